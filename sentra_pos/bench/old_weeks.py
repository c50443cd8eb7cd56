"""Weeks of trade by the real deeds: goods in on Monday, sales and refunds every day, everybody paid on Sunday.

Each week ends as it began: what was not sold is fetched, QRIS money has arrived, the safe holds what it held, every
statement is paid whole and every day but Sunday is closed. So a week can follow itself.
"""

import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from functools import partial
from typing import TypeVar
from uuid import UUID

from sqlmodel import Session

from sentra_pos.base import ids
from sentra_pos.base.database import Books
from sentra_pos.bench.old_shop import IN_SAFE, OFFICE, TILLS, TITIP_BPS, Shop, days_of, morning
from sentra_pos.books import accounts
from sentra_pos.books.occasion import Occasion
from sentra_pos.checkout import clearing, closing, offers, reversals, sales, unverified
from sentra_pos.checkout.cart import Cart, Discount, Method, line_of
from sentra_pos.checkout.clearing import Matched
from sentra_pos.checkout.closing import ShiftEnd
from sentra_pos.checkout.giving_back import Goods, Wanted
from sentra_pos.checkout.offers import Offer
from sentra_pos.checkout.paying import Exact, Payment
from sentra_pos.checkout.reversals import RefundDone
from sentra_pos.checkout.sales import SaleDone
from sentra_pos.consignment import notes, take_backs
from sentra_pos.consignment.notes import DeliveryLine, NoteDone
from sentra_pos.consignment.take_backs import GoingBack, TakeBackDone
from sentra_pos.paper import jobs
from sentra_pos.producers.tables import Producer
from sentra_pos.settlement import freeze, payouts, periods
from sentra_pos.stock import lots
from sentra_pos.till import safe, shifts
from sentra_pos.till.cash import CashDone
from sentra_pos.till.shifts import OpenedShift

FLOAT = 300_000
PRODUCTS_A_WEEK = 4
"""What each producer brings of its ten products; the week after brings others."""
QRIS_COST_BPS = 70
_LINES = ((1, 25), (2, 30), (3, 25), (4, 15), (5, 5))
"""How many lines a sale has, and how often of a hundred: 2,45 on average."""
_QRIS, _DISCOUNT, _REFUND, _SPARE = 0.35, 0.04, 0.01, 0.25

T = TypeVar("T")
_Plan = list[tuple[UUID, int]]
"""What one buyer takes: products, each once, with how many of each."""


