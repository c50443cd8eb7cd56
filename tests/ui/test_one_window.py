"""One window for the books of a register: which books are the same, who may show them, and what keeps nobody away."""

import os

import pytest
from ui.test_training_window import House

from sentra_pos import app as application
from sentra_pos.base import paths, upkeep
from sentra_pos.ui import one_window
from sentra_pos.ui.machine import Wanted
from sentra_pos.ui.one_window import Elsewhere, OneWindow, name_of
from sentra_pos.ui.preferences import Preferences
from sentra_pos.ui.widgets.toast import Toast

pytestmark = pytest.mark.sqlite


@pytest.fixture
def folder(tmp_path, monkeypatch, app):
    monkeypatch.setenv("SENTRA_POS_DATA", str(tmp_path))
    return tmp_path


def test_one_file_has_one_name_however_its_place_is_written(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "toko.db").touch()
    (tmp_path / "kasir.db").symlink_to(tmp_path / "toko.db")
    names = {name_of(place, "K1") for place in (str(tmp_path / "toko.db"), "toko.db", "./kasir.db")}

    assert len(names) == 1


def test_one_database_has_one_name_whoever_asks():
    same = {
        name_of(place, "K1")
        for place in (
            "postgresql://rani:rahasia@kantor:5432/toko",
            "postgres://KANTOR/toko",
            "postgresql+psycopg://sari:lain@kantor/toko?connect_timeout=3",
            "postgresql:///toko?host=kantor",
        )
    }

    assert len(same) == 1


@pytest.mark.parametrize(
    ("place", "register"),
    [
        ("postgresql://kantor/toko", "K2"),
        ("postgresql://kantor/toko2", "K1"),
        ("postgresql://kantor:5433/toko", "K1"),
        ("postgresql://gudang/toko", "K1"),
        ("toko", "K1"),
    ],
)
def test_other_books_and_other_registers_have_other_names(place, register):
    assert name_of(place, register) != name_of("postgresql://kantor/toko", "K1")


def test_the_register_is_the_one_the_preferences_keep(folder):
    before = one_window.register_of(folder)
    Preferences(folder / "window.ini").register = "K7"

    assert (before, one_window.register_of(folder)) == ("K1", "K7")


def test_a_window_that_does_not_answer_is_not_joined_by_another(folder):
    first = one_window.enter("toko")
    assert isinstance(first, OneWindow)
    second = one_window.enter("toko", is_brief=True)
    first.release()

    assert second is Elsewhere.SILENT


def test_what_a_window_left_behind_keeps_nobody_away(folder):
    """A killed window leaves its file and its socket; the lock went with it."""
    (folder / "window-toko.lock").write_text("/nowhere/sentra-pos-1-abc")
    first = one_window.enter("toko", is_brief=True)
    assert isinstance(first, OneWindow)
    first.listen(lambda: None)
    first.release()
    again = one_window.enter("toko", is_brief=True)
    assert isinstance(again, OneWindow)
    again.release()


def test_the_file_is_closed_to_others(folder):
    first = one_window.enter("toko")
    assert isinstance(first, OneWindow)
    first.release()

    assert (folder / "window-toko.lock").stat().st_mode & 0o777 == 0o600


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_keeps_nobody_from_selling(folder):
    folder.chmod(0o500)
    try:
        assert one_window._locked(folder / "window-toko.lock") == -1
    finally:
        folder.chmod(0o700)


def test_practice_that_is_open_elsewhere_is_not_opened_twice(folder, app, monkeypatch):
    upkeep.create(paths.default_books()).close()
    house = House(app, folder)
    house.house = application._House(app, "", "", None)
    other = one_window.enter(name_of(paths.training_books(), "K1"))
    assert isinstance(other, OneWindow)
    assert house.house.claim(training=False) is None
    house.house.open(training=False, anew=False)
    house.until(lambda: house.shop.window.in_front() is not None)
    window = house.shop.window
    # The other is in this process, and would answer on the thread that waits for its answer.
    monkeypatch.setattr(one_window, "_call", lambda _file: True)
    house.shop.machine.books_wanted.emit(Wanted.TRAINING)
    said = window.findChild(Toast, "toast")
    other.release()
    house.house.close()

    assert house.house._window is window
    assert said is not None
    assert "jendela lain" in said.text
