"""Where copies of the books go and whose key opens them; and how the books go on after a copy took their place."""

from collections.abc import Mapping
from contextlib import closing
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from enum import Enum
from functools import partial
from pathlib import Path
from uuid import UUID

from sqlalchemy import text
from sqlmodel import Session

from sentra_pos.base import backups, clock, engines, numbering, paths, restoring, second_journal, upkeep
from sentra_pos.base.backup_names import Backup
from sentra_pos.base.backups import State
from sentra_pos.base.books_file import Told
from sentra_pos.base.database import Books
from sentra_pos.base.errors import RuleBroken
from sentra_pos.base.restoring import GivenOut, Prepared
from sentra_pos.base.second_journal import Running
from sentra_pos.base.settings import Setting
from sentra_pos.base.upkeep import Check
from sentra_pos.books import epochs
from sentra_pos.books.occasion import Occasion
from sentra_pos.shop import changes, permissions
from sentra_pos.shop.permissions import Act

FOLDER = "cadangan"
"""Beside the books, unless another folder is set."""
NEW_BASE_AFTER = timedelta(days=7)
"""The lines of a week are done again in seconds."""
UNKNOWN_NUMBERS = 1_000
"""So many labels and codes may have been given out in books that cannot be read any more."""


@dataclass(frozen=True)
class Safekeeping:
    """The folder of backups (empty: beside the books) and the owner's public key of age (empty: not encrypted).

    `second` is the folder of the second journal, on another device; empty for none.
    """

    folder: str = ""
    recipient: str = ""
    second: str = ""


@dataclass(frozen=True)
class Known:
    """Whose books, the folder their copies go to, what was set, and how the second journal stands."""

    identity: UUID
    folder: Path
    kept: Safekeeping
    running: Running


class Second(Enum):
    """How the second journal stands."""

    OFF = "off"
    STOPPED = "stopped"
    """Deeds are not written there: its device is missing, or was too slow."""
    WAITS = "waits"
    """Deeds are written, but no backup lies there yet to which they belong."""
    ON = "on"


@dataclass(eq=False)
class SecondOnServer(RuleBroken):
    """A server was to keep a second journal as a file does."""

    sentence = (
        "Books on a server have no second journal here: have the server itself keep one (WAL archiving)."
    )


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

    Another second journal, or another key for it, is begun at once. Raises BadKey, NoSecondJournal, SecondOnServer,
    NeedsApproval or MayNotApprove.
    """
    approver = permissions.require(session, Act.BACKUP, on)
    wanted = Safekeeping(**{name: value.strip() for name, value in asdict(wanted).items()})
    if wanted.recipient:
        backups.check_recipient(wanted.recipient)
    before = read(session)
    if wanted != before:
        _SETTING.write(session, wanted)
        told = [name for name, value in asdict(wanted).items() if getattr(before, name) != value]
        changes.note(session, f"backups: {', '.join(told)}", on=on, approver=approver, act=Act.BACKUP)
        if not wanted.second:
            second_journal.end(session)
        elif told != ["folder"]:
            _begin_second(session, wanted, on.recorded_at)
    return wanted


def mend_second(session: Session, at: datetime) -> bool:
    """Begin the second journal anew if one is wanted and stopped, and its folder is there again; whether it was.

    A note for `Books.keeping`: no deed, and the deeds in between are in the backup that is then due.
    """
    kept = read(session)
    if not kept.second or not Path(kept.second).is_dir():
        return False
    if not second_journal.is_over(session, _file(session)):
        return False
    _begin_second(session, kept, at)
    return True


def second_state(known: Known) -> Second:
    """How the second journal stands; looks at names of files only."""
    if not known.kept.second:
        return Second.OFF
    if not known.running.is_on or not _journal(known).is_file():
        return Second.STOPPED
    return Second.WAITS if _base_made_at(known) is None else Second.ON


def is_base_due(known: Known, at: datetime) -> bool:
    """Whether the second journal wants a backup beside it: it has none yet, or one of a week ago."""
    if second_state(known) not in (Second.WAITS, Second.ON):
        return False
    made = _base_made_at(known)
    return made is None or at - made > NEW_BASE_AFTER


def may_restore(session: Session, on: Occasion) -> str | None:
    """Who approved that a backup takes the place of these books; raise NeedsApproval or MayNotApprove."""
    return permissions.require(session, Act.RESTORE, on)


def known(session: Session, *, where: str) -> Known:
    """Everything that is to be asked of the books at `where` before copies of them are made or looked for."""
    kept = read(session)
    return Known(identity(session), folder_of(kept.folder, where), kept, second_journal.SETTING.read(session))


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

    The usual folder is made if it is missing; one that was set, as on a stick, must be there. A second journal gets one
    too when it is due. Raises BackupFailed, NotWhole, NoServerTool or ServerToolFailed; the older ones stay then.
    """
    if not known.kept.folder:
        known.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    made = backups.make(where, known.folder, at=at, recipient=known.kept.recipient, told=told)
    backups.thin(known.folder, known.identity, at)
    if is_base_due(known, at):
        beside, begun = Path(known.kept.second), clock.from_micros(known.running.begun_at)
        # What is dated earlier than the journal was begun counts as of before it.
        backups.make(where, beside, at=max(at, begun), recipient=known.kept.recipient, told=told)
        backups.thin(beside, known.identity, at)
    return made


def _begin_second(session: Session, kept: Safekeeping, at: datetime) -> None:
    file, folder = _file(session), Path(kept.second)
    # Names tell whole seconds: a backup that has the name of this one is of before.
    begun = max(
        [at.replace(microsecond=0)]
        + [one.made_at + timedelta(seconds=1) for one in backups.listed(folder, identity(session))]
    )
    second_journal.begin(session, file, folder, recipient=kept.recipient, at=begun)


def _file(session: Session) -> Path:
    """The file of books behind a session."""
    url = session.connection().engine.url
    if url.get_backend_name() != "sqlite":
        raise SecondOnServer
    return Path(str(url.database))


def _journal(known: Known) -> Path:
    return second_journal.path(Path(known.kept.second), known.running.file)


def _base_made_at(known: Known) -> datetime | None:
    """When the newest backup was made that the second journal goes on from."""
    begun = clock.from_micros(known.running.begun_at)
    there = backups.listed(Path(known.kept.second), known.identity)
    return next((one.made_at for one in there if one.made_at >= begun), None)


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
