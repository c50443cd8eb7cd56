"""Producers' cards as PDF: 85,6 × 54 mm, one a page, or ten on an A4 sheet with marks to cut along.

Bars and modules are whole dots of a printer of 203 dpi. Print at 100 %.
"""

from collections.abc import Sequence

from sentra_pos.paper import faces, pdf, symbols
from sentra_pos.paper import pdf_parts as parts
from sentra_pos.paper.faces import Face
from sentra_pos.paper.pdf import HAIR, LABEL_DOT, Align, Layout, Sheet
from sentra_pos.paper.symbols import Bars
from sentra_pos.producers.cards import Card, CardSheet

WIDTH, HEIGHT = 85.6, 54.0
"""Millimetres of a bank's card (ISO 7810 ID-1), for which there are pockets and pouches."""
COLUMNS, ROWS = 2, 5
PLACES = COLUMNS * ROWS
_LEFT, _TOP = (210 - COLUMNS * WIDTH) / 2, (297 - ROWS * HEIGHT) / 2
_MARGIN = 5.0
_MARK, _GAP = 6.0, 1.5
_QR_SIDE, _QR_ALONE = 13.2, 25.2
"""Millimetres at most; a code too long for bars stands alone, and larger."""
_A4 = Layout(210, 297, 0, 210, 0, 297, 297, 297)


def draw(cards: CardSheet, *, single: bool = False) -> bytes:
    """The cards in order, ten a page with cut marks, or each on a page of its own size."""
    layout = pdf.label_layout(WIDTH, HEIGHT, _MARGIN) if single else _A4
    places = 1 if single else PLACES

    def body(sheet: Sheet) -> None:
        for number, card in enumerate(cards.cards):
            place = number % places
            if number and place == 0:
                sheet.next_page()
            if single:
                _card(sheet, cards, card, 0, 0)
                continue
            if place == 0:
                _marks(sheet)
            row, column = divmod(place, COLUMNS)
            _card(sheet, cards, card, _LEFT + column * WIDTH, _TOP + row * HEIGHT)

    return pdf.made(layout, body, title="Kartu produsen", author=cards.shop.name)


def _card(sheet: Sheet, cards: CardSheet, card: Card, x: float, y: float) -> None:
    _head(sheet, cards, x, y)
    made = symbols.code128(card.text)
    dots = _dots(made, WIDTH - 4)
    side = _code(sheet, card, x + WIDTH - _MARGIN, y + 20.2, _QR_SIDE if dots else _QR_ALONE)
    _who(sheet, card, x + _MARGIN, y, WIDTH - 2 * _MARGIN - side - 4)
    if dots:
        start = x + (WIDTH - parts.bars_width(made, dots)) / 2
        parts.bars(sheet, made, start, y + 40.4, dots=dots, height=8.2, size=6.5)


def _code(sheet: Sheet, card: Card, right: float, y: float, room: float) -> float:
    """The QR code, at most `room` mm wide, with the producer's code under it; its width."""
    dots = int(room / LABEL_DOT) // len(symbols.qr(card.text))
    side = len(symbols.qr(card.text)) * dots * LABEL_DOT
    parts.qr_in_dots(sheet, card.text, right - side, y, dots)
    size = faces.shrunk(card.code, max(side, 26), 13, Face.MONO_STRONG, 7)
    sheet.right(right, y + side + 4.6, card.code, size, Face.MONO_STRONG)
    return side


def _head(sheet: Sheet, cards: CardSheet, x: float, y: float) -> None:
    left, side = x + _MARGIN, 9.0
    if cards.logo:
        sheet.picture(left, y + 4.2, side * 1.8, side, cards.logo)
        side *= 1.8
    else:
        parts.emblem(sheet, left, y + 4.2, side)
    words, room = left + side + 3, WIDTH - 2 * _MARGIN - side - 3
    size = faces.shrunk(faces.shown(cards.shop.name, Face.BOLD), room, 12, Face.BOLD)
    sheet.text(words, y + 8.4, faces.cut(cards.shop.name, room, size, Face.BOLD), size, Face.BOLD, Align.LEFT)
    said = "LATIHAN · bukan kartu sungguhan" if cards.shop.training else "Kartu produsen"
    sheet.text(words, y + 12.6, said, 9.2)
    parts.strip(sheet, left, x + WIDTH - _MARGIN, y + 15)


def _who(sheet: Sheet, card: Card, x: float, y: float, room: float) -> None:
    size = 14.0 if faces.width(faces.shown(card.name, Face.BOLD), 14, Face.BOLD) <= 2 * room else 11.5
    lines = faces.wrapped(card.name, room, size, Face.BOLD, 2)
    for number, line in enumerate(lines):
        sheet.text(x, y + 24.6 + number * 5.2, line, size, Face.BOLD)
    under = y + 24.6 + len(lines) * 5.2 - 0.4
    for number, said in enumerate(_about(card)):
        sheet.text(x, under + number * 4, faces.cut(said, room, 9.2), 9.2)


def _about(card: Card) -> Sequence[str]:
    return [said for said in (card.owner, card.group.capitalize()) if said]


def _dots(made: Bars, room: float) -> int:
    """Dots of a module: three where there is room, as few as can be read elsewhere, none if that is too wide."""
    fitting = (dots for dots in (3, symbols.SMALLEST_BAR_DOTS) if parts.bars_width(made, dots) <= room)
    return next(fitting, 0)


def _marks(sheet: Sheet) -> None:
    """Short lines outside the cards, and a small cross where four of them meet."""
    rights = [_LEFT + column * WIDTH for column in range(COLUMNS + 1)]
    downs = [_TOP + row * HEIGHT for row in range(ROWS + 1)]
    for x in rights:
        sheet.upright(x, _TOP - _GAP - _MARK, _TOP - _GAP, HAIR)
        sheet.upright(x, downs[-1] + _GAP, downs[-1] + _GAP + _MARK, HAIR)
    for y in downs:
        sheet.rule(_LEFT - _GAP - _MARK, _LEFT - _GAP, y, HAIR)
        sheet.rule(rights[-1] + _GAP, rights[-1] + _GAP + _MARK, y, HAIR)
    for y in downs[1:-1]:
        sheet.rule(rights[1] - 1, rights[1] + 1, y, HAIR)
        sheet.upright(rights[1], y - 1, y + 1, HAIR)
