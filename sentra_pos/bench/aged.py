"""Ten years later (F21): the deeds of a till on old books, turn by turn with the same deeds on books of the first month."""

import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import partial
from itertools import cycle
from pathlib import Path
from typing import TypeVar
from uuid import UUID

from sqlalchemy import text
from sqlmodel import Session, col, func, select

from sentra_pos.base import ids, upkeep
from sentra_pos.base.database import Books
from sentra_pos.bench import old_books
from sentra_pos.bench.measure import Line, median, turn_by_turn
from sentra_pos.bench.old_age import TODAY, WEEKS_A_YEAR, Age
from sentra_pos.bench.old_shop import morning
from sentra_pos.books.occasion import Occasion
from sentra_pos.checkout import closing as closings
from sentra_pos.checkout import offers, parked, reversals, sales, shelf, taken_home
from sentra_pos.checkout.cart import Cart
from sentra_pos.checkout.closing import ShiftEnd
from sentra_pos.checkout.giving_back import Goods, Wanted
from sentra_pos.checkout.paying import Exact
from sentra_pos.checkout.reversals import RefundDone
from sentra_pos.checkout.sales import SaleDone
from sentra_pos.consignment import day_end, notes
from sentra_pos.consignment.notes import DeliveryLine, NoteDone
from sentra_pos.producers import overview
from sentra_pos.producers.tables import Producer
from sentra_pos.settlement import freeze, payouts, statements
from sentra_pos.settlement.tables import Statement
from sentra_pos.shop.tables import Staff
from sentra_pos.stock import watch
from sentra_pos.till import shifts
from sentra_pos.till.shifts import OpenedShift

AIM = 1.2
LINES = 3
_TILL = "K1"
_A_MONTH = 4
"""Weeks: as far back as the longest of these questions looks."""
_PIECES, _BROUGHT = 50, 100
"""So many of each lot, and lots more on both shelves than on the fuller one: enough for what is sold meanwhile."""

T = TypeVar("T")


