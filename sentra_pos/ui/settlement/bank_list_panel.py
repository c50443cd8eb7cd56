"""The bank's own list beside the statements: what it paid is ticked and recorded, once; the rest says why not."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from sentra_pos.base import money
from sentra_pos.settlement.bank import listing, matching, recording
from sentra_pos.settlement.bank.listing import Booking
from sentra_pos.settlement.bank.matching import CERTAIN, TICKABLE, Match, Verdict
from sentra_pos.settlement.bank.recording import Recorded
from sentra_pos.ui import theme, trouble
from sentra_pos.ui.ask_panel import AskPanel
from sentra_pos.ui.desk import Report
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets import toast
from sentra_pos.ui.widgets.buttons import Button
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.paint import Chip, Tone
from sentra_pos.ui.widgets.rows_model import Align, Cell, Column
from sentra_pos.ui.widgets.rows_view import Rows
from sentra_pos.ui.widgets.screen import Act
from sentra_pos.ui.widgets.states import Empty

if TYPE_CHECKING:  # the desk hands the session on
    from sentra_pos.base.database import Session

_FORMS = "CSV, XLSX (*.csv *.txt *.xlsx)"
_LEAST_LIST = 226
_TONES = {
    Verdict.TO_RECORD: ("circle-check", Tone.GOOD),
    Verdict.RECORDED: ("circle-check", Tone.GOOD),
    Verdict.SEEN: ("check", Tone.NEUTRAL),
    Verdict.PERHAPS: ("circle-help", Tone.WARN),
    Verdict.DIFFERS: ("triangle-alert", Tone.DANGER),
    Verdict.TWICE: ("triangle-alert", Tone.DANGER),
    Verdict.CLOSED: ("triangle-alert", Tone.WARN),
    Verdict.UNKNOWN: ("circle-minus", Tone.NEUTRAL),
}


class BankListPanel(AskPanel):
    recorded = Signal()
    """Statements were paid by what the list shows."""

    def __init__(self, over: QWidget, post: Post) -> None:
        super().__init__(over, post, name="bankListPanel", icon="check", width=980)
        self._bookings: list[Booking] = []
        self._ticked: set[int] = set()
        self.file_button = Button("", name="bankListFile", icon="folder-open")
        self.file_name = Label("", Kind.SECOND, name="bankListName", wrap=True)
        self.empty = Empty("", "", icon="landmark", name="bankListEmpty")
        self.rows: Rows[Match] = Rows(
            [],
            name="bankListView",
            says="",
            key=lambda one: one.booking.row,
            row_height=60,
            empty=self.empty,
        )
        self.rows.setMinimumHeight(theme.current().px(_LEAST_LIST))
        self.sum = Label("", Kind.AMOUNT, name="bankListSum")
        self.column.addWidget(self.file_name)
        self.column.addWidget(self.rows, 1)
        self.column.addWidget(self.sum)
        self.row.insertWidget(0, self.file_button)
        self.file_button.clicked.connect(self.choose)
        self.rows.touched.connect(lambda one, _key: self._tick(one))
        self.rows.opened.connect(self._tick)
        self.reword()

    def start(self) -> None:
        self.open(self.file_button)

    def acts(self) -> Sequence[Act]:
        return [
            *super().acts(),
            Act(self.file_button.text(), self.choose, "Ctrl+O", "folder-open"),
            Act(self.tr("Tick or leave out"), self._tick_current, "Space", "square-check"),
        ]

    def reword(self) -> None:
        """All words in the language that is on."""
        self.say(self.tr("Match the bank's list"), self.tr("Record the ticked"), self.tr("Close"))
        self.file_button.setText(self.tr("Choose the file"))
        self.rows.view.setAccessibleName(self.title.text())
        self.empty.set_words(
            self.tr("No list yet"),
            self.tr("Take the list of bookings out of the bank's program as CSV or XLSX and choose it here."),
        )
        self.rows.model.set_columns(
            [
                Column("", self._box, 56, Align.CENTRE, key="tick"),
                Column(self.tr("Booked"), lambda one: f"{one.booking.day:%d/%m}", 104),
                Column(
                    self.tr("What the bank wrote"), lambda one: Cell(one.booking.text, one.booking.reference)
                ),
                Column(self.tr("Statement"), self._whose, 268),
                Column(self.tr("Amount"), self._amount, 156, Align.RIGHT),
            ]
        )
        self._tell()

    def choose(self) -> None:
        """Ask for the file and read it."""
        chosen, _ = QFileDialog.getOpenFileName(self.window(), self.file_button.text(), "", _FORMS)
        if chosen:
            self.read(Path(chosen))

    def read(self, file: Path) -> None:
        """Read the bank's list and show what it means; a list that cannot be read changes nothing."""
        today = self.post.today()

        def work(report: Report) -> list[Booking]:
            found = listing.read(file.read_bytes(), today=today)
            report.step(1, 1)
            return found

        def done(found: list[Booking]) -> None:
            self._bookings = found
            self.file_name.setText(file.name)
            self._match(tick=True)

        self.post.desk.send(self, work, done, failed=lambda error: trouble.show(self, error))

    def keep(self) -> None:
        bookings, rows = self._bookings, frozenset(self._ticked)
        if not rows:
            toast.show(self, self.tr("Tick the transfers first that are to be recorded."), error=True)
            return
        self.write(
            lambda session, on: recording.record(session, bookings, rows=rows, on=on),
            self._recorded,
            key=recording.key(bookings, rows),
            content=sorted(rows),
            answer=Recorded,
        )

    def _recorded(self, done: Recorded) -> None:
        said = self.tr("%n transfer(s) recorded", "", len(done.paid)) + f" · {money.show(done.amount)}"
        if done.seen:
            before = self.tr("%n recorded before and seen now", "", len(done.seen))
            said = f"{said}; {before}" if done.paid else before
        toast.show(self._over, said, icon="check")
        self._match(tick=False)
        self.recorded.emit()

    def _match(self, *, tick: bool) -> None:
        bookings = self._bookings

        def look(session: "Session") -> list[Match]:
            return matching.match(session, bookings)

        self.post.desk.ask(self, look, lambda found: self._show(found, tick=tick))

    def _show(self, found: Sequence[Match], *, tick: bool) -> None:
        self._ticked = {one.booking.row for one in found if tick and one.verdict in CERTAIN}
        in_order = sorted(found, key=lambda one: (one.verdict not in TICKABLE, one.booking.row))
        self.rows.show_rows(list(in_order))
        if self.rows.current() is None:
            self.rows.choose_first()
        self._tell()

    def _tick_current(self) -> None:
        one = self.rows.current()
        if one is not None:
            self._tick(one)

    def _tick(self, one: Match) -> None:
        if one.verdict in TICKABLE:
            self._ticked ^= {one.booking.row}
            self.rows.view.viewport().update()
            self._tell()

    def _tell(self) -> None:
        ticked = [one for one in self._bookings if one.row in self._ticked]
        total = money.show(sum(one.amount or 0 for one in ticked))
        self.sum.setText(self.tr("%n transfer(s) ticked", "", len(ticked)) + f" · {total}")
        self.save_button.setEnabled(bool(ticked))

    def _box(self, one: Match) -> Cell:
        if one.verdict not in TICKABLE:
            return Cell(icon="circle-minus", icon_tone=Tone.NEUTRAL, icon_size=24)
        is_on = one.booking.row in self._ticked
        icon, tone = ("square-check", Tone.PRIMARY) if is_on else ("square", Tone.NEUTRAL)
        return Cell(icon=icon, icon_tone=tone, icon_size=24)

    def _whose(self, one: Match) -> Cell:
        icon, tone = _TONES[one.verdict]
        whose = " · ".join(part for part in (one.number, one.producer) if part)
        return Cell(whose, chip_under=Chip(self._verdict(one.verdict), icon, tone))

    def _amount(self, one: Match) -> Cell:
        """What the bank paid, and under it what it should have paid."""
        amount = one.booking.amount
        said = self.tr("with sen") if amount is None else money.plain(amount)
        under = ""
        if one.verdict is Verdict.DIFFERS:
            under = self.tr("due {amount}").format(amount=money.plain(one.expected))
        return Cell(said, under, bold=True, under_tone=Tone.DANGER)

    def _verdict(self, verdict: Verdict) -> str:
        return {
            Verdict.TO_RECORD: self.tr("fits, not recorded yet"),
            Verdict.RECORDED: self.tr("fits, recorded before"),
            Verdict.SEEN: self.tr("seen before"),
            Verdict.PERHAPS: self.tr("perhaps: number missing"),
            Verdict.DIFFERS: self.tr("another amount"),
            Verdict.TWICE: self.tr("paid twice?"),
            Verdict.CLOSED: self.tr("paid another way"),
            Verdict.UNKNOWN: self.tr("not known"),
        }[verdict]
