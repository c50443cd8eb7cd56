"""Whatever the product makes for itself under a usual umask belongs to its owner alone: folders 0700, files 0600."""

import logging
import os
import stat
from contextlib import closing
from pathlib import Path

import pytest
from base import released_books
from cli.commands import Command

from sentra_pos.base import logkeeping, paths, second_journal, upkeep
from sentra_pos.base.database import Books
from sentra_pos.reports import verify
from sentra_pos.shop import safekeeping
from sentra_pos.ui import one_window, paper_files, pictures
from sentra_pos.ui.preferences import Preferences

pytestmark = [
    pytest.mark.sqlite,
    pytest.mark.window,
    pytest.mark.skipif(os.name != "posix", reason="modes are POSIX's"),
]

AT = "2026-11-22T09:30:00+07:00"


@pytest.fixture
def data(tmp_path, monkeypatch):
    """The user's data folder, made by the product itself, under umask 022."""
    monkeypatch.setenv("SENTRA_POS_DATA", str(tmp_path / "data"))
    before = os.umask(0o022)
    yield paths.data_folder()
    os.umask(before)


def _open_to_others(folder: Path) -> list[str]:
    return [
        f"{stat.S_IMODE(found.lstat().st_mode):04o} {found.relative_to(folder.parent)}"
        for found in (folder, *folder.rglob("*"))
        if not found.is_symlink() and found.lstat().st_mode & 0o077
    ]


def _worked(data: Path, sentra_pos: Command) -> None:
    """Books, backups plain and encrypted, a second journal, a restore, a key, logs that were turned over."""
    for words in (
        ("init",),
        ("shift", "open", "--float", "100000"),
        ("backup",),
        ("backup-key", "--out", str(data / "kunci.txt"), "--json"),
    ):
        ran = sentra_pos(*words, at=AT)
        assert ran.code == 0, (words, ran.err)
    backup = next((data / safekeeping.FOLDER).glob("*.db"))
    assert sentra_pos("restore", backup, "--yes", "--reason", "uji", at=AT).code == 0
    assert sentra_pos("backup-to", "--key", (data / "kunci.txt").read_text().split()[3], at=AT).code == 0
    second = data.parent / "stik"
    second.mkdir(mode=0o700)
    assert sentra_pos("second-journal", second, at=AT).code == 0
    log = logging.getLogger("sentra_pos.test")
    before = logging.root.handlers[:], logging.root.level
    logkeeping.keep(data)
    try:
        for _ in range(3):
            log.error("x" * (logkeeping.BYTES // 2))
    finally:
        for handler in logging.root.handlers:
            handler.close()
        logging.root.handlers[:], logging.root.level = before[0], before[1]


def _window(data: Path) -> None:
    """What the window leaves on this machine: its habits, papers, pictures at hand, and the lock of a register."""
    kept = Preferences(data / "window.ini")
    kept.register = "K2"
    del kept  # Qt writes it when it goes
    paper_files.written(paper_files.folder() / "LPK-26-00031 salinan 1.pdf", b"%PDF")
    pictures._write(paths.pictures_folder() / "0.jpg", b"jpeg")
    handle = one_window._locked(data / "jendela.lock")
    assert handle is not None
    os.close(handle)


def test_what_the_product_keeps_is_closed_to_others(data, qapp):
    sentra_pos = Command(str(data / "sentra.db"))
    _worked(data, sentra_pos)
    _window(data)
    with closing(Books.connect(str(data / "sentra.db"))) as books:  # its log and index lie beside it now
        assert books.writing(lambda session: "", key="open", content="", answer=str) == ""
        there = {found.name for found in data.rglob("*")}

        assert _open_to_others(data) == []
        assert _open_to_others(data.parent / "stik") == []

    assert {"sentra.db", "sentra.db-wal", "sentra.db-shm", "kunci.txt", "window.ini", "papers"} <= there
    assert {logkeeping.NAME, f"{logkeeping.NAME}.1", f"sentra.db{second_journal.KEY}"} <= there
    for ending in (".db", ".db.age", ".sha256"):
        assert any(name.startswith("sentra-") and name.endswith(ending) for name in there), ending
    assert any(name.startswith("sentra.db.before-restore-") for name in there)


def test_a_migration_leaves_the_books_closed_to_others(data, clock):
    live = data / "sentra.db"
    released_books.make(released_books.steps()[0], live).chmod(0o600)

    safekeeping.bring_up_to_date(str(live), clock.now(), check=verify.check)

    assert upkeep.step_of(str(live)) == upkeep.newest_step()
    assert any(".before-step-" in found.name for found in data.iterdir())
    assert _open_to_others(data) == []


def test_a_file_that_is_open_to_others_is_found(data):
    """The negative control."""
    (data / "catatan.txt").write_text("x")

    assert _open_to_others(data) == ["0644 data/catatan.txt"]
