"""Labels in the languages of label printers, TSPL and ZPL: their own fonts and bars, so that a roll is a short text.

Every font used here has a fixed cell, so that what fits is known before it is sent. Only printable ASCII leaves, and no
sign of it can end a text and begin a command.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import groupby

from sentra_pos.base import money, text
from sentra_pos.base.errors import RuleBroken
from sentra_pos.consignment import label_layout
from sentra_pos.consignment.label_layout import Arranged, LabelSize, dots
from sentra_pos.consignment.views import LabelView
from sentra_pos.paper import symbols, words


class Font(Enum):
    """Dots of a cell (wide, high); TSPL's name of it; ZPL's command for it."""

    SMALL = (8, 12, '"1"', "^A0N,14,12")
    PLAIN = (12, 20, '"2"', "^ADN,18,10")
    MIDDLE = (16, 24, '"3"', "^AFN,26,13")
    LARGE = (24, 32, '"4"', "^ADN,36,20")

    @property
    def wide(self) -> int:
        return self.value[0]

    @property
    def high(self) -> int:
        return self.value[1]


@dataclass(eq=False)
class NotForRolls(RuleBroken):
    """Label printers print from rolls."""

    sentence = "A label printer has rolls, no sheets. Choose one of the roll sizes."


@dataclass(frozen=True)
class Piece:
    """Words in dots from the label's top left corner."""

    x: int
    y: int
    text: str
    font: Font


@dataclass(frozen=True)
class Grid:
    """A label in whole dots: words in cells, and bars whose modules are `module` dots wide."""

    width: int
    height: int
    pieces: tuple[Piece, ...]
    code: str
    bars_x: int
    bars_y: int
    bars_height: int
    module: int


@dataclass(frozen=True)
class _Places:
    """In dots: the margin, where lines begin, and which fonts they may have, the largest first."""

    margin: int
    name: tuple[int, ...]
    name_font: Font
    price: int
    price_fonts: tuple[Font, ...]
    bars: int
    bars_height: int
    module: int
    digits: int
    digit_font: Font
    maker: int = 0
    legal: int = 0


_PLACES = {
    LabelSize.ROLL_33X15: _Places(
        margin=8, name=(5,), name_font=Font.PLAIN, price=93, price_fonts=(Font.MIDDLE, Font.PLAIN, Font.SMALL),
        bars=29, bars_height=44, module=2, digits=77, digit_font=Font.SMALL,
    ),
    LabelSize.ROLL_40X30: _Places(
        margin=14, name=(8, 31), name_font=Font.PLAIN, price=72, price_fonts=tuple(reversed(Font)),
        bars=112, bars_height=90, module=2, digits=208, digit_font=Font.PLAIN, maker=54,
    ),
    LabelSize.ROLL_50X30: _Places(
        margin=14, name=(8, 31), name_font=Font.PLAIN, price=86, price_fonts=tuple(reversed(Font)),
        bars=124, bars_height=80, module=3, digits=210, digit_font=Font.PLAIN, maker=54, legal=68,
    ),
}  # fmt: skip
_BETWEEN = 8
"""Dots between the price and the day."""
_CUT = "..."


def grid(label: LabelView, size: LabelSize) -> Grid:
    """`label` in whole dots; raise NotForRolls for a sheet."""
    if size not in _PLACES:
        raise NotForRolls
    at, design = _PLACES[size], label_layout.DESIGNS[size]
    width, height = dots(design.width), dots(design.height)
    room = width - 2 * at.margin
    pieces = [
        *_lines(label.name, at.name, at.name_font, at.margin, room),
        *(_lines(label.producer, (at.maker,), Font.SMALL, at.margin, room) if at.maker else ()),
        *(_lines(_legal(label), (at.legal,), Font.SMALL, at.margin, room) if at.legal else ()),
        *_price_and_day(label, at, width, room),
    ]
    bars = symbols.ean13(label.code)
    left = (width - bars.width * at.module) // 2 + bars.quiet_left * at.module
    digits = (width - len(label.code) * at.digit_font.wide) // 2
    pieces.append(Piece(digits, at.digits, label.code, at.digit_font))
    return Grid(width, height, tuple(pieces), label.code, left, at.bars, at.bars_height, at.module)


