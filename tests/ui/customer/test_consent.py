"""Who withdraws his consent is gone from the buyer's screen at once, story, name and photo."""

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from ui.post_kit import post_at

from sentra_pos.producers import directory, stories
from sentra_pos.ui.customer.display import CustomerDisplay
from sentra_pos.ui.preferences import Preferences

pytestmark = [pytest.mark.sqlite, pytest.mark.window]
MELATI, OMBAK = "Dapur Gipang Melati", "Batik Ombak Selat"


@pytest.fixture
def shop(story):
    story.delivers(MELATI, gipang=3, price=40_000, expiry=60)
    story.delivers(OMBAK, kain=2, price=185_000, group="batik")
    for name, words in ((MELATI, "Gipang ketan tiga generasi."), (OMBAK, "Ombak Selat Sunda di kain.")):
        story.do(lambda s, name=name, words=words: tells(s, story, name, words))
    return story


def tells(session, story, name, words):
    code = directory.get(session, story.producer(name)).code
    on = story.occasion()
    stories.keep(session, producer=code, story=words, picture="", agreed_on=story.today, on=on)


def words_on(display):
    return {label.text() for label in display.window.idle.findChildren(QLabel)}


def test_whoever_withdraws_leaves_the_screen_before_the_next_story(qtbot, shop, tmp_path):
    post, main = post_at(shop.books, shop.clock), QWidget()
    qtbot.addWidget(main)
    display = CustomerDisplay(Preferences(tmp_path / "w.ini"), main, post.desk, shop.clock)
    told = [one.name for one in display.window.showcase.stories]
    assert sorted(told) == [OMBAK, MELATI]
    shown = told[0]
    assert shown in words_on(display)

    def withdraw(session):
        stories.withdraw(session, directory.get(session, shop.producer(shown)).code, on=shop.occasion())

    post.desk.do(main, withdraw, lambda _: None, key="withdraw", content=shown, answer=type(None))

    assert [one.name for one in display.window.showcase.stories] == told[1:]
    assert shown not in words_on(display)
    display.close_down()
