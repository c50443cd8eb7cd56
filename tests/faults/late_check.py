"""The negative control of `pin_kills`: a check of secrets that answers first and counts the try afterwards."""

import time
from collections.abc import Callable
from datetime import datetime

from sentra_pos.base.database import Session
from sentra_pos.ui import secret_check
from sentra_pos.ui.desk import Desk
from sentra_pos.ui.secret_check import Check


class _LateTry(secret_check._Try):
    """Looks first whether the person may try at all, as ours does, and is as slow to count."""

    def begin(self) -> None:
        self.desk.ask(self.widget, self._look, lambda _: self._compare(), failed=self.refuse)

    def _look(self, session: Session) -> bool:
        return self._count(session)  # a question leaves no trace

    def _deny(self, left: int) -> None:
        super()._deny(left)
        time.sleep(0.01)
        self._write(self._count, lambda _: None)


def through(desk: Desk, *, now: Callable[[], datetime]) -> Check:
    """As `secret_check.through`."""
    return lambda widget, person, secret, welcome, refuse: _LateTry(
        desk, now, widget, person, secret, welcome, refuse
    ).begin()
