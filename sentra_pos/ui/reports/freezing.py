"""Makes a hand-over step by step: may it be, do the books hold, what is there, and the pack under its number.

Until it is frozen it can be called off and leaves nothing behind.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from sentra_pos.base import ids
from sentra_pos.reports import handover, handover_pack
from sentra_pos.reports.findings import Report
from sentra_pos.reports.handover_pack import Checked, Names
from sentra_pos.reports.verify import Part
from sentra_pos.shop import handovers, permissions
from sentra_pos.shop.handovers import HandoverLine, Purpose
from sentra_pos.shop.permissions import Act
from sentra_pos.ui.post import Post
from sentra_pos.ui.proving import Proving
from sentra_pos.ui.reports import proof_words

if TYPE_CHECKING:  # the desk hands the session on; no screen looks into it
    from sentra_pos.base.database import Session

STEPS = len(Part) + 2
"""The proof part by part, then reading, then freezing."""


@dataclass(frozen=True)
class Wanted:
    """What is frozen, for whom."""

    purpose: Purpose
    names: Names


class Freezing(QObject):
    stepped = Signal(int, int, str)
    """How many steps are done, of how many, and what is being done."""
    frozen = Signal(object)
    """The HandoverLine."""
    ended = Signal()
    """It was called off, or something was in the way: nothing is frozen."""

    def __init__(self, post: Post, widget: QWidget) -> None:
        super().__init__(widget)
        self._post, self._widget = post, widget
        self._wanted: Wanted | None = None
        self._approver: str | None = None
        self._failed: Callable[[Exception], None] = self._raise
        self.proving = Proving(post, widget, failed=self._fail)
        self.proving.stepped.connect(
            lambda done, _, part: self.stepped.emit(done, STEPS, proof_words.part(part))
        )
        self.proving.ended.connect(self._gather)
        self.proving.stopped.connect(self._stopped)

    @property
    def is_running(self) -> bool:
        return self._wanted is not None

    def start(self, wanted: Wanted, *, approver: str | None, failed: Callable[[Exception], None]) -> None:
        """Begin; before anything is read it is asked whether he may, and `failed` hears why not."""
        if self.is_running:
            return
        self._wanted, self._approver, self._failed = wanted, approver, failed
        on = self._post.occasion().because(None, approver)

        def may(session: "Session") -> bool:
            permissions.require(session, Act.HAND_OVER, on)
            return True

        self._post.desk.ask(self._widget, may, lambda _: self.proving.start(), failed=self._fail)

    def stop(self) -> None:
        """Go no further; nothing is frozen."""
        if self.proving.is_running:
            self.proving.stop()
        else:
            self._stopped()

    def _stopped(self) -> None:
        self._wanted = None
        self.ended.emit()

    def _gather(self, report: Report, at: datetime) -> None:
        wanted = self._wanted
        if wanted is None:
            return
        proof = handover.checked(report, at=at)
        self.stepped.emit(len(Part), STEPS, self.tr("What does the shop have and owe?"))
        self._post.desk.ask(
            self._widget,
            lambda session: self._read(session, wanted, proof),
            lambda content: self._freeze(wanted, content),
            failed=self._fail,
        )

    def _read(self, session: "Session", wanted: Wanted, proof: Checked) -> str:
        pack = handover.gather(
            session, on=self._post.occasion(), purpose=wanted.purpose, names=wanted.names, checked=proof
        )
        return handover_pack.to_json(pack)

    def _freeze(self, wanted: Wanted, content: str) -> None:
        if self._wanted is not wanted:
            return  # called off while it was read
        self.stepped.emit(len(Part) + 1, STEPS, self.tr("Freezing it under its number"))
        on = self._post.occasion().because(None, self._approver)
        self._post.desk.do(
            self._widget,
            lambda session: handovers.freeze(session, purpose=wanted.purpose, content=content, on=on),
            self._end,
            key=f"handover:{ids.new()}",
            content=content,
            answer=HandoverLine,
            failed=self._fail,
        )

    def _end(self, line: HandoverLine) -> None:
        self._wanted = None
        self.frozen.emit(line)

    def _fail(self, error: Exception) -> None:
        failed = self._failed
        self._wanted = None
        self.ended.emit()
        failed(error)

    @staticmethod
    def _raise(error: Exception) -> None:
        raise error
