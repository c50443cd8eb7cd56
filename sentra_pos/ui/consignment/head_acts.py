"""What else is done at this place: a producer's whole visit, a quick note, old notes, repacking."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from sentra_pos.ui import theme
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.screen import Act

_KEYS = {"visit": "F8", "quick": "F3", "notes": "Ctrl+O", "repack": "Ctrl+B"}
_ICONS = {"visit": "user-check", "quick": "hourglass", "notes": "file-text", "repack": "boxes"}


class HeadActs(QWidget):
    """Where there is no room the buttons keep their keys and icons; the words stay for those who hear them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("consignmentActs")
        self.waiting = 0
        self._is_compact = False
        made = {
            name: Button(name=f"{name}Button", weight=Weight.PLAIN, icon=_ICONS[name], key=key)
            for name, key in _KEYS.items()
        }
        self.visit, self.quick, self.notes, self.repack = made.values()
        self._buttons = made
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().px(8))
        for button in made.values():
            row.addWidget(button)
        self.reword()

    def acts(self) -> list[Act]:
        words = self._words()
        return [
            Act(words[name], button.click, _KEYS[name], _ICONS[name])
            for name, button in self._buttons.items()
        ]

    def show_waiting(self, count: int) -> None:
        """So many quick notes are not entered yet."""
        self.waiting = count
        self.quick.set_weight(Weight.SECOND if count else Weight.PLAIN)
        self.reword()

    def set_compact(self, *, compact: bool) -> None:
        """Only icons and keys, where there is no room for words."""
        if compact != self._is_compact:
            self._is_compact = compact
            self.reword()

    def reword(self) -> None:
        for name, said in self._words().items():
            button = self._buttons[name]
            shown = str(self.waiting) if name == "quick" and self.waiting else ""
            button.setText(shown if self._is_compact else said)
            button.setAccessibleName(said)
            button.setToolTip(said)

    def _words(self) -> dict[str, str]:
        quick = self.tr("Quick note")
        if self.waiting:
            quick = self.tr("Quick note ({count} open)").format(count=self.waiting)
        return {
            "visit": self.tr("Visit"),
            "quick": quick,
            "notes": self.tr("Notes"),
            "repack": self.tr("Repack"),
        }
