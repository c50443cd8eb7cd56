"""The one place that opens, commits and rolls back: a deed is written whole, once, or not at all.

`reading` never leaves a trace. `writing` runs one deed in one transaction under a key, tries again when another
writer was in the way, and answers a repeated key with the first result: also after a commit whose answer was lost.
"""

import random
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter
from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

from sentra_pos.base import canonical, causes, engines, second_journal
from sentra_pos.base.causes import Cause
from sentra_pos.base.errors import BooksTrouble, IdempotencyConflict
from sentra_pos.base.second_journal import Recording

__all__ = ["Books", "BooksBusy", "Session", "TryAgain"]

T = TypeVar("T")

DEADLINE_SECONDS = 10
"""A deed that could not be written by then is refused; the cart is kept and the cashier is told."""

_ONE_STATE = "REPEATABLE READ"
"""All questions of one `reading` see the same moment; a transaction of SQLite does so by itself."""


class TryAgain(Exception):
    """What was planned no longer holds because somebody else was faster: run the whole deed again."""


@dataclass(eq=False)
class BooksBusy(BooksTrouble):
    """Somebody else kept the books locked, or the server away, for longer than a deed may wait."""

    sentence = "The books are busy or out of reach: {detail}. Nothing was written; try again."

    detail: str


@dataclass(eq=False)
class BooksLocked(BooksBusy):
    """Another program kept the file for writing for longer than a deed may wait."""

    sentence = (
        "Another program is writing in the books and does not let go of them. Nothing was written: wait a moment"
        " and try again, or close the other program."
    )


@dataclass(eq=False)
class BooksUnsure(BooksTrouble):
    """The connection broke while the deed was being committed, and nobody could be asked since whether it counts."""

    sentence = (
        "The connection to the books broke at the last moment: {detail}. It is not known yet whether this counts."
        " Do the same again, unchanged: it will never count twice."
    )

    detail: str


