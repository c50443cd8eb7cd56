"""A question about what cannot be undone, and the news that something broke: nothing else is a dialog.

Enter takes the harmless answer wherever the focus is; the red button wants to be touched or its own key.
"""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from sentra_pos.ui import theme
from sentra_pos.ui.widgets import paint
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.labels import IconLabel, Kind, Label
from sentra_pos.ui.widgets.paint import Tone
from sentra_pos.ui.widgets.side_panel import Veil


class Dialog(QDialog):
    """A card above the veiled window: icon, title, one or two sentences, the harmless answer and the other one."""

    def __init__(
        self,
        widget: QWidget,
        *,
        title: str,
        text: str,
        icon: str,
        tone: Tone,
        stay: Button,
        act: Button,
        act_key: str = "",
    ) -> None:
        super().__init__(widget.window())
        self.setObjectName("dialog")
        self.setWindowTitle(title)
        self.setWindowFlags(Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._veil = Veil(widget.window())
        self.stay, self.act = stay, act
        self._build(title, text, icon, tone)
        self.stay.setDefault(True)
        self.stay.clicked.connect(self.reject)
        self.act.clicked.connect(self.accept)
        if act_key:
            QShortcut(QKeySequence(act_key), self, self.accept)
        self.finished.connect(self._veil.deleteLater)
        self.stay.setFocus()

    def _build(self, title: str, text: str, icon: str, tone: Tone) -> None:
        look = theme.current()
        column = QVBoxLayout(self)
        column.setContentsMargins(*[look.px(24)] * 4)
        column.setSpacing(look.px(10))
        head = QHBoxLayout()
        head.setSpacing(look.px(12))
        head.addWidget(IconLabel(icon, tone, 28))
        head.addWidget(Label(title, Kind.CARD_TITLE, name="dialogTitle", wrap=True), 1)
        column.addLayout(head)
        column.addWidget(Label(text, Kind.BODY, tone=Tone.NEUTRAL, name="dialogText", wrap=True))
        column.addSpacing(look.px(10))
        answers = QHBoxLayout()
        answers.setSpacing(look.px(12))
        answers.addStretch(1)
        answers.addWidget(self.stay)
        answers.addWidget(self.act)
        column.addLayout(answers)
        self.setMinimumWidth(look.px(480))
        self.setMaximumWidth(look.px(624))

    def closeEvent(self, event: QCloseEvent) -> None:
        self._veil.deleteLater()
        super().closeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        paint.rounded(QPainter(self), self.rect(), look.colour("surface"), look.colour("edge"))


def confirm(
    widget: QWidget,
    *,
    title: str,
    text: str,
    stay: str,
    act: str,
    run: Callable[[], None],
    act_key: str = "",
    icon: str = "trash-2",
) -> Dialog:
    """Ask before doing what cannot be undone; `run` is called only for the red answer."""
    dialog = Dialog(
        widget,
        title=title,
        text=text,
        icon=icon,
        tone=Tone.DANGER,
        stay=Button(stay, name="dialogStay", key="Esc", height=56),
        act=Button(act, name="dialogAct", key=act_key, height=56, weight=Weight.DANGER_FULL),
        act_key=act_key,
    )
    dialog.accepted.connect(run)
    dialog.open()
    return dialog


def tell(widget: QWidget, *, title: str, text: str, act: str, run: Callable[[], None]) -> Dialog:
    """Say that something broke; `run` does the one thing that helps to mend it."""
    dialog = Dialog(
        widget,
        title=title,
        text=text,
        icon="circle-alert",
        tone=Tone.WARN,
        stay=Button(
            QCoreApplication.translate("Dialog", "Carry on"),
            name="dialogStay",
            key="Esc",
            height=56,
            weight=Weight.MAIN,
        ),
        act=Button(act, name="dialogAct", height=56),
    )
    dialog.accepted.connect(run)
    dialog.open()
    return dialog
