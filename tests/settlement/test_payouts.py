"""Money of a frozen statement is handed over once, out of a box that holds it, and never a rupiah more."""

import threading
from datetime import date

import pytest

from sentra_pos.base.database import Books
from sentra_pos.base.errors import RuleBroken
from sentra_pos.books import accounts, balances
from sentra_pos.settlement import payouts, proof, statements
from sentra_pos.settlement.payouts import BANK, PayoutDone

MONDAY, SUNDAY, TUESDAY = date(2026, 11, 16), date(2026, 11, 22), date(2026, 11, 24)


@pytest.fixture
def shop(ledger):
    """A frozen statement that pays 84.500 of 84.915 in cash."""
    ledger.maker = ledger.producer(
        "Batik Ombak Selat", owner="Rahmat Hidayat", bank="BCA", account="1234567890"
    )
    goods = ledger.product("Batik", ledger.maker, price=99_900, bps=1_500)
    ledger.delivers(goods, 5, MONDAY)
    ledger.sells(goods, 1, MONDAY)
    ledger.goods = (goods,)
    ledger.number = ledger.freezes(ledger.maker, SUNDAY).number
    return ledger


@pytest.fixture(autouse=True)
def every_account_is_explained(ledger):
    yield
    assert ledger.ask(proof.unbalanced) == []


def owed(shop):
    return shop.ask(lambda session: balances.owed_to(session, shop.maker))


def test_a_payout_takes_the_cash_out_of_the_safe(shop):
    shop.brings_cash(100_000, MONDAY)

    done = shop.pays(shop.number, TUESDAY)

    assert (done.number, done.statement, done.amount) == ("KWT-26-00001", "LPK-26-00001", 84_500)
    assert (done.method, done.box) == ("cash", accounts.SAFE)
    assert shop.ask(lambda session: balances.of_box(session, accounts.SAFE)) == 15_500
    assert owed(shop) == 415
    assert [draft.payout for draft in shop.drafts(SUNDAY)] == ["KWT-26-00001"]


def test_paying_again_answers_the_same_and_pays_nothing(shop):
    shop.brings_cash(100_000, MONDAY)
    done = shop.pays(shop.number, TUESDAY)

    assert shop.pays(shop.number, date(2026, 11, 25), box=BANK) == done
    assert owed(shop) == 415


def test_another_deed_cannot_pay_it_again(shop):
    shop.brings_cash(300_000, MONDAY)
    shop.pays(shop.number, TUESDAY)

    with pytest.raises(payouts.AlreadyPaid) as refused:
        shop.books.writing(
            lambda session: payouts.pay(session, statement=shop.number, on=shop.occasion(TUESDAY)),
            key="other", content=1, answer=PayoutDone,
        )  # fmt: skip

    assert refused.value.facts() == {"number": "LPK-26-00001", "payout": "KWT-26-00001"}


@pytest.mark.parametrize(("box", "there"), [(accounts.SAFE, 84_499), ("SHF-K1-26-0009", 0)])
def test_a_box_never_gives_what_it_does_not_hold(shop, box, there):
    shop.brings_cash(84_499, MONDAY)

    with pytest.raises(payouts.NotEnoughCash) as refused:
        shop.pays(shop.number, TUESDAY, box=box)

    assert refused.value.facts() == {"box": box, "needed": 84_500, "there": there}
    assert owed(shop) == 84_915
    shop.brings_cash(1, MONDAY)
    assert shop.pays(shop.number, TUESDAY).number == "KWT-26-00001"


def test_the_drawer_of_a_shift_can_pay(shop):
    done = shop.pays(shop.number, TUESDAY, box="SHF-K1-26-0001", register="K1")

    assert done.box == "SHF-K1-26-0001"
    assert shop.ask(lambda session: balances.of_box(session, done.box)) == 99_900 - 84_500


def test_a_transfer_leaves_the_bank_and_pays_the_same_amount(shop):
    done = shop.pays(shop.number, TUESDAY, box=BANK, reference="TRX 8812")

    assert (done.method, done.box, done.reference, done.amount) == ("transfer", "", "TRX 8812", 84_500)
    assert not done.needs_stamp
    assert owed(shop) == 415


def test_what_is_not_frozen_or_pays_nothing_is_refused(shop):
    shop.posts("fee", shop.maker, -90_000, date(2026, 11, 23))
    nothing = shop.freezes(shop.maker, date(2026, 11, 29))

    with pytest.raises(statements.NoSuchStatement):
        shop.pays("LPK-26-00099", TUESDAY)
    with pytest.raises(payouts.NothingToPay):
        shop.pays(nothing.number, TUESDAY)


def test_an_envelope_nobody_fetched_is_told_on_the_next_statement_and_for_ever(shop):
    shop.sells(shop.goods[0], 1, date(2026, 11, 24))
    later = shop.freezes(shop.maker, date(2026, 11, 29))
    told = shop.view(later.number)
    shop.brings_cash(100_000, MONDAY)
    shop.pays(shop.number, date(2026, 12, 1))

    assert told.draft.unclaimed == 84_500
    assert [(one.number, one.amount) for one in told.envelopes] == [("LPK-26-00001", 84_500)]
    assert shop.view(later.number) == told
    shop.sells(shop.goods[0], 1, date(2026, 12, 2))
    assert shop.draft(shop.maker, date(2026, 12, 6)).unclaimed == later.to_pay


def test_paid_by_several_at_once_it_is_paid_once(shop, books_url):
    shop.brings_cash(500_000, MONDAY)
    answers: list[object] = []

    def pay(register: str) -> None:
        own = Books.connect(books_url)
        try:
            answers.append(payouts.pay_once(own, statement=shop.number, on=shop.occasion(TUESDAY, register)))
        except RuleBroken as refused:
            answers.append(refused)
        finally:
            own.close()

    workers = [threading.Thread(target=pay, args=(f"K{number % 2}",)) for number in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()

    assert len(answers) == 4
    assert len(set(answers)) == 1
    assert owed(shop) == 415


@pytest.mark.parametrize(("amount", "stamp"), [(5_000_000, False), (5_000_001, True)])
def test_a_meterai_is_needed_strictly_above_five_million(ledger, amount, stamp):
    maker = ledger.producer("Batik", method="cash")
    goods = ledger.product("Kain tulis", maker, price=9_000_000, fixed=amount)
    ledger.brings_cash(9_000_000, MONDAY)
    ledger.delivers(goods, 1, MONDAY)
    ledger.sells(goods, 1, MONDAY)
    shop_without_rounding(ledger)

    done = ledger.pays(ledger.freezes(maker, SUNDAY).number, TUESDAY)

    assert (done.amount, done.needs_stamp) == (amount, stamp)


def shop_without_rounding(ledger):
    from sentra_pos.shop import profile

    ledger._write(lambda session: profile.write(session, profile.ShopProfile(payout_rounding=1)))
