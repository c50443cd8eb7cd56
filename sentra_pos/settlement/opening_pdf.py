"""Berita acara saldo awal on paper: what lay on the shelf and who owed whom when the books began, signed by both."""

from collections.abc import Sequence
from datetime import datetime

from sentra_pos.base import clock, money
from sentra_pos.consignment import note_pdf, two_copies
from sentra_pos.consignment.two_copies import Paper
from sentra_pos.paper import faces, pdf_halves, words
from sentra_pos.paper import pdf_parts as parts
from sentra_pos.paper.faces import Face
from sentra_pos.paper.pdf import Sheet
from sentra_pos.paper.pdf_halves import HalfPage
from sentra_pos.paper.pdf_parts import Signature
from sentra_pos.settlement import opening_shop_pdf, opening_sums_pdf
from sentra_pos.settlement.opening_sums_pdf import SumRow
from sentra_pos.settlement.opening_views import OpeningView

TITLE, CORRECTION = "BERITA ACARA SALDO AWAL", "KOREKSI SALDO AWAL"
_AUTHORS = ("produsen", "toko")
_OF_SHOP = ("pemilik", "toko")
_CLOSING = 66.0
"""Millimetres from the last row of goods to the end of the signatures."""


def draw(
    views: Sequence[OpeningView], *, copy_no: int = 0, printed_at: datetime, printed_by: str = ""
) -> bytes:
    """The reports one after the other, each as A4 with both copies; the same bytes for the same facts."""
    pairs = [_copies(view, copy_no, printed_at, printed_by) for view in views]
    title = "Berita acara saldo awal"
    if len(views) == 1:
        title = f"{title} {views[0].number}"
    return pdf_halves.all_in_halves(pairs, title=title, author=views[0].shop.name)


def _copies(
    view: OpeningView, copy_no: int, printed_at: datetime, printed_by: str
) -> tuple[HalfPage, HalfPage]:
    who = f"{view.to.name} · kode {view.to.code}" if view.to else view.shop.name
    paper = Paper(
        shop=view.shop.name,
        title=f"Berita acara saldo awal {view.number}",
        running="Berita acara saldo awal",
        number=view.number,
        about=f"{who} · {words.moment(view.opened_at)}",
        code=view.code,
        readers=_AUTHORS if view.to else _OF_SHOP,
    )
    return two_copies.copies(
        paper,
        lambda sheet, mark: _body(sheet, view, mark),
        copy_no=copy_no,
        printed_at=printed_at,
        printed_by=printed_by,
    )


def _body(sheet: Sheet, view: OpeningView, mark: str) -> None:
    title = CORRECTION if view.corrects else TITLE
    parts.letterhead(sheet, parts.PageHead(view.shop, title, view.number, mark))
    _heading(sheet, view)
    if view.to is None:
        opening_shop_pdf.body(sheet, view)
    else:
        lines = view.goods.lines if view.goods else ()
        if lines:
            note_pdf.goods_table(sheet, lines, below=_CLOSING)
        _closing(sheet, view)


def _heading(sheet: Sheet, view: OpeningView) -> None:
    layout, y = sheet.layout, sheet.y
    at = clock.local(view.opened_at)
    name = view.to.name if view.to else view.shop.name
    sheet.text(layout.left, y + 5.6, faces.cut(name, 116, 13, Face.BOLD), 13, Face.BOLD)
    day = f"Hari pertama {words.weekday_day(at.date())} {words.hour(at)}"
    sheet.right(layout.right, y + 5.6, day, 10.5, Face.STRONG)
    if view.to:
        who = " · ".join(filter(None, (view.to.owner, f"kode {view.to.code}", view.to.phone)))
    else:
        who = "Uang dan barang milik toko sendiri"
    note = f"Tanda terima barang {view.goods.number}" if view.goods else ""
    sheet.text(layout.left, y + 10.1, faces.cut(who, 110, 9.2), 9.2)
    sheet.right(layout.right, y + 10.1, note, 9.2)
    said = _said(view)
    end = sheet.paragraph(layout.left, y + 15.2, said, layout.room, size=9.6, leading=4, most=2)
    sheet.y = end + 2.6


def _said(view: OpeningView) -> str:
    if view.corrects:
        return (
            f"Berita acara {view.corrects} dibatalkan seluruhnya; isinya di bawah ini. Alasan: {view.reason}."
        )
    if view.to is None:
        return "Saat pembukuan dimulai, toko memegang uang dan barang berikut."
    goods = (
        "barang berikut ada di rak toko dan tetap milik produsen"
        if view.goods
        else "tidak ada barang di rak toko"
    )
    return f"Saat pembukuan dimulai, {goods}. Toko dan produsen menyetujuinya."


def _closing(sheet: Sheet, view: OpeningView) -> None:
    layout = sheet.layout
    if view.goods:
        note_pdf.if_all_is_sold(sheet, view.goods.lines)
        sheet.y += 7
    top = sheet.y
    _sums(sheet, view)
    opening_sums_pdf.code(sheet, view, view.net, top)
    room = layout.room - opening_sums_pdf.QR - 8
    end = sheet.paragraph(layout.left, sheet.y + 4.4, _agreed(view), room, size=8.6, leading=3.4, most=3)
    sheet.y = end + 1.6
    _sign(sheet, view)


def _sums(sheet: Sheet, view: OpeningView) -> None:
    """Debts both ways, advances with their instalments, and what is left, also in words."""
    content = view.content
    rows = [
        SumRow("Toko berutang kepada produsen", content.owed),
        SumRow("Produsen berutang kepada toko", -content.owes),
        *(SumRow(_advance(one.instalment), -one.amount) for one in content.advances),
    ]
    opening_sums_pdf.draw(sheet, rows, label=_result(view.net), result=abs(view.net))


def _agreed(view: OpeningView) -> str:
    """How it goes on from here."""
    begins = money.show(view.content.owed - view.content.owes)
    said = [f"Laporan titip jual pertama dimulai dengan saldo {begins}."]
    if view.content.advances:
        said.append("Uang muka diangsur dari hasil penjualan.")
    if view.goods:
        said.append(note_pdf.conditions(view.goods))
    return " ".join(said)


def _advance(instalment: int) -> str:
    if instalment:
        return f"Uang muka, diangsur {money.plain(instalment)} setiap laporan"
    return "Uang muka, dikembalikan menurut kesepakatan"


def _result(net: int) -> str:
    if net == 0:
        return "Tidak ada utang piutang"
    return "Saldo: toko berutang" if net > 0 else "Saldo: produsen berutang"


def _sign(sheet: Sheet, view: OpeningView) -> None:
    to = view.to
    assert to is not None  # noqa: S101 - the shop's own paper has other signatures
    people = (
        Signature("Produsen", to.owner or to.name, "menyetujui"),
        Signature("Petugas toko", view.made_by, "mencatat dan menghitung"),
        Signature("Pengelola", view.approved_by, "menyetujui"),
    )
    parts.signatures(sheet, sheet.y + 4.6, people, x=sheet.layout.left, pitch=62, room=54)
