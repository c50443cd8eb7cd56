"""The kwitansi: signed proof that money was handed over, twice on one A4 sheet; or the note of a transfer."""

from dataclasses import dataclass
from datetime import datetime

from sentra_pos.base import clock, money
from sentra_pos.paper import faces, pdf_halves, terbilang, words
from sentra_pos.paper import pdf_parts as parts
from sentra_pos.paper.faces import Face
from sentra_pos.paper.pdf import HAIR, THIN, Align, Furniture, Sheet
from sentra_pos.paper.pdf_halves import HalfPage
from sentra_pos.settlement import payouts
from sentra_pos.settlement.advances import AdvanceView
from sentra_pos.settlement.draft import TRANSFER
from sentra_pos.settlement.payouts import PayoutView
from sentra_pos.settlement.view import Addressee
from sentra_pos.shop import profile
from sentra_pos.shop.profile import ShopProfile

_VALUES = 54
"""Millimetres from the left edge: where values stand after their labels."""
_GIVER, _RECEIVER, _SIGN_LINE = 88, 125, 130.3
_RESULT_FRAME = 1.8
_READERS = ("toko", "produsen")
"""Rangkap 1 stays with the shop, which paid."""


@dataclass(frozen=True)
class Kwitansi:
    """What both kinds of kwitansi say: `purpose` and `detail` are what the money is for, `qr` what the code holds."""

    shop: ShopProfile
    to: Addressee
    number: str
    code: str
    qr: str
    amount: int
    is_transfer: bool
    reference: str
    paid_at: datetime
    received_by: str
    purpose: str
    purpose_end: str
    """Of long words the beginning gives way, never this."""
    detail: str
    register: str
    made_by: str
    approved_by: str
    takes_two: bool = False
    """Somebody else approves it; on the paper that is signed first there is a line for it."""

    @property
    def title(self) -> str:
        return "Bukti transfer" if self.is_transfer else "Kwitansi"

    @property
    def needs_stamp(self) -> bool:
        return not self.is_transfer and self.amount > payouts.STAMP_ABOVE


def draw(view: PayoutView, *, printed_at: datetime, copy_no: int = 0, printed_by: str = "") -> bytes:
    """Both copies of a payout's kwitansi, the shop's above, to be cut in the middle; the same bytes for the same facts."""
    return _drawn(_of_payout(view), printed_at, copy_no, printed_by)


def draw_advance(view: AdvanceView, *, printed_at: datetime, copy_no: int = 0, printed_by: str = "") -> bytes:
    """The same for money that was given ahead."""
    return _drawn(_of_advance(view), printed_at, copy_no, printed_by)


def qr_text(view: PayoutView) -> str:
    """What the QR code says: number, statement, producer, amount and code, each after a bar."""
    done = view.done
    return "|".join((done.number, done.statement, view.to.code, str(done.amount), done.code))


def _of_payout(view: PayoutView) -> Kwitansi:
    done, paid = view.done, money.plain(view.done.amount)
    sums = (
        f"jumlah bersih {money.plain(view.net)}, dibayarkan {paid}, sisa dibawa {money.plain(view.closing)}"
    )
    period = words.period(view.first, view.last)
    return Kwitansi(
        shop=view.shop,
        to=view.to,
        number=done.number,
        code=done.code,
        qr=qr_text(view),
        amount=done.amount,
        is_transfer=done.method == TRANSFER,
        reference=done.reference,
        paid_at=done.paid_at,
        received_by=done.received_by,
        purpose=f"Hak titip jual {view.to.name}",
        purpose_end=f" ({view.to.code}), masa {period}",
        detail=f"Laporan {done.statement}: {sums}",
        register=view.register,
        made_by=view.made_by,
        approved_by=view.approved_by,
        takes_two=done.amount > view.shop.payout_by_two_above,
    )


