"""F1: killed before any of its calls that change the books, a deed is there once and whole, or not at all.

Each deed is the real command in a child that is forked with everything loaded. strace kills it before its N-th write,
flush, cut or taking away of a file of the books, for N = 1, 2, 3 … until it ends by itself. After each kill the books
are whole; the deed done again is there once.

PYTHONPATH=tests .venv/bin/python -m faults.syscalls [--deed sale] [--call pwrite64] [--every 1]
"""

import argparse
import gc
import importlib
import json
import os
import shutil
import signal
import sys
import time
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pysqlite3.dbapi2 as pysqlite3
from faults import early_till, tills, traced

from sentra_pos.base import upkeep
from sentra_pos.base.database import Books
from sentra_pos.cli import main as entry
from sentra_pos.reports import verify

CALLS = ("pwrite64", "fsync", "fdatasync", "ftruncate", "unlink")
"""What changes the books; strace counts each of them for itself."""
MOST = 600
"""No deed makes so many calls of a kind; one that does never ends."""
START = "start.db"
FROZEN = "frozen.db"
"""The same after the deed `settle`."""


@dataclass(frozen=True)
class Deed:
    """A command with what it reads, and the books it starts from; `count` counts it in the books."""

    words: tuple[str, ...]
    count: str
    typed: str = ""
    ends_with_refusal: bool = False
    """Done again, it is refused: it can be done only once."""
    start: str = START
    program: Callable[[], None] = entry.main


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
        "settle": Deed(
            ("settle", "--producer", "P-0001", "--until", "2026-11-22", "--freeze"),
            "SELECT COUNT(*) FROM statement",
        ),
        "payout": Deed(
            ("payout", "STATEMENT", "--from", "drawer"),
            "SELECT COUNT(*) FROM payout",
            ends_with_refusal=True,
            start=FROZEN,
        ),
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
    figures = Figures()
    for number in at:
        with TemporaryDirectory(dir=folder) as place:
            books = Path(place) / "toko.db"
            shutil.copy(folder / deed.start, books)
            was_killed = _try(books, deed, call, number, figures, is_right)
        if not was_killed:
            return figures
    if figures.kills == MOST - 1:
        figures.wrong.append(f"{call}: it never ended")
    return figures


def _try(
    books: Path,
    deed: Deed,
    call: str,
    number: int,
    figures: Figures,
    is_right: Callable[[Path], list[str]],
) -> bool:
    before = _count(books, deed)
    code, out = does(books, deed, f"{call}:signal=KILL:when={number}")
    was_killed = code == -signal.SIGKILL
    figures.kills += was_killed
    answered = out.endswith("\n") and '"error"' not in out
    figures.answered += answered
    wrong = is_right(books)
    done = _count(books, deed) - before
    figures.there, figures.absent = figures.there + (done > 0), figures.absent + (done == 0)
    if not was_killed and code:
        wrong.append(f"it ended with {code}: {_errors(books).read_text('utf-8')[-500:]}")
    if answered and not done:
        wrong.append("answered and not there")
    again, _ = does(books, deed)
    twice = _count(books, deed) - before
    if twice != (done or twice) or not twice or (again != 0 and not (deed.ends_with_refusal and done)):
        wrong.append(f"{done} there, after doing it again {twice} (exit code {again})")
    figures.wrong += [f"{call} {number}: {one}" for one in wrong]
    return was_killed


def whole(books: Path) -> list[str]:
    """What `verify` finds."""
    with closing(Books.connect(str(books))) as opened:
        return verify.check(opened)


def stocked(folder: Path) -> dict[str, Deed]:
    """A shop that has sold once, kept as `start.db` and, settled, as `frozen.db`; the deeds with its codes in them."""
    start = folder / START
    books = upkeep.create(str(start))
    shop = tills.stocked(books, str(start), products=2, pieces=30, registers=["K1"])
    shop.story.sells(barang_1=3)
    code = next(iter(shop.codes.values()))
    books.close()
    found = deeds(folder)
    for file in folder.glob("*.csv"):
        file.write_text(file.read_text("utf-8").replace("CODE", code), "utf-8")
    found = {name: replace(one, typed=one.typed.replace("CODE", code)) for name, one in found.items()}
    shutil.copy(start, folder / FROZEN)
    status, said = does(folder / FROZEN, found["settle"])
    assert status == 0, said
    with closing(pysqlite3.connect(folder / FROZEN)) as frozen:
        ((number,),) = frozen.execute("SELECT number FROM statement LIMIT 1").fetchall()
    words = [word.replace("STATEMENT", number) for word in found["payout"].words]
    return found | {"payout": replace(found["payout"], words=tuple(words))}


