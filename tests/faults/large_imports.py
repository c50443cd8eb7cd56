"""A whole district handed in: 1.300 producers and 20.000 products as a file each, by command and in the window.

PYTHONPATH=tests .venv/bin/python -m faults.large_imports [--producers 1300] [--products 20000]
"""

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from faults import hostile_tables, tills
from faults.heartbeat import Heartbeat
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QWidget

from sentra_pos import app
from sentra_pos.base import upkeep
from sentra_pos.base.clock import StoppedClock
from sentra_pos.base.database import Books, Session
from sentra_pos.base.rowreport import Action
from sentra_pos.catalogue import importing as products_in
from sentra_pos.producers import directory
from sentra_pos.producers import importing as producers_in
from sentra_pos.reports import verify
from sentra_pos.shop import registers, staff
from sentra_pos.shop.staff import Person, Role
from sentra_pos.ui import garbage, language, theme
from sentra_pos.ui.desk import Desk
from sentra_pos.ui.import_panel import ImportPanel
from sentra_pos.ui.post import Post

MOST_MEGABYTES = 300
LONGEST_PAUSE = 0.1
"""Seconds for which the window may stand still."""
PATIENCE = 120.0
GROUPS = ("gipang", "jajanan", "batik", "bandeng", "lain")


@dataclass(frozen=True)
class Taken:
    """How one file was taken in."""

    what: str
    rows: int
    seconds: float
    megabytes: int = 0
    pause: float = 0.0

    def __str__(self) -> str:
        at_most = (
            f"{self.megabytes} MB" if self.megabytes else f"window still for {self.pause * 1_000:.0f} ms"
        )
        return f"{self.what}: {self.rows} rows, {self.seconds:.1f} s, {at_most}"


def producers(count: int) -> hostile_tables.Rows:
    """So many makers, as a district's list names them."""
    head = ["code", "name", "owner", "group", "phone", "address", "commission_bps", "hold_days"]
    return [head] + [
        [
            f"P-{number:04}", f"Dapur Usaha Nomor {number}", f"Ibu Nomor {number}", GROUPS[number % 5],
            f"0812{number:08}", f"Kampung {number % 40}, Cilegon", str(1_000 + number % 9 * 250), str(number % 4),
        ]
        for number in range(1, count + 1)
    ]  # fmt: skip


def products(count: int, makers: int) -> hostile_tables.Rows:
    """So many products, spread over the makers."""
    head = ["barcode", "name", "producer", "price", "group", "shelf_life_days"]
    return [head] + [
        [
            "", f"Barang nomor {number}", f"P-{number % makers + 1:04}", str(1_000 + number % 900 * 500),
            GROUPS[number % 5], str(number % 60 or ""),
        ]
        for number in range(1, count + 1)
    ]  # fmt: skip


def by_command(folder: Path, files: dict[str, Path]) -> tuple[list[Taken], list[str]]:
    """Each file by `sentra-pos import` in a process of its own; what was wrong with the report or the books."""
    at, taken, wrong = folder / "command.db", [], []
    upkeep.create(str(at)).close()
    for what, file in files.items():
        began = time.monotonic()
        words = ["--books", str(at), "--at", tills.SUNDAY.isoformat(), "import", what, str(file), "--json"]
        said = subprocess.run(
            [sys.executable, "-m", "faults.weighed", *words],
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        )
        seconds = time.monotonic() - began
        if said.returncode:
            wrong.append(f"{what}: exit {said.returncode} {said.stderr[-500:]}")
            continue
        rows = json.loads(said.stdout)["rows"]
        weighed = int(said.stderr.rsplit("VmHWM:", 1)[1]) // 1024
        taken.append(Taken(f"{what} {file.suffix} by command", len(rows), seconds, megabytes=weighed))
        if [row["row"] for row in rows] != list(range(2, len(rows) + 2)):
            wrong.append(f"{what}: the report leaves rows out")
        if {row["action"] for row in rows} != {Action.NEW.value}:
            wrong.append(f"{what}: not every row was new")
    with closing(Books.connect(str(at))) as books:
        wrong += verify.check(books)
    return taken, wrong + [f"{one}: too much" for one in taken if one.megabytes > MOST_MEGABYTES]


class Room:
    """A window with the import panel on real books, and an ear at its heart."""

    def __init__(self, books_at: str, what: str) -> None:
        made = QApplication.instance() or QApplication([])
        assert isinstance(made, QApplication)
        sys.setswitchinterval(app.TURN_SECONDS)
        theme.apply(made, theme.load())
        language.switch(made, language.Language.INDONESIAN)
        self.window = QWidget()
        self.window.resize(1366, 768)
        self.desk = Desk(lambda: Books.connect(books_at))
        self.post = Post(self.desk, StoppedClock(tills.SUNDAY), "K1", _manager(books_at))
        room = producers_in if what == "producers" else products_in
        run = producers_in.import_producers if what == "producers" else products_in.import_products
        self.panel = ImportPanel(
            self.window,
            self.post,
            room.COLUMNS,
            lambda s, table, on, dry_run: run(s, table, on=on, dry_run=dry_run),
            name="largeImport",
        )
        self.window.show()
        self.sweeper = garbage.Sweeper(self.window)
        self.sweeper.begin()
        self.beats = Heartbeat()

    def waits(self, until: Callable[[], bool]) -> None:
        """Let the window live until `until()` is so; raise AssertionError if it never is."""
        ends = time.monotonic() + PATIENCE
        while not until():
            assert time.monotonic() < ends, "nothing happened"
            QCoreApplication.processEvents()
            time.sleep(0.001)

    def is_at_it(self) -> bool:
        """Whether the books go through the rows."""
        return self.panel.done_rows > 0

    def is_quiet(self) -> bool:
        """Whether nothing is under way."""
        return self.desk.is_idle


