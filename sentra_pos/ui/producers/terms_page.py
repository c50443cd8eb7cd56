"""Special terms: one product or one group of a producer comes in on other terms than the rest."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from sentra_pos.base import money
from sentra_pos.catalogue.special_terms import SpecialLine
from sentra_pos.consignment import preview
from sentra_pos.consignment.preview import Goods
from sentra_pos.paper import words
from sentra_pos.producers.agreement_history import Standing
from sentra_pos.producers.agreements import AgreementFacts
from sentra_pos.producers.overview import ProducerFile
from sentra_pos.producers.terms import Bearer, Terms, TermsKind
from sentra_pos.ui import goods_words, theme
from sentra_pos.ui.post import Post
from sentra_pos.ui.producers import agreement_jobs, agreement_say
from sentra_pos.ui.producers.sheet_page import SheetPage
from sentra_pos.ui.what_if import WhatIf
from sentra_pos.ui.widgets import day_entry, dialog
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.choices import Choice, Segmented
from sentra_pos.ui.widgets.date_field import DateField
from sentra_pos.ui.widgets.drop_down import DropDown
from sentra_pos.ui.widgets.fields import Field
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.money_field import MoneyField
from sentra_pos.ui.widgets.rate_field import RateField
from sentra_pos.ui.widgets.rows_model import Align, Cell, Column
from sentra_pos.ui.widgets.rows_view import Rows
from sentra_pos.ui.widgets.screen import Act
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


class TermsPage(SheetPage):
    """Whoever shows it answers `product_asked` with `show_products`."""

    product_asked = Signal(str)
    job_wanted = Signal(object)
    """A Job that ends a term, for whoever holds the page to run."""

    def __init__(self, post: Post, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("producerTermsPage")
        self._post, self._today = post, post.today
        self._product: UUID | None = None
        self._goods: Goods | None = None
        self._bearers: frozenset[Bearer] = AgreementFacts().discount_bearers
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
        self.from_day = DateField(" ", name="termFrom", today=post.today, with_distance=False)
        self.end_button = Button(name="termEnd", icon="circle-x", key="Ctrl+D", weight=Weight.QUIET)
        self.rule = Label("", Kind.BODY, name="termRule", wrap=True)
        self.what_if = WhatIf(name="termWhatIf")
        self._build()
        self._connect()

    def show_terms(self, lines: Sequence[SpecialLine], file: ProducerFile) -> None:
        """Every term there ever was, what holds now first; the fields below are for one more."""
        self._product, self._goods = None, None
        self.product.set_text("")
        self.rate.set_bps(None)
        self.price.set_amount(None)
        self.from_day.set_day(self._today())
        self._say_rule()
        self.show_lines(lines, file)

    def show_lines(self, lines: Sequence[SpecialLine], file: ProducerFile) -> None:
        """The terms there are, beside a new one that may be half typed."""
        self._bearers = (file.in_force.facts if file.in_force else AgreementFacts()).discount_bearers
        self.rows.show_rows(list(lines))
        self._say_parts()
        self._follow_row(self.rows.current())

    def typed(self) -> object:
        """Only the new term: what is tried out is not lost when the page goes away."""
        fields = (self.product, self.rate, self.price, self.from_day)
        return [field.text() for field in fields]

    def acts(self) -> list[Act]:
        return [Act(self.end_button.text(), self.end_button.click, "Ctrl+D", "circle-x")]

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
        terms = self._terms()
        assert terms is not None  # noqa: S101 - `check` has seen to it
        day = self.from_day.day() or self._today()
        if self._is_for_product:
            return TermWanted(terms, day, product=self._product)
        return TermWanted(terms, day, group=self.group.current())

    def put_focus(self) -> None:
        target = self.product.edit if self._is_for_product else self.group.box
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def reword(self) -> None:
        self.hint.setText(
            self.tr(
                "The order: product, group, agreement, shop default. The first that is agreed wins; lots in the shop"
                " keep theirs."
            )
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
        self.end_button.setText(self.tr("End this term"))
        self.what_if.reword()
        self._say_rule()

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
            Column("", lambda one: Cell(chip=agreement_say.standing(self._standing(one))), 150),
        ]

    def _standing(self, line: SpecialLine) -> Standing:
        day = self._today()
        if line.holds(day):
            return Standing.HOLDS
        if line.is_to_come(day):
            return Standing.TO_COME
        if line.ended_day is not None:
            return Standing.NEVER if line.ended_day < line.from_day else Standing.ENDED
        return Standing.REPLACED

    def _terms(self) -> Terms | None:
        """What is typed, None while it is not whole."""
        bps, price = self.rate.bps(), self.price.amount()
        if self._is_percent:
            return None if bps is None else Terms(TermsKind.PERCENT, bps)
        return None if price is None else Terms(TermsKind.FIXED, fixed_price=price)

    # --- which rule wins, and what it brings

    def _learn(self, product: UUID) -> None:
        day = self._today()
        self._post.desk.ask(self, lambda session: preview.goods(session, product, day=day), self._know)

    def _know(self, goods: Goods) -> None:
        if goods.product == self._product:
            self._goods = goods
            self.what_if.set_price(goods.price)
            self._say_rule()
            self._say_parts()

    def _say_rule(self) -> None:
        goods = self._goods
        self.rule.setVisible(goods is not None)
        if goods is None:
            return
        terms = goods.terms.terms
        said = self.tr("{product} now: {rule} holds, the shop keeps {shop}, the producer gets {producer}.")
        gets = money.show(terms.fixed_price) if terms.fixed_price else goods_words.producer_part(terms)
        self.rule.setText(
            said.format(
                product=goods.name,
                rule=goods_words.rule(goods.terms.rule),
                shop=goods_words.shop_part(terms),
                producer=gets,
            )
        )

    def _say_parts(self) -> None:
        now = self._goods.terms.terms if self._goods else None
        self.what_if.show_terms(self._terms() or now, self._bearers)

    # --- ending a term

    def _follow_row(self, line: SpecialLine | None) -> None:
        day = self._today()
        self.end_button.setEnabled(line is not None and (line.holds(day) or line.is_to_come(day)))

    def _ask_to_end(self) -> None:
        line = self.rows.current()
        if line is None:
            return
        about = line.name or goods_words.group(line.group)
        last = self._today() - timedelta(days=1)
        dialog.confirm(
            self,
            title=self.tr("End the term for {goods}?").format(goods=about),
            text=self.tr(
                "Deliveries from now on come in on the next rule. Lots in the shop keep their terms."
            ),
            stay=self.tr("Keep it"),
            act=self.tr("End this term"),
            run=lambda: self.job_wanted.emit(agreement_jobs.term_ended(line.id, about, last)),
        )

    def _connect(self) -> None:
        self.scope.chosen.connect(self._choose_scope)
        self.kind.chosen.connect(self._choose_kind)
        for field in (self.rate, self.price):
            field.edited.connect(lambda _: self._say_parts())
        self.rows.chosen.connect(self._follow_row)
        self.end_button.clicked.connect(self._ask_to_end)
        self.product.asked.connect(self._on_typed)
        self.product.taken.connect(self._take)

    def _on_typed(self, text: str) -> None:
        self._product, self._goods = None, None
        self._say_rule()
        self.product_asked.emit(text)

    def _take(self, picked: Picked) -> None:
        self._product = picked.id
        self.product.set_text(picked.name)
        self._learn(picked.id)

    def _choose_scope(self, key: str) -> None:
        self._about_pages.setCurrentIndex(0 if key == "product" else 1)

    def _choose_kind(self, key: str) -> None:
        self._value_pages.setCurrentIndex(0 if key == "percent" else 1)
        self._say_parts()

    def _build(self) -> None:
        look = theme.current()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        column.addWidget(self.hint)
        self.rows.setMinimumHeight(look.px(190))
        column.addWidget(self.rows, 1)
        column.addWidget(self.end_button, 0, Qt.AlignmentFlag.AlignRight)
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
        column.addWidget(self.rule)
        column.addWidget(self.what_if)


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
