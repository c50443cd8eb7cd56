"""What to bring next: by weekday, by what keeps, and by when the producer comes."""

from datetime import date

import pytest

from sentra_pos.base import ids
from sentra_pos.consignment import restock, restock_pdf, restock_slip, restock_words, sell_through
from sentra_pos.consignment.sell_through import SellThrough
from sentra_pos.paper import slip
from sentra_pos.paper.letterhead import Letterhead
from sentra_pos.till import shifts

PASAR = "Jajanan Pasar Pagi Cibeber"
OMBAK = "Batik Ombak Selat"
FRIDAY = date(2026, 11, 27)
MONDAY = date(2026, 11, 23)


def suggested(story, producer, **asked):
    who = story.producer(producer)
    return story.ask(lambda session: restock.suggest(session, producer=who, day=story.today, **asked))


def sells(story, **goods):
    """A day of its own, with its own shift."""
    story.opens_shift()
    story.sells(**goods)
    story.closes_shift(story.box(story.ask(lambda session: shifts.require(session, "K1").number)))


@pytest.fixture
def four_weeks(story):
    """Lemper that keep for a day, brought on Fridays and Sundays: 24 sell on a Friday, 6 on a Saturday, 12 on a Sunday."""
    story.later(days=-28)
    for _ in range(4):
        story.later(days=5)  # Friday
        story.delivers(PASAR, lemper=30, price=3_000, expiry=+1, group="jajanan")
        sells(story, lemper=24)
        story.later(days=1)
        sells(story, lemper=6)
        story.later(days=1)
        story.delivers(PASAR, lemper=12, price=3_000, expiry=+1, group="jajanan")
        sells(story, lemper=12)
    return story


def test_friday_bring_what_fridays_and_saturdays_sell(four_weeks):
    found = suggested(four_weeks, PASAR)

    assert (found.bring_on, found.until) == (FRIDAY, date(2026, 11, 29))
    (lemper,) = found.suggestions
    assert (lemper.sells, lemper.bring) == (30, 30)
    said = four_weeks.ask(
        lambda session: restock_words.message(found, shop="Sentra IKM Cilegon", producer=PASAR)
    )
    assert "Jumat, 27/11/2026" in said
    assert "- lemper: bawa 30 pcs" in said


def test_what_is_left_and_keeps_need_not_be_brought_again(story):
    story.later(days=-14)
    story.delivers(OMBAK, syal=20, price=85_000, group="batik")
    for _ in range(2):
        story.later(days=7)
        sells(story, syal=3)

    (syal,) = suggested(story, OMBAK, bring_on=FRIDAY).suggestions

    assert (syal.left, syal.bring, syal.expires) == (14, 0, 0)


def test_what_nobody_buys_is_not_suggested_and_the_text_says_so(story):
    story.delivers(OMBAK, syal=5, price=85_000, group="batik")

    found = suggested(story, OMBAK)

    assert [(one.left, one.bring) for one in found.suggestions] == [(5, 0)]
    assert "belum perlu membawa" in restock_words.message(found, shop="Sentra", producer=OMBAK)


def test_the_text_fits_into_one_message(story):
    story.opens_shift()
    for number in range(60):
        story.delivers(PASAR, price=3_000, group="jajanan", **{f"kue lapis nomor {number}": 5})
        story.sells(**{f"kue lapis nomor {number}": 5})

    said = restock_words.message(suggested(story, PASAR), shop="Sentra IKM Cilegon", producer=PASAR)

    assert len(said) <= restock_words.MOST_SIGNS
    assert "barang lain" in said


@pytest.fixture
def two_weeks(story):
    """Keripik brought on Mondays; shawls keep the shop open on days on which no keripik are left."""
    story.later(days=-14)
    story.delivers(OMBAK, syal=9, price=85_000, group="batik")
    for mon, tue, wed, thu in ((6, 4, 0, 0), (4, 4, 2, 1)):
        story.later(days=1 if mon == 6 else 4)
        story.delivers(PASAR, keripik=10, price=15_000, group="jajanan")
        sells(story, keripik=mon)
        story.later(days=1)
        sells(story, keripik=tue)
        story.later(days=1)
        sells(story, **({"keripik": wed} if wed else {"syal": 1}))
        story.later(days=1)
        if thu:
            sells(story, syal=1)
    story.later(days=3)
    return story


