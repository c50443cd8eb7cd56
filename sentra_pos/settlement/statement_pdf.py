"""The statement on A4: who it is for, the sum above the fold, then every row that makes it."""

from collections.abc import Callable
from datetime import datetime

from sentra_pos.base import money
from sentra_pos.paper import faces, pdf, words
from sentra_pos.paper import pdf_parts as parts
from sentra_pos.paper.faces import Face
from sentra_pos.paper.pdf import A4, FRAME, HEAVY, THIN, Furniture, Part, Sheet
from sentra_pos.settlement import recorded_pdf, statement_answers_pdf, statement_end_pdf, statement_tables_pdf
from sentra_pos.settlement import statement_rows as told
from sentra_pos.settlement.statement_words import Say
from sentra_pos.settlement.view import StatementView
from sentra_pos.shop import profile

_SUM_WIDTH, _RESULT_WIDTH = 104, 74
_SUM_PITCH = 4.25
_PAD = 3


def draw(view: StatementView, *, printed_at: datetime, copy_no: int = 0, printed_by: str = "") -> bytes:
    """The statement as PDF: ASLI for copy 0, else SALINAN ke-n; the same bytes for the same facts."""
    return made(view, paper(view, printed_at=printed_at, copy_no=copy_no, printed_by=printed_by))


def paper(view: StatementView, *, printed_at: datetime, copy_no: int = 0, printed_by: str = "") -> Part:
    """The same as a part of whatever PDF."""

    def body(sheet: Sheet) -> None:
        _addressee(sheet, view)
        _summary(sheet, view)
        statement_tables_pdf.conditions(sheet, view)
        statement_tables_pdf.goods(sheet, view)
        statement_tables_pdf.sales(sheet, view)
        statement_tables_pdf.charges(sheet, view)
        statement_answers_pdf.answers(sheet, view)
        statement_end_pdf.total(sheet, view)
        statement_end_pdf.outlook(sheet, view)
        statement_end_pdf.closing(sheet, view)

    return part(view, body, mark=copy_mark(view, copy_no), printed=printed(view, printed_at, printed_by))


def part(view: StatementView, body: Callable[[Sheet], None], *, mark: str, printed: str) -> Part:
    """The letterhead and `body` on as many pages as they take, each with its mark, number and code."""
    draft, say = view.draft, view.say
    number = draft.number or say(Say.NO_NUMBER)
    furniture = parts.furniture(
        title=say(Say.TITLE, number=number),
        about=_about(view),
        copy=mark,
        left=f"{number} · {view.shop.name} · {printed}",
        code=view.code or say(Say.NO_CODE),
        tongue=say.tongue,
    )
    head = parts.PageHead(profile.letterhead(view.shop), say(Say.HEAD), number, mark)

    def whole(sheet: Sheet) -> None:
        parts.letterhead(sheet, head)
        body(sheet)

    return Part(lambda sheet: recorded_pdf.whole(sheet, whole, furniture), Furniture(tongue=view.say.tongue))


def _about(view: StatementView) -> str:
    """Whose it is and for which days, on every page: of a long name the end goes, never the code."""
    rest = f" ({view.to.code}) · {words.period(view.draft.period_from, view.draft.until)}"
    return parts.whose(A4, view.to.name, rest)


def made(view: StatementView, paper: Part) -> bytes:
    """The PDF of one statement."""
    title = view.say(Say.TITLE, number=view.draft.number or view.say(Say.NO_NUMBER))
    return pdf.in_turn(A4, [paper], title=title, author=view.shop.name)


def printed(view: StatementView, at: datetime, by: str) -> str:
    """When it was printed, and by whom if that is known."""
    moment = view.say(Say.PRINTED, moment=words.moment(at))
    return f"{moment}, {by}" if by else moment


def copy_mark(view: StatementView, copy_no: int) -> str:
    """`ASLI`, `SALINAN ke-2`, or `DRAF` for what is not frozen."""
    if view.draft.number is None:
        return view.say(Say.DRAFT)
    return view.say(Say.COPY, count=copy_no) if copy_no else view.say(Say.ORIGINAL)


