"""Tutup hari: who had goods of the day, what was sold, and what goes back or is written off, one by one or all at once."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from sentra_pos.base import money
from sentra_pos.consignment import day_end
from sentra_pos.consignment.day_end import Ending, MakerDay
from sentra_pos.ui import theme
from sentra_pos.ui.post import Post
from sentra_pos.ui.stock.day_end_lines import DayEndLines
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.fields import Field
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.paint import Chip, Tone
from sentra_pos.ui.widgets.rows_model import Cell, Column
from sentra_pos.ui.widgets.rows_view import Rows
from sentra_pos.ui.widgets.screen import MAIN_KEY, Act
from sentra_pos.ui.widgets.side_panel import SidePanel
from sentra_pos.ui.widgets.states import Empty

ALL_KEY = "Ctrl+F9"


class DayEndPanel(SidePanel):
    """Made anew each time; what was typed for one producer stays while another is looked at."""

    wanted = Signal(object)
    """The Endings that are to be done."""
    slip_wanted = Signal(object)
    """The MakerDay whose slip is to come out once more."""

    def __init__(self, over: QWidget, post: Post) -> None:
        super().__init__(over, name="dayEndPanel", width=1_180)
        self._post = post
        self._days: list[MakerDay] = []
        self._typed: dict[UUID, Ending] = {}
        self._lines: DayEndLines | None = None
        self.empty = Empty("", "", icon="circle-check", name="dayEndNothing")
        self.rows: Rows[MakerDay] = Rows(
            [], name="dayEndMakers", says="", key=lambda one: one.producer, row_height=64, empty=self.empty
        )
        self.head = Label("", Kind.BODY_STRONG, wrap=True, name="dayEndHead")
        self.goods = QScrollArea()
        self.fetched_by = Field(" ", name="dayEndFetchedBy")
        self.fetched_by.edit.setMaxLength(80)
        self.slip_button = Button(name="dayEndSlip", icon="printer", key="Ctrl+P", height=64)
        self.all_button = Button(name="dayEndAll", icon="list-checks", key=ALL_KEY, height=64)
        self.keep_button = Button(
            name="dayEndKeep", weight=Weight.MAIN, icon="circle-check", key=MAIN_KEY, height=64
        )
        self._fill()
        self._connect()
        self.reword()

    def start(self) -> None:
        """Come in and ask what the day left."""
        self.open(self.rows.view)
        self.look()

    def acts(self) -> Sequence[Act]:
        return [
            Act(self.keep_button.text(), self.keep_button.click, MAIN_KEY, "circle-check"),
            Act(self.all_button.text(), self.all_button.click, ALL_KEY, "list-checks"),
            Act(self.tr("Next producer"), lambda: self._step(1), "PgDown", "arrow-right"),
            Act(self.tr("Producer before"), lambda: self._step(-1), "PgUp", "arrow-left"),
            Act(self.slip_button.text(), self.slip_button.click, "Ctrl+P", "printer"),
        ]

    def look(self) -> None:
        """Ask what lies there now; the next one that is not done comes to the front."""
        day = self._post.today()
        self._post.desk.ask(self, lambda session: day_end.look(session, day=day), self._show)

    def ready(self) -> None:
        """It could not be done, perhaps because something was sold meanwhile: look again, keep what was typed."""
        self._remember()
        self._lines = None
        self.look()

    def reword(self) -> None:
        self.title.setText(self.tr("End of the day"))
        self.setAccessibleName(self.title.text())
        self.rows.view.setAccessibleName(self.tr("Producers with goods of the day"))
        self.empty.set_words(
            self.tr("No goods of the day today"),
            self.tr("Goods whose last day is today, or that keep a day, stand here."),
        )
        self.fetched_by.set_label(self.tr("Fetched by (empty: the producer himself)"))
        self.slip_button.setText(self.tr("Slip again"))
        self.keep_button.setText(self.tr("Finish and print"))
        self.rows.model.set_columns([Column(self.tr("Producer"), self._cell)])
        if self._lines is not None:
            self._lines.reword()
        self._say()

    def _connect(self) -> None:
        self.rows.chosen.connect(lambda _: self._turn())
        self.rows.opened.connect(lambda _: self._into_fields())
        self.keep_button.clicked.connect(self._finish_one)
        self.all_button.clicked.connect(self._finish_all)
        self.slip_button.clicked.connect(self._slip)
        self.fetched_by.edit.returnPressed.connect(self.keep_button.click)
        self.closed.connect(self.deleteLater)

    def _show(self, days: list[MakerDay]) -> None:
        self._days = days
        self._typed = {who: one for who, one in self._typed.items() if who in {day.producer for day in days}}
        self._lines = None
        self.rows.show_rows(days)
        self._say()
        kept = self.rows.current()
        if kept is None or kept.is_done:
            kept = next((one for one in days if not one.is_done), days[0] if days else None)
        if kept is not None:
            self.rows.choose(kept.producer)
        self._turn()
        self._into_fields()

    def _turn(self) -> None:
        """The producer in hand to the front; what was typed for the one before is kept."""
        self._remember()
        maker = self.rows.current()
        if maker is None or (self._lines is not None and self._lines.maker is maker):
            self._fit()
            return
        ending = self._typed.get(maker.producer) or day_end.usual(maker)
        self._lines = DayEndLines(maker, ending)
        self._lines.setAutoFillBackground(False)
        self.goods.setWidget(self._lines)
        self.goods.viewport().setAutoFillBackground(False)
        self.fetched_by.set_text(ending.fetched_by)
        self._say()

    def _remember(self) -> None:
        if self._lines is None or self._lines.maker.is_done:
            return
        maker, ending = self._lines.maker, self._lines.ending(self.fetched_by.text())
        self._typed.pop(maker.producer, None)
        if ending != day_end.usual(maker):
            self._typed[maker.producer] = ending

    def _into_fields(self) -> None:
        field = None if self._lines is None else self._lines.first_field()
        (field or self.rows.view).setFocus(Qt.FocusReason.TabFocusReason)

    def _step(self, by: int) -> None:
        maker = self.rows.current()
        at = (self._days.index(maker) if maker in self._days else -1) + by
        if 0 <= at < len(self._days):
            self.rows.choose(self._days[at].producer)
            self._into_fields()

    def _open_ones(self) -> list[MakerDay]:
        return [one for one in self._days if not one.is_done]

    def _finish_one(self) -> None:
        if self._lines is None or not self._lines.check():
            return
        ending = self._lines.ending(self.fetched_by.text())
        self._hand_over([ending])

    def _finish_all(self) -> None:
        """Everybody who is not done: as it was typed, or else as it is usual."""
        if self._lines is not None and not self._lines.check():
            return
        self._remember()
        self._hand_over([self._typed.get(one.producer) or day_end.usual(one) for one in self._open_ones()])

    def _hand_over(self, endings: list[Ending]) -> None:
        if endings:
            self.keep_button.setEnabled(False)
            self.all_button.setEnabled(False)
            self.wanted.emit(endings)

    def forget(self, endings: Sequence[Ending]) -> None:
        """These are done: what was typed for them is over."""
        for one in endings:
            self._typed.pop(one.producer, None)
        self._lines = None

    def _slip(self) -> None:
        maker = self.rows.current()
        if maker is not None:
            self.slip_wanted.emit(maker)

    def _cell(self, one: MakerDay) -> Cell:
        chip = Chip(self.tr("done"), "check", Tone.GOOD) if one.is_done else None
        sold = self.tr("sold {amount}").format(amount=money.plain(one.sold_value))
        return Cell(one.name, sold, bold=not one.is_done, chip=chip)

    def _say(self) -> None:
        maker, left = self.rows.current(), len(self._open_ones())
        self.note.setText(self.tr("%n producer(s) to go", "", left) if left else self.tr("all done"))
        self.note.setVisible(bool(self._days))
        said = self.tr("{name} · sold {amount}")
        self.head.setText(
            "" if maker is None else said.format(name=maker.name, amount=money.show(maker.sold_value))
        )
        self.all_button.setText(self.tr("All %n at once", "", left))
        self._fit()

    def _fit(self) -> None:
        maker = self.rows.current()
        self.keep_button.setEnabled(maker is not None and not maker.is_done)
        self.slip_button.setEnabled(maker is not None)
        self.all_button.setEnabled(bool(self._open_ones()))
        self.all_button.setVisible(bool(self._open_ones()))
        for part in (self.head, self.goods, self.fetched_by):
            part.setVisible(maker is not None)
        self.fetched_by.set_locked(locked=not self.keep_button.isEnabled())

    def _fill(self) -> None:
        look = theme.current()
        self.goods.setObjectName("dayEndScroll")
        self.goods.setFrameShape(QFrame.Shape.NoFrame)
        self.goods.setWidgetResizable(True)
        self.goods.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.goods.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        middle = QHBoxLayout()
        middle.setSpacing(look.px(20))
        middle.addWidget(self.rows, 2)
        right = QVBoxLayout()
        right.setSpacing(look.px(8))
        right.addWidget(self.head)
        right.addWidget(self.goods, 1)
        right.addWidget(self.fetched_by)
        middle.addLayout(right, 3)
        self.body.addLayout(middle, 1)
        foot = QHBoxLayout()
        foot.setSpacing(look.px(12))
        foot.addWidget(self.slip_button)
        foot.addStretch(1)
        foot.addWidget(self.all_button)
        foot.addWidget(self.keep_button)
        self.body.addLayout(foot)
