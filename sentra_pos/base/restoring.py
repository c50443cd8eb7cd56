"""Puts a backup in the place of a file of books: looked through on a copy first, and the file of before is kept.

    prepared = restoring.prepare(candidate, live, check=verify.check)      # nothing live is touched
    restoring.put_in_place(prepared, live, begin=…, at=…)                  # one rename; the old file keeps a name

Crash at any moment: the live name holds either the old file or the new one, whole.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from itertools import chain, count
from pathlib import Path
from typing import Any

from sqlalchemy.exc import DBAPIError

from sentra_pos.base import (
    backup_names,
    backups,
    books_file,
    causes,
    clock,
    numbering,
    second_replay,
    upkeep,
)
from sentra_pos.base.books_file import BooksInUse, Marks, NotWhole, Told
from sentra_pos.base.database import Books
from sentra_pos.base.errors import BooksTrouble, RuleBroken
from sentra_pos.base.second_replay import Replayed
from sentra_pos.base.upkeep import Check

_AGE = b"age-encryption.org/v1"
RESTORING = ".restoring"


@dataclass(eq=False)
class NoBackup(BooksTrouble):
    """What was named is no file that could be a backup."""

    sentence = "{where} is no backup: {detail}. Nothing was changed."

    where: str
    detail: str


@dataclass(eq=False)
class BackupChanged(BooksTrouble):
    """The bytes are not those that were written when the backup was made."""

    sentence = (
        "{where} is not what it was when it was made; it was damaged or changed since. Nothing was changed."
    )

    where: str


@dataclass(eq=False)
class NeedsKey(RuleBroken):
    """The backup is encrypted, and no key was given that opens it."""

    sentence = "{where} is encrypted. Give the owner's private key; it stands on the recovery sheet."

    where: str


@dataclass(frozen=True)
class Prepared:
    """A copy beside the live file, migrated and looked through; it replaces nothing yet.

    `step` is what the backup was at; `findings` are sentences of what does not hold in it; `has_sum` says that its
    bytes were compared with the file beside it; `replayed` is what was brought back from a second journal.
    """

    copy: Path
    candidate: Path
    marks: Marks
    step: int
    findings: tuple[str, ...]
    has_sum: bool
    was_encrypted: bool
    replayed: Replayed | None = None


@dataclass(frozen=True)
class GivenOut:
    """Epochs that were begun and the last numbers that were given out for ever; whether the live file told."""

    epochs: frozenset[str]
    counters: Mapping[str, int]
    is_live_read: bool


def prepare(
    candidate: Path,
    live: Path,
    *,
    check: Check,
    key: str = "",
    second: Path | None = None,
    told: Told = lambda _done, _of: None,
) -> Prepared:
    """Copy the backup beside `live`, open it with the private `key` if it is encrypted, migrate it and look through it.

    With `second`, the folder of a second journal, it is brought forward by what was written there since. Raises
    NoBackup, BackupChanged, NeedsKey, BadKey, BooksForeign, BooksNewer or NotWhole, and NoSecondJournal or LineLocked;
    then no copy is left.
    """
    _check_kind(candidate)
    live.parent.mkdir(parents=True, exist_ok=True)
    copy = live.with_name(live.name + RESTORING)
    discard(copy)
    try:
        has_sum = _take_over(candidate, copy, key, told)
        encrypted = _begins(candidate, _AGE)
        step = upkeep.step_of(str(copy))
        marks = books_file.check_whole(copy)
        replayed = None
        if second is not None:
            opener = _identity(key) if key.strip() else None
            replayed = second_replay.replay(copy, second, identity=opener, told=told)
            marks = books_file.check_whole(copy)
        if step < upkeep.newest_step():
            upkeep.bring_up(str(copy))
        with closing(Books.connect(str(copy))) as books:
            findings = tuple(check(books))
    except DBAPIError as error:  # a page that only the questions of the check came upon
        discard(copy)
        raise NotWhole(where=candidate.name, detail=causes.of(error)) from error
    except BaseException:
        discard(copy)
        raise
    return Prepared(copy, candidate, marks, step, findings, has_sum, encrypted, replayed)


def put_in_place(
    prepared: Prepared, live: Path, *, begin: Callable[[Books], None], check: Check, at: datetime
) -> Path | None:
    """Let `begin` start the new epoch in the copy, then give it the live file's name; give where the old file is now.

    Raises BooksInUse if anybody has the live file open, NotWhole if what `begin` wrote does not hold.
    """
    with closing(Books.connect(str(prepared.copy))) as books:
        begin(books)
        wrong = [found for found in check(books) if found not in prepared.findings]
    if wrong:
        raise NotWhole(where=prepared.candidate.name, detail=wrong[0])
    books_file.check_whole(prepared.copy)
    books_file.sync(prepared.copy)
    kept = kept_name(live, at) if live.exists() else None
    with _alone(live):
        if kept is not None:
            os.link(live, kept)
            for end in ("-wal", "-shm"):  # left only where the live file cannot be read any more
                log = live.with_name(live.name + end)
                if log.exists():
                    log.replace(kept.with_name(kept.name + end))
        books_file.sync(live.parent)
        prepared.copy.replace(live)
        books_file.sync(live.parent)
    return kept


def kept_name(live: Path, at: datetime) -> Path:
    """Under which name the file of before stays; never that of another one."""
    wanted = live.with_name(f"{live.name}.before-restore-{clock.local(at):%Y%m%d-%H%M%S}")
    others = (wanted.with_name(f"{wanted.name}-{number}") for number in count(2))
    return next(name for name in chain((wanted,), others) if not name.exists())


def kept_files(live: Path) -> list[Path]:
    """The files that earlier restores have put aside."""
    return sorted(
        path
        for path in live.parent.glob(f"{live.name}.before-restore-*")
        if not path.name.endswith(("-wal", "-shm"))
    )


def given_out(live: Path, others: Iterable[Path]) -> GivenOut:
    """Which epochs and numbers are taken, as far as `live` and the `others` can still be read."""
    epochs, counters, is_live_read = set(), dict.fromkeys(numbering.FOR_EVER, 0), False
    for path in (live, *others):
        try:
            with closing(books_file.connect(path, read_only=True)) as books:
                epochs.add(books_file.marks(books).epoch)
                for series, value in books.execute("SELECT series, value FROM counter").fetchall():
                    if series in counters:
                        counters[series] = max(counters[series], int(value))
        except (books_file.errors(), TypeError, ValueError):
            continue
        is_live_read = is_live_read or path == live
    return GivenOut(frozenset(epochs), counters, is_live_read)


def discard(copy: Path) -> None:
    """Take a copy away that is not wanted after all."""
    copy.unlink(missing_ok=True)
    books_file.remove_logs(copy)


def _check_kind(candidate: Path) -> None:
    if candidate.is_symlink() or not candidate.is_file():
        detail = "it is no plain file" if candidate.exists() else "there is no such file"
        raise NoBackup(where=str(candidate), detail=detail)
    if candidate.name.removesuffix(".age").endswith(backup_names.Kind.SERVER.value):
        raise NoBackup(where=str(candidate), detail="it is of a server; restore it into an empty database")


def _take_over(candidate: Path, copy: Path, key: str, told: Told) -> bool:
    """The backup's bytes, decrypted, in the file `copy`; whether there was a sum to compare them with."""
    wanted = _wanted_sum(candidate)
    try:
        if _begins(candidate, _AGE):
            if wanted and books_file.sum_of(candidate, told) != wanted:
                raise BackupChanged(where=candidate.name)
            _decrypt(candidate, copy, key)
        elif books_file.copy(candidate, copy, told) != wanted and wanted:
            raise BackupChanged(where=candidate.name)
    except OSError as error:
        raise NoBackup(where=str(candidate), detail=causes.of(error)) from error
    log = candidate.with_name(candidate.name + "-wal")
    if log.is_file() and log.stat().st_size:  # a plain copy of a file that was open
        books_file.copy(log, copy.with_name(copy.name + "-wal"), lambda _done, _of: None)
    return bool(wanted)


