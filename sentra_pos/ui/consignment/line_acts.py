"""What is said about the line in hand, or the delivery, on a panel of its own: not taken, made on, a photo, what if."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from sentra_pos.shop.pictures import Prepared
from sentra_pos.ui.consignment.lines_card import LinesCard
from sentra_pos.ui.consignment.made_panel import MadePanel
from sentra_pos.ui.consignment.photo_panel import PhotoPanel
from sentra_pos.ui.consignment.refuse_panel import RefusePanel
from sentra_pos.ui.consignment.side_work import SideWork
from sentra_pos.ui.consignment.summary import Summary
from sentra_pos.ui.consignment.what_if_panel import WhatIfPanel
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets.screen import Act


class LineActs(QObject):
    """Made by the screen, with the parts it shows."""

    def __init__(
        self, post: Post, screen: QWidget, lines: LinesCard, summary: Summary, side: SideWork
    ) -> None:
        super().__init__(screen)
        self._post, self._screen = post, screen
        self._lines, self._summary, self._side = lines, summary, side
        entry = lines.entry
        entry.refuse_button.clicked.connect(self._refuse)
        entry.made_button.clicked.connect(self._make_on)
        entry.try_button.clicked.connect(self._try_out)
        summary.photo.clicked.connect(self._photo)

    def acts(self) -> list[Act]:
        entry = self._lines.entry
        return [
            Act(self.tr("Pieces not taken"), entry.refuse_button.click, "F7", "package-x"),
            Act(self.tr("Day of production"), entry.made_button.click, "Ctrl+T", "calendar-check"),
            Act(self.tr("Photo of the delivery"), self._summary.photo.click, "Ctrl+F", "camera"),
            Act(self.tr("What if"), entry.try_button.click, "Ctrl+U", "badge-percent"),
        ]

    def _refuse(self) -> None:
        entry = self._lines.to_ask_about()
        if entry is not None:
            panel = RefusePanel(self._screen, entry)
            panel.refused.connect(self._lines.refuse)
            self._side.bring(panel)
            panel.start()

    def _make_on(self) -> None:
        entry = self._lines.to_ask_about()
        if entry is not None:
            panel = MadePanel(self._screen, entry, today=self._post.today)
            panel.made.connect(self._lines.make_on)
            self._side.bring(panel)
            panel.start()

    def _try_out(self) -> None:
        entry = self._lines.to_ask_about()
        if entry is not None:
            panel = WhatIfPanel(self._screen, entry)
            self._side.bring(panel)
            panel.start()

    def _photo(self) -> None:
        draft = self._summary.draft

        def keep(photo: Prepared | None) -> None:
            draft.photo = photo
            self._summary.refresh()

        panel = PhotoPanel(self._screen, self._post, draft.photo)
        panel.kept.connect(keep)
        self._side.bring(panel)
        panel.start()
