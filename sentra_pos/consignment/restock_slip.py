"""What to bring as a slip that is handed to the producer, with room for nothing but what he must remember."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from pydantic import AwareDatetime, TypeAdapter
from sqlmodel import Session

from sentra_pos.base import quantity
from sentra_pos.books.occasion import Occasion
from sentra_pos.consignment.restock import Restock, Suggestion
from sentra_pos.paper import jobs, letterhead, words
from sentra_pos.paper.letterhead import Letterhead
from sentra_pos.paper.slip import Size, Slip
from sentra_pos.shop import permissions, profile, staff
from sentra_pos.shop.permissions import Act


@dataclass(frozen=True)
class RestockLine:
    """A product: how much to bring and how much is left, with units."""

    name: str
    bring: str
    left: str
    is_soon_over: bool


@dataclass(frozen=True)
class RestockSlip:
    """A suggestion as it is printed."""

    shop: Letterhead
    producer: str
    producer_code: str
    bring_on: date
    until: date
    lines: tuple[RestockLine, ...]
    made_at: AwareDatetime
    made_by: str


def queue(session: Session, found: Restock, *, on: Occasion) -> UUID:
    """Let the suggestion wait for the printer of the register; raise NeedsApproval or MayNotApprove."""
    permissions.require(session, Act.SERVE, on)
    by = staff.name_of(session, on.actor)
    return jobs.queue(
        session,
        kind=jobs.RESTOCK,
        document_no=found.producer_code,
        register=on.register,
        content=to_json(made(found, shop=profile.letterhead(profile.read(session)), on=on, by=by)),
        at=on.recorded_at,
        by=by,
    )


def made(found: Restock, *, shop: Letterhead, on: Occasion, by: str) -> RestockSlip:
    """What the slip says: what is to be brought, and what is not because too much is left."""
    return RestockSlip(
        shop=shop,
        producer=found.producer_name,
        producer_code=found.producer_code,
        bring_on=found.bring_on,
        until=found.until,
        lines=tuple(_line(one) for one in found.suggestions if one.bring or one.expires),
        made_at=on.at,
        made_by=by,
    )


def slip(suggested: RestockSlip) -> Slip:
    """The day large, one line a product; it binds nobody, and says so."""
    strip = letterhead.titled(suggested.shop, "USULAN BAWAAN")
    strip.text(f"{suggested.producer} ({suggested.producer_code})", bold=True)
    strip.blank().centre(words.weekday_day(suggested.bring_on), bold=True, size=Size.TALL).blank()
    for line in suggested.lines:
        strip.pair(line.name, line.bring, bold=True)
        soon = ", segera kedaluwarsa" if line.is_soon_over else ""
        strip.text(f"sisa {line.left}{soon}", indent=2)
    if not suggested.lines:
        strip.text("Stok masih cukup, belum perlu membawa barang.")
    strip.rule().text(f"Cukup sampai sebelum {words.weekday_day(suggested.until)}.")
    strip.text("Usulan dari penjualan 8 minggu terakhir, bukan pesanan.")
    strip.pair(words.moment(suggested.made_at), suggested.made_by)
    return strip.build()


def to_json(suggested: RestockSlip) -> str:
    """`suggested` as it is kept with its print job."""
    return _ADAPTER.dump_json(suggested).decode()


def from_json(content: str) -> RestockSlip:
    """What `to_json` kept; what is none is refused with pydantic's ValidationError."""
    return _ADAPTER.validate_json(content)


def _line(one: Suggestion) -> RestockLine:
    bring = quantity.show(one.bring, one.decimals, one.unit) if one.bring else "jangan dulu"
    return RestockLine(one.name, bring, quantity.show(one.left, one.decimals, one.unit), one.expires > 0)


_ADAPTER: TypeAdapter[RestockSlip] = TypeAdapter(RestockSlip)
