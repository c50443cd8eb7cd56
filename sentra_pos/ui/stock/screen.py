"""Stok: what expires first, every lot by product or by producer, the stock book, and counting; ticked lots are acted on."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from sentra_pos.shop.staff import Role
from sentra_pos.stock import watch
from sentra_pos.stock.watch import LotOnShelf, Urgency
from sentra_pos.ui import theme
from sentra_pos.ui.open_panels import OpenPanels
from sentra_pos.ui.post import Post
from sentra_pos.ui.shelf_work import ShelfWork
from sentra_pos.ui.stock import columns, look_page, views
from sentra_pos.ui.stock.act_bar import ActBar
from sentra_pos.ui.stock.chores import Chores
from sentra_pos.ui.stock.count_page import CountPage
from sentra_pos.ui.stock.deeds import StockDeeds
from sentra_pos.ui.stock.due_card import DueCard
from sentra_pos.ui.stock.looking_page import LookingPage
from sentra_pos.ui.stock.lot_cards import LotCards
from sentra_pos.ui.stock.relabel_sign import RelabelSign
from sentra_pos.ui.stock.views import View
from sentra_pos.ui.widgets.choices import Choice, Segmented
from sentra_pos.ui.widgets.fields import Field
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.rows_view import Rows
from sentra_pos.ui.widgets.screen import Act, Screen
from sentra_pos.ui.widgets.states import Empty

_TABLES = frozenset({"lot_balance", "lot", "markdown", "price", "product"})
_WATCHED_DAYS = 7
_WIDE = 1_270
_TIGHT, _NARROW, _ROOMY = 900, 1_100, 1_400
"""Below these the cards say less, the switch has only icons, and what is out of date is only counted beside it."""


class StockScreen(Screen):
    def __init__(self, post: Post, *, parent: QWidget | None = None) -> None:
        super().__init__(name="stockScreen", parent=parent)
        self.post = post
        self.view = View.EXPIRY
        self._lots: list[LotOnShelf] = []
        self._ticked: set[UUID] = set()
        self._only: Urgency | None = None
        self._is_tight = False
        self._may_do = post.person.role is not Role.AUDITOR
        self.deeds = StockDeeds(post, self)
        self.panels = OpenPanels(self)
        self.work = ShelfWork(post, self, self.panels.bring)
        self.chores = Chores(post, self, self.panels.bring, self.deeds.draw)
        self.lot_cards = LotCards(post, self, self.panels.bring)
        self.relabel = RelabelSign(post)
        self.title = Label("", Kind.TITLE, name="stockTitle")
        self.switch = Segmented([], name="stockSwitch", says="")
        self.search = Field(name="stockSearch", icon="search", key="F2", height=48, with_hint=False)
        self.cards = {urgency: DueCard(urgency) for urgency in watch.WATCHED}
        self.empty = Empty("", "", icon="boxes", name="stockEmpty")
        self.rows: Rows[LotOnShelf] = Rows(
            columns.columns(post.today(), _WIDE, self._is_ticked),
            name="stockView",
            says="",
            key=lambda lot: lot.lot,
            empty=self.empty,
        )
        self.bar = ActBar()
        self.count = CountPage(post)
        self.looking = LookingPage(post)
        self.begin()

    def acts(self) -> Sequence[Act]:
        front = self.panels.front or self.deeds.panel
        if front is not None:
            return front.acts()
        if self.view is View.COUNT:
            return self.count.acts()
        if self.view is View.LOOK:
            return self.looking.acts()
        looks = [
            Act(self.tr("Search"), self._search_again, "F2", "search"),
            Act(self.tr("Stock card of the lot"), self._open_card, "F7", "history"),
        ]
        if not self._may_do:
            return looks
        return [
            *looks,
            Act(self.tr("Tick or untick the lot"), self._tick_current, "Space", "square-check"),
            Act(self.tr("Sell for less"), self.bar.less.click, "F6", "badge-percent"),
            Act(self.tr("Write off"), self.bar.write_off.click, "Ctrl+D", "package-x"),
            Act(self.tr("Back to their maker"), self.bar.back.click, "Ctrl+R", "package-minus"),
            Act(
                self.tr("Buy for the shop"),
                lambda: self.deeds.ask_conversion(self._in_hand()),
                "Ctrl+Shift+B",
                "store",
            ),
            Act(self.tr("Print labels"), self.bar.labels.click, "Ctrl+P", "tags"),
            Act(self.tr("Labels out of date"), self.work.relabel, "Ctrl+Shift+P", "tags"),
            Act(self.tr("Repack"), self.bar.repack.click, "Ctrl+B", "boxes"),
            *self.chores.acts(),
        ]

    def come(self) -> None:
        if self.view is View.LOOK:
            self.looking.come()
            return
        self._look()
        self._look_at_chores()
        if self.panels.front is None and self.deeds.panel is None and self.view is not View.COUNT:
            self._search_again()

    def show_expiring(self) -> None:
        """All that expires soon, whatever was looked at before."""
        self.search.set_text("")
        self._show_view(View.EXPIRY)

    def take_scan(self, code: str) -> bool:
        """The card of a scanned lot or product opens; while counting it is the one that is counted."""
        front = self.panels.front or self.deeds.panel
        if front is not None:
            return front.take_scan(code)
        if self.view is View.COUNT:
            return self.count.take_scan(code)
        self.lot_cards.open_scanned(code)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # With large letters the search, or what is chosen in the book, needs the room of the words.
        room = self.width() * 100 // theme.current().scale
        self.relabel.set_compact(compact=room < _ROOMY)
        if (room < _NARROW) is not self._is_tight:
            self._is_tight = room < _NARROW
            self._word_switch()
        self.switch.set_compact(compact=self._is_tight)
        for card in self.cards.values():
            card.set_compact(compact=room < _TIGHT)
        self._fit_columns()

    def _build(self) -> None:
        look = theme.current()
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(24), look.px(12), look.px(24), look.px(16))
        column.setSpacing(look.px(12))
        top = QHBoxLayout()
        top.setSpacing(look.px(16))
        top.addWidget(self.title)
        top.addWidget(self.switch)
        top.addStretch(1)
        top.addWidget(self.looking.tabs)
        self._sign = QWidget()
        signs = QHBoxLayout(self._sign)
        signs.setContentsMargins(0, 0, 0, 0)
        signs.addWidget(self.relabel)
        top.addWidget(self._sign)
        top.addWidget(self.search, 5)
        column.addLayout(top)
        self._cards = QWidget()
        row = QHBoxLayout(self._cards)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(12))
        for card in self.cards.values():
            row.addWidget(card)
        lots = QWidget()
        inside = QVBoxLayout(lots)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(look.px(12))
        inside.addWidget(self._cards)
        inside.addWidget(self.chores.bar)
        inside.addWidget(self.rows, 1)
        inside.addWidget(self.bar)
        pages = QWidget()
        self._pages = QStackedLayout(pages)
        self._pages.addWidget(lots)
        self._pages.addWidget(self.count)
        self._pages.addWidget(self.looking)
        self._show_parts()
        column.addWidget(pages, 1)

    def _connect(self) -> None:
        self.switch.chosen.connect(lambda key: self._show_view(View(key)))
        self.search.edited.connect(lambda _: self._look())
        self.search.edit.returnPressed.connect(lambda: look_page.go_into(self.rows))
        for urgency, card in self.cards.items():
            card.clicked.connect(lambda _=False, urgency=urgency: self._show_only(urgency))
        self.rows.touched.connect(lambda lot, _: self._tick(lot))
        self.rows.opened.connect(lambda lot: self.lot_cards.open(lot.lot))
        self.looking.lot_wanted.connect(self.lot_cards.open)
        self.looking.acts_changed.connect(self.acts_changed)
        self.bar.none.clicked.connect(self._untick_all)
        self.bar.write_off.clicked.connect(lambda: self.deeds.ask_write_off(self._chosen()))
        self.bar.back.clicked.connect(lambda: self.deeds.ask_take_back(self._chosen()))
        self.bar.less.clicked.connect(lambda: self.deeds.ask_markdown(self._chosen()))
        self.bar.labels.clicked.connect(lambda: self.work.label(self._in_hand()))
        self.bar.repack.clicked.connect(lambda: self.work.repack(next(iter(self._in_hand()), None)))
        self.relabel.clicked.connect(self.work.relabel)
        self.work.labelled.connect(self.relabel.look)
        self.panels.changed.connect(self.acts_changed)
        self.chores.done.connect(self._untick_all)
        self.count.posted.connect(
            lambda done, count: self.deeds.draw(reports=[one.number for one in done], counts=[count])
        )
        self.count.sheet_wanted.connect(lambda count: self.deeds.draw(counts=[count]))
        self.count.acts_changed.connect(self.acts_changed)
        self.deeds.panel_changed.connect(self.acts_changed)
        self.deeds.done.connect(self._untick_all)
        self.post.desk.changed.connect(self._follow)

    def _words(self) -> None:
        self.setAccessibleName(self.tr("Stock"))
        self.title.setText(self.tr("Stock"))
        self._word_switch()
        self.search.edit.setPlaceholderText(self.tr("Goods, lot, producer"))
        self.search.edit.setAccessibleName(self.tr("Search the shelf"))
        self.rows.view.setAccessibleName(self.tr("Lots on the shelf"))
        self.bar.reword()
        self.chores.bar.reword()
        self.relabel.reword()
        self.panels.reword()
        self.count.reword()
        self.looking.reword()
        self._set_columns()
        self._show(self._lots)

    def _word_switch(self) -> None:
        """Where there is no room for words every way to look has an icon."""
        icons = ("tag", "users") if self._is_tight else ("", "")
        self.switch.set_choices(
            [
                Choice(View.EXPIRY.value, self.tr("Expiry first"), "calendar-clock"),
                Choice(View.PRODUCT.value, self.tr("By product"), icons[0]),
                Choice(View.PRODUCER.value, self.tr("By producer"), icons[1]),
                Choice(View.LOOK.value, self.tr("Stock book"), "layers"),
                *([Choice(View.COUNT.value, self.tr("Count"), "clipboard-list")] if self._may_do else ()),
            ]
        )
        self.switch.choose(self.view.value)
        self.switch.setAccessibleName(self.tr("How the shelf is looked at"))

    # --- looking

    def _look(self) -> None:
        words, day, view = self.search.text(), self.post.today(), self.view
        within = _WATCHED_DAYS if view is View.EXPIRY and not words else None

        def show(found: list[LotOnShelf]) -> None:
            if (words, view) == (self.search.text(), self.view):
                self._show(found)

        self.post.desk.ask(
            self, lambda session: watch.look(session, day=day, words=words, within_days=within), show
        )

    def _show(self, lots: list[LotOnShelf]) -> None:
        self._lots = lots
        self._ticked &= {lot.lot for lot in lots}
        today = self.post.today()
        for one in watch.due(lots):
            self.cards[one.urgency].show_due(one, today)
        shown = [lot for lot in lots if self._only is None or lot.urgency is self._only]
        self.rows.show_rows(views.grouped(shown, self.view))
        self.bar.show_lots([lot for lot in lots if lot.lot in self._ticked])
        if self.search.text():
            self.empty.set_words(
                self.tr("Nothing like that on the shelf"), self.tr("Try one word of it, or a lot number.")
            )
        elif self.view is View.EXPIRY:
            self.empty.set_words(
                self.tr("Nothing expires in the next week"),
                self.tr("All lots stand under “By product” and “By producer”."),
            )
        else:
            self.empty.set_words(self.tr("The shelf is empty"), self.tr("Take goods in under “Goods in”."))

    def _show_view(self, view: View) -> None:
        """Whoever turns to it, the switch says so."""
        self.view, self._only = view, None
        self.switch.choose(view.value)
        for card in self.cards.values():
            card.setChecked(False)
        self._show_parts()
        if view is View.COUNT:
            self.count.come()
        self.acts_changed.emit()
        if view is View.LOOK:
            self.looking.come()
        else:
            self._look()
            self._look_at_chores()

    def _show_parts(self) -> None:
        """What belongs to the view, and to who stands here."""
        is_expiry, is_shelf = self.view is View.EXPIRY, self.view not in (View.COUNT, View.LOOK)
        self._cards.setVisible(is_expiry)
        self.chores.bar.setVisible(is_expiry and self._may_do)
        self.bar.setVisible(self._may_do)
        for part in (self._sign, self.search):
            part.setVisible(is_shelf)
        self.looking.tabs.setVisible(self.view is View.LOOK)
        self._pages.setCurrentIndex({View.COUNT: 1, View.LOOK: 2}.get(self.view, 0))

    def _show_only(self, urgency: Urgency) -> None:
        self._only = urgency if self.cards[urgency].isChecked() else None
        for other, card in self.cards.items():
            card.setChecked(other is self._only)
        self._show(self._lots)

    def _fit_columns(self) -> None:
        room = self.width() * 100 // theme.current().scale
        wanted = columns.columns(self.post.today(), room, self._is_ticked)
        if [one.title for one in wanted] != [one.title for one in self.rows.model.columns]:
            self.rows.model.set_columns(wanted)

    def _set_columns(self) -> None:
        room = self.width() * 100 // theme.current().scale
        self.rows.model.set_columns(columns.columns(self.post.today(), room, self._is_ticked))

    def _search_again(self) -> None:
        look_page.focus_on(self.search)

    def _follow(self, tables: frozenset[str]) -> None:
        self.looking.follow(tables)
        if tables & _TABLES and self.isVisible():
            self._look()
            self._look_at_chores()

    def _look_at_chores(self) -> None:
        if self._may_do:
            self.relabel.look()
            self.chores.look()

    def _open_card(self) -> None:
        lot = self.rows.current()
        if lot is not None:
            self.lot_cards.open(lot.lot)

    # --- ticking

    def _is_ticked(self, lot: UUID) -> bool:
        return lot in self._ticked

    def _tick(self, lot: LotOnShelf) -> None:
        if not self._may_do:
            self.lot_cards.open(lot.lot)
            return
        self._ticked ^= {lot.lot}
        self._show(self._lots)

    def _tick_current(self) -> None:
        lot = self.rows.current()
        if lot is not None:
            self._tick(lot)

    def _untick_all(self) -> None:
        self._ticked.clear()
        self._show(self._lots)

    def _in_hand(self) -> list[LotOnShelf]:
        """The ticked lots, or else the one in hand."""
        current = self.rows.current()
        return self._chosen() or ([current] if current is not None else [])

    def _chosen(self) -> list[LotOnShelf]:
        return [lot for lot in self._lots if lot.lot in self._ticked]
