"""The list of papers to be renewed, to take along to the office or to the telephone."""

from collections.abc import Sequence
from datetime import date, datetime

from sentra_pos.paper import pdf, words
from sentra_pos.paper import pdf_parts as parts
from sentra_pos.paper import pdf_table as tables
from sentra_pos.paper.faces import Face
from sentra_pos.paper.pdf import A4, Align, Furniture, Sheet
from sentra_pos.paper.pdf_table import Column, Row, Style, Table, Title
from sentra_pos.producers import directory, renewals
from sentra_pos.producers.permits import DUE_DAYS, Due
from sentra_pos.producers.renewals import Band
from sentra_pos.shop import profile
from sentra_pos.shop.profile import ShopProfile

TITLE = "PERPANJANGAN SURAT"
_COLUMNS = (
    Column("Kode", 14, Align.LEFT),
    Column("Usaha, pemilik", 52, Align.LEFT, Face.STRONG, lines=2),
    Column("Telepon / WhatsApp", 31, Align.LEFT),
    Column("Surat", 25, Align.LEFT, lines=2),
    Column("Nomor", 36, Align.LEFT, lines=2),
    Column("Sampai", 20),
)
_STYLE = Style(size=9, row=5.6, leading=3.5)
_BANDS = {
    Band.OVER: "Sudah berakhir",
    Band.SOON: f"Berakhir dalam {DUE_DAYS[0]} hari",
    Band.LATER: f"Berakhir dalam {DUE_DAYS[0] + 1} sampai {DUE_DAYS[1]} hari",
}


def draw(
    shop: ShopProfile, found: Sequence[Due], *, day: date, printed_at: datetime, printed_by: str = ""
) -> bytes:
    """The list as A4, what has ended first."""
    left = f"{len(found)} surat · {words.printed(printed_at, printed_by)}"

    def body(sheet: Sheet) -> None:
        parts.letterhead(
            sheet, parts.PageHead(profile.letterhead(shop), TITLE, f"Per {words.day(day)}", "DAFTAR")
        )
        for band, title in _BANDS.items():
            rows = [_row(one) for one in renewals.within(found, band)]
            if rows:
                tables.section(sheet, Title(title, f"{len(rows)} surat"), Table(_COLUMNS, rows, style=_STYLE))
                sheet.y += 3

    furniture = Furniture(foot=lambda sheet: parts.foot(sheet, left=left))
    return pdf.made(A4, body, title="Perpanjangan surat", author=shop.name, furniture=furniture)


def _row(due: Due) -> Row:
    who = f"{due.name} ({due.owner})" if due.owner else due.name
    return (
        due.code,
        who,
        directory.shown_phone(due.phone),
        renewals.NAMES[due.kind],
        due.number,
        words.day(due.expires),
    )
