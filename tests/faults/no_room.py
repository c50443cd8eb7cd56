"""F4: a file system without room, a file or a folder that may only be read: the deed is refused, and done when it may.

A small file system in memory is filled up to its last blocks; a file, a folder is made
read-only, before the till opens the books and while it has them open. What is refused has its sentence, the books are
as they were, and the same till does the deed when somebody has made room.

PYTHONPATH=tests .venv/bin/python -m faults.no_room [--blocks 60]
"""

import argparse
import gc
import json
import os
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from faults import full_disk, many_kills, plain_look, traced
from faults.tills import Shop
from faults.traced import Child

from sentra_pos.base.database import Books
from sentra_pos.cli.context import Circumstances
from sentra_pos.reports import verify

BLOCK = 4_096
SIZE = 16 * 1024 * 1024
NOBODY = 65_534
"""An account that owns nothing; the owner of the machine may write everywhere."""


@dataclass
class Figures:
    tries: int = 0
    answered: int = 0
    refused: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Way:
    """How the books come not to be writable, and how they come to be again; `mount` says that it is about a file system."""

    name: str
    take: Callable[[Path], None]
    give: Callable[[Path], None]
    mount: bool = False


def run(
    shop: Shop, place: Path, way: Way, *, is_open: bool, figures: Figures, is_early: bool = False
) -> None:
    """Goods come in at a till that has the books open, or is about to open them, while they may not be written."""
    with _folder(place, mount=way.mount) as folder:
        books_at = folder / "toko.db"
        shutil.copyfile(shop.books_at, books_at)
        for path in (folder, books_at):
            os.chown(path, NOBODY, NOBODY)
        deeds = {order: full_disk.asked(shop, "goods-in") for order in ("before", "deed")}
        till = traced.forked(
            lambda order, at_work: full_disk.work(deeds.get(order), *at_work),
            lambda: _by_nobody(books_at, is_early=is_early),
        )
        try:
            if is_open:
                figures.wrong += _missing(till.does("before"))
                till.does("rest")  # what it still has to do, it has done when it answers this
            told = f"{way.name}, {'open' if is_open else 'not open yet'}: "
            found = _without_room(till, way, books_at, place, deeds["deed"].key, figures)
        finally:
            till.ends()
        found += plain_look.look(books_at).wrong
        with closing(Books.connect(str(books_at))) as books:
            found += verify.check(books)
        figures.wrong += [told + one for one in found]


def _without_room(
    till: Child, way: Way, books_at: Path, place: Path, key: str, figures: Figures
) -> list[str]:
    found, before = [], plain_look.look_at_copy(books_at, place)
    way.take(books_at)
    said = till.does("deed")
    till.does("rest")
    after = plain_look.look_at_copy(books_at, place)
    way.give(books_at)
    figures.tries += 1
    answer = json.loads(said or '{"error": "nothing"}')
    if "error" not in answer:
        figures.answered += 1
        if key not in after.deeds:
            found.append("answered, and it is not there")
    else:
        figures.refused[str(answer["error"])] += 1
        if after.deeds != before.deeds:
            found.append("refused, and the books are not as they were")
        if answer["error"] != "BooksNotWritable":
            found.append(f"refused as {said[-500:]}")
    again = till.does("deed")
    if "error" not in answer and again != said:
        found.append(f"asked again it says {again} instead of {said}")
    return found + _missing(again)


def _missing(said: str) -> list[str]:
    return [] if said and "error" not in said else [f"a deed was not done: {said[-500:]}"]


def _by_nobody(books_at: Path, *, is_early: bool) -> tuple[Books, Circumstances]:
    os.setgid(NOBODY)
    os.setuid(NOBODY)
    return full_disk.opened(books_at, is_early=is_early)


@contextmanager
def _folder(place: Path, *, mount: bool) -> Iterator[Path]:
    with TemporaryDirectory(dir=place) as folder:
        if mount:
            _mount("-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", folder)
        try:
            yield Path(folder)
        finally:
            if mount:
                subprocess.run(["umount", "--lazy", folder], check=True)


def _mount(*words: str) -> None:
    subprocess.run(["mount", *words], check=True)


def ways() -> list[Way]:
    """All that takes the right to write away."""

    def mode(on: Callable[[Path], list[Path]], bits: int) -> Callable[[Path], None]:
        def set_mode(books_at: Path) -> None:
            for path in on(books_at):
                path.chmod(bits)

        return set_mode

    def files(books_at: Path) -> list[Path]:
        return [path for path in books_at.parent.iterdir() if path.is_file()]

    def folder(books_at: Path) -> list[Path]:
        return [books_at.parent]

    return [
        Way("a file that may only be read", mode(files, 0o400), mode(files, 0o600)),
        Way("a folder that may only be read", mode(folder, 0o500), mode(folder, 0o700)),
    ]


def filled(blocks: int) -> Way:
    """A file system with so many blocks left."""

    def fill(books_at: Path) -> None:
        left = shutil.disk_usage(books_at.parent).free // BLOCK - blocks
        (books_at.parent / "film").write_bytes(bytes(max(0, left) * BLOCK))

    def make_room(books_at: Path) -> None:
        (books_at.parent / "film").unlink()

    return Way(f"{blocks} blocks left", fill, make_room, mount=True)


def main() -> None:
    """The full run."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument(
        "--blocks", type=int, default=60, help="As many as may be left on the small file system."
    )
    asked = words.parse_args()
    if os.name != "posix" or os.geteuid() != 0:
        print("skipped: only the owner of a machine may mount, and may become somebody else")
        return
    start, got = time.monotonic(), Figures()
    with TemporaryDirectory(dir="/dev/shm" if os.access("/dev/shm", os.W_OK) else None) as folder:
        Path(folder).chmod(0o755)
        shop = many_kills.stocked(Path(folder))
        gc.freeze()
        for way in (*ways(), *(filled(blocks) for blocks in range(asked.blocks))):
            for is_open in (True, False):
                run(shop, Path(folder), way, is_open=is_open, figures=got)
        control = Figures()
        run(shop, Path(folder), filled(0), is_open=True, figures=control, is_early=True)
    print(
        f"{got.tries} deeds without room or leave: {got.answered} answered, refused {dict(got.refused)};"
        f" {time.monotonic() - start:.0f} s"
    )
    print("\n".join(got.wrong[:20]) or "nothing wrong")
    is_found = any("answered, and it is not there" in one for one in control.wrong)
    print(f"control, a till that answers before it commits: {'found' if is_found else 'not found'}")
    sys.exit(bool(got.wrong) or not is_found)


if __name__ == "__main__":
    main()
