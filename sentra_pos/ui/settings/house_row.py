"""Whether the shop also sells goods of its own: then it stands among the producers, and nothing is owed to it."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sentra_pos.base import ids
from sentra_pos.producers import directory
from sentra_pos.ui import theme
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets import toast
from sentra_pos.ui.widgets.buttons import Button
from sentra_pos.ui.widgets.labels import Kind, Label

if TYPE_CHECKING:  # the desk hands the session on
    from sentra_pos.base.database import Session


class HouseRow(QWidget):
    """Said once and kept at once: goods of the shop's own are never unsaid."""

    def __init__(self, post: Post) -> None:
        super().__init__()
        self._post = post
        self._code: str | None = None
        self.label = Label("", Kind.FIELD)
        self.begin_button = Button(name="houseBegin", icon="store")
        self.note = Label("", Kind.SMALL, wrap=True, name="houseNote")
        look = theme.current()
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, look.px(8))
        column.setSpacing(look.px(4))
        row.setSpacing(look.px(12))
        row.addWidget(self.begin_button)
        row.addStretch(1)
        column.addWidget(self.label)
        column.addLayout(row)
        column.addWidget(self.note)
        column.addStretch(1)
        self.begin_button.clicked.connect(self._begin)

    def come(self) -> None:
        """Ask the books whether it does."""
        self._post.desk.ask(self, _code, self._show)

    def reword(self) -> None:
        self.label.setText(self.tr("Goods of the shop's own"))
        self.begin_button.setText(self.tr("Sell own goods too"))
        self.begin_button.setVisible(self._code is None)
        self.note.setText(
            self.tr("For what the shop buys or makes itself; it then stands among the producers.")
            if self._code is None
            else self.tr("The shop stands among the producers as {code}.").format(code=self._code)
        )

    def _show(self, code: str | None) -> None:
        self._code = code
        self.reword()

    def _begin(self) -> None:
        on = self._post.occasion()

        def done(code: str) -> None:
            self._show(code)
            toast.show(self, self.note.text())

        self._post.desk.do(
            self,
            lambda session: directory.admit_house(session, on=on),
            done,
            key=f"house:{ids.new()}",
            content=None,
            answer=str,
        )


def _code(session: "Session") -> str | None:
    row = directory.house(session)
    return None if row is None else row.code
