"""F18: whatever file is handed in, it is taken whole or refused whole, with a clear sentence, in little memory.

PYTHONPATH=tests .venv/bin/python -m faults.imports --files 10000 [--seed 1]
"""

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import time
import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import pysqlite3.dbapi2 as pysqlite3
from cli.commands import Command, Ran
from faults import hostile_tables, tills
from faults.hostile_tables import Rows

from sentra_pos.base.database import Books
from sentra_pos.base.tablefault import MOST_BYTES, MOST_ROWS
from sentra_pos.paper import symbols
from sentra_pos.reports import verify
from sentra_pos.shop import registers

MOST_MEGABYTES = 300
LONGEST_SENTENCE = 700
AT = tills.SUNDAY.isoformat()
NEXT_DAY = "2026-11-24T09:00:00+07:00"

Run = Callable[[Command, Sequence[str], Path, bool], Ran]


@dataclass(frozen=True)
class Target:
    """A command that takes a table, and an honest one for it."""

    words: tuple[str, ...]
    rows: Rows


@dataclass
class Outcome:
    """What became of the files; `wrong` says what should never happen."""

    files: int = 0
    became: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Heavy:
    """A file as large as files can be: what it was meant to become, and what it took."""

    name: str
    became: str
    megabytes: int
    seconds: float


def targets(shop: tills.Shop) -> dict[str, Target]:
    """Honest tables for every command that takes one."""
    one, two, three, *_ = shop.codes.values()
    return {
        "producers": Target(("import", "producers"), [
            ["code", "name", "owner", "group", "phone", "commission_bps", "hold_days"],
            ["P-0001", "Produsen 1", "Bu Siti", "gipang", "0812 3456 7890", "1500", "3"],
            ["MELATI", "Dapur Melati", "Bu Melati", "jajanan", "", "2000", ""],
            ["OMBAK", "Batik Ombak", "", "batik", "", "", "0"],
        ]),
        "products": Target(("import", "products"), [
            ["barcode", "name", "producer", "price", "group", "commission_bps", "fixed_price", "shelf_life_days"],
            [one, "barang 1", "P-0001", "3335", "gipang", "", "", "30"],
            ["", "Kue kering", "P-0002", "12500", "jajanan", "1500", "", "7"],
            ["8991234567891", "Sirup pala", "P-0003", "25.000", "lain", "", "18000", ""],
        ]),
        "receive": Target(("receive",), [
            ["producer", "code", "quantity", "expiry", "price", "titip_price"],
            ["P-0001", one, "12", "2026-12-30", "", ""],
            ["P-0002", two, "7", "30/11/2026", "4000", ""],
            ["P-0002", two, "3", "11/2027", "", "3000"],
        ]),
        "opening": Target(("opening",), [
            ["producer", "kind", "amount", "code", "quantity"],
            ["P-0001", "utang", "150000", "", ""],
            ["P-0002", "panjar", "50.000", "", ""],
            ["", "brankas", "1000000", "", ""],
        ]),
        "agreement": Target(("agreement",), [
            ["producer", "from_day", "commission_bps", "hold_days", "damage_bearer", "pay_rhythm"],
            ["P-0001", "2026-12-01", "1750", "3", "shop", "weekly"],
            ["P-0002", "", "", "0", "shared", "monthly"],
        ]),
    } | _at_the_shelf(one, two, three)  # fmt: skip


def _at_the_shelf(one: str, two: str, three: str) -> dict[str, Target]:
    lot = symbols.lot_code(1)
    return {
        "count": Target(("count",), [["code", "counted"], [one, "59"], [two, "60"], [three, "61"]]),
        "write-off": Target(("write-off",), [
            ["lot_or_code", "quantity", "reason"], [one, "2", "rusak: jatuh"], [two, "1", "hilang"],
            [lot, "1", "rusak"],
        ]),
        "take-back": Target(("take-back",), [
            ["producer", "code", "quantity"], ["P-0001", one, "3"], ["P-0002", two, "1"], ["P-0001", lot, "1"],
        ]),
    }  # fmt: skip


def command(sentra_pos: Command, words: Sequence[str], file: Path, as_json: bool) -> Ran:
    """As a person types it."""
    return sentra_pos(*words, file, *(["--json"] if as_json else []), at=AT)


