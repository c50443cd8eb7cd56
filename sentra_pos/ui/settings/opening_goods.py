"""Goods that lie on the shelf on the opening day: found or scanned, typed in a line, listed with both parts."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from sentra_pos.base import money, quantity
from sentra_pos.catalogue import barcodes, products
from sentra_pos.catalogue.products import ProductCard
from sentra_pos.producers import directory
from sentra_pos.settlement.opening_content import OpeningGoods
from sentra_pos.settlement.opening_sheet import Sheet, SheetLine
from sentra_pos.ui import theme, trouble
from sentra_pos.ui.post import Post
from sentra_pos.ui.settings import opening_words
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.date_field import DateField
from sentra_pos.ui.widgets.fields import Field, QuantityField
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.money_field import MoneyField
from sentra_pos.ui.widgets.paint import Tone
from sentra_pos.ui.widgets.rows_model import Align, Cell, Column
from sentra_pos.ui.widgets.rows_view import Rows
from sentra_pos.ui.widgets.states import Empty
from sentra_pos.ui.widgets.suggest import SuggestField, Suggestion

if TYPE_CHECKING:  # the desk hands the session on; no screen looks into it
    from sentra_pos.base.database import Session


class OpeningGoodsEditor(QWidget):
    """`changed` carries the goods as they would be with what was typed; whoever listens keeps or refuses them."""

    changed = Signal(object)
    """The OpeningGoods of all lines."""

    def __init__(self, post: Post, *, is_house: bool, today: Callable[[], date]) -> None:
        super().__init__()
        self._post, self._is_house = post, is_house
        self._producer: UUID | None = None
        self._product: ProductCard | None = None
        self._goods: tuple[OpeningGoods, ...] = ()
        self._can_change = True
        self.title = Label("", Kind.AMOUNT)
        self.search = SuggestField(
            " ", name="openingFind", says=" ", placeholder=" ", key="F2", with_hint=True
        )
        self.units = QuantityField(" ", name="openingQuantity")
        self.expiry = DateField(" ", name="openingExpiry", today=today, with_distance=False)
        self.price = MoneyField(" ", name="openingPrice")
        self.third = MoneyField(" ", name="openingCost" if is_house else "openingTitip")
        self.add_button = Button(name="openingAdd", weight=Weight.SECOND, icon="plus")
        self.empty = Empty("", "", icon="boxes", name="openingGoodsEmpty")
        self.rows: Rows[SheetLine] = Rows(
            [], name="openingGoods", says=" ", row_height=56, key=id, empty=self.empty
        )
        self.sum = Label("", Kind.BODY_STRONG, name="openingGoodsSum", wrap=True)
        self._lines: tuple[SheetLine, ...] = ()
        self._entry = QWidget()
        self._build()
        self._connect()
        self.reword()

    def fill(self, sheet: Sheet) -> None:
        """Show the goods of `sheet`; what is posted only shows."""
        self._producer, self._goods, self._lines = sheet.producer, sheet.content.goods, sheet.lines
        self._can_change = not sheet.numbers and not sheet.closed_by
        self._entry.setVisible(self._can_change)
        for part in (self.title, self.rows):
            part.setVisible(self._can_change or bool(self._lines))
        self.reword()
        self.rows.show_rows(self._lines)

    def clear_entry(self) -> None:
        """The line was kept: the next one may be typed."""
        self._product = None
        for field in (self.search, self.units, self.expiry, self.price, self.third):
            field.set_text("")
            field.set_error("")
        self.search.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_scan(self, code: str) -> bool:
        """A product's code was scanned."""
        if not self._can_change:
            return False
        self._enter(code)
        return True

    def reword(self) -> None:
        house = self._is_house
        self.title.setText(
            self.tr("Goods of the shop's own, at cost") if house else self.tr("Goods on the shelf")
        )
        _say(self.search, self.tr("Product"), self.tr("Scan or find a product (F2)"))
        _say(self.units, self.tr("Quantity"))
        _say(self.expiry, self.tr("Good until"))
        _say(self.price, self.tr("Selling price"))
        _say(self.third, self.tr("Cost a unit") if house else self.tr("Titip price (fixed)"))
        self.expiry.edit.setPlaceholderText(self.tr("usual"))
        self.price.edit.setPlaceholderText(self.tr("as in the list"))
        self.third.edit.setPlaceholderText("" if house else self.tr("by commission"))
        self.add_button.setText(self.tr("Add the line"))
        self.rows.view.setAccessibleName(self.title.text())
        self.empty.set_words(
            self.tr("No goods yet"),
            self.tr("Count what lies on the shelf, and add it line by line or by file."),
        )
        self.rows.model.set_columns(self._columns())
        self._say_sum()

    # --- what is typed

    def add(self) -> None:
        """Ask for the line to be kept."""
        if self._product is None:
            self.search.set_error(self.tr("Choose the product first."))
            self.search.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        fields: tuple[Field, ...] = (self.units, self.expiry, self.price, self.third)
        if [field for field in fields if not field.check()]:
            return
        units = self.units.quantity()
        if not units:
            self.units.set_error(self.tr("How many?"))
            self.units.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        typed = self.third.amount()
        line = OpeningGoods(
            product=self._product.id,
            quantity=units,
            expiry=self.expiry.day(),
            price=self.price.amount(),
            titip_price=None if self._is_house else typed,
            cost=typed if self._is_house else None,
        )
        self.changed.emit((*self._goods, line))

    def _remove(self, line: SheetLine) -> None:
        at = next(at for at, one in enumerate(self._lines) if one is line)
        self.changed.emit(self._goods[:at] + self._goods[at + 1 :])

    def _pick(self, product: UUID) -> None:
        today = self._post.today()
        self._post.desk.ask(self, lambda session: products.card(session, product, day=today), self._take)

    def _enter(self, typed: str) -> None:
        """A code or a name that means one product."""
        producer, today, house = self._producer, self._post.today(), self._is_house

        def question(session: "Session") -> ProductCard | None:
            if typed.isdigit():
                return products.card(session, barcodes.read(session, typed).product, day=today)
            found = _found(session, typed, producer, today, house=house)
            return found[0] if len(found) == 1 else None

        self._post.desk.ask(self, question, self._take, failed=self._refuse)

    def _take(self, card: ProductCard | None) -> None:
        if card is None:
            self.search.set_error(self.tr("Not found. Enter it under Products first."))
            return
        if self._producer is not None and card.producer_id != self._producer:
            said = self.tr("{product} belongs to {producer}.")
            self.search.set_error(said.format(product=card.name, producer=card.producer))
            return
        self._product = card
        self.search.set_text(card.name)
        self.search.set_error("")
        self.units.set_measure(card.decimals, card.unit)
        self.price.edit.setPlaceholderText("" if card.price is None else money.plain(card.price))
        self.units.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refuse(self, error: Exception) -> None:
        self.search.set_error(str(trouble.words(error)))

    def _suggest(self, text: str) -> None:
        self._product = None
        producer, today, house = self._producer, self._post.today(), self._is_house

        def show(cards: Sequence[ProductCard]) -> None:
            self.search.show_found(text, [_suggestion(card) for card in cards])

        self._post.desk.ask(self, lambda session: _found(session, text, producer, today, house=house), show)

    # --- what is shown

    def _columns(self) -> list[Column[SheetLine]]:
        third = self.tr("Cost in all") if self._is_house else self.tr("Shop / producer")
        columns = [
            Column[SheetLine](self.tr("Product"), _name),
            Column(self.tr("Quantity"), lambda one: quantity.show(one.quantity, one.decimals, one.unit), 120, Align.RIGHT),
            Column(self.tr("Good until"), _day, 124, Align.RIGHT),
            Column(self.tr("Price"), lambda one: money.plain(one.price), 104, Align.RIGHT),
            Column(third, lambda one: opening_words.parts(one, is_house=self._is_house), 176, Align.RIGHT),
        ]  # fmt: skip
        if self._can_change:
            columns.append(Column("", lambda _: Cell(icon="trash-2"), 52, Align.CENTRE, key="remove"))
        return columns

    def _say_sum(self) -> None:
        value = money.show(sum(line.value for line in self._lines))
        if self._is_house:
            cost = money.show(sum(line.worth for line in self._lines))
            self.sum.setText(self.tr("Cost {cost}, sells for {value}").format(cost=cost, value=value))
        else:
            part = money.show(sum(line.producer_total for line in self._lines))
            said = self.tr("If all is sold: {value}, of which the producer gets {part}")
            self.sum.setText(said.format(value=value, part=part))
        self.sum.setVisible(bool(self._lines))

    def _build(self) -> None:
        look = theme.current()
        grid = QGridLayout(self._entry)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(look.px(8))
        grid.setVerticalSpacing(0)
        grid.addWidget(self.search, 0, 0, 1, 3)
        grid.addWidget(self.units, 0, 3)
        grid.addWidget(self.expiry, 1, 0)
        grid.addWidget(self.price, 1, 1)
        grid.addWidget(self.third, 1, 2)
        grid.addWidget(self.add_button, 1, 3)
        for at in range(4):
            grid.setColumnStretch(at, 1)
        self.rows.setMinimumHeight(look.px(232))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        column.addWidget(self.title)
        column.addWidget(self._entry)
        column.addWidget(self.rows, 1)
        column.addWidget(self.sum)

    def _connect(self) -> None:
        self.search.asked.connect(self._suggest)
        self.search.taken.connect(self._pick)
        self.search.entered.connect(self._enter)
        self.search.edit.takes_scans = True
        self.add_button.clicked.connect(self.add)
        self.rows.touched.connect(lambda line, _: self._remove(line))
        for field in (self.units, self.expiry, self.price, self.third):
            field.edit.returnPressed.connect(self.add)


def _say(field: Field, label: str, placeholder: str = "") -> None:
    field.label.setText(label)
    field.edit.setAccessibleName(placeholder or label)
    if placeholder:
        field.edit.setPlaceholderText(placeholder)


def _found(
    session: "Session", text: str, producer: UUID | None, today: date, *, house: bool
) -> list[ProductCard]:
    owner = directory.house(session) if house else None
    who = owner.id if owner is not None else producer
    return [] if who is None else products.search(session, text, day=today, producer=who, limit=6)


def _suggestion(card: ProductCard) -> Suggestion:
    price = "" if card.price is None else money.plain(card.price)
    return Suggestion(card.id, card.name, " · ".join(filter(None, (card.unit, card.code))), price)


def _name(line: SheetLine) -> Cell:
    if line.fault is not None:
        return Cell(line.name, under=str(trouble.words(line.fault)), bold=True, under_tone=Tone.DANGER)
    return Cell(line.name, bold=True)


def _day(line: SheetLine) -> str:
    return "" if line.expiry is None else f"{line.expiry:%d/%m/%Y}"
