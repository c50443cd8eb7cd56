"""Where the receipt of the last sale is: waiting, sent, printed, or what else; asked until it is final."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sentra_pos.paper import jobs
from sentra_pos.paper.jobs import Job, State
from sentra_pos.ui import theme
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets import paint
from sentra_pos.ui.widgets.paint import Chip, Tone

if TYPE_CHECKING:  # the desk hands the session on
    from sentra_pos.base.database import Session

_ASK_EVERY_MS = 700
_FINAL = frozenset({State.PRINTED, State.UNCERTAIN, State.FAILED, State.LAPSED})


class ReceiptState(QWidget):
    """A chip of 40 px that follows one print job while it can be seen."""

    told = Signal(object)
    """The Job as it stands now."""

    def __init__(self, post: Post) -> None:
        super().__init__()
        self.setObjectName("receiptState")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._post = post
        self._job: UUID | None = None
        self.state = State.WAITING
        self._copy = 0
        self._ask = QTimer(self, interval=_ASK_EVERY_MS)
        self._ask.timeout.connect(self._look)
        post.desk.changed.connect(self._on_changed)
        self.reword()

    def follow(self, job: UUID) -> None:
        """Show where `job` stands from now on."""
        self._job, self.state, self._copy = job, State.WAITING, 0
        self.reword()
        self._ask.start()
        self._look()

    def reword(self) -> None:
        self._chip = self._words()
        self.setAccessibleName(self._chip.text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        look = theme.current()
        return QSize(paint.chip_width(self._chip, 16) + look.px(8), look.px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        paint.rounded(painter, self.rect(), look.colour(self._chip.tone.ground), radius=6)
        inside = self.rect().adjusted(look.px(4), look.px(4), 0, -look.px(4))
        paint.chip(painter, inside, self._chip, 16)

    def _on_changed(self, tables: frozenset[str]) -> None:
        if "print_job" in tables:
            self._look()

    def _look(self) -> None:
        job = self._job
        if job is None or not self.isVisible():
            return

        def ask(session: "Session") -> Job | None:
            return jobs.find(session, job)

        self._post.desk.ask(self, ask, self._show, failed=lambda _error: self._ask.stop())

    def _show(self, job: Job | None) -> None:
        if job is None or job.id != self._job:
            return
        self.state, self._copy = job.state, job.copy_no
        if job.state in _FINAL:
            self._ask.stop()
        self.reword()
        self.told.emit(job)

    def _words(self) -> Chip:
        match self.state:
            case State.WAITING:
                return Chip(self.tr("Receipt waiting"), "hourglass", Tone.NEUTRAL)
            case State.SENDING:
                return Chip(self.tr("Receipt sent"), "send", Tone.PRIMARY)
            case State.PRINTED if self._copy:
                return Chip(self.tr("Copy {n} printed").format(n=self._copy), "printer-check", Tone.GOOD)
            case State.PRINTED:
                return Chip(self.tr("Receipt printed"), "printer-check", Tone.GOOD)
            case State.UNCERTAIN:
                return Chip(self.tr("Perhaps not printed"), "circle-help", Tone.WARN)
            case State.FAILED:
                return Chip(self.tr("Not printed"), "printer-x", Tone.DANGER)
            case State.LAPSED:
                return Chip(self.tr("No printer here"), "printer-x", Tone.NEUTRAL)