@dataclass
class Till:
    """One of the books, with what its deeds need to know."""

    books: Books
    codes: list[str] = field(default_factory=list)
    producers: list[UUID] = field(default_factory=list)
    actor: str = ""
    receipt: str = ""
    frozen: int = 0
    minutes: int = 0

    def __post_init__(self) -> None:
        self.codes = self.books.reading(_codes)
        self.producers = self.books.reading(
            lambda s: list(
                s.exec(select(Producer.id).where(~col(Producer.house)).order_by(col(Producer.code)))
            )
        )
        self.actor = self.books.reading(
            lambda s: str(s.exec(select(Staff.id).where(Staff.role == "manager")).one())
        )
        # Books that were measured before have statements of today and later: theirs come after those.
        self.frozen = len(self.producers) * self.books.reading(_days_settled)
        self._next = cycle(self.codes)
        self._who = cycle(self.producers)
        if self.books.reading(lambda s: shifts.current(s, _TILL)) is None:
            self.open_shift()

    def lots(self) -> int:
        """How many lots lie on the shelf."""
        return int(self._ask(lambda s: s.execute(_LOTS).scalar_one()))

    def stock_up(self, lots: int) -> None:
        """Goods come in until so many lots lie on the shelf: of what is there now, everything can be scanned."""
        while self.lots() < lots:
            self.receive()
        self.codes = self._ask(_codes)
        self._next = cycle(self.codes)

    def on(self) -> Occasion:
        """A minute later than the last deed."""
        self.minutes += 1
        return Occasion(
            self.actor, _TILL, morning(TODAY, 13) + timedelta(seconds=self.minutes), reason="ukur"
        )

    def scan(self) -> None:
        self._ask(lambda s: offers.find(s, next(self._next), day=TODAY))

    def look(self) -> None:
        self._ask(lambda s: shelf.find(s, "barang rasa 3", day=TODAY))

    def look_by_code(self) -> None:
        self._ask(lambda s: shelf.find(s, next(self._next)[4:-1], day=TODAY))

    def favourites(self) -> None:
        self._ask(lambda s: shelf.look(s, day=TODAY, group=shelf.FAVOURITES, register=_TILL))

    def sell(self) -> None:
        """A sale of three lines, from the filled cart on."""
        cart, on = self._cart(), self.on()
        done = self.books.writing(
            lambda s: sales.complete(s, cart=cart, payments=Exact.CASH, on=on),
            key=sales.key(cart.id),
            content=str(cart),
            answer=SaleDone,
        )
        self.receipt = done.receipt

    def park(self) -> None:
        """A cart is laid down, parked and taken up again."""
        cart, on = self._cart(), self.on()
        for content in (cart, replace(cart, lines=())):
            self.books.keeping(partial(_keep, cart=content, on=on))

    def find_receipt(self) -> None:
        self._ask(lambda s: taken_home.of_receipt(s, self.receipt))

    def sell_and_refund(self) -> None:
        self.sell()
        refund, on = ids.new(), self.on()
        wanted = [Wanted(1, 1, Goods.SHELF)]
        self.books.writing(
            lambda s: reversals.refund(s, id=refund, receipt=self.receipt, wanted=wanted, on=on),
            key=reversals.key(refund),
            content=self.receipt,
            answer=RefundDone,
        )

    def receive(self) -> float:
        """Four lots on one note; milliseconds, without the question what they might be."""
        return self._bring(next(self._who))

    def interim(self) -> None:
        self._ask(lambda s: closings.interim(s, on=self.on()))

    def close_and_open(self) -> None:
        on = self.on()
        there = self._ask(lambda s: shifts.expected_cash(s, shifts.require(s, _TILL)))
        self._do(lambda s: closings.close(s, counted=there, on=on), ShiftEnd)
        self.open_shift()

    def open_shift(self) -> None:
        on = self.on()
        self._do(lambda s: shifts.open_shift(s, float_amount=300_000, on=on), OpenedShift)

    def day_ends(self) -> None:
        self._ask(lambda s: day_end.look(s, day=TODAY))

    def at_hand(self) -> None:
        self._ask(lambda s: watch.at_hand(s, day=TODAY))

    def draft(self) -> None:
        self._ask(lambda s: statements.drafts(s, until=TODAY, producers=[next(self._who)]))

    def drafts(self) -> None:
        self._ask(lambda s: statements.drafts(s, until=TODAY))

    def settle(self) -> float:
        """Freeze the next producer's statement and pay it out of the bank; milliseconds, without what came before.

        Who has had one today gets the next of tomorrow: for goods that come in before.
        """
        place, again = self.frozen % len(self.producers), self.frozen // len(self.producers)
        who, until = self.producers[place], TODAY + timedelta(days=again)
        self.frozen += 1
        if again:
            self._bring(who)
        on, begun = self.on(), time.perf_counter()
        done = freeze.freeze_once(self.books, producer=who, until=until, on=on)
        if done.to_pay:
            payouts.pay_once(self.books, statement=done.number, on=on, box=payouts.BANK)
        return (time.perf_counter() - begun) * 1_000

    def everyone(self) -> None:
        self._ask(lambda s: overview.everyone(s, "produsen 7", day=TODAY))

    def one_file(self) -> None:
        self._ask(lambda s: overview.read(s, next(self._who), day=TODAY))

    def _bring(self, who: UUID) -> float:
        on, lines = self.on(), self._ask(lambda s: _lines(s, who))
        begun = time.perf_counter()
        self._do(
            lambda s: notes.receive(s, producer=s.get_one(Producer, who), delivery=lines, on=on), NoteDone
        )
        return (time.perf_counter() - begun) * 1_000

    def _cart(self) -> Cart:
        cart = Cart()
        for _ in range(LINES):
            cart = cart.add(self._ask(lambda s: offers.find(s, next(self._next), day=TODAY)))
        return cart

    def _ask(self, question: Callable[[Session], T]) -> T:
        return self.books.reading(question)

    def _do(self, deed: Callable[[Session], T], answer: type[T]) -> None:
        key = str(ids.new())
        self.books.writing(deed, key=key, content=key, answer=answer)


DEEDS: dict[str, Callable[[Till], float | None]] = {
    "scan a code": Till.scan,
    "search a product by words": Till.look,
    "search a product by a piece of its code": Till.look_by_code,
    "show the favourites": Till.favourites,
    "fill a cart and pay (3 lines)": Till.sell,
    "fill a cart, keep and empty it": Till.park,
    "find a receipt": Till.find_receipt,
    "sell and give one back": Till.sell_and_refund,
    "goods in (4 lots)": Till.receive,
    "interim report": Till.interim,
    "close a shift and open the next": Till.close_and_open,
    "who fetches unsold goods today": Till.day_ends,
    "what expires": Till.at_hand,
    "draft of one producer": Till.draft,
    "drafts of all producers": Till.drafts,
    "freeze and pay a statement": Till.settle,
    "search a producer": Till.everyone,
    "open a producer's file": Till.one_file,
}