class Desk:
    """Books that are looked at after each file, and are as they were before each next one."""

    def __init__(self, folder: Path, kept: Path, *, run: Run = command) -> None:
        self.folder, self.kept, self.run = folder, kept, run
        self.books_at = folder / "tried.db"
        self.got = Outcome()
        self._fresh()

    def hands_in(self, name: str, target: Target, content: bytes, ending: str, *, as_json: bool) -> None:
        file = self.folder / f"table.{ending}"
        file.write_bytes(content)
        self.got.files += 1
        about = f"{name}, file {self.got.files}"
        with closing(pysqlite3.connect(self.books_at)) as watching:
            before = self._version(watching)
            try:
                ran = self.run(Command(str(self.books_at)), target.words, file, as_json)
            except BaseException as error:
                self.wrong(f"{about}: {type(error).__name__} {str(error)[:300]}", file)
                return
            is_changed = self._version(watching) != before
        if ran.code == 0:
            self.got.became["taken"] += 1
            if is_changed:
                self._agrees(about)
        elif ran.code == 1:
            self._refused(ran, about, file, is_changed=is_changed, as_json=as_json)
        else:
            self.wrong(f"{about}: exit {ran.code} {ran.err[:200]}", file)
        if is_changed:
            self._fresh()

    def wrong(self, what: str, file: Path) -> None:
        kept = shutil.copy(
            file, Path(os.environ.get("TMPDIR", "/tmp")) / f"sentra-import-{len(self.got.wrong)}{file.suffix}"
        )
        self.got.wrong.append(f"{what} ({kept})")

    def _refused(self, ran: Ran, about: str, file: Path, *, is_changed: bool, as_json: bool) -> None:
        if is_changed:
            self.wrong(f"{about}: refused, but the books were changed", file)
        sentence = ran.json["message"] if as_json else ran.err.rstrip("\n")
        kind = ran.json["error"] if as_json else "refused"
        self.got.became[kind] += 1
        if not sentence.strip() or len(sentence) > LONGEST_SENTENCE:
            self.wrong(f"{about}: no sentence {sentence[:200]!r}", file)
        if kind == "ImportRefused" and not all(
            row["row"] > 1 and row["sentence"] for row in ran.json["rows"]
        ):
            self.wrong(f"{about}: a row without its reason", file)
        told = "" if as_json else ran.out + ran.err
        if any(unicodedata.category(sign) in ("Cc", "Cf") for sign in told if sign != "\n"):
            self.wrong(f"{about}: steers the terminal {told[:200]!r}", file)

    def _agrees(self, about: str) -> None:
        if self.got.became["taken"] % 10 == 1:
            with closing(Books.connect(str(self.books_at))) as books:
                self.got.wrong += [f"{about}: {found}" for found in verify.check(books)]

    def _fresh(self) -> None:
        for beside in self.folder.glob("tried.db*"):
            beside.unlink()
        shutil.copy(self.kept, self.books_at)

    @staticmethod
    def _version(watching: pysqlite3.Connection) -> int:
        """Another number once anybody else has written anything."""
        return int(watching.execute("PRAGMA data_version").fetchone()[0])


def stocked(folder: Path) -> tuple[Path, tills.Shop]:
    """Books in one closed file, to be copied."""
    kept = folder / "kept.db"
    with tills.new_books(postgres=False) as (books, at):
        shop = tills.stocked(books, at, products=6, pieces=60, registers=["K1"])
        # Else the first command that is refused makes the register, and books that changed prove nothing.
        shop.story.do(lambda session: registers.ensure(session, "K1"))
        with closing(pysqlite3.connect(at)) as whole:
            whole.execute("VACUUM INTO ?", (str(kept),))
        with closing(pysqlite3.connect(kept)) as copied:
            # As opened books are: else whoever opens a copy first changes it.
            copied.execute("PRAGMA journal_mode=WAL")
    return kept, shop


def run(folder: Path, *, files: int, dice: random.Random) -> Outcome:
    """So many mutated files, each to one of the commands in turn."""
    return tried(folder, *stocked(folder), files=files, dice=dice)


def tried(
    folder: Path,
    kept: Path,
    shop: tills.Shop,
    *,
    files: int,
    dice: random.Random,
    how: Run = command,
    only: Sequence[str] = (),
) -> Outcome:
    """The same with these books, and `only` with some of the commands if any are named."""
    known = {name: one for name, one in targets(shop).items() if not only or name in only}
    desk = Desk(folder, kept, run=how)
    for name, target in known.items():
        # What is honest is taken, or what follows proves nothing.
        for content, ending in _honest(target.rows):
            desk.hands_in(name, target, content, ending, as_json=ending == "xlsx")
    if desk.got.became["taken"] != 2 * len(known):
        desk.got.wrong.append(f"honest files were refused: {desk.got.became}")
    for number in range(files):
        name = list(known)[number % len(known)]
        content, ending = hostile_tables.mutated(dice, known[name].rows)
        desk.hands_in(name, known[name], content, ending, as_json=dice.random() < 0.5)
        if len(desk.got.wrong) > 20:
            break
    return desk.got


def _honest(rows: Rows) -> list[tuple[bytes, str]]:
    workbook = hostile_tables.zipped(hostile_tables.xlsx_of(rows))
    return [(hostile_tables.csv_of(rows).encode(), "csv"), (workbook, "xlsx")]


