"""A slip as PDF is one page as wide as its roll, and says in real words what the paper says."""

import io

import pytest
from PIL import Image
from pypdf import PdfReader
from sample_papers import SALE

from sentra_pos.checkout import receipt as receipts
from sentra_pos.paper import slip as slips
from sentra_pos.paper import slip_pdf
from sentra_pos.paper.slip import COLUMNS, Barcode, Logo, Pair, Size, Slip, Text


def read(slip: Slip, columns: int) -> PdfReader:
    return PdfReader(io.BytesIO(slip_pdf.as_pdf(slip, columns, title="Struk", author="Sentra")))


@pytest.mark.parametrize("columns", COLUMNS)
def test_a_receipt_is_one_page_as_wide_as_its_roll(columns):
    pages = read(receipts.slip(SALE), columns).pages

    assert len(pages) == 1
    assert round(float(pages[0].mediabox.width) * 25.4 / 72) == (58 if columns == 32 else 80)


@pytest.mark.parametrize("columns", COLUMNS)
def test_its_words_are_those_of_the_paper(columns):
    slip = receipts.slip(SALE)

    told = " ".join(read(slip, columns).pages[0].extract_text().split())

    wanted = [line.text for line in slips.lines(slip, columns) if line.text.strip()]
    missing = [line for line in wanted if " ".join(line.split()) not in told]
    assert missing == []


def test_large_and_tall_lines_stay_inside_the_page():
    slip = Slip(
        (
            Pair("TOTAL", "Rp240.400", True, Size.LARGE),
            Text("x" * 30, size=Size.TALL),
            Barcode("K1-26-000123"),
        )
    )

    page = read(slip, 32).pages[0]

    assert "Rp240.400" in page.extract_text()
    assert len(page.images) == 1


def test_a_logo_is_drawn():
    out = io.BytesIO()
    Image.new("1", (100, 40), 0).save(out, "PNG")

    assert len(read(Slip((Logo("a", out.getvalue()), Text("TOTAL"))), 42).pages[0].images) == 1


def test_the_same_slip_is_the_same_file():
    made = [slip_pdf.as_pdf(receipts.slip(SALE), 32, title="Struk", author="Sentra") for _ in range(2)]

    assert made[0] == made[1]
