"""Before the first sale: the float is counted into the drawer, and the shift begins."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from sentra_pos.base import money
from sentra_pos.ui import theme
from sentra_pos.ui.checkout import sizing
from sentra_pos.ui.widgets import toast
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.labels import Card, IconLabel, Kind, Label
from sentra_pos.ui.widgets.money_field import MoneyField
from sentra_pos.ui.widgets.pads import NumberPad
from sentra_pos.ui.widgets.paint import Tone

_FEW = 3
_USUAL = (0, 100_000, 200_000, 300_000, 500_000, 1_000_000)


class OpenShift(QWidget):
    """A calm card in the middle of the place."""

    wanted = Signal(object)
    """The float in rupiah."""
    more_wanted = Signal()
    """Show what can be done without a shift."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("openShiftPanel")
        self._register = ""
        self._left = 0
        self.title = Label("", Kind.TITLE, name="openShiftTitle")
        self.text = Label("", Kind.BODY, tone=Tone.NEUTRAL, wrap=True)
        self.field = MoneyField(" ", name="floatEdit", placeholder="0", height=72, text_size=32, weight=600)
        self.usual = [Button("", name=f"quickFloat{n + 1}", text_size=17) for n in range(len(_USUAL))]
        self.left_button = Button("", name="leftFloatButton", weight=Weight.SECOND, text_size=17)
        self.more_button = Button("", name="openShiftMoreButton", weight=Weight.QUIET, icon="ellipsis")
        self.pad = NumberPad(target=self.field.edit, name="floatPad")
        self.open_button = Button("", name="openShiftButton", weight=Weight.MAIN, key="F9", height=72)
        self._card = Card(name="openShiftCard", padding=32)
        self._build()
        self._connect()
        self.reword()

    def come(self, register: str, left: int | None = None) -> None:
        """Ask for the float of `register`'s drawer; `left` is what the last shift said it left in it, in rupiah."""
        self._register, self._left = register, left or 0
        self.field.set_text("")
        self.open_button.setEnabled(True)
        self.reword()
        self.fit()
        self.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def reword(self) -> None:
        """All words in the language that is on."""
        self.title.setText(self.tr("Start the shift of {register}").format(register=self._register))
        self.text.setText(self.tr("Count the money that lies in the drawer now, then write the sum."))
        self.field.set_label(self.tr("Float in the drawer"))
        self.open_button.setText(self.tr("Start the shift"))
        left = self.tr("Left by the last shift: {amount}").format(amount=money.show(self._left))
        self.left_button.setText(left)
        self.left_button.setVisible(self._left > 0)
        self.more_button.setText(self.tr("Other things"))
        for amount, button in zip(_USUAL, self.usual, strict=True):
            button.setText(money.plain(amount) if amount else self.tr("Empty drawer"))

    def fit(self) -> None:
        """Take no more room than the place has; where it is little, the usual floats give way to the one left."""
        is_roomy = sizing.is_roomy(self.height())
        self.text.setVisible(is_roomy)
        for place, button in enumerate(self.usual):
            button.setVisible(is_roomy or not self._left or place < _FEW)
        sizing.fit_pad(self.pad, self.height(), taken=64 + 48)

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self.fit()

    def _build(self) -> None:
        look = theme.current()
        left = QVBoxLayout()
        left.setSpacing(look.px(8))
        head = QHBoxLayout()
        head.setSpacing(look.px(12))
        head.addWidget(IconLabel("wallet-minimal", Tone.PRIMARY, 32))
        head.addWidget(self.title, 1)
        head.addWidget(self.more_button)
        left.addLayout(head)
        left.addWidget(self.text)
        left.addSpacing(look.px(8))
        left.addWidget(self.field)
        left.addWidget(self.left_button)
        grid = QGridLayout()
        grid.setSpacing(look.px(8))
        for place, button in enumerate(self.usual):
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            grid.addWidget(button, place // 3, place % 3)
            grid.setColumnStretch(place % 3, 1)
        left.addLayout(grid)
        left.addStretch(1)
        left.addSpacing(look.px(16))
        left.addWidget(self.open_button)
        across = QHBoxLayout()
        across.setSpacing(look.px(32))
        across.addLayout(left, 1)
        across.addWidget(self.pad)
        self.pad.setFixedWidth(look.px(300))
        self._card.column.addLayout(across)
        self._card.setMaximumWidth(look.px(880))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(*[look.px(16)] * 4)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._card, 100)
        row.addStretch(1)
        outer.addStretch(1)
        outer.addLayout(row)
        outer.addStretch(1)

    def _connect(self) -> None:
        self.field.edit.returnPressed.connect(self._hand_over)
        self.open_button.clicked.connect(self._hand_over)
        self.left_button.clicked.connect(lambda: self._choose(self._left))
        self.more_button.clicked.connect(self.more_wanted)
        for amount, button in zip(_USUAL, self.usual, strict=True):
            button.clicked.connect(lambda _=False, amount=amount: self._choose(amount))

    def _choose(self, amount: int) -> None:
        self.field.set_amount(amount)
        self.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _hand_over(self) -> None:
        if not self.field.check() or not self.open_button.isEnabled():
            return
        amount = self.field.amount()
        if amount is None or amount < 0:
            toast.show(self, self.tr("Write the float first; 0 if the drawer is empty."), error=True)
            self.field.edit.setFocus()
            return
        self.open_button.setEnabled(False)
        self.wanted.emit(amount)

    def refused(self) -> None:
        """The shift could not be opened: let the person try again."""
        self.open_button.setEnabled(True)
        self.field.edit.setFocus()
