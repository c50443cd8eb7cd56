"""A loopback proxy before a PostgreSQL server that knows its messages and cuts the line before or after the N-th of them."""

import contextlib
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from sqlalchemy import make_url

CLIENT, SERVER = "client", "server"
BEFORE, AFTER = "before", "after"


@dataclass
class Plan:
    """Cut at the `number`-th message of `side`, counted over all connections from now on; `stays_away` lets nobody in then.

    Number 0 is the COMMIT, or the server's first answer to it. What comes before a client's message that holds
    `awaited` does not count.
    """

    side: str
    when: str
    number: int
    stays_away: bool = False
    awaited: bytes = b""
    seen: int = 0
    is_committing: bool = False
    has_cut: bool = False

    def strikes(self, side: str, message: bytes) -> bool:
        """Whether this is the message."""
        if self.awaited and side == CLIENT and self.awaited in message:
            self.awaited = b""
        if self.awaited:
            return False
        self.is_committing |= side == CLIENT and b"COMMIT\0" in message
        if self.has_cut or side != self.side:
            return False
        self.seen += 1
        return self.is_committing if self.number == 0 else self.seen == self.number


@dataclass(eq=False)
class Line:
    """Two ends that talk to each other; once it is cut, nothing the server says reaches the client."""

    client: socket.socket
    server: socket.socket
    is_cut: bool = False

    def hang_up(self) -> None:
        for end in (self.client, self.server):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()


@dataclass
class CuttingProxy:
    """Listens on 127.0.0.1 and passes everything on to the server's socket, until its plan says otherwise."""

    socket_path: str
    plan: Plan | None = None
    _is_away: bool = False
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _listener: socket.socket = field(default_factory=lambda: socket.create_server(("127.0.0.1", 0)))

    @property
    def port(self) -> int:
        return int(self._listener.getsockname()[1])

    def start(self) -> None:
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        self._listener.close()

    def comes_back(self) -> None:
        """No more plans, and whoever calls is let in."""
        self.plan, self._is_away = None, False

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                client, _ = self._listener.accept()
                if self._is_away:
                    client.close()
                    continue
                server = socket.socket(socket.AF_UNIX)
                server.connect(self.socket_path)
                client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                line = Line(client, server)
                for side in (CLIENT, SERVER):
                    threading.Thread(target=self._relay, args=(line, side), daemon=True).start()

    def _relay(self, line: Line, side: str) -> None:
        """Message by message; the first one of a client has no letter."""
        rest, head = b"", 0 if side == CLIENT else 1
        source, target = (line.client, line.server) if side == CLIENT else (line.server, line.client)
        with contextlib.suppress(OSError):
            while data := source.recv(65_536):
                rest += data
                passed, is_cut = b"", False
                while not is_cut and len(rest) >= head + 4:
                    size = head + int.from_bytes(rest[head : head + 4], "big")
                    if len(rest) < size:
                        break
                    message, rest, head = rest[:size], rest[size:], 1
                    is_cut, is_passed = self._counts(line, side, message)
                    passed += message if is_passed else b""
                target.sendall(passed)
                if is_cut:
                    self._cut(line)
                    return
        line.hang_up()

    def _counts(self, line: Line, side: str, message: bytes) -> tuple[bool, bool]:
        """Whether the line is cut at this message, and whether it is passed on.

        It counts as cut before the message is passed on: else a quick answer to it could still slip through.
        """
        with self._lock:
            if line.is_cut:
                return False, side == CLIENT
            plan = self.plan
            if plan is None or not plan.strikes(side, message):
                return False, True
            plan.has_cut, self._is_away, line.is_cut = True, plan.stays_away, True
            return True, plan.when == AFTER

    @staticmethod
    def _cut(line: Line) -> None:
        """The client's end goes at once; the server reads what was passed on to it, and its answers go nowhere."""
        with contextlib.suppress(OSError):
            line.client.shutdown(socket.SHUT_RDWR)
        with contextlib.suppress(OSError):
            line.server.shutdown(socket.SHUT_WR)
            while line.server.recv(65_536):
                continue
        line.hang_up()


@contextmanager
def before(books_at: str) -> Iterator[tuple[CuttingProxy, str]]:
    """A proxy before the server of these books, and where the books are behind it."""
    url = make_url(books_at)
    proxy = CuttingProxy(f"{url.query['host']}/.s.PGSQL.{url.port or 5432}")
    proxy.start()
    plain = {"sslmode": "disable", "gssencmode": "disable"}
    there = url.set(host="127.0.0.1", port=proxy.port, query=plain)
    try:
        yield proxy, there.render_as_string(hide_password=False)
    finally:
        proxy.close()
