"""Fees, advances and answers to objections stand on the next statement, each with its reason and paper."""

from datetime import date

import pytest

from sentra_pos.base import ids
from sentra_pos.books import accounts, balances
from sentra_pos.settlement import advances, fees, objections, payouts, proof
from sentra_pos.settlement.kinds import Term
from sentra_pos.settlement.objections import Section, Verdict
from sentra_pos.till.reasons import WhyMissing

MONDAY, SUNDAY, TUESDAY = date(2026, 11, 16), date(2026, 11, 22), date(2026, 11, 24)
SUNDAYS = [date(2026, 11, 22), date(2026, 11, 29), date(2026, 12, 6), date(2026, 12, 13)]


@pytest.fixture
def shop(ledger):
    """A maker who sells 100.000 at 20 % every Monday; 500.000 lie in the safe."""
    ledger.maker = ledger.producer("Dapur Gipang Melati", owner="Nur Aini")
    ledger.goods = (ledger.product("Gipang", ledger.maker, price=100_000),)
    ledger.delivers(ledger.goods[0], 20, MONDAY)
    ledger.brings_cash(500_000, MONDAY)
    return ledger


@pytest.fixture(autouse=True)
def every_account_is_explained(ledger):
    yield
    assert ledger.ask(proof.unbalanced) == []
    assert ledger.ask(proof.changed) == []


def does(shop, deed, answer, day=MONDAY, reason=None):
    on = shop.occasion(day).because(reason)
    return shop.books.writing(
        lambda session: deed(session, on), key=str(ids.new()), content=None, answer=answer
    )


def charges(shop, amount, day=MONDAY, reason="kantong plastik"):
    return does(
        shop,
        lambda session, on: fees.charge(session, producer=shop.maker, amount=amount, on=on),
        fees.FeeDone, day, reason,
    )  # fmt: skip


def gives(shop, amount, instalment, day=MONDAY, **how):
    return does(
        shop,
        lambda session, on: advances.give(
            session, producer=shop.maker, amount=amount, instalment=instalment, on=on, **how
        ),
        advances.AdvanceDone, day,
    )  # fmt: skip


def objects(shop, number, day, said="Laku 3, di laporan 2.", section=Section.SALES, subject="Gipang"):
    return does(
        shop,
        lambda session, on: objections.raise_one(
            session, statement=number, section=section, subject=subject, said=said, on=on
        ),
        objections.Raised, day,
    )  # fmt: skip


def answers(shop, number, day, verdict=Verdict.ACCEPTED, said="Benar, satu belum dihitung.", amount=0):
    return does(
        shop,
        lambda session, on: objections.answer(
            session, number=number, verdict=verdict, said=said, amount=amount, on=on
        ),
        objections.Raised, day,
    )  # fmt: skip


def week(shop, until):
    shop.sells(shop.goods[0], 1, date.fromordinal(until.toordinal() - 6))
    return shop.view(shop.freezes(shop.maker, until).number)


def rows(view):
    return [(row.group, row.what, row.amount, row.term) for row in view.charges]


def test_a_fee_and_a_credit_stand_on_the_next_statement_with_their_reasons(shop):
    charges(shop, 3_500)
    charges(shop, -10_000, reason="hadiah lomba stan")

    waiting = shop.ask(lambda session: fees.open_ones(session, shop.maker))
    view = week(shop, SUNDAY)

    assert [(one.amount, one.reason) for one in waiting] == [
        (3_500, "kantong plastik"), (-10_000, "hadiah lomba stan")
    ]  # fmt: skip
    assert (view.draft.sums.fees, view.draft.net) == (6_500, 86_500)
    assert rows(view) == [
        ("Biaya", "hadiah lomba stan", 10_000, Term.FEES),
        ("Biaya", "kantong plastik", -3_500, Term.FEES),
    ]
    assert shop.ask(lambda session: fees.open_ones(session, shop.maker)) == []


def test_a_fee_that_was_wrong_is_its_own_line_of_the_next_statement(shop):
    done = charges(shop, 25_000)
    frozen = week(shop, SUNDAYS[0])

    def back(session, on):
        return fees.take_back(session, entry=done.entry, on=on)

    does(shop, back, fees.FeeDone, SUNDAYS[1], "salah produsen")

    assert frozen.draft.net == 55_000
    assert shop.view(frozen.draft.number) == frozen
    again = week(shop, SUNDAYS[1])
    assert (again.draft.sums.fees, again.draft.net) == (25_000, 105_000)
    with pytest.raises(fees.NoSuchFee):
        does(shop, back, fees.FeeDone, SUNDAYS[1], "sekali lagi")


def test_a_fee_without_a_reason_is_refused(shop):
    with pytest.raises(WhyMissing):
        charges(shop, 1_000, reason=None)
    assert shop.ask(lambda session: fees.open_ones(session, shop.maker)) == []


