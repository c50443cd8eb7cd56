"""F1, ten thousand times: a till killed at any moment of its deeds has done what it answered, once, and nothing by halves.

Each till is forked from a process that has everything loaded, goes on over the books the one before left, and is
killed in its opening, in a sale, a refund, goods in, the end or the beginning of a shift, or while it closes. After
each kill SQLite looks at a copy; every so many kills `verify` looks at everything, and other books are begun. At the
end tills that answer before they commit are killed, which must be noticed.

PYTHONPATH=tests .venv/bin/python -m faults.many_kills --kills 10000
"""

import argparse
import gc
import os
import random
import shutil
import sys
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from faults import forked_till, plain_look, tills
from faults.forked_till import Asked, Life, Manner
from faults.plain_look import Paper, Seen
from faults.tills import Shop

from sentra_pos.base import ids, upkeep
from sentra_pos.base.database import Books
from sentra_pos.reports import verify

KINDS = ("sale",) * 10 + ("refund", "refund", "goods-in", "goods-in", "close")
LINES = 3
FLOAT = 100_000
CONTROL = 10
"""So many tills that break the promise are killed at the end of each run."""


@dataclass
class Figures:
    """How it went; `there` and `absent` count the deeds that were cut off, by their kind."""

    kills: int = 0
    answered: Counter[str] = field(default_factory=Counter)
    there: Counter[str] = field(default_factory=Counter)
    absent: Counter[str] = field(default_factory=Counter)
    asked_again: int = 0
    verified: int = 0
    lost: int = 0
    doubled: int = 0
    wrong: list[str] = field(default_factory=list)


@dataclass
class Run:
    """Books under way: what they must hold, what was cut off and is to be asked again, and which receipts came back."""

    shop: Shop
    books_at: Path
    place: Path
    dice: random.Random
    figures: Figures
    seen: Seen
    deeds_before: int
    known: dict[str, Paper] = field(default_factory=dict)
    again: Asked | None = None
    given_back: set[str] = field(default_factory=set)
    usual: dict[tuple[str, Manner, bool], float] = field(default_factory=dict)

    def plan(self) -> list[Asked]:
        """One to three deeds that can be done one after the other."""
        is_open, found = self.seen.has_open_shift, [self.again] if self.again else []
        if self.again and self.again.kind in ("open", "close"):
            is_open = self.again.kind == "open"
        while len(found) < self.dice.choice((1, 2, 3)):
            kind = self.dice.choice(KINDS) if is_open else "open"
            is_open = kind != "close"
            found.append(self._asked(kind))
        return found

    def _asked(self, kind: str) -> Asked:
        sale = tills.a_sale(self.shop, self.dice, lines=LINES)
        left = [one for one in self.seen.to_refund if one not in self.given_back]
        if kind == "sale" or (kind == "refund" and not left):
            return Asked("sale", sale["id"], sale)
        about: object = FLOAT
        if kind == "refund":
            about = self.dice.choice(left)
            self.given_back.add(about)
        elif kind == "goods-in":
            number = self.dice.randint(1, len(self.shop.codes))
            product = self.shop.story.product_id(f"barang {number}")
            about = (self.shop.story.producer(f"Produsen {(number - 1) % 3 + 1}"), product, number)
        return Asked(kind, str(ids.new()), about)

    def kills_one(self, manner: Manner) -> None:
        """A till lives, is killed, and the books are looked at."""
        plan = self.plan()
        until = (
            self.dice.randint(-1, len(plan)) if self.dice.random() < 0.2 else self.dice.randrange(len(plan))
        )
        kind = "opening" if until < 0 else plan[until].kind if until < len(plan) else "closing"
        usual = self.usual.setdefault((kind, manner, until == 0), 0.05)
        at_answer = 0 <= until < len(plan) and (manner is Manner.EARLY or self.dice.random() < 0.1)
        is_aimed = not at_answer and self.dice.random() < 0.5  # at the answer, for which there is little time
        after = max(0, self.dice.gauss(usual, 0.1 * usual)) if is_aimed else self.dice.uniform(0, usual)
        after = 0 if at_answer else after
        life = forked_till.lives(
            str(self.books_at), plan, until=until, after=after, at_answer=at_answer, manner=manner
        )
        self.figures.kills += life.was_killed
        self.figures.wrong += life.errors
        if is_aimed and 0 <= until < len(plan):
            was_done = plan[until].key in life.answers
            self.usual[kind, manner, until == 0] = min(0.5, max(0.002, usual * (0.95 if was_done else 1.05)))
        self.seen = plain_look.look_at_copy(self.books_at, self.place)
        self._compare(plan, life)

    def _compare(self, plan: list[Asked], life: Life) -> None:
        figures, wrong = self.figures, list(self.seen.wrong)
        for asked in plan:
            if asked.key in life.answers:
                figures.answered[asked.kind] += 1
                before = self.known.setdefault(asked.key, life.answers[asked.key])
                if before != life.answers[asked.key]:
                    figures.doubled += 1
                    wrong.append(f"{asked.key}: answered {before}, then {life.answers[asked.key]}")
        self._note_cut_off(next((one for one in plan if one.key not in life.answers), None), life)
        there = {key: paper for key, paper in self.seen.deeds.items() if key in self.known}
        lost = [key for key, paper in self.known.items() if there.get(key) != paper]
        strange = len(self.seen.deeds) - self.deeds_before - len(there)
        figures.lost += bool(lost)
        wrong += [f"lost or changed: {key}" for key in lost]
        if strange:
            wrong.append(f"{strange} deeds that nobody asked for")
        figures.wrong += [f"kill {figures.kills}: {one}" for one in wrong]

    def _note_cut_off(self, asked: Asked | None, life: Life) -> None:
        self.again = None
        if asked is None or asked.key not in life.begun:
            return
        paper = self.seen.deeds.get(asked.key)
        if paper is None:
            self.figures.absent[asked.kind] += 1
        else:
            self.figures.there[asked.kind] += 1
            self.known[asked.key] = paper
        if self.dice.random() < 0.5:  # else the buyer went away: it must stay as it is
            self.again = asked
            self.figures.asked_again += 1


