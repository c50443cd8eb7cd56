"""The receipt for an objection: what was objected to, in whose words, and when the answer is printed."""

from datetime import datetime

from sentra_pos.base import clock
from sentra_pos.paper import pdf_halves, words
from sentra_pos.paper import pdf_parts as parts
from sentra_pos.paper.faces import Face
from sentra_pos.paper.pdf import Furniture, Sheet
from sentra_pos.paper.pdf_halves import HalfPage
from sentra_pos.settlement.objections import ObjectionView, Raised, Section
from sentra_pos.settlement.statement_answers_pdf import VERDICTS
from sentra_pos.shop import profile

SECTIONS = {
    Section.GOODS: "1  Barang Anda",
    Section.SALES: "2  Penjualan",
    Section.CHARGES: "3  Pengembalian uang, susut, biaya, uang muka",
    Section.OTHER: "lainnya",
}
_READERS = ("untuk toko", "untuk produsen")
_VALUES = 46
_PITCH = 7.2


def draw(view: ObjectionView, *, printed_at: datetime, copy_no: int = 0, printed_by: str = "") -> bytes:
    """Both copies, the shop's above, to be cut in the middle; the same bytes for the same facts."""
    above, below = (_half(view, number, printed_at, copy_no, printed_by) for number in (1, 2))
    title = f"Keberatan {view.raised.number}"
    return pdf_halves.in_halves(above, below, title=title, author=view.shop.name)


def _half(view: ObjectionView, number: int, printed_at: datetime, copy_no: int, printed_by: str) -> HalfPage:
    by = f", {printed_by}" if printed_by else ""
    left = f"Rangkap {number}: {_READERS[number - 1]} · dicetak {words.moment(printed_at)}{by}"
    shop = profile.letterhead(view.shop)
    head = parts.PageHead(shop, "TANDA TERIMA KEBERATAN", view.raised.number, parts.copy_mark(copy_no))

    def body(sheet: Sheet) -> None:
        parts.letterhead(sheet, head)
        _facts(sheet, view.raised)
        _signed(sheet, view)

    return HalfPage(body, Furniture(foot=lambda sheet: parts.foot(sheet, left=left, code=view.code)))


def _facts(sheet: Sheet, one: Raised) -> None:
    raised = words.moment(one.raised_at) + (" (lewat 7 hari)" if one.is_late else "")
    rows = [
        ("Produsen", f"{one.name} ({one.code})"),
        ("Laporan", one.statement),
        ("Bagian", SECTIONS[one.section]),
        ("Baris", one.subject),
        ("Disampaikan", raised),
    ]
    y = sheet.y + 6
    for label, value in rows:
        if value:
            sheet.text(sheet.layout.left, y, label, 10)
            sheet.text(_VALUES, y, value, 10.5, Face.STRONG)
            y += _PITCH
    room = sheet.layout.right - _VALUES
    sheet.text(sheet.layout.left, y, "Keberatan", 10)
    y = sheet.paragraph(_VALUES, y, one.said, room, size=10.5, leading=4.6, most=6) + _PITCH
    sheet.text(sheet.layout.left, y, "Jawaban", 10)
    if one.answer is None:
        said = "dicetak di laporan berikutnya"
    else:
        decided = words.day(clock.day_of(one.answer.decided_at))
        said = f"{VERDICTS[one.answer.verdict]}, {decided}: {one.answer.said}"
    sheet.y = sheet.paragraph(_VALUES, y, said, room, size=10.5, leading=4.6, most=4) + 4


def _signed(sheet: Sheet, view: ObjectionView) -> None:
    one = view.raised
    people = [
        parts.Signature("Dicatat", view.made_by, f"petugas · {words.day(clock.day_of(one.raised_at))}"),
        parts.Signature("Menyampaikan", view.owner, f"produsen {one.code}"),
    ]
    parts.signatures(sheet, 104, people, x=sheet.layout.left, pitch=64, room=56)
