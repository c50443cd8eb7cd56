"""Copies of the books in another folder: made from one moment, looked through before they count, thinned by age.

On SQLite the backup API copies in one step while others sell. The copy is checked as a plain file, then encrypted if
the owner has a key, and gets its name only when all of it is on the disk.
"""

import os
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from uuid import UUID

from sentra_pos.base import backup_names, books_file, causes, engines, server_dump, upkeep
from sentra_pos.base.backup_names import PART, SUM, Backup, Kind
from sentra_pos.base.books_file import Marks, NotWhole, Told
from sentra_pos.base.errors import BooksTrouble, RuleBroken

_PAGES = 4_000
"""So many are copied before somebody hears of it: 16 MB."""
OLD_AFTER = timedelta(hours=36)
"""A shop that was open yesterday has a backup of yesterday; one older than that is said to be old."""


@dataclass(eq=False)
class BackupFailed(BooksTrouble):
    """No backup was made: the folder is missing, full, or cannot be written."""

    sentence = "No backup was made in {folder}: {detail}. The books themselves are as they were."

    folder: str
    detail: str


@dataclass(eq=False)
class NameInUse(RuleBroken):
    """A backup was to get the name of a file that is there already."""

    sentence = (
        "In {folder} there is already something called {name}, and a backup takes nobody's place: no backup was made."
        " Give it another name, or leave the name out."
    )

    folder: str
    name: str


@dataclass(eq=False)
class BadKey(RuleBroken):
    """What was given is no key of age."""

    sentence = (
        "This is no key for backups. A public one begins with age1, a private one with AGE-SECRET-KEY-1."
    )


@dataclass(eq=False)
class NotOne(RuleBroken):
    """A folder was named instead of a file, and it does not tell which backup is meant."""

    sentence = "In {folder} lie backups of {count} shops. Name the file that is meant."

    folder: str
    count: int


@dataclass(frozen=True)
class State:
    """How the books are kept safe: what is in the folder, the newest first, and the last that was made by now.

    `is_beside` says that the folder lies on the disk of the books, so that both would be lost together.
    """

    folder: Path
    there: tuple[Backup, ...]
    newest: Backup | None
    is_old: bool
    is_beside: bool
    is_missing: bool


@dataclass(frozen=True)
class KeyPair:
    """A key to encrypt to, and the one that opens it again; the private one is shown once and never kept."""

    public: str
    private: str


def make(
    where: str,
    folder: Path,
    *,
    at: datetime,
    name: str = "",
    recipient: str = "",
    told: Told = lambda _done, _of: None,
) -> Backup:
    """A checked copy of the books at `where` in `folder`, which is there; encrypted if `recipient` is an age public key.

    Its name tells whose it is and of when, unless one is given. Names tell whole seconds: of two backups of one second
    the later one bears the next free second, as its `made_at` does. `told` hears of bytes, and may raise to call it off.
    Raises BackupFailed, NameInUse, NotWhole, BadKey, NoServerTool or ServerToolFailed; nothing unfinished stays behind.
    """
    if recipient:
        check_recipient(recipient)
    if not folder.is_dir():
        raise BackupFailed(folder=str(folder), detail="the folder is not there; is the stick in its place?")
    try:
        part = folder / f".sentra-{os.getpid()}{PART}"
        try:
            return _make(where, folder, part, at, name, recipient, told)
        finally:
            for left in (part, part.with_name(part.name + ".age")):
                left.unlink(missing_ok=True)
                books_file.remove_logs(left)
    except OSError as error:
        raise BackupFailed(folder=str(folder), detail=causes.of(error)) from error


def listed(folder: Path, identity: UUID) -> list[Backup]:
    """The backups of these books in `folder`, the newest first; other files are not looked at."""
    try:
        found = [backup_names.read(path) for path in folder.iterdir()]
    except OSError:
        return []
    ours = [one for one in found if one is not None and one.shop == backup_names.shop(identity)]
    return sorted(ours, key=lambda one: (one.made_at, one.path.name), reverse=True)


def newest_in(folder: Path) -> Path:
    """The newest backup of a file in `folder`; raises NotOne if there is none, or if they are of more than one shop."""
    found = [
        one for one in map(backup_names.read, folder.iterdir()) if one is not None and one.kind is Kind.FILE
    ]
    if len({one.shop for one in found}) != 1:
        raise NotOne(folder=str(folder), count=len({one.shop for one in found}))
    return max(found, key=lambda one: one.made_at).path


def thin(folder: Path, identity: UUID, at: datetime) -> list[Backup]:
    """Take away what is no longer needed, and give it: 7 daily, 5 weekly and 12 monthly ones stay."""
    there = listed(folder, identity)
    stays = backup_names.kept([one.made_at for one in there], at)
    gone = [one for one in there if one.made_at not in stays]
    for one in gone:
        one.path.unlink(missing_ok=True)
        sum_file(one.path).unlink(missing_ok=True)
    return gone


