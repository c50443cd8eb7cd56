"""Boxes of cash: nobody takes out of a drawer or the safe what is not in it, and nobody learns by trying what is.

What a drawer should hold is kept from whoever will count it (T2): to them a refusal names no amount.
"""

from dataclasses import dataclass

from sqlmodel import Session

from sentra_pos.base import numbering
from sentra_pos.base.errors import RuleBroken
from sentra_pos.books import accounts, balances, journal
from sentra_pos.books.journal import Entry
from sentra_pos.books.tables import Approval
from sentra_pos.shop import permissions
from sentra_pos.shop.permissions import Act

HIGHEST = 1_000_000_000
"""More rupiah than anybody moves at once: a slip of the finger."""


@dataclass(eq=False)
class NotThisAmount(RuleBroken):
    """An amount that can only be a slip."""

    sentence = "Rp{amount} cannot be moved. Write an amount from 1 to Rp1.000.000.000."

    amount: int


@dataclass(eq=False)
class NotInTheDrawer(RuleBroken):
    """The drawer holds less, in rupiah; told to who may know."""

    sentence = "By the books the drawer holds Rp{there}; Rp{wanted} cannot be taken out of it."

    wanted: int
    there: int


@dataclass(eq=False)
class NotInTheSafe(RuleBroken):
    """The safe holds less, in rupiah; told to who may know."""

    sentence = "By the books the safe holds Rp{there}; Rp{wanted} cannot be taken out of it."

    wanted: int
    there: int


@dataclass(eq=False)
class MoreThanThere(RuleBroken):
    """The box holds less, and how much is kept from who asks."""

    sentence = (
        "By the books there is not that much in there. Count the money and write less,"
        " or ask a manager to look."
    )


def move(entry: Entry, box: str, amount: int, account: str, *, other_box: str | None = None) -> None:
    """Post `amount` rupiah into `box` from `account`, or out of it if negative."""
    entry.post(accounts.CASH, amount, box=box)
    entry.post(account, -amount, box=other_box)


def take_turn(session: Session, box: str) -> None:
    """Let no other register take out of the safe before this deed ends; a drawer is its register's own."""
    if box == accounts.SAFE:
        numbering.take(session, "box SAFE")


def require(session: Session, box: str, amount: int, entry: Entry) -> None:
    """Make sure that `amount` can be taken out of `box`; raise NotThisAmount, or what is there is less."""
    refuse_slip(amount)
    take_turn(session, box)
    there = balances.of_box(session, box)
    if amount <= there:
        return
    if not permissions.may(session, entry.on.actor, Act.SEE_EXPECTED):
        raise MoreThanThere
    refusal = NotInTheSafe if box == accounts.SAFE else NotInTheDrawer
    raise refusal(wanted=amount, there=there)


def refuse_slip(amount: int) -> None:
    """Raise NotThisAmount for what nobody moves at once."""
    if not 0 < amount <= HIGHEST:
        raise NotThisAmount(amount=amount)


def allow(session: Session, entry: Entry, act: Act, *, amount: int = 0, two_above: int | None = None) -> None:
    """Let whoever must approve `act` stand in `entry`; raise NeedsApproval or MayNotApprove.

    More than `two_above` rupiah take two people, whoever acts.
    """
    if two_above is not None and amount > two_above:
        approver = permissions.require_two(session, act, entry.on, amount=amount)
    else:
        approver = permissions.require(session, act, entry.on, amount=amount)
    if approver is not None:
        entry.on = entry.on.because(entry.on.reason, approver)
        row: journal.Row = {"position": 1, "act": act.value, "approver": approver, "amount": amount}
        entry.attach(Approval, [row])
