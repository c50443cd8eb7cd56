"""Buttons, choices, panels, dialogs and notices, driven by keys and touches."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from ui.gallery import gallery

from sentra_pos.ui import theme
from sentra_pos.ui.widgets import banner, dialog, paint, toast
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.choices import Choice, Segmented, Stepper
from sentra_pos.ui.widgets.focus_ring import FocusRing
from sentra_pos.ui.widgets.side_panel import SidePanel, Veil
from sentra_pos.ui.widgets.states import ProgressCard


@pytest.fixture
def window(qtbot) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.addWidget(banner.BannerArea())
    column.addWidget(Button("Simpan", name="save", weight=Weight.MAIN, key="F9"))
    column.addWidget(Button("Batal", name="cancel"))
    made.resize(1_024, 640)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    return made


@pytest.mark.parametrize(("name", "scale"), [("light", 100), ("dark", 100), ("light", 90), ("dark", 150)])
def test_all_parts_can_be_drawn_in_every_look(app, qtbot, name, scale):
    theme.apply(app, theme.load(name, scale))
    page = gallery()
    qtbot.addWidget(page)
    page.show()

    colours = {page.grab().toImage().pixelColor(QPoint(2, 2)).name()}

    assert colours == {theme.current().colour("background").name()}


def test_every_part_that_can_be_used_has_a_name_for_those_who_hear_the_screen(qtbot):
    page = gallery()
    qtbot.addWidget(page)

    silent = [
        type(part).__name__
        for part in page.findChildren(QWidget)
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus
        and part.objectName() not in ("qt_scrollarea_viewport", "totalLine")
        and not (part.accessibleName() or (part.text() if hasattr(part, "text") else ""))
    ]

    assert silent == []


def test_buttons_are_large_enough_for_a_finger(qtbot):
    page = gallery()
    qtbot.addWidget(page)

    small = [
        button.objectName()
        for button in page.findChildren(Button)
        if button.sizeHint().height() < 48 and not button.objectName().endswith("_calendar")
    ]

    assert small == []


def test_the_ring_is_for_keys_only(qtbot, window):
    save, cancel = window.findChild(Button, "save"), window.findChild(Button, "cancel")
    qtbot.mouseClick(save, Qt.MouseButton.LeftButton)
    assert window.findChild(FocusRing) is None

    QTest.keyClick(save, Qt.Key.Key_Tab)

    ring = window.findChild(FocusRing)
    assert ring.isVisible()
    assert ring.target is cancel
    assert ring.geometry() == cancel.geometry().adjusted(-4, -4, 4, 4)


def test_segments_tell_their_key_and_only_when_a_person_chose(qtbot, window):
    choice = Segmented(
        [Choice("in", "Masuk"), Choice("back", "Retur")], name="direction", says="Arah", parent=window
    )
    choice.show()
    told: list[str] = []
    choice.chosen.connect(told.append)

    choice.choose("back")
    choice.set_choices([Choice("in", "In"), Choice("back", "Back")])
    kept = choice.current()
    qtbot.mouseClick(choice.findChild(QWidget, "direction_in"), Qt.MouseButton.LeftButton)

    assert kept == "back"
    assert told == ["in"]


def test_a_stepper_stays_within_its_bounds(qtbot, window):
    stepper = Stepper(name="copies", says="Rangkap", least=1, most=2, parent=window)
    stepper.show()
    values: list[object] = []
    stepper.changed.connect(values.append)

    for button in (stepper.plus, stepper.plus, stepper.minus, stepper.minus):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert values == [2, 1]


def ask_to_clear(window: QWidget, done: list[str]) -> dialog.Dialog:
    return dialog.confirm(
        window,
        title="Kosongkan keranjang 1?",
        text="6 barang, Rp162.000.",
        stay="Biarkan",
        act="Kosongkan",
        act_key="Shift+Del",
        run=lambda: done.append("cleared"),
    )


@pytest.mark.parametrize("at", ["stay", "act"])
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape])
def test_enter_never_picks_the_red_button(qtbot, window, key, at):
    done: list[str] = []
    asked = ask_to_clear(window, done)
    button = getattr(asked, at)
    button.setFocus(Qt.FocusReason.TabFocusReason)

    QTest.keyClick(button, key)

    assert done == []
    assert not asked.isVisible()


def test_the_red_button_wants_a_touch_or_its_own_key(qtbot, window):
    done: list[str] = []
    qtbot.mouseClick(ask_to_clear(window, done).act, Qt.MouseButton.LeftButton)
    again = ask_to_clear(window, done)
    again.activateWindow()
    qtbot.waitUntil(again.isActiveWindow)
    QTest.keyClick(again, Qt.Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier)

    assert done == ["cleared", "cleared"]


def test_a_panel_closes_by_esc_and_gives_the_focus_back(qtbot, window):
    save = window.findChild(Button, "save")
    save.setFocus()
    panel = SidePanel(window, name="paymentPanel", title="Pembayaran", width=480)
    inside = Button("Selesaikan", name="completeButton")
    panel.body.addWidget(inside)

    panel.open(inside)
    assert panel.geometry().getRect() == (1_024 - 480, 0, 480, 640)
    assert QApplication.focusWidget() is inside

    QTest.keyClick(inside, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert QApplication.focusWidget() is save


def test_tab_stays_inside_a_panel(qtbot, window):
    panel = SidePanel(window, name="panel", title="Panel")
    inside = Button("Selesaikan", name="completeButton")
    panel.body.addWidget(inside)
    panel.open(inside)

    seen = set()
    for _ in range(5):
        QTest.keyClick(QApplication.focusWidget() or panel, Qt.Key.Key_Tab)
        seen.add((QApplication.focusWidget() or panel).objectName())

    assert seen == {"panel_close", "completeButton"}


def test_touching_the_veil_closes_the_panel(qtbot, window):
    panel = SidePanel(window, name="panel", title="Panel")
    panel.open()

    with qtbot.waitSignal(panel.closed):
        qtbot.mouseClick(window.findChild(Veil), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))

    assert not panel.is_open


def test_a_toast_goes_by_itself_and_an_error_stays_twice_as_long(window):
    line = toast.show(window, "Titipan disimpan")
    assert line._timer.interval() == 4_000
    assert (line.height(), line.geometry().center().x()) == (56, window.rect().center().x())

    again = toast.show(window, "Kode tidak dikenal", error=True)
    assert again is line
    assert line._timer.interval() == 8_000


def test_a_toast_offers_to_take_it_back_once(qtbot, window):
    done: list[str] = []
    line = toast.show(
        window, "Baris dihapus", act="Kembalikan", key="Ctrl+Z", run=lambda: done.append("back")
    )

    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert done == ["back"]
    assert not line.isVisible()


def test_a_banner_stays_until_its_matter_is_in_order(qtbot, window):
    done: list[str] = []
    for _ in range(2):
        banner.show(
            window,
            key="printer",
            title="Printer",
            text="Habis",
            icon="printer-x",
            act="Coba",
            run=lambda: done.append("x"),
        )
    area = window.findChild(banner.BannerArea)
    qtbot.mouseClick(area.findChildren(Button, "bannerAct")[-1], Qt.MouseButton.LeftButton)

    assert area.keys() == {"printer"}
    assert done == ["x"]

    banner.clear(window, "printer")
    assert area.isHidden()


def test_progress_can_be_called_off_once(qtbot, window):
    card = ProgressCard("Mencetak", parent=window)
    card.show()
    card.show_step(5, 8, "Batik Ombak Selat")

    with qtbot.waitSignal(card.cancelled):
        qtbot.mouseClick(card.cancel_button, Qt.MouseButton.LeftButton)

    assert not card.cancel_button.isEnabled()
    assert card.bar.accessibleName() == "5/8"


def test_an_ampersand_is_a_word_and_not_a_secret_key(qtbot, window):
    done: list[str] = []
    button = Button("Simpan & cetak", name="savePrint", parent=window)
    button.clicked.connect(lambda: done.append("saved"))
    button.show()

    QTest.keyClick(window, Qt.Key.Key_Space, Qt.KeyboardModifier.AltModifier)

    assert done == []
    assert button.accessibleName() == "Simpan & cetak"


def test_a_tooltip_shows_what_people_typed_as_it_is():
    assert paint.tip("<img src=x> & Co") == "<span>&lt;img src=x&gt; &amp; Co</span>"
    assert paint.tip("") == ""
