"""Pages as PDF: words are data, amounts whole, pages counted, and symbols read back at the printer's dots."""

import io
import re

import pypdf
import pypdfium2  # type: ignore[import-untyped]
import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageOps

from sentra_pos.paper import faces, pdf, symbols
from sentra_pos.paper import pdf_parts as parts
from sentra_pos.paper import pdf_table as tables
from sentra_pos.paper.faces import Face
from sentra_pos.paper.letterhead import Letterhead
from sentra_pos.paper.pdf import A4, A5, Furniture, Run, Sheet, Tongue

CARRIED = Tongue()
COLUMNS = (
    tables.Column("Produk", 50, pdf.Align.LEFT, Face.MEDIUM, lines=3),
    tables.Column("Harga\nsatuan", 30),
    tables.Column("+ Hak\nprodusen", 98, face=Face.STRONG),
)
FURNITURE = Furniture(
    head=lambda sheet: parts.continued(
        sheet, title="Laporan titip jual LPK-26-00031", about="Dapur Gipang Melati (P-0007)", copy="ASLI"
    ),
    foot=lambda sheet: parts.foot(sheet, left="LPK-26-00031 · Sentra IKM Cilegon", code="7F3A-92C1"),
)
HEAD = parts.PageHead(
    Letterhead("Sentra IKM Cilegon", "Jl. Lingkar Selatan (JLS), Cilegon", "0254-000000"),
    "LAPORAN TITIP JUAL",
    "LPK-26-00031",
    "SALINAN ke-2",
)


def _pages(made: bytes) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(made)).pages]


def _one_line(words: str) -> bytes:
    def body(sheet: Sheet) -> None:
        sheet.text(18, 20, words)

    return pdf.made(A4, body, title="t", author="a")


def _table(count: int) -> tables.Table:
    def carried(rows: int, label: str) -> tables.Row:
        return (label, "", f"{rows}.000")

    rows = [(f"Gipang ketan {number}", "12.500", "1.000") for number in range(count)]
    return tables.Table(COLUMNS, rows, total=("Jumlah", "", f"{count}.000"), carried=carried)


def _statement(count: int) -> bytes:
    def body(sheet: Sheet) -> None:
        parts.letterhead(sheet, HEAD)
        tables.section(sheet, tables.Title("1 Barang Anda", "tiap baris dapat dijumlah"), _table(count))

    return pdf.made(A4, body, title="Laporan", author="Sentra", furniture=FURNITURE)


def test_markup_in_a_name_is_printed_and_not_obeyed():
    assert "Gipang <b>ketan</b> &amp; (50%)" in _pages(_one_line("Gipang <b>ketan</b> &amp; (50%)"))[0]


def test_signs_the_face_lacks_are_seen_as_missing():
    assert "Kafé ?? → − × · ≤ • …" in _pages(_one_line("Kafé 豆腐 → − × · ≤ • …"))[0]


def test_the_same_facts_give_the_same_bytes():
    assert _statement(3) == _statement(3)


def test_the_paper_says_who_made_it_in_which_language_and_carries_its_faces():
    made = _statement(3)

    about = pypdf.PdfReader(io.BytesIO(made)).metadata
    fonts = re.findall(rb"/BaseFont /(\S+)", made)
    assert about is not None
    assert (about.title, about.author) == ("Laporan", "Sentra")
    assert b"/Lang (id-ID)" in made
    assert fonts
    assert all(b"SourceSans3" in font for font in fonts)


def test_a_table_carries_its_sums_over_the_page():
    first, second = _pages(_statement(70))

    assert "halaman 1 dari 2" in first
    assert "halaman 2 dari 2" in second
    carried = first.split(CARRIED.carried_down)[1].split()[0]
    assert second.split(CARRIED.carried_up)[1].split()[0] == carried
    assert "1 Barang Anda (lanjutan)" in second
    assert "70.000" in second
    assert "SALINAN ke-2" in first


def test_no_row_is_lost_or_split_over_pages():
    text = "\n".join(_pages(_statement(130)))

    assert [text.count(f"Gipang ketan {number}\n") for number in range(130)] == [1] * 130


def test_a_title_takes_its_first_rows_with_it():
    def body(sheet: Sheet) -> None:
        sheet.y = A4.end - 20
        tables.section(sheet, tables.Title("2 Penjualan"), _table(3))

    first, second = _pages(pdf.made(A4, body, title="t", author="a", furniture=FURNITURE))

    assert "2 Penjualan" not in first
    assert "2 Penjualan" in second


def test_a_table_without_sums_just_goes_on():
    table = tables.Table(COLUMNS, [("Gipang " * 20, "1", "2")] * 40)

    pages = _pages(pdf.made(A4, lambda sheet: tables.draw(sheet, table), title="t", author="a"))

    assert len(pages) == 2
    assert "…" in pages[0]
    assert CARRIED.carried_down not in "".join(pages)


@pytest.mark.parametrize(("layout", "title"), [(A4, "LAPORAN TITIP JUAL"), (A5, "KWITANSI")])
def test_a_long_shop_name_never_runs_into_the_title(layout, title):
    shop = Letterhead("Sentra Industri Kecil dan Menengah Kota " * 3, "Jl. " * 60)
    head = parts.PageHead(shop, title, "N-1", "ASLI")

    made = pdf.made(layout, lambda sheet: parts.letterhead(sheet, head), title="t", author="a")

    assert title in _pages(made)[0]
    assert "…" in _pages(made)[0]


