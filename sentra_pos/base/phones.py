"""Telephone numbers as people here type them, as they are kept (+62…), and as they are shown."""

import re
from dataclasses import dataclass
from urllib.parse import quote

from sentra_pos.base.errors import RuleBroken


@dataclass(eq=False)
class BadPhone(RuleBroken):
    """What was typed is no telephone number."""

    sentence = "{typed} is no telephone number. Write it such as 0812-3456-7890."

    typed: str


def normal(typed: str) -> str:
    """An Indonesian number as +62…, empty if empty; raise BadPhone for what is no number."""
    digits = re.sub(r"[\s().-]", "", typed)
    if not digits:
        return ""
    # A spreadsheet eats the zero of 0812…; nobody in the shop means Japan by 81 without a plus.
    eaten = (("8", "628"),) if not digits.startswith("+") else ()
    digits = digits.removeprefix("+")
    for prefix, instead in (("0062", "62"), ("620", "62"), ("0", "62"), *eaten):
        if digits.startswith(prefix):
            digits = instead + digits[len(prefix) :]
            break
    # No area and no mobile network of Indonesia begins with a zero.
    if digits.startswith("620"):
        digits = "62" + digits[2:].lstrip("0")
    if not digits.isascii() or not digits.isdigit() or not 8 <= len(digits) <= 15:
        raise BadPhone(typed)
    return f"+{digits}"


def shown(kept: str) -> str:
    """A kept number as people here write it: `0812-3456-7890`."""
    if not kept.startswith("+62"):
        return kept
    digits = "0" + kept[3:]
    return "-".join(filter(None, (digits[:4], digits[4:8], digits[8:])))


def chat_link(kept: str, words: str = "") -> str:
    """The address that opens a WhatsApp chat with a number, and `words` ready to be sent; empty for what is no number."""
    try:
        digits = normal(kept).removeprefix("+")
    except BadPhone:
        return ""
    if not digits:
        return ""
    return f"https://wa.me/{digits}" + (f"?text={quote(words, safe='')}" if words else "")
