"""The kwitansi: signed proof that money was handed over, twice on one A4 sheet; or the note of a transfer."""

from datetime import datetime

from sentra_pos.base import clock, money
from sentra_pos.paper import faces, pdf_halves, terbilang, words
from sentra_pos.paper import pdf_parts as parts
from sentra_pos.paper.faces import Face
from sentra_pos.paper.pdf import HAIR, THIN, Align, Furniture, Sheet
from sentra_pos.paper.pdf_halves import HalfPage
from sentra_pos.settlement.draft import TRANSFER
from sentra_pos.settlement.payouts import PayoutView
from sentra_pos.shop import profile

_VALUES = 54
"""Millimetres from the left edge: where values stand after their labels."""
_GIVER, _RECEIVER, _SIGN_LINE = 88, 125, 130.3
_RESULT_FRAME = 1.8
_READERS = ("toko", "produsen")
"""Rangkap 1 stays with the shop, which paid."""


def draw(view: PayoutView, *, printed_at: datetime, copy_no: int = 0, printed_by: str = "") -> bytes:
    """Both copies of the kwitansi, the shop's above, to be cut in the middle; the same bytes for the same facts."""
    above, below = (_half(view, number, printed_at, copy_no, printed_by) for number in (1, 2))
    return pdf_halves.in_halves(
        above, below, title=f"{_title(view)} {view.done.number}", author=view.shop.name
    )


def qr_text(view: PayoutView) -> str:
    """What the QR code says: number, statement, producer, amount and code, each after a bar."""
    done = view.done
    return "|".join((done.number, done.statement, view.to.code, str(done.amount), done.code))


def _half(view: PayoutView, number: int, printed_at: datetime, copy_no: int, printed_by: str) -> HalfPage:
    mark = parts.copy_mark(copy_no)
    by = f", {printed_by}" if printed_by else ""
    left = f"Rangkap {number}: {_READERS[number - 1]} · dicetak {words.moment(printed_at)}{by}"
    shop = profile.letterhead(view.shop)

    def body(sheet: Sheet) -> None:
        parts.letterhead(sheet, parts.PageHead(shop, _title(view).upper(), view.done.number, mark))
        _facts(sheet, view)
        _result(sheet, view)
        if view.done.method == TRANSFER:
            _transferred(sheet, view)
        else:
            _hands(sheet, view)

    return HalfPage(body, Furniture(foot=lambda sheet: parts.foot(sheet, left=left, code=view.done.code)))


def _title(view: PayoutView) -> str:
    return "Bukti transfer" if view.done.method == TRANSFER else "Kwitansi"


def _facts(sheet: Sheet, view: PayoutView) -> None:
    is_transfer = view.done.method == TRANSFER
    _labelled(
        sheet, 32.6, "Dibayarkan oleh" if is_transfer else "Sudah terima dari", view.shop.name, Face.STRONG
    )
    _in_words(sheet, view)
    period = words.period(view.first, view.last)
    purpose = f"Hak titip jual {view.to.name} ({view.to.code}), masa {period}"
    _labelled(sheet, 56.8, "Untuk pembayaran", purpose, Face.STRONG)
    paid = money.plain(view.done.amount)
    sums = (
        f"jumlah bersih {money.plain(view.net)}, dibayarkan {paid}, sisa dibawa {money.plain(view.closing)}"
    )
    _labelled(sheet, 63.6, "", f"Laporan {view.done.statement}: {sums}", Face.TEXT)
    if is_transfer:
        holder = view.to.account_name or view.to.owner or view.to.name
        _labelled(
            sheet, 70.4, "Ke rekening", f"{view.to.bank} {view.to.account} a.n. {holder}".strip(), Face.TEXT
        )
    else:
        _labelled(sheet, 70.4, "Dihitung bersama", _counted(view.done.amount), Face.TEXT)


def _labelled(sheet: Sheet, baseline: float, label: str, value: str, face: Face) -> None:
    size = 11.5 if face is Face.STRONG else 10.5
    room = sheet.layout.right - _VALUES
    sheet.text(sheet.layout.left, baseline, label, 10)
    size = faces.shrunk(faces.shown(value, face), room, size, face, smallest=9)
    sheet.text(_VALUES, baseline, faces.cut(value, room, size, face), size, face)
    sheet.rule(_VALUES, sheet.layout.right, baseline + 2.3, THIN if label else HAIR)


