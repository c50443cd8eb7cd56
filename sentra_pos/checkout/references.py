"""How it is written down that a payment was seen: one readable form a method, and never the number of a card; pure."""

import re
from dataclasses import dataclass

from sentra_pos.base import text
from sentra_pos.base.errors import RuleBroken

CARD_DIGITS = 4
LONGEST_APPROVAL = 8
LONGEST_NAME = 40
_SHORTEST_DIGITS, _LONGEST_DIGITS = 3, 8
_CLOCK = re.compile(r"([01]?[0-9]|2[0-3])[:.]([0-5][0-9])|([01][0-9]|2[0-3])([0-5][0-9])")
_CARD_NUMBER = re.compile(r"(?:[0-9][ -]?){12,}")


@dataclass(eq=False)
class NotSeenYet(RuleBroken):
    """A payment by QRIS counts only once the cashier has seen it on the buyer's phone."""

    sentence = "First see the payment: write its time or its last digits."


@dataclass(eq=False)
class NotAClock(RuleBroken):
    """The time on the buyer's phone cannot be read."""

    sentence = "{text} is no time of day. Write it as 14:03."

    text: str


@dataclass(eq=False)
class NotLastDigits(RuleBroken):
    """Too few or too many digits, or no digits at all."""

    sentence = "{text} are no last digits. Write 3 to 8 of them."

    text: str


@dataclass(eq=False)
class CardNumber(RuleBroken):
    """The number of a card must not be written down: its last four digits are enough."""

    sentence = "The number of a card must not be kept. Write its last 4 digits."


def clock(typed: str) -> str:
    """`1403`, `14.03` and `14:03` as `14:03`; raise NotAClock."""
    found = _CLOCK.fullmatch(typed.strip())
    if found is None:
        raise NotAClock(text=typed.strip())
    hour, minute = (found[1], found[2]) if found[1] else (found[3], found[4])
    return f"{int(hour):02}:{minute}"


def is_clock(typed: str) -> bool:
    """Whether `typed` can be read as a time of day."""
    return _CLOCK.fullmatch(typed.strip()) is not None


def qris(*, time: str, digits: str) -> str:
    """`14:03 akhiran 7731`, or one of the two; raise NotSeenYet, NotAClock or NotLastDigits."""
    time, digits = time.strip(), digits.strip()
    if not time and not digits:
        raise NotSeenYet
    parts = [clock(time)] if time else []
    if digits:
        is_right = digits.isascii() and digits.isdigit()
        if not (is_right and _SHORTEST_DIGITS <= len(digits) <= _LONGEST_DIGITS):
            raise NotLastDigits(text=digits)
        parts.append(f"akhiran {digits}")
    return " ".join(parts)


def card(*, bank: str, digits: str, approval: str) -> str:
    """`BCA *7731 kode 482913`, as much of it as is known; raise CardNumber or NotLastDigits."""
    digits, approval = digits.strip(), text.clean(approval, LONGEST_NAME).upper()
    if digits and not (len(digits) == CARD_DIGITS and digits.isascii() and digits.isdigit()):
        raise CardNumber if len(digits) > CARD_DIGITS else NotLastDigits(text=digits)
    if len(approval) > LONGEST_APPROVAL:
        raise CardNumber
    parts = [bank, f"*{digits}" if digits else "", f"kode {approval}" if approval else ""]
    return " ".join(part for part in parts if part) if digits or approval else ""


def transfer(*, bank: str, sender: str) -> str:
    """`BRI Siti Maryam`: the bank it came from, and whose or which it is; empty if that is not known."""
    sender = text.clean(sender, LONGEST_NAME)
    return f"{bank} {sender}".strip() if sender else ""


def refuse_card_number(reference: str) -> None:
    """Raise CardNumber if `reference` holds what looks like one (12 digits or more in a row)."""
    if _CARD_NUMBER.search(reference):
        raise CardNumber
