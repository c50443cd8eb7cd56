"""The end of the statement in large type: the sum, what to bring, the last periods, how to object, who signs."""

from sentra_pos.base import money
from sentra_pos.paper import faces, terbilang
from sentra_pos.paper import pdf_parts as parts
from sentra_pos.paper import pdf_table as tables
from sentra_pos.paper.faces import Face
from sentra_pos.paper.pdf import FRAME, HAIR, HEAVY, THIN, Align, Run, Sheet
from sentra_pos.paper.pdf_table import Column, Row, Table
from sentra_pos.settlement import outlook
from sentra_pos.settlement import statement_rows as told
from sentra_pos.settlement.outlook import Period
from sentra_pos.settlement.statement_large_tables_pdf import LEADING, SIZE, heading, nothing
from sentra_pos.settlement.statement_words import Say
from sentra_pos.settlement.view import StatementView

_STYLE = tables.Style(size=SIZE, row=6.6, leading=LEADING, head_size=11.5, head=11.4, head_leading=4.3)
_QR = 30.0
_PERIOD, _BAR_FROM, _BAR = 7.0, 42.0, 52.0
_EARNED_TO = 132.0


def total(sheet: Sheet, view: StatementView) -> None:
    """Draw the box with the whole sum, what is paid of it and what is carried, and the amount in words."""
    draft, layout, say = view.draft, sheet.layout, view.say
    said = terbilang.rupiah(draft.to_pay) if draft.to_pay else say(Say.NO_WORDS)
    left, right = layout.left + 4, layout.right - 4
    lines = faces.wrapped(said, right - left, 14, Face.ITALIC, most=3)
    height = 29.4 + len(lines) * 5.8
    sheet.needs(height + 4)
    top = sheet.y + 4
    sheet.box(layout.left, top, layout.room, height, HEAVY)
    sheet.runs(left, top + 7, [Run(say(Say.NET), Face.MEDIUM, 14), Run(told.whole_sum(view), size=SIZE)], 2)
    sheet.right(right, top + 7, money.show(draft.net), 16, Face.BOLD)
    for number, (label, amount) in enumerate(
        ((Say.PAID_OUT, draft.to_pay), (Say.CARRIED_OVER, draft.closing)), start=1
    ):
        sheet.text(left, top + 7 + number * 6.8, say(label), 14, Face.MEDIUM)
        sheet.right(right, top + 7 + number * 6.8, money.show(amount), 16, Face.BOLD)
    sheet.text(left, top + 27.4, say(Say.PAID_IN_WORDS), SIZE, Face.MEDIUM)
    for number, line in enumerate(lines, start=1):
        sheet.text(left, top + 27.4 + number * 5.8, line, 14, Face.ITALIC)
    sheet.y = top + height


def supplies(sheet: Sheet, view: StatementView) -> None:
    """Draw what is left and what to bring."""
    shown, rest = told.supplies(view)
    say = view.say
    title = say(Say.TO_BRING if rest else Say.SUPPLIES)
    if shown:
        expires = any(row.expiring for row in shown)
        widths = [64, 24, 38, 28, 24] if expires else [96, 26, 30, 26]
        columns = [Column(say(Say.PRODUCT), widths[0], Align.LEFT, Face.STRONG, lines=3)]
        heads = told.supply_heads(view, with_expiry=expires)
        columns += [Column(head, width) for head, width in zip(heads, widths[1:], strict=True)]
        rows: list[Row] = [
            (row.product, *told.supply_figures(row, say, with_expiry=expires)) for row in shown
        ]
        sheet.needs(36)
        heading(sheet, title)
        carried = tables.Title(title, size=15)
        tables.draw(sheet, Table(tuple(columns), rows, style=_STYLE), title=carried)
    else:
        nothing(sheet, title, say(Say.ALL_ENOUGH if rest else Say.NOTHING_LEFT))
    sheet.needs(2 * LEADING + 2)
    note = told.supply_note(view, rest)
    last = sheet.paragraph(
        sheet.layout.left, sheet.y + 5.2, note, sheet.layout.room, size=SIZE, leading=LEADING, most=2
    )
    sheet.y = last + 1


