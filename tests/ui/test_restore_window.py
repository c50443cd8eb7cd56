"""In the open window: a backup by one key, three sales later it is put back, and the window stands on it again."""

import json
import subprocess
import sys

import pytest
from PySide6.QtWidgets import QLineEdit
from ui.test_training_window import House

from sentra_pos import app as application
from sentra_pos.base import upkeep
from sentra_pos.reports import verify
from sentra_pos.ui.settings.backup_page import BackupPage

pytestmark = [pytest.mark.window, pytest.mark.slow, pytest.mark.sqlite, pytest.mark.timeout(180)]

SALE = json.dumps({"lines": [{"code": "2900000000018", "quantity": 1}], "payments": "exact"})


@pytest.fixture
def house(qapp, tmp_path, monkeypatch):
    monkeypatch.setenv("SENTRA_POS_DATA", str(tmp_path))
    where = str(tmp_path / "sentra.db")
    command(where, "init", "--sample")
    made = House(qapp, tmp_path)
    made.house = application._House(qapp, where, "K1", None)
    yield made
    made.house.close()


def command(where: str, *words: str, typed: str = "") -> str:
    before = [sys.executable, "-m", "sentra_pos", "--books", where, "--register", "K1"]
    done = subprocess.run([*before, *words], input=typed, capture_output=True, text=True, check=True)
    return done.stdout


def test_a_manager_restores_what_was_backed_up_before_three_sales(house):
    where = str(house.folder / "sentra.db")
    house.opens()
    house.signs_in("Sari")
    window = house.shop.window
    window.go("settings")
    window.in_front().go("backup")
    page = window.in_front().page
    assert isinstance(page, BackupPage)
    house.do("F9")
    house.until(lambda: page.rows.current() is not None and house.shop.is_idle)
    assert window.strip.backup.accessibleName().startswith(("cadangan", "backup"))
    command(where, "shift", "open", "--float", "0")
    receipts = command(where, "till", typed=f"{SALE}\n{SALE}\n{SALE}\n").count("K1-26-")
    assert receipts == 3

    house.do("F7")
    panel = page._panel
    house.until(lambda: panel._seen is not None)
    assert panel._seen.lost.sales == 3
    assert not panel.save_button.isEnabled()
    panel.findChild(QLineEdit, "restoreReason").setText("Salah hapus")
    panel.word.edit.setText("pulihkan")
    panel.word.edited.emit("pulihkan")
    assert panel.save_button.isEnabled()
    panel.save_button.click()
    house.until_asked(training=False)

    assert len(list(house.folder.glob("sentra.db.before-restore-*"))) == 1
    assert {"restored"} <= house.shop.window.banners.keys()
    books = upkeep.open_books(where)
    try:
        assert verify.check(books) == []
    finally:
        books.close()
    command(where, "shift", "open", "--float", "0")
    assert "K1B-26-000001" in command(where, "till", typed=f"{SALE}\n")
