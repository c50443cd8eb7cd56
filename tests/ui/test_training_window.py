"""From the real shop to the practice shop and back in one window: two sets of books, never mixed."""

import time
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget
from sqlalchemy import text
from sqlmodel import select

from sentra_pos import app as application
from sentra_pos import sample
from sentra_pos.base import paths, upkeep
from sentra_pos.checkout.tables import Sale
from sentra_pos.cli.main import window_options
from sentra_pos.shop import profile
from sentra_pos.ui.signin.screen import SignInScreen

pytestmark = [pytest.mark.window, pytest.mark.slow, pytest.mark.sqlite, pytest.mark.timeout(180)]
PATIENCE_SECONDS = 60


class House:
    """One run of the window, and hands."""

    def __init__(self, app, folder: Path) -> None:
        self.app, self.folder = app, folder
        self.house = application._House(app, "", "", None)

    @property
    def shop(self):
        return self.house._opened[-1]

    def until(self, seen) -> None:
        end = time.monotonic() + PATIENCE_SECONDS
        while True:
            with suppress(IndexError, AttributeError):
                if seen():
                    return
            assert time.monotonic() < end, seen
            self.app.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            time.sleep(0.005)

    def opens(self, *, training: bool = False) -> None:
        self.house.open(training=training, anew=False)
        self.until_asked(training=training)

    def until_asked(self, *, training: bool) -> None:
        """Somebody is asked for a PIN, in the books that are wanted."""
        self.until(
            lambda: (
                self.shop.machine.training is training
                and isinstance(self.shop.window.in_front(), SignInScreen)
                and self.shop.is_idle
            )
        )

    def touches(self, name: str) -> None:
        button = self.shop.window.findChild(QWidget, name)
        assert button is not None
        assert button.isVisible()
        button.click()

    def signs_in(self, name: str) -> None:
        screen = self.shop.window.in_front()
        secret = next(person.secret for person in sample.STAFF if person.name == name)
        tile = next(one for one in screen._tiles if one.person.name == name)
        tile.click()
        screen.card.typed.emit(secret)
        self.until(lambda: self.shop.window._front is None and self.shop.is_idle)

    def do(self, key: str) -> None:
        next(act for act in self.shop.window.in_front().acts() if act.key == key).run()
        self.until(lambda: self.shop.is_idle)


@pytest.fixture
def house(app, tmp_path, monkeypatch) -> Iterator[House]:
    monkeypatch.setenv("SENTRA_POS_DATA", str(tmp_path))
    monkeypatch.delenv("SENTRA_POS_BOOKS", raising=False)
    with closing(upkeep.create(paths.default_books())) as books:
        sample.fill(books, at=datetime.now(UTC))
    made = House(app, tmp_path)
    yield made
    made.house.close()
    for window in app.topLevelWidgets():
        window.close()
        window.deleteLater()


def sales(where: str) -> int:
    with closing(upkeep.open_books(where)) as books:
        return books.reading(lambda session: len(session.exec(select(Sale)).all()))


def entries(where: str) -> list[str]:
    """The journal as it stands; a window that comes and goes leaves working notes alone."""
    with closing(upkeep.open_books(where)) as books:
        return books.reading(
            lambda session: list(
                session.execute(text("SELECT hash FROM journal_entry ORDER BY id")).scalars()
            )
        )


def test_practice_sells_in_its_own_books_and_comes_back(house):
    house.opens()
    real_before = entries(paths.default_books())
    house.touches("practiceButton")
    house.until_asked(training=True)
    assert "975310" in house.shop.window.in_front().notice.text()

    house.signs_in("Dimas")
    house.shop.window.in_front().opening.wanted.emit(300_000)
    house.until(lambda: house.shop.window.in_front().keeper.shift is not None and house.shop.is_idle)
    house.shop.window.in_front().take_scan("2900000000018")
    house.until(lambda: house.shop.is_idle)
    house.do("F12")
    house.shop.lock()
    house.until_asked(training=True)
    house.touches("practiceButton")
    house.until_asked(training=False)
    house.house.close()

    assert entries(paths.default_books()) == real_before
    assert (sales(paths.default_books()), sales(paths.training_books())) == (0, 1)
    assert sorted(file.suffix for file in house.folder.iterdir() if file.stem in ("latihan", "sentra")) == [
        ".db",
        ".db",
    ]


def test_practice_begins_anew_when_asked(house):
    house.opens(training=True)
    with closing(upkeep.open_books(paths.training_books())) as books:
        books.writing(
            lambda session: profile.write(session, profile.ShopProfile(name="Kemarin")),
            key="k",
            content=1,
            answer=type(None),
        )
    house.touches("practiceAnewButton")
    house.until(lambda: not house.house._opened or house.shop.machine.training)
    house.until_asked(training=True)

    assert house.shop._shop.name == profile.ShopProfile().name


def test_real_books_in_the_place_of_practice_are_refused_with_advice(house):
    Path(paths.training_books()).write_bytes(Path(paths.default_books()).read_bytes())
    before = Path(paths.training_books()).read_bytes()
    house.house.open(training=True, anew=False)
    house.until(lambda: bool(house.shop.window.banners.findChildren(QWidget)))
    told = " ".join(
        label.text() for label in house.shop.window.banners.findChildren(QWidget) if hasattr(label, "text")
    )

    assert "real shop" in told or "sungguhan" in told
    assert Path(paths.training_books()).read_bytes() == before


def test_practice_books_are_not_opened_for_work(app, house):
    house.opens(training=True)
    house.house.close()
    house.house = application._House(app, paths.training_books(), "", None)
    house.house.open(training=False, anew=False)
    house.until(lambda: bool(house.shop.window.banners.findChildren(QWidget)))

    assert not isinstance(house.shop.window.in_front(), SignInScreen)


def test_the_window_of_a_manager_left_alone_locks_and_keeps_its_place(house):
    house.opens()
    house.signs_in("Sari")
    house.shop.window.go("settings")
    house.until(lambda: house.shop.is_idle)
    assert house.shop._idle.is_counting

    house.shop._idle.passed.emit()
    house.until_asked(training=False)
    assert not house.shop._idle.is_counting
    house.signs_in("Sari")

    assert house.shop.window.in_front().objectName() == "settingsScreen"


@pytest.mark.parametrize(
    ("arguments", "asked"),
    [
        (["--training"], {"--training": ""}),
        (["--register", "K2", "--training"], {"--register": "K2", "--training": ""}),
        (["--books", "a.db"], {"--books": "a.db"}),
        (["--training", "init"], None),
        ([], {}),
    ],
)
def test_the_command_line_opens_the_window_for_practice(arguments, asked):
    assert window_options(arguments) == asked
