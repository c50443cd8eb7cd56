"""Aturan potongan: when which goods are proposed for less, by how much, and when the shop closes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout

from sentra_pos.base import ids
from sentra_pos.catalogue import products
from sentra_pos.paper import words
from sentra_pos.stock import markdown_rules
from sentra_pos.stock.markdown_rules import Rule, Rules
from sentra_pos.ui import approval, goods_words, theme, trouble
from sentra_pos.ui.post import Post
from sentra_pos.ui.settings import markdown_words
from sentra_pos.ui.settings.markdown_rule_panel import MarkdownRulePanel
from sentra_pos.ui.widgets import toast
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.choices import Stepper
from sentra_pos.ui.widgets.labels import Card, Kind, Label
from sentra_pos.ui.widgets.page import Page
from sentra_pos.ui.widgets.paint import Tone
from sentra_pos.ui.widgets.rows_model import Align, Cell, Column
from sentra_pos.ui.widgets.rows_view import Rows
from sentra_pos.ui.widgets.screen import MAIN_KEY, Act
from sentra_pos.ui.widgets.states import Empty

if TYPE_CHECKING:  # the desk hands the session on
    from collections.abc import Callable

    from sentra_pos.base.database import Session


@dataclass(frozen=True)
class _Known:
    rules: Rules
    names: dict[UUID, str]


@dataclass(frozen=True)
class _Line:
    at: int
    rule: Rule


class MarkdownPage(Page):
    """Every change is kept at once, in the name of who made it."""

    def __init__(self, post: Post) -> None:
        super().__init__(name="markdownPage")
        self._post = post
        self._known = _Known(Rules(), {})
        self._panel: MarkdownRulePanel | None = None
        self.note = Label("", Kind.SECOND, wrap=True)
        self.closing_word = Label("", Kind.BODY)
        self.closing = Stepper(name="closingHour", says="", least=1, most=24)
        self.empty = Empty("", "", icon="badge-percent", name="noRules")
        self.rows: Rows[_Line] = Rows(
            [], name="markdownRules", says=" ", key=lambda line: line.at, row_height=64, empty=self.empty
        )
        self.rows.setMinimumHeight(theme.current().px(300))
        self.drop_button = Button(name="dropRule", weight=Weight.DANGER, icon="trash-2", key="Del", height=56)
        self.change_button = Button(name="changeRule", icon="pen-line", key="F7", height=56)
        self.new_button = Button(name="newRule", weight=Weight.MAIN, icon="plus", key=MAIN_KEY, height=56)
        self._lay_out()
        self.rows.opened.connect(self._open)
        self.rows.chosen.connect(lambda _: self._fit())
        self.closing.changed.connect(self._set_closing)
        self.drop_button.clicked.connect(self._drop)
        self.change_button.clicked.connect(lambda: self._open(self.rows.current()))
        self.new_button.clicked.connect(lambda: self._open(None, is_new=True))
        self.reword()

    def come(self) -> None:
        self._post.desk.ask(self, _read, self._show)

    def acts(self) -> Sequence[Act]:
        if self._panel is not None:
            return self._panel.acts()
        return [
            Act(self.new_button.text(), self.new_button.click, MAIN_KEY, "plus"),
            Act(self.change_button.text(), self.change_button.click, "F7", "pen-line"),
            Act(self.drop_button.text(), self.drop_button.click, "Del", "trash-2"),
        ]

    def reword(self) -> None:
        self.note.setText(
            self.tr(
                "Rules only propose: in Stock somebody applies them with one key. A rule for a product counts "
                "instead of its group's, and that one instead of the one for all goods."
            )
        )
        self.closing_word.setText(self.tr("The shop closes at (hour)"))
        self.closing.setAccessibleName(self.closing_word.text())
        self.empty.set_words(
            self.tr("No rule yet"), self.tr("Without a rule nothing is proposed for less by itself.")
        )
        self.rows.view.setAccessibleName(self.tr("Rules for markdowns"))
        self.drop_button.setText(self.tr("Take away"))
        self.change_button.setText(self.tr("Change"))
        self.new_button.setText(self.tr("New rule"))
        if self._panel is not None:
            self._panel.reword()
        self._show(self._known)

    def _lay_out(self) -> None:
        look = theme.current()
        self.column.addWidget(self.note)
        card = Card(padding=12)
        row = QHBoxLayout()
        row.addWidget(self.closing_word, 1)
        row.addWidget(self.closing)
        card.column.addLayout(row)
        self.column.addWidget(card)
        self.column.addWidget(self.rows, 1)
        foot = QHBoxLayout()
        foot.setSpacing(look.px(12))
        foot.addWidget(self.drop_button)
        foot.addStretch(1)
        foot.addWidget(self.change_button)
        foot.addWidget(self.new_button)
        self.column.addLayout(foot)

    def _show(self, known: _Known) -> None:
        self._known = known
        self.closing.set_value(known.rules.closes_at)
        self.rows.model.set_columns(
            [
                Column(self.tr("For"), self._goods),
                Column(self.tr("From"), lambda line: Cell(markdown_words.when(line.rule)), 230),
                Column(self.tr("Off, borne by"), _off, 150, Align.RIGHT),
            ]
        )
        self.rows.show_rows([_Line(at, rule) for at, rule in enumerate(known.rules.rules)])
        if known.rules.rules and self.rows.current() is None:
            self.rows.choose_first()
        self._fit()

    def _goods(self, line: _Line) -> Cell:
        named = markdown_words.goods(line.rule, self._known.names)
        return Cell(named, markdown_words.scope(line.rule), bold=True)

    def _fit(self) -> None:
        for button in (self.drop_button, self.change_button):
            button.setEnabled(self.rows.current() is not None)

    # --- changing

    def _open(self, line: _Line | None, *, is_new: bool = False) -> None:
        if self._panel is not None or (line is None and not is_new):
            return
        rule = None if line is None else line.rule
        name = "" if rule is None or rule.product is None else self._known.names.get(rule.product, "")
        panel = self._panel = MarkdownRulePanel(self.ground(), self._post, rule, name)
        panel.kept.connect(lambda rule: self._keep_rule(panel, line, rule))
        panel.closed.connect(self._let_go)
        panel.open(panel.first())
        self.acts_changed.emit()

    def _let_go(self) -> None:
        self._panel = None
        self.acts_changed.emit()

    def _keep_rule(self, panel: MarkdownRulePanel, line: _Line | None, rule: Rule) -> None:
        rules = list(self._known.rules.rules)
        if line is None:
            rules.append(rule)
        else:
            rules[line.at] = rule
        self._keep(replace(self._known.rules, rules=tuple(rules)), panel.shut)

    def _drop(self) -> None:
        line = self.rows.current()
        if line is not None:
            rules = [rule for at, rule in enumerate(self._known.rules.rules) if at != line.at]
            self._keep(replace(self._known.rules, rules=tuple(rules)))

    def _set_closing(self, hour: int) -> None:
        self._keep(replace(self._known.rules, closes_at=hour))

    def _keep(self, wanted: Rules, then: "Callable[[], None]" = lambda: None) -> None:
        def kept(_: Rules) -> None:
            then()
            toast.show(self, self.tr("The rules are saved"))
            self.come()

        def failed(error: Exception) -> None:
            self.come()
            trouble.show(self, error)

        approval.do(
            self.ground(),
            self._post,
            lambda session, on: markdown_rules.keep(session, wanted, on=on),
            kept,
            key=str(ids.new()),
            content=str(wanted),
            answer=Rules,
            failed=failed,
        )


def _read(session: "Session") -> _Known:
    rules = markdown_rules.read(session)
    known = {rule.product for rule in rules.rules if rule.product is not None}
    return _Known(rules, {one: products.get(session, one).name for one in known})


def _off(line: _Line) -> Cell:
    less = f"−{words.percent(line.rule.bps)}"
    return Cell(less, goods_words.bearer(line.rule.bearer), bold=True, tone=Tone.ACCENT)
