"""Carts that are not paid yet: kept at each change, parked under a name or a number, resumed once, at any register.

A cart lies at a place from 1 to 9 of one register, or is parked at place 0, where whoever is first may fetch it.
Working notes, no deeds: only what leaves a cart without being paid is journalled (`removals`).
"""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast
from uuid import UUID

from pydantic import TypeAdapter, ValidationError
from sqlalchemy import (
    ColumnElement,
    Executable,
    Row,
    Table,
    bindparam,
    delete,
    exists,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col

from sentra_pos.base import numbering, text
from sentra_pos.base.errors import RuleBroken
from sentra_pos.books.occasion import Occasion
from sentra_pos.checkout.cart import Cart, EmptyCart
from sentra_pos.checkout.tables import KeptCart, Sale
from sentra_pos.shop import permissions, staff
from sentra_pos.shop.permissions import Act

PLACES = range(1, 10)
PARKED = 0
LONGEST_NAME = 40
_NUMBERED = re.compile(r"KR-?(\d{4})")
_SERIES = "KR"


@dataclass(eq=False)
class CartTaken(RuleBroken):
    """Somebody else was faster."""

    sentence = "This cart is already at register {register}. It can only be paid there."

    register: str


@dataclass(eq=False)
class CartGone(RuleBroken):
    """It is neither parked nor anywhere else."""

    sentence = "This cart is no longer parked: it was paid or cleared."


@dataclass(eq=False)
class NoSuchNumber(RuleBroken):
    """Nothing waits under this number."""

    sentence = "No cart waits under {number}. To give it to the cart in hand, press F4 and scan it again."

    number: str


@dataclass(eq=False)
class NumberTaken(RuleBroken):
    """Another cart waits under this number."""

    sentence = "Another cart already waits under {number}. Take another card."

    number: str


@dataclass(eq=False)
class CartUnreadable(RuleBroken):
    """What was stored is no cart this version can read."""

    sentence = "This cart cannot be read any more. Scan its goods again, then clear it here."


@dataclass(frozen=True)
class Kept:
    """A cart in the books: where it lies, what it is called, and who put it there when.

    `cart` is None if it cannot be read; `paid` rupiah were typed in as payments, which are not kept.
    """

    id: UUID
    register: str
    place: int
    name: str
    number: str
    at: datetime
    by: str
    cart: Cart | None
    paid: int = 0

    @property
    def whole(self) -> Cart:
        """The cart; raise CartUnreadable."""
        if self.cart is None:
            raise CartUnreadable
        return self.cart


@dataclass(frozen=True)
class _Content:
    cart: Cart
    paid: int = 0


def number_in(code: str) -> str:
    """`KR-0007` if `code` is the number of a cart, however it was written, else nothing."""
    found = _NUMBERED.fullmatch(code.strip().upper())
    return f"{_SERIES}-{found[1]}" if found else ""


def keep(
    session: Session, cart: Cart, *, register: str, place: int, at: datetime, by: str, paid: int = 0
) -> None:
    """What lies at `place` of `register` is `cart` from now on; an empty one leaves the place free.

    A cart that was sold, or that lies elsewhere meanwhile, is not brought back.
    """
    if not cart.lines:
        _changed(session, _LEAVE_FREE, register=register, at_place=place)
        return
    row: dict[str, object] = {"place": place, "content": _written(cart, paid), "kept_at": at, "kept_by": by}
    if _changed(session, _KEEP, cart=cart.id, register=register, **_new(row)):
        return
    _changed(session, _LEAVE_FREE, register=register, at_place=place)
    is_known = exists().where(_CARTS.c.id == cart.id) | exists().where(col(Sale.id) == cart.id)
    if not session.execute(select(is_known)).scalar():
        row |= {"id": cart.id, "register_code": register, "name": "", "number": None}
        session.execute(insert(_CARTS), [row])


def at_register(session: Session, register: str) -> list[Kept]:
    """What lies at the places of `register`, by place; a place holds one cart, of two the newer one."""
    found: dict[int, Kept] = {}
    for one in _all(session, (_CARTS.c.register_code == register) & (_CARTS.c.place != PARKED)):
        found[one.place] = one
    return [found[place] for place in sorted(found)]


def parked(session: Session) -> list[Kept]:
    """What is parked in the whole shop, the oldest first."""
    return _all(session, _CARTS.c.place == PARKED)


def count(session: Session) -> int:
    """How many carts are parked in the whole shop."""
    return session.execute(_COUNT).scalar() or 0


def park(
    session: Session, cart: Cart, *, register: str, name: str, at: datetime, by: str, number: str = ""
) -> None:
    """Put `cart` of `register` aside under `name`, and perhaps `number`, for whoever fetches it.

    Raises EmptyCart, NumberTaken, NotPlainText, or CartTaken or CartGone if it is not here any more.
    """
    permissions.require(session, Act.SERVE, Occasion(by, register, at))
    if not cart.lines:
        raise EmptyCart
    row: dict[str, object] = {
        "place": PARKED,
        "name": text.clean(name, LONGEST_NAME),
        "number": number or None,
    }
    row |= {"content": _written(cart, 0), "kept_at": at, "kept_by": by}
    try:
        if not _changed(session, _PARK, cart=cart.id, register=register, **_new(row)):
            _require_unknown(session, cart.id)
            session.execute(insert(_CARTS), [row | {"id": cart.id, "register_code": register}])
    except IntegrityError as error:
        raise NumberTaken(number) from error


def next_number(session: Session) -> str:
    """The next number that no cart waits under."""
    while True:
        number = f"{_SERIES}-{numbering.take(session, _SERIES) % 10_000:04d}"
        if not session.execute(select(exists().where(_CARTS.c.number == number))).scalar():
            return number


def waiting_under(session: Session, number: str) -> UUID:
    """The cart that waits under `number`; raise NoSuchNumber."""
    found = session.execute(select(_CARTS.c.id).where(_CARTS.c.number == number)).scalar()
    if found is None:
        raise NoSuchNumber(number)
    return cast("UUID", found)


def resume(session: Session, cart: UUID, *, register: str, place: int, at: datetime, by: str) -> Kept:
    """Fetch a parked cart to `place` of `register`: of several who want it, one gets it.

    Its number is free again. Raises CartTaken, CartGone or CartUnreadable; then it stays where it is.
    """
    permissions.require(session, Act.SERVE, Occasion(by, register, at))
    free = (_CARTS.c.id == cart) & (_CARTS.c.place == PARKED)
    row = {"register_code": register, "place": place, "number": None, "kept_at": at, "kept_by": by}
    if not _changed(session, update(_CARTS).where(free).values(row)):
        _require_unknown(session, cart)
        raise CartGone
    (kept,) = _all(session, _CARTS.c.id == cart)
    _ = kept.whole
    return kept


def put_unreadable_aside(session: Session, register: str) -> int:
    """Park what cannot be read any more, so that its place is free and it is not forgotten; how many there were."""
    lost = [one.id for one in at_register(session, register) if one.cart is None]
    if lost:
        session.execute(update(_CARTS).where(_CARTS.c.id.in_(lost)).values(place=PARKED))
    return len(lost)


def find(session: Session, cart: UUID) -> Kept | None:
    """The cart, wherever it lies."""
    return next(iter(_all(session, _CARTS.c.id == cart)), None)


def forget(session: Session, cart: UUID) -> bool:
    """It was paid or cleared, and never comes back; whether it was there."""
    return _changed(session, _FORGET, cart=cart)


def _require_unknown(session: Session, cart: UUID) -> None:
    """Raise CartTaken if it lies at another register, CartGone if it was sold."""
    row = session.execute(select(_CARTS.c.register_code).where(_CARTS.c.id == cart)).scalar()
    if row is not None:
        raise CartTaken(register=row)
    if session.execute(select(exists().where(col(Sale.id) == cart))).scalar():
        raise CartGone


def _new(row: dict[str, object]) -> dict[str, object]:
    return {f"new_{name}": value for name, value in row.items()}


def _all(session: Session, wanted: ColumnElement[bool]) -> list[Kept]:
    is_sold = exists().where(col(Sale.id) == _CARTS.c.id)
    query = select(_CARTS).where(wanted, ~is_sold).order_by(_CARTS.c.kept_at, _CARTS.c.id)
    return [_kept(session, row) for row in session.execute(query)]


def _kept(session: Session, row: Row[Any]) -> Kept:
    content = _read(row.content)
    return Kept(
        id=row.id,
        register=row.register_code,
        place=row.place,
        name=row.name,
        number=row.number or "",
        at=row.kept_at,
        by=staff.name_of(session, row.kept_by),
        cart=content.cart if content else None,
        paid=content.paid if content else 0,
    )


def _written(cart: Cart, paid: int) -> str:
    return _ADAPTER.dump_json(_Content(cart, paid)).decode()


def _read(content: str) -> _Content | None:
    """A cart of another version may have more or fewer fields; what is none at all is told, never dropped."""
    try:
        return _ADAPTER.validate_json(content)
    except (ValidationError, RuleBroken):
        return None


def _changed(session: Session, statement: Executable, **facts: object) -> bool:
    # On the connection itself: a session asks much of itself at each statement, and a scan or a sale waits for it.
    return session.connection().execute(statement, facts).rowcount > 0


_CARTS = cast("Table", KeptCart.__table__)  # type: ignore[attr-defined]
_MINE = (
    (_CARTS.c.id == bindparam("cart"))
    & (_CARTS.c.register_code == bindparam("register"))
    & (_CARTS.c.place != PARKED)
)
_KEEP = (
    update(_CARTS)
    .where(_MINE)
    .values({name: bindparam(f"new_{name}") for name in ("place", "content", "kept_at", "kept_by")})
)
_PARK = (
    update(_CARTS)
    .where(_MINE)
    .values(
        {
            name: bindparam(f"new_{name}")
            for name in ("place", "content", "kept_at", "kept_by", "name", "number")
        }
    )
)
_LEAVE_FREE = delete(_CARTS).where(
    _CARTS.c.register_code == bindparam("register"), _CARTS.c.place == bindparam("at_place")
)
_COUNT = select(func.count()).select_from(_CARTS).where(_CARTS.c.place == PARKED)
_FORGET = delete(_CARTS).where(_CARTS.c.id == bindparam("cart"))
_ADAPTER: TypeAdapter[_Content] = TypeAdapter(_Content)
