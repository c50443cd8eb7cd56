"""A second journal on another device: each deed is there, signed and synced, before its commit is answered.

After the loss of the disk the books are a backup and the lines after it (`second_replay`). What was written is taken
down as it is executed and appended while the write lock is held, so lines stand in the order of the books, whichever
program writes. A line whose commit failed is followed by none: the chain goes around it. A device that is missing or
slow stops nobody from selling: the journal is then stopped, in the same transaction, until it is begun anew with a
backup of its own.
"""

import logging
import os
import threading
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import text
from sqlmodel import Session

from sentra_pos.base import backup_names, books_file, causes, clock, engines, ids, second_lines
from sentra_pos.base.errors import BooksTrouble
from sentra_pos.base.second_lines import Statement, Written
from sentra_pos.base.settings import Setting

KEY = ".second-key"
"""Ends the name of the file beside the books that signs; no backup holds it."""
LIMIT_SECONDS = 1.0
"""A device that takes longer than this for one line is taken for gone."""
STOPPED = "second_journal"
"""Among the written tables, it says that the journal stopped with this deed."""

_log = logging.getLogger(__name__)


@dataclass(eq=False)
class NoSecondJournal(BooksTrouble):
    """The second journal could not be begun, or none belongs to the backup."""

    sentence = "There is no second journal in {folder}: {detail}."

    folder: str
    detail: str


@dataclass(frozen=True)
class Running:
    """How the second journal stands in the books; no `file` means that none is written.

    `lines` and `hash` are of the last line whose deed is in the books; moments in microseconds. A journal of another
    `step` of the books is over. `stopped_by` says why there is none though a folder is set.
    """

    folder: str = ""
    file: str = ""
    step: int = 0
    public: str = ""
    recipient: str = ""
    lines: int = 0
    hash: str = ""
    begun_at: int = 0
    stopped_at: int = 0
    stopped_by: str = ""

    @property
    def is_on(self) -> bool:
        """Whether deeds are written there."""
        return bool(self.file)


SETTING = Setting("base.second_journal", Running, Running())


@dataclass
class Recording:
    """What one transaction executes, taken down for the second journal."""

    running: Running
    books: Path
    done: list[Statement] = field(default_factory=list)

    def keep(self, session: Session) -> bool:
        """Append what was executed and note it in the same transaction; False if the journal stopped with it."""
        running = self.running
        try:
            line, row = second_lines.make(
                running.lines + 1,
                running.hash,
                Written(clock.micros(datetime.now(UTC)), tuple(self.done)),
                private=_private(self.books, running.public),
                recipient=running.recipient,
            )
            append(path(Path(running.folder), running.file), row)
        except OSError as error:
            detail = causes.of(error)
            _log.warning("the second journal stopped: %s", detail)
            SETTING.write(session, _stopped(running, detail))
            return False
        SETTING.write(session, replace(running, lines=line.n, hash=line.hash))
        return True


def start(session: Session, books: Path) -> Recording | None:
    """Take down from now on what this transaction executes, if the books have a second journal."""
    connection = session.connection()
    connection.info.pop(engines.EXECUTED, None)
    running = SETTING.read(session)
    if not running.is_on or running.step != connection.execute(_STEP).scalar_one():
        return None
    recording = Recording(running, books)
    connection.info[engines.EXECUTED] = recording.done
    return recording


def finish(session: Session, recording: Recording | None) -> frozenset[str]:
    """Before the commit: append what was taken down; STOPPED is given if that could not be done."""
    connection = session.connection()
    connection.info.pop(engines.EXECUTED, None)
    if recording is None or SETTING.read(session) != recording.running or not recording.done:
        return frozenset()  # a deed that begins or ends the journal is in neither
    return frozenset() if recording.keep(session) else frozenset({STOPPED})


