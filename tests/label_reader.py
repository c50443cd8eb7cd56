"""What a label printer would burn of the bytes it was sent, as pictures, and the codes a scanner reads off them."""

import re

import pypdfium2  # type: ignore[import-untyped]
import zxingcpp
from PIL import Image, ImageDraw

from sentra_pos.consignment import label_layout
from sentra_pos.consignment.label_layout import LabelSize
from sentra_pos.paper import symbols

CELLS = {'"1"': (8, 12), '"2"': (12, 20), '"3"': (16, 24), '"4"': (24, 32)}
ZPL_CELLS = {"0N,14,12": (8, 14), "DN,18,10": (12, 18), "FN,26,13": (16, 26), "DN,36,20": (24, 36)}
DOTS_A_POINT = 203.2 / 72


def codes(picture: Image.Image) -> list[str]:
    """What a scanner reads off it."""
    return [found.text for found in zxingcpp.read_barcodes(picture.convert("L"))]


def pages(made: bytes) -> list[Image.Image]:
    """Each page of a PDF at the dots of a printer of 203 dpi."""
    return [page.render(scale=DOTS_A_POINT, grayscale=True).to_pil() for page in pypdfium2.PdfDocument(made)]


class Roll:
    """The dots a printer would burn: words as filled cells, bars by the standard."""

    def __init__(self, size: LabelSize) -> None:
        design = label_layout.DESIGNS[size]
        self.picture = Image.new("L", (int(design.width * 8), int(design.height * 8)), 255)
        self.pen = ImageDraw.Draw(self.picture)
        self.boxes: list[tuple[int, int, int, int]] = []

    def words(self, x: int, y: int, said: str, cell: tuple[int, int]) -> None:
        box = (x, y, x + len(said) * cell[0], y + cell[1])
        self.boxes.append(box)
        self.pen.rectangle((box[0], box[1], box[2] - 1, box[3] - 1), fill=0)

    def bars(self, x: int, y: int, tall: int, module: int, twelve: str) -> None:
        made = symbols.ean13(twelve + symbols.check_digit(twelve))
        for start, wide in symbols.bar_runs(made.modules):
            left = x + start * module
            self.pen.rectangle((left, y, left + wide * module - 1, y + tall - 1), fill=0)
        quiet = (x - 11 * module, y, x + (95 + 7) * module, y + tall)
        self.boxes.append(quiet)

    def solid(self, x: int, y: int, wide: int, high: int) -> None:
        self.pen.rectangle((x, y, x + wide - 1, y + high - 1), fill=0)

    @property
    def codes(self) -> list[str]:
        return codes(self.picture)

    def is_tidy(self) -> bool:
        """Nothing leaves the label and nothing lies on anything else."""
        wide, high = self.picture.size
        inside = all(a >= 0 and b >= 0 and c <= wide and d <= high for a, b, c, d in self.boxes)
        apart = all(
            one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
            for at, one in enumerate(self.boxes)
            for other in self.boxes[at + 1 :]
        )
        return inside and apart


def burnt_tspl(program: str, size: LabelSize) -> Roll:
    roll = Roll(size)
    for line in program.split("\r\n"):
        if found := re.fullmatch(r'TEXT (\d+),(\d+),("\d"),0,1,1,"(.*)"', line):
            said = found[4].replace('\\["]', '"')
            roll.words(int(found[1]), int(found[2]), said, CELLS[found[3]])
        elif found := re.fullmatch(r'BARCODE (\d+),(\d+),"EAN13",(\d+),0,0,(\d),\4,"(\d{12})"', line):
            roll.bars(int(found[1]), int(found[2]), int(found[3]), int(found[4]), found[5])
        elif found := re.fullmatch(r'TEXT (\d+),(\d+),"1",0,1,1,2,"(.*)"', line):
            roll.words(int(found[1]) - len(found[3]) * 4, int(found[2]), found[3], CELLS['"1"'])
        elif found := re.fullmatch(r"BAR (\d+),(\d+),(\d+),(\d+)", line):
            roll.solid(*(int(part) for part in found.groups()))
        else:
            assert re.match(r"(SIZE|GAP|DIRECTION|REFERENCE|CLS|PRINT|$)", line), line
    return roll


def burnt_zpl(program: str, size: LabelSize) -> Roll:
    roll = Roll(size)
    for line in program.split("\n"):
        if found := re.fullmatch(r"\^FO(\d+),(\d+)\^A([0DF]N,\d+,\d+)\^FH\^FD([^^~]*)\^FS", line):
            said = re.sub("_([0-9A-F]{2})", lambda code: chr(int(code[1], 16)), found[4])
            roll.words(int(found[1]), int(found[2]), said, ZPL_CELLS[found[3]])
        elif found := re.fullmatch(r"\^FO(\d+),(\d+)\^BY(\d),2,(\d+)\^BEN,\4,N,N\^FD(\d{12})\^FS", line):
            roll.bars(int(found[1]), int(found[2]), int(found[4]), int(found[3]), found[5])
        elif found := re.fullmatch(r"\^FO(\d+),(\d+)\^GB(\d+),(\d+),\d+\^FS", line):
            roll.solid(*(int(part) for part in found.groups()))
        elif found := re.fullmatch(r"\^FO0,(\d+)\^A0N,14,12\^FB(\d+),1,0,C\^FH\^FD(.*)\^FS", line):
            middle = (int(found[2]) - len(found[3]) * 8) // 2
            roll.words(middle, int(found[1]), found[3], (8, 14))
        else:
            assert re.fullmatch(r"(\^XA|\^MN.|\^PW\d+|\^LL\d+|\^LH0,0|\^PQ\d+|\^XZ|)", line), line
    return roll


def strips(data: bytes) -> list[Image.Image]:
    """The raster pictures in ESC/POS bytes."""
    found, at = [], 0
    while (at := data.find(b"\x1dv0\x00", at)) >= 0:
        wide, high = (int.from_bytes(data[at + 4 + k : at + 6 + k], "little") for k in (0, 2))
        body = data[at + 8 : at + 8 + wide * high]
        found.append(Image.frombytes("1", (wide * 8, high), body, "raw", "1;I"))
        at += 8 + wide * high
    return found
