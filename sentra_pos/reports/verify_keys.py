"""Asks what else must stand for ever: the keys that sign statements are whole (I18), a closed day stays closed (I16)."""

from datetime import timedelta

from sqlmodel import Session, col, select

from sentra_pos.books.tables import ClosedDay
from sentra_pos.reports.findings import MOST_OF_A_KIND, Finding, about
from sentra_pos.settlement import periods, signing


def look(session: Session) -> list[Finding]:
    """Keys that are none, and days that were closed and are open again."""
    return [*_keys(session), *_opened_again(session)]


def _keys(session: Session) -> list[Finding]:
    sentence = (
        "{where}: the key {key} that signs statements is damaged, or its halves do not belong together."
    )
    return [
        about(session, "I18", sentence, {"entry": entry, "key": key})
        for entry, key in signing.faults(session)
    ]


def _opened_again(session: Session) -> list[Finding]:
    closed = set(session.exec(select(col(ClosedDay.day))).all())
    sentence = "{where}: closed {day}, but that day is open again."
    found = [
        (entry, day)
        for entry, first, last in periods.closings(session)
        for day in (first + timedelta(days=number) for number in range((last - first).days + 1))
        if day not in closed
    ]
    return [
        about(session, "I16", sentence, {"entry": entry, "day": day}) for entry, day in found[:MOST_OF_A_KIND]
    ]
