"""F10 in small: some thousand inputs through all that reads codes, some hundred at the screen."""

import random

import pytest
from faults import scans, scans_at_screen, tills
from faults.scans_at_screen import Counter
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

pytestmark = [pytest.mark.faults, pytest.mark.slow, pytest.mark.sqlite, pytest.mark.timeout(300)]

SEED = 2026


@pytest.fixture
def shop(books, books_url):
    return scans.stocked(tills.stocked(books, books_url, products=6, pieces=60, registers=["K1"]))


def test_whatever_is_scanned_is_goods_or_one_sentence(shop):
    got = scans.run(shop, inputs=6_000, dice=random.Random(SEED))

    assert got.wrong == [], f"seed {SEED}"
    assert got.inputs == 6_000
    assert {"Offer", "UnknownCode", "WrongCheckDigit", "BrokenLabel", "ExpiredLot"} <= got.became.keys()


def test_a_reader_that_trusts_its_scanner_is_caught(shop):
    """The negative control: one that takes every digit for a number, and whatever it finds for goods."""

    def naive(session, code, day):
        number = int(code) if code.isdigit() else 0
        return scans.find(session, shop.codes["barang 1"] if number % 7 == 0 else code, day)

    got = scans.run(shop, inputs=2_000, dice=random.Random(SEED), finding=naive)

    assert any("ValueError" in fault for fault in got.wrong)
    assert any("barang 1" in fault for fault in got.wrong)


@pytest.mark.window
def test_at_the_screen_no_shortcut_fires_and_nothing_is_left_in_a_field(shop, qtbot):
    got = scans_at_screen.run(shop, inputs=100, dice=random.Random(SEED))

    assert got.wrong == [], f"seed {SEED}"
    assert got.became["goods"] > 10
    assert got.became["nothing"] == 0


@pytest.mark.window
def test_the_same_signs_without_a_scanner_that_listens_are_caught(shop, qtbot):
    """The negative control: they go straight into whatever has the focus."""

    def typing(counter: Counter, text: str) -> None:
        counter.scanner.stop()
        for sign in text:
            counter.send(sign)
        QTest.keyClick(QApplication.focusWidget() or counter.window, Qt.Key.Key_Space)
        counter.scanner.listen()

    got = scans_at_screen.run(shop, inputs=40, dice=random.Random(SEED), sending=typing)

    assert any("shortcuts" in fault for fault in got.wrong)
    assert any("left in the field" in fault for fault in got.wrong)
