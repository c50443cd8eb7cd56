"""Every deed of pay day, tried by every role: done by those of the table, refused whole to all others."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from sqlmodel import Session, func, select

from sentra_pos.base import ids
from sentra_pos.books.occasion import Occasion
from sentra_pos.books.tables import JournalEntry
from sentra_pos.producers import delegates
from sentra_pos.settlement import advances, fees, objections, payouts, reversals, statements, unclaimed
from sentra_pos.settlement.objections import Section, Verdict
from sentra_pos.shop import permissions, staff
from sentra_pos.shop.permissions import Act, NeedsApproval
from sentra_pos.shop.staff import Role

pytestmark = pytest.mark.sqlite

MONDAY, SUNDAY, TUESDAY = date(2026, 11, 16), date(2026, 11, 22), date(2026, 11, 24)
NEXT_SUNDAY = date(2026, 11, 29)
TWO = {Act.GIVE_UP, Act.DELEGATE}
"""These take a second person whoever acts."""


@pytest.fixture
def shop(ledger):
    """Two frozen statements, one of them paid; an objection; a sale of the week after; one person of each role."""
    ledger.maker = ledger.producer("Batik Ombak Selat")
    goods = ledger.product("Batik", ledger.maker, price=100_000)
    ledger.delivers(goods, 9, MONDAY)
    ledger.brings_cash(500_000, MONDAY)
    ledger.sells(goods, 1, MONDAY)
    ledger.freezes(ledger.maker, date(2026, 11, 17))
    ledger.sells(goods, 1, date(2026, 11, 18))
    ledger.freezes(ledger.maker, SUNDAY)
    ledger.pays("LPK-26-00001", TUESDAY)
    ledger.sells(goods, 1, TUESDAY)
    ledger._write(
        lambda session: objections.raise_one(
            session,
            statement="LPK-26-00001",
            section=Section.OTHER,
            subject="",
            said="Kurang.",
            on=ledger.occasion(TUESDAY),
        )
    )
    ledger.people = {}
    for role in Role:
        ledger._write(lambda session, role=role: _hires(session, ledger, role))
    return ledger


def _hires(session: Session, ledger, role: Role) -> None:
    ledger.people[role] = str(staff.hire(session, name=role.value, role=role, secret_hash="-").id)


def deeds(shop) -> dict[Act, Callable[[Session, Occasion], object]]:
    """One deed for each act of pay day."""
    maker = shop.maker
    return {
        Act.FREEZE: lambda s, on: statements.freeze(s, producer=maker, until=NEXT_SUNDAY, on=on),
        Act.PAYOUT: lambda s, on: payouts.pay(s, statement="LPK-26-00002", on=on),
        Act.PAYOUT_REVERSAL: lambda s, on: reversals.reverse(s, payout="KWT-26-00001", on=on),
        Act.GIVE_UP: lambda s, on: unclaimed.give_up(s, statement="LPK-26-00002", on=on),
        Act.DELEGATE: lambda s, on: delegates.name(s, producer=maker, name="Siti", relation="istri", on=on),
        Act.FEE: lambda s, on: fees.charge(s, producer=maker, amount=1_000, on=on),
        Act.ADVANCE: lambda s, on: advances.give(s, producer=maker, amount=1_000, instalment=0, on=on),
        Act.OBJECTION: lambda s, on: objections.answer(
            s, number="KBR-26-00001", verdict=Verdict.EXPLAINED, said="Sudah benar.", on=on
        ),
    }  # fmt: skip


def entries(shop):
    return shop.ask(lambda session: session.exec(select(func.count()).select_from(JournalEntry)).one())


def tries(shop, act: Act, role: Role, approver: str | None = None) -> bool:
    """Whether the role got it done; then it is undone again, so that the next one finds the same books."""
    on = replace(shop.occasion(NEXT_SUNDAY), actor=shop.people[role], approver=approver, reason="perlu")
    deed = deeds(shop)[act]

    def do(session: Session) -> None:
        deed(session, on)
        raise Done

    try:
        shop.books.writing(do, key=str(ids.new()), content=None, answer=type(None))
    except Done:
        return True
    except NeedsApproval as refused:
        return refused.act is not act  # a refusal of something else is no refusal
    return False


class Done(Exception):
    """It went through; nothing of it is kept."""


@pytest.mark.parametrize(
    "act",
    [
        act
        for act in permissions.USUAL
        if act.value
        in {"freeze", "payout", "payout_reversal", "give_up", "delegate", "fee", "advance", "objection"}
    ],
)
def test_a_deed_of_pay_day_is_done_by_who_may_and_by_nobody_else(shop, act):
    before = entries(shop)
    allowed = set(permissions.USUAL[act])

    alone = {role for role in Role if tries(shop, act, role)}
    helped = {role for role in Role if tries(shop, act, role, approver=_other(shop, role))}

    assert alone == (set() if act in TWO else allowed)
    assert helped == set(Role)
    assert entries(shop) == before


def _other(shop, role):
    """A manager who is not the actor."""
    if role is not Role.MANAGER:
        return shop.people[Role.MANAGER]
    if "second" not in shop.people:
        shop._write(
            lambda session: shop.people.update(
                second=str(staff.hire(session, name="Ratna", role=role, secret_hash="-").id)
            )
        )
    return shop.people["second"]
