"""F14: a migration killed before any of its calls leaves the old books as they were, or the new ones whole with the old kept.

strace kills before the N-th call of a kind on the books, the copy or the kept file, for N = 1, 2, 3 … until the
migration ends by itself; for the books of every released step. After each kill it is done again and must succeed.

At the end a migration that takes the old file away before it names the new one is tried, which must be noticed.

PYTHONPATH=tests .venv/bin/python -m faults.migrating [--step 4] [--call rename] [--every 4]
"""

import argparse
import shutil
import sys
import time
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import alembic.command  # noqa: F401 - loaded before the first child is forked
from base import released_books
from faults import traced
from faults.traced import Child
from pysqlite3 import dbapi2 as pysqlite3

from sentra_pos.base import upkeep
from sentra_pos.base.database import Books
from sentra_pos.base.errors import KnownTrouble
from sentra_pos.reports import verify

CALLS = (
    "openat",
    "pwrite64",
    "fsync",
    "fdatasync",
    "ftruncate",
    "unlink",
    "chmod",
    "link",
    "linkat",
    "rename",
)
"""What makes, changes, flushes, names or takes away a file; strace counts each of them for itself."""
MOST = 3_000
"""No migration makes so many calls of a kind."""


@dataclass
class Figures:
    """How it went; of the `old` books that were found after a kill so many were `identical`, byte for byte."""

    kills: int = 0
    old: int = 0
    identical: int = 0
    new: int = 0
    wrong: list[str] = field(default_factory=list)


def run(
    folder: Path, *, step: int, call: str, at: Iterable[int] = range(1, MOST), is_careless: bool = False
) -> Figures:
    """Kill the migration of the books of `step` before each of its `call`s `at`."""
    figures = Figures()
    start = folder / f"{step:04d}.db"
    if not start.exists():
        released_books.make(step, start)
    before = released_books.contents(start)
    for number in at:
        with TemporaryDirectory(dir=folder) as place:
            books = Path(place) / "toko.db"
            shutil.copy(start, books)
            is_killed = _kill(books, step, f"{call}:signal=KILL:when={number}", is_careless=is_careless)
            if not is_killed and number != 1:
                return figures
            told = Figures(kills=int(is_killed))
            _look(books, start, step, before, told)
            _again(books, step, before, told)
        figures.kills += told.kills
        figures.old, figures.identical = figures.old + told.old, figures.identical + told.identical
        figures.new += told.new
        figures.wrong += [f"step {step}, {call} {number}: {one}" for one in told.wrong]
        if not is_killed:
            return figures
    return figures


def _kill(books: Path, step: int, rule: str, *, is_careless: bool) -> bool:
    """Whether the migration was killed; else it ended by itself."""
    child = _migrating(is_careless=is_careless)
    kept = f".before-step-{step + 1:04d}"
    files = [f"{name}{end}" for name in ("", ".migrating") for end in traced.FILES] + [kept]
    with traced.traced(child, books, rule, files):
        child.does(str(books))
    return child.ends() < 0


def _migrating(*, is_careless: bool) -> Child:
    def work(where: str, at_work: Any) -> None:
        _, out = at_work
        if is_careless:
            vars(upkeep)["_swap"] = _swap_carelessly
        upkeep.migrate(where, verify.check)
        out.write("done\n")

    return traced.forked(work)


def _swap_carelessly(_held: object, path: Path, copy: Path, _kept: Path) -> None:
    """The negative control: for a moment there are no books."""
    path.unlink()
    copy.rename(path)


def _look(books: Path, start: Path, step: int, before: list[object], told: Figures) -> None:
    """What stands there after the kill, looked at in a copy of the folder."""
    with TemporaryDirectory(dir=books.parent.parent) as place:
        there = Path(shutil.copytree(books.parent, Path(place) / "seen")) / books.name
        try:
            found = upkeep.step_of(str(there))
        except KnownTrouble as trouble:
            told.wrong.append(f"no books: {trouble}")
            return
        is_old = found == step
        told.old, told.new = int(is_old), int(not is_old)
        if is_old:
            told.identical = int(there.read_bytes() == start.read_bytes())
            if released_books.contents(there) != before:
                told.wrong.append("the old books are not what they were")
        elif found != upkeep.newest_step():
            told.wrong.append(f"the books are of step {found}")
        else:
            told.wrong += _new(there, step, before)


def _again(books: Path, step: int, before: list[object], told: Figures) -> None:
    """The migration, done again, ends well and leaves nothing half made."""
    try:
        upkeep.migrate(str(books), verify.check)
    except Exception as error:
        told.wrong.append(f"a second migration fails: {error!r}")
        return
    if told.old or told.wrong:
        told.wrong += _new(books, step, before)
    left = [file.name for file in books.parent.iterdir() if ".migrating" in file.name]
    if left and told.old:
        told.wrong.append(f"left behind: {left}")


def _new(books: Path, step: int, before: list[object]) -> list[str]:
    """What does not hold of the migrated books and of the old ones beside them."""
    wrong = []
    with closing(Books.connect(str(books))) as opened:
        wrong += verify.check(opened)
    kept = books.with_name(f"{books.name}.before-step-{step + 1:04d}")
    if not kept.exists():
        return [*wrong, "the old books are gone"]
    if released_books.contents(kept) != before:
        wrong.append("the old books that were kept are not what they were")
    if lost := _fewer(kept, books):
        wrong.append(f"rows are missing in {lost}")
    return wrong


def _fewer(old: Path, new: Path) -> list[str]:
    with closing(pysqlite3.connect(old)) as books:
        books.execute("ATTACH ? AS new", (str(new),))
        kept = "SELECT name FROM main.sqlite_master WHERE type = 'table' INTERSECT SELECT name FROM new.sqlite_master"
        tables = books.execute(kept).fetchall()  # without those that a step gives up
        count = "SELECT (SELECT COUNT(*) FROM main.{0}) - (SELECT COUNT(*) FROM new.{0})"
        return [name for (name,) in tables if books.execute(count.format(name)).fetchone()[0]]


def main() -> int:
    """The full run; 0 if nothing was lost and the negative control was noticed."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--step", type=int, default=0, help="only books of this step")
    words.add_argument("--call", default="", help="only before calls of this name")
    words.add_argument("--every", type=int, default=4, help="of the many writes only each so many-th")
    asked = words.parse_args()
    wrong = False
    old = [step for step in released_books.steps() if step < upkeep.newest_step()]
    with TemporaryDirectory() as folder:
        for step in [asked.step] if asked.step else old:
            for call in [asked.call] if asked.call else CALLS:
                began, every = time.monotonic(), asked.every if call == "pwrite64" else 1
                got = run(Path(folder), step=step, call=call, at=range(1, MOST, every))
                print(
                    f"step {step} before {call}: {got.kills} kills, {got.old} old ({got.identical} byte for byte),"
                    f" {got.new} new; {time.monotonic() - began:.0f} s",
                    flush=True,
                )
                print("\n".join(got.wrong[:5]) or "nothing wrong", flush=True)
                wrong |= bool(got.wrong)
        control = run(Path(folder), step=old[-1], call="rename", is_careless=True)
    print(f"the control: {control.wrong[0] if control.wrong else 'nothing noticed'}")
    return wrong or not control.wrong


if __name__ == "__main__":
    sys.exit(main())
