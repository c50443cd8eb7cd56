"""Whatever a shop does, in whatever order, its books agree: with themselves, and with a notebook kept beside them.

Hypothesis makes up the history: deliveries on all terms, sales with every kind of discount and payment, shifts on
two registers, days that pass, statements and payouts. `SENTRA_HISTORIES=400` tells so many instead of a few, each
time others, and longer ones.
"""

import os
from collections import Counter
from contextlib import closing
from datetime import datetime
from functools import partial

import pytest
from hypothesis import HealthCheck, Phase, given, note, settings
from hypothesis import strategies as st
from sqlalchemy import Uuid, bindparam, text
from sqlmodel import select

from sentra_pos.base import clock as clocks
from sentra_pos.base.clock import StoppedClock
from sentra_pos.base.database import Books
from sentra_pos.base.errors import RuleBroken
from sentra_pos.base.money import CashRounding
from sentra_pos.books import accounts
from sentra_pos.checkout.cart import Discount, Method
from sentra_pos.checkout.paying import Payment
from sentra_pos.producers.tables import Producer
from sentra_pos.producers.terms import Bearer
from sentra_pos.settlement.tables import Payout, Statement
from shop_story import Story

MORE = int(os.environ.get("SENTRA_HISTORIES", "0"))
STEPS = 60 if MORE else 35
HISTORIES = settings(
    derandomize=not MORE,
    database=None,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)

GOODS = {
    "gipang": ("Dapur Gipang Melati", "gipang", 0),
    "sate": ("Dapur Gipang Melati", "bandeng", 3),
    "kain": ("Batik Krakatoa", "batik", 0),
    "air": ("Toko Sentra", "lain", 0),
}
PRODUCERS = ("Dapur Gipang Melati", "Batik Krakatoa")
HOUSE = "Toko Sentra"
REGISTERS = ("K1", "K2")
BEARERS = st.sampled_from(Bearer)
CUTS = st.one_of(
    st.none(),
    st.none(),
    st.none(),
    st.builds(Discount, bps=st.integers(0, 3_000) | st.just(10_000), bearer=BEARERS),
    st.builds(Discount, amount=st.integers(0, 1_500), bearer=BEARERS),
)
OTHER_MONEY = st.tuples(st.sampled_from([Method.QRIS, Method.CARD, Method.TRANSFER]), st.integers(1, 700))
LAST_DAYS = st.none() | st.none() | st.none() | st.integers(0, 30)


