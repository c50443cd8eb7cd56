"""A producer is shown to buyers once he agreed, and no longer than he wants."""

from datetime import date

import pytest

from sentra_pos.base.text import NotPlainText
from sentra_pos.producers import directory, stories
from sentra_pos.producers.directory import BadField, UnknownProducer

DAY = date(2026, 11, 22)


@pytest.fixture
def maker(story):
    story.delivers("Batik Ombak Selat", kain=2, price=185_000)
    return story.ask(lambda session: directory.everyone(session)[0].code)


def tell(story, code, text="Ombak di kain kami adalah ombak Selat Sunda.", picture="kisah-batik"):
    story.do(
        lambda session: stories.keep(
            session, producer=code, story=text, picture=picture, agreed_on=DAY, on=story.occasion()
        )
    )


def test_who_agreed_is_shown(story, maker):
    tell(story, maker)

    (kept,) = story.ask(stories.told)
    assert (kept.producer, kept.picture, kept.agreed_on) == (maker, "kisah-batik", DAY)


def test_another_story_takes_the_place_of_the_first(story, maker):
    tell(story, maker)
    tell(story, maker, "Dicap dengan tangan.")

    assert [one.text for one in story.ask(stories.told)] == ["Dicap dengan tangan."]


def test_who_withdraws_is_shown_no_more(story, maker):
    tell(story, maker)
    story.do(lambda session: stories.withdraw(session, maker, on=story.occasion()))

    assert story.ask(stories.told) == ()


@pytest.mark.parametrize(
    ("text", "error"), [(" ", BadField), ("a\u202eb", NotPlainText), ("x" * 401, NotPlainText)]
)
def test_a_story_is_plain_words(story, maker, text, error):
    with pytest.raises(error):
        tell(story, maker, text)


def test_nobody_unknown_tells_a_story(story):
    with pytest.raises(UnknownProducer):
        tell(story, "P-9999")
