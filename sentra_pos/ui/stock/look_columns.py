"""How a line of the stock list and of ageing is read."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from sentra_pos.base import money
from sentra_pos.reports import ageing, held
from sentra_pos.reports.ageing import AgeBy, AgeRow
from sentra_pos.reports.stock_list import By, StockRow
from sentra_pos.stock import watch
from sentra_pos.ui import goods_words
from sentra_pos.ui.stock import lot_words, words
from sentra_pos.ui.widgets import day_entry
from sentra_pos.ui.widgets.paint import Tone
from sentra_pos.ui.widgets.rows_model import Align, Cell, Column

THERE, VALUE, PART = "there", "value", "part"
"""Keys of the columns that have a total."""
_CONTEXT = "StockLook"
_TITLES = (
    QT_TRANSLATE_NOOP("StockLook", "Goods"),
    QT_TRANSLATE_NOOP("StockLook", "Producer"),
    QT_TRANSLATE_NOOP("StockLook", "Place"),
    QT_TRANSLATE_NOOP("StockLook", "Group"),
    QT_TRANSLATE_NOOP("StockLook", "Lot"),
    QT_TRANSLATE_NOOP("StockLook", "Lots"),
    QT_TRANSLATE_NOOP("StockLook", "Products"),
    QT_TRANSLATE_NOOP("StockLook", "There"),
    QT_TRANSLATE_NOOP("StockLook", "Value"),
    QT_TRANSLATE_NOOP("StockLook", "Producers' part"),
    QT_TRANSLATE_NOOP("StockLook", "Expiry"),
    QT_TRANSLATE_NOOP("StockLook", "Since"),
    QT_TRANSLATE_NOOP("StockLook", "Sold out in"),
    QT_TRANSLATE_NOOP("StockLook", "Oldest"),
    QT_TRANSLATE_NOOP("StockLook", "0–7 days"),
    QT_TRANSLATE_NOOP("StockLook", "8–30"),
    QT_TRANSLATE_NOOP("StockLook", "31–60"),
    QT_TRANSLATE_NOOP("StockLook", "61–90"),
    QT_TRANSLATE_NOOP("StockLook", "over 90"),
    QT_TRANSLATE_NOOP("StockLook", "does not sell"),
    QT_TRANSLATE_NOOP("StockLook", "over a year"),
    QT_TRANSLATE_NOOP("StockLook", "{amount} left"),
)
"""What `_tr` is asked for, where the translators look for it."""
_AGES = ("0–7 days", "8–30", "31–60", "61–90", "over 90")
_YEAR = 365


def of_list(by: By, today: date, room: int, *, with_part: bool, is_paced: bool) -> list[Column[StockRow]]:
    """The columns of the list by `by`, as far as `room` px at 100 % hold them; `is_paced` once it is known what sells."""
    part = Column[StockRow](
        _tr("Producers' part"), lambda row: _money(row.producer_part), 136, Align.RIGHT, key=PART
    )
    found: list[tuple[Column[StockRow], int]] = [(_name(by), 0)]
    if by in (By.PRODUCER, By.PLACE):
        found.append((Column(_tr("Products"), lambda row: f"{row.products}", 92, Align.RIGHT), 700))
    if by is By.LOT:
        found.append((Column(_tr("Lot"), _lot, 116), 0))
    else:
        found.append((Column(_tr("Lots"), lambda row: f"{row.lots}", 64, Align.RIGHT, muted=True), 820))
    found.append((Column(_tr("There"), _there, 150, Align.RIGHT, key=THERE), 0))
    found.append((Column(_tr("Value"), lambda row: _money(row.value), 124, Align.RIGHT, key=VALUE), 0))
    if with_part:
        found.append((part, 1_000))
    if by in (By.PRODUCT, By.LOT):
        found.append((Column(_tr("Expiry"), lambda row: _expiry(row, today), 214), 980))
    since = Column[StockRow](_tr("Since"), lambda row: f"{row.received_on:%d/%m/%Y}", 108, muted=True)
    found.append((since, 1_400 if by is By.LOT else 1_150))
    sold_out = Column[StockRow](_tr("Sold out in"), _sold_out(today, is_paced=is_paced), 128, Align.RIGHT)
    return [column for column, least in (*found, (sold_out, 640)) if room >= least]


def of_ages(by: AgeBy, room: int) -> list[Column[AgeRow]]:
    """The columns of ageing, as far as `room` px at 100 % hold them."""
    titles = {AgeBy.PRODUCER: _tr("Producer"), AgeBy.PRODUCT: _tr("Goods"), AgeBy.GROUP: _tr("Group")}
    found: list[tuple[Column[AgeRow], int]] = [
        (Column(titles[by], lambda row: Cell(age_name(row), _about(row), bold=True), key="name"), 0)
    ]
    for at in range(ageing.BUCKETS):
        tone = Tone.WARN if at == ageing.BUCKETS - 1 else Tone.PLAIN
        found.append(
            (Column(_tr(_AGES[at]), _aged(at, tone), 112, Align.RIGHT, key=f"age{at}"), 0 if at > 2 else 860)
        )
    found += [
        (Column(_tr("Value"), lambda row: _money(row.value, bold=True), 124, Align.RIGHT, key=VALUE), 0),
        (Column(_tr("Oldest"), lambda row: days(row.oldest), 96, Align.RIGHT, muted=True), 980),
        (Column(_tr("Sold out in"), _age_sold_out, 132, Align.RIGHT), 640),
    ]
    return [column for column, least in found if room >= least]


def age_name(row: AgeRow) -> str:
    """A line's name; a group in the language that is on."""
    return row.name or goods_words.group(row.group)


