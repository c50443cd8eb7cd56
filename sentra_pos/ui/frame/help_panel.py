"""F1: the keys that do something here, and those that do the same everywhere."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from sentra_pos.ui import theme
from sentra_pos.ui.widgets.labels import Keycap, Kind, Label
from sentra_pos.ui.widgets.screen import Act
from sentra_pos.ui.widgets.side_panel import SidePanel


class HelpPanel(SidePanel):
    """Made anew each time it opens, so that it always tells the keys of the place in front."""

    def __init__(self, over: QWidget, *, here: Sequence[Act], everywhere: Sequence[Act]) -> None:
        super().__init__(over, name="helpPanel", width=520)
        self.title.setText(self.tr("Keys"))
        self.setAccessibleName(self.title.text())
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme.current().px(12), 0)
        column.setSpacing(theme.current().px(8))
        for title, acts in ((self.tr("Here"), here), (self.tr("Everywhere"), everywhere)):
            if any(act.key for act in acts):
                column.addWidget(Label(title, Kind.SMALL_STRONG))
                column.addLayout(_keys(acts))
                column.addSpacing(theme.current().px(16))
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setObjectName("helpScroll")
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        self.body.addWidget(scroll)
        self.closed.connect(self.deleteLater)


def _keys(acts: Sequence[Act]) -> QGridLayout:
    look = theme.current()
    grid = QGridLayout()
    grid.setHorizontalSpacing(look.px(16))
    grid.setVerticalSpacing(look.px(10))
    grid.setColumnStretch(1, 1)
    for at, act in enumerate(act for act in acts if act.key):
        grid.addWidget(Keycap(act.key), at, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(Label(act.text, Kind.BODY, wrap=True), at, 1)
    grid.setColumnMinimumWidth(0, look.px(96))
    return grid
