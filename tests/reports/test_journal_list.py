"""The journal read by those who may: found by day, person and kind, each entry whole, and what is worth a look."""

from dataclasses import replace
from datetime import date, timedelta
from functools import partial

import pytest

from sentra_pos.base.errors import RuleBroken
from sentra_pos.reports import journal_list, patterns
from sentra_pos.reports.journal_list import Line, NoSuchEntry, Wanted
from sentra_pos.reports.patterns import Pattern
from sentra_pos.shop.permissions import NeedsApproval
from sentra_pos.shop.staff import Role
from shop_story import Story


@pytest.fixture
def told(story: Story) -> Story:
    """Two quiet shifts, and one in which Rani voids three sales shortly before its end."""
    story.delivers("Bu Siti", price=15_000, gipang=100)
    rani = story.hires("Rani", Role.CASHIER)
    for day in range(3):
        story.actor = rani
        story.opens_shift()
        receipts = [story.sells(gipang=2).receipt for _ in range(4)]
        story.later(hours=7)
        for receipt in receipts[:3] if day == 2 else ():
            story.later(minutes=5)
            story.voids(receipt)
        story.actor = "cli:Sari"
        story.later(minutes=5)
        story.closes_shift(4 * 30_000 - (90_000 if day == 2 else 0))
        story.later(days=1, hours=-7)
    return story


def test_a_page_is_followed_by_the_next_and_filters_hold(told: Story) -> None:
    on = told.occasion()

    def pages(wanted: Wanted):
        found: list[Line] = []
        before = None
        while True:
            page = told.ask(partial(journal_list.look, wanted=wanted, on=on, before=before, most=5))
            if not page:
                return found
            found, before = found + page, page[-1].id

    everything = pages(Wanted())
    assert [line.kind for line in everything][:5] == ["shift_close", "void", "void", "void", "sale"]
    assert len(everything) == len({line.id for line in everything})
    voids = pages(Wanted(kinds=("void",)))
    assert {(line.actor, line.reason, line.amount, line.is_reversal) for line in voids} == {
        ("Rani", "pembeli batal", 30_000, True)
    }
    first_day = min(line.business_day for line in everything)
    assert {line.business_day for line in pages(Wanted(last=first_day))} == {first_day}
    assert {line.kind for line in pages(Wanted(reversals_only=True))} == {"void"}


def test_one_entry_is_shown_with_all_it_moved(told: Story) -> None:
    on = told.occasion()
    found = told.ask(lambda s: journal_list.whole(s, "K1-26-000001", on=on))

    assert sum(one.amount for one in found.postings) == 0
    assert [(one.product, one.from_place, one.to_place, one.quantity) for one in found.moves] == [
        ("gipang", "SHELF", "CUSTOMER", 2)
    ]
    assert found.reversed_by == ()
    voided = told.ask(lambda s: journal_list.look(s, Wanted(kinds=("void",)), on=on))[-1]
    void = told.ask(lambda s: journal_list.whole(s, voided.number, on=on))
    assert told.ask(lambda s: journal_list.whole(s, void.reverses, on=on)).reversed_by == (voided.number,)
    with pytest.raises(NoSuchEntry):
        told.ask(lambda s: journal_list.whole(s, "K1-26-999999", on=on))


def test_three_late_voids_stand_out_beside_two_quiet_shifts(told: Story) -> None:
    on, today = told.occasion(), told.today
    found = told.ask(lambda s: patterns.look(s, first=today - timedelta(days=7), last=today, on=on))

    late = [one for one in found if one.pattern is Pattern.LATE_VOIDS]
    assert [(one.person, one.count, one.usual, one.is_much) for one in late] == [("Rani", 3, 0, True)]
    assert found[0].is_much
    assert len(late[0].entries) == 3
    assert told.ask(lambda s: patterns.look(s, first=date(2020, 1, 1), last=date(2020, 1, 2), on=on)) == []


def test_who_may_not_read_it_is_refused(told: Story) -> None:
    told.actor = told.hires("Dimas", Role.CASHIER)
    on = told.occasion()
    for question in (
        lambda s: journal_list.look(s, Wanted(), on=on),
        lambda s: journal_list.whole(s, "K1-26-000001", on=on),
        lambda s: patterns.look(s, first=told.today, last=told.today, on=on),
    ):
        with pytest.raises(NeedsApproval):
            told.ask(question)
    auditor = replace(on, actor=told.hires("Wira", Role.AUDITOR))
    assert told.ask(lambda s: journal_list.look(s, Wanted(), on=auditor, most=1))
    with pytest.raises(RuleBroken):
        told.ask(lambda s: journal_list.whole(s, "", on=auditor))