class Shop:
    """The books on one side; on the other a notebook that only knows what was answered."""

    def __init__(self, books: Books, draw) -> None:
        start = datetime(2026, 11, 22, 9, tzinfo=clocks.SHOP_ZONE)
        self.story, self.draw = Story(books, StoppedClock(start)), draw
        self.shelf: Counter[str] = Counter()
        self.owed: Counter[str] = Counter()
        self.boxes: Counter[str] = Counter()
        self.receipts: dict[str, list[str]] = {register: [] for register in REGISTERS}
        self.shifts: dict[str, str] = {}
        self.unpaid: dict[str, tuple[str, int]] = {}
        self.fetched: set[str] = set()

    # --- what happens

    def goods_come_in(self):
        name = self.draw(st.sampled_from(sorted(GOODS)))
        producer, group, decimals = GOODS[name]
        terms = {
            "price": self.draw(st.integers(500, 90_000) | st.just(0)),
            "expiry": self.draw(LAST_DAYS),
            name: self.draw(st.integers(3, 12)) * (250 if decimals else 1),
        }
        if producer != HOUSE:
            terms |= {
                "commission_bps": self.draw(st.integers(0, 10_000)),
                "titip": self.draw(st.none() | st.none() | st.integers(0, 60_000)),
                "discounts_by": {Bearer.SHOP, *self.draw(st.just(set(Bearer)) | st.sets(BEARERS))},
                "hold_days": self.draw(st.none() | st.integers(0, 4)),
            }
        self.story.delivers(producer, group=group, decimals=decimals, house=producer == HOUSE, **terms)
        self.shelf[name] += terms[name]

    def a_drawer_opens(self):
        self.story.register = self.draw(st.sampled_from(REGISTERS))
        float_ = self.draw(st.integers(0, 500)) * 1_000
        if self.story.register in self.shifts:
            with pytest.raises(RuleBroken):
                self.story.opens_shift(float_=float_)
            return
        shift = self.story.opens_shift(float_=float_)
        self.shifts[shift.register] = shift.number
        self.boxes[shift.number] += float_
        self.boxes[accounts.SAFE] -= min(self.boxes[accounts.SAFE], float_)

    def a_drawer_closes(self):
        if not self.shifts:
            return
        self.story.register = self.draw(st.sampled_from(sorted(self.shifts)))
        box = self.shifts.pop(self.story.register)
        counted = max(0, self.boxes[box] - self.draw(st.integers(-2_000, 2_000)))

        closed = self.story.closes_shift(counted)

        assert (closed.expected, closed.difference) == (self.boxes[box], counted - self.boxes[box])
        self.boxes[box] = 0
        self.boxes[accounts.SAFE] += counted

    def somebody_buys(self):
        if not self.shifts:
            self.a_drawer_opens()
        while not +self.shelf:
            self.goods_come_in()
        names = sorted(+self.shelf)
        self.story.register = self.draw(st.sampled_from(sorted(self.shifts)))
        names = self.draw(st.lists(st.sampled_from(names), min_size=1, max_size=3, unique=True))
        wanted = {name: self.draw(st.integers(1, 5)) * (100 if GOODS[name][2] else 1) for name in names}
        cuts = {name: cut for name in names if (cut := self.draw(CUTS))}
        money = [Payment(method, amount) for method, amount in self.draw(st.lists(OTHER_MONEY, max_size=2))]
        money.append(Payment(Method.CASH, 2_000_000 + self.draw(st.integers(0, 999))))
        before, off = self.entries(), self.draw(CUTS)
        try:
            sale = self.story.sells(**wanted, off=cuts, discount=off, paid=money, approved_by="manager")
        except RuleBroken as refusal:
            note(f"    refused: {refusal!r}")
            assert self.entries() == before
            return

        self.receipts[self.story.register].append(sale.receipt)
        self.boxes[self.shifts[self.story.register]] += sale.cash
        for name, line in zip(wanted, sale.lines, strict=True):
            self.shelf[name] -= line.quantity
            self.owed[GOODS[name][0]] += line.producer_part
            assert line.producer_part + line.shop_part == line.net >= 0
        assert sum(line.net for line in sale.lines) + sale.rounding == sale.total == sale.paid - sale.change

    def the_shop_changes_its_habits(self):
        rounding = self.draw(st.sampled_from(CashRounding))
        self.story.sets(cash_rounding=rounding, minimum_payout=self.draw(st.sampled_from([0, 20_000])))

    def time_passes(self):
        self.story.later(hours=self.draw(st.integers(1, 30)))

    def a_producer_is_settled(self):
        producer = self.draw(st.sampled_from(PRODUCERS))
        self.story.register = "K0"
        self.story.producer(producer)
        try:
            done = self.story.settles(producer)
        except RuleBroken as refusal:
            note(f"    refused: {refusal!r}")
            return

        assert done.closing == done.net - done.to_pay
        assert 0 <= done.to_pay <= max(0, done.net)
        if done.to_pay and done.number not in self.fetched:
            self.unpaid[done.number] = producer, done.to_pay

    def an_envelope_is_fetched(self):
        if not self.unpaid:
            return
        number = self.draw(st.sampled_from(sorted(self.unpaid)))
        producer, to_pay = self.unpaid[number]
        box = self.draw(st.sampled_from([accounts.SAFE, "BANK", *self.shifts.values()]))
        self.story.register = "K0"
        if box != "BANK" and self.boxes[box] < to_pay:
            with pytest.raises(RuleBroken):
                self.story.pays_out(number, box=box)
            box = "BANK"

        assert self.story.pays_out(number, box=box).amount == to_pay
        del self.unpaid[number]
        self.fetched.add(number)
        self.owed[producer] -= to_pay
        if box != "BANK":
            self.boxes[box] -= to_pay

    # --- what holds after each of them, and at the end

    def the_notebook_says_the_same(self):
        story = self.story
        assert {name: story.on_hand(name) for name in self.shelf} == dict(self.shelf)
        assert {name: story.balance(name) for name in self.owed} == dict(self.owed)
        assert {box: story.box(box) for box in self.boxes} == dict(self.boxes)

    def both_journals_agree(self):
        lopsided = "SELECT entry FROM money_posting GROUP BY entry HAVING sum(amount) <> 0"
        assert self.rows(lopsided) == []
        moved: Counter[tuple[object, str]] = Counter()
        for lot, start, end, quantity in self.rows(
            "SELECT lot, from_place, to_place, quantity FROM stock_move"
        ):
            moved[lot, start] -= quantity
            moved[lot, end] += quantity
        kept = {
            (lot, place): n for lot, place, n in self.rows("SELECT lot, place, quantity FROM lot_balance")
        }
        assert kept == {where: n for where, n in moved.items() if where[1] not in ("PRODUCER", "CUSTOMER")}
        assert min(kept.values(), default=0) >= 0

    def receipts_have_no_gaps(self):
        for register, numbers in self.receipts.items():
            assert numbers == [f"{register}-26-{n:06d}" for n in range(1, len(numbers) + 1)]

    def what_is_owed_follows_from_the_statements(self):
        """Owed = what is on no statement yet + the last closing + what was not fetched (I8)."""
        for name, who in self.story.ask(lambda s: [(row.name, row.id) for row in s.exec(select(Producer))]):
            assert self.story.balance(name) == self.story.ask(partial(explained, producer=who))

    def entries(self):
        ((count,),) = self.rows("SELECT count(*) FROM journal_entry")
        return count

    def rows(self, sql):
        return [tuple(row) for row in self.story.ask(lambda session: session.execute(text(sql)).all())]


