"""The three worked weeks of a batik maker by command, to the rupiah."""

from datetime import datetime, timedelta

import pytest

from sentra_pos.base import clock as clocks
from sentra_pos.base.database import Books
from shop_story import Story

BATIK = "Batik Ombak Selat"
THURSDAY = datetime(2026, 11, 5, 10, tzinfo=clocks.SHOP_ZONE)
FIGURES = ("opening", "earned", "refunds", "fees", "net", "to_pay", "closing", "held", "unclaimed")


@pytest.fixture
def week(books_url, clock, sentra_pos):
    """The shop of the first Thursday; what a command answers at the moment of the story; a settled Sunday."""
    books = Books.connect(books_url)
    clock.at = THURSDAY - timedelta(days=1)
    story = Story(books, clock)
    for name, price in (("kain", 185_000), ("syal", 85_000), ("kemeja", 225_000)):
        story.delivers(BATIK, price=price, commission_bps=2_500, hold_days=3, group="batik", **{name: 5})  # type: ignore[arg-type]
    clock.at = THURSDAY

    def command(*words):
        return sentra_pos(*words, "--json", at=story.clock.now().isoformat())

    def settled(until):
        story.clock.at = datetime.fromisoformat(f"{until}T20:00+07:00")
        drafted = command("settle", "--until", until).json
        frozen = command("settle", "--until", until, "--freeze").json
        again = command("settle", "--until", until, "--freeze").json
        assert frozen == again
        assert {**frozen, "statement": None} == drafted
        return frozen["statement"], tuple(frozen[name] for name in FIGURES)

    yield story, command, settled
    books.close()


def test_three_weeks_follow_each_other_as_worked(week):
    story, command, settled = week
    story.opens_shift(float_=300_000)
    kain = story.sells(kain=1).receipt
    story.closes_shift(485_000)
    story.later(days=1)
    story.opens_shift(float_=485_000)
    story.sells(syal=1)
    story.closes_shift(570_000)
    number, first = settled("2026-11-08")
    story.later(days=2)
    story.opens_shift(float_=570_000)
    command("refund", kain, "--line", 1, "--by", "cash", "--reason", "salah ukuran")
    story.closes_shift(385_000)
    _, second = settled("2026-11-15")
    story.later(days=1)
    story.opens_shift(float_=385_000)
    story.sells(kemeja=1)
    command("fee", "--producer", "P-0001", "--amount", 25_000, "--reason", "Rak B-04, November 2026")
    paid = command("payout", number, "--from", "drawer")
    _, third = settled("2026-11-22")

    assert first == (0, 138_750, 0, 0, 138_750, 138_500, 250, 63_750, 0)
    assert second == (250, 63_750, 138_750, 0, -74_750, 0, -74_750, 0, 138_500)
    assert (paid.code, paid.json["amount"]) == (0, 138_500)
    assert third == (-74_750, 168_750, 0, 25_000, 69_000, 69_000, 0, 0, 0)
    story.holds()
