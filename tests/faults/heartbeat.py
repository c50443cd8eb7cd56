"""How long a window stood still: a timer of 5 ms in its event loop, less what the machine itself lost meanwhile."""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Qt, QTimer

BEAT = 0.005
_TOLD_FROM = 0.02

_NOISE = f"""
import json, sys, time
last = time.monotonic()
while True:
    time.sleep({BEAT})
    now = time.monotonic()
    if now - last > {_TOLD_FROM}:
        print(json.dumps([last, now]), flush=True)
    last = now
"""
Gap = tuple[float, float]


class Heartbeat(QObject):
    """Beats in the event loop it was made in; `gaps` are the pauses longer than 20 ms, from when to when."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps: list[Gap] = []
        self.beats = 0
        self._last = time.monotonic()
        self._timer = QTimer(self, interval=int(BEAT * 1000), timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.monotonic()
        self.beats += 1
        if now - self._last > _TOLD_FROM:
            self.gaps.append((self._last, now))
        self._last = now


@contextmanager
def machine_noise() -> Iterator[list[Gap]]:
    """When another process, which only sleeps, was late too: filled in at the end."""
    found: list[Gap] = []
    sleeper = subprocess.Popen([sys.executable, "-c", _NOISE], stdout=subprocess.PIPE, text=True)
    try:
        yield found
    finally:
        sleeper.terminate()
        told, _ = sleeper.communicate()
        found += [(start, end) for start, end in map(json.loads, told.splitlines())]


def own(gaps: list[Gap], noise: list[Gap]) -> list[float]:
    """The seconds of each gap that the machine did not lose, the longest first."""
    return sorted((end - start - _shared((start, end), noise) for start, end in gaps), reverse=True)


def _shared(gap: Gap, noise: list[Gap]) -> float:
    # The sleeper would have slept for a beat anyway.
    parts = (min(gap[1], end) - max(gap[0], start) for start, end in noise)
    return sum(part for part in parts if part > BEAT)
