"""The right side of giving money back: why, how the money goes, how much it is, and the key that does it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from sentra_pos.base import money
from sentra_pos.checkout import reversals
from sentra_pos.checkout.giving_back import Back
from sentra_pos.ui import theme
from sentra_pos.ui.checkout import back_layout, sizing
from sentra_pos.ui.widgets import toast
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.choices import Choice, Segmented
from sentra_pos.ui.widgets.fields import Field
from sentra_pos.ui.widgets.labels import Card, Kind, Label
from sentra_pos.ui.widgets.paint import Tone

WIDE = 338
_RIGHT = Qt.AlignmentFlag.AlignRight


class BackSide(QWidget):
    """Made by a panel, which hears of every change."""

    changed = Signal()
    wanted = Signal()
    """The main key: give the money back."""
    exchange_wanted = Signal()

    def __init__(self, place_height: int, *, with_exchange: bool) -> None:
        super().__init__()
        self._roomy = sizing.is_roomy(place_height)
        self._amount = 0
        self.why = Field(" ", name="backReason", with_hint=False, height=48)
        self.why.edit.setMaxLength(reversals.LONGEST_REASON)
        self.usual = [Button("", name=f"backReason{at}", text_size=15) for at in range(1, 5)]
        self.way = Segmented([], name="backWay", says="", height=50)
        self.way_word = Label("", Kind.FIELD)
        self.reference = Field(" ", name="backReference", with_hint=False, height=48)
        self.reference.edit.setMaxLength(reversals.LONGEST_REFERENCE)
        self.sum_word = Label("", Kind.BODY_STRONG, tone=Tone.ACCENT)
        self.sum = Label(
            "", Kind.FIGURE if self._roomy else Kind.TITLE, name="backSum", tone=Tone.ACCENT, align=_RIGHT
        )
        self.sum_under = Label("", Kind.HINT, name="backSumUnder", align=_RIGHT, wrap=True)
        high = 72 if self._roomy else 56
        self.exchange_button = Button(
            "", name="exchangeButton", weight=Weight.SECOND, icon="arrow-left-right", key="Alt+T", height=56
        )
        self.main_button = Button(
            "", name="giveBackButton", weight=Weight.MAIN, key="F9", height=high, text_size=20
        )
        self._build(with_exchange=with_exchange)
        self._connect()
        self.setFixedWidth(theme.current().px(WIDE))

    @property
    def back(self) -> Back:
        """How the money goes back."""
        return Back(self.way.current() or Back.CASH.value)

    @property
    def reason(self) -> str:
        return self.why.text().strip()

    def choose(self, back: Back) -> None:
        """The way it goes unless somebody says otherwise."""
        self.way.choose(back.value)
        self.reference.setVisible(back is Back.TRANSFER)

    def show_amount(self, amount: int, under: str = "") -> None:
        """How many rupiah go back."""
        self._amount = amount
        self.sum.setText(money.show(amount))
        self.sum.setAccessibleName(f"{self.sum_word.text()} {money.show(amount)}")
        self.sum_under.setText(under)
        self.sum_under.setVisible(bool(under))

    def set_ready(self, *, ready: bool) -> None:
        for button in (self.main_button, self.exchange_button):
            button.setEnabled(ready)

    def missing_reason(self) -> bool:
        """Whether nobody has said why; then it is asked for."""
        if self.reason:
            return False
        said = self.tr("Say why: it stands on the slip and in the journal.")
        self.why.set_error(said)
        toast.show(self, said, error=True)
        self.why.edit.setFocus()
        return True

    def reword(self) -> None:
        """All words in the language that is on."""
        self.why.set_label(self.tr("Why?"))
        said = (
            self.tr("Damaged or faulty"),
            self.tr("Wrong goods"),
            self.tr("Wrong size"),
            self.tr("The buyer changed their mind"),
        )
        for button, words in zip(self.usual, said, strict=True):
            button.setText(words)
        self.way_word.setText(self.tr("The money goes back by"))
        self.way.set_choices(
            [
                Choice(Back.CASH.value, self.tr("Cash"), "banknote"),
                Choice(Back.TRANSFER.value, self.tr("Transfer"), "landmark"),
            ]
        )
        self.way.setAccessibleName(self.way_word.text())
        self.reference.set_label(self.tr("To which account, or the bank's reference"))
        self.sum_word.setText(self.tr("Money back"))
        self.exchange_button.setText(self.tr("Exchange for other goods"))
        self.main_button.setText(self.tr("Give money back"))
        self.show_amount(self._amount, self.sum_under.text())

    def _build(self, *, with_exchange: bool) -> None:
        look = theme.current()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        grid = QGridLayout()
        grid.setSpacing(look.px(8))
        for at, button in enumerate(self.usual):
            grid.addWidget(button, at, 0)
        asked = QVBoxLayout()
        asked.setSpacing(look.px(8))
        asked.addWidget(self.why)
        asked.addLayout(grid)
        for part in (self.way_word, self.way, self.reference):
            asked.addWidget(part)
        asked.addStretch(1)
        column.addWidget(back_layout.scrolled(asked, name="backSideScroll"), 1)
        column.addWidget(self._sum_card())
        column.addWidget(self.exchange_button)
        column.addWidget(self.main_button)
        self.exchange_button.setVisible(with_exchange)
        self.reference.setVisible(False)
        self.sum_under.setVisible(False)

    def _sum_card(self) -> Card:
        """Above each other, or side by side where a large font leaves little height."""
        card = Card(padding=12 if self._roomy else 8, gap=0, ground="accent-soft")
        if self._roomy:
            card.column.addWidget(self.sum_word)
            card.column.addWidget(self.sum)
        else:
            row = QHBoxLayout()
            row.addWidget(self.sum_word)
            row.addWidget(self.sum, 1)
            card.column.addLayout(row)
        card.column.addWidget(self.sum_under)
        return card

    def _connect(self) -> None:
        for button in self.usual:
            button.clicked.connect(lambda _=False, button=button: self._take(button.text()))
        self.why.edited.connect(lambda _text: self.changed.emit())
        self.way.chosen.connect(self._on_way)
        self.main_button.clicked.connect(self.wanted)
        self.exchange_button.clicked.connect(self.exchange_wanted)

    def _take(self, words: str) -> None:
        self.why.set_text(words)
        self.why.set_error("")
        self.changed.emit()

    def _on_way(self, key: str) -> None:
        self.reference.setVisible(Back(key) is Back.TRANSFER)
        self.changed.emit()
