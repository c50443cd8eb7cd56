"""A shift that is not plainly one's own asks first, once, and what was answered is in the books (T3)."""

from uuid import UUID

import pytest
from sqlmodel import col, select

from sentra_pos.books.tables import JournalEntry
from sentra_pos.shop.staff import Role
from sentra_pos.till import takeover
from sentra_pos.till.reasons import WhyMissing
from sentra_pos.till.shifts import NoOpenShift


def asked(story):
    """What the actor of the story is asked on coming to the till."""
    return story.ask(
        lambda session: takeover.question(session, register="K1", actor=story.actor, today=story.today)
    )


def goes_on(story, reason):
    on = story.occasion(reason=reason)
    return story.deed(lambda session: takeover.carry_on(session, on=on), UUID)


@pytest.fixture
def people(story):
    return {name: story.hires(name, Role.CASHIER) for name in ("Rani", "Dewi")}


def test_ones_own_shift_of_today_asks_nothing(story, people):
    story.actor = people["Rani"]
    before = asked(story)
    story.opens_shift(float_=300_000)

    assert (before, asked(story)) == (None, None)


def test_a_shift_of_the_office_is_nobody_elses(story, people):
    story.opens_shift(float_=300_000)
    story.actor = people["Rani"]

    assert asked(story) is None


def test_a_shift_of_yesterday_is_asked_about_every_day(story, people):
    story.actor = people["Rani"]
    shift = story.opens_shift(float_=300_000)
    story.later(days=1)
    first = asked(story)
    goes_on(story, "buka lewat tengah malam")
    answered = asked(story)
    story.later(days=1)

    assert (first.shift, first.opened_by, first.is_stale, first.is_others) == (shift, "Rani", True, False)
    assert answered is None
    assert asked(story).is_stale
    story.holds()


def test_somebody_elses_shift_is_asked_about_once_by_each(story, people):
    story.actor = people["Rani"]
    shift = story.opens_shift(float_=300_000)
    story.actor = people["Dewi"]
    first = asked(story)
    goes_on(story, "menggantikan sebentar")

    assert (first.opened_by, first.is_stale, first.is_others) == ("Rani", False, True)
    assert asked(story) is None
    last = story.ask(lambda s: s.exec(select(JournalEntry).order_by(col(JournalEntry.id).desc())).first())
    assert (last.kind, last.document_no, last.actor) == ("shift_carried_on", shift.number, people["Dewi"])
    assert last.reason == "menggantikan sebentar"
    story.holds()


def test_who_goes_on_says_why(story, people):
    story.actor = people["Rani"]
    with pytest.raises(NoOpenShift):
        goes_on(story, "lupa ditutup")
    story.opens_shift(float_=300_000)

    with pytest.raises(WhyMissing):
        goes_on(story, "  ")
