"""F10: why the drawer opens without a sale, in one touch, one digit, or words of one's own."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from sentra_pos.till import reasons
from sentra_pos.ui import theme
from sentra_pos.ui.checkout import sizing
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.fields import Field
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.screen import Act
from sentra_pos.ui.widgets.side_panel import SidePanel

_USUAL = 4


class DrawerPanel(SidePanel):
    """Made anew each time."""

    given = Signal(str)
    """The reason."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over, name="drawerPanel", width=640)
        self.hint = Label("", Kind.BODY, wrap=True)
        self.usual = [
            Button("", name=f"drawerReason{place}", key=str(place), height=56)
            for place in range(1, _USUAL + 1)
        ]
        self.why = Field(" ", name="drawerReasonEdit", height=56)
        self.why.edit.setMaxLength(reasons.LONGEST)
        self.open_button = Button("", name="openDrawerButton", weight=Weight.MAIN, key="F9", height=64)
        self._fill()
        self.why.edit.returnPressed.connect(self._give)
        self.open_button.clicked.connect(self._give)
        self.closed.connect(self.deleteLater)
        self.reword()

    def start(self) -> None:
        self.open(self.why.edit)

    def acts(self) -> Sequence[Act]:
        return [Act(self.open_button.text(), self.open_button.click, "F9", "wallet-minimal")]

    def reword(self) -> None:
        """All words in the language that is on."""
        self.title.setText(self.tr("Open the drawer"))
        self.setAccessibleName(self.title.text())
        self.hint.setText(self.tr("Without a sale. It is counted on the shift's slip."))
        said = (
            self.tr("To change money"),
            self.tr("Too little change given"),
            self.tr("To sort the notes"),
            self.tr("It was shut by mistake"),
        )
        for button, words in zip(self.usual, said, strict=True):
            button.setText(words)
        self.why.set_label(self.tr("Another reason, or 1 to 4"))
        self.open_button.setText(self.tr("Open the drawer"))

    def _fill(self) -> None:
        look = theme.current()
        is_roomy = sizing.is_roomy(self._over.height())
        self.body.setSpacing(look.px(12 if is_roomy else 6))
        self.body.addWidget(self.hint)
        self.hint.setVisible(is_roomy)
        grid = QGridLayout()
        grid.setSpacing(look.px(8))
        for place, button in enumerate(self.usual):
            button.clicked.connect(lambda _=False, button=button: self._take(button.text()))
            grid.addWidget(button, place // 2, place % 2)
            grid.setColumnStretch(place % 2, 1)
        self.body.addLayout(grid)
        self.body.addWidget(self.why)
        self.body.addStretch(1)
        self.body.addWidget(self.open_button)

    def _give(self) -> None:
        said = self.why.text()
        if said in {str(place) for place in range(1, _USUAL + 1)}:
            said = self.usual[int(said) - 1].text()
        if said:
            self._take(said)
        else:
            self.why.set_error(self.tr("Say why: it stands in the books and on the shift's slip."))
            self.why.edit.setFocus()

    def _take(self, reason: str) -> None:
        self.shut()
        self.given.emit(reason)
