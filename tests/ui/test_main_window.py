"""The frame shows each role its places, binds the keys of the place in front, and locks without losing anything."""

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from sentra_pos.base.clock import SHOP_ZONE
from sentra_pos.ui import theme
from sentra_pos.ui.frame.help_panel import in_series
from sentra_pos.ui.frame.palette import Palette
from sentra_pos.ui.frame.places import Place, Standing
from sentra_pos.ui.main_window import MainWindow
from sentra_pos.ui.widgets.screen import Act, Screen

EVERYBODY = frozenset({"cashier", "manager"})


class Room(Screen):
    """A place with a line to type into and a main act."""

    def __init__(self, key: str, told: list[str]) -> None:
        super().__init__(name=f"{key}Screen")
        self._key, self._told = key, told
        told.append(f"make {key}")
        self.edit = QLineEdit()
        self.begin()

    def acts(self):
        return [Act(f"Pay at {self._key}", lambda: self._told.append(f"pay {self._key}"), "F9")]

    def come(self) -> None:
        self.edit.setFocus()

    def _build(self) -> None:
        QVBoxLayout(self).addWidget(self.edit)


class Shop:
    def __init__(self) -> None:
        self.told: list[str] = []
        self.window = MainWindow()
        self.window.furnish(
            [
                self.place("checkout", EVERYBODY),
                self.place("stock", EVERYBODY),
                self.place("settlement", frozenset({"manager"})),
            ],
            now=lambda: datetime(2026, 11, 22, 14, 5, tzinfo=SHOP_ZONE),
        )

    def place(self, key: str, roles: frozenset[str]) -> Place:
        return Place(key, key.title, "tag", roles, lambda: Room(key, self.told))


@pytest.fixture
def shop(qtbot) -> Shop:
    made = Shop()
    qtbot.addWidget(made.window)
    made.window.show()
    made.window.activateWindow()
    made.window.admit(standing("manager"))
    return made


def standing(role: str) -> Standing:
    return Standing("Sentra IKM Cilegon", "K1", "Shift 0044", "Rani", role, "Kasir")


def test_a_role_sees_its_places_in_the_order_of_the_house(shop):
    assert list(shop.window.rail.buttons) == ["checkout", "stock", "settlement"]

    shop.window.admit(standing("cashier"))

    assert list(shop.window.rail.buttons) == ["checkout", "stock"]


def test_a_place_is_made_when_somebody_first_goes_there_and_kept(shop):
    assert shop.told == ["make checkout"]

    shop.window.go("stock")
    shop.window.go("checkout")
    shop.window.go("stock")

    assert shop.told == ["make checkout", "make stock"]


def test_nobody_gets_where_the_role_may_not_go(shop):
    shop.window.admit(standing("cashier"))

    shop.window.go("settlement")

    assert shop.window.in_front().objectName() == "checkoutScreen"


def test_the_main_key_belongs_to_the_place_in_front(shop):
    QTest.keyClick(shop.window, Qt.Key.Key_F9)
    shop.window.go("stock")
    QTest.keyClick(shop.window, Qt.Key.Key_F9)

    assert [what for what in shop.told if what.startswith("pay")] == ["pay checkout", "pay stock"]


def test_the_rail_leaves_the_focus_to_the_place(qtbot, shop):
    qtbot.mouseClick(shop.window.rail.buttons["stock"], Qt.MouseButton.LeftButton)

    assert isinstance(QApplication.focusWidget(), QLineEdit)
    assert shop.window.rail.buttons["stock"].isChecked()