def begin(session: Session, books: Path, folder: Path, *, recipient: str, at: datetime) -> Running:
    """Begin a new second journal in `folder`, which is there; its first line is the deed after this one.

    Raises NoSecondJournal if the folder or its disk does not take it.
    """
    private, public = second_lines.new_key()
    file = ids.new().hex
    try:
        key = key_file(books)
        fresh = key.with_name(key.name + backup_names.PART)
        books_file.write_synced(fresh, private.hex().encode())
        fresh.replace(key)
        books_file.sync(key.parent)
        if not folder.is_dir():
            raise NoSecondJournal(
                folder=str(folder), detail="the folder is not there; is the stick in its place?"
            )
        books_file.write_synced(path(folder, file), b"second journal of Sentra POS")
        books_file.sync(folder)
    except OSError as error:
        raise NoSecondJournal(folder=str(folder), detail=causes.of(error)) from error
    running = Running(
        folder=str(folder),
        file=file,
        step=session.connection().execute(_STEP).scalar_one(),
        public=public,
        recipient=recipient,
        hash=second_lines.start(file),
        begun_at=clock.micros(at),
    )
    SETTING.write(session, running)
    return running


def end(session: Session) -> None:
    """Write no second journal any more; the file stays as it is."""
    SETTING.write(session, Running())


def is_over(session: Session, books: Path) -> bool:
    """Whether the journal must be begun anew: it stopped, the books were migrated, or their key is another one."""
    running = SETTING.read(session)
    if not running.is_on or running.step != session.connection().execute(_STEP).scalar_one():
        return True
    try:
        _private(books, running.public)
    except OSError:
        return True
    return False


def path(folder: Path, file: str) -> Path:
    """Where the second journal called `file` lies."""
    return folder / f"sentra-{file[-8:]}.journal"


def journals(folder: Path) -> list[Path]:
    """The second journals that lie in `folder`."""
    return sorted(folder.glob("sentra-*.journal"))


def key_file(books: Path) -> Path:
    """The file that holds the private key of the second journal of these books."""
    return books.with_name(books.name + KEY)


def append(journal: Path, row: bytes) -> None:
    """Have `row` on the device at the end of the file, which is there; raise OSError if it takes too long.

    On a thread of its own: nothing can call off a write to a device that no longer answers.
    """
    if journal in _hanging and _hanging[journal].is_alive():
        raise TimeoutError("the device does not answer")
    failed: list[OSError] = []

    def work() -> None:
        try:
            _write(journal, row)
        except OSError as error:
            failed.append(error)

    writer = threading.Thread(target=work, daemon=True, name="second journal")
    writer.start()
    writer.join(LIMIT_SECONDS)
    if writer.is_alive():
        _hanging[journal] = writer
        raise TimeoutError("the device does not answer in time")
    if failed:
        raise failed[0]


def _write(journal: Path, row: bytes) -> None:
    # Never made here: where a stick is missing, its empty folder must not be written into.
    handle = os.open(journal, os.O_WRONLY | os.O_APPEND | getattr(os, "O_BINARY", 0))
    try:
        rest = memoryview(row)
        while rest:
            rest = rest[os.write(handle, rest) :]
        os.fsync(handle)
    finally:
        os.close(handle)


def _private(books: Path, public: str) -> bytes:
    """The key that signs; raises OSError if it is not here: then these books are a copy."""
    known = _keys.get((books, public))
    if known is None:
        try:
            known = bytes.fromhex(key_file(books).read_text("ascii"))
            if second_lines.public_of(known) != public:
                raise ValueError
        except ValueError as error:
            raise FileNotFoundError("the key beside the books is another one") from error
        _keys[books, public] = known
    return known


def _stopped(running: Running, detail: str) -> Running:
    return Running(
        folder=running.folder,
        recipient=running.recipient,
        stopped_at=clock.micros(datetime.now(UTC)),
        stopped_by=detail,
    )


_keys: dict[tuple[Path, str], bytes] = {}
_hanging: dict[Path, threading.Thread] = {}
_STEP = text("PRAGMA user_version")
