"""Whatever happens in whatever order, over twelve weeks every rupiah and every piece is counted once."""

import random
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from uuid import UUID

import pytest
from sqlalchemy import func, select

from sentra_pos.base import ids
from sentra_pos.books import accounts, places
from sentra_pos.producers import account, delegates
from sentra_pos.producers.tables import Agreement
from sentra_pos.settlement import (
    advances,
    counter_view,
    fees,
    objections,
    open_items,
    payouts,
    proof,
    reversals,
    statements,
    unclaimed,
)
from sentra_pos.settlement.objections import Section, Verdict
from sentra_pos.settlement.rows import ENTRY, POSTING
from sentra_pos.shop import profile

FIRST = date(2026, 9, 7)
WEEKS, DEEDS = 12, 18
CODES = ("P-0000", "P-0001", "P-0002")
RACK, LEAST = 2_500, 15_000
KINDS = {
    "sale", "refund", "void", "write_off", "receive", "fee", "advance", "advance_repayment", "instalment",
    "compensation", "statement", "payout", "payout_reversal", "give_up", "objection", "objection_answer",
}  # fmt: skip
"""Weeks without one of these prove nothing about it."""


class Weeks:
    """A shop in which anything may happen on any day, also days that are settled, and a notebook of what is owed."""

    def __init__(self, ledger, seed):
        self.ledger = ledger
        self.chance = random.Random(seed)
        self.sold, self.charged, self.raised, self.unpaid, self.paid, self.frozen = [], [], [], [], [], {}
        self.on_shelf = {}
        self.owed: Counter[UUID] = Counter()
        self.lent: Counter[UUID] = Counter()
        ledger.brings_cash(50_000_000, FIRST)
        ledger._write(
            lambda session: profile.write(
                session, replace(profile.read(session), minimum_payout=LEAST, payout_rounding=500)
            )
        )
        self.makers = [
            ledger.producer(f"Maker {number}", code=code, method=("cash", "transfer")[number % 2])
            for number, code in enumerate(CODES)
        ]
        self.pays_for_a_rack(self.makers[0])
        self.wife = self.does(
            lambda session, on: delegates.name(
                session, producer=self.makers[0], name="Siti Rahma", relation="istri", on=on
            ),
            delegates.Delegate, FIRST,
        )  # fmt: skip
        self.goods = [
            ledger.product(
                f"Goods {number}", maker, price=3_335 + 997 * number, bps=1_250, hold=(0, 3, 10)[number % 3]
            )
            for number, maker in enumerate(self.makers * 2)
        ]
        for goods in self.goods:
            self.delivers(goods, FIRST)

    def does(self, deed, answer, day, reason="begitu adanya"):
        on = self.ledger.occasion(day).because(reason)
        return self.ledger.books.writing(
            lambda session: deed(session, on), key=str(ids.new()), content=None, answer=answer
        )

    def pays_for_a_rack(self, maker):
        row = Agreement(
            id=ids.new(), number="PTJ-RAK", producer=maker, from_day=FIRST + timedelta(weeks=2), kind="percent",
            commission_bps=2_000, rack_fee=RACK, rack_period="weekly", actor="cli",
            made_at=self.ledger.occasion(FIRST).at,
        )  # fmt: skip
        self.ledger._write(lambda session: session.add(row))

    def delivers(self, goods, day):
        self.ledger.delivers(goods, 30, day)
        # Every deed takes the newest lot.
        self.on_shelf[goods.id] = 30

    # --- at the shelf

    def anything(self, day):
        """A deed of that day: three of five at the shelf, two with money."""
        if self.chance.random() < 0.4:
            self.chance.choice(self.with_money())(day)
        else:
            self.at_the_shelf(day)

    def goes_on_until_all_has_happened(self, day):
        """What is rare may not have come about in twelve weeks."""
        for _ in range(10 * DEEDS):
            if not KINDS - set(kinds_of(self.ledger)):
                break
            self.anything(day)

    def at_the_shelf(self, day):
        goods = self.chance.choice(self.goods)
        there = self.on_shelf[goods.id]
        match self.chance.randrange(7):
            case 0 | 1 | 2 if there:
                quantity = self.chance.randint(1, min(3, there))
                self.on_shelf[goods.id] -= quantity
                own = self.chance.choice([0, 0, 500])
                self.sold.append(self.ledger.sells(goods, quantity, day, own=own))
                self.owed[goods.producer] += self.sold[-1].part
            case 3 | 4 if self.sold:
                self.takes_back_goods(day)
            case 5 if there:
                self.on_shelf[goods.id] -= 1
                to = self.chance.choice([places.LOST, places.EXPIRED, places.PRODUCER])
                self.ledger.moves(goods, 1, places.SHELF, to, day, kind="write_off")
            case _:
                self.delivers(goods, day)

    def takes_back_goods(self, day):
        back = self.sold.pop(self.chance.randrange(len(self.sold)))
        kind, answers = self.chance.choice([("refund", 0), ("refund", 1_000), ("void", 0)])
        to = self.chance.choice([places.DAMAGED, places.LOST])
        self.ledger.refunds(back, day, to=to, kind=kind, answers=answers)
        self.owed[back.goods.producer] += answers - back.part

    # --- with money

    def with_money(self):
        return [
            self.charges, self.charges, self.charge_was_wrong, self.compensates, self.lends, self.is_repaid,
            self.objects, self.is_answered, self.hands_over, self.payout_was_wrong, self.nobody_came,
        ]  # fmt: skip

    def charges(self, day):
        """A fee, or something added."""
        maker, amount = self.chance.choice(self.makers), self.chance.choice([1, -1]) * self.up_to(9_999)
        deed = partial(fees.charge, producer=maker, amount=amount)
        self.charged.append((maker, amount, self.does(lambda s, on: deed(s, on=on), fees.FeeDone, day)))
        self.owed[maker] -= amount

    def charge_was_wrong(self, day):
        if self.charged:
            maker, amount, done = self.charged.pop(self.chance.randrange(len(self.charged)))
            self.does(lambda s, on: fees.take_back(s, entry=done.entry, on=on), fees.FeeDone, day)
            self.owed[maker] += amount

    def compensates(self, day):
        maker, amount = self.chance.choice(self.makers), self.up_to(5_000)
        self.ledger.posts("compensation", maker, amount, day, account=accounts.LOSS_COMPENSATION)
        self.owed[maker] += amount

    def lends(self, day):
        maker, amount = self.chance.choice(self.makers), self.up_to(20_000)
        deed = partial(
            advances.give, producer=maker, amount=amount, instalment=self.chance.randint(0, amount)
        )
        self.does(lambda s, on: deed(s, on=on, box=self.some_box()), advances.AdvanceDone, day)
        self.lent[maker] += amount

    def is_repaid(self, day):
        maker = self.chance.choice(self.makers)
        if self.lent[maker] > 0:
            amount = self.up_to(self.lent[maker])
            deed = partial(advances.repay, producer=maker, amount=amount)
            done = self.does(lambda s, on: deed(s, on=on, box=self.some_box()), advances.Repaid, day)
            self.lent[maker] -= amount
            assert done.left == self.lent[maker]

    def objects(self, day):
        if self.frozen:
            number = self.chance.choice(sorted(self.frozen))
            deed = partial(
                objections.raise_one, statement=number, section=Section.OTHER, subject="", said="Kurang."
            )
            self.raised.append(self.does(lambda s, on: deed(s, on=on), objections.Raised, day))

    def is_answered(self, day):
        if self.raised:
            one = self.raised.pop(self.chance.randrange(len(self.raised)))
            verdict = self.chance.choice(list(Verdict))
            amount = self.chance.choice([-700, 0, 4_500]) if verdict is Verdict.ACCEPTED else 0
            deed = partial(
                objections.answer, number=one.number, verdict=verdict, said="Benar.", amount=amount
            )
            self.does(lambda s, on: deed(s, on=on), objections.Raised, day)
            self.owed[one.producer] += amount

    def hands_over(self, day):
        """An envelope is fetched, by the maker or by his wife."""
        if self.unpaid:
            done = self.unpaid.pop(self.chance.randrange(len(self.unpaid)))
            signs = self.wife.id if done.producer == self.makers[0] and self.chance.random() < 0.5 else None
            box = self.some_box() if signs is None else accounts.SAFE
            self.paid.append((self.ledger.pays(done.number, day, box=box, received_by=signs), done))
            assert self.paid[-1][0].amount == done.to_pay
            self.owed[done.producer] -= done.to_pay

    def payout_was_wrong(self, day):
        if self.paid:
            payout, done = self.paid.pop(self.chance.randrange(len(self.paid)))
            on = self.ledger.occasion(day).because("amplop orang lain")
            assert (
                reversals.reverse_once(self.ledger.books, payout=payout.number, on=on).amount == done.to_pay
            )
            self.unpaid.append(done)
            self.owed[done.producer] += done.to_pay

    def nobody_came(self, day):
        """An envelope is given up: what the maker is owed stays the same."""
        if self.unpaid and self.chance.random() < 0.5:
            done = self.unpaid.pop(self.chance.randrange(len(self.unpaid)))
            unclaimed.give_up_once(self.ledger.books, statement=done.number, on=self.ledger.occasion(day))

    # --- pay day

    def settles(self, until):
        for maker in self.chance.sample(self.makers, len(self.makers)):
            if self.chance.random() < 0.2:
                continue
            announced = self.ledger.draft(maker, until)
            try:
                done = self.ledger.freezes(maker, until)
            except statements.NothingToSettle:
                assert announced.is_empty
                continue
            self.notes_down(done, announced, self.ledger.draft(maker, until))

    def notes_down(self, done, announced, frozen):
        """Freezing takes off what the draft had announced, and the statement says what the draft said."""
        assert (frozen.sums, frozen.to_pay, frozen.held) == (announced.sums, announced.to_pay, announced.held)
        assert sum(fee.amount for fee in announced.rack_fees) % RACK == 0
        self.frozen[done.number] = frozen
        self.owed[done.producer] -= announced.to_charge
        self.lent[done.producer] -= announced.instalment
        if done.to_pay:
            assert done.to_pay >= LEAST
            assert done.method == "transfer" or done.to_pay % 500 == 0
            self.unpaid.append(done)

    # --- chance

    def up_to(self, most):
        return self.chance.randint(1, most)

    def some_box(self):
        return self.chance.choice([accounts.SAFE, payouts.BANK])


