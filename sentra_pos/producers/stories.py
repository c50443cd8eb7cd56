"""Producers who agreed to be shown to buyers, with their story and picture; nobody else is ever shown.

Kept as a setting: a producer has no columns for it yet.
"""

from dataclasses import dataclass
from datetime import date

from sqlmodel import Session

from sentra_pos.base import text
from sentra_pos.base.settings import Setting
from sentra_pos.producers import directory
from sentra_pos.producers.directory import BadField

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


_STORIES = Setting("producers.stories", tuple[Story, ...], ())


def told(session: Session) -> tuple[Story, ...]:
    """The stories of all who agreed, in the order in which they did."""
    return _STORIES.read(session)


def keep(session: Session, *, producer: str, story: str, picture: str, agreed_on: date) -> Story:
    """The producer with this code agreed on that day; raise UnknownProducer, BadField or NotPlainText."""
    code = directory.find(session, producer).code
    kept = Story(code, text.clean(story, LONGEST_STORY), text.clean(picture, LONGEST_PICTURE), agreed_on)
    if not kept.text:
        raise BadField(field="story", value="", hint="A story has words.")
    others = tuple(one for one in told(session) if one.producer != code)
    _STORIES.write(session, (*others, kept))
    return kept


def withdraw(session: Session, producer: str) -> None:
    """The producer with this code is not shown any more."""
    code = directory.find(session, producer).code
    _STORIES.write(session, tuple(one for one in told(session) if one.producer != code))
