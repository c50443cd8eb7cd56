"""What the fault programs share: a stocked shop, tills in processes of their own, and what the books say of a sale."""

import json
import random
import signal
import threading
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import UUID

from faults import nursery
from sqlalchemy import text
from sqlmodel import Session, col, func, select

from sentra_pos.base import clock as clocks
from sentra_pos.base import ids, upkeep
from sentra_pos.base.clock import StoppedClock
from sentra_pos.base.database import Books
from sentra_pos.books.tables import MoneyPosting, StockMove
from sentra_pos.checkout import sales
from sentra_pos.checkout.tables import Sale, SaleLine, SalePayment
from sentra_pos.paper.tables import PrintJob
from sentra_pos.reports import verify
from shop_story import Story

TESTS = Path(__file__).resolve().parent.parent
SUNDAY = datetime(2026, 11, 22, 9, tzinfo=clocks.SHOP_ZONE)
Request = dict[str, Any]
Answer = dict[str, Any]
REAL_TILL = "sentra_pos"


@dataclass
class Shop:
    """A stocked shop with its drawers open."""

    books_at: str
    story: Story
    codes: dict[str, str]
    sent: dict[str, Request] = field(default_factory=dict)

    def on_hand(self) -> dict[str, int]:
        return {name: self.story.on_hand(name) for name in self.codes}


@dataclass(frozen=True)
class Kept:
    """A sale as the books tell it."""

    receipt: str
    total: int
    lines: int
    pieces: int

    @staticmethod
    def of(answer: Answer) -> "Kept":
        """The same as the till told it."""
        lines = answer["lines"]
        return Kept(answer["receipt"], answer["total"], len(lines), sum(line["quantity"] for line in lines))


class Half(AssertionError):
    """A sale is in the books in part."""


class Till:
    """`sentra-pos till` in a process of its own; a killed one is started again by whoever wants it."""

    def __init__(self, books_at: str, register: str, program: str = REAL_TILL) -> None:
        before = ["--books", books_at, "--register", register, "--at", SUNDAY.isoformat()]
        self.process = nursery.Process(program, *before, "till")

    def asks(self, request: Request) -> Answer | None:
        """What the till answers; None if it died before its answer was whole."""
        try:
            self.process.stdin.write(json.dumps(request) + "\n")
            self.process.stdin.flush()
            line = self.process.stdout.readline()
        except BrokenPipeError:
            return None
        answer: Answer | None = json.loads(line) if line.endswith("\n") else None
        return answer

    def is_ready(self) -> "Till":
        """Once it has answered anything at all."""
        assert self.asks({"do": "lookup", "code": "0"}) is not None
        return self

    def is_killed_after(self, seconds: float) -> threading.Timer:
        timer = threading.Timer(seconds, self.kill)
        timer.start()
        return timer

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)

    def ends(self) -> None:
        """Close its stdin and wait; a dead one is only waited for."""
        for stream in (self.process.stdin, self.process.stdout):
            with suppress(BrokenPipeError):
                stream.close()
        self.process.wait(60)


