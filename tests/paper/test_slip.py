"""Slips: the shop's receipt sign for sign, wrapping, and what may never happen to an amount."""

import io

import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from sentra_pos.base import text as plain_text
from sentra_pos.paper import slip as slips
from sentra_pos.paper import slip_picture
from sentra_pos.paper.slip import (
    COLUMNS,
    Align,
    Barcode,
    Blank,
    Pair,
    Qr,
    Rule,
    Signatures,
    Size,
    Slip,
    SlipBuilder,
    Text,
)

NARROW_RECEIPT = """\
       SENTRA IKM CILEGON
   Jl. Lingkar Selatan (JLS),
            Cilegon
       Telp. 0254-000000
================================
No. K1-26-000123
22/11/2026 14:05         K1 Rani
--------------------------------
Emping melinjo mentah
 Dapur Gipang Melati
 0,355 kg x 90.000        31.950
Dompet kulit pria
 Kulit Karya Ciwandan
 1 x 145.000             145.000
 Potongan 10%            -14.500
--------------------------------
Pembulatan                   -50
================================
TOTAL                  Rp162.400
================================
Tunai                    170.000
Kembalian                  7.600
--------------------------------
Barang cacat atau keliru dapat
ditukar maks. 2x24 jam dengan
struk ini. Makanan: hubungi kami
di hari yang sama.

   Terima kasih sudah membeli
       karya IKM Cilegon.
         Kode 5C08-D3A6
"""
WIDE_HEAD = """\
               SENTRA IKM CILEGON
       Jl. Lingkar Selatan (JLS), Cilegon
               Telp. 0254-000000
================================================
No. K1-26-000123                22/11/2026 14:05
K1                                    Kasir Rani
------------------------------------------------
"""
printable = st.text(st.characters(min_codepoint=0x20, max_codepoint=0x2FFF), max_size=60)
money = st.from_regex(r"-?(Rp)?[1-9][0-9]{0,2}(\.[0-9]{3}){0,4}", fullmatch=True)


def receipt() -> Slip:
    head = (
        SlipBuilder()
        .centre("SENTRA IKM CILEGON")
        .centre("Jl. Lingkar Selatan (JLS), Cilegon\nTelp. 0254-000000")
        .rule("=")
        .by_width(
            narrow=SlipBuilder().text("No. K1-26-000123").pair("22/11/2026 14:05", "K1 Rani"),
            wide=SlipBuilder().pair("No. K1-26-000123", "22/11/2026 14:05").pair("K1", "Kasir Rani"),
        )
        .rule()
        .build()
    )
    body = (
        SlipBuilder()
        .text("Emping melinjo mentah")
        .text("Dapur Gipang Melati", indent=1)
        .pair("0,355 kg × 90.000", "31.950", indent=1)
        .text("Dompet kulit pria")
        .text("Kulit Karya Ciwandan", indent=1)
        .pair("1 × 145.000", "145.000", indent=1)
        .pair("Potongan 10%", "-14.500", indent=1)
        .rule()
        .pair("Pembulatan", "-50")
        .total("TOTAL", "Rp162.400")
        .pair("Tunai", "170.000")
        .pair("Kembalian", "7.600")
        .rule()
    )
    foot = (
        SlipBuilder()
        .text(
            "Barang cacat atau keliru dapat ditukar maks. 2x24 jam dengan struk ini. "
            "Makanan: hubungi kami di hari yang sama."
        )
        .blank()
        .centre("Terima kasih sudah membeli\nkarya IKM Cilegon.")
        .centre("Kode 5C08-D3A6")
    )
    return head + body.build() + foot.build()


def text_of(*lines: slips.Line, columns: int = 32) -> list[str]:
    return slips.as_text(Slip(lines), columns).splitlines()


def test_the_receipt_stands_on_58_mm_paper_as_the_shop_drew_it():
    assert slips.as_text(receipt(), 32) == NARROW_RECEIPT


def test_wide_paper_puts_number_and_moment_on_one_line():
    assert slips.as_text(receipt(), 48).startswith(WIDE_HEAD)


def test_the_total_is_large_where_it_fits_and_tall_where_not():
    fits, does_not = (
        Pair("TOTAL", "Rp240.400", size=Size.LARGE),
        Pair("TOTAL", "-Rp1.130.500", size=Size.LARGE),
    )

    (large,) = slips.lines(Slip((fits,)), 32)
    (tall,) = slips.lines(Slip((does_not,)), 32)

    assert (large.size, large.text) == (Size.LARGE, "TOTAL  Rp240.400")
    assert (tall.size, len(tall.text)) == (Size.TALL, 32)


