"""F2: the power goes at any moment; on a disk that honours flush every answered sale is there, once, whole.

What the real till writes, flushes and answers is recorded with strace. Then disks are made up as a cut could leave
them: all that was flushed is there, and of what was not any part, whole, torn at 512 bytes, or missing, in any order.

PYTHONPATH=tests .venv/bin/python -m faults.power_cuts --images 100000
"""

import argparse
import json
import os
import random
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

import pysqlite3.dbapi2 as pysqlite3
from faults import tills

from sentra_pos.base import upkeep
from sentra_pos.base.database import Books
from sentra_pos.reports import verify

SECTOR = 512
_CALLS = "pwrite64,write,fdatasync,fsync,ftruncate,unlink,unlinkat"
_LINE = re.compile(r"^(?:\[pid +\d+\] |\d+ +)?(?P<call>\w+)\((?P<rest>.*)\)\s+= (?P<result>-?\d+)")
_PATH = re.compile(r"^(?P<fd>\d+)<(?P<path>[^>]*)>")


@dataclass(frozen=True)
class Event:
    """One thing the till did: it wrote, cut or flushed a file, took one away, or answered a sale."""

    kind: str
    file: str = ""
    at: int = 0
    content: bytes = b""
    answered: str = ""
    total: int = 0


@dataclass
class Disk:
    """Files as they lie safely on the disk, and what waits for a flush."""

    safe: dict[str, bytearray]
    waiting: dict[str, list[Event]] = field(default_factory=dict)

    def take(self, event: Event, *, honours_flush: bool) -> None:
        """What happened next."""
        if event.kind in ("write", "cut"):
            self.waiting.setdefault(event.file, []).append(event)
        elif event.kind == "flush" and honours_flush:
            for one in self.waiting.pop(event.file, []):
                _apply(self.safe.setdefault(event.file, bytearray()), one, None)
        elif event.kind == "unlink":
            self.safe.pop(event.file, None)
            self.waiting.pop(event.file, None)

    def after_a_cut(self, dice: random.Random) -> dict[str, bytearray]:
        """One way the disk may be when the power is back."""
        image = {name: bytearray(content) for name, content in self.safe.items()}
        for name, events in self.waiting.items():
            mood = dice.choice(("none", "some", "all", "torn"))
            if mood == "none":
                continue
            order = list(events)
            if mood != "all":
                order = [one for one in events if dice.random() < 0.5]
                dice.shuffle(order)
            target = image.setdefault(name, bytearray())
            for one in order:
                _apply(target, one, dice if mood == "torn" else None)
        return image


@dataclass
class Figures:
    images: int = 0
    answered: int = 0
    lost: int = 0
    verified: int = 0
    wrong: list[str] = field(default_factory=list)


