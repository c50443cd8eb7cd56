"""The shop of the histories: three makers and the house, their goods, the dice, and what holds after every deed."""

import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import partial
from uuid import UUID

from faults.shelf.book import LotBook, ShelfBook
from shelf_story import Shelves
from sqlalchemy import text
from sqlmodel import Session, select

from sentra_pos.base import clock as clocks
from sentra_pos.base.clock import StoppedClock
from sentra_pos.base.database import Books
from sentra_pos.base.errors import RuleBroken
from sentra_pos.books.tables import LotBalance
from sentra_pos.catalogue.tables import Product
from sentra_pos.producers.agreements import AgreementFacts
from sentra_pos.producers.tables import Producer
from sentra_pos.producers.terms import Bearer
from sentra_pos.reports import findings, verify_goods
from sentra_pos.settlement.draft import Draft
from sentra_pos.settlement.opening_content import Advance
from shop_story import Story

START = datetime(2026, 11, 22, 9, tzinfo=clocks.SHOP_ZONE)
MELATI, KRAKATOA = "Dapur Gipang Melati", "Batik Krakatoa"
CIBEBER, HOUSE = "Jajanan Pasar Pagi Cibeber", "Toko Sentra"
MAKERS = (MELATI, KRAKATOA, CIBEBER)
SACK, BAG = "emping mentah", "emping 200g"
REGISTERS = ("K1", "K2")
RACK = 2_500


@dataclass(frozen=True)
class Kind:
    """Goods of one kind."""

    producer: str
    group: str
    decimals: int = 0
    by_lot: bool = False

    @property
    def step(self) -> int:
        """The least that moves: of weighed goods a hundred grams."""
        return 100 if self.decimals else 1


GOODS = {
    "gipang": Kind(MELATI, "gipang"),
    "sate": Kind(MELATI, "bandeng", 3),
    "kain": Kind(KRAKATOA, "batik", by_lot=True),
    SACK: Kind(CIBEBER, "jajanan", 3),
    BAG: Kind(CIBEBER, "jajanan"),
    "air": Kind(HOUSE, "lain"),
}


@dataclass
class Bought:
    """A receipt with what its buyer still has, line by line."""

    receipt: str
    shift: str
    lines: list[tuple[str, int]]
    is_whole: bool = True

    @property
    def held(self) -> int:
        return sum(units for _, units in self.lines)


@dataclass(frozen=True)
class Opened:
    """A maker's opening: who owes what, and the lots that lay there."""

    number: str
    maker: str
    debt: int
    advances: tuple[Advance, ...]
    lots: list[LotBook]


@dataclass(frozen=True)
class Charged:
    """A fee, or negative a credit, that can be taken back by its entry."""

    maker: str
    amount: int
    entry: UUID


@dataclass(frozen=True)
class Fetched:
    """An envelope that was handed over."""

    payout: str
    statement: str
    maker: str
    amount: int