@pytest.mark.sqlite
@pytest.mark.slow
@pytest.mark.parametrize("seed", range(1))
def test_every_rupiah_and_every_piece_is_counted_once(ledger, seed):
    weeks = Weeks(ledger, seed)

    for number in range(WEEKS):
        monday = FIRST + timedelta(weeks=number)
        for _ in range(DEEDS):
            late = weeks.chance.choice([0, 0, 0, 9])
            weeks.anything(monday + timedelta(days=weeks.chance.randrange(7) - min(late, 7 * number)))
        sunday = monday + timedelta(days=6)
        told_as_drafted(weeks, sunday)
        weeks.settles(sunday)
        told_as_drafted(weeks, monday + timedelta(weeks=1))

    weeks.goes_on_until_all_has_happened(FIRST + timedelta(weeks=WEEKS))
    assert KINDS - set(kinds_of(ledger)) == set()
    all_is_explained(weeks)
    frozen_for_ever(weeks)


def all_is_explained(weeks):
    """I8 and I10, and the notebook: what is owed and lent, and each posting on one statement or on none yet."""
    ledger = weeks.ledger
    assert ledger.ask(proof.unbalanced) == []
    assert ledger.ask(proof.changed) == []
    for maker in weeks.makers:
        assert ledger.ask(lambda session, maker=maker: account.balance(session, maker)) == weeks.owed[maker]
        left = ledger.ask(lambda session, maker=maker: advances.standing(session, maker).left)
        assert left == weeks.lent[maker]
        frozen = [one for one in weeks.frozen.values() if one.producer == maker]
        waiting = sum(one.to_pay for one in weeks.unpaid if one.producer == maker)
        waits_for_a_statement = ledger.ask(lambda session, maker=maker: open_sum(session, maker))
        assert weeks.owed[maker] == frozen[-1].closing + waiting + waits_for_a_statement


