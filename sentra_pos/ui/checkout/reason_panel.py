"""Why goods leave the cart above one's limit: one touch or one digit, or words of one's own."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sentra_pos.base import text
from sentra_pos.base.text import NotPlainText
from sentra_pos.ui import theme, trouble
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.fields import Field
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.screen import Act
from sentra_pos.ui.widgets.side_panel import SidePanel

LONGEST = 60


class ReasonPanel(SidePanel):
    """Made anew each time; `what` says what is to leave."""

    given = Signal(str)
    """The reason, in the words of who gave it."""

    def __init__(self, over: QWidget, what: str) -> None:
        super().__init__(over, name="reasonPanel", width=480)
        self._what = Label(what, Kind.BODY_STRONG, wrap=True, name="reasonWhat")
        self._usual = [Button("", name=f"reason{place}", key=str(place), height=56) for place in (1, 2, 3)]
        self.why = Field(" ", name="reasonEdit", height=56, with_hint=False)
        self.why.edit.setMaxLength(LONGEST)
        self.go_button = Button("", name="giveReasonButton", weight=Weight.MAIN, key="F9", height=64)
        self._fill()
        self.why.edit.returnPressed.connect(self._give)
        self.go_button.clicked.connect(self._give)
        self.closed.connect(self.deleteLater)
        self.reword()

    def start(self) -> None:
        self.open(self.why.edit)

    def acts(self) -> Sequence[Act]:
        return [Act(self.go_button.text(), self.go_button.click, "F9", "check")]

    def reword(self) -> None:
        """All words in the language that is on."""
        self.title.setText(self.tr("Why?"))
        self.setAccessibleName(self.title.text())
        said = (
            self.tr("The buyer changed their mind"),
            self.tr("Scanned by mistake"),
            self.tr("Not enough money"),
        )
        for button, words in zip(self._usual, said, strict=True):
            button.setText(words)
        self.why.set_label(self.tr("Another reason, or 1 to 3"))
        self.go_button.setText(self.tr("Ask for approval"))

    def _fill(self) -> None:
        self.body.setSpacing(theme.current().px(12))
        self.body.addWidget(self._what)
        for button in self._usual:
            button.clicked.connect(lambda _=False, button=button: self._take(button.text()))
            self.body.addWidget(button)
        self.body.addWidget(self.why)
        self.body.addWidget(self.go_button)
        self.body.addStretch(1)

    def _give(self) -> None:
        said = self.why.text()
        if said in ("1", "2", "3"):
            said = self._usual[int(said) - 1].text()
        if said:
            self._take(said)
        else:
            self.why.set_error(self.tr("Say why: it stands in the journal."))
            self.why.edit.setFocus()

    def _take(self, reason: str) -> None:
        try:
            said = text.clean(reason, LONGEST)
        except NotPlainText as error:
            trouble.show(self, error)
            return
        self.shut()
        self.given.emit(said)
