"""A group in the shop: its sales, its total, and what its guide gets from the shop alone."""

import re
from datetime import timedelta

import pytest
from sample_papers import SHOP, golden
from sqlmodel import col, select

from sentra_pos.base import ids
from sentra_pos.books import accounts
from sentra_pos.books.tables import Approval, JournalEntry
from sentra_pos.checkout import exchanges, guides, sales, visit_slip, visits
from sentra_pos.checkout.cart import Cart
from sentra_pos.checkout.exchanges import Exchange
from sentra_pos.checkout.giving_back import Goods, Wanted
from sentra_pos.checkout.guides import NothingOwed
from sentra_pos.checkout.paying import Exact
from sentra_pos.checkout.sales import SaleDone
from sentra_pos.checkout.visits import GuidePaid, GuideWithoutName, NoVisit, VisitDone, VisitNow, VisitRunning
from sentra_pos.paper import jobs, slip
from sentra_pos.paper.slip import COLUMNS
from sentra_pos.producers.directory import BadField
from sentra_pos.shop.permissions import MayNotApprove, NeedsApproval
from sentra_pos.shop.staff import Role
from sentra_pos.till.boxes import MoreThanThere
from sentra_pos.till.shifts import NoOpenShift

MELATI, SHIFT = "Dapur Gipang Melati", "SHF-K1-26-0001"


@pytest.fixture
def till(story):
    story.delivers(MELATI, gipang=50, emping=20, price=40_000, commission_bps=2_000, expiry=+30)
    story.opens_shift(float_=500_000)
    return story


def comes(story, bps=1_000, *, name="Bus Melati 12", guide="Pak Ujang", **more):
    on = story.occasion(**more)
    return story.deed(
        lambda session: visits.start(session, name=name, guide=guide, commission_bps=bps, on=on), VisitNow
    )


def leaves(story, *, approved_by=None, **how):
    on = story.occasion(approved_by=approved_by)
    return story.deed(lambda session: visits.end(session, on=on, **how), VisitDone)


def pays(story, number="KPM-26-00001"):
    on = story.occasion()
    return story.deed(lambda session: visits.pay(session, number=number, on=on), GuidePaid)


def here(story):
    return story.ask(lambda session: visits.current(session, story.register))


def printed(story, kind, columns=32):
    (job,) = story.ask(lambda session: jobs.waiting(session, "K1", kinds=(kind,)))
    text = slip.as_text(visit_slip.slip(visit_slip.from_json(job.content)), columns)
    return job, re.sub(r"Kode \w{4}-\w{4}", "Kode 0000-0000", text)


def test_every_sale_counts_until_the_group_leaves_and_none_after(till):
    till.sells(gipang=1)
    comes(till)
    till.sells(gipang=2)
    till.sells(gipang=3)

    now = here(till)
    done = leaves(till)
    till.sells(gipang=1)

    assert (now.sales, now.total, now.average) == (2, 200_000, 100_000)
    assert (done.number, done.commission, done.is_paid) == ("KPM-26-00001", 20_000, False)
    assert till.account(accounts.GUIDE_COMMISSION) == -till.account(accounts.GUIDE_PAYABLE) == 20_000
    assert till.balance(MELATI) == 7 * 32_000
    assert here(till) is None
    (left,) = till.ask(lambda session: visits.left_since(session, till.clock.now() - timedelta(days=1)))
    assert (left.name, left.sales, left.total) == ("Bus Melati 12", 2, 200_000)
    till.holds()


def test_only_the_sales_of_its_own_register_count(till):
    comes(till)
    till.register = "K2"
    till.opens_shift()
    till.sells(gipang=2)

    assert here(till) is None
    till.register = "K1"
    assert here(till).sales == 0


def test_what_the_group_gives_back_is_taken_off_before_it_leaves(till):
    comes(till)
    first, second = till.sells(gipang=3), till.sells(gipang=2)
    till.refunds(first.receipt, Wanted(1, 1, Goods.SHELF))
    till.voids(second.receipt)

    now, done = here(till), leaves(till)

    assert (now.sales, now.total, now.given_back) == (1, 80_000, 120_000)
    assert (done.sales, done.total, done.commission) == (1, 80_000, 8_000)
    till.holds()


def test_goods_of_last_week_pay_for_nothing_that_a_guide_has_brought(till):
    before = till.sells(gipang=1)
    comes(till)
    cart = Cart().add(till.offer(till.code("emping")), times=3)
    swap = Exchange(ids.new(), before.receipt, (Wanted(1, 1, Goods.SHELF),), 40_000)
    on = till.occasion()
    till.deed(
        lambda session: exchanges.complete(session, exchange=swap, cart=cart, payments=Exact.CASH, on=on),
        SaleDone,
    )

    now = here(till)

    assert (now.sales, now.total, now.given_back) == (1, 80_000, 0)


def test_the_guide_is_paid_from_the_drawer_once(till):
    comes(till)
    till.sells(gipang=5)
    leaves(till)
    assert [one.number for one in till.ask(guides.waiting)] == ["KPM-26-00001"]

    paid = pays(till, " kpm-26-00001")

    assert (paid.amount, paid.guide) == (20_000, "Pak Ujang")
    assert (till.account(accounts.GUIDE_PAYABLE), till.box(SHIFT)) == (0, 680_000)
    assert till.ask(guides.waiting) == []
    job, text = printed(till, jobs.GUIDE_PAID)
    assert job.opens_drawer
    assert "Diterima tunai oleh pemandu:" in text
    for number in ("KPM-26-00001", "KPM-26-00099"):
        with pytest.raises(NothingOwed):
            pays(till, number)
    till.holds()


