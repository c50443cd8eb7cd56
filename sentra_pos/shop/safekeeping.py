"""Where copies of the books go and whose key opens them; and how the books go on after a copy took their place."""

from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from uuid import UUID

from sqlalchemy import text
from sqlmodel import Session

from sentra_pos.base import backups, engines, numbering, paths, restoring, upkeep
from sentra_pos.base.backup_names import Backup
from sentra_pos.base.backups import State
from sentra_pos.base.books_file import Told
from sentra_pos.base.database import Books
from sentra_pos.base.restoring import GivenOut, Prepared
from sentra_pos.base.settings import Setting
from sentra_pos.base.upkeep import Check
from sentra_pos.books import epochs
from sentra_pos.books.occasion import Occasion
from sentra_pos.shop import changes, permissions
from sentra_pos.shop.permissions import Act

FOLDER = "cadangan"
"""Beside the books, unless another folder is set."""
UNKNOWN_NUMBERS = 1_000
"""So many labels and codes may have been given out in books that cannot be read any more."""


@dataclass(frozen=True)
class Safekeeping:
    """The folder of backups (empty: beside the books) and the owner's public key of age (empty: not encrypted)."""

    folder: str = ""
    recipient: str = ""


@dataclass(frozen=True)
class Known:
    """Whose books, the folder their copies go to, and what was set."""

    identity: UUID
    folder: Path
    kept: Safekeeping


@dataclass(frozen=True)
class Restored:
    """How a restore ended: where the file of before is now, if there was one, and the epoch that papers bear."""

    kept: str
    epoch: str
    registers: int


_SETTING = Setting("shop.safekeeping", Safekeeping, Safekeeping())


def read(session: Session) -> Safekeeping:
    """What is set."""
    return _SETTING.read(session)


def keep(session: Session, wanted: Safekeeping, *, on: Occasion) -> Safekeeping:
    """Set where backups go and to whom they are encrypted; the same again is no entry.

    Raises BadKey, NeedsApproval or MayNotApprove.
    """
    approver = permissions.require(session, Act.BACKUP, on)
    wanted = replace(wanted, folder=wanted.folder.strip(), recipient=wanted.recipient.strip())
    if wanted.recipient:
        backups.check_recipient(wanted.recipient)
    before = read(session)
    if wanted != before:
        _SETTING.write(session, wanted)
        told = [name for name in ("folder", "recipient") if getattr(before, name) != getattr(wanted, name)]
        changes.note(session, f"backups: {', '.join(told)}", on=on, approver=approver, act=Act.BACKUP)
    return wanted


def may_restore(session: Session, on: Occasion) -> str | None:
    """Who approved that a backup takes the place of these books; raise NeedsApproval or MayNotApprove."""
    return permissions.require(session, Act.RESTORE, on)


def known(session: Session, *, where: str) -> Known:
    """Everything that is to be asked of the books at `where` before copies of them are made or looked for."""
    kept = read(session)
    return Known(identity(session), folder_of(kept.folder, where), kept)


def identity(session: Session) -> UUID:
    """Whose books these are."""
    found: object = session.execute(_IDENTITY).scalar_one()
    return UUID(str(found))


def folder_of(set_folder: str, where: str) -> Path:
    """The folder of backups of the books at `where`."""
    if set_folder:
        return Path(set_folder)
    beside = paths.data_folder() if engines.is_server(where) else Path(where).resolve().parent
    return beside / FOLDER


def state(known: Known, where: str, at: datetime) -> State:
    """How the books at `where` are kept safe at this moment; looks at names of files only."""
    return backups.state(where, known.folder, known.identity, at)


def back_up(known: Known, where: str, at: datetime, *, told: Told = lambda _done, _of: None) -> Backup:
    """Make a checked backup where the shop wants it and thin the older ones.

    The usual folder is made if it is missing; one that was set, as on a stick, must be there. Raises BackupFailed,
    NotWhole, NoServerTool or ServerToolFailed; the older ones stay then.
    """
    if not known.kept.folder:
        known.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    made = backups.make(where, known.folder, at=at, recipient=known.kept.recipient, told=told)
    backups.thin(known.folder, known.identity, at)
    return made


def bring_up_to_date(where: str, at: datetime, *, check: Check) -> int:
    """Migrate the books at `where` after a backup of them as they are; give the step they were at.

    Raises what `back_up` and `upkeep.migrate` raise; the books are as they were then.
    """
    before = upkeep.step_of(where)
    if before < upkeep.newest_step():
        with closing(Books.connect(where)) as books:
            asked = books.reading(partial(known, where=where))
        back_up(asked, where, at)
        upkeep.migrate(where, check)
    return before


def put_back(prepared: Prepared, live: Path, *, check: Check, on: Occasion) -> Restored:
    """Let the prepared copy take the place of `live` and begin a new epoch, above every one that is known.

    The other backups, of which names tell the epoch, are asked too. Whether `on.actor` may do it is asked of
    the books that are there (`may_restore`): in the copy nobody may know that person yet. Raises BooksInUse or
    NotWhole; the live file is as it was then.
    """
    with closing(Books.connect(str(prepared.copy))) as books:
        own = folder_of(books.reading(read).folder, str(live))
    folders = {prepared.candidate.resolve().parent, own.resolve()}
    there = [one for folder in folders for one in backups.listed(folder, prepared.marks.identity)]
    plain = [one.path for one in there if not one.is_encrypted]
    given = restoring.given_out(live, (*restoring.kept_files(live), *plain))
    taken = {*given.epochs, prepared.marks.epoch, *(one.epoch for one in there)}
    epoch = epochs.following(taken)
    registers = 0

    def begin(books: Books) -> None:
        nonlocal registers
        registers = books.writing(
            lambda session: _enter(session, epoch, given, prepared.candidate.name, on),
            key=f"restore:{epoch}",
            content=[epoch, prepared.candidate.name],
            answer=int,
        )

    kept = restoring.put_in_place(prepared, live, begin=begin, check=check, at=on.recorded_at)
    return Restored(kept=str(kept or ""), epoch=epoch, registers=registers)


def begin_on_server(
    books: Books, candidate: Path, *, check: Check, on: Occasion
) -> tuple[Restored, list[str]]:
    """The same for books that were restored into an empty database; gives what does not hold in them, too."""
    epoch = epochs.following(books.reading(_epochs))
    given = GivenOut(frozenset(), {}, is_live_read=False)
    count = books.writing(
        lambda session: _enter(session, epoch, given, candidate.name, on),
        key=f"restore:{epoch}",
        content=[epoch, candidate.name],
        answer=int,
    )
    return Restored(kept="", epoch=epoch, registers=count), check(books)


def _enter(session: Session, epoch: str, given: GivenOut, source: str, on: Occasion) -> int:
    counters: Mapping[str, int] = given.counters
    if not given.is_live_read:
        counters = {
            series: max(given.counters.get(series, 0), numbering.last(session, series) + UNKNOWN_NUMBERS)
            for series in numbering.FOR_EVER
        }
    reason = f"{source} · {on.reason}" if on.reason else source
    return epochs.begin(session, epoch, counters=counters, on=on.because(reason))


def _epochs(session: Session) -> list[str]:
    return list(session.execute(_EPOCHS).scalars())


_IDENTITY = text("SELECT id FROM books_identity")
_EPOCHS = text("SELECT DISTINCT epoch FROM register_head")
