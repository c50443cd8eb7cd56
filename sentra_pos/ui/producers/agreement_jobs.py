"""What the agreement and its special terms write beside their next version: signed, ended, a term ended."""

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from sentra_pos.books.occasion import Occasion
from sentra_pos.producers import agreement_deeds
from sentra_pos.producers.agreement_deeds import Ended
from sentra_pos.producers.directory import ProducerCard
from sentra_pos.ui.producers.sheet_page import Job
from sentra_pos.ui.widgets import day_entry

if TYPE_CHECKING:  # the desk hands the session on; no screen looks into it
    from sentra_pos.base.database import Session

_CONTEXT = "ProducerJobs"
_SIGNED = QT_TRANSLATE_NOOP("ProducerJobs", "{number} is signed since {day}")
_ENDED = QT_TRANSLATE_NOOP("ProducerJobs", "The agreement with {producer} ends after {day}")
_TERM_ENDED = QT_TRANSLATE_NOOP("ProducerJobs", "The term no longer holds for deliveries that come in")


def signed(number: str, day: date) -> Job:
    """Both sides signed the paper of this number on `day`."""

    def deed(session: "Session", on: Occasion) -> str:
        return agreement_deeds.sign(session, number=number, signed_on=day, on=on).number

    told = _tr(_SIGNED).format(number=number, day=day_entry.show(day))
    return Job(deed, {"number": number, "signed_on": day}, str, lambda _: told, number, is_beside=True)


def ended(who: ProducerCard, last_day: date, reason: str) -> Job:
    """Agreement and special terms of the producer hold until `last_day`, for the last time."""

    def deed(session: "Session", on: Occasion) -> Ended:
        return agreement_deeds.end(session, producer=who.id, last_day=last_day, reason=reason, on=on)

    told = _tr(_ENDED).format(producer=who.name, day=day_entry.show(last_day))
    content = {"producer": who.id, "last_day": last_day, "reason": reason}
    return Job(deed, content, Ended, lambda _: told, reason, is_beside=True)


def term_ended(term: UUID, about: str, last_day: date) -> Job:
    """The special term holds until `last_day`, for the last time."""

    def deed(session: "Session", on: Occasion) -> Ended:
        return agreement_deeds.end_special(session, term=term, last_day=last_day, on=on)

    content = {"term": term, "last_day": last_day}
    return Job(deed, content, Ended, lambda _: _tr(_TERM_ENDED), about, is_beside=True)


def _tr(source: object) -> str:
    return QCoreApplication.translate(_CONTEXT, str(source))
