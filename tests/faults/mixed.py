"""F12, everything at once: many tills sell, refund, take goods in and end shifts, and are killed; the sums stay exact.

Each till is a process of its own whose deeds are done by children forked from it, which are killed at any moment. What
was cut off is asked for again under its key, or left. Meanwhile an auditor proves everything, again and again. At the
end each answered deed is there once with its paper, and none that nobody asked for. Then a few tills that answer before
they commit are let in, which must be noticed.

PYTHONPATH=tests .venv/bin/python -m faults.mixed --tills 8 --deeds 2500 [--postgres]
"""

import argparse
import gc
import json
import os
import random
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from tempfile import TemporaryFile
from typing import IO, Any
from uuid import UUID

from faults import forked_till, plain_look, rush, tills
from faults.forked_till import Asked, Manner
from faults.plain_look import Paper
from faults.tills import Shop
from sqlalchemy import text
from sqlmodel import Session

from sentra_pos.base import ids
from sentra_pos.reports import verify

KINDS = ("sale",) * 12 + ("refund", "refund", "goods-in", "close")
REFUSALS = {"NotEnoughStock", "NoOpenShift", "ShiftAlreadyOpen", "BooksBusy", "BooksLocked", "NothingLeft"}
"""What a till may answer instead: somebody was faster, or a shift is not as it was when the deed was planned."""
LIFE = 25
"""So many deeds a till does at most before it is begun anew, if it was not killed."""
CONTROL = 40
"""So many deeds are asked of tills that break the promise."""


@dataclass
class Figures:
    """How it went; `cut_off` deeds were neither answered nor asked for again."""

    answered: dict[str, Paper] = field(default_factory=dict)
    cut_off: set[str] = field(default_factory=set)
    refused: Counter[str] = field(default_factory=Counter)
    kills: int = 0
    audits: int = 0
    lost: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)


def run(
    shop: Shop,
    registers: Sequence[str],
    *,
    deeds: int,
    seed: int,
    manner: Manner = Manner.REAL,
    life: int = LIFE,
) -> Figures:
    """Let every till have so many deeds answered, and prove the books meanwhile and afterwards."""
    got, books = Figures(), shop.story.books
    before = set(books.reading(_deeds))
    books.close()
    facts = json.dumps(_facts(shop))
    workers = [
        _starts(
            facts, ["--till", register, "--deeds", str(deeds), "--seed", f"{seed}{register}"], manner, life
        )
        for register in registers
    ]
    while _works(workers):
        begun = time.monotonic()
        got.wrong += verify.check(books)
        got.audits += 1
        rests_until = time.monotonic() + 5 * (time.monotonic() - begun)  # the tills need the machine too
        while _works(workers) and time.monotonic() < rests_until:
            time.sleep(0.5)
    for worker, told in workers:
        with told:
            _take(got, worker, told)
    _compare(got, books.reading(_deeds), before)
    got.wrong += verify.check(books)
    return got


def _works(workers: Sequence[tuple["subprocess.Popen[str]", IO[str]]]) -> bool:
    return any(worker.poll() is None for worker, _ in workers)


def _starts(
    facts: str, words: list[str], manner: Manner, life: int
) -> tuple["subprocess.Popen[str]", IO[str]]:
    """A till, and the file in which it will tell: a pipe holds less than a till of thousands of deeds has to say."""
    told = TemporaryFile("w+")  # noqa: SIM115 - who reads it closes it
    worker = subprocess.Popen(
        [sys.executable, "-m", "faults.mixed", *words, "--manner", manner.value, "--life", str(life)],
        stdin=subprocess.PIPE,
        stdout=told,
        text=True,
        env=dict(os.environ, PYTHONPATH=str(tills.TESTS)),
    )
    assert worker.stdin is not None
    worker.stdin.write(facts)
    worker.stdin.close()
    return worker, told


def _take(got: Figures, worker: "subprocess.Popen[str]", file: IO[str]) -> None:
    worker.wait()
    file.seek(0)
    told = json.loads(file.read() or "{}")
    if not told:
        got.wrong.append(f"a till ended with {worker.returncode}")
        return
    got.answered |= {key: (number, amount) for key, (number, amount) in told["answered"].items()}
    got.cut_off |= set(told["cut_off"])
    got.refused += Counter(told["refused"])
    got.kills += told["kills"]
    got.wrong += told["wrong"]


def _compare(got: Figures, there: dict[str, Paper | None], before: set[str]) -> None:
    lost = [key for key, paper in got.answered.items() if there.get(key) != paper]
    got.lost = len(lost)
    got.wrong += [f"lost or changed: {key}" for key in lost]
    got.wrong += [f"nobody asked for {key}" for key in set(there) - before - set(got.answered) - got.cut_off]
    got.kinds = Counter(key.partition(":")[0] for key in got.answered)


def _deeds(session: Session) -> dict[str, Paper | None]:
    rows = session.execute(text("SELECT key, result FROM deed")).all()
    return {key: plain_look.paper_of(json.loads(result)) if result else None for key, result in rows}


def _facts(shop: Shop) -> dict[str, Any]:
    story = shop.story
    goods = [
        (str(story.producer(f"Produsen {number % 3 + 1}")), str(story.product_id(name)))
        for number, name in enumerate(shop.codes)
    ]
    return {"books_at": shop.books_at, "codes": list(shop.codes.values()), "goods": goods}


