"""A group in the shop: its sales, its total, and what its guide gets from the shop alone."""

import pytest

from sentra_pos.books import accounts
from sentra_pos.checkout import visit_slip, visits
from sentra_pos.checkout.visits import NothingOwed, NoVisit, VisitDone, VisitNow, VisitRunning
from sentra_pos.paper import jobs, slip
from sentra_pos.shop.permissions import MayNotApprove, NeedsApproval
from sentra_pos.shop.staff import Role

MELATI = "Dapur Gipang Melati"


@pytest.fixture
def till(story):
    story.delivers(MELATI, gipang=50, price=40_000, commission_bps=2_000, expiry=+30)
    story.opens_shift(float_=500_000)
    return story


def comes(story, bps=1_000, **more):
    on = story.occasion(**more)
    return story.deed(
        lambda session: visits.start(
            session, name="Bus Melati 12", guide="Pak Ujang", commission_bps=bps, on=on
        ),
        VisitNow,
    )


def leaves(story, *, pay_now=False):
    on = story.occasion()

    def deed(session):
        done = visits.end(session, on=on, pay_now=pay_now)
        visit_slip.queue(session, done, on)
        return done

    return story.deed(deed, VisitDone)


def test_every_sale_counts_until_the_group_leaves_and_none_after(till):
    till.sells(gipang=1)
    comes(till)
    till.sells(gipang=2)
    till.sells(gipang=3)

    now = till.ask(lambda session: visits.current(session, "K1"))
    done = leaves(till)
    till.sells(gipang=1)

    assert (now.sales, now.total, now.average) == (2, 200_000, 100_000)
    assert (done.number, done.commission, done.is_paid) == ("KPM-26-00001", 20_000, False)
    assert till.account(accounts.GUIDE_COMMISSION) == -till.account(accounts.GUIDE_PAYABLE) == 20_000
    assert till.balance(MELATI) == 7 * 32_000
    assert till.ask(lambda session: visits.current(session, "K1")) is None
    till.holds()


def test_the_guide_is_paid_from_the_drawer_once(till):
    comes(till)
    till.sells(gipang=5)
    leaves(till)
    pays = lambda: till.deed(  # noqa: E731
        lambda session: visits.pay(session, number="KPM-26-00001", on=till.occasion()), int
    )

    assert pays() == 20_000
    assert (till.account(accounts.GUIDE_PAYABLE), till.box("SHF-K1-26-0001")) == (0, 680_000)
    with pytest.raises(NothingOwed):
        pays()
    till.holds()


def test_paid_at_once_the_money_leaves_the_drawer_and_the_slip_says_so(till):
    comes(till)
    till.sells(gipang=5)

    done = leaves(till, pay_now=True)

    assert till.box("SHF-K1-26-0001") == 500_000 + 200_000 - 20_000
    (job,) = till.ask(lambda session: jobs.waiting(session, "K1", kinds=(jobs.GUIDE,)))
    said = slip.as_text(visit_slip.slip(visit_slip.from_json(job.content)), 32)
    for words in ("KOMISI PEMANDU", "Bus Melati 12", "Rp20.000", "Diterima tunai:", done.code):
        assert words in said
    assert job.opens_drawer
    till.holds()


def test_a_group_that_buys_nothing_costs_nothing(till):
    comes(till)

    done = leaves(till)

    assert (done.number, done.commission, done.sales) == ("", 0, 0)
    till.holds()


def test_the_rate_has_a_limit_for_everybody_and_one_group_is_there_at_a_time(till):
    till.actor, sari = till.hires("Dewi", Role.SUPERVISOR), till.hires("Sari", Role.MANAGER)

    with pytest.raises(NeedsApproval):
        comes(till, bps=1_500)
    with pytest.raises(MayNotApprove):
        comes(till, bps=2_500, approved_by=sari)
    comes(till, bps=1_500, approved_by=sari)
    with pytest.raises(VisitRunning, match="Bus Melati 12"):
        comes(till)


def test_nobody_leaves_who_has_not_come(till):
    with pytest.raises(NoVisit):
        leaves(till)
