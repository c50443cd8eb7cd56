"""Labels for label printers: kept texts a person can read, and every code read back from the dots they would burn."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from sentra_pos.consignment import label_codes, label_layout, label_raster
from sentra_pos.consignment.label_codes import NotForRolls
from sentra_pos.consignment.label_layout import LabelSize
from sentra_pos.consignment.views import LabelView
from sentra_pos.paper import symbols

GOLDEN = Path(__file__).parents[1] / "golden"
ROLLS = [size for size in LabelSize if not size.is_sheet]
CELLS = {'"1"': (8, 12), '"2"': (12, 20), '"3"': (16, 24), '"4"': (24, 32)}
ZPL_CELLS = {"0N,14,12": (8, 14), "DN,18,10": (12, 18), "FN,26,13": (16, 26), "DN,36,20": (24, 36)}
LABEL = LabelView(
    code=symbols.lot_code(430),
    name='Gipang "ketan" original 250 g isi _2^',
    producer="Dapur Gipang Melati",
    price=18_000,
    unit="bungkus",
    is_weighed=False,
    expiry=date(2026, 11, 30),
    pirt="206367201000731",
    halal="ID36110000000000007",
)
HARD = replace(
    LABEL,
    name="Gantungan kunci logam Gunung Krakatau dengan ukiran rampak bedug " * 3,
    price=1_000_000_000,
    unit="kg",
    is_weighed=True,
)


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

    @property
    def codes(self) -> list[str]:
        return [found.text for found in zxingcpp.read_barcodes(self.picture)]

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
        else:
            assert re.fullmatch(r"(\^XA|\^MN.|\^PW\d+|\^LL\d+|\^LH0,0|\^PQ\d+|\^XZ|)", line), line
    return roll


@pytest.mark.parametrize("size", ROLLS)
@pytest.mark.parametrize("language", ["tspl", "zpl"])
def test_the_program_is_the_kept_one(size, language):
    made = getattr(label_codes, language)([LABEL, LABEL, HARD], size)

    kept = GOLDEN / f"label_{size.value}.{language}"
    assert made == kept.read_bytes().decode("ascii")


@pytest.mark.parametrize("size", ROLLS)
@pytest.mark.parametrize("label", [LABEL, HARD, replace(LABEL, expiry=None, pirt="", halal="")])
def test_every_language_burns_a_label_that_is_read_back(size, label):
    for roll in (
        burnt_tspl(label_codes.tspl([label], size), size),
        burnt_zpl(label_codes.zpl([label], size), size),
    ):
        assert roll.codes == [label.code]
    assert burnt_tspl(label_codes.tspl([label], size), size).is_tidy()
    assert burnt_zpl(label_codes.zpl([label], size), size).is_tidy()


@pytest.mark.parametrize("size", ROLLS)
def test_the_price_is_never_cut(size):
    for label in (LABEL, HARD):
        said = [one.text for one in label_codes.grid(label, size).pieces]
        assert f"Rp{label.price:,}".replace(",", ".") in said
        assert any("30/11/26" in one or "30/11/2026" in one for one in said)
    assert "/kg" in [one.text for one in label_codes.grid(HARD, size).pieces]


@settings(max_examples=40, deadline=None)
@given(
    number=st.integers(0, 10**10 - 1),
    size=st.sampled_from(ROLLS),
    name=st.text(max_size=80),
    unit=st.text(max_size=20),
    price=st.integers(0, 10**9),
    weighed=st.booleans(),
)
def test_whatever_is_typed_no_command_is_made_of_it(number, size, name, unit, price, weighed):
    label = replace(
        LABEL,
        code=symbols.lot_code(number),
        name=name,
        producer=name,
        unit=unit,
        price=price,
        is_weighed=weighed,
    )

    tspl, zpl = label_codes.tspl([label], size), label_codes.zpl([label], size)

    assert burnt_tspl(tspl, size).codes == burnt_zpl(zpl, size).codes == [label.code]
    assert tspl.count("PRINT") + name.upper().count("PRINT") + unit.upper().count("PRINT") >= 1
    assert sum(line.startswith("PRINT ") for line in tspl.split("\r\n")) == 1
    assert zpl.count("^XA") == zpl.count("^XZ") == 1


def test_equal_labels_are_one_with_copies():
    program = label_codes.tspl([LABEL] * 24 + [HARD] * 3, LabelSize.ROLL_40X30)

    assert [line for line in program.split("\r\n") if line.startswith("PRINT")] == ["PRINT 24,1", "PRINT 3,1"]
    assert label_codes.zpl([LABEL] * 24, LabelSize.ROLL_40X30).count("^PQ24") == 1


def test_offsets_move_everything_and_never_over_the_edge():
    before = label_codes.grid(LABEL, LabelSize.ROLL_40X30)
    moved = burnt_tspl(
        label_codes.tspl([LABEL], LabelSize.ROLL_40X30, right_mm=0.5, down_mm=-0.25), LabelSize.ROLL_40X30
    )

    assert moved.boxes[0][:2] == (before.pieces[0].x + 4, before.pieces[0].y - 2)
    far = label_codes.tspl([LABEL], LabelSize.ROLL_40X30, right_mm=-10, down_mm=-10)
    assert "-" not in re.sub('".*"', "", far)


def test_sheets_are_for_other_printers():
    with pytest.raises(NotForRolls):
        label_codes.tspl([LABEL], LabelSize.A4)


# --- ESC/POS


def strips(data: bytes) -> list[Image.Image]:
    """The raster pictures in ESC/POS bytes."""
    found, at = [], 0
    while (at := data.find(b"\x1dv0\x00", at)) >= 0:
        wide, high = (int.from_bytes(data[at + 4 + k : at + 6 + k], "little") for k in (0, 2))
        body = data[at + 8 : at + 8 + wide * high]
        found.append(Image.frombytes("1", (wide * 8, high), body, "raw", "1;I"))
        at += 8 + wide * high
    return found


@pytest.mark.parametrize("size", ROLLS)
@pytest.mark.parametrize("label", [LABEL, HARD])
def test_the_burnt_picture_is_read_back(size, label):
    arranged = label_layout.arrange(label, size)

    data = label_raster.escpos([arranged, arranged])

    pictures = strips(data)
    assert [[one.text for one in zxingcpp.read_barcodes(each.convert("L"))] for each in pictures] == [
        [label.code]
    ] * 2
    assert data.startswith(b"\x1b@")
    assert data.count(label_raster.NEXT_LABEL) >= 2
    assert pictures[0].size == (-(-int(arranged.width) * 8 // 8) * 8, int(arranged.height) * 8)


@pytest.mark.parametrize("size", LabelSize)
def test_the_ruler_has_a_tick_a_millimetre_and_a_code_to_scan(size):
    made = label_layout.ruler(size)
    picture = label_raster.picture(made)

    top = [picture.getpixel((mm * 8, 7)) for mm in range(1, int(made.width) - 1)]
    assert set(top) == {0}
    assert [found.text for found in zxingcpp.read_barcodes(picture.convert("L"))] == [symbols.lot_code(0)]


def test_the_ruler_speaks_every_language():
    made = label_layout.ruler(LabelSize.ROLL_40X30)

    tspl, zpl = label_codes.tspl_ruler(made), label_codes.zpl_ruler(made, right_mm=1)

    assert tspl.count("BAR ") == 4 + 39 + 29
    assert zpl.count("^GB") == 4 + 39 + 29
    assert "BARCODE" in tspl
    assert "^BEN" in zpl
