"""What somebody should know before a backup takes the place of the books; nothing is changed by looking."""

from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

from sentra_pos.base import books_file, clock, upkeep
from sentra_pos.base.database import Books
from sentra_pos.base.errors import BooksTrouble
from sentra_pos.base.restoring import Prepared
from sentra_pos.reports import lost
from sentra_pos.reports.lost import Lost
from sentra_pos.shop import profile, safekeeping


class Label(Enum):
    """What is not as one would wish of a backup that can be restored."""

    OTHER_SHOP = "other_shop"
    TRAINING = "training"
    OLDER = "older"
    """The books have entries that it has not."""
    PARTED = "parted"
    """It has entries that the books have not."""
    DOES_NOT_HOLD = "does_not_hold"
    """Not everything holds in it; the findings say what."""
    NO_SUM = "no_sum"
    """There is no file beside it that says what its bytes must be."""
    OLD_STEP = "old_step"
    """It was written by an older version, and was brought up to date."""
    PARTLY = "partly"
    """The second journal is damaged: what it has behind the damage could not be used."""


class Live(Enum):
    """How the books that would be replaced are."""

    THERE = "there"
    MISSING = "missing"
    UNREADABLE = "unreadable"


@dataclass(frozen=True)
class Preview:
    """A backup beside the books; `until` is its last entry, `lost` what only the books have, if they can be read.

    `forward` deeds of it were brought back from a second journal.
    """

    file: str
    shop: str
    entries: int
    until: datetime | None
    step: int
    findings: tuple[str, ...]
    live: Live
    lost: Lost
    gained: Lost
    labels: tuple[Label, ...]
    forward: int | None = None


@dataclass(frozen=True)
class _Side:
    shop: str
    training: bool
    entries: int
    until: datetime | None


def look(prepared: Prepared, live: Path) -> Preview:
    """Lay the prepared copy beside the books at `live`."""
    gone = gained = Lost()
    with closing(Books.connect(str(prepared.copy))) as copy:
        new = copy.reading(_side)
        how, identity = _live(live)
        if how is Live.THERE:
            with closing(Books.connect(str(live))) as books:
                gone = books.reading(lambda old: copy.reading(lambda session: lost.beyond(old, session)))
                gained = books.reading(lambda old: copy.reading(lambda session: lost.beyond(session, old)))
    same = identity in ("", str(prepared.marks.identity))
    found = {
        Label.OTHER_SHOP: not same,
        Label.TRAINING: new.training,
        Label.OLDER: same and gone.entries > 0,
        Label.PARTED: same and gained.entries > 0,
        Label.DOES_NOT_HOLD: bool(prepared.findings),
        Label.NO_SUM: not prepared.has_sum,
        Label.OLD_STEP: prepared.step < upkeep.newest_step(),
        Label.PARTLY: prepared.replayed is not None and prepared.replayed.unused > 0,
    }
    return Preview(
        file=prepared.candidate.name,
        shop=new.shop,
        entries=new.entries,
        until=new.until,
        step=prepared.step,
        findings=prepared.findings,
        live=how,
        lost=gone,
        gained=gained,
        labels=tuple(label for label, is_so in found.items() if is_so),
        forward=None if prepared.replayed is None else prepared.replayed.deeds,
    )


def _live(live: Path) -> tuple[Live, str]:
    """How the books are, and whose."""
    if not live.exists():
        return Live.MISSING, ""
    try:
        upkeep.step_of(str(live))
        with closing(Books.connect(str(live))) as books:
            return Live.THERE, str(books.reading(safekeeping.identity))
    except (BooksTrouble, DBAPIError, books_file.errors()):
        return Live.UNREADABLE, ""


def _side(session: Session) -> _Side:
    shop = profile.read(session)
    row = session.execute(_LAST).one()
    until = None if row.until is None else clock.from_micros(row.until)
    return _Side(shop.name, shop.training, row.entries, until)


_LAST = text("SELECT COUNT(*) AS entries, MAX(recorded_at) AS until FROM journal_entry")