@dataclass
class Trade:
    """Tells one week after the other into `books`; the same dice give the same weeks."""

    books: Books
    shop: Shop
    dice: random.Random
    sold: list[tuple[SaleDone, str]] = field(default_factory=list)
    _offers: dict[UUID, Offer] = field(default_factory=dict)

    def week(self, number: int, first: date, *, sales: int) -> None:
        """The week that begins with the Monday `first`; each of its producers sells something."""
        plans = self._plans(number, sales)
        brought = self._receive(first, plans)
        self.sold = []
        self._offers = {}
        for place, day in enumerate(days_of(first)):
            self._day(day, plans[len(plans) * place // 7 : len(plans) * (place + 1) // 7])
        sunday = first + timedelta(days=6)
        self._fetch(sunday, brought)
        self._match(first, sunday)
        self._settle(sunday)
        self.books.keeping(_all_printed)

    def day(self, day: date, sales: int, number: int) -> None:
        """The morning of a day that is not over: goods are in, two shifts are open, so many buyers were there."""
        plans = self._plans(number, max(sales, len(self.shop.producers)))
        self._receive(day, plans, spare=400)
        self._open(day)
        for place, plan in enumerate(plans[:sales]):
            self._sell(plan, morning(day, 9, 1 + place % 50), TILLS[place % 2])
        self.books.keeping(_all_printed)

    def _plans(self, number: int, sales: int) -> list[_Plan]:
        """Who buys what: at first something of everybody, then whatever."""
        offered = [
            mine[(number * PRODUCTS_A_WEEK + place) % len(mine)]
            for mine in self.shop.goods.values()
            for place in range(PRODUCTS_A_WEEK)
        ]
        plans: list[_Plan] = [[(product, 1)] for product in offered[::PRODUCTS_A_WEEK]]
        sizes, weights = zip(*_LINES, strict=True)
        for size in self.dice.choices(sizes, weights, k=max(0, sales - len(plans))):
            chosen = self.dice.sample(offered, min(size, len(offered)))
            plans.append([(product, 1 + (self.dice.random() < 0.15)) for product in chosen])
        return plans

    def _receive(self, day: date, plans: list[_Plan], *, spare: int = 1) -> dict[UUID, tuple[UUID, ...]]:
        """Each producer brings what will be sold, of some things more; the lots by producer."""
        wanted: Counter[UUID] = Counter()
        for plan in plans:
            wanted.update(dict(plan))
        brought: dict[UUID, tuple[UUID, ...]] = {}
        for who, mine in self.shop.goods.items():
            lines = [
                self._line(
                    who, product, wanted[product] + spare * (self.dice.random() < _SPARE or not brought), day
                )
                for product in mine
                if wanted[product]
            ]
            on = self._office(morning(day, 7, len(brought) % 60))
            note = self._do(_receive, NoteDone, who=who, lines=lines, on=on)
            brought[who] = tuple(lot.lot for lot in note.lots)
        return brought

    def _line(self, who: UUID, product: UUID, quantity: int, day: date) -> DeliveryLine:
        price = self.shop.prices[product]
        titip = price * TITIP_BPS // 10_000 if who in self.shop.fixed else None
        return DeliveryLine(product, quantity, day + timedelta(days=30), price, titip)

    def _day(self, day: date, plans: list[_Plan]) -> None:
        self._open(day)
        today = len(self.sold)
        for place, plan in enumerate(plans):
            at = morning(day) + timedelta(minutes=5) + timedelta(hours=11) * place / max(1, len(plans))
            self._sell(plan, at, TILLS[self.dice.random() < 0.3])
        for done, till in self.sold[today:]:
            if self.dice.random() < _REFUND or done is self.sold[0][0]:
                self._refund(done, till, morning(day, 20, 10))
        for till in TILLS:
            on = Occasion(self.shop.cashiers[0], till, morning(day, 20, 30))
            self._do(_close, ShiftEnd, on=on)

    def _open(self, day: date) -> None:
        for till in TILLS:
            on = Occasion(self.shop.cashiers[0], till, morning(day))
            self._do(shifts.open_shift, OpenedShift, float_amount=FLOAT, on=on)

    def _sell(self, plan: _Plan, at: datetime, till: str) -> None:
        cart = Cart(discount=Discount(bps=500) if self.dice.random() < _DISCOUNT else None)
        for product, quantity in plan:
            cart = replace(cart, lines=(*cart.lines, line_of(self._offer(product, at), quantity)))
        by_qris = self.dice.random() < _QRIS
        payments: list[Payment] | Exact = Exact.CASH
        if by_qris:
            payments = [Payment(Method.QRIS, cart.totals.net)]
        on = Occasion(self.dice.choice(self.shop.cashiers), till, at)
        done = self.books.writing(
            lambda session: sales.complete(session, cart=cart, payments=payments, on=on),
            key=sales.key(cart.id),
            content=str(cart),
            answer=SaleDone,
        )
        self.sold.append((done, till))

    def _offer(self, product: UUID, at: datetime) -> Offer:
        """Asked once a week: prices stay, and who sells asks again for what is there."""
        if product not in self._offers:
            self._offers[product] = self.books.reading(
                lambda session: offers.of_product(session, product, day=at.date())
            )
        return self._offers[product]

    def _refund(self, done: SaleDone, till: str, at: datetime) -> None:
        """One thing of the first line comes back unspoilt."""
        refund = ids.new()
        on = Occasion(self.shop.manager, till, at, reason="salah ukuran")
        wanted = [Wanted(1, 1, Goods.SHELF)]
        self.books.writing(
            lambda s: reversals.refund(s, id=refund, receipt=done.receipt, wanted=wanted, on=on),
            key=reversals.key(refund),
            content=done.receipt,
            answer=RefundDone,
        )

    def _fetch(self, day: date, brought: dict[UUID, tuple[UUID, ...]]) -> None:
        """Producers fetch what was not sold."""
        for who, mine in brought.items():
            left = self.books.reading(partial(_left, lots_of=mine))
            if left:
                on = self._office(morning(day, 20, 40))
                self._do(take_backs.take_back, TakeBackDone, producer=who, goods=left, on=on)

    def _match(self, first: date, last: date) -> None:
        """The week's QRIS money is on the bank's list."""
        paid = self.books.reading(lambda session: unverified.between(session, first, last))
        came = [one for one in paid if one.outcome is None]
        if came:
            ticked = sum(one.amount for one in came)
            received, on = ticked - ticked * QRIS_COST_BPS // 10_000, self._office(morning(last, 20, 45))
            keys = [one.key for one in came]
            self._do(clearing.arrived, Matched, payments=keys, received=received, on=on)

    def _settle(self, sunday: date) -> None:
        """Statements up to Sunday, paid whole; what the safe has gathered goes to the bank; the days are closed."""
        on = self._office(morning(sunday, 21))
        for who in self.shop.producers:
            done = freeze.freeze_once(self.books, producer=who, until=sunday, on=on)
            if done.to_pay:
                box = payouts.BANK if done.method != "cash" else accounts.SAFE
                payouts.pay_once(self.books, statement=done.number, on=on, box=box)
        there = self.books.reading(safe.content)
        late = self._office(morning(sunday, 21, 30))
        if there < IN_SAFE:
            self._do(safe.from_bank, CashDone, amount=IN_SAFE - there, on=late)
        elif there > IN_SAFE:
            self._do(safe.to_bank, CashDone, amount=there - IN_SAFE, on=late)
        periods.close_once(self.books, through=sunday - timedelta(days=1), on=late)

    def _office(self, at: datetime) -> Occasion:
        return Occasion(self.shop.manager, OFFICE, at)

    def _do(self, deed: Callable[..., T], answer: type[T], **facts: object) -> T:
        key = str(ids.new())
        return self.books.writing(partial(deed, **facts), key=key, content=key, answer=answer)


def _close(session: Session, on: Occasion) -> ShiftEnd:
    """What is counted is what should be there."""
    there = shifts.expected_cash(session, shifts.require(session, on.register))
    return closing.close(session, counted=there, on=on)


def _left(session: Session, lots_of: tuple[UUID, ...]) -> list[GoingBack]:
    there = ((lot, lots.get(session, lot).quantity) for lot in lots_of)
    return [GoingBack(lot, quantity) for lot, quantity in there if quantity]


def _receive(session: Session, who: UUID, lines: list[DeliveryLine], on: Occasion) -> NoteDone:
    return notes.receive(session, producer=session.get_one(Producer, who), delivery=lines, on=on)


def _all_printed(session: Session) -> None:
    """Every paper has come out."""
    for till in (OFFICE, *TILLS):
        for job in jobs.waiting(session, till):
            jobs.sending(session, job.id)
            jobs.printed(session, job.id, at=job.made_at)
