"""LATIHAN across a page of training books: large enough that no such paper passes for a real one.

Its letters are drawn as bare strokes, since all of them are straight, under everything else on the page.
"""

import math

from sentra_pos.paper.faces import POINT, Face
from sentra_pos.paper.pdf import FRAME, Align, Sheet

WORDS = "LATIHAN · bukan dokumen sungguhan"

Stroke = tuple[tuple[float, float], ...]
_A: tuple[Stroke, ...] = (((0, 0), (0.36, 1), (0.72, 0)), ((0.13, 0.36), (0.59, 0.36)))
# Strokes of each letter in letter heights, from its lower left corner, and how wide the letter is.
_LETTERS: tuple[tuple[tuple[Stroke, ...], float], ...] = (
    ((((0, 1), (0, 0), (0.5, 0)),), 0.5),
    (_A, 0.72),
    ((((0, 1), (0.68, 1)), ((0.34, 1), (0.34, 0))), 0.68),
    ((((0, 1), (0, 0)),), 0.0),
    ((((0, 0), (0, 1)), ((0.64, 0), (0.64, 1)), ((0, 0.52), (0.64, 0.52))), 0.64),
    (_A, 0.72),
    ((((0, 0), (0, 1), (0.64, 0), (0.64, 1)),), 0.64),
)
_GAP = 0.26
_OF_PAGE = 0.62
"""How much of the page's diagonal the word takes."""
_PEN = 0.09
"""Of the letters' height."""
_GREY = 0.84
"""The one place where paper is not only black: what stands on it must stay readable."""


def mark(sheet: Sheet) -> None:
    """The word in a frame above everything, and its letters from corner to corner."""
    layout = sheet.layout
    middle = layout.width / 2
    sheet.box(middle - 36, 1.8, 72, 5.4, FRAME)
    sheet.text(middle, 5.7, WORDS, 10.5, Face.BOLD, Align.CENTRE)
    whole = sum(width for _, width in _LETTERS) + _GAP * (len(_LETTERS) - 1)
    tall = math.hypot(layout.width, layout.height) * _OF_PAGE / whole
    rise = math.atan2(layout.height, layout.width)
    along = -whole / 2
    sheet.canvas.saveState()
    sheet.canvas.setStrokeGray(_GREY)
    sheet.canvas.setLineWidth(tall * _PEN / POINT)
    for strokes, width in _LETTERS:
        path = sheet.path()
        for stroke in strokes:
            points = [_turned(point, along, tall, rise) for point in stroke]
            path.moveTo(*sheet.at(middle + points[0][0], layout.height / 2 - points[0][1]))
            for right, up in points[1:]:
                path.lineTo(*sheet.at(middle + right, layout.height / 2 - up))
        sheet.canvas.drawPath(path, stroke=1, fill=0)
        along += width + _GAP
    sheet.canvas.restoreState()


def _turned(point: tuple[float, float], along: float, tall: float, rise: float) -> tuple[float, float]:
    """A letter's `point` in mm from the middle of the page, to the right and up."""
    right, up = (point[0] + along) * tall, (point[1] - 0.5) * tall
    return (
        right * math.cos(rise) - up * math.sin(rise),
        right * math.sin(rise) + up * math.cos(rise),
    )
