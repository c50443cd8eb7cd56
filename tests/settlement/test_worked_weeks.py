"""The worked figures of the rules, to the rupiah: one statement, and three weeks that follow each other."""

from datetime import date
from typing import Any

import pytest

from sentra_pos.settlement import proof, statements

SUNDAYS = date(2026, 11, 8), date(2026, 11, 15), date(2026, 11, 22)


@pytest.fixture
def batik(ledger):
    """A batik maker: 25 % commission, hold 3, paid in cash at Rp500, week by week."""
    maker = ledger.producer("Batik Ombak Selat", code="P-0012")
    ledger.brings_cash(2_000_000, date(2026, 11, 2))
    for name, price in (("kain", 185_000), ("syal", 85_000), ("kemeja", 225_000)):
        goods = ledger.product(name, maker, price=price, bps=2_500, group="batik", hold=3)
        ledger.delivers(goods, 5, date(2026, 11, 2))
        setattr(ledger, name, goods)
    ledger.maker = maker
    return ledger


def week_1(story):
    sold = story.sells(story.kain, 1, date(2026, 11, 5))
    story.sells(story.syal, 1, date(2026, 11, 6))
    return sold


def week_2(story, kain):
    story.refunds(kain, date(2026, 11, 10))


def week_3(story, number):
    story.sells(story.kemeja, 1, date(2026, 11, 16))
    story.posts("fee", story.maker, -25_000, date(2026, 11, 16), reason="Rak B-04, November 2026")
    story.pays(number, date(2026, 11, 17))


def figures(draft):
    sums = draft.sums
    return (
        sums.opening,
        sums.earned,
        sums.refunds,
        sums.fees,
        draft.net,
        draft.to_pay,
        draft.closing,
        draft.held,
        draft.unclaimed,
    )


def test_three_weeks_follow_each_other_as_worked(batik):
    kain = week_1(batik)
    first = batik.draft(batik.maker, SUNDAYS[0])
    done = batik.freezes(batik.maker, SUNDAYS[0])
    week_2(batik, kain)
    second = batik.draft(batik.maker, SUNDAYS[1])
    batik.freezes(batik.maker, SUNDAYS[1])
    week_3(batik, done.number)
    third = batik.draft(batik.maker, SUNDAYS[2])
    batik.freezes(batik.maker, SUNDAYS[2])

    assert figures(first) == (0, 138_750, 0, 0, 138_750, 138_500, 250, 63_750, 0)
    assert figures(second) == (250, 63_750, -138_750, 0, -74_750, 0, -74_750, 0, 138_500)
    assert figures(third) == (-74_750, 168_750, 0, -25_000, 69_000, 69_000, 0, 0, 0)
    assert batik.ask(proof.unbalanced) == []
    assert batik.ask(proof.changed) == []


def test_held_goods_left_the_shelf_in_the_week_they_were_sold(batik):
    week_1(batik)

    rows = {row.name: row for row in batik.draft(batik.maker, SUNDAYS[0]).goods}

    assert (rows["syal"].opening, rows["syal"].came_in, rows["syal"].sold, rows["syal"].left) == (0, 5, 1, 4)
    assert (rows["kemeja"].came_in, rows["kemeja"].left) == (5, 5)


def test_refunded_goods_are_back_on_the_shelf_of_the_next_week(batik):
    kain = week_1(batik)
    batik.freezes(batik.maker, SUNDAYS[0])
    week_2(batik, kain)

    rows = {row.name: row for row in batik.draft(batik.maker, SUNDAYS[1]).goods}

    assert (rows["kain"].opening, rows["kain"].refunded, rows["kain"].left) == (4, 1, 5)
    assert (rows["syal"].opening, rows["syal"].sold, rows["syal"].left) == (4, 0, 4)


def test_the_worked_statement_pays_429000_and_carries_250(melati):
    draft = melati.draft(melati.maker, SUNDAYS[2])

    facts: dict[str, Any] = dict(statements.as_facts(draft))
    goods = {row.pop("product"): row for row in facts.pop("goods")}
    assert facts == {
        "producer": "P-0007", "statement": None, "opening": -45_000, "sales_gross": 675_000, "discounts": 0,
        "commission": 143_750, "earned": 531_250, "refunds": 10_000, "compensation": 28_000, "fees": 25_000,
        "instalments": 50_000, "net": 429_250, "to_pay": 429_000, "method": "cash", "closing": 250, "held": 0,
        "unclaimed": 0,
    }  # fmt: skip
    assert goods["Gipang ketan original"] == {
        "opening": 8, "in": 20, "sold": 12, "refunded": 1, "taken_back": 2, "damaged": 0, "lost": 0,
        "expired": 1, "left": 14,
    }  # fmt: skip
    assert goods["Gipang kacang toples kecil"]["lost"] == 1
    assert [row["left"] for row in goods.values()] == [3, 14, 2, 4]
