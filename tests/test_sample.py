"""The demo shop opens with the goods and the dates that the screens are drawn with."""

from datetime import date, datetime, timedelta

import pytest

from sentra_pos import sample
from sentra_pos.base.clock import SHOP_ZONE
from sentra_pos.base.database import Books
from sentra_pos.base.errors import IdempotencyConflict
from sentra_pos.catalogue import barcodes, products
from sentra_pos.producers import directory
from sentra_pos.producers.terms import TermsKind
from sentra_pos.shop import profile, registers, staff
from sentra_pos.stock import lots

MORNING = datetime(2026, 11, 22, 9, tzinfo=SHOP_ZONE)
TODAY = MORNING.date()


@pytest.fixture(scope="module")
def books(shared_books_url):
    """Filled once for all; nobody changes what the others look at."""
    opened = Books.connect(shared_books_url)
    sample.fill(opened, at=MORNING)
    yield opened
    opened.close()


@pytest.fixture
def filled(books):
    """What was said when it was filled."""
    return sample.fill(books, at=MORNING)


def _shelf(session, name):
    (card,) = products.search(session, name, day=TODAY)
    return {lot.expiry: lot.quantity for lot in lots.on_shelf(session, card.id)}


def test_the_demo_shop_is_the_one_of_the_screens(books, filled):
    producers = books.reading(directory.everyone)
    tills = books.reading(registers.codes)

    assert (filled.producers, filled.products, len(filled.notes)) == (8, 40, 11)
    assert {producer.group for producer in producers} == set(directory.GROUPS) - {"lain"}
    assert tills == ["K0", "K1", "K2"]
    assert books.reading(profile.read).qris == sample.QRIS


def test_some_goods_expire_on_the_demo_day_and_one_is_past(books):
    def shelf(session):
        return {
            name: _shelf(session, name)
            for name in ("tahu putih", "tahu kuning", "kue lapis", "paket jajanan", "bandeng pedas")
        }

    assert books.reading(shelf) == {
        "tahu putih": {date(2026, 11, 21): 3},
        "tahu kuning": {TODAY: 6},
        "kue lapis": {TODAY: 18},
        "paket jajanan": {TODAY: 5},
        "bandeng pedas": {date(2026, 11, 23): 3},
    }


def test_the_demo_shop_has_every_kind_of_terms(books):
    def found(session):
        names = ("emping melinjo", "syal batik", "dompet kulit pria")
        cards = [products.search(session, name, day=TODAY)[0] for name in names]
        return [lots.on_shelf(session, card.id)[0] for card in cards]

    emping, syal, dompet = books.reading(found)

    assert (emping.terms.kind, emping.terms.commission_bps) == (TermsKind.PERCENT, 1_500)
    assert (syal.terms.kind, syal.terms.fixed_price) == (TermsKind.FIXED, 70_000)
    assert emping.quantity == 6_400
    assert (dompet.hold_days, emping.hold_days) == (3, 0)


def test_a_pack_counts_twelve_and_goods_have_pictures(books):
    pack = books.reading(lambda session: barcodes.read(session, "2900000090019"))
    card = books.reading(lambda session: products.card(session, pack.product, day=TODAY))

    assert (pack.quantity, card.name, card.picture) == (12, "Gipang ketan original 250 g", "gipang-ketan")


def test_demo_people_can_sign_in(books):
    people = {person.name: person for person in books.reading(staff.everyone)}
    rani = sample.STAFF[0]

    stored = books.writing(
        lambda session: staff.count_try(session, person=people["Rani"].id, at=MORNING),
        key="try",
        content=1,
        answer=str,
    )

    assert staff.is_right(rani.secret, stored)
    assert len(people) == len(sample.STAFF)


def test_filling_twice_changes_nothing_and_another_day_is_refused(books, filled):
    assert sample.fill(books, at=MORNING) == filled

    with pytest.raises(IdempotencyConflict):
        sample.fill(books, at=MORNING + timedelta(days=1))
