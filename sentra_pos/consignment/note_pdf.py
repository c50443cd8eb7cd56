"""Tanda terima titipan on paper: what a producer left with the shop, on which terms, signed by both."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sentra_pos.base import clock, money, quantity, text
from sentra_pos.consignment import two_copies
from sentra_pos.consignment.two_copies import Paper
from sentra_pos.consignment.views import Conditions, NoteLine, NoteView, NotTaken
from sentra_pos.paper import faces, words
from sentra_pos.paper import pdf_parts as parts
from sentra_pos.paper import pdf_table as tables
from sentra_pos.paper.faces import Face
from sentra_pos.paper.pdf import A5, THIN, Align, Run, Sheet
from sentra_pos.paper.pdf_table import Column, Row, Style, Table
from sentra_pos.producers.terms import Bearer, TermsKind

TITLE = "TANDA TERIMA TITIPAN"
"""Rangkap 1 and 2."""

COLUMNS = (
    Column("No", 6, Align.LEFT),
    Column("Produk", 46, Align.LEFT, Face.STRONG, lines=3),
    Column("Jumlah", 21, face=Face.STRONG),
    Column("Harga jual\nsatuan", 18),
    Column("Komisi toko →\nprodusen terima", 26),
    Column("Bagian\ntoko", 15),
    Column("Bagian\nprodusen", 17, face=Face.STRONG),
    Column("Kedaluwarsa", 20),
    Column("Lot", 15),
)
_NOT_TAKEN = (
    Column("Produk", 74, Align.LEFT, Face.STRONG, lines=2),
    Column("Alasan", 84, Align.LEFT, lines=2),
    Column("Jumlah", 26, face=Face.STRONG),
)
_STYLE = Style(size=9.4, row=6.1, leading=3.5, head_size=8, head=8.1, head_leading=3.05)
_SMALL = Style(size=9.2, row=5, leading=3.5, head_size=8, head=5.4, head_leading=3.05)
_NOT_TAKEN_TITLE = 6.7
_MOST_BESIDE = 40.0
"""Millimetres of rejected goods that may stand on the last page with what closes the note; more go on by themselves."""
_CLOSING = 43.0
"""Millimetres from the last row to the end of the signatures."""
_CARRY = 6.0
_CONTINUED_TOP = A5.top + 10.4 + _CARRY
_QR = 21.5
_WORD = 1.1
"""Millimetres between words set side by side."""
_SIGN_LINE = 130.3
_BEARERS = {Bearer.SHOP: "toko", Bearer.PRODUCER: "produsen", Bearer.SHARED: "bersama"}


@dataclass(frozen=True)
class _Sums:
    """What some lines come to if all of them are sold, in rupiah."""

    lines: int
    value: int
    shop: int
    producer: int


def draw(view: NoteView, *, copy_no: int = 0, printed_at: datetime, printed_by: str = "") -> bytes:
    """The note as A4 with both copies, the producer's above and the shop's below; `copy_no` 0 is the original."""
    paper = Paper(
        shop=view.shop.name,
        title=f"Tanda terima titipan {view.number}",
        running="Tanda terima titipan",
        number=view.number,
        about=f"{view.producer} · kode {view.producer_code} · diterima {words.moment(view.received_at)}",
        code=view.code,
    )
    return two_copies.draw(
        paper,
        lambda sheet, mark: _body(sheet, view, mark),
        copy_no=copy_no,
        printed_at=printed_at,
        printed_by=printed_by,
    )


def _body(sheet: Sheet, view: NoteView, mark: str) -> None:
    parts.letterhead(sheet, parts.PageHead(view.shop, TITLE, view.number, mark))
    _addressee(sheet, view)
    goods_table(sheet, view.lines, below=_beside_closing(view) + _CLOSING)
    if view.not_taken:
        _draw_not_taken(sheet, view.not_taken)
        sheet.needs(_CLOSING)
    _closing(sheet, view)


def goods_table(sheet: Sheet, lines: Sequence[NoteLine], *, below: float) -> None:
    """The table of goods over as many pages as it needs, its sums carried; the last leaves `below` mm for what follows."""
    rows = [_row(number, line) for number, line in enumerate(lines, start=1)]
    whole = Table(COLUMNS, rows, style=_STYLE)
    start = 0
    for end in _page_ends(tables.heights(whole), sheet.y, below):
        if start:
            sheet.next_page()
            _carried(sheet, "Pindahan", _sums(lines[:start]))
        tables.draw(sheet, Table(COLUMNS, rows[start:end], style=_STYLE))
        if end < len(lines):
            _carried(sheet, "Dipindahkan", _sums(lines[:end]))
        start = end


def if_all_is_sold(sheet: Sheet, lines: Sequence[NoteLine]) -> None:
    """What both sides get if every piece of it is sold, on one line under the table."""
    sums = _sums(lines)
    result = Run(money.show(sums.producer), Face.BOLD, 12)
    runs = [Run("Bila semua laku:"), *_sum_runs(sums), result]
    sheet.runs(sheet.layout.left, sheet.y + 5, runs, gap=_WORD)


def _not_taken(goods: Sequence[NotTaken]) -> Table:
    rows = [(one.product, one.reason, quantity.show(one.quantity, one.decimals, one.unit)) for one in goods]
    return Table(_NOT_TAKEN, rows, style=_SMALL)


def _draw_not_taken(sheet: Sheet, goods: Sequence[NotTaken]) -> None:
    title = tables.Title("Tidak diterima", "dibawa pulang produsen, tidak masuk stok toko", size=9.6)
    tables.section(sheet, title, _not_taken(goods))


def _beside_closing(view: NoteView) -> float:
    """Millimetres that the rejected goods want above what closes the note."""
    if not view.not_taken:
        return 0
    tall = _NOT_TAKEN_TITLE + _SMALL.head + sum(tables.heights(_not_taken(view.not_taken)))
    return tall if tall <= _MOST_BESIDE else 0


def _page_ends(heights: Sequence[float], top: float, below: float) -> list[int]:
    """After which rows pages end; the last page keeps two rows for what closes the note, which takes `below` mm."""
    ends: list[int] = []
    start = 0
    room = A5.end - top - _STYLE.head
    while sum(heights[start:]) + below > room:
        end = start + 1
        while end < len(heights) - 2 and sum(heights[start : end + 1]) + _CARRY <= room:
            end += 1
        if end >= len(heights):
            break
        ends.append(end)
        start = end
        room = A5.end - _CONTINUED_TOP - _STYLE.head
    return [*ends, len(heights)]


def _addressee(sheet: Sheet, view: NoteView) -> None:
    layout, y = sheet.layout, sheet.y
    received = clock.local(view.received_at)
    day = f"Diterima {words.weekday_day(received.date())} {words.hour(received)}"
    sheet.right(layout.right, y + 5.6, day, 10.5, Face.STRONG)
    sheet.text(layout.left, y + 5.6, faces.cut(view.producer, 110, 13, Face.BOLD), 13, Face.BOLD)
    who = " · ".join(filter(None, (view.owner, f"kode {view.producer_code}", view.phone)))
    agreed = f"Perjanjian titip jual {view.agreement}" if view.agreement else "Ketentuan titip jual toko"
    if view.agreement_since is not None:
        agreed += f", sejak {words.day(view.agreement_since)}"
    end = layout.right - faces.width(agreed, 9.2)
    sheet.text(layout.left, y + 10.1, faces.cut(who, end - layout.left - 4, 9.2), 9.2)
    sheet.right(layout.right, y + 10.1, agreed, 9.2)
    sheet.y = y + 13.2


def _row(number: int, line: NoteLine) -> Row:
    return (
        str(number),
        f"{line.product} (dibuat {words.day(line.made_on)})" if line.made_on else line.product,
        quantity.show(line.quantity, line.decimals, line.unit),
        money.plain(line.price),
        _terms(line),
        money.plain(line.shop_part),
        money.plain(line.producer_part),
        words.day(line.expiry) if line.expiry else "tidak ada",
        f"L-{line.lot:05}",
    )


def _terms(line: NoteLine) -> str:
    """Both shares, the shop's first."""
    if line.is_house:
        return "milik toko"
    if line.terms.kind is TermsKind.FIXED:
        return "harga titip tetap"
    bps = line.terms.commission_bps or 0
    return f"{words.percent(bps)} → {words.percent(money.WHOLE_BPS - bps)}"


