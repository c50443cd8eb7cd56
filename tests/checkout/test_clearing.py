"""QRIS, card and bank money is ticked off once: it arrived with its cost, never came, or came twice."""

import pytest
from sqlmodel import col, select

from sentra_pos.books import accounts
from sentra_pos.books.tables import JournalEntry
from sentra_pos.checkout import clearing, corrections, paid_by, unverified
from sentra_pos.checkout.cart import Method
from sentra_pos.checkout.clearing import (
    AlreadyGivenBack,
    AlreadyMatched,
    Back,
    Deposit,
    Matched,
    MoreArrived,
    NothingTicked,
    TicksMixed,
)
from sentra_pos.checkout.corrections import CorrectionDone
from sentra_pos.checkout.paying import Payment
from sentra_pos.checkout.tables import Sale
from sentra_pos.checkout.unverified import Key, Outcome
from sentra_pos.shop.permissions import NeedsApproval
from sentra_pos.shop.staff import Role
from sentra_pos.till.boxes import NotInTheDrawer
from sentra_pos.till.reasons import WhyMissing
from shop_story import cash

MELATI = "Dapur Gipang Melati"


@pytest.fixture
def shop(story):
    """A drawer with 300.000, and gipang at 40.000 each."""
    story.delivers(MELATI, gipang=100, price=40_000, commission_bps=2_000)
    story.opens_shift(float_=300_000)
    return story


def by(method, amount, reference=""):
    return Payment(method, amount, reference)


def listed(story, **wanted):
    """The payments of today, those still open first."""
    day = story.today
    found = story.ask(lambda session: unverified.between(session, day, day))
    return [one for one in found if all(getattr(one, name) == value for name, value in wanted.items())]


def keys(ones):
    return [one.key for one in ones]


def arrives(story, payments, received):
    on = story.occasion()
    return story.deed(lambda s: clearing.arrived(s, payments, received, on), Matched)


def gives_up(story, payments, reason):
    on = story.occasion(reason=reason)
    return story.deed(lambda s: clearing.missing(s, payments, on), Matched)


def books_twice(story, payment, amount):
    on = story.occasion()
    return story.deed(lambda s: clearing.paid_twice(s, payment, amount, on), Deposit)


def gives_back(story, deposit, back):
    on = story.occasion()
    return story.deed(lambda s: clearing.give_back(s, deposit, back=back, on=on), Deposit)


def corrects(story, receipt, wrong, right):
    on = story.occasion()
    return story.deed(
        lambda s: corrections.correct_payment(s, receipt=receipt, from_method=wrong, to_method=right, on=on),
        CorrectionDone,
    )


def test_what_did_not_pass_through_the_drawer_is_listed(shop):
    shop.sells(gipang=1, paid=[by(Method.QRIS, 40_000, "12:04")])
    shop.sells(gipang=1)
    shop.sells(gipang=3, paid=[by(Method.CARD, 100_000), cash(20_000)])
    shop.sells(gipang=1, paid=[by(Method.TRANSFER, 40_000)])

    told = [(one.receipt[-1], one.method, one.amount, one.reference, one.outcome) for one in listed(shop)]

    assert told == [
        ("1", Method.QRIS, 40_000, "12:04", None),
        ("3", Method.CARD, 100_000, "", None),
        ("4", Method.TRANSFER, 40_000, "", None),
    ]


def test_what_arrived_is_in_the_bank_less_its_cost(shop):
    shop.sells(gipang=1, paid=[by(Method.QRIS, 40_000)])
    shop.sells(gipang=2, paid=[by(Method.QRIS, 80_000)])
    shop.sells(gipang=1, paid=[by(Method.QRIS, 40_000)])
    two = keys(listed(shop))[:2]

    done = arrives(shop, two, 119_160)

    assert (done.payments, done.ticked, done.received, done.cost) == (2, 120_000, 119_160, 840)
    assert (shop.account(accounts.BANK), shop.account(accounts.PAYMENT_COST)) == (119_160, 840)
    assert shop.account(accounts.QRIS_CLEARING) == 40_000
    assert [one.outcome for one in listed(shop)] == [Outcome.ARRIVED, Outcome.ARRIVED, None]
    shop.holds()


