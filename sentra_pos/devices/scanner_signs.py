"""What a scanner sends: how it marks its codes, and what is left of one when marks and control signs are gone; pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

GS: Final = "\x1d"
LONGEST: Final = 4_000
"""What a scanner gone wild sends beyond this is thrown away."""

_KEYS = re.compile(r"<([A-Z0-9]{1,4})>")
_NAMED = {"STX": "\x02", "ETX": "\x03", "TAB": "\t", "LF": "\n", "CR": "\r", "GS": GS, "ESC": "\x1b"}


@dataclass(frozen=True)
class Manner:
    """How the scanner of a register sends: the signs before and after a code, and what it sends for a GS1 separator.

    Control signs are written `<STX>`, function keys `<F8>`. Without a prefix a scanner that types is told by its pace.
    """

    prefix: str = ""
    suffix: str = ""
    separator: str = ""


@dataclass(frozen=True)
class Heard:
    """A scan: the code, the keys as they came, the ms between them, and the sign that ended it (none for a pause)."""

    code: str
    signs: tuple[str, ...] = ()
    gaps: tuple[int, ...] = ()
    ended_by: str = ""


def clean(signs: Sequence[str], separator: str = "") -> str:
    """A code out of the keys a scanner sent: separators become GS, other control signs and named keys go."""
    marks = {GS, "<F8>", *split(separator)}
    code = (GS if sign in marks else sign for sign in signs if sign in marks or sign.isprintable())
    return "".join(sign for sign in code if len(sign) == 1)[:LONGEST].strip(" ")


def split(written: str) -> tuple[str, ...]:
    """`<STX>ab<F8>` as the keys it names."""
    keys: list[str] = []
    at = 0
    while at < len(written):
        named = _KEYS.match(written, at)
        if named is not None:
            keys.append(_NAMED.get(named[1], named[0]))
            at = named.end()
        else:
            keys.append(written[at])
            at += 1
    return tuple(keys)


def spell(sign: str) -> str:
    """One key so that a person can read it: `<GS>`, `<F8>`, `a`, `␣`."""
    names = {sign: f"<{name}>" for name, sign in _NAMED.items()}
    if sign in names:
        return names[sign]
    if len(sign) == 1 and ord(sign) < 32:
        return f"<Ctrl+{chr(ord(sign) + 64)}>"
    return "␣" if sign == " " else sign
