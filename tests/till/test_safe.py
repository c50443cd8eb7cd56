"""The safe is a box of its own: to the bank and back, the owner's hand in it, and its own count."""

import pytest
from sqlmodel import select

from sentra_pos.base.money import Notes
from sentra_pos.books import accounts
from sentra_pos.shop.permissions import NeedsApproval
from sentra_pos.shop.staff import Role
from sentra_pos.till import safe
from sentra_pos.till.boxes import NotInTheSafe
from sentra_pos.till.cash import CashDone
from sentra_pos.till.counting import BadCount
from sentra_pos.till.safe import CountedSafe, SafeDiffers
from sentra_pos.till.tables import CountedNotes, SafeCount


def moves(story, deed, amount, reason=None):
    on = story.occasion(reason=reason)
    return story.deed(lambda session: deed(session, amount=amount, on=on), CashDone)


def counts(story, *notes, counted=None, reason=None):
    on = story.occasion(reason=reason)
    return story.deed(
        lambda session: safe.count_safe(session, counted=counted, notes=notes, on=on), CountedSafe
    )


def test_the_safe_between_the_owner_the_bank_and_the_shop(story):
    moves(story, safe.owner_in, 2_000_000, "modal")
    moves(story, safe.to_bank, 1_500_000)
    moves(story, safe.from_bank, 300_000)
    moves(story, safe.expense, 125_000, "listrik")
    moves(story, safe.owner_out, 75_000, "diambil Bu Ratna")

    assert story.box() == 600_000
    assert (story.account(accounts.BANK), story.account(accounts.EXPENSE)) == (1_200_000, 125_000)
    assert story.account(accounts.OWNER) == -1_925_000
    story.holds()


def test_nothing_is_taken_out_of_the_safe_that_is_not_in_it(story):
    moves(story, safe.owner_in, 100_000, "modal")

    for deed in (safe.to_bank, safe.owner_out, safe.expense):
        with pytest.raises(NotInTheSafe):
            moves(story, deed, 100_100, "salah")
    story.holds()


def test_the_safe_is_a_managers(story):
    moves(story, safe.owner_in, 100_000, "modal")
    story.actor = story.hires("Dewi", Role.SUPERVISOR)

    with pytest.raises(NeedsApproval):
        moves(story, safe.to_bank, 50_000)
    with pytest.raises(NeedsApproval):
        counts(story, counted=100_000)


def test_a_count_that_agrees_needs_no_reason_and_keeps_its_notes(story):
    moves(story, safe.owner_in, 270_000, "modal")

    done = counts(story, Notes(100_000, 2), Notes(50_000, 1), Notes(10_000, 2), Notes(500, 0))

    assert (done.expected, done.counted, done.difference) == (270_000, 270_000, 0)
    rows = story.ask(lambda s: s.exec(select(CountedNotes)).all())
    assert {(row.denomination, row.count) for row in rows} == {(100_000, 2), (50_000, 1), (10_000, 2)}
    story.holds()


def test_a_difference_of_the_safe_is_posted_with_its_reason_and_not_before(story):
    moves(story, safe.owner_in, 270_000, "modal")

    with pytest.raises(SafeDiffers) as asked:
        counts(story, counted=265_000)
    assert story.ask(lambda s: s.exec(select(SafeCount)).all()) == []
    done = counts(story, counted=265_000, reason="belanja tanpa nota")

    assert asked.value.difference == done.difference == -5_000
    assert (story.box(), story.account(accounts.CASH_DIFFERENCE)) == (265_000, 5_000)
    story.holds()


@pytest.mark.sqlite
def test_a_sum_that_its_notes_do_not_make_is_refused(story):
    with pytest.raises(BadCount):
        counts(story, Notes(100_000, 2), counted=150_000)
    with pytest.raises(BadCount):
        counts(story, Notes(75_000, 1))
    with pytest.raises(BadCount):
        counts(story, Notes(50_000, 1), Notes(50_000, 2))
    with pytest.raises(BadCount):
        counts(story, Notes(50_000, -1))