def test_an_advance_comes_back_by_instalments_of_a_positive_net_only(shop):
    done = gives(shop, 150_000, 50_000)
    assert (done.number, done.method, done.box, done.code[4]) == ("UMK-26-00001", "cash", accounts.SAFE, "-")
    assert shop.ask(lambda session: balances.of_box(session, accounts.SAFE)) == 350_000

    first = week(shop, SUNDAYS[0])
    charges(shop, 60_000, date(2026, 11, 24))
    second, third, fourth = (week(shop, until) for until in SUNDAYS[1:])

    assert [one.draft.sums.instalments for one in (first, second, third, fourth)] == [
        -50_000, -20_000, -50_000, -30_000
    ]  # fmt: skip
    assert second.draft.net == 0
    assert rows(first) == [
        ("Uang muka", "angsuran uang muka, sesudah ini tersisa 100.000", -50_000, Term.INSTALMENTS)
    ]
    standing = shop.ask(lambda session: advances.standing(session, shop.maker))
    assert (standing.left, standing.instalment, [one.number for one in standing.given]) == (
        0, 0, ["UMK-26-00001"]
    )  # fmt: skip


def test_the_oldest_of_two_advances_is_paid_back_first(shop):
    gives(shop, 60_000, 40_000)
    gives(shop, 100_000, 10_000, box=payouts.BANK, reference="TRX 12")

    taken = [week(shop, until).draft.sums.instalments for until in SUNDAYS]

    assert taken == [-50_000, -20_000, -10_000, -10_000]
    assert shop.ask(lambda session: advances.standing(session, shop.maker)).left == 70_000


def test_what_is_brought_back_in_cash_is_not_taken_again(shop):
    gives(shop, 100_000, 50_000)

    def back(amount):
        return lambda session, on: advances.repay(session, producer=shop.maker, amount=amount, on=on)

    with pytest.raises(advances.OwesLess):
        does(shop, back(100_001), advances.Repaid)
    assert does(shop, back(80_000), advances.Repaid).left == 20_000
    assert week(shop, SUNDAY).draft.sums.instalments == -20_000
    assert shop.ask(lambda session: balances.of_box(session, accounts.SAFE)) == 480_000


@pytest.mark.parametrize(
    ("amount", "instalment", "refusal"),
    [(500_001, 0, payouts.NotEnoughCash), (100_000, 100_001, advances.InstalmentTooLarge)],
)
def test_an_advance_that_cannot_be_is_refused_whole(shop, amount, instalment, refusal):
    with pytest.raises(refusal):
        gives(shop, amount, instalment)
    assert gives(shop, 500_000, 0).number == "UMK-26-00001"


def test_an_objection_is_answered_on_the_next_statement_and_on_every_copy_of_it(shop):
    first = week(shop, SUNDAYS[0])
    raised = objects(shop, first.draft.number, TUESDAY)
    assert (raised.number, raised.is_late, raised.answer) == ("KBR-26-00001", False, None)
    assert [one.number for one in shop.ask(objections.open_ones)] == ["KBR-26-00001"]

    answers(shop, "kbr-26-00001", date(2026, 11, 25), amount=80_000)
    second = week(shop, SUNDAYS[1])
    third = week(shop, SUNDAYS[2])

    assert shop.ask(objections.open_ones) == []
    (told,) = second.answers
    assert (told.number, told.answer.verdict, told.answer.amount) == (
        "KBR-26-00001", Verdict.ACCEPTED, 80_000
    )  # fmt: skip
    assert rows(second) == [("Koreksi", "jawaban atas keberatan", 80_000, Term.COMPENSATION)]
    assert (second.draft.net, third.answers, third.charges) == (160_000, (), ())
    assert shop.view(second.draft.number) == second
    assert shop.view(first.draft.number) == first


def test_an_answer_is_given_once_and_money_only_to_who_was_right(shop):
    first = week(shop, SUNDAY)
    objects(shop, first.draft.number, date(2026, 12, 2), section=Section.OTHER, subject="")

    with pytest.raises(objections.OnlyIfAccepted):
        answers(shop, "KBR-26-00001", TUESDAY, Verdict.REFUSED, amount=1)
    with pytest.raises(objections.NothingSaid):
        answers(shop, "KBR-26-00001", TUESDAY, said="  ")
    done = answers(shop, "KBR-26-00001", TUESDAY, Verdict.EXPLAINED, said="Terjual hari Senin.")
    assert (done.is_late, done.answer.amount) == (True, 0)
    with pytest.raises(objections.AnsweredAlready):
        answers(shop, "KBR-26-00001", TUESDAY)
    assert shop.draft(shop.maker, SUNDAYS[1]).net == first.draft.closing
