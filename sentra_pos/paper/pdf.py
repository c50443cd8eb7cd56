"""Sheets of paper as PDF: where things stand in millimetres from the top left corner, and how pages follow each other.

Words are plain data here: no markup is ever read from them.
"""

import io
import math
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from sentra_pos.paper import faces
from sentra_pos.paper.faces import POINT, Face

HAIR, THIN, FRAME, HEAVY = 0.2, 0.5, 0.9, 1.3
"""Points: between rows, under a head, above a head and after a total, around a result. Always black, never grey."""
LABEL_DOT = 0.125
"""Millimetres of a dot at 203 dpi."""

# reportlab keeps fonts and their subsets in module-wide tables.
ONE_AT_A_TIME = threading.RLock()


class Align(Enum):
    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True)
class Layout:
    """A sheet and the places every page of it shares, in mm from the top or left edge."""

    width: float
    height: float
    left: float
    right: float
    top: float
    end: float
    foot_rule: float
    foot: float

    @property
    def room(self) -> float:
        """The width between the margins."""
        return self.right - self.left


A4 = Layout(210, 297, left=18, right=196, top=8.5, end=286, foot_rule=287.2, foot=291)
A5 = Layout(210, 148, left=14, right=198, top=8.5, end=140, foot_rule=141.6, foot=145)
"""Landscape: two stand on an A4 sheet."""


def label_layout(width: float, height: float, margin: float = 1.5) -> Layout:
    """A label as a page of its own."""
    return Layout(width, height, margin, width - margin, margin, height - margin, height, height)


@dataclass(frozen=True)
class Tongue:
    """What a sheet says by itself, in the language of its paper; `tag` names it to whoever reads the PDF aloud."""

    tag: str = "id-ID"
    pages: str = "halaman {page} dari {pages}"
    carried_down: str = "Jumlah dipindahkan"
    carried_up: str = "Jumlah pindahan"
    continued: str = "(lanjutan)"
    code: str = "Kode {code}"
    phone: str = "Telp. {phone}"


INDONESIAN = Tongue()
ENGLISH = Tongue(
    tag="en",
    pages="page {page} of {pages}",
    carried_down="Carried forward",
    carried_up="Brought forward",
    continued="(continued)",
    code="Code {code}",
    phone="Phone {phone}",
)


@dataclass(frozen=True)
class Run:
    """Words in one face and size, to stand beside others on one line."""

    words: str
    face: Face = Face.TEXT
    size: float = 9.2


