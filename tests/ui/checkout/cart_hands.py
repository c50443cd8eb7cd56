"""What a cashier does with several carts, and what the books then say of them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from sqlmodel import col, select

from sentra_pos.books.tables import JournalEntry
from sentra_pos.checkout import parked

CTRL = Qt.KeyboardModifier.ControlModifier


def goes_to(till, place):
    till.press(Qt.Key(Qt.Key.Key_0 + place), CTRL)
    till.wait_until_idle()


def kept(till):
    """The carts of the register as the books have them: place and pieces."""
    found = till.story.ask(lambda session: parked.at_register(session, "K1"))
    return {one.place: one.whole.pieces for one in found}


def parks(till, name=""):
    till.press(Qt.Key.Key_F4)
    if name:
        till.type(name)
    else:
        till.press(Qt.Key.Key_Return)
    till.wait_until_idle()


def waiting(till):
    return till.story.ask(parked.parked)


def tabs(till):
    shown = [b for b in till.screen.findChildren(QPushButton) if b.isVisible()]
    return [b.text() for b in shown if b.objectName().removeprefix("cart").isdigit()]


def entries(till, kind):
    return till.story.ask(
        lambda session: list(
            session.exec(
                select(JournalEntry).where(JournalEntry.kind == kind).order_by(col(JournalEntry.sequence))
            )
        )
    )


def comes_back(till):
    """Somebody signs in again: the place is made anew, as after a break of the power."""
    till.window.forget_places()
    till.window.go("checkout")
    till.wait_until_idle()