def heavy(folder: Path, names: Sequence[str] = ()) -> list[Heavy]:
    """The largest files there can be, each in a process of its own that says what memory it took."""
    folder = folder / "heavy"
    folder.mkdir()
    kept, shop = stocked(folder)
    found = []
    for name, (words, file, ending) in _heavy_files(shop).items():
        if names and name not in names:
            continue
        at, books = folder / f"heavy{ending}", folder / "heavy.db"
        file(at)
        shutil.copy(kept, books)
        began = time.monotonic()
        said = subprocess.run(
            [
                sys.executable,
                "-m",
                "faults.weighed",
                "--books",
                str(books),
                "--at",
                AT,
                *words,
                str(at),
                "--json",
            ],
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "PYTHONPATH": str(tills.TESTS)},
        )
        at.unlink()
        became, megabytes = _told(said)
        found.append(Heavy(name, became, megabytes, time.monotonic() - began))
    return found


def _told(said: "subprocess.CompletedProcess[str]") -> tuple[str, int]:
    try:
        weighed = int(said.stderr.rsplit("VmHWM:", 1)[1]) // 1024
        facts = json.loads(said.stdout)
    except (IndexError, ValueError):
        return f"broke: {said.stderr[-500:]}", 0
    return ("taken" if said.returncode == 0 else str(facts["error"])), weighed


def _heavy_files(shop: tills.Shop) -> dict[str, tuple[tuple[str, ...], Callable[[Path], object], str]]:
    one = next(iter(shop.codes.values()))
    products = [["barcode", "name", "producer", "price", "group"]] + [
        ["", f"Barang nomor {number}", f"P-{number % 3 + 1:04}", str(1_000 + number), "gipang"]
        for number in range(MOST_ROWS)
    ]
    counts = [["code", "counted"]] + [[f"12345{number:05}", "1"] for number in range(MOST_ROWS)]
    lines = [["producer", "code", "quantity"]] + [["P-0001", one, "1"] for _ in range(MOST_ROWS)]
    csv, xlsx = hostile_tables.csv_of, hostile_tables.xlsx_of
    return {
        "50.000 products": (("import", "products"), lambda at: at.write_text(csv(products)), ".csv"),
        "50.000 products, workbook": (
            ("import", "products"), lambda at: at.write_bytes(hostile_tables.zipped(xlsx(products))), ".xlsx",
        ),
        "50.001 rows": (("import", "products"), lambda at: at.write_text(csv([*products, products[-1]])), ".csv"),
        "50.000 counts of nothing": (("count",), lambda at: at.write_text(csv(counts)), ".csv"),
        "50.000 lines of one delivery": (("receive",), lambda at: at.write_text(csv(lines)), ".csv"),
        "2 GB": (("receive",), lambda at: _truncated(at, 2 * 1024**3), ".csv"),
        "20 MB of one quoted cell": (("receive",), lambda at: at.write_bytes(b'producer,code,quantity\nP,"' + b"x\n" * (MOST_BYTES // 2 - 20)), ".csv"),
        "20 MB of commas": (("receive",), lambda at: at.write_bytes(b"producer,code,quantity\n" + b"," * (MOST_BYTES - 40)), ".csv"),
        "20 MB of empty rows": (("receive",), lambda at: at.write_bytes(b"producer,code,quantity\n" + b"\n" * (MOST_BYTES - 40)), ".csv"),
        "a zip bomb": (
            ("receive",),
            lambda at: at.write_bytes(hostile_tables.zipped(xlsx(lines[:2]) | {"xl/sharedStrings.xml": b" " * 400 * 1024**2})),
            ".xlsx",
        ),
    }  # fmt: skip


def _truncated(at: Path, size: int) -> None:
    with at.open("wb") as file:
        file.truncate(size)


def main() -> int:
    """The full run; 0 if nothing went wrong."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--files", type=int, default=10_000)
    words.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    asked = words.parse_args()
    from tempfile import TemporaryDirectory

    began = time.monotonic()
    with TemporaryDirectory(prefix="sentra-pos-faults-") as folder:
        got = run(Path(folder), files=asked.files, dice=random.Random(asked.seed))
        print(
            f"seed {asked.seed}: {got.files} files, {time.monotonic() - began:.0f} s: {dict(got.became.most_common())}"
        )
        wrong = got.wrong
        for one in heavy(Path(folder)):
            print(f"{one.name}: {one.became}, {one.megabytes} MB, {one.seconds:.1f} s")
            if one.became.startswith("broke") or one.megabytes > MOST_MEGABYTES:
                wrong.append(f"{one.name}: {one.became}, {one.megabytes} MB")
    print("\n".join(wrong) or "nothing went wrong")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
