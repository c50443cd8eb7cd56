"""Every act of the table, tried by every role with a real deed: done by those it names, refused whole to all others."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

import pytest
from deeds_of_acts import Deed, ReadyShop, sizes
from sqlalchemy import inspect, text
from sqlmodel import Session

from sentra_pos.base import clock as clocks
from sentra_pos.base import ids
from sentra_pos.base.clock import StoppedClock
from sentra_pos.base.database import Books
from sentra_pos.shop import permissions
from sentra_pos.shop.permissions import Act, MayNotApprove, NeedsApproval
from sentra_pos.shop.staff import Role
from sentra_pos.till import boxes
from shop_story import Story

TWO = frozenset({Act.GIVE_UP, Act.DELEGATE, Act.PAYEE, Act.ANONYMISE})
"""These take two people, whoever acts."""
UNSEEN = Act.SEE_EXPECTED
"""Nobody's leave helps here: the till asks for it before it shows the figure."""


class Undone(Exception):
    """It went through; nothing of it is kept."""


@dataclass
class Tries:
    """Tries deeds as one person or another, and takes back what went through."""

    shop: ReadyShop
    books: Books

    def done(self, deed: Deed, actor: str, approver: str | None = None, *, alone: bool = False) -> bool:
        """Whether it is done; `alone` is a shop of one person. Any refusal but for want of leave is raised."""
        on = replace(self.shop.story.occasion(reason="perlu"), actor=actor, approver=approver)

        def do(session: Session) -> None:
            if alone:
                permissions.set_one_person(session, on=True)
            before = session.execute(_NEWEST).one_or_none()
            deed.do(session, on)
            newest = session.execute(_NEWEST).one_or_none()
            if newest is not None and newest != before and approver is not None:
                assert (newest.actor, newest.approver) == (actor, approver), deed.named
            raise Undone

        try:
            self.books.writing(do, key=str(ids.new()), content=None, answer=type(None))
        except Undone:
            return True
        except (NeedsApproval, MayNotApprove):
            return False
        raise AssertionError

    def everything(self) -> list[tuple[object, ...]]:
        """How many rows every table has, and where each register's chain stands."""
        names = inspect(self.books.engine).get_table_names()
        counts = " UNION ALL ".join(f"SELECT '{name}', COUNT(*) FROM {name}" for name in sorted(names))
        heads = "SELECT register_code, hash FROM register_head ORDER BY 1"
        return self.books.reading(
            lambda s: [tuple(row) for row in (*s.execute(text(counts)), *s.execute(text(heads)))]
        )


@pytest.fixture(scope="module")
def tries(shared_books_url):
    books = Books.connect(shared_books_url)
    yield Tries(
        ReadyShop(Story(books, StoppedClock(datetime(2026, 11, 22, 9, tzinfo=clocks.SHOP_ZONE)))), books
    )
    books.close()


def holds(deed: Deed, role: Role) -> bool:
    """What the table says of a role and a deed of this size."""
    limit = permissions.USUAL[deed.act].get(role)
    return limit is not None and limit.holds(amount=deed.amount, bps=deed.bps)


def unlike_the_table(tries: Tries, deeds: Iterable[Deed]) -> list[str]:
    """Which deeds a role does though it may not, or does not though it may."""
    return [
        f"{deed.named} by {role.value}"
        for deed in deeds
        for role in Role
        if tries.done(deed, tries.shop.people[role]) != (holds(deed, role) and deed.act not in TWO)
    ]


def test_every_act_has_a_deed_at_each_of_its_limits(tries):
    tried = {act: {one.amount or one.bps for one in tries.shop.deeds if one.act is act} for act in Act}
    short = {act.value for act in Act if len(tried[act]) < max(1, len(sizes(act)))}

    assert set(permissions.USUAL) == set(Act)
    assert short == set()


def test_each_role_does_alone_what_the_table_says_and_no_more(tries):
    before = tries.everything()
    # The table is the same on every engine; there the largest of each act must do.
    deeds = tries.shop.deeds if tries.books.is_sqlite else {one.act: one for one in tries.shop.deeds}.values()

    assert unlike_the_table(tries, deeds) == []
    assert tries.everything() == before


@pytest.mark.sqlite
def test_a_deed_whose_check_was_taken_out_is_found(tries, monkeypatch):
    monkeypatch.setattr(boxes, "allow", lambda *_entry, **_facts: None)
    fee = next(deed for deed in tries.shop.deeds if deed.act is Act.FEE)

    found = unlike_the_table(tries, [fee])

    assert found == [f"fee:0 by {role.value}" for role in Role if role is not Role.MANAGER]


@pytest.mark.sqlite
def test_another_person_who_may_approves_it_and_nobody_approves_their_own(tries):
    people, wrong = tries.shop.people, []
    before = tries.everything()
    for deed in tries.shop.deeds:
        refused = [role for role in Role if deed.act in TWO or not holds(deed, role)]
        if deed.act is UNSEEN or not refused:
            continue
        actor = refused[0]
        for role in (Role.SUPERVISOR, Role.MANAGER, Role.ADMIN):
            approver = tries.shop.second if role is Role.MANAGER else people[role]
            may = holds(deed, role) and approver != people[actor]
            if tries.done(deed, people[actor], approver) != may:
                wrong.append(f"{deed.named} by {actor.value} with {role.value}")
        if tries.done(deed, people[actor], people[actor]):
            wrong.append(f"{deed.named} by {actor.value} with nobody else")

    assert wrong == []
    assert tries.everything() == before


@pytest.mark.sqlite
def test_in_a_shop_of_one_person_two_are_not_asked_for(tries):
    manager, cashier = tries.shop.people[Role.MANAGER], tries.shop.people[Role.CASHIER]
    two = [deed for deed in tries.shop.deeds if deed.act in TWO]

    assert [tries.done(deed, manager, alone=True) for deed in two] == [True] * len(TWO)
    assert [tries.done(deed, manager, manager, alone=True) for deed in two] == [True] * len(TWO)
    assert [tries.done(deed, cashier, cashier, alone=True) for deed in two] == [False] * len(TWO)


_NEWEST = text("SELECT id, actor, approver FROM journal_entry ORDER BY id DESC LIMIT 1")
