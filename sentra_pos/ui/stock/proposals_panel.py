"""Usulan potongan: what the rules would sell for less now; all are ticked, and one key applies them."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sentra_pos.base import money, quantity
from sentra_pos.paper import words
from sentra_pos.stock import markdowns
from sentra_pos.stock.markdowns import Proposal
from sentra_pos.ui import goods_words, theme
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets import day_entry
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.paint import Tone
from sentra_pos.ui.widgets.rows_model import Align, Cell, Column
from sentra_pos.ui.widgets.rows_view import Rows
from sentra_pos.ui.widgets.screen import MAIN_KEY, Act
from sentra_pos.ui.widgets.side_panel import SidePanel
from sentra_pos.ui.widgets.states import Empty


class ProposalsPanel(SidePanel):
    """Made anew each time."""

    wanted = Signal(object)
    """The Proposals that are to count from now on."""
    rules_wanted = Signal()
    """The rules are to be looked at."""

    def __init__(self, over: QWidget, post: Post, *, may_keep_rules: bool) -> None:
        super().__init__(over, name="proposalsPanel", width=900)
        self._post = post
        self._found: list[Proposal] = []
        self._left_out: set[UUID] = set()
        self.told = Label("", Kind.SECOND, wrap=True, name="proposalsTold")
        self.empty = Empty("", "", icon="badge-percent", name="proposalsNothing")
        self.rows: Rows[Proposal] = Rows(
            [], name="proposalRows", says="", key=lambda one: one.lot, row_height=68, empty=self.empty
        )
        self.rules_button = Button(name="proposalRules", icon="settings-2", key="F7", height=64)
        self.keep_button = Button(
            name="proposalsKeep", weight=Weight.MAIN, icon="badge-percent", key=MAIN_KEY, height=64
        )
        self.rules_button.setVisible(may_keep_rules)
        self.body.addWidget(self.told)
        self.body.addWidget(self.rows, 1)
        foot = QHBoxLayout()
        foot.setSpacing(theme.current().px(12))
        foot.addWidget(self.rules_button)
        foot.addStretch(1)
        foot.addWidget(self.keep_button)
        self.body.addLayout(foot)
        self.rows.touched.connect(lambda one, _: self._tick(one))
        self.rows.opened.connect(self._tick)
        self.keep_button.clicked.connect(self._keep)
        self.rules_button.clicked.connect(self.rules_wanted)
        self.closed.connect(self.deleteLater)
        self.reword()

    def start(self) -> None:
        """Come in and ask what the rules propose."""
        self.open(self.rows.view)
        at = self._post.now()
        self._post.desk.ask(self, lambda session: markdowns.proposals(session, at=at), self._show)

    def acts(self) -> Sequence[Act]:
        acts = [
            Act(self.keep_button.text(), self.keep_button.click, MAIN_KEY, "badge-percent"),
            Act(self.tr("Tick or leave out"), self._tick_current, "Space", "square-check"),
        ]
        if not self.rules_button.isHidden():
            acts.append(Act(self.rules_button.text(), self.rules_button.click, "F7", "settings-2"))
        return acts

    def refused(self) -> None:
        """It could not be done: let the person try again."""
        self._say()

    def reword(self) -> None:
        self.title.setText(self.tr("Sell for less"))
        self.setAccessibleName(self.title.text())
        self.told.setText(
            self.tr(
                "Proposed by the rules, until the goods are gone. Where it was not agreed, the shop bears it."
            )
        )
        self.empty.set_words(
            self.tr("Nothing to propose now"), self.tr("The rules look again whenever you come here.")
        )
        self.rows.view.setAccessibleName(self.tr("Proposed markdowns"))
        self.rules_button.setText(self.tr("The rules"))
        self.rows.model.set_columns(self._columns())
        self._say()

    def _show(self, found: list[Proposal]) -> None:
        self._found = found
        self.rows.show_rows(found)
        if found and self.rows.current() is None:
            self.rows.choose_first()
        self.rows.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._say()

    def _columns(self) -> list[Column[Proposal]]:
        return [
            Column("", self._box, 56, Align.CENTRE, key="tick"),
            Column(self.tr("Goods"), lambda one: Cell(one.product, one.producer, bold=True)),
            Column(self.tr("Left"), self._left, 150, Align.RIGHT),
            Column(self.tr("Price"), self._price, 150, Align.RIGHT),
            Column(self.tr("Off, borne by"), self._bearer, 150),
        ]

    def _box(self, one: Proposal) -> Cell:
        is_on = one.lot not in self._left_out
        icon, tone = ("square-check", Tone.PRIMARY) if is_on else ("square", Tone.NEUTRAL)
        return Cell(icon=icon, icon_tone=tone, icon_size=24)

    def _left(self, one: Proposal) -> Cell:
        shown = quantity.show(one.quantity, one.decimals, one.unit)
        return Cell(shown, f"EXP {day_entry.show(one.expiry)}", bold=True)

    def _price(self, one: Proposal) -> Cell:
        return Cell(money.plain(one.reduced), money.plain(one.price), bold=True)

    def _bearer(self, one: Proposal) -> Cell:
        less = f"−{words.percent(one.bps)}"
        before = f" ({words.percent(one.marked_bps)})" if one.marked_bps else ""
        return Cell(f"{less}{before}", goods_words.bearer(one.bearer), bold=True, tone=Tone.ACCENT)

    def _say(self) -> None:
        count = len(self._wanted())
        self.keep_button.setText(self.tr("Sell %n lot(s) for less", "", count))
        self.keep_button.setEnabled(count > 0)
        self.told.setVisible(bool(self._found))

    def _wanted(self) -> list[Proposal]:
        return [one for one in self._found if one.lot not in self._left_out]

    def _tick(self, one: Proposal) -> None:
        self._left_out ^= {one.lot}
        self.rows.show_rows(self._found)
        self._say()

    def _tick_current(self) -> None:
        one = self.rows.current()
        if one is not None:
            self._tick(one)

    def _keep(self) -> None:
        self.keep_button.setEnabled(False)
        self.wanted.emit(self._wanted())
