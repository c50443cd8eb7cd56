"""F4: a name for the cart that is put aside; Enter is enough, and fingers put a name together from a few words."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from sentra_pos.base import money
from sentra_pos.checkout import parked
from sentra_pos.checkout.cart import Cart
from sentra_pos.ui import theme
from sentra_pos.ui.checkout import sizing, wording
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.fields import Field
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.screen import Act
from sentra_pos.ui.widgets.side_panel import SidePanel

_ACROSS = 4
_FEW = (0, 1, 3, 4, 5, 8, 9, 10)
"""Which words stay where a large font leaves room for two rows."""


class ParkPanel(SidePanel):
    """Made anew each time; `suggestion` stands in the field, chosen, so that the first sign replaces it."""

    kept = Signal(str)
    """The name to park under."""
    numbered = Signal(str, str)
    """The name, and the number of a card, or nothing: then a slip is printed."""

    def __init__(self, over: QWidget, cart: Cart, *, suggestion: str) -> None:
        super().__init__(over, name="parkPanel", width=520)
        self._cart, self._suggestion = cart, suggestion
        self._roomy = sizing.is_roomy(over.height())
        self.name = Field(" ", name="parkName", height=56, text_size=18, with_hint=False)
        self.name.edit.setMaxLength(parked.LONGEST_NAME)
        self._words_title = Label("", Kind.SMALL_STRONG)
        self._words = [
            Button("", name=f"parkWord{number}", text_size=15, parent=self)
            for number in range(1, len(self._said()) + 1)
        ]
        high = 64 if self._roomy else 56
        self.keep_button = Button("", name="keepParkButton", weight=Weight.MAIN, key="F9", height=high)
        self._number_hint = Label("", Kind.SECOND, wrap=True, name="numberHint", parent=self)
        self.number_button = Button("", name="numberButton", icon="printer", height=56)
        self._fill()
        self.name.edit.returnPressed.connect(self._on_enter)
        self.keep_button.clicked.connect(self._keep)
        self.number_button.clicked.connect(lambda: self._number(""))
        self.closed.connect(self.deleteLater)
        self.reword()

    def start(self) -> None:
        self.name.set_text(self._suggestion)
        self.open(self.name.edit)
        self.name.edit.selectAll()

    def acts(self) -> Sequence[Act]:
        return [Act(self.keep_button.text(), self.keep_button.click, "F9", "pause")]

    def take_scan(self, code: str) -> bool:
        """A numbered card lies with the goods."""
        number = parked.number_in(code)
        if number:
            self._number(number)
        return bool(number)

    def reword(self) -> None:
        """All words in the language that is on."""
        self.title.setText(self.tr("Park the cart"))
        self.setAccessibleName(self.title.text())
        self.note.setText(f"{wording.pieces(self._cart.pieces)} · {money.show(self._cart.totals.net)}")
        self.name.set_label(self.tr("Whose is it?"))
        self._words_title.setText(self.tr("Touch to name it"))
        for button, word in zip(self._words, self._said(), strict=True):
            button.setText(word)
        self.keep_button.setText(self.tr("Park"))
        self._number_hint.setText(
            self.tr("Counted ahead for another till: print a number, or scan a numbered card.")
        )
        self.number_button.setText(self.tr("Park and print a number"))

    def _said(self) -> list[str]:
        """Who, what they wear, and its colour: enough to find somebody in a queue."""
        return [
            self.tr("Mrs"),
            self.tr("Mr"),
            self.tr("Miss"),
            self.tr("Group"),
            self.tr("headscarf"),
            self.tr("shirt"),
            self.tr("hat"),
            self.tr("glasses"),
            self.tr("red"),
            self.tr("blue"),
            self.tr("black"),
            self.tr("white"),
        ]

    def _fill(self) -> None:
        look = theme.current()
        self.body.setSpacing(look.px(12 if self._roomy else 8))
        self.body.addWidget(self.name)
        self.body.addWidget(self._words_title)
        grid = QGridLayout()
        grid.setSpacing(look.px(8))
        shown = self._words if self._roomy else [self._words[at] for at in _FEW]
        for button in self._words:
            button.setVisible(button in shown)
        for at, button in enumerate(shown):
            grid.addWidget(button, at // _ACROSS, at % _ACROSS)
            button.clicked.connect(lambda _=False, button=button: self._add(button.text()))
        self.body.addLayout(grid)
        self.body.addWidget(self.keep_button)
        self.body.addStretch(1)
        self._number_hint.setVisible(self._roomy)
        if self._roomy:
            self.body.addWidget(self._number_hint)
        self.body.addWidget(self.number_button)

    def _add(self, word: str) -> None:
        so_far = "" if self.name.text() == self._suggestion else self.name.text()
        self.name.set_text(f"{so_far} {word}".strip()[: parked.LONGEST_NAME])
        self.name.edit.setFocus()

    def _on_enter(self) -> None:
        if not self.take_scan(self.name.text()):
            self._keep()

    def _keep(self) -> None:
        name = self.name.text() or self._suggestion
        self.shut()
        self.kept.emit(name)

    def _number(self, card: str) -> None:
        name = "" if self.name.text() in (self._suggestion, card) else self.name.text()
        name = "" if parked.number_in(name) else name
        self.shut()
        self.numbered.emit(name, card)