def test_a_day_that_was_sold_out_is_no_day_without_demand(two_weeks):
    """By hand: Mon (6+4)/2 = 5, Tue (4+4)/2 = 4, Wed 2/1 = 2 for the first was sold out, Thu sold out: 20/5 = 4."""
    found = suggested(two_weeks, PASAR)
    known = two_weeks.ask(lambda session: sell_through.look(session, day=two_weeks.today))
    keripik = known[two_weeks.product_id("keripik")]

    assert (keripik.sold, keripik.days) == ((10, 8, 2, 0, 0, 0, 0), (2, 2, 1, 0, 0, 0, 0))
    assert (keripik.missed, keripik.largest) == ((0, 0, 1, 1, 0, 0, 0), 10)
    assert (found.bring_on, found.until) == (MONDAY, date(2026, 11, 30))
    (line,) = found.suggestions
    assert (line.left, line.sells, line.bring) == (0, 15, 15)
    assert [(demand.units, demand.is_guessed) for demand in line.days[:4]] == [
        (5, False), (4, False), (2, False), (4, True),
    ]  # fmt: skip
    said = restock_words.reckoned(line)
    assert said == "Sen 5 + Sel 4 + Rab 2 + Kam 4 = 15, Kam selalu habis, dikira rata-rata"


def test_all_producers_are_asked_at_once_and_say_the_same(two_weeks):
    together = two_weeks.ask(lambda session: restock.suggest_all(session, day=two_weeks.today))

    assert [one.producer_name for one in together] == [PASAR, OMBAK]
    assert together[0].suggestions == suggested(two_weeks, PASAR).suggestions
    pdf = restock_pdf.draw(together, shop=Letterhead("Sentra"), printed_at=two_weeks.clock.now())
    strip = restock_slip.made(together[0], shop=Letterhead("Sentra"), on=two_weeks.occasion(), by="Sari")
    text = slip.as_text(restock_slip.slip(restock_slip.from_json(restock_slip.to_json(strip))), 42)
    assert pdf.startswith(b"%PDF")
    assert "Senin, 23/11/2026" in text
    assert "keripik                             15 pcs" in text


def on_mondays(*left, life=None, sold=(10, 8, 0, 0, 0, 0, 0), days=(2, 2, 2, 2, 2, 2, 2), **known):
    """Brought on Monday the 23rd, to last until Friday; 5 sell on a Monday and 4 on a Tuesday."""
    product = restock.Goods(ids.new(), "lemper", "pcs", 0, life)
    pace = SellThrough(sold, days, **known)
    return restock.suggestion(product, pace, left, date(2026, 11, 22), MONDAY, FRIDAY)


@pytest.mark.parametrize(
    ("left", "asked", "expected"),
    [
        # nothing is left: 5 + 4
        ([], {}, (9, 9, 0, 0)),
        # it does not keep until Tuesday
        ([], {"life": 0}, (5, 5, 0, 0)),
        ([], {"life": 1}, (9, 9, 0, 0)),
        # 3 of the 7 are sold on Monday, the other 4 on Monday and Tuesday
        ([(3, MONDAY), (4, None)], {}, (9, 2, 7, 0)),
        # 8 expire on Monday, of which 5 are sold that day: only those help
        ([(8, MONDAY)], {}, (9, 4, 5, 0)),
        # what is over before he comes helps nobody
        ([(6, date(2026, 11, 22))], {}, (9, 9, 0, 6)),
        # half a piece a day: 1 on Monday, rounded up once
        ([], {"sold": (1, 1, 0, 0, 0, 0, 0)}, (1, 1, 0, 0)),
        # Wednesday and Thursday were always sold out: 18/10 each is guessed, 12,6 in all; twice 6 is enough
        (
            [],
            {"days": (2, 2, 0, 0, 2, 2, 2), "missed": (0, 0, 2, 2, 0, 0, 0), "largest": 6},
            (13, 12, 0, 0),
        ),
    ],
)
def test_what_keeps_and_what_is_left_are_reckoned_day_by_day(left, asked, expected):
    one = on_mondays(*left, **asked)

    assert (one.sells, one.bring, one.covered, one.expires) == expected
