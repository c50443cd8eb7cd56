"""A deed is written whole, once, or not at all, on both engines."""

import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from uuid import UUID

import pytest
from sqlalchemy import bindparam, text
from sqlalchemy.exc import StatementError

from sentra_pos.base import database, engines, ids, numbering
from sentra_pos.base.columns import Whole
from sentra_pos.base.database import Books, BooksBusy, TryAgain
from sentra_pos.base.errors import IdempotencyConflict, RuleBroken
from sentra_pos.base.settings import Setting


@dataclass(frozen=True)
class Given:
    id: UUID
    number: int


def give(session, series="S"):
    return Given(ids.new(), numbering.take(session, series))


def counted(books: Books, series="S") -> int:
    asked = text("SELECT value FROM counter WHERE series = :series")
    return books.reading(lambda s: int(s.execute(asked, {"series": series}).scalar() or 0))


def deeds(books: Books) -> int:
    return books.reading(lambda s: int(s.execute(text("SELECT count(*) FROM deed")).scalar_one()))


# --- once


def test_a_key_that_comes_twice_is_answered_with_the_first_result(books):
    first = books.writing(give, key="a", content={"what": 1}, answer=Given)
    again = books.writing(give, key="a", content={"what": 1}, answer=Given)

    assert first == again
    assert counted(books) == 1


def test_a_working_note_is_committed_and_leaves_no_deed(books):
    books.keeping(give)
    written = books.last_written
    books.keeping(give)

    assert (counted(books), deeds(books)) == (2, 0)
    assert written == {"counter"}


def test_a_working_note_that_fails_leaves_nothing_behind(books):
    def fails(session):
        give(session)
        raise RuleBroken

    with pytest.raises(RuleBroken):
        books.keeping(fails)

    assert counted(books) == 0


def test_a_working_note_is_written_again_when_another_was_in_the_way(books):
    tries = []

    def hindered(session):
        tries.append(give(session))
        if len(tries) < 3:
            raise TryAgain
        return tries[-1]

    assert books.keeping(hindered).number == 1
    assert (len(tries), counted(books)) == (3, 1)


def test_a_key_with_other_content_is_a_conflict(books):
    books.writing(give, key="a", content={"what": 1}, answer=Given)

    with pytest.raises(IdempotencyConflict) as conflict:
        books.writing(give, key="a", content={"what": 2}, answer=Given)

    assert conflict.value.key == "a"
    assert counted(books) == 1


def test_another_program_with_the_same_key_gets_the_first_result_too(books, books_url):
    first = books.writing(give, key="a", content=1, answer=Given)
    other = Books.connect(books_url)

    again = other.writing(give, key="a", content=1, answer=Given)
    other.close()

    assert again == first


def test_eight_at_once_with_one_key_write_it_once(books, books_url):
    results: list[Given] = []

    def press() -> None:
        own = Books.connect(books_url)
        results.append(own.writing(give, key="pay", content=1, answer=Given))
        own.close()

    together(press, 8)

    assert len(results) == 8
    assert len(set(results)) == 1
    assert counted(books) == 1


# --- whole or not at all


def test_a_deed_that_is_refused_leaves_nothing(books):
    def refused(session):
        numbering.take(session, "S")
        raise RuleBroken

    with pytest.raises(RuleBroken):
        books.writing(refused, key="a", content=1, answer=int)

    assert counted(books) == 0
    assert deeds(books) == 0
    assert books.writing(give, key="a", content=2, answer=Given).number == 1


def test_a_result_that_cannot_be_kept_leaves_nothing(books):
    with pytest.raises(Exception, match="serializ"):
        books.writing(lambda s: object(), key="a", content=1, answer=object)

    assert deeds(books) == 0


def test_reading_leaves_nothing(books):
    books.reading(lambda s: numbering.take(s, "S"))

    assert counted(books) == 0


def test_all_questions_of_one_reading_see_the_same_moment(books, books_url):
    other = Books.connect(books_url)
    asked = text("SELECT count(*) FROM counter")

    def twice(session):
        before = session.execute(asked).scalar()
        other.writing(give, key="meanwhile", content=1, answer=Given)
        return before, session.execute(asked).scalar()

    seen = books.reading(twice)
    other.close()

    assert seen == (0, 0)
    assert counted(books) == 1


def test_the_written_tables_are_known_afterwards(books):
    books.writing(give, key="a", content=1, answer=Given)

    assert books.last_written == {"counter"}


# --- again


def test_a_stale_plan_is_made_again(books):
    tries: list[int] = []

    def stale_twice(session):
        tries.append(numbering.take(session, "S"))
        if len(tries) < 3:
            raise TryAgain("somebody was faster")
        return tries[-1]

    assert books.writing(stale_twice, key="a", content=1, answer=int) == 1
    assert tries == [1, 1, 1]


def test_a_plan_that_stays_stale_ends_at_the_deadline(books, monkeypatch):
    monkeypatch.setattr(database, "DEADLINE_SECONDS", 0.2)

    def stale(session):
        raise TryAgain("somebody is always faster")

    with pytest.raises(BooksBusy, match="others are writing"):
        books.writing(stale, key="a", content=1, answer=int)


