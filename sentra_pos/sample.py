"""The demo shop: entered through the real deeds from the files in db/sample.

Everybody and everything in it is made up; the PINs and passwords below are for trying out only.
"""

from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import partial
from itertools import groupby
from pathlib import Path

from sqlmodel import Session

from sentra_pos.base import clock, paths, tablefile, upkeep
from sentra_pos.base.database import Books
from sentra_pos.base.tablefile import Columns, Table, TableRow
from sentra_pos.books.occasion import Occasion
from sentra_pos.catalogue import barcodes, products
from sentra_pos.catalogue import importing as product_file
from sentra_pos.consignment import deliveries
from sentra_pos.producers import importing as producer_file
from sentra_pos.producers import stories
from sentra_pos.shop import profile, registers, staff, training
from sentra_pos.shop.registers import Habits
from sentra_pos.shop.staff import Role

OFFICE = "K0"
REGISTERS = (OFFICE, "K1", "K2")
AGREED_DAYS_AGO = 120
"""The agreements and prices of the demo shop hold since then."""
QRIS = (
    "00020101021126650013ID.CONTOH.WWW01189360000000000000010215CTH0000000000010303UMI"
    "51440014ID.CO.QRIS.WWW0215ID10200000000010303UMI520459475303360"
    "5802ID5918SENTRA IKM CILEGON6007CILEGON61054241162070703A01630474C5"
)
"""Synthetic: no bank knows it."""

_PRACTICE_STEPS = 3
_PICTURES = Columns(("code", "picture"))
_STORIES = Columns(("producer", "picture", "story"))
_PACKS = Columns(("pack", "code", "quantity"))
_DELIVERIES = Columns(("days_ago", "producer", "code", "quantity", "expires_in"))
_DELIVERED_AT = time(7, 30, tzinfo=clock.SHOP_ZONE)


@dataclass(frozen=True)
class DemoPerson:
    """Somebody of the demo shop, with the PIN or password to try it out."""

    name: str
    role: Role
    secret: str


STAFF = (
    DemoPerson("Rani", Role.CASHIER, "246813"),
    DemoPerson("Dimas", Role.CASHIER, "975310"),
    DemoPerson("Putri", Role.CASHIER, "192837"),
    DemoPerson("Hendra", Role.SUPERVISOR, "314159"),
    DemoPerson("Sari", Role.MANAGER, "toko-contoh-sari"),
    DemoPerson("Wulan", Role.ADMIN, "toko-contoh-wulan"),
)


@dataclass(frozen=True)
class Filled:
    """What was entered; `notes` are the numbers of the consignment notes, oldest first."""

    producers: int
    products: int
    notes: tuple[str, ...]


def fill(books: Books, *, at: datetime) -> Filled:
    """Enter the demo shop into empty books, so that on the day of `at` some goods expire and most do not.

    Done again with the same `at` it changes nothing.
    """
    hashed = [(person, staff.hash_secret(person.secret, person.role)) for person in STAFF]
    began = Occasion(actor="cli:contoh", register=OFFICE, at=at - timedelta(days=AGREED_DAYS_AGO))
    receiver = books.writing(
        lambda session: _open_shop(session, hashed), key="sample:shop", content=at.isoformat(), answer=str
    )
    producers, goods = books.writing(
        lambda session: _stock_catalogue(session, began),
        key="sample:catalogue",
        content=at.isoformat(),
        answer=tuple[int, int],
    )
    notes: list[str] = []
    for days_ago, rows in groupby(_read("deliveries", _DELIVERIES).rows, key=lambda row: row.get("days_ago")):
        table = _dated(list(rows), clock.day_of(at))
        on = Occasion(actor=receiver, register=OFFICE, at=_moment(at, int(days_ago)))
        notes += books.writing(
            partial(_receive, table=table, on=on),
            key=f"sample:deliveries:{days_ago}",
            content=at.isoformat(),
            answer=list[str],
        )
    return Filled(producers, goods, tuple(notes))


