"""The slip with the number of a cart that was counted ahead: the buyer carries it to the till, where it is scanned."""

from dataclasses import dataclass, replace
from uuid import UUID

from pydantic import AwareDatetime, TypeAdapter
from sqlmodel import Session

from sentra_pos.base import money
from sentra_pos.books.occasion import Occasion
from sentra_pos.checkout import parked
from sentra_pos.checkout.cart import Cart
from sentra_pos.paper import jobs, letterhead, words
from sentra_pos.paper.letterhead import Letterhead
from sentra_pos.paper.slip import Barcode, Size, Slip
from sentra_pos.shop import profile, staff


@dataclass(frozen=True)
class CartSlip:
    """A counted cart; `total` in rupiah is what it came to when it was counted."""

    shop: Letterhead
    number: str
    name: str
    pieces: int
    total: int
    counted_by: str
    counted_at: AwareDatetime


def park_under_number(session: Session, cart: Cart, *, name: str, on: Occasion, card: str = "") -> str:
    """Park `cart` under the number of `card`, or under the next free one and print that on a slip; the number.

    Raises as `parked.park`.
    """
    number = card or parked.next_number(session)
    parked.park(session, cart, register=on.register, name=name, at=on.recorded_at, by=on.actor, number=number)
    if not card:
        _queue(session, cart, number, name, on)
    return number


def slip(counted: CartSlip) -> Slip:
    """It says in large signs that it is no receipt: nothing has been paid yet."""
    strip = letterhead.open_slip(counted.shop).centre("KERANJANG", bold=True)
    strip.centre(counted.number, bold=True, size=Size.LARGE)
    if counted.name:
        strip.centre(counted.name)
    strip.blank().add(Barcode(counted.number)).blank()
    strip.pair(f"{counted.pieces} barang", f"+/- {money.show(counted.total)}")
    strip.pair(counted.counted_by, words.moment(counted.counted_at)).rule()
    strip.centre("Bawa ke kasir. Belum dibayar, bukan struk.")
    return strip.build()


def to_json(counted: CartSlip) -> str:
    """`counted` as it is kept with its print job."""
    return _ADAPTER.dump_json(counted).decode()


def from_json(content: str) -> CartSlip:
    """What `to_json` kept; what is none is refused with pydantic's ValidationError."""
    return _ADAPTER.validate_json(content)


def _queue(session: Session, cart: Cart, number: str, name: str, on: Occasion) -> UUID:
    shop, by = profile.read(session), staff.name_of(session, on.actor)
    counted = CartSlip(
        shop=replace(profile.letterhead(shop), address="", phone=""),
        number=number,
        name=name,
        pieces=cart.pieces,
        total=cart.totals.net,
        counted_by=by,
        counted_at=on.at,
    )
    return jobs.queue(
        session,
        kind=jobs.CART,
        document_no=number,
        register=on.register,
        content=to_json(counted),
        at=on.recorded_at,
        by=by,
    )


_ADAPTER: TypeAdapter[CartSlip] = TypeAdapter(CartSlip)
