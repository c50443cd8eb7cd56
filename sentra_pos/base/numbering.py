"""Gapless numbers: a counter a series, moved in the same transaction as the paper that bears the number."""

from collections.abc import Iterable, Iterator

from sqlalchemy import text
from sqlmodel import Session

FOR_EVER = ("lot", "product_code", "scale_item", "producer", "PTJ")
"""Series without a year or an epoch, whose numbers stand on labels, cards and contracts."""
_LEFT_OUT = "left out of "


def newest_epoch(epochs: Iterable[str]) -> str:
    """The last of `epochs` as they follow each other: nothing, B, C … Z, ZB; nothing for none."""
    return max(epochs, key=lambda epoch: (len(epoch), epoch), default="")


def take(session: Session, series: str) -> int:
    """The next number of `series`, from 1; given back if the transaction is."""
    number = session.connection().execute(_TAKE, {"series": series}).scalar()
    if number is None:
        session.connection().execute(_OPEN, {"series": series})
        number = session.connection().execute(_TAKE, {"series": series}).scalar_one()
    return int(number)


def take_many(session: Session, series: str, count: int) -> range:
    """The next `count` numbers of `series` in one step, for imports."""
    if count <= 0:
        return range(0)
    last = take(session, series) + count - 1
    session.connection().execute(_TAKE_ALL, {"series": series, "last": last})
    return range(last - count + 1, last + 1)


def paper(session: Session, prefix: str, *, epoch: str, year: int, digits: int) -> str:
    """The next number of a paper's own series: `K1-26-000123`, or `K1B-26-000001` in a later epoch."""
    series = f"{prefix}{epoch}-{year % 100:02d}"
    return f"{series}-{take(session, series):0{digits}d}"


def last(session: Session, series: str) -> int:
    """The last number of `series` that was given out, 0 if none was."""
    return int(session.connection().execute(_READ, {"series": series}).scalar() or 0)


def leave_out(session: Session, series: str, *, through: int) -> None:
    """Go on behind the number `through`: those up to it were given out in books that are lost, and that is kept."""
    before = last(session, series)
    if through > before:
        span = f"{_LEFT_OUT}{series} from {before + 1}"
        for name, value in ((series, through), (span, through)):
            session.connection().execute(_OPEN, {"series": name})
            session.connection().execute(_TAKE_ALL, {"series": name, "last": value})


def left_out(session: Session, series: str) -> Iterator[range]:
    """The numbers of `series` that were never given out in these books, though later ones were."""
    start = f"{_LEFT_OUT}{series} from "
    for name, through in session.execute(_ALL):
        if str(name).startswith(start):
            yield range(int(str(name)[len(start) :]), int(through) + 1)


_READ = text("SELECT value FROM counter WHERE series = :series")
_ALL = text("SELECT series, value FROM counter")
_TAKE = text("UPDATE counter SET value = value + 1 WHERE series = :series RETURNING value")
_TAKE_ALL = text("UPDATE counter SET value = :last WHERE series = :series")
_OPEN = text("INSERT INTO counter (series, value) VALUES (:series, 0) ON CONFLICT (series) DO NOTHING")
