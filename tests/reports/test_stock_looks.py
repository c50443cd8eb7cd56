"""Looking at stock: one list by product, producer, lot and place; a lot's card that proves itself; what lies too long."""

import csv
from dataclasses import replace

import pytest
from shelf_story import Shelves

from sentra_pos.books import places
from sentra_pos.checkout.giving_back import Goods
from sentra_pos.checkout.giving_back import Wanted as Back
from sentra_pos.consignment.corrections import Undone
from sentra_pos.reports import ageing, card_words, held, lot_card, lot_card_pdf, stock_list, stock_tables
from sentra_pos.reports.ageing import AgeBy
from sentra_pos.reports.held import Amount, Filter, Where
from sentra_pos.reports.lot_card import NoSuchLot
from sentra_pos.reports.lot_moves import What
from sentra_pos.reports.stock_list import By, Sort
from sentra_pos.shop.staff import Role
from sentra_pos.stock.write_offs import Loss

MELATI = "Dapur Gipang Melati"
BAHARI = "Bandeng Bahari Merak"
OFFICE = "cli:Sari"


def listed(story, by=By.PRODUCT, *, actor=OFFICE, sort=Sort.NAME, **wanted):
    return story.ask(
        lambda session: stock_list.look(
            session, Filter(**wanted), by=by, sort=sort, day=story.today, actor=actor
        )
    )


@pytest.fixture
def month(story):
    """Gipang come on day 1 and again on day 21; fish by weight on day 29; today is day 31.

    Of the first 40 gipang 12 are sold and 2 come back, 3 are fetched, 2 break, 4 expire, 1 is lost, 5 are bought by
    the shop, and the note said 2 too many.
    """
    shelves = Shelves(story)
    story.producer("Sentra", house=True)
    story.later(days=-30)
    note = story.delivers(MELATI, gipang=40, price=12_500, commission_bps=2_000, expiry=+15)
    story.opens_shift()
    sale = story.sells(gipang=12, paid=150_000)
    shelves.corrected(note.number, Undone(1, 2))
    story.refunds(sale.receipt, Back(1, 2, Goods.SHELF))
    story.later(days=10)
    shelves.fetched(MELATI, gipang=3)
    shelves.written_off(Loss.DAMAGED, gipang=2)
    count = shelves.starts_count()
    shelves.counts(count, gipang=22)
    shelves.ends_count(count)
    shelves.bought("gipang", 5, amount=50_000)
    story.later(days=10)
    shelves.written_off(Loss.EXPIRED, "lewat tanggal", gipang=4)
    story.delivers(MELATI, gipang=10, price=12_500, expiry=+20, wajit=6)
    story.later(days=8)
    story.delivers(
        BAHARI, bandeng=7_500, decimals=3, price=80_000, commission_bps=1_500, expiry=+2, group="bandeng"
    )
    story.later(days=2)
    return story


def test_one_list_by_product_producer_lot_and_place(month):
    by_product = listed(month)
    by_producer = listed(month, By.PRODUCER)

    assert [(row.name, held.shown(row.amounts), row.lots) for row in by_product.rows] == [
        ("bandeng", "7,500 kg", 1),
        ("gipang", "28 pcs", 3),
        ("wajit", "6 pcs", 1),
    ]
    assert by_product.amounts == (Amount(34), Amount(7_500, 3, "kg"))
    assert by_product.value == 600_000 + 28 * 12_500 + 6 * 12_500
    # 20 % of gipang and wajit and 15 % of the fish are the shop's; 5 gipang are its own.
    assert by_product.producer_part == 510_000 + (13 + 10 + 6) * 10_000
    assert [row.name for row in by_producer.rows] == [BAHARI, MELATI, "Sentra"]
    assert sum(row.value for row in by_producer.rows) == by_product.value == listed(month, By.LOT).value
    assert [row.lot_number for row in listed(month, By.LOT, sort=Sort.EXPIRY).rows] == [1, 2, 5, 3, 4]
    assert [row.lot_number for row in listed(month, By.LOT, words="L-3 melati").rows] == [3]
    assert [
        (row.place, held.shown(row.amounts)) for row in listed(month, By.PLACE, where=Where.ALL).rows
    ] == [
        (places.SHELF, "34 + 7,500 kg"),
        (places.DAMAGED, "2"),
        (places.EXPIRED, "4"),
        (places.LOST, "1"),
    ]
    assert listed(month, where=Where.DAMAGED).value == 25_000
    assert listed(month, group="bandeng", words="gipang").rows == ()


def test_who_may_not_see_shares_sees_what_lies_there(month):
    cashier, auditor = month.hires("Rani", Role.CASHIER), month.hires("Tuti", Role.AUDITOR)

    seen = listed(month, actor=cashier)
    assert (seen.value, seen.producer_part, seen.rows[0].producer_part) == (1_025_000, None, None)
    assert listed(month, actor=auditor).producer_part == 800_000
    lot = month.ask(lambda session: lot_card.find(session, "L-00001"))
    look = lambda actor: month.ask(lambda s: lot_card.of_lot(s, lot, day=month.today, actor=actor))  # noqa: E731
    assert look(cashier).lots[0].terms is None
    assert look(auditor).lots[0].terms.terms.commission_bps == 2_000


