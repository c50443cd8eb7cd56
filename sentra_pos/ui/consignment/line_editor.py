"""The line in hand: its three fields in the columns of the table, both parts live, and what is wrong below."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sentra_pos.consignment import notes
from sentra_pos.consignment.preview import Goods
from sentra_pos.ui import theme
from sentra_pos.ui.consignment import columns, line_row, typed
from sentra_pos.ui.consignment.draft import Entry, Refused, Wrong
from sentra_pos.ui.consignment.line_fields import ExpiryCell, PriceCell, QuantityCell, TitipCell
from sentra_pos.ui.widgets import cells, paint
from sentra_pos.ui.widgets.buttons import IconButton, Weight
from sentra_pos.ui.widgets.fields import Field

FIELDS = ("quantity", "expiry", "price", "titip")

_BELOW_HIGH = 24
_SPANS = {"titip": "producer"}
_LONGEST_NUMBER = {"quantity": 7, "expiry": 8, "price": 10, "titip": 10}
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class LineEditor(QWidget):
    """One for all lines: `take` puts another entry into it."""

    changed = Signal(object)
    """The Entry as it is now, at every sign typed."""
    full = Signal(str)
    """Enter in a full line: the field it was pressed in."""
    moved = Signal(int, str)
    """Up (-1) or down (1), from which field."""
    scanned = Signal(str)
    """A code that was scanned into a field that takes none."""
    removed = Signal()

    def __init__(self, *, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lineEditor")
        self._today = today
        self.entry: Entry | None = None
        self._place, self._before = 0, ""
        self.remove_button = IconButton(
            "trash-2", "", name="removeLineButton", weight=Weight.QUIET, key="Ctrl+D", parent=self
        )
        self.quantity = QuantityCell(self)
        self.expiry = ExpiryCell(self, today=today)
        self.price = PriceCell(self)
        self.titip = TitipCell(self)
        self._fields: dict[str, Field] = {
            "quantity": self.quantity,
            "expiry": self.expiry,
            "price": self.price,
            "titip": self.titip,
        }
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._connect()

    def take(self, entry: Entry, place: int) -> None:
        """Put `entry` into the fields, with what was wrong about it."""
        self.entry, self._place = entry, place
        line = entry.line
        self.quantity.set_measure(line.goods.decimals, line.goods.unit)
        self.quantity.set_quantity(line.quantity)
        self.expiry.made_on = line.made_on
        self.expiry.set_day(line.expiry)
        self.price.set_amount(line.price)
        self.titip.set_amount(line.titip_price)
        self.titip.setVisible(line.titip_price is not None or "titip" in entry.wrong)
        for key, wrong in entry.wrong.items():
            self._fields[key].set_text(wrong.text)
            self._fields[key].set_error(wrong.sentence)
        self.setAccessibleName(line.goods.name)
        self.update()

    def refuse(self, refused: Refused | None) -> None:
        """So much of it is not taken; the fields stay as they are."""
        if self.entry is not None:
            self._tell(replace(self.entry, refused=refused))

    def make_on(self, made_on: date | None) -> None:
        """The day it was made on; where the sheet says how long it keeps, the last day follows."""
        if self.entry is None:
            return
        line = replace(self.entry.line, made_on=made_on)
        last = notes.usual_expiry(line.goods.life_days, made_on=made_on, day=self._today())
        self.expiry.made_on = made_on
        if last is not None:
            line = replace(line, expiry=last)
            self.expiry.set_day(last)
        wrong = {name: one for name, one in self.entry.wrong.items() if name != "expiry" or last is None}
        self._tell(replace(self.entry, line=line, wrong=wrong))

    def retell(self, goods: Goods) -> None:
        """What the books know of the goods has changed; what is being typed stays."""
        if self.entry is not None:
            self.entry = replace(self.entry, line=replace(self.entry.line, goods=goods))
            self.update()

    def agree_titip(self) -> None:
        """Open the field for a price the producer gets in any case, on this note only."""
        self.titip.show()
        self.put_focus("titip")

    def put_focus(self, key: str) -> None:
        field = self._fields.get("titip" if key == "producer" else key, self.quantity)
        if field.isHidden():
            field = self.price
        field.edit.setFocus(Qt.FocusReason.TabFocusReason)
        field.edit.selectAll()
        self._before = field.text()

    def first_gap(self) -> str:
        """The field that still wants something, or nothing if the line is full."""
        assert self.entry is not None  # noqa: S101 - asked of a line in hand only
        for key in FIELDS:
            if key in self.entry.wrong:
                return key
        if self.entry.is_all_refused:
            return ""
        if self.entry.line.quantity is None:
            return "quantity"
        return "price" if self.entry.line.price is None else ""

    def settle(self) -> bool:
        """Check every field that holds something; whether nothing is wrong."""
        right = [self._check(key) for key in FIELDS]
        return all(right)

    def count_up(self, units: int) -> None:
        """The same goods were scanned once more."""
        assert self.entry is not None  # noqa: S101 - asked of a line in hand only
        before = self.entry.line.quantity
        self.quantity.set_quantity((units if before is None else before) + units)
        self._read("quantity")
        self.put_focus("quantity")

    def reword(self) -> None:
        self.remove_button.say(self.tr("Remove this line"))
        for key, field in self._fields.items():
            field.edit.setAccessibleName(columns.title(key) if key != "titip" else self.tr("Producer gets"))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(0, theme.current().px(columns.ROW_HIGH + _BELOW_HIGH))

    def resizeEvent(self, event: QResizeEvent) -> None:
        look = theme.current()
        spans = columns.spans(self.width(), look.px(columns.ROW_HIGH))
        gap = look.px(4)
        self.remove_button.move(look.px(4), look.px(6))
        for key, field in self._fields.items():
            field.setGeometry(spans[_SPANS.get(key, key)].adjusted(gap, look.px(6), -gap, -look.px(6)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = next((key for key, field in self._fields.items() if field.edit is watched), "")
            return self._on_key(key, event)
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.entry is None:
            return
        look, painter = theme.current(), QPainter(self)
        painter.fillRect(self.rect(), look.colour("primary-soft"))
        painter.fillRect(0, 0, look.px(4), self.height(), look.colour("primary"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, look.colour("line"))
        spans = columns.spans(self.width(), look.px(columns.ROW_HIGH))
        for key, cell in line_row.cells_of(self.entry, self._today()).items():
            is_open = key in FIELDS or (key == "producer" and self.titip.isVisible())
            if key == "product":
                line_row.paint_product(painter, spans[key], cell)
            elif not is_open and spans[key].width():
                cells.draw(painter, look, spans[key], cell, columns.align(key))
        self._paint_below(painter, spans)

    def _connect(self) -> None:
        self.remove_button.clicked.connect(self.removed)
        for key, field in self._fields.items():
            field.edit.installEventFilter(self)
            field.edited.connect(lambda _, key=key: self._read(key))
            field.edit.left.connect(lambda key=key: self._check(key))
            field.edit.entered.connect(lambda field=field: self._remember(field))
        self.expiry.changed.connect(lambda _: self._read("expiry"))

    def _remember(self, field: Field) -> None:
        """What stood there, in case a scan takes its place."""
        self._before = field.text()

    def _on_key(self, key: str, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_enter(key)
            return True
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        self.moved.emit(step, key)
        return True

    def _on_enter(self, key: str) -> None:
        field = self._fields[key]
        text, code = typed.scan_in(field.text(), longest_number=_LONGEST_NUMBER[key])
        if code:
            field.edit.setText(text or self._before)
            self._read(key)
            self._check(key)
            self.scanned.emit(code)
            return
        if not self._check(key):
            field.edit.selectAll()
            return
        gap = self.first_gap() or self._unlooked(key)
        if gap:
            self.put_focus(gap)
        else:
            self.full.emit(key)

    def _unlooked(self, key: str) -> str:
        """Food without a day: let somebody look for it before the line is full."""
        entry = self.entry
        is_bare = entry is not None and entry.line.goods.is_food and entry.line.expiry is None
        return "expiry" if is_bare and key == "quantity" else ""

    def _read(self, key: str) -> None:
        """Take over what stands in a field, as far as it can be read."""
        if self.entry is None:
            return
        line = self.entry.line
        if key == "quantity":
            line = replace(line, quantity=self.quantity.quantity())
        elif key == "expiry":
            line = replace(line, expiry=self.expiry.day())
        elif key == "price":
            line = replace(line, price=self.price.amount())
        else:
            line = replace(line, titip_price=self.titip.amount())
        wrong = {name: one for name, one in self.entry.wrong.items() if name != key}
        self._tell(replace(self.entry, line=line, wrong=wrong))

    def _check(self, key: str) -> bool:
        """Whether a field can be used; if it cannot, its text is kept with the reason."""
        if self.entry is None:
            return True
        field, goods = self._fields[key], self.entry.line.goods
        if key == "expiry" and not field.text() and goods.expiry is not None:
            self.expiry.set_day(goods.expiry)
        if key == "titip" and not field.text() and not field.edit.hasFocus():
            field.hide()
        is_right = field.check()
        self._read(key)
        if not is_right:
            kept = Wrong(field.text(), field.under.text())
            self._tell(replace(self.entry, wrong={**self.entry.wrong, key: kept}))
        return is_right

    def _tell(self, entry: Entry) -> None:
        if entry != self.entry:
            self.entry = entry
            self.changed.emit(entry)
        self.update()

    def _paint_below(self, painter: QPainter, spans: dict[str, QRect]) -> None:
        """What is wrong, under its field; else how far the expiry is away."""
        assert self.entry is not None  # noqa: S101 - painted only then
        look = theme.current()
        top, high = look.px(columns.ROW_HIGH) - look.px(3), look.px(_BELOW_HIGH)
        wrong = next(((key, self.entry.wrong[key]) for key in FIELDS if key in self.entry.wrong), None)
        if wrong is None:
            if self.entry.line.expiry is not None:
                text = line_row.below_expiry(self.entry, self._today())
                room = QRectF(spans["expiry"].left() + look.px(12), top, look.px(190), high)
                paint.words(painter, room, text, look.font(14), look.colour("muted"))
            return
        key, said = wrong
        font = look.font(14, 500)
        wide = paint.width_of(said.sentence, font) + 2
        left = min(spans[_SPANS.get(key, key)].left() + look.px(8), self.width() - look.px(12) - wide)
        room = QRectF(max(left, look.px(12)), top, wide, high)
        paint.words(painter, room, said.sentence, font, look.colour("danger"))