def _wanted_sum(candidate: Path) -> str:
    beside = backups.sum_file(candidate)
    try:
        return beside.read_text("ascii").split()[0] if beside.is_file() else ""
    except (OSError, UnicodeDecodeError, IndexError) as error:
        raise BackupChanged(where=beside.name) from error


def _begins(path: Path, sign: bytes) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(len(sign)) == sign
    except OSError as error:
        raise NoBackup(where=str(path), detail=causes.of(error)) from error


def _decrypt(candidate: Path, copy: Path, key: str) -> None:
    import pyrage  # here: only who encrypts needs it

    if not key.strip():
        raise NeedsKey(where=candidate.name)
    identity = _identity(key)
    books_file.write_synced(copy, b"")
    try:
        pyrage.decrypt_file(str(candidate), str(copy), [identity])
    except pyrage.DecryptError as error:
        if "matching keys" in str(error).lower():
            raise NeedsKey(where=candidate.name) from error
        raise NotWhole(where=candidate.name, detail="it cannot be decrypted to its end") from error


def _identity(key: str) -> Any:
    """The private key of age in what was typed, or in a key file; raises BadKey."""
    import pyrage  # here: as above

    try:
        return pyrage.x25519.Identity.from_str(_bare(key))
    except (pyrage.IdentityError, UnicodeEncodeError) as error:
        raise backups.BadKey from error


def _bare(key: str) -> str:
    """The key itself in what was typed, or in a key file with its comments."""
    lines = [line.strip() for line in key.splitlines()]
    return next((line.upper() for line in lines if line.upper().startswith("AGE-SECRET-KEY-")), key.strip())


@contextmanager
def _alone(live: Path) -> Iterator[None]:
    """Hold the live file for oneself alone while names change; a file that cannot be read is nobody's."""
    if not live.exists():
        yield
        return
    with closing(books_file.connect(live)) as held:
        try:
            held.execute("PRAGMA busy_timeout = 1000")
            # Leaving the log needs everybody else to be gone, and brings what lies in it into the file.
            held.execute("PRAGMA journal_mode = DELETE")
            held.execute("BEGIN EXCLUSIVE")
        except books_file.errors() as error:
            if "locked" in str(error) or "busy" in str(error):
                raise BooksInUse(where=str(live)) from error
        yield