def test_a_payment_is_counted_once(shop):
    shop.sells(gipang=1, paid=[by(Method.QRIS, 40_000)])
    shop.sells(gipang=1, paid=[by(Method.QRIS, 40_000)])
    first, second = keys(listed(shop))
    arrives(shop, [first], 39_720)

    with pytest.raises(AlreadyMatched) as refused:
        arrives(shop, [first, second], 79_440)
    with pytest.raises(AlreadyMatched):
        gives_up(shop, [first], "tidak ada di daftar")

    assert (refused.value.receipt, refused.value.day) == ("K1-26-000001", shop.today)
    assert shop.account(accounts.QRIS_CLEARING) == 40_000
    shop.holds()


def test_what_never_came_is_a_difference_with_its_reason(shop):
    shop.sells(gipang=1, paid=[by(Method.QRIS, 40_000)])
    shop.sells(gipang=1, paid=[by(Method.TRANSFER, 40_000)])
    lost = keys(listed(shop))

    with pytest.raises(WhyMissing):
        gives_up(shop, lost, None)
    gives_up(shop, lost, "bukti palsu")

    assert (shop.account(accounts.CASH_DIFFERENCE), shop.account(accounts.QRIS_CLEARING)) == (80_000, 0)
    assert shop.account(accounts.BANK) == 0
    shop.holds()


def test_a_transfer_was_in_the_bank_before_and_is_only_ticked(shop):
    shop.sells(gipang=1, paid=[by(Method.TRANSFER, 40_000)])

    arrives(shop, keys(listed(shop)), 40_000)

    assert (shop.account(accounts.BANK), shop.account(accounts.PAYMENT_COST)) == (40_000, 0)
    assert listed(shop)[0].outcome is Outcome.ARRIVED
    shop.holds()


def test_more_than_was_ticked_never_arrives_and_methods_never_together(shop):
    shop.sells(gipang=1, paid=[by(Method.QRIS, 40_000)])
    shop.sells(gipang=1, paid=[by(Method.CARD, 40_000)])
    qris, card = keys(listed(shop))

    with pytest.raises(MoreArrived):
        arrives(shop, [qris], 40_001)
    with pytest.raises(TicksMixed):
        arrives(shop, [qris, card], 79_000)
    with pytest.raises(NothingTicked):
        arrives(shop, [], 40_000)
    with pytest.raises(NothingTicked):
        arrives(shop, [Key(qris.sale, 7)], 40_000)
    shop.holds()


def test_a_payment_under_the_wrong_method_is_listed_where_it_belongs(shop):
    by_qris = shop.sells(gipang=1, paid=[by(Method.QRIS, 40_000)])
    in_cash = shop.sells(gipang=2, paid=[cash(100_000)])
    corrects(shop, by_qris.receipt, Method.QRIS, Method.CASH)
    corrects(shop, in_cash.receipt, Method.CASH, Method.QRIS)

    (one,) = listed(shop)
    arrives(shop, [one.key], 79_440)

    assert (one.receipt, one.method, one.amount, one.position) == (in_cash.receipt, Method.QRIS, 80_000, -1)
    assert shop.account(accounts.QRIS_CLEARING) == 0
    shop.holds()


def test_what_is_listed_is_what_stayed_by_each_method(shop):
    sale = shop.sells(gipang=3, paid=[by(Method.QRIS, 40_000), by(Method.CARD, 30_000), cash(50_000)])
    for wrong, right in (
        (Method.CASH, Method.CARD),
        (Method.CARD, Method.TRANSFER),
        (Method.QRIS, Method.TRANSFER),
        (Method.TRANSFER, Method.QRIS),
    ):
        corrects(shop, sale.receipt, wrong, right)

        sums = dict.fromkeys(unverified.METHODS, 0)
        for one in listed(shop):
            sums[one.method] += one.amount
        row = shop.ask(lambda s: s.exec(select(Sale)).one())
        stayed = shop.ask(lambda s, row=row: paid_by.methods(s, row))
        assert {m: a for m, a in sums.items() if a} == {m: a for m, a in stayed.items() if m in sums}

    assert sums == {Method.QRIS: 120_000, Method.CARD: 0, Method.TRANSFER: 0}
    shop.holds()


