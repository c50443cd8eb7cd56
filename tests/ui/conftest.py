"""A window system that shows nothing, and the look and language of a new shop."""

import os

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from sentra_pos.ui import language, theme
from sentra_pos.ui.language import Language

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def app(qapp: QApplication) -> QApplication:
    """Every test begins without the windows of the last one, in the light theme at 100 %, in English."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if theme.current() != theme.load() or not qapp.styleSheet():
        theme.apply(qapp, theme.load())
    language.switch(qapp, Language.ENGLISH)
    return qapp
