"""Produk: search, look, change; a file of products in, all of them out."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from sentra_pos.base import ids
from sentra_pos.base.rowreport import Report
from sentra_pos.base.tablefile import Table
from sentra_pos.books.occasion import Occasion
from sentra_pos.catalogue import importing, sheets
from sentra_pos.catalogue.sheets import ProductKept, ProductSheet
from sentra_pos.producers import directory
from sentra_pos.producers.directory import ProducerCard
from sentra_pos.reports import export
from sentra_pos.reports.export import Form, What
from sentra_pos.reports.export_tables import Span
from sentra_pos.stock import product_list
from sentra_pos.stock.product_list import ProductLine, ProductList
from sentra_pos.ui import approval, goods_words, theme, trouble
from sentra_pos.ui.form_panel import FormPanel
from sentra_pos.ui.import_panel import ImportPanel
from sentra_pos.ui.open_panels import OpenPanels
from sentra_pos.ui.post import Post
from sentra_pos.ui.product_form import ProductForm
from sentra_pos.ui.products import columns
from sentra_pos.ui.shelf_work import ShelfWork
from sentra_pos.ui.widgets import toast
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.choices import Choice, Tabs
from sentra_pos.ui.widgets.fields import Field
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.rows_view import Rows
from sentra_pos.ui.widgets.screen import MAIN_KEY, Act, Screen
from sentra_pos.ui.widgets.sideways import Sideways
from sentra_pos.ui.widgets.states import Empty
from sentra_pos.ui.widgets.suggest import Suggestion

if TYPE_CHECKING:  # the desk hands the session on; no screen looks into it
    from sentra_pos.base.database import Session

_TABLES = frozenset({"product", "price", "barcode", "lot_balance", "producer"})
_MOST_PRODUCERS = 6
_WIDE = 1_270
_ALL = "all"
"""The tab of every group."""


class ProductsScreen(Screen):
    def __init__(self, post: Post, *, parent: QWidget | None = None) -> None:
        super().__init__(name="productsScreen", parent=parent)
        self.post = post
        self._group, self._found = "", ProductList((), 0, ())
        self._offered: list[Choice] = []
        self._editing: UUID | None = None
        self._key = ""
        self.title = Label("", Kind.TITLE, name="productsTitle")
        self.count = Label("", Kind.SECOND, name="productCount")
        self.search = Field(
            name="productSearch", icon="search", key="F2", height=56, text_size=18, with_hint=False
        )
        self.groups = Tabs([], name="productGroups", says="")
        self.import_button = Button(name="importProductsButton", icon="folder-open", key="Ctrl+I")
        self.export_button = Button(name="exportProductsButton", icon="file-spreadsheet", key="Ctrl+E")
        self.new_button = Button(name="newProductButton", weight=Weight.MAIN, icon="plus", key=MAIN_KEY)
        self.empty = Empty("", "", icon="tag", name="productsEmpty")
        self.rows: Rows[ProductLine] = Rows(
            columns.columns(post.today(), _WIDE),
            name="productsView",
            says="",
            key=lambda line: line.id,
            empty=self.empty,
        )
        self.form = ProductForm()
        self.form.photo.serve(post)
        self.panel = FormPanel(self, self.form, name="productPanel")
        self.panels = OpenPanels(self)
        self.work = ShelfWork(post, self, self.panels.bring)
        self.labels_button = Button(name="productLabelsButton", icon="tags", key="Ctrl+P", height=64)
        self.repack_button = Button(name="productRepackButton", icon="boxes", key="Ctrl+B", height=64)
        for place, button in enumerate((self.labels_button, self.repack_button)):
            self.panel.row.insertWidget(place, button)
        self.imports = ImportPanel(self, post, importing.COLUMNS, _import, name="productImport")
        self.begin()

    def acts(self) -> list[Act]:
        if self.panels.front is not None:
            return list(self.panels.front.acts())
        if self.panel.is_open:
            return [
                Act(self.tr("Save the product"), self.panel.save_button.click, MAIN_KEY, "check"),
                *(self._shelf_acts() if self._editing is not None else ()),
            ]
        if self.imports.is_open:
            return [Act(self.tr("Import the rows"), self.imports.import_button.click, MAIN_KEY, "check")]
        return [
            Act(self.tr("New product"), self.new_button.click, MAIN_KEY, "plus"),
            Act(self.tr("Search"), self._search_again, "F2", "search"),
            Act(self.tr("Import products"), self.import_button.click, "Ctrl+I", "folder-open"),
            Act(self.tr("Export products"), self.export_button.click, "Ctrl+E", "file-spreadsheet"),
            *self._shelf_acts(),
        ]

    def _shelf_acts(self) -> list[Act]:
        """What is done with the goods of the product in hand that are on the shelf."""
        return [
            Act(self.tr("Print labels"), self.labels_button.click, "Ctrl+P", "tags"),
            Act(self.tr("Repack"), self.repack_button.click, "Ctrl+B", "boxes"),
            Act(self.tr("Labels out of date"), self.work.relabel, "Ctrl+Shift+P", "tags"),
        ]

    def take_scan(self, code: str) -> bool:
        """A code is what the form in front wants, or else what is looked for."""
        if self.panels.front is not None:
            return False
        if self.panel.is_open:
            self.form.take_scan(code)
        elif not self.imports.is_open:
            self.search.set_text(code)
            self.search.edited.emit(code)
        return not self.imports.is_open

    def come(self) -> None:
        self._look()
        if not self.panel.is_open and not self.imports.is_open:
            self._search_again()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        """As many columns as there is room for at this font scale."""
        room = self.width() * 100 // theme.current().scale
        wanted = columns.columns(self.post.today(), room)
        now = [column.title for column in self.rows.model.columns]
        if [column.title for column in wanted] != now:
            self.rows.model.set_columns(wanted)

    def _build(self) -> None:
        look = theme.current()
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(24), look.px(12), look.px(24), look.px(24))
        column.setSpacing(look.px(12))
        top = QHBoxLayout()
        top.setSpacing(look.px(12))
        top.addWidget(self.title)
        top.addWidget(self.count)
        top.addStretch(1)
        for button in (self.import_button, self.export_button, self.new_button):
            top.addWidget(button)
        column.addLayout(top)
        column.addWidget(self.search)
        column.addWidget(Sideways(self.groups))
        column.addWidget(self.rows, 1)

    def _connect(self) -> None:
        self.search.edited.connect(lambda _: self._look())
        self.search.edit.returnPressed.connect(self._choose_first)
        self.groups.chosen.connect(self._choose_group)
        self.rows.opened.connect(lambda line: self._open(line.id))
        self.rows.touched.connect(lambda line, _: self._open(line.id))
        self.new_button.clicked.connect(self._begin)
        self.import_button.clicked.connect(self.imports.choose)
        self.export_button.clicked.connect(self._export)
        self.panel.wanted.connect(self._save)
        self.labels_button.clicked.connect(lambda: self._with_product(self.work.label_product))
        self.repack_button.clicked.connect(lambda: self._with_product(self.work.repack_product))
        self.panels.changed.connect(self.acts_changed)
        self.form.producer_asked.connect(self._find_producers)
        self.form.photo.reading.connect(lambda is_on: self.panel.save_button.setEnabled(not is_on))
        self.post.desk.changed.connect(self._follow)
        for panel in (self.panel, self.imports):
            panel.opened.connect(self.acts_changed)
            panel.closed.connect(self.acts_changed)

    def _words(self) -> None:
        self.title.setText(self.tr("Products"))
        self.search.edit.setPlaceholderText(self.tr("Name, producer or barcode, words in any order"))
        self.search.edit.setAccessibleName(self.tr("Search products"))
        self.groups.setAccessibleName(self.tr("Group"))
        self.import_button.setText(self.tr("Import"))
        self.export_button.setText(self.tr("Export"))
        self.new_button.setText(self.tr("New product"))
        self.rows.view.setAccessibleName(self.tr("Products"))
        self._fit_columns()
        self.form.reword()
        self.labels_button.setText(self.tr("Labels"))
        self.repack_button.setText(self.tr("Repack"))
        self.panels.reword()
        self.imports.reword()
        self._say_panel()
        self._show(self._found)

    # --- looking

    def _look(self) -> None:
        words, group, day = self.search.text(), self._group, self.post.today()
        self.post.desk.ask(
            self, lambda session: product_list.look(session, words, day=day, group=group), self._show
        )

    def _show(self, found: ProductList) -> None:
        self._found = found
        offered = [Choice(_ALL, self.tr("All"))]
        offered += [Choice(group, goods_words.group(group)) for group in found.groups]
        if offered != self._offered:
            self._offered = offered
            self.groups.set_choices(offered)
            self.groups.choose(self._group or _ALL)
        self.rows.show_rows(list(found.lines))
        said = self.tr("%n product(s)", "", found.count)
        if len(found.lines) < found.count:
            said = self.tr("the first {shown} of {count}").format(shown=len(found.lines), count=found.count)
        self.count.setText(said)
        if self.search.text() or self._group:
            self.empty.set_words(
                self.tr("Nothing by that name"), self.tr("Try one word of it, or another group.")
            )
        else:
            self.empty.set_words(
                self.tr("No products yet"), self.tr("Add the first one with F9, or import a file.")
            )

    def _choose_group(self, group: str) -> None:
        self._group = "" if group == _ALL else group
        self._look()

    def _choose_first(self) -> None:
        """Enter in the search goes into the list; a single find is opened."""
        if len(self._found.lines) == 1:
            self._open(self._found.lines[0].id)
        elif self._found.lines:
            self.rows.choose_first()
            self.rows.view.setFocus(Qt.FocusReason.TabFocusReason)

    def _search_again(self) -> None:
        self.search.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.edit.selectAll()

    def _follow(self, tables: frozenset[str]) -> None:
        if tables & _TABLES and self.isVisible():
            self._look()

    # --- changing

    def _with_product(self, do: Callable[[UUID], None]) -> None:
        """Do it with the product whose form is open, else with the one in hand."""
        current = self.rows.current()
        product = self._editing if self.panel.is_open else current.id if current is not None else None
        if product is None:
            toast.show(self, self.tr("Choose a product first."))
        else:
            do(product)

    def _begin(self) -> None:
        self._editing, self._key = None, str(ids.new())
        self.form.begin(name="")
        self._say_panel()
        self.panel.open(self.form.name.edit)

    def _open(self, product: UUID) -> None:
        day = self.post.today()
        self.post.desk.ask(self, lambda session: sheets.read(session, product, day=day), self._fill)

    def _fill(self, sheet: ProductSheet) -> None:
        self._editing, self._key = sheet.id, str(ids.new())
        self.form.fill(sheet)
        self._say_panel()
        self.panel.open(self.form.name.edit)

    def _say_panel(self) -> None:
        is_new = self._editing is None
        title = self.tr("New product") if is_new else self.tr("Change the product")
        self.labels_button.setHidden(is_new)
        self.repack_button.setHidden(is_new)
        self.panel.say(title, self.tr("Save"), self.tr("Close"))

    def _save(self) -> None:
        if not self.form.check():
            return
        wanted, product, photo = self.form.read(), self._editing, self.form.photo.taken()
        self.panel.save_button.setEnabled(False)
        approval.do(
            self,
            self.post,
            lambda session, on: sheets.write(
                session,
                wanted.fields(),
                producer=wanted.producer,
                on=on,
                product=product,
                price=wanted.price,
                codes=wanted.codes,
                issue=wanted.issue,
                shared=wanted.shared,
                picture=wanted.picture,
                photo=photo,
            ),
            self._saved,
            key=self._key,
            content={"product": product, "sheet": wanted},
            answer=ProductKept,
            why=wanted.name,
            failed=self._fail,
        )

    def _saved(self, kept: ProductKept) -> None:
        self.panel.save_button.setEnabled(True)
        self.panel.shut()
        self.work.tell_out_of_date(kept.id, self.tr("{product} is saved").format(product=kept.name))
        self._look()
        self.rows.choose(kept.id)

    def _fail(self, error: Exception) -> None:
        self.panel.save_button.setEnabled(True)
        self._key = str(ids.new())
        if not self.form.refuse(error):
            trouble.show(self, error)

    def _find_producers(self, text: str) -> None:
        def show(found: list[ProducerCard]) -> None:
            told = [Suggestion(card, card.name, f"{card.code} · {card.owner}") for card in found]
            self.form.show_producers(text, told)

        self.post.desk.ask(
            self, lambda session: directory.everyone(session, text, limit=_MOST_PRODUCERS), show
        )

    # --- taking out

    def _export(self) -> None:
        title = self.tr("Save all products as")
        forms = "XLSX (*.xlsx);;CSV (*.csv)"
        chosen, _ = QFileDialog.getSaveFileName(self.window(), title, "produk.xlsx", forms)
        if not chosen:
            return
        path, span = Path(chosen), Span(self.post.today())
        form = Form.CSV if path.suffix.lower() == ".csv" else Form.XLSX
        self.post.desk.ask(
            self,
            lambda session: export.export(session, what=What.PRODUCTS, form=form, path=path, span=span),
            self._exported,
        )

    def _exported(self, count: int) -> None:
        toast.show(self, self.tr("%n product(s) written to the file", "", count))


def _import(session: "Session", table: Table, on: Occasion, dry_run: bool) -> Report:
    return importing.import_products(session, table, on=on, dry_run=dry_run)