def test_a_long_name_wraps_beside_its_amount():
    assert text_of(Pair("Gantungan kunci logam Gunung Krakatau besar", "2")) == [
        "Gantungan kunci logam Gunung   2",
        "Krakatau besar",
    ]


def test_a_right_part_with_too_little_room_stands_below():
    assert text_of(Pair("Disetujui", "Ibu Dewi Kartika Sari Lestari")) == [
        "Disetujui",
        "   Ibu Dewi Kartika Sari Lestari",
    ]


def test_a_word_longer_than_the_paper_is_broken():
    assert text_of(Text("x" * 40, indent=1)) == [" " + "x" * 31, " " + "x" * 9]


def test_an_explanation_hangs_under_its_first_word():
    assert text_of(Text("Alasan: kelebihan memberi kembalian", hanging=8)) == [
        "Alasan: kelebihan memberi",
        "        kembalian",
    ]


def test_leading_blanks_stay_for_counted_notes():
    assert text_of(Pair("    500 x  6", "3.000")) == ["    500 x  6               3.000"]


def test_two_people_sign_side_by_side():
    assert text_of(Signatures(2)) == ["______________    ______________"]
    assert text_of(Signatures(), columns=48) == ["_" * 28]


def test_a_line_may_stand_right():
    assert text_of(Text("Kota Cilegon", Align.RIGHT)) == ["Kota Cilegon".rjust(32)]


def test_symbols_are_named_in_plain_text():
    assert text_of(Barcode("2800000004309"), Qr("x"), Blank(2)) == [
        "        [2800000004309]",
        "              [QR]",
        "",
        "",
    ]


@given(printable, money, st.sampled_from(COLUMNS), st.integers(0, 3), st.sampled_from(Size))
def test_an_amount_is_never_cut_and_keeps_the_last_column(left, amount, columns, indent, size):
    printed = slips.lines(Slip((Pair(left, amount, indent=indent, size=size),)), columns)

    width = columns // 2 if printed[0].size is Size.LARGE else columns
    assert any(line.text.endswith(amount) and len(line.text) == width for line in printed)
    assert all(len(line.text) <= width for line in printed)


@given(printable, st.sampled_from(COLUMNS), st.integers(0, 5), st.integers(0, 20), st.sampled_from(Align))
def test_no_text_is_lost_and_no_line_is_too_long(typed, columns, indent, hanging, align):
    printed = slips.lines(Slip((Text(typed, align, indent=indent, hanging=hanging),)), columns)

    assert all(len(line.text) <= columns for line in printed)
    assert all(0x20 <= ord(sign) <= 0x7E for line in printed for sign in line.text)
    assert "".join("".join(line.text for line in printed).split()) == "".join(plain_text.ascii(typed).split())


def test_control_bytes_in_a_name_never_reach_the_paper():
    assert text_of(Text("Gipang\x1bp\x00ketan")) == ["Gipang?p?ketan"]


@pytest.mark.parametrize("columns", COLUMNS)
def test_the_picture_is_as_wide_as_the_paper_and_its_symbols_can_be_read(columns):
    slip = receipt() + Slip(
        (Rule(), Barcode("2800000004309"), Barcode("K1-26-000123"), Qr("K1-26-000123 5C08-D3A6"))
    )

    picture = Image.open(io.BytesIO(slip_picture.as_png(slip, columns)))

    assert picture.width == columns * 12 + 2 * slip_picture.MARGIN
    assert {found.text for found in zxingcpp.read_barcodes(picture)} == {
        "2800000004309",
        "K1-26-000123",
        "K1-26-000123 5C08-D3A6",
    }


@pytest.mark.parametrize("symbol", [Barcode("x" * 40), Barcode("豆腐"), Qr("x" * 5_000), Qr("x" * 1_400)])
def test_a_symbol_that_could_not_be_read_is_printed_as_text(symbol):
    image = slip_picture.symbol_image(symbol, 32)

    assert image.size == (384, 30)


def test_tall_lines_are_two_lines_high_and_one_wide():
    tall = Slip((Pair("TOTAL", "-Rp1.130.500", size=Size.TALL, bold=True),))

    picture = Image.open(io.BytesIO(slip_picture.as_png(tall, 32)))

    assert picture.height == 54 + 2 * slip_picture.MARGIN
