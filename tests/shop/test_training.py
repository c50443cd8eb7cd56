"""Training books are made whole or not at all, stay what they are, and are never mistaken for real ones."""

import shutil
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from sentra_pos import sample
from sentra_pos.base import upkeep
from sentra_pos.base.database import Books
from sentra_pos.reports import verify
from sentra_pos.shop import profile, registers, training
from sentra_pos.shop.profile import ShopProfile
from sentra_pos.shop.registers import Habits, PrinterKind
from sentra_pos.shop.training import RealBooks, TrainingBooks

pytestmark = pytest.mark.sqlite
PRINTER = Habits(columns=48, printer=PrinterKind.NETWORK, address="192.0.2.7")


@pytest.fixture(scope="module")
def practised(tmp_path_factory):
    """Practice books as they are made: each test looks at a copy."""
    from datetime import datetime

    from sentra_pos.base.clock import SHOP_ZONE

    where = tmp_path_factory.mktemp("practice") / "latihan.db"
    steps: list[tuple[int, int]] = []
    at = datetime(2026, 11, 22, 9, tzinfo=SHOP_ZONE)
    sample.practise(str(where), at=at, habits={"K1": PRINTER}, told=lambda *step: steps.append(step))
    return where, steps


@pytest.fixture
def practice(practised, tmp_path) -> Path:
    return Path(shutil.copy(practised[0], tmp_path / "latihan.db"))


def test_practice_books_hold_the_demo_shop_and_say_what_they_are(practised, practice):
    with closing(upkeep.open_books(str(practice))) as books:
        shop = books.reading(profile.read)
        report = books.reading(verify.verify)

    assert shop.training
    assert profile.letterhead(shop).training
    assert report.findings == ()
    assert practised[1] == [(0, 3), (1, 3), (2, 3), (3, 3)]
    assert [file.name for file in practice.parent.iterdir()] == ["latihan.db"]


def test_they_print_where_the_shop_prints_but_open_no_drawer(practice):
    with closing(upkeep.open_books(str(practice))) as books:
        k1 = books.reading(lambda session: registers.habits(session, "K1"))
        k2 = books.reading(lambda session: registers.habits(session, "K2"))

    assert k1 == replace(PRINTER, has_drawer=False)
    assert not k2.has_drawer


def test_nothing_that_is_kept_later_makes_them_real(practice):
    with closing(upkeep.open_books(str(practice))) as books:
        books.writing(
            lambda session: profile.write(session, ShopProfile(name="Toko lain")),
            key="shop",
            content=1,
            answer=type(None),
        )
        shop = books.reading(profile.read)

    assert (shop.name, shop.training) == ("Toko lain", True)


def test_real_books_are_never_made_training_by_keeping_a_profile(books):
    books.writing(
        lambda session: profile.write(session, ShopProfile(training=True)),
        key="shop",
        content=1,
        answer=type(None),
    )

    assert not books.reading(profile.read).training


def test_neither_is_opened_as_the_other(practice, books):
    def check(opened: Books, *, as_training: bool) -> None:
        opened.reading(lambda session: training.check(session, training=as_training, where="here"))

    with closing(upkeep.open_books(str(practice))) as practising:
        check(practising, as_training=True)
        check(books, as_training=False)
        with pytest.raises(TrainingBooks):
            check(practising, as_training=False)
        with pytest.raises(RealBooks):
            check(books, as_training=True)


def test_practising_anew_never_overwrites_real_books(books, books_url, clock):
    books.close()
    path = Path(books_url)
    before = path.read_bytes()

    with pytest.raises(RealBooks):
        sample.practise(books_url, at=clock.now())

    assert path.read_bytes() == before


def test_practising_anew_throws_away_what_was_practised(practice, clock):
    with closing(upkeep.open_books(str(practice))) as books:
        books.writing(
            lambda session: profile.write(session, ShopProfile(name="Tinggal kenangan")),
            key="shop",
            content=1,
            answer=type(None),
        )

    sample.practise(str(practice), at=clock.now())

    with closing(upkeep.open_books(str(practice))) as books:
        shop = books.reading(profile.read)
    assert (shop.name, shop.training) == (ShopProfile().name, True)
