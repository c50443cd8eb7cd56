"""Opens a WhatsApp chat with a producer, and pictures that the books keep."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from sentra_pos.base import phones
from sentra_pos.ui import pictures
from sentra_pos.ui.desk import Desk


def chat(phone: str, words: str = "") -> bool:
    """Open a chat with `phone`, with `words` ready to be sent; False if it is no number."""
    link = phones.chat_link(phone, words)
    return bool(link) and QDesktopServices.openUrl(QUrl(link))


def show_picture(widget: QWidget, desk: Desk, name: str) -> None:
    """Let the system show the scan or photo `name`, once it is at hand."""
    if pictures.find(name) is not None:
        _open(name)
    else:
        then: Callable[[], None] = partial(_open, name)
        pictures.bring(widget, desk, [name], then)


def _open(name: str) -> None:
    file = pictures.find(name)
    if file is not None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))
