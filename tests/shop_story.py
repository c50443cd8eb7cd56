"""The storyteller: a shop whose days are told in its own words, with real books behind every sentence.

    def test_…(story):
        story.delivers("Dapur Gipang Melati", gipang=10, price=3_335, commission_bps=1_500, expiry=+7)
        story.opens_shift(float_=300_000)
        sale = story.sells(gipang=3, paid=20_000)

        assert story.on_hand("gipang") == 7

Goods are named by keywords (`sate_bandeng` is “sate bandeng”), `expiry` is so many days from today, weighed goods
(`decimals=3`) are counted in grams. Every sentence is a deed in a transaction of its own, at the moment of the
stopped clock.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TypeVar
from uuid import UUID

import pytest
from sqlalchemy import func
from sqlmodel import Session, col, select

from sentra_pos.base import clock as clocks
from sentra_pos.base import ids
from sentra_pos.base.clock import StoppedClock
from sentra_pos.base.database import Books
from sentra_pos.books import accounts, balances
from sentra_pos.books.occasion import Occasion
from sentra_pos.books.tables import MoneyPosting
from sentra_pos.catalogue import barcodes, products
from sentra_pos.catalogue.tables import Product, ProductFields
from sentra_pos.checkout import closing, offers, reversals, sales
from sentra_pos.checkout.cart import Cart, Discount, Method, line_of
from sentra_pos.checkout.closing import ShiftEnd
from sentra_pos.checkout.giving_back import Back, Wanted
from sentra_pos.checkout.offers import Offer
from sentra_pos.checkout.paying import Exact, Payment
from sentra_pos.checkout.reversals import RefundDone
from sentra_pos.checkout.sales import SaleDone
from sentra_pos.cli.context import Circumstances
from sentra_pos.consignment import notes
from sentra_pos.consignment.notes import DeliveryLine, NoteDone
from sentra_pos.producers import account, agreements, directory
from sentra_pos.producers.agreements import AgreementFacts
from sentra_pos.producers.tables import Producer, ProducerFields
from sentra_pos.producers.terms import Bearer
from sentra_pos.reports import verify
from sentra_pos.settlement import payouts, statements
from sentra_pos.settlement.payouts import PayoutDone
from sentra_pos.settlement.statements import Draft, StatementDone
from sentra_pos.shop import profile, staff
from sentra_pos.shop.staff import Person, Role
from sentra_pos.stock import lots
from sentra_pos.till import cash as cashbox
from sentra_pos.till import shifts
from sentra_pos.till.cash import CashDone, Purpose, Source
from sentra_pos.till.shifts import ClosedShift, OpenedShift

T = TypeVar("T")

ANYBODY = frozenset(Bearer)


class Story:
    """A shop on `books`; `register` and `actor` may be changed between two sentences."""

    def __init__(self, books: Books, clock: StoppedClock) -> None:
        self.books, self.clock = books, clock
        self.register, self.actor = "K1", "cli:Sari"
        self.cart = Cart()
        self.notes: list[NoteDone] = []
        self._producers: dict[str, UUID] = {}
        self._agreed: dict[str, AgreementFacts] = {}
        self._products: dict[str, UUID] = {}

    # --- time and circumstances

    @property
    def today(self) -> date:
        return clocks.day_of(self.clock.now())

    def later(self, *, days: int = 0, hours: int = 0, minutes: int = 0) -> None:
        self.clock.at += timedelta(days=days, hours=hours, minutes=minutes)

    def occasion(self, *, approved_by: str | None = None, reason: str | None = None) -> Occasion:
        return Occasion(self.actor, self.register, self.clock.now(), approver=approved_by, reason=reason)

    def circumstances(self, books_at: str = "") -> Circumstances:
        """What the command line would know here and now."""
        return Circumstances(books=books_at, register=self.register, staff="Sari", at=self.clock.now())

    def sets(self, **habits: object) -> None:
        """The shop's habits from now on, such as `cash_rounding=…`."""
        self.do(lambda session: profile.write(session, replace(profile.read(session), **habits)))  # type: ignore[arg-type]

    def hires(self, name: str, role: Role) -> str:
        """Somebody begins to work here; the id that acts."""
        return str(
            self._do(lambda session: staff.hire(session, name=name, role=role, secret_hash="-"), Person).id
        )

    # --- goods in

    def agrees(self, producer: str, facts: AgreementFacts, *, from_day: date | None = None) -> str:
        """A new version of the producer's agreement; its number."""
        who, day = self.producer(producer), from_day or self.today
        self._agreed[producer] = facts

        def deed(session: Session) -> str:
            made = agreements.agree(session, producer=who, facts=facts, from_day=day, on=self.occasion())
            return made.number

        return self._do(deed, str)

    def delivers(
        self,
        producer: str,
        *,
        price: int | None = None,
        commission_bps: int | None = None,
        titip: int | None = None,
        expiry: int | date | None = None,
        discounts_by: Iterable[Bearer] | None = None,
        hold_days: int | None = None,
        group: str = "gipang",
        decimals: int = 0,
        by_lot: bool = False,
        house: bool = False,
        **goods: int,
    ) -> NoteDone:
        """Goods come in on one note; what is new (producer, agreement, product, price) is entered first."""
        who = self.producer(producer, house=house)
        self._agrees_if_new(producer, commission_bps, discounts_by, hold_days)
        for name in goods:
            self.product(name, producer, group=group, decimals=decimals, by_lot=by_lot)
        last_day = self.today + timedelta(days=expiry) if isinstance(expiry, int) else expiry
        lines = [
            DeliveryLine(self._products[_spoken(name)], quantity, last_day, price, titip)
            for name, quantity in goods.items()
        ]
        note = self._do(
            lambda session: notes.receive(
                session, producer=session.get_one(Producer, who), delivery=lines, on=self.occasion()
            ),
            NoteDone,
        )
        self.notes.append(note)
        return note

    def producer(self, name: str, *, house: bool = False) -> UUID:
        """The producer of that name, entered if new."""
        if name not in self._producers:
            at = self.clock.now()
            self._producers[name] = self._do(
                lambda session: directory.add(session, ProducerFields(name=name), at=at, house=house).id, UUID
            )
        return self._producers[name]

    def product(
        self, name: str, producer: str, *, group: str = "gipang", decimals: int = 0, by_lot: bool = False
    ) -> UUID:
        """The product of that name, entered with a code of ours if new."""
        name = _spoken(name)
        if name not in self._products:
            who, unit = self.producer(producer), "kg" if decimals else "pcs"
            fields = ProductFields(name=name, group=group, unit=unit, decimals=decimals, priced_by_lot=by_lot)

            def deed(session: Session) -> UUID:
                owner = session.get_one(Producer, who)
                made = products.add(session, fields, producer=owner, at=self.clock.now())
                barcodes.issue(session, product=made.id, quantity=10**decimals)
                return made.id

            self._products[name] = self._do(deed, UUID)
        return self._products[name]

    # --- the drawer

    def opens_shift(self, float_: int = 0) -> OpenedShift:
        on = self.occasion()
        return self._do(lambda session: shifts.open_shift(session, float_amount=float_, on=on), OpenedShift)

    def closes_shift(self, counted: int, *, reason: str | None = None) -> ClosedShift:
        on = self.occasion(reason=reason)
        ended = self._do(lambda session: closing.close(session, counted=counted, on=on), ShiftEnd)
        return ended.closed

    def cash_in(self, amount: int, why: str, *, source: Source = Source.INCOME) -> CashDone:
        on = self.occasion(reason=why)
        return self._do(lambda s: cashbox.cash_in(s, amount=amount, source=source, on=on), CashDone)

    def cash_out(self, amount: int, why: str, *, purpose: Purpose = Purpose.EXPENSE) -> CashDone:
        on = self.occasion(reason=why)
        return self._do(lambda s: cashbox.cash_out(s, amount=amount, purpose=purpose, on=on), CashDone)

    def drops(self, amount: int) -> CashDone:
        """From the drawer to the safe."""
        on = self.occasion()
        return self._do(lambda session: cashbox.safe_drop(session, amount=amount, on=on), CashDone)

    # --- selling

    def code(self, product: str) -> str:
        """The code on the product (29…)."""
        return self.ask(lambda session: barcodes.of_product(session, self._products[_spoken(product)])[0][0])

    def scale_item(self, product: str) -> int:
        """The item number a scale prints for weighed goods."""
        item = self.ask(lambda session: session.get_one(Product, self._products[_spoken(product)]).scale_item)
        assert item is not None
        return item

    def offer(self, code: str) -> Offer:
        """What a scanned code stands for now."""
        return self.ask(lambda session: offers.find(session, code, day=self.today))

    def scans(self, code: str, *, times: int = 1) -> Offer:
        """Put what the code stands for into the cart."""
        offer = self.offer(code)
        self.cart = self.cart.add(offer, times=times)
        return offer

    def pays(
        self,
        paid: int | Sequence[Payment] | None = None,
        *,
        approved_by: str | None = None,
        reason: str | None = None,
    ) -> SaleDone:
        """Pay the cart: an amount is cash, None is exactly what is due; the next cart is empty."""
        cart, on = self.cart, self.occasion(approved_by=approved_by, reason=reason)
        payments = [cash(paid)] if isinstance(paid, int) else Exact.CASH if paid is None else paid
        done = self.books.writing(
            lambda session: sales.complete(session, cart=cart, payments=payments, on=on),
            key=sales.key(cart.id),
            content=str(cart),
            answer=SaleDone,
        )
        self.cart = Cart()
        return done

    def sells(
        self,
        *,
        paid: int | Sequence[Payment] | None = None,
        discount: Discount | None = None,
        off: dict[str, Discount] | None = None,
        approved_by: str | None = None,
        **goods: int,
    ) -> SaleDone:
        """Sell so many of each product; `discount` is on the cart, `off` on single lines."""
        lines = []
        for name, quantity in goods.items():
            line = line_of(self.offer(self.code(name)), quantity)
            lines.append(replace(line, discount=(off or {}).get(name)))
        self.cart = Cart(lines=tuple(lines), discount=discount)
        try:
            return self.pays(paid, approved_by=approved_by)
        finally:
            self.cart = Cart()

    # --- giving back

    def refunds(
        self,
        receipt: str,
        *lines: Wanted,
        back: Back = Back.AS_PAID,
        id: UUID | None = None,
        approved_by: str | None = None,
        reason: str | None = "cacat",
    ) -> RefundDone:
        """Take goods of a receipt back: chosen lines, or all that is left."""
        id, on = id or ids.new(), self.occasion(approved_by=approved_by, reason=reason)
        return self.books.writing(
            lambda session: reversals.refund(session, id=id, receipt=receipt, wanted=lines, back=back, on=on),
            key=reversals.key(id),
            content=(receipt, lines, back),
            answer=RefundDone,
        )

    def voids(self, receipt: str, *, approved_by: str | None = None) -> RefundDone:
        on = self.occasion(approved_by=approved_by, reason="pembeli batal")
        return self._do(lambda session: reversals.void(session, receipt=receipt, on=on), RefundDone)

    # --- paying producers

    def settles(self, producer: str, *, until: date | None = None) -> StatementDone:
        who, until = self._producers[producer], until or self.today
        return statements.freeze_once(self.books, producer=who, until=until, on=self.occasion())

    def draft(self, producer: str, *, until: date | None = None) -> Draft:
        """The producer's statement as it would be frozen, or as it was."""
        who, until = self._producers[producer], until or self.today
        return self.ask(lambda session: statements.drafts(session, until=until, producers=[who])[0])

    def pays_out(self, statement: str, *, box: str = accounts.SAFE) -> PayoutDone:
        return payouts.pay_once(self.books, statement=statement, on=self.occasion(), box=box)

    # --- what is so

    def on_hand(self, product: str) -> int:
        """On the shelf, the expired ones too, in smallest units."""
        which = self._products[_spoken(product)]
        return self.ask(lambda session: sum(lot.quantity for lot in lots.on_shelf(session, which)))

    def balance(self, producer: str) -> int:
        """What the shop owes the producer."""
        return self.ask(lambda session: account.balance(session, self._producers[producer]))

    def box(self, name: str = accounts.SAFE) -> int:
        """The cash that should be in a box."""
        return self.ask(lambda session: balances.of_box(session, name))

    def account(self, name: str) -> int:
        """What an account comes to, debit positive."""
        total = select(func.sum(MoneyPosting.amount)).where(col(MoneyPosting.account) == name)
        return int(self.ask(lambda session: session.exec(total).one()) or 0)

    def holds(self) -> None:
        """Nothing in the books contradicts anything else."""
        found = verify.check(self.books)

        assert found == [], found

    def ask(self, question: Callable[[Session], T]) -> T:
        """A question of one's own."""
        return self.books.reading(question)

    def product_id(self, name: str) -> UUID:
        """The id of a product that was delivered or entered."""
        return self._products[_spoken(name)]

    def deed(self, deed: Callable[[Session], T], answer: type[T]) -> T:
        """A deed of one's own that answers."""
        return self._do(deed, answer)

    def do(self, deed: Callable[[Session], object]) -> None:
        """A deed of one's own."""
        self._do(lambda session: deed(session) is None, bool)

    def _agrees_if_new(
        self, name: str, bps: int | None, bearers: Iterable[Bearer] | None, hold_days: int | None
    ) -> None:
        wanted = self._agreed.get(name, AgreementFacts())
        if bps is not None:
            wanted = replace(wanted, commission_bps=bps)
        if bearers is not None:
            wanted = replace(wanted, discount_bearers=frozenset(bearers))
        if hold_days is not None:
            wanted = replace(wanted, hold_days=hold_days)
        if wanted != self._agreed.get(name, AgreementFacts()):
            self.agrees(name, wanted)

    def _do(self, deed: Callable[[Session], T], answer: type[T]) -> T:
        key = str(ids.new())
        return self.books.writing(deed, key=key, content=key, answer=answer)


def cash(amount: int) -> Payment:
    """So many rupiah over the counter."""
    return Payment(Method.CASH, amount)


def _spoken(name: str) -> str:
    return name.replace("_", " ")


@pytest.fixture
def story(books: Books, clock: StoppedClock) -> Story:
    """A shop that has not opened yet, on a Sunday morning."""
    return Story(books, clock)
