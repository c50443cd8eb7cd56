"""However old the books are: no deed of the till reads a growing table through (F21)."""

import random
from datetime import timedelta

import plans
import pytest
from sqlalchemy import text

from sentra_pos.base.database import Books
from sentra_pos.bench import aged, old_shop, old_weeks
from sentra_pos.bench.old_age import TODAY

pytestmark = pytest.mark.sqlite
OF_EVERYBODY = {
    "drafts of all producers": frozenset({"statement", "lot", "lot_balance"}),
    "search a producer": frozenset({"money_posting"}),
}
"""What is asked about everybody at once, and so goes through every statement, or through an index of all postings."""


@pytest.fixture
def till(books: Books) -> aged.Till:
    """A morning in a small shop, by the deeds."""
    shop = old_shop.open_shop(books, producers=2, day=TODAY - timedelta(days=7), may_sign_in=False)
    old_weeks.Trade(books, shop, random.Random(1)).day(TODAY, 2, 0)
    return aged.Till(books)


def test_no_deed_of_the_till_reads_a_growing_table_through(till: aged.Till) -> None:
    for name, deed in aged.DEEDS.items():
        with plans.asked() as asked:
            deed(till)
        assert len(asked.statements) >= 1
        growing = plans.GROWING - OF_EVERYBODY.get(name, frozenset())
        assert (name, asked.end_to_end(till.books, growing=growing)) == (name, [])

    with plans.asked() as asked:
        till.books.reading(lambda s: s.execute(text("SELECT count(*) FROM sale WHERE total = 1")))
    (found,) = asked.end_to_end(till.books)
    assert "sale" in found
