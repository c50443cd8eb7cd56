"""Alt+P: a sale of this shift was wrong; the right method, the right goods, or no sale at all, in one touch each."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from sentra_pos.base import clock, money
from sentra_pos.checkout import reversals
from sentra_pos.checkout.cart import TENDERS, Method
from sentra_pos.checkout.taken_home import TakenHome
from sentra_pos.ui import theme
from sentra_pos.ui.checkout import back_layout, sizing, wording
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.choices import Choice, Segmented
from sentra_pos.ui.widgets.fields import Field
from sentra_pos.ui.widgets.labels import Kind, Label, Line
from sentra_pos.ui.widgets.screen import Act
from sentra_pos.ui.widgets.side_panel import SidePanel


class FixPanel(SidePanel):
    """Made anew for each sale; of one that came back in part only the rest can be given back."""

    method_chosen = Signal(object, object, str)
    """The method that was wrong, the right one, and what was seen of it."""
    reopen_wanted = Signal()
    void_wanted = Signal()
    refund_wanted = Signal()
    other_wanted = Signal()
    """Another sale than this one is meant."""

    def __init__(self, over: QWidget, sold: TakenHome) -> None:
        super().__init__(over, name="fixPanel", width=640)
        self.sold = sold
        self._roomy = sizing.is_roomy(over.height())
        self.head = Label("", Kind.BODY_STRONG, name="fixHead", wrap=True)
        self.under = Label("", Kind.HINT, name="fixUnder", wrap=True)
        self.other_button = Button(
            "", name="otherSaleButton", weight=Weight.QUIET, icon="search", key="Alt+P"
        )
        self.method_word = Label("", Kind.BODY_STRONG)
        self.wrong = Segmented([], name="wrongMethod", says="", height=50)
        self.methods = {method: self._tile(method) for method in TENDERS}
        self.reference = Field(" ", name="rightReference", with_hint=False)
        self.reference.edit.setMaxLength(reversals.LONGEST_REFERENCE)
        self.goods_word = Label("", Kind.BODY_STRONG)
        self.reopen_button = Button("", name="reopenButton", icon="pen-line", key="Alt+B", height=56)
        self.refund_button = Button("", name="refundRestButton", icon="rotate-ccw", key="Alt+R", height=56)
        self.void_button = Button("", name="voidButton", weight=Weight.DANGER, icon="circle-x", height=56)
        self._fill()
        self._connect()
        self.reword()

    def start(self) -> None:
        first = next((button for button in self.methods.values() if button.isEnabled()), self.refund_button)
        self.open(first)

    def acts(self) -> Sequence[Act]:
        return [
            Act(self.tr("Put the goods right"), self.reopen_button.click, "Alt+B", "pen-line"),
            Act(self.tr("Refund or exchange"), self.refund_button.click, "Alt+R", "rotate-ccw"),
            Act(self.tr("Another sale"), self.other_button.click, "Alt+P", "search"),
            Act(self.tr("Void the sale"), self.void_button.click, "", "circle-x"),
        ]

    def refused(self) -> None:
        """It could not be done: let the person try again."""
        self._show_ready(ready=True)

    def wait(self) -> None:
        """Something is being done."""
        self._show_ready(ready=False)

    def reword(self) -> None:
        """All words in the language that is on."""
        sold = self.sold
        self.title.setText(self.tr("Put right"))
        self.setAccessibleName(self.title.text())
        self.close_button.setText(self.tr("Back to the cart"))
        self.head.setText(self.tr("Receipt {number}").format(number=sold.receipt))
        paid = ", ".join(f"{wording.method(by)} {money.plain(rupiah)}" for by, rupiah in sold.money.items())
        goods = self.tr("%n line(s)", "", len(sold.lines))
        parts = (f"{clock.local(sold.sold_at):%H:%M}", money.show(sold.total), goods, paid)
        self.under.setText(" · ".join(part for part in parts if part))
        self.other_button.setText(self.tr("Another sale"))
        self.method_word.setText(self.tr("Paid by another method: which one was it?"))
        self.wrong.set_choices(
            [Choice(method.value, wording.method(method)) for method in sold.money if method in TENDERS]
        )
        self.wrong.setAccessibleName(self.tr("Which payment was wrong"))
        for method, button in self.methods.items():
            button.setText(wording.method(method))
        self.reference.set_label(self.tr("Time or reference of it (may stay empty)"))
        self.goods_word.setText(self.tr("Something else was wrong"))
        self.reopen_button.setText(self.tr("Put the goods right in the cart"))
        self.refund_button.setText(self.tr("Something comes back: refund or exchange"))
        self.void_button.setText(self.tr("Void the whole sale"))
        self._show_ready(ready=True)

    def _tile(self, method: Method) -> Button:
        icon = wording.METHOD_ICONS[method]
        button = Button("", name=f"{method.value}Right", icon=icon, height=56, text_size=18)
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        return button

    def _wrong_method(self) -> Method | None:
        return Method(self.wrong.current()) if self.wrong.current() else None

    def _show_ready(self, *, ready: bool) -> None:
        is_whole = self.sold.is_whole
        for method, button in self.methods.items():
            can = method is not self._wrong_method() and self._wrong_method() is not None
            button.setEnabled(ready and is_whole and can)
        for act in (self.reopen_button, self.void_button):
            act.setEnabled(ready and is_whole)
        self.refund_button.setEnabled(ready and not self.sold.is_gone)
        self.wrong.setVisible(len([one for one in self.sold.money if one in TENDERS]) > 1)

    def _fill(self) -> None:
        look = theme.current()
        column = QVBoxLayout()
        column.setSpacing(look.px(10 if self._roomy else 6))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.head)
        words.addWidget(self.under)
        head = QHBoxLayout()
        head.addLayout(words, 1)
        head.addWidget(self.other_button)
        column.addLayout(head)
        column.addWidget(Line())
        column.addWidget(self.method_word)
        column.addWidget(self.wrong)
        grid = QGridLayout()
        grid.setSpacing(look.px(8))
        for at, button in enumerate(self.methods.values()):
            grid.addWidget(button, at // 2, at % 2)
        column.addLayout(grid)
        column.addWidget(self.reference)
        column.addWidget(Line())
        column.addWidget(self.goods_word)
        for part in (self.reopen_button, self.refund_button, self.void_button):
            column.addWidget(part)
        column.addStretch(1)
        self.body.addWidget(back_layout.scrolled(column, name="fixScroll"), 1)

    def _connect(self) -> None:
        for method, button in self.methods.items():
            button.clicked.connect(lambda _=False, method=method: self._choose(method))
        self.wrong.chosen.connect(lambda _key: self._show_ready(ready=True))
        self.reopen_button.clicked.connect(self.reopen_wanted)
        self.void_button.clicked.connect(self.void_wanted)
        self.refund_button.clicked.connect(self.refund_wanted)
        self.other_button.clicked.connect(self.other_wanted)
        self.closed.connect(self.deleteLater)

    def _choose(self, right: Method) -> None:
        wrong = self._wrong_method()
        if wrong is not None:
            self.wait()
            self.method_chosen.emit(wrong, right, self.reference.text())
