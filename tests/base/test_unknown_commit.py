"""A connection that breaks during COMMIT: the deed is there once, whichever side of the commit it broke on."""

import contextlib
import socket
import threading
from dataclasses import dataclass, field

import pytest
from pydantic import TypeAdapter
from sqlalchemy import make_url, text

from sentra_pos.base import database, numbering
from sentra_pos.base.database import Books, BooksUnsure

pytestmark = [pytest.mark.postgresql, pytest.mark.faults]


@dataclass
class CuttingProxy:
    """A loopback proxy that cuts the connection around the next COMMITs, and counts what it cut."""

    socket_path: str
    cut: str = ""
    """`before`: the server never hears the COMMIT; `after`: its answer never arrives."""
    cuts_left: int = 0
    cuts: int = 0
    listener: socket.socket = field(default_factory=lambda: socket.create_server(("127.0.0.1", 0)))

    def start(self) -> None:
        threading.Thread(target=self._accept, daemon=True).start()

    @property
    def port(self) -> int:
        return int(self.listener.getsockname()[1])

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                client, _ = self.listener.accept()
                server = socket.socket(socket.AF_UNIX)
                server.connect(self.socket_path)
                broken = threading.Event()
                for source, target in ((client, server), (server, client)):
                    work = (source, target, source is client, broken)
                    threading.Thread(target=self._relay, args=work, daemon=True).start()

    def _relay(
        self, source: socket.socket, target: socket.socket, upwards: bool, broken: threading.Event
    ) -> None:
        with contextlib.suppress(OSError):
            while data := source.recv(65_536):
                if upwards and self.cuts_left and b"COMMIT\0" in data:
                    self.cuts_left -= 1
                    self.cuts += 1
                    broken.set()
                    if self.cut == "after":
                        target.sendall(data)
                        target.shutdown(socket.SHUT_WR)
                        continue
                    break
                if broken.is_set():
                    break  # the server's answer, kept from the client until it has committed
                target.sendall(data)
        for end in (source, target):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()


@pytest.fixture
def proxy(books_url):
    url = make_url(books_url)
    made = CuttingProxy(f"{url.query['host']}/.s.PGSQL.{url.port or 5432}")
    made.start()
    yield made
    made.listener.close()


@pytest.fixture
def remote(books_url, proxy):
    """The books, reached through the proxy."""
    url = make_url(books_url).set(host="127.0.0.1", port=proxy.port, query={})
    opened = Books.connect(url.render_as_string(hide_password=False))
    opened.reading(lambda s: s.execute(text("SELECT 1")))
    yield opened
    opened.close()


def take(session):
    return numbering.take(session, "S")


def counted(books: Books) -> int:
    asked = text("SELECT coalesce(max(value), 0) FROM counter")
    return books.reading(lambda s: int(s.execute(asked).scalar_one()))


@pytest.mark.parametrize("side", ["before", "after"])
def test_a_commit_whose_answer_is_lost_is_answered_once(books, remote, proxy, side):
    proxy.cut, proxy.cuts_left = side, 1

    number = remote.writing(take, key="pay", content=1, answer=int)

    assert remote.last_written == {"counter"}
    assert proxy.cuts == 1
    assert number == 1
    assert counted(books) == 1


@pytest.mark.parametrize("side", ["before", "after"])
def test_a_server_that_stays_away_is_said_so_and_asked_again_later(books, remote, proxy, monkeypatch, side):
    monkeypatch.setattr(database, "DEADLINE_SECONDS", 0.3)
    proxy.cut, proxy.cuts_left = "before", 1_000

    with pytest.raises(BooksUnsure):
        remote.writing(take, key="pay", content=1, answer=int)
    proxy.cut, proxy.cuts_left = side, 1
    number = remote.writing(take, key="pay", content=1, answer=int)

    assert number == 1
    assert remote.last_written == {"counter"}
    assert counted(books) == 1
    assert remote.writing(take, key="pay", content=1, answer=int) == 1
    assert remote.last_written == set()


def test_without_the_key_a_lost_answer_would_count_twice(books, remote, proxy):
    """The control: the proxy really lets the COMMIT through and keeps its answer."""
    proxy.cut, proxy.cuts_left = "after", 1
    tries = []

    def with_another_key():
        tries.append(1)
        return remote._write(take, f"key {len(tries)}", "digest", TypeAdapter(int))

    remote._until_deadline(with_another_key)

    assert len(tries) == 2
    assert counted(books) == 2
