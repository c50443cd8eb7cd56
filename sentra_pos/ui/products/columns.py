"""How a product is read in the list."""

from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from sentra_pos.base import money, quantity
from sentra_pos.stock.product_list import ProductLine
from sentra_pos.ui import goods_words
from sentra_pos.ui.widgets import day_entry
from sentra_pos.ui.widgets.paint import Chip, Tone
from sentra_pos.ui.widgets.rows_model import Align, Cell, Column

EDIT = "edit"
"""The key of the column that opens the sheet when it is touched."""

_CONTEXT = "ProductColumns"
_SOON_DAYS = 7
_TITLES = (
    QT_TRANSLATE_NOOP("ProductColumns", "Product"),
    QT_TRANSLATE_NOOP("ProductColumns", "Producer"),
    QT_TRANSLATE_NOOP("ProductColumns", "Group"),
    QT_TRANSLATE_NOOP("ProductColumns", "Price"),
    QT_TRANSLATE_NOOP("ProductColumns", "Unit"),
    QT_TRANSLATE_NOOP("ProductColumns", "Barcode"),
    QT_TRANSLATE_NOOP("ProductColumns", "Left"),
    QT_TRANSLATE_NOOP("ProductColumns", "Next expiry"),
    QT_TRANSLATE_NOOP("ProductColumns", "{count} expired"),
)
"""What `_tr` is asked for, where the translators look for it."""


def columns(today: date, room: int) -> list[Column[ProductLine]]:
    """The columns in the language that is on, as far as `room` px at 100 % hold them; days are from `today`."""
    found: list[tuple[Column[ProductLine], int]] = [
        (Column(_tr("Product"), lambda line: Cell(line.name, bold=True)), 0),
        (Column(_tr("Producer"), lambda line: line.producer, 200), 0),
        (Column(_tr("Group"), lambda line: goods_words.group(line.group), 92, muted=True), 1_000),
        (Column(_tr("Price"), _price, 92, Align.RIGHT), 0),
        (Column(_tr("Unit"), lambda line: line.unit, 84, muted=True), 860),
        (Column(_tr("Barcode"), lambda line: line.code or "–", 140, muted=True), 1_140),
        (Column(_tr("Left"), _left, 84, Align.RIGHT), 0),
        (Column(_tr("Next expiry"), lambda line: _expiry(line, today), 136), 0),
        (Column("", lambda line: Cell(icon="pen-line"), 52, Align.CENTRE, key=EDIT), 0),
    ]
    return [column for column, least in found if room >= least]


def _tr(source: str) -> str:
    return QCoreApplication.translate(_CONTEXT, source)


def _price(line: ProductLine) -> Cell:
    if line.price is None:
        return Cell("?", bold=True, tone=Tone.DANGER)
    return Cell(money.plain(line.price), bold=True)


def _left(line: ProductLine) -> Cell:
    shown = quantity.show(line.left, line.decimals)
    return Cell(shown, tone=Tone.PLAIN if line.left else Tone.NEUTRAL)


def _expiry(line: ProductLine, today: date) -> Cell:
    if line.expired:
        sign = _tr("{count} expired")
        shown = quantity.show(line.expired, line.decimals)
        return Cell(chip=Chip(sign.format(count=shown), "circle-x", Tone.DANGER))
    if line.expiry is None:
        return Cell("–", tone=Tone.NEUTRAL)
    days = (line.expiry - today).days
    tone = Tone.DANGER if days == 0 else Tone.WARN if days <= _SOON_DAYS else Tone.PLAIN
    icon = "calendar-clock" if days <= _SOON_DAYS else ""
    return Cell(day_entry.show(line.expiry), tone=tone, icon=icon, icon_tone=tone)
