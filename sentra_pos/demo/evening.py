"""Scene: the drawer is counted note by note, and the shift ends."""

from PySide6.QtWidgets import QLabel, QLineEdit

from sentra_pos.base import money
from sentra_pos.demo import camera
from sentra_pos.demo.selling import FLOAT, Till


def play(till: Till) -> str:
    """Count what lies in the drawer, the float and what stayed of the sales; give the difference that is told."""
    hands, shot = till.hands, till.shot
    hands.press("Ctrl+K")
    hands.see("paletteEdit")
    hands.write("akhiri")
    shot.take("palette", "Ctrl+K: every place and every act by name")
    hands.press("Return")
    hands.see("closeShiftPanel")
    for notes in money.notes_for(FLOAT + till.cash_taken()):
        hands.find(QLineEdit, f"count{notes.denomination}").setFocus()
        hands.write(str(notes.count))
    shot.take("shift-count", "Kasir: the drawer is counted blind", looks=camera.ALL)
    hands.press("F9")
    hands.see("shiftResult")
    shot.take("shift-closed", "Kasir: how the count compares")
    difference = hands.find(QLabel, "differenceLabel").text()
    hands.press("Esc")
    return difference
