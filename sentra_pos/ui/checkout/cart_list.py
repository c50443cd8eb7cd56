"""The narrow cart: two-line rows, of which the chosen one alone carries stepper and bin."""

from datetime import date

from PySide6.QtCore import QEvent, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QListView, QWidget

from sentra_pos.ui import theme
from sentra_pos.ui.checkout import cart_rows, wording
from sentra_pos.ui.checkout.cart_rows import CartModel, CartRow, CartRowDelegate, Index
from sentra_pos.ui.checkout.counter import Counter
from sentra_pos.ui.widgets.buttons import Button, IconButton, Weight

_FRESH_MS = 600


class LineControls(QWidget):
    """Minus, the quantity, plus, and the bin; they lie over the chosen line."""

    stepped = Signal(int)
    quantity_wanted = Signal()
    remove_wanted = Signal()
    discount_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("lineControls")
        look = theme.current()
        self.minus = IconButton("minus", "", name="lineMinus", key="−")
        self.number = Button("", name="lineQuantity", key="F7", text_size=18)
        self.plus = IconButton("plus", "", name="linePlus", key="+")
        self.discount = IconButton("badge-percent", "", name="lineDiscount", key="F6")
        self.bin = IconButton("trash-2", "", name="lineRemove", weight=Weight.DANGER, key="Del")
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(16), 0, look.px(16), 0)
        row.setSpacing(look.px(8))
        for part in (self.minus, self.number, self.plus):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.discount)
        row.addWidget(self.bin)
        for button in (self.minus, self.number, self.plus, self.discount, self.bin):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.minus.clicked.connect(lambda: self.stepped.emit(-1))
        self.plus.clicked.connect(lambda: self.stepped.emit(1))
        self.number.clicked.connect(self.quantity_wanted)
        self.discount.clicked.connect(self.discount_wanted)
        self.bin.clicked.connect(self.remove_wanted)
        self.reword()
        self.hide()

    def reword(self) -> None:
        self.minus.say(self.tr("One less"))
        self.plus.say(self.tr("One more"))
        self.discount.say(self.tr("Discount on the line"))
        self.bin.say(self.tr("Remove the line"))

    def show_row(self, row: CartRow) -> None:
        line = row.line
        self.number.setText(wording.amount_of(line))
        self.number.setAccessibleName(
            self.tr("Quantity of {product}: {quantity}").format(product=row.name, quantity=row.quantity)
        )
        one = 10**line.decimals // 10 if line.decimals else 1
        self.minus.setEnabled(line.quantity > one)


class CartList(QListView):
    """Shows the lines of the counter's cart; the newest scrolls into sight."""

    def __init__(self, counter: Counter, today: date, *, name: str = "cartView") -> None:
        super().__init__()
        self.setObjectName(name)
        self._counter, self._today = counter, today
        self.lines = CartModel(self)
        self._delegate = CartRowDelegate(self)
        self.setModel(self.lines)
        self.setItemDelegate(self._delegate)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.controls = LineControls(self.viewport())
        self._fade = QTimer(self, singleShot=True, interval=_FRESH_MS)
        self._fade.timeout.connect(self._fade_out)
        self.clicked.connect(lambda index: self._counter.choose(index.row()))
        self.verticalScrollBar().valueChanged.connect(self._place)
        self.controls.stepped.connect(counter.step)
        self.controls.remove_wanted.connect(lambda: counter.remove(None))
        self.show_cart()

    def show_cart(self) -> None:
        """The cart as it is now, its chosen line in sight."""
        chosen = self._counter.chosen
        self._delegate.chosen = chosen
        self.lines.show(cart_rows.rows(self._counter, self._today))
        if 0 <= chosen < len(self.lines.rows):
            self.controls.show_row(self.lines.rows[chosen])
            self.setCurrentIndex(self.lines.index(chosen))
            self.scrollTo(self.lines.index(chosen))
        self._place()

    def flash(self) -> None:
        """The chosen line was just scanned."""
        self._delegate.is_fresh = True
        self._fade.start()
        self.viewport().update()

    def reword(self) -> None:
        self.setAccessibleName(self.tr("Cart"))
        self.controls.reword()
        self.show_cart()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Arrow keys move the choice as a touch does."""
        super().currentChanged(current, previous)
        if current.isValid() and self.hasFocus():
            self._counter.choose(current.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
        self._place()

    def updateGeometries(self) -> None:
        super().updateGeometries()
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "controls"):
            self.scheduleDelayedItemsLayout()

    def _place(self) -> None:
        """Lay the buttons over the foot of the chosen line."""
        if not hasattr(self, "controls"):
            return
        index = self.lines.index(self._delegate.chosen) if self._delegate.chosen >= 0 else QModelIndex()
        self.controls.setVisible(index.isValid())
        if index.isValid():
            look, rect = theme.current(), self.visualRect(index)
            high = look.px(48)
            self.controls.setGeometry(0, rect.bottom() - high - look.px(11), self.viewport().width(), high)

    def _fade_out(self) -> None:
        self._delegate.is_fresh = False
        self.viewport().update()
