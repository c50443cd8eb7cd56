"""The slip a producer takes along from the counter: what is left, sold, owed and when; no proof of any payment."""

from pydantic import TypeAdapter

from sentra_pos.base import money, quantity
from sentra_pos.paper import letterhead, words
from sentra_pos.paper.slip import Slip, SlipBuilder
from sentra_pos.producers.permits import Permit
from sentra_pos.settlement.at_counter import AtCounter, Gone, Goods, Left
from sentra_pos.settlement.kinds import Term

_TERMS = (
    (Term.REFUNDS, "Pengembalian uang"),
    (Term.COMPENSATION, "Ganti rugi"),
    (Term.FEES, "Biaya"),
    (Term.INSTALMENTS, "Angsuran uang muka"),
)
PERMITS = {
    Permit.NIB: "NIB",
    Permit.PIRT: "P-IRT",
    Permit.HALAL: "Halal",
    Permit.BPOM: "BPOM",
    Permit.TKDN: "TKDN",
    Permit.BRAND: "Merek",
}
_MOST, _MOST_TO_BRING = 40, 12
"""Goods on one slip; nobody reads a metre of paper at a till."""


def slip(told: AtCounter) -> Slip:
    """The strip."""
    strip = letterhead.titled(told.shop, "PRODUSEN DI KASIR")
    strip.text(told.name, bold=True)
    strip.pair(told.owner or told.code, told.code if told.owner else "")
    strip.pair(words.moment(told.seen_at), f"{told.register} {told.seen_by}")
    _left(strip, told)
    _sold(strip, told)
    _money(strip, told)
    _next(strip, told)
    strip.rule().centre("Keterangan, bukan tanda bayar.").centre("Yang berlaku: laporan (LPK).")
    return strip.build()


def to_json(told: AtCounter) -> str:
    """`told` as it is kept with its print job."""
    return _ADAPTER.dump_json(told).decode()


def from_json(content: str) -> AtCounter:
    """What `to_json` kept; what is none is refused with pydantic's ValidationError."""
    return _ADAPTER.validate_json(content)


def _left(strip: SlipBuilder, told: AtCounter) -> None:
    strip.rule().text("SISA DI TOKO", bold=True)
    for row in told.left[:_MOST]:
        strip.pair(row.product, _units(row))
        if row.expires_on is not None:
            strip.text(f"EXP {words.day(row.expires_on)}", indent=2)
    _more(strip, len(told.left), "Tidak ada.")


def _sold(strip: SlipBuilder, told: AtCounter) -> None:
    strip.rule().text("TERJUAL", bold=True).text(words.period(told.since, told.until))
    for row in told.sold[:_MOST]:
        strip.pair(f"{_units(row)} {row.product}", money.plain(row.part))
    _more(strip, len(told.sold), "Belum ada.")
    for gone in told.gone[:_MOST]:
        strip.text(f"Susut {_gone(gone)}: {gone.product}", hanging=2)


def _money(strip: SlipBuilder, told: AtCounter) -> None:
    strip.rule()
    if told.money.opening:
        strip.pair("Saldo laporan lalu", money.plain(told.money.opening))
    strip.pair("Hak produsen", money.plain(told.money.earned))
    amounts = (told.money.refunds, told.money.compensation, told.money.fees, told.money.instalments)
    for (term, said), amount in zip(_TERMS, amounts, strict=True):
        papers = told.documents(term)
        if amount or papers:
            strip.pair(said, money.plain(amount))
            strip.text(", ".join(papers), indent=2)
    strip.total("SALDO", money.show(told.money.available))
    method = "tunai" if told.is_cash else "transfer"
    strip.pair("Hari bayar", f"{words.weekday_day(told.pay_day)}").pair("Cara bayar", method)
    for held in told.held:
        strip.pair(f"Ditahan, cair {words.day(held.payable_from)}", money.plain(held.amount))
        strip.text(", ".join(f"{_units(one)} {one.product}" for one in held.goods), indent=2, hanging=2)
    for one in told.unclaimed:
        strip.pair(f"Belum diambil {one.number}", money.plain(one.amount))
    if told.advance:
        strip.pair("Sisa uang muka", money.plain(told.advance))


def _next(strip: SlipBuilder, told: AtCounter) -> None:
    if told.bring:
        goods = ", ".join(f"{_units(one)} {one.product}" for one in told.bring[:_MOST_TO_BRING])
        rest = len(told.bring) - _MOST_TO_BRING
        goods += f", dan {rest} barang lain" if rest > 0 else ""
        strip.rule().text(f"Bawa {words.weekday_day(told.bring_on)}: {goods}", hanging=2)
    for paper in told.renewals:
        ends = "habis" if paper.days < 0 else "berlaku s.d."
        strip.pair(f"{PERMITS[paper.kind]} {ends}", words.day(paper.expires))


def _more(strip: SlipBuilder, count: int, nothing: str) -> None:
    if not count:
        strip.text(nothing)
    elif count > _MOST:
        strip.text(f"… dan {count - _MOST} barang lain")


def _units(row: Goods | Left) -> str:
    return quantity.show(row.quantity, row.decimals, row.unit)


def _gone(row: Gone) -> str:
    states = ((row.damaged, "rusak"), (row.lost, "hilang"), (row.expired, "kedaluwarsa"))
    unit = row.unit if row.decimals else ""
    return ", ".join(
        f"{quantity.show(units, row.decimals, unit)} {state}" for units, state in states if units
    )


_ADAPTER: TypeAdapter[AtCounter] = TypeAdapter(AtCounter)
