"""The fields of the line in hand: narrow, without a line under them; the editor says below what is wrong."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from sentra_pos.consignment import preview
from sentra_pos.consignment.preview import Fault
from sentra_pos.ui import theme
from sentra_pos.ui.consignment import columns, typed
from sentra_pos.ui.widgets.date_field import DateField
from sentra_pos.ui.widgets.fields import Field, QuantityField
from sentra_pos.ui.widgets.money_field import MoneyField


class QuantityCell(QuantityField):
    """How much came in."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(name="lineQuantity", says=columns.title("quantity"), with_hint=False, parent=parent)
        make_narrow(self)

    def check(self) -> bool:
        if not super().check():
            return False
        amount = self.quantity()
        if amount is not None and preview.check_quantity(amount) is not None:
            self.set_error(self.tr("More than nothing, at most 1.000.000."))
            return False
        return True


class ExpiryCell(DateField):
    """The last good day: also a month, which means its last day; `day_in` is the day the goods come in."""

    def __init__(self, parent: QWidget, *, today: Callable[[], date]) -> None:
        super().__init__(
            name="lineExpiry",
            says=columns.title("expiry"),
            today=today,
            with_distance=False,
            with_hint=False,
            parent=parent,
        )
        self._day_in = today
        self.made_on: date | None = None
        make_narrow(self)
        self.box.row.setContentsMargins(2, 2, theme.current().px(4), 2)

    def day(self) -> date | None:
        try:
            return typed.expiry(self.text(), self._today())
        except ValueError:
            return None

    def check(self) -> bool:
        if not super().check():
            return False
        day = self.day()
        made, day_in = self.made_on, self._day_in()
        if made is not None and preview.check_made_on(made, expiry=day, day=day_in) is Fault.AFTER_EXPIRY:
            self.set_error(self.tr("It was made after this day. Check both."))
            return False
        fault = None if day is None else preview.check_expiry(day, day=day_in)
        if fault is Fault.EXPIRED:
            self.set_error(self.tr("This day is past. Expired goods are not taken in."))
        elif fault is Fault.TOO_FAR:
            self.set_error(self.tr("More than ten years ahead. Check the year."))
        return fault is None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F4:
            self.open_calendar()
        else:
            super().keyPressEvent(event)


class PriceCell(MoneyField):
    """What a unit sells for."""

    def __init__(self, parent: QWidget, *, name: str = "linePrice") -> None:
        super().__init__(name=name, says=columns.title("price"), weight=600, with_hint=False, parent=parent)
        self.prefix.hide()
        make_narrow(self)

    def check(self) -> bool:
        if not super().check():
            return False
        amount = self.amount()
        if amount is not None and preview.check_price(amount) is not None:
            self.set_error(self.tr("From 0 to Rp1.000.000.000."))
            return False
        return True


class TitipCell(PriceCell):
    """What the producer gets for a unit whatever it is sold for, agreed on this note only."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, name="lineTitip")


def make_narrow(field: Field) -> None:
    """Leave the room to what is typed."""
    field.sign.setFixedSize(QSize(0, 0))
    pad = theme.current().px(8)
    field.box.row.setContentsMargins(pad, 2, pad, 2)
    field.box.row.setSpacing(theme.current().px(4))
