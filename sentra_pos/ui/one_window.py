"""One window for the books of a register: who starts a second one gets the first, brought to the front.

A lock of the system in the user's data folder decides, so that a killed window blocks nobody; in the locked file
stands the name of the local socket at which the window that has it can be called.
"""

import os
import sys
import time
from collections.abc import Callable
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlsplit

# Not hashlib: its library would cost the first paint 7 ms, and Qt's own is there.
from PySide6.QtCore import QByteArray, QCryptographicHash, QObject, QSettings

from sentra_pos.base import paths

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

if TYPE_CHECKING:  # the window is painted before it listens
    from PySide6.QtNetwork import QLocalServer

PATIENCE_SECONDS = 10.0
"""So long a second start waits for the first window to answer, or to be gone."""
STARTING_SECONDS = 60.0
"""So long it waits for one that is still being started, which takes its time on a slow machine."""
BRIEF_SECONDS = 0.5
"""So long a window that is open waits, when it changes to other books."""
_CALL_MS = 2_000
_PAUSE_SECONDS = 0.05
_HERE = b"here\n"
_MANY = 200
"""So many may call at once."""
_FAR = 1 << 30
"""On Windows a locked byte cannot be read by others: the one that is locked lies behind the name."""


class Elsewhere(Enum):
    """Another window has the books."""

    IN_FRONT = "in front"
    """It was called and came."""
    SILENT = "silent"
    """It does not answer."""


def register_of(folder: Path) -> str:
    """The register this machine is, as `Preferences` keeps it: those cost more than the first paint may wait."""
    return str(QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat).value("register", "K1"))


def name_of(where: str, register: str) -> str:
    """The name under which the books at `where` are had for `register`: the same for every way to write the place.

    A server's user and password are no part of it.
    """
    place = _server(where) if "://" in where else os.path.normcase(os.path.realpath(where))
    told = QCryptographicHash.hash(
        QByteArray(f"{place}\n{register}".encode()), QCryptographicHash.Algorithm.Sha256
    )
    return bytes(told.toHex().data()).decode()[:16]


def enter(name: str, *, is_brief: bool = False) -> "OneWindow | Elsewhere":
    """The right to show the books called `name`, or what became of the call to the window that has it.

    It is SILENT if it does not answer in time, which is short if `is_brief`.
    """
    file = paths.data_folder() / f"window-{name}.lock"
    began = time.monotonic()
    while True:
        handle = _locked(file)
        if handle is not None:
            return OneWindow(name, file, handle)
        if _call(file):
            return Elsewhere.IN_FRONT
        patience = PATIENCE_SECONDS if _read(file) else STARTING_SECONDS
        if time.monotonic() - began > (BRIEF_SECONDS if is_brief else patience):
            return Elsewhere.SILENT
        time.sleep(_PAUSE_SECONDS)


class OneWindow(QObject):
    """Held as long as the window shows these books; it also goes when the process dies."""

    def __init__(self, name: str, file: Path, handle: int) -> None:
        """`handle` is the locked `file`, or -1 where the system cannot lock."""
        super().__init__()
        self.name = name
        self._handle = handle
        self._server: QLocalServer | None = None
        # Whoever was killed left a name; an empty file says that the window is being started.
        self._left = _read(file)
        if handle >= 0:
            _write(handle, "")

    def listen(self, called: Callable[[], None]) -> None:
        """From now on whoever starts a second window makes `called` run, and hears that it did."""
        from PySide6.QtNetwork import QLocalServer  # here: the window is painted first

        if self._handle < 0 or self._server is not None:
            return
        if self._left:
            QLocalServer.removeServer(self._left)
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.setListenBacklogSize(_MANY)
        server.setMaxPendingConnections(_MANY)
        server.newConnection.connect(lambda: self._answer(called))
        if server.listen(f"sentra-pos-{os.getpid()}-{os.urandom(6).hex()}"):
            self._server = server
            _write(self._handle, server.fullServerName())

    def release(self) -> None:
        """Another window may show these books now."""
        if self._server is not None:
            self._server.close()
            self._server = None
        if self._handle >= 0:
            _write(self._handle, "")
            os.close(self._handle)
            self._handle = -1

    def _answer(self, called: Callable[[], None]) -> None:
        while self._server is not None and (caller := self._server.nextPendingConnection()) is not None:
            caller.disconnected.connect(caller.deleteLater)
            called()
            caller.write(_HERE)
            caller.flush()
            caller.disconnectFromServer()


def _server(where: str) -> str:
    """Server and database of an address, without who asks and without the options of the connection."""
    parts = urlsplit(where)
    said = dict(parse_qsl(parts.query))
    try:
        port = parts.port
    except ValueError:
        port = None  # whoever opens the books says that the address is wrong
    host = said.get("host", parts.hostname or "")
    return f"{host} {said.get('port', port or 5432)} {said.get('dbname', parts.path.strip('/'))}"


def _locked(file: Path) -> int | None:
    """The open and locked `file`; None if another process has it; -1 if nothing can be locked here."""
    try:
        handle = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError:
        return -1  # a folder that cannot be written keeps nobody from selling
    try:
        _lock(handle)
    except (BlockingIOError, PermissionError):
        os.close(handle)
        return None
    except OSError:
        os.close(handle)
        return -1
    return handle


def _lock(handle: int) -> None:
    if sys.platform == "win32":
        os.lseek(handle, _FAR, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _write(handle: int, name: str) -> None:
    os.ftruncate(handle, 0)
    os.lseek(handle, 0, os.SEEK_SET)
    os.write(handle, name.encode())


def _read(file: Path) -> str:
    try:
        return file.read_text("utf-8")
    except OSError:
        return ""


def _call(file: Path) -> bool:
    """Whether the window that has the books was called and said that it came to the front."""
    from PySide6.QtNetwork import QLocalSocket  # here: only a second start calls

    name = _read(file)
    if not name:
        return False
    socket = QLocalSocket()
    socket.connectToServer(name)
    heard = b""
    if socket.waitForConnected(_CALL_MS):
        until = time.monotonic() + _CALL_MS / 1_000
        while heard != _HERE and time.monotonic() < until and socket.waitForReadyRead(_CALL_MS):
            heard += bytes(socket.readAll().data())
    socket.abort()
    return heard == _HERE
