"""What a producer still has on the shelf, lot by lot, and how many of each go back; expired ones go back whole."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sentra_pos.base import money, quantity
from sentra_pos.paper import symbols
from sentra_pos.stock.watch import LotOnShelf, Urgency
from sentra_pos.ui.count_list import CountItem, CountList
from sentra_pos.ui.widgets import day_entry
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.paint import Chip, Tone

_SOON = {Urgency.TODAY: Tone.DANGER, Urgency.TOMORROW: Tone.WARN, Urgency.THREE_DAYS: Tone.ACCENT}


class VisitLots(QWidget):
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("visitLots")
        self._lots: tuple[LotOnShelf, ...] = ()
        self.title = Label("", Kind.FIELD, name="visitLotsTitle")
        self.none = Label("", Kind.BODY, name="visitNothing", wrap=True)
        self.list = CountList()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.title, self.none, self.list):
            column.addWidget(part)
        self.list.changed.connect(self.changed)
        self.reword()

    def show_lots(self, lots: Sequence[LotOnShelf]) -> None:
        """These lie on the shelf now."""
        self._lots = tuple(lots)
        items = [
            CountItem(
                key=lot.lot,
                name=f"visitQuantity{lot.number}",
                title=lot.name,
                under=self._under(lot),
                decimals=lot.decimals,
                unit=lot.unit,
                most=lot.quantity,
                chip=None if lot.expiry is None else self._chip(lot, lot.expiry),
            )
            for lot in lots
        ]
        self.list.show_items(
            items, {lot.lot: lot.quantity if lot.urgency is Urgency.OVER else None for lot in lots}
        )
        self.reword()
        self.changed.emit()

    def taken(self) -> list[tuple[UUID, int]]:
        """The lots of which something goes back, and how much."""
        found = self.list.values()
        return [(lot.lot, found[lot.lot]) for lot in self._lots if lot.lot in found]

    def check(self) -> bool:
        """Whether all of it is there; the first field that is wrong says so."""
        return self.list.check() and bool(self.taken())

    def scan(self, code: str) -> bool:
        """One more of the lot with this label goes back; whether it is one of these."""
        for lot in self._lots:
            if _is_label(code, lot.number) and not lot.decimals:
                now = self.list.values().get(lot.lot, 0)
                self.list.set_value(lot.lot, min(lot.quantity, now + 1))
                self.list.put_focus(lot.lot)
                self.changed.emit()
                return True
        return False

    def reword(self) -> None:
        worth = money.show(sum(lot.value for lot in self._lots))
        said = self.tr("%n lot(s) on the shelf, worth {amount}. How many go back?", "", len(self._lots))
        self.title.setText(said.format(amount=worth))
        self.title.setVisible(bool(self._lots))
        self.none.setText(self.tr("Nothing of this producer is on the shelf."))
        self.none.setVisible(not self._lots)

    def _under(self, lot: LotOnShelf) -> str:
        left = quantity.show(lot.quantity, lot.decimals, lot.unit)
        return self.tr("L-{lot} · {left} left · {price}").format(
            lot=f"{lot.number:05}", left=left, price=money.plain(lot.price)
        )

    def _chip(self, lot: LotOnShelf, expiry: date) -> Chip:
        day = day_entry.show(expiry)
        if lot.urgency is Urgency.OVER:
            return Chip(self.tr("expired {day}").format(day=day), "circle-x", Tone.DANGER)
        return Chip(f"EXP {day}", "calendar-days", _SOON.get(lot.urgency, Tone.NEUTRAL))


def _is_label(code: str, number: int) -> bool:
    """Whether `code` is on a label of the lot, whatever price it bears: the last eight of its ten digits are the lot."""
    is_lot = len(code) == 13 and symbols.is_ean(code) and code.startswith(symbols.OWN_LOT)
    return is_lot and int(code[4:12]) == number
