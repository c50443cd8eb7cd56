"""Number pads for fingers: they type into a field as a keyboard would, and never take the focus from it."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSizePolicy, QWidget

from sentra_pos.ui import theme
from sentra_pos.ui.widgets.buttons import Button, IconButton, TwoLineButton, Weight

BACK: Final = "back"
ENTER: Final = "enter"
LEAST_KEY: Final = 56

_MONEY_KEYS = ("7", "8", "9", "4", "5", "6", "1", "2", "3", "000", "0", BACK)
_PIN_KEYS = ("1", "2", "3", "4", "5", "6", "7", "8", "9", BACK, "0", ENTER)


class _Pad(QWidget):
    """Twelve keys in four rows of three, typing into `target`."""

    typed = Signal(str)
    """The key that was touched: digits, `back` or `enter`."""

    def __init__(
        self,
        keys: Sequence[str],
        *,
        target: QLineEdit | None,
        name: str,
        key_height: int,
        text_size: float,
        parent: QWidget | None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.target = target
        self.buttons: dict[str, Button] = {}
        self._height, self._text_size = key_height, text_size
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.current().px(8))
        for number, key in enumerate(keys):
            button = self._make(key)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
            button.setAutoRepeat(key == BACK)
            button.setMinimumSize(LEAST_KEY, LEAST_KEY)
            button.clicked.connect(lambda _=False, key=key: self._press(key))
            grid.addWidget(button, number // 3, number % 3)
            self.buttons[key] = button

    def say(self, verb: str) -> None:
        """What its Enter does."""
        if ENTER in self.buttons:
            self.buttons[ENTER].setText(verb)

    def reword(self) -> None:
        """All words in the language that is on."""
        self.say(self.tr("Sign in"))
        self.buttons[BACK].setAccessibleName(self.tr("Delete the last digit"))

    def _make(self, key: str) -> Button:
        name = f"{self.objectName()}_{key}"
        if key == BACK:
            return IconButton(
                "delete",
                self.tr("Delete the last digit"),
                name=name,
                weight=Weight.SUNK,
                size=self._height,
                icon_size=28,
            )
        if key == ENTER:
            return TwoLineButton(self.tr("Sign in"), "Enter", name=name, height=self._height)
        return PadKey(key, name=name, height=self._height, text_size=self._text_size)

    def _press(self, key: str) -> None:
        if self.target is not None and key != ENTER:
            self._type(self.target, key)
        self.typed.emit(key)

    @staticmethod
    def _type(target: QLineEdit, key: str) -> None:
        if target.isReadOnly() or not target.isEnabled():
            return
        if key == BACK:
            target.backspace()
        else:
            target.insert(key)


class PadKey(Button):
    """A digit in a large, lighter hand; it may be lower than it wants to be where a large font fills the screen."""

    text_weight = 500

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST_KEY, LEAST_KEY)


class NumberPad(_Pad):
    """7 8 9 on top as on a calculator, with 000; keys 107×80."""

    def __init__(
        self, *, target: QLineEdit | None = None, name: str = "numberPad", parent: QWidget | None = None
    ) -> None:
        super().__init__(_MONEY_KEYS, target=target, name=name, key_height=80, text_size=28, parent=parent)


class PinPad(_Pad):
    """1 2 3 on top as on a telephone, with the main act in the corner; keys 96 px high."""

    def __init__(
        self, *, target: QLineEdit | None = None, name: str = "pinPad", parent: QWidget | None = None
    ) -> None:
        super().__init__(_PIN_KEYS, target=target, name=name, key_height=96, text_size=32, parent=parent)
