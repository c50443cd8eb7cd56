"""Alt+B: a bus or a guide's group has come; and below it those who were here, whose guides may still get their money."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sentra_pos.base import clock, money
from sentra_pos.checkout import guides, visits
from sentra_pos.checkout.guides import Commission
from sentra_pos.checkout.visits import VisitNow
from sentra_pos.ui import theme
from sentra_pos.ui.checkout import sizing
from sentra_pos.ui.checkout.cash_reasons import Reason
from sentra_pos.ui.checkout.guide_rate import GuideRate
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.paint import Tone
from sentra_pos.ui.widgets.rows_model import Align, Cell, Column
from sentra_pos.ui.widgets.rows_view import Rows
from sentra_pos.ui.widgets.screen import MAIN_KEY, Act
from sentra_pos.ui.widgets.side_panel import SidePanel
from sentra_pos.ui.widgets.states import Empty

if TYPE_CHECKING:  # the desk hands the session on
    from sentra_pos.base.database import Session

_LOOK_BACK = timedelta(days=30)
_MOST = 20


@dataclass(frozen=True)
class Wanted:
    """The group that has come; the commission in basis points is what its guide was promised."""

    name: str
    guide: str
    bps: int


@dataclass(frozen=True)
class Left:
    """A group that was here, and the commission of its guide if he has one."""

    visit: VisitNow
    commission: Commission | None

    @property
    def unpaid(self) -> int:
        """What the guide has not fetched yet, in rupiah."""
        return self.commission.unpaid if self.commission else 0


class GroupPanel(SidePanel):
    """Made anew each time; it is shut by whoever has written the deed."""

    start_wanted = Signal(object)
    """A Wanted."""
    pay_wanted = Signal(object)
    """The Commission whose guide is here for his money."""
    copy_wanted = Signal(object)
    """The Commission whose slip is wanted once more."""

    def __init__(self, over: QWidget, post: Post) -> None:
        super().__init__(over, name="groupPanel", width=1_000)
        self._post = post
        self._guides: list[str] = []
        self.group = Reason(name="groupNameEdit", count=4)
        self.guide = Reason(name="guideNameEdit", count=4)
        for one in (self.group, self.guide):
            one.field.edit.setMaxLength(visits.LONGEST_NAME)
        self._is_roomy = sizing.is_roomy(over.height())
        self.rate = GuideRate(post, is_roomy=self._is_roomy)
        self.start_button = Button(
            "", name="startGroupButton", weight=Weight.MAIN, key=MAIN_KEY, height=56, text_size=18
        )
        self.before = Label("", Kind.CARD_TITLE)
        self.empty = Empty("", "", icon="bus", name="noGroups")
        self.rows: Rows[Left] = Rows(
            [], name="groupRows", says="", key=lambda row: row.visit.id, row_height=60, empty=self.empty
        )
        self.pay_button = Button("", name="payGuideButton", icon="hand-coins", height=56)
        self.copy_button = Button("", name="copyGuideSlipButton", icon="printer", height=56)
        self._fill()
        self._connect()
        self.reword()

    def start(self) -> None:
        self.open(self.group.field.edit)
        self.look()
        self.rate.look()

    def look(self) -> None:
        """Ask who was here."""
        since = self._post.now() - _LOOK_BACK

        def question(session: "Session") -> tuple[list[str], list[Left]]:
            left = visits.left_since(session, since, most=_MOST)
            made = guides.of_visits(session, [one.id for one in left])
            return guides.known(session), [Left(one, made.get(one.id)) for one in left]

        self._post.desk.ask(self, question, self._show)

    def refused(self) -> None:
        """The deed was not done: let the person try again."""
        self.start_button.setEnabled(True)
        self.pay_button.setEnabled(True)

    def acts(self) -> Sequence[Act]:
        return [Act(self.start_button.text(), self.start_button.click, MAIN_KEY, "bus")]

    def reword(self) -> None:
        """All words in the language that is on."""
        self.title.setText(self.tr("A group is here"))
        self.setAccessibleName(self.title.text())
        usual = [self.tr("Bus"), self.tr("Minibus"), self.tr("School"), self.tr("Office outing")]
        self.group.say(self.tr("Name of the group or the bus"), usual if self._is_roomy else [])
        self._say_guides()
        self.rate.reword()
        self.start_button.setText(self.tr("Start the group"))
        self.before.setText(self.tr("Were here"))
        self.empty.set_words(
            self.tr("No group yet"),
            self.tr("While a group is here, every sale of this register counts for it."),
        )
        self.rows.model.set_columns(self._columns())
        self.rows.view.setAccessibleName(self.before.text())
        self.copy_button.setText(self.tr("Slip again"))
        self._show_chosen(self.rows.current())

    def _say_guides(self) -> None:
        self.guide.say(self.tr("Guide (may stay empty)"), self._guides if self._is_roomy else [])

    def _columns(self) -> list[Column[Left]]:
        spent = Column(self.tr("Spent"), self._spent_cell, 118, Align.RIGHT)
        return [
            Column(self.tr("Group"), lambda row: Cell(row.visit.name, self._under_name(row), bold=True)),
            *([spent] if self._is_roomy else []),
            Column(self.tr("Guide"), self._guide_cell, 164),
        ]

    def _under_name(self, row: Left) -> str:
        """When it was here, or what it spent where there is no room for a column."""
        return _when(row) if self._is_roomy else money.show(row.visit.total)

    def _spent_cell(self, row: Left) -> Cell:
        sales = self.tr("%n sale(s)", "", row.visit.sales)
        return Cell(money.plain(row.visit.total), sales, size=15)

    def _guide_cell(self, row: Left) -> Cell:
        made = row.commission
        if made is None:
            return Cell("–", tone=Tone.NEUTRAL)
        if made.unpaid:
            said = self.tr("to fetch {amount}").format(amount=money.plain(made.unpaid))
        else:
            said = self.tr("paid {amount}").format(amount=money.plain(made.amount))
        return Cell(made.guide, said, under_tone=Tone.WARN if made.unpaid else Tone.GOOD, size=15)

    def _show(self, found: tuple[list[str], list[Left]]) -> None:
        self._guides, left = found
        self._say_guides()
        self.rows.show_rows(left)
        waiting = [row for row in left if row.unpaid]
        if waiting:
            self.rows.choose(waiting[0].visit.id)
        self._show_chosen(self.rows.current())

    def _show_chosen(self, row: Left | None) -> None:
        unpaid = row.unpaid if row else 0
        self.pay_button.setText(
            self.tr("Pay {amount} from the drawer").format(amount=money.show(unpaid))
            if unpaid
            else self.tr("Pay the guide")
        )
        self.pay_button.setEnabled(unpaid > 0)
        self.copy_button.setEnabled(row is not None and row.commission is not None)

    def _fill(self) -> None:
        look = theme.current()
        across = QHBoxLayout()
        across.setSpacing(look.px(24))
        left = QVBoxLayout()
        left.setSpacing(look.px(12 if self._is_roomy else 2))
        for part in (self.group, self.guide, self.rate):
            left.addWidget(part)
        left.addStretch(1)
        left.addWidget(self.start_button)
        right = QVBoxLayout()
        right.setSpacing(look.px(8))
        right.addWidget(self.before)
        right.addWidget(self.rows, 1)
        foot = QHBoxLayout()
        foot.setSpacing(look.px(8))
        foot.addWidget(self.copy_button)
        foot.addWidget(self.pay_button, 1)
        right.addLayout(foot)
        across.addLayout(left, 4)
        across.addLayout(right, 5)
        self.body.addLayout(across, 1)

    def _connect(self) -> None:
        self.group.given.connect(self.guide.field.edit.setFocus)
        self.guide.given.connect(self.rate.take_focus)
        self.rate.given.connect(self._start)
        self.start_button.clicked.connect(self._start)
        self.rows.chosen.connect(self._show_chosen)
        self.pay_button.clicked.connect(self._pay)
        self.copy_button.clicked.connect(self._copy)
        self.closed.connect(self.deleteLater)

    def _start(self) -> None:
        if not self.start_button.isEnabled() or not self.rate.check():
            return
        if not self.group.text():
            self.group.ask_again(self.tr("Give the group a name, for example Bus Melati 12."))
            return
        self.start_button.setEnabled(False)
        self.start_wanted.emit(Wanted(self.group.text(), self.guide.text(), self.rate.bps()))

    def _pay(self) -> None:
        row = self.rows.current()
        if row is not None and row.commission is not None and row.unpaid:
            self.pay_button.setEnabled(False)
            self.pay_wanted.emit(row.commission)

    def _copy(self) -> None:
        row = self.rows.current()
        if row is not None and row.commission is not None:
            self.copy_wanted.emit(row.commission)


def _when(row: Left) -> str:
    came, left = clock.local(row.visit.started_at), row.visit.ended_at
    until = f"–{clock.local(left):%H:%M}" if left else ""
    return f"{came:%d/%m %H:%M}{until}"