def pay_day(shop):
    """A few days later a statement, and its envelope is fetched at once."""
    shop.story.later(days=shop.draw(st.integers(1, 4)))
    shop.a_producer_is_settled()
    shop.an_envelope_is_fetched()


WHAT_HAPPENS = (
    [Shop.somebody_buys] * 8
    + [Shop.goods_come_in] * 4
    + [Shop.time_passes, Shop.a_drawer_opens, pay_day] * 2
    + [Shop.a_producer_is_settled, Shop.an_envelope_is_fetched]
    + [Shop.a_drawer_closes, Shop.the_shop_changes_its_habits]
)


def explained(session, producer):
    """What is on no statement, how the last one closed, and what of them was not fetched, in one sum."""
    loose = text(
        "SELECT sum(p.amount) FROM money_posting p JOIN journal_entry e ON e.id = p.entry"
        " LEFT JOIN statement_posting s ON s.entry = p.entry AND s.position = p.position"
        " WHERE p.producer = :who AND p.account = 'PRODUCER_PAYABLE' AND e.kind <> 'payout' AND s.entry IS NULL"
    ).bindparams(bindparam("who", producer, type_=Uuid()))
    papers = session.exec(select(Statement).where(Statement.producer == producer).order_by("until")).all()
    paid = set(session.exec(select(Payout.statement)))
    for paper in papers:
        assert paper.net == paper.opening + paper.earned + paper.refunds + paper.fees + paper.instalments
        assert paper.sales_gross - paper.discounts - paper.commission == paper.earned
    assert [paper.opening for paper in papers] == [0, *(paper.closing for paper in papers)][: len(papers)]
    waiting = sum(paper.to_pay for paper in papers if paper.id not in paid)
    return -int(session.execute(loose).scalar() or 0) + (papers[-1].closing if papers else 0) + waiting


def tell(shop):
    """A history of its own, checked step by step and as a whole."""
    for _ in range(STEPS):
        happens = shop.draw(st.sampled_from(WHAT_HAPPENS))
        note(happens.__name__)
        happens(shop)
        shop.the_notebook_says_the_same()
    shop.both_journals_agree()
    shop.receipts_have_no_gaps()
    shop.what_is_owed_follows_from_the_statements()
    shop.story.holds()


@pytest.mark.slow
@pytest.mark.timeout(0 if MORE else 300)
def test_whatever_happens_the_books_agree(new_books_url, engine_name):
    seen: Counter[str] = Counter()

    # On PostgreSQL a new database for each history takes as long as the history.
    @settings(HISTORIES, max_examples=MORE or {"sqlite": 10, "postgres": 6}[engine_name])
    @given(st.data())
    def history(data):
        with closing(Books.connect(new_books_url())) as books:
            shop = Shop(books, data.draw)
            tell(shop)
            seen.update(dict(shop.rows("SELECT kind, count(*) FROM journal_entry GROUP BY kind")))

    history()

    # A history in which nobody buys proves nothing.
    print(dict(seen))
    assert all(seen[kind] for kind in ("receive", "sale", "shift_close", "statement", "payout"))
    assert seen["sale"] >= 15


@pytest.mark.slow
def test_a_notebook_with_one_slip_is_noticed(new_books_url):
    """The negative control: a shop that takes one rupiah nobody writes down must not pass."""

    @settings(HISTORIES, max_examples=1, phases=[Phase.generate])
    @given(st.data())
    def history(data):
        with closing(Books.connect(new_books_url())) as books:
            shop = Shop(books, data.draw)
            shop.boxes[accounts.SAFE] += 1
            tell(shop)

    with pytest.raises(AssertionError):
        history()