def run(
    folder: Path,
    shop: Shop,
    *,
    kills: int,
    dice: random.Random,
    per_books: int = 250,
    manners: Sequence[Manner] = (Manner.REAL, Manner.REAL, Manner.SLOW),
) -> Figures:
    """Kill so many tills over copies of the shop's books, `per_books` on each copy."""
    figures = Figures()
    usual: dict[tuple[str, Manner, bool], float] = {}
    gc.freeze()
    while figures.kills < kills and len(figures.wrong) < 20:
        with TemporaryDirectory(dir=folder) as place:
            books_at = Path(place) / "toko.db"
            shutil.copyfile(shop.books_at, books_at)
            seen = plain_look.look(books_at)
            going = Run(shop, books_at, Path(place), dice, figures, seen, len(seen.deeds), usual=usual)
            last = min(kills, figures.kills + per_books)
            while figures.kills < last:
                going.kills_one(dice.choice(manners))
            with closing(Books.connect(str(books_at))) as books:
                figures.wrong += verify.check(books)
            figures.verified += 1
    return figures


def stocked(folder: Path) -> Shop:
    """A shop with its drawer open and a sale, in a file nobody has open, and everything loaded that a till needs."""
    where = folder / "stocked.db"
    with closing(upkeep.create(str(where))) as books:
        shop = tills.stocked(books, str(where), products=6, pieces=3_000, registers=["K1"])
        sold = shop.story.sells(barang_1=1)
        shop.story.refunds(sold.receipt)
        shop.story.sells(barang_1=1)
    return shop


def main() -> None:
    """The full run."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--kills", type=int, default=10_000)
    words.add_argument("--per-books", type=int, default=250)
    words.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    asked = words.parse_args()
    start, dice = time.monotonic(), random.Random(asked.seed)
    with TemporaryDirectory(dir="/dev/shm" if os.access("/dev/shm", os.W_OK) else None) as folder:
        shop = stocked(Path(folder))
        got = run(Path(folder), shop, kills=asked.kills, dice=dice, per_books=asked.per_books)
        control = run(Path(folder), shop, kills=CONTROL, dice=dice, manners=(Manner.EARLY,))
    print(
        f"seed {asked.seed}: {got.kills} kills, {got.answered.total()} deeds answered {dict(got.answered)},"
        f" {got.asked_again} asked again, verified whole {got.verified} times; {time.monotonic() - start:.0f} s"
    )
    print(f"cut off: wholly there {dict(got.there)}, absent {dict(got.absent)}")
    print(f"lost {got.lost}, doubled {got.doubled}")
    print(
        f"control, a till that answers before it commits: lost after {control.lost} of {control.kills} kills"
    )
    if not control.lost:
        got.wrong.append("the control was not caught")
    print("\n".join(got.wrong[:20]) or "nothing wrong")
    sys.exit(bool(got.wrong))


if __name__ == "__main__":
    main()
