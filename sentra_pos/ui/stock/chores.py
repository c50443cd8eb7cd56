"""What the shelf asks for each day, done in panels: over goods off, proposals applied, the day of each maker ended."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from sentra_pos.base import ids
from sentra_pos.books.occasion import Occasion
from sentra_pos.consignment import day_end
from sentra_pos.consignment.day_end import DayEndDone, Ending, MakerDay
from sentra_pos.shop.staff import Role
from sentra_pos.stock import markdowns, pulls
from sentra_pos.stock.markdowns import Mark, Proposal
from sentra_pos.stock.watch import LotOnShelf
from sentra_pos.stock.write_offs import WriteOffDone
from sentra_pos.ui import approval, trouble
from sentra_pos.ui.post import Post
from sentra_pos.ui.stock.chores_bar import EVENING_KEY, LESS_KEY, PULLS_KEY, ChoresBar
from sentra_pos.ui.stock.day_end_panel import DayEndPanel
from sentra_pos.ui.stock.proposals_panel import ProposalsPanel
from sentra_pos.ui.stock.pulls_panel import PullsPanel
from sentra_pos.ui.widgets import toast
from sentra_pos.ui.widgets.screen import Act
from sentra_pos.ui.widgets.side_panel import SidePanel

if TYPE_CHECKING:  # the desk hands the session on; no screen looks into it
    from sentra_pos.base.database import Session

T = TypeVar("T")


class Draw(Protocol):
    """Draws the papers of these numbers and offers to open them."""

    def __call__(self, *, reports: Sequence[str] = (), take_backs: Sequence[str] = ()) -> None: ...


@dataclass(frozen=True)
class _Counts:
    pulls: int
    less: int
    evening: int


class Chores(QObject):
    """Made by the screen, which lays its `bar`; `bring` puts a panel in front until it closes."""

    done = Signal()
    """Something was done to lots on the shelf."""
    rules_wanted = Signal()
    """The page of the rules is wanted."""

    def __init__(self, post: Post, screen: QWidget, bring: Callable[[SidePanel], None], draw: Draw) -> None:
        super().__init__(screen)
        self._post, self._screen, self._bring, self._draw = post, screen, bring, draw
        self.bar = ChoresBar()
        self.bar.pulls.clicked.connect(self.open_pulls)
        self.bar.less.clicked.connect(self.open_proposals)
        self.bar.evening.clicked.connect(self.open_day_end)

    def acts(self) -> list[Act]:
        """The three of them with their keys."""
        return [
            Act(self.tr("Take expired goods off the shelf"), self.open_pulls, PULLS_KEY, "package-x"),
            Act(self.tr("Proposed markdowns"), self.open_proposals, LESS_KEY, "badge-percent"),
            Act(self.tr("End of the day"), self.open_day_end, EVENING_KEY, "moon"),
        ]

    def look(self) -> None:
        """Ask how much there is to do."""
        day, at = self._post.today(), self._post.now()

        def question(session: "Session") -> _Counts:
            return _Counts(
                len(pulls.waiting(session, day=day)),
                len(markdowns.proposals(session, at=at)),
                sum(not one.is_done for one in day_end.look(session, day=day)),
            )

        def show(found: _Counts) -> None:
            self.bar.show_counts(pulls=found.pulls, less=found.less, evening=found.evening)

        self._post.desk.ask(self._screen, question, show)

    # --- over goods

    def open_pulls(self) -> None:
        """All that is over its date."""
        panel = PullsPanel(self._screen, self._post)
        panel.wanted.connect(lambda lots: self._pull(panel, lots))
        self._bring(panel)
        panel.start()

    def _pull(self, panel: PullsPanel, lots: list[LotOnShelf]) -> None:
        wanted = [lot.lot for lot in lots]

        def done(reports: list[WriteOffDone]) -> None:
            if panel.holds_more_than(wanted):
                panel.look()
            else:
                panel.shut()
            self._draw(reports=[one.number for one in reports])

        self._do(
            panel,
            lambda session, on: pulls.take_off(session, lots=wanted, on=on),
            done,
            panel.ready,
            answer=list[WriteOffDone],
            content=["pull", *map(str, wanted)],
        )

    # --- markdowns

    def open_proposals(self) -> None:
        """What the rules would sell for less."""
        may_keep = self._post.person.role is Role.MANAGER
        panel = ProposalsPanel(self._screen, self._post, may_keep_rules=may_keep)
        panel.wanted.connect(lambda found: self._mark(panel, found))
        panel.rules_wanted.connect(lambda: self._to_rules(panel))
        self._bring(panel)
        panel.start()

    def _to_rules(self, panel: ProposalsPanel) -> None:
        panel.shut()
        self.rules_wanted.emit()

    def _mark(self, panel: ProposalsPanel, found: list[Proposal]) -> None:
        marks = [Mark(one.lot, one.bps, one.bearer) for one in found]

        def done(count: int) -> None:
            panel.shut()
            toast.show(self._screen, self.tr("%n lot(s) are sold for less from now on", "", count))

        self._do(
            panel,
            lambda session, on: markdowns.mark_each(session, marks, on=on),
            done,
            panel.refused,
            answer=int,
            content=["less", *map(str, marks)],
        )

    # --- the end of the day

    def open_day_end(self) -> None:
        """Goods of the day, producer by producer."""
        panel = DayEndPanel(self._screen, self._post)
        panel.wanted.connect(lambda endings: self._end(panel, endings))
        panel.slip_wanted.connect(lambda maker: self._slip_again(panel, maker))
        self._bring(panel)
        panel.start()

    def _end(self, panel: DayEndPanel, endings: list[Ending]) -> None:
        def done(ended: list[DayEndDone]) -> None:
            panel.forget(endings)
            panel.look()
            take_backs = [one.take_back for one in ended if one.take_back]
            reports = [number for one in ended for number in one.reports]
            if take_backs or reports:
                self._draw(reports=reports, take_backs=take_backs)
            else:
                toast.show(panel, self.tr("The slip comes out"), icon="printer")

        self._do(
            panel,
            lambda session, on: day_end.finish(session, endings=endings, on=on),
            done,
            panel.ready,
            answer=list[DayEndDone],
            content=["day end", *map(str, endings)],
        )

    def _slip_again(self, panel: DayEndPanel, maker: MakerDay) -> None:
        self._do(
            panel,
            lambda session, on: day_end.slip_again(session, producer=maker.producer, on=on),
            lambda _: toast.show(panel, self.tr("The slip comes out once more"), icon="printer"),
            panel.ready,
            answer=str,
            content=["slip", maker.code],
        )

    def _do(
        self,
        panel: SidePanel,
        deed: "Callable[[Session, Occasion], T]",
        then: Callable[[T], object],
        ready: Callable[[], None],
        *,
        answer: type[T],
        content: object,
    ) -> None:
        """Do it with somebody's leave if it needs one; `ready` lets the person try again if it could not be."""

        def done(result: T) -> None:
            self.done.emit()
            then(result)

        def failed(error: Exception) -> None:
            ready()
            trouble.show(panel, error)

        key = f"chore:{ids.new()}"
        approval.do(panel, self._post, deed, done, key=key, content=content, answer=answer, failed=failed)
