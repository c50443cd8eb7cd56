"""The tables of a statement: terms, goods that can be added up by finger, sales, and everything else."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from sentra_pos.base import money
from sentra_pos.paper import faces, words
from sentra_pos.paper import pdf_table as tables
from sentra_pos.paper.faces import Face
from sentra_pos.paper.pdf import Align, Run, Sheet
from sentra_pos.paper.pdf_table import Column, Row, Table, Title
from sentra_pos.settlement import statement_rows as told
from sentra_pos.settlement.goods import GoodsRow
from sentra_pos.settlement.sold import SoldRow
from sentra_pos.settlement.statement_words import Say, Speech
from sentra_pos.settlement.view import StatementView

T = TypeVar("T")
_NAME_LINES = 5
"""Kinds of one thing often differ in their last word."""
_GOODS = (
    (Say.BEFORE, 12),
    (Say.CAME_IN, 13),
    (Say.SOLD, 12),
    (Say.FROM_BUYERS, 16),
    (Say.TAKEN_BACK, 15),
    (Say.BROKEN, 15),
    (Say.EXPIRED, 14),
    (Say.LEFT, 12),
    (Say.NEXT_EXPIRY, 20),
)
_CHARGES = (
    Column("", 37, Align.LEFT, Face.STRONG),
    Column("", 20, Align.LEFT),
    Column("", 27, Align.LEFT),
    Column("", 72, Align.LEFT, lines=3),
    Column("", 22, face=Face.STRONG),
)


def conditions(sheet: Sheet, view: StatementView) -> None:
    """Draw the terms in force: agreement, rates by group, who bears what."""
    terms, say = view.conditions, view.say
    tables.heading(sheet, Title(say(Say.TERMS), told.agreement(view)))
    baseline = _rates(sheet, view) if terms.rates else sheet.y - 1.35
    said = told.bearers(terms, say)
    last = sheet.paragraph(sheet.layout.left, baseline + 3.95, said, sheet.layout.room, leading=3.85, most=2)
    sheet.y = last + 0.65


def _rates(sheet: Sheet, view: StatementView) -> float:
    """Draw what both get of each group, and return the last baseline."""
    say, left, baseline = view.say, sheet.layout.left, sheet.y + 2.6
    x = sheet.text(left, baseline, say(Say.RATES)) + 1.5
    for number, rate in enumerate(view.conditions.rates):
        group, shares = told.rate(rate, say)
        runs = [Run(group, Face.STRONG), Run(shares)]
        wide = sum(faces.width(faces.shown(run.words, run.face), run.size, run.face) for run in runs) + 1.2
        if x + wide > sheet.layout.right:
            x, baseline = left, baseline + 3.85
        elif number:
            x = sheet.text(x + 2, baseline, "·") + 2
        x = sheet.runs(x, baseline, runs, gap=1.2)
    return baseline


def goods(sheet: Sheet, view: StatementView) -> None:
    """Draw the goods table, every row a sum."""
    say, found = view.say, view.draft.goods
    if not found:
        nothing(sheet, say(Say.GOODS), say(Say.NO_GOODS))
        return
    name = Column(say(Say.PRODUCT), 49, Align.LEFT, Face.MEDIUM, lines=_NAME_LINES)
    columns = (name, *(Column(say(head), width) for head, width in _GOODS))
    is_summable = told.has_one_unit(found)
    table = Table(
        columns,
        [_goods_row(row, view) for row in found],
        total=_goods_sum(found, say(Say.SUM)) if is_summable else None,
        carried=_carried(found, _goods_sum) if is_summable else None,
    )
    tables.section(sheet, Title(say(Say.GOODS), say(Say.GOODS_NOTE)), table)


def sales(sheet: Sheet, view: StatementView) -> None:
    """Draw what was sold, a row for each product, price and terms; then what is still held."""
    say = view.say
    if view.sold:
        table = Table(
            _sales_columns(say),
            [_sold_row(row, say) for row in view.sold],
            total=_sold_sum(view.sold, say(Say.SUM)),
            carried=_carried(view.sold, _sold_sum),
        )
        tables.section(sheet, Title(say(Say.SALES), told.discount_note(view)), table)
    else:
        nothing(sheet, say(Say.SALES), say(Say.NO_SALES))
    if view.held:
        sheet.needs(10)
        last = sheet.paragraph(
            sheet.layout.left, sheet.y + 4, told.held(view), sheet.layout.room, size=8.4, most=3
        )
        sheet.y = last + 0.6


def charges(sheet: Sheet, view: StatementView) -> None:
    """Draw refunds, losses, fees and advances in this order, each group named once."""
    say = view.say
    title = say(Say.CHARGES)
    if not view.charges:
        nothing(sheet, title, say(Say.NO_CHARGES))
        return
    rows: list[Row] = []
    group = ""
    for row in view.charges:
        label = "" if row.group == group else row.group
        group = row.group
        rows.append((label, *told.charge_cells(row, say)))
    total = (say(Say.SUM), "", "", "", money.plain(sum(row.amount for row in view.charges)))

    def carried(count: int, label: str) -> Row:
        return (label, "", "", "", money.plain(sum(row.amount for row in view.charges[:count])))

    table = Table(_CHARGES, rows, total=total, carried=carried, style=tables.Style(head=0))
    tables.section(sheet, Title(title), table)


def nothing(sheet: Sheet, title: str, sentence: str) -> None:
    """Draw a section of which there is nothing to say but that."""
    sheet.needs(14)
    tables.heading(sheet, Title(title))
    sheet.text(sheet.layout.left, sheet.y + 2.6, sentence)
    sheet.y += 3.4


def _sales_columns(say: Speech) -> tuple[Column, ...]:
    return (
        Column(say(Say.SOLD_PRODUCT), 50, Align.LEFT, Face.MEDIUM, lines=_NAME_LINES),
        Column(say(Say.QUANTITY), 12),
        Column(say(Say.PRICE), 19),
        Column(say(Say.GROSS), 21),
        Column(say(Say.DISCOUNT), 14),
        Column("", 1.4),
        Column(say(Say.BY), 15.6, Align.LEFT),
        Column(say(Say.RATE), 10),
        Column(say(Say.COMMISSION), 16),
        Column(say(Say.PART), 19, face=Face.STRONG),
    )


def _carried(rows: Sequence[T], summed: Callable[[Sequence[T], str], Row]) -> Callable[[int, str], Row]:
    return lambda count, label: summed(rows[:count], label)


def _goods_row(row: GoodsRow, view: StatementView) -> Row:
    expiry = view.outlook.expiries.get(row.product)
    return row.name, *told.goods_figures(row), words.day(expiry) if expiry else view.say(Say.NO_EXPIRY)


def _goods_sum(rows: Sequence[GoodsRow], label: str) -> Row:
    return label, *told.goods_sum(rows), ""


def _sold_row(row: SoldRow, say: Speech) -> Row:
    figures = told.sold_figures(row, say)
    return told.sold_name(row, say), *figures[:4], "", *figures[4:]


def _sold_sum(rows: Sequence[SoldRow], label: str) -> Row:
    figures = told.sold_sum(rows)
    return label, *figures[:4], "", *figures[4:]
