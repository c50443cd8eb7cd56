"""Above the scan field while a group is here: whose sales these are, what they come to, and the way to end it."""

from datetime import date

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sentra_pos.base import clock, money
from sentra_pos.checkout.visits import VisitNow
from sentra_pos.ui import theme
from sentra_pos.ui.widgets import day_entry, paint
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.paint import Tone


class GroupStrip(QWidget):
    """Hidden while nobody is here; all of it can be touched."""

    touched = Signal()

    def __init__(self, key: str) -> None:
        super().__init__()
        self.setObjectName("groupStrip")
        self._now: VisitNow | None = None
        self._today: date | None = None
        look = theme.current()
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(44), 0, 0, 0)
        row.setSpacing(look.px(12))
        self.name = Label("", Kind.BODY_STRONG, name="groupName", tone=Tone.PRIMARY)
        self.figures = Label("", Kind.SECOND, name="groupFigures", tone=Tone.PLAIN)
        self.end_button = Button(
            "", name="endGroupButton", weight=Weight.QUIET, key=key, height=48, text_size=15
        )
        for label in (self.name, self.figures):
            label.setMinimumWidth(1)
        row.addWidget(self.name)
        row.addWidget(self.figures, 1)
        row.addWidget(self.end_button)
        self.setFixedHeight(look.px(48))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.end_button.clicked.connect(self.touched)
        self.hide()
        self.reword()

    def show_group(self, now: VisitNow | None, today: date) -> None:
        """The group that is here, or none."""
        self._now, self._today = now, today
        self.setVisible(now is not None)
        self.reword()

    def reword(self) -> None:
        """All words in the language that is on."""
        self.end_button.setText(self.tr("End"))
        now = self._now
        if now is None:
            return
        self.name.setText(now.name)
        self.setAccessibleName(" · ".join([now.name, *self._said(now)]))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.touched.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        paint.rounded(painter, self.rect(), look.colour("primary-soft"))
        middle = QPointF(look.px(24), self.height() / 2)
        paint.icon(painter, middle, "bus", Tone.PRIMARY.ink, 20)

    def _said(self, now: VisitNow) -> list[str]:
        """What is told of it, the most important first."""
        began = clock.day_of(now.started_at)
        since = [self.tr("since {day}").format(day=day_entry.show(began))] if began != self._today else []
        average = [self.tr("{amount} each").format(amount=money.show(now.average))] if now.sales else []
        return [*since, money.show(now.total), self.tr("%n sale(s)", "", now.sales), *average]

    def _fit(self) -> None:
        """As much of it as there is room for: beside the change only name and sum, which can be touched too."""
        if self._now is None:
            return
        said, font = self._said(self._now), self.figures.font()
        room = self.width() - theme.current().px(44 + 24) - paint.width_of(self._now.name, self.name.font())
        button = self.end_button.sizeHint().width()
        has_button = paint.width_of(said[0], font) <= room - button
        self.end_button.setVisible(has_button)
        while said and paint.width_of(" · ".join(said), font) > room - (button if has_button else 0):
            said.pop()
        self.figures.setText(" · ".join(said))
