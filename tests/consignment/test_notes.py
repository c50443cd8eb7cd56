"""A delivery is signed for whole or not at all: one note, a lot a line, terms frozen."""

from datetime import timedelta

import pytest
from sqlmodel import select

from sentra_pos.books.tables import JournalEntry
from sentra_pos.catalogue import products
from sentra_pos.catalogue.prices import NoPrice
from sentra_pos.catalogue.tables import ProductFields
from sentra_pos.consignment import notes
from sentra_pos.consignment.notes import DeliveryLine, EmptyDelivery, NotTheirProduct
from sentra_pos.consignment.tables import ConsignmentLine, ConsignmentNote
from sentra_pos.producers.agreements import AgreementFacts
from sentra_pos.producers.directory import BadField
from sentra_pos.producers.tables import Producer
from sentra_pos.producers.terms import Terms, TermsKind

MELATI = "Dapur Gipang Melati"
KRAKATOA = "Batik Krakatoa"


def resolved(story, producer, line):
    who = story.producer(producer)
    return story.ask(
        lambda session: notes.resolve(
            session, producer=session.get_one(Producer, who), line=line, day=story.today
        )
    )


def receives(story, producer, *lines):
    who, on = story.producer(producer), story.occasion()
    story.do(
        lambda session: notes.receive(
            session, producer=session.get_one(Producer, who), delivery=list(lines), on=on
        )
    )


def test_a_note_has_a_number_a_lot_for_each_line_and_a_label_for_each_lot(story):
    number = story.agrees(MELATI, AgreementFacts(commission_bps=1_500))
    note = story.delivers(MELATI, gipang=10, sate=5, price=12_500)

    assert note.number == "TTB-26-00001"
    assert note.producer == "P-0001"
    assert [(lot.product, lot.quantity, lot.number) for lot in note.lots] == [
        ("gipang", 10, 1),
        ("sate", 5, 2),
    ]
    assert [story.offer(lot.code).lot for lot in note.lots] == [lot.lot for lot in note.lots]
    (head,) = story.ask(lambda s: s.exec(select(ConsignmentNote)).all())
    assert (head.number, head.agreement) == (note.number, number)
    story.holds()


def test_notes_are_numbered_without_gaps(story):
    numbers = [story.delivers(MELATI, gipang=1, price=12_500).number]
    with pytest.raises(BadField):
        story.delivers(MELATI, gipang=0)
    numbers.append(story.delivers(MELATI, gipang=1).number)

    assert numbers == ["TTB-26-00001", "TTB-26-00002"]


def test_both_parts_are_shown_before_anybody_signs(story):
    story.agrees(KRAKATOA, AgreementFacts(commission_bps=2_500))
    kain = story.product("kain", KRAKATOA, group="batik")

    got = resolved(story, KRAKATOA, DeliveryLine(kain, 2, price=185_000))

    assert (got.producer_part, got.shop_part, got.value) == (138_750, 46_250, 370_000)
    assert (got.terms.rule, got.terms.hold_days, got.expiry) == ("agreement", 3, None)


def test_a_titip_price_on_the_note_makes_fixed_terms(story):
    kain = story.product("kain", KRAKATOA)

    got = resolved(story, KRAKATOA, DeliveryLine(kain, 1, price=99_900, titip_price=80_000))

    assert (got.terms.terms, got.terms.rule) == (Terms(TermsKind.FIXED, fixed_price=80_000), "note")
    assert (got.producer_part, got.shop_part) == (80_000, 19_900)


def test_goods_without_a_date_get_their_shelf_life(story):
    gipang = story.product("gipang", MELATI)
    fields = ProductFields(name="gipang", group="gipang", shelf_life_days=30)
    story.do(lambda session: products.change(session, gipang, fields))

    got = resolved(story, MELATI, DeliveryLine(gipang, 1, price=12_500))

    assert got.expiry == story.today + timedelta(days=30)


def test_a_delivery_without_a_price_takes_the_products(story):
    story.delivers(MELATI, gipang=1, price=12_500)

    assert resolved(story, MELATI, DeliveryLine(story.product("gipang", MELATI), 1)).price == 12_500


@pytest.mark.parametrize(
    ("line", "trouble"),
    [
        ({"quantity": 0}, BadField),
        ({"quantity": -1}, BadField),
        ({"quantity": 1_000_001}, BadField),
        ({"quantity": 1, "price": -1}, BadField),
        ({"quantity": 1, "price": 1_000_000_001}, BadField),
        ({"quantity": 1, "price": 1, "titip_price": -1}, BadField),
        ({"quantity": 1}, NoPrice),
    ],
)
@pytest.mark.sqlite
def test_a_line_that_can_only_be_a_slip_is_refused(story, line, trouble):
    gipang = story.product("gipang", MELATI)

    with pytest.raises(trouble):
        resolved(story, MELATI, DeliveryLine(gipang, **line))


@pytest.mark.sqlite
@pytest.mark.parametrize("days", [-1, 3_651])
def test_goods_that_are_expired_or_last_for_ever_are_refused(story, days):
    with pytest.raises(BadField, match="expiry"):
        story.delivers(MELATI, gipang=1, price=12_500, expiry=days)


def test_one_wrong_line_leaves_nothing_behind(story):
    gipang, kain = story.product("gipang", MELATI), story.product("kain", KRAKATOA)

    with pytest.raises(NotTheirProduct, match=KRAKATOA):
        receives(story, KRAKATOA, DeliveryLine(kain, 1, price=185_000), DeliveryLine(gipang, 1, price=12_500))
    with pytest.raises(EmptyDelivery):
        receives(story, KRAKATOA)

    assert story.ask(lambda s: s.exec(select(JournalEntry)).all()) == []
    assert story.ask(lambda s: s.exec(select(ConsignmentLine)).all()) == []
    assert story.on_hand("kain") == 0
    with pytest.raises(NoPrice):
        story.offer(story.code("kain"))
