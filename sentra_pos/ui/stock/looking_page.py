"""Stok, only looked at: the list, how long goods have lain there, and what each producer should bring next."""

from collections.abc import Sequence
from enum import Enum
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from sentra_pos.ui.post import Post
from sentra_pos.ui.stock.ageing_page import AgeingPage
from sentra_pos.ui.stock.list_page import ListPage
from sentra_pos.ui.stock.look_page import LookPage, Only, PaceBook
from sentra_pos.ui.stock.restock_page import RestockPage
from sentra_pos.ui.widgets.choices import Choice, Tabs
from sentra_pos.ui.widgets.screen import Act

_TABLES = frozenset({"lot_balance", "lot", "price", "product", "producer"})
_KEYS = ("Ctrl+1", "Ctrl+2", "Ctrl+3")


class Look(Enum):
    """What is looked at."""

    LIST = "list"
    AGEING = "ageing"
    RESTOCK = "restock"


class LookingPage(QWidget):
    """Nothing is done here, so that anybody who may come to this place may use all of it; the screen lays its `tabs`."""

    acts_changed = Signal()
    lot_wanted = Signal(object)
    """The id of a lot whose card is wanted."""

    def __init__(self, post: Post) -> None:
        super().__init__()
        self.setObjectName("lookingPage")
        self._post = post
        paces = PaceBook()
        self.list, self.ageing, self.restock = (
            ListPage(post, paces),
            AgeingPage(post, paces),
            RestockPage(post),
        )
        self._by_look: dict[Look, LookPage] = {
            Look.LIST: self.list,
            Look.AGEING: self.ageing,
            Look.RESTOCK: self.restock,
        }
        self.tabs = Tabs([], name="lookingTabs", says="")
        self._build()
        self._connect()
        self.reword()

    @property
    def page(self) -> LookPage:
        """The page in front."""
        return self._by_look[Look(self.tabs.current())]

    def acts(self) -> Sequence[Act]:
        said = (self.tr("Stock list"), self.tr("Ageing"), self.tr("What to bring"))
        icons = ("boxes", "hourglass", "package-plus")
        turns = [
            Act(text, partial(self.show_look, look), key, icon)
            for look, text, key, icon in zip(Look, said, _KEYS, icons, strict=True)
        ]
        return [*self.page.acts(), *turns]

    def come(self) -> None:
        """Ask for what may be stale."""
        self.page.come()

    def show_look(self, look: Look) -> None:
        """Turn to one of the pages."""
        self.tabs.choose(look.value)
        self._turn()

    def follow(self, tables: frozenset[str]) -> None:
        """A deed has written these tables."""
        if tables & _TABLES and self.isVisible():
            self.page.look()

    def reword(self) -> None:
        """All words in the language that is on."""
        self.tabs.set_choices(
            [
                Choice(Look.LIST.value, self.tr("Stock list"), "boxes"),
                Choice(Look.AGEING.value, self.tr("Ageing"), "hourglass"),
                Choice(Look.RESTOCK.value, self.tr("What to bring"), "package-plus"),
            ]
        )
        self.tabs.setAccessibleName(self.tr("What is looked at"))
        for page in self._by_look.values():
            page.reword()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        holder = QWidget()
        self._stack = QStackedLayout(holder)
        for page in self._by_look.values():
            self._stack.addWidget(page)
        column.addWidget(holder, 1)

    def _connect(self) -> None:
        self.tabs.chosen.connect(lambda _: self._turn())
        self.list.lot_wanted.connect(self.lot_wanted)
        self.ageing.lots_wanted.connect(self._show_lots)
        self.restock.lots_wanted.connect(self._show_lots)

    def _turn(self) -> None:
        self._stack.setCurrentWidget(self.page)
        self.acts_changed.emit()
        self.page.come()

    def _show_lots(self, only: Only) -> None:
        self.show_look(Look.LIST)
        self.list.show_lots_of(only)
