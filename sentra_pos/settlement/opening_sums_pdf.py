"""Sums of the opening day on paper: a row for each, the result also in words, and the code beside them."""

from collections.abc import Sequence
from dataclasses import dataclass

from sentra_pos.base import clock, money, text
from sentra_pos.paper import pdf_parts as parts
from sentra_pos.paper import terbilang, words
from sentra_pos.paper.faces import Face
from sentra_pos.paper.pdf import FRAME, HAIR, Sheet
from sentra_pos.settlement.opening_views import OpeningView

QR = 21.5
_ROOM = 122.0
_PITCH, _SMALL_PITCH, _RESULT = 4.7, 3.9, 15.0


@dataclass(frozen=True)
class SumRow:
    """A label, rupiah, and perhaps what it is made of."""

    label: str
    amount: int
    made_of: tuple[str, ...] = ()


def height(rows: Sequence[SumRow]) -> float:
    """Millimetres that `draw` takes at most."""
    return sum(_PITCH + len(row.made_of) * _SMALL_PITCH for row in rows) + _RESULT


def draw(sheet: Sheet, rows: Sequence[SumRow], *, label: str, result: int) -> None:
    """The rows, and under them the result in figures and words."""
    left, right = sheet.layout.left, sheet.layout.left + _ROOM
    for row in rows:
        sheet.text(left, sheet.y + 4, row.label, 9.6)
        sheet.right(right, sheet.y + 4, money.plain(row.amount), 9.8, Face.STRONG)
        sheet.y += _PITCH
        for line in row.made_of:
            sheet.text(left + 4, sheet.y + 2.9, line, 8.6)
            sheet.y += _SMALL_PITCH
        sheet.rule(left, right, sheet.y + 0.7, HAIR)
    sheet.rule(left, right, sheet.y + 0.7, FRAME)
    sheet.text(left, sheet.y + 5.6, label, 10.6, Face.BOLD)
    sheet.amount(right, sheet.y + 5.6, money.show(result), 60, 12.5, Face.BOLD)
    said = terbilang.rupiah(result)
    end = sheet.paragraph(left, sheet.y + 10.2, said, _ROOM, size=9.6, face=Face.ITALIC, leading=3.9, most=2)
    sheet.y = end + 1.4


def code(sheet: Sheet, view: OpeningView, result: int, top: float) -> None:
    """Plain words for any phone at the right of the sums: nothing is looked up, nothing is sent."""
    lines = (
        f"{view.number} {words.day(clock.day_of(view.opened_at))}",
        f"{view.to.code} {view.to.name[:40]}" if view.to else view.shop.name[:40],
        f"{len(view.content.goods)} baris, saldo {money.show(result)}",
        f"Kode {view.code}",
    )
    said = "\n".join(text.ascii(line) for line in lines)
    parts.code(sheet, said, view.code, sheet.layout.right - QR, top + 3, QR)
