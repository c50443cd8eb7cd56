"""What was done is said in a line that lies on nothing a person presses next; test_sweep looks everywhere."""

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from ui.covering import under

from sentra_pos.ui.widgets import toast
from sentra_pos.ui.widgets.side_panel import SidePanel


@pytest.mark.window
def test_with_no_room_beside_it_the_line_rises_above_the_main_button(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 500)
    column = QVBoxLayout(window)
    column.addStretch(1)
    button = QPushButton("Uang diserahkan")
    column.addWidget(button)
    window.show()
    line = toast.show(window, "Tersimpan")
    assert under(line) == []
    assert line.geometry().bottom() < button.geometry().top()


@pytest.mark.window
def test_a_panel_that_opens_after_the_line_is_not_covered_either(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1270, 720)
    window.show()
    panel = SidePanel(window, name="payPanel", width=800)
    panel.body.addStretch(1)
    panel.body.addWidget(QPushButton("Bayar"))
    line = toast.show(window, "Tersimpan")
    panel.open()
    qtbot.waitUntil(lambda: under(line) == [])


@pytest.mark.window
@pytest.mark.parametrize(("width", "is_seen"), [(600, True), (1000, False)])
def test_what_was_said_before_lies_beside_a_panel_that_opens_or_goes(qtbot, width, is_seen):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1270, 720)
    window.show()
    line = toast.show(window, "3 laporan dibekukan", act="Cetak semua", run=lambda: None)
    qtbot.wait(450)
    panel = SidePanel(window, name="feePanel", width=width)
    panel.open()
    qtbot.wait(20)

    assert line.isVisible() is is_seen
    assert not (line.isVisible() and line.geometry().intersects(panel.geometry()))
    failed = toast.show(window, "Gagal", error=True)
    assert failed.isVisible(), "what is said while the panel is open is seen"


@pytest.mark.window
def test_a_line_makes_room_in_the_place_a_person_goes_to_next(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 500)
    column = QVBoxLayout(window)
    first, last = QLineEdit(), QPushButton("Uang diserahkan")
    column.addWidget(first)
    column.addStretch(1)
    column.addWidget(last)
    last.hide()
    window.show()
    first.setFocus()
    line = toast.show(window, "Tersimpan")
    qtbot.wait(50)  # it has found its place

    last.show()
    last.setFocus()

    qtbot.waitUntil(lambda: under(line) == [])


@pytest.mark.window
def test_a_line_goes_off_what_comes_under_it_later(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 500)
    window.show()
    line = toast.show(window, "Tersimpan")
    qtbot.wait(20)
    late = QPushButton("Buat kwitansi", window)
    late.setGeometry(line.geometry())
    late.show()
    line.raise_()

    qtbot.waitUntil(lambda: under(line) == [], timeout=2_000)