@dataclass
class Worker:
    """One till in its own process; `receipts` can still be refunded."""

    register: str
    facts: dict[str, Any]
    manner: Manner
    dice: random.Random
    life: int = LIFE
    got: Figures = field(default_factory=Figures)
    receipts: list[str] = field(default_factory=list)
    again: list[Asked] = field(default_factory=list)
    unopened: bool = False

    def works(self, deeds: int) -> None:
        """Live and be killed until so many deeds are answered."""
        gc.freeze()
        while len(self.got.answered) < deeds and len(self.got.wrong) < 5:
            plan = self._plan()
            until = self.dice.randrange(len(plan)) if self.dice.random() < 0.6 else None
            life = forked_till.lives(
                self.facts["books_at"],
                plan,
                until=until,
                after=self.dice.uniform(0, 0.03),
                at_answer=self.manner is Manner.EARLY,
                manner=self.manner,
                register=self.register,
            )
            self.got.kills += life.was_killed
            self._note(plan, life)

    def _note(self, plan: list[Asked], life: forked_till.Life) -> None:
        names = [_name_of(error) for error in life.errors]
        self.got.refused += Counter(names)
        self.got.wrong += [
            error for name, error in zip(names, life.errors, strict=True) if name not in REFUSALS
        ]
        for asked in plan:
            if asked.key not in life.begun:
                continue
            if asked.key in life.answers:
                paper = life.answers[asked.key]
                if self.got.answered.setdefault(asked.key, paper) != paper:
                    self.got.wrong.append(f"{asked.key}: answered {paper} instead of the first paper")
                self.got.cut_off.discard(asked.key)
                if asked.kind == "sale":
                    self.receipts.append(paper[0])
            else:
                self.got.cut_off.add(
                    asked.key
                )  # or refused: then it must not be there either, which I12 counts
                if life.begun[-1] == asked.key and life.was_killed and self.dice.random() < 0.5:
                    self.again.append(asked)

    def _plan(self) -> list[Asked]:
        plan, self.again = self.again, []
        for _ in range(self.dice.randint(3, self.life)):
            kind = self.dice.choice(KINDS)
            plan.append(self._asked(kind))
            if kind == "close":
                plan.append(Asked("open", str(ids.new()), 100_000))
        if self.dice.random() < 0.1:
            plan.append(Asked("open", str(ids.new()), 100_000))  # a shift may have been left closed
        return plan

    def _asked(self, kind: str) -> Asked:
        if kind == "refund" and self.receipts:
            return Asked("refund", str(ids.new()), self.receipts.pop(self.dice.randrange(len(self.receipts))))
        if kind == "goods-in":
            producer, product = self.dice.choice(self.facts["goods"])
            return Asked(kind, str(ids.new()), (UUID(producer), UUID(product), self.dice.randint(1, 20)))
        if kind == "close":
            return Asked(kind, str(ids.new()), 100_000)
        codes = self.dice.sample(self.facts["codes"], self.dice.randint(1, 3))
        sale = {
            "id": str(ids.new()),
            "lines": [{"code": code, "quantity": self.dice.randint(1, 3)} for code in codes],
            "payments": "exact",
        }
        return Asked("sale", str(sale["id"]), sale)


def _name_of(error: str) -> str:
    """A sale's refusal names itself; what another deed raised stands in the last line of its traceback."""
    told = json.loads(error)["error"]
    return str(told).strip().splitlines()[-1].partition(":")[0].rpartition(".")[2]


def _be_a_till(register: str, deeds: int, seed: str, manner: Manner, life: int) -> None:
    worker = Worker(register, json.loads(sys.stdin.read()), manner, random.Random(seed), life)
    worker.works(deeds)
    got = worker.got
    told = {
        "answered": got.answered,
        "cut_off": sorted(got.cut_off),
        "refused": got.refused,
        "kills": got.kills,
    }
    print(json.dumps(told | {"wrong": got.wrong}))


def main() -> None:
    """The full run."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--tills", type=int, default=8)
    words.add_argument("--deeds", type=int, default=2_500, help="of each till")
    words.add_argument("--pieces", type=int, default=400)
    words.add_argument("--seed", default=str(random.SystemRandom().randrange(10**6)))
    words.add_argument("--postgres", action="store_true")
    words.add_argument(
        "--life", type=int, default=LIFE, help="a till is begun anew after at most so many deeds"
    )
    words.add_argument("--till", help="be this till, for a run that is under way")
    words.add_argument("--manner", type=Manner, default=Manner.REAL)
    asked = words.parse_args()
    if asked.till:
        _be_a_till(asked.till, asked.deeds, asked.seed, asked.manner, asked.life)
        return
    start, names = time.monotonic(), rush.registers(asked.tills)
    with tills.new_books(postgres=asked.postgres) as (books, at):
        shop = tills.stocked(books, at, products=6, pieces=asked.pieces, registers=names)
        got = run(shop, names, deeds=asked.deeds, seed=int(asked.seed), life=asked.life)
        control = run(shop, names[:1], deeds=CONTROL, seed=int(asked.seed), manner=Manner.EARLY)
    print(
        f"seed {asked.seed}: {asked.tills} tills, {len(got.answered)} deeds answered {dict(got.kinds)}, {got.kills} kills,"
        f" refused {dict(got.refused)}, lost {got.lost}, proved {got.audits + 1} times; {time.monotonic() - start:.0f} s"
    )
    print(
        f"control, a till that answers before it commits: {control.lost} deeds lost in {control.kills} kills"
    )
    if not control.lost:
        got.wrong.append("the control was not caught")
    print("\n".join(got.wrong[:20]) or "nothing wrong")
    sys.exit(bool(got.wrong))


if __name__ == "__main__":
    main()
