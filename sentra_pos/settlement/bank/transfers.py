"""Which waiting envelopes can go into a bank's file: who is left out and why, and what should be looked at first."""

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from enum import Enum

from sentra_pos.base import text
from sentra_pos.producers import banks
from sentra_pos.producers.banks import Payee
from sentra_pos.settlement.payday import Envelope

_BETWEEN_DIGITS = re.compile(r"[\s.-]")
_NOT_FOR_BANKS = re.compile(r"[^A-Za-z0-9 .()/-]")


class Why(Enum):
    """Why an envelope is not in the file."""

    NO_ACCOUNT = "no_account"
    NOT_DIGITS = "not_digits"
    NO_BANK = "no_bank"
    """The bank's name means none that is known."""
    WALLET = "wallet"
    OTHER_BANK = "other_bank"
    """This form pays only within its own bank."""
    TOO_LONG = "too_long"


class Doubt(Enum):
    """What should be looked at before the file goes to the bank; nothing is held back for it."""

    LENGTH = "length"
    PAYEE_CHANGED = "payee_changed"


@dataclass(frozen=True)
class Transfer:
    """One line of a bank's file: rupiah to an account of digits, with the statement's number as its reference."""

    number: str
    code: str
    producer: str
    holder: str
    bank: str
    bank_code: str
    account: str = field(repr=False)
    amount: int


@dataclass(frozen=True)
class LeftOut:
    """An envelope that the file does not pay, in rupiah."""

    number: str
    producer: str
    amount: int
    why: Why


@dataclass(frozen=True)
class Doubtful:
    """A line to be looked at; `account` shows only its end, `digits` is how long accounts are there."""

    number: str
    producer: str
    account: str
    doubt: Doubt
    digits: int = 0


@dataclass(frozen=True)
class Choice:
    """What a file pays, what it does not, and what is doubtful."""

    transfers: tuple[Transfer, ...]
    left_out: tuple[LeftOut, ...]
    doubts: tuple[Doubtful, ...]

    @property
    def total(self) -> int:
        return sum(one.amount for one in self.transfers)


@dataclass(frozen=True)
class Reach:
    """Whom a form can pay: accounts at `bank` alone if it is named, wallets or not, of at most `digits` digits."""

    bank: str = ""
    needs_code: bool = False
    wallets: bool = False
    digits: int = 0


def choose(envelopes: Sequence[Envelope], reach: Reach, only: Collection[str] | None = None) -> Choice:
    """What of the waiting `envelopes` goes into a file that reaches so far; `only` these statements if given."""
    wanted = [one for one in envelopes if only is None or one.number in only]
    transfers: list[Transfer] = []
    left_out: list[LeftOut] = []
    doubts: list[Doubtful] = []
    for one in wanted:
        payee, account = banks.named(one.bank), digits(one.account)
        why = _refusal(one, payee, account, reach)
        if why is not None:
            left_out.append(LeftOut(one.number, one.name, one.to_pay, why))
            continue
        transfers.append(_transfer(one, payee, account))
        doubts += _doubts(one, payee, account)
    return Choice(tuple(transfers), tuple(left_out), tuple(doubts))


def digits(account: str) -> str:
    """The account without blanks, dots and hyphens; empty if it is not digits alone."""
    bare = _BETWEEN_DIGITS.sub("", account)
    return bare if bare.isascii() and bare.isdigit() else ""


def said(words: str, most: int) -> str:
    """`words` as every bank takes them: ASCII, no signs that part columns or begin a formula, at most so long."""
    plain = _NOT_FOR_BANKS.sub(" ", text.ascii(words).replace("?", " "))
    return text.one_line(plain).lstrip("-. ")[:most].rstrip()


def _transfer(one: Envelope, payee: Payee | None, account: str) -> Transfer:
    names = (one.account_name, one.owner, one.name, one.code)
    return Transfer(
        number=one.number,
        code=one.code,
        producer=one.name,
        holder=next((name for name in names if said(name, len(name))), one.number),
        bank=one.bank if payee is None else payee.name,
        bank_code="" if payee is None else payee.code,
        account=account,
        amount=one.to_pay,
    )


def _refusal(one: Envelope, payee: Payee | None, account: str, reach: Reach) -> Why | None:
    tests: tuple[tuple[Why, Callable[[], bool]], ...] = (
        (Why.NO_ACCOUNT, lambda: not one.account.strip()),
        (Why.NOT_DIGITS, lambda: not account),
        (Why.WALLET, lambda: payee is not None and payee.is_wallet and not reach.wallets),
        (Why.NO_BANK, lambda: payee is None and bool(reach.bank or reach.needs_code)),
        (Why.OTHER_BANK, lambda: bool(reach.bank) and payee is not None and payee.name != reach.bank),
        (Why.TOO_LONG, lambda: 0 < reach.digits < len(account)),
    )
    return next((why for why, holds in tests if holds()), None)


def _doubts(one: Envelope, payee: Payee | None, account: str) -> list[Doubtful]:
    found: list[Doubtful] = []
    if payee is not None and payee.digits and len(account) != payee.digits:
        found.append(Doubtful(one.number, one.name, one.shown_account, Doubt.LENGTH, payee.digits))
    if one.payee_change is not None:
        found.append(Doubtful(one.number, one.name, one.shown_account, Doubt.PAYEE_CHANGED))
    return found
