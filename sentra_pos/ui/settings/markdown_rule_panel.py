"""One rule: for which goods, from when on, by how much, and who bears it where that was agreed."""

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sentra_pos.producers.terms import Bearer
from sentra_pos.stock import markdown_rules, product_list
from sentra_pos.stock.markdown_rules import Rule
from sentra_pos.stock.product_list import ProductLine, ProductList
from sentra_pos.ui import goods_words, theme
from sentra_pos.ui.form_panel import FormPanel
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets.choices import Choice, Segmented, Stepper
from sentra_pos.ui.widgets.drop_down import DropDown
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.rate_field import RateField
from sentra_pos.ui.widgets.screen import MAIN_KEY, Act
from sentra_pos.ui.widgets.suggest import SuggestField, Suggestion

if TYPE_CHECKING:  # the desk hands the session on
    from sentra_pos.base.database import Session

_ALL, _GROUP, _PRODUCT = "all", "group", "product"
_HOURS, _DAYS = "hours", "days"
_USUAL = Rule(2_000, days_left=1, group="jajanan")


class MarkdownRulePanel(FormPanel):
    """Made anew for each rule; `kept` hands it over once all of it can be used."""

    kept = Signal(object)

    def __init__(self, over: QWidget, post: Post, rule: Rule | None, product_name: str) -> None:
        super().__init__(over, QWidget(), name="markdownRulePanel", width=640)
        self._post, self._is_new = post, rule is None
        self._product: UUID | None = None if rule is None else rule.product
        self.scope = Segmented([], name="ruleScope", says="")
        self.group = DropDown(" ", goods_words.group_choices(), name="ruleGroup")
        self.product = SuggestField(" ", name="ruleProduct", says="", with_hint=True)
        self.timing = Segmented([], name="ruleTiming", says="")
        self.count = Stepper(name="ruleCount", says="", least=0, most=markdown_rules.LONGEST_DAYS)
        self.told = Label("", Kind.SECOND, wrap=True, name="ruleTold")
        self.rate = RateField(" ", name="ruleRate")
        self.bearer_word = Label("", Kind.FIELD)
        self.bearer = Segmented([], name="ruleBearer", says="")
        self._lay_out()
        self.reword()
        self._fill(rule or _USUAL, product_name)
        self._connect()

    def acts(self) -> Sequence[Act]:
        return [Act(self.save_button.text(), self.save_button.click, MAIN_KEY, "check")]

    def first(self) -> QWidget:
        """Where typing begins: what the rule is for, or else how much."""
        return {_GROUP: self.group.box, _PRODUCT: self.product.edit}.get(self.scope.current(), self.rate.edit)

    def reword(self) -> None:
        """All words in the language that is on."""
        title = self.tr("New rule") if self._is_new else self.tr("Rule for markdowns")
        self.say(title, self.tr("Save"), self.tr("Cancel"))
        self.scope.set_choices(
            [
                Choice(_PRODUCT, self.tr("One product")),
                Choice(_GROUP, self.tr("A group")),
                Choice(_ALL, self.tr("All goods")),
            ]
        )
        self.scope.setAccessibleName(self.tr("For which goods"))
        self.group.set_label(self.tr("Group"))
        self.group.set_choices(goods_words.group_choices())
        self.product.set_label(self.tr("Product"))
        self.product.edit.setPlaceholderText(self.tr("Type a name or code"))
        self.timing.set_choices(
            [
                Choice(_DAYS, self.tr("Days before the last")),
                Choice(_HOURS, self.tr("Hours before closing")),
            ]
        )
        self.timing.setAccessibleName(self.tr("From when on"))
        self.rate.set_label(self.tr("Discount in per cent"))
        self.bearer_word.setText(self.tr("Borne by, where it was agreed"))
        self.bearer.set_choices([Choice(one.value, goods_words.bearer(one)) for one in Bearer])
        self.bearer.setAccessibleName(self.bearer_word.text())
        self._follow()

    def _lay_out(self) -> None:
        look = theme.current()
        column = QVBoxLayout(self.form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(12))
        for part in (self.scope, self.group, self.product, self.timing):
            column.addWidget(part)
        row = QHBoxLayout()
        row.setSpacing(look.px(16))
        row.addWidget(self.count)
        row.addWidget(self.told, 1)
        column.addLayout(row)
        for last in (self.rate, self.bearer_word, self.bearer):
            column.addWidget(last)
        column.addStretch(1)

    def _fill(self, rule: Rule, product_name: str) -> None:
        self.scope.choose(_PRODUCT if rule.product is not None else _GROUP if rule.group else _ALL)
        self.group.choose(rule.group)
        self.product.set_text(product_name)
        self.timing.choose(_DAYS if rule.hours is None else _HOURS)
        self.count.set_value(rule.days_left if rule.hours is None else rule.hours)
        self.rate.set_bps(rule.bps)
        self.bearer.choose(rule.bearer.value)
        self._follow()

    def _connect(self) -> None:
        self.scope.chosen.connect(lambda _: self._follow())
        self.timing.chosen.connect(lambda _: self._follow())
        self.count.changed.connect(lambda _: self._follow())
        self.product.asked.connect(self._find)
        self.product.taken.connect(self._take)
        self.wanted.connect(self._keep)
        self.closed.connect(self.deleteLater)

    def _follow(self) -> None:
        self.group.setVisible(self.scope.current() == _GROUP)
        self.product.setVisible(self.scope.current() == _PRODUCT)
        if self.timing.current() == _HOURS:
            self.count.set_value(min(max(1, self.count.value()), markdown_rules.LONGEST_HOURS))
            self.told.setText(self.tr("on their last day, so many hours before the shop closes"))
        else:
            self.told.setText(
                self.tr("so many days before their last day, from the morning on")
                if self.count.value()
                else self.tr("all of their last day")
            )

    def _find(self, text: str) -> None:
        self._product = None
        day = self._post.today()

        def question(session: "Session") -> ProductList:
            return product_list.look(session, text, day=day)

        def show(found: ProductList) -> None:
            told = [Suggestion(one, one.name, one.producer) for one in found.lines]
            self.product.show_found(text, told)

        self._post.desk.ask(self, question, show)

    def _take(self, found: ProductLine) -> None:
        self._product = found.id
        self.product.set_text(found.name)

    def _keep(self) -> None:
        scope, is_hours = self.scope.current(), self.timing.current() == _HOURS
        bps = self.rate.bps()
        if scope == _PRODUCT and self._product is None:
            self.product.set_error(self.tr("Choose a product from the list."))
            self.product.edit.setFocus()
        elif not bps or bps > markdown_rules.HIGHEST_BPS:
            self.rate.set_error(self.tr("From 1 to 90 %."))
            self.rate.edit.setFocus()
        else:
            self.kept.emit(
                Rule(
                    bps,
                    days_left=0 if is_hours else self.count.value(),
                    hours=self.count.value() if is_hours else None,
                    group=self.group.current() if scope == _GROUP else "",
                    product=self._product if scope == _PRODUCT else None,
                    bearer=Bearer(self.bearer.current()),
                )
            )