def days(count: int) -> str:
    """`12 hari`."""
    return QCoreApplication.translate(_CONTEXT, "%n day(s)", "", count)


def _name(by: By) -> Column[StockRow]:
    match by:
        case By.PRODUCER:
            return Column(_tr("Producer"), lambda row: Cell(row.name, bold=True))
        case By.PLACE:
            return Column(
                _tr("Place"), lambda row: Cell(lot_words.place(row.place), row.shelf_place, bold=True)
            )
        case _:
            return Column(_tr("Goods"), lambda row: Cell(row.name, row.producer_name, bold=True))


def _lot(row: StockRow) -> Cell:
    return Cell(f"L-{row.lot_number:05}", lot_words.place(row.place))


def _about(row: AgeRow) -> str:
    there = _tr("{amount} left").format(amount=held.shown(row.amounts))
    return f"{row.producer_name} · {there}" if row.producer_name and row.producer_name != row.name else there


def _there(row: StockRow) -> Cell:
    return Cell(held.shown(row.amounts), bold=True)


def _money(amount: int | None, *, bold: bool = False) -> Cell:
    return Cell("–" if amount is None else money.plain(amount), bold=bold)


def _expiry(row: StockRow, today: date) -> Cell:
    if row.expiry is None:
        return Cell("–", tone=Tone.NEUTRAL)
    near = watch.urgency(row.expiry, today)
    return Cell(day_entry.show(row.expiry), chip=words.chip(near, row.expiry, today))


def _sold_out(today: date, *, is_paced: bool) -> Callable[[StockRow], Cell]:
    """Of a lot that will not be gone before its last day the words are a warning."""

    def cell(row: StockRow) -> Cell:
        if not is_paced:
            return Cell("…", tone=Tone.NEUTRAL)
        if row.days_left is None:
            return Cell("–", tone=Tone.NEUTRAL)
        is_late = row.is_late(today)
        return Cell(_in_days(row.days_left), tone=Tone.WARN if is_late else Tone.PLAIN, bold=is_late)

    return cell


def _in_days(count: int) -> str:
    return _tr("over a year") if count > _YEAR else days(count)


def _aged(at: int, tone: Tone) -> Callable[[AgeRow], Cell]:
    def cell(row: AgeRow) -> Cell:
        amount = row.values[at]
        return Cell(money.plain(amount), tone=tone) if amount else Cell("–", tone=Tone.NEUTRAL)

    return cell


def _age_sold_out(row: AgeRow) -> Cell:
    if row.days_left is not None:
        return Cell(_in_days(row.days_left))
    if row.is_unsold:
        return Cell(_tr("does not sell"), tone=Tone.WARN, bold=True)
    return Cell("–", tone=Tone.NEUTRAL)


def _tr(source: str) -> str:
    return QCoreApplication.translate(_CONTEXT, source)
