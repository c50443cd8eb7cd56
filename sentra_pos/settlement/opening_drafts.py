"""Openings before they are posted: kept as they are typed, checked whenever they change, posted one after another."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import Session, select

from sentra_pos.base.errors import RuleBroken
from sentra_pos.books.occasion import Occasion
from sentra_pos.producers import directory
from sentra_pos.settlement import opening, opening_content, opening_corrections, opening_views
from sentra_pos.settlement.opening import OpeningDone
from sentra_pos.settlement.opening_content import Checked, Content
from sentra_pos.settlement.opening_corrections import OpeningUndone
from sentra_pos.settlement.tables import OpeningDraft
from sentra_pos.shop import permissions
from sentra_pos.shop.permissions import Act

SHOP = "shop"
"""The subject of the shop's own opening."""


@dataclass(eq=False)
class OpenedAlready(RuleBroken):
    """The opening is posted; a second one beside it would count twice."""

    sentence = "The opening is posted already, as {number}. If it is wrong, take it back first."

    number: str


@dataclass(frozen=True)
class Problem:
    """Why a draft cannot be posted today; `producer` None is the shop."""

    producer: UUID | None
    name: str
    error: RuleBroken


def keep(session: Session, *, producer: UUID | None, content: Content, on: Occasion) -> Checked:
    """Keep what is typed for a producer, or for the shop; an empty content is forgotten.

    Raises OpenedAlready, OpeningClosed, NoHouseProducer, NeedsApproval, MayNotApprove, or what
    `opening_content.check` raises.
    """
    permissions.require(session, Act.OPENING_DAY, on)
    _take_turn(session, producer)
    require_free(session, producer)
    owner = opening.owner_of(session, producer, content)
    checked = opening_content.check(session, content, owner=owner, day=on.business_day)
    _put(session, producer, checked.content, on)
    return checked


def read(session: Session, producer: UUID | None) -> Content:
    """What is kept, or an empty content."""
    row = session.get(OpeningDraft, subject(producer))
    return Content() if row is None else opening_content.from_json(row.content)


def checked(session: Session, producer: UUID | None, *, day: date) -> Checked:
    """What is kept with its goods as they would be signed for on `day`; raises as `opening_content.check`."""
    content = read(session, producer)
    owner = opening.owner_of(session, producer, content)
    return opening_content.check(session, content, owner=owner, day=day)


def waiting(session: Session) -> list[UUID | None]:
    """Whose drafts wait to be posted: the shop first, then the producers by code."""
    kept = {row.subject for row in session.exec(select(OpeningDraft))}
    codes = {str(row.id): (code, row.id) for code, row in directory.by_code(session).items()}
    theirs = sorted(codes[one] for one in kept if one in codes)
    first: list[UUID | None] = [None] if SHOP in kept else []
    return [*first, *(producer for _, producer in theirs)]


def problems(session: Session, *, on: Occasion) -> list[Problem]:
    """The drafts that cannot be posted as they stand, each with its reason."""
    found: list[Problem] = []
    for producer in waiting(session):
        try:
            require_free(session, producer)
            checked(session, producer, day=on.business_day)
        except RuleBroken as refused:
            name = "" if producer is None else directory.get(session, producer).name
            found.append(Problem(producer, name, refused))
    return found


def post(session: Session, *, producer: UUID | None, on: Occasion) -> OpeningDone:
    """Post what is kept and forget the draft; raises as `opening.post`, or OpenedAlready."""
    _take_turn(session, producer)
    require_free(session, producer)
    done = opening.post(session, producer=producer, content=read(session, producer), on=on)
    _forget(session, producer)
    return done


def take_back(session: Session, *, number: str, on: Occasion) -> OpeningUndone:
    """Take an opening back and make a draft of what it said, to be mended; raises as `opening_corrections.correct`."""
    row = opening_corrections.find(session, number)
    content = opening_views.content_of(session, row)
    done = opening_corrections.correct(session, number=number, on=on)
    _put(session, row.producer, content, on)
    return done


def subject(producer: UUID | None) -> str:
    """What a draft is kept under."""
    return SHOP if producer is None else str(producer)


def require_free(session: Session, producer: UUID | None) -> None:
    """Raise OpenedAlready or OpeningClosed if nothing more is gathered for a producer, or for the shop."""
    if producer is not None:
        opening.require_open(session, producer)
    posted: Sequence[str] = opening_views.standing(session, producer)
    if posted:
        raise OpenedAlready(number=posted[-1])


def _take_turn(session: Session, producer: UUID | None) -> None:
    """Wait for whoever else changes or posts the draft, before anything is looked at: it is posted once."""
    session.get(OpeningDraft, subject(producer), with_for_update=True, populate_existing=True)


def _put(session: Session, producer: UUID | None, content: Content, on: Occasion) -> None:
    if content.is_empty:
        _forget(session, producer)
        return
    row = session.get(OpeningDraft, subject(producer)) or OpeningDraft(
        subject=subject(producer), content="", changed_at=on.at, changed_by=on.actor
    )
    row.content, row.changed_at, row.changed_by = opening_content.to_json(content), on.at, on.actor
    session.add(row)
    session.flush()


def _forget(session: Session, producer: UUID | None) -> None:
    row = session.get(OpeningDraft, subject(producer))
    if row is not None:
        session.delete(row)
        session.flush()