def _sums(lines: Sequence[NoteLine]) -> _Sums:
    return _Sums(
        lines=len(lines),
        value=sum(line.value for line in lines),
        shop=sum(line.shop_total for line in lines),
        producer=sum(line.producer_total for line in lines),
    )


def _carried(sheet: Sheet, label: str, sums: _Sums) -> None:
    """The sums of what stands before, at the foot of a page and again at the head of the next."""
    runs = [
        Run(f"{label}: {sums.lines} baris,", Face.STRONG),
        *_sum_runs(sums),
        Run(money.plain(sums.producer), Face.STRONG),
    ]
    sheet.runs(sheet.layout.left, sheet.y + 4.2, runs, gap=_WORD)
    sheet.y += _CARRY


def _sum_runs(sums: _Sums) -> list[Run]:
    return [
        Run("nilai jual"),
        Run(money.plain(sums.value), Face.STRONG),
        Run("= bagian toko"),
        Run(money.plain(sums.shop), Face.STRONG),
        Run("+ hak produsen"),
    ]


def _closing(sheet: Sheet, view: NoteView) -> None:
    layout, y = sheet.layout, sheet.y
    sums = _sums(view.lines)
    if_all_is_sold(sheet, view.lines)
    room = layout.room - _QR - 8
    sheet.text(layout.left, y + 10, "Ketentuan yang disepakati", 9.6, Face.BOLD)
    sheet.paragraph(layout.left, y + 14.2, conditions(view), room, leading=3.8)
    parts.code(sheet, _qr_text(view, sums), view.code, layout.right - _QR, y + 8.5, _QR)
    people = (
        (view.owner or view.producer, "produsen", "Yang menyerahkan"),
        (view.received_by, "petugas toko", "Yang menerima dan menghitung"),
    )
    line = max(y + 35.2, min(_SIGN_LINE, y + 48))
    for place, (name, role, label) in enumerate(people):
        left = layout.left + place * 74
        sheet.text(left, y + 26.2, label, 9.2, Face.MEDIUM)
        sheet.rule(left, left + 66, line, THIN)
        sheet.text(left, line + 3.6, faces.cut(name, 66, 9.6, Face.STRONG), 9.6, Face.STRONG)
        sheet.text(left, line + 7.3, role, 8.4)


