"""The books of many years are what the deeds write: each copied week has the told one's rows, and all of it is proved."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pysqlite3.dbapi2 as pysqlite3
import pytest
from sqlmodel import select

from sentra_pos import schema
from sentra_pos.base.database import Books
from sentra_pos.bench import old_books
from sentra_pos.bench.old_age import TODAY, Age
from sentra_pos.bench.stock import occasion
from sentra_pos.books import chain
from sentra_pos.checkout import sales
from sentra_pos.checkout.sales import SaleDone
from sentra_pos.reports import verify
from sentra_pos.settlement import freeze
from sentra_pos.settlement.tables import Statement

pytestmark = pytest.mark.sqlite
WEEKS = 3


@pytest.fixture
def old(books: Books, books_url: str) -> Iterator[tuple[Books, Any]]:
    """Three weeks, of which two are copies, with a morning behind them; and the file as it is."""
    age = Age(years=WEEKS / 52, sales=WEEKS * 8, producers=2, today_sold=1, may_sign_in=False)
    old_books.fill(books, Path(books_url), age)
    raw = pysqlite3.connect(books_url)
    yield books, raw
    raw.close()


def test_copied_weeks_are_as_the_deeds_write_them_and_hold(old: tuple[Books, Any]) -> None:
    books, raw = old

    assert verify.check(books) == []
    told, *copied = _weeks(raw)
    assert told["sale"][0] == 8
    assert {"refund", "take_back", "payment_match", "statement", "payout", "shift_close"} <= told.keys()
    assert copied == [told, told]

    _answers_as_they_were_given(books, raw)
    _settled_again_is_the_same(books)


def _weeks(raw: Any) -> list[dict[str, tuple[int, frozenset[str]]]]:
    """For each week but the first and this one: how many sealed rows each table has, and which columns are filled."""
    first = TODAY.toordinal() - 7 * WEEKS
    weeks: list[dict[str, tuple[int, frozenset[str]]]] = [{} for _ in range(WEEKS)]
    for name, table in schema.metadata.tables.items():
        columns = table.columns.keys()
        if "entry" not in columns:
            continue
        listed = ", ".join(f't."{column}"' for column in columns)
        asked = f"SELECT e.business_day, {listed} FROM {name} t JOIN journal_entry e ON e.id = t.entry"
        for day, *values in raw.execute(asked):
            week = (date.fromisoformat(day).toordinal() - first) // 7
            if 0 <= week < WEEKS:
                count, filled = weeks[week].get(name, (0, frozenset()))
                mine = {column for column, value in zip(columns, values, strict=True) if value is not None}
                weeks[week][name] = (count + 1, filled | mine)
    return weeks


def _answers_as_they_were_given(books: Books, raw: Any) -> None:
    """Every sale's deed and receipt name its own number and code."""
    asked = (
        "SELECT s.id, s.receipt, s.total, e.hash, j.content FROM sale s JOIN journal_entry e ON e.id = s.entry"
        " JOIN print_job j ON j.document_no = s.receipt AND j.kind = 'receipt'"
    )
    found = raw.execute(asked).fetchall()
    assert len(found) == 2 + WEEKS * 8 + 1
    for id, receipt, total, digest, content in found:
        signs = f"{id[:8]}-{id[8:12]}-{id[12:16]}-{id[16:20]}-{id[20:]}"
        done = books.first_result(sales.key(signs), SaleDone)  # type: ignore[arg-type]
        assert done is not None
        assert (done.receipt, done.total, done.code) == (receipt, total, chain.code(digest))
        printed = json.loads(content)
        assert (printed["receipt_no"], printed["total"], printed["code"]) == (receipt, total, done.code)


def _settled_again_is_the_same(books: Books) -> None:
    """Who asks for an old statement once more gets it."""
    for row in books.reading(lambda session: session.exec(select(Statement)).all()):
        again = freeze.freeze_once(books, producer=row.producer, until=row.until, on=occasion())
        assert (again.id, again.number, again.net) == (row.id, row.number, row.net)