class Sheet:
    """The page being drawn. `y` is where the next thing may start; `page` of `pages` counts from 1."""

    def __init__(self, canvas: Any, layout: Layout, furniture: "Furniture", pages: int) -> None:
        self.canvas = canvas
        self.layout = layout
        self.page = 1
        self.pages = pages
        self.y = layout.top
        self._furniture = furniture
        self.tongue = furniture.tongue
        self.under: Callable[[Sheet], None] | None = None
        """Drawn before anything else on every further page, once something has set it."""

    def text(
        self,
        x: float,
        y: float,
        words: str,
        size: float = 9.2,
        face: Face = Face.TEXT,
        align: Align = Align.LEFT,
    ) -> float:
        """Put `words` with their baseline at `y`, starting, centred or ending at `x`; return where they end."""
        words = faces.shown(words, face)
        width = faces.width(words, size, face)
        start = {Align.LEFT: x, Align.CENTRE: x - width / 2, Align.RIGHT: x - width}[align]
        self.canvas.setFont(faces.font(face).fontName, size)
        self.canvas.drawString(start / POINT, self._up(y), words)
        return start + width

    def right(self, x: float, y: float, words: str, size: float = 9.2, face: Face = Face.TEXT) -> None:
        """Put `words` so that they end at `x`."""
        self.text(x, y, words, size, face, Align.RIGHT)

    def amount(
        self, x: float, y: float, words: str, room: float, size: float, face: Face = Face.STRONG
    ) -> None:
        """Put an amount so that it ends at `x`, smaller if `room` asks for it, never below 8 pt, never cut."""
        self.right(x, y, words, faces.shrunk(words, room, size, face), face)

    def runs(
        self, x: float, y: float, runs: Sequence[Run], gap: float = 0, align: Align = Align.LEFT
    ) -> float:
        """Put `runs` side by side on one line, `gap` mm apart; return where they end."""
        widths = [faces.width(faces.shown(run.words, run.face), run.size, run.face) for run in runs]
        if align is not Align.LEFT:
            whole = sum(widths) + gap * (len(runs) - 1)
            x -= whole if align is Align.RIGHT else whole / 2
        for run, width in zip(runs, widths, strict=True):
            self.text(x, y, run.words, run.size, run.face)
            x += width + gap
        return x - gap

    def paragraph(
        self,
        x: float,
        y: float,
        words: str,
        room: float,
        *,
        size: float = 9.2,
        face: Face = Face.TEXT,
        leading: float = 3.7,
        most: int = 3,
    ) -> float:
        """Put `words` on up to `most` lines of `room` mm, the first on `y`; return the last line's baseline."""
        lines = faces.wrapped(words, room, size, face, most)
        for number, line in enumerate(lines):
            self.text(x, y + number * leading, line, size, face)
        return y + (len(lines) - 1) * leading

    def rule(self, x: float, x_end: float, y: float, points: float = THIN, *, dashed: bool = False) -> None:
        """A black line across."""
        self._pen(points, dashed)
        self.canvas.line(x / POINT, self._up(y), x_end / POINT, self._up(y))

    def upright(self, x: float, y: float, y_end: float, points: float = THIN) -> None:
        """A black line down."""
        self._pen(points, dashed=False)
        self.canvas.line(x / POINT, self._up(y), x / POINT, self._up(y_end))

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        points: float = THIN,
        *,
        tint: float = 0,
        dashed: bool = False,
        radius: float = 0,
    ) -> None:
        """A frame with its top left corner at `x`, `y`; `tint` 0.04–0.07 only behind large words."""
        self._pen(points, dashed)
        self.canvas.setFillGray(1 - tint)
        place = (x / POINT, self._up(y + height), width / POINT, height / POINT)
        self.canvas.roundRect(*place, radius / POINT, stroke=1, fill=int(tint > 0))
        self.canvas.setFillGray(0)

    def solid(self, x: float, y: float, width: float, height: float) -> None:
        """A black rectangle without an outline, as bars and modules need it."""
        self.canvas.setFillGray(0)
        self.canvas.rect(x / POINT, self._up(y + height), width / POINT, height / POINT, stroke=0, fill=1)

    def hatch(self, x: float, y: float, width: float, height: float, gap: float = 0.8) -> None:
        """A framed rectangle of 45° lines `gap` mm apart: the second series of a chart."""
        canvas = self.canvas
        canvas.saveState()
        clip = canvas.beginPath()
        clip.rect(x / POINT, self._up(y + height), width / POINT, height / POINT)
        canvas.clipPath(clip, stroke=0, fill=0)
        canvas.setLineWidth(0.3)
        step, reach = gap * 2**0.5, height
        for number in range(int((width + reach) / step) + 1):
            start = x - reach + number * step
            canvas.line(start / POINT, self._up(y + height), (start + reach) / POINT, self._up(y))
        canvas.restoreState()
        self.box(x, y, width, height)

    def picture(self, x: float, y: float, width: float, height: float, image: bytes) -> None:
        """A PNG, JPEG or WEBP inside these mm, centred, whole and undistorted; its white may be transparent."""
        from reportlab.lib.utils import ImageReader  # here: reportlab costs start-up 0,1 s

        place = (x / POINT, self._up(y + height), width / POINT, height / POINT)
        reader = ImageReader(io.BytesIO(image))
        self.canvas.drawImage(reader, *place, mask="auto", preserveAspectRatio=True, anchor="c")

    def needs(self, height: float) -> bool:
        """Go to the next page unless `height` mm are left on this one; return whether it did."""
        if self.y + height <= self.layout.end:
            return False
        self.next_page()
        return True

    def next_page(self) -> None:
        """Finish this page with its foot and start the next with its head."""
        self.finish_page()
        self.page += 1
        self.begin_page()

    def finish_page(self) -> None:
        """Draw the foot and close the page."""
        self._furniture.foot(self)
        self.canvas.showPage()

    def begin_page(self) -> None:
        """What lies under the page, then its head."""
        if self.under is not None:
            self.under(self)
        self.y = self._furniture.head(self)

    def page_of_pages(self) -> str:
        """`halaman 1 dari 2`."""
        return self.tongue.pages.format(page=self.page, pages=self.pages)

    def path(self) -> Any:
        """A new path of the canvas, in points from the bottom left."""
        return self.canvas.beginPath()

    def at(self, x: float, y: float) -> tuple[float, float]:
        """`x`, `y` in the canvas' own points."""
        return x / POINT, self._up(y)

    def _up(self, y: float) -> float:
        return (self.layout.height - y) / POINT

    def _pen(self, points: float, dashed: bool) -> None:
        self.canvas.setLineWidth(points)
        self.canvas.setStrokeGray(0)
        self.canvas.setDash(*((2, 2) if dashed else ()))


