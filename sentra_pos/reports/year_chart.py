"""Twelve months as columns on paper, readable in black and white: two parts of each, and a line to be passed."""

from collections.abc import Sequence
from dataclasses import dataclass

from sentra_pos.base import money
from sentra_pos.paper import faces
from sentra_pos.paper.faces import Face
from sentra_pos.paper.pdf import FRAME, HAIR, HEAVY, Align, Sheet

MONTHS = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des")

_HEIGHT, _ABOVE, _BELOW, _LEGEND = 32.0, 3.0, 4.4, 6.0
_SCALE, _BAR = 20.0, 0.62
"""Millimetres for the amounts at the left; the part of a month's room that its column takes."""
_STEPS = (1, 2, 5)
_WHITE = 0.001
"""Hides the lines of the scale behind a hatched column."""
_SIZE = 8.0


@dataclass(frozen=True)
class Bar:
    """A month in rupiah: the hatched part stands below the solid one; what is below zero is not drawn."""

    hatched: int
    solid: int


@dataclass(frozen=True)
class Legend:
    """What the two parts are; without a word a part has no entry."""

    solid: str
    hatched: str


@dataclass(frozen=True)
class Line:
    """A dashed line at `amount` rupiah, if the columns come near enough to it."""

    amount: int
    said: str
    said_if_far: str


def draw(sheet: Sheet, bars: Sequence[Bar], legend: Legend, line: Line | None = None) -> None:
    """Draw the columns from `sheet.y` on; `sheet.y` is under their legend afterwards."""
    sheet.needs(_ABOVE + _HEIGHT + _BELOW + _LEGEND)
    highest = max((max(0, one.hatched) + max(0, one.solid) for one in bars), default=0)
    shown = line if line is not None and highest * 4 >= line.amount else None
    step, top = _scale(max(highest, shown.amount if shown else 0))
    floor = sheet.y + _ABOVE + _HEIGHT
    left, right = sheet.layout.left + _SCALE, sheet.layout.right
    for amount in range(0, top + 1, step):
        y = floor - _HEIGHT * amount / top
        sheet.right(left - 1.5, y + 1, money.plain(amount), _SIZE)
        sheet.rule(left, right, y, HAIR if amount else FRAME)
    pitch = (right - left) / max(1, len(bars))
    for at, bar in enumerate(bars):
        _column(sheet, bar, left + pitch * (at + (1 - _BAR) / 2), pitch * _BAR, floor, _HEIGHT / top)
        sheet.text(left + pitch * (at + 0.5), floor + 3.6, MONTHS[at % 12], _SIZE, align=Align.CENTRE)
    sheet.y = floor + _BELOW
    _legend(sheet, legend, left, line, is_drawn=shown is not None)
    if shown is not None:
        sheet.rule(left, right, floor - _HEIGHT * shown.amount / top, HEAVY, dashed=True)
    sheet.y += _LEGEND


def _column(sheet: Sheet, bar: Bar, x: float, width: float, floor: float, scale: float) -> None:
    low, high = (max(0, part) * scale for part in (bar.hatched, bar.solid))
    if low:
        sheet.box(x, floor - low, width, low, tint=_WHITE)
        sheet.hatch(x, floor - low, width, low)
    if high:
        sheet.solid(x, floor - low - high, width, high)


def _scale(highest: int) -> tuple[int, int]:
    """The rupiah between two lines, and at the top: two to five steps of 1, 2 or 5 with noughts."""
    step, place = 1, 0
    while step * 5 < highest:
        place += 1
        step = _STEPS[place % 3] * 10 ** (place // 3)
    return step, step * max(2, -(-highest // step))


def _legend(sheet: Sheet, legend: Legend, x: float, line: Line | None, *, is_drawn: bool) -> None:
    y = sheet.y + 4.2
    if legend.solid:
        sheet.solid(x, y - 2.2, 3.4, 2.4)
        x = sheet.text(x + 4.6, y, legend.solid, _SIZE) + 6
    if legend.hatched:
        sheet.hatch(x, y - 2.2, 3.4, 2.4)
        x = sheet.text(x + 4.6, y, legend.hatched, _SIZE) + 6
    if line is not None and is_drawn:
        sheet.rule(x, x + 8, y - 1, HEAVY, dashed=True)
        sheet.text(x + 9.2, y, line.said, _SIZE, Face.STRONG)
    elif line is not None:
        sheet.text(x, y, faces.cut(line.said_if_far, sheet.layout.right - x, _SIZE), _SIZE)
