"""Cash in the payment panel: the usual sums with one touch, and notes that add up as they are laid down."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from sentra_pos.base import money
from sentra_pos.ui import theme
from sentra_pos.ui.checkout.quick_grid import QuickGrid
from sentra_pos.ui.checkout.tender_page import TenderPage
from sentra_pos.ui.theme import Theme
from sentra_pos.ui.widgets import paint
from sentra_pos.ui.widgets.buttons import Button, IconButton, Weight
from sentra_pos.ui.widgets.labels import Kind, Label

NOTES = (100_000, 50_000, 20_000, 10_000, 5_000, 2_000)


class CashPage(TenderPage):
    """Quick cash pays at once; notes only count."""

    paid = Signal(object)
    """The sum in rupiah of a quick cash button."""
    laid_down = Signal(object)
    """A note in rupiah that is added to what was laid down before."""
    taken_back = Signal()
    """The notes laid down so far count no more."""

    def __init__(self, *, height: int, with_title: bool) -> None:
        super().__init__(name="cashPage")
        self.title = Label("", Kind.SMALL_STRONG)
        self.quick = QuickGrid(height=height)
        self.notes = [self._note(note) for note in NOTES]
        self.undo = IconButton("rotate-ccw", "", name="clearNotes", weight=Weight.QUIET)
        self.undo.clicked.connect(self.taken_back)
        self.quick.chosen.connect(self.paid)
        row = QHBoxLayout()
        row.setSpacing(theme.current().px(6))
        for button in self.notes:
            row.addWidget(button, 1)
        row.addWidget(self.undo)
        self.column.addWidget(self.title)
        self.title.setVisible(with_title)
        self.column.addWidget(self.quick)
        self.column.addLayout(row)

    def show_due(self, amount: int, *, enabled: bool) -> None:
        self.quick.show_missing(amount, enabled=enabled)
        for button in self.notes:
            button.setEnabled(enabled)

    def reword(self) -> None:
        self.title.setText(self.tr("Cash received, one touch"))
        self.quick.reword()
        for button, note in zip(self.notes, NOTES, strict=True):
            button.setAccessibleName(self.tr("Add a note of {amount}").format(amount=money.show(note)))
        self.undo.say(self.tr("Count the notes again"))

    def _note(self, note: int) -> "NoteButton":
        button = NoteButton(f"+{money.plain(note)}", name=f"note{note}", height=52, text_size=14)
        button.clicked.connect(lambda: self.laid_down.emit(note))
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        return button


class NoteButton(Button):
    """One banknote, in the largest hand in which all of it can be read."""

    text_weight = 500

    def _paint_parts(self, painter: QPainter, look: Theme, ink: QColor) -> None:
        text, room = self.text(), self.width() - look.px(6)
        sizes = [(said, size) for said in (text, text.removeprefix("+")) for size in (14, 13, 12)]
        fitting = (one for one in sizes if paint.width_of(one[0], look.font(one[1], 500)) <= room)
        said, size = next(fitting, sizes[-1])
        middle = Qt.AlignmentFlag.AlignHCenter
        paint.words(painter, QRectF(self.rect()), said, look.font(size, 500), ink, middle)
