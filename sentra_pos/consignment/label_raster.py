"""Labels dot by dot, as a printer of 203 dpi burns them, and as ESC/POS for printers that print pictures.

Pillow takes its time to load: import this module where labels are printed and not at start-up.
"""

import functools
from collections.abc import Iterable

from PIL import Image, ImageDraw, ImageFont

from sentra_pos.base import paths
from sentra_pos.consignment import label_layout
from sentra_pos.consignment.label_layout import Arranged, Symbol, Words, dots
from sentra_pos.paper import symbols
from sentra_pos.paper.faces import Face
from sentra_pos.paper.pdf import Align

RESET = b"\x1b@"
NEXT_LABEL = b"\x0c"
"""FF: on to the next label of a roll with gaps."""
_PIXELS_A_POINT = 203.2 / 72
_DARK = 150
"""Grey from which a dot is burnt: thin strokes stay whole and round ones do not fill up."""
_GUARD_DOTS = 10
_TALLEST_RASTER = 240
"""Rows of dots that the smallest printers hold at once."""
_WHITE, _BLACK = 255, 0


def picture(label: Arranged, *, right_mm: float = 0, down_mm: float = 0) -> Image.Image:
    """`label` in black and white, a pixel a dot, shifted for a printer that does not print where it should."""
    page = Image.new("L", (dots(label.width), dots(label.height)), _WHITE)
    pen = ImageDraw.Draw(page)
    for solid in label.solids:
        _fill(pen, dots(solid.x), dots(solid.y), max(1, dots(solid.width)), max(1, dots(solid.height)))
    for said in label.words:
        _write(pen, said)
    if label.symbol is not None:
        _bars(pen, label.symbol)
    crisp = page.point(lambda grey: _WHITE if grey > _DARK else _BLACK).convert("1", dither=Image.Dither.NONE)
    if not right_mm and not down_mm:
        return crisp
    moved = Image.new("1", crisp.size, 1)
    moved.paste(crisp, (dots(right_mm), dots(down_mm)))
    return moved


def escpos(
    labels: Iterable[Arranged], *, gap_mm: float = 2, right_mm: float = 0, down_mm: float = 0
) -> bytes:
    """The labels as raster pictures (GS v 0); without a gap, on endless paper, 3 mm are fed after each."""
    out = bytearray(RESET)
    end = NEXT_LABEL if gap_mm else b"\x1bJ" + bytes([3 * label_layout.DOTS_A_MM])
    made: dict[Arranged, bytes] = {}
    for label in labels:
        if label not in made:
            made[label] = _raster(picture(label, right_mm=right_mm, down_mm=down_mm))
        out += made[label] + end
    return bytes(out)


def _raster(image: Image.Image) -> bytes:
    out = bytearray()
    for top in range(0, image.height, _TALLEST_RASTER):
        strip = image.crop((0, top, image.width, min(top + _TALLEST_RASTER, image.height)))
        size = ((strip.width + 7) // 8).to_bytes(2, "little") + strip.height.to_bytes(2, "little")
        # In the picture 1 is white, at the printer 1 is burnt; `I` turns it round.
        out += b"\x1dv0\x00" + size + strip.tobytes("raw", "1;I")
    return bytes(out)


def _fill(pen: ImageDraw.ImageDraw, x: int, y: int, width: int, height: int) -> None:
    pen.rectangle((x, y, x + width - 1, y + height - 1), fill=_BLACK)


def _write(pen: ImageDraw.ImageDraw, said: Words) -> None:
    anchor = {Align.LEFT: "ls", Align.CENTRE: "ms", Align.RIGHT: "rs"}[said.align]
    place = (said.x * label_layout.DOTS_A_MM, said.baseline * label_layout.DOTS_A_MM)
    pen.text(place, said.text, font=_font(said.face, said.size), fill=_BLACK, anchor=anchor)


def _bars(pen: ImageDraw.ImageDraw, symbol: Symbol) -> None:
    made, top, tall = symbol.bars, dots(symbol.y), dots(symbol.height)
    first = dots(symbol.x) + made.quiet_left * symbol.dots
    for start, wide in symbols.bar_runs(made.modules):
        reach = tall + (_GUARD_DOTS if start in made.guard_bars else 0)
        _fill(pen, first + start * symbol.dots, top, wide * symbol.dots, reach)
    font = _font(Face.TEXT, symbol.digits)
    baseline = top + tall + symbol.digits * 0.27 * label_layout.DOTS_A_MM
    places = [-5.0, *(6.5 + 7 * at for at in range(6)), *(53.5 + 7 * at for at in range(6))]
    for digit, module in zip(made.text, places, strict=True):
        pen.text((first + module * symbol.dots, baseline), digit, font=font, fill=_BLACK, anchor="ms")


@functools.cache
def _font(face: Face, size: float) -> ImageFont.FreeTypeFont:
    file = paths.resource(f"fonts/{face.value}.ttf")
    return ImageFont.truetype(file, size * _PIXELS_A_POINT, layout_engine=ImageFont.Layout.BASIC)
