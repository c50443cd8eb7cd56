"""Statements follow the agreement: rack fees once for their time, the agreed minimum, and the rhythm of paying."""

from dataclasses import replace
from datetime import date, timedelta
from functools import partial

import pytest

from sentra_pos.producers import account, agreements
from sentra_pos.settlement import overview, rhythm
from sentra_pos.settlement.kinds import Term
from sentra_pos.settlement.overview import Notice
from sentra_pos.shop import profile

AGREED, MONDAY = date(2026, 11, 10), date(2026, 11, 16)
SUNDAYS = [date(2026, 11, 22) + timedelta(weeks=week) for week in range(4)]
SOLD = 12_000
"""What the maker earns of each week."""


@pytest.fixture
def shop(ledger):
    """A maker who earns 12.000 every week, and one who only rents his rack."""
    ledger.maker = ledger.producer("Dapur Gipang Melati")
    ledger.still = ledger.producer("Batik Ombak Selat", code="P-0012")
    ledger.gipang = ledger.product("Gipang", ledger.maker, price=15_000)
    ledger.delivers(ledger.gipang, 20, MONDAY)
    for sunday in SUNDAYS:
        ledger.sells(ledger.gipang, 1, sunday)
    return ledger


def agrees(shop, maker, *, day=AGREED, **facts):
    def deed(session):
        before = agreements.facts_of(agreements.in_force(session, producer=maker, day=day))
        agreements.agree(
            session, producer=maker, facts=replace(before, **facts), from_day=day, on=shop.occasion(day)
        )

    shop._write(deed)


def keeps_to(session, **habits):
    profile.write(session, replace(profile.read(session), **habits))


def fees(shop, number):
    rows = shop.view(number).charges
    return [(row.document, row.what, row.amount) for row in rows if row.term is Term.FEES]


def test_a_rack_fee_is_charged_once_for_its_month_and_never_twice_when_the_time_changes(shop):
    agrees(shop, shop.maker, rack_fee=25_000)
    agrees(shop, shop.still, rack_fee=10_000, rack_period="weekly", day=date(2026, 11, 25))
    first, second, third, last = SUNDAYS
    shop.freezes(shop.maker, first)

    week = shop.drafts(second)
    assert [(one.code, one.sums.fees, one.net) for one in week] == [("P-0007", 0, SOLD)]
    shop.freezes(shop.maker, second)

    drafted = shop.draft(shop.maker, third)
    with_december = shop.freezes(shop.maker, third, day=third + timedelta(days=1))
    assert (drafted.sums.fees, drafted.net, drafted.to_charge) == (-25_000, SOLD - 25_000, 25_000)
    assert (with_december.net, with_december.to_pay) == (drafted.net, 0)
    assert fees(shop, with_december.number) == [("PTJ-0001", "sewa rak Desember 2026", -25_000)]
    again = shop.freezes(shop.maker, third, day=third + timedelta(days=1))
    assert again.number == with_december.number

    agrees(shop, shop.maker, rack_period="weekly", day=date(2026, 12, 8))
    assert shop.draft(shop.maker, last).sums.fees == 0  # December is paid
    until = date(2027, 1, 10)
    due = shop.draft(shop.maker, until).rack_fees
    assert [(fee.first, fee.amount) for fee in due] == [(date(2027, 1, 4), 25_000)]
    assert shop.ask(lambda session: account.balance(session, shop.maker)) == 4 * SOLD - 25_000

    quiet = shop.draft(shop.still, third)
    done = shop.freezes(shop.still, third)
    assert (quiet.sums.fees, done.net, done.closing) == (-10_000, -10_000, -10_000)
    assert fees(shop, done.number) == [("PTJ-0002", "sewa rak 30/11/2026 – 06/12/2026", -10_000)]


def test_an_instalment_comes_off_what_the_rack_left_however_late_the_week_is_frozen(shop):
    agrees(shop, shop.maker, rack_fee=5_000, rack_period="weekly")
    shop.advances(shop.maker, 50_000, MONDAY)

    done = shop.freezes(shop.maker, SUNDAYS[0], day=SUNDAYS[0] + timedelta(days=1), instalment=50_000)

    (draft,) = shop.drafts(SUNDAYS[0], producers=[shop.maker])
    assert (draft.sums.fees, draft.sums.instalments, done.net) == (-5_000, -7_000, 0)


def test_the_agreed_minimum_wins_over_the_shops(shop):
    shop._write(lambda session: keeps_to(session, minimum_payout=20_000))
    agrees(shop, shop.maker, minimum_payout=15_000)

    (week,) = shop.ask(lambda s: overview.read(s, today=SUNDAYS[1], until=SUNDAYS[0])).lines
    first = shop.freezes(shop.maker, SUNDAYS[0])
    second = shop.freezes(shop.maker, SUNDAYS[1])

    assert week.notices == (Notice.BELOW_MINIMUM,)
    assert [(one.net, one.to_pay, one.closing) for one in (first, second)] == [
        (SOLD, 0, SOLD), (2 * SOLD, 2 * SOLD, 0),
    ]  # fmt: skip


@pytest.mark.sqlite
def test_whoever_is_paid_by_the_month_waits_for_its_last_week_and_is_told_so(shop):
    shop.freezes(shop.maker, SUNDAYS[0])
    expected = {
        "daily": date(2026, 11, 24),
        "weekly": date(2026, 12, 1),
        "fortnightly": date(2026, 12, 8),
        "monthly": date(2026, 12, 1),
    }

    monday = SUNDAYS[0] + timedelta(days=1)
    for agreed, pay_day in expected.items():
        told = partial(overview.next_pay_day, since=monday, today=monday, rhythm=agreed)
        assert shop.ask(told) == pay_day, agreed
    agrees(shop, shop.maker, pay_rhythm="monthly", day=date(2026, 11, 24))
    shop.freezes(shop.maker, SUNDAYS[1])
    (line,) = shop.ask(lambda s: overview.read(s, today=SUNDAYS[2], until=SUNDAYS[2])).lines
    assert line.notices[0] is Notice.NOT_DUE
    assert (line.can_be_frozen_with_all, line.must_be_checked) == (False, False)
    ends = [rhythm.due_end("monthly", since=SUNDAYS[1] + timedelta(days=1), usual=day) for day in SUNDAYS]
    assert set(ends) == {date(2026, 12, 27)}
