"""The slip of a quick note: what was left, counted and not yet entered, with a line for each side to sign on."""

from dataclasses import dataclass

from pydantic import AwareDatetime, TypeAdapter

from sentra_pos.paper import letterhead, words
from sentra_pos.paper.letterhead import Letterhead
from sentra_pos.paper.slip import Signatures, Size, Slip, Text


@dataclass(frozen=True)
class QuickLine:
    """So many pieces of something, in the words of who brought it."""

    what: str
    count: int
    unit: str = "pcs"


@dataclass(frozen=True)
class QuickSlip:
    """A quick note as it is printed."""

    shop: Letterhead
    number: str
    producer: str
    producer_code: str
    owner: str
    lines: tuple[QuickLine, ...]
    made_at: AwareDatetime
    made_by: str


def slip(left: QuickSlip) -> Slip:
    """Said in plain words that it is no note yet: the goods are in the shop, but not in its stock."""
    strip = letterhead.open_slip(left.shop).centre("NOTA CEPAT TITIPAN", bold=True)
    strip.centre(left.number, bold=True, size=Size.LARGE)
    strip.blank().text(f"{left.producer} ({left.producer_code})", bold=True)
    strip.pair(f"Diterima {left.made_by}", words.moment(left.made_at)).rule()
    for line in left.lines:
        strip.pair(line.what, f"{line.count} {line.unit}")
    strip.rule().pair(f"{len(left.lines)} baris", f"{sum(line.count for line in left.lines)} buah", bold=True)
    strip.blank()
    strip.text("BELUM MASUK STOK. Harga, tanggal dan label dirinci hari ini juga; nota TTB menyusul.")
    strip.text("Simpan slip ini dan tukarkan dengan nota TTB.")
    strip.blank(2).add(Signatures(2))
    strip.add(Text(f"{left.owner or 'Produsen'} / {left.made_by}"))
    return strip.build()


def to_json(left: QuickSlip) -> str:
    """`left` as it is kept with its print job."""
    return _ADAPTER.dump_json(left).decode()


def from_json(content: str) -> QuickSlip:
    """What `to_json` kept; what is none is refused with pydantic's ValidationError."""
    return _ADAPTER.validate_json(content)


_ADAPTER: TypeAdapter[QuickSlip] = TypeAdapter(QuickSlip)
