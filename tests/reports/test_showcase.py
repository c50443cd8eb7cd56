"""What buyers see while nobody buys: makers who agreed, and never what is not their business."""

from datetime import date

import pytest

from sentra_pos import sample
from sentra_pos.books.occasion import Occasion
from sentra_pos.producers import directory, stories
from sentra_pos.producers.tables import Producer
from sentra_pos.reports import showcase

DAY = date(2026, 11, 22)


@pytest.fixture
def shown(books, clock):
    sample.fill(books, at=clock.now())
    return lambda: books.reading(lambda session: showcase.look(session, day=DAY))


def test_only_makers_who_agreed_are_shown(shown):
    names = [maker.name for maker in shown().stories]

    assert names == [
        "Bandeng Bahari Merak",
        "Batik Ombak Selat",
        "Logam Jaya Kubangsari",
        "Dapur Gipang Melati",
    ]


def test_a_maker_is_shown_with_his_village_and_his_own_goods(shown):
    batik = next(maker for maker in shown().stories if maker.name == "Batik Ombak Selat")

    assert batik.place == "Kotabumi, Purwakarta, Cilegon"
    assert [good.picture for good in batik.goods] == ["kain-batik-cap", "kemeja-batik", "syal-batik"]
    assert batik.goods[0].price == 185_000


def test_neither_phone_street_owner_nor_shares_leave_the_books(shown):
    told = repr(shown())

    for private in ("0812", "Jl. Ombak", "Ratna Dewi", "commission", "bps", "account"):
        assert private not in told


def test_who_left_the_shop_is_shown_no_more(books, shown):
    def leave(session):
        row = session.get_one(Producer, directory.find(session, "P-0004").id)
        row.active = False
        session.add(row)

    books.writing(leave, key="leave", content="", answer=type(None))

    assert "Batik Ombak Selat" not in [maker.name for maker in shown().stories]


def test_without_any_story_there_are_still_goods(books, clock, shown):
    on = Occasion("cli", "K0", clock.now())
    for code in ("P-0003", "P-0004", "P-0006", "P-0007"):
        books.writing(
            lambda session, code=code: stories.withdraw(session, code, on=on),
            key=code,
            content="",
            answer=type(None),
        )

    seen = shown()
    assert (seen.stories, len(seen.goods)) == ((), showcase.GOODS_EACH)
