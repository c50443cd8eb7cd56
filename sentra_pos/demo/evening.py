"""Scene: the drawer is counted note by note, handed over before the manager's eyes, and the shift ends."""

from PySide6.QtWidgets import QLabel, QLineEdit

from sentra_pos import sample
from sentra_pos.base import money
from sentra_pos.demo import camera
from sentra_pos.demo.selling import FLOAT, Till
from sentra_pos.paper import jobs
from sentra_pos.till import shifts

MANAGER = "Sari"


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
    hands.see("nextFloatEdit")
    shot.take("shift-hand-over", "Kasir: what stays for the next shift, and what goes to the safe")
    hands.click("seeDifferenceButton")
    hands.see("approvalPanel")
    hands.write(next(one.secret for one in sample.STAFF if one.name == MANAGER))
    hands.press("Return")
    hands.see("differenceSum")
    hands.press("F9")
    hands.see("shiftResult")
    shot.take("shift-closed", "Kasir: how the count compares")
    difference = hands.find(QLabel, "differenceLabel").text()
    hands.press("Esc")
    _take_slip(till)
    return difference


def _take_slip(till: Till) -> None:
    """The closing slip that cashier and manager sign."""
    stage = till.stage
    number = stage.books.reading(lambda session: shifts.last_number(session, "K1"))
    assert number is not None  # noqa: S101 - a shift was just closed
    job = stage.books.reading(lambda session: jobs.original(session, number, kind=jobs.SHIFT))
    stage.printer.take(job.id, "the shift's slip")
