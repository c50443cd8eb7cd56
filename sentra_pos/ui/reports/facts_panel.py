"""Shows facts one under the other in a panel, whole: what a row of a report has no room for."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from sentra_pos.ui import theme
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.side_panel import SidePanel

Fact = tuple[str, str]
"""What is told, and what it is."""


class FactsPanel(SidePanel):
    def __init__(self, over: QWidget) -> None:
        super().__init__(over, name="factsPanel", width=560)
        self._scroll = QScrollArea()
        self._scroll.setObjectName("factsScroll")
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.viewport().setAutoFillBackground(False)
        self.body.addWidget(self._scroll, 1)

    def show_facts(self, title: str, facts: Sequence[Fact]) -> None:
        """Come in with these; what is empty is left out."""
        self.title.setText(title)
        self.setAccessibleName(title)
        self.close_button.setText(self.tr("Close"))
        look = theme.current()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, look.px(8), 0)
        column.setSpacing(look.px(2))
        for label, told in facts:
            if told:
                column.addWidget(Label(label, Kind.FIELD, wrap=True))
                column.addWidget(Label(told, Kind.BODY, wrap=True))
                column.addSpacing(look.px(10))
        column.addStretch(1)
        inside.setAutoFillBackground(False)
        self._scroll.setWidget(inside)
        self.open()
