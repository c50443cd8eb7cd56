"""Errors are told by their family: a short line, a banner that stays, or details to copy."""

import dataclasses
import errno
import logging
import typing
from dataclasses import dataclass
from datetime import date
from enum import Enum

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget
from ui import source_strings

from sentra_pos.base import causes
from sentra_pos.base.backups import BackupFailed, NameInUse
from sentra_pos.base.errors import BooksTrouble, DeviceTrouble, RuleBroken
from sentra_pos.base.rowreport import ImportRefused, refusal
from sentra_pos.base.tablefile import BadCell
from sentra_pos.reports.export import CannotWrite
from sentra_pos.ui import language, row_words, trouble  # noqa: F401 - rows of a file are told by words of their own
from sentra_pos.ui.language import Language
from sentra_pos.ui.widgets.banner import Banner, BannerArea
from sentra_pos.ui.widgets.dialog import Dialog
from sentra_pos.ui.widgets.toast import Toast


class Kind(Enum):
    CASH = "cash"


@dataclass(eq=False)
class TooMuch(RuleBroken):
    sentence = "{kind} of {amount} on {day} is too much."

    kind: Kind
    amount: int
    day: date


@dataclass(eq=False)
class NoPaper(DeviceTrouble):
    sentence = "No paper."


@dataclass(eq=False)
class DiskFull(BooksTrouble):
    sentence = "The disk is full."


@pytest.fixture
def window(qtbot) -> QWidget:
    made = QWidget()
    QVBoxLayout(made).addWidget(BannerArea())
    made.resize(1_024, 640)
    qtbot.addWidget(made)
    made.show()
    return made


def test_facts_are_filled_in_as_they_are_read(app):
    error = TooMuch(Kind.CASH, 1_250_000, date(2026, 11, 22))

    assert str(trouble.words(error)) == "cash of 1.250.000 on 22/11/2026 is too much."

    language.switch(app, Language.INDONESIAN)
    assert str(trouble.words(error)).startswith("Tunai of")


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (
            BackupFailed(folder="/media/usb", detail=causes.of(OSError(errno.ENOSPC, "No space left"))),
            "Cadangan di /media/usb tidak jadi dibuat: disk penuh. Pembukuan sendiri tetap seperti semula.",
        ),
        (CannotWrite(path="a.pdf", detail="Zut!"), "a.pdf tidak bisa ditulis: Zut!."),
        (
            PermissionError(errno.EACCES, "x"),
            "Tidak dapat ditulis atau dibaca: tidak ada izin membaca atau menulis",
        ),
        (NameInUse(folder="/media/usb", name="the disk is full"), "bernama the disk is full, dan"),
        (
            ImportRefused(
                1,
                3,
                "x",
                [refusal(3, "A", BadCell("price", "12,50", "Whole rupiah, such as 12500 or 12.500."))],
            ),
            "Baris 3: harga: “12,50” tidak",
        ),
    ],
)
def test_why_it_did_not_work_is_said_in_the_language_that_is_on(app, error, said):
    """Words of the system too, but never what somebody typed."""
    language.switch(app, Language.INDONESIAN)

    assert said in str(trouble.words(error))


@pytest.mark.parametrize("kind", source_strings.known_errors(), ids=lambda kind: kind.__qualname__)
def test_every_known_error_has_words(kind):
    """Filled with something for each fact, so that a misspelt place would be found."""
    hints = typing.get_type_hints(kind)
    facts = {field.name: _something(hints[field.name]) for field in dataclasses.fields(kind)}

    said = str(trouble.words(kind(**facts)))

    assert said
    assert "{" not in said


def _something(hint):
    """A value such as the error would carry."""
    if isinstance(hint, type) and issubclass(hint, Enum):
        return next(iter(hint))
    if typing.get_origin(hint) is list:
        return []
    return {int: 12, date: date(2026, 11, 22)}.get(hint, "x")


def test_a_broken_rule_is_a_line_at_the_bottom_and_the_focus_stays(window):
    trouble.show(window, TooMuch(Kind.CASH, 1, date(2026, 1, 2)))

    toast = window.findChild(Toast)
    assert toast.isVisible()
    assert toast.is_error
    assert "too much" in toast.text


def test_what_the_system_refuses_is_a_line_at_the_bottom_and_no_bug(window, tmp_path, caplog):
    with pytest.raises(OSError, match="directory") as refused:
        tmp_path.write_bytes(b"a key")

    trouble.show(window, refused.value)

    assert window.findChild(Toast).text == "This cannot be written or read: a folder is there, not a file."
    assert window.findChild(Dialog) is None
    (record,) = caplog.records
    assert (record.levelname, record.message) == ("WARNING", "the system refused")


@pytest.mark.parametrize("error", [NoPaper(), DiskFull()])
def test_a_machine_or_the_books_in_trouble_are_a_banner_that_stays(window, error):
    trouble.show(window, error)
    trouble.show(window, error)

    assert len(window.findChildren(Banner, options=Qt.FindChildOption.FindChildrenRecursively)) >= 1
    assert window.findChild(BannerArea).keys() == {type(error).__name__}


def test_a_bug_is_logged_and_its_details_can_be_copied(window, qtbot, caplog):
    try:
        raise ZeroDivisionError("by nobody")
    except ZeroDivisionError as bug:
        with caplog.at_level(logging.ERROR):
            trouble.show(window, bug)

    dialog = window.findChild(Dialog)
    qtbot.mouseClick(dialog.act, Qt.MouseButton.LeftButton)

    assert "ZeroDivisionError: by nobody" in QGuiApplication.clipboard().text()
    assert "ZeroDivisionError" in caplog.text
    assert window.isVisible()


def test_a_window_without_room_for_banners_says_it_shortly(qtbot):
    bare = QWidget()
    bare.resize(800, 600)
    qtbot.addWidget(bare)
    bare.show()

    trouble.show(bare, NoPaper())

    assert [line.isVisible() for line in bare.findChildren(Toast)] == [True]