def stocked(
    books: Books,
    books_at: str,
    *,
    products: int,
    pieces: int,
    registers: Sequence[str],
    at: datetime = SUNDAY,
) -> Shop:
    """A shop with so many pieces of each product in two lots on two terms, and a drawer a register opened `at`."""
    story = Story(books, StoppedClock(at))
    names = [f"barang {number}" for number in range(1, products + 1)]
    for share, bps in ((pieces // 3, 1_500), (pieces - pieces // 3, 2_000)):
        for number, name in enumerate(names):
            producer = f"Produsen {number % 3 + 1}"
            price, last_day = 3_335 + 1_000 * number, bps // 100
            goods: dict[str, Any] = {name: share}
            story.delivers(producer, price=price, commission_bps=bps, expiry=last_day, **goods)
    for register in registers:
        story.register = register
        story.opens_shift(float_=100_000)
    return Shop(books_at, story, {name: story.code(name) for name in names})


def a_sale(shop: Shop, dice: random.Random, *, lines: int, most: int = 3) -> Request:
    """A request nobody has sent before."""
    codes = dice.sample(sorted(shop.codes.values()), lines)
    request: Request = {
        "id": str(ids.new()),
        "lines": [{"code": code, "quantity": dice.randint(1, most)} for code in codes],
        "payments": dice.choice(["exact", [{"method": "cash", "amount": 1_000_000}]]),
    }
    if dice.random() < 0.3:
        request["discount"] = {"bps": dice.randint(1, 1_000), "bearer": "shop"}
    shop.sent[request["id"]] = request
    return request


def kept(session: Session, sale: str) -> Kept | None:
    """What the books hold of the sale, None if nothing at all; raise Half if it is there in part."""
    id = UUID(sale)
    row = session.get(Sale, id)
    deed = session.execute(text("SELECT result FROM deed WHERE key = :key"), {"key": sales.key(id)}).scalar()
    lines = session.exec(select(SaleLine).where(SaleLine.sale == id)).all()
    payments = session.exec(select(SalePayment).where(SalePayment.sale == id)).all()
    if row is None:
        if deed is not None or lines or payments:
            raise Half(f"{sale}: rows without a sale")
        return None
    numbers = [line.id for line in lines]
    moved = session.exec(select(func.sum(StockMove.quantity)).where(col(StockMove.line).in_(numbers))).one()
    money = session.exec(select(func.sum(MoneyPosting.amount)).where(MoneyPosting.entry == row.entry)).one()
    jobs = session.exec(
        select(func.count()).select_from(PrintJob).where(PrintJob.document_no == row.receipt)
    ).one()
    pieces = sum(line.quantity for line in lines)
    whole = (
        bool(deed)
        and (moved, money, jobs) == (pieces, 0, 1)
        and sum(line.net for line in lines) + row.rounding == row.total
        and sum(payment.amount for payment in payments) == row.total + row.change
    )
    if not whole:
        raise Half(f"{sale}: {row.receipt} is there in part")
    return Kept(row.receipt, row.total, len({line.cart_line for line in lines}), pieces)


def receipts_have_no_gaps(session: Session) -> bool:
    """Every register's receipts are 1, 2, 3 … without a hole."""
    by_register: dict[str, list[str]] = {}
    for number in session.exec(select(Sale.receipt).order_by(col(Sale.receipt))):
        by_register.setdefault(number.rsplit("-", 1)[0], []).append(number)
    return all(
        found == [f"{series}-{n:06d}" for n in range(1, len(found) + 1)]
        for series, found in by_register.items()
    )


def what_is_wrong(shop: Shop, answered: dict[str, Answer]) -> list[str]:
    """Every promise the books do not keep: of what was answered, of what was not, and of themselves."""
    books = shop.story.books
    wrong = verify.check(books)
    for sale in shop.sent:
        try:
            there = books.reading(partial(kept, sale=sale))
        except Half as half:
            wrong.append(str(half))
            continue
        if sale in answered and there != Kept.of(answered[sale]):
            wrong.append(f"{sale}: answered {Kept.of(answered[sale])}, kept {there}")
    if not books.reading(receipts_have_no_gaps):
        wrong.append("receipt numbers have gaps")
    return wrong


@contextmanager
def new_books(*, postgres: bool) -> Iterator[tuple[Books, str]]:
    """Books for a full run: a file in a temporary folder, or on a PostgreSQL borrowed for it."""
    with TemporaryDirectory(prefix="sentra-pos-faults-") as folder:
        if not postgres:
            at = str(Path(folder) / "books.db")
            with closing(upkeep.create(at)) as books:
                yield books, at
            return
        import conftest  # here: it brings pytest and a whole PostgreSQL

        server = conftest.PostgresServer(Path(folder) / "postgres", "faults")
        try:
            server.make_template()
            at = server.url_of(server.new_database(conftest.TEMPLATE))
            with closing(Books.connect(at)) as books:
                yield books, at
        finally:
            server.close()
