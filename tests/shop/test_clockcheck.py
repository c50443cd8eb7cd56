"""A clock that went back asks a manager once; entries stay in order whatever it says (F17, T3)."""

import random
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from sqlmodel import col, select

from sentra_pos.base import clock as clocks
from sentra_pos.base import ids
from sentra_pos.base.database import Books
from sentra_pos.books.tables import JournalEntry
from sentra_pos.reports import verify
from sentra_pos.shop import clockcheck
from sentra_pos.shop.clockcheck import Doubt
from sentra_pos.shop.permissions import NeedsApproval
from sentra_pos.shop.staff import Role
from shop_story import Story

AHEAD = UUID("01fff000-0000-7000-8000-000000000000")
"""An id of years ahead."""


@pytest.fixture
def now(story: Story) -> datetime:
    """A delivery came in just now."""
    story.clock.at = datetime.now(UTC)
    story.delivers("Bu Siti", price=15_000, gipang=100)
    return story.clock.at


@pytest.fixture
def reopened() -> Iterator[Callable[[str], Books]]:
    """Opens books again, as another start of the program does."""
    opened: list[Books] = []

    def reopen(where: str) -> Books:
        opened.append(Books.connect(where))
        return opened[-1]

    yield reopen
    for books in opened:
        books.close()


def test_five_minutes_are_nothing_and_an_hour_asks_a_manager_once(story: Story, now: datetime) -> None:
    assert story.ask(lambda s: clockcheck.look(s, now - timedelta(minutes=4))) is None
    story.actor, sari = story.hires("Rani", Role.CASHIER), story.hires("Sari", Role.MANAGER)
    story.clock.at = now - timedelta(hours=1)
    odd = story.ask(lambda s: clockcheck.look(s, story.clock.now()))
    assert odd is not None
    assert odd.doubt is Doubt.BEHIND
    assert abs(odd.last - now) < timedelta(minutes=1)

    with pytest.raises(NeedsApproval):
        story.do(lambda s: clockcheck.accept(s, on=story.occasion()))
    story.do(lambda s: clockcheck.accept(s, on=story.occasion(approved_by=sari)))

    assert story.ask(lambda s: clockcheck.look(s, story.clock.now())) is None
    kept = story.ask(
        lambda s: s.exec(select(JournalEntry).where(JournalEntry.kind == "clock_accepted")).one()
    )
    assert kept.approver == sari
    assert verify.check(story.books) == []


def test_weeks_without_an_entry_are_a_hint(story: Story, now: datetime) -> None:
    odd = story.ask(lambda s: clockcheck.look(s, now + timedelta(days=15)))
    assert odd is not None
    assert odd.doubt is Doubt.AHEAD
    assert story.ask(lambda s: clockcheck.look(s, now + timedelta(days=13))) is None


def test_however_the_clock_jumps_entries_stay_in_order(
    story: Story, now: datetime, books_url: str, reopened: Callable[[str], Books]
) -> None:
    dice = random.Random(17)
    for jump in range(12):
        story.clock.at = now + timedelta(days=dice.uniform(-40, 40) * 365)
        if jump % 3 == 2:
            # Another start of the program, by a clock that went back: it remembers nothing but the books.
            story.books.close()
            ids._last = UUID(int=0)
            story.books = reopened(books_url)
        story.delivers("Bu Siti", price=15_000, gipang=1)

    rows = story.ask(lambda s: s.exec(select(JournalEntry).order_by(col(JournalEntry.sequence))).all())
    assert [row.id for row in rows] == sorted(row.id for row in rows)
    assert [row.sequence for row in rows] == list(range(1, len(rows) + 1))
    assert max(row.recorded_at for row in rows) - min(row.recorded_at for row in rows) > timedelta(days=365)
    assert verify.check(story.books) == []
    assert clocks.local(story.clock.at).tzinfo is not None


def test_ids_go_on_behind_the_newest_entry_after_a_restart(
    story: Story, now: datetime, books_url: str, reopened: Callable[[str], Books]
) -> None:
    assert _newest_after_a_restart(story, lambda: reopened(books_url)) > AHEAD


def test_a_program_that_asks_its_clock_alone_is_found(
    story: Story,
    now: datetime,
    books_url: str,
    reopened: Callable[[str], Books],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The negative control."""

    def forgetful() -> Books:
        monkeypatch.setattr(ids, "not_before", lambda _newest: None)
        return reopened(books_url)

    assert _newest_after_a_restart(story, forgetful) < AHEAD


def _newest_after_a_restart(story: Story, reopens: Callable[[], Books]) -> UUID:
    """The id of an entry made by a clock that went back, after one of years ahead."""
    before = ids._last
    try:
        ids.not_before(AHEAD)
        story.delivers("Bu Siti", price=15_000, gipang=1)
        story.books.close()
        ids._last = UUID(int=0)
        story.books = reopens()
        story.delivers("Bu Siti", price=15_000, gipang=1)
    finally:
        ids._last = before
    entries = select(JournalEntry).order_by(col(JournalEntry.sequence))
    return story.ask(lambda session: session.exec(entries).all())[-1].id