def _addressee(sheet: Sheet, view: StatementView) -> None:
    left, top, to = sheet.layout.left, sheet.y, view.to
    room = 116
    size = faces.shrunk(faces.shown(to.name, Face.BOLD), room, 13, Face.BOLD, smallest=10.5)
    name_end = sheet.paragraph(left, top + 4.9, to.name, room, size=size, face=Face.BOLD, leading=4.6, most=2)
    lines = (
        told.joined(to.owner, view.say(Say.CODE, code=to.code), to.phone),
        to.address,
        told.joined(f"NIB {to.nib}" if to.nib else "", told.bank(view)),
    )
    shown = [part for line in lines if line for part in faces.wrapped(line, room, 9.2, most=2)]
    for number, line in enumerate(shown):
        sheet.text(left, name_end + 4.4 + number * 3.85, line)
    for number, (label, value, face) in enumerate(_days(view)):
        baseline = top + 4.7 + number * 4.05
        wide = sheet.layout.right - sheet.text(138.8, baseline, label) - 2
        size = faces.shrunk(value, wide, 9.2, face)
        sheet.right(sheet.layout.right, baseline, faces.cut(value, wide, size, face), size, face)
    lowest = max(name_end + 4.4 + (len(shown) - 1) * 3.85, top + 4.7 + 3 * 4.05)
    sheet.y = lowest + 2.7


def _days(view: StatementView) -> tuple[tuple[str, str, Face], ...]:
    draft, say = view.draft, view.say
    return (
        (say(Say.PERIOD), words.period(draft.period_from, draft.until), Face.STRONG),
        (say(Say.CUT_OFF), say.weekday_day(draft.until), Face.TEXT),
        (say(Say.PAY_DAY), say.weekday_day(draft.pay_day), Face.STRONG),
        (say(Say.PAID_BY), told.way(view), Face.TEXT),
    )


def _summary(sheet: Sheet, view: StatementView) -> None:
    height = 36.4 + 4.5 * len(told.to_fetch(view))
    left, top = sheet.layout.left, sheet.y
    sheet.box(left, top, _SUM_WIDTH + _RESULT_WIDTH, height, HEAVY)
    sheet.upright(left + _SUM_WIDTH, top, top + height, FRAME)
    _sum(sheet, view, left + _PAD, left + _SUM_WIDTH - _PAD, top)
    _result(sheet, view, left + _SUM_WIDTH + 4, left + _SUM_WIDTH + _RESULT_WIDTH - 4, top)
    sheet.y = top + height


def _sum(sheet: Sheet, view: StatementView, left: float, right: float, top: float) -> None:
    for number, (label, note, amount) in enumerate(told.summary(view)):
        baseline = top + 4.6 + number * _SUM_PITCH
        end = sheet.text(left, baseline, label, 9.6, Face.MEDIUM)
        room = right - end - 25
        sheet.text(end + 1.8, baseline, faces.cut(note, room, 8.2), 8.2)
        sheet.right(right, baseline, money.plain(amount), 10, Face.STRONG)
    sheet.rule(left, right, top + 28.2, FRAME)
    sheet.text(left, top + 33.3, view.say(Say.NET), 11, Face.BOLD)
    sheet.amount(right, top + 33.3, money.plain(view.draft.net), 60, 12.5, Face.BOLD)


def _result(sheet: Sheet, view: StatementView, left: float, right: float, top: float) -> None:
    draft, say = view.draft, view.say
    if draft.to_pay > 0:
        sheet.text(left, top + 5.8, say(Say.WILL_GET, day=say.weekday_day(draft.pay_day)), 10.5, Face.MEDIUM)
        shown = money.show(draft.to_pay)
        sheet.text(left, top + 18, shown, faces.shrunk(shown, right - left, 36, Face.BOLD), Face.BOLD)
    else:
        sheet.text(left, top + 9, say(Say.NOTHING_PAID), 14, Face.BOLD)
        said = told.nothing_paid(draft, say)
        sheet.paragraph(left, top + 14.4, said, right - left, size=10.5, face=Face.MEDIUM, leading=4.2)
    rows = [(told.paid_out(draft, say), draft.to_pay), (say(Say.CARRIED), draft.closing)]
    rows += told.to_fetch(view)
    sheet.rule(left, right, top + 24.6, THIN)
    for number, (label, amount) in enumerate(rows):
        baseline = top + 28.9 + number * 4.5
        shown = money.plain(amount)
        room = right - left - faces.width(shown, 10, Face.STRONG) - 2
        size = faces.shrunk(label, room, 9.6, smallest=7.6)
        sheet.text(left, baseline, faces.cut(label, room, size), size)
        sheet.right(right, baseline, shown, 10, Face.STRONG)
