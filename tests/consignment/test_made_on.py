"""The day goods were made on: it fills their last day, stands on the note, and cannot be a day that was not yet."""

import io
from datetime import date, datetime

import pdfplumber
import pytest

from sentra_pos.base import tablefile
from sentra_pos.base.clock import SHOP_ZONE
from sentra_pos.base.rowreport import ImportRefused
from sentra_pos.base.tablefile import BadCell
from sentra_pos.catalogue import products
from sentra_pos.consignment import deliveries, note_pdf, views
from sentra_pos.consignment.notes import NoteDone
from sentra_pos.stock.tables import Lot

MELATI = "Dapur Gipang Melati"
HEADER = "producer,code,quantity,expiry,made_on"


@pytest.fixture
def shop(story):
    """Gipang that keeps 30 days; today is Sunday, 22 November."""
    story.delivers(MELATI, gipang=1, price=18_000)

    def keeps(session):
        products.get(session, story.product_id("gipang")).shelf_life_days = 30

    story.do(keeps)
    return story


def arrives(shop, *rows):
    table = tablefile.read("\n".join((HEADER, *rows)).encode(), deliveries.COLUMNS)
    on = shop.occasion()
    return shop.deed(
        lambda session: deliveries.receive(
            session, deliveries.read(session, table, day=on.business_day), on=on
        ),
        list[NoteDone],
    )


def test_the_last_day_is_counted_from_the_day_it_was_made(shop):
    code = shop.code("gipang")

    (note,) = arrives(shop, f"P-0001,{code},10,,20/11/2026", f"P-0001,{code},5,05/12/2026,2026-11-21")
    both = [shop.ask(lambda session, lot=lot.lot: session.get_one(Lot, lot)) for lot in note.lots]

    assert [(lot.made_on, lot.expiry) for lot in both] == [
        (date(2026, 11, 20), date(2026, 12, 20)),
        (date(2026, 11, 21), date(2026, 12, 5)),
    ]
    view = shop.ask(lambda session: views.note(session, note.number))
    paper = note_pdf.draw(view, printed_at=datetime(2026, 11, 22, 9, tzinfo=SHOP_ZONE))
    with pdfplumber.open(io.BytesIO(paper)) as opened:
        words = " ".join(opened.pages[0].extract_text().split())
    assert words.count("20/11/2026") == words.count("21/11/2026") == 2  # the producer's copy and the shop's
    shop.holds()


@pytest.mark.sqlite
@pytest.mark.parametrize(
    ("row", "said"),
    [
        (",23/11/2026", "Nothing is made after the day it comes in."),
        ("24/11/2026,25/11/2026", "Nothing is made after the day it comes in."),
        ("21/11/2026,20/11/2026", "is expired already"),
        (",01/10/2026", "is expired already"),
    ],
)
def test_a_day_that_cannot_be_is_refused(shop, row, said):
    with pytest.raises(ImportRefused) as refused:
        arrives(shop, f"P-0001,{shop.code('gipang')},10,{row}")

    assert said in str(refused.value.rows)
    assert shop.on_hand("gipang") == 1


def test_a_month_is_no_day_of_production():
    assert deliveries.made_day("20.11.2026") == date(2026, 11, 20)
    for typed in ("11/2026", "kemarin"):
        with pytest.raises(BadCell):
            deliveries.made_day(typed)
