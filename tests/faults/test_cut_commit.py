"""F11 in small: the line is cut in a sale and around its COMMIT; a till that is sure and one that forgets are found."""

import random
from contextlib import closing

import pytest
from faults import cut_commit, cutting_proxy, tills
from faults.cut_commit import UNKNOWN, Manner
from faults.cutting_proxy import AFTER, BEFORE, CLIENT, SERVER, Plan

from sentra_pos.base.database import Books

pytestmark = [
    pytest.mark.faults,
    pytest.mark.slow,
    pytest.mark.postgresql,
    pytest.mark.timeout(300),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


class Counter:
    """A shop whose till reaches its server through a line that can be cut."""

    def __init__(self, shop, remote, proxy) -> None:
        self.shop, self.remote, self.proxy = shop, remote, proxy
        self.dice = random.Random(2026)

    def cuts(self, plan, at, manner=Manner.HONEST):
        return cut_commit.run(self.shop, self.remote, self.proxy, plan, at=at, manner=manner, dice=self.dice)


@pytest.fixture
def counter(books, books_url):
    shop = tills.stocked(books, books_url, products=3, pieces=600, registers=["K1"])
    with cutting_proxy.before(books_url) as (proxy, there), closing(Books.connect(there)) as remote:
        yield Counter(shop, remote, proxy)


def test_a_sale_is_made_once_wherever_the_line_is_cut(counter):
    for plan, at in (
        (Plan(CLIENT, BEFORE, 0), (0, 3)),
        (Plan(SERVER, AFTER, 0), (90,)),
        (Plan(CLIENT, AFTER, 0, stays_away=True), (60,)),
        (Plan(SERVER, BEFORE, 0, stays_away=True), (0,)),
    ):
        got = counter.cuts(plan, at)

        assert got.wrong == []
        assert got.cuts == len(at)
    assert tills.what_is_wrong(counter.shop, {}) == []


def test_tills_that_are_sure_or_sell_anew_when_in_doubt_are_found(counter):
    """The negative controls."""
    plan = Plan(CLIENT, AFTER, 0, stays_away=True)
    honest = counter.cuts(plan, [0])
    sure = counter.cuts(plan, [0], Manner.SURE)
    forgetful = counter.cuts(plan, [0], Manner.FORGETFUL)

    assert honest.said == forgetful.said == {UNKNOWN: 1}
    assert any("said not to be written, but kept" in one for one in sure.wrong)
    assert any("sold twice" in one for one in forgetful.wrong)
