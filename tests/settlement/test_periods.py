"""A closed period stays closed: whatever is entered later goes to the first open day, and keeps its true one."""

import threading
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text
from sqlmodel import Session, col, select

from sentra_pos.base.database import Books
from sentra_pos.books import days
from sentra_pos.books.tables import ClosedDay, JournalEntry
from sentra_pos.reports import verify
from sentra_pos.settlement import fees, kinds, periods, statements
from sentra_pos.settlement.periods import AlreadyClosed, NotOver, ShiftStillOpen
from sentra_pos.shop.permissions import NeedsApproval
from sentra_pos.shop.staff import Role

MELATI = "Dapur Gipang Melati"


def close(story, through: date):
    return periods.close_once(story.books, through=through, on=story.occasion(reason="tutup buku"))


def test_a_month_is_closed_and_what_comes_late_is_booked_on_the_first_open_day(story):
    begun = story.today
    story.delivers(MELATI, gipang=20, price=12_500, commission_bps=2_000, expiry=+60)
    story.opens_shift(100_000)
    story.sells(gipang=2)
    story.later(days=1)
    with pytest.raises(ShiftStillOpen):
        close(story, begun)
    story.closes_shift(125_000)
    with pytest.raises(NotOver):
        close(story, story.today)
    story.later(days=2)

    before = story.ask(lambda s: periods.undone(s, through=begun))
    done = close(story, story.today - timedelta(days=1))
    late = story.occasion(reason="nota bazar terlambat").on_day(begun)
    story.do(lambda s: fees.charge(s, producer=story.producer(MELATI), amount=1_000, on=late))

    assert (before.producers, before.owed, before.shifts, before.is_nothing) == (1, 20_000, (), False)
    assert (done.first, done.last) == (begun, begun + timedelta(days=2))
    entry = story.ask(lambda s: s.exec(select(JournalEntry).where(JournalEntry.kind == kinds.FEE)).one())
    assert (entry.business_day, entry.booked_day) == (begun, story.today)
    paper = story.settles(MELATI)
    (fee,) = story.ask(lambda s: statements.view(s, paper.number)).charges
    assert (fee.day, fee.late) == (begun, True)
    assert close(story, done.last) == done
    with pytest.raises(AlreadyClosed):
        close(story, begun)
    assert story.ask(lambda s: periods.calendar(s, today=story.today)).closed_through == done.last
    story.actor = story.hires("Rani", Role.CASHIER)
    story.later(days=1)
    with pytest.raises(NeedsApproval):
        close(story, story.today - timedelta(days=1))
    story.holds()


def test_a_day_that_is_opened_behind_our_back_is_named(story):
    begun = story.today
    story.delivers(MELATI, gipang=20, price=12_500, commission_bps=2_000, expiry=+60)
    story.later(days=3)
    close(story, begun + timedelta(days=1))
    story.holds()

    story.do(lambda s: s.execute(text("DELETE FROM closed_day WHERE day = :day"), {"day": begun.isoformat()}))

    report = story.ask(verify.verify)
    assert [(one.invariant, one.sentence.partition(": ")[2]) for one in report.findings] == [
        ("I16", f"closed {begun}, but that day is open again.")
    ]


deeds = st.lists(st.tuples(st.integers(0, 25), st.none() | st.integers(1, 25)), min_size=1, max_size=4)


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(deeds)
def test_nothing_is_ever_booked_into_a_closed_day(story, done):
    who = story.producer(MELATI)
    for back, closed_back in done:
        story.later(hours=7)
        if closed_back is not None:
            try:
                close(story, story.today - timedelta(days=closed_back))
            except AlreadyClosed:
                pass
        on = story.occasion(reason="rak").on_day(story.today - timedelta(days=back))
        closed = set(story.ask(lambda s: list(s.exec(select(col(ClosedDay.day))).all())))
        booked = story.ask(lambda s, on=on: days.open_day(s, on.business_day))
        story.do(lambda s, on=on: fees.charge(s, producer=who, amount=500, on=on))
        assert booked not in closed
        assert booked == on.business_day or on.business_day in closed
    entries = story.ask(lambda s: s.exec(select(JournalEntry).order_by(col(JournalEntry.id))).all())
    assert all(one.booked_day not in closed or one.business_day == one.booked_day for one in entries[-1:])
    assert [one for one in story.ask(verify.verify).findings if one.invariant in ("I16", "I11")] == []


@pytest.mark.postgresql
def test_a_closing_waits_for_what_is_being_booked(story, books_url):
    who = story.producer(MELATI)
    story.do(lambda s: fees.charge(s, producer=who, amount=500, on=story.occasion(reason="rak")))
    begun, ended = story.today, []
    story.later(days=2)
    late = story.occasion(reason="terlambat").on_day(begun)
    other = Books.connect(books_url)
    closing = threading.Thread(
        target=lambda: ended.append(
            periods.close_once(other, through=begun, on=replace(story.occasion(), register="K2"))
        )
    )

    def book(session: Session) -> bool:
        fees.charge(session, producer=who, amount=700, on=late)
        closing.start()
        closing.join(timeout=0.4)
        return closing.is_alive()

    assert story.books.writing(book, key="late", content=1, answer=bool)
    closing.join(timeout=20)

    assert [one.last for one in ended] == [begun]
    story.do(lambda s: fees.charge(s, producer=who, amount=900, on=late))
    booked = story.ask(
        lambda s: list(s.exec(select(col(JournalEntry.booked_day)).where(JournalEntry.kind == "fee")))
    )
    assert sorted(booked) == [begun, begun, begun + timedelta(days=1)]
    assert [one for one in story.ask(verify.verify).findings if one.invariant == "I16"] == []
    other.close()


def test_a_booking_into_a_closed_day_would_be_found(story, monkeypatch):
    who = story.producer(MELATI)
    story.do(lambda s: fees.charge(s, producer=who, amount=500, on=story.occasion(reason="rak")))
    begun = story.today
    story.later(days=2)
    close(story, begun)
    story.later(hours=1)

    monkeypatch.setattr(days, "open_day", lambda _, day: day)
    late = story.occasion(reason="terlambat").on_day(begun)
    story.do(lambda s: fees.charge(s, producer=who, amount=700, on=late))

    assert {one.invariant for one in story.ask(verify.verify).findings} == {"I16"}
