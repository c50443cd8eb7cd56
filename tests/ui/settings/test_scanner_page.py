"""The scanner can be tried where nothing is sold; how it sends and how loud the till answers belong to the register."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from sqlmodel import select
from ui.post_kit import Hands, post_at

from sentra_pos.checkout.tables import Sale
from sentra_pos.devices.scanner_signs import GS, Heard
from sentra_pos.shop import registers
from sentra_pos.shop.registers import Habits
from sentra_pos.ui import sounds
from sentra_pos.ui.machine import Machine
from sentra_pos.ui.preferences import Preferences
from sentra_pos.ui.settings.scanner_page import ScannerPage
from sentra_pos.ui.settings.screen import SettingsScreen

pytestmark = [pytest.mark.sqlite, pytest.mark.window]

MELATI = "Dapur Gipang Melati"


class Try:
    """Somebody with a scanner at the settings."""

    def __init__(self, qtbot, story, tmp_path) -> None:
        self.story = story
        story.delivers(MELATI, gipang=10, price=12_500, expiry=+7)
        self.machine = Machine(Preferences(tmp_path / "window.ini"))
        self.screen = SettingsScreen(post_at(story.books, story.clock), self.machine)
        self.hands = Hands(qtbot, self.screen)
        self.machine.scanner.scanned.connect(self.screen.take_scan)
        self.screen.go("scanner")

    def scans(self, code: str, *, gap: int = 4, ended_by: str = "\r") -> None:
        self.machine.scanner.hand_in(Heard(code, tuple(code), (gap,) * (len(code) - 1), ended_by))

    def says(self, name: str) -> str:
        return self.hands.part(QLabel, name).text()

    @property
    def page(self) -> ScannerPage:
        assert isinstance(self.screen.page, ScannerPage)
        return self.screen.page

    @property
    def facts(self) -> str:
        return self.page.card.facts.text()

    @property
    def habits(self) -> Habits:
        kept: Habits = self.story.ask(lambda session: registers.usual(session, "K1"))
        return kept


@pytest.fixture
def at(qtbot, story, tmp_path):
    yield Try(qtbot, story, tmp_path)
    sounds.set_volume(100)


def test_a_scan_is_told_as_it_was_understood_and_nothing_is_sold(at):
    at.scans(at.story.code("gipang"))

    assert at.says("scannerVerdict") == "Understood: gipang"
    assert "13 signs, 4 to 4 ms apart, ended by Enter" in at.facts
    assert f"gipang · {MELATI}" in at.facts
    assert "1 pcs · Rp12.500" in at.facts
    assert at.story.ask(lambda session: list(session.exec(select(Sale)))) == []


def test_the_elements_of_a_label_are_told_even_if_nobody_knows_the_product(at):
    at.scans(f"]C1010899123456789110MLT-7{GS}17261205")

    assert "08991234567891" in at.says("scannerVerdict")
    assert "(01) 08991234567891 (10) MLT-7 (17) 261205 · good until 05/12/2026" in at.facts
    assert "<GS>" in at.facts


def test_a_slow_scanner_and_one_that_ends_with_nothing_are_told_how_to_do_better(at):
    at.scans(at.story.code("gipang"), gap=25)
    slow = at.says("scannerAdvice")
    at.scans(at.story.code("gipang"), ended_by="")

    assert "prefix" in slow
    assert "Enter" in at.says("scannerAdvice")


def test_a_code_that_comes_like_typing_is_told_from_a_scan(at):
    at.hands.part(QLineEdit, "scannerTry").setFocus()
    at.hands.scans("A7")

    assert at.says("scannerVerdict") == "“A7” came like typing, not like a scan."
    assert "prefix" in at.says("scannerAdvice")


def test_how_the_scanner_sends_is_kept_for_the_register(at):
    for name, text in (("scannerPrefix", "~"), ("scannerSuffix", "<TAB>"), ("scannerSeparator", "^")):
        at.hands.part(QLineEdit, name).setFocus()
        at.hands.types(text)
    at.hands.does("F9")

    assert (at.habits.scanner_prefix, at.habits.scanner_suffix, at.habits.scanner_separator) == (
        "~",
        "<TAB>",
        "^",
    )
    assert at.hands.told == "The scanner is kept for K1"


def test_a_prefix_too_long_is_refused_on_the_spot(at):
    at.hands.part(QLineEdit, "scannerPrefix").setFocus()
    at.hands.types("x" * 25)
    at.hands.does("F9")

    assert at.habits.scanner_prefix == ""
    assert at.says("scannerPrefix_hint") == "At most 24 signs."


def test_the_loudness_is_kept_and_stars_stay(at):
    gipang = at.story.product("gipang", MELATI)

    def star(session):
        registers.ensure(session, "K1")
        registers.star(session, "K1", gipang, starred=True)

    at.story.do(star)
    at.hands.touches(QPushButton, "tone_blocked")
    at.page.volume.chosen.emit("25")

    assert (at.habits.volume, at.habits.favourites) == (25, (gipang,))


def test_tab_leads_from_the_trial_to_the_setup(at):
    at.hands.part(QLineEdit, "scannerTry").setFocus()
    at.hands.presses(Qt.Key.Key_Tab)

    assert at.hands.at == "scannerPort"
