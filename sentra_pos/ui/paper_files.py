"""Papers as files a person can open and print, in the user's own folder of papers."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from sentra_pos.base import paths
from sentra_pos.reports import export

FOLDER = "papers"


def folder() -> Path:
    """Where the papers lie, made if missing."""
    where = paths.data_folder() / FOLDER
    where.mkdir(mode=paths.DATA_MODE, exist_ok=True)
    return where


def show(paper: Path) -> None:
    """Let the system open a paper, or the folder."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(paper)))


def written(file: Path, content: bytes) -> Path:
    """Whole or not at all: what is there under its name is taken for drawn; raise CannotWrite."""
    export.whole(file, lambda part: part.write_bytes(content))
    return file


def next_copy(number: str) -> tuple[int, Path]:
    """Which copy of the paper `number` is the next on this computer, from 1, and the file it goes into."""
    copy_no = 1
    while (file := folder() / f"{number} salinan {copy_no}.pdf").exists():
        copy_no += 1
    return copy_no, file
