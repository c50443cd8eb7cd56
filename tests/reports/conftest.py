"""A few days of a small shop, done by the real deeds once for each engine, for reports to look at."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from uuid import UUID

import pytest

from sentra_pos.base import clock, engines, ids, money
from sentra_pos.base.database import Books, Session
from sentra_pos.books.occasion import Occasion
from sentra_pos.books.tables import ClosedDay
from sentra_pos.catalogue import prices, products
from sentra_pos.catalogue.tables import ProductFields
from sentra_pos.checkout import (
    clearing,
    corrections,
    offers,
    removals,
    reversals,
    sales,
    unverified,
    visits,
)
from sentra_pos.checkout.cart import Cart, Discount, Method
from sentra_pos.checkout.giving_back import Goods, Wanted
from sentra_pos.checkout.paying import Exact, Payment
from sentra_pos.consignment import notes
from sentra_pos.consignment.notes import DeliveryLine
from sentra_pos.producers import agreements, directory, permits
from sentra_pos.producers.agreements import AgreementFacts
from sentra_pos.producers.permits import Permit, PermitFacts
from sentra_pos.producers.tables import ProducerFields
from sentra_pos.settlement import payouts, statements
from sentra_pos.shop import handovers
from sentra_pos.shop.handovers import Purpose
from sentra_pos.till import safe, shifts

SATURDAY = date(2026, 11, 21)
SUNDAY = date(2026, 11, 22)
HOSTILE = '=HYPERLINK("x") "quoted" \\ back | #tag ^link'


@dataclass
class Story:
    """Does one deed after the other, each in its own transaction."""

    books: Books
    on: Occasion
    deeds: int = 0

    def does(self, deed, answer=int):
        self.deeds += 1
        self.later(1)
        return self.books.writing(deed, key=f"deed {self.deeds}", content=None, answer=answer)

    def later(self, minutes):
        at = self.on.at + timedelta(minutes=minutes)
        self.on = replace(self.on, at=at, recorded_at=at)

    def producer(self, name, product, price, *, house=False, quantity=20):
        def deed(session):
            fields = ProducerFields(name=name, phone="081200000007", bank="BRI", account="012345678907500")
            producer = directory.add(session, fields, at=self.on.at, house=house)
            if not house:
                terms = AgreementFacts(commission_bps=2_000, hold_days=0)
                agreements.agree(session, producer=producer.id, facts=terms, from_day=SATURDAY, on=self.on)
            row = products.add(session, ProductFields(name=product), producer=producer, at=self.on.at)
            prices.put(session, product=row.id, amount=price, from_day=SATURDAY, on=self.on)
            line = DeliveryLine(row.id, quantity, expiry=SUNDAY + timedelta(days=30))
            notes.receive(session, producer=producer, delivery=[line], on=self.on)
            return str(row.id), str(producer.id)

        return self.does(deed, tuple[str, str])

    def sells(self, *bought, payments=Exact.CASH, discount=None, note=""):
        def deed(session: Session) -> str:
            cart = Cart(discount=discount)
            for product, quantity in bought:
                offer = offers.of_product(session, product, day=SUNDAY)
                cart = cart.add(offer, times=quantity).with_note(0, note)
            return sales.complete(session, cart=cart, payments=payments, on=self.on).receipt

        return self.does(deed, str)

    def gives_back(self, receipt, *, line, quantity, goods=Goods.SHELF):
        def deed(session: Session) -> str:
            on, wanted = self.on.because("jahitan lepas"), [Wanted(line, quantity, goods)]
            return reversals.refund(session, id=ids.new(), receipt=receipt, wanted=wanted, on=on).number

        return self.does(deed, str)

    def corrects(self, receipt, wrong, right):
        def deed(session: Session) -> str:
            return corrections.correct_payment(
                session, receipt=receipt, from_method=wrong, to_method=right, on=self.on
            ).code

        return self.does(deed, str)

    def settles_the_card(self, receipt, *, received):
        def deed(session: Session) -> int:
            day = self.on.business_day
            keys = [one.key for one in unverified.between(session, day, day) if one.receipt == receipt]
            return clearing.arrived(session, keys, received, self.on).cost

        return self.does(deed)

    def counts_the_safe(self):
        def deed(session: Session) -> int:
            notes = money.notes_for(safe.content(session))
            return safe.count_safe(session, notes=notes, on=self.on.because("hitungan malam")).difference

        return self.does(deed)

    def welcomes_a_group(self):
        def deed(session: Session) -> int:
            group, guide = "Bus Melati 12", "Pak Ujang"
            return visits.start(session, name=group, guide=guide, commission_bps=500, on=self.on).sales

        return self.does(deed)

    def sees_the_group_off(self):
        return self.does(lambda session: visits.end(session, on=self.on).commission)

    def shows_a_permit(self, producer):
        facts = PermitFacts(Permit.HALAL, "ID36110000123450126", expires=SUNDAY + timedelta(days=20))
        self.does(lambda s: permits.keep(s, producer=producer, facts=facts, on=self.on).facts.number, str)

    def hands_over(self):
        def deed(session: Session) -> str:
            return handovers.freeze(session, purpose=Purpose.AUDIT, content="{}", on=self.on).number

        return self.does(deed, str)

    def takes_out(self, product):
        def deed(session: Session) -> str:
            cart = Cart().add(offers.of_product(session, product, day=SUNDAY))
            on = self.on.because("pembeli batal", "waived")
            return str(removals.cart_cleared(session, cart=cart, on=on))

        return self.does(deed, str)


def tell(books: Books) -> None:
    """Two makers and the shop itself; sales of every kind, a closed shift, a statement, its payout, a closed day."""
    story = Story(books, Occasion("cli:Rani", "K1", datetime(2026, 11, 22, 9, tzinfo=clock.SHOP_ZONE)))
    gipang, melati = (UUID(id) for id in story.producer("Dapur Gipang Melati", "Gipang ketan", 12_550))
    kain, _ = (UUID(id) for id in story.producer("Batik Ombak Selat", HOSTILE, 185_000))
    tas, _ = (UUID(id) for id in story.producer("Toko sendiri", "Tas kain", 9_950, house=True))
    story.does(lambda s: shifts.open_shift(s, float_amount=200_000, on=story.on).float_amount)
    story.sells((gipang, 3))
    story.sells((kain, 1), (tas, 2), payments=(Payment(Method.QRIS, 204_900, "12:04"),))
    story.welcomes_a_group()
    story.sells(
        (gipang, 1),
        (kain, 1),
        payments=(Payment(Method.CASH, 200_000),),
        discount=Discount(bps=500),
        note="kado",
    )
    story.sees_the_group_off()
    story.takes_out(gipang)
    story.corrects("K1-26-000002", Method.QRIS, Method.CARD)
    story.gives_back("K1-26-000001", line=1, quantity=1)
    story.gives_back("K1-26-000003", line=2, quantity=1, goods=Goods.DAMAGED)
    story.does(lambda s: shifts.close_shift(s, counted=400_000, on=story.on.because("selisih")).counted)
    story.does(lambda s: statements.freeze(s, producer=melati, until=SUNDAY, on=story.on).number, str)
    story.does(lambda s: payouts.pay(s, statement="LPK-26-00001", on=story.on).number, str)
    story.settles_the_card("K1-26-000002", received=200_700)
    story.shows_a_permit(melati)
    story.hands_over()
    story.counts_the_safe()
    closed = ClosedDay(day=SUNDAY, closed_at=story.on.at + timedelta(minutes=5), actor="cli")
    story.does(lambda s: s.add(closed) or 1)
    story.later(10)
    story.does(lambda s: shifts.open_shift(s, float_amount=0, on=story.on).float_amount)


@pytest.fixture(scope="module")
def shop_url(shared_books_url: str) -> str:
    """Where the books of the small shop are."""
    books = Books.connect(shared_books_url)
    tell(books)
    books.close()
    return shared_books_url


@pytest.fixture
def shop(shop_url):
    """The books of the small shop, to be read."""
    books = Books.connect(shop_url)
    yield books
    books.close()


@pytest.fixture
def behind_the_guards(shop_url):
    """The same opened by who owns them, in a transaction that is never kept."""
    engine = engines.make(shop_url, as_owner=True)
    with engine.connect() as connection, connection.begin() as transaction:
        yield connection
        transaction.rollback()
    engine.dispose()
