"""What saving each page of a producer's sheet writes into the books."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from sentra_pos.books.occasion import Occasion
from sentra_pos.producers import agreement_deeds, overview
from sentra_pos.producers.directory import ProducerCard
from sentra_pos.producers.overview import Entrance
from sentra_pos.producers.tables import ProducerFields
from sentra_pos.ui.producers.agreement_page import AgreementWanted
from sentra_pos.ui.producers.sheet_page import Job
from sentra_pos.ui.producers.terms_page import TermWanted
from sentra_pos.ui.widgets import day_entry

if TYPE_CHECKING:  # the desk hands the session on; no screen looks into it
    from sentra_pos.base.database import Session

_CONTEXT = "ProducerJobs"
_NEW = QT_TRANSLATE_NOOP("ProducerJobs", "{producer} is saved. Now the agreement.")
_SAVED = QT_TRANSLATE_NOOP("ProducerJobs", "{producer} is saved")
_AGREED = QT_TRANSLATE_NOOP("ProducerJobs", "Agreement {number} holds from {day}")
_TERM = QT_TRANSLATE_NOOP("ProducerJobs", "The term holds from now on for deliveries that come in")


def data(who: ProducerCard | None, fields: ProducerFields, entrance: Entrance) -> Job:
    """The producer with these fields; a new one with how he comes in."""

    def deed(session: "Session", on: Occasion) -> ProducerCard:
        if who is None:
            return overview.enter(session, fields, entrance=entrance, on=on)
        return overview.write(session, fields, on=on, producer=who.id)

    content: dict[str, object] = {"producer": who.id if who else None, "fields": fields.model_dump()}
    if who is None:
        content |= {"status": entrance.status, "reason": entrance.reason}
    words = _SAVED if who else _NEW
    return Job(deed, content, ProducerCard, lambda card: _tr(words).format(producer=card.name), fields.name)


def agreement(who: ProducerCard, wanted: AgreementWanted) -> Job:
    """The next version of the agreement; the answer is its number."""

    def deed(session: "Session", on: Occasion) -> str:
        made = agreement_deeds.make(
            session, producer=who.id, facts=wanted.facts, from_day=wanted.from_day, on=on
        )
        return made.number

    content = {"producer": who.id, "agreement": wanted.content()}
    return Job(deed, content, str, lambda number: _agreed(number, wanted.from_day), who.name)


def term(who: ProducerCard, wanted: TermWanted) -> Job:
    """A term for one product or one group of the producer."""

    def deed(session: "Session", on: Occasion) -> str:
        made = agreement_deeds.make_special(
            session,
            producer=who.id,
            terms=wanted.terms,
            from_day=wanted.from_day,
            on=on,
            product=wanted.product,
            group=wanted.group,
        )
        return str(made.id)

    return Job(deed, {"producer": who.id, "term": wanted}, str, lambda _: _tr(_TERM), who.name)


def _agreed(number: str, day: date) -> str:
    return _tr(_AGREED).format(number=number, day=day_entry.show(day))


def _tr(source: object) -> str:
    return QCoreApplication.translate(_CONTEXT, str(source))
