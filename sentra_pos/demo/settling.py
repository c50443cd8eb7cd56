"""Scenes: the day after, the week is frozen and printed; on pay day it is paid."""

from PySide6.QtWidgets import QLabel

from sentra_pos.demo import camera
from sentra_pos.demo.stage import Stage
from sentra_pos.ui.widgets.buttons import Button, Weight

CASH_FOR, TRANSFER_FOR = "melati", "bandeng"


def freeze(stage: Stage) -> None:
    """Drafts, frozen all at once, and their papers."""
    hands, shot = stage.hands, stage.camera
    stage.go("settlement")
    hands.until(lambda: hands.find(Button, "freezeButton").isEnabled(), "the drafts are counted")
    hands.press("Ctrl+End")
    hands.until(lambda: hands.find(QLabel, "settlement_earned_note").text() != "", "the sum is explained")
    shot.take("settlement-drafts", "Penyelesaian: what each producer earned", looks=camera.ALL)
    hands.press("F9")
    hands.until(lambda: _is_next(stage, "printStatementsButton"), "all are frozen")
    shot.take("settlement-frozen", "Penyelesaian: frozen, to be printed", toast=True)
    hands.press("Ctrl+Shift+P")
    hands.until(lambda: _is_next(stage, "payoutButton"), "all are printed")
    shot.take("settlement-printed", "Penyelesaian: printed, pay day comes next", toast=True)


def pay(stage: Stage) -> None:
    """One envelope in cash with its kwitansi, and one transfer."""
    hands, shot = stage.hands, stage.camera
    stage.go("settlement")
    hands.press("Ctrl+B")
    hands.see("paydayName")
    shot.take("payday", "Hari bayar: one envelope after the other", looks=camera.ALL)
    _find(stage, CASH_FOR)
    hands.press("Ctrl+P")
    hands.until(lambda: hands.find(Button, "kwitansiButton").weight is Weight.PLAIN, "the kwitansi is drawn")
    hands.press("Alt+1", "Alt+2")
    shot.take("payday-signed", "Hari bayar: signed and counted together")
    hands.press("F9")
    shot.take("payday-paid", "Hari bayar: handed over, the next one please", toast=True)
    _find(stage, TRANSFER_FOR)
    hands.click("paydayBox_bank")
    hands.click("paydayReferenceEdit")
    hands.write("TRF-77")
    hands.press("Alt+1")
    shot.take("payday-transfer", "Hari bayar: a transfer bears the bank's reference")
    hands.press("F9")


def _find(stage: Stage, name: str) -> None:
    """Whoever stands at the counter is found by typing."""
    stage.hands.press("F2", "Ctrl+A")
    stage.hands.write(name)
    stage.hands.press("Return")


def _is_next(stage: Stage, button: str) -> bool:
    """The button of the next act is the strong one."""
    return stage.hands.is_there(button) and stage.hands.find(Button, button).weight is Weight.MAIN
