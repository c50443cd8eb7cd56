"""A sale of five lines: the whole deed and its writing part, against the same rows written by hand."""

import re
import shutil
import subprocess
import sys
import time
import uuid
from pathlib import Path
from typing import Any

from sqlmodel import Session

from sentra_pos.base import ids, numbering
from sentra_pos.base.database import Books
from sentra_pos.bench import bare_sale, stock
from sentra_pos.bench.measure import Line, median, turn_by_turn
from sentra_pos.bench.stock import Stocked
from sentra_pos.books import journal
from sentra_pos.checkout import offers, paying, pricing, sale_receipt, sale_rows, sales
from sentra_pos.checkout.cart import Cart
from sentra_pos.checkout.offers import Offer
from sentra_pos.checkout.sale_rows import SoldPart
from sentra_pos.shop import profile
from sentra_pos.stock import lots
from sentra_pos.till import shifts

LINES = 5


def lines(folder: Path, *, rounds: int) -> list[Line]:
    """Measure on SQLite files in `folder`: two of the same content, one for each way."""
    ours = stock.stocked(folder / "ours.db", products=5_000)
    theirs = stock.stocked(folder / "bare.db", products=5_000)
    wanted = _offers(ours.books, ours.codes)
    bare = bare_sale.BareSale(theirs.path, theirs.codes[:LINES])
    whole, by_hand, writing = turn_by_turn(
        [lambda: _sell(ours, wanted), bare.sell, lambda: _write_only(ours, wanted)], rounds=rounds, warm_up=20
    )
    ours.books.close()
    bare.close()
    base = median(by_hand)
    against = "the same rows by raw SQL, same engine and settings"
    return [
        Line("sale of 5 lines, the whole deed", median(whole), baseline=base, against=against, aim=5.0),
        Line("sale of 5 lines, its writing part", median(writing), baseline=base, against=against, aim=2.0),
        *_syncs(folder),
    ]


def sell_many(where: str, count: int) -> None:
    """So many sales and nothing else: what the syncs are counted on."""
    books = Books.connect(where)
    codes = [row[0] for row in books.engine.connect().exec_driver_sql("SELECT code FROM barcode LIMIT 5")]
    wanted = _offers(books, codes)
    for _ in range(count):
        _sell(Stocked(books, Path(where), codes), wanted)
    books.close()


def _offers(books: Books, codes: list[str]) -> list[Offer]:
    return books.reading(
        lambda session: [offers.find(session, code, day=stock.DAY) for code in codes[:LINES]]
    )


def _cart(wanted: list[Offer]) -> Cart:
    cart = Cart(ids.new())
    for offer in wanted[:LINES]:
        cart = cart.add(offer)
    return cart


def _sell(shop: Stocked, wanted: list[Offer]) -> None:
    cart = _cart(wanted)
    shop.books.writing(
        lambda session: sales.complete(session, cart=cart, payments=paying.Exact.CASH, on=stock.occasion()),
        key=sales.key(cart.id),
        content=cart,
        answer=sales.SaleDone,
    )


def _write_only(shop: Stocked, wanted: list[Offer]) -> float:
    """Milliseconds of the deed from the register's turn to the commit, with the reading done before."""
    cart, on = _cart(wanted), stock.occasion()

    def read(session: Session) -> tuple[Any, ...]:
        shelf = lots.shelf_of(session, [line.product for line in cart.lines])
        taken = [
            lots.take(shelf[line.product], line.quantity, day=stock.DAY, product_name=line.name)
            for line in cart.lines
        ]
        return pricing.price(cart, taken), shifts.require(session, on.register), profile.read(session)

    parts, shift, shop_profile = shop.books.reading(read)
    settled = paying.settle(cart.totals.net, paying.Exact.CASH, shop_profile.cash_rounding)

    def write(session: Session) -> uuid.UUID:
        entry = journal.open_entry(session, kind="sale", on=on)
        entry.document_no = numbering.paper(session, on.register, epoch="", year=2026, digits=6)
        sold = [SoldPart(ids.new(), part) for part in parts]
        sale_rows.attach(entry, cart, shift.id, sold, settled)
        sale_rows.post_money(entry, settled, box=shift.number)
        sale_rows.credit_and_move(entry, sold)
        journal.seal(session, entry)
        return sale_receipt.queue(session, cart, settled, shop_profile, entry)

    begun = time.perf_counter()
    shop.books.writing(write, key=sales.key(cart.id), content=cart.id, answer=uuid.UUID)
    return (time.perf_counter() - begun) * 1_000


def _syncs(folder: Path) -> list[Line]:
    """System calls that wait for the disk, counted by strace where it is there."""
    if shutil.which("strace") is None:
        return []
    shop = stock.stocked(folder / "syncs.db", products=200)
    shop.books.close()
    count, idle = 200, "import sentra_pos.bench.selling as s; s.sell_many({!r}, {})"
    counted = [_syncs_of(idle.format(str(shop.path), number)) for number in (0, count)]
    return [Line("fdatasync for each sale", (counted[1] - counted[0]) / count, unit="", aim=1.1)]


def _syncs_of(program: str) -> int:
    traced = subprocess.run(  # noqa: S603 - our own program, no shell
        ["strace", "-f", "-c", "-e", "trace=fsync,fdatasync", sys.executable, "-c", program],  # noqa: S607
        capture_output=True,
        text=True,
        check=True,
    )
    rows = re.findall(
        r"^\s*[\d.]+\s+[\d.]+\s+\d+\s+(\d+).*?(?:fsync|fdatasync)$", traced.stderr, re.MULTILINE
    )
    return sum(int(calls) for calls in rows)
