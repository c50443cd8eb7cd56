"""Papers as files a person can open and print, in the user's own folder of papers."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from sentra_pos.base import paths

FOLDER = "papers"


def folder() -> Path:
    """Where the papers lie, made if missing."""
    where = paths.data_folder() / FOLDER
    where.mkdir(exist_ok=True)
    return where


def show(paper: Path) -> None:
    """Let the system open a paper, or the folder."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(paper)))


def written(file: Path, content: bytes) -> Path:
    """Whole or not at all: what is there under its name is taken for drawn."""
    unfinished = file.with_suffix(".part")
    unfinished.write_bytes(content)
    unfinished.replace(file)
    return file