class Books:
    """The open books, on either engine; safe to share between threads."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._written = threading.local()
        self._reader = engine if self.is_sqlite else engine.execution_options(isolation_level=_ONE_STATE)
        self._writer = engine.execution_options(**{engines.WRITES: True})
        self._turn = threading.Lock()
        self._is_unsure = False
        self._unsure_of: dict[str, frozenset[str]] = {}
        engines.note_written_tables(engine)

    @staticmethod
    def connect(where: str) -> "Books":
        """Books at `where`: a path is SQLite, `postgresql://…` is PostgreSQL; nothing is checked or made."""
        return Books(engines.make(where))

    @property
    def is_sqlite(self) -> bool:
        """Whether the books are one file of this machine."""
        return self.engine.dialect.name == "sqlite"

    @property
    def where(self) -> str:
        """Where they are, for a sentence: a path, or a server's address without its password."""
        return str(self.engine.url.database if self.is_sqlite else self.engine.url)

    @property
    def last_written(self) -> frozenset[str]:
        """The tables the last deed of this thread wrote, for windows that want to know what changed."""
        return getattr(self._written, "tables", frozenset())

    def close(self) -> None:
        """Give all connections back."""
        self.engine.dispose()

    def reading(self, ask: Callable[[Session], T]) -> T:
        """The answer of `ask`, read from one consistent state; whatever it wrote is rolled back."""
        return self._until_deadline(lambda: self._read(ask))

    def writing(self, do: Callable[[Session], T], *, key: str, content: object, answer: type[T]) -> T:
        """Run the deed `do` once for `key` and commit it; give its result, or the first one if it was done before.

        `content` is what was asked for: the same key with other content raises IdempotencyConflict. `answer` is
        the type of the result, a frozen dataclass or a plain value, so that it can be kept with the key.

        Raises BooksBusy if it could not be written in time, BooksUnsure if it is not known whether it was.
        """
        digest = canonical.digest("deed", content)
        adapter = _adapter(answer)
        if not self._turn.acquire(timeout=DEADLINE_SECONDS):
            raise BooksBusy(detail="another deed of this program is still being written")
        self._is_unsure = False
        try:
            return self._until_deadline(lambda: self._write(do, key, digest, adapter))
        except BooksTrouble as trouble:
            if self._is_unsure:
                raise BooksUnsure(detail=str(trouble.facts().get("detail", ""))) from trouble
            raise
        finally:
            self._turn.release()

    def keeping(self, note: Callable[[Session], T]) -> T:
        """Commit a working note: something that is no deed and leaves no row among the deeds.

        It has no key, so `note` must leave the same behind however often it is run: the newest state of a thing.
        """
        if not self._turn.acquire(timeout=DEADLINE_SECONDS):
            raise BooksBusy(detail="another deed of this program is still being written")
        try:
            return self._until_deadline(lambda: self._keep(note))
        finally:
            self._turn.release()

    def first_result(self, key: str, answer: type[T]) -> T | None:
        """What the deed done under `key` answered, or None if there is none."""
        stored = self.reading(lambda session: session.execute(_FIRST, {"key": key}).one_or_none())
        return None if stored is None else _adapter(answer).validate_json(stored.result)

    def _read(self, ask: Callable[[Session], T]) -> T:
        with Session(self._reader, expire_on_commit=False) as session:
            try:
                return ask(session)
            finally:
                session.expunge_all()  # else the rows of the answer would lose their values by the rollback
                session.rollback()

    def _write(self, do: Callable[[Session], T], key: str, digest: str, adapter: TypeAdapter[T]) -> T:
        with Session(self._writer, expire_on_commit=False) as session:
            connection = session.connection()
            written: set[str] = set()
            connection.info[engines.WRITTEN] = written
            recording = self._record(session)
            if connection.execute(_CLAIM, {"key": key, "digest": digest, "at": _now()}).rowcount == 0:
                first = self._first_result(session, key, digest, adapter)
                self._written.tables = self._unsure_of.pop(key, frozenset())
                return first
            self._is_unsure = False  # who claims the key knows that it was not kept before
            result = do(session)
            session.flush()
            connection.execute(_KEEP, {"key": key, "result": adapter.dump_json(result).decode()})
            tables = frozenset(written - {"deed"})
            try:
                self._commit(session, recording, tables)
            except DBAPIError:
                if self._is_unsure:  # who asks again learns what was written, if it was
                    self._unsure_of[key] = tables
                raise
            self._unsure_of.pop(key, None)
            return result

    def _keep(self, note: Callable[[Session], T]) -> T:
        with Session(self._writer, expire_on_commit=False) as session:
            written: set[str] = set()
            session.connection().info[engines.WRITTEN] = written
            recording = self._record(session)
            result = note(session)
            session.flush()
            self._commit(session, recording, frozenset(written))
            return result

    def _record(self, session: Session) -> Recording | None:
        """A server keeps a second journal by its own means."""
        return second_journal.start(session, Path(self.where)) if self.is_sqlite else None

    def _commit(self, session: Session, recording: Recording | None, written: frozenset[str]) -> None:
        stopped = second_journal.finish(session, recording) if self.is_sqlite else frozenset()
        try:
            session.commit()
        except DBAPIError as error:
            if self.is_sqlite:
                _take_back(session)
            self._is_unsure = error.connection_invalidated
            raise
        self._written.tables = written | stopped

    @staticmethod
    def _first_result(session: Session, key: str, digest: str, adapter: TypeAdapter[T]) -> T:
        stored = session.execute(_FIRST, {"key": key}).one()
        session.rollback()
        if stored.digest != digest:
            raise IdempotencyConflict(key=key)
        return adapter.validate_json(stored.result)

    def _until_deadline(self, attempt: Callable[[], T]) -> T:
        deadline = time.monotonic() + DEADLINE_SECONDS
        pause = 0.002
        while True:
            try:
                return attempt()
            except TryAgain as stale:
                detail: Exception = stale
            except DBAPIError as error:
                if not engines.may_pass(error):
                    if engines.is_read_only(error):
                        self.engine.dispose()  # the next deed opens them anew, and may be let
                    raise engines.trouble(error, self.where) from error
                detail = error
            if time.monotonic() + pause > deadline:
                busy = BooksLocked if engines.is_locked(detail) else BooksBusy
                raise busy(detail=_why(detail)) from detail
            time.sleep(pause * random.uniform(0.5, 1.5))  # noqa: S311 - jitter, no secret
            pause = min(pause * 2, 0.25)


def _why(error: Exception) -> str:
    return Cause.OTHERS_WRITE.value if isinstance(error, TryAgain) else causes.of(error)


def _adapter(answer: type[T]) -> TypeAdapter[T]:
    """Kept once made: making one costs more than the whole writing of a sale."""
    if answer not in _adapters:
        _adapters[answer] = TypeAdapter(answer)
    return _adapters[answer]


def _take_back(session: Session) -> None:
    """Write over a commit that SQLite could not flush: it lies in the log, and after a crash it would count.

    The same number of the step, written once more, changes nothing. If that fails too, no more can be done.
    """
    session.rollback()
    try:
        connection = session.connection()
        step = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
        connection.exec_driver_sql(f"PRAGMA user_version = {step}")
        session.commit()
    except DBAPIError:
        session.rollback()


def _now() -> int:
    return int(datetime.now(UTC).timestamp() * 1_000_000)


_adapters: dict[object, TypeAdapter[Any]] = {}
_CLAIM = text(
    "INSERT INTO deed (key, digest, result, recorded_at) VALUES (:key, :digest, '', :at)"
    " ON CONFLICT (key) DO NOTHING"
)
_KEEP = text("UPDATE deed SET result = :result WHERE key = :key")
_FIRST = text("SELECT digest, result FROM deed WHERE key = :key")
