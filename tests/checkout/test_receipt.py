"""Receipts look as the shop agreed, and a snapshot says the same for ever."""

import io
from dataclasses import replace
from datetime import datetime

import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from pydantic import ValidationError
from sample_papers import CHEAPER, DOMPET, EXCHANGE, REFUND, SALE, VOID, golden

from sentra_pos.base.clock import SHOP_ZONE
from sentra_pos.checkout import receipt as receipts
from sentra_pos.checkout.receipt import ReceiptPayment
from sentra_pos.paper import slip as slips
from sentra_pos.paper import slip_picture
from sentra_pos.paper.slip import COLUMNS

LATER = datetime(2026, 11, 22, 16, 40, tzinfo=SHOP_ZONE)


@pytest.mark.parametrize("columns", COLUMNS)
def test_a_receipt_looks_as_agreed(columns):
    assert slips.as_text(receipts.slip(SALE), columns) == golden(f"receipt_sale_{columns}")


@pytest.mark.parametrize("columns", COLUMNS)
def test_a_copy_says_so_first_and_last(columns):
    copy = receipts.slip(SALE, copy_no=1, printed_at=LATER, printed_by="Rani")

    assert slips.as_text(copy, columns) == golden(f"receipt_copy_{columns}")


@pytest.mark.parametrize("columns", COLUMNS)
def test_a_refund_names_the_receipt_and_is_signed_for(columns):
    assert slips.as_text(receipts.slip(REFUND), columns) == golden(f"receipt_refund_{columns}")


@pytest.mark.parametrize("columns", COLUMNS)
def test_a_void_says_what_it_undoes(columns):
    assert slips.as_text(receipts.slip(VOID), columns) == golden(f"receipt_void_{columns}")


@pytest.mark.parametrize("columns", COLUMNS)
def test_an_exchange_is_one_slip_with_one_difference(columns):
    assert slips.as_text(receipts.slip(EXCHANGE), columns) == golden(f"receipt_exchange_{columns}")


@pytest.mark.parametrize("columns", COLUMNS)
def test_money_that_comes_back_in_an_exchange_is_signed_for(columns):
    assert slips.as_text(receipts.slip(CHEAPER), columns) == golden(f"receipt_cheaper_{columns}")


@pytest.mark.parametrize("columns", COLUMNS)
def test_a_gift_slip_shows_no_price(columns):
    gift = replace(SALE, lines=(SALE.lines[0], DOMPET))

    assert slips.as_text(receipts.gift_slip(gift), columns) == golden(f"receipt_gift_{columns}")


@pytest.mark.parametrize("columns", COLUMNS)
def test_the_logo_stands_on_top_of_what_a_buyer_gets(columns):
    branded = replace(SALE, shop=replace(SALE.shop, logo="a" * 64))

    assert slips.as_text(receipts.slip(branded), columns) == golden(f"receipt_logo_{columns}")
    assert slips.as_text(receipts.gift_slip(branded), columns).lstrip().startswith("[logo]")


@pytest.mark.parametrize("receipt", [SALE, REFUND, VOID, EXCHANGE, CHEAPER])
def test_a_snapshot_comes_back_as_it_was(receipt):
    assert receipts.from_json(receipts.to_json(receipt)) == receipt


def test_a_snapshot_prints_the_same_text():
    stored = receipts.to_json(SALE)

    assert slips.as_text(receipts.slip(receipts.from_json(stored)), 32) == golden("receipt_sale_32")


@pytest.mark.parametrize("damaged", ["", "{}", '{"receipt_no": 1}'])
def test_a_damaged_snapshot_is_refused(damaged):
    with pytest.raises(ValidationError):
        receipts.from_json(damaged)


def test_what_was_not_paid_in_cash_speaks_of_no_change_and_no_rounding():
    by_qris = replace(SALE, discount=0, rounding=0, payments=(ReceiptPayment("qris", 240_400),), change=0)

    text = slips.as_text(receipts.slip(by_qris), 32)

    assert "QRIS                     240.400" in text
    assert not any(word in text for word in ("Kembalian", "Pembulatan", "Potongan  "))


def test_exact_cash_still_says_that_there_is_no_change():
    exact = replace(SALE, payments=(ReceiptPayment("cash", 240_400),), change=0)

    assert "Kembalian                      0" in slips.as_text(receipts.slip(exact), 32)


@pytest.mark.parametrize(
    ("method", "word"), [("cash", "Tunai"), ("qris", "QRIS"), ("card", "Kartu"), ("transfer", "Transfer")]
)
def test_a_payment_is_named_in_the_shops_word(method, word):
    paid = replace(SALE, payments=(ReceiptPayment(method, 240_400),))

    assert f"{word:<25}240.400" in slips.as_text(receipts.slip(paid), 32)


@given(name=st.text(max_size=200), columns=st.sampled_from(COLUMNS))
def test_no_name_breaks_the_strip(name, columns):
    odd = replace(SALE, cashier=name, lines=(replace(DOMPET, name=name, maker=name, unit=name, decimals=3),))

    text = slips.as_text(receipts.slip(odd, copy_no=1, printed_at=LATER, printed_by=name), columns)

    assert all(len(line) <= columns and line.isprintable() and line.isascii() for line in text.splitlines())
    assert "Rp240.400" in text


def test_the_number_can_be_scanned_from_the_narrowest_paper():
    picture = Image.open(io.BytesIO(slip_picture.as_png(receipts.slip(SALE), 32)))

    assert [code.text for code in zxingcpp.read_barcodes(picture)] == ["K1-26-000123"]


@pytest.mark.parametrize("number", ["K1B-26-000001", "K123-26-000001", "KASIR-BAZAR-26-000001"])
def test_no_number_is_too_long_for_the_paper(number):
    slip_picture.as_png(receipts.slip(replace(SALE, receipt_no=number)), 32)
