"""How long goods have lain there, by producer, product or group: the slowest first, and when they will be gone."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from sentra_pos.base import money
from sentra_pos.reports import ageing, stock_tables
from sentra_pos.reports.ageing import AgeBy, Ageing, AgeRow
from sentra_pos.reports.held import Filter
from sentra_pos.ui import theme
from sentra_pos.ui.post import Post
from sentra_pos.ui.stock import look_columns, look_page
from sentra_pos.ui.stock.look_page import EXPORT_ICON, EXPORT_KEY, LookPage, Only, OnlyButton, PaceBook
from sentra_pos.ui.widgets.buttons import Button
from sentra_pos.ui.widgets.choices import Check, Choice, Segmented
from sentra_pos.ui.widgets.fields import Field
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.rows_model import State, Total
from sentra_pos.ui.widgets.rows_view import Rows
from sentra_pos.ui.widgets.screen import Act
from sentra_pos.ui.widgets.states import Empty

if TYPE_CHECKING:  # the desk hands the session on; no page looks into it
    from sentra_pos.base.database import Session

_WIDE = 1_222


class AgeingPage(LookPage):
    """Enter on a producer or group shows its products, on a product its lots in the list."""

    lots_wanted = Signal(object)
    """The Only of a product whose lots are wanted."""

    def __init__(self, post: Post, paces: PaceBook) -> None:
        super().__init__(post, name="ageingPage")
        self._paces = paces
        self._found: Ageing | None = None
        self.by = Segmented([], name="ageingBy", says="")
        self.one = OnlyButton(name="ageingOnly")
        self.search = Field(name="ageingSearch", icon="search", key="F2", height=48, with_hint=False)
        self.only = Check("", name="onlyUnsold")
        self.export_button = Button("", name="exportAgeingButton", icon=EXPORT_ICON, key=EXPORT_KEY)
        self.told = Label("", Kind.SECOND, name="ageingTold", wrap=True)
        self.empty = Empty("", "", icon="hourglass", name="ageingEmpty")
        self.rows: Rows[AgeRow] = Rows(
            [],
            name="ageingView",
            says="",
            key=lambda row: row.id or row.group,
            state=lambda row: State.NEEDS_EYE if row.is_unsold else State.NORMAL,
            row_height=56,
            empty=self.empty,
        )
        self._build()
        self._connect()

    def acts(self) -> Sequence[Act]:
        return [
            Act(self.tr("Search"), lambda: look_page.focus_on(self.search), "F2", "search"),
            Act(self.tr("Only what does not sell"), self.only.click, "Ctrl+T", "square-check"),
            self.one.act(),
            Act(self.tr("Export the list"), self.export_button.click, EXPORT_KEY, EXPORT_ICON),
        ]

    def come(self) -> None:
        look_page.focus_on(self.search)
        self.look()

    def reword(self) -> None:
        self.by.set_choices(
            [
                Choice(AgeBy.PRODUCER.value, self.tr("Producer")),
                Choice(AgeBy.PRODUCT.value, self.tr("Product")),
                Choice(AgeBy.GROUP.value, self.tr("Group")),
            ]
        )
        self.by.setAccessibleName(self.tr("What a line stands for"))
        self.search.edit.setAccessibleName(self.tr("Search the stock"))
        self.one.reword()
        self.only.setText(self.tr("Only what does not sell"))
        self.rows.view.setAccessibleName(self.tr("How long goods have lain there"))
        self._show()

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.current().px(12))
        row.addWidget(self.by)
        row.addWidget(self.one)
        row.addWidget(self.search, 1)
        row.addWidget(self.only)
        row.addWidget(self.export_button)
        self.column.addLayout(row)
        self.column.addWidget(self.told)
        self.column.addWidget(self.rows, 1)

    def _connect(self) -> None:
        self.one.let_go.connect(self.look)
        self.by.chosen.connect(lambda _: self.look())
        self.search.edited.connect(lambda _: self.look())
        self.search.edit.returnPressed.connect(lambda: look_page.go_into(self.rows))
        self.only.toggled.connect(lambda _: self.look())
        self.rows.opened.connect(self._open)
        self.export_button.clicked.connect(self._export)

    def look(self) -> None:
        self.begin_asking()
        self.ask(self._question(most=look_page.MOST_ROWS), self._take)

    def _question(self, *, most: int | None) -> "Callable[[Session], Ageing]":
        """What is chosen now; the books' thread looks at no widget."""
        only = self.one.only
        wanted = Filter(words=self.search.text(), producer=only.producer, group=only.group)
        by, is_unsold = AgeBy(self.by.current()), self.only.isChecked()
        day, at = self.post.today(), self.post.now()

        def question(session: "Session") -> Ageing:
            paces = self._paces.read(session, at)
            return ageing.look(session, wanted, by=by, day=day, only_unsold=is_unsold, most=most, paces=paces)

        return question

    def _take(self, found: Ageing) -> None:
        self._found = found
        self._show()

    def _show(self) -> None:
        self.fit()
        found = self._found
        if found is None:
            return
        self.told.setText(self._told(found))
        self.rows.show_rows(found.rows, total=self._total(found) if found.rows else None)
        look_page.keep_in_hand(self.rows)
        self.empty.set_words(
            self.tr("Nothing to see here"),
            self.tr("Everything here sells.") if self.only.isChecked() else self.tr("Try one word of it."),
        )

    def _told(self, found: Ageing) -> str:
        told = self.tr(
            "Value at the sale price by days on the shelf. Sold out at the pace of the last eight weeks."
        )
        if not found.unsold_count:
            return told
        return f"{told} " + self.tr("{amount} of it did not sell at all.").format(
            amount=money.show(found.unsold)
        )

    def _total(self, found: Ageing) -> Total:
        said = self.tr("Total · %n line(s)", "", found.count)
        cells = {f"age{at}": money.plain(amount) for at, amount in enumerate(found.values)}
        return Total({"name": said, **cells, look_columns.VALUE: money.plain(found.value)})

    def fit(self) -> None:
        room = self.room or _WIDE
        is_tight = room < look_page.TIGHT
        look_page.fit_export(self.export_button, self.tr("Export"), is_tight=is_tight)
        self.one.fit(is_tight=is_tight)
        is_short = is_tight or bool(self.one.only.name)
        self.only.setVisible(not (is_tight and self.one.only.name))
        self.search.edit.setPlaceholderText(self.tr("Search") if is_short else self.tr("Goods, producer"))
        by = AgeBy(self.by.current() or AgeBy.PRODUCER.value)
        look_page.set_columns(self.rows, look_columns.of_ages(by, room))

    def _open(self, row: AgeRow) -> None:
        if row.by is AgeBy.PRODUCT:
            self.lots_wanted.emit(Only(row.name, product=row.id, producer=self.one.only.producer))
            return
        self.by.choose(AgeBy.PRODUCT.value)
        self.one.hold(Only(look_columns.age_name(row), producer=row.id, group=row.group))
        self.search.set_text("")
        self.look()

    def _export(self) -> None:
        question = self._question(most=None)
        self.export(lambda session: stock_tables.of_ageing(question(session)), "umur stok.xlsx")
