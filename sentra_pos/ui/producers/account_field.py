"""The field of a producer's sheet that not everybody may read: an account."""

from PySide6.QtWidgets import QWidget

from sentra_pos.producers import papers
from sentra_pos.ui.widgets.buttons import IconButton, Weight
from sentra_pos.ui.widgets.fields import Field


class AccountField(Field):
    """Shows only the last four digits and lets nobody change them; the eye opens it for reading and writing."""

    def __init__(self, label: str = " ", *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(label, name=name, parent=parent)
        self._number = ""
        self.eye_button = IconButton(
            "eye", "", name=f"{name}_eye", weight=Weight.QUIET, size=40, icon_size=18
        )
        self.eye_button.setCheckable(True)
        self.box.row.addWidget(self.eye_button)
        self.box.row.setContentsMargins(self.box.row.contentsMargins().left(), 2, 4, 2)
        self.edited.connect(self._on_typed)
        self.eye_button.toggled.connect(lambda _: self._show())

    def number(self) -> str:
        """The account in full."""
        return self._number

    def set_number(self, number: str) -> None:
        """Keep `number` and show it masked; an empty one can be typed into at once."""
        self._number = number
        self.eye_button.setChecked(not number)
        self._show()

    def reword(self) -> None:
        self.eye_button.say(self.tr("Show and change the whole number"))

    def _on_typed(self, text: str) -> None:
        self._number = text.strip()

    def _show(self) -> None:
        is_open = self.eye_button.isChecked()
        self.eye_button.set_icon("eye-off" if is_open else "eye")
        self.edit.setReadOnly(not is_open)
        self.edit.setText(self._number if is_open else papers.masked(self._number))
