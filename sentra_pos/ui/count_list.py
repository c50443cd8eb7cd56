"""A list of goods with a field for how many of each; long ones grow bit by bit, so that nobody waits for the last row."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from sentra_pos.base import quantity
from sentra_pos.ui import theme
from sentra_pos.ui.widgets.fields import QuantityField
from sentra_pos.ui.widgets.labels import ChipLabel, Kind, Label
from sentra_pos.ui.widgets.paint import Chip

_AT_ONCE, _IN_BLOCK = 4, 12
"""Rows that are made in one breath, some 20 ms; and in one block, so that a new row does not lay out all others anew."""


@dataclass(frozen=True)
class CountItem:
    """One row; `most` in smallest units, None without a limit, 0 locks it; `name` is the field's objectName."""

    key: Hashable
    name: str
    title: str
    under: str
    decimals: int = 0
    unit: str = ""
    most: int | None = None
    chip: Chip | None = None


class _Block(QWidget):
    """Some rows that are as high as they need at their width; only a new row or another width lays them out anew."""

    def __init__(self) -> None:
        super().__init__()
        self.rows = QGridLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setVerticalSpacing(theme.current().px(4))
        self.rows.setColumnStretch(0, 1)

    def hasHeightForWidth(self) -> bool:
        """Not asked of all blocks whenever one of them grows."""
        return False

    def event(self, event: QEvent) -> bool:
        """A row came, or one of them needs more room than before."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(self.rows.totalHeightForWidth(self.width()))


class CountList(QWidget):
    """What stands in the fields is kept here, also for rows that are not made yet."""

    changed = Signal()

    def __init__(self, *, wide: int = 176, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wide = wide
        self._items: list[CountItem] = []
        self._values: dict[Hashable, int | None] = {}
        self._fields: dict[Hashable, QuantityField] = {}
        self._under: dict[Hashable, Label] = {}
        self._blocks: list[_Block] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.current().px(4))
        self._growing = QTimer(self, interval=0)
        self._growing.timeout.connect(self._grow)

    def show_items(self, items: Sequence[CountItem], values: dict[Hashable, int | None]) -> None:
        """These rows, with these values in their fields."""
        self._growing.stop()
        self._items, self._values = list(items), dict(values)
        self._fields, self._under = {}, {}
        for block in self._blocks:
            block.hide()
            block.deleteLater()
        self._blocks = []
        self._grow()

    def say(self, words: Callable[[CountItem], str]) -> None:
        """What stands under each title, in the language that is on."""
        for item in self._items:
            if item.key in self._under:
                self._under[item.key].setText(words(item))

    def values(self) -> dict[Hashable, int]:
        """Smallest units by key, of the rows that have any."""
        return {key: units for key, units in self._values.items() if units}

    def set_value(self, key: Hashable, units: int | None) -> None:
        """Show it without telling anybody."""
        self._values[key] = units
        if key in self._fields:
            self._fields[key].set_quantity(units)

    def put_focus(self, key: Hashable) -> None:
        if key in self._fields:
            self._fields[key].edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, key: Hashable, sentence: str) -> None:
        """Say what is wrong with a row, and put the focus there."""
        if key in self._fields:
            self._fields[key].set_error(sentence)
            self.put_focus(key)

    def check(self) -> bool:
        """Whether all of it can be used; the first field that cannot says why."""
        for item in self._items:
            field = self._fields.get(item.key)
            if field is None or not field.text():
                continue
            units = field.quantity()
            if units is None:
                field.check()
                self.put_focus(item.key)
                return False
            if item.most is not None and units > item.most:
                most = quantity.show(item.most, item.decimals, item.unit)
                self.refuse(item.key, self.tr("At most {most}.").format(most=most))
                return False
        return True

    @property
    def first_open(self) -> Hashable | None:
        """The first row that may be changed."""
        return next((item.key for item in self._items if item.most != 0), None)

    def _grow(self) -> None:
        start = len(self._fields)
        for at, item in enumerate(self._items[start : start + _AT_ONCE], start=start):
            self._add(at, item)
        if len(self._fields) < len(self._items):
            self._growing.start()
        else:
            self._growing.stop()

    def _block(self, at: int) -> QGridLayout:
        """Where row `at` belongs."""
        if at // _IN_BLOCK == len(self._blocks):
            self._blocks.append(_Block())
            self._column.addWidget(self._blocks[-1])
        return self._blocks[at // _IN_BLOCK].rows

    def _add(self, at: int, item: CountItem) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(item.title, Kind.BODY_STRONG, wrap=True))
        under = QHBoxLayout()
        under.setSpacing(theme.current().px(8))
        label = Label(item.under, Kind.SECOND, wrap=item.chip is None)
        under.addWidget(label, 1 if item.chip is None else 0)
        if item.chip is not None:
            under.addWidget(ChipLabel(item.chip))
            under.addStretch(1)
        words.addLayout(under)
        words.addStretch(1)
        field = QuantityField(name=item.name, says=item.title, decimals=item.decimals, unit=item.unit)
        field.setFixedWidth(theme.current().px(self._wide))
        field.set_quantity(self._values.get(item.key))
        field.set_locked(locked=item.most == 0)
        field.changed.connect(lambda units, key=item.key: self._take(key, units))
        self._fields[item.key], self._under[item.key] = field, label
        block = self._block(at)
        block.addLayout(words, at % _IN_BLOCK, 0)
        block.addWidget(field, at % _IN_BLOCK, 1)

    def _take(self, key: Hashable, units: int | None) -> None:
        self._values[key] = units
        self.changed.emit()
