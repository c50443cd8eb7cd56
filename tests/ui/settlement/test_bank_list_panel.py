"""The bank's list in the window: what fits is ticked, recorded once, and seen the next time."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from ui.settlement.conftest import BATIK, Manager, tells_account

from sentra_pos.settlement.bank.matching import Verdict

pytestmark = pytest.mark.sqlite

LIST = """Tanggal;Keterangan;No. Referensi;Debet;Kredit
22/11/2026;TRF KE BATIK {number};FT001;60.000,00;
22/11/2026;LISTRIK;;250.000,00;
"""


def test_what_the_bank_paid_is_recorded_once(manager: Manager, tmp_path):
    tells_account(manager.story, BATIK)
    manager.screen.come()
    manager.presses(Qt.Key.Key_F9)
    line = next(line for line in manager.screen.week.week.lines if line.draft.name == BATIK)  # type: ignore[union-attr]
    file = tmp_path / "mutasi.csv"
    file.write_text(LIST.format(number=line.draft.number), encoding="utf-8")
    manager.presses(Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier)
    panel: Any = manager.screen.panels.front

    panel.read(file)
    before = [one.verdict for one in panel.rows.model.rows()], manager.text("bankListSum")
    manager.presses(Qt.Key.Key_F9)
    manager.presses(Qt.Key.Key_F9)

    assert before == ([Verdict.TO_RECORD, Verdict.UNKNOWN], "1 transfer ticked · Rp60.000")
    assert [(paid.method, paid.reference, paid.amount) for paid in manager.payouts()] == [
        ("transfer", "FT001", 60_000)
    ]
    assert [one.verdict for one in panel.rows.model.rows()] == [Verdict.SEEN, Verdict.UNKNOWN]
    file.write_text("bukan daftar\n", encoding="utf-8")
    panel.read(file)
    assert manager.said().startswith("The list needs a row")
    assert len(panel.rows.model.rows()) == 2
    manager.story.holds()