def test_the_palette_finds_acts_and_places_by_words_in_any_order(qtbot, shop):
    QTest.keyClick(shop.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = shop.window.findChild(Palette)
    QTest.keyClicks(palette.field.edit, "checkout pay")
    found = shown(palette)

    QTest.keyClick(palette.field.edit, Qt.Key.Key_Return)

    assert found == ["Pay at checkout"]
    assert shop.told[-1] == "pay checkout"


def shown(palette: Palette) -> list[str]:
    return [found.act.text for found in palette.rows.model.rows()]


def test_the_palette_finds_letters_in_their_order_only_where_no_word_fits(shop):
    shop.window.open_palette()
    palette = shop.window.findChild(Palette)

    palette.field.edit.setText("lock")
    palette.field.edit.textEdited.emit("lock")
    by_word = shown(palette)
    palette.field.edit.setText("fscr")
    palette.field.edit.textEdited.emit("fscr")

    assert by_word == ["Lock"]
    assert shown(palette) == ["Full screen"]


def test_the_palette_offers_the_acts_of_other_places_and_goes_there(qtbot, shop):
    shop.window.open_palette()
    palette = shop.window.findChild(Palette)
    qtbot.waitUntil(lambda: "Pay at settlement" in shown(palette))

    QTest.keyClicks(palette.field.edit, "pay settl")
    QTest.keyClick(palette.field.edit, Qt.Key.Key_Return)

    assert shop.window.in_front().objectName() == "settlementScreen"
    assert shop.told[-1] == "pay settlement"


def test_the_palette_finds_an_act_by_its_key(qtbot, shop):
    shop.window.open_palette()
    palette = shop.window.findChild(Palette)
    QTest.keyClicks(palette.field.edit, "ctrl l")

    assert shown(palette)[0] == "Lock"


def test_help_tells_a_series_of_keys_in_one_line():
    def act(text: str, key: str) -> Act:
        return Act(text, lambda: None, key)

    acts = [act(f"Cart {at}", f"Ctrl+{at}") for at in range(1, 10)]
    acts += [act("Quick cash", "Alt+2"), act("Quick cash", "Alt+3"), act("Print", "Ctrl+P"), act("Pay", "F9")]

    assert [(line.key, line.text) for line in in_series(acts)] == [
        ("Ctrl+1…9", "Cart 1…9"),
        ("Alt+2…3", "Quick cash"),
        ("Ctrl+P", "Print"),
        ("F9", "Pay"),
    ]


def test_what_stands_above_goes_when_the_sign_in_comes(shop):
    shop.window.open_palette()
    shop.window.show_in_front(Screen(name="signInScreen"))

    assert [one for one in shop.window.findChildren(Palette) if one.isVisible()] == []


def test_another_look_makes_everything_anew_and_stays_where_it_was(app, shop):
    shop.window.go("stock")
    before = shop.window.rail.width()

    theme.apply(app, theme.load("light", 150))
    shop.window.refurnish()

    assert shop.window.in_front().objectName() == "stockScreen"
    assert shop.window.rail.width() == before * 150 // 100
    assert shop.told.count("make stock") == 2
    QTest.keyClick(shop.window, Qt.Key.Key_F9)
    assert shop.told[-1] == "pay stock"


def test_training_stands_in_a_red_frame_that_nothing_covers(qtbot):
    window = MainWindow()
    qtbot.addWidget(window)
    told: list[str] = []
    place = Place("checkout", lambda: "Checkout", "tag", EVERYBODY, lambda: Room("checkout", told))
    window.furnish([place], now=lambda: datetime(2026, 11, 22, 14, 5, tzinfo=SHOP_ZONE), training=True)
    window.resize(1366, 768)
    window.show()
    window.admit(standing("cashier"))
    window.open_help()
    picture = window.grab().toImage()

    red = theme.current().colour("danger")
    corners = [(1, 1), (1, 766), (1364, 400), (683, 766), (300, 3)]
    assert [picture.pixelColor(*at) == red for at in corners] == [True] * len(corners)
    frame = window.findChild(QWidget, "trainingFrame")
    assert frame is not None
    assert "LATIHAN" in frame.accessibleName()
    assert "LATIHAN" in window.windowTitle()


def test_the_palette_goes_to_a_place_and_esc_leaves_everything(shop):
    shop.window.open_palette()
    palette = shop.window.findChild(Palette)
    QTest.keyClicks(palette.field.edit, "settl")
    QTest.keyClick(palette.field.edit, Qt.Key.Key_Return)
    assert shop.window.in_front().objectName() == "settlementScreen"

    shop.window.open_palette()
    QTest.keyClick(shop.window.findChildren(Palette)[-1].field.edit, Qt.Key.Key_Escape)
    assert shop.window.in_front().objectName() == "settlementScreen"


def test_help_lists_the_keys_of_the_place_and_of_everywhere(shop):
    QTest.keyClick(shop.window, Qt.Key.Key_F1)

    panel = shop.window.findChild(QWidget, "helpPanel")
    texts = {label.text() for label in panel.findChildren(QWidget) if hasattr(label, "text")}
    assert {"Pay at checkout", "Help and keys", "Lock", "Full screen"} <= texts


def test_locking_covers_all_and_keeps_the_places(qtbot, shop):
    with qtbot.waitSignal(shop.window.locked):
        QTest.keyClick(shop.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    shop.window.in_front().edit.setText("3*")
    front = Screen(name="signInScreen")

    shop.window.show_in_front(front)
    QTest.keyClick(shop.window, Qt.Key.Key_F9)
    shop.window.admit(standing("cashier"))

    assert "pay checkout" not in shop.told
    assert shop.window.in_front().edit.text() == "3*"


def test_the_strip_says_where_and_who_and_when(shop):
    strip = shop.window.strip

    assert strip.shop.text() == "Sentra IKM Cilegon"
    assert strip.standing.text() + strip.person.text() == "K1 · Shift 0044 · Kasir Rani"
    assert (strip.day.text(), strip.time.text()) == ("Sun 22/11/2026", "14:05")
    assert strip.backup.isHidden()


def test_waiting_is_shown_while_the_books_are_busy(shop):
    shop.window.show_waiting(waiting=True)
    seen = shop.window.strip.waiting.isVisible()
    shop.window.show_waiting(waiting=False)

    assert seen
    assert not shop.window.strip.waiting.isVisible()


def test_f11_fills_the_screen_and_gives_it_back(shop):
    QTest.keyClick(shop.window, Qt.Key.Key_F11)
    full = shop.window.isFullScreen()
    QTest.keyClick(shop.window, Qt.Key.Key_F11)

    assert full
    assert not shop.window.isFullScreen()
