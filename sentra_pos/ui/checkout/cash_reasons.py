"""Why, in one touch or in words of one's own: a few usual reasons under a field for any other."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from sentra_pos.till import reasons
from sentra_pos.ui import theme
from sentra_pos.ui.widgets.buttons import Button
from sentra_pos.ui.widgets.fields import Field

_ACROSS = 2


class Reason(QWidget):
    """A touched reason stands in the field and can be made more exact there."""

    given = Signal()
    """Enter was pressed in the field."""
    touched = Signal(int)
    """A usual reason was touched: which, from 0."""

    def __init__(self, *, name: str, count: int, across: int = _ACROSS) -> None:
        """`count` is how many usual reasons are offered, at most."""
        super().__init__()
        self.field = Field(" ", name=name, height=52)
        self.field.edit.setMaxLength(reasons.LONGEST)
        self.usual = [Button("", name=f"{name}Usual{place + 1}", text_size=15) for place in range(count)]
        look = theme.current()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(4))
        column.addWidget(self.field)
        grid = QGridLayout()
        grid.setSpacing(look.px(8))
        for place, button in enumerate(self.usual):
            grid.addWidget(button, place // across, place % across)
            button.clicked.connect(lambda _=False, place=place: self._take(place))
        for place in range(across):
            grid.setColumnStretch(place, 1)
        column.addLayout(grid)
        self.field.edit.returnPressed.connect(self.given)

    def say(self, label: str, usual: Sequence[str]) -> None:
        """What is asked, and the reasons to touch."""
        self.field.set_label(label)
        for place, button in enumerate(self.usual):
            button.setText(usual[place] if place < len(usual) else "")
            button.setVisible(place < len(usual))

    def text(self) -> str:
        return self.field.text()

    def ask_again(self, sentence: str) -> None:
        """It cannot be left out: say so, and put the focus there."""
        self.field.set_error(sentence)
        self.field.edit.setFocus()

    def _take(self, place: int) -> None:
        self.field.set_text(self.usual[place].text())
        self.touched.emit(place)
