"""Which papers are to be renewed, how soon, and the words with which a producer is reminded."""

from collections.abc import Iterable
from enum import Enum

from sentra_pos.paper import words
from sentra_pos.producers.permits import DUE_DAYS, Due, Permit

NAMES = {
    Permit.NIB: "NIB",
    Permit.PIRT: "P-IRT",
    Permit.HALAL: "sertifikat halal",
    Permit.BPOM: "izin BPOM MD",
    Permit.TKDN: "sertifikat TKDN",
    Permit.BRAND: "merek",
}
"""What the papers are called in a letter; producers are written to in Indonesian."""

_LONGEST_NAME = 60


class Band(Enum):
    """How soon a paper ends."""

    OVER = "over"
    SOON = "soon"
    LATER = "later"


def band(due: Due) -> Band:
    """Over, within 30 days, or later."""
    if due.days < 0:
        return Band.OVER
    return Band.SOON if due.days <= DUE_DAYS[0] else Band.LATER


def within(found: Iterable[Due], wanted: Band | None) -> list[Due]:
    """Those of one band, or all."""
    return [one for one in found if wanted in (None, band(one))]


def message(due: Due, *, shop: str) -> str:
    """A reminder, ready to be sent; long names keep their beginning."""
    name, number, by = (said[:_LONGEST_NAME] for said in (due.name, due.number, shop))
    to = due.owner[:_LONGEST_NAME] or name
    day = words.day(due.expires)
    ends = f"sudah berakhir {day}" if due.days < 0 else f"berlaku sampai {day}"
    return (
        f"Yth. {to}, {NAMES[due.kind]} usaha {name} (nomor {number}) {ends}. "
        f"Mohon diperpanjang, lalu bawa surat barunya saat menitip. Terima kasih. {by}"
    )
