"""The statement in large type for older eyes: the same words and figures in the same order, on more sheets."""

from datetime import datetime

from sentra_pos.base import money
from sentra_pos.paper import faces, terbilang, words
from sentra_pos.paper.faces import Face
from sentra_pos.paper.pdf import FRAME, HEAVY, THIN, Align, Part, Sheet
from sentra_pos.settlement import (
    statement_answers_pdf,
    statement_large_end_pdf,
    statement_large_tables_pdf,
    statement_pdf,
)
from sentra_pos.settlement import statement_rows as told
from sentra_pos.settlement.statement_large_tables_pdf import LEADING, SIZE
from sentra_pos.settlement.statement_words import Say
from sentra_pos.settlement.view import StatementView

_PAD = 5
_ROW = 7.0
_DAYS_FROM = 118


def draw(view: StatementView, *, printed_at: datetime, copy_no: int = 0, printed_by: str = "") -> bytes:
    """The statement as PDF with nothing that is read set below 13 points; the marks are those of the other."""
    drawn = paper(view, printed_at=printed_at, copy_no=copy_no, printed_by=printed_by)
    return statement_pdf.made(view, drawn)


def paper(view: StatementView, *, printed_at: datetime, copy_no: int = 0, printed_by: str = "") -> Part:
    """The same as a part of whatever PDF."""

    def body(sheet: Sheet) -> None:
        _addressee(sheet, view)
        _summary(sheet, view)
        statement_large_tables_pdf.conditions(sheet, view)
        statement_large_tables_pdf.goods(sheet, view)
        statement_large_tables_pdf.sales(sheet, view)
        statement_large_tables_pdf.charges(sheet, view)
        statement_answers_pdf.answers(sheet, view, larger=SIZE / 8.8)
        statement_large_end_pdf.total(sheet, view)
        statement_large_end_pdf.supplies(sheet, view)
        statement_large_end_pdf.periods(sheet, view)
        statement_large_end_pdf.closing(sheet, view)

    mark = statement_pdf.copy_mark(view, copy_no)
    printed = statement_pdf.printed(view, printed_at, printed_by)
    return statement_pdf.part(view, body, mark=mark, printed=printed)


def _addressee(sheet: Sheet, view: StatementView) -> None:
    left, to, say, draft = sheet.layout.left, view.to, view.say, view.draft
    room = _DAYS_FROM - left - 4
    size = faces.shrunk(faces.shown(to.name, Face.BOLD), room, 17, Face.BOLD, smallest=SIZE)
    top = sheet.y
    y = sheet.paragraph(left, top + 6.6, to.name, room, size=size, face=Face.BOLD, leading=6)
    for line in (told.joined(to.owner, say(Say.CODE, code=to.code)), to.phone, to.address):
        if line:
            y = sheet.paragraph(left, y + LEADING + 0.3, line, room, size=SIZE, leading=LEADING, most=2)
    days = (
        (say(Say.PERIOD), words.period(draft.period_from, draft.until), Face.STRONG),
        (say(Say.CUT_OFF), say.weekday_day(draft.until), Face.TEXT),
    )
    low = top + 0.9
    for label, value, face in days:
        sheet.right(sheet.layout.right, low + LEADING, label, SIZE)
        sheet.right(sheet.layout.right, low + 2 * LEADING, value, SIZE, face)
        low += 2 * LEADING + 0.6
    bank = told.joined(f"NIB {to.nib}" if to.nib else "", told.bank(view))
    y = max(y, low - 0.6)
    if bank:
        y = sheet.paragraph(left, y + LEADING + 0.3, bank, sheet.layout.room, size=SIZE, leading=LEADING)
    sheet.y = y + 3.4


def _summary(sheet: Sheet, view: StatementView) -> None:
    draft, say, layout = view.draft, view.say, sheet.layout
    left, right = layout.left + _PAD, layout.right - _PAD
    top = sheet.y
    _result(sheet, view, left, right)
    sheet.rule(layout.left, layout.right, sheet.y, FRAME)
    sheet.y += 1.4
    for label, note, amount in told.summary(view):
        _sum_row(sheet, label, note, money.plain(amount), left, right)
        sheet.rule(left, right, sheet.y, THIN)
    sheet.y += 1.2
    sheet.text(left, sheet.y + 5.6, say(Say.NET), 15.5, Face.BOLD)
    sheet.amount(right, sheet.y + 5.6, money.plain(draft.net), 80, 17, Face.BOLD)
    sheet.y += 8
    rest = [(told.paid_out(draft, say), draft.to_pay), (say(Say.CARRIED), draft.closing)]
    for said, amount in [*rest, *told.to_fetch(view)]:
        _sum_row(sheet, said, "", money.plain(amount), left, right)
    sheet.y += 1.4
    sheet.box(layout.left, top, layout.room, sheet.y - top, HEAVY)


def _result(sheet: Sheet, view: StatementView, left: float, right: float) -> None:
    draft, say, top = view.draft, view.say, sheet.y
    if draft.to_pay <= 0:
        sheet.text(left, top + 9, say(Say.NOTHING_PAID), 20, Face.BOLD)
        said = told.nothing_paid(draft, say)
        last = sheet.paragraph(left, top + 16.4, said, right - left, size=14, face=Face.MEDIUM, leading=5.8)
        sheet.y = last + 4
        return
    shown = money.show(draft.to_pay)
    for place, (said, face) in enumerate(
        (
            (say(Say.WILL_GET_SHORT), Face.TEXT),
            (say.weekday_day(draft.pay_day), Face.STRONG),
            (told.way(view), Face.TEXT),
        )
    ):
        size = faces.shrunk(said, 60, 14, face, smallest=10)
        sheet.text(left, top + 7.6 + place * 6.8, faces.cut(said, 60, size, face), size, face)
    size = faces.shrunk(shown, right - left - 62, 54, Face.BOLD)
    sheet.text(right, top + 19, shown, size, Face.BOLD, Align.RIGHT)
    said = terbilang.rupiah(draft.to_pay)
    y = top + 27.4
    for line in faces.wrapped(said, right - left, 14, Face.ITALIC, most=3):
        sheet.text(right, y, line, 14, Face.ITALIC, Align.RIGHT)
        y += 5.8
    sheet.y = y - 5.8 + 3.2


def _sum_row(sheet: Sheet, label: str, note: str, amount: str, left: float, right: float) -> None:
    base = sheet.y + 5
    end = sheet.text(left, base, label, 14, Face.MEDIUM)
    at = max(left + 74, end + 3)
    room = right - at - faces.width(amount, 15, Face.STRONG) - 3
    sheet.text(at, base, faces.cut(note, room, SIZE), SIZE)
    sheet.right(right, base, amount, 15, Face.STRONG)
    sheet.y += _ROW
