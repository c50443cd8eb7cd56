"""Producers who agreed to be shown to buyers, with their story and picture; nobody else is ever shown."""

from dataclasses import dataclass
from datetime import date

from sqlmodel import Session, col, select

from sentra_pos.base import text
from sentra_pos.books.occasion import Occasion
from sentra_pos.producers import directory
from sentra_pos.producers.directory import BadField
from sentra_pos.producers.tables import Producer
from sentra_pos.shop import permissions
from sentra_pos.shop.permissions import Act

LONGEST_STORY = 400
LONGEST_PICTURE = 400


@dataclass(frozen=True)
class Story:
    """What a producer tells buyers; `picture` is a drawing of ours by name, or a file of the shop."""

    producer: str
    """The producer's code."""
    text: str
    picture: str
    agreed_on: date


def told(session: Session) -> tuple[Story, ...]:
    """The stories of all who agreed, in the order in which they did."""
    query = (
        select(Producer)
        .where(col(Producer.consented_on).is_not(None), Producer.story != "")
        .order_by(col(Producer.consented_on), Producer.code)
    )
    return tuple(
        Story(row.code, row.story, row.photo, row.consented_on)
        for row in session.exec(query)
        if row.consented_on is not None
    )


def keep(
    session: Session, *, producer: str, story: str, picture: str, agreed_on: date, on: Occasion
) -> Story:
    """The producer with this code agreed on that day.

    Raises UnknownProducer, BadField, NotPlainText, NeedsApproval or MayNotApprove.
    """
    permissions.require(session, Act.PRODUCER, on)
    row = directory.find(session, producer)
    words = text.clean(story, LONGEST_STORY)
    if not words:
        raise BadField(field="story", value="", hint="A story has words.")
    row.story, row.photo, row.consented_on = words, text.clean(picture, LONGEST_PICTURE), agreed_on
    session.add(row)
    session.flush()
    return Story(row.code, row.story, row.photo, agreed_on)


def of(row: Producer) -> Story | None:
    """What the producer agreed to have shown, None if nothing."""
    if row.consented_on is None or not row.story:
        return None
    return Story(row.code, row.story, row.photo, row.consented_on)


def withdraw(session: Session, producer: str, *, on: Occasion) -> None:
    """The producer with this code is not shown any more; story and picture are gone.

    Raises UnknownProducer, NeedsApproval or MayNotApprove.
    """
    permissions.require(session, Act.PRODUCER, on)
    row = directory.find(session, producer)
    row.story, row.photo, row.consented_on = "", "", None
    session.add(row)
    session.flush()
