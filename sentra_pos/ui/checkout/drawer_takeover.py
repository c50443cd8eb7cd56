"""Asks, when somebody comes to a till whose shift is of another day or of another person, before anything is sold."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QTimer

from sentra_pos.base import ids
from sentra_pos.till import takeover
from sentra_pos.till.takeover import Question
from sentra_pos.ui import trouble
from sentra_pos.ui.checkout.drawer_question import ShiftQuestion
from sentra_pos.ui.checkout.station import Extra, Station
from sentra_pos.ui.widgets import toast

if TYPE_CHECKING:  # the desk hands the session on
    from sentra_pos.base.database import Session


class Takeover(Extra):
    """Looks whenever the place comes to the front."""

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        station.keeper.known.connect(self.look)

    def look(self) -> None:
        """Ask the books whether there is something to be asked."""
        post = self.station.post
        if not self.station.is_free:
            return
        actor, today = str(post.person.id), post.today()

        def question(session: "Session") -> Question | None:
            return takeover.question(session, register=post.register, actor=actor, today=today)

        post.desk.ask(self.station.screen, question, self._ask)

    def _ask(self, question: Question | None) -> None:
        if question is None or not self.station.is_free:
            return
        panel = ShiftQuestion(self.station.screen, question)
        # The panel has gone before the next one comes.
        panel.close_wanted.connect(lambda: QTimer.singleShot(0, self.station.count_wanted.emit))
        panel.carry_on_wanted.connect(lambda reason: self._carry_on(panel, reason))
        self.station.hold(panel)
        panel.start()

    def _carry_on(self, panel: ShiftQuestion, reason: str) -> None:
        post = self.station.post
        on = post.occasion().because(reason)

        def noted(_entry: UUID) -> None:
            panel.shut()
            toast.show(self.station.screen, self.tr("The shift goes on"))

        def failed(error: Exception) -> None:
            panel.refused()
            trouble.show(panel, error)

        key = f"shift-carry-on:{ids.new()}"
        post.desk.do(
            panel,
            lambda session: takeover.carry_on(session, on=on),
            noted,
            key=key,
            content=reason,
            answer=UUID,
            failed=failed,
        )
