"""F1: killed before any of its calls that change the books, a deed is there once and whole, or not at all.

strace kills the process before its N-th write, flush or cut of the books, for N = 1, 2, 3 … until the deed ends by
itself. After each kill the books are whole; the deed done again is there once.

PYTHONPATH=tests .venv/bin/python -m faults.syscalls [--deed sale] [--every 1]
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from faults import tills
from sqlalchemy import text

from sentra_pos.base import upkeep
from sentra_pos.base.database import Books
from sentra_pos.reports import verify

CALLS = ("pwrite64", "fdatasync", "fsync", "ftruncate", "unlink")
"""What changes the books; strace counts each of them for itself."""
MOST = 400
"""No deed makes so many calls of a kind; one that does never ends."""


@dataclass(frozen=True)
class Deed:
    """A command with what it reads; `count` counts it in the books, and `again` says that it may be done again."""

    words: tuple[str, ...]
    count: str
    typed: str = ""
    ends_with_refusal: bool = False
    """Done again, it is refused: it can be done only once."""
    program: tuple[str, ...] = tills.REAL_TILL


@dataclass
class Figures:
    kills: int = 0
    there: int = 0
    absent: int = 0
    answered: int = 0
    wrong: list[str] = field(default_factory=list)


def deeds(folder: Path) -> dict[str, Deed]:
    """The deeds that are tried, on the shop that `stocked` makes."""
    sale = {
        "id": "01990000-0000-7000-8000-000000000001",
        "lines": [{"code": "CODE", "quantity": 2}],
        "payments": "exact",
    }
    products = folder / "products.csv"
    products.write_text("barcode,name,producer,price\n,Emping,P-0001,12000\n,Sagon,P-0001,9000\n", "utf-8")
    delivery = folder / "delivery.csv"
    delivery.write_text("producer,code,quantity,expiry,price,titip_price\nP-0001,CODE,5,,4000,\n", "utf-8")
    return {
        "sale": Deed(("till",), "SELECT COUNT(*) FROM sale", json.dumps(sale) + "\n"),
        "refund": Deed(("refund", "K1-26-000001"), "SELECT COUNT(*) FROM refund", ends_with_refusal=True),
        "receive": Deed(("receive", str(delivery)), "SELECT COUNT(*) FROM consignment_note"),
        "import": Deed(("import", "products", str(products)), "SELECT COUNT(*) FROM product"),
        "close": Deed(
            ("shift", "close", "--counted", "1000"),
            "SELECT COUNT(*) FROM shift_close",
            ends_with_refusal=True,
        ),
        "settle": Deed(("settle", "--until", "2026-11-22", "--freeze"), "SELECT COUNT(*) FROM statement"),
    }


def run(
    folder: Path,
    deed: Deed,
    *,
    call: str,
    at: Iterable[int] = range(1, MOST),
    is_right: Callable[[Path], list[str]],
) -> Figures:
    """Kill `deed` before each of its `call`s `at`; `is_right` says what does not hold in the books afterwards."""
    figures, start = Figures(), folder / "start.db"
    for number in at:
        books = folder / "now" / "toko.db"
        shutil.rmtree(books.parent, ignore_errors=True)
        books.parent.mkdir()
        shutil.copy(start, books)
        before = _count(books, deed)
        killed, out = _kill_at(books, deed, call, number)
        figures.kills += killed
        answered = out.endswith("\n") and '"error"' not in out
        figures.answered += answered
        done = _count(books, deed) - before
        figures.there, figures.absent = figures.there + (done > 0), figures.absent + (done == 0)
        if answered and not done:
            figures.wrong.append(f"{call} {number}: answered and not there")
        figures.wrong += [f"{call} {number}: {found}" for found in is_right(books)]
        again = _do(books, deed)
        twice = _count(books, deed) - before
        expected = done or twice
        if twice != expected or not twice or (again != 0 and not (deed.ends_with_refusal and done)):
            figures.wrong.append(
                f"{call} {number}: {done} there, after doing it again {twice} (exit code {again})"
            )
        if not killed:
            return figures
    if figures.kills == MOST - 1:
        figures.wrong.append(f"{call}: it never ended")
    return figures


def whole(books: Path) -> list[str]:
    """What `verify` finds."""
    with closing(Books.connect(str(books))) as opened:
        return verify.check(opened)


def stocked(folder: Path) -> dict[str, Deed]:
    """A shop that has sold once, kept as `start.db`; the deeds with its codes in them."""
    start = folder / "start.db"
    books = upkeep.create(str(start))
    shop = tills.stocked(books, str(start), products=2, pieces=30, registers=["K1"])
    shop.story.sells(barang_1=3)
    code = next(iter(shop.codes.values()))
    with books.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    books.close()
    found = deeds(folder)
    for file in folder.glob("*.csv"):
        file.write_text(file.read_text("utf-8").replace("CODE", code), "utf-8")
    return {name: replace(one, typed=one.typed.replace("CODE", code)) for name, one in found.items()}


def _command(books: Path, deed: Deed) -> list[str]:
    before = [sys.executable, *deed.program, "--books", str(books), "--register", "K1"]
    return [*before, "--at", tills.SUNDAY.isoformat(), *deed.words]


def _kill_at(books: Path, deed: Deed, call: str, number: int) -> tuple[bool, str]:
    """Whether it was killed before its `number`-th `call` on the books, and what it said until then."""
    paths = [word for end in ("", "-wal", "-journal") for word in ("-P", f"{books}{end}")]
    inject = f"inject={call}:signal=KILL:when={number}"
    strace = ["strace", "-f", "-qq", "-o", "/dev/null", *paths, "-e", f"trace={call}", "-e", inject]
    done = subprocess.run(
        [*strace, *_command(books, deed)],
        input=deed.typed,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(tills.TESTS)},
    )
    return done.returncode in (-9, 137), done.stdout


def _do(books: Path, deed: Deed) -> int:
    done = subprocess.run(
        _command(books, deed), input=deed.typed, capture_output=True, text=True, check=False
    )
    return done.returncode


def _count(books: Path, deed: Deed) -> int:
    with closing(Books.connect(str(books))) as opened:
        return opened.reading(lambda session: int(session.execute(text(deed.count)).scalar_one()))


def main() -> None:
    """The full run."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--deed", default="")
    words.add_argument("--every", type=int, default=1)
    asked = words.parse_args()
    wrong = False
    with TemporaryDirectory() as folder:
        for name, deed in stocked(Path(folder)).items():
            for call in CALLS if asked.deed in ("", name) else ():
                start = time.monotonic()
                got = run(Path(folder), deed, call=call, at=range(1, MOST, asked.every), is_right=whole)
                print(
                    f"{name} before {call}: {got.kills} kills, {got.there} there, {got.absent} absent, {got.answered} answered;"
                    f" {time.monotonic() - start:.0f} s"
                )
                print("\n".join(got.wrong[:5]) or "nothing wrong")
                wrong |= bool(got.wrong)
    sys.exit(wrong)


if __name__ == "__main__":
    main()
