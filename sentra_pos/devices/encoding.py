"""Slips as ESC/POS bytes.

Only ASCII and commands of our own reach the printer: a control byte in a product's name could open the drawer.
"""

from typing import Any

from PIL import Image, ImageOps

from sentra_pos.base import text
from sentra_pos.devices import escpos_library
from sentra_pos.devices.troubles import PrinterRefused
from sentra_pos.paper import slip as slips
from sentra_pos.paper import slip_picture, symbols
from sentra_pos.paper.slip import Barcode, Logo, Qr, Size, Slip, StyledLine, Symbol
from sentra_pos.paper.slip_picture import CELL_WIDTH
from sentra_pos.paper.symbols import NotACode
from sentra_pos.shop.registers import Habits

DRAWER_PIN = 2
_FEED_LINES = 4
_PREFERRED_PAGES = ("CP858", "CP437")
_TALLEST_RASTER = 240
"""Rows of dots that the smallest printers hold at once."""
_LOGO_BAND = 48
"""Rows of a logo sent at once: many cheap printers lose what comes while they still burn a taller picture."""
_BAR_HEIGHT, _BAR_DOTS = 64, 2
_QR_DOTS, _QR_ERROR_M = 6, 1
_QUIET_MODULES = 20
_UNDRAWABLE = 1_000_000


def encode(slip: Slip, habits: Habits, *, opens_drawer: bool) -> bytes:
    """The bytes that print `slip` on a register's printer; the drawer's pulse, if any, comes before all paper.

    Raises PrinterRefused for a printer profile that does not exist.
    """
    printer = _recorder(habits)
    if opens_drawer and habits.has_drawer:
        printer.cashdraw(DRAWER_PIN)
    style = (False, Size.NORMAL)
    for line in slips.lines(slip, habits.columns):
        if (line.bold, line.size) != style:
            style = (line.bold, line.size)
            _set_style(printer, *style)
        _put(printer, line, habits.columns)
    if slip.lines:
        printer.print_and_feed(_FEED_LINES)
    if slip.lines and habits.has_cutter:
        printer.cut(mode="PART", feed=False)
    return bytes(printer.output)


def _recorder(habits: Habits) -> Any:
    """A printer of the library that only notes what it was told, and begins with a known state."""
    try:
        printer = escpos_library.load().Dummy(profile=habits.profile)
    except KeyError as unknown:
        raise PrinterRefused(printer=habits.profile, detail="no printer profile has that name") from unknown
    printer.hw("INIT")
    # After INIT the library's idea of the code page is stale; with one page forced it sends no further changes.
    printer.magic.encoding = None
    pages = printer.profile.get_code_pages()
    printer.magic.force_encoding(
        next((page for page in _PREFERRED_PAGES if page in pages), next(iter(pages)))
    )
    return printer


def _set_style(printer: Any, bold: bool, size: Size) -> None:
    printer.set(
        bold=bold,
        normal_textsize=size is Size.NORMAL,
        double_height=size is not Size.NORMAL,
        double_width=size is Size.LARGE,
    )


def _put(printer: Any, line: StyledLine, columns: int) -> None:
    if line.symbol is not None:
        _put_symbol(printer, line.symbol, columns)
        return
    words = line.rule * columns if line.rule else line.text
    # The layout is ASCII already; this is the last gate before the machine.
    printer.text(f"{text.ascii(words).rstrip()}\n")


def _put_symbol(printer: Any, symbol: Symbol, columns: int) -> None:
    if isinstance(symbol, Logo):
        if symbol.png and printer.profile.supports("bitImageRaster"):
            _put_raster(printer, slip_picture.symbol_image(symbol, columns), tallest=_LOGO_BAND)
    elif _draws_itself(printer, symbol, columns):
        _put_native(printer, symbol)
    elif printer.profile.supports("bitImageRaster"):
        _put_raster(printer, slip_picture.symbol_image(symbol, columns))
    else:
        _put(printer, _spelled(symbol, columns), columns)


def _draws_itself(printer: Any, symbol: Barcode | Qr, columns: int) -> bool:
    """Whether the printer makes this symbol, and in dots that fit; its own layout needs no wide picture sent."""
    dots = columns * CELL_WIDTH
    match symbol:
        case Barcode(code):
            modules = 11 * len(code) + 35 + _QUIET_MODULES
            simple = all(" " <= sign <= "z" for sign in code) and not symbols.is_ean(code)
            return bool(printer.profile.supports("barcodeB")) and simple and modules * _BAR_DOTS <= dots
        case Qr():
            return bool(printer.profile.supports("qrCode")) and _qr_modules(symbol) * _QR_DOTS <= dots


def _qr_modules(symbol: Qr) -> int:
    try:
        return len(symbols.qr(symbol.text)) + 2 * symbols.QUIET_QR
    except NotACode:
        return _UNDRAWABLE


def _put_native(printer: Any, symbol: Barcode | Qr) -> None:
    printer.set(align="center")
    match symbol:
        case Barcode(code):
            # GS h, GS w, GS f, GS H, GS k: the library's own function prints on our output.
            head = b"\x1dh%c\x1dw%c\x1df\x00\x1dH\x02" % (_BAR_HEIGHT, _BAR_DOTS)
            content = b"{B" + code.encode("ascii")
            printer._raw(head + b"\x1dk\x49%c" % len(content) + content + b"\n")
        case Qr():
            printer.qr(symbol.text, ec=_QR_ERROR_M, size=_QR_DOTS, native=True)
    printer.set(align="left")


def _put_raster(printer: Any, image: Image.Image, *, tallest: int = _TALLEST_RASTER) -> None:
    """GS v 0 in strips; the library's own function speaks to the standard output about unknown widths."""
    for top in range(0, image.height, tallest):
        strip = image.crop((0, top, image.width, min(top + tallest, image.height)))
        width_bytes = (strip.width + 7) // 8
        size = width_bytes.to_bytes(2, "little") + strip.height.to_bytes(2, "little")
        dots = ImageOps.invert(strip).convert("1", dither=Image.Dither.NONE).tobytes()
        printer._raw(b"\x1dv0\x00" + size + dots)


def _spelled(symbol: Barcode | Qr, columns: int) -> StyledLine:
    said = symbol.code if isinstance(symbol, Barcode) else symbol.text
    return StyledLine(said.center(columns) if len(said) <= columns else said)
