"""Whether the drawer has sprung open for the sale just paid, as far as its receipt's print job can tell."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from sentra_pos.paper.jobs import Job, State
from sentra_pos.ui import theme
from sentra_pos.ui.checkout.receipt_state import ReceiptState
from sentra_pos.ui.widgets import paint
from sentra_pos.ui.widgets.labels import ChipLabel
from sentra_pos.ui.widgets.paint import Chip, Tone

_OPENED = frozenset({State.SENDING, State.PRINTED, State.UNCERTAIN})
_TEXT = 16
_STAYED_SHUT = frozenset({State.FAILED, State.LAPSED})


class DrawerState(ChipLabel):
    """Says nothing while it is not known, or when no cash moved."""

    def __init__(self, receipt: ReceiptState, parent: QWidget | None = None) -> None:
        super().__init__(Chip("", "wallet-minimal"), name="drawerState", parent=parent)
        self._job: Job | None = None
        self.setFixedHeight(theme.current().px(40))
        receipt.told.connect(self._hear)
        self.reword()

    def forget(self) -> None:
        """Another sale: nothing is known of its drawer yet."""
        self._job = None
        self.reword()

    def reword(self) -> None:
        """All words in the language that is on."""
        job = self._job
        is_known = job is not None and job.opens_drawer and not job.copy_no
        has_opened = is_known and job is not None and job.state in _OPENED
        has_stayed_shut = is_known and job is not None and job.state in _STAYED_SHUT
        self.setVisible(has_opened or has_stayed_shut)
        if has_opened:
            self.set_chip(Chip(self.tr("Drawer opened"), "wallet-minimal", Tone.NEUTRAL))
        elif has_stayed_shut:
            self.set_chip(Chip(self.tr("Open the drawer by its key"), "wallet-minimal", Tone.WARN))

    def sizeHint(self) -> QSize:
        look = theme.current()
        return QSize(paint.chip_width(self._chip, _TEXT) + look.px(8), look.px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        paint.rounded(painter, self.rect(), look.colour(self._chip.tone.ground), radius=6)
        inside = self.rect().adjusted(look.px(4), look.px(4), 0, -look.px(4))
        paint.chip(painter, inside, self._chip, _TEXT)

    def _hear(self, job: Job) -> None:
        self._job = job
        self.reword()
