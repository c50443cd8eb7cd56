"""For fingers: every act of a place as a large key, for those who know no keyboard."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QScrollArea, QSizePolicy, QWidget

from sentra_pos.ui import theme
from sentra_pos.ui.widgets.buttons import Button
from sentra_pos.ui.widgets.screen import Act
from sentra_pos.ui.widgets.side_panel import SidePanel

_HIGH = 64


class MorePanel(SidePanel):
    """Made anew each time it opens."""

    def __init__(self, over: QWidget, acts: Sequence[Act]) -> None:
        super().__init__(over, name="morePanel", width=720)
        self.title.setText(self.tr("More"))
        self.setAccessibleName(self.title.text())
        look = theme.current()
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, look.px(12), 0)
        grid.setSpacing(look.px(8))
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        for at, act in enumerate(acts):
            grid.addWidget(self._key(act, at), at // 2, at % 2)
        grid.setRowStretch(len(acts), 1)
        scroll = QScrollArea()
        scroll.setObjectName("moreScroll")
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        self.body.addWidget(scroll)
        self.closed.connect(self.deleteLater)

    def _key(self, act: Act, at: int) -> Button:
        button = Button(act.text, name=f"more{at}", icon=act.icon, key=act.key, height=_HIGH, text_size=16)
        # Half of the panel each: one long act must not push the others out of sight.
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

        def run() -> None:
            self.shut()
            QTimer.singleShot(0, act.run)

        button.clicked.connect(run)
        return button
