"""No paper of training books passes for a real one, on whatever way it was made (golden slips read by a person)."""

import ast
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from sample_papers import REFUND, SALE, SHIFT, golden

import sentra_pos
from sentra_pos.base.clock import SHOP_ZONE
from sentra_pos.checkout import receipt as receipts
from sentra_pos.paper import letterhead, pdf, pdf_halves
from sentra_pos.paper import pdf_parts as parts
from sentra_pos.paper import slip as slips
from sentra_pos.paper.letterhead import Letterhead
from sentra_pos.paper.pdf import A4, A5, Furniture, Sheet
from sentra_pos.paper.pdf_halves import HalfPage
from sentra_pos.paper.slip import COLUMNS
from sentra_pos.till import shift_slip

LATER = datetime(2026, 11, 22, 16, 40, tzinfo=SHOP_ZONE)
PRACTICE = replace(SALE, shop=replace(SALE.shop, training=True))
HEAD = parts.PageHead(Letterhead("Sentra IKM Cilegon", training=True), "DAFTAR", "1", "ASLI")


@pytest.mark.parametrize("columns", COLUMNS)
def test_a_practice_receipt_says_so_first_and_last(columns):
    assert slips.as_text(receipts.slip(PRACTICE), columns) == golden(f"receipt_training_{columns}")


def test_the_stored_snapshot_says_it_again_as_a_copy_and_as_a_gift():
    stored = receipts.from_json(receipts.to_json(PRACTICE))
    copy = slips.as_text(receipts.slip(stored, copy_no=1, printed_at=LATER, printed_by="Rani"), 32)
    gift = slips.as_text(receipts.gift_slip(stored), 32)

    assert [copy.count("LATIHAN"), gift.count("LATIHAN")] == [2, 2]
    assert copy.splitlines()[0].strip() == "*** SALINAN ke-1 ***"
    assert gift.splitlines()[0].strip() == letterhead.TRAINING


def test_every_slip_of_a_practising_shop_has_it():
    refund = receipts.slip(replace(REFUND, shop=PRACTICE.shop))
    shift = shift_slip.slip(replace(SHIFT, shop=PRACTICE.shop))

    for strip in (refund, shift):
        lines = slips.as_text(strip, 42).splitlines()
        assert letterhead.TRAINING in lines[0]
        assert letterhead.TRAINING in lines[-2]


def test_a_real_slip_never_has_it():
    assert "LATIHAN" not in slips.as_text(receipts.slip(SALE), 48)


@given(pages=st.integers(1, 4))
@settings(max_examples=4, deadline=None)
def test_every_page_of_a_practice_document_has_it(tmp_path_factory, pages):
    def body(sheet: Sheet) -> None:
        parts.letterhead(sheet, HEAD)
        for _ in range(pages - 1):
            sheet.next_page()

    def head(sheet: Sheet) -> float:
        return parts.continued(sheet, title="Daftar", about="-", copy="ASLI")

    made = pdf.made(A4, body, title="Daftar", author="-", furniture=Furniture(head=head))
    half = HalfPage(body, Furniture(head=head))
    halves = pdf_halves.in_halves(half, half, title="Daftar", author="-")

    texts = [page.extract_text() for page in _reader(tmp_path_factory, made).pages]
    assert [text.count("LATIHAN") for text in texts] == [1] * pages
    assert [page.extract_text().count("LATIHAN") for page in _reader(tmp_path_factory, halves).pages] == [
        2
    ] * pages
    assert A5.height < A4.height


def test_only_one_place_makes_a_letterhead_of_the_shop():
    """Whoever made one by hand could forget that the books are for practice."""
    package = Path(sentra_pos.__file__).parent
    made = {
        str(path.relative_to(package))
        for path in package.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", getattr(node.func, "attr", "")) == "Letterhead"
    }

    assert made == {"shop/profile.py"}


def _reader(tmp_path_factory, made: bytes) -> PdfReader:
    file = tmp_path_factory.mktemp("paper") / "paper.pdf"
    file.write_bytes(made)
    return PdfReader(file)
