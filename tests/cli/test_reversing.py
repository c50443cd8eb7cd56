"""`refund` and `void`: what they print, what they refuse, and that the same refund is paid once."""

import pytest

from sentra_pos.base import ids
from sentra_pos.base.database import Books
from sentra_pos.reports import verify
from shop_story import Story


class Shop(Story):
    """Remembers the moment and the receipt of its sale."""

    at = receipt = ""


@pytest.fixture
def shop(books_url, clock):
    """Three jars and a cloth on one receipt, at a till with Rp300.000."""
    books = Books.connect(books_url)
    story = Shop(books, clock)
    story.delivers("Dapur Gipang Melati", gipang=10, price=12_500, commission_bps=2_000, expiry=+30)
    story.delivers("Batik Ombak Selat", kain=2, price=185_000, commission_bps=2_500, group="batik")
    story.opens_shift(float_=300_000)
    story.at = clock.now().isoformat()
    story.receipt = story.sells(gipang=3, kain=1).receipt
    yield story
    assert verify.check(books) == []
    books.close()


def test_chosen_lines_come_back(shop, sentra_pos):
    ran = sentra_pos(
        "refund", shop.receipt, "--line", 1, "--quantity", 2, "--line", 2, "--reason", "salah beli", "--json",
        at=shop.at,
    )  # fmt: skip

    facts = ran.json
    assert (ran.code, facts["refund"], facts["receipt"]) == (0, "K1-26-000002", "K1-26-000001")
    assert (facts["net"], facts["rounding"], facts["total"]) == (-210_000, 0, -210_000)
    assert facts["payments"] == [{"method": "cash", "amount": -210_000}]
    assert [(one["quantity"], one["producer_part"], one["goods"]) for one in facts["lines"]] == [
        (2, -20_000, "damaged"),
        (1, -138_750, "shelf"),
    ]
    assert shop.on_hand("kain") == 2


def test_all_that_is_left_comes_back_and_then_nothing_is(shop, sentra_pos):
    plain = sentra_pos("refund", shop.receipt, "--goods", "shelf", at=shop.at)
    gone = sentra_pos("refund", shop.receipt, "--json", at=shop.at)

    assert (plain.code, plain.out) == (0, "K1-26-000002: Rp222.500 for K1-26-000001.\n")
    assert (gone.code, gone.json["error"], gone.json["number"]) == (1, "AllGivenBack", "K1-26-000002")
    assert shop.on_hand("gipang") == 10


def test_a_sale_is_voided_once_and_says_the_same_again(shop, sentra_pos):
    first = sentra_pos("void", shop.receipt, "--json", at=shop.at)
    again = sentra_pos("void", shop.receipt.lower(), "--json", at=shop.at)

    assert (first.code, first.json["void"], first.json["total"]) == (0, "K1-26-000002", -222_500)
    assert again.json == first.json
    assert shop.box("SHF-K1-26-0001") == 300_000


def test_the_same_id_is_paid_once(shop, sentra_pos):
    id = ids.new()
    said = [
        sentra_pos("refund", shop.receipt, "--line", 1, "--quantity", 1, "--id", id, "--json", at=shop.at)
        for _ in range(2)
    ]
    other = sentra_pos("refund", shop.receipt, "--line", 2, "--id", id, "--json", at=shop.at)

    assert said[0].json == said[1].json
    assert (other.code, other.json["error"]) == (1, "IdempotencyConflict")
    assert shop.on_hand("kain") == 1


def test_what_cannot_be_is_said_and_changes_nothing(shop, sentra_pos):
    too_many = sentra_pos("refund", shop.receipt, "--line", 1, "--quantity", 4, "--json", at=shop.at)
    unknown = sentra_pos("refund", "K1-26-000077", at=shop.at)
    no_line = sentra_pos("refund", shop.receipt, "--line", 9, "--json", at=shop.at)
    elsewhere = sentra_pos("void", shop.receipt, register="K2", at=shop.at)

    assert (too_many.code, too_many.json["wanted"], too_many.json["left"]) == (1, 4, 3)
    assert (unknown.code, unknown.err) == (
        1,
        "There is no receipt K1-26-000077. Check the number, or refund without a receipt.\n",
    )
    assert (no_line.code, no_line.json["error"]) == (1, "NoSuchReceiptLine")
    assert (elsewhere.code, elsewhere.out) == (1, "")
    assert shop.box("SHF-K1-26-0001") == 522_500


@pytest.mark.parametrize(
    "wrong", [("--quantity", 1), ("--goods", "bin"), ("--by", "card"), ("--id", "x"), ("--line", "one")]
)
def test_wrong_usage_ends_with_2(shop, sentra_pos, wrong):
    ran = sentra_pos("refund", shop.receipt, *wrong, at=shop.at)

    assert (ran.code, ran.out) == (2, "")


def test_the_slip_of_a_refund_can_be_printed_again(shop, sentra_pos):
    sentra_pos("refund", shop.receipt, "--line", 2, "--reason", "luntur", at=shop.at)
    ran = sentra_pos("receipt", "K1-26-000002")

    assert ran.code == 0
    for part in ("SALINAN ke-1", "PENGEMBALIAN UANG", "K1-26-000001", "luntur", "-Rp185.000"):
        assert part in ran.out
