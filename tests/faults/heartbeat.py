"""How long a window stood still: a timer of 5 ms in its event loop, less what its threads waited for a processor."""

import time
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer

BEAT_MS = 5
_TOLD_FROM = 0.02
_TASKS = Path("/proc/self/task")


@dataclass(frozen=True)
class Pause:
    """`seconds` between two beats, of which the machine had no processor for us for `lost`."""

    seconds: float
    lost: float

    @property
    def own(self) -> float:
        """What the program itself is to blame for."""
        return max(0.0, self.seconds - self.lost)


class Heartbeat(QObject):
    """Beats in the event loop it was made in; `pauses` are those longer than 20 ms."""

    def __init__(self) -> None:
        super().__init__()
        self.pauses: list[Pause] = []
        self.beats = 0
        self._last, self._waited = time.monotonic(), _waited()
        self._timer = QTimer(self, interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    @property
    def longest(self) -> float:
        """Seconds of the longest pause that was our own."""
        return max((pause.own for pause in self.pauses), default=0.0)

    @property
    def longest_at_all(self) -> float:
        """Seconds of the longest pause, whoever was to blame."""
        return max((pause.seconds for pause in self.pauses), default=0.0)

    def _beat(self) -> None:
        now, waited = time.monotonic(), _waited()
        self.beats += 1
        if now - self._last > _TOLD_FROM:
            lost = sum(seconds - self._waited.get(task, 0) for task, seconds in waited.items())
            self.pauses.append(Pause(now - self._last, lost))
        self._last, self._waited = now, waited


def _waited() -> dict[str, float]:
    """The seconds for which each of our threads was ready to run and had no processor, as Linux counts them.

    Not only the window's thread: it also stands still while another one holds the interpreter and cannot run.
    """
    found: dict[str, float] = {}
    if _TASKS.is_dir():
        for task in _TASKS.iterdir():
            try:
                found[task.name] = int((task / "schedstat").read_text().split()[1]) / 1e9
            except (OSError, IndexError):  # it has ended meanwhile
                continue
    return found
