"""The kwitansi: both copies say the same, with a place for the meterai only above Rp5.000.000."""

import io
from dataclasses import replace
from datetime import date, datetime

import pdfplumber
import pypdfium2  # type: ignore[import-untyped]
import pytest
import zxingcpp
from sample_papers import GOLDEN

from sentra_pos.base import clock
from sentra_pos.settlement import payouts, receipt_pdf
from sentra_pos.settlement.payouts import BANK

pytestmark = pytest.mark.sqlite
"""Which engine keeps the books makes no difference on paper."""

SUNDAY, TUESDAY = date(2026, 11, 22), date(2026, 11, 24)
PRINTED = datetime(2026, 11, 24, 10, 5, tzinfo=clock.SHOP_ZONE)


@pytest.fixture
def view(ledger):
    maker = ledger.producer(
        "Batik Ombak Selat", code="P-0012", owner="Rahmat Hidayat", bank="BCA", account="1234567890"
    )
    goods = ledger.product("Kain tulis", maker, price=7_239_000, fixed=5_429_250, group="batik")
    ledger.brings_cash(9_000_000, SUNDAY)
    ledger.delivers(goods, 1, SUNDAY)
    ledger.sells(goods, 1, SUNDAY)
    done = ledger.pays(ledger.freezes(maker, SUNDAY).number, TUESDAY)
    found = ledger.ask(lambda session: payouts.view(session, done.number))
    return replace(found, done=replace(found.done, code="C4A9-07E3"))


def text(view, **facts):
    made = receipt_pdf.draw(view, printed_at=PRINTED, **facts)
    with pdfplumber.open(io.BytesIO(made)) as paper:
        (page,) = paper.pages
        return page.extract_text()


def test_a_kwitansi_looks_as_agreed(view):
    assert text(view) == (GOLDEN / "kwitansi.txt").read_text("utf-8").rstrip("\n")


def test_both_copies_are_on_the_sheet(view):
    said = text(view)

    assert said.count("lima juta empat ratus dua puluh sembilan ribu rupiah") == 2
    assert said.count("54 × 100.000 + 1 × 20.000 + 1 × 5.000 + 2 × 2.000 = 5.429.000") == 2
    assert "Rangkap 1: toko" in said
    assert "Rangkap 2: produsen" in said


@pytest.mark.parametrize(("amount", "places"), [(5_000_000, 0), (5_000_001, 2)])
def test_the_meterai_has_its_place_strictly_above_five_million(view, amount, places):
    said = text(replace(view, done=replace(view.done, amount=amount)))

    assert said.count("Meterai") == places


def test_a_transfer_gets_a_note_without_meterai_and_shows_the_end_of_the_account(view):
    done = replace(view.done, method="transfer", box="", reference="TRX 8812 0031 77")

    said = text(replace(view, done=done))

    assert "BUKTI TRANSFER" in said
    assert "Meterai" not in said
    assert "BCA ••••••7890 a.n. Rahmat Hidayat" in said
    assert "1234567890" not in said
    assert said.count("TRX 8812 0031 77") == 2
    assert BANK not in said


def test_a_copy_says_so(view):
    assert "SALINAN ke-3" in text(view, copy_no=3)


def test_its_code_is_read_back(view):
    made = receipt_pdf.draw(view, printed_at=PRINTED)

    picture = pypdfium2.PdfDocument(made)[0].render(scale=203 / 72).to_pil()

    assert {found.text for found in zxingcpp.read_barcodes(picture)} == {receipt_pdf.qr_text(view)}
    assert made == receipt_pdf.draw(view, printed_at=PRINTED)
