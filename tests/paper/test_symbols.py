"""Barcodes and QR codes: right digits only, and readable at the printer's own dots."""

import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from sentra_pos.paper import symbols
from sentra_pos.paper.symbols import Bars, CodeFault, NotACode, PricedCode, WeighedCode

BAR_HEIGHT = 42
"""5,2 mm at 203 dpi, the lowest bars of any label."""


def _raster(bars: Bars, dots: int) -> Image.Image:
    image = Image.new("L", (bars.width * dots, BAR_HEIGHT + 16), 255)
    draw = ImageDraw.Draw(image)
    for start, width in symbols.bar_runs(bars.modules):
        left = (bars.quiet_left + start) * dots
        draw.rectangle((left, 8, left + width * dots - 1, 8 + BAR_HEIGHT), fill=0)
    return image


def _raster_qr(rows: tuple[tuple[bool, ...], ...], dots: int) -> Image.Image:
    side = (len(rows) + 2 * symbols.QUIET_QR) * dots
    image = Image.new("L", (side, side), 255)
    draw = ImageDraw.Draw(image)
    for row, modules in enumerate(rows):
        for start, width in symbols.row_runs(modules):
            left, top = (symbols.QUIET_QR + start) * dots, (symbols.QUIET_QR + row) * dots
            draw.rectangle((left, top, left + width * dots - 1, top + dots - 1), fill=0)
    return image


def _read(image: Image.Image) -> list[str]:
    return [found.text for found in zxingcpp.read_barcodes(image)]


@pytest.mark.parametrize("code", ["4006381333931", "2800000004309", "96385074", "036000291452"])
def test_a_right_check_digit_is_accepted(code):
    assert symbols.check_ean(code) == code
    assert symbols.is_ean(code)


@pytest.mark.parametrize(
    ("code", "fault"),
    [
        ("4006381333932", CodeFault.WRONG_CHECK_DIGIT),
        ("400638133393", CodeFault.WRONG_CHECK_DIGIT),
        ("40063813339", CodeFault.WRONG_LENGTH),
        ("400638133393a", CodeFault.NOT_DIGITS),
        ("٤٠٠٦٣٨١٣٣٣٩٣١", CodeFault.NOT_DIGITS),
        ("", CodeFault.NOT_DIGITS),
    ],
)
def test_a_wrong_code_is_refused_and_never_mended(code, fault):
    with pytest.raises(NotACode) as refused:
        symbols.ean13(code)
    assert refused.value.reason is fault
    assert not symbols.is_ean(code)


def test_a_short_code_is_not_drawn_as_ean13():
    with pytest.raises(NotACode):
        symbols.ean13("96385074")


def test_the_shops_own_codes_have_their_prefixes():
    assert symbols.lot_code(430) == "2800000004309"
    assert symbols.lot_code(352) == "2800000003524"
    assert symbols.product_code(1)[:12] == "290000000001"
    assert symbols.weight_code(123, 355)[:12] == "210012300355"
    assert symbols.price_code(123, 31_900)[:12] == "230012300319"


@given(st.integers(0, 99_999), st.integers(0, 99_999))
def test_what_the_scales_print_is_read_back(item, carried):
    assert symbols.read_scale_code(symbols.weight_code(item, carried)) == WeighedCode(item, carried)
    assert symbols.read_scale_code(symbols.price_code(item, carried * 100)) == PricedCode(item, carried * 100)


def test_other_codes_are_no_scale_codes():
    assert symbols.read_scale_code("4006381333931") is None
    assert symbols.read_scale_code("2100123003550") is None
    assert symbols.read_scale_code("96385074") is None


@pytest.mark.parametrize(("item", "amount"), [(100_000, 100), (-1, 100), (1, 150), (1, 10_000_000)])
def test_what_does_not_fit_into_a_code_is_refused(item, amount):
    with pytest.raises(NotACode):
        symbols.price_code(item, amount)


@pytest.mark.parametrize("dots", [2, 3])
@given(number=st.integers(0, 10**10 - 1))
def test_a_lot_label_is_read_at_whole_dots(dots, number):
    code = symbols.lot_code(number)

    assert _read(_raster(symbols.ean13(code), dots)) == [code]


@pytest.mark.parametrize("dots", [2, 3])
def test_code128_is_read_at_whole_dots(dots):
    assert _read(_raster(symbols.code128("K1-26-000123"), dots)) == ["K1-26-000123"]


def test_the_symbol_fits_the_smallest_label():
    bars = symbols.ean13("2800000004309")

    assert bars.width * 2 * 0.125 == 28.25
    assert bars.width * 3 * 0.125 == 42.375
    assert all(bars.modules[guard] == "1" for guard in bars.guard_bars)


@pytest.mark.parametrize("text", ["", "x" * 41, "kué", "a\x1b"])
def test_code128_takes_printable_ascii_only(text):
    with pytest.raises(NotACode):
        symbols.code128(text)


@pytest.mark.parametrize(
    "text", ["LPK-26-00031 7F3A-92C1", "https://wa.me/6281200000000?text=Halo", "Kafé 豆腐"]
)
def test_a_qr_code_is_read_at_three_dots(text):
    assert _read(_raster_qr(symbols.qr(text), 3)) == [text]


def test_a_text_too_long_for_a_qr_code_is_refused():
    with pytest.raises(NotACode):
        symbols.qr("x" * 5_000)


@given(st.text("01", max_size=60))
def test_runs_redraw_the_modules(modules):
    drawn = ["0"] * len(modules)
    for start, width in symbols.bar_runs(modules):
        drawn[start : start + width] = "1" * width

    assert "".join(drawn) == modules
