"""Books of many years: a shop's first weeks by the real deeds, then copies of one of them, then a morning of today.

Nothing in them is unlike what the deeds write: a copy has other ids, days and numbers, and its own hashes.
"""

import random
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import event

from sentra_pos.base import upkeep
from sentra_pos.base.database import Books
from sentra_pos.bench import old_copies, old_shop, old_weeks
from sentra_pos.bench.old_age import TODAY, WEEKS_A_YEAR, Age


def make(path: Path, age: Age, told: Callable[[str], None] = lambda _words: None) -> None:
    """New books at `path`; raise what `upkeep.create` raises. `told` hears how far it is."""
    with closing(upkeep.create(str(path))) as books:
        fill(books, path, age, told)


def fill(books: Books, path: Path, age: Age, told: Callable[[str], None] = lambda _words: None) -> None:
    """Fill the empty `books`, which are the file `path`; nobody else may use them meanwhile."""
    _hurry(books)
    first = TODAY - timedelta(days=7 * (age.weeks + 1))
    shop = old_shop.open_shop(books, producers=age.producers, day=first, may_sign_in=age.may_sign_in)
    trade = old_weeks.Trade(books, shop, random.Random(age.seed))  # noqa: S311 - the same shop in every run, no secret
    trade.week(0, first, sales=age.producers)
    with _alone(books, path) as connection:
        before = old_copies.look(connection)
    told("the first week")
    trade.week(1, first + timedelta(days=7), sales=age.a_week)
    told("the week that is copied")
    with _alone(books, path) as connection:
        made = old_copies.stencil(connection, before)
        for done in old_copies.copies(connection, made, days=7, count=age.weeks - 1):
            if done % WEEKS_A_YEAR == 0:
                told(f"{done // WEEKS_A_YEAR} of {age.years:g} years")
    trade.day(TODAY, age.today_sold, age.weeks)
    books.close()


def _alone(books: Books, path: Path) -> Any:
    books.close()
    return closing(old_copies.connect(str(path)))


def _hurry(books: Books) -> None:
    """Nothing waits for the disk: whoever loses power makes these books again."""
    books.close()
    event.listen(books.engine, "connect", lambda connection, _record: _relax(connection))


def _relax(connection: Any) -> None:
    connection.execute("PRAGMA synchronous=OFF")
