"""Deliveries from a file: quantities and days are read or refused, every maker gets a note, all or nothing."""

from datetime import date, timedelta

import pytest
from sqlmodel import func, select

from sentra_pos.base import tablefile
from sentra_pos.base.rowreport import ImportRefused
from sentra_pos.base.tablefile import BadCell
from sentra_pos.consignment import deliveries, notes
from sentra_pos.consignment.notes import EmptyDelivery, NoteDone
from sentra_pos.consignment.tables import ConsignmentNote
from sentra_pos.producers.directory import BadField
from sentra_pos.producers.terms import TermsKind
from sentra_pos.stock.tables import Lot

HEADER = "producer,code,quantity,expiry,price,titip_price"
MELATI, MERAK = "Dapur Gipang Melati", "Bandeng Bahari Merak"


@pytest.fixture
def shop(story):
    """Two makers, P-0001 and P-0002, with goods that have a price since yesterday."""
    story.delivers(MELATI, gipang=1, price=18_000)
    story.delivers(MELATI, emping=500, decimals=3, price=90_000)
    story.delivers(MERAK, sate=1, price=40_000, commission_bps=1_500)
    story.later(days=1)
    return story


def arrives(shop, *rows):
    table = tablefile.read("\n".join((HEADER, *rows)).encode(), deliveries.COLUMNS)
    on = shop.occasion()
    return shop.books.writing(
        lambda session: deliveries.receive(
            session, deliveries.read(session, table, day=on.business_day), on=on
        ),
        key=f"file:{rows}",
        content=rows,
        answer=list[NoteDone],
    )


def lot_of(shop, note, place=0):
    return shop.ask(lambda session: session.get_one(Lot, note.lots[place].lot))


def test_each_maker_in_the_file_gets_a_note_of_its_own(shop):
    gipang, sate = shop.code("gipang"), shop.code("sate")

    notes = arrives(shop, f"P-0001,{gipang},10,,,", f"P-0002,{sate},5,,,", f"p-0001,{gipang},2,,,")

    assert [(note.producer, [lot.quantity for lot in note.lots]) for note in notes] == [
        ("P-0001", [10, 2]),
        ("P-0002", [5]),
    ]
    assert shop.on_hand("gipang") == 13
    shop.holds()


def test_price_day_and_titip_price_of_the_row_are_signed(shop):
    (note,) = arrives(shop, f"P-0001,{shop.code('gipang')},10,31/12/2026,19.000,15000")

    lot = lot_of(shop, note)
    assert (lot.price, lot.expiry, lot.terms_kind, lot.fixed_price) == (
        19_000,
        date(2026, 12, 31),
        TermsKind.FIXED.value,
        15_000,
    )


def test_weighed_goods_are_counted_in_grams_or_with_a_comma_in_kilograms(shop):
    code = shop.code("emping")
    (note,) = arrives(shop, f"P-0001,{code},750,,,", f'P-0001,{code},"7,500",,,', f'P-0001,{code},"0,5",,,')

    assert [lot.quantity for lot in note.lots] == [750, 7_500, 500]


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("", None),
        ("2026-12-01", date(2026, 12, 1)),
        ("1/12/2026", date(2026, 12, 1)),
        ("01-12-2026", date(2026, 12, 1)),
        ("12/2026", date(2026, 12, 31)),
        ("2/2028", date(2028, 2, 29)),
    ],
)
def test_a_month_means_its_last_day(typed, day):
    assert deliveries.expiry_day(typed) == day


@pytest.mark.parametrize(
    "typed", ["31/02/2027", "2026-13-01", "13/2026", "0/2026", "12/26", "besok", "1/2", "٣/2026"]
)
def test_no_day_is_guessed(typed):
    with pytest.raises(BadCell):
        deliveries.expiry_day(typed)


@pytest.mark.parametrize(
    ("typed", "decimals"), [("1.500", 0), ("1,5", 0), ("-1", 0), ("", 0), ("1,2345", 3), ("1.5", 3), ("x", 3)]
)
def test_no_quantity_is_guessed(typed, decimals):
    with pytest.raises(BadCell):
        deliveries.units(typed, decimals)


@pytest.mark.parametrize(
    ("row", "error"),
    [
        ("P-9999,{gipang},1,,,", "UnknownProducer"),
        ("P-0002,{gipang},1,,,", "NotTheirProduct"),
        ("P-0001,2900000099998,1,,,", "WrongCheckDigit"),
        ("P-0001,tidak-ada,1,,,", "UnknownCode"),
        ("P-0001,{gipang},0,,,", "BadField"),
        ("P-0001,{gipang},1,1/1/2026,,", "BadField"),
        ("P-0001,{gipang},1,1/1/2126,,", "BadField"),
        ('P-0001,{gipang},1,,"1,500",', "BadCell"),
        ("P-0001,{gipang},1,,,-5", "BadCell"),
    ],
)
def test_one_bad_row_refuses_the_file(shop, row, error):
    gipang = shop.code("gipang")

    with pytest.raises(ImportRefused) as refused:
        arrives(shop, f"P-0001,{gipang},1,,,", row.format(gipang=gipang))

    assert [(one.row, one.error) for one in refused.value.rows] == [(3, error)]
    assert shop.on_hand("gipang") == 1
    assert shop.ask(lambda s: s.exec(select(func.count()).select_from(ConsignmentNote)).one()) == 3


def test_a_lot_label_names_its_product_and_an_empty_file_is_no_delivery(shop):
    label = shop.notes[0].lots[0].code
    (note,) = arrives(shop, f"P-0001,{label},4,{shop.today + timedelta(days=9)},,")

    assert note.lots[0].product == "gipang"
    with pytest.raises(EmptyDelivery):
        arrives(shop)


def test_more_lines_of_one_maker_than_a_note_holds_are_refused_before_any_is_looked_up(shop):
    rows = ["P-0001,tidak-ada,1,,,", *["p-0001,tidak-ada,1,,,"] * notes.MOST_LINES]

    with pytest.raises(BadField) as refused:
        arrives(shop, *rows)

    assert refused.value.value == "1001"
    with pytest.raises(ImportRefused):
        arrives(shop, *rows[1:], "P-0002,tidak-ada,1,,,")
