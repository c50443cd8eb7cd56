"""F2: the power goes at any moment; on a disk that honours flush every answered deed is there, once, whole.

What the real till writes, flushes and answers is recorded with strace, and what a till with a short log does: sales, a
refund, goods in, the end of a shift, with its log brought into the file and begun anew. Then disks are made up as a
cut could leave them (`disks`), and SQLite opens them; every so many are looked through by `verify`.

PYTHONPATH=tests .venv/bin/python -m faults.power_cuts --images 100000
"""

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pysqlite3.dbapi2 as pysqlite3
from faults import disks, plain_look, tills
from faults.disks import Disk, Event
from faults.tills import Shop

from sentra_pos.base import ids, upkeep
from sentra_pos.base.database import Books
from sentra_pos.reports import verify

REAL_TILL = ("-m", "sentra_pos")
SMALL_LOG_TILL = ("-m", "faults.small_log_till")
LINES = 3


@dataclass
class Figures:
    images: int = 0
    answered: int = 0
    lost: int = 0
    verified: int = 0
    wrong: list[str] = field(default_factory=list)


def record(books_at: Path, requests: Sequence[dict[str, Any]], program: Sequence[str]) -> list[Event]:
    """Let a till do `requests`, each after the answer to the one before, and take down what it did."""
    trace = books_at.parent.with_name("trace.txt")
    strace = ["strace", "-f", "-y", "-xx", "-s", "10000000", "--seccomp-bpf", "-e", f"trace={disks.CALLS}"]
    before = ["--books", str(books_at), "--register", "K1", "--at", tills.SUNDAY.isoformat()]
    till = subprocess.Popen(
        [*strace, "-o", str(trace), sys.executable, *program, *before, "till"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(tills.TESTS)},
    )
    assert till.stdin is not None
    assert till.stdout is not None
    for request in requests:
        till.stdin.write(json.dumps(request) + "\n")
        till.stdin.flush()
        answer = json.loads(till.stdout.readline())
        assert "error" not in answer, answer
    till.stdin.close()
    till.stdout.close()
    till.wait(60)
    return list(disks.read(trace, books_at))


def recorded(
    folder: Path, *, sales: int, dice: random.Random, real_sales: int = 0
) -> tuple[Path, list[Event]]:
    """A stocked shop as it was before, and what its tills did: the real one `real_sales`, the other each kind of deed."""
    where = folder / "shop" / "toko.db"
    where.parent.mkdir()
    books = upkeep.create(str(where))
    shop = tills.stocked(books, str(where), products=6, pieces=3_000, registers=["K1"])
    books.close()
    before = folder / where.name
    shutil.copy(where, before)
    events: list[Event] = []
    if real_sales:
        events += record(where, [tills.a_sale(shop, dice, lines=LINES) for _ in range(real_sales)], REAL_TILL)
    return before, events + record(where, _all_kinds(shop, dice, sales), SMALL_LOG_TILL)


def _all_kinds(shop: Shop, dice: random.Random, sales: int) -> list[dict[str, Any]]:
    producer, product = shop.story.producer("Produsen 1"), shop.story.product_id("barang 1")
    asked: list[tuple[str, Any]] = []
    for number in range(1, sales + 1):
        asked.append(("sale", tills.a_sale(shop, dice, lines=LINES)))
        turn: tuple[tuple[str, Any], ...] = (
            ("refund", f"K1-26-{number:06d}"),
            ("goods-in", [str(producer), str(product), number]),
            ("close", 100_000),
        )
        asked.append(turn[(number - 1) % 3])
        if asked[-1][0] == "close":
            asked.append(("open", 100_000))
    return [
        {"kind": kind, "id": about["id"] if kind == "sale" else str(ids.new()), "about": about}
        for kind, about in asked
    ]


def run(
    before: Path,
    events: Sequence[Event],
    *,
    images: int,
    dice: random.Random,
    honours_flush: bool = True,
    whole_every: int = 2_000,
) -> Figures:
    """Cut the power so often in all, at every event about equally, and open what is left."""
    figures, disk = Figures(), Disk.of(before)
    answered: dict[str, int] = {}
    each = images / len(events)
    with TemporaryDirectory(dir="/dev/shm" if os.access("/dev/shm", os.W_OK) else None) as folder:
        for event in events:
            if event.kind == "answer":
                answered[event.answered] = event.total
            disk.take(event, honours_flush=honours_flush)
            looks = int(each) + (dice.random() < each % 1)
            for _ in range(min(1, looks) if disk.is_sure else looks):
                whole = figures.images % whole_every == 0
                _look(Path(folder), disk.after_a_cut(dice), answered, figures, before.name, whole=whole)
    figures.answered = len(answered)
    return figures


def _look(
    folder: Path,
    image: dict[str, bytearray],
    answered: dict[str, int],
    figures: Figures,
    name: str,
    *,
    whole: bool,
) -> None:
    figures.images += 1
    shutil.rmtree(folder)
    folder.mkdir()
    for file, content in image.items():
        (folder / file).write_bytes(content)
    try:
        with closing(pysqlite3.connect(folder / name)) as books:
            (said,) = books.execute("PRAGMA quick_check(1)").fetchone()
            kept = plain_look.papers(books)
    except pysqlite3.Error as error:
        said, kept = str(error), Counter()
    lost = [number for number, total in answered.items() if kept[number, total] != 1]
    figures.lost += bool(lost)
    if said != "ok" or lost:
        figures.wrong.append(f"image {figures.images}: {said}; lost {lost[:3]}")
    elif whole:
        figures.verified += 1
        figures.wrong += [f"image {figures.images}: {one}" for one in plain_look.look(folder / name).wrong]
        with closing(Books.connect(str(folder / name))) as opened:
            figures.wrong += [f"image {figures.images}: {found}" for found in verify.check(opened)]


def main() -> None:
    """The full run."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--images", type=int, default=100_000)
    words.add_argument("--sales", type=int, default=12)
    words.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    words.add_argument(
        "--without-flush", action="store_true", help="The negative control: nothing is ever flushed."
    )
    asked = words.parse_args()
    start, dice = time.monotonic(), random.Random(asked.seed)
    with TemporaryDirectory() as folder:
        before, events = recorded(Path(folder), sales=asked.sales, dice=dice, real_sales=asked.sales)
        got = run(before, events, images=asked.images, dice=dice, honours_flush=not asked.without_flush)
    print(
        f"seed {asked.seed}: {got.images} images of {len(events)} moments, {got.answered} answered deeds,"
        f" lost in {got.lost} images, {got.verified} verified whole; {time.monotonic() - start:.0f} s"
    )
    print(f"what was done: {dict(Counter(f'{one.kind} {one.file}'.strip() for one in events))}")
    print("\n".join(got.wrong[:10]) or "nothing wrong")
    sys.exit(bool(got.wrong))


if __name__ == "__main__":
    main()