@dataclass
class ShelfShop:
    """The books on one side; on the other a notebook that only knows what was answered."""

    story: Story
    dice: random.Random
    book: ShelfBook = field(default_factory=ShelfBook)
    owed: Counter[str] = field(default_factory=Counter)
    agreed: dict[str, AgreementFacts] = field(default_factory=dict)
    shifts: dict[str, tuple[str, date]] = field(default_factory=dict)
    bought: list[Bought] = field(default_factory=list)
    refused: Counter[str] = field(default_factory=Counter)
    unpaid: list[tuple[str, str, int]] = field(default_factory=list)
    frozen: dict[tuple[str, date], Draft] = field(default_factory=dict)
    quick: list[tuple[str, str]] = field(default_factory=list)
    openings: list[Opened] = field(default_factory=list)
    lent: Counter[str] = field(default_factory=Counter)
    """Of advances not paid back yet."""
    is_lent_here: set[str] = field(default_factory=set)
    """Makers with an advance that no opening brought, which nobody can undo."""
    instalments: Counter[str] = field(default_factory=Counter)
    charged: list[Charged] = field(default_factory=list)
    numbers: list[tuple[str, str]] = field(default_factory=list)
    """Frozen statements with their makers."""
    objected: list[tuple[str, str]] = field(default_factory=list)
    fetched: list[Fetched] = field(default_factory=list)
    answered: Counter[str] = field(default_factory=Counter)
    """What makers may have to give back in part, while a refund is noted down."""
    named: dict[str, dict[str, UUID]] = field(default_factory=lambda: {maker: {} for maker in MAKERS})
    """Who may fetch a maker's money, by name."""
    gone: list[UUID] = field(default_factory=list)
    """Who may no more."""
    closed: date | None = None
    """Up to which day all is closed."""
    count: UUID | None = None
    counted: dict[str, int] = field(default_factory=dict)

    @property
    def shelves(self) -> Shelves:
        return Shelves(self.story)

    @property
    def today(self) -> date:
        return self.story.today

    def one_lot(self, fits: Callable[[LotBook], bool]) -> LotBook | None:
        found = [lot for lot in self.book.lots.values() if fits(lot)]
        return self.dice.choice(found) if found else None

    def some_of(self, lot: LotBook, most: int) -> int:
        """So many units, at most `most`: all of them, or whole steps."""
        step = GOODS[lot.product].step
        return min(most, self.dice.choice((most, self.dice.randint(1, max(1, most // step)) * step)))

    def drawer(self) -> tuple[str, date]:
        """Some open drawer, which is the register from now on: its shift and business day."""
        register = self.dice.choice(sorted(self.shifts))
        self.story.register = register
        return self.shifts[register]

    def tries(self, deed: Callable[[], object]) -> bool:
        """Whether it could be done; a refusal leaves nothing behind."""
        before = self.entries()
        try:
            deed()
        except RuleBroken as refusal:
            self.refused[type(refusal).__name__] += 1
            assert self.entries() == before
            return False
        return True

    def is_refused(self, deed: Callable[[], object], why: type[RuleBroken]) -> None:
        before = self.entries()
        try:
            deed()
        except why:
            self.refused[why.__name__] += 1
            assert self.entries() == before
        else:
            raise AssertionError(f"{why.__name__} was to be raised")

    def entries(self) -> int:
        return int(
            self.story.ask(lambda s: s.execute(text("SELECT count(*) FROM journal_entry")).scalar_one())
        )

    def kinds(self) -> dict[str, int]:
        query = text("SELECT kind, count(*) FROM journal_entry GROUP BY kind")
        return self.story.ask(lambda session: dict(session.execute(query).all()))

    def looks_again(self, maker: str, least: int, most: int) -> None:
        """The maker is owed something from `least` to `most` more than before: which, the books say."""
        more = self.story.balance(maker) - self.owed[maker]
        assert least <= more <= most, (maker, least, more, most)
        self.owed[maker] += more

    def agrees(self) -> None:
        """The notebook and the books say the same of every lot and every maker, and goods add up (I3 to I5)."""
        kept = self.story.ask(_kept)
        assert kept == self.book.balances()
        assert min((units for (_, place), units in kept.items() if place != "LOST"), default=0) >= 0
        assert {maker: self.story.balance(maker) for maker in MAKERS} == {
            one: self.owed[one] for one in MAKERS
        }
        found = self.story.ask(lambda session: findings.ask(session, verify_goods.QUESTIONS))
        assert found == []


def opened(books: Books, dice: random.Random) -> ShelfShop:
    """A shop with its makers and goods entered and nothing on the shelf yet."""
    shop = ShelfShop(Story(books, StoppedClock(START)), dice)
    for maker in MAKERS:
        shop.story.producer(maker)
        new_terms(shop, maker)
    shop.story.producer(HOUSE, house=True)
    for name, kind in GOODS.items():
        shop.story.product(name, kind.producer, group=kind.group, decimals=kind.decimals, by_lot=kind.by_lot)
    shop.story.do(partial(_let_it_dry, product=shop.story.product_id(SACK)))
    return shop


def new_terms(shop: ShelfShop, maker: str = "") -> None:
    """An agreement's next version: another commission, others who answer for losses."""
    maker = maker or shop.dice.choice(MAKERS)
    bearers = [shop.dice.choice(list(Bearer)) for _ in range(4)]
    shop.agreed[maker] = AgreementFacts(
        commission_bps=shop.dice.choice((0, 1_500, 2_500, 10_000)),
        hold_days=shop.dice.choice((None, 0, 3)),
        discount_bearers=frozenset({Bearer.SHOP, bearers[0]}),
        damage_bearer=bearers[1],
        loss_bearer=bearers[2],
        expiry_bearer=bearers[3],
        pay_method=shop.dice.choice(("cash", "transfer")),
        minimum_payout=shop.dice.choice((None, 40_000)),
        rack_fee=shop.dice.choice((0, RACK)),
        rack_period="weekly",
    )
    shop.story.agrees(maker, shop.agreed[maker])


def lot_of(shop: ShelfShop, lot: UUID, product: str, producer: str, expiry: date | None) -> LotBook:
    """A page for a new lot, on today's terms of its producer; the house has never agreed anything with itself."""
    facts = shop.agreed.get(producer, AgreementFacts())
    bearers = {"damaged": facts.damage_bearer, "lost": facts.loss_bearer, "expired": facts.expiry_bearer}
    return LotBook(lot, product, producer, expiry, bearers)


def code_of(shop: ShelfShop, producer: str) -> str:
    return shop.story.ask(lambda session: session.get_one(Producer, shop.story.producer(producer)).code)


def _let_it_dry(session: Session, *, product: UUID) -> None:
    row = session.get_one(Product, product)
    row.drying_bps = 200
    session.add(row)


def _kept(session: Session) -> dict[tuple[UUID, str], int]:
    rows = session.exec(select(LotBalance.lot, LotBalance.place, LotBalance.quantity))
    return {(lot, place): units for lot, place, units in rows if units}
