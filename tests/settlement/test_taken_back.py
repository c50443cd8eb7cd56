"""A payout booked by mistake is taken back, an envelope nobody fetches is given up: every rupiah stays explained."""

from datetime import date

import pytest

from sentra_pos.base import ids
from sentra_pos.books import accounts, balances
from sentra_pos.producers import delegates
from sentra_pos.reports import verify
from sentra_pos.settlement import payouts, proof, reversals, unclaimed
from sentra_pos.settlement.kinds import Term
from sentra_pos.settlement.payouts import BANK
from sentra_pos.till.reasons import WhyMissing

MONDAY, SUNDAY, TUESDAY = date(2026, 11, 16), date(2026, 11, 22), date(2026, 11, 24)
NEXT_SUNDAY = date(2026, 11, 29)


@pytest.fixture
def shop(ledger):
    """A frozen statement that pays 84.500 of 84.915 in cash; 100.000 lie in the safe."""
    ledger.maker = ledger.producer("Batik Ombak Selat", owner="Rahmat Hidayat")
    goods = ledger.product("Batik", ledger.maker, price=99_900, bps=1_500)
    ledger.delivers(goods, 5, MONDAY)
    ledger.sells(goods, 1, MONDAY)
    ledger.goods = (goods,)
    ledger.brings_cash(100_000, MONDAY)
    ledger.number = ledger.freezes(ledger.maker, SUNDAY).number
    return ledger


@pytest.fixture(autouse=True)
def every_account_is_explained(ledger):
    yield
    assert ledger.ask(proof.unbalanced) == []
    assert ledger.ask(proof.changed) == []


def takes_back(shop, payout, day=TUESDAY, reason="amplop orang lain", **where):
    return reversals.reverse_once(shop.books, payout=payout, on=shop.occasion(day).because(reason), **where)


def gives_up(shop, number, day):
    return unclaimed.give_up_once(shop.books, statement=number, on=shop.occasion(day))


def in_safe(shop):
    return shop.ask(lambda session: balances.of_box(session, accounts.SAFE))


def owed(shop):
    return shop.ask(lambda session: balances.owed_to(session, shop.maker))


def waiting(shop, day=TUESDAY):
    return [(one.number, one.amount, one.age) for one in shop.ask(lambda s: unclaimed.waiting(s, today=day))]


def test_a_payout_taken_back_puts_the_money_in_the_safe_and_the_envelope_back_in_the_queue(shop):
    shop.pays(shop.number, TUESDAY)

    done = takes_back(shop, "KWT-26-00001")

    assert (done.number, done.statement, done.box, done.amount) == (
        "KWT-26-00001", "LPK-26-00001", accounts.SAFE, 84_500
    )  # fmt: skip
    assert (in_safe(shop), owed(shop)) == (100_000, 84_915)
    assert waiting(shop) == [("LPK-26-00001", 84_500, 0)]
    assert takes_back(shop, "kwt-26-00001") == done
    again = shop.pays(shop.number, TUESDAY)
    assert (again.number, owed(shop), waiting(shop)) == ("KWT-26-00002", 415, [])
    assert shop.pays(shop.number, TUESDAY) == again
    assert [draft.payout for draft in shop.drafts(SUNDAY)] == ["KWT-26-00002"]


def test_it_can_be_taken_back_and_paid_as_often_as_people_err(shop):
    for number in range(1, 4):
        assert shop.pays(shop.number, TUESDAY, box=BANK if number == 2 else accounts.SAFE).number == (
            f"KWT-26-0000{number}"
        )
        takes_back(shop, f"KWT-26-0000{number}")
    last = shop.pays(shop.number, TUESDAY)

    assert (last.number, in_safe(shop), owed(shop)) == ("KWT-26-00004", 15_500, 415)
    with pytest.raises(reversals.AlreadyTakenBack):
        shop.books.writing(
            lambda session: reversals.reverse(
                session, payout="KWT-26-00002", on=shop.occasion(TUESDAY).because("lagi")
            ),
            key=str(ids.new()), content=None, answer=reversals.ReversalDone,
        )  # fmt: skip
    assert shop.ask(lambda session: payouts.find(session, "KWT-26-00001")).reversed_at is not None
    assert shop.ask(lambda session: payouts.find(session, last.number)).reversed_at is None


