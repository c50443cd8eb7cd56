"""Where the picture of a product or a maker is: one of the project's own drawings by name, or one kept in the books.

Pictures out of the books lie as files in a folder of this machine. What is not there yet is brought a few at a time,
read on the books' thread and made small on a thread of its own, so that no screen waits for it.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from sentra_pos.base import paths
from sentra_pos.shop import pictures
from sentra_pos.ui.desk import Desk, Report

if TYPE_CHECKING:  # the desk hands the session on
    from sentra_pos.base.database import Session

_AT_ONCE = 12
_LARGE, _SMALL = ".jpg", "-small.jpg"


def find(name: str, *, small: bool = False) -> Path | None:
    """The file, or None if there is none, or none at hand yet; a `small` one is enough for a tile."""
    if pictures.is_name(name):
        file = paths.pictures_folder() / (name + (_SMALL if small else _LARGE))
        return file if file.is_file() else None
    drawing = paths.resource(f"art/{name}.svg")
    return drawing if name and drawing.name == f"{name}.svg" and drawing.is_file() else None


def bring(widget: QWidget, desk: Desk, names: Sequence[str], then: Callable[[], None]) -> None:
    """Have the pictures of `names` at hand; `then` is called each time some of them have come."""
    missing = [name for name in dict.fromkeys(names) if pictures.is_name(name) and find(name) is None]
    if missing:
        _bring(widget, desk, missing, then)


def _bring(widget: QWidget, desk: Desk, missing: list[str], then: Callable[[], None]) -> None:
    now, later = missing[:_AT_ONCE], missing[_AT_ONCE:]

    def read(session: "Session") -> dict[str, bytes]:
        return pictures.contents(session, now)

    def lay(found: dict[str, bytes]) -> None:
        desk.send(widget, lambda report: _lay(found, report), done)

    def done(count: int) -> None:
        if count:
            then()
        if later:
            _bring(widget, desk, later, then)

    desk.ask(widget, read, lay)


def _lay(found: dict[str, bytes], report: Report) -> int:
    """Lay them into the folder, the large one last: when it is there, both are. Gives how many."""
    folder = paths.pictures_folder()
    for place, (name, content) in enumerate(found.items(), 1):
        _write(folder / (name + _SMALL), pictures.for_tiles(content))
        _write(folder / (name + _LARGE), content)
        report.step(place, len(found))
    return len(found)


def _write(file: Path, content: bytes) -> None:
    half = file.with_suffix(".part")
    half.touch(mode=0o600)
    half.write_bytes(content)
    half.replace(file)
