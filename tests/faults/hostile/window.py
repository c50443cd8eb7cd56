"""The whole window in a shop where everything is called by one word: no label takes it for markup, no tip either."""

import os
import re
import traceback
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from faults.hostile import words
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget
from ui import everywhere
from ui.everywhere import Shop, View

from sentra_pos.base.database import Books, Session
from sentra_pos.books.occasion import Occasion
from sentra_pos.shop import staff
from sentra_pos.shop.staff import Role
from sentra_pos.till import shifts
from sentra_pos.ui.language import Language

LEAST_VIEWS = 20
MARKUP = re.compile(r"<[a-zA-Z/!][^>]*>|&[a-z]+;")
WIDEST = 1366
"""A long word makes no panel wider than the window."""


def wrong(folder: Path, kept: Path, word: str) -> tuple[int, list[str]]:
    """Walk through every place and panel; how many views there were, and what was wrong."""
    at = folder / "window.db"
    found: list[str] = []
    with closing(Books.connect(str(kept))) as books:
        if not books.reading(staff.everyone):
            books.writing(_opens, key="window", content=None, answer=bool)
    words.with_word(kept, at, word)
    os.environ["SENTRA_POS_DATA"] = str(folder / "data")
    (folder / "data").mkdir(exist_ok=True)
    _asks_nobody()
    shop, books = everywhere.opened_at(
        str(at), _application(), folder / "window.ini", 100, Language.INDONESIAN
    )
    views = 0
    for view in _walked(shop, found):
        views += 1
        found += [f"{view.name}: {one}" for one in seen(view.widget, word)]
    shop.window.close()
    shop.window.deleteLater()
    books.close()
    at.unlink()
    return views, list(dict.fromkeys(found))


def seen(shown: QWidget, word: str) -> Iterator[str]:
    """What takes the word for more than a word."""
    for widget in [shown, *shown.findChildren(QWidget)]:
        name = widget.objectName() or type(widget).__name__
        tip = widget.toolTip()
        if tip and not tip.startswith("<span>") and MARKUP.search(tip):
            yield f"{name} has a tip with markup: {tip[:60]!r}"
        if tip and not tip.startswith("<span>") and word[:12] in tip and "<" in word[:12]:
            yield f"{name} tells a name in its tip as it stands"
        if isinstance(widget, QLabel) and widget.text() and _is_drawn_as_markup(widget):
            yield f"{name} draws markup: {widget.text()[:60]!r}"
    if shown.width() > WIDEST:
        yield f"it is {shown.width()} wide"


def _is_drawn_as_markup(label: QLabel) -> bool:
    if label.textFormat() == Qt.TextFormat.PlainText:
        return False
    return label.textFormat() == Qt.TextFormat.RichText or MARKUP.search(label.text()) is not None


def _walked(shop: Shop, found: list[str]) -> Iterator[View]:
    """Every place, and every panel its acts open; one that breaks is told, and the walk goes on."""
    yield from shop._sign_in()
    for place in list(shop.window.rail.buttons):
        try:
            shop.window.go(place)
            shop.settle()
            screen = shop.window.in_front()
            assert screen is not None
            yield View(place, shop.window)
            yield from shop._panels(screen, place)
        except Exception as error:
            found.append(f"{place}: {traceback.format_exception(error)[-2:]}"[:600])


def _opens(session: Session) -> bool:
    staff.hire(session, name="Sari", role=Role.MANAGER, secret_hash="-")
    if shifts.current(session, "K1") is None:
        shifts.open_shift(session, float_amount=300_000, on=Occasion("cli:Sari", "K1", words.AT))
    return True


def _asks_nobody() -> None:
    nothing = {"getSaveFileName": ("", ""), "getOpenFileName": ("", ""), "getExistingDirectory": ""}
    for ask, answer in nothing.items():
        setattr(QFileDialog, ask, staticmethod(partial(_answer, answer)))


def _answer(answer: object, *_: object, **__: object) -> object:
    return answer


def _application() -> QApplication:
    made = QApplication.instance() or QApplication([])
    assert isinstance(made, QApplication)
    return made
