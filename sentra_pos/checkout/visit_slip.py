"""The slip a guide signs: what the group bought, and what the guide gets for it from the shop."""

from dataclasses import dataclass

from pydantic import AwareDatetime, TypeAdapter
from sqlmodel import Session

from sentra_pos.base import money
from sentra_pos.books.occasion import Occasion
from sentra_pos.checkout.visits import VisitDone
from sentra_pos.paper import jobs, letterhead, words
from sentra_pos.paper.letterhead import Letterhead
from sentra_pos.paper.slip import Signatures, Slip
from sentra_pos.shop import profile, staff


@dataclass(frozen=True)
class VisitSlip:
    """A visit that has ended; `total` and `commission` in rupiah."""

    shop: Letterhead
    number: str
    at: AwareDatetime
    name: str
    guide: str
    sales: int
    total: int
    bps: int
    commission: int
    is_paid: bool
    made_by: str
    code: str


def queue(session: Session, done: VisitDone, on: Occasion) -> None:
    """Let the slip of a visit that earned its guide something wait for the printer."""
    if not done.number:
        return
    by = staff.name_of(session, on.actor)
    made = VisitSlip(
        shop=profile.letterhead(profile.read(session)),
        number=done.number,
        at=on.at,
        name=done.name,
        guide=done.guide,
        sales=done.sales,
        total=done.total,
        bps=done.bps,
        commission=done.commission,
        is_paid=done.is_paid,
        made_by=by,
        code=done.code,
    )
    jobs.queue(
        session,
        kind=jobs.GUIDE,
        document_no=done.number,
        register=on.register,
        content=_ADAPTER.dump_json(made).decode(),
        at=on.recorded_at,
        by=by,
        opens_drawer=done.is_paid,
    )


def from_json(content: str) -> VisitSlip:
    """The slip that was queued; what is none is refused with pydantic's ValidationError."""
    return _ADAPTER.validate_json(content)


def slip(made: VisitSlip) -> Slip:
    """The slip on a strip."""
    strip = letterhead.titled(made.shop, "KOMISI PEMANDU", made.number)
    strip.pair("Rombongan", made.name)
    if made.guide:
        strip.pair("Pemandu", made.guide)
    strip.pair("Waktu", words.moment(made.at)).rule()
    strip.pair("Penjualan", str(made.sales)).pair("Jumlah belanja", money.plain(made.total))
    strip.pair("Komisi", words.percent(made.bps))
    strip.total("KOMISI", money.show(made.commission)).rule()
    strip.text("Ditanggung toko, tidak mengurangi hak produsen.").blank()
    strip.text("Diterima tunai:" if made.is_paid else "Akan dibayarkan toko:")
    strip.blank().pair("Pemandu", "Toko").blank(2).add(Signatures(2))
    strip.pair(made.guide or "nama", made.made_by)
    return letterhead.close_slip(strip.rule(), made.code).build()


_ADAPTER: TypeAdapter[VisitSlip] = TypeAdapter(VisitSlip)
