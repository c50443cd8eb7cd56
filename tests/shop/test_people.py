"""Who works here: each change is written down without a secret, and somebody who can manage staff always stays."""

from datetime import timedelta

import pytest
from sqlmodel import col, select

from sentra_pos.base.errors import RuleBroken
from sentra_pos.books.tables import JournalEntry
from sentra_pos.reports import verify
from sentra_pos.shop import people, staff
from sentra_pos.shop.people import LastKeeper, NotYours, NotYourself
from sentra_pos.shop.permissions import MayNotApprove, NeedsApproval
from sentra_pos.shop.staff import IsLocked, MustWait, NameTaken, Person, Role
from shop_story import Story


def acts_as(story: Story, who: str) -> None:
    story.actor = who


def takes_on(story: Story, name: str, role: Role) -> Person:
    on = story.occasion()
    return story.deed(
        lambda session: people.take_on(session, name=name, role=role, secret_hash="-", on=on), Person
    )


def said(story: Story) -> list[str | None]:
    def read(session):
        wanted = select(JournalEntry).where(JournalEntry.kind == people.CHANGED)
        return [row.reason for row in session.exec(wanted.order_by(col(JournalEntry.sequence)))]

    return story.ask(read)


def test_a_day_of_staff_changes_is_all_in_the_journal(story: Story) -> None:
    first = story.deed(lambda s: people.first(s, name="Sari", secret_hash="-", on=story.occasion()), Person)
    acts_as(story, str(first.id))
    rani = takes_on(story, "Rani", Role.CASHIER)
    on = story.occasion()
    story.do(lambda s: people.change_role(s, rani.id, Role.SUPERVISOR, secret_hash="-", on=on))
    story.do(lambda s: people.change_secret(s, rani.id, secret_hash="rahasia", on=on))
    story.do(lambda s: people.let_go(s, rani.id, on=on))
    assert [one.name for one in story.ask(staff.everyone)] == ["Sari"]
    assert [(one.name, one.is_here) for one in story.ask(people.everybody)] == [
        ("Sari", True),
        ("Rani", False),
    ]
    story.do(lambda s: people.take_back(s, rani.id, secret_hash="-", on=on))

    assert said(story) == [
        "first: Sari (manager)",
        "taken on: Rani (cashier)",
        "role: Rani, cashier -> supervisor",
        "new PIN or password: Rani",
        "let go: Rani",
        "back: Rani",
    ]
    assert verify.check(story.books) == []
    with pytest.raises(NameTaken):
        takes_on(story, "Rani", Role.CASHIER)
    with pytest.raises(NotYours):
        story.do(lambda s: people.first(s, name="Lain", secret_hash="-", on=story.occasion()))


def test_who_may_change_whom(story: Story) -> None:
    wulan = takes_on(story, "Wulan", Role.ADMIN)
    sari = takes_on(story, "Sari", Role.MANAGER)
    rani = takes_on(story, "Rani", Role.CASHIER)

    acts_as(story, str(rani.id))
    with pytest.raises(NeedsApproval):
        takes_on(story, "Dimas", Role.CASHIER)
    acts_as(story, str(sari.id))
    takes_on(story, "Dimas", Role.CASHIER)
    with pytest.raises(NotYours):
        takes_on(story, "Budi", Role.MANAGER)
    with pytest.raises(NotYours):
        story.do(lambda s: people.let_go(s, wulan.id, on=story.occasion()))
    acts_as(story, str(wulan.id))
    with pytest.raises(NotYourself):
        story.do(lambda s: people.let_go(s, wulan.id, on=story.occasion()))
    story.do(lambda s: people.let_go(s, sari.id, on=story.occasion()))
    acts_as(story, "cli:Sari")
    with pytest.raises(LastKeeper):
        story.do(lambda s: people.let_go(s, wulan.id, on=story.occasion()))
    with pytest.raises(LastKeeper):
        story.do(
            lambda s: people.change_role(s, wulan.id, Role.CASHIER, secret_hash="-", on=story.occasion())
        )
    assert [one.name for one in story.ask(staff.everyone)] == ["Dimas", "Rani", "Wulan"]


def test_an_approval_reaches_no_further_than_the_approver(story: Story) -> None:
    takes_on(story, "Wulan", Role.ADMIN)
    sari, hendra = takes_on(story, "Sari", Role.MANAGER), takes_on(story, "Hendra", Role.SUPERVISOR)
    rani = takes_on(story, "Rani", Role.CASHIER)
    acts_as(story, str(rani.id))
    with pytest.raises(MayNotApprove):
        story.do(lambda s: people.unlock(s, hendra.id, on=story.occasion(approved_by=str(hendra.id))))
    with pytest.raises(NotYours):
        story.do(
            lambda s: people.take_on(
                s, name="X", role=Role.ADMIN, secret_hash="-", on=story.occasion(approved_by=str(sari.id))
            )
        )
    story.do(lambda s: people.unlock(s, hendra.id, on=story.occasion(approved_by=str(sari.id))))
    # One's own PIN needs nobody's leave.
    story.do(lambda s: people.change_secret(s, rani.id, secret_hash="-", on=story.occasion()))


def test_ten_wrong_tries_lock_until_somebody_unlocks(story: Story) -> None:
    sari, rani = takes_on(story, "Sari", Role.MANAGER), takes_on(story, "Rani", Role.CASHIER)
    counted, waits = 0, []
    while True:
        try:
            story.do(lambda s: staff.count_try(s, person=rani.id, at=story.clock.now()))
            counted += 1
        except MustWait as error:
            waits.append(error.seconds)
            story.clock.at += timedelta(seconds=error.seconds)
        except IsLocked:
            break
    assert counted == staff.HARD_LOCK_TRIES
    assert waits == [31, 61, 121, 241, 481]
    story.later(days=40 * 365)  # no clock opens it
    with pytest.raises(IsLocked):
        story.do(lambda s: staff.count_try(s, person=rani.id, at=story.clock.now()))
    assert next(one for one in story.ask(people.everybody) if one.name == "Rani").is_locked

    acts_as(story, str(sari.id))
    story.do(lambda s: people.unlock(s, rani.id, on=story.occasion()))
    story.do(lambda s: staff.count_try(s, person=rani.id, at=story.clock.now()))


def test_a_refusal_changes_nothing(story: Story) -> None:
    sari = takes_on(story, "Sari", Role.MANAGER)
    before = said(story)
    for deed in (
        lambda s: people.let_go(s, sari.id, on=story.occasion()),
        lambda s: people.take_on(s, name="Sari", role=Role.CASHIER, secret_hash="-", on=story.occasion()),
    ):
        with pytest.raises(RuleBroken):
            story.do(deed)
    assert said(story) == before