def practise(
    where: str,
    *,
    at: datetime,
    habits: Mapping[str, Habits] | None = None,
    told: Callable[[int, int], None] = lambda _done, _of: None,
) -> None:
    """New books for practice in the file `where`, filled with the demo shop; those of before are thrown away.

    `habits` are those of the real registers: practice prints where the shop prints, but opens no drawer. Raises
    RealBooks for books that are no training books. `told` hears how many of the steps are done.
    """
    if Path(where).exists():
        upkeep.step_of(where)  # what is no file of ours is refused here
        with closing(Books.connect(where)) as books:
            books.reading(lambda session: training.check(session, training=True, where=upkeep.shown(where)))
    beside = f"{where}.new"
    _throw_away(beside)
    told(0, _PRACTICE_STEPS)
    with closing(upkeep.create(beside)) as books:
        books.writing(profile.mark_training, key="training", content=where, answer=type(None))
        told(1, _PRACTICE_STEPS)
        fill(books, at=at)
        told(2, _PRACTICE_STEPS)
        books.writing(
            lambda session: _print_like(session, habits or {}),
            key="training:printers",
            content=sorted(habits or {}),
            answer=type(None),
        )
    _throw_away(where)
    Path(beside).replace(where)
    told(_PRACTICE_STEPS, _PRACTICE_STEPS)


def _print_like(session: Session, habits: Mapping[str, Habits]) -> None:
    for register in {*REGISTERS, *habits}:
        usual = registers.ensure(session, register)
        registers.keep(session, register, replace(habits.get(register, usual), has_drawer=False))


def _throw_away(where: str) -> None:
    for tail in ("", "-wal", "-shm"):
        Path(f"{where}{tail}").unlink(missing_ok=True)


def _open_shop(session: Session, hashed: list[tuple[DemoPerson, str]]) -> str:
    """Profile, registers and staff; give the id of who takes deliveries in."""
    profile.write(session, replace(profile.read(session), qris=QRIS))
    for register in REGISTERS:
        registers.ensure(session, register)
    people = [
        staff.hire(session, name=person.name, role=person.role, secret_hash=secret_hash)
        for person, secret_hash in hashed
    ]
    return next(str(one.id) for one in people if one.role is Role.SUPERVISOR)


def _stock_catalogue(session: Session, on: Occasion) -> tuple[int, int]:
    """Producers, products, packs, pictures and stories; give how many of the first two."""
    producers = _read("producers", producer_file.COLUMNS)
    producer_file.import_producers(session, producers, on=on)
    goods = _read("products", product_file.COLUMNS)
    product_file.import_products(session, goods, on=on)
    for row in _read("packs", _PACKS).rows:
        product = barcodes.read(session, row.get("code")).product
        quantity = row.whole("quantity", most=1_000) or 1
        barcodes.add(session, code=row.get("pack"), product=product, quantity=quantity)
    for row in _read("pictures", _PICTURES).rows:
        products.show(session, barcodes.read(session, row.get("code")).product, row.get("picture"))
    for row in _read("stories", _STORIES).rows:
        stories.keep(
            session,
            producer=row.get("producer"),
            story=row.get("story"),
            picture=row.get("picture"),
            agreed_on=on.business_day,
            on=on,
        )
    return len(producers.rows), len(goods.rows)


def _receive(session: Session, *, table: Table, on: Occasion) -> list[str]:
    brought = deliveries.read(session, table, day=on.business_day)
    return [note.number for note in deliveries.receive(session, brought, on=on)]


def _dated(rows: list[TableRow], today: date) -> Table:
    """Rows as a delivery file has them: days until the expiry become the expiry."""
    dated = []
    for row in rows:
        days = row.get("expires_in")
        expiry = (today + timedelta(days=int(days))).isoformat() if days else ""
        dated.append((row.number, (*(row.get(name) for name in deliveries.COLUMNS.required), expiry)))
    header = (*deliveries.COLUMNS.required, "expiry")
    return tablefile.table([(1, header), *dated], deliveries.COLUMNS)


def _read(name: str, columns: Columns) -> Table:
    return tablefile.read_path(paths.sample() / f"{name}.csv", columns)


def _moment(at: datetime, days_ago: int) -> datetime:
    """In the morning of a day before `at`, or at most at `at` itself."""
    day = clock.day_of(at) - timedelta(days=days_ago)
    return min(datetime.combine(day, _DELIVERED_AT), at)
