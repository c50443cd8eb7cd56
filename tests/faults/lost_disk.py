"""F2 beyond the disk: the disk of the books is gone, and a backup with the second journal on a stick gives all back.

Tills forked from a loaded process are killed at any moment of their deeds. After each kill the books are taken for
lost: they are built again from the first backup and the stick, and every deed that was answered must be there with its
paper, and none that nobody asked for. Every so many times they come back by the product's own restore, which verifies.
At the end a stick that says it wrote and did not is used, which must be noticed.

PYTHONPATH=tests .venv/bin/python -m faults.lost_disk --kills 1000
"""

import argparse
import gc
import json
import os
import random
import shutil
import sys
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from faults import forked_till, many_kills, plain_look, tills
from faults.forked_till import Asked, Manner
from faults.plain_look import Paper
from faults.tills import Shop

from sentra_pos.base import ids, restoring, second_journal, second_replay
from sentra_pos.base.database import Books
from sentra_pos.reports import verify
from sentra_pos.shop import safekeeping
from sentra_pos.shop.safekeeping import Safekeeping

CONTROL = 10
"""So many tills are killed while the stick only says that it wrote."""


@dataclass
class Figures:
    """How it went: `built` times the books came back, `whole` times by the product's own restore."""

    kills: int = 0
    answered: int = 0
    built: int = 0
    whole: int = 0
    lost: int = 0
    wrong: list[str] = field(default_factory=list)


@dataclass
class Place:
    """The live books, the stick beside them, and the backup that lies on it."""

    shop: Shop
    live: Path
    stick: Path
    base: Path


def laid_out(folder: Path, shop: Shop) -> Place:
    """A copy of the shop's books whose second journal lies in a folder that stands for the stick."""
    live, stick = folder / "toko.db", folder / "stick"
    stick.mkdir()
    shutil.copyfile(shop.books_at, live)
    on = shop.story.occasion()
    with closing(Books.connect(str(live))) as books:
        wanted = Safekeeping(second=str(stick))
        books.writing(
            lambda session: safekeeping.keep(session, wanted, on=on),
            key=f"safekeeping:{ids.new()}",
            content=str(wanted),
            answer=Safekeeping,
        )
        known = books.reading(partial(safekeeping.known, where=str(live)))
    safekeeping.back_up(known, str(live), on.recorded_at)
    return Place(shop, live, stick, next(stick.glob("*.db")))


def run(place: Place, *, kills: int, dice: random.Random, whole_every: int = 15) -> Figures:
    """Kill so many tills, and lose the disk after each of them."""
    figures, answered, asked_for = Figures(), dict[str, Paper](), set[str]()
    before = set(plain_look.look_at_copy(place.live, place.live.parent).deeds)
    gc.freeze()
    while figures.kills < kills and len(figures.wrong) < 20:
        sale = tills.a_sale(place.shop, dice, lines=2)
        plan = [Asked("sale", sale["id"], sale)]
        if dice.random() < 0.3:
            plan.append(_goods_in(place.shop, dice))
        life = forked_till.lives(
            str(place.live),
            plan,
            until=dice.randrange(len(plan)),
            after=dice.uniform(0, 0.06),
            at_answer=dice.random() < 0.5,
            manner=dice.choice((Manner.REAL, Manner.SLOW)),
        )
        figures.kills += life.was_killed
        figures.wrong += life.errors
        answered |= life.answers
        asked_for |= {one.key for one in plan}
        wrong = _compare(_built(place), before, answered, asked_for, figures)
        if figures.built % whole_every == 0:
            wrong += _restored(place, figures)
        figures.wrong += [f"kill {figures.kills}: {one}" for one in wrong]
    figures.answered = len(answered)
    return figures


def _goods_in(shop: Shop, dice: random.Random) -> Asked:
    number = dice.randint(1, len(shop.codes))
    producer = shop.story.producer(f"Produsen {(number - 1) % 3 + 1}")
    return Asked("goods-in", str(ids.new()), (producer, shop.story.product_id(f"barang {number}"), number))


def _built(place: Place) -> plain_look.Seen:
    new = place.live.with_name("new.db")
    shutil.copyfile(place.base, new)
    try:
        second_replay.replay(new, place.stick)
        return plain_look.look(new)
    finally:
        for left in new.parent.glob(f"{new.name}*"):
            left.unlink()


def _compare(
    seen: plain_look.Seen, before: set[str], answered: dict[str, Paper], asked: set[str], figures: Figures
) -> list[str]:
    figures.built += 1
    lost = [key for key, paper in answered.items() if seen.deeds.get(key) != paper]
    figures.lost += bool(lost)
    strange = set(seen.deeds) - before - asked
    return [*seen.wrong, *(f"lost: {key}" for key in lost), *(f"nobody asked for {key}" for key in strange)]


def _restored(place: Place, figures: Figures) -> list[str]:
    """The product's own way, into a folder where there are no books."""
    figures.whole += 1
    new = place.live.with_name("new") / "toko.db"
    prepared = restoring.prepare(place.base, new, check=verify.check, second=place.stick)
    restoring.discard(prepared.copy)
    unused = 0 if prepared.replayed is None else prepared.replayed.unused
    return [*prepared.findings, *([f"{unused} lines could not be used"] if unused else [])]


def forgetful() -> Callable[[Path, bytes], None]:
    """A stick that says it wrote, and did not: every third line is missing, in whichever till it was written."""
    write = second_journal.append

    def append(journal: Path, row: bytes) -> None:
        if json.loads(row)["n"] % 3:
            write(journal, row)

    return append


def main() -> None:
    """The full run."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--kills", type=int, default=1_000)
    words.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    asked = words.parse_args()
    start, dice = time.monotonic(), random.Random(asked.seed)
    shm = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with TemporaryDirectory(dir=shm) as folder, TemporaryDirectory(dir=shm) as other:
        shop = many_kills.stocked(Path(folder))
        got = run(laid_out(Path(folder), shop), kills=asked.kills, dice=dice)
        place = laid_out(Path(other), shop)
        with patch.object(second_journal, "append", forgetful()):
            control = run(place, kills=CONTROL, dice=dice)
    print(
        f"seed {asked.seed}: {got.kills} kills, {got.answered} deeds answered; the books were lost and built again"
        f" {got.built} times, {got.whole} times with all that is proved; lost {got.lost};"
        f" {time.monotonic() - start:.0f} s"
    )
    print(
        f"control, a stick that only says it wrote: lost in {control.lost} of {control.built} books built again"
    )
    if not control.lost:
        got.wrong.append("the control was not caught")
    print("\n".join(got.wrong[:20]) or "nothing wrong")
    sys.exit(bool(got.wrong))


if __name__ == "__main__":
    main()
