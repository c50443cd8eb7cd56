"""F15: a backup that was cut, flipped, mixed up or is no backup at all is refused or labelled, and touches nothing.

PYTHONPATH=tests .venv/bin/python -m faults.spoilt_backups --files 10000
"""

import argparse
import hashlib
import os
import random
import shutil
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from faults import tills

from sentra_pos.base import backups, restoring, upkeep
from sentra_pos.base.errors import KnownTrouble
from sentra_pos.reports import preview, verify
from sentra_pos.reports.preview import Label
from sentra_pos.shop import safekeeping
from sentra_pos.shop.safekeeping import Safekeeping
from shop_story import Story

SHARE_WITHOUT_SUM = 0.15
"""So many lie there without the file that says what their bytes must be; these are looked through, which takes longer."""


@dataclass
class Figures:
    """How it went: refusals by the name of their error, and what was let through by its labels."""

    files: int = 0
    refused: Counter[str] = field(default_factory=Counter)
    labelled: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)


@dataclass
class Safe:
    """A shop with good backups to be spoilt: plain and encrypted, its own and another shop's."""

    live: Path
    good: list[Path]
    key: str


def filled(folder: Path) -> Safe:
    """Two shops that have sold, with a plain and an encrypted backup each."""
    pair, good = backups.new_key(), []
    for name in ("other", "live"):
        path = folder / f"{name}.db"
        books = upkeep.create(str(path))
        shop = tills.stocked(books, str(path), products=4, pieces=40, registers=["K1"])
        for _ in range(3):
            shop.story.sells(barang_1=1)
        good += [_backed_up(shop.story, str(path), recipient) for recipient in ("", pair.public)]
        books.close()
    return Safe(folder / "live.db", good, pair.private)


def _backed_up(story: Story, where: str, recipient: str) -> Path:
    wanted = Safekeeping(recipient=recipient)
    story.do(lambda session: safekeeping.keep(session, wanted, on=story.occasion()))
    story.later(minutes=1)
    known = story.ask(partial(safekeeping.known, where=where))
    return safekeeping.back_up(known, where, story.clock.now()).path


def run(safe: Safe, *, files: int, dice: random.Random, look: Callable[..., restoring.Prepared]) -> Figures:
    """Spoil backups in every way there is, and try to have each one restored."""
    figures = Figures()
    before = _digest(safe.live)
    with TemporaryDirectory(dir=safe.live.parent) as place:
        for _ in range(files):
            figures.files += 1
            _try_one(safe, Path(place), figures, dice, look)
            if _digest(safe.live) != before or restoring.kept_files(safe.live):
                figures.wrong.append("the live file was touched")
                break
    return figures


def _try_one(
    safe: Safe, place: Path, figures: Figures, dice: random.Random, look: Callable[..., restoring.Prepared]
) -> None:
    good = dice.choice(safe.good)
    spoilt = place / good.name
    shutil.copy(good, spoilt)
    sums = backups.sum_file(spoilt)
    sums.unlink(missing_ok=True)
    if dice.random() > SHARE_WITHOUT_SUM:
        shutil.copy(backups.sum_file(good), sums)
    how = dice.choice(WAYS)
    how(spoilt, dice, safe)
    is_same = spoilt.is_file() and spoilt.read_bytes() == good.read_bytes()
    try:
        prepared = look(spoilt, safe.live, check=verify.check, key=safe.key)
    except KnownTrouble as trouble:
        figures.refused[type(trouble).__name__] += 1
    except Exception as error:
        figures.wrong.append(f"{how.__name__}: {type(error).__name__} {error}")
    else:
        labels = preview.look(prepared, safe.live).labels
        restoring.discard(prepared.copy)
        figures.labelled[" ".join(label.value for label in labels) or "none"] += 1
        if not is_same and not {Label.NO_SUM, Label.DOES_NOT_HOLD} & set(labels):
            figures.wrong.append(f"{how.__name__}: restored as if nothing were wrong ({spoilt.name})")
    for left in place.iterdir():
        left.unlink()
    if list(safe.live.parent.glob("*.restoring*")):
        figures.wrong.append(f"{how.__name__}: a copy was left behind")


def _flip(path: Path, dice: random.Random, _safe: Safe) -> None:
    content = bytearray(path.read_bytes())
    for _ in range(dice.choice((1, 1, 1, 20, 400))):
        content[dice.randrange(len(content))] ^= 1 << dice.randrange(8)
    path.write_bytes(content)


def _flip_head(path: Path, dice: random.Random, _safe: Safe) -> None:
    content = bytearray(path.read_bytes())
    content[dice.randrange(100)] ^= 1 << dice.randrange(8)
    path.write_bytes(content)


def _cut(path: Path, dice: random.Random, _safe: Safe) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: dice.choice((0, 1, 99, 512, dice.randrange(len(content))))])


def _blank_page(path: Path, dice: random.Random, _safe: Safe) -> None:
    content = bytearray(path.read_bytes())
    at = dice.randrange(len(content) // 4096) * 4096
    content[at : at + 4096] = bytes(4096)
    path.write_bytes(content)


def _swap_pages(path: Path, dice: random.Random, _safe: Safe) -> None:
    content = bytearray(path.read_bytes())
    one, two = (dice.randrange(len(content) // 4096) * 4096 for _ in range(2))
    content[one : one + 4096], content[two : two + 4096] = (
        content[two : two + 4096],
        content[one : one + 4096],
    )
    path.write_bytes(content)


def _mix(path: Path, dice: random.Random, safe: Safe) -> None:
    """The first half of one backup and the second of another."""
    other, content = dice.choice(safe.good).read_bytes(), path.read_bytes()
    middle = len(content) // 2
    path.write_bytes(content[:middle] + other[middle:])


def _garbage(path: Path, dice: random.Random, _safe: Safe) -> None:
    path.write_bytes(
        dice.choice((b"", b"PK\x03\x04", b"%PDF-1.7", b"SQLite format 3\x00")) + dice.randbytes(3_000)
    )


def _longer(path: Path, dice: random.Random, _safe: Safe) -> None:
    path.write_bytes(path.read_bytes() + dice.randbytes(dice.choice((1, 4096, 10_000))))


def _link(path: Path, _dice: random.Random, safe: Safe) -> None:
    path.unlink()
    path.symlink_to(safe.good[0])


def _folder(path: Path, _dice: random.Random, _safe: Safe) -> None:
    path.rename(path.with_name("aside"))


def _not_at_all(_path: Path, _dice: random.Random, _safe: Safe) -> None:
    """As it was made: of another shop, or older than the books."""


WAYS = (
    _flip,
    _flip,
    _flip_head,
    _cut,
    _blank_page,
    _swap_pages,
    _mix,
    _garbage,
    _longer,
    _link,
    _folder,
    _not_at_all,
)


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def main() -> None:
    """The full run."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--files", type=int, default=10_000)
    words.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    asked = words.parse_args()
    start = time.monotonic()
    with TemporaryDirectory(dir="/dev/shm" if os.access("/dev/shm", os.W_OK) else None) as folder:
        safe = filled(Path(folder))
        got = run(safe, files=asked.files, dice=random.Random(asked.seed), look=restoring.prepare)
    print(f"seed {asked.seed}: {got.files} spoilt backups in {time.monotonic() - start:.0f} s")
    print(f"refused: {dict(got.refused)}\nlabelled: {dict(got.labelled)}")
    print("\n".join(got.wrong[:20]) or "nothing wrong")
    sys.exit(bool(got.wrong))


if __name__ == "__main__":
    main()