def _manager(books_at: str) -> Person:
    with closing(Books.connect(books_at)) as books:
        known = books.reading(staff.everyone)
        return known[0] if known else books.writing(_hire, key="rani", content=None, answer=Person)


def _hire(session: Session) -> Person:
    registers.ensure(session, "K1")
    return staff.hire(session, name="Rani", role=Role.MANAGER, secret_hash="-")


@contextmanager
def a_room(books_at: str, what: str) -> Iterator[Room]:
    """One that is tidied up afterwards."""
    usual, room = sys.getswitchinterval(), Room(books_at, what)
    try:
        yield room
    finally:
        room.window.close()
        room.desk.close()
        room.window.deleteLater()
        sys.setswitchinterval(usual)


def in_the_window(
    folder: Path, files: dict[str, Path], *, longest: float = LONGEST_PAUSE
) -> tuple[list[Taken], list[str]]:
    """Each file chosen in the panel, its report read, and taken in; the window must never stand still."""
    at, taken, wrong = folder / "window.db", [], []
    upkeep.create(str(at)).close()
    for what, file in files.items():
        with a_room(str(at), what) as room:
            done: list[bool] = []
            began = time.monotonic()
            room.panel.imported.connect(partial(done.append, True))
            room.panel.read(file)
            room.waits(room.panel.import_button.isEnabled)
            rows = len(room.panel.rows.model.rows())
            room.panel.import_button.click()
            room.waits(partial(bool, done))
            taken.append(
                Taken(
                    f"{what} {file.suffix} in the window",
                    rows,
                    time.monotonic() - began,
                    pause=room.beats.longest,
                )
            )
    with closing(Books.connect(str(at))) as books:
        wrong += verify.check(books)
    return taken, wrong + [f"{one}: too long" for one in taken if one.pause > longest]


def called_off(folder: Path, file: Path) -> list[str]:
    """The panel is closed while the file is tried, and while it is written: soon the books are free, and unchanged."""
    at, wrong = folder / "called.db", []
    upkeep.create(str(at)).close()
    for when in ("tried", "written"):
        with a_room(str(at), "producers") as room:
            room.panel.read(file)
            if when == "written":
                room.waits(room.panel.import_button.isEnabled)
                room.panel.import_button.click()
            room.waits(room.is_at_it)
            began = time.monotonic()
            room.panel.shut()
            room.waits(room.is_quiet)
            if time.monotonic() - began > 1:
                wrong.append(f"{when}: the books were busy for {time.monotonic() - began:.1f} s more")
        with closing(Books.connect(str(at))) as books:
            if books.reading(lambda s: len(directory.by_code(s))):
                wrong.append(f"{when}: something was written")
    return wrong


def written(folder: Path, rows: dict[str, hostile_tables.Rows], ending: str) -> dict[str, Path]:
    """The tables as files."""
    found = {}
    for what, table in rows.items():
        found[what] = folder / f"{what}.{ending}"
        if ending == "csv":
            found[what].write_text(hostile_tables.csv_of(table), encoding="utf-8")
        else:
            found[what].write_bytes(hostile_tables.zipped(hostile_tables.xlsx_of(table)))
    return found


def run(folder: Path, makers: int, goods: int, endings: Sequence[str]) -> tuple[list[Taken], list[str]]:
    """Every way in, for each kind of file."""
    rows = {"producers": producers(makers), "products": products(goods, makers)}
    taken: list[Taken] = []
    wrong: list[str] = []
    for ending in endings:
        place = folder / ending
        place.mkdir()
        files = written(place, rows, ending)
        for way in (by_command, in_the_window):
            found, amiss = way(place, files)
            taken, wrong = taken + found, wrong + amiss
        wrong += called_off(place, files["producers"])
    return taken, wrong


def main() -> int:
    """The full run; 0 if nothing went wrong."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--producers", type=int, default=1_300)
    words.add_argument("--products", type=int, default=20_000)
    asked = words.parse_args()
    with TemporaryDirectory(prefix="sentra-pos-faults-") as folder:
        taken, wrong = run(Path(folder), asked.producers, asked.products, ("csv", "xlsx"))
    print("\n".join(map(str, taken)))
    print("\n".join(wrong) or "nothing went wrong")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
