"""What all slips of the shop begin and end with."""

from dataclasses import dataclass
from datetime import datetime

from sentra_pos.paper import words
from sentra_pos.paper.slip import Align, Logo, Slip, SlipBuilder, Text

TRAINING = "*** LATIHAN ***"
NOT_REAL = "bukan penjualan sungguhan"
"""First and last on every slip of training books, so that none can pass for a real one."""


@dataclass(frozen=True)
class Letterhead:
    """The shop as it stands on top of a paper; `phone` as it is shown, lines that are empty are left out."""

    name: str
    address: str = ""
    phone: str = ""
    training: bool = False
    """The books are for practice: their papers say LATIHAN wherever and whenever they are drawn."""
    logo: str = ""
    """The SHA-256 of the picture that receipts begin with."""


def open_slip(shop: Letterhead, *, with_logo: bool = False) -> SlipBuilder:
    """A slip that begins with the shop; what goes to a buyer bears its logo too."""
    slip = _practising() if shop.training else SlipBuilder()
    if with_logo and shop.logo:
        slip.add(Logo(shop.logo))
    slip.centre(shop.name)
    if shop.address:
        slip.centre(shop.address)
    if shop.phone:
        slip.centre(f"Telp. {shop.phone}")
    return slip.rule("=")


def titled(shop: Letterhead, *titles: str, with_logo: bool = False) -> SlipBuilder:
    """A slip that begins with the shop and says, framed, what it is."""
    slip = open_slip(shop, with_logo=with_logo)
    for title in titles:
        slip.centre(title)
    return slip.rule("=")


def close_slip(slip: SlipBuilder, code: str) -> SlipBuilder:
    """The 8-character code of the chain, which makes the buyer a witness of the books."""
    return slip.centre(f"Kode {code}") if code else slip


def as_copy(body: Slip, copy_no: int, printed_at: datetime | None, printed_by: str | None) -> Slip:
    """`body` saying SALINAN first and last, and who printed it when; the original itself for copy 0."""
    if not copy_no:
        return body
    mark = f"*** SALINAN ke-{copy_no} ***"
    end = SlipBuilder().rule().centre(mark)
    if printed_at is not None:
        end.centre(f"dicetak {words.moment(printed_at)}, {printed_by or '-'}")
    return SlipBuilder().centre(mark).build() + body + end.build()


def _practising() -> SlipBuilder:
    mark = (Text(TRAINING, Align.CENTRE, bold=True), Text(NOT_REAL, Align.CENTRE))
    return SlipBuilder().add(*mark).end_with(*mark)
