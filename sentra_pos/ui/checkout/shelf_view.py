"""The shelf to touch: tabs for the groups, a picture for each product, and what a search has found."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QScroller,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from sentra_pos.base import money, quantity
from sentra_pos.checkout.shelf import FAVOURITES, Shelf, ShelfTile
from sentra_pos.ui import pictures, theme
from sentra_pos.ui.checkout import wording
from sentra_pos.ui.checkout.shelf_grid import ShelfGrid
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.choices import Choice, Tabs
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.paint import Chip, Tone
from sentra_pos.ui.widgets.states import Empty
from sentra_pos.ui.widgets.tiles import Tile

ALL = "all"
_ROOM_FOR_HOW = 640
"""Below this width, in px at 100 %, the words looked for have the line for themselves."""


class _TabRow(QScrollArea):
    """Tabs that need more room than there is are drawn along by a finger."""

    def __init__(self, tabs: Tabs) -> None:
        super().__init__()
        layout = tabs.layout()
        if layout is not None:
            layout.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)
        self.setWidget(tabs)
        self.setFixedHeight(theme.current().px(48))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.LeftMouseButtonGesture)


class ShelfView(QWidget):
    touched = Signal(object)
    """The UUID of a product."""
    group_chosen = Signal(str)
    """A group, or nothing for all."""
    search_left = Signal()
    star_wanted = Signal(object, bool)
    """The UUID of a product, and whether it shall be a favourite of this register."""
    shown = Signal()
    """Other goods are shown now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("shelfView")
        self._shelf, self._today = Shelf((), (), has_favourites=False), date.min
        self._counts: Mapping[UUID, str] = {}
        self._words = ""
        self._choices: list[Choice] = []
        self.tabs = Tabs([Choice(ALL, "")], name="groupTabs", says="")
        self.grid = ShelfGrid()
        self._row = _TabRow(self.tabs)
        self._found = QWidget()
        self.found_label = Label("", Kind.BODY_STRONG, name="searchWords")
        self.how_label = Label("", Kind.SECOND)
        self.leave_button = Button("", name="leaveSearch", weight=Weight.QUIET, icon="x", key="Esc")
        self._empty = Empty("", "", icon="search", name="nothingFound")
        self._build()
        self.tabs.chosen.connect(lambda key: self.group_chosen.emit("" if key == ALL else key))
        self.grid.touched.connect(lambda key: self.touched.emit(UUID(key)))
        self.grid.held.connect(lambda key: self.turn_star(UUID(key)))
        self.leave_button.clicked.connect(self.search_left)

    def show_shelf(self, shelf: Shelf, today: date, *, words: str = "") -> None:
        """Show what is on the shelf, or what `words` have found there."""
        if not words:
            self.grid.choose(-1)
        self._shelf, self._today, self._words = shelf, today, words
        self._show_groups()
        self._row.setVisible(not words)
        self._found.setVisible(bool(words))
        self._show_tiles()
        self._say_found()
        self.shown.emit()

    def show_pictures(self) -> None:
        """Pictures have come that were not at hand before."""
        self._show_tiles()

    def show_found(self, tiles: Sequence[ShelfTile], today: date, words: str, *, anew: bool) -> None:
        """Show what was found while typing; of what is found `anew` the first is the chosen one."""
        self.show_shelf(replace(self._shelf, tiles=tuple(tiles)), today, words=words)
        if anew or not tiles:
            self.grid.scrollToTop()
            self.grid.choose(0 if tiles else -1)

    def chosen(self) -> UUID | None:
        """The product of the tile that is chosen, if one is."""
        tile = self.grid.chosen() if self.grid.shows_choice or self.grid.hasFocus() else None
        return None if tile is None else UUID(tile.key)

    def turn_star(self, product: UUID) -> None:
        """A star for what has none, none for what has one."""
        self.star_wanted.emit(product, product not in self._shelf.starred)

    def show_counts(self, counts: Mapping[UUID, str]) -> None:
        """How much of each product is in the cart."""
        before, self._counts = self._counts, counts
        changed = {
            product for product in before.keys() | counts if before.get(product) != counts.get(product)
        }
        if changed:
            for tile in self._shelf.tiles:
                if tile.product in changed:
                    self.grid.change(self._tile(tile))

    def tiles(self) -> Sequence[ShelfTile]:
        return self._shelf.tiles

    def reword(self) -> None:
        """All words in the language that is on."""
        self.grid.setAccessibleName(self.tr("Products"))
        self.tabs.setAccessibleName(self.tr("Groups"))
        self.leave_button.setText(self.tr("All products"))
        self._show_groups()
        self._show_tiles()
        self._say_found()

    def _build(self) -> None:
        look = theme.current()
        head = QHBoxLayout(self._found)
        head.addWidget(self.found_label)
        head.addStretch(1)
        head.addWidget(self.how_label)
        head.addWidget(self.leave_button)
        head.setContentsMargins(0, 0, look.px(4), 0)
        self._found.hide()
        pages = QWidget()
        self._pages = QStackedLayout(pages)
        self._pages.addWidget(self.grid)
        self._pages.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(12))
        column.addWidget(self._row)
        column.addWidget(self._found)
        column.addWidget(pages, 1)

    def _show_groups(self) -> None:
        known = [Choice(ALL, self.tr("All"))]
        if self._shelf.has_favourites:
            known.append(Choice(FAVOURITES, self.tr("Favourites"), "star"))
        known += [Choice(key, wording.group(key)) for key in self._shelf.groups]
        if known != self._choices:
            self._choices = known
            self.tabs.set_choices(known)
            for tab in self.tabs.findChildren(QAbstractButton):
                tab.setMinimumWidth(theme.current().px(56))

    def _show_tiles(self) -> None:
        self.grid.show_tiles([self._tile(tile) for tile in self._shelf.tiles])
        self._pages.setCurrentIndex(0 if self._shelf.tiles else 1)

    def _say_found(self) -> None:
        has_room = self.width() >= theme.current().px(_ROOM_FOR_HOW)
        self.how_label.setText(
            self.tr("Enter takes it, arrows choose") if self._shelf.tiles and has_room else ""
        )
        self.found_label.setText(self.tr("Found for “{words}”").format(words=self._words))
        if self._words:
            self._empty.set_words(
                self.tr("Nothing by that name"), self.tr("Try one word of it, its code or its producer.")
            )
        else:
            self._empty.set_words(
                self.tr("Nothing on this shelf yet"), self.tr("Take goods in first, under Goods in.")
            )

    def _tile(self, tile: ShelfTile) -> Tile:
        is_gone = tile.on_hand <= 0
        if is_gone:
            left = self.tr("sold out")
        elif tile.decimals:
            left = quantity.show(tile.on_hand, tile.decimals, tile.unit)
        else:
            left = self.tr("{count} left").format(count=quantity.show(tile.on_hand, 0))
        return Tile(
            key=str(tile.product),
            name=tile.name,
            price="–" if tile.price is None else money.plain(tile.price),
            left=left,
            picture=pictures.find(tile.picture, small=True),
            count=self._counts.get(tile.product, ""),
            chip=self._chip(tile),
            is_sold_out=is_gone,
            star=self.tr("favourite") if tile.product in self._shelf.starred else "",
        )

    def _chip(self, tile: ShelfTile) -> Chip | None:
        if tile.must_check:
            return Chip(self.tr("check the date"), "triangle-alert", Tone.DANGER)
        return None if tile.on_hand <= 0 else wording.expiry(tile.expiry, self._today)
