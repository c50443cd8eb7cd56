"""One thing after another through the desk: it can be called off between two, and goes on past what a rule refuses."""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from PySide6.QtCore import QObject, Signal

from sentra_pos.base.errors import RuleBroken

Act: TypeAlias = Callable[[Any, Callable[[Any], None], Callable[[Exception], None]], None]
"""Does one thing: it is given what to do it with, and whom to tell that it is done or has failed."""


@dataclass(frozen=True)
class Outcome:
    """What became of a run: answers in order, what a rule refused, how many were left, and what ended it early."""

    done: tuple[object, ...]
    refused: tuple[RuleBroken, ...]
    left: int
    error: Exception | None = None


class Run(QObject):
    """What was done stays done; run again, it takes up what is left."""

    stepped = Signal(int, int, str)
    """How many are done, of how many, and the name of the next one."""
    answered = Signal(object)
    """The answer to one of them."""
    ended = Signal(object)
    """The Outcome."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._line: deque[tuple[str, Any]] = deque()
        self._act: Act | None = None
        self._done: list[object] = []
        self._refused: list[RuleBroken] = []
        self._of = self._left = 0
        self._waits = self._is_moving = False

    @property
    def is_running(self) -> bool:
        return self._act is not None

    def start(self, things: Sequence[tuple[str, Any]], act: Act) -> None:
        """Do `act` with each of `things`, which come with their names; a run that goes on already is not disturbed."""
        if self.is_running or not things:
            return
        self._line, self._of, self._act = deque(things), len(things), act
        self._done, self._refused = [], []
        self._move()

    def stop(self) -> None:
        """End after the one that is being done."""
        self._left = len(self._line)
        self._line.clear()
        self._move()

    def _move(self) -> None:
        """A loop, not a chain of calls: an answer may come before the question returns."""
        if self._is_moving:
            return
        self._is_moving = True
        while self._line and not self._waits and self._act is not None:
            name, thing = self._line.popleft()
            self._waits = True
            self.stepped.emit(len(self._done) + len(self._refused), self._of, name)
            self._act(thing, self._on_done, self._on_failed)
        self._is_moving = False
        if not self._line and not self._waits and self._act is not None:
            self._end(None)

    def _on_done(self, answer: object) -> None:
        self._waits = False
        self._done.append(answer)
        self.answered.emit(answer)
        self._move()

    def _on_failed(self, error: Exception) -> None:
        self._waits = False
        if isinstance(error, RuleBroken):
            self._refused.append(error)
            self._move()
        else:
            self._left += len(self._line)
            self._line.clear()
            self._end(error)

    def _end(self, error: Exception | None) -> None:
        outcome = Outcome(tuple(self._done), tuple(self._refused), self._left, error)
        self._act, self._left = None, 0
        self.ended.emit(outcome)
