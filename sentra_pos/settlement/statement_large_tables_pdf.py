"""The tables of the statement in large type: a name on a line of its own, its figures under it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from sentra_pos.base import money
from sentra_pos.paper import faces, words
from sentra_pos.paper.faces import Face
from sentra_pos.paper.pdf import FRAME, THIN, Sheet
from sentra_pos.paper.pdf_table import Cell, Row
from sentra_pos.settlement import statement_rows as told
from sentra_pos.settlement.charges import ChargeRow
from sentra_pos.settlement.statement_words import Say
from sentra_pos.settlement.view import StatementView

T = TypeVar("T")
SIZE, LEADING = 13.0, 5.5
"""Points, and millimetres from one line to the next."""
TITLE = 15.0
_FIGURES = 6.4
_HEAD, _HEAD_SIZE, _HEAD_LEADING = 11.4, 11.5, 4.3
_TITLE_HEIGHT = 9.4
_GOODS = (
    Say.BEFORE,
    Say.CAME_IN,
    Say.SOLD,
    Say.FROM_BUYERS,
    Say.TAKEN_BACK,
    Say.BROKEN,
    Say.EXPIRED,
    Say.LEFT,
)
_GOODS_WIDTHS = (17, 19, 19, 23, 25, 27, 26, 22)
_SALES = (Say.QUANTITY, Say.PRICE, Say.GROSS, Say.DISCOUNT, Say.BY, Say.RATE, Say.COMMISSION, Say.PART)
_SALES_WIDTHS = (18, 24, 28, 24, 20, 18, 22, 24)


@dataclass(frozen=True)
class _Entry:
    """A product, what stands at the end of its line, and its figures."""

    name: str
    note: str
    figures: Row


@dataclass(frozen=True)
class _Stack:
    """`carried` gives the figures of the first n entries; none where they cannot be added up."""

    heads: Sequence[str]
    widths: Sequence[float]
    entries: Sequence[_Entry]
    carried: Callable[[int], Row] | None


def heading(sheet: Sheet, title: str, note: str = "") -> None:
    """Draw the title of a section, and under it what is to be known of it."""
    sheet.text(sheet.layout.left, sheet.y + 7, title, TITLE, Face.BOLD)
    sheet.y += _TITLE_HEIGHT
    if note:
        last = sheet.paragraph(
            sheet.layout.left, sheet.y + 3.4, note, sheet.layout.room, size=SIZE, leading=LEADING
        )
        sheet.y = last + 2.4


def nothing(sheet: Sheet, title: str, sentence: str) -> None:
    """Draw a section of which there is nothing to say but that."""
    sheet.needs(20)
    heading(sheet, title)
    sheet.text(sheet.layout.left, sheet.y + 3.6, sentence, SIZE)
    sheet.y += 5


def conditions(sheet: Sheet, view: StatementView) -> None:
    """Draw the terms in force: agreement, rates by group, who bears what."""
    say, left, room = view.say, sheet.layout.left, sheet.layout.room
    sheet.needs(34)
    heading(sheet, say(Say.TERMS))
    y = sheet.y - 2
    for said in (told.agreement(view), *_rates(view, room), told.bearers(view.conditions, say)):
        y = sheet.paragraph(left, y + LEADING + 0.2, said, room, size=SIZE, leading=LEADING, most=4)
    sheet.y = y + 1


def _rates(view: StatementView, room: float) -> list[str]:
    """Lines that break between two groups and never inside a rate."""
    lines = [view.say(Say.RATES)] if view.conditions.rates else []
    for number, rate in enumerate(view.conditions.rates):
        said = " ".join(told.rate(rate, view.say))
        longer = f"{lines[-1]}{' ·' if number else ''} {said}"
        if faces.width(longer, SIZE) <= room:
            lines[-1] = longer
        else:
            lines.append(said)
    return lines


def goods(sheet: Sheet, view: StatementView) -> None:
    """Draw the goods, every row of figures a sum."""
    say, found = view.say, view.draft.goods
    if not found:
        nothing(sheet, say(Say.GOODS), say(Say.NO_GOODS))
        return
    entries = []
    for row in found:
        day = view.outlook.expiries.get(row.product)
        note = say(Say.EXPIRES, day=words.day(day)) if day else say(Say.NEVER_EXPIRES)
        entries.append(_Entry(row.name, note, told.goods_figures(row)))
    summed = _first(found, told.goods_sum) if told.has_one_unit(found) else None
    stack = _Stack([say(head) for head in _GOODS], _GOODS_WIDTHS, entries, summed)
    _draw(sheet, view, say(Say.GOODS), say(Say.GOODS_NOTE), stack)


def sales(sheet: Sheet, view: StatementView) -> None:
    """Draw what was sold; then what is still held."""
    say = view.say
    if view.sold:
        entries = [_Entry(told.sold_name(row, say), "", told.sold_figures(row, say)) for row in view.sold]
        summed = _first(view.sold, told.sold_sum)
        stack = _Stack([say(head) for head in _SALES], _SALES_WIDTHS, entries, summed)
        _draw(sheet, view, say(Say.SALES), told.discount_note(view), stack)
    else:
        nothing(sheet, say(Say.SALES), say(Say.NO_SALES))
    if view.held:
        lines = faces.wrapped(told.held(view), sheet.layout.room, SIZE, most=5)
        sheet.needs(len(lines) * LEADING + 3)
        for number, line in enumerate(lines):
            sheet.text(sheet.layout.left, sheet.y + 6 + number * LEADING, line, SIZE)
        sheet.y += 2.4 + len(lines) * LEADING


def charges(sheet: Sheet, view: StatementView) -> None:
    """Draw refunds, losses, fees and advances in this order, each with what it is under it."""
    say = view.say
    if not view.charges:
        nothing(sheet, say(Say.CHARGES), say(Say.NO_CHARGES))
        return
    sheet.needs(_TITLE_HEIGHT + 2 * (LEADING + _FIGURES))
    heading(sheet, say(Say.CHARGES))
    sheet.rule(sheet.layout.left, sheet.layout.right, sheet.y, FRAME)
    group = ""
    for row in view.charges:
        _charge(sheet, view, row, "" if row.group == group else row.group)
        group = row.group
    sheet.needs(_FIGURES)
    sheet.text(sheet.layout.left, sheet.y + 4.7, say(Say.SUM), SIZE, Face.BOLD)
    whole = money.plain(sum(row.amount for row in view.charges))
    sheet.right(sheet.layout.right, sheet.y + 4.7, whole, SIZE, Face.BOLD)
    sheet.y += _FIGURES
    sheet.rule(sheet.layout.left, sheet.layout.right, sheet.y, FRAME)


def _charge(sheet: Sheet, view: StatementView, row: ChargeRow, label: str) -> None:
    day, document, what, amount = told.charge_cells(row, view.say)
    left, right = sheet.layout.left, sheet.layout.right
    lines = faces.wrapped(what, right - left, SIZE, most=3)
    height = LEADING + len(lines) * LEADING + 1.5
    if sheet.needs(height):
        heading(sheet, f"{view.say(Say.CHARGES)} {sheet.tongue.continued}")
        label = label or row.group
    sheet.text(left, sheet.y + 4.7, faces.cut(label, 46, SIZE, Face.STRONG), SIZE, Face.STRONG)
    end = sheet.text(left + 48, sheet.y + 4.7, day, SIZE)
    shown, face = (amount.words, amount.face) if isinstance(amount, Cell) else (amount, Face.STRONG)
    room = right - end - 5 - faces.width(shown, SIZE, face) - 3
    sheet.text(end + 5, sheet.y + 4.7, faces.cut(document, room, SIZE), SIZE)
    sheet.right(right, sheet.y + 4.7, shown, SIZE, face)
    for number, line in enumerate(lines, start=1):
        sheet.text(left, sheet.y + 4.7 + number * LEADING, line, SIZE)
    sheet.y += height
    sheet.rule(left, right, sheet.y, THIN)


def _first(rows: Sequence[T], summed: Callable[[Sequence[T]], Row]) -> Callable[[int], Row]:
    return lambda count: summed(rows[:count])


def _draw(sheet: Sheet, view: StatementView, title: str, note: str, stack: _Stack) -> None:
    noted = 2 * LEADING + 2.4 if note else 0
    sheet.needs(_TITLE_HEIGHT + noted + _HEAD + 2 * (LEADING + _FIGURES))
    heading(sheet, title, note)
    _heads(sheet, stack)
    for number, entry in enumerate(stack.entries):
        lines = _name_lines(sheet, entry)
        height = len(lines) * LEADING + 0.7 + _FIGURES
        below = 0 if stack.carried is None else LEADING + _FIGURES
        if number and sheet.y + height + below > sheet.layout.end:
            _carry_over(sheet, stack, number, title)
        _entry(sheet, stack, entry, lines)
    if stack.carried is not None:
        _sum(sheet, stack, view.say(Say.SUM), len(stack.entries))


def _heads(sheet: Sheet, stack: _Stack) -> None:
    left = sheet.layout.left
    sheet.rule(left, sheet.layout.right, sheet.y, FRAME)
    for head, end in zip(stack.heads, _ends(sheet, stack), strict=True):
        for number, line in enumerate(reversed(head.split("\n"))):
            sheet.right(end, sheet.y + _HEAD - 2 - number * _HEAD_LEADING, line, _HEAD_SIZE, Face.MEDIUM)
    sheet.y += _HEAD
    sheet.rule(left, sheet.layout.right, sheet.y, THIN)


def _name_lines(sheet: Sheet, entry: _Entry) -> list[str]:
    room = sheet.layout.room - (faces.width(entry.note, SIZE) + 4 if entry.note else 0)
    return faces.wrapped(entry.name, room, SIZE, Face.STRONG, most=3)


def _entry(sheet: Sheet, stack: _Stack, entry: _Entry, lines: Sequence[str]) -> None:
    for number, line in enumerate(lines):
        sheet.text(sheet.layout.left, sheet.y + 4.9 + number * LEADING, line, SIZE, Face.STRONG)
    if entry.note:
        sheet.right(sheet.layout.right, sheet.y + 4.9, entry.note, SIZE)
    sheet.y += len(lines) * LEADING + 0.7
    _figures(sheet, stack, entry.figures)
    sheet.rule(sheet.layout.left, sheet.layout.right, sheet.y, THIN)


def _sum(sheet: Sheet, stack: _Stack, label: str, count: int) -> None:
    if stack.carried is None:
        return
    sheet.text(sheet.layout.left, sheet.y + 4.9, label, SIZE, Face.BOLD)
    sheet.y += LEADING + 0.7
    bold = [Cell(str(cell), Face.BOLD) for cell in stack.carried(count)]
    _figures(sheet, stack, bold)
    sheet.rule(sheet.layout.left, sheet.layout.right, sheet.y, FRAME)


def _figures(sheet: Sheet, stack: _Stack, figures: Row) -> None:
    last = len(stack.widths) - 1
    ends = _ends(sheet, stack)
    for place, (cell, end, width) in enumerate(zip(figures, ends, stack.widths, strict=True)):
        strong = Face.STRONG if place == last else Face.TEXT
        shown, face = (cell.words, cell.face) if isinstance(cell, Cell) else (cell, strong)
        sheet.amount(end, sheet.y + 4.5, shown, width - 1, SIZE, face)
    sheet.y += _FIGURES


def _ends(sheet: Sheet, stack: _Stack) -> list[float]:
    return [sheet.layout.left + sum(stack.widths[: place + 1]) for place in range(len(stack.widths))]


def _carry_over(sheet: Sheet, stack: _Stack, number: int, title: str) -> None:
    _sum(sheet, stack, sheet.tongue.carried_down, number)
    sheet.next_page()
    heading(sheet, f"{title} {sheet.tongue.continued}")
    _heads(sheet, stack)
    _sum(sheet, stack, sheet.tongue.carried_up, number)
