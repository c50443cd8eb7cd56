"""Names and values under each other, for what is only to be read."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from sentra_pos.ui import theme
from sentra_pos.ui.widgets.labels import Kind, Label

_MAY_BREAK = "\u200b"


def path(place: object) -> str:
    """A path that may go on in the next line after each of its folders."""
    return str(place).replace("/", f"/{_MAY_BREAK}").replace("\\", f"\\{_MAY_BREAK}")


class Facts(QWidget):
    """Values can be marked and copied, so that nobody has to spell them on the phone."""

    def __init__(self, *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        look = theme.current()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(look.px(24))
        self._grid.setVerticalSpacing(look.px(10))
        self._grid.setColumnStretch(1, 1)
        self._parts: list[tuple[Label, Label]] = []

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show these pairs of a name and its value."""
        for pair in self._parts:
            for part in pair:
                part.hide()
                part.deleteLater()
        self._parts = [
            (Label(name, Kind.SECOND), Label(value, Kind.BODY, wrap=True)) for name, value in facts
        ]
        for at, (name, value) in enumerate(self._parts):
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            value.setAccessibleName(f"{name.text()}: {value.text()}")
            self._grid.addWidget(name, at, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(value, at, 1)

    def text(self) -> str:
        """All of it as lines, to be copied."""
        lines = (f"{name.text()}: {value.text()}" for name, value in self._parts)
        return "\n".join(lines).replace(_MAY_BREAK, "")
