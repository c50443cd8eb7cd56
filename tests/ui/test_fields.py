"""What may be typed into a field, what comes out, and what is said about the rest."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCalendarWidget, QLabel, QVBoxLayout, QWidget

from sentra_pos.ui.widgets import day_entry
from sentra_pos.ui.widgets.date_field import DateField
from sentra_pos.ui.widgets.fields import LONGEST, Field, PinEdit, QuantityField
from sentra_pos.ui.widgets.money_field import MoneyField
from sentra_pos.ui.widgets.pads import BACK, ENTER, NumberPad, PinPad

TODAY = date(2026, 11, 22)


@pytest.fixture
def shown(qtbot):
    """A function that shows fields on a page, which lives as long as the test."""
    pages: list[QWidget] = []

    def show(*widgets: QWidget) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        for widget in widgets:
            column.addWidget(widget)
        qtbot.addWidget(page)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        pages.append(page)
        return page

    return show


@pytest.mark.parametrize("typed", ["40000", "40.000", "Rp 40.000", "rp40.000", "  40000 "])
def test_an_amount_is_taken_however_it_is_grouped(shown, typed):
    field = MoneyField("Harga", name="price")
    shown(field)
    amounts: list[object] = []
    field.changed.connect(amounts.append)

    QTest.keyClicks(field.edit, typed)
    QTest.keyClick(field.edit, Qt.Key.Key_Return)

    assert field.amount() == 40_000
    assert amounts[-1] == 40_000
    assert field.edit.text() == "40.000"
    assert field.under.text() == ""


def test_an_amount_larger_than_32_bits_comes_through_the_signal(qtbot, shown):
    field = MoneyField(name="price")
    shown(field)

    with qtbot.waitSignal(field.changed) as changed:
        field.edit.insert("9000000000000")

    assert changed.args == [9_000_000_000_000]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("12.50", "12.50 is not an amount. Write 12.500 or 1.250."),
        ("12,5", "12,5 is not an amount. Write for example 12.500."),
        ("1.2500", "1.2500 is not an amount. Write for example 12.500."),
        ("abc", "abc is not an amount. Write for example 12.500."),
    ],
)
def test_an_amount_that_could_be_meant_either_way_is_refused(shown, typed, said):
    field = MoneyField("Harga", name="price", hint="per buah")
    shown(field)
    committed: list[bool] = []
    field.committed.connect(lambda: committed.append(True))

    QTest.keyClicks(field.edit, typed)
    QTest.keyClick(field.edit, Qt.Key.Key_Return)

    assert field.amount() is None
    assert field.under.text() == said
    assert committed == []

    QTest.keyClick(field.edit, Qt.Key.Key_Backspace)
    assert field.under.text() == "per buah"


def test_leaving_a_changed_field_hands_it_over_once(qtbot, shown):
    first, second = MoneyField(name="one"), MoneyField(name="two")
    shown(first, second)
    committed: list[bool] = []
    first.committed.connect(lambda: committed.append(True))
    first.edit.setFocus()

    QTest.keyClicks(first.edit, "5000")
    QTest.keyClick(first.edit, Qt.Key.Key_Tab)
    first.edit.setFocus()
    QTest.keyClick(first.edit, Qt.Key.Key_Tab)

    assert committed == [True]


def test_a_scanner_gone_wild_fills_the_field_and_no_more(qtbot, shown):
    field = Field(name="scan")
    shown(field)

    field.edit.insert("9" * 100_000)

    assert len(field.text()) == LONGEST


def test_what_people_typed_is_never_markup(qtbot, shown):
    field = Field("<b>Nama</b>", name="plain", hint="<img src=x>")
    page = shown(field)

    assert {label.textFormat() for label in page.findChildren(QLabel)} == {Qt.TextFormat.PlainText}


@pytest.mark.parametrize(("typed", "quantity"), [("3", 3_000), ("0,75", 750), ("0,750", 750), ("1.5", None)])
def test_a_weight_is_read_in_thousandths(shown, typed, quantity):
    field = QuantityField("Jumlah", name="quantity", decimals=3, unit="kg")
    shown(field)

    QTest.keyClicks(field.edit, typed)

    assert field.quantity() == quantity
    assert field.check() is (quantity is not None)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("22/12/2026", date(2026, 12, 22)),
        ("22-12-26", date(2026, 12, 22)),
        ("221226", date(2026, 12, 22)),
        ("22/12", date(2026, 12, 22)),
        ("21/11", date(2027, 11, 21)),
        ("22", date(2026, 11, 22)),
        ("1", date(2026, 12, 1)),
        ("31", date(2026, 12, 31)),
        ("+30", date(2026, 12, 22)),
        ("besok", date(2026, 11, 23)),
        ("Hari ini", date(2026, 11, 22)),
    ],
)
def test_a_day_may_be_typed_in_short(typed, day):
    assert day_entry.read(typed, TODAY) == day


@pytest.mark.parametrize(
    "typed", ["", "32", "31/02/2026", "29/2/2027", "0", "00/12", "x", "22/13", "1/2/3/4", "+x"]
)
def test_what_is_no_day_is_refused(typed):
    with pytest.raises(ValueError, match=r".*"):
        day_entry.read(typed, TODAY)


def test_a_day_says_how_far_it_is_away(qtbot, shown):
    field = DateField("Kedaluwarsa", name="expiry", today=lambda: TODAY)
    shown(field)
    days: list[object] = []
    field.changed.connect(days.append)

    QTest.keyClicks(field.edit, "+30")
    QTest.keyClick(field.edit, Qt.Key.Key_Return)

    assert field.edit.text() == "22/12/2026"
    assert days == [date(2026, 12, 22)]
    assert "in 30 days" in [label.text() for label in field.findChildren(QLabel)]

    QTest.keyClicks(field.edit, "x")
    QTest.keyClick(field.edit, Qt.Key.Key_Return)
    assert "is not a day" in field.under.text()
    assert days == [date(2026, 12, 22)]


def test_a_day_is_chosen_from_the_calendar(qtbot, shown):
    field = DateField("Kedaluwarsa", name="expiry", today=lambda: TODAY)
    shown(field)
    field.open_calendar()
    [month] = field.findChildren(QCalendarWidget)

    with qtbot.waitSignal(field.changed) as changed:
        month.clicked.emit(month.selectedDate().addDays(2))

    assert changed.args == [date(2026, 11, 24)]


def test_the_number_pad_types_into_its_field(qtbot, shown):
    field = MoneyField(name="tender")
    pad = NumberPad(target=field.edit)
    shown(field, pad)
    amounts: list[object] = []
    field.changed.connect(amounts.append)

    for key in ("6", "5", "000", BACK):
        qtbot.mouseClick(pad.buttons[key], Qt.MouseButton.LeftButton)

    assert amounts == [6, 65, 65_000, 6_500]


def test_a_pin_shows_marks_takes_digits_only_and_waits_for_enter(qtbot, shown):
    pin, pad, pins = PinEdit(says="PIN"), PinPad(), list[str]()
    pad.target = pin
    shown(pin, pad)
    pin.finished.connect(pins.append)

    QTest.keyClicks(pin, "12a3 4")
    QTest.keyClick(pin, Qt.Key.Key_Return)
    assert (pin.text(), pins) == ("1234", [])

    for key in ("5", "6", "7", ENTER):
        qtbot.mouseClick(pad.buttons[key], Qt.MouseButton.LeftButton)
    QTest.keyClick(pin, Qt.Key.Key_Return)

    assert pins == ["123456"]
    assert pin.displayText() != "123456"


def test_a_wrong_pin_empties_the_field_and_says_so_until_the_next_digit(qtbot, shown):
    pin = PinEdit(says="PIN")
    shown(pin)
    QTest.keyClicks(pin, "123456")

    pin.set_wrong("Wrong.")
    assert (pin.text(), pin.said, pin.accessibleDescription()) == ("", "Wrong.", "Wrong.")

    QTest.keyClicks(pin, "1")
    assert (pin.text(), pin.said) == ("1", "")
