"""The end of a statement: the sum once more, what to bring, the last periods, how to object, and who signs."""

from sentra_pos.base import money
from sentra_pos.paper import faces, terbilang
from sentra_pos.paper import pdf_parts as parts
from sentra_pos.paper import pdf_table as tables
from sentra_pos.paper.faces import Face
from sentra_pos.paper.pdf import FRAME, HAIR, HEAVY, THIN, Align, Run, Sheet
from sentra_pos.paper.pdf_table import Column, Row, Table, Title
from sentra_pos.settlement import outlook as outlook_of
from sentra_pos.settlement import statement_rows as told
from sentra_pos.settlement import statement_tables_pdf
from sentra_pos.settlement.outlook import Period, SupplyRow
from sentra_pos.settlement.statement_words import Say
from sentra_pos.settlement.view import StatementView

_SUPPLY_WIDTH, _PERIODS_LEFT = 101, 127
_BAR = 13.5
_QR = 23.5
_TITLE, _HEAD, _ROW = 6.7, 7.9, 4.3


def total(sheet: Sheet, view: StatementView) -> None:
    """Draw the box with the whole sum on one line and the amount in words."""
    draft, layout, say = view.draft, sheet.layout, view.say
    said = terbilang.rupiah(draft.to_pay) if draft.to_pay else say(Say.NO_WORDS)
    label = say(Say.PAID_IN_WORDS)
    room = layout.room - 6 - faces.width(label, 9.2, Face.MEDIUM) - 1.5
    lines = faces.wrapped(said, room, 10, Face.ITALIC, most=2)
    height = 11.4 + (len(lines) - 1) * 4.2
    sheet.needs(height + 2.4)
    top = sheet.y + 2.4
    sheet.box(layout.left, top, layout.room, height, HEAVY)
    left, right = layout.left + 3, layout.right - 3
    net = [Run(say(Say.NET)), Run(told.whole_sum(view), size=8.6), _result(draft.net)]
    sheet.runs(left, top + 4.8, net, gap=1.2)
    paid = [Run(say(Say.PAID_OUT)), _result(draft.to_pay), Run(say(Say.CARRIED_OVER)), _result(draft.closing)]
    sheet.runs(right, top + 4.8, paid, gap=1.8, align=Align.RIGHT)
    end = sheet.text(left, top + 9.2, label, 9.2, Face.MEDIUM)
    for number, line in enumerate(lines):
        sheet.text(end + 1.5, top + 9.2 + number * 4.2, line, 10, Face.ITALIC)
    sheet.y = top + height


def outlook(sheet: Sheet, view: StatementView) -> None:
    """Draw what is left and what to bring, and beside it the last periods; both stay on one page."""
    shown, rest = told.supplies(view)
    rows = sum(_lines(view, row) for row in shown)
    height = _TITLE + _HEAD + max(rows, 4) * _ROW + 5
    sheet.needs(height)
    top = sheet.y
    _supply_table(sheet, view, shown, rest)
    below = sheet.y
    sheet.y = top
    _periods(sheet, view)
    sheet.y = max(below, sheet.y)


def closing(sheet: Sheet, view: StatementView) -> None:
    """Draw how to object, three places to sign, and the QR code with its 8 characters; all on one page."""
    layout, say = sheet.layout, view.say
    sheet.needs(32.6)
    top = sheet.y + 2.6
    sheet.box(layout.left, top, 146.5, 9.2, THIN)
    first = [Run(say(Say.DOUBT), Face.STRONG), Run(told.object_by(view))]
    sheet.runs(layout.left + 2.4, top + 3.8, first, gap=1.6)
    sheet.text(layout.left + 2.4, top + 7.6, say(Say.HOW_TO_OBJECT))
    people = [parts.Signature(*one) for one in told.signers(view)]
    end = parts.signatures(sheet, top + 12.7, people, x=layout.left, pitch=48.7, room=44)
    if view.code:
        parts.code(sheet, view.signed, view.code, layout.right - _QR, top, _QR)
    sheet.y = end + 1


def _result(amount: int) -> Run:
    return Run(money.show(amount), Face.BOLD, 11.5)


