"""Losses: who answers for them, what the producer is credited, and what is found again."""

import pytest
from shelf_story import Shelves

from sentra_pos.books import accounts, places
from sentra_pos.producers.agreements import AgreementFacts
from sentra_pos.producers.directory import BadField
from sentra_pos.producers.terms import Bearer
from sentra_pos.stock.fefo import NotEnoughStock
from sentra_pos.stock.write_offs import Gone, Loss, NeverLost, NotExpiredYet, NothingToWriteOff

MELATI = "Dapur Gipang Melati"
BAHARI = "Bandeng Bahari Merak"


@pytest.fixture
def shelves(story):
    story.delivers(MELATI, gipang=10, price=12_500, commission_bps=2_000, expiry=+7)
    return Shelves(story)


def test_what_breaks_in_the_shop_is_credited_to_the_producer_as_if_sold(story, shelves):
    (report,) = shelves.written_off(Loss.DAMAGED, "jatuh dari rak", gipang=3)

    assert report.number == "BA-26-00001"
    assert [(line.quantity, line.bearer, line.compensation) for line in report.lines] == [
        (3, Bearer.SHOP, 30_000)
    ]
    assert (story.on_hand("gipang"), shelves.at("gipang", places.DAMAGED)) == (7, 3)
    assert (story.balance(MELATI), story.account(accounts.LOSS_COMPENSATION)) == (30_000, 30_000)
    story.holds()


def test_goods_expire_at_the_producers_cost_unless_agreed_otherwise(story, shelves):
    story.later(days=8)

    (report,) = shelves.written_off(Loss.EXPIRED, "lewat tanggal", gipang=10)

    assert [(line.bearer, line.compensation) for line in report.lines] == [(Bearer.PRODUCER, 0)]
    assert (story.balance(MELATI), shelves.at("gipang", places.EXPIRED)) == (0, 10)
    story.holds()


def test_a_shared_loss_costs_each_side_half_of_the_producers_part(story):
    story.agrees(BAHARI, AgreementFacts(commission_bps=1_500, loss_bearer=Bearer.SHARED))
    story.delivers(BAHARI, bandeng=4, price=35_000, expiry=+2, group="bandeng")

    (report,) = Shelves(story).written_off(Loss.LOST, "tidak ada di rak", bandeng=1)

    assert report.compensation == 14_875  # half of 29.750
    assert story.balance(BAHARI) == 14_875
    story.holds()


def test_what_was_lost_and_is_found_takes_back_exactly_what_was_credited(story, shelves):
    story.delivers(MELATI, kecil=7, price=3_335, commission_bps=1_250)
    shelves.written_off(Loss.LOST, "hilang", kecil=3)
    credited = story.balance(MELATI)

    for _ in range(3):
        shelves.written_off(Loss.FOUND, "di gudang", kecil=1)

    assert credited == 8_754
    assert (story.balance(MELATI), story.on_hand("kecil")) == (0, 7)
    story.holds()


def test_no_more_is_found_than_was_lost(story, shelves):
    shelves.written_off(Loss.LOST, "hilang", gipang=2)
    (lot,) = shelves.lots("gipang")

    with pytest.raises(NeverLost, match="1 cannot be found"):
        shelves.writes_off(Loss.FOUND, [Gone(lot, 1, "a"), Gone(lot, 1, "b"), Gone(lot, 1, "c")])

    assert story.on_hand("gipang") == 8


def test_one_lot_may_be_lost_on_several_lines_but_not_beyond_what_is_there(story, shelves):
    (lot,) = shelves.lots("gipang")

    with pytest.raises(NotEnoughStock):
        shelves.writes_off(Loss.DAMAGED, [Gone(lot, 6, "basah"), Gone(lot, 5, "pecah")])
    (report,) = shelves.writes_off(Loss.DAMAGED, [Gone(lot, 6, "basah"), Gone(lot, 4, "pecah")])

    assert [line.compensation for line in report.lines] == [60_000, 40_000]
    assert story.on_hand("gipang") == 0
    story.holds()


def test_each_producer_gets_a_report_of_his_own(story, shelves):
    story.delivers(BAHARI, bandeng=2, price=35_000, expiry=+2, group="bandeng")

    reports = shelves.written_off(Loss.DAMAGED, "lemari es mati", gipang=1, bandeng=2)

    assert [(report.number, len(report.lines)) for report in reports] == [
        ("BA-26-00001", 1),
        ("BA-26-00002", 1),
    ]
    story.holds()


@pytest.mark.parametrize(
    ("loss", "gone", "refusal"),
    [
        (Loss.EXPIRED, (1, "basi"), NotExpiredYet),
        (Loss.LOST, (11, "hilang"), NotEnoughStock),
        (Loss.LOST, (0, "hilang"), BadField),
        (Loss.DAMAGED, (1, " "), BadField),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(story, shelves, loss, gone, refusal):
    (lot,) = shelves.lots("gipang")

    with pytest.raises(refusal):
        shelves.writes_off(loss, [Gone(lot, *gone)])
    with pytest.raises(NothingToWriteOff):
        shelves.writes_off(loss, [])

    assert (story.on_hand("gipang"), story.balance(MELATI)) == (10, 0)


def test_a_loss_stands_on_the_statement_with_its_number_and_the_goods_balance(story, shelves):
    story.opens_shift()
    story.sells(gipang=4)
    shelves.written_off(Loss.DAMAGED, "jatuh", gipang=1)
    story.later(days=8)
    shelves.written_off(Loss.EXPIRED, "lewat tanggal", gipang=2)
    shelves.fetched(MELATI, gipang=3)

    done = story.draft(MELATI)

    assert (done.sums.earned, done.sums.compensation, done.net) == (
        40_000,
        10_000,
        50_000,
    )
    (row,) = done.goods
    assert (row.came_in, row.sold, row.damaged, row.expired, row.taken_back, row.left) == (10, 4, 1, 2, 3, 0)
    story.holds()
