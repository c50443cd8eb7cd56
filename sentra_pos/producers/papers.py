"""What looks wrong about the numbers on a producer's papers: said, never enforced (rules, Formats)."""

import re
from enum import Enum

ACCOUNT_DIGITS = {"bca": 10, "bri": 15, "mandiri": 13}
"""How long an account number is at the banks whose form is known."""

_HALAL = re.compile(r"ID\d{17,18}", re.IGNORECASE)
_BLANKS = re.compile(r"[\s.-]")


class Doubt(Enum):
    """What to look at again."""

    NIB = "nib"
    PIRT = "pirt"
    HALAL = "halal"
    ACCOUNT = "account"


def nib(typed: str) -> Doubt | None:
    """A business number has 13 digits."""
    return _digits(typed, 13, Doubt.NIB)


def pirt(typed: str) -> Doubt | None:
    """A home industry's food permit has 15 digits."""
    return _digits(typed, 15, Doubt.PIRT)


def halal(typed: str) -> Doubt | None:
    """A halal certificate is ID and 17 or 18 digits."""
    plain = _BLANKS.sub("", typed)
    return None if not plain or _HALAL.fullmatch(plain) else Doubt.HALAL


def account(bank: str, typed: str) -> Doubt | None:
    """An account number is as long as its bank makes them, where that is known."""
    known = next((digits for name, digits in ACCOUNT_DIGITS.items() if name in bank.casefold()), None)
    return None if known is None else _digits(typed, known, Doubt.ACCOUNT)


def masked(number: str) -> str:
    """An account as a screen shows it: only its last four digits."""
    return number if len(number) <= 4 else "•" * (len(number) - 4) + number[-4:]


def _digits(typed: str, count: int, doubt: Doubt) -> Doubt | None:
    plain = _BLANKS.sub("", typed)
    return None if not plain or (plain.isdigit() and len(plain) == count) else doubt
