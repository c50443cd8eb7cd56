"""The bytes of a receipt: what a printer makes of them, and what can never be among them."""

import io
from dataclasses import replace
from datetime import datetime

import pytest
import zxingcpp
from escpos_decoder import ForeignCommand, NativeBarcode, NativeQr, Raster, decode
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw
from sample_papers import DOMPET, SALE, SHIFT

from sentra_pos.base.clock import SHOP_ZONE
from sentra_pos.checkout import receipt as receipts
from sentra_pos.devices.encoding import encode
from sentra_pos.devices.troubles import PrinterRefused
from sentra_pos.paper import slip as slips
from sentra_pos.paper.slip import COLUMNS, Barcode, Logo, Pair, Qr, Slip, Text
from sentra_pos.shop.registers import Habits
from sentra_pos.till import shift_slip

SIMPLE = Habits()
CLEVER = Habits(columns=48, profile="TM-T20II", has_cutter=True)
EMPTY = Slip(())
HOSTILE = [
    "\x1bp\x00\x19\xfa",
    "\x1b@\x1dV\x00",
    "\x10\x14\x01\x00\x05",
    "<para>",
    '<img src="x">',
    "a<table>b",
    "=HYPERLINK(1)",
    "\u202eharga\u2066",
    "\x9b\x85\x7f\x00",
    "\n\x1bp0\n",
    "\ud83d",
    "Ｐ２０％ ＥＳＣ",
]


def picture(raster):
    height, width = len(raster.rows), len(raster.rows[0])
    image = Image.new("L", (width, height), 255)
    image.putdata([0 if black else 255 for row in raster.rows for black in row])
    return image


@pytest.mark.parametrize("columns", COLUMNS)
@pytest.mark.parametrize("slip", [receipts.slip(SALE), shift_slip.slip(SHIFT)])
def test_a_printer_prints_what_the_slip_says(slip, columns):
    paper = decode(encode(slip, Habits(columns=columns), opens_drawer=False))

    wanted = [line.rule * columns or line.text for line in slips.lines(slip, columns) if line.symbol is None]
    assert [row.text for row in paper.rows] == [text.rstrip() for text in wanted]
    assert all(len(row.text) * (2 if row.size == "large" else 1) <= columns for row in paper.rows)


def test_the_total_is_large_and_nothing_else():
    paper = decode(encode(receipts.slip(SALE), SIMPLE, opens_drawer=False))

    assert [(row.text, row.bold, row.size) for row in paper.rows if row.size != "normal" or row.bold] == [
        ("TOTAL  Rp240.400", True, "large")
    ]


def test_a_total_too_long_to_be_wide_is_tall():
    slip = Slip((Pair("TOTAL", "Rp123.456.789", bold=True, size=slips.Size.LARGE), Text("x")))

    total, after = decode(encode(slip, SIMPLE, opens_drawer=False)).rows

    assert (total.size, total.bold, after.size, after.bold) == ("tall", True, "normal", False)


def test_every_job_begins_afresh_and_the_drawer_opens_before_the_paper():
    paper = decode(encode(receipts.slip(SALE), CLEVER, opens_drawer=True))

    assert paper.deeds == ["init", "page 19", "drawer", "feed 4", "cut"]
    assert paper.printed.index(paper.rows[0]) > 2


@pytest.mark.parametrize(
    ("habits", "opens_drawer", "deeds"),
    [
        (SIMPLE, False, ["init", "page 0", "feed 4"]),
        (replace(SIMPLE, has_drawer=False), True, ["init", "page 0", "feed 4"]),
        (replace(SIMPLE, has_cutter=True), True, ["init", "page 0", "drawer", "feed 4", "cut"]),
    ],
)
def test_nothing_moves_that_is_not_there(habits, opens_drawer, deeds):
    assert decode(encode(receipts.slip(SALE), habits, opens_drawer=opens_drawer)).deeds == deeds


def test_opening_the_drawer_alone_moves_no_paper():
    assert decode(encode(EMPTY, CLEVER, opens_drawer=True)).deeds == ["init", "page 19", "drawer"]


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("habits", [SIMPLE, CLEVER])
def test_no_name_becomes_a_command(name, habits):
    clean = decode(encode(receipts.slip(SALE), habits, opens_drawer=False)).deeds
    line = replace(DOMPET, name=name, maker=name, discount_label=name)
    hostile = replace(
        SALE, shop=replace(SALE.shop, name=name), cashier=name, lines=(line,), footer=name, code=name
    )

    paper = decode(encode(receipts.slip(hostile), habits, opens_drawer=False))

    assert paper.deeds == clean
    assert paper.drawer_opened == 0


