"""Labels for label printers: kept texts a person can read, and every code read back from the dots they would burn."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from label_reader import burnt_tspl, burnt_zpl, codes, strips

from sentra_pos.consignment import label_codes, label_layout, label_raster
from sentra_pos.consignment.label_codes import NotForRolls
from sentra_pos.consignment.label_layout import LabelSize
from sentra_pos.consignment.views import LabelView
from sentra_pos.paper import symbols

GOLDEN = Path(__file__).parents[1] / "golden"
ROLLS = [size for size in LabelSize if not size.is_sheet]
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


@pytest.mark.parametrize("size", ROLLS)
@pytest.mark.parametrize("label", [LABEL, HARD])
def test_the_burnt_picture_is_read_back(size, label):
    arranged = label_layout.arrange(label, size)

    data = label_raster.escpos([arranged, arranged])

    pictures = strips(data)
    assert [codes(each) for each in pictures] == [[label.code]] * 2
    assert data.startswith(b"\x1b@")
    assert data.count(label_raster.NEXT_LABEL) >= 2
    assert pictures[0].size == (-(-int(arranged.width) * 8 // 8) * 8, int(arranged.height) * 8)


@pytest.mark.parametrize("size", LabelSize)
def test_the_ruler_has_a_tick_a_millimetre_and_a_code_to_scan(size):
    made = label_layout.ruler(size)
    picture = label_raster.picture(made)

    top = [picture.getpixel((mm * 8, 7)) for mm in range(1, int(made.width) - 1)]
    assert set(top) == {0}
    assert codes(picture) == [symbols.lot_code(0)]


def test_the_ruler_speaks_every_language():
    made = label_layout.ruler(LabelSize.ROLL_40X30)

    tspl, zpl = label_codes.tspl_ruler(made), label_codes.zpl_ruler(made, right_mm=1)

    assert tspl.count("BAR ") == 4 + 39 + 29
    assert zpl.count("^GB") == 4 + 39 + 29
    assert "BARCODE" in tspl
    assert "^BEN" in zpl
