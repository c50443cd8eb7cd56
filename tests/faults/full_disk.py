"""F4: the disk is full or fails in the N-th call of a deed: it is refused in the shop's words or answered, and nothing is lost.

strace lets the N-th write, flush or cut of the books fail, once or from there on, for N = 1, 2, 3 … until the deed
makes no such call any more. The next deed of the same till is done, the refused one asked again is done once.

At the end a till that answers before it commits is tried, which must be noticed.

PYTHONPATH=tests .venv/bin/python -m faults.full_disk [--deed sale] [--every 1]
"""

import argparse
import gc
import json
import os
import random
import shutil
import sys
import time
import traceback
from collections import Counter
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from faults import forked_till, many_kills, plain_look, tills, traced
from faults.early_till import CommitsAfterwards, EarlyBooks
from faults.forked_till import Asked
from faults.tills import Shop

from sentra_pos.base import ids
from sentra_pos.base.database import Books
from sentra_pos.base.errors import KnownTrouble
from sentra_pos.cli import output
from sentra_pos.cli.context import Circumstances
from sentra_pos.reports import verify

RULES = (
    "pwrite64:error=ENOSPC:when={}",
    "pwrite64:error=ENOSPC:when={}+",
    "pwrite64:error=EIO:when={}",
    "pwrite64:error=EIO:when={}+",
    "fsync:error=EIO:when={}",
    "fsync:error=EIO:when={}+",
    "fdatasync:error=EIO:when={}",
    "ftruncate:error=ENOSPC:when={}",
    "ftruncate:error=EIO:when={}",
)
"""A number with + is from there on, until somebody makes room."""
CONTROL = "fsync:error=EIO:when={}+"
"""What a till that answers too early must stumble over."""
KINDS = ("sale", "refund", "goods-in", "close")
VERIFY_EVERY = 5
"""SQLite looks each time, `verify` every so often."""
MOST = 400
"""No deed makes so many calls of a kind."""


@dataclass
class Figures:
    """How it went; `kept` are deeds that were refused and would be there after a crash."""

    faults: int = 0
    answered: int = 0
    refused: Counter[str] = field(default_factory=Counter)
    kept: int = 0
    wrong: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Trial:
    """The books, what the till does before, under, and after the fault, and what was in the books at first."""

    books_at: Path
    before: Asked
    deed: Asked
    after: Asked


def run(
    folder: Path,
    shop: Shop,
    *,
    kind: str,
    rule: str,
    numbers: Iterable[int] = range(1, MOST),
    is_warm: bool = True,
    is_early: bool = False,
) -> Figures:
    """Let the call fail in a deed of `kind`, each of its `numbers` on fresh books; stop when there is no such call."""
    figures = Figures()
    for number in numbers:
        with TemporaryDirectory(dir=folder) as place:
            books_at = Path(place) / "toko.db"
            shutil.copyfile(shop.books_at, books_at)
            trial = Trial(books_at, asked(shop, "sale"), asked(shop, kind), asked(shop, "sale"))
            told = Figures()
            has_struck = _try(
                trial,
                rule.format(number),
                told,
                is_warm=is_warm,
                is_early=is_early,
                is_verified=number % VERIFY_EVERY == 1,
            )
        if not has_struck:
            return figures
        figures.faults += 1
        figures.answered += told.answered
        figures.refused += told.refused
        figures.kept += told.kept
        figures.wrong += [f"{kind}, {rule.format(number)}: {one}" for one in told.wrong]
    return figures


def asked(shop: Shop, kind: str) -> Asked:
    """A deed of that kind that nobody has asked for before."""
    sale = tills.a_sale(shop, random.Random(4), lines=3)
    about: dict[str, Any] = {
        "refund": plain_look.look(Path(shop.books_at)).to_refund[0],
        "goods-in": (shop.story.producer("Produsen 1"), shop.story.product_id("barang 1"), 5),
        "close": 1_000,
    }
    return Asked("sale", sale["id"], sale) if kind == "sale" else Asked(kind, str(ids.new()), about[kind])