def frozen_for_ever(weeks):
    """A statement begins where the one before ended, and says today what it said on its day."""
    views = [weeks.ledger.view(one.number) for one in weeks.ledger.ask(statements.frozen)]
    assert {view.draft.number for view in views} == set(weeks.frozen)
    # One statement follows another: a maker with two or three would prove little about that.
    assert min(Counter(view.draft.producer for view in views).values()) >= WEEKS // 3
    for view in views:
        before = next((one for one in views if one.draft.statement == view.draft.previous), None)
        assert replace(view.draft, payout=None) == replace(weeks.frozen[view.draft.number], payout=None)
        assert view.draft.sums.opening == (before.draft.closing if before else 0)
        assert [row.opening for row in view.draft.goods] == left_before(before, view)
        rows_add_up(view)


def rows_add_up(view):
    assert sum(row.producer_part for row in view.sold) == view.draft.sums.earned
    assert sum(row.gross for row in view.sold) == view.draft.sums.sales_gross
    assert sum(row.commission for row in view.sold) == view.draft.sums.commission
    beside = view.draft.net - view.draft.sums.opening - view.draft.sums.earned
    assert sum(row.amount for row in view.charges) == beside
    assert sum(row.amount for row in view.held) == view.draft.held
    assert sum(one.amount for one in view.envelopes) == view.draft.unclaimed


def told_as_drafted(weeks, day):
    """A producer who comes to the counter hears what his draft says, and all of it is what he is owed."""
    ledger = weeks.ledger
    for maker, code in zip(weeks.makers, CODES, strict=True):
        told = ledger.ask(
            lambda session, code=code: counter_view.look(session, code, on=ledger.occasion(day))
        )
        draft = ledger.draft(maker, told.until)
        assert (told.money.available, told.held_in_all, told.unclaimed_in_all) == (
            draft.net, draft.held, draft.unclaimed,
        )  # fmt: skip
        assert sum(row.part for row in told.sold) == draft.sums.earned
        beside = draft.net - draft.sums.opening - draft.sums.earned
        assert sum(line.amount for line in told.lines) == beside
        assert told.owed == weeks.owed[maker]


def left_before(before, view):
    """What the statement before left of each product on this one."""
    left = {row.product: row.left for row in before.draft.goods} if before else {}
    return [left.get(row.product, 0) for row in view.draft.goods]


def open_sum(session, maker):
    """What no statement has counted of the maker, to his favour."""
    query = select(-func.sum(POSTING.c.amount)).join(ENTRY, ENTRY.c.id == POSTING.c.entry)
    query = query.where(POSTING.c.producer == maker, open_items.countable(), open_items.posting_is_open())
    return session.execute(query).scalar_one() or 0


def kinds_of(ledger):
    return ledger.ask(lambda session: session.execute(select(ENTRY.c.kind).distinct()).scalars().all())
