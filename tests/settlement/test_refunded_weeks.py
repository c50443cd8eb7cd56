"""Refunds as they are really made, before and after the freezing of the week their sale belongs to (R9, R10)."""

from datetime import date, datetime, time

import pytest

from sentra_pos.base import clock, ids
from sentra_pos.base.money import CashRounding
from sentra_pos.books import accounts, journal
from sentra_pos.checkout import unreceipted
from sentra_pos.checkout.giving_back import Goods, Wanted
from sentra_pos.checkout.reversals import RefundDone
from sentra_pos.checkout.unreceipted import BroughtBack
from sentra_pos.producers.agreements import AgreementFacts
from sentra_pos.producers.terms import Bearer
from sentra_pos.settlement import statements

OMBAK = "Batik Ombak Selat"
MONDAY = date(2026, 11, 2)
SUNDAYS = date(2026, 11, 8), date(2026, 11, 15), date(2026, 11, 22)


@pytest.fixture
def batik(story):
    """A batik maker: 25 % commission, hold 3, paid in cash at Rp500, week by week."""
    goes_to(story, MONDAY)
    story.sets(payout_rounding=500, cash_rounding=CashRounding.NONE)
    story.agrees(OMBAK, AgreementFacts(commission_bps=2_500, hold_days=3, damage_bearer=Bearer.PRODUCER))
    for name, price in (("kain", 185_000), ("syal", 85_000), ("kemeja", 225_000)):
        story.delivers(OMBAK, price=price, group="batik", **{name: 5})
    return story


def goes_to(story, day, hour=10):
    story.clock.at = datetime.combine(day, time(hour), tzinfo=clock.SHOP_ZONE)


def on_a_day(story, day, deed):
    """A whole day: the float, what happens, and the count."""
    goes_to(story, day)
    shift = story.opens_shift(float_=1_000_000)
    done = deed()
    story.later(hours=8)
    story.closes_shift(story.box(shift.number))
    return done


def draft(story, until):
    who = story.producer(OMBAK)
    (found,) = story.ask(lambda session: statements.drafts(session, until=until, producers=[who]))
    return found


def view(story, number):
    return story.ask(lambda session: statements.view(session, number))


def settles(story, sunday):
    goes_to(story, sunday, hour=20)
    return story.settles(OMBAK, until=sunday)


def test_what_was_sold_for_nothing_and_comes_back_later_stands_on_one_statement_only(batik):
    """Its maker has no part in it, so that no posting tells of it; a refund's moves must not count the sale again."""
    batik.agrees(OMBAK, AgreementFacts(commission_bps=10_000))
    batik.delivers(OMBAK, sampel=3, price=37_500, group="batik")
    sale = on_a_day(batik, MONDAY, lambda: batik.sells(sampel=1))
    first = settles(batik, SUNDAYS[0])
    on_a_day(batik, date(2026, 11, 10), lambda: batik.refunds(sale.receipt))
    second = settles(batik, SUNDAYS[1])

    assert [row.product for row in view(batik, first.number).sold] == ["sampel"]
    assert view(batik, second.number).sold == ()
    batik.holds()


def figures(of):
    sums = of.sums
    return (
        sums.opening, sums.earned, sums.refunds, sums.fees, of.net, of.to_pay, of.closing, of.held, of.unclaimed,
    )  # fmt: skip


def pays_a_fee(story, day, amount):
    goes_to(story, day)

    def deed(session):
        entry = journal.open_entry(session, kind="fee", on=story.occasion(reason="Rak B-04"))
        entry.post(accounts.PRODUCER_PAYABLE, amount, producer=story.producer(OMBAK))
        entry.post(accounts.FEE_INCOME, -amount)
        journal.seal(session, entry)

    story.producer(OMBAK)
    story.do(deed)


def test_three_weeks_follow_each_other_as_worked(batik):
    kain = on_a_day(batik, date(2026, 11, 5), lambda: batik.sells(kain=1))
    on_a_day(batik, date(2026, 11, 6), lambda: batik.sells(syal=1))
    first, frozen = draft(batik, SUNDAYS[0]), settles(batik, SUNDAYS[0])

    on_a_day(batik, date(2026, 11, 10), lambda: batik.refunds(kain.receipt))
    second, late = draft(batik, SUNDAYS[1]), settles(batik, SUNDAYS[1])

    on_a_day(batik, date(2026, 11, 16), lambda: batik.sells(kemeja=1))
    pays_a_fee(batik, date(2026, 11, 16), 25_000)
    goes_to(batik, date(2026, 11, 17))
    batik.pays_out(frozen.number)
    third = draft(batik, SUNDAYS[2])
    settles(batik, SUNDAYS[2])

    assert figures(first) == (0, 138_750, 0, 0, 138_750, 138_500, 250, 63_750, 0)
    assert figures(second) == (250, 63_750, -138_750, 0, -74_750, 0, -74_750, 0, 138_500)
    assert figures(third) == (-74_750, 168_750, 0, -25_000, 69_000, 69_000, 0, 0, 0)
    (row,) = [row for row in view(batik, late.number).charges if row.group == "Pengembalian uang"]
    assert (row.document, row.amount, row.day) == (kain.receipt, -138_750, date(2026, 11, 10))
    batik.holds()


