"""A guide's commission in per cent, in one touch or typed, and whether somebody else must approve it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sentra_pos.shop import permissions
from sentra_pos.shop.permissions import Act
from sentra_pos.ui import theme
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets.buttons import Button
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.paint import Tone
from sentra_pos.ui.widgets.rate_field import RateField

if TYPE_CHECKING:  # the desk hands the session on
    from sentra_pos.base.database import Session

_QUICK_BPS = (0, 500, 1_000, 1_500)
_LABEL = 20
"""What the label above the field takes, in px at 100 %."""


class GuideRate(QWidget):
    """An empty field is no commission."""

    edited = Signal()
    given = Signal()
    """Enter was pressed in the field."""

    def __init__(self, post: Post, *, is_roomy: bool) -> None:
        super().__init__()
        self._post = post
        self._promised = 0
        self.field = RateField(" ", name="guideRate")
        quick = _QUICK_BPS if is_roomy else _QUICK_BPS[:-1]
        self.quick = {
            bps: Button(f"{bps // 100} %", name=f"guideRate{bps // 100}", text_size=15) for bps in quick
        }
        self.leave = Label("", Kind.HINT, name="guideRateLeave", tone=Tone.WARN, wrap=True)
        self._fill()
        self.field.edited.connect(lambda _: self._on_edited())
        self.field.edit.returnPressed.connect(self.given)

    def set_promised(self, bps: int) -> None:
        """What was approved when the group came; so much needs nobody's leave any more."""
        self._promised = bps
        self.field.set_bps(bps or None)

    def bps(self) -> int:
        """The rate in basis points, 0 if none is written."""
        return self.field.bps() or 0

    def check(self) -> bool:
        return self.field.check()

    def take_focus(self) -> None:
        self.field.edit.setFocus()
        self.field.edit.selectAll()

    def reword(self) -> None:
        """All words in the language that is on."""
        self.field.set_label(self.tr("Commission of the guide in per cent"))
        self.leave.setText(self.tr("Needs approval, and the shop bears it."))

    def look(self) -> None:
        """Ask whether this person may promise so much."""
        actor, bps = str(self._post.person.id), self.bps()
        if bps <= self._promised:
            self.leave.hide()
            return

        def question(session: "Session") -> bool:
            return permissions.may(session, actor, Act.GUIDE_COMMISSION, bps=bps)

        def show(may: bool) -> None:
            if bps == self.bps():
                self.leave.setVisible(not may)

        self._post.desk.ask(self, question, show)

    def _fill(self) -> None:
        look = theme.current()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        row.addWidget(self.field, 2)
        for bps, button in self.quick.items():
            # Beside the box of the field, which stands under its label.
            beside = QVBoxLayout()
            beside.addSpacing(look.px(_LABEL))
            beside.addWidget(button)
            beside.addStretch(1)
            row.addLayout(beside, 1)
            button.clicked.connect(lambda _=False, bps=bps: self._take(bps))
        column.addLayout(row)
        column.addWidget(self.leave)
        self.leave.hide()

    def _take(self, bps: int) -> None:
        self.field.set_bps(bps)
        self._on_edited()

    def _on_edited(self) -> None:
        self.edited.emit()
        self.look()
