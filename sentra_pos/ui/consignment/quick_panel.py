"""Nota cepat: a producer who cannot wait leaves goods against a slip; what is not entered yet is listed with its age."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sentra_pos.base import clock, ids
from sentra_pos.consignment import quick_notes
from sentra_pos.consignment.quick_notes import OpenQuick, QuickDone
from sentra_pos.producers import directory
from sentra_pos.producers.directory import ProducerCard
from sentra_pos.ui import approval, theme, trouble
from sentra_pos.ui.consignment import deeds
from sentra_pos.ui.consignment.quick_lines import QuickLines
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets import toast
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.choices import Choice, Segmented
from sentra_pos.ui.widgets.fields import Field
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.paint import Chip, Tone
from sentra_pos.ui.widgets.rows_model import Cell, Column
from sentra_pos.ui.widgets.rows_view import Rows
from sentra_pos.ui.widgets.screen import MAIN_KEY, Act
from sentra_pos.ui.widgets.side_panel import SidePanel
from sentra_pos.ui.widgets.states import Empty
from sentra_pos.ui.widgets.suggest import SuggestField, Suggestion

_NEW, _WAITING = "new", "waiting"


class QuickPanel(SidePanel):
    """Made anew each time."""

    chosen = Signal(object)
    """The OpenQuick that is to be entered now."""
    left = Signal()
    """A quick note was written or called off."""

    def __init__(self, over: QWidget, post: Post) -> None:
        super().__init__(over, name="quickPanel", width=760)
        self._post, self._key = post, str(ids.new())
        self._producer: ProducerCard | None = None
        self._waiting: list[OpenQuick] = []
        self.pages = Segmented([Choice(_NEW, ""), Choice(_WAITING, "")], name="quickPages", says="")
        self.producer = SuggestField(" ", name="quickProducer", says="", icon="users", with_hint=True)
        self.lines = QuickLines()
        self.told = Label("", Kind.SECOND, name="quickTold", wrap=True)
        self.keep_button = Button(
            name="quickKeep", weight=Weight.MAIN, icon="printer", key=MAIN_KEY, height=64
        )
        self.empty = Empty("", "", icon="circle-check", name="quickEmpty")
        self.rows: Rows[OpenQuick] = Rows(
            [], name="quickWaiting", says="", key=lambda one: one.number, row_height=68, empty=self.empty
        )
        self.reason = Field(" ", name="quickReason")
        self.off_button = Button(name="quickOff", weight=Weight.DANGER, icon="undo-2", height=56)
        self.enter_button = Button(
            name="quickEnter", weight=Weight.MAIN, icon="pen-line", key=MAIN_KEY, height=64
        )
        self._new, self._list = QWidget(), QWidget()
        self._fill()
        self._connect()
        self.reword()

    def start(self, who: ProducerCard | None, *, waiting: bool = False) -> None:
        """Come in, with the producer who is at the counter already, or at the list."""
        if who is not None:
            self._take(who)
        self.open(self.producer.edit)
        self.turn(_WAITING if waiting else _NEW)
        self.look()

    def acts(self) -> Sequence[Act]:
        button = self.keep_button if self.pages.current() == _NEW else self.enter_button
        return [Act(button.text(), button.click, MAIN_KEY, "printer")]

    def turn(self, page: str) -> None:
        """Bring one of the pages to the front."""
        self.pages.choose(page)
        self._new.setVisible(page == _NEW)
        self._list.setVisible(page == _WAITING)
        if page == _WAITING:
            self.rows.view.setFocus()
        elif self._producer is None:
            self.producer.edit.setFocus()
        else:
            self.lines.put_focus()

    def look(self) -> None:
        """Ask what is not entered yet."""
        self._post.desk.ask(self, quick_notes.waiting, self._show)

    def reword(self) -> None:
        self.title.setText(self.tr("Quick note"))
        self.setAccessibleName(self.title.text())
        self.producer.set_label(self.tr("Producer"))
        self.producer.edit.setPlaceholderText(self.tr("Type a name or code"))
        self.lines.reword()
        self.told.setText(
            self.tr(
                "The goods are not in the stock until the note is entered the same day. The slip says so too."
            )
        )
        self.keep_button.setText(self.tr("Save and print the slip"))
        self.empty.set_words(
            self.tr("Everything is entered"), self.tr("Quick notes that wait to be entered stand here.")
        )
        self.reason.set_label(self.tr("Reason, if the goods went back"))
        self.off_button.setText(self.tr("Call off"))
        self.enter_button.setText(self.tr("Enter now"))
        self.rows.view.setAccessibleName(self.tr("Not entered yet"))
        self._show(self._waiting)

    def _connect(self) -> None:
        self.pages.chosen.connect(self.turn)
        self.producer.asked.connect(self._find)
        self.producer.taken.connect(self._take)
        self.producer.entered.connect(self._enter)
        self.keep_button.clicked.connect(self._keep)
        self.rows.chosen.connect(lambda _: self._fit_buttons())
        self.rows.opened.connect(lambda _: self._enter_note())
        self.enter_button.clicked.connect(self._enter_note)
        self.off_button.clicked.connect(self._call_off)
        self.closed.connect(self.deleteLater)

    # --- who leaves something

    def _find(self, text: str) -> None:
        self._producer = None

        def show(cards: list[ProducerCard]) -> None:
            found = [Suggestion(card, card.name, f"{card.code} · {card.owner}") for card in cards]
            self.producer.show_found(text, found)

        self._post.desk.ask(
            self, lambda session: directory.everyone(session, text, limit=deeds.MOST_FOUND), show
        )

    def _enter(self, text: str) -> None:
        """A code or a whole name and Enter."""

        def take(cards: list[ProducerCard]) -> None:
            if len(cards) == 1:
                self._take(cards[0])
            else:
                self.producer.set_error(self.tr("Choose a producer from the list."))

        self._post.desk.ask(
            self, lambda session: directory.everyone(session, text, limit=deeds.MOST_FOUND), take
        )

    def _take(self, who: ProducerCard) -> None:
        self._producer = who
        self.producer.set_text(who.name)
        self.lines.put_focus()

    def _keep(self) -> None:
        if self._producer is None:
            self.producer.set_error(self.tr("Choose a producer from the list."))
            self.producer.edit.setFocus()
            return
        if not self.lines.check():
            return
        who, lines, key = self._producer.id, self.lines.lines(), self._key
        self.keep_button.setEnabled(False)

        approval.do(
            self,
            self._post,
            lambda session, on: quick_notes.leave(session, producer=who, lines=lines, on=on),
            self._kept,
            key=f"quick:{key}",
            content={"producer": who, "lines": lines},
            answer=QuickDone,
            failed=self._fail,
        )

    def _kept(self, done: QuickDone) -> None:
        self.left.emit()
        self.shut()
        toast.show(self._over, self.tr("{number}: the slip comes out").format(number=done.number))

    def _fail(self, error: Exception) -> None:
        self.keep_button.setEnabled(True)
        self._key = str(ids.new())
        trouble.show(self, error)

    # --- what waits

    def _show(self, waiting: list[OpenQuick]) -> None:
        self._waiting = waiting
        self.pages.set_choices(
            [
                Choice(_NEW, self.tr("New"), "plus"),
                Choice(
                    _WAITING, self.tr("Not entered yet ({count})").format(count=len(waiting)), "hourglass"
                ),
            ]
        )
        self.rows.model.set_columns(self._columns())
        self.rows.show_rows(waiting)
        if waiting and self.rows.current() is None:
            self.rows.choose_first()
        self._fit_buttons()

    def _columns(self) -> list[Column[OpenQuick]]:
        now = self._post.now()
        return [
            Column(self.tr("Producer"), lambda one: Cell(one.producer_name, one.number, bold=True), 250),
            Column(self.tr("Left"), _said),
            Column(self.tr("Since"), lambda one: self._age(one, now), 150),
        ]

    def _age(self, one: OpenQuick, now: datetime) -> Cell:
        at = clock.local(one.made_at)
        if not one.is_late(now):
            return Cell(f"{at:%H:%M}", one.made_by)
        return Cell(f"{at:%d/%m %H:%M}", chip_under=Chip(self.tr("late"), "triangle-alert", Tone.DANGER))

    def _fit_buttons(self) -> None:
        has = self.rows.current() is not None
        for button in (self.enter_button, self.off_button):
            button.setEnabled(has)

    def _enter_note(self) -> None:
        one = self.rows.current()
        if one is not None:
            self.shut()
            self.chosen.emit(one)

    def _call_off(self) -> None:
        one, reason = self.rows.current(), self.reason.text()
        if one is None:
            return
        if not reason:
            self.reason.set_error(self.tr("Say why: the producer holds a slip of it."))
            self.reason.edit.setFocus()
            return
        number = one.number
        approval.do(
            self,
            self._post,
            lambda session, on: quick_notes.call_off(session, number=number, on=on.because(reason)),
            self._called_off,
            key=f"quick-off:{ids.new()}",
            content=[number, reason],
            answer=str,
        )

    def _called_off(self, number: str) -> None:
        self.reason.set_text("")
        self.left.emit()
        toast.show(self, self.tr("{number} is called off").format(number=number))
        self.look()

    def _fill(self) -> None:
        look = theme.current()
        self.body.addWidget(self.pages)
        column = QVBoxLayout(self._new)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(12))
        column.addWidget(self.producer)
        column.addWidget(self.lines, 1)
        column.addWidget(self.told)
        column.addWidget(self.keep_button)
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(12))
        column.addWidget(self.rows, 1)
        column.addWidget(self.reason)
        foot = QHBoxLayout()
        foot.setSpacing(look.px(12))
        foot.addWidget(self.off_button)
        foot.addStretch(1)
        foot.addWidget(self.enter_button)
        column.addLayout(foot)
        for page in (self._new, self._list):
            self.body.addWidget(page, 1)


def _said(one: OpenQuick) -> Cell:
    told = [f"{line.count} {line.what}" for line in one.lines]
    more = f" +{len(told) - 2}" if len(told) > 2 else ""
    return Cell(told[0], (told[1] if len(told) > 1 else "") + more)
