"""The face papers are set in, how wide words are in it, and how they are made to fit.

Widths are in millimetres, sizes in points. The default figures of Source Sans 3 are tabular.
"""

import functools
from enum import Enum
from typing import Any

from sentra_pos.base import paths

POINT = 25.4 / 72
"""Millimetres."""
SMALLEST = 8.0
"""Amounts are never set smaller on A4 and A5."""
ELLIPSIS = "…"

_UNKNOWN = "?"
_A_HAIR = 0.001
"""Words that were shrunk to a room fill it to the last decimal, and count as fitting."""


class Face(Enum):
    """A weight; the value is the file that has it."""

    TEXT = "SourceSans3_400Regular"
    MEDIUM = "SourceSans3_500Medium"
    STRONG = "SourceSans3_600SemiBold"
    BOLD = "SourceSans3_700Bold"
    ITALIC = "SourceSans3_400Regular_Italic"
    MONO = "IBMPlexMono_400Regular"
    MONO_STRONG = "IBMPlexMono_600SemiBold"


@functools.cache
def font(face: Face) -> Any:
    """The reportlab font of `face`, registered under its value."""
    from reportlab.pdfbase import pdfmetrics  # here: reportlab costs start-up 0,1 s
    from reportlab.pdfbase.ttfonts import TTFont

    made = TTFont(face.value, str(paths.resource(f"fonts/{face.value}.ttf")))
    pdfmetrics.registerFont(made)
    return made


@functools.lru_cache(maxsize=16_384)
def shown(words: str, face: Face = Face.TEXT) -> str:
    """`words` as one line of signs the face has; any other becomes `?`, so that nothing vanishes unseen."""
    glyphs = font(face).face.charToGlyph
    return "".join(sign if ord(sign) in glyphs else _UNKNOWN for sign in " ".join(words.split()))


def width(words: str, size: float, face: Face = Face.TEXT) -> float:
    """How wide `words` are in millimetres."""
    return float(font(face).stringWidth(words, size)) * POINT


def cut(words: str, room: float, size: float, face: Face = Face.TEXT) -> str:
    """`words` on one line of `room` mm, ending in `…` if something had to go."""
    words = shown(words, face)
    if width(words, size, face) <= room + _A_HAIR:
        return words
    kept = _longest(words, room - width(ELLIPSIS, size, face), size, face)
    return words[:kept].rstrip() + ELLIPSIS


def wrapped(words: str, room: float, size: float, face: Face = Face.TEXT, most: int = 3) -> list[str]:
    """At most `most` lines of `room` mm, broken at blanks, long words anywhere; the last may end in `…`."""
    rest = shown(words, face)
    lines: list[str] = []
    while width(rest, size, face) > room and len(lines) < most - 1:
        kept = max(_longest(rest, room, size, face), 1)
        blank = rest.rfind(" ", 1, kept + 1)
        kept = blank if blank > 0 else kept
        lines.append(rest[:kept].rstrip())
        rest = rest[kept:].lstrip()
    return [*lines, cut(rest, room, size, face)]


def shrunk(words: str, room: float, size: float, face: Face = Face.TEXT, smallest: float = SMALLEST) -> float:
    """The size, at most `size` and not below `smallest`, at which `words` are no wider than `room`."""
    needed = width(words, size, face)
    return size if needed <= room else max(size * room / needed, smallest)


def _longest(words: str, room: float, size: float, face: Face) -> int:
    """How many signs from the start fit into `room`."""
    low, high = 0, len(words)
    while low < high:
        middle = (low + high + 1) // 2
        if width(words[:middle], size, face) <= room:
            low = middle
        else:
            high = middle - 1
    return low