def _of_advance(view: AdvanceView) -> Kwitansi:
    done = view.done
    detail = "dikembalikan menurut kesepakatan"
    if done.instalment:
        detail = f"dikembalikan lewat laporan, paling banyak {money.plain(done.instalment)} tiap laporan"
    return Kwitansi(
        shop=view.shop,
        to=view.to,
        number=done.number,
        code=done.code,
        qr="|".join((done.number, view.to.code, str(done.amount), done.code)),
        amount=done.amount,
        is_transfer=done.method == TRANSFER,
        reference=done.reference,
        paid_at=done.given_at,
        received_by=done.received_by,
        purpose=f"Uang muka titip jual {view.to.name}",
        purpose_end=f" ({view.to.code})",
        detail=f"Uang muka {done.number}: {detail}",
        register=view.register,
        made_by=view.made_by,
        approved_by=view.approved_by,
    )


def _drawn(paper: Kwitansi, printed_at: datetime, copy_no: int, printed_by: str) -> bytes:
    above, below = (_half(paper, number, printed_at, copy_no, printed_by) for number in (1, 2))
    return pdf_halves.in_halves(above, below, title=f"{paper.title} {paper.number}", author=paper.shop.name)


def _half(paper: Kwitansi, number: int, printed_at: datetime, copy_no: int, printed_by: str) -> HalfPage:
    mark = parts.copy_mark(copy_no)
    by = f", {printed_by}" if printed_by else ""
    left = f"Rangkap {number}: {_READERS[number - 1]} · dicetak {words.moment(printed_at)}{by}"
    shop = profile.letterhead(paper.shop)

    def body(sheet: Sheet) -> None:
        parts.letterhead(sheet, parts.PageHead(shop, paper.title.upper(), paper.number, mark))
        _facts(sheet, paper)
        _result(sheet, paper)
        if paper.is_transfer:
            _transferred(sheet, paper)
        else:
            _hands(sheet, paper)

    return HalfPage(body, Furniture(foot=lambda sheet: parts.foot(sheet, left=left, code=paper.code)))


def _facts(sheet: Sheet, paper: Kwitansi) -> None:
    is_transfer = paper.is_transfer
    _labelled(
        sheet, 32.6, "Dibayarkan oleh" if is_transfer else "Sudah terima dari", paper.shop.name, Face.STRONG
    )
    _in_words(sheet, paper)
    _labelled(sheet, 56.8, "Untuk pembayaran", paper.purpose, Face.STRONG, end=paper.purpose_end)
    _labelled(sheet, 63.6, "", paper.detail, Face.TEXT)
    if is_transfer:
        holder = paper.to.account_name or paper.to.owner or paper.to.name
        _labelled(
            sheet, 70.4, "Ke rekening", f"{paper.to.bank} {paper.to.account} a.n. {holder}".strip(), Face.TEXT
        )
    else:
        _labelled(sheet, 70.4, "Dihitung bersama", _counted(paper.amount), Face.TEXT)


def _labelled(sheet: Sheet, baseline: float, label: str, value: str, face: Face, *, end: str = "") -> None:
    size = 11.5 if face is Face.STRONG else 10.5
    room = sheet.layout.right - _VALUES
    sheet.text(sheet.layout.left, baseline, label, 10)
    size = faces.shrunk(faces.shown(f"{value}{end}", face), room, size, face, smallest=9)
    beginning = faces.cut(value, room - faces.width(end, size, face), size, face)
    sheet.text(_VALUES, baseline, f"{beginning}{end}", size, face)
    sheet.rule(_VALUES, sheet.layout.right, baseline + 2.3, THIN if label else HAIR)


def _in_words(sheet: Sheet, paper: Kwitansi) -> None:
    top, height, room = 38.0, 12.4, sheet.layout.right - _VALUES
    sheet.text(sheet.layout.left, top + 7.2, "Uang sejumlah", 10)
    sheet.box(_VALUES, top, room, height, THIN, tint=0.06)
    said = terbilang.rupiah(paper.amount)
    if faces.width(said, 14, Face.ITALIC) <= room - 8:
        sheet.text(_VALUES + 4, top + 7.7, said, 14, Face.ITALIC)
    else:
        lines = faces.wrapped(said, room - 8, 12, Face.ITALIC, most=2)
        for number, line in enumerate(lines):
            # One line stands in the middle as well.
            baseline = top + 7.65 + (number - (len(lines) - 1) / 2) * 4.9
            sheet.text(_VALUES + 4, baseline, line, 12, Face.ITALIC)