@pytest.fixture
def impatient(monkeypatch, books_url):
    """Books that wait for a lock a tenth of a second at a time, and half a second in all."""
    monkeypatch.setitem(engines._PRAGMAS, "busy_timeout", 100)
    monkeypatch.setattr(engines, "LOCK_TIMEOUT_MS", 100)
    monkeypatch.setattr(database, "DEADLINE_SECONDS", 0.5)
    opened = Books.connect(books_url)
    yield opened
    opened.close()


HOLD = """
import sys, time
from sqlalchemy import bindparam, text
from sentra_pos.base import numbering
from sentra_pos.base.database import Books
def hold(session):
    numbering.take(session, "S")
    print("held", flush=True)
    time.sleep(float(sys.argv[2]))
    return 1
Books.connect(sys.argv[1]).writing(hold, key="holder", content=1, answer=int)
"""


def holder(where: str, seconds: float) -> subprocess.Popen[str]:
    """Another process that keeps the books locked."""
    child = subprocess.Popen(
        [sys.executable, "-c", HOLD, where, str(seconds)], stdout=subprocess.PIPE, text=True
    )
    assert child.stdout is not None
    assert child.stdout.readline() == "held\n"
    return child


def test_books_locked_by_another_process_are_refused_within_the_deadline(books, impatient, books_url):
    child = holder(books_url, 30)
    started = time.monotonic()

    with pytest.raises(BooksBusy):
        impatient.writing(give, key="a", content=1, answer=Given)
    waited = time.monotonic() - started
    child.kill()
    child.communicate()

    assert 0.3 < waited < 2
    assert impatient.writing(give, key="a", content=1, answer=Given).number == 1


def test_a_lock_that_passes_is_waited_for(books, books_url):
    child = holder(books_url, 0.4)

    given = books.writing(give, key="a", content=1, answer=Given)
    child.communicate()

    assert given.number == 2


def test_a_deed_does_not_wait_for_ever_for_another_of_its_program(books, monkeypatch):
    monkeypatch.setattr(database, "DEADLINE_SECONDS", 0.2)
    inside = threading.Event()
    done = threading.Event()

    def slow(session):
        inside.set()
        done.wait(10)
        return 1

    thread = threading.Thread(target=lambda: books.writing(slow, key="slow", content=1, answer=int))
    thread.start()
    inside.wait(10)
    with pytest.raises(BooksBusy):
        books.writing(give, key="a", content=1, answer=Given)
    done.set()
    thread.join()


# --- numbers


def test_numbers_are_gapless_with_four_threads_although_some_deeds_fail(books):
    given: list[int] = []

    def sell(worker: int, turn: int) -> None:
        def deed(session):
            number = numbering.take(session, "K1-26")
            if turn % 3 == 0:
                raise RuleBroken
            return number

        try:
            given.append(books.writing(deed, key=f"{worker}.{turn}", content=turn, answer=int))
        except RuleBroken:
            pass

    def sell_twelve() -> None:
        for turn in range(12):
            sell(threading.get_ident(), turn)

    together(sell_twelve, 4)

    assert sorted(given) == list(range(1, 33))


NUMBERS = """
import sys
from sentra_pos.base import numbering
from sentra_pos.base.database import Books
books = Books.connect(sys.argv[1])
for turn in range(10):
    print(books.writing(lambda s: numbering.take(s, "S"), key=f"{sys.argv[2]}.{turn}", content=turn, answer=int))
"""


def test_numbers_are_gapless_with_four_processes(books_url):
    children = [
        subprocess.Popen([sys.executable, "-c", NUMBERS, books_url, name], stdout=subprocess.PIPE, text=True)
        for name in "abcd"
    ]
    given = [int(line) for child in children for line in child.communicate()[0].split()]

    assert sorted(given) == list(range(1, 41))


# --- values


@pytest.mark.parametrize("wrong", [True, 12.0, "12"])
def test_a_column_of_whole_numbers_takes_nothing_else(books, wrong):
    add = text("INSERT INTO counter (series, value) VALUES ('x', :value)")

    def write(session):
        session.execute(add.bindparams(bindparam("value", type_=Whole())), {"value": wrong})
        return 1

    with pytest.raises(StatementError, match="whole number"):
        books.writing(write, key="a", content=1, answer=int)
    assert deeds(books) == 0


def test_a_setting_is_its_default_until_it_is_written(books):
    rounding = Setting("rounding", str, "down_100")

    def write(session):
        rounding.write(session, "none")
        rounding.write(session, "down_500")
        return 1

    assert books.reading(rounding.read) == "down_100"
    books.writing(write, key="a", content=1, answer=int)
    assert books.reading(rounding.read) == "down_500"


def test_ids_only_grow_also_when_the_clock_jumps_back(monkeypatch):
    monkeypatch.setattr(ids, "_last", UUID(int=0))
    first = [ids.new() for _ in range(10_000)]
    ids.not_before(UUID("01fff000-0000-7000-8000-000000000000"))  # years ahead of this clock
    later = [ids.new() for _ in range(10)]

    assert first == sorted(set(first))
    assert later == sorted(set(later))
    assert UUID("01fff000-0000-7000-8000-000000000000") < later[0]
    assert all(made.version == 7 for made in later)


def together(do, times: int) -> None:
    """Run `do` in so many threads at once."""
    threads = [threading.Thread(target=do) for _ in range(times)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
