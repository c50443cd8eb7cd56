"""What lies where, in one list by product, producer, lot or place, with what it is worth and when it will be gone."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from sentra_pos.base import money
from sentra_pos.reports import held, stock_list, stock_tables
from sentra_pos.reports.held import Filter, Where
from sentra_pos.reports.stock_list import By, Sort, StockList, StockRow
from sentra_pos.ui import theme
from sentra_pos.ui.post import Post
from sentra_pos.ui.stock import look_columns, look_page
from sentra_pos.ui.stock.look_page import EXPORT_ICON, EXPORT_KEY, LookPage, Only, OnlyButton, PaceBook
from sentra_pos.ui.widgets.buttons import Button
from sentra_pos.ui.widgets.choices import Choice, Segmented
from sentra_pos.ui.widgets.drop_down import DropDown
from sentra_pos.ui.widgets.fields import Field
from sentra_pos.ui.widgets.rows_model import Total
from sentra_pos.ui.widgets.rows_view import Rows
from sentra_pos.ui.widgets.screen import Act
from sentra_pos.ui.widgets.states import Empty

if TYPE_CHECKING:  # the desk hands the session on; no page looks into it
    from sentra_pos.base.database import Session

_WIDE = 1_222


class ListPage(LookPage):
    """Enter on a line goes deeper: from a producer to his products, from a product to its lots, from a lot to its card."""

    lot_wanted = Signal(object)
    """The id of a lot whose card is wanted."""

    def __init__(self, post: Post, paces: PaceBook) -> None:
        super().__init__(post, name="stockListPage")
        self._paces = paces
        self._found: StockList | None = None
        self._is_paced = False
        self.by = Segmented([], name="stockListBy", says="")
        self.only = OnlyButton(name="stockListOnly")
        self.search = Field(name="stockListSearch", icon="search", key="F2", height=48, with_hint=False)
        self.where = look_page.bare(DropDown(" ", [], name="stockListWhere"))
        self.sort = look_page.bare(DropDown(" ", [], name="stockListSort"))
        self.export_button = Button("", name="exportStockButton", icon=EXPORT_ICON, key=EXPORT_KEY)
        self.empty = Empty("", "", icon="boxes", name="stockListEmpty")
        self.rows: Rows[StockRow] = Rows(
            [], name="stockListView", says="", key=lambda row: row.id or row.place, empty=self.empty
        )
        self._build()
        self._connect()

    def acts(self) -> Sequence[Act]:
        return [
            Act(self.tr("Search"), lambda: look_page.focus_on(self.search), "F2", "search"),
            self.only.act(),
            Act(self.tr("Export the list"), self.export_button.click, EXPORT_KEY, EXPORT_ICON),
        ]

    def come(self) -> None:
        look_page.focus_on(self.search)
        self.look()

    def show_lots_of(self, only: Only) -> None:
        """All lots of this that can be sold."""
        self.where.choose(Where.HERE.value)
        self._go(By.LOT, only)

    def reword(self) -> None:
        self.by.set_choices(
            [
                Choice(By.PRODUCT.value, self.tr("Product")),
                Choice(By.PRODUCER.value, self.tr("Producer")),
                Choice(By.LOT.value, self.tr("Lot")),
                Choice(By.PLACE.value, self.tr("Place")),
            ]
        )
        self.by.setAccessibleName(self.tr("What a line stands for"))
        self.search.edit.setAccessibleName(self.tr("Search the stock"))
        self._word_choices()
        self.only.reword()
        self.rows.view.setAccessibleName(self.tr("Stock list"))
        self._show()

    def _word_choices(self) -> None:
        self.where.set_label(self.tr("Which places"))
        self.where.set_choices(
            [
                Choice(Where.HERE.value, self.tr("What can be sold")),
                Choice(Where.SHELF.value, self.tr("On the shelf")),
                Choice(Where.BAZAAR.value, self.tr("At a bazaar")),
                Choice(Where.DAMAGED.value, self.tr("Damaged")),
                Choice(Where.EXPIRED.value, self.tr("Expired")),
                Choice(Where.LOST.value, self.tr("Lost")),
                Choice(Where.ALL.value, self.tr("Everywhere")),
            ]
        )
        self.sort.set_label(self.tr("In which order"))
        self.sort.set_choices(
            [
                Choice(Sort.NAME.value, self.tr("By name")),
                Choice(Sort.EXPIRY.value, self.tr("Expiry first")),
                Choice(Sort.AGE.value, self.tr("Oldest first")),
                Choice(Sort.QUANTITY.value, self.tr("Most first")),
                Choice(Sort.VALUE.value, self.tr("Most valuable first")),
                Choice(Sort.SLOWEST.value, self.tr("Slowest first")),
            ]
        )

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.current().px(12))
        row.addWidget(self.by)
        row.addWidget(self.only)
        row.addWidget(self.search, 1)
        for choice in (self.where, self.sort):
            choice.setFixedWidth(theme.current().px(192))
            row.addWidget(choice)
        row.addWidget(self.export_button)
        self.column.addLayout(row)
        self.column.addWidget(self.rows, 1)

    def _connect(self) -> None:
        self.only.let_go.connect(self.look)
        self.by.chosen.connect(lambda _: self.look())
        self.search.edited.connect(lambda _: self.look())
        self.search.edit.returnPressed.connect(lambda: look_page.go_into(self.rows))
        for choice in (self.where, self.sort):
            choice.chosen.connect(lambda _: self.look())
        self.rows.opened.connect(self._open)
        self.export_button.clicked.connect(self._export)

    # --- looking

    def look(self) -> None:
        """First what is there, which is quick; when it will be gone comes after, where nobody knows yet."""
        self.begin_asking()
        at = self.post.now()
        if not self._paces.is_fresh(at):
            self.ask(self._question(most=look_page.MOST_ROWS, paced=False), self._show_bare)
        self.ask(self._question(most=look_page.MOST_ROWS, paced=True), self._show_paced)

    def _question(self, *, most: int | None, paced: bool) -> "Callable[[Session], StockList]":
        """What is chosen now; the books' thread looks at no widget."""
        wanted, by, sort = self._wanted, self._by, Sort(self.sort.current())
        day, at, actor = self.post.today(), self.post.now(), str(self.post.person.id)

        def question(session: "Session") -> StockList:
            paces = self._paces.read(session, at) if paced else None
            return stock_list.look(
                session, wanted, by=by, sort=sort, day=day, actor=actor, most=most, paces=paces
            )

        return question

    @property
    def _by(self) -> By:
        return By(self.by.current())

    @property
    def _wanted(self) -> Filter:
        only = self.only.only
        return Filter(Where(self.where.current()), self.search.text(), only.producer, only.product)

    def _show_bare(self, found: StockList) -> None:
        self._found, self._is_paced = found, False
        self._show()

    def _show_paced(self, found: StockList) -> None:
        kept = self.rows.current()
        self._found, self._is_paced = found, True
        self.rows.model.set_columns(())
        self._show()
        if kept is not None:
            self.rows.choose(kept.id or kept.place)

    def _show(self) -> None:
        self.fit()
        found = self._found
        if found is None:
            return
        self.rows.show_rows(found.rows, total=self._total(found) if found.rows else None)
        look_page.keep_in_hand(self.rows)
        if self.search.text():
            self.empty.set_words(
                self.tr("Nothing like that here"), self.tr("Try one word of it, or look everywhere.")
            )
        else:
            self.empty.set_words(self.tr("Nothing lies here"), self.tr("Choose another place above."))

    def _total(self, found: StockList) -> Total:
        counted = self.tr("%n lot(s)", "", found.lots)
        if found.count > len(found.rows):
            counted = self.tr("the first {shown} of {count} lines").format(
                shown=money.plain(len(found.rows)), count=money.plain(found.count)
            )
        first = self.rows.model.columns[0].title
        cells: dict[str, str] = {
            first: self.tr("Total · {lots}").format(lots=counted),
            look_columns.THERE: held.shown(found.amounts),
            look_columns.VALUE: money.plain(found.value),
        }
        if found.producer_part is not None:
            cells[look_columns.PART] = money.plain(found.producer_part)
        return Total(cells)

    def fit(self) -> None:
        found, room = self._found, self.room or _WIDE
        is_tight = room < look_page.TIGHT
        for choice in (self.where, self.sort):
            choice.setFixedWidth(theme.current().px(176 if is_tight else 192))
        self.only.fit(is_tight=is_tight)
        is_short = is_tight or bool(self.only.only.name)
        self.sort.setVisible(not is_short)
        self.where.setVisible(not (is_tight and self.only.only.name))
        self.search.edit.setPlaceholderText(
            self.tr("Search") if is_short else self.tr("Goods, lot, producer")
        )
        look_page.fit_export(self.export_button, self.tr("Export"), is_tight=is_tight)
        by = found.rows[0].by if found is not None and found.rows else self._shown_by()
        wanted = look_columns.of_list(
            by,
            self.post.today(),
            room,
            with_part=found is not None and found.producer_part is not None,
            is_paced=self._is_paced,
        )
        look_page.set_columns(self.rows, wanted)

    def _shown_by(self) -> By:
        return By(self.by.current() or By.PRODUCT.value)

    # --- deeper

    def _open(self, row: StockRow) -> None:
        match row.by:
            case By.LOT if isinstance(row.id, UUID):
                self.lot_wanted.emit(row.id)
            case By.PRODUCER:
                self._go(By.PRODUCT, Only(row.name, producer=row.id))
            case By.PRODUCT:
                self._go(By.LOT, Only(row.name, product=row.id, producer=self.only.only.producer))
            case By.PLACE:
                self.where.choose(_WHERE.get(row.place, Where.SHELF).value)
                self._go(By.LOT, self.only.only)

    def _go(self, by: By, only: Only) -> None:
        self.by.choose(by.value)
        self.only.hold(only)
        self.search.set_text("")
        self.look()

    def _export(self) -> None:
        question = self._question(most=None, paced=True)
        self.export(lambda session: stock_tables.of_list(question(session)), "daftar stok.xlsx")


_WHERE = {
    "SHELF": Where.SHELF,
    "BAZAAR": Where.BAZAAR,
    "DAMAGED": Where.DAMAGED,
    "EXPIRED": Where.EXPIRED,
    "LOST": Where.LOST,
}