def state(where: str, folder: Path, identity: UUID, at: datetime) -> State:
    """How safe the books are right now; looks at names only."""
    there = listed(folder, identity)
    newest = next((one for one in there if one.made_at <= at), there[0] if there else None)
    return State(
        folder=folder,
        there=tuple(there),
        newest=newest,
        is_old=newest is not None and at - newest.made_at > OLD_AFTER,
        is_beside=not engines.is_server(where) and _same_disk(Path(where), folder),
        is_missing=not folder.is_dir(),
    )


def sum_file(path: Path) -> Path:
    """The file beside a backup that says what its bytes must be."""
    return path.with_name(path.name + SUM)


def new_key() -> KeyPair:
    """A new key pair of age (X25519)."""
    from pyrage import x25519  # here: only who encrypts needs it

    made = x25519.Identity.generate()
    return KeyPair(public=str(made.to_public()), private=str(made))


def check_recipient(public: str) -> None:
    """Raise BadKey unless `public` is a public key of age."""
    from pyrage import RecipientError, x25519  # here: as above

    try:
        x25519.Recipient.from_str(public)
    except (RecipientError, UnicodeEncodeError) as error:
        raise BadKey from error


def _make(
    where: str,
    folder: Path,
    part: Path,
    at: datetime,
    name: str,
    recipient: str,
    told: Told,
) -> Backup:
    if engines.is_server(where):
        kind, marks = Kind.SERVER, server_dump.dump(where, part, told)
    else:
        kind, marks = Kind.FILE, _copy_file(Path(where), part, told)
    finished = part
    if recipient:
        finished = part.with_name(part.name + ".age")
        _encrypt(part, finished, recipient)
    books_file.sync(finished)
    naming = partial(
        backup_names.name, marks.identity, epoch=marks.epoch, kind=kind, encrypted=bool(recipient)
    )
    made_at = at if name else _free_second(folder, marks.identity, at)
    path = _free(folder / (name or naming(made_at)))
    books_file.write_synced(sum_file(path), f"{books_file.sum_of(finished)}  {path.name}\n".encode())
    finished.replace(path)
    books_file.sync(folder)
    return Backup(
        path=path,
        shop=backup_names.shop(marks.identity),
        made_at=made_at,
        epoch=marks.epoch,
        kind=kind,
        is_encrypted=bool(recipient),
        size=path.stat().st_size,
    )


def _free_second(folder: Path, identity: UUID, at: datetime) -> datetime:
    """The first second from `at` on of which no backup of these books is there."""
    taken = {one.made_at for one in listed(folder, identity)}
    second = at.replace(microsecond=0)
    while second in taken:
        second += timedelta(seconds=1)
    return second


def _free(path: Path) -> Path:
    """A backup never takes the place of another file."""
    if path.exists():
        raise NameInUse(folder=str(path.parent), name=path.name)
    return path


def _copy_file(source: Path, part: Path, told: Told) -> Marks:
    """Copy the state of one moment, and see that the copy is whole and the same."""
    upkeep.step_of(str(source))
    books_file.write_synced(part, b"")
    with closing(books_file.connect(source)) as live, closing(books_file.connect(part)) as new:
        live.execute("BEGIN")
        marks = books_file.marks(live)  # the same moment as the copy: both are read in one transaction
        # The transaction stays open, so that the steps are all of one moment, however much is sold meanwhile.
        live.backup(new, pages=_PAGES, progress=partial(_copied, told))
        live.execute("COMMIT")
        # A file of its own, that can be opened and looked at where nothing may be written beside it.
        new.execute("PRAGMA journal_mode=DELETE")
    size = part.stat().st_size
    told(size, 2 * size)
    if books_file.check_whole(part) != marks:
        raise NotWhole(where=part.name, detail="the copy is not what the books were")
    told(2 * size, 2 * size)
    return marks


def _copied(told: Told, _status: int, left: int, of: int) -> None:
    """The first half of the way is copying, the second is looking through the copy."""
    told(of - left, 2 * of)


def _encrypt(source: Path, target: Path, recipient: str) -> None:
    import pyrage  # here: as above

    books_file.write_synced(target, b"")
    pyrage.encrypt_file(str(source), str(target), [pyrage.x25519.Recipient.from_str(recipient)])
    if target.stat().st_size < source.stat().st_size:
        raise NotWhole(where=target.name, detail="it was not encrypted to its end")


def _same_disk(books: Path, folder: Path) -> bool:
    near = folder
    while not near.exists() and near != near.parent:
        near = near.parent
    try:
        return books.stat().st_dev == near.stat().st_dev
    except OSError:
        return False
