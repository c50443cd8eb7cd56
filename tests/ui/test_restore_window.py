"""In the open window: a backup by one key, three sales later it is put back, and the window stands on it again."""

import json
import shutil
from pathlib import Path

import pytest
from faults import nursery
from ui.test_training_window import House, sales

from sentra_pos import app as application
from sentra_pos.base import upkeep
from sentra_pos.reports import verify
from sentra_pos.ui.recovery_panel import RecoveryPanel
from sentra_pos.ui.settings.backup_page import BackupPage
from sentra_pos.ui.settings.restore_panel import RestorePanel
from sentra_pos.ui.signin.first_screen import FirstScreen
from sentra_pos.ui.signin.recover_panel import RecoverPanel

pytestmark = [pytest.mark.window, pytest.mark.slow, pytest.mark.sqlite, pytest.mark.timeout(180)]

SALE = json.dumps({"lines": [{"code": "2900000000018", "quantity": 1}], "payments": "exact"})


@pytest.fixture(scope="module")
def sample_shop(tmp_path_factory):
    """The demo shop, made once and copied."""
    where = tmp_path_factory.mktemp("sample") / "sentra.db"
    command(str(where), "init", "--sample")
    return where


@pytest.fixture
def house(qapp, tmp_path, monkeypatch, sample_shop):
    monkeypatch.setenv("SENTRA_POS_DATA", str(tmp_path))
    where = str(tmp_path / "sentra.db")
    shutil.copy(sample_shop, where)
    made = House(qapp, tmp_path)
    made.house = application._House(qapp, where, "K1", None)
    yield made
    made.house.close()


def command(where: str, *words: str, typed: str = "") -> str:
    """`sentra-pos` in a process of its own."""
    process = nursery.Process("sentra_pos", "--books", where, "--register", "K1", *words)
    with process.stdin as keys, process.stdout as screen:
        keys.write(typed)
        keys.close()
        said = screen.read()
    assert process.wait(60) == 0, said
    return said


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
    assert isinstance(panel, RestorePanel)
    house.until(lambda: panel._seen is not None)
    assert panel._seen is not None
    assert panel._seen.lost.sales == 3
    assert not panel.save_button.isEnabled()
    panel.reason.edit.setText("Salah hapus")
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


def test_the_first_owner_begins_a_shop_and_signs_in(qapp, tmp_path, monkeypatch):
    monkeypatch.setenv("SENTRA_POS_DATA", str(tmp_path))
    where = str(tmp_path / "sentra.db")
    made = House(qapp, tmp_path)
    made.house = application._House(qapp, where, "K1", None)
    try:
        made.house.open(training=False, anew=False)
        made.until(lambda: isinstance(made.shop.window.in_front(), FirstScreen))
        first = made.shop.window.in_front()
        first.name.edit.setText("Bu Ratna")
        for field in (first.password, first.again):
            field.edit.setText("pendek")
        made.do("F9")
        made.until(lambda: first.password.under.text() != "")
        assert not Path(where).exists()
        for field in (first.password, first.again):
            field.edit.setText("sandi-toko-baru")
        next(act for act in first.acts() if act.key == "F9").run()
        made.until(lambda: first.findChild(RecoveryPanel, "recoveryPanel") is not None)
        sheet = first.findChild(RecoveryPanel, "recoveryPanel")
        code = sheet.code.text()
        sheet.safe.click()
        sheet.save_button.click()
        made.until_asked(training=False)
        assert [tile.person.name for tile in made.shop.window.in_front()._tiles] == ["Bu Ratna"]
        made.shop.window.in_front().forgot.click()
        made.until(lambda: made.shop.window.in_front().findChild(RecoverPanel, "recoverPanel") is not None)
        recover = made.shop.window.in_front().findChild(RecoverPanel, "recoverPanel")
        recover.code.set_text(code)
        for field in (recover.password, recover.again):
            field.set_text("sandi-sesudah-lupa")
        recover.save_button.click()
        made.until(lambda: made.shop.is_idle and made.shop.window._over is None)
        made.shop.window.in_front().card.typed.emit("sandi-sesudah-lupa")
        made.until(lambda: made.shop.window._front is None and made.shop.is_idle)
        assert "settlement" in [place.key for place in made.shop.window._places]
    finally:
        made.house.close()
    assert command(where, "verify").strip() == "Everything holds."


def test_damaged_books_are_answered_with_a_backup_and_the_second_journal(house):
    where, stick = str(house.folder / "sentra.db"), house.folder / "stick"
    stick.mkdir()
    command(where, "second-journal", str(stick))
    backup = next(stick.glob("*.db"))
    command(where, "shift", "open", "--float", "0")
    command(where, "till", typed=f"{SALE}\n{SALE}\n")
    for end in ("-wal", "-shm"):
        (house.folder / f"sentra.db{end}").unlink(missing_ok=True)
    (house.folder / "sentra.db").write_bytes(b"SQLite format 3\x00" + b"\0" * 4_000)

    house.house.open(training=False, anew=False)
    house.until(lambda: isinstance(house.shop.window.in_front(), FirstScreen))
    first = house.shop.window.in_front()
    assert first.name.isHidden()
    run = next(child for child in house.shop.window.children() if type(child).__name__ == "FirstRun")
    run.restore(backup)
    house.until(lambda: first.findChild(RestorePanel, "restorePanel")._seen is not None)
    panel = first.findChild(RestorePanel, "restorePanel")
    assert panel.forward.isChecked()
    assert panel._seen.forward == 3
    panel.reason.edit.setText("Disk rusak")
    panel.word.edit.setText("PULIHKAN")
    panel.word.edited.emit("PULIHKAN")
    panel.save_button.click()
    house.until_asked(training=False)
    assert command(where, "verify").strip() == "Everything holds."
    assert sales(where) == 2
    assert len(list(house.folder.glob("sentra.db.before-restore-*"))) == 1
