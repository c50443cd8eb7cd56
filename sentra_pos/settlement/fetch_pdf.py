"""The list to take along to the bank: how many notes and coins of each kind fill the envelopes of a pay day."""

from collections.abc import Sequence
from datetime import date, datetime

from sentra_pos.base import money
from sentra_pos.base.money import Notes
from sentra_pos.paper import pdf, terbilang, words
from sentra_pos.paper import pdf_parts as parts
from sentra_pos.paper.faces import Face
from sentra_pos.paper.pdf import A4, FRAME, HAIR, THIN, Furniture, Sheet
from sentra_pos.shop import profile
from sentra_pos.shop.profile import ShopProfile

_COLUMNS = (62, 98, 150)
"""Millimetres from the left edge: where the three columns end."""
_PITCH = 9


def draw(
    shop: ShopProfile, notes: Sequence[Notes], *, day: date, printed_at: datetime, printed_by: str = ""
) -> bytes:
    """The list as PDF, with room to tick each line off at the counter of the bank."""
    total = sum(one.denomination * one.count for one in notes)
    left = f"Daftar pecahan · {words.printed(printed_at, printed_by)}"

    def body(sheet: Sheet) -> None:
        head = profile.letterhead(shop)
        parts.letterhead(
            sheet, parts.PageHead(head, "DAFTAR PECAHAN", f"Hari bayar {words.day(day)}", "ASLI")
        )
        top = sheet.y + 12
        for end, title in zip(_COLUMNS, ("Pecahan", "Banyak", "Jumlah"), strict=True):
            sheet.right(end, top, title, 10.5, Face.MEDIUM)
        sheet.rule(sheet.layout.left, sheet.layout.right, top + 2.5, FRAME)
        for number, one in enumerate(notes, 1):
            _line(sheet, one, top + number * _PITCH)
        bottom = top + (len(notes) + 1) * _PITCH
        sheet.rule(sheet.layout.left, sheet.layout.right, bottom - 5.6, FRAME)
        sheet.text(sheet.layout.left, bottom, "Jumlah", 11.5, Face.BOLD)
        sheet.right(_COLUMNS[1], bottom, money.plain(sum(one.count for one in notes)), 11.5, Face.BOLD)
        sheet.right(_COLUMNS[2], bottom, money.show(total), 13, Face.BOLD)
        sheet.text(sheet.layout.left, bottom + 8, terbilang.rupiah(total), 11, Face.ITALIC)

    furniture = Furniture(foot=lambda sheet: parts.foot(sheet, left=left))
    return pdf.made(A4, body, title="Daftar pecahan", author=shop.name, furniture=furniture)


def _line(sheet: Sheet, one: Notes, baseline: float) -> None:
    sheet.right(_COLUMNS[0], baseline, money.plain(one.denomination), 12)
    sheet.right(_COLUMNS[1], baseline, money.plain(one.count), 13, Face.BOLD)
    sheet.right(_COLUMNS[2], baseline, money.plain(one.denomination * one.count), 12)
    sheet.box(162, baseline - 4, 5, 5, THIN)
    sheet.rule(sheet.layout.left, sheet.layout.right, baseline + 2.8, HAIR)
