"""A statement from the command line: usual or large, in English, or as the strip's text."""

import pypdf
import pytest

from sentra_pos.base.database import Books
from shop_story import Story


@pytest.mark.sqlite
def test_a_statement_in_every_form(books_url, clock, sentra_pos, tmp_path):
    books = Books.connect(books_url)
    shop = Story(books, clock)
    shop.delivers("Dapur Gipang Melati", gipang=10, price=12_500, commission_bps=2_000, expiry=+7)
    shop.opens_shift(100_000)
    shop.sells(gipang=2)
    number = shop.settles("Dapur Gipang Melati").number

    def words(name, *options):
        out = tmp_path / name
        assert sentra_pos("statement", number, "--out", out, *options).code == 0
        return "".join(page.extract_text() for page in pypdf.PdfReader(out).pages)

    assert "LAPORAN TITIP JUAL" in words("usual.pdf")
    assert "CONSIGNMENT STATEMENT" in words("large.pdf", "--large", "--language", "en")
    strip = sentra_pos("statement", number, "--slip", 32)
    assert strip.code == 0
    assert "DIBAYARKAN              Rp20.000" in strip.out
    assert max(map(len, strip.out.splitlines())) <= 32
    assert "STATEMENT IN SHORT" in sentra_pos("statement", number, "--slip", 48, "--language", "en").out

    assert sentra_pos("statements", "--out", tmp_path / "all", "--large", "--language", "en").code == 0
    (one,) = (tmp_path / "all").iterdir()
    assert "Your goods" in "".join(page.extract_text() for page in pypdf.PdfReader(one).pages)
    for wrong in ((), ("--slip", 40), ("--slip", 32, "--large"), ("--slip", 32, "--out", "x.pdf")):
        assert sentra_pos("statement", number, *wrong).code == 2
    assert sentra_pos("statement", "LPK-26-09999", "--slip", 32).code == 1
    shop.holds()
    books.close()
