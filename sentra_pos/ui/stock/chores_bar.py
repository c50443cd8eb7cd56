"""Three things the shelf asks for each day: what must leave it, what could be sold for less, and the end of the day."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from sentra_pos.ui import theme
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.screen import MAIN_KEY

PULLS_KEY, LESS_KEY, EVENING_KEY = MAIN_KEY, "F8", "F4"


class ChoresBar(QWidget):
    """A button that has nothing to do says so and stays, so that every hand finds it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("choresBar")
        self._pulls = self._less = self._evening = 0
        self.pulls = Button(name="pullsButton", icon="package-x", key=PULLS_KEY)
        self.less = Button(name="proposalsButton", icon="badge-percent", key=LESS_KEY)
        self.evening = Button(name="dayEndButton", icon="moon", key=EVENING_KEY)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().px(12))
        for button in (self.pulls, self.less, self.evening):
            row.addWidget(button, 1)
        self.reword()

    def show_counts(self, *, pulls: int, less: int, evening: int) -> None:
        """So many lots are over, so many are proposed for less, so many producers have goods of the day left."""
        self._pulls, self._less, self._evening = pulls, less, evening
        self.reword()

    def reword(self) -> None:
        """All words in the language that is on."""
        self.pulls.setText(
            self.tr("%n off the shelf", "", self._pulls) if self._pulls else self.tr("Nothing is over")
        )
        self.pulls.set_weight(Weight.DANGER if self._pulls else Weight.PLAIN)
        self.less.setText(
            self.tr("%n to sell for less", "", self._less) if self._less else self.tr("No markdown proposed")
        )
        self.less.set_weight(Weight.SECOND if self._less else Weight.PLAIN)
        self.evening.setText(
            self.tr("End the day: %n producer(s)", "", self._evening)
            if self._evening
            else self.tr("End of the day")
        )