def tspl(
    labels: Sequence[LabelView],
    size: LabelSize,
    *,
    gap_mm: float = 2,
    right_mm: float = 0,
    down_mm: float = 0,
) -> str:
    """The labels as TSPL; equal ones that follow each other are one label with so many copies."""
    head = _tspl_head(label_layout.DESIGNS[size].width, label_layout.DESIGNS[size].height, gap_mm)
    lines = [*head]
    for label, count in _runs(labels):
        made = _shifted(grid(label, size), right_mm, down_mm)
        lines.append("CLS")
        lines += [f"TEXT {one.x},{one.y},{one.font.value[2]},0,1,1,{_tspl(one.text)}" for one in made.pieces]
        place = f"{made.bars_x},{made.bars_y}"
        bars = f'"EAN13",{made.bars_height},0,0,{made.module},{made.module},"{made.code[:12]}"'
        lines += [f"BARCODE {place},{bars}", f"PRINT {count},1"]
    return "\r\n".join(lines) + "\r\n"


def zpl(
    labels: Sequence[LabelView],
    size: LabelSize,
    *,
    gap_mm: float = 2,
    right_mm: float = 0,
    down_mm: float = 0,
) -> str:
    """The labels as ZPL; equal ones that follow each other are one label with so many copies."""
    out: list[str] = []
    for label, count in _runs(labels):
        made = _shifted(grid(label, size), right_mm, down_mm)
        out += _zpl_head(made.width, made.height, gap_mm)
        out += [f"^FO{one.x},{one.y}{one.font.value[3]}^FH^FD{_zpl(one.text)}^FS" for one in made.pieces]
        bars = f"^BY{made.module},2,{made.bars_height}^BEN,{made.bars_height},N,N^FD{made.code[:12]}^FS"
        out += [f"^FO{made.bars_x},{made.bars_y}{bars}", f"^PQ{count}", "^XZ"]
    return "\n".join(out) + "\n"


def tspl_ruler(label: Arranged, *, gap_mm: float = 2, right_mm: float = 0, down_mm: float = 0) -> str:
    """The label to try a printer with, as TSPL."""
    lines = [*_tspl_head(label.width, label.height, gap_mm), "CLS"]
    lines += [f"BAR {x},{y},{wide},{high}" for x, y, wide, high in _solids(label, right_mm, down_mm)]
    lines += [
        f'TEXT {_put(said.x, right_mm)},{_put(said.baseline - 2, down_mm)},"1",0,1,1,2,{_tspl(said.text)}'
        for said in label.words
    ]
    if label.symbol is not None:
        x, y, tall, module, code = _symbol(label, right_mm, down_mm)
        lines.append(f'BARCODE {x},{y},"EAN13",{tall},0,0,{module},{module},"{code}"')
    return "\r\n".join([*lines, "PRINT 1,1"]) + "\r\n"


def zpl_ruler(label: Arranged, *, gap_mm: float = 2, right_mm: float = 0, down_mm: float = 0) -> str:
    """The label to try a printer with, as ZPL."""
    out = _zpl_head(dots(label.width), dots(label.height), gap_mm)
    out += [
        f"^FO{x},{y}^GB{wide},{high},{min(wide, high)}^FS"
        for x, y, wide, high in _solids(label, right_mm, down_mm)
    ]
    wide = dots(label.width)
    out += [
        f"^FO0,{_put(said.baseline - 2, down_mm)}^A0N,14,12^FB{wide},1,0,C^FH^FD{_zpl(said.text)}^FS"
        for said in label.words
    ]
    if label.symbol is not None:
        x, y, tall, module, code = _symbol(label, right_mm, down_mm)
        out.append(f"^FO{x},{y}^BY{module},2,{tall}^BEN,{tall},N,N^FD{code}^FS")
    return "\n".join([*out, "^XZ"]) + "\n"


def _tspl_head(width: float, height: float, gap_mm: float) -> list[str]:
    return [f"SIZE {width:g} mm,{height:g} mm", f"GAP {gap_mm:g} mm,0 mm", "DIRECTION 1", "REFERENCE 0,0"]


def _zpl_head(width: int, height: int, gap_mm: float) -> list[str]:
    return ["^XA", f"^MN{'Y' if gap_mm else 'N'}", f"^PW{width}", f"^LL{height}", "^LH0,0"]