def _supply_table(sheet: Sheet, view: StatementView, shown: list[SupplyRow], rest: int) -> None:
    say = view.say
    title = say(Say.TO_BRING if rest else Say.SUPPLIES)
    if shown:
        tables.heading(sheet, Title(title))
        tables.draw(sheet, _supplies(view, shown))
    else:
        statement_tables_pdf.nothing(sheet, title, say(Say.ALL_ENOUGH if rest else Say.NOTHING_LEFT))
    note = told.supply_note(view, rest)
    sheet.text(sheet.layout.left, sheet.y + 3.6, faces.cut(note, _SUPPLY_WIDTH, 8.4), 8.4)
    sheet.y += 4.4


def _lines(view: StatementView, row: SupplyRow) -> int:
    """So many lines its name takes."""
    name = _supplies(view, [row]).columns[0]
    return len(faces.wrapped(row.product, name.width - 1, 9.2, name.face, name.lines))


def _supplies(view: StatementView, shown: list[SupplyRow]) -> Table:
    expires = any(row.expiring for row in shown)
    # Weighed goods need room for three decimals.
    wide = 2 if any(row.decimals for row in shown) else 0
    widths = [39 - 2 * wide if expires else 63 - wide, 10 + wide, 24 + wide, 14, 14]
    if not expires:
        del widths[2]
    columns = [Column(view.say(Say.PRODUCT), widths[0], Align.LEFT, Face.MEDIUM, lines=3)]
    heads = told.supply_heads(view, with_expiry=expires)
    columns += [Column(head, width) for head, width in zip(heads, widths[1:], strict=True)]
    rows: list[Row] = [
        (row.product, *told.supply_figures(row, view.say, with_expiry=expires)) for row in shown
    ]
    return Table(tuple(columns), rows)


def _periods(sheet: Sheet, view: StatementView) -> None:
    left, right = _PERIODS_LEFT, sheet.layout.right
    say = view.say
    title = Say.FOUR_PERIODS if len(view.outlook.periods) == outlook_of.PERIODS else Say.PERIODS
    tables.heading(sheet, Title(say(title)), left)
    sheet.rule(left, right, sheet.y, FRAME)
    head = sheet.y + 4
    sheet.text(left, head, say(Say.ONE_PERIOD), 8, Face.MEDIUM)
    sheet.text(left + 22, head, say(Say.PERIOD_EARNED), 8, Face.MEDIUM)
    sheet.right(right, head, say(Say.PERIOD_PAID), 8, Face.MEDIUM)
    sheet.y += 5.2
    sheet.rule(left, right, sheet.y, THIN)
    highest = max((period.earned for period in view.outlook.periods), default=0)
    for number, period in enumerate(view.outlook.periods):
        is_last = number == len(view.outlook.periods) - 1
        _period(sheet, period, highest, left, right, is_this=is_last)
        sheet.rule(left, right, sheet.y, FRAME if is_last else HAIR)
    best, label = told.best(view), say(Say.BEST)
    if best:
        room = right - left - faces.width(label, 8.4, Face.STRONG) - 1.4
        runs = [Run(label, Face.STRONG, 8.4), Run(faces.cut(best, room, 8.4), size=8.4)]
        sheet.runs(left, sheet.y + 3.6, runs, gap=1.4)
        sheet.y += 4.4


def _period(sheet: Sheet, period: Period, highest: int, left: float, right: float, *, is_this: bool) -> None:
    face = Face.STRONG if is_this else Face.TEXT
    baseline = sheet.y + 3.1
    sheet.text(left, baseline, told.short_days(period.first, period.last), 9.2, face)
    if period.earned > 0 and highest:
        width = max(0.4, _BAR * period.earned / highest)
        bar = sheet.solid if is_this else sheet.hatch
        bar(left + 22, sheet.y + 1.1, width, 2.2)
    sheet.amount(left + 52, baseline, money.plain(period.earned), 14, 9.2, face)
    sheet.amount(right, baseline, money.plain(period.paid), 16, 9.2, face)
    sheet.y += _ROW