def test_a_card_tells_every_move_and_proves_that_nothing_is_missing(month, tmp_path):
    lot = month.ask(lambda session: lot_card.find(session, "L-1"))
    card = month.ask(lambda session: lot_card.of_lot(session, lot, day=month.today, actor=OFFICE))

    assert (card.title, card.lots[0].note, card.lots[0].received_by, card.price_now) == (
        "L-00001", "TTB-26-00001", "Sari", 12_500,
    )  # fmt: skip
    assert [(line.what, line.document, line.change, line.on_shelf) for line in card.lines] == [
        (What.RECEIVED, "TTB-26-00001", 40, 40),
        (What.SOLD, "K1-26-000001", -12, 28),
        (What.UNDONE, "TTB-26-00002", -2, 26),
        (What.REFUNDED, "K1-26-000002", 2, 28),
        (What.TAKEN_BACK, "RTB-26-00001", -3, 25),
        (What.DAMAGED, "BA-26-00001", -2, 23),
        (What.LOST, "BA-26-00002", -1, 22),
        (What.BOUGHT, "PLK-26-00001", -5, 17),
        (What.EXPIRED, "BA-26-00003", -4, 13),
    ]
    assert [line.is_counted for line in card.lines].count(True) == 1
    said = card_words.balance(card.sums, 0, lot_card_pdf.PARTS, "Masuk")
    assert said == (
        "Masuk 38 = di rak 13 + laku 12 − dikembalikan 2 + ditarik 3 + rusak 2 + kedaluwarsa 4 + hilang 1 + dibeli toko 5"
    )
    assert card.sums.holds
    assert not replace(card.sums, shelf=14).holds
    assert lot_card_pdf.draw(card, printed_at=month.clock.now()).startswith(b"%PDF")
    file = tmp_path / "kartu.csv"
    assert stock_tables.write(stock_tables.of_card(card), file) == 9
    rows = list(csv.DictReader(file.read_text(encoding="utf-8-sig").splitlines()))
    assert (rows[1]["document"], rows[1]["quantity"], rows[1]["on_shelf"]) == ("K1-26-000001", "12", "28")
    month.holds()


def test_the_card_of_a_product_is_its_lots_together(month):
    which = month.product_id("gipang")
    card = month.ask(lambda session: lot_card.of_product(session, which, day=month.today, actor=OFFICE))

    assert [lot.number for lot in card.lots] == [1, 2, 3]
    assert (card.sums.shelf, card.lines[-1].on_shelf, card.sums.holds) == (28, 28, True)
    with pytest.raises(NoSuchLot):
        month.ask(lambda session: lot_card.find(session, "L-999"))


def test_what_lies_too_long_stands_first_with_when_it_will_be_gone(month):
    look = lambda by, **asked: month.ask(  # noqa: E731
        lambda session: ageing.look(session, Filter(), by=by, day=month.today, **asked)
    )
    found = look(AgeBy.PRODUCT)

    assert [row.name for row in found.rows] == ["wajit", "gipang", "bandeng"]
    wajit, gipang, bandeng = found.rows
    assert (wajit.is_unsold, wajit.oldest, wajit.values) == (True, 10, (0, 75_000, 0, 0, 0))
    # 12 − 2 were sold on the only day on which the shop sold anything: 28 last for 3 days of the same.
    assert (gipang.days_left, gipang.sold) == (3, (Amount(10, 0, "pcs"),))
    assert gipang.oldest == 30
    assert (bandeng.is_unsold, bandeng.values) == (False, (600_000, 0, 0, 0, 0))
    assert (found.unsold, found.unsold_count) == (75_000, 1)
    assert [row.name for row in look(AgeBy.PRODUCT, only_unsold=True).rows] == ["wajit"]
    assert sum(row.value for row in look(AgeBy.GROUP).rows) == found.value
    assert [ageing.bucket(days) for days in (0, 7, 8, 30, 31, 60, 61, 90, 91)] == [0, 0, 1, 1, 2, 2, 3, 3, 4]


def test_a_lot_is_late_that_outlasts_its_last_day_at_the_pace_it_sells(month):
    (gipang,) = [row for row in listed(month, By.LOT).rows if row.lot_number == 2]
    days = (gipang.expiry - month.today).days
    late = [
        replace(gipang, days_left=left).is_late(month.today) for left in (None, days, days + 1, 9_999_999)
    ]
    assert late == [False, False, True, True]
    assert not replace(gipang, expiry=None, days_left=9).is_late(month.today)
    assert not replace(gipang, by=By.PRODUCT, days_left=days + 1).is_late(month.today)
