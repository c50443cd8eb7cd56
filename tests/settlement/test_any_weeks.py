"""Whatever happens in whatever order, over many weeks every rupiah and every piece is counted once."""

import random
from datetime import date, timedelta

import pytest

from sentra_pos.books import accounts, places
from sentra_pos.producers import account
from sentra_pos.settlement import counter_view, payouts, proof, statements

FIRST = date(2026, 9, 7)
WEEKS = 6


class Weeks:
    """A shop in which anything may happen on any day, also days that are already settled."""

    def __init__(self, ledger, seed):
        self.ledger = ledger
        self.chance = random.Random(seed)
        self.sold = []
        self.on_shelf = {}
        ledger.brings_cash(50_000_000, FIRST)
        self.makers = [
            ledger.producer(f"Maker {number}", code=f"P-000{number}", method=("cash", "transfer")[number % 2])
            for number in range(3)
        ]
        self.goods = [
            ledger.product(
                f"Goods {number}", maker, price=3_335 + 997 * number, bps=1_250, hold=(0, 3, 10)[number % 3]
            )
            for number, maker in enumerate(self.makers * 2)
        ]
        for goods in self.goods:
            self.delivers(goods, FIRST)

    def delivers(self, goods, day):
        self.ledger.delivers(goods, 30, day)
        # Every deed takes the newest lot.
        self.on_shelf[goods.id] = 30

    def anything(self, day):
        goods = self.chance.choice(self.goods)
        there = self.on_shelf[goods.id]
        match self.chance.randrange(8):
            case 0 | 1 | 2 if there:
                quantity = self.chance.randint(1, min(3, there))
                self.on_shelf[goods.id] -= quantity
                own = self.chance.choice([0, 0, 500])
                self.sold.append(self.ledger.sells(goods, quantity, day, own=own))
            case 3 if self.sold:
                back = self.sold.pop(self.chance.randrange(len(self.sold)))
                to = self.chance.choice([places.DAMAGED, places.LOST])
                self.ledger.refunds(back, day, to=to, answers=self.chance.choice([0, 1_000]))
            case 4 if there:
                self.on_shelf[goods.id] -= 1
                to = self.chance.choice([places.LOST, places.EXPIRED, places.PRODUCER])
                self.ledger.moves(goods, 1, places.SHELF, to, day, kind="write_off")
            case 5:
                self.ledger.posts("fee", goods.producer, -self.chance.randint(1, 9_999), day)
            case 6:
                self.delivers(goods, day)
            case _:
                self.ledger.posts(
                    "compensation", goods.producer, self.chance.randint(1, 5_000), day,
                    account=accounts.LOSS_COMPENSATION,
                )  # fmt: skip

    def settles(self, until):
        for maker in self.chance.sample(self.makers, len(self.makers)):
            if self.chance.random() < 0.2:
                continue
            try:
                done = self.ledger.freezes(maker, until)
            except statements.NothingToSettle:
                continue
            if done.to_pay and self.chance.random() < 0.7:
                self.ledger.pays(done.number, until, box=self.chance.choice([accounts.SAFE, payouts.BANK]))


@pytest.mark.sqlite
@pytest.mark.slow
@pytest.mark.parametrize("seed", range(2))
def test_every_rupiah_and_every_piece_is_counted_once(ledger, seed):
    weeks = Weeks(ledger, seed)

    for number in range(WEEKS):
        monday = FIRST + timedelta(weeks=number)
        for _ in range(18):
            late = weeks.chance.choice([0, 0, 0, 9])
            weeks.anything(monday + timedelta(days=weeks.chance.randrange(7) - min(late, 7 * number)))
        for day in (monday + timedelta(days=6), monday + timedelta(days=7)):
            for maker, code in zip(weeks.makers, ("P-0000", "P-0001", "P-0002"), strict=True):
                told_as_drafted(ledger, maker, code, day)
            if day.isoweekday() == 7:
                weeks.settles(day)

    assert ledger.ask(proof.unbalanced) == []
    assert ledger.ask(proof.changed) == []
    views = [ledger.view(one.number) for one in ledger.ask(statements.frozen)]
    assert len(views) > WEEKS
    for view in views:
        assert sum(row.producer_part for row in view.sold) == view.draft.sums.earned
        assert sum(row.gross for row in view.sold) == view.draft.sums.sales_gross
        assert sum(row.commission for row in view.sold) == view.draft.sums.commission
        beside = view.draft.net - view.draft.sums.opening - view.draft.sums.earned
        assert sum(row.amount for row in view.charges) == beside
        assert sum(row.amount for row in view.held) == view.draft.held
        assert sum(one.amount for one in view.envelopes) == view.draft.unclaimed
        assert [row.opening for row in view.draft.goods] == left_before(views, view)


def told_as_drafted(ledger, maker, code, day):
    """A producer who comes to the counter hears what his draft says, and all of it is what he is owed."""
    told = ledger.ask(lambda session: counter_view.look(session, code, on=ledger.occasion(day)))
    draft = ledger.draft(maker, told.until)
    assert (told.money.available, told.held_in_all, told.unclaimed_in_all) == (
        draft.net, draft.held, draft.unclaimed,
    )  # fmt: skip
    assert sum(row.part for row in told.sold) == draft.sums.earned
    beside = draft.net - draft.sums.opening - draft.sums.earned
    assert sum(line.amount for line in told.lines) == beside
    assert told.owed == ledger.ask(lambda session: account.balance(session, maker))


def left_before(views, view):
    """What the statement before left of each product on this one."""
    before = next((one for one in views if one.draft.statement == view.draft.previous), None)
    left = {row.product: row.left for row in before.draft.goods} if before else {}
    return [left.get(row.product, 0) for row in view.draft.goods]