def _no_head(sheet: Sheet) -> float:
    return sheet.layout.top


def _no_foot(sheet: Sheet) -> None:
    del sheet


@dataclass(frozen=True)
class Furniture:
    """What pages carry: `head` draws the top of every page but the first and says where its text starts."""

    head: Callable[[Sheet], float] = _no_head
    foot: Callable[[Sheet], None] = _no_foot
    tongue: Tongue = INDONESIAN


def made(
    layout: Layout,
    body: Callable[[Sheet], None],
    *,
    title: str,
    author: str,
    furniture: Furniture = Furniture(),
) -> bytes:
    """The PDF that `body` draws, the same bytes for the same facts.

    `body` is drawn a second time when it took more than one page, so that every page knows how many there are.
    """
    return in_turn(layout, [Part(body, furniture)], title=title, author=author)


@dataclass(frozen=True)
class Part:
    """A paper for one of its readers."""

    body: Callable[[Sheet], None]
    furniture: Furniture = Furniture()


def in_turn(layout: Layout, papers: Sequence[Part], *, title: str, author: str) -> bytes:
    """Several papers one after another in one PDF; each counts its own pages."""
    with ONE_AT_A_TIME:
        counts, pdf = _drawn(layout, papers, title, author, [1] * len(papers))
        if max(counts) > 1:
            _, pdf = _drawn(layout, papers, title, author, counts)
        return pdf


def _drawn(
    layout: Layout, papers: Sequence[Part], title: str, author: str, counts: Sequence[int]
) -> tuple[list[int], bytes]:
    out = io.BytesIO()
    canvas = new_canvas(out, layout, title, author, papers[0].furniture.tongue)
    drawn = []
    for paper, pages in zip(papers, counts, strict=True):
        sheet = Sheet(canvas, layout, paper.furniture, pages)
        paper.body(sheet)
        sheet.finish_page()
        drawn.append(sheet.page)
    canvas.save()
    return drawn, out.getvalue()


def new_canvas(out: io.BytesIO, layout: Layout, title: str, author: str, tongue: Tongue = INDONESIAN) -> Any:
    """An empty paper for anybody who lays out pages of his own; the caller holds ONE_AT_A_TIME."""
    from reportlab.pdfgen.canvas import Canvas  # here: reportlab costs start-up 0,1 s

    canvas = Canvas(
        out,
        pagesize=(_points(layout.width), _points(layout.height)),
        invariant=1,
        lang=tongue.tag,
        # Else Helvetica is referenced and not embedded.
        initialFontName=faces.font(Face.TEXT).fontName,
    )
    canvas.setTitle(faces.shown(title))
    canvas.setAuthor(faces.shown(author))
    canvas.setCreator("Sentra POS")
    return canvas


def _points(millimetres: float) -> float:
    """Points, rounded down: a label a hair wider than its dots is stretched by one dot, and its bars with it."""
    return math.floor(millimetres / POINT * 1_000) / 1_000
