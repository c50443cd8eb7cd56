"""Which sale? Its receipt is scanned, its number typed, or it is found among those of the shift by amount or time."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sentra_pos.base import clock, money
from sentra_pos.checkout import shift_sales, taken_home
from sentra_pos.checkout.shift_sales import ShiftSale, State
from sentra_pos.till import shifts
from sentra_pos.ui import theme
from sentra_pos.ui.checkout import wording
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.fields import Field
from sentra_pos.ui.widgets.paint import Chip, Tone
from sentra_pos.ui.widgets.rows_model import Align, Cell, Column
from sentra_pos.ui.widgets.rows_view import Rows
from sentra_pos.ui.widgets.screen import Act
from sentra_pos.ui.widgets.side_panel import SidePanel
from sentra_pos.ui.widgets.states import Empty

if TYPE_CHECKING:  # the desk hands the session on
    from sentra_pos.base.database import Session


class FindSalePanel(SidePanel):
    """Made anew each time; the newest sale is chosen, so that Enter in an empty field takes it."""

    chosen = Signal(str)
    """The number of a receipt, of this shift or of an earlier one."""
    without_wanted = Signal()
    """Nobody has the receipt."""

    def __init__(self, over: QWidget, post: Post, *, with_unreceipted: bool = False) -> None:
        super().__init__(over, name="findSalePanel", width=760)
        self._post = post
        self.words = Field(" ", name="receiptEdit", height=56, text_size=18, icon="receipt", with_hint=False)
        self._empty = Empty("", "", icon="receipt", name="noSales")
        self.rows: Rows[ShiftSale] = Rows(
            [], name="salesView", says="", key=lambda sale: sale.receipt, row_height=56, empty=self._empty
        )
        self.open_button = Button("", name="openSaleButton", weight=Weight.MAIN, key="F9", height=64)
        self.without_button = Button("", name="withoutReceiptButton", icon="circle-help", height=64)
        self._fill()
        self.without_button.setVisible(with_unreceipted)
        self._connect()
        self.reword()

    def start(self) -> None:
        self.open(self.words.edit)
        self._look()

    def acts(self) -> Sequence[Act]:
        return [Act(self.tr("Open the sale"), self.open_button.click, "F9", "receipt")]

    def take_scan(self, code: str) -> bool:
        """A receipt's number, wherever the focus is."""
        number = taken_home.number_in(code)
        if number:
            self.chosen.emit(number)
        return bool(number)

    def reword(self) -> None:
        """All words in the language that is on."""
        self.words.set_label(self.tr("Scan the receipt, or type its number, amount or time"))
        self.open_button.setText(self.tr("Open the sale"))
        self.without_button.setText(self.tr("Without a receipt"))
        self._empty.set_words(
            self.tr("No such sale in this shift"),
            self.tr("Of an earlier one, scan the receipt or type its whole number."),
        )
        self.rows.view.setAccessibleName(self.tr("Sales of this shift"))
        self.rows.model.set_columns(self._columns())
        self.rows.view.fit_columns()

    def _columns(self) -> list[Column[ShiftSale]]:
        return [
            Column(self.tr("Time"), _time, width=72),
            Column(self.tr("Receipt"), _number),
            Column(self.tr("Paid by"), _paid, width=150),
            Column(self.tr("Total"), _total, width=120, align=Align.RIGHT),
        ]

    def _fill(self) -> None:
        look = theme.current()
        self.body.setSpacing(look.px(12))
        self.body.addWidget(self.words)
        self.body.addWidget(self.rows, 1)
        row = QHBoxLayout()
        row.setSpacing(look.px(12))
        row.addWidget(self.without_button)
        row.addWidget(self.open_button, 1)
        self.body.addLayout(row)

    def _connect(self) -> None:
        self.words.edited.connect(lambda _text: self._look())
        self.words.edit.returnPressed.connect(self._open)
        self.rows.opened.connect(lambda sale: self.chosen.emit(sale.receipt))
        self.open_button.clicked.connect(self._open)
        self.without_button.clicked.connect(self.without_wanted)
        self.closed.connect(self.deleteLater)

    def _look(self) -> None:
        words, register = self.words.text(), self._post.register

        def ask(session: "Session") -> list[ShiftSale]:
            return shift_sales.find(session, shifts.require(session, register).id, words)

        def show(found: list[ShiftSale]) -> None:
            if words == self.words.text():
                self.rows.show_rows(found)
                if found and self.rows.current() is None:
                    self.rows.choose_first()

        self._post.desk.ask(self, ask, show)

    def _open(self) -> None:
        """A whole number is opened whatever the list shows; anything else takes the chosen sale."""
        typed, sale = self.words.text(), self.rows.current()
        number = taken_home.number_in(typed)
        if number or sale is not None:
            self.chosen.emit(number or (sale.receipt if sale else ""))
        elif typed.strip().isdecimal() and len(typed.strip()) <= 6:
            today = self._post.today()
            self.chosen.emit(f"{self._post.register}-{today:%y}-{int(typed):06d}")
        else:
            self.words.edit.setFocus(Qt.FocusReason.OtherFocusReason)


def _number(sale: ShiftSale) -> Cell:
    chip = None
    if sale.state is State.GONE:
        chip = Chip(wording.translate("Checkout", "given back"), "undo-2", Tone.NEUTRAL)
    elif sale.state is State.PARTLY:
        chip = Chip(wording.translate("Checkout", "partly given back"), "undo-2", Tone.WARN)
    return Cell(sale.receipt, bold=True, chip=chip)


def _time(sale: ShiftSale) -> str:
    return f"{clock.local(sale.at):%H:%M}"


def _total(sale: ShiftSale) -> str:
    return money.plain(sale.total)


def _paid(sale: ShiftSale) -> str:
    return " + ".join(wording.method(method) for method in sale.methods)
