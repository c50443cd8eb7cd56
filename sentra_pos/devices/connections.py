"""How bytes reach a printer over the network or into a file, without ever waiting for it without end.

Every wait is cut into slices that look whether the till closes. Errors leave as the system raises them;
`troubles.of` says what they mean.
"""

import os
import selectors
import socket
import stat
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import Any, Protocol

from sentra_pos.devices.troubles import Stopped

SLICE = 0.05
"""Seconds after which a wait looks whether the till closes."""
CHUNK = 512
"""Bytes handed over at once where a slow line would make a longer write look like a stall."""

_SEND_BUFFER = 2048


@dataclass(frozen=True)
class Patience:
    """Seconds to wait: for a connection, for the next byte to be taken, for a status, for the end of printing."""

    connect: float = 3.0
    stall: float = 3.0
    status: float = 0.7
    proof: float = 12.0
    goodbye: float = 0.5


class Connection(Protocol):
    """An open way to a printer."""

    can_answer: bool

    def send(self, data: bytes) -> None:
        """Hand over all of `data`; TimeoutError if the printer takes no more, Stopped if the till closes."""

    def receive(self, seconds: float) -> bytes:
        """What the printer says within `seconds`, or nothing; ConnectionResetError if it hung up."""

    def close(self) -> None:
        """Let what was sent arrive, and hang up."""


class NetworkConnection:
    """A printer that listens on a TCP port, usually 9100."""

    can_answer = True

    def __init__(self, address: str, port: int, patience: Patience, stopped: Event) -> None:
        self._patience, self._stopped = patience, stopped
        family, kind, protocol, _, where = socket.getaddrinfo(address, port, type=socket.SOCK_STREAM)[0]
        self._socket = socket.socket(family, kind, protocol)
        self._socket.setblocking(False)
        # With megabytes of buffer on our side every stall would look like a printed receipt.
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, _SEND_BUFFER)
        try:
            self._connect(where)
        except BaseException:
            self._socket.close()
            raise

    def send(self, data: bytes) -> None:
        """Hand over all of `data`."""
        send_all(data, self._send_some, self._patience.stall, self._stopped)

    def receive(self, seconds: float) -> bytes:
        """What the printer says within `seconds`, or nothing."""
        if not _is_ready(self._socket, selectors.EVENT_READ, seconds, self._stopped):
            return b""
        answer = self._socket.recv(64)
        if not answer:
            raise ConnectionResetError("the printer hung up")
        return answer

    def close(self) -> None:
        """Say goodbye first: closing with an unread answer resets the connection and loses the end of the paper."""
        try:
            self._socket.shutdown(socket.SHUT_WR)
            until = time.monotonic() + self._patience.goodbye
            while time.monotonic() < until and self.receive(until - time.monotonic()):
                pass
        except (OSError, Stopped):
            pass
        finally:
            self._socket.close()

    def _connect(self, where: tuple[Any, ...]) -> None:
        try:
            self._socket.connect(where)
        except BlockingIOError:
            if not _is_ready(self._socket, selectors.EVENT_WRITE, self._patience.connect, self._stopped):
                raise TimeoutError("no answer to the call") from None
        code = self._socket.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
        if code:
            raise OSError(code, os.strerror(code))

    def _send_some(self, data: memoryview) -> int:
        _is_ready(self._socket, selectors.EVENT_WRITE, SLICE, self._stopped)
        return self._socket.send(data)


class FileConnection:
    """A device such as /dev/usb/lp0, a pipe, or a file that must exist."""

    def __init__(self, path: str, patience: Patience, stopped: Event) -> None:
        self._patience, self._stopped = patience, stopped
        # Only a device talks back. Opening a pipe that nobody reads would block without O_NONBLOCK.
        self.can_answer = stat.S_ISCHR(Path(path).stat().st_mode)
        self._file = os.open(
            path, (os.O_RDWR if self.can_answer else os.O_WRONLY | os.O_APPEND) | _OPEN_FLAGS
        )

    def send(self, data: bytes) -> None:
        """Hand over all of `data`."""
        send_all(data, self._send_some, self._patience.stall, self._stopped)

    def receive(self, seconds: float) -> bytes:
        """What the printer says within `seconds`, or nothing."""
        until = time.monotonic() + seconds
        while True:
            try:
                if answer := os.read(self._file, 64):
                    return answer
            except BlockingIOError:
                pass
            if time.monotonic() >= until:
                return b""
            pause(self._stopped)

    def close(self) -> None:
        """Hang up."""
        os.close(self._file)

    def _send_some(self, data: memoryview) -> int:
        return os.write(self._file, data[:CHUNK])


def send_all(data: bytes, send_some: Callable[[memoryview], int], patience: float, stopped: Event) -> None:
    """Hand `data` over bit by bit; TimeoutError once nothing was taken for `patience` seconds."""
    left = memoryview(data)
    until = time.monotonic() + patience
    while left:
        if stopped.is_set():
            raise Stopped
        try:
            taken = send_some(left)
        except BlockingIOError:
            taken = 0
        if taken:
            left = left[taken:]
            until = time.monotonic() + patience
        elif time.monotonic() > until:
            raise TimeoutError("the printer takes no more data")
        else:
            pause(stopped)


def pause(stopped: Event) -> None:
    """Wait a moment; Stopped if the till closes."""
    if stopped.wait(SLICE):
        raise Stopped


def _is_ready(connection: socket.socket, for_what: int, seconds: float, stopped: Event) -> bool:
    until = time.monotonic() + seconds
    with selectors.DefaultSelector() as selector:
        selector.register(connection, for_what)
        while True:
            if stopped.is_set():
                raise Stopped
            left = until - time.monotonic()
            if selector.select(max(0, min(SLICE, left))):
                return True
            if left <= 0:
                return False


_OPEN_FLAGS = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)
