"""A5 papers in pairs, one above the other on A4, to be cut between two marks."""

import io
from collections.abc import Sequence
from typing import Any

from sentra_pos.paper import pdf
from sentra_pos.paper.faces import POINT
from sentra_pos.paper.pdf import A4, A5, THIN, Furniture, Part, Sheet

HalfPage = Part
"""An A5 paper for one of its readers."""


def in_halves(above: HalfPage, below: HalfPage, *, title: str, author: str) -> bytes:
    """Two A5 papers of as many pages as each needs, one above the other on A4, to be cut between two marks."""
    return all_in_halves([(above, below)], title=title, author=author)


def all_in_halves(pairs: Sequence[tuple[HalfPage, HalfPage]], *, title: str, author: str) -> bytes:
    """Pairs of A5 papers one after the other in one file, each pair as `in_halves` lays it out."""
    with pdf.ONE_AT_A_TIME:
        counts, made = _drawn_halves(pairs, title, author, [(1, 1)] * len(pairs))
        if any(max(pages) > 1 for pages in counts):
            _, made = _drawn_halves(pairs, title, author, counts)
        return made


class _HalfSheet(Sheet):
    """A sheet whose pages are kept as forms, to be placed on A4 later."""

    def __init__(self, canvas: Any, furniture: Furniture, pages: int, name: str) -> None:
        super().__init__(canvas, A5, furniture, pages)
        self._name = name
        self._begin()

    def next_page(self) -> None:
        """Finish this half and start the next with its head."""
        self.finish_page()
        self.page += 1
        self._begin()
        self.begin_page()

    def finish_page(self) -> None:
        """Draw the foot and keep the half."""
        self._furniture.foot(self)
        self.canvas.endForm()

    def _begin(self) -> None:
        width, height = A5.width / POINT, A5.height / POINT
        self.canvas.beginForm(f"{self._name}{self.page}", 0, 0, width, height)


def _drawn_halves(
    pairs: Sequence[tuple[HalfPage, HalfPage]],
    title: str,
    author: str,
    counts: Sequence[tuple[int, int]],
) -> tuple[list[tuple[int, int]], bytes]:
    out = io.BytesIO()
    canvas = pdf.new_canvas(out, A4, title, author)
    drawn = [
        _drawn_pair(canvas, pair, pages, f"{number}." if number else "")
        for number, (pair, pages) in enumerate(zip(pairs, counts, strict=True))
    ]
    canvas.save()
    return drawn, out.getvalue()


def _drawn_pair(
    canvas: Any, pair: tuple[HalfPage, HalfPage], counts: tuple[int, int], mark: str
) -> tuple[int, int]:
    """Both papers of a pair on sheets of their own; `mark` tells their halves from those of other pairs."""
    names = (f"above{mark}", f"below{mark}")
    drawn = []
    for half, pages, name in zip(pair, counts, names, strict=True):
        sheet = _HalfSheet(canvas, half.furniture, pages, name)
        half.body(sheet)
        sheet.finish_page()
        drawn.append(sheet.page)
    canvas.setLineWidth(THIN)
    for page in range(1, max(drawn) + 1):
        for pages, name, height in zip(drawn, names, (A4.height / 2, 0), strict=True):
            if page <= pages:
                canvas.saveState()
                canvas.translate(0, height / POINT)
                canvas.doForm(f"{name}{page}")
                canvas.restoreState()
        for x in (4, A4.width - 9):
            canvas.line(x / POINT, A4.height / 2 / POINT, (x + 5) / POINT, A4.height / 2 / POINT)
        canvas.showPage()
    return drawn[0], drawn[1]