def does(books: Path, deed: Deed, rule: str = "") -> tuple[int, str]:
    """Do the deed in a child, tampered with as `rule` says: its exit code, or minus the signal, and what it said."""
    said = books.with_name("said.txt")
    child = traced.forked(lambda _order, at_work: at_work[1].write(f"{_command(books, deed, said)}\n"))
    if rule:
        with traced.traced(child, books, rule):
            code = child.does("go")
    else:
        code = child.does("go")
    ended = child.ends()
    return (int(code) if code else ended), said.read_text("utf-8") if said.exists() else ""


def _command(books: Path, deed: Deed, said: Path) -> int:
    """In the child: be the program on streams of its own, and give its exit code."""
    typed = books.with_name("typed.txt")
    typed.write_text(deed.typed, "utf-8")
    for path in (said, _errors(books)):
        path.unlink(missing_ok=True)
    makes = os.O_WRONLY | os.O_CREAT
    for number, path, flags in ((0, typed, os.O_RDONLY), (1, said, makes), (2, _errors(books), makes)):
        os.dup2(os.open(path, flags, 0o600), number)
    sys.stdin, sys.stdout = (os.fdopen(number, mode, closefd=False) for number, mode in ((0, "r"), (1, "w")))
    before = ["sentra-pos", "--books", str(books), "--register", "K1", "--at", tills.SUNDAY.isoformat()]
    sys.argv = [*before, *deed.words]
    try:
        deed.program()
    except SystemExit as left:
        return int(left.code or 0)
    finally:
        sys.stdout.flush()
    return 0


def _errors(books: Path) -> Path:
    return books.with_name("errors.txt")


def _count(books: Path, deed: Deed) -> int:
    with closing(Books.connect(str(books))) as opened, opened.engine.connect() as connection:
        return int(connection.exec_driver_sql(deed.count).scalar_one())


def main() -> None:
    """The full run."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--deed", default="")
    words.add_argument("--call", default="")
    words.add_argument("--every", type=int, default=1, help="Of the writes only every so-manieth.")
    asked = words.parse_args()
    wrong: list[str] = []
    importlib.import_module("sentra_pos.cli.commands")  # loaded before any child is forked
    with TemporaryDirectory(dir="/dev/shm" if os.access("/dev/shm", os.W_OK) else None) as folder:
        found = stocked(Path(folder))
        gc.freeze()
        for name, deed in found.items():
            for call in CALLS if asked.deed in ("", name) else ():
                if asked.call in ("", call):
                    numbers = range(1, MOST, asked.every if call == CALLS[0] else 1)
                    wrong += _tell(Path(folder), name, deed, call, numbers)
        early = replace(found["sale"], program=early_till.main)
        control = run(Path(folder), early, call="fsync", at=[1], is_right=lambda _books: [])
    is_found = any("answered and not there" in one for one in control.wrong)
    print(f"control, a till that answers before it commits: {'found' if is_found else 'not found'}")
    sys.exit(bool(wrong) or not is_found)


def _tell(folder: Path, name: str, deed: Deed, call: str, numbers: Iterable[int]) -> list[str]:
    start = time.monotonic()
    got = run(folder, deed, call=call, at=numbers, is_right=whole)
    print(
        f"{name} before {call}: {got.kills} kills, {got.there} there, {got.absent} absent, {got.answered} answered;"
        f" {time.monotonic() - start:.0f} s"
    )
    print("\n".join(got.wrong[:5]) or "nothing wrong", flush=True)
    return got.wrong


if __name__ == "__main__":
    main()
