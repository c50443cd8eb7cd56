"""F5: the carts that wait, of all registers, and those that are open at this one; one is taken in hand or cleared."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sentra_pos.base import clock, money
from sentra_pos.checkout.cart import Cart
from sentra_pos.checkout.parked import Kept
from sentra_pos.ui import theme
from sentra_pos.ui.checkout import cart_words, wording
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.paint import Chip, Tone
from sentra_pos.ui.widgets.rows_model import Align, Cell, Column
from sentra_pos.ui.widgets.rows_view import Rows
from sentra_pos.ui.widgets.screen import Act
from sentra_pos.ui.widgets.side_panel import SidePanel
from sentra_pos.ui.widgets.states import Empty


@dataclass(frozen=True)
class Waiting:
    """A cart to be chosen: parked (`kept`), or open at a `place` of this register."""

    kept: Kept | None = None
    place: int = 0
    cart: Cart | None = None

    @property
    def key(self) -> object:
        return self.kept.id if self.kept else self.place


class ParkedPanel(SidePanel):
    """Made anew each time; the oldest is chosen, so that Enter fetches it."""

    fetched = Signal(object)
    """A Waiting to be taken in hand."""
    cleared = Signal(object)
    """A Waiting, parked, whose goods go back to the shelf."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over, name="parkedPanel", width=720)
        self._empty = Empty("", "", icon="archive", name="noParked")
        self.rows: Rows[Waiting] = Rows(
            [], name="parkedView", says="", key=lambda row: row.key, row_height=64, empty=self._empty
        )
        self.fetch_button = Button("", name="fetchParkedButton", weight=Weight.MAIN, key="F9", height=64)
        self.clear_button = Button(
            "", name="clearParkedButton", weight=Weight.DANGER, icon="trash-2", key="Del", height=64
        )
        self._fill()
        self.rows.chosen.connect(lambda _row: self._show_buttons())
        self.rows.opened.connect(lambda _row: self._fetch())
        self.fetch_button.clicked.connect(self._fetch)
        self.clear_button.clicked.connect(self._clear)
        self.closed.connect(self.deleteLater)
        self.reword()

    def show_waiting(self, waiting: Sequence[Waiting]) -> None:
        """These, the oldest first."""
        self.rows.show_rows(waiting)
        if self.rows.current() is None:
            self.rows.choose_first()
        count = sum(1 for one in waiting if one.kept)
        self.note.setText(self.tr("%n parked", "", count) if count else "")
        self._show_buttons()

    def start(self) -> None:
        self.open(self.rows.view)

    def take_focus(self) -> None:
        """A question is answered: the keys are for the list again."""
        self.window().activateWindow()
        if self.is_open:
            self.rows.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def acts(self) -> Sequence[Act]:
        return [
            Act(self.fetch_button.text(), self.fetch_button.click, "F9", "play"),
            Act(self.clear_button.text(), self.clear_button.click, "Del", "trash-2"),
        ]

    def reword(self) -> None:
        """All words in the language that is on."""
        self.title.setText(self.tr("Parked carts"))
        self.setAccessibleName(self.title.text())
        self._empty.set_words(
            self.tr("No cart is parked"), self.tr("F4 puts the cart in hand aside under a name.")
        )
        self.rows.view.setAccessibleName(self.tr("Parked carts"))
        self.rows.model.set_columns(
            [
                Column(self.tr("Whose"), self._name),
                Column(self.tr("Items"), _pieces, 96, Align.RIGHT),
                Column(self.tr("Total"), _total, 140, Align.RIGHT),
            ]
        )
        self.rows.view.fit_columns()
        self.fetch_button.setText(self.tr("Take in hand"))
        self.clear_button.setText(self.tr("Clear"))

    def _name(self, row: Waiting) -> Cell:
        kept = row.kept
        if kept is None:
            return Cell(self.tr("Cart {number}").format(number=row.place), self.tr("open here"), bold=True)
        at = clock.local(kept.at)
        what = cart_words.goods(kept.cart.lines) if kept.cart else ""
        under = " · ".join(part for part in (f"{at:%H:%M}", kept.by, kept.register, what) if part)
        chip = Chip(kept.number, "tag", Tone.PRIMARY) if kept.number else None
        if kept.cart is None:
            chip = Chip(self.tr("cannot be read"), "circle-alert", Tone.DANGER)
        name = kept.name or (self.tr("Counted ahead") if kept.number else self.tr("Without a name"))
        return Cell(name, under, bold=True, chip=chip)

    def _fill(self) -> None:
        look = theme.current()
        self.body.addWidget(self.rows, 1)
        across = QHBoxLayout()
        across.setSpacing(look.px(12))
        across.addWidget(self.clear_button)
        across.addWidget(self.fetch_button, 1)
        self.body.addLayout(across)

    def _show_buttons(self) -> None:
        row = self.rows.current()
        self.fetch_button.setEnabled(row is not None and (row.kept is None or row.kept.cart is not None))
        self.clear_button.setEnabled(row is not None and row.kept is not None)

    def _fetch(self) -> None:
        row = self.rows.current()
        if row is not None and self.fetch_button.isEnabled():
            self.shut()
            self.fetched.emit(row)

    def _clear(self) -> None:
        row = self.rows.current()
        if row is not None and row.kept is not None:
            self.cleared.emit(row)


def _cart(row: Waiting) -> Cart | None:
    return row.kept.cart if row.kept else row.cart


def _pieces(row: Waiting) -> str:
    cart = _cart(row)
    return "" if cart is None else wording.pieces(cart.pieces)


def _total(row: Waiting) -> Cell:
    cart = _cart(row)
    return Cell() if cart is None else Cell(money.plain(cart.totals.net), bold=True, size=17)