def _in_words(sheet: Sheet, view: PayoutView) -> None:
    top, height, room = 38.0, 12.4, sheet.layout.right - _VALUES
    sheet.text(sheet.layout.left, top + 7.2, "Uang sejumlah", 10)
    sheet.box(_VALUES, top, room, height, THIN, tint=0.06)
    said = terbilang.rupiah(view.done.amount)
    if faces.width(said, 14, Face.ITALIC) <= room - 8:
        sheet.text(_VALUES + 4, top + 7.7, said, 14, Face.ITALIC)
    else:
        sheet.paragraph(
            _VALUES + 4, top + 5.2, said, room - 8, size=12, face=Face.ITALIC, leading=4.9, most=2
        )


def _counted(amount: int) -> str:
    notes = money.notes_for(amount)
    coins = amount - sum(one.denomination * one.count for one in notes)
    parts_of = [f"{one.count} × {money.plain(one.denomination)}" for one in notes]
    parts_of += [money.plain(coins)] if coins else []
    return f"{' + '.join(parts_of)} = {money.plain(amount)}"


def _result(sheet: Sheet, view: PayoutView) -> None:
    left, shown = sheet.layout.left, money.show(view.done.amount)
    sheet.box(left, 78, 66, 15, _RESULT_FRAME)
    size = faces.shrunk(shown, 60, 26, Face.BOLD)
    sheet.text(left + 33, 85.5 + size * 0.12, shown, size, Face.BOLD, Align.CENTRE)
    parts.qr(sheet, qr_text(view), left, 98.8, 22)
    beside = left + 22 + 3.5
    sheet.text(beside, 102.2, "Kode periksa", 9.2)
    sheet.text(beside, 107.6, view.done.code, 14, Face.BOLD)
    if view.approved_by:
        sheet.text(beside, 114.6, "Disetujui", 9.2)
        sheet.text(beside, 118.6, faces.cut(view.approved_by, 44, 10, Face.STRONG), 10, Face.STRONG)


def _hands(sheet: Sheet, view: PayoutView) -> None:
    """Who hands over and who receives; the meterai goes under the receiver's signature."""
    place = view.shop.address.rpartition(",")[2].strip()
    day = words.day(clock.day_of(view.done.paid_at))
    sheet.text(_GIVER, 81.4, "Yang menyerahkan", 10, Face.MEDIUM)
    sheet.text(
        _RECEIVER,
        81.4,
        f"{place}, {day} · Yang menerima" if place else f"{day} · Yang menerima",
        10,
        Face.MEDIUM,
    )
    if view.done.needs_stamp:
        sheet.text(_RECEIVER, 85.5, "tanda tangan mengenai tepi meterai", 9.2)
        sheet.box(_RECEIVER, 103.2, 34, 26, THIN, dashed=True)
        sheet.text(_RECEIVER + 17, 115.4, "Meterai", 10.5, Face.STRONG, Align.CENTRE)
        sheet.text(_RECEIVER + 17, 120.2, "Rp10.000", 10.5, Face.STRONG, Align.CENTRE)
    _signs(sheet, _GIVER, 32, view.made_by, f"kasir {view.register}")
    room, owner = sheet.layout.right - _RECEIVER, view.to.owner or view.to.name
    if view.done.received_by:
        _signs(sheet, _RECEIVER, room, view.done.received_by, f"mewakili {owner}")
    else:
        role = f"pemilik {view.to.name}" if view.to.owner else f"produsen {view.to.code}"
        _signs(sheet, _RECEIVER, room, owner, role)


def _transferred(sheet: Sheet, view: PayoutView) -> None:
    """A transfer is proved by the bank's reference; nobody signs for having received it."""
    day = words.weekday_day(clock.day_of(view.done.paid_at))
    sheet.text(_GIVER, 81.4, "Ditransfer", 10, Face.MEDIUM)
    sheet.text(_RECEIVER, 81.4, day, 10)
    sheet.text(_GIVER, 87.4, "Nomor rujukan", 10, Face.MEDIUM)
    reference = view.done.reference or "menurut rekening koran toko"
    sheet.text(_RECEIVER, 87.4, faces.cut(reference, sheet.layout.right - _RECEIVER, 10), 10)
    _signs(sheet, _GIVER, 32, view.made_by, "petugas")


def _signs(sheet: Sheet, x: float, room: float, name: str, role: str) -> None:
    sheet.rule(x, x + room, _SIGN_LINE, THIN)
    sheet.text(x, _SIGN_LINE + 4.1, faces.cut(name, room, 10, Face.STRONG), 10, Face.STRONG)
    sheet.text(x, _SIGN_LINE + 7.6, faces.cut(role, room, 8.8), 8.8)