def _counted(amount: int) -> str:
    notes = money.notes_for(amount)
    coins = amount - sum(one.denomination * one.count for one in notes)
    parts_of = [f"{money.plain(one.count)} × {money.plain(one.denomination)}" for one in notes]
    parts_of += [money.plain(coins)] if coins else []
    return f"{' + '.join(parts_of)} = {money.plain(amount)}"


def _result(sheet: Sheet, paper: Kwitansi) -> None:
    left, shown = sheet.layout.left, money.show(paper.amount)
    sheet.box(left, 78, 66, 15, _RESULT_FRAME)
    size = faces.shrunk(shown, 60, 26, Face.BOLD)
    sheet.text(left + 33, 85.5 + size * 0.12, shown, size, Face.BOLD, Align.CENTRE)
    parts.qr(sheet, paper.qr, left, 98.8, 22)
    beside = left + 22 + 3.5
    sheet.text(beside, 102.2, "Kode periksa", 9.2)
    sheet.text(beside, 107.6, paper.code, 14, Face.BOLD)
    if paper.approved_by:
        sheet.text(beside, 114.6, "Disetujui", 9.2)
        sheet.text(beside, 118.6, faces.cut(paper.approved_by, 44, 10, Face.STRONG), 10, Face.STRONG)
    elif paper.takes_two:
        sheet.text(beside, 114.6, "Disetujui", 9.2)
        sheet.rule(beside, beside + 34, 121, THIN)


def _hands(sheet: Sheet, paper: Kwitansi) -> None:
    """Who hands over and who receives; the meterai goes under the receiver's signature."""
    place = paper.shop.address.rpartition(",")[2].strip()
    day = words.day(clock.day_of(paper.paid_at))
    sheet.text(_GIVER, 81.4, "Yang menyerahkan", 10, Face.MEDIUM)
    sheet.text(
        _RECEIVER,
        81.4,
        f"{place}, {day} · Yang menerima" if place else f"{day} · Yang menerima",
        10,
        Face.MEDIUM,
    )
    if paper.needs_stamp:
        sheet.text(_RECEIVER, 85.5, "tanda tangan mengenai tepi meterai", 9.2)
        sheet.box(_RECEIVER, 103.2, 34, 26, THIN, dashed=True)
        sheet.text(_RECEIVER + 17, 115.4, "Meterai", 10.5, Face.STRONG, Align.CENTRE)
        sheet.text(_RECEIVER + 17, 120.2, "Rp10.000", 10.5, Face.STRONG, Align.CENTRE)
    _signs(sheet, _GIVER, 32, paper.made_by, f"kasir {paper.register}")
    room, owner = sheet.layout.right - _RECEIVER, paper.to.owner or paper.to.name
    if paper.received_by:
        _signs(sheet, _RECEIVER, room, paper.received_by, f"mewakili {owner}")
    else:
        role = f"pemilik {paper.to.name}" if paper.to.owner else f"produsen {paper.to.code}"
        _signs(sheet, _RECEIVER, room, owner, role)


def _transferred(sheet: Sheet, paper: Kwitansi) -> None:
    """A transfer is proved by the bank's reference; nobody signs for having received it."""
    day = words.weekday_day(clock.day_of(paper.paid_at))
    sheet.text(_GIVER, 81.4, "Ditransfer", 10, Face.MEDIUM)
    sheet.text(_RECEIVER, 81.4, day, 10)
    sheet.text(_GIVER, 87.4, "Nomor rujukan", 10, Face.MEDIUM)
    reference = paper.reference or "menurut rekening koran toko"
    sheet.text(_RECEIVER, 87.4, faces.cut(reference, sheet.layout.right - _RECEIVER, 10), 10)
    _signs(sheet, _GIVER, 32, paper.made_by, "petugas")


def _signs(sheet: Sheet, x: float, room: float, name: str, role: str) -> None:
    sheet.rule(x, x + room, _SIGN_LINE, THIN)
    sheet.text(x, _SIGN_LINE + 4.1, faces.cut(name, room, 10, Face.STRONG), 10, Face.STRONG)
    sheet.text(x, _SIGN_LINE + 7.6, faces.cut(role, room, 8.8), 8.8)