def periods(sheet: Sheet, view: StatementView) -> None:
    """Draw the last periods with a bar each, and when most is sold; all on one page."""
    say, shown = view.say, view.outlook.periods
    left, right = sheet.layout.left, sheet.layout.right
    sheet.needs(9.4 + 7 + len(shown) * _PERIOD + 7)
    heading(sheet, say(Say.FOUR_PERIODS if len(shown) == outlook.PERIODS else Say.PERIODS))
    sheet.rule(left, right, sheet.y, FRAME)
    sheet.text(left, sheet.y + 5, say(Say.ONE_PERIOD), 11.5, Face.MEDIUM)
    sheet.right(left + _EARNED_TO, sheet.y + 5, say(Say.PERIOD_EARNED), 11.5, Face.MEDIUM)
    sheet.right(right, sheet.y + 5, say(Say.PERIOD_PAID), 11.5, Face.MEDIUM)
    sheet.y += 7
    sheet.rule(left, right, sheet.y, THIN)
    highest = max((period.earned for period in shown), default=0)
    for number, period in enumerate(shown, start=1):
        _period(sheet, period, highest, is_this=number == len(shown))
        sheet.rule(left, right, sheet.y, FRAME if number == len(shown) else HAIR)
    best = told.best(view)
    if best:
        runs = [Run(say(Say.BEST), Face.STRONG, SIZE), Run(best, size=SIZE)]
        sheet.runs(left, sheet.y + 5.4, runs, gap=2)
        sheet.y += 7


def closing(sheet: Sheet, view: StatementView) -> None:
    """Draw how to object, three places to sign, and the QR code with its 8 characters; all on one page."""
    layout, say = sheet.layout, view.say
    room = layout.room - 8
    said = f"{told.object_by(view)} {say(Say.HOW_TO_OBJECT)}"
    lines = faces.wrapped(said, room, SIZE, most=5)
    box = 9.6 + len(lines) * LEADING
    sheet.needs(4 + box + 4 + _QR + 10)
    top = sheet.y + 4
    sheet.box(layout.left, top, layout.room, box, THIN)
    sheet.text(layout.left + 4, top + 6.2, say(Say.DOUBT), 14, Face.STRONG)
    for number, line in enumerate(lines, start=1):
        sheet.text(layout.left + 4, top + 6.2 + number * LEADING, line, SIZE)
    top += box + 4
    for number, signer in enumerate(told.signers(view)):
        _signer(sheet, signer, layout.left + number * 48, top)
    if view.code:
        parts.code(sheet, view.signed, view.code, layout.right - _QR, top, _QR)
    sheet.y = top + _QR + 6


def _signer(sheet: Sheet, signer: tuple[str, str, str], left: float, top: float) -> None:
    label, name, role = signer
    room, line = 45.0, top + 20
    sheet.text(left, top + 4, faces.cut(label, room, SIZE, Face.MEDIUM), SIZE, Face.MEDIUM)
    sheet.rule(left, left + room, line, THIN)
    size = faces.shrunk(faces.shown(name, Face.STRONG), room, SIZE, Face.STRONG, smallest=11)
    last = sheet.paragraph(left, line + 5, name, room, size=size, face=Face.STRONG, leading=4.6, most=2)
    for number, words in enumerate(role.split(" · "), start=1):
        sheet.text(left, last + number * 5, words, faces.shrunk(words, room, SIZE, smallest=10))


def _period(sheet: Sheet, period: Period, highest: int, *, is_this: bool) -> None:
    face = Face.STRONG if is_this else Face.TEXT
    left, base = sheet.layout.left, sheet.y + 5
    sheet.text(left, base, told.short_days(period.first, period.last), SIZE, face)
    if period.earned > 0:
        bar = sheet.solid if is_this else sheet.hatch
        bar(left + _BAR_FROM, sheet.y + 1.8, max(0.6, _BAR * period.earned / highest), 3.6)
    sheet.amount(left + _EARNED_TO, base, money.plain(period.earned), 36, SIZE, face)
    sheet.amount(sheet.layout.right, base, money.plain(period.paid), 40, SIZE, face)
    sheet.y += _PERIOD
