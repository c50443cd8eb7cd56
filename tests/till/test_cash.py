"""Cash in and out, drops and openings without a sale: each is in the books with its reason and in its box."""

import pytest
from sqlmodel import col, select

from sentra_pos.books import accounts
from sentra_pos.books.tables import Approval, JournalEntry
from sentra_pos.paper import jobs
from sentra_pos.shop.permissions import Act, MayNotApprove, NeedsApproval
from sentra_pos.shop.staff import Role
from sentra_pos.till import cash
from sentra_pos.till.boxes import MoreThanThere, NotInTheDrawer, NotInTheSafe, NotThisAmount
from sentra_pos.till.cash import CashDone, DrawerOpened, Purpose, Source
from sentra_pos.till.reasons import WhyMissing
from sentra_pos.till.shifts import NoOpenShift

MELATI = "Dapur Gipang Melati"


def last_entry(story):
    return story.ask(lambda s: s.exec(select(JournalEntry).order_by(col(JournalEntry.id).desc())).first())


def opens_drawer(story, reason):
    on = story.occasion(reason=reason)
    return story.deed(lambda session: cash.open_drawer(session, on=on), DrawerOpened)


def test_cash_in_and_out_stand_on_their_accounts_with_their_reasons(story):
    shift = story.opens_shift(float_=300_000)

    story.cash_in(100_000, "tambahan uang kecil", source=Source.OWNER)
    story.cash_in(15_000, "jual kardus bekas")
    out = story.cash_out(45_000, "galon air")

    assert (out.box, out.amount, out.reason) == (shift.number, 45_000, "galon air")
    assert story.box(shift.number) == 370_000
    assert (story.account(accounts.OTHER_INCOME), story.account(accounts.EXPENSE)) == (-15_000, 45_000)
    assert story.account(accounts.OWNER) == -400_000  # the float, and what the owner added
    last = last_entry(story)
    assert (last.kind, last.document_no, last.reason) == ("cash_out", shift.number, "galon air")
    story.holds()


def test_a_drop_goes_from_the_drawer_to_the_safe_and_small_money_comes_back(story):
    shift = story.opens_shift(float_=300_000)

    story.drops(250_000)
    story.cash_in(50_000, "uang kecil", source=Source.SAFE)

    assert (story.box(shift.number), story.box()) == (100_000, 200_000)
    assert story.closes_shift(counted=100_000).expected == 100_000
    assert story.box() == 300_000
    story.holds()


def test_no_box_goes_below_nothing(story):
    story.opens_shift(float_=100_000)

    with pytest.raises(NotInTheDrawer) as out:
        story.cash_out(100_100, "belanja")
    with pytest.raises(NotInTheDrawer):
        story.drops(100_100)
    with pytest.raises(NotInTheSafe):
        story.cash_in(100, "uang kecil", source=Source.SAFE)

    assert (out.value.wanted, out.value.there) == (100_100, 100_000)
    story.drops(100_000)
    story.holds()


def test_a_refusal_does_not_tell_a_cashier_what_should_be_there(story):
    story.opens_shift(float_=100_000)
    story.actor = story.hires("Rani", Role.CASHIER)

    with pytest.raises(MoreThanThere) as refused:
        story.drops(100_100)

    assert refused.value.facts() == {}
    assert "100" not in str(refused.value)


def test_a_cashier_pays_small_sums_alone_and_larger_ones_with_leave(story):
    story.opens_shift(float_=500_000)
    rani, dewi = story.hires("Rani", Role.CASHIER), story.hires("Dewi", Role.SUPERVISOR)
    story.actor = rani
    on = story.occasion(reason="ongkos angkut", approved_by=dewi)

    story.cash_out(50_000, "ongkos angkut")
    with pytest.raises(NeedsApproval):
        story.cash_out(50_100, "ongkos angkut")
    story.deed(lambda s: cash.cash_out(s, amount=200_000, purpose=Purpose.EXPENSE, on=on), CashDone)
    with pytest.raises(MayNotApprove):
        story.deed(lambda s: cash.cash_out(s, amount=500_100, purpose=Purpose.EXPENSE, on=on), CashDone)

    (approved,) = story.ask(lambda s: s.exec(select(Approval)).all())
    assert (approved.act, approved.approver, approved.amount) == (Act.CASH_OUT.value, dewi, 200_000)
    assert last_entry(story).approver == dewi
    story.holds()


@pytest.mark.parametrize("reason", [None, "", "   "])
def test_money_does_not_move_without_a_reason(story, reason):
    story.opens_shift(float_=100_000)

    for deed in (story.cash_in, story.cash_out):
        with pytest.raises(WhyMissing):
            deed(10_000, reason)
    with pytest.raises(WhyMissing):
        opens_drawer(story, reason)


@pytest.mark.sqlite
@pytest.mark.parametrize("amount", [0, -5_000, 1_000_000_001])
def test_an_amount_that_can_only_be_a_slip_is_refused(story, amount):
    story.opens_shift(float_=100_000)

    for deed in (
        lambda: story.cash_in(amount, "x"),
        lambda: story.cash_out(amount, "x"),
        lambda: story.drops(amount),
    ):
        with pytest.raises(NotThisAmount):
            deed()


def test_without_a_shift_there_is_no_drawer(story):
    with pytest.raises(NoOpenShift):
        story.cash_in(10_000, "uang kecil")


def test_the_drawer_opens_for_its_money_and_without_a_sale(story):
    shift = story.opens_shift(float_=100_000)

    moved = story.cash_in(10_000, "uang kecil")
    opened = opens_drawer(story, "tukar uang")

    waiting = story.ask(lambda session: jobs.waiting(session, "K1"))
    assert [(job.id, job.kind, job.document_no) for job in waiting] == [
        (moved.job, jobs.DRAWER, shift.number),
        (opened.job, jobs.DRAWER, shift.number),
    ]
    assert all(job.may_open_drawer(story.clock.now()) for job in waiting)
    last = last_entry(story)
    assert (last.kind, last.reason, last.document_no) == ("drawer_open", "tukar uang", shift.number)
    story.holds()
