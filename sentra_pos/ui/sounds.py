"""Short tones that are told apart with the eyes elsewhere, played by whatever the machine has at hand.

Nothing here costs the start anything, and no tone keeps the window waiting.
"""

import queue
import shutil
import subprocess
import sys
import tempfile
import threading
import wave
from array import array
from functools import cache
from pathlib import Path
from typing import Final

from PySide6.QtGui import QGuiApplication

from sentra_pos.base import paths

SCAN: Final = "scan"
"""One high short tone: it is in the cart."""
UNKNOWN: Final = "unknown"
"""Two low ones: nobody knows that code."""
BLOCKED: Final = "blocked"
"""Three falling ones: known, and not for sale."""
ERROR: Final = "error"
ALL: Final = (SCAN, UNKNOWN, BLOCKED, ERROR)
VOLUMES: Final = (0, 25, 60, 100)
"""Percent: off, soft, middle, loud."""

_MOST_WAITING = 2


class _Level:
    """How loud this machine is."""

    percent = 100


def set_volume(percent: int) -> None:
    """From now on tones are so loud; 0 is silence."""
    _Level.percent = min(100, max(0, percent))


def play(name: str) -> None:
    """Play `resources/sounds/<name>.wav` without waiting for its end; silence is no error."""
    if _Level.percent and QGuiApplication.platformName() not in ("offscreen", "minimal"):
        line = _line()
        # Of ten fast scans not ten tones follow long after: who hears two has heard it.
        if line.qsize() < _MOST_WAITING:
            line.put((name, _Level.percent))


@cache
def _line() -> "queue.SimpleQueue[tuple[str, int]]":
    line: queue.SimpleQueue[tuple[str, int]] = queue.SimpleQueue()
    threading.Thread(target=_serve, args=(line,), name="tones", daemon=True).start()
    return line


def _serve(line: "queue.SimpleQueue[tuple[str, int]]") -> None:
    while True:
        name, percent = line.get()
        try:
            _sound(at_level(name, percent))
        except (OSError, subprocess.SubprocessError):
            continue  # a player that is gone, a disk that is full: the till goes on in silence


def at_level(name: str, percent: int) -> Path:
    """The file of a tone at `percent` of its loudness: not every player can turn it down, so it is written down."""
    whole = paths.resource(f"sounds/{name}.wav")
    if percent >= 100:
        return whole
    file = _folder() / f"{name}-{percent}.wav"
    if not file.exists():
        with wave.open(str(whole)) as read:
            kept, signs = read.getparams(), array("h", read.readframes(read.getnframes()))
        soft = array("h", (sign * percent // 100 for sign in signs))
        with wave.open(str(file), "wb") as written:
            written.setparams(kept)
            written.writeframes(soft.tobytes())
    return file


@cache
def _folder() -> Path:
    return Path(tempfile.mkdtemp(prefix="sentra-tones-"))


def _sound(file: Path) -> None:
    if sys.platform == "win32":
        import winsound  # exists on Windows only

        winsound.PlaySound(str(file), winsound.SND_FILENAME | winsound.SND_NODEFAULT)
    elif player := _player():
        subprocess.run(  # noqa: S603 - a program of the system, and a file of ours
            [player, str(file)], check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=5
        )


@cache
def _player() -> str:
    return next(
        (found for name in ("pw-play", "paplay", "aplay", "afplay") if (found := shutil.which(name))), ""
    )
