"""Two short tones, played by whatever the machine has at hand and costs nothing at the start."""

import shutil
import sys
from functools import cache

from PySide6.QtCore import QProcess
from PySide6.QtGui import QGuiApplication

from sentra_pos.base import paths


def play(name: str) -> None:
    """Play `resources/sounds/<name>.wav` without waiting for its end; silence is no error."""
    if QGuiApplication.platformName() in ("offscreen", "minimal"):
        return
    file = str(paths.resource(f"sounds/{name}.wav"))
    if sys.platform == "win32":
        import winsound  # exists on Windows only

        winsound.PlaySound(file, winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT)
    elif player := _player():
        QProcess.startDetached(player, [file])


@cache
def _player() -> str:
    return next(
        (found for name in ("pw-play", "paplay", "aplay", "afplay") if (found := shutil.which(name))), ""
    )
