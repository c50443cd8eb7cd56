"""Unsold goods go back to their maker."""

import pytest
from shelf_story import Shelves

from sentra_pos.books import places
from sentra_pos.checkout.giving_back import Goods, Wanted
from sentra_pos.consignment import take_backs
from sentra_pos.consignment.take_backs import GoingBack, NothingToTakeBack, NotTheirLot
from sentra_pos.producers.agreements import AgreementFacts
from sentra_pos.producers.terms import Bearer
from sentra_pos.stock.fefo import NotEnoughStock
from sentra_pos.stock.write_offs import Loss

PASAR = "Jajanan Pasar Pagi Cibeber"
MELATI = "Dapur Gipang Melati"


@pytest.fixture
def shelves(story):
    story.delivers(
        PASAR, lemper=30, nagasari=20, price=3_000, commission_bps=1_500, expiry=+0, group="jajanan"
    )
    story.opens_shift()
    return Shelves(story)


def test_what_was_not_sold_today_goes_back_on_a_numbered_note(story, shelves):
    story.sells(lemper=22)

    note = shelves.fetched(PASAR, lemper=8, nagasari=20, by="Pak Hadi")

    assert note.number == "RTB-26-00001"
    assert [(line.product, line.quantity) for line in note.lines] == [("lemper", 8), ("nagasari", 20)]
    assert (story.on_hand("lemper"), story.on_hand("nagasari")) == (0, 0)
    assert story.balance(PASAR) == 22 * 3_000 * 85 // 100
    story.holds()


def test_the_goods_table_of_the_statement_balances(story, shelves):
    story.sells(lemper=22)
    shelves.fetched(PASAR, lemper=8)

    draft = story.draft(PASAR)

    assert [
        (row.name, row.opening, row.came_in, row.sold, row.taken_back, row.left) for row in draft.goods
    ] == [
        ("lemper", 0, 30, 22, 8, 0),
        ("nagasari", 0, 20, 0, 0, 20),
    ]


def test_expired_goods_may_be_fetched_and_leave_the_row_only_once(story, shelves):
    story.later(days=1)
    shelves.written_off(Loss.EXPIRED, "basi", lemper=30)

    shelves.fetched(PASAR, place=places.EXPIRED, lemper=30)

    (row, _) = story.draft(PASAR).goods
    assert (row.expired, row.taken_back, row.left) == (30, 0, 0)
    assert shelves.at("lemper", places.EXPIRED) == 0
    story.holds()


def test_what_the_shop_has_paid_for_belongs_to_the_shop(story, shelves):
    story.agrees(MELATI, AgreementFacts(damage_bearer=Bearer.SHOP))
    story.delivers(MELATI, gipang=5, price=12_500)
    shelves.written_off(Loss.DAMAGED, "jatuh", gipang=2)

    with pytest.raises(NotEnoughStock):
        shelves.fetched(MELATI, place=places.DAMAGED, gipang=2)

    story.holds()


def test_goods_given_back_broken_are_the_shops_if_it_answers_for_them(story, shelves):
    """Their maker keeps his part of the sale; were he given the goods too, he would have both."""
    story.agrees(MELATI, AgreementFacts(damage_bearer=Bearer.SHOP))
    story.delivers(MELATI, gipang=5, price=12_500)
    sale = story.sells(gipang=3)
    owed = story.balance(MELATI)
    story.refunds(sale.receipt, Wanted(1, 2, Goods.DAMAGED))

    with pytest.raises(NotEnoughStock):
        shelves.fetched(MELATI, place=places.DAMAGED, gipang=1)

    assert (story.balance(MELATI), shelves.at("gipang", places.DAMAGED)) == (owed, 2)
    story.holds()


def test_more_than_is_there_or_somebody_elses_is_refused_whole(story, shelves):
    story.delivers(MELATI, gipang=5, price=12_500)
    lemper, gipang = shelves.lots("lemper")[0], shelves.lots("gipang")[0]
    wrong = {
        NothingToTakeBack: [],
        NotTheirLot: [GoingBack(lemper, 1), GoingBack(gipang, 1)],
        NotEnoughStock: [GoingBack(lemper, 31)],
    }

    for refusal, goods in wrong.items():
        with pytest.raises(refusal):
            story.do(
                lambda session, goods=goods: take_backs.take_back(
                    session, producer=story.producer(PASAR), goods=goods, on=story.occasion()
                )
            )

    assert (story.on_hand("lemper"), story.on_hand("gipang")) == (30, 5)
    story.holds()