def test_nothing_is_taken_back_without_a_reason_or_without_a_payout(shop):
    shop.pays(shop.number, TUESDAY)

    with pytest.raises(WhyMissing):
        takes_back(shop, "KWT-26-00001", reason=" ")
    with pytest.raises(payouts.NoSuchPayout):
        takes_back(shop, "KWT-26-00009")
    assert (in_safe(shop), owed(shop)) == (15_500, 415)


def test_a_frozen_statement_still_says_what_waited_when_it_was_made(shop):
    shop.pays(shop.number, TUESDAY)
    shop.sells(shop.goods[0], 1, TUESDAY)
    later = shop.view(shop.freezes(shop.maker, NEXT_SUNDAY).number)
    takes_back(shop, "KWT-26-00001", date(2026, 11, 30))

    assert later.draft.unclaimed == 0
    assert shop.view(later.draft.number) == later
    assert shop.draft(shop.maker, date(2026, 12, 6)).unclaimed == 84_500 + later.draft.to_pay


def test_an_envelope_given_up_comes_back_as_its_own_line(shop):
    done = gives_up(shop, shop.number, date(2026, 11, 25))

    assert (done.number, done.amount, owed(shop)) == ("LPK-26-00001", 84_500, 84_915)
    assert waiting(shop) == []
    with pytest.raises(payouts.EnvelopeGivenUp):
        shop.pays(shop.number, date(2026, 11, 26))
    assert gives_up(shop, shop.number, NEXT_SUNDAY) == done
    view = shop.view(shop.freezes(shop.maker, NEXT_SUNDAY).number)
    assert (view.draft.sums.opening, view.draft.net, view.draft.to_pay) == (415, 84_915, 84_500)
    assert [(row.document, row.what, row.amount, row.term) for row in view.charges] == [
        ("LPK-26-00001", "amplop LPK-26-00001 tidak diambil, kembali ke saldo", 84_500, Term.COMPENSATION)
    ]


def test_what_was_fetched_cannot_be_given_up(shop):
    shop.pays(shop.number, TUESDAY)

    with pytest.raises(payouts.AlreadyPaid):
        gives_up(shop, shop.number, TUESDAY)
    takes_back(shop, "KWT-26-00001")
    gives_up(shop, shop.number, date(2026, 11, 25))
    assert (in_safe(shop), owed(shop)) == (100_000, 84_915)


def test_the_oldest_envelope_is_named_first_with_its_age(shop):
    shop.sells(shop.goods[0], 1, TUESDAY)
    shop.freezes(shop.maker, NEXT_SUNDAY)

    assert waiting(shop, date(2026, 12, 8)) == [
        ("LPK-26-00001", 84_500, 14),
        ("LPK-26-00002", 85_000, 7),
    ]


def test_a_delegate_signs_and_is_forgotten_with_the_producer(shop):
    def name(session):
        return delegates.name(
            session, producer=shop.maker, name="Siti Rahma", relation="istri", on=shop.occasion(MONDAY)
        )

    wife = shop.books.writing(name, key="wife", content=None, answer=delegates.Delegate)
    done = shop.pays(shop.number, TUESDAY, received_by=wife.id)

    assert done.received_by == "Siti Rahma (istri)"
    shop._write(lambda session: delegates.end(session, delegate=wife.id, on=shop.occasion(TUESDAY)))
    takes_back(shop, done.number)
    with pytest.raises(delegates.NotADelegate):
        shop.pays(shop.number, TUESDAY, received_by=wife.id)
    shop._write(lambda session: delegates.forget(session, shop.maker))
    assert shop.ask(lambda session: payouts.find(session, done.number)).received_by == ""
    assert not [one for one in shop.ask(verify.verify).findings if one.invariant in ("I8", "I11")]
