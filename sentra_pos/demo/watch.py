"""Sees what a window alone would only show to people: bugs in slots, complaints of Qt, papers opened elsewhere."""

import logging
import sys
from types import TracebackType
from typing import Self

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, QUrl, Slot, qInstallMessageHandler
from PySide6.QtGui import QDesktopServices

_OFFSCREEN = frozenset({"This plugin does not support propagateSizeHints()"})
"""What Qt says about every dialog where there is no display."""


class Watch(logging.Handler):
    """Notices what a slot raised, what was logged as an error and what Qt complains of."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.found: list[str] = []

    def __enter__(self) -> Self:
        self._hook, sys.excepthook = sys.excepthook, self._on_error
        self._listener = qInstallMessageHandler(self._on_message)
        logging.getLogger().addHandler(self)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        sys.excepthook = self._hook
        qInstallMessageHandler(self._listener)
        logging.getLogger().removeHandler(self)

    def emit(self, record: logging.LogRecord) -> None:
        said = record.getMessage()
        self.found.append(f"{said}: {record.exc_info[1]!r}" if record.exc_info else said)

    def _on_message(self, kind: QtMsgType, where: QMessageLogContext, said: str) -> None:
        if said not in _OFFSCREEN:
            self.found.append(said)

    def _on_error(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        self.found.append(repr(error))
        self._hook(kind, error, trace)


class Papers(QObject):
    """Takes the papers a screen would open in another program, which a machine without a display does not have."""

    def __enter__(self) -> Self:
        # PySide 6.11 takes a str here, whatever its stubs say.
        QDesktopServices.setUrlHandler("file", self, "open")  # type: ignore[arg-type]
        return self

    def __exit__(self, *_: object) -> None:
        QDesktopServices.unsetUrlHandler("file")

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        """Nothing to do: the paper is in the user's folder already."""
