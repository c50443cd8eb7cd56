"""Mode sentuh: the cart beside the shelf, its sums, and the two ways to pay."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from sentra_pos.ui import theme
from sentra_pos.ui.checkout import credit_line, wording
from sentra_pos.ui.checkout.cart_list import CartList
from sentra_pos.ui.checkout.cart_tabs import CartTabs
from sentra_pos.ui.checkout.counter import Counter
from sentra_pos.ui.checkout.credit_line import CreditLine
from sentra_pos.ui.checkout.totals import SumLines, TotalLabel
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets.buttons import Button, IconButton, Weight
from sentra_pos.ui.widgets.labels import Kind, Label, Line
from sentra_pos.ui.widgets.states import Empty

WIDE = 420
WIDE_ON_LARGE = 480
_COUNT_WIDE = 84
"""Room for `999 barang`, in px at 100 %."""


class CartPane(QWidget):
    """Stands at the right, 420 px wide."""

    exact_wanted = Signal()
    pay_wanted = Signal()
    clear_wanted = Signal()
    quantity_wanted = Signal()
    discount_wanted = Signal()
    quick_wanted = Signal(object)
    """Never here: the strip of quick sums belongs to the wide cart."""

    def __init__(self, counter: Counter, post: Post) -> None:
        super().__init__()
        self.setObjectName("cartPane")
        self._counter = counter
        self.count = Label("", Kind.AMOUNT, name="cartCount")
        self.clear_button = IconButton(
            "trash-2", "", name="clearButton", weight=Weight.QUIET, key="Shift+Del"
        )
        self.tabs = CartTabs(counter.places)
        self.list = CartList(counter, post.today())
        self._empty = Empty("", "", icon="shopping-basket", name="emptyCart")
        self.sums = SumLines(row_height=22, kind=Kind.SECOND)
        self.credit = CreditLine(counter)
        self.total_word = Label("", Kind.CARD_TITLE)
        self.total = TotalLabel(Kind.TOTAL, Kind.FIGURE, Kind.PAD, Kind.CARD_TITLE)
        self.exact_button = Button(
            "",
            name="exactCashButton",
            weight=Weight.SECOND,
            icon="banknote",
            key="F12",
            height=72,
            text_size=18,
        )
        self.pay_button = Button("", name="payButton", weight=Weight.MAIN, key="F9", height=72, text_size=22)
        self._build()
        self._connect()
        self.reword()

    def show_cart(self) -> None:
        """The cart as it is now."""
        counter = self._counter
        has_lines = bool(counter.cart.lines)
        self.count.setText(wording.pieces(counter.cart.pieces))
        self._pages.setCurrentIndex(0 if has_lines else 1)
        self.list.show_cart()
        self.sums.show_sums(counter)
        self.credit.show_credit()
        self.total_word.setText(credit_line.total_word(counter, self.tr("TOTAL")))
        self.total.show_amount(credit_line.total(counter))
        for button in (self.exact_button, self.pay_button):
            button.setEnabled(has_lines and not counter.is_paying)
        if self.clear_button.isHidden() == has_lines:
            self.clear_button.setVisible(has_lines)
            self._fit_tabs()

    def flash(self) -> None:
        self.list.flash()

    def reword(self) -> None:
        """All words in the language that is on."""
        self.clear_button.say(self.tr("Clear the cart"))
        self.tabs.reword()
        self.exact_button.setText(self.tr("Exact cash"))
        self.pay_button.setText(self.tr("Pay"))
        self._empty.set_words(
            self.tr("The cart is empty"), self.tr("Scan goods, or touch their picture on the left.")
        )
        self.sums.reword()
        self.list.reword()
        self.show_cart()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_tabs()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        painter.fillRect(self.rect(), look.colour("surface"))
        painter.fillRect(0, 0, 1, self.height(), look.colour("line"))

    def _fit_tabs(self) -> None:
        clear = 48 + 6 if self._counter.cart.lines else 0
        self.tabs.fit(self.width() - theme.current().px(16 + 8 + _COUNT_WIDE + clear))

    def _build(self) -> None:
        look = theme.current()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, look.px(16))
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(look.px(16), look.px(7), look.px(8), look.px(8))
        head.setSpacing(look.px(6))
        head.addWidget(self.count)
        head.addWidget(self.clear_button)
        head.addStretch(1)
        head.addWidget(self.tabs)
        column.addLayout(head)
        column.addWidget(Line())
        pages = QWidget()
        self._pages = QStackedLayout(pages)
        self._pages.addWidget(self.list)
        self._pages.addWidget(self._empty)
        column.addWidget(pages, 1)
        column.addWidget(Line())
        column.addLayout(self._foot())

    def _foot(self) -> QVBoxLayout:
        look = theme.current()
        foot = QVBoxLayout()
        foot.setContentsMargins(look.px(16), look.px(10), look.px(16), 0)
        foot.setSpacing(0)
        foot.addWidget(self.sums)
        foot.addSpacing(look.px(4))
        foot.addWidget(self.credit)
        total = QHBoxLayout()
        total.setSpacing(look.px(8))
        total.addWidget(self.total_word, 0, Qt.AlignmentFlag.AlignBottom)
        total.addWidget(self.total, 1)
        self.total.setFixedHeight(look.px(62))
        self.total_word.setContentsMargins(0, 0, 0, look.px(9))
        foot.addLayout(total)
        foot.addSpacing(look.px(6))
        buttons = QHBoxLayout()
        buttons.setSpacing(look.px(12))
        buttons.addWidget(self.exact_button, 1)
        buttons.addWidget(self.pay_button, 1)
        foot.addLayout(buttons)
        return foot

    def _connect(self) -> None:
        self.exact_button.clicked.connect(self.exact_wanted)
        self.pay_button.clicked.connect(self.pay_wanted)
        self.clear_button.clicked.connect(self.clear_wanted)
        self.list.controls.quantity_wanted.connect(self.quantity_wanted)
        self.list.controls.discount_wanted.connect(self.discount_wanted)
