"""What looks wrong about the numbers on a producer's papers: said, never enforced (rules, Formats)."""

import re
from enum import Enum

from sentra_pos.base import phones
from sentra_pos.base.phones import BadPhone
from sentra_pos.producers import banks

OUR_CITY = "3672"
"""Digits 4 to 7 of a P-IRT name the city that gave it; this is Cilegon."""

HIDDEN = "•"
"""Stands for a digit that is not shown."""

_HALAL = re.compile(r"ID\d{17,18}", re.IGNORECASE)
_BPOM = re.compile(r"(?:BPOM)?(?:RI)?M[DL]\d{12,15}", re.IGNORECASE)
_BLANKS = re.compile(r"[\s./-]")


class Doubt(Enum):
    """What to look at again."""

    NIB = "nib"
    PIRT = "pirt"
    PIRT_CITY = "pirt_city"
    HALAL = "halal"
    BPOM = "bpom"
    ACCOUNT = "account"
    WALLET = "wallet"


def nib(typed: str) -> Doubt | None:
    """A business number has 13 digits."""
    return _digits(typed, 13, Doubt.NIB)


def pirt(typed: str) -> Doubt | None:
    """A home industry's food permit has 15 digits, of which the fourth to seventh are its city's."""
    plain = _BLANKS.sub("", typed)
    wrong = _digits(plain, 15, Doubt.PIRT)
    if wrong or not plain:
        return wrong
    return None if plain[3:7] == OUR_CITY else Doubt.PIRT_CITY


def halal(typed: str) -> Doubt | None:
    """A halal certificate is ID and 17 or 18 digits."""
    return _like(typed, _HALAL, Doubt.HALAL)


def bpom(typed: str) -> Doubt | None:
    """Food made here has MD and 12 to 15 digits from BPOM."""
    return _like(typed, _BPOM, Doubt.BPOM)


def account(bank: str, typed: str) -> Doubt | None:
    """An account number is as long as its bank makes them, where that is known; a wallet's is a telephone number."""
    known = banks.named(bank)
    if known is None:
        return None
    if known.is_wallet:
        return None if not typed or _is_mobile(typed) else Doubt.WALLET
    return _digits(typed, known.digits, Doubt.ACCOUNT) if known.digits else None


def masked(number: str) -> str:
    """An account as a screen shows it: only its last four digits."""
    return number if len(number) <= 4 else HIDDEN * (len(number) - 4) + number[-4:]


def _is_mobile(typed: str) -> bool:
    try:
        return phones.normal(typed).startswith("+628")
    except BadPhone:
        return False


def _like(typed: str, pattern: re.Pattern[str], doubt: Doubt) -> Doubt | None:
    plain = _BLANKS.sub("", typed)
    return None if not plain or pattern.fullmatch(plain) else doubt


def _digits(typed: str, count: int, doubt: Doubt) -> Doubt | None:
    plain = _BLANKS.sub("", typed)
    return None if not plain or (plain.isdigit() and len(plain) == count) else doubt