def test_a_refund_before_freezing_meets_its_sale_on_one_statement(batik):
    sale = on_a_day(batik, date(2026, 11, 3), lambda: batik.sells(kain=2))
    on_a_day(batik, date(2026, 11, 4), lambda: batik.refunds(sale.receipt, Wanted(1, 1, Goods.SHELF)))

    found = draft(batik, SUNDAYS[0])

    assert (found.sums.earned, found.sums.refunds, found.net) == (277_500, -138_750, 138_750)
    (row,) = [row for row in found.goods if row.name == "kain"]
    assert (row.sold, row.refunded, row.left) == (2, 1, 4)
    settles(batik, SUNDAYS[0])
    batik.holds()


def test_a_refund_of_a_held_sale_is_held_with_it(batik):
    sale = on_a_day(batik, date(2026, 11, 6), lambda: batik.sells(syal=2))
    on_a_day(batik, date(2026, 11, 7), lambda: batik.refunds(sale.receipt, Wanted(1, 1, Goods.SHELF)))
    done = settles(batik, SUNDAYS[0]) if draft(batik, SUNDAYS[0]).moved else None
    held = draft(batik, SUNDAYS[0])
    later = draft(batik, SUNDAYS[1])

    assert done is not None
    assert (held.sums.earned, held.sums.refunds, held.held) == (0, 0, 63_750)
    assert [(row.quantity, row.amount) for row in view(batik, done.number).held] == [(1, 63_750)]
    assert (later.sums.earned, later.sums.refunds) == (127_500, -63_750)
    batik.holds()


def test_goods_damaged_at_the_makers_cost_are_seen_with_nothing(batik):
    sale = on_a_day(batik, date(2026, 11, 3), lambda: batik.sells(kain=1))
    on_a_day(batik, date(2026, 11, 4), lambda: batik.refunds(sale.receipt, Wanted(1, 1, Goods.DAMAGED)))
    done = settles(batik, SUNDAYS[0])

    told = {row.group: row for row in view(batik, done.number).charges}
    assert (told["Pengembalian uang"].amount, told["Susut"].amount) == (-138_750, 0)
    assert told["Susut"].what == "1 kain rusak: ditanggung produsen"
    (row,) = [row for row in view(batik, done.number).draft.goods if row.name == "kain"]
    assert (row.sold, row.refunded, row.damaged, row.left) == (1, 1, 1, 4)
    batik.holds()


def test_goods_damaged_at_the_shops_cost_leave_the_maker_what_he_earned(story):
    goes_to(story, MONDAY)
    story.agrees(OMBAK, AgreementFacts(commission_bps=2_500, hold_days=0))
    story.delivers(OMBAK, kain=5, price=185_000, group="batik")
    sale = on_a_day(story, date(2026, 11, 3), lambda: story.sells(kain=1))
    first = settles(story, SUNDAYS[0])
    on_a_day(story, date(2026, 11, 10), lambda: story.refunds(sale.receipt, Wanted(1, 1, Goods.DAMAGED)))
    done = settles(story, SUNDAYS[1])

    sums = view(story, done.number).draft.sums
    assert (first.net, sums.refunds, sums.compensation) == (138_750, -138_750, 138_750)
    assert done.net == first.closing
    story.holds()


def test_a_void_leaves_nothing_behind_but_its_line(batik):
    def sells_and_voids():
        sale = batik.sells(kain=1)
        batik.voids(sale.receipt)
        return sale

    sale = on_a_day(batik, date(2026, 11, 3), sells_and_voids)
    done = settles(batik, SUNDAYS[0])

    (row,) = view(batik, done.number).charges
    assert (row.group, row.document, row.amount, done.net) == ("Pembatalan", sale.receipt, -138_750, 0)
    batik.holds()


def test_a_refund_without_a_receipt_stands_under_its_own_number(batik):
    on_a_day(batik, date(2026, 11, 3), lambda: batik.sells(kain=1))

    def brings_back():
        goods = [BroughtBack(batik._products["kain"], 1, 185_000, Goods.SHELF)]
        on = batik.occasion(reason="struk hilang")
        return batik._do(
            lambda session: unreceipted.refund(session, id=ids.new(), goods=goods, on=on), RefundDone
        )

    refund = on_a_day(batik, date(2026, 11, 5), brings_back)
    drafted = draft(batik, SUNDAYS[0])
    done = settles(batik, SUNDAYS[0])

    assert (drafted.sums.earned, drafted.sums.refunds, drafted.sums.compensation) == (138_750, -138_750, 0)
    (row,) = view(batik, done.number).charges
    assert (row.group, row.document, row.amount) == ("Pengembalian uang", refund.number, -138_750)
    assert row.what == "1 kain: 185.000 − komisi 46.250"
    batik.holds()
