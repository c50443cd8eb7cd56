"""F3: a sale whose receipt may not have come out is told at the next start, counted once, and printed after all."""

from dataclasses import replace
from datetime import timedelta

import pytest

from sentra_pos.checkout import unprinted
from sentra_pos.checkout.unprinted import Unprinted
from sentra_pos.paper import jobs
from sentra_pos.paper.jobs import State
from sentra_pos.shop import registers
from sentra_pos.shop.registers import Habits, PrinterKind
from shop_story import Story


@pytest.fixture
def shop(story: Story) -> Story:
    story.do(lambda session: registers.ensure(session, "K1"))
    story.do(lambda session: registers.keep(session, "K1", Habits(printer=PrinterKind.FILE, path="/nowhere")))
    story.delivers("Dapur Gipang Melati", gipang=20, price=75_000, commission_bps=2_000)
    story.opens_shift()
    return story


def told(story: Story, register: str = "K1") -> list[Unprinted]:
    now = story.clock.now()
    return story.ask(lambda session: unprinted.look(session, register, started=now, now=now))


def becomes(story: Story, sale, *steps: State) -> None:
    at = story.clock.now()
    verbs = {
        State.SENDING: lambda session: jobs.sending(session, sale.job),
        State.PRINTED: lambda session: jobs.printed(session, sale.job, at=at),
        State.UNCERTAIN: lambda session: jobs.uncertain(session, sale.job, at=at, detail="cut off"),
        State.FAILED: lambda session: jobs.failed(session, sale.job, at=at, detail="too old"),
        State.LAPSED: lambda session: jobs.lapsed(session, sale.job, at=at, detail="no printer"),
    }
    for step in steps:
        story.do(verbs[step])


@pytest.mark.parametrize(
    ("steps", "is_told"),
    [
        ((), True),
        ((State.SENDING,), True),
        ((State.SENDING, State.UNCERTAIN), True),
        ((State.FAILED,), True),
        ((State.LAPSED,), False),
        ((State.SENDING, State.PRINTED), False),
    ],
)
def test_only_what_surely_came_out_is_not_told(shop, steps, is_told):
    sale = shop.sells(gipang=1)
    becomes(shop, sale, *steps)
    shop.later(minutes=1)

    assert [(one.receipt, one.total) for one in told(shop)] == [(sale.receipt, 75_000)] * is_told
    assert told(shop, "K2") == []


def test_a_sale_made_since_the_start_is_still_on_its_way(shop):
    shop.sells(gipang=1)

    assert told(shop) == []


def test_without_a_printer_nothing_is_expected_to_come(shop):
    shop.do(lambda session: registers.keep(session, "K1", replace(Habits(), printer=PrinterKind.NONE)))
    shop.sells(gipang=1)
    shop.later(minutes=1)

    assert told(shop) == []


def test_what_a_person_put_away_or_a_week_has_gone_over_is_not_told_again(shop):
    first = shop.sells(gipang=1)
    becomes(shop, first, State.SENDING, State.UNCERTAIN)
    shop.later(minutes=1)
    (seen,) = told(shop)
    shop.do(lambda session: unprinted.put_away(session, "K1", until=seen.made_at))
    after = told(shop)
    second = shop.sells(gipang=1)
    becomes(shop, second, State.FAILED)
    shop.later(minutes=1)
    new = [one.receipt for one in told(shop)]
    shop.later(days=8)

    assert (after, new, told(shop)) == ([], [second.receipt], [])


def test_a_receipt_that_never_began_comes_as_the_original_and_a_cut_off_one_as_a_copy(shop):
    never, cut_off = shop.sells(gipang=1), shop.sells(gipang=1)
    becomes(shop, never, State.FAILED)
    becomes(shop, cut_off, State.SENDING, State.UNCERTAIN)
    shop.later(minutes=1)
    at = shop.clock.now()
    for one in told(shop):
        shop.do(
            lambda session, one=one: unprinted.print_after_all(session, one, register="K1", at=at, by="Rani")
        )

    waiting = shop.ask(lambda session: jobs.waiting(session, "K1"))
    assert [(job.document_no, job.copy_no, job.opens_drawer) for job in waiting] == [
        (never.receipt, 0, False),
        (cut_off.receipt, 1, False),
    ]
    assert told(shop) == []
    shop.later(minutes=1)
    copy = next(job.id for job in waiting if job.copy_no)
    shop.do(lambda session: jobs.failed(session, copy, at=at, detail="too old"))
    assert sorted(one.receipt for one in told(shop)) == [never.receipt, cut_off.receipt]
    shop.holds()


def test_a_day_later_it_is_still_told(shop):
    sale = shop.sells(gipang=1)
    becomes(shop, sale, State.SENDING)
    shop.later(days=1)

    (one,) = told(shop)
    assert shop.clock.now() - one.paid_at == timedelta(days=1)