def lines(folder: Path, *, old: Path | None, age: Age, rounds: int) -> list[Line]:
    """Measure on the books `old` (they get a few hundred deeds more), or on new ones of that age made in `folder`."""
    young = folder / "young.db"
    if old is not None:
        age = _as_full_as(old, age)
    old_books.make(young, replace(age, years=_A_MONTH / WEEKS_A_YEAR, sales=_A_MONTH * age.a_week))
    if old is None:
        old = folder / "old.db"
        old_books.make(old, age)
    with closing(upkeep.open_books(str(young))) as fresh, closing(upkeep.open_books(str(old))) as grown:
        tills = (Till(fresh), Till(grown))
        fullest = max(till.lots() for till in tills)
        for till in tills:
            till.stock_up(fullest + _BROUGHT)
        many = grown.reading(lambda s: s.execute(_SALES).scalar_one())
        return [_line(name, deed, tills, rounds, many) for name, deed in DEEDS.items()]


def _as_full_as(path: Path, age: Age) -> Age:
    """As many bring goods, and as many buy in a week, as in the old books: only their age differs."""
    with closing(upkeep.open_books(str(path))) as books:
        producers, sold, weeks = books.reading(lambda s: s.execute(_FULL).one())
    return replace(age, producers=producers, years=weeks / WEEKS_A_YEAR, sales=sold)


def _line(
    name: str, deed: Callable[[Till], float | None], tills: tuple[Till, Till], rounds: int, many: int
) -> Line:
    fresh, grown = turn_by_turn([partial(deed, till) for till in tills], rounds=rounds, warm_up=3)
    against = (
        "" if name != next(iter(DEEDS)) else f"the same deed on books of one month; ours hold {many} sales"
    )
    return Line(name, median(grown), baseline=median(fresh), against=against, aim=AIM)


def _keep(session: Session, cart: Cart, on: Occasion) -> None:
    parked.keep(session, cart, register=on.register, place=1, at=on.at, by=on.actor)


def _codes(session: Session) -> list[str]:
    """The codes of products with goods on the shelf."""
    found = session.execute(_ON_SHELF).scalars()
    return [str(code) for code in found]


def _days_settled(session: Session) -> int:
    """For how many days from today on there are statements."""
    last = session.exec(select(func.max(Statement.until))).one()
    return 0 if last is None else max(0, (last - TODAY).days + 1)


def _lines(session: Session, who: UUID) -> list[DeliveryLine]:
    mine = session.execute(
        _MINE, {"producer": who.hex if session.connection().dialect.name == "sqlite" else who}
    )
    last_day = TODAY + timedelta(days=30)
    return [DeliveryLine(UUID(str(row.id)), _PIECES, last_day, int(row.amount)) for row in mine]


_FULL = text(
    "SELECT (SELECT COUNT(*) FROM producer WHERE NOT house), (SELECT COUNT(*) FROM sale),"
    " (SELECT COUNT(DISTINCT until) FROM statement WHERE until < '2026-11-23')"
)
_SALES = text("SELECT COUNT(*) FROM sale")
_LOTS = text("SELECT COUNT(*) FROM lot_balance WHERE place = 'SHELF' AND quantity > 0")
_ON_SHELF = text(
    "SELECT DISTINCT b.code FROM barcode b JOIN lot l ON l.product = b.product"
    " JOIN lot_balance k ON k.lot = l.id AND k.place = 'SHELF' AND k.quantity > 15"
    " WHERE b.lot IS NULL ORDER BY b.code"
)
_MINE = text(
    "SELECT id, amount FROM (SELECT p.id, (SELECT r.amount FROM price r WHERE r.product = p.id"
    " ORDER BY r.from_day DESC LIMIT 1) AS amount FROM product p WHERE p.producer = :producer) AS mine"
    " WHERE amount IS NOT NULL ORDER BY id LIMIT 4"
)