@given(st.text(), st.floats(5, 120), st.floats(6, 36), st.sampled_from(Face))
def test_words_made_to_fit_do_fit(words, room, size, face):
    assert faces.width(faces.cut(words, room, size, face), size, face) <= max(
        room, faces.width(faces.ELLIPSIS, size, face)
    )


@given(st.text(), st.integers(1, 4))
def test_wrapped_lines_are_few_and_fit(words, most):
    lines = faces.wrapped(words, 30, 9.2, most=most)

    assert 1 <= len(lines) <= most
    assert all(faces.width(line, 9.2) <= 30 for line in lines)
    if not lines[-1].endswith(faces.ELLIPSIS):
        assert "".join("".join(lines).split()) == "".join(faces.shown(words).split())


def test_names_break_at_blanks_and_long_words_anywhere():
    name = "Mukena katun bordir bunga melinjo dengan tas kecil"

    assert faces.wrapped(name, 47, 9.2, Face.MEDIUM) == [
        "Mukena katun bordir bunga",
        "melinjo dengan tas kecil",
    ]
    assert len(faces.wrapped("x" * 90, 47, 9.2)) == 3


def test_a_large_result_shrinks_until_it_fits_and_never_below_8_points():
    assert faces.shrunk("Rp429.000", 66, 36, Face.BOLD) == 36
    assert 8 < faces.shrunk("Rp429.000.000.000", 66, 36, Face.BOLD) < 36
    assert faces.shrunk("Rp429.000", 1, 36) == 8


def test_runs_end_where_they_are_told():
    ends: list[float] = []

    def body(sheet: Sheet) -> None:
        runs = [Run("Bila semua laku:"), Run("Rp915.000", Face.BOLD, 12)]
        ends.append(sheet.runs(196, 20, runs, gap=1, align=pdf.Align.RIGHT))

    pdf.made(A4, body, title="t", author="a")

    assert ends == [pytest.approx(196)]


@settings(max_examples=15)
@given(number=st.integers(0, 10**10 - 1), dots=st.sampled_from([2, 3]))
def test_a_printed_label_is_read_back_at_203_dpi(number, dots):
    code = symbols.lot_code(number)
    layout = pdf.label_layout(50 if dots == 3 else 33, 30)
    bars = symbols.ean13(code)

    made = pdf.made(
        layout, lambda sheet: parts.bars(sheet, bars, 2, 5, dots=dots, height=8), title="t", author="a"
    )

    page = pypdfium2.PdfDocument(made)[0]
    picture = page.render(scale=(25.4 / 0.125) / 72, grayscale=True).to_pil()
    assert [found.text for found in zxingcpp.read_barcodes(picture)] == [code]


def test_qr_codes_and_code128_on_paper_are_read_back():
    def body(sheet: Sheet) -> None:
        parts.code(sheet, "LPK-26-00031 7F3A-92C1", "7F3A-92C1", 20, 20)
        parts.bars(sheet, symbols.code128("LPK-26-00031"), 60, 20, dots=3, height=10)
        assert parts.qr_in_dots(sheet, "28", 140, 20) == 21 * 3 * 0.125

    picture = (
        pypdfium2.PdfDocument(pdf.made(A4, body, title="t", author="a"))[0].render(scale=203 / 72).to_pil()
    )

    assert {found.text for found in zxingcpp.read_barcodes(picture)} == {
        "LPK-26-00031 7F3A-92C1",
        "LPK-26-00031",
        "28",
    }


def test_every_drawn_part_finds_its_place():
    def body(sheet: Sheet) -> None:
        parts.letterhead(sheet, HEAD)
        sheet.hatch(20, 60, 30, 4)
        sheet.solid(20, 66, 30, 4)
        sheet.box(20, 72, 34, 26, dashed=True, tint=0.05, radius=1)
        sheet.rule(20, 60, 100, dashed=True)
        sheet.upright(20, 100, 110)
        sheet.amount(100, 100, "Rp5.429.000", 66, 26)
        last = sheet.paragraph(20, 120, "Barang tetap milik produsen sampai laku. " * 4, 80)
        assert last == pytest.approx(120 + 2 * 3.7)
        people = [
            parts.Signature("Dibuat", "Rani", "petugas"),
            parts.Signature("Disetujui", "Hasan", "pengelola"),
        ]
        assert parts.signatures(sheet, 200, people, x=18, pitch=50, room=44) > 210

    (text,) = _pages(pdf.made(A4, body, title="t", author="a", furniture=FURNITURE))

    assert all(
        words in text for words in ("Rp5.429.000", "Hasan", "Disetujui", "Kode 7F3A-92C1", "halaman 1 dari 1")
    )


def test_a_photo_stays_whole_and_in_proportion():
    photo = io.BytesIO()
    Image.new("RGB", (200, 100), "black").save(photo, "PNG")

    made = pdf.made(A4, lambda sheet: sheet.picture(20, 20, 36, 36, photo.getvalue()), title="t", author="a")

    page = pypdfium2.PdfDocument(made)[0].render(scale=72 / 72, grayscale=True).to_pil()
    box = ImageOps.invert(page).getbbox()
    assert box is not None
    left, top, right, bottom = box
    assert (right - left) / (bottom - top) == pytest.approx(2, abs=0.1)
