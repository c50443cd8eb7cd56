"""A cart that costs nothing: it can be handed out, but somebody says why (C9)."""

from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QWidget

from sentra_pos.base import text
from sentra_pos.base.errors import RuleBroken
from sentra_pos.ui import theme
from sentra_pos.ui.checkout.tender_page import TenderPage
from sentra_pos.ui.widgets.buttons import Button
from sentra_pos.ui.widgets.fields import Field
from sentra_pos.ui.widgets.labels import Kind, Label

LONGEST_REASON = 60


@dataclass(eq=False)
class NoReason(RuleBroken):
    """Goods that cost nothing leave the shop with a reason only."""

    sentence = "Say why these goods cost nothing."


class FreePage(TenderPage):
    """The usual reasons to be touched, and room for any other."""

    def __init__(self) -> None:
        super().__init__(name="freePage")
        self.title = Label("", Kind.CARD_TITLE, wrap=True)
        self.text = Label("", Kind.BODY, wrap=True)
        self.usual = [Button("", name=f"freeReason{place}") for place in (1, 2, 3)]
        self.why = Field(" ", name="freeReason", with_hint=False, height=56)
        self.why.edit.setMaxLength(LONGEST_REASON)
        self.column.addWidget(self.title)
        self.column.addWidget(self.text)
        row = QHBoxLayout()
        row.setSpacing(theme.current().px(8))
        for button in self.usual:
            button.clicked.connect(lambda _=False, button=button: self._take(button.text()))
            row.addWidget(button, 1)
        self.column.addLayout(row)
        self.add_fields(self.why)

    @property
    def first(self) -> QWidget:
        return self.why.edit

    def reference(self) -> str:
        """The reason; raise NoReason or NotPlainText."""
        said = text.clean(self.why.text(), LONGEST_REASON)
        if not said:
            raise NoReason
        return said

    def reword(self) -> None:
        self.title.setText(self.tr("This cart costs nothing"))
        self.text.setText(self.tr("Say why before it is handed over; somebody else may have to approve it."))
        said = (self.tr("For tasting"), self.tr("Gift of the shop"), self.tr("Swap of faulty goods"))
        for button, words in zip(self.usual, said, strict=True):
            button.setText(words)
        self.why.set_label(self.tr("Why does it cost nothing?"))

    def _take(self, reason: str) -> None:
        self.why.set_text(reason)
        self.why.edit.setFocus()
        self.edited.emit()
