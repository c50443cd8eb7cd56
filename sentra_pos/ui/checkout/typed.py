"""What a line typed or scanned into the scan field means, before the books are asked; pure."""

import re
from dataclasses import dataclass
from enum import Enum

_TIMES = re.compile(r"([0-9]{1,3})\*(.*)", re.DOTALL)
_NUMBER = re.compile(r"[0-9]{1,4}|[0-9]{1,4},[0-9]{1,3}")


class Meaning(Enum):
    """What to do with the line."""

    NOTHING = "nothing"
    NUMBER = "number"
    """A quantity for the scan before it; a code if there was none (C4)."""
    CODE = "code"
    WORDS = "words"


@dataclass(frozen=True)
class Typed:
    """The meaning, the text without its prefix, how many times it counts, and whether a scanner read it."""

    meaning: Meaning
    text: str = ""
    times: int = 1
    is_scan: bool = False


def read(line: str) -> Typed:
    """`3*899…` is a code three times, `12` a number, `gipang kacang` words."""
    found = _TIMES.fullmatch(line.strip())
    times, rest = (int(found[1]), found[2].strip()) if found else (1, line.strip())
    if not rest:
        return Typed(Meaning.NOTHING, times=times)
    if found is None and _NUMBER.fullmatch(rest):
        return Typed(Meaning.NUMBER, rest)
    has_digit = any(sign.isdigit() for sign in rest)
    if not has_digit or any(sign.isspace() for sign in rest):
        return Typed(Meaning.WORDS, rest, times)
    return Typed(Meaning.CODE, rest, times)


def scanned(code: str, standing: str = "") -> Typed:
    """What came from a scanner is a code, however short; `standing` was typed before it, or stands before it in it."""
    found = _TIMES.fullmatch(code)
    if found is not None and found[2]:
        return Typed(Meaning.CODE, found[2], int(found[1]), is_scan=True)
    before = _TIMES.fullmatch(standing.strip())
    times = int(before[1]) if before is not None and not before[2].strip() else 1
    return Typed(Meaning.CODE, code, times, is_scan=True)


def words_of(line: str) -> Typed | None:
    """What may be looked for while `line` is typed: words, or a piece of a code that is more than a quantity."""
    found = read(line)
    return found if found.meaning in (Meaning.WORDS, Meaning.CODE) and len(found.text) > 1 else None


def times_of(line: str) -> int:
    """How many the next scan counts by what has been typed so far; 0 if nothing was said about it."""
    found = _TIMES.fullmatch(line.strip())
    return int(found[1]) if found else 0


def may_be_words(text: str) -> bool:
    """Whether an unknown code may have been meant as a name."""
    return any(sign.isalpha() for sign in text)
