"""The logo on top of receipts: chosen from a file, turned into printable dots, or taken away."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sentra_pos.base import ids
from sentra_pos.shop import logos
from sentra_pos.shop.pictures import Prepared
from sentra_pos.shop.profile import ShopProfile
from sentra_pos.ui import picture_choice, theme
from sentra_pos.ui.desk import Report
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets import toast
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.labels import Kind, Label

if TYPE_CHECKING:  # the desk hands the session on
    from sentra_pos.base.database import Session


class LogoRow(QWidget):
    """Kept at once, unlike what is typed beside it: a picture cannot be half entered."""

    changed = Signal()

    def __init__(self, post: Post) -> None:
        super().__init__()
        self._post = post
        self._has_logo = False
        self.label = Label("", Kind.FIELD)
        self.choose_button = Button(name="logoChoose", icon="image")
        self.remove_button = Button(name="logoRemove", weight=Weight.DANGER, icon="trash-2")
        self.note = Label("", Kind.SMALL, wrap=True)
        look = theme.current()
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, look.px(8))
        column.setSpacing(look.px(4))
        row.setSpacing(look.px(12))
        row.addWidget(self.choose_button)
        row.addWidget(self.remove_button)
        row.addStretch(1)
        column.addWidget(self.label)
        column.addLayout(row)
        column.addWidget(self.note)
        self.choose_button.clicked.connect(self._choose)
        self.remove_button.clicked.connect(lambda: self._keep(None))

    def show_logo(self, *, has_logo: bool) -> None:
        """Whether receipts begin with one."""
        self._has_logo = has_logo
        self.reword()

    def reword(self) -> None:
        self.label.setText(self.tr("Logo on top of the receipt"))
        change, choose = self.tr("Choose another picture"), self.tr("Choose a picture")
        self.choose_button.setText(change if self._has_logo else choose)
        self.remove_button.setText(self.tr("Take it away"))
        self.remove_button.setVisible(self._has_logo)
        self.note.setText(
            self.tr("JPEG, PNG or WEBP. Dark lines on white print best; it is kept on every register.")
        )

    def read(self, path: Path) -> None:
        """Let the picture at `path` be the logo."""
        self.choose_button.setEnabled(False)

        def work(_report: Report) -> Prepared:
            return logos.prepare(path.read_bytes())

        self._post.desk.send(self, work, self._keep, failed=self._refuse)

    def _choose(self) -> None:
        chosen = picture_choice.choose(self, self.tr("Choose the shop's logo"))
        if chosen is not None:
            self.read(chosen)

    def _keep(self, logo: Prepared | None) -> None:
        on = self._post.occasion()

        def deed(session: "Session") -> ShopProfile:
            return logos.keep(session, logo, on=on)

        self._post.desk.do(
            self,
            deed,
            self._kept,
            key=str(ids.new()),
            content=["logo", logo.sha256 if logo is not None else ""],
            answer=ShopProfile,
            failed=self._refuse,
        )

    def _kept(self, shop: ShopProfile) -> None:
        self.choose_button.setEnabled(True)
        self.show_logo(has_logo=bool(shop.logo))
        if shop.logo:
            toast.show(self, self.tr("The logo is kept. It stands on the next receipt."))
        else:
            toast.show(self, self.tr("Receipts have no logo any more."))
        self.changed.emit()

    def _refuse(self, error: Exception) -> None:
        self.choose_button.setEnabled(True)
        picture_choice.refuse(self, error)
