"""Pages laid out before they are drawn, so that each knows how many there are and words are written in one go.

Drawn as they come, a statement of two pages costs four times its bare strokes; this way less than twice.
"""

import functools
from collections.abc import Callable
from typing import Any

from sentra_pos.paper import faces
from sentra_pos.paper.faces import POINT, Face
from sentra_pos.paper.pdf import A4, Align, Furniture, Sheet

_UNKNOWN = 0
"""Stands for a number of pages of one digit until it is known: there is no paper of 0 pages."""


class _Recorder:
    """Stands in for the canvas of one page and keeps its strokes and its words apart."""

    def __init__(self, canvas: Any) -> None:
        self.beginPath = canvas.beginPath
        self.strokes: list[tuple[str, tuple[Any, ...], dict[str, Any]]] = []
        self.words: list[tuple[float, float, str, str, float]] = []
        self._font = ("", 0.0)

    def setFont(self, name: str, size: float) -> None:  # noqa: N802 - reportlab's name
        self._font = (name, size)

    def drawString(self, x: float, y: float, words: str) -> None:  # noqa: N802 - reportlab's name
        self.words.append((x, y, words, *self._font))

    def __getattr__(self, name: str) -> Callable[..., None]:
        def keep(*facts: Any, **named: Any) -> None:
            self.strokes.append((name, facts, named))

        # Found at once the next time: a page has hundreds of strokes and a dozen kinds of them.
        self.__dict__[name] = keep
        return keep


class _Pages(Sheet):
    """A sheet that keeps its pages; words are measured once, as figures and heads come again and again."""

    def __init__(self, canvas: Any, furniture: Furniture, pages: int) -> None:
        super().__init__(_Recorder(canvas), A4, furniture, pages)
        self.kept: list[_Recorder] = []
        self._real = canvas

    def text(
        self,
        x: float,
        y: float,
        words: str,
        size: float = 9.2,
        face: Face = Face.TEXT,
        align: Align = Align.LEFT,
    ) -> float:
        """As the sheet's own, by heart."""
        shown, width, font = _measured(words, size, face)
        start = x if align is Align.LEFT else x - width if align is Align.RIGHT else x - width / 2
        self.canvas.words.append((start / POINT, (A4.height - y) / POINT, shown, font, size))
        return start + width

    def amount(
        self, x: float, y: float, words: str, room: float, size: float, face: Face = Face.STRONG
    ) -> None:
        """As the sheet's own, by heart."""
        if _measured(words, size, face)[1] > room:
            size = faces.shrunk(words, room, size, face)
        self.text(x, y, words, size, face, Align.RIGHT)

    def finish_page(self) -> None:
        """Draw the foot and keep the page."""
        super().finish_page()
        self.kept.append(self.canvas)
        self.canvas = _Recorder(self._real)


def whole(
    sheet: Sheet, body: Callable[[Sheet], None], furniture: Furniture, *, about: int = _UNKNOWN
) -> None:
    """Draw all pages of `body` with their furniture on the canvas of `sheet`, but for closing the last one.

    A long paper is laid out only once if `about` has as many digits as the number of its pages.
    """
    assumed, laid_out = about, _laid_out(sheet.canvas, body, furniture, about)
    pages = len(laid_out.kept)
    if len(str(pages)) != len(str(assumed)):
        # More digits are wider than those that stood for them.
        assumed, laid_out = pages, _laid_out(sheet.canvas, body, furniture, pages)
    for number, page in enumerate(laid_out.kept, start=1):
        unknown, count = (furniture.tongue.pages.format(page=number, pages=said) for said in (assumed, pages))
        _draw(sheet.canvas, page, unknown, count)
        if number < pages:
            sheet.canvas.showPage()


def _laid_out(canvas: Any, body: Callable[[Sheet], None], furniture: Furniture, pages: int) -> _Pages:
    sheet = _Pages(canvas, furniture, pages)
    body(sheet)
    sheet.finish_page()
    return sheet


def _draw(canvas: Any, page: _Recorder, unknown: str, count: str) -> None:
    for name, facts, named in page.strokes:
        if name != "showPage":
            getattr(canvas, name)(*facts, **named)
    written = canvas.beginText()
    now: tuple[str, float] = ("", 0)
    for x, y, words, font, size in page.words:
        if (font, size) != now:
            now = (font, size)
            written.setFont(font, size)
        written.setTextOrigin(x, y)
        written.textOut(count if words == unknown else words)
    canvas.drawText(written)


@functools.lru_cache(maxsize=20_000)
def _measured(words: str, size: float, face: Face) -> tuple[str, float, str]:
    shown = faces.shown(words, face)
    return shown, faces.width(shown, size, face), face.value
