"""Slips as pictures, dot by dot as a thermal printer burns them, and symbols for printers that cannot draw them.

Pillow takes its time to load: import this module where a picture is wanted and not at start-up.
"""

import functools
import io

from PIL import Image, ImageDraw, ImageFont

from sentra_pos.base import paths
from sentra_pos.base import text as plain_text
from sentra_pos.paper import slip as slips
from sentra_pos.paper import symbols
from sentra_pos.paper.slip import Barcode, Logo, Qr, Size, Slip, StyledLine, Symbol
from sentra_pos.paper.symbols import Bars, NotACode

CELL_WIDTH, CELL_HEIGHT, PITCH = 12, 24, 30
"""Dots of font A, and from line to line."""
MARGIN = 24

# At 20 pixels IBM Plex Mono advances exactly one cell, and its letters stand on pixel 19 of 24.
_FONT_SIZE, _BASELINE = 20, 19
_GAP = PITCH - CELL_HEIGHT
_BAR_DOTS, _BAR_HEIGHT, _GUARD_HEIGHT = 2, 64, 74
_QR_DOTS = 6
_WHITE, _BLACK = 255, 0


def as_png(slip: Slip, columns: int) -> bytes:
    """`slip` as a PNG of one pixel a dot, with a margin of white around it."""
    rows = [_row(line, columns) for line in slips.lines(slip, columns)]
    height = sum(row.height for row in rows)
    page = Image.new("L", (columns * CELL_WIDTH + 2 * MARGIN, height + 2 * MARGIN), _WHITE)
    top = MARGIN
    for row in rows:
        page.paste(row, (MARGIN, top))
        top += row.height
    out = io.BytesIO()
    page.save(out, "PNG")
    return out.getvalue()


def symbol_image(symbol: Symbol, columns: int) -> Image.Image:
    """`symbol` in whole dots, black on white, as wide as the paper, its quiet zones included.

    What cannot be drawn so that it can be read stands there as text.
    """
    width = columns * CELL_WIDTH
    if isinstance(symbol, Logo):
        return logo_image(symbol.png, width)
    try:
        return _barcode(symbol.code, width) if isinstance(symbol, Barcode) else _qr(symbol, width)
    except NotACode as refused:
        return _text_row(StyledLine(plain_text.ascii(refused.code)[:columns].center(columns)), columns)


@functools.lru_cache(maxsize=8)
def logo_image(png: bytes, width: int) -> Image.Image:
    """The logo in the middle of so many dots, black or white and nothing between; a blank line without a picture."""
    if not png:
        return Image.new("L", (width, _GAP), _WHITE)
    with Image.open(io.BytesIO(png), formats=("PNG",)) as opened:
        logo = opened.convert("L")
    if logo.width > width:
        smaller = logo.resize((width, max(1, logo.height * width // logo.width)), Image.Resampling.LANCZOS)
        logo = smaller.convert("1").convert("L")
    page = Image.new("L", (width, logo.height + 2 * _GAP), _WHITE)
    page.paste(logo, ((width - logo.width) // 2, _GAP))
    return page


def _row(line: StyledLine, columns: int) -> Image.Image:
    if line.symbol is not None:
        return symbol_image(line.symbol, columns)
    if line.rule == "=":
        return _double_rule(columns)
    if line.rule:
        return _text_row(StyledLine(line.rule * columns), columns)
    return _text_row(line, columns)


def _text_row(line: StyledLine, columns: int) -> Image.Image:
    width, times = columns * CELL_WIDTH, 1 if line.size is Size.NORMAL else 2
    stretched = width * 2 if line.size is Size.TALL else width
    row = Image.new("L", (stretched, CELL_HEIGHT * times + _GAP), _WHITE)
    font = _font(times * _FONT_SIZE, line.bold)
    draw = ImageDraw.Draw(row)
    for place, sign in enumerate(line.text):
        at = (place * CELL_WIDTH * times, _GAP // 2 + _BASELINE * times)
        draw.text(at, sign, font=font, fill=_BLACK, anchor="ls")
    return row if stretched == width else row.resize((width, row.height), Image.Resampling.LANCZOS)


def _double_rule(columns: int) -> Image.Image:
    row = Image.new("L", (columns * CELL_WIDTH, PITCH), _WHITE)
    draw = ImageDraw.Draw(row)
    for top in (PITCH // 2 - 4, PITCH // 2 + 2):
        draw.rectangle((0, top, row.width, top + 1), fill=_BLACK)
    return row


def _barcode(code: str, width: int) -> Image.Image:
    bars = symbols.ean13(code) if len(code) == 13 and symbols.is_ean(code) else symbols.code128(code)
    if bars.width * _BAR_DOTS > width:
        raise NotACode(code, symbols.CodeFault.TOO_LONG)
    image = Image.new("L", (width, _GUARD_HEIGHT + 2 * PITCH), _WHITE)
    left = (width - bars.width * _BAR_DOTS) // 2 + bars.quiet_left * _BAR_DOTS
    _draw_bars(ImageDraw.Draw(image), bars, left)
    caption = (left + len(bars.modules) * _BAR_DOTS // 2, _GUARD_HEIGHT + PITCH)
    ImageDraw.Draw(image).text(
        caption, bars.text, font=_font(_FONT_SIZE, bold=False), fill=_BLACK, anchor="mm"
    )
    return image


def _draw_bars(draw: ImageDraw.ImageDraw, bars: Bars, left: int) -> None:
    for start, modules in symbols.bar_runs(bars.modules):
        height = _GUARD_HEIGHT if start in bars.guard_bars else _BAR_HEIGHT
        right = left + (start + modules) * _BAR_DOTS - 1
        draw.rectangle((left + start * _BAR_DOTS, PITCH // 2, right, PITCH // 2 + height - 1), fill=_BLACK)


def _qr(symbol: Qr, width: int) -> Image.Image:
    rows = symbols.qr(symbol.text)
    side = len(rows) + 2 * symbols.QUIET_QR
    dots = min(_QR_DOTS, width // side)
    if dots < symbols.SMALLEST_QR_DOTS:
        raise NotACode(symbol.text, symbols.CodeFault.TOO_LONG)
    image = Image.new("L", (width, side * dots), _WHITE)
    draw = ImageDraw.Draw(image)
    left = (width - len(rows) * dots) // 2
    for number, modules in enumerate(rows):
        top = (symbols.QUIET_QR + number) * dots
        for start, run in symbols.row_runs(modules):
            draw.rectangle(
                (left + start * dots, top, left + (start + run) * dots - 1, top + dots - 1), fill=_BLACK
            )
    return image


@functools.cache
def _font(size: int, bold: bool) -> ImageFont.FreeTypeFont:
    face = "IBMPlexMono_600SemiBold.ttf" if bold else "IBMPlexMono_400Regular.ttf"
    return ImageFont.truetype(paths.resource(f"fonts/{face}"), size, layout_engine=ImageFont.Layout.BASIC)
