"""Opens the stock card of a lot, or of all lots of a product, from wherever in this place it is wanted."""

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from sentra_pos.base.errors import RuleBroken
from sentra_pos.catalogue import barcodes
from sentra_pos.reports import lot_card
from sentra_pos.reports.lot_card import StockCard
from sentra_pos.ui.post import Post
from sentra_pos.ui.stock.lot_panel import LotPanel
from sentra_pos.ui.widgets import toast
from sentra_pos.ui.widgets.side_panel import SidePanel

if TYPE_CHECKING:  # the desk hands the session on; nothing here looks into it
    from sentra_pos.base.database import Session


class LotCards(QObject):
    """Made by the screen; `bring` puts a panel in front until it closes."""

    def __init__(self, post: Post, screen: QWidget, bring: Callable[[SidePanel], None]) -> None:
        super().__init__(screen)
        self._post, self._screen, self._bring = post, screen, bring

    def open(self, lot: UUID) -> None:
        """The card of this lot."""
        day, actor = self._post.today(), str(self._post.person.id)
        self._post.desk.ask(
            self._screen, lambda session: lot_card.of_lot(session, lot, day=day, actor=actor), self._show
        )

    def open_scanned(self, code: str) -> None:
        """The card of the lot on a label, or of the product a maker's own code stands for; else a sentence."""
        day, actor = self._post.today(), str(self._post.person.id)

        def question(session: "Session") -> StockCard | None:
            found = _scanned(session, code)
            if found is None:
                return None
            lot, product = found
            if lot is not None:
                return lot_card.of_lot(session, lot, day=day, actor=actor)
            return lot_card.of_product(session, product, day=day, actor=actor)

        def show(card: StockCard | None) -> None:
            if card is None:
                said = self.tr("No goods here have the code {code}.").format(code=code[:40])
                toast.show(self._screen, said, error=True)
            else:
                self._show(card)

        self._post.desk.ask(self._screen, question, show)

    def _show(self, card: StockCard) -> None:
        panel = LotPanel(self._screen, self._post, card)
        panel.scanned.connect(self.open_scanned)
        self._bring(panel)
        panel.start()


def _scanned(session: "Session", code: str) -> tuple[UUID | None, UUID] | None:
    try:
        scanned = barcodes.read(session, code)
    except RuleBroken:
        return None
    return (scanned.lot, scanned.product)
