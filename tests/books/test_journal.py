"""An entry balances, is numbered and chained, or it is not there."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from enum import StrEnum

import pytest
from sqlalchemy import text
from sqlmodel import select

from sentra_pos import schema
from sentra_pos.base import clock as clocks
from sentra_pos.base import ids
from sentra_pos.books import accounts, balances, chain, days, journal, places
from sentra_pos.books.occasion import Occasion
from sentra_pos.books.tables import ClosedDay, JournalEntry, MoneyPosting
from sentra_pos.till.tables import Shift, ShiftClose


class Reason(StrEnum):
    THEFT = "theft"


@pytest.fixture
def on(clock):
    return Occasion("cli", "K1", clock.now())


def open_cash(session, on, amount=5_000):
    entry = journal.open_entry(session, kind="cash", on=on)
    entry.post(accounts.CASH, amount, box=accounts.SAFE)
    entry.post(accounts.OWNER, -amount)
    return entry


def write(books, on, key="a", gather=open_cash):
    def deed(session):
        entry = gather(session, on)
        journal.seal(session, entry)
        return entry.sequence

    return books.writing(deed, key=key, content=key, answer=int)


def table(model):
    return schema.metadata.tables[model.__tablename__]


def entries(books):
    return books.reading(lambda s: list(s.exec(select(JournalEntry).order_by("sequence"))))


def test_entries_are_numbered_and_chained_for_each_register(books, on):
    given = [write(books, on, "a"), write(books, on, "b"), write(books, replace(on, register="K2"), "c")]
    first, second = [entry for entry in entries(books) if entry.register_code == "K1"]

    assert given == [1, 2, 1]
    assert first.previous_hash == chain.START
    assert second.previous_hash == first.hash
    assert len(second.hash) == 64


def test_the_code_on_paper_begins_the_hash(books, on):
    sealed = []

    def gather(session, on):
        sealed.append(open_cash(session, on))
        return sealed[0]

    write(books, on, gather=gather)

    assert sealed[0].code.replace("-", "").lower() == entries(books)[0].hash[:8]


def test_an_entry_that_does_not_balance_is_refused_and_takes_no_number(books, on):
    def lopsided(session, on):
        entry = open_cash(session, on)
        entry.post(accounts.BANK, 1)
        return entry

    with pytest.raises(journal.NotBalanced):
        write(books, on, gather=lopsided)

    assert write(books, on) == 1


def test_an_entry_that_was_opened_and_forgotten_leaves_no_gap(books, on):
    books.writing(lambda s: open_cash(s, on).sequence, key="forgotten", content=1, answer=int)

    assert write(books, on) == 1


def test_two_entries_gathered_at_once_are_refused(books, on):
    def both(session):
        one, other = open_cash(session, on), open_cash(session, on)
        journal.seal(session, one)
        journal.seal(session, other)
        return 2

    with pytest.raises(journal.OutOfTurn):
        books.writing(both, key="a", content=1, answer=int)

    assert entries(books) == []


def test_two_entries_one_after_the_other_are_one_deed(books, on):
    def both(session):
        for _ in range(2):
            journal.seal(session, open_cash(session, on))
        return 2

    books.writing(both, key="a", content=1, answer=int)

    assert [entry.sequence for entry in entries(books)] == [1, 2]


@pytest.mark.parametrize("wrong", [True, 1.0, "1", None])
def test_only_whole_rupiah_and_pieces_enter(books, on, wrong):
    def gather(session):
        entry = journal.open_entry(session, kind="cash", on=on)
        with pytest.raises(TypeError):
            entry.post(accounts.OWNER, wrong)
        with pytest.raises(TypeError):
            entry.move(ids.new(), places.SHELF, places.LOST, wrong)
        return len(entry.postings) + len(entry.moves)

    assert books.writing(gather, key="a", content=1, answer=int) == 0


def test_a_posting_names_what_its_account_needs(books, on):
    def gather(session):
        entry = journal.open_entry(session, kind="cash", on=on)
        for account, named in (
            (accounts.CASH, {}),
            (accounts.BANK, {"box": accounts.SAFE}),
            (accounts.PRODUCER_PAYABLE, {}),
            (accounts.OWNER, {"producer": ids.new()}),
            ("cash", {"box": accounts.SAFE}),
        ):
            with pytest.raises(ValueError, match=r"account|cash"):
                entry.post(account, 1, **named)
        entry.post(accounts.OWNER, 0)
        return len(entry.postings)

    assert books.writing(gather, key="a", content=1, answer=int) == 0


def test_a_move_takes_something_somewhere_else(books, on):
    def gather(session):
        entry = journal.open_entry(session, kind="move", on=on)
        for goes_to, quantity in ((places.SHELF, 1), (places.LOST, 0), (places.LOST, -1)):
            with pytest.raises(ValueError, match="move"):
                entry.move(ids.new(), places.SHELF, goes_to, quantity)
        return 0

    books.writing(gather, key="a", content=1, answer=int)


def test_what_is_hashed_is_what_will_be_read(books, on, clock):
    """A default of a column and a word of an enum are hashed as the row that verify finds."""
    shift = {"id": ids.new(), "number": "SHF-K1-26-0001", "register_code": "K1", "opened_by": Reason.THEFT}
    shift |= {"opened_at": clock.now(), "business_day": date(2026, 11, 22), "float_amount": 1}

    def gather(session, on):
        entry = open_cash(session, on)
        entry.attach(Shift, [shift])
        return entry

    write(books, on, gather=gather)
    (stored,) = books.reading(lambda s: s.execute(select(table(Shift))).mappings().all())
    (entry,) = entries(books)

    assert stored["opened_by"] == "theft"
    assert chain.documents_hash([("shift", stored)]) == entry.document_hash


def test_only_known_columns_of_sealed_tables_are_attached(books, on):
    def gather(session, on):
        entry = open_cash(session, on)
        with pytest.raises(ValueError, match="colour"):
            entry.attach(ShiftClose, [{"colour": "red"}])
        with pytest.raises(ValueError, match="closed_day"):
            entry.attach(ClosedDay, [{"day": date(2026, 1, 1)}])
        return entry

    write(books, on, gather=gather)


def test_the_hash_of_an_entry_can_be_computed_again_from_its_rows(books, on):
    write(books, on.because("what the reason says stays out of the chain"))

    def again(session):
        (entry,) = session.execute(select(table(JournalEntry))).mappings()
        postings = session.execute(select(table(MoneyPosting)).order_by("position")).mappings().all()
        return entry["hash"], chain.entry_hash(entry["previous_hash"], entry, postings, [])

    stored, computed = books.reading(again)

    assert stored == computed


def test_a_deed_on_a_closed_day_is_booked_into_the_next_open_one(books, on, clock):
    def close(session):
        for day in (on.business_day, on.business_day + timedelta(days=1)):
            session.add(ClosedDay(day=day, closed_at=clock.now(), actor="cli"))
        return 1

    books.writing(close, key="close", content=1, answer=int)
    write(books, on)
    (entry,) = entries(books)

    assert entry.business_day == date(2026, 11, 22)
    assert entry.booked_day == date(2026, 11, 24)
    assert books.reading(lambda s: days.open_day(s, date(2026, 11, 21))) == date(2026, 11, 21)


def test_the_sum_of_a_box_is_the_sum_of_its_postings(books, on):
    write(books, on, "a")
    write(books, on, "b")

    assert books.reading(lambda s: balances.of_box(s, accounts.SAFE)) == 10_000
    assert books.reading(lambda s: balances.of_box(s, "SHF-K1-26-0001")) == 0


def test_the_circumstances_are_kept_to_the_microsecond(books, on):
    moment = datetime(2026, 11, 22, 23, 59, 59, 123_457, tzinfo=clocks.SHOP_ZONE)
    write(books, replace(on, at=moment, recorded_at=moment))
    (entry,) = entries(books)
    stored = books.reading(lambda s: s.execute(text("SELECT occurred_at FROM journal_entry")).scalar())

    assert entry.occurred_at == moment
    assert stored == clocks.micros(moment)
