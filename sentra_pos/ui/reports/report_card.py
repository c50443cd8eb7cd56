"""One report in the list: its sign, its name, and what it tells, all of it to be touched."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout

from sentra_pos.ui import theme
from sentra_pos.ui.reports.maker import ReportMaker
from sentra_pos.ui.widgets import paint
from sentra_pos.ui.widgets.labels import IconLabel, Keycap, Kind, Label
from sentra_pos.ui.widgets.paint import Tone
from sentra_pos.ui.widgets.ringed_button import RingedButton


class ReportCard(RingedButton):
    def __init__(self, maker: ReportMaker, *, key: str) -> None:
        super().__init__()
        self.maker = maker
        self.setObjectName(f"report_{maker.key}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.title = Label("", Kind.CARD_TITLE)
        self.note = Label("", Kind.SECOND, wrap=True)
        look = theme.current()
        row = QHBoxLayout(self)
        row.setContentsMargins(*(look.px(side) for side in (24, 18, 24, 18)))
        row.setSpacing(look.px(20))
        row.addWidget(IconLabel(maker.icon, Tone.PRIMARY, 32))
        words = QVBoxLayout()
        words.setSpacing(look.px(4))
        words.addWidget(self.title)
        words.addWidget(self.note)
        row.addLayout(words, 1)
        row.addWidget(Keycap(key))
        row.addWidget(IconLabel("chevron-right", Tone.NEUTRAL, 24))
        for part in (self.title, self.note):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def reword(self) -> None:
        self.title.setText(self.maker.name())
        self.note.setText(self.maker.says())
        self.setAccessibleName(self.maker.name())
        self.setAccessibleDescription(self.maker.says())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout is not None else 0

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.totalSizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, theme.current().px(72))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        ground = "primary-soft" if self.underMouse() or self.isDown() else "surface"
        paint.rounded(QPainter(self), self.rect(), look.colour(ground), look.colour("line"))