def test_a_payment_that_was_found_is_corrected_no_more(shop):
    sale = shop.sells(gipang=1, paid=[by(Method.QRIS, 40_000)])
    arrives(shop, keys(listed(shop)), 39_720)

    with pytest.raises(AlreadyMatched):
        corrects(shop, sale.receipt, Method.QRIS, Method.CASH)
    shop.holds()


def test_what_was_paid_twice_is_the_buyers_and_still_arrives(shop):
    shop.sells(gipang=1, paid=[by(Method.QRIS, 40_000)])
    (paid,) = listed(shop)

    deposit = books_twice(shop, paid.key, 40_000)
    owed = shop.account(accounts.CUSTOMER_DEPOSIT)
    arrives(shop, keys(listed(shop)), 79_440)
    gives_back(shop, deposit.entry, Back.CASH)

    assert owed == -40_000
    assert (shop.account(accounts.CUSTOMER_DEPOSIT), shop.account(accounts.QRIS_CLEARING)) == (0, 0)
    assert shop.account(accounts.PAYMENT_COST) == 560
    first, twice = listed(shop)
    assert (first.amount, twice.amount, twice.is_back, twice.outcome) == (
        40_000,
        40_000,
        True,
        Outcome.ARRIVED,
    )
    shop.holds()


def test_what_was_paid_twice_goes_back_once_by_cash_or_transfer(shop):
    shop.sells(gipang=1, paid=[by(Method.CARD, 40_000)])
    shop.sells(gipang=10, paid=[by(Method.CARD, 400_000)])
    small, large = (books_twice(shop, one.key, one.amount).entry for one in listed(shop))

    with pytest.raises(NotInTheDrawer):
        gives_back(shop, large, Back.CASH)
    gives_back(shop, large, Back.TRANSFER)
    gives_back(shop, small, Back.CASH)
    for deposit in (small, large):
        with pytest.raises(AlreadyGivenBack):
            gives_back(shop, deposit, Back.TRANSFER)

    assert shop.account(accounts.BANK) == -400_000
    assert shop.closes_shift(counted=260_000).difference == 0
    shop.holds()


def test_clearing_is_a_managers(shop):
    shop.sells(gipang=1, paid=[by(Method.QRIS, 40_000)])
    (one,) = keys(listed(shop))
    shop.actor = shop.hires("Dewi", Role.SUPERVISOR)

    for deed in (
        lambda: arrives(shop, [one], 39_720),
        lambda: gives_up(shop, [one], "tidak ada"),
        lambda: books_twice(shop, one, 40_000),
    ):
        with pytest.raises(NeedsApproval):
            deed()


def test_yesterdays_payments_are_of_yesterday(shop):
    shop.sells(gipang=1, paid=[by(Method.QRIS, 40_000)])
    shop.closes_shift(counted=300_000)
    shop.later(days=1)
    shop.opens_shift(float_=300_000)

    arrived = arrives(
        shop,
        keys(shop.ask(lambda s: unverified.between(s, shop.today, shop.today))) or keys(_all(shop)),
        40_000,
    )

    assert arrived.cost == 0
    (one,) = _all(shop)
    assert (one.day < shop.today, one.settled_on) == (True, shop.today)
    last = shop.ask(lambda s: s.exec(select(JournalEntry).order_by(col(JournalEntry.id).desc())).first())
    assert (last.kind, last.business_day) == ("payments_arrived", shop.today)
    shop.holds()


def _all(story):
    return story.ask(lambda s: unverified.between(s, story.today.replace(day=1), story.today))


@pytest.mark.parametrize(
    ("received", "odd"), [(40_000, False), (38_400, False), (38_399, True), (4_000, True)]
)
@pytest.mark.sqlite
def test_more_cost_than_anybody_asks_is_odd(received, odd):
    assert clearing.cost_is_odd(40_000, received) is odd
