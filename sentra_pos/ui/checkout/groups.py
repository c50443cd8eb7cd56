"""Groups: one is announced, its sales are counted over the cart, and its guide gets his part when it leaves."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from sentra_pos.base import ids, money
from sentra_pos.checkout import visits
from sentra_pos.checkout.guides import Commission
from sentra_pos.checkout.visits import GuidePaid, VisitDone, VisitNow
from sentra_pos.paper import jobs
from sentra_pos.shop import permissions
from sentra_pos.ui import approval, trouble
from sentra_pos.ui.checkout.group_end_panel import GroupEndPanel
from sentra_pos.ui.checkout.group_panel import GroupPanel, Wanted
from sentra_pos.ui.checkout.group_strip import GroupStrip
from sentra_pos.ui.checkout.station import Extra, Station
from sentra_pos.ui.widgets import toast
from sentra_pos.ui.widgets.screen import Act

if TYPE_CHECKING:  # the desk hands the session on
    from sentra_pos.base.database import Session

KEY = "Alt+B"
_COUNTED_FROM = frozenset({"group_visit", "visit_sale", "refund"})
"""A deed that wrote one of these changes what a group has spent."""


class Groups(Extra):
    """Looks whenever the place comes to the front: a group stays through a restart and into the next shift."""

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        self._now: VisitNow | None = None
        self.strip = GroupStrip(KEY)
        self.strip.touched.connect(self.open)
        station.keeper.known.connect(self._come)
        station.post.desk.changed.connect(self._on_changed)

    def acts(self) -> Sequence[Act]:
        title = self.tr("A group is here") if self._now is None else self.tr("The group leaves")
        return [Act(title, self.open, KEY, "bus")]

    def open(self) -> None:
        """Announce a group, or see the one off that is here."""
        if self.station.is_free:
            self._ask(self._open)

    def reword(self) -> None:
        self.strip.reword()

    def _come(self) -> None:
        self.station.strip_wanted.emit(self.strip)
        self._ask(self._show)

    def _on_changed(self, tables: frozenset[str]) -> None:
        if tables & _COUNTED_FROM:
            self._ask(self._show)

    def _ask(self, then: Callable[[VisitNow | None], None]) -> None:
        register = self.station.post.register
        self.station.post.desk.ask(
            self.station.screen, lambda session: visits.current(session, register), then
        )

    def _show(self, now: VisitNow | None) -> None:
        was_here, self._now = self._now is not None, now
        self.strip.show_group(now, self.station.post.today())
        if was_here != (now is not None):
            self.station.acts_changed.emit()

    def _open(self, now: VisitNow | None) -> None:
        self._show(now)
        station = self.station
        if not station.is_free:
            return
        if now is not None:
            leaving = GroupEndPanel(station.screen, station.post, now)
            leaving.done.connect(self._on_left)
            station.hold(leaving)
            leaving.start()
            return
        panel = GroupPanel(station.screen, station.post)
        panel.start_wanted.connect(lambda wanted: self._start(panel, wanted))
        panel.pay_wanted.connect(lambda owed: self._pay(panel, owed))
        panel.copy_wanted.connect(self._copy)
        station.hold(panel)
        panel.start()

    def _start(self, panel: GroupPanel, wanted: Wanted) -> None:
        post, key = self.station.post, f"visit-start:{ids.new()}"

        def run(approver: str | None, failed: Callable[[Exception], None]) -> None:
            on = post.occasion().because(None, approver)

            def deed(session: "Session") -> VisitNow:
                return visits.start(
                    session, name=wanted.name, guide=wanted.guide, commission_bps=wanted.bps, on=on
                )

            post.desk.do(panel, deed, started, key=key, content=wanted, answer=VisitNow, failed=failed)

        def started(now: VisitNow) -> None:
            panel.shut()
            said = self.tr("From now on every sale here counts for {name}").format(name=now.name)
            toast.show(self.station.screen, said, icon="bus")

        def refused(error: Exception) -> None:
            panel.refused()
            trouble.show(panel, error)

        approval.guarded(self.station.screen, post, run, why=wanted.name, failed=refused)

    def _pay(self, panel: GroupPanel, owed: Commission) -> None:
        post, on = self.station.post, self.station.post.occasion()

        def paid(done: GuidePaid) -> None:
            self.station.printing_wanted.emit()
            panel.look()
            said = self.tr("{amount} for {guide}: let him sign {number}").format(
                amount=money.show(done.amount), guide=done.guide, number=done.number
            )
            toast.show(self.station.screen, said, icon="hand-coins")

        def refused(error: Exception) -> None:
            panel.refused()
            trouble.show(panel, error)

        post.desk.do(
            panel,
            lambda session: visits.pay(session, number=owed.number, on=on),
            paid,
            key=visits.pay_key(owed.number),
            content=owed.number,
            answer=GuidePaid,
            failed=refused,
        )

    def _copy(self, made: Commission) -> None:
        post = self.station.post
        kind = jobs.GUIDE if made.unpaid else jobs.GUIDE_PAID
        on, by = post.occasion(), post.person.name

        def deed(session: "Session") -> UUID:
            permissions.require(session, permissions.Act.SERVE, on)

            def copy(kind: str) -> UUID:
                return jobs.copy(
                    session, document_no=made.number, register=on.register, at=on.at, by=by, kind=kind
                )

            try:
                return copy(kind)
            except jobs.NothingToCopy:
                # Paid when the group left: there is one slip for both.
                return copy(jobs.GUIDE)

        def queued(_job: UUID) -> None:
            self.station.printing_wanted.emit()
            said = self.tr("A copy of {number} is on its way").format(number=made.number)
            toast.show(self.station.screen, said, icon="printer")

        key = f"guide-slip:{ids.new()}"
        post.desk.do(self.station.screen, deed, queued, key=key, content=made.number, answer=UUID)

    def _on_left(self, done: VisitDone) -> None:
        spent = self.tr("{name} has left: {total} in %n sale(s)", "", done.sales)
        said = spent.format(name=done.name, total=money.show(done.total))
        if done.number:
            self.station.printing_wanted.emit()
            more = self.tr("commission {number}, {amount}").format(
                number=done.number, amount=money.show(done.commission)
            )
            said = f"{said}, {more}"
        toast.show(self.station.screen, said, icon="bus")