def _try(
    trial: Trial, rule: str, figures: Figures, *, is_warm: bool, is_early: bool, is_verified: bool
) -> bool:
    """Whether the fault happened; what came of it is told to `figures`."""
    till = traced.forked(
        lambda order, at_work: work(getattr(trial, order, None), *at_work),
        lambda: opened(trial.books_at, is_early=is_early),
    )
    earlier = plain_look.look_at_copy(trial.books_at, trial.books_at.parent).deeds
    if is_warm:
        _must(figures, "the earlier", till.does("before"))
        till.does("rest")  # what it still has to do, it has done when it answers this
        earlier = plain_look.look_at_copy(trial.books_at, trial.books_at.parent).deeds
    with traced.traced(till, trial.books_at, rule) as strace:
        said = till.does("deed")
        if is_early:
            strace.waits()
        strace.goes()
        has_struck = strace.has_struck
    seen = plain_look.look_at_copy(trial.books_at, trial.books_at.parent)
    figures.wrong += [f"afterwards {one}" for one in seen.wrong]
    figures.wrong += [f"{key} was lost" for key, paper in earlier.items() if seen.deeds.get(key, "") != paper]
    _judge(figures, trial.deed, said, is_there=trial.deed.key in seen.deeds)
    _must(figures, "the next", till.does("after") if trial.deed.kind != "close" else "{}")
    again = till.does("deed")
    _must(figures, "asked again it", again)
    if "error" not in said and said != again:
        figures.wrong.append(f"asked again it says {again} instead of {said}")
    if till.ends():
        figures.wrong.append("the till died")
    figures.wrong += plain_look.look(trial.books_at).wrong
    if is_verified:
        with closing(Books.connect(str(trial.books_at))) as books:
            figures.wrong += verify.check(books)
    return has_struck


def _judge(figures: Figures, asked: Asked, said: str, *, is_there: bool) -> None:
    answer = json.loads(said) if said else {"error": "nothing"}
    if "error" not in answer:
        figures.answered += 1
        if not is_there:
            figures.wrong.append("answered, and it is not there")
        return
    name = str(answer["error"])
    figures.refused[name] += 1
    figures.kept += is_there
    if is_there:
        figures.wrong.append("refused, and after a crash it would be there")
    if name != "BooksNotWritable":
        figures.wrong.append(f"refused as {said[-600:]}")


def _must(figures: Figures, which: str, said: str) -> None:
    if not said or "error" in said:
        figures.wrong.append(f"{which} deed was not done: {said[-600:]}")


def opened(books_at: Path, *, is_early: bool = False) -> tuple[Books, Circumstances]:
    """The books, which SQLite opens with the first deed, and the till that uses them."""
    given = Circumstances(books=str(books_at), register="K1", staff="", at=tills.SUNDAY)
    books = Books.connect(str(books_at))
    return EarlyBooks(books) if is_early else books, given


def work(asked: Asked | None, at_work: tuple[Books, Circumstances], out: Any) -> None:
    """Do what is asked and write one line: the answer, the refusal, or how it broke."""
    books, given = at_work
    if asked is None:
        out.write("{}\n")
    elif isinstance(books, EarlyBooks):
        _work_early(asked, books, given, out)
    else:
        _work_well(asked, books, given, out)


def _work_well(asked: Asked, books: Books, given: Circumstances, out: Any) -> None:
    try:
        forked_till.DEEDS[asked.kind](books, given, asked, out)
    except KnownTrouble as trouble:
        out.write(json.dumps(output.error_facts(trouble)) + "\n")
    except Exception:
        out.write(json.dumps({"error": traceback.format_exc(limit=-3)}) + "\n")


def _work_early(asked: Asked, books: EarlyBooks, given: Circumstances, out: Any) -> None:
    try:
        forked_till.DEEDS[asked.kind](books, given, asked, CommitsAfterwards(books, out))
    except Exception:
        books.waiting = []  # it has answered already, and says no more


def main() -> None:
    """The full run."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--deed", choices=KINDS)
    words.add_argument("--rule", action="append", help="Only rules that begin like this, such as fsync.")
    words.add_argument("--every", type=int, default=1, help="Of the writes only every so-manieth.")
    asked = words.parse_args()
    wrong: list[str] = []
    with TemporaryDirectory(dir="/dev/shm" if os.access("/dev/shm", os.W_OK) else None) as folder:
        shop = many_kills.stocked(Path(folder))
        gc.freeze()
        for kind in [asked.deed] if asked.deed else KINDS:
            for rule in (one for one in RULES if one.startswith(tuple(asked.rule or [""]))):
                numbers = range(1, MOST, asked.every if rule.startswith("pwrite64") else 1)
                for is_warm in (True, False):
                    start = time.monotonic()
                    got = run(Path(folder), shop, kind=kind, rule=rule, numbers=numbers, is_warm=is_warm)
                    print(
                        f"{kind} {'' if is_warm else 'and opening '}{rule.format('N')}: {got.faults} faults,"
                        f" {got.answered} answered, refused {dict(got.refused)}, {got.kept} of them there;"
                        f" {time.monotonic() - start:.0f} s",
                        flush=True,
                    )
                    print("\n".join(got.wrong[:5]) or "nothing wrong", flush=True)
                    wrong += got.wrong
        control = run(Path(folder), shop, kind="sale", rule=CONTROL, numbers=[1], is_early=True)
    found = [one for one in control.wrong if "answered, and it is not there" in one]
    print(f"control, a till that answers before it commits: found in {len(found)} of {control.faults} faults")
    sys.exit(bool(wrong) or not found)


if __name__ == "__main__":
    main()