def conditions(view: NoteView) -> str:
    """Who answers for what, and when a sale is paid, in sentences."""
    if all(line.is_house for line in view.lines):
        return "Barang milik toko sendiri."
    agreed: Conditions = view.conditions
    discounts = [_BEARERS[bearer] for bearer in Bearer if bearer in agreed.discount_bearers]
    said = ["Barang tetap milik produsen sampai laku.", f"Potongan harga ditanggung {_either(discounts)}."]
    damage, loss = _answered(agreed.damage_bearer), _answered(agreed.loss_bearer)
    if damage == loss:
        lost = f"Barang rusak atau hilang di toko {damage}"
    else:
        lost = f"Barang rusak di toko {damage}, yang hilang {loss}"
    said.append(f"{lost}; kedaluwarsa ditanggung {_BEARERS[agreed.expiry_bearer]}.")
    if agreed.hold_days:
        said.append(f"Hak produsen dapat dibayarkan mulai {agreed.hold_days} hari sesudah laku.")
    said.append("Hak produsen dilaporkan dan dibayarkan pada hari bayar toko.")
    return " ".join(said)


def _answered(bearer: Bearer) -> str:
    return "diganti toko" if bearer is Bearer.SHOP else f"ditanggung {_BEARERS[bearer]}"


def _either(words_: Sequence[str]) -> str:
    return " atau ".join(filter(None, (", ".join(words_[:-1]), words_[-1]))) if words_ else "toko"


def _qr_text(view: NoteView, sums: _Sums) -> str:
    """Plain words for any phone: nothing is looked up, nothing is sent."""
    lines = (
        f"{view.number} {words.day(clock.local(view.received_at).date())}",
        f"{view.producer_code} {view.producer[:40]}",
        f"{sums.lines} baris, bila laku hak produsen {money.show(sums.producer)}",
        f"Kode {view.code}",
    )
    return "\n".join(text.ascii(line) for line in lines)
