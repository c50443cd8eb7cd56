"""A berita acara on A5: what happened to whose goods, in a table, what it means, and who signs."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sentra_pos.base import clock, text
from sentra_pos.paper import pdf, words
from sentra_pos.paper import pdf_parts as parts
from sentra_pos.paper import pdf_table as tables
from sentra_pos.paper.faces import Face
from sentra_pos.paper.letterhead import Letterhead
from sentra_pos.paper.pdf import A5, Sheet
from sentra_pos.paper.pdf_table import Style, Table

STYLE = Style(size=9.4, row=6.1, leading=3.5, head_size=8, head=8.1, head_leading=3.05)
_SIGNS = 46.0
"""Millimetres that the last words and the signatures need."""
_QR = 21.5
_LABEL = 20.0


@dataclass(frozen=True)
class SignedReport:
    """What stands on it; `said` follows day and hour, `meaning` has a label and a sentence each."""

    shop: Letterhead
    title: str
    number: str
    written_at: datetime
    producer: str
    producer_code: str
    owner: str
    said: str
    table: Table
    meaning: Sequence[tuple[str, str]]
    people: Sequence[parts.Signature]
    told: str
    """The line of the QR that says how much it is."""
    code: str


def draw(report: SignedReport, *, copy_no: int = 0, printed_at: datetime, printed_by: str = "") -> bytes:
    """The report on A5 lying down; the same bytes for the same facts."""
    mark = parts.copy_mark(copy_no)
    furniture = parts.furniture(
        title=f"Berita acara {report.number} (lanjutan)",
        about=f"{report.producer} · kode {report.producer_code} · {words.moment(report.written_at)}",
        copy=mark,
        left=f"Rangkap: toko dan produsen · {report.number} · {words.printed(printed_at, printed_by)}",
        code=report.code,
    )
    return pdf.made(
        A5,
        lambda sheet: _body(sheet, report, mark),
        title=f"Berita acara {report.number}",
        author=report.shop.name,
        furniture=furniture,
    )


def _body(sheet: Sheet, report: SignedReport, mark: str) -> None:
    parts.letterhead(sheet, parts.PageHead(report.shop, report.title, report.number, mark))
    layout, y = sheet.layout, sheet.y
    at = clock.local(report.written_at)
    said = f"{words.weekday_day(at.date())} {words.hour(at)}, {report.said}"
    sheet.text(layout.left, y + 5.4, said, 10.2)
    owner = f" · {report.owner}" if report.owner else ""
    whose = f"{report.producer}{owner} · kode {report.producer_code}"
    sheet.text(layout.left, y + 10.4, whose, 11, Face.BOLD)
    sheet.y = y + 12.4
    tables.draw(sheet, report.table)
    sheet.needs(_SIGNS)
    _closing(sheet, report)


def _closing(sheet: Sheet, report: SignedReport) -> None:
    layout, y = sheet.layout, sheet.y
    room = layout.room - _QR - 8 - _LABEL
    parts.code(sheet, _qr_text(report), report.code, layout.right - _QR, y + 3, _QR)
    for label, sentence in report.meaning:
        sheet.text(layout.left, y + 4.8, label, 9.2, Face.STRONG)
        y = sheet.paragraph(layout.left + _LABEL, y + 4.8, sentence, room, size=9.2, most=3)
    parts.signatures(sheet, y + 8.4, report.people, x=layout.left, pitch=53, room=46)


def _qr_text(report: SignedReport) -> str:
    lines = (
        f"{report.number} {words.day(clock.day_of(report.written_at))}",
        f"{report.producer_code} {report.producer[:40]}",
        report.told,
        f"Kode {report.code}",
    )
    return "\n".join(text.ascii(line) for line in lines)
