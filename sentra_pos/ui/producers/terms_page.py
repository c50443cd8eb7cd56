"""Special terms: one product or one group of a producer comes in on other terms than the rest."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from sentra_pos.base import money
from sentra_pos.catalogue.special_terms import SpecialLine
from sentra_pos.paper import words
from sentra_pos.producers.terms import Terms, TermsKind
from sentra_pos.ui import goods_words, theme
from sentra_pos.ui.widgets import day_entry
from sentra_pos.ui.widgets.choices import Choice, Segmented
from sentra_pos.ui.widgets.date_field import DateField
from sentra_pos.ui.widgets.drop_down import DropDown
from sentra_pos.ui.widgets.fields import Field
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.money_field import MoneyField
from sentra_pos.ui.widgets.rate_field import RateField
from sentra_pos.ui.widgets.rows_model import Align, Cell, Column
from sentra_pos.ui.widgets.rows_view import Rows
from sentra_pos.ui.widgets.states import Empty
from sentra_pos.ui.widgets.suggest import SuggestField, Suggestion


@dataclass(frozen=True)
class TermWanted:
    """A term for one product or one group, from a day."""

    terms: Terms
    from_day: date
    product: UUID | None = None
    group: str | None = None


@dataclass(frozen=True)
class Picked:
    """A product that was chosen from the list."""

    id: UUID
    name: str


class TermsPage(QWidget):
    """Whoever shows it answers `product_asked` with `show_products`."""

    product_asked = Signal(str)

    def __init__(self, *, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("producerTermsPage")
        self._today = today
        self._product: UUID | None = None
        self.hint = Label("", Kind.SECOND, wrap=True)
        self.empty = Empty("", "", icon="badge-percent", name="termsEmpty")
        self.rows: Rows[SpecialLine] = Rows(
            [], name="termsView", says="", key=lambda one: one.id, row_height=48, empty=self.empty
        )
        self.scope = Segmented([Choice("product", ""), Choice("group", "")], name="termScope", says="")
        self.product = SuggestField(" ", name="termProduct", says="", icon="tag", with_hint=True)
        self.group = DropDown("", [], name="termGroup")
        self.kind = Segmented([Choice("percent", ""), Choice("fixed", "")], name="termKind", says="")
        self.rate = RateField(name="termRate")
        self.price = MoneyField(" ", name="termPrice")
        self.from_day = DateField(" ", name="termFrom", today=today, with_distance=False)
        self._build()
        self._connect()

    def show_terms(self, lines: Sequence[SpecialLine]) -> None:
        """These hold now; the fields below are for one more."""
        self.rows.show_rows(list(lines))
        self._product = None
        self.product.set_text("")
        self.rate.set_bps(None)
        self.price.set_amount(None)
        self.from_day.set_day(self._today())

    def show_products(self, text: str, found: Sequence[Suggestion]) -> None:
        self.product.show_found(text, found)

    def check(self) -> bool:
        """Whether the term can be agreed; the field that cannot says why."""
        wrong: list[Field] = [one for one in (self.rate, self.price, self.from_day) if not one.check()]
        if self._is_for_product and self._product is None:
            self.product.set_error(self.tr("Choose a product from the list."))
            wrong.insert(0, self.product)
        if self._is_percent and self.rate.bps() is None:
            self.rate.set_error(self.tr("How much does the shop keep?"))
            wrong.append(self.rate)
        if not self._is_percent and self.price.amount() is None:
            self.price.set_error(self.tr("What does the producer get?"))
            wrong.append(self.price)
        if self.from_day.day() is None:
            self.from_day.set_error(self.tr("From which day?"))
            wrong.append(self.from_day)
        if wrong:
            wrong[0].edit.setFocus(Qt.FocusReason.OtherFocusReason)
        return not wrong

    def read(self) -> TermWanted:
        if self._is_percent:
            terms = Terms(TermsKind.PERCENT, self.rate.bps())
        else:
            terms = Terms(TermsKind.FIXED, fixed_price=self.price.amount())
        day = self.from_day.day() or self._today()
        if self._is_for_product:
            return TermWanted(terms, day, product=self._product)
        return TermWanted(terms, day, group=self.group.current())

    def put_focus(self) -> None:
        target = self.product.edit if self._is_for_product else self.group.box
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def reword(self) -> None:
        self.hint.setText(
            self.tr("A product's own term wins over its group's, and both win over the agreement.")
        )
        self.empty.set_words(
            self.tr("No special terms"), self.tr("Everything comes in on the agreement. Add one below.")
        )
        self.rows.view.setAccessibleName(self.tr("Special terms"))
        self.rows.model.set_columns(self._columns())
        self.scope.set_choices(
            [Choice("product", self.tr("One product")), Choice("group", self.tr("A group"))]
        )
        self.product.set_label(self.tr("Product"))
        self.group.set_label(self.tr("Group"))
        self.group.set_choices(goods_words.group_choices())
        self.kind.set_choices(
            [Choice("percent", self.tr("Commission")), Choice("fixed", self.tr("Fixed price"))]
        )
        self.rate.set_label(self.tr("Shop keeps"))
        self.price.set_label(self.tr("Producer gets for a unit"))
        self.from_day.set_label(self.tr("Holds from"))

    @property
    def _is_for_product(self) -> bool:
        return self.scope.current() == "product"

    @property
    def _is_percent(self) -> bool:
        return self.kind.current() == "percent"

    def _columns(self) -> list[Column[SpecialLine]]:
        return [
            Column(self.tr("For"), _about),
            Column(self.tr("Shop keeps"), lambda one: goods_words.shop_part(one.terms), 120, Align.RIGHT),
            Column(self.tr("Producer gets"), _producer_gets, 140, Align.RIGHT),
            Column(self.tr("Holds from"), lambda one: day_entry.show(one.from_day), 130),
        ]

    def _connect(self) -> None:
        self.scope.chosen.connect(self._choose_scope)
        self.kind.chosen.connect(self._choose_kind)
        self.product.asked.connect(self._on_typed)
        self.product.taken.connect(self._take)

    def _on_typed(self, text: str) -> None:
        self._product = None
        self.product_asked.emit(text)

    def _take(self, picked: Picked) -> None:
        self._product = picked.id
        self.product.set_text(picked.name)

    def _choose_scope(self, key: str) -> None:
        self._about_pages.setCurrentIndex(0 if key == "product" else 1)

    def _choose_kind(self, key: str) -> None:
        self._value_pages.setCurrentIndex(0 if key == "percent" else 1)

    def _build(self) -> None:
        look = theme.current()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        column.addWidget(self.hint)
        self.rows.setMinimumHeight(look.px(190))
        column.addWidget(self.rows, 1)
        choices = QHBoxLayout()
        choices.setSpacing(look.px(12))
        choices.addWidget(self.scope)
        choices.addStretch(1)
        choices.addWidget(self.kind)
        column.addLayout(choices)
        self._about_pages, about = _pages(self.product, self.group)
        self._value_pages, value = _pages(self.rate, self.price)
        row = QHBoxLayout()
        row.setSpacing(look.px(12))
        row.addWidget(about, 3)
        row.addWidget(self.from_day, 2)
        row.addWidget(value, 2)
        column.addLayout(row)


def _pages(*parts: QWidget) -> tuple[QStackedLayout, QWidget]:
    holder = QWidget()
    pages = QStackedLayout(holder)
    for part in parts:
        pages.addWidget(part)
    return pages, holder


def _about(line: SpecialLine) -> Cell:
    if line.name:
        return Cell(line.name, bold=True)
    return Cell(goods_words.group(line.group), bold=True, icon="boxes")


def _producer_gets(line: SpecialLine) -> Cell:
    if line.terms.kind is TermsKind.FIXED:
        return Cell(money.plain(line.terms.fixed_price or 0), bold=True)
    return Cell(words.percent(money.WHOLE_BPS - (line.terms.commission_bps or 0)))
