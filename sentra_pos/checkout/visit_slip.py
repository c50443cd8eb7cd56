"""The slip of a guide's commission: how it was reckoned, and his signature once he has the money."""

from dataclasses import dataclass
from uuid import UUID

from pydantic import AwareDatetime, TypeAdapter
from sqlmodel import Session

from sentra_pos.base import money
from sentra_pos.books.journal import Entry
from sentra_pos.checkout import guides
from sentra_pos.checkout.guides import Commission
from sentra_pos.paper import jobs, letterhead, terbilang, words
from sentra_pos.paper.letterhead import Letterhead
from sentra_pos.paper.slip import Signatures, Slip
from sentra_pos.shop import profile, staff

_WORDS = "Terbilang: "


@dataclass(frozen=True)
class VisitSlip:
    """A commission of `bps` of `total` rupiah, rounded down to coins; `at` is when this slip was made."""

    shop: Letterhead
    number: str
    at: AwareDatetime
    register: str
    made_by: str
    name: str
    guide: str
    came_at: AwareDatetime
    left_at: AwareDatetime
    sales: int
    total: int
    bps: int
    commission: int
    is_paid: bool
    code: str
    approver: str = ""


def queue(session: Session, entry: Entry, made: Commission, *, is_paid: bool) -> UUID:
    """Let the slip wait for the printer; the drawer opens if the guide gets his money now."""
    on = entry.on
    by = staff.name_of(session, on.actor)
    slip = VisitSlip(
        shop=profile.letterhead(profile.read(session)),
        number=made.number,
        at=on.at,
        register=on.register,
        made_by=by,
        name=made.name,
        guide=made.guide,
        came_at=made.came_at,
        left_at=made.left_at,
        sales=made.sales,
        total=made.base,
        bps=made.bps,
        commission=made.amount,
        is_paid=is_paid,
        code=entry.code,
        approver=staff.name_of(session, on.approver) if on.approver else "",
    )
    return jobs.queue(
        session,
        kind=jobs.GUIDE_PAID if entry.kind == guides.PAYMENT else jobs.GUIDE,
        document_no=made.number,
        register=on.register,
        content=to_json(slip),
        at=on.recorded_at,
        by=by,
        opens_drawer=is_paid,
    )


def to_json(made: VisitSlip) -> str:
    """`made` as it is kept with its print job."""
    return _ADAPTER.dump_json(made).decode()


def from_json(content: str) -> VisitSlip:
    """The slip that was queued; what is none is refused with pydantic's ValidationError."""
    return _ADAPTER.validate_json(content)


def slip(made: VisitSlip) -> Slip:
    """The strip; it is signed only when money is handed over, like every paper about money."""
    strip = letterhead.titled(made.shop, "KOMISI PEMANDU")
    strip.pair(f"No. {made.number}", "").pair(words.moment(made.at), f"{made.register} {made.made_by}")
    strip.rule().pair("Rombongan", made.name).pair("Pemandu", made.guide)
    strip.pair("Datang", words.moment(made.came_at)).pair("Selesai", words.moment(made.left_at))
    exact = money.share(max(0, made.total), made.bps)
    strip.rule().pair("Penjualan", str(made.sales)).pair("Belanja rombongan", money.plain(made.total))
    strip.pair(f"Komisi {words.percent(made.bps)}", money.plain(exact))
    if exact != made.commission:
        strip.pair("Pembulatan", money.plain(made.commission - exact))
    strip.total("KOMISI", money.show(made.commission))
    strip.text(f"{_WORDS}{terbilang.rupiah(made.commission)}", hanging=len(_WORDS))
    strip.text("Ditanggung toko, tidak mengurangi hak produsen.")
    if made.approver:
        strip.pair("Disetujui", made.approver)
    strip.rule()
    if made.is_paid:
        strip.text("Diterima tunai oleh pemandu:").blank(2).add(Signatures()).text(made.guide)
    else:
        strip.text("BELUM DIBAYAR", bold=True).text("Bawa slip ini ke kasir untuk mengambil komisi.")
    return letterhead.close_slip(strip.rule(), made.code).build()


_ADAPTER: TypeAdapter[VisitSlip] = TypeAdapter(VisitSlip)