def _price_and_day(label: LabelView, at: _Places, width: int, room: int) -> Iterable[Piece]:
    """The day at the right, then the price as large as the rest of the room lets it be."""
    taken = 0
    price_font = at.price_fonts[0]
    if label.expiry is not None:
        above, said = ("", f"EXP {words.short_day(label.expiry)}")
        font = Font.SMALL
        if at.maker:
            above, said, font = "Baik sebelum", words.day(label.expiry), Font.PLAIN
        wide = max(len(said) * font.wide, len(above) * Font.SMALL.wide)
        taken = wide + _BETWEEN
        right = width - at.margin
        foot = at.price + price_font.high
        if above:
            yield Piece(right - len(above) * Font.SMALL.wide, foot - 34, above, Font.SMALL)
        yield Piece(right - len(said) * font.wide, foot - font.high, said, font)
    yield from _price(label, at, room - taken)


def _price(label: LabelView, at: _Places, room: int) -> Iterable[Piece]:
    amount, unit = money.show(label.price), text.ascii(f"/{label.unit}")
    unit_wide = len(unit) * Font.SMALL.wide
    must = unit_wide if label.is_weighed else 0
    fits = (one for one in at.price_fonts if len(amount) * one.wide + must <= room)
    font = next(fits, Font.SMALL)
    foot = at.price + at.price_fonts[0].high
    yield Piece(at.margin, foot - font.high, amount, font)
    end = len(amount) * font.wide
    if label.is_weighed or end + unit_wide <= room:
        left = max(0, (room - end) // Font.SMALL.wide)
        yield Piece(at.margin + end, foot - Font.SMALL.high - 1, unit[:left], Font.SMALL)


def _lines(said: str, rows: tuple[int, ...], font: Font, x: int, room: int) -> list[Piece]:
    """`said` on so many rows, broken at blanks, cut with three dots if it is longer."""
    most, rest = room // font.wide, text.one_line(text.ascii(said))
    pieces: list[Piece] = []
    for number, row in enumerate(rows):
        if not rest:
            break
        line = rest
        if len(rest) > most:
            blank = rest.rfind(" ", 1, most + 1)
            is_last = number == len(rows) - 1
            line = (
                rest[: most - len(_CUT)].rstrip() + _CUT if is_last else rest[: blank if blank > 0 else most]
            )
        rest = rest[len(line) :].lstrip()
        pieces.append(Piece(x, row, line, font))
    return pieces


def _legal(label: LabelView) -> str:
    return " ".join(filter(None, (f"P-IRT {label.pirt}" if label.pirt else "", label.halal)))


def _runs(labels: Sequence[LabelView]) -> Iterable[tuple[LabelView, int]]:
    return ((label, sum(1 for _ in same)) for label, same in groupby(labels))


def _shifted(made: Grid, right_mm: float, down_mm: float) -> Grid:
    """No printer takes a place left of its edge: what would stand there stands at the edge."""
    right, down = dots(right_mm), dots(down_mm)
    pieces = tuple(
        Piece(max(0, one.x + right), max(0, one.y + down), one.text, one.font) for one in made.pieces
    )
    return Grid(
        made.width,
        made.height,
        pieces,
        made.code,
        max(0, made.bars_x + right),
        max(0, made.bars_y + down),
        made.bars_height,
        made.module,
    )


def _solids(label: Arranged, right_mm: float, down_mm: float) -> Iterable[tuple[int, int, int, int]]:
    for one in label.solids:
        wide, high = max(1, dots(one.width)), max(1, dots(one.height))
        yield _put(one.x, right_mm), _put(one.y, down_mm), wide, high


def _symbol(label: Arranged, right_mm: float, down_mm: float) -> tuple[int, int, int, int, str]:
    made = label.symbol
    assert made is not None  # noqa: S101 - the caller looked
    x = _put(made.x, right_mm) + made.bars.quiet_left * made.dots
    return x, _put(made.y, down_mm), dots(made.height), made.dots, made.bars.text[:12]


def _put(place: float, shift: float) -> int:
    return max(0, dots(place) + dots(shift))


def _tspl(said: str) -> str:
    """A quotation mark would end the text."""
    return '"' + text.ascii(said).replace('"', '\\["]') + '"'


def _zpl(said: str) -> str:
    """`^` and `~` begin commands, and `_` begins a hexadecimal sign."""
    safe = text.ascii(said)
    for sign in "_^~\\":
        safe = safe.replace(sign, f"_{ord(sign):02X}")
    return safe
