"""A photo of what was brought: taken before the note is saved, and seen again with it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sentra_pos.shop.pictures import Prepared
from sentra_pos.ui import theme
from sentra_pos.ui.form_panel import FormPanel
from sentra_pos.ui.photo_field import PhotoField
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.screen import MAIN_KEY, Act


class PhotoPanel(FormPanel):
    """Made anew each time."""

    kept = Signal(object)
    """The Prepared picture, or None for no photo."""

    def __init__(self, over: QWidget, post: Post, before: Prepared | None) -> None:
        self._before = before
        self.photo = PhotoField(name="deliveryPhoto")
        self.about = Label("", Kind.BODY, wrap=True)
        super().__init__(over, self._laid_out(), name="photoPanel", width=560)
        self.photo.serve(post)
        if before is not None:
            self.photo.show_taken(before)
        self.photo.reading.connect(lambda is_on: self.save_button.setEnabled(not is_on))
        self.wanted.connect(self._keep)
        self.closed.connect(self.deleteLater)
        self.reword()

    def start(self) -> None:
        """Come in, ready to choose or paste."""
        self.open(self.photo.choose_button)

    def acts(self) -> Sequence[Act]:
        return [Act(self.save_button.text(), self.save_button.click, MAIN_KEY, "camera")]

    def reword(self) -> None:
        self.say(self.tr("Photo of the delivery"), self.tr("Keep with the note"), self.tr("Close"))
        self.about.setText(
            self.tr("What was brought, as both sides saw it. It is kept with the note and seen again there.")
        )
        self.photo.reword()

    def _keep(self) -> None:
        self.kept.emit(self.photo.taken())
        self.shut()

    def _laid_out(self) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().px(12))
        column.addWidget(self.about)
        column.addWidget(self.photo)
        column.addStretch(1)
        return inside
