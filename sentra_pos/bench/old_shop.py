"""The shop of the old books: who works there, who brings goods on which terms, and what those goods are."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from uuid import UUID

from sqlmodel import Session, col, select

from sentra_pos.base import clock, ids
from sentra_pos.base.database import Books
from sentra_pos.books.occasion import Occasion
from sentra_pos.catalogue import barcodes, products
from sentra_pos.catalogue.barcodes import NewCode
from sentra_pos.catalogue.products import NewProduct
from sentra_pos.catalogue.tables import ProductFields
from sentra_pos.producers import agreements, directory
from sentra_pos.producers.agreements import AgreementFacts
from sentra_pos.producers.tables import Producer, ProducerFields
from sentra_pos.sample import STAFF
from sentra_pos.settlement import draft, signing
from sentra_pos.shop import profile, staff
from sentra_pos.shop.staff import Role
from sentra_pos.till import safe

OFFICE, TILLS = "K0", ("K1", "K2")
IN_SAFE = 5_000_000
"""Rupiah in the safe at the end of every week."""
PRODUCTS_EACH = 10
STEP = 5_000
"""Prices are so many rupiah, or a multiple: every share is whole, and every statement is paid to the last rupiah."""
TITIP_BPS = 8_000
_GROUPS = ("gipang", "batik", "jajanan", "kulit", "konveksi")
_BANK_ACCOUNT = "12345678{:02d}"
_NEVER = 1_000_000_000
"""No payout of so many rupiah needs a second person: there is one manager."""


@dataclass(frozen=True)
class Shop:
    """Who acts, and the goods of each producer by their order; `prices` by product, in rupiah."""

    cashiers: tuple[str, ...]
    manager: str
    producers: tuple[UUID, ...]
    goods: dict[UUID, tuple[UUID, ...]]
    prices: dict[UUID, int]
    fixed: frozenset[UUID]
    """Producers whose goods come in at a fixed price (titip)."""


def morning(day: date, hour: int = 9, minute: int = 0) -> datetime:
    """A moment of `day` in the shop."""
    return datetime.combine(day, time(hour, minute), tzinfo=clock.SHOP_ZONE)


def open_shop(books: Books, *, producers: int, day: date, may_sign_in: bool = True) -> Shop:
    """Found the shop on `day` in empty books, with so many producers of ten products each.

    Its people are those of the demo shop who sell and manage, with the same secrets if they `may_sign_in`.
    """
    people = [one for one in STAFF if one.role in (Role.CASHIER, Role.MANAGER)]
    hashed = [(one, staff.hash_secret(one.secret, one.role) if may_sign_in else "-") for one in people]
    on = Occasion(actor="cli:bench", register=OFFICE, at=morning(day, 8))

    def found(session: Session) -> tuple[list[str], str]:
        profile.write(session, replace(profile.read(session), payout_by_two_above=_NEVER))
        hired = [staff.hire(session, name=one.name, role=one.role, secret_hash=kept) for one, kept in hashed]
        signing.ensure(session, on=on)
        safe.owner_in(session, amount=IN_SAFE, on=on.because("modal awal"))
        for number in range(producers):
            _join(session, number, on)
        cashiers = [str(one.id) for one in hired if one.role is Role.CASHIER]
        return cashiers, next(str(one.id) for one in hired if one.role is Role.MANAGER)

    cashiers, manager = books.writing(found, key="old:shop", content=producers, answer=tuple[list[str], str])
    joined = books.reading(_joined)
    goods = books.writing(
        lambda session: _stock_catalogue(session, joined, on.at),
        key="old:goods",
        content=producers,
        answer=list[list[UUID]],
    )
    prices = {
        product: STEP * (1 + (number * 7 + place * 3) % 6)
        for number, mine in enumerate(goods)
        for place, product in enumerate(mine)
    }
    return Shop(
        cashiers=tuple(cashiers),
        manager=manager,
        producers=joined,
        goods={who: tuple(mine) for who, mine in zip(joined, goods, strict=True)},
        prices=prices,
        fixed=frozenset(joined[::5]),
    )


def _join(session: Session, number: int, on: Occasion) -> None:
    """One producer with an agreement: nothing is held, every second one is paid by transfer."""
    fields = ProducerFields(
        name=f"Produsen {number + 1}",
        owner=f"Pemilik {number + 1}",
        group=_GROUPS[number % len(_GROUPS)],
        bank="BCA",
        account=_BANK_ACCOUNT.format(number % 100),
        account_name=f"Pemilik {number + 1}",
    )
    producer = directory.add(session, fields, at=on.at)
    facts = AgreementFacts(
        commission_bps=1_000 + number % 3 * 1_000,
        hold_days=0,
        pay_method=draft.TRANSFER if number % 2 else draft.CASH,
        minimum_payout=0,
    )
    agreements.agree(session, producer=producer.id, facts=facts, from_day=on.business_day, on=on)


def _joined(session: Session) -> tuple[UUID, ...]:
    wanted = select(Producer).where(~col(Producer.house)).order_by(col(Producer.code))
    return tuple(one.id for one in session.exec(wanted))


def _stock_catalogue(session: Session, producers: tuple[UUID, ...], at: datetime) -> list[list[UUID]]:
    """Ten products of each producer, each with a code of the shop's; nothing of them is there yet."""
    made: list[list[UUID]] = []
    for number, who in enumerate(producers):
        owner = session.get_one(Producer, who)
        new = [
            NewProduct(
                id=ids.new(),
                fields=ProductFields(
                    name=f"Barang {number + 1}-{place + 1} rasa {place % 7}", group=owner.group, unit="pcs"
                ),
                producer=owner,
            )
            for place in range(PRODUCTS_EACH)
        ]
        products.add_many(session, new, at=at)
        codes = barcodes.issue_many(session, len(new))
        barcodes.add_many(
            session,
            [NewCode(code=code, product=one.id, quantity=1) for code, one in zip(codes, new, strict=True)],
        )
        made.append([one.id for one in new])
    return made


def days_of(first: date) -> list[date]:
    """The seven days of the week that begins with `first`."""
    return [first + timedelta(days=number) for number in range(7)]
