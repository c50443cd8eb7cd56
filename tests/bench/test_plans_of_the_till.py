"""However old the books are: no deed of the till reads a growing table through, or takes more steps for it (F21)."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import plans
import pytest
from conftest import books_maker
from sqlalchemy import text
from sqlmodel import select

from sentra_pos.base.database import Books
from sentra_pos.bench import aged, old_books
from sentra_pos.bench.aged import Till
from sentra_pos.bench.old_age import WEEKS_A_YEAR, Age
from sentra_pos.books import places
from sentra_pos.books.tables import LotBalance
from sentra_pos.catalogue import barcodes

pytestmark = pytest.mark.sqlite
Deeds = Mapping[str, Callable[[Till], float | None]]
YOUNG, OLD = 4, 104
"""Weeks: the old books hold 26 times as much, so what grows by a hundredth of itself is noticed."""
ACCOUNTS = {
    "close a shift and open the next",  # what is in the safe: four rows of its index a day
}
"""What sums an account, and so reads a narrow index of all that was."""


@pytest.fixture(scope="module")
def tills(
    engine_name: str, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Iterator[tuple[Till, Till]]:
    """The tills of two small shops that differ in their age only, the young one first, with as many lots on the shelf."""
    for make in books_maker(engine_name, tmp_path_factory.mktemp("ages"), request):
        opened = [_old(make(), weeks) for weeks in (YOUNG, OLD)]
        young, old = map(Till, opened)
        fullest = max(young.lots(), old.lots())
        for till in (young, old):
            till.stock_up(fullest + 4)
        yield young, old
        for books in opened:
            books.close()


def _old(where: str, weeks: int) -> Books:
    age = Age(years=weeks / WEEKS_A_YEAR, sales=4 * weeks, producers=2, today_sold=2, may_sign_in=False)
    old_books.fill(Books.connect(where), Path(where), age)
    return Books.connect(where)


def _read_through(till: Till, deeds: Deeds) -> dict[str, list[str]]:
    """The deeds that read a growing table through, with what they ask."""
    found = {}
    for name, deed in deeds.items():
        with plans.asked() as asked:
            deed(till)
        assert len(asked.statements) >= 1
        if through := asked.end_to_end(till.books):
            found[name] = through
    return found


def _grown(tills: tuple[Till, Till], deeds: Deeds) -> dict[str, float]:
    """The deeds that take more steps on the old books than F21 allows, and how many times as many."""
    ratios = {}
    for name, deed in deeds.items():
        young, old = (_steps(till, deed) for till in tills)
        ratios[name] = old / young
    return {name: ratio for name, ratio in ratios.items() if ratio > aged.AIM}


def _steps(till: Till, deed: Callable[[Till], float | None]) -> int:
    """The fewest of as many times as there are producers, each with terms of its own."""
    taken = []
    for _ in till.producers:
        with plans.steps(till.books) as counted:
            deed(till)
        taken.append(counted.taken)
    return min(taken)


def _asks(statement: str) -> Callable[[Till], None]:
    """A deed that asks this and nothing else."""

    def deed(till: Till) -> None:
        till.books.reading(lambda session: session.execute(text(statement)).all())

    return deed


def _label(till: Till) -> None:
    """What stands on the label of a lot on the shelf."""
    there = select(LotBalance.lot).where(LotBalance.place == places.SHELF, LotBalance.quantity > 0)
    till.books.reading(lambda session: barcodes.of_lot(session, session.exec(there.limit(1)).one()))


BESIDE: Deeds = {"find the label of a lot": _label}
"""What is not measured, and asked as often."""


def test_no_deed_of_the_till_reads_a_growing_table_through(tills: tuple[Till, Till]) -> None:
    assert _read_through(tills[0], aged.DEEDS | dict(BESIDE)) == {}


def test_no_deed_of_the_till_takes_more_steps_in_old_books(tills: tuple[Till, Till]) -> None:
    bounded = {name: deed for name, deed in aged.DEEDS.items() if name not in ACCOUNTS}

    assert _grown(tills, bounded | dict(BESIDE)) == {}


@pytest.mark.parametrize(
    ("statement", "line"),
    [
        ("SELECT count(*) FROM sale WHERE total = 1", "SCAN sale"),
        ("SELECT l.id FROM product AS p JOIN sale_line AS l ON +l.product = p.id", "SCAN l"),
        ("SELECT product FROM sale_line GROUP BY product", "SCAN sale_line USING COVERING INDEX"),
        ("SELECT code FROM barcode WHERE code LIKE '%123%' LIMIT 1", "SCAN barcode"),
        ("SELECT id FROM lot ORDER BY price LIMIT 1", "SCAN lot"),
        ("SELECT name FROM product WHERE id IN (SELECT product FROM price WHERE amount = 1)", "SCAN price"),
        ("SELECT max(n) FROM (SELECT count(*) AS n FROM stock_move GROUP BY lot) AS x", "SCAN stock_move"),
    ],
)
def test_a_question_that_reads_a_growing_table_through_is_found(
    tills: tuple[Till, Till], statement: str, line: str
) -> None:
    found = _read_through(tills[0], {"scan a code": Till.scan, "a bad deed": _asks(statement)})

    assert found.keys() == {"a bad deed"}
    (said,) = found["a bad deed"]
    assert said.startswith(line)


def test_a_question_that_only_takes_its_rows_out_of_an_index_is_let_through(
    tills: tuple[Till, Till],
) -> None:
    good = [
        "SELECT id FROM journal_entry ORDER BY id DESC LIMIT 1",
        "SELECT total FROM sale WHERE receipt = 'x'",
        "SELECT name FROM product",
    ]

    assert _read_through(tills[0], {one: _asks(one) for one in good}) == {}


def test_a_question_that_takes_more_steps_in_old_books_is_found(tills: tuple[Till, Till]) -> None:
    of_all_time = "SELECT count(*) FROM lot WHERE producer = (SELECT min(producer) FROM lot)"
    of_today = "SELECT count(*) FROM journal_entry WHERE business_day = '2026-11-23'"
    found = _grown(tills, {"of all time": _asks(of_all_time), "of today": _asks(of_today)})

    assert found.keys() == {"of all time"}
    assert found["of all time"] > 5
