"""Parts that papers share: letterhead, foot, signatures, emblem and motif, bars and QR codes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sentra_pos.paper import faces, pdf_practice, symbols
from sentra_pos.paper.faces import POINT, Face
from sentra_pos.paper.letterhead import Letterhead
from sentra_pos.paper.pdf import (
    A4,
    FRAME,
    INDONESIAN,
    LABEL_DOT,
    THIN,
    Align,
    Furniture,
    Layout,
    Sheet,
    Tongue,
)
from sentra_pos.paper.symbols import Bars

STRIP = 2.5
"""Millimetres of the motif strip: one cell."""
# Some renderers blacken every dot a bar touches: an edge that lies exactly between two dots grows by one.
_INSET = 0.01
_EMBLEM_PEN, _STRIP_PEN, _STRIP_RULE = 1.1, 0.4, 0.7
_PAGES = 30.0
_BESIDE, _ABOUT_SIZE = 45, 8.8
_SMALLEST_NAME = 7.0
"""Who signs would rather read a small name than half of it."""


@dataclass(frozen=True)
class PageHead:
    """Who writes, what the paper is, and which copy of it this is (`ASLI`, `SALINAN ke-1`)."""

    shop: Letterhead
    title: str
    number: str
    copy: str


@dataclass(frozen=True)
class Signature:
    """Who signs, above which words, and as what."""

    label: str
    name: str
    role: str


def copy_mark(copy_no: int) -> str:
    """`ASLI` for copy 0, else `SALINAN ke-n`."""
    return f"SALINAN ke-{copy_no}" if copy_no else "ASLI"


def letterhead(sheet: Sheet, head: PageHead) -> None:
    """Draw the top of the first page; `sheet.y` is under the motif strip afterwards."""
    layout = sheet.layout
    if head.shop.training:
        sheet.under = pdf_practice.mark
        sheet.under(sheet)
    tall = layout.height >= A4.height
    emblem_side, number_line = (13.2, layout.top + 12.3) if tall else (11.7, layout.top + 10.8)
    emblem(sheet, layout.left, layout.top, emblem_side)
    words = layout.left + emblem_side + (3.4 if tall else 3)
    sheet.text(layout.right, layout.top + 4.8, head.title, 16 if tall else 15.5, Face.BOLD, Align.RIGHT)
    room = layout.room - (words - layout.left) - faces.width(head.title, 16, Face.BOLD) - 4
    shop_size = faces.shrunk(faces.shown(head.shop.name), room, 14.5 if tall else 13.5, Face.BOLD)
    sheet.text(
        words, layout.top + 4.6, faces.cut(head.shop.name, room, shop_size, Face.BOLD), shop_size, Face.BOLD
    )
    phone = sheet.tongue.phone.format(phone=head.shop.phone) if head.shop.phone else ""
    lines = [line for line in (head.shop.address, phone) if line]
    left_of_number = _number_and_copy(sheet, head, number_line, with_pages=tall)
    for number, line in enumerate(lines if tall else [" · ".join(lines)]):
        shown = faces.cut(line, left_of_number - words - 3, 9.2)
        sheet.text(words, layout.top + 8.8 + number * 3.7 + (0 if tall else 0.6), shown, 9.2)
    sheet.y = layout.top + (15.3 if tall else 14)
    strip(sheet, layout.left, layout.right, sheet.y)
    sheet.y += STRIP


def whose(layout: Layout, name: str, rest: str) -> str:
    """`name` and `rest` on one line of the running head: only of the name something may go."""
    room = layout.room - _BESIDE - faces.width(rest, _ABOUT_SIZE)
    return f"{faces.cut(name, room, _ABOUT_SIZE)}{rest}"


def continued(sheet: Sheet, *, title: str, about: str, copy: str) -> float:
    """Draw the head of a page after the first; return where its text starts."""
    layout = sheet.layout
    emblem(sheet, layout.left, layout.top, 8)
    sheet.text(layout.left + 11, layout.top + 3.2, title, 10.5, Face.BOLD)
    sheet.text(
        layout.left + 11, layout.top + 7.2, faces.cut(about, layout.room - _BESIDE, _ABOUT_SIZE), _ABOUT_SIZE
    )
    stamp(sheet, copy, layout.right, layout.top + 0.8)
    sheet.rule(layout.left, layout.right, layout.top + 10.2, THIN)
    return layout.top + 10.4


def furniture(
    *, title: str, about: str, copy: str, left: str, code: str = "", tongue: Tongue = INDONESIAN
) -> Furniture:
    """What pages of a paper bear: `continued` on those after the first, `foot` on all."""
    return Furniture(
        head=lambda sheet: continued(sheet, title=title, about=about, copy=copy),
        foot=lambda sheet: foot(sheet, left=left, code=code),
        tongue=tongue,
    )


def foot(sheet: Sheet, *, left: str, code: str = "") -> None:
    """Draw the foot of a page: what it belongs to, its code, and which page of how many it is.

    A list is no paper of the books, so it has no code.
    """
    layout = sheet.layout
    sheet.rule(layout.left, layout.right, layout.foot_rule, THIN)
    pages = sheet.page_of_pages()
    if not code:
        sheet.text(layout.left, layout.foot, faces.cut(left, layout.room - _PAGES, 8), 8)
        sheet.right(layout.right, layout.foot, pages, 8.5, Face.STRONG)
    elif layout.height >= A4.height:
        sheet.text(layout.left, layout.foot, faces.cut(left, 98, 8), 8)
        sheet.text(layout.left + 101, layout.foot, sheet.tongue.code.format(code=code), 8, Face.STRONG)
        sheet.right(layout.right, layout.foot, pages, 8.5, Face.STRONG)
    else:
        sheet.text(layout.left, layout.foot, faces.cut(left, 125, 8), 8)
        sheet.right(
            layout.right, layout.foot, f"{sheet.tongue.code.format(code=code)} · {pages}", 8.5, Face.STRONG
        )


def stamp(sheet: Sheet, words: str, right: float, y: float, size: float = 9.5) -> float:
    """Frame `words` (ASLI, SALINAN ke-n) so that the frame ends at `right`; return where it begins."""
    width = faces.width(faces.shown(words, Face.BOLD), size, Face.BOLD) + 6
    sheet.box(right - width, y, width, 5.4, FRAME)
    sheet.text(right - width / 2, y + 3.9, words, size, Face.BOLD, Align.CENTRE)
    return right - width


def signatures(
    sheet: Sheet, y: float, people: Sequence[Signature], *, x: float, pitch: float, room: float
) -> float:
    """Draw a place to sign for each of `people`, `pitch` mm apart; return the baseline of the last words."""
    line = y + 10.6
    for number, person in enumerate(people):
        left = x + number * pitch
        sheet.text(left, y, person.label, 9.2, Face.MEDIUM)
        sheet.rule(left, left + room, line, THIN)
        size = faces.shrunk(faces.shown(person.name, Face.STRONG), room, 9.2, Face.STRONG, _SMALLEST_NAME)
        sheet.text(left, line + 3.4, faces.cut(person.name, room, size, Face.STRONG), size, Face.STRONG)
        sheet.text(left, line + 7, faces.cut(person.role, room, 8.4), 8.4)
    return line + 7


def emblem(sheet: Sheet, x: float, y: float, side: float) -> None:
    """Four petals in a rounded square, `side` mm wide: our sign where the shop has no logo."""
    sheet.box(x, y, side, side, _EMBLEM_PEN, radius=side * 0.2)
    middle_x, middle_y = x + side / 2, y + side / 2
    path = sheet.path()
    for across in (-1, 1):
        for down in (-1, 1):
            _petal(sheet, path, middle_x, middle_y, across * side, down * side)
    sheet.canvas.drawPath(path, stroke=0, fill=1)
    sheet.canvas.setFillGray(1)
    sheet.canvas.circle(*sheet.at(middle_x, middle_y), side * 0.085 / POINT, stroke=0, fill=1)
    sheet.canvas.setFillGray(0)
    for across, down in ((0, 0), (0, -1), (0, 1), (-1, 0), (1, 0)):
        place = sheet.at(middle_x + across * side * 0.33, middle_y + down * side * 0.33)
        sheet.canvas.circle(*place, side * 0.045 / POINT, stroke=0, fill=1)


def strip(sheet: Sheet, x: float, x_end: float, y: float) -> None:
    """A band of outlined petals between two rules, one cell of 2,5 mm beside the other."""
    cells = round((x_end - x) / STRIP)
    cell = (x_end - x) / cells
    path = sheet.path()
    for number in range(cells):
        for down in (0, STRIP):
            for across in (0, cell):
                start = (x + (number + 0.5) * cell, y + STRIP / 2)
                _leaf(sheet, path, start, (x + number * cell + across, y + down))
    sheet.canvas.setLineWidth(_STRIP_PEN)
    sheet.canvas.setStrokeGray(0)
    sheet.canvas.drawPath(path, stroke=1, fill=0)
    sheet.rule(x, x_end, y, _STRIP_RULE)
    sheet.rule(x, x_end, y + STRIP, _STRIP_RULE)


def code(sheet: Sheet, text: str, short: str, x: float, y: float, side: float = 23.5) -> None:
    """A QR code of `text`, `side` mm wide, with its 8 signs (`7F3A-92C1`) under it."""
    qr(sheet, text, x, y, side)
    sheet.text(x + side / 2, y + side + 4.2, short, 12, Face.BOLD, Align.CENTRE)


def qr(sheet: Sheet, text: str, x: float, y: float, side: float) -> None:
    """A QR code of `text` from `x`, `y`, `side` mm wide; the caller leaves 4 modules of white around it."""
    rows = symbols.qr(text)
    module = side / len(rows)
    _modules(sheet, rows, x, y, module)


def qr_in_dots(sheet: Sheet, text: str, x: float, y: float, dots: int = symbols.SMALLEST_QR_DOTS) -> float:
    """A QR code in whole printer dots, for labels; return how many mm wide it is."""
    rows = symbols.qr(text)
    _modules(sheet, rows, _whole_dots(x), _whole_dots(y), dots * LABEL_DOT)
    return len(rows) * dots * LABEL_DOT


def bars(sheet: Sheet, made: Bars, x: float, y: float, *, dots: int, height: float, size: float = 7) -> None:
    """`made` with its quiet zones from `x` on, every bar in whole dots, its digits between the guard bars.

    `height` is that of the bars in mm; guard bars reach 1,2 mm lower.
    """
    module = dots * LABEL_DOT
    first = _whole_dots(x) + made.quiet_left * module
    for start, width in symbols.bar_runs(made.modules):
        reach = height + (1.2 if start in made.guard_bars else 0)
        sheet.solid(first + start * module + _INSET, _whole_dots(y), width * module - 2 * _INSET, reach)
    if made.guard_bars:
        _digits(sheet, made.text, first, _whole_dots(y) + height + size * 0.27, module, size)
    else:
        middle = first + len(made.modules) * module / 2
        sheet.text(middle, _whole_dots(y) + height + size * 0.32, made.text, size, Face.TEXT, Align.CENTRE)


def bars_width(made: Bars, dots: int) -> float:
    """Millimetres of `made` with its quiet zones."""
    return made.width * dots * LABEL_DOT


def _number_and_copy(sheet: Sheet, head: PageHead, baseline: float, *, with_pages: bool) -> float:
    right = sheet.layout.right
    right -= faces.width(faces.shown(head.number, Face.STRONG), 11.5, Face.STRONG)
    sheet.text(right, baseline, head.number, 11.5, Face.STRONG)
    left = stamp(sheet, head.copy, right - 2.8, baseline - 4.1)
    if with_pages:
        pages = sheet.page_of_pages()
        sheet.right(left - 2.8, baseline, pages)
        left -= faces.width(pages, 9.2) + 2.8
    return left


def _petal(sheet: Sheet, path: Any, x: float, y: float, across: float, down: float) -> None:
    def at(right: float, low: float) -> tuple[float, float]:
        return sheet.at(x + right * across, y + low * down)

    # Fat leaves whose points meet in the middle and stand in the corners.
    tip, corner = at(0.045, 0.045), at(0.41, 0.41)
    path.moveTo(*tip)
    path.curveTo(*at(-0.01, 0.3), *at(0.08, 0.46), *corner)
    path.curveTo(*at(0.46, 0.08), *at(0.3, -0.01), *tip)
    path.close()


def _leaf(sheet: Sheet, path: Any, start: tuple[float, float], end: tuple[float, float]) -> None:
    (x, y), (x_end, y_end) = start, end
    path.moveTo(*sheet.at(x, y))
    path.curveTo(*sheet.at(x, (y + y_end) / 2), *sheet.at((x + x_end) / 2, y_end), *sheet.at(x_end, y_end))
    path.curveTo(*sheet.at(x_end, (y + y_end) / 2), *sheet.at((x + x_end) / 2, y), *sheet.at(x, y))


def _modules(sheet: Sheet, rows: Sequence[tuple[bool, ...]], x: float, y: float, module: float) -> None:
    path = sheet.path()
    for number, row in enumerate(rows):
        for start, width in symbols.row_runs(row):
            left, bottom = sheet.at(x + start * module, y + (number + 1) * module)
            right, top = sheet.at(x + (start + width) * module, y + number * module)
            path.rect(left, bottom, right - left, top - bottom)
    sheet.canvas.drawPath(path, stroke=0, fill=1)


def _digits(sheet: Sheet, text: str, first: float, baseline: float, module: float, size: float) -> None:
    sheet.text(first - 5 * module, baseline, text[0], size, Face.TEXT, Align.CENTRE)
    for place, digit in enumerate(text[1:7]):
        sheet.text(first + (6.5 + 7 * place) * module, baseline, digit, size, Face.TEXT, Align.CENTRE)
    for place, digit in enumerate(text[7:]):
        sheet.text(first + (53.5 + 7 * place) * module, baseline, digit, size, Face.TEXT, Align.CENTRE)


def _whole_dots(millimetres: float) -> float:
    return round(millimetres / LABEL_DOT) * LABEL_DOT
