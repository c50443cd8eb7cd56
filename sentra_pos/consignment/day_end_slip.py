"""The slip of a producer's day for goods that do not keep: what came, sold, went back, was written off."""

from collections.abc import Sequence
from dataclasses import dataclass

from pydantic import AwareDatetime, TypeAdapter
from sqlmodel import Session

from sentra_pos.base import quantity
from sentra_pos.books.occasion import Occasion
from sentra_pos.paper import jobs, letterhead, words
from sentra_pos.paper.letterhead import Letterhead
from sentra_pos.paper.slip import Signatures, Slip, Text
from sentra_pos.producers.tables import Producer
from sentra_pos.shop import profile, staff


@dataclass(frozen=True)
class DayEndLine:
    """A product's day, in smallest units."""

    name: str
    unit: str
    decimals: int
    before: int
    came: int
    sold: int
    back: int
    gone: int
    left: int


@dataclass(frozen=True)
class DayEndSlip:
    """A producer's day as it is printed; `papers` are the numbers of what was signed for."""

    shop: Letterhead
    producer: str
    producer_code: str
    owner: str
    lines: tuple[DayEndLine, ...]
    papers: tuple[str, ...]
    made_at: AwareDatetime
    made_by: str


def queue(
    session: Session,
    owner: Producer,
    lines: Sequence[DayEndLine],
    *,
    papers: Sequence[str],
    on: Occasion,
    is_copy: bool = False,
) -> str:
    """Let the slip wait for the printer of the register; the number under which it does: `P-0007 26/11/2026`."""
    by, number = staff.name_of(session, on.actor), f"{owner.code} {words.day(on.business_day)}"
    told = DayEndSlip(
        shop=profile.letterhead(profile.read(session)),
        producer=owner.name,
        producer_code=owner.code,
        owner=owner.owner,
        lines=tuple(lines),
        papers=tuple(papers),
        made_at=on.at,
        made_by=by,
    )
    jobs.queue(
        session,
        kind=jobs.DAY_END,
        document_no=number,
        register=on.register,
        content=to_json(told),
        at=on.recorded_at,
        by=by,
        copy_no=jobs.next_copy_no(session, number, kind=jobs.DAY_END) if is_copy else 0,
    )
    return number


def slip(day: DayEndSlip) -> Slip:
    """A block a product; nothing of money, which the statement reckons."""
    strip = letterhead.titled(day.shop, "BARANG HARI INI")
    strip.text(f"{day.producer} ({day.producer_code})", bold=True)
    strip.pair(f"Oleh {day.made_by}", words.moment(day.made_at)).rule()
    for line in day.lines:
        strip.text(line.name, bold=True)
        for label, units in _figures(line):
            strip.pair(f"  {label}", quantity.show(units, line.decimals, line.unit))
    strip.rule()
    for number in day.papers:
        strip.text(number)
    strip.text("Hak produsen dihitung pada laporan titip jual.")
    strip.blank(2).add(Signatures(2))
    strip.add(Text(f"{day.owner or 'Produsen'} / {day.made_by}"))
    return strip.build()


def _figures(line: DayEndLine) -> list[tuple[str, int]]:
    """What came and was sold always, the rest where there was any; the rows add up to what is left."""
    before = [("Dari kemarin", line.before)] if line.before else []
    rest = (("Ditarik", line.back), ("Disusutkan", line.gone), ("Masih di rak", line.left))
    return [*before, ("Masuk", line.came), ("Laku", line.sold), *(one for one in rest if one[1])]


def to_json(day: DayEndSlip) -> str:
    """`day` as it is kept with its print job."""
    return _ADAPTER.dump_json(day).decode()


def from_json(content: str) -> DayEndSlip:
    """What `to_json` kept; what is none is refused with pydantic's ValidationError."""
    return _ADAPTER.validate_json(content)


_ADAPTER: TypeAdapter[DayEndSlip] = TypeAdapter(DayEndSlip)