def test_a_drawer_pays_no_guide_what_it_does_not_hold(till):
    comes(till)
    till.sells(gipang=50)
    till.drops(2_450_000)
    till.actor = till.hires("Rani", Role.CASHIER)

    with pytest.raises(MoreThanThere):
        leaves(till, pay_now=True)
    leaves(till)
    with pytest.raises(MoreThanThere):
        pays(till)
    till.holds()


def test_paid_at_once_the_money_leaves_the_drawer_and_the_slip_is_signed(till):
    comes(till)
    till.sells(gipang=5)

    leaves(till, pay_now=True)

    assert till.box(SHIFT) == 500_000 + 200_000 - 20_000
    assert till.account(accounts.GUIDE_PAYABLE) == 0
    job, text = printed(till, jobs.GUIDE)
    assert job.opens_drawer
    assert "Diterima tunai oleh pemandu:" in text
    till.holds()


def test_a_commission_is_rounded_down_to_what_coins_can_pay():
    assert guides.amount_of(1_234_500, 500) == 61_700
    assert guides.amount_of(1_900, 500) == 0
    assert guides.amount_of(-40_000, 500) == 0


def test_a_group_that_buys_nothing_costs_nothing(till):
    comes(till)

    done = leaves(till)

    assert (done.number, done.commission, done.sales, done.job) == ("", 0, 0, None)
    till.holds()


def test_a_group_without_a_guide_gives_nobody_a_commission(till):
    comes(till, 0, guide="")
    till.sells(gipang=1)

    with pytest.raises(GuideWithoutName):
        leaves(till, commission_bps=500)
    done = leaves(till)

    assert (done.number, done.total) == ("", 40_000)


def test_the_rate_has_a_limit_for_everybody_and_one_group_is_there_at_a_time(till):
    till.actor, sari = till.hires("Dewi", Role.SUPERVISOR), till.hires("Sari", Role.MANAGER)

    with pytest.raises(NeedsApproval):
        comes(till, bps=1_500)
    with pytest.raises(MayNotApprove):
        comes(till, bps=2_500, approved_by=sari)
    comes(till, bps=1_500, approved_by=sari)
    with pytest.raises(VisitRunning, match="Bus Melati 12"):
        comes(till)


def test_what_was_promised_is_asked_about_once_and_more_than_that_again(till):
    dewi, sari = till.hires("Dewi", Role.SUPERVISOR), till.hires("Sari", Role.MANAGER)
    till.actor = till.hires("Rani", Role.CASHIER)
    with pytest.raises(NeedsApproval):
        comes(till, 500)
    comes(till, 500, approved_by=dewi)
    till.sells(gipang=5)

    with pytest.raises(NeedsApproval):
        leaves(till, commission_bps=1_500)
    with pytest.raises(MayNotApprove):
        leaves(till, commission_bps=1_500, approved_by=dewi)
    leaves(till, commission_bps=1_500, approved_by=sari, guide="Bu Ratna")

    found = till.ask(lambda session: session.exec(select(Approval)).all())
    assert [(row.act, row.approver, row.amount) for row in found] == [
        ("guide_commission", dewi, 0),
        ("guide_commission", sari, 30_000),
    ]
    made = till.ask(lambda session: guides.find(session, "KPM-26-00001"))
    assert (made.guide, made.bps, made.amount, made.unpaid) == ("Bu Ratna", 1_500, 30_000, 30_000)
    assert till.ask(guides.known) == ["Pak Ujang"]
    till.holds()


def test_coming_and_leaving_stand_in_the_journal_under_its_name(till):
    comes(till)
    till.sells(gipang=1)
    leaves(till)

    entries = till.ask(
        lambda session: session.exec(select(JournalEntry).order_by(col(JournalEntry.id))).all()
    )
    assert [(one.kind, one.reason, one.document_no) for one in entries][-3:] == [
        ("visit_start", "Bus Melati 12", None),
        ("sale", None, "K1-26-000001"),
        ("visit_end", "Bus Melati 12, Pak Ujang", "KPM-26-00001"),
    ]


def test_a_group_wants_a_name_an_open_shift_and_a_rate_that_can_be(till):
    with pytest.raises(BadField):
        comes(till, name="  ")
    with pytest.raises(BadField):
        comes(till, 10_001)
    till.closes_shift(500_000)
    with pytest.raises(NoOpenShift):
        comes(till)


def test_nobody_leaves_who_has_not_come(till):
    with pytest.raises(NoVisit):
        leaves(till)


def test_a_sale_told_twice_counts_once(till):
    comes(till)
    cart, on = Cart().add(till.offer(till.code("gipang"))), till.occasion()
    for _ in range(2):
        till.books.writing(
            lambda session: sales.complete(session, cart=cart, payments=Exact.CASH, on=on),
            key=sales.key(cart.id),
            content="once",
            answer=SaleDone,
        )

    assert here(till).sales == 1


@pytest.mark.sqlite
@pytest.mark.parametrize("columns", COLUMNS)
def test_the_guides_slip_looks_as_agreed(till, columns):
    till.sets(name=SHOP.name, address=SHOP.address)
    dewi = till.hires("Dewi", Role.SUPERVISOR)
    till.actor = till.hires("Rani", Role.CASHIER)
    comes(till, 750, approved_by=dewi)
    till.later(hours=1)
    till.sells(gipang=7)
    till.sells(emping=3)
    leaves(till)
    unpaid = printed(till, jobs.GUIDE, columns)[1]
    till.later(days=2)
    pays(till)

    assert unpaid == golden(f"guide_{columns}")
    assert printed(till, jobs.GUIDE_PAID, columns)[1] == golden(f"guide_paid_{columns}")
