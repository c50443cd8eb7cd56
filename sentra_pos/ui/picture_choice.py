"""Choosing a picture among this machine's files, and what is said when it cannot be used."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from sentra_pos.ui import trouble
from sentra_pos.ui.widgets import toast


def choose(over: QWidget, title: str) -> Path | None:
    """The file that was chosen, None if none was."""
    forms = QCoreApplication.translate("PictureChoice", "Pictures") + " (*.png *.jpg *.jpeg *.webp)"
    chosen, _ = QFileDialog.getOpenFileName(over.window(), title, "", forms)
    return Path(chosen) if chosen else None


def refuse(over: QWidget, error: Exception) -> None:
    """Say why a file was not taken."""
    if isinstance(error, OSError):
        said = QCoreApplication.translate("PictureChoice", "This file cannot be read. Choose another one.")
        toast.show(over, said, error=True)
    else:
        trouble.show(over, error)
