"""Daftar keadilan on A4: decisions with their reasons, then what each maker had of the shelf; for anybody to read."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from sentra_pos.paper import pdf, words
from sentra_pos.paper import pdf_parts as parts
from sentra_pos.paper import pdf_table as tables
from sentra_pos.paper.faces import Face
from sentra_pos.paper.pdf import A4, Align, Sheet
from sentra_pos.paper.pdf_table import Column, Row, Style, Table, Title
from sentra_pos.reports import fairness_words
from sentra_pos.reports.fairness import FairDecision, FairMaker, Fairness

TITLE = "DAFTAR KEADILAN"

_WHOLE = 12
"""Lines enough for any reason: one that is cut off is none."""
_DECISIONS = (
    Column("Kode", 15, Align.LEFT),
    Column("Produsen", 40, Align.LEFT, Face.STRONG, lines=2),
    Column("Lamaran", 19, Align.LEFT),
    Column("Keputusan", 19, Align.LEFT),
    Column("Hari", 9),
    Column(" ", 3, Align.LEFT),
    Column("Hasil", 18, Align.LEFT, Face.STRONG),
    Column("Yang ditawarkan, dan alasan", 55, Align.LEFT, lines=_WHOLE),
)
_MAKERS = (
    Column("Kode", 14, Align.LEFT),
    Column("Produsen", 38, Align.LEFT, Face.STRONG, lines=2),
    Column("Sejak", 18, Align.LEFT),
    Column("Produk", 11),
    Column(" ", 3, Align.LEFT),
    Column("Tempat", 17, Align.LEFT, lines=2),
    Column("Hari\ndi rak", 11, face=Face.STRONG),
    Column("Titipan", 12),
    Column(" ", 3, Align.LEFT),
    Column("Tidak diterima", 28, Align.LEFT, lines=_WHOLE),
    Column("Laku", 11),
    Column("Bagian", 12, face=Face.STRONG),
)
_MONEY = Column("Bagian\nuang", 12)
_NAME, _REASONS = 1, 9
"""The columns that give room to the share in money."""
_STYLE = Style(size=8.8, row=4.5, leading=3.5, head_size=8, head=7.9)
_LABEL = 28.0
_LINE = 4.3


def draw(view: Fairness, *, printed_at: datetime, printed_by: str = "") -> bytes:
    """The list as PDF; the same bytes for the same facts."""
    mark = "INTERN" if view.with_money else "TERBUKA"
    furniture = parts.furniture(
        title="Daftar keadilan (lanjutan)",
        about=f"{view.shop.name} · {_period(view)}",
        copy=mark,
        left=f"{_period(view)} · {words.printed(printed_at, printed_by)}",
    )
    return pdf.made(
        A4,
        lambda sheet: _body(sheet, view, mark),
        title=f"Daftar keadilan {view.first.isoformat()} {view.last.isoformat()}",
        author=view.shop.name,
        furniture=furniture,
    )


def _body(sheet: Sheet, view: Fairness, mark: str) -> None:
    parts.letterhead(sheet, parts.PageHead(view.shop, TITLE, _period(view), mark))
    sheet.y = sheet.paragraph(
        sheet.layout.left, sheet.y + 5.6, _said(view), sheet.layout.room, size=9.8, leading=4.2, most=3
    )
    if view.decisions:
        table = Table(_DECISIONS, [_decision(one) for one in view.decisions], style=_STYLE)
        tables.section(sheet, Title("Lamaran dan keputusan", "menurut hari lamaran"), table)
    note = f"{len(view.makers)} produsen, {fairness_words.ORDERS[view.order]}, {view.days} hari"
    if view.makers:
        tables.section(sheet, Title("Bagian di rak", note), _makers(view))
    _explain(sheet, fairness_words.explained(with_money=view.with_money))


def _said(view: Fairness) -> str:
    decided = [one for one in view.decisions if one.applied_on and one.decided_on]
    slowest = "" if view.slowest is None else f" Paling lama sebuah lamaran menunggu {view.slowest} hari."
    readers = "hanya untuk pengelola dan auditor" if view.with_money else "boleh dibaca siapa saja"
    nobody = "" if view.makers else " Belum ada produsen yang menitipkan barang pada masa ini."
    return (
        f"Daftar ini {readers}: siapa melamar dan apa keputusannya dengan alasan, dan berapa bagian rak tiap produsen."
        f" {len(decided)} lamaran diputus pada masa ini.{slowest}{nobody}"
    )


def _makers(view: Fairness) -> Table:
    columns: tuple[Column, ...] = _MAKERS
    if view.with_money:
        room = {_NAME: 6, _REASONS: 6}
        narrow = [replace(one, width=one.width - room.get(at, 0)) for at, one in enumerate(columns)]
        columns = (*narrow, _MONEY)
    return Table(columns, [_maker(one) for one in view.makers], style=_STYLE)


def _decision(one: FairDecision) -> Row:
    asked = "" if one.asked in ("", "-") else f"menawarkan {one.asked}"
    said = "; ".join(part for part in (asked, one.reason) if part)
    return (
        one.code,
        one.name,
        _day(one.applied_on),
        _day(one.decided_on),
        "–" if one.days is None else str(one.days),
        "",
        fairness_words.STATUSES[one.status],
        said or "–",
    )


def _maker(one: FairMaker) -> Row:
    money = () if one.money_bps is None else (words.percent(one.money_bps),)
    return (
        one.code,
        f"{one.name} (toko sendiri)" if one.is_house else one.name,
        _day(one.since),
        str(one.products),
        "",
        fairness_words.places(one),
        str(one.days),
        str(one.deliveries),
        "",
        fairness_words.refused(one),
        str(one.pieces),
        words.percent(one.share_bps),
        *money,
    )


def _explain(sheet: Sheet, lines: Sequence[tuple[str, str]]) -> None:
    sheet.needs(_LINE * len(lines) + 10)
    tables.heading(sheet, Title("Arti angka"))
    left = sheet.layout.left
    for label, said in lines:
        sheet.text(left, sheet.y + _LINE - 1, label, 9.2, Face.STRONG)
        sheet.text(left + _LABEL, sheet.y + _LINE - 1, said, 9.2)
        sheet.y += _LINE


def _day(day: date | None) -> str:
    return words.day(day) if day else "–"


def _period(view: Fairness) -> str:
    return words.period(view.first, view.last)
