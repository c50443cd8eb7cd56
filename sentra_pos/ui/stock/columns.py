"""How a lot on the shelf is read in the list."""

from collections.abc import Callable
from datetime import date
from uuid import UUID

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from sentra_pos.base import money, quantity
from sentra_pos.paper import words as paper_words
from sentra_pos.stock.watch import LotOnShelf
from sentra_pos.ui import goods_words
from sentra_pos.ui.stock import words
from sentra_pos.ui.widgets import day_entry
from sentra_pos.ui.widgets.paint import Chip, Tone
from sentra_pos.ui.widgets.rows_model import Align, Cell, Column

CHOOSE = "choose"
"""The key of the column that ticks a lot when it is touched."""
_CONTEXT = "StockColumns"
_TITLES = (
    QT_TRANSLATE_NOOP("StockColumns", "Goods"),
    QT_TRANSLATE_NOOP("StockColumns", "Lot"),
    QT_TRANSLATE_NOOP("StockColumns", "Expiry"),
    QT_TRANSLATE_NOOP("StockColumns", "Left"),
    QT_TRANSLATE_NOOP("StockColumns", "Price"),
    QT_TRANSLATE_NOOP("StockColumns", "Value"),
    QT_TRANSLATE_NOOP("StockColumns", "Expired: borne by"),
    QT_TRANSLATE_NOOP("StockColumns", "none"),
)
"""What `_tr` is asked for, where the translators look for it."""


def columns(today: date, room: int, is_chosen: Callable[[UUID], bool]) -> list[Column[LotOnShelf]]:
    """The columns in the language that is on, as far as `room` px at 100 % hold them."""
    found: list[tuple[Column[LotOnShelf], int]] = [
        (Column("", lambda lot: _tick(is_chosen(lot.lot)), 56, Align.CENTRE, key=CHOOSE), 0),
        (Column(_tr("Goods"), _goods), 0),
        (Column(_tr("Lot"), lambda lot: f"L-{lot.number:05}", 92, muted=True), 900),
        (Column(_tr("Expiry"), lambda lot: _expiry(lot, today), 232), 0),
        (Column(_tr("Left"), _left, 118, Align.RIGHT), 0),
        (Column(_tr("Price"), _price, 104, Align.RIGHT), 760),
        (Column(_tr("Value"), lambda lot: Cell(money.plain(lot.value), bold=True), 112, Align.RIGHT), 0),
        (Column(_tr("Expired: borne by"), _bearer, 148, muted=True), 1_200),
    ]
    return [column for column, least in found if room >= least]


def _tr(source: str) -> str:
    return QCoreApplication.translate(_CONTEXT, source)


def _tick(is_chosen: bool) -> Cell:
    icon, tone = ("square-check", Tone.PRIMARY) if is_chosen else ("square", Tone.NEUTRAL)
    return Cell(icon=icon, icon_tone=tone, icon_size=24)


def _goods(lot: LotOnShelf) -> Cell:
    chip = Chip(f"−{paper_words.percent(lot.marked_bps)}", "", Tone.ACCENT) if lot.marked_bps else None
    return Cell(lot.name, lot.producer_name, bold=True, chip=chip)


def _expiry(lot: LotOnShelf, today: date) -> Cell:
    if lot.expiry is None:
        return Cell(_tr("none"), tone=Tone.NEUTRAL)
    return Cell(day_entry.show(lot.expiry), chip=words.chip(lot.urgency, lot.expiry, today))


def _left(lot: LotOnShelf) -> Cell:
    return Cell(quantity.show(lot.quantity, lot.decimals, lot.unit), bold=True)


def _price(lot: LotOnShelf) -> Cell:
    return Cell(money.plain(lot.price))


def _bearer(lot: LotOnShelf) -> str:
    return goods_words.bearer(lot.expiry_bearer)