def record(books_at: Path, requests: list[dict[str, object]]) -> list[Event]:
    """Let the real till do `requests`, each after the answer to the one before, and take down what it did."""
    trace = books_at.with_name("trace.txt")
    program = [sys.executable, "-m", "sentra_pos", "--books", str(books_at), "--register", "K1"]
    strace = [
        "strace",
        "-f",
        "-y",
        "-xx",
        "-s",
        "10000000",
        "--seccomp-bpf",
        "-e",
        f"trace={_CALLS}",
        "-o",
        str(trace),
    ]
    till = subprocess.Popen(
        [*strace, *program, "--at", tills.SUNDAY.isoformat(), "till"],
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
    return list(_events(trace, books_at))


def _events(trace: Path, books_at: Path) -> Iterator[Event]:
    with trace.open("r", encoding="ascii") as lines:
        for line in lines:
            found = _LINE.match(line)
            if found is not None and int(found["result"]) >= 0:
                yield from _event(found["call"], found["rest"], int(found["result"]), books_at)


def _event(call: str, rest: str, result: int, books_at: Path) -> Iterator[Event]:
    if call in ("unlink", "unlinkat"):
        name = Path(_bytes(rest[rest.index('"') :]).decode()).name
        if name.startswith(books_at.name):
            yield Event("unlink", name)
        return
    opened = _PATH.match(rest)
    if opened is None:
        return
    name = Path(_unescaped(opened["path"])).name
    if call == "write" and opened["fd"] == "1":
        yield from _answers(_bytes(rest[rest.index('"') :])[:result])
    if not name.startswith(books_at.name) or name.endswith("-shm"):
        return
    if call == "pwrite64":
        content = _bytes(rest[rest.index('"') :])[:result]
        yield Event("write", name, int(rest.rsplit(",", 1)[1]), content)
    elif call == "ftruncate":
        yield Event("cut", name, int(rest.rsplit(",", 1)[1]))
    elif call in ("fdatasync", "fsync"):
        yield Event("flush", name)


def _answers(content: bytes) -> Iterator[Event]:
    for line in content.decode().splitlines():
        answer = json.loads(line)
        if "receipt" in answer:
            yield Event("answer", answered=answer["receipt"], total=answer["total"])


def _bytes(quoted: str) -> bytes:
    return bytes.fromhex(quoted[1 : quoted.index('"', 1)].replace("\\x", ""))


def _unescaped(path: str) -> str:
    return bytes.fromhex(path.replace("\\x", "")).decode() if path.startswith("\\x") else path


def _apply(target: bytearray, event: Event, dice: random.Random | None) -> None:
    """Do to a file what was asked for; with `dice` only some of the sectors got there."""
    if event.kind == "cut":
        del target[event.at :]
        return
    end = event.at + len(event.content)
    if len(target) < end:
        target.extend(bytes(end - len(target)))
    for start in range(event.at - event.at % SECTOR, end, SECTOR) if dice else (event.at,):
        if dice is None:
            target[event.at : end] = event.content
        elif dice.random() < 0.5:
            first, last = max(start, event.at), min(start + SECTOR, end)
            target[first:last] = event.content[first - event.at : last - event.at]


def run(
    before: Path,
    events: list[Event],
    *,
    images: int,
    dice: random.Random,
    honours_flush: bool = True,
    whole_every: int = 2_000,
) -> Figures:
    """Cut the power at every event about equally often, and open what is left."""
    figures = Figures()
    disk = Disk({before.name: bytearray(before.read_bytes())})
    answered: dict[str, int] = {}
    each = max(1, images // len(events))
    with TemporaryDirectory(dir="/dev/shm" if os.access("/dev/shm", os.W_OK) else None) as folder:
        for event in events:
            if event.kind == "answer":
                answered[event.answered] = event.total
            disk.take(event, honours_flush=honours_flush)
            for _ in range(each):
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
            kept = dict(books.execute("SELECT receipt, total FROM sale").fetchall())
    except pysqlite3.Error as error:
        said, kept = str(error), {}
    lost = [receipt for receipt, total in answered.items() if kept.get(receipt) != total]
    figures.lost += bool(lost)
    if said != "ok" or lost:
        figures.wrong.append(f"image {figures.images}: {said}; lost {lost[:3]}")
    elif whole:
        figures.verified += 1
        with closing(Books.connect(str(folder / name))) as opened:
            figures.wrong += [f"image {figures.images}: {found}" for found in verify.check(opened)]


def recorded(folder: Path, *, sales: int, dice: random.Random) -> tuple[Path, list[Event]]:
    """A stocked shop as it was before, and what its till did to sell so often."""
    where = folder / "toko.db"
    books = upkeep.create(str(where))
    shop = tills.stocked(books, str(where), products=6, pieces=3_000, registers=["K1"])
    books.close()
    before = folder / "before" / where.name
    before.parent.mkdir()
    shutil.copy(where, before)
    return before, record(where, [tills.a_sale(shop, dice, lines=3) for _ in range(sales)])


def main() -> None:
    """The full run."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--images", type=int, default=100_000)
    words.add_argument("--sales", type=int, default=40)
    words.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    words.add_argument(
        "--without-flush", action="store_true", help="The negative control: nothing is ever flushed."
    )
    asked = words.parse_args()
    start, dice = time.monotonic(), random.Random(asked.seed)
    with TemporaryDirectory() as folder:
        before, events = recorded(Path(folder), sales=asked.sales, dice=dice)
        got = run(before, events, images=asked.images, dice=dice, honours_flush=not asked.without_flush)
    print(
        f"seed {asked.seed}: {got.images} images of {len(events)} moments, {got.answered} answered sales,"
        f" lost in {got.lost} images, {got.verified} verified whole; {time.monotonic() - start:.0f} s"
    )
    print("\n".join(got.wrong[:10]) or "nothing wrong")
    sys.exit(bool(got.wrong))


if __name__ == "__main__":
    main()