@given(st.text(max_size=80), st.sampled_from([SIMPLE, CLEVER]))
def test_no_text_at_all_becomes_a_command(text, habits):
    slip = Slip((Text(text), Pair(text, text), Barcode(text), Text(text, size=slips.Size.LARGE, bold=True)))

    assert decode(encode(slip, habits, opens_drawer=False)).drawer_opened == 0


def test_the_decoder_would_see_a_foreign_command():
    with pytest.raises(ForeignCommand):
        decode(b"Kue\x07")
    assert decode(b"Kue\x1bp\x00\x19\xfa\n").drawer_opened == 1


def test_a_copy_asked_to_open_the_drawer_says_salinan():
    at = datetime(2026, 11, 22, 16, 40, tzinfo=SHOP_ZONE)
    copy = receipts.slip(SALE, copy_no=1, printed_at=at, printed_by="Rani")

    assert decode(encode(copy, SIMPLE, opens_drawer=False)).text.count("SALINAN ke-1") == 2


def test_a_simple_printer_gets_the_number_as_dots_that_can_be_read():
    paper = decode(encode(receipts.slip(SALE), SIMPLE, opens_drawer=False))

    strips = [one for one in paper.printed if isinstance(one, Raster)]

    assert strips
    assert {len(row) for strip in strips for row in strip.rows} == {384}
    assert [code.text for code in zxingcpp.read_barcodes(picture(paper.raster()))] == ["K1-26-000123"]


def test_a_clever_printer_draws_the_number_itself():
    paper = decode(encode(receipts.slip(SALE), CLEVER, opens_drawer=False))

    assert NativeBarcode("K1-26-000123") in paper.printed
    assert not any(isinstance(one, Raster) for one in paper.printed)


def test_a_qr_code_is_drawn_by_whoever_can():
    slip = Slip((Qr("K1-26-000123"), Text("after")))

    clever = decode(encode(slip, CLEVER, opens_drawer=False))
    simple = decode(encode(slip, SIMPLE, opens_drawer=False))

    assert NativeQr("K1-26-000123") in clever.printed
    assert (clever.rows[-1].text, clever.rows[-1].align) == ("after", "left")
    assert [code.text for code in zxingcpp.read_barcodes(picture(simple.raster()))] == ["K1-26-000123"]


@pytest.mark.parametrize("symbol", [Barcode("K" * 40), Qr("x" * 3000), Barcode("é")])
@pytest.mark.parametrize("habits", [SIMPLE, CLEVER])
def test_a_symbol_that_cannot_be_drawn_does_not_stop_the_slip(symbol, habits):
    paper = decode(encode(Slip((symbol, Text("after"))), habits, opens_drawer=False))

    assert paper.rows[-1].text == "after"
    assert any(True in row for row in paper.raster().rows)


def test_a_printer_without_dots_spells_the_number():
    paper = decode(encode(receipts.slip(SALE), Habits(profile="TM-U220"), opens_drawer=False))

    assert paper.rows[-1].text.strip() == "K1-26-000123"


def test_an_unknown_profile_is_a_setting_to_be_mended():
    with pytest.raises(PrinterRefused):
        encode(EMPTY, Habits(profile="TM-T82"), opens_drawer=False)


def logo(width=200, height=110):
    image = Image.new("1", (width, height), 1)
    ImageDraw.Draw(image).rectangle((20, 20, width - 20, height - 20), fill=0)
    out = io.BytesIO()
    image.save(out, "PNG")
    return Logo("a" * 64, out.getvalue())


@pytest.mark.parametrize("columns", COLUMNS)
def test_a_logo_comes_in_the_middle_and_in_low_bands(columns):
    paper = decode(encode(Slip((logo(), Text("TOTAL"))), Habits(columns=columns), opens_drawer=False))

    bands = [one for one in paper.printed if isinstance(one, Raster)]
    assert max(len(band.rows) for band in bands) <= 48
    whole = paper.raster()
    black = [place for place, dot in enumerate(whole.rows[len(whole.rows) // 2]) if dot]
    assert len(whole.rows[0]) == columns * 12
    assert abs((black[0] + black[-1]) / 2 - columns * 6) <= 1


def test_a_logo_wider_than_the_paper_is_made_to_fit():
    paper = decode(encode(Slip((logo(width=576),)), SIMPLE, opens_drawer=False))

    assert len(paper.raster().rows[0]) == 384
    assert sum(paper.raster().rows[len(paper.raster().rows) // 2]) > 300


def test_a_logo_without_its_picture_prints_nothing():
    paper = decode(encode(Slip((Logo("a" * 64), Text("TOTAL"))), SIMPLE, opens_drawer=False))

    assert not any(isinstance(one, Raster) for one in paper.printed)
    assert [row.text for row in paper.rows] == ["TOTAL"]
