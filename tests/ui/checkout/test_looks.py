"""The place can be touched, heard and read: in both languages, at every font scale, with anybody's product names."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QLabel, QWidget

from sentra_pos.ui import language, theme
from sentra_pos.ui.frame.places import Standing
from sentra_pos.ui.language import Language

pytestmark = [pytest.mark.sqlite, pytest.mark.window]


def walk(till) -> Iterator[str]:
    """Everything a day at the till shows, one after another."""
    till.scan(till.story.code("gipang"), till.story.code("emping"))
    yield "cart"
    for name, key in (("payment", Qt.Key.Key_F9), ("QRIS", Qt.Key.Key_F8), ("quantity", Qt.Key.Key_F7)):
        till.press(key)
        till.wait_until_idle()
        yield name
        till.press(Qt.Key.Key_Escape)
    till.screen._ask_count()
    till.wait_until_idle()
    yield "count"
    till.press(Qt.Key.Key_Escape)
    till.find("modeSwitch_scan").click()
    till.wait_until_idle()
    yield "wide cart"
    till.press(Qt.Key.Key_F12)
    till.wait_until_idle()
    yield "change"


def buttons(till) -> list[QAbstractButton]:
    return [one for one in till.screen.findChildren(QAbstractButton) if one.isVisible()]


def test_everything_touched_is_large_enough_and_has_a_name(till):
    seen = []
    for where in walk(till):
        seen.append(where)
        small = [(b.objectName(), b.size().toTuple()) for b in buttons(till) if min(b.size().toTuple()) < 48]
        silent = [b.objectName() for b in buttons(till) if not (b.text() or b.accessibleName())]
        assert (small, silent) == ([], []), where

    assert len(seen) == 7


def test_what_people_typed_is_never_markup(till):
    for where in walk(till):
        labels = till.screen.findChildren(QLabel)
        assert [one.text() for one in labels if one.textFormat() is not Qt.TextFormat.PlainText] == [], where


@pytest.mark.slow
@pytest.mark.parametrize("scale", [90, 125, 150])
def test_nothing_leaves_the_place_at_any_font_scale(app, closed_till, scale):
    till = closed_till
    theme.apply(app, theme.load("light", scale))
    till.window.forget_places()
    till.window.admit(Standing(role="cashier"))
    till.window.resize(1366, 768)
    till.opens_shift()

    for where in walk(till):
        outside = [one.objectName() for one in buttons(till) if not is_inside(one, till.screen)]
        assert outside == [], where
    assert is_inside(till.find("changeLabel"), till.screen)


def is_inside(one: QWidget, place: QWidget) -> bool:
    """In sight as a whole, or in something that can be drawn along."""
    parent = one.parentWidget()
    while parent is not None:
        if isinstance(parent, QAbstractScrollArea):
            return True
        parent = parent.parentWidget()
    corners = (one.rect().topLeft(), one.rect().bottomRight())
    return all(place.rect().contains(one.mapTo(place, corner)) for corner in corners)


def test_a_change_of_language_reaches_all_of_it(app, till):
    till.scan(till.story.code("gipang"), till.story.code("emping"))
    language.switch(app, Language.INDONESIAN)
    QApplication.sendPostedEvents()
    in_indonesian = [till.find(name).text() for name in ("payButton", "exactCashButton", "cartCount")]
    till.press(Qt.Key.Key_F9)

    assert in_indonesian == ["Bayar", "Uang pas", "2 barang"]
    assert till.text("dueWord") == "Kurang"
