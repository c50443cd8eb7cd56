"""Turun rak: every lot that is over its date and still on the shelf; one touch takes it off, or one key all of them."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sentra_pos.base import money, quantity
from sentra_pos.producers.terms import Bearer
from sentra_pos.stock import pulls
from sentra_pos.stock.watch import LotOnShelf
from sentra_pos.ui import theme
from sentra_pos.ui.post import Post
from sentra_pos.ui.stock import words
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.paint import Tone
from sentra_pos.ui.widgets.rows_model import Align, Cell, Column
from sentra_pos.ui.widgets.rows_view import Rows
from sentra_pos.ui.widgets.screen import MAIN_KEY, Act
from sentra_pos.ui.widgets.side_panel import SidePanel
from sentra_pos.ui.widgets.states import Empty


class PullsPanel(SidePanel):
    """Made anew each time."""

    wanted = Signal(object)
    """The lots that are to leave the shelf."""

    def __init__(self, over: QWidget, post: Post) -> None:
        super().__init__(over, name="pullsPanel", width=860)
        self._post = post
        self._lots: list[LotOnShelf] = []
        self.told = Label("", Kind.SECOND, wrap=True, name="pullsTold")
        self.empty = Empty("", "", icon="circle-check", name="pullsNothing")
        self.rows: Rows[LotOnShelf] = Rows(
            [], name="pullsRows", says="", key=lambda lot: lot.lot, row_height=68, empty=self.empty
        )
        self.one_button = Button(name="pullOne", icon="package-x", key="Return", height=64)
        self.all_button = Button(
            name="pullAll", weight=Weight.MAIN, icon="package-x", key=MAIN_KEY, height=64
        )
        look = theme.current()
        self.body.addWidget(self.told)
        self.body.addWidget(self.rows, 1)
        foot = QHBoxLayout()
        foot.setSpacing(look.px(12))
        foot.addStretch(1)
        foot.addWidget(self.one_button)
        foot.addWidget(self.all_button)
        self.body.addLayout(foot)
        self.rows.touched.connect(lambda lot, _: self._want([lot]))
        self.rows.opened.connect(lambda lot: self._want([lot]))
        self.one_button.clicked.connect(self._want_current)
        self.all_button.clicked.connect(lambda: self._want(self._lots))
        self.closed.connect(self.deleteLater)
        self.reword()

    def start(self) -> None:
        """Come in and ask what is over."""
        self.open(self.rows.view)
        self.look()

    def acts(self) -> Sequence[Act]:
        return [
            Act(self.all_button.text(), self.all_button.click, MAIN_KEY, "package-x"),
            Act(self.one_button.text(), self.one_button.click, icon="package-x"),
        ]

    def look(self) -> None:
        day = self._post.today()
        self._post.desk.ask(self, lambda session: pulls.waiting(session, day=day), self._show)

    def holds_more_than(self, lots: Sequence[UUID]) -> bool:
        """Whether anything else is still to be taken off."""
        return any(lot.lot not in lots for lot in self._lots)

    def ready(self) -> None:
        """It was done, or could not be: let the person go on."""
        for button in (self.one_button, self.all_button):
            button.setEnabled(bool(self._lots))

    def reword(self) -> None:
        self.title.setText(self.tr("Off the shelf"))
        self.setAccessibleName(self.title.text())
        self.told.setText(
            self.tr(
                "These must not be sold any more. Touch one as you take it off: the report writes itself."
            )
        )
        self.empty.set_words(
            self.tr("Nothing on the shelf is over its date"), self.tr("The shelf may open as it is.")
        )
        self.rows.view.setAccessibleName(self.tr("Goods that are over their date"))
        self.one_button.setText(self.tr("Take this one off"))
        self.all_button.setText(self.tr("Take all %n off", "", len(self._lots)))
        self.rows.model.set_columns(self._columns())

    def _show(self, lots: list[LotOnShelf]) -> None:
        self._lots = lots
        self.rows.show_rows(lots)
        if lots and self.rows.current() is None:
            self.rows.choose_first()
        self.told.setVisible(bool(lots))
        self.all_button.setText(self.tr("Take all %n off", "", len(lots)))
        self.rows.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ready()

    def _columns(self) -> list[Column[LotOnShelf]]:
        today = self._post.today()
        off = Cell(icon="package-x", icon_tone=Tone.DANGER, icon_size=28)
        return [
            Column("", lambda _: off, 64, Align.CENTRE, key="pull"),
            Column(self.tr("Goods"), lambda lot: Cell(lot.name, lot.producer_name, bold=True)),
            Column(self.tr("Left"), self._left, 150, Align.RIGHT),
            Column(
                self.tr("What follows"),
                lambda lot: Cell(self._follows(lot), self._since(lot, today), under_tone=Tone.DANGER),
                230,
            ),
        ]

    def _left(self, lot: LotOnShelf) -> Cell:
        shown = quantity.show(lot.quantity, lot.decimals, lot.unit)
        return Cell(shown, money.plain(lot.value), bold=True)

    def _since(self, lot: LotOnShelf, today: date) -> str:
        chip = words.chip(lot.urgency, lot.expiry, today)
        return "" if chip is None else chip.text

    def _follows(self, lot: LotOnShelf) -> str:
        """What the lot's terms make of it."""
        match lot.expiry_bearer:
            case Bearer.PRODUCER:
                return self.tr("its maker fetches it")
            case Bearer.SHARED:
                return self.tr("the shop pays half")
            case _:
                return self.tr("the shop pays")

    def _want_current(self) -> None:
        lot = self.rows.current()
        self._want([] if lot is None else [lot])

    def _want(self, lots: Sequence[LotOnShelf]) -> None:
        if lots and self.all_button.isEnabled():
            for button in (self.one_button, self.all_button):
                button.setEnabled(False)
            self.wanted.emit(list(lots))
