"""F13: eight processes freeze and pay one pay day at once and are killed meanwhile: one statement, one payout each.

PYTHONPATH=tests .venv/bin/python -m faults.settling --producers 60 --processes 8 --kills 40 [--postgres]
"""

import argparse
import json
import random
import sys
import threading
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import asdict, dataclass, field
from datetime import date, timedelta

from faults import nursery, tills
from faults.tills import Shop, Till
from sqlmodel import Session, col, func, select

from sentra_pos.base import ids
from sentra_pos.base.clock import StoppedClock
from sentra_pos.base.database import Books
from sentra_pos.base.errors import RuleBroken
from sentra_pos.books.occasion import Occasion
from sentra_pos.producers.tables import Producer
from sentra_pos.reports import verify
from sentra_pos.settlement import freeze, payouts, statements, turns
from sentra_pos.settlement.tables import Payout, Statement
from shop_story import Story

UNTIL = tills.SUNDAY.date()
PRICE, EARNED_LEAST, AMPLE = 12_500, 10_000, 20_000_000
CARELESS = "--careless"


@dataclass
class Figures:
    """How it went: answers by what was asked, processes killed and started again, audits and sales meanwhile."""

    answers: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    killed: int = 0
    audits: int = 0
    sales: int = 0
    wrong: list[str] = field(default_factory=list)


class Worker:
    """A process that freezes and pays everybody, one after the other in an order of its own."""

    def __init__(self, books_at: str, register: str, seed: int, words: Sequence[str] = ()) -> None:
        self.process = nursery.Process("faults.settling", "--serve", books_at, register, str(seed), *words)
        assert self.process.stdout.readline() == "ready\n"

    def goes(self) -> None:
        self.process.stdin.close()

    def answers(self) -> Iterator[list[str]]:
        """What it was asked and what it answered, as long as its lines are whole."""
        for line in self.process.stdout:
            if line.endswith("\n"):
                yield json.loads(line)
        self.process.stdout.close()


def stocked(books: Books, books_at: str, *, producers: int) -> Shop:
    """A shop where everybody sold something this week, with cash for all of them in the safe."""
    story = Story(books, StoppedClock(tills.SUNDAY - timedelta(days=3)))
    names = [f"barang {number}" for number in range(1, producers + 1)]
    for number, name in enumerate(names, start=1):
        story.delivers(f"Produsen {number}", price=PRICE, commission_bps=2_000, expiry=60, **{name: 50})  # type: ignore[arg-type]
    story.opens_shift(float_=100_000)
    for name in names:
        story.sells(**{name: 1})  # type: ignore[arg-type]
    story.cash_in(AMPLE, "pemilik menyetor")
    story.closes_shift(100_000 + producers * PRICE + AMPLE)
    story.later(days=3)
    story.register = "K9"
    story.opens_shift(float_=0)
    return Shop(books_at, story, {name: story.code(name) for name in names})


def run(shop: Shop, *, processes: int, kills: int, dice: random.Random, words: Sequence[str] = ()) -> Figures:
    """All processes go at once while a till sells and an auditor looks; then each promise is asked for."""
    figures, over = Figures(), threading.Event()
    lock, lives = threading.Lock(), [kills]
    others = [
        threading.Thread(target=_audits, args=(shop, figures, over)),
        threading.Thread(target=_sells, args=(shop, figures, over, random.Random(dice.random()))),
    ]
    workers = [
        threading.Thread(
            target=_settles, args=(shop, f"K{number}", figures, lock, lives, dice.randrange(10**9), words)
        )
        for number in range(1, processes + 1)
    ]
    for hand in (*others, *workers):
        hand.start()
    for hand in workers:
        hand.join()
    over.set()
    for hand in others:
        hand.join()
    _asks_once_more(shop, figures, dice.randrange(10**9), words)
    figures.wrong += _promises(shop, figures) + verify.check(shop.story.books)
    return figures


def _settles(
    shop: Shop,
    register: str,
    figures: Figures,
    lock: threading.Lock,
    lives: list[int],
    seed: int,
    words: Sequence[str],
) -> None:
    """A worker, killed now and then and begun again until one came to its end."""
    dice = random.Random(seed)
    while True:
        worker = Worker(shop.books_at, register, dice.randrange(10**9), words)
        with lock:
            is_killed = lives[0] > 0
            lives[0] -= is_killed
        timer = threading.Timer(dice.uniform(0.05, 1.5), worker.process.kill)
        worker.goes()
        if is_killed:
            timer.start()
        _hear(worker, figures, lock)
        timer.cancel()
        if worker.process.wait(120) == 0:
            return
        with lock:
            figures.killed += 1
            if not is_killed:
                figures.wrong.append(f"{register} ended by itself with {worker.process.returncode}")
                return


def _hear(worker: Worker, figures: Figures, lock: threading.Lock) -> None:
    for asked, answered in worker.answers():
        with lock:
            figures.answers[asked].add(answered)


def _asks_once_more(shop: Shop, figures: Figures, seed: int, words: Sequence[str]) -> None:
    """The whole run once more: it must answer what was answered."""
    worker = Worker(shop.books_at, "K1", seed, words)
    worker.goes()
    _hear(worker, figures, threading.Lock())
    if worker.process.wait(120) != 0:
        figures.wrong.append("the second run did not come to its end")


def _audits(shop: Shop, figures: Figures, over: threading.Event) -> None:
    with closing(Books.connect(shop.books_at)) as own:
        while not over.is_set():
            figures.wrong += [f"meanwhile: {found}" for found in verify.check(own)]
            figures.audits += 1


def _sells(shop: Shop, figures: Figures, over: threading.Event, dice: random.Random) -> None:
    till = Till(shop.books_at, "K9").is_ready()
    while not over.is_set():
        code = dice.choice(sorted(shop.codes.values()))
        request = {"id": str(ids.new()), "lines": [{"code": code, "quantity": 1}], "payments": "exact"}
        answer = till.asks(request)
        if answer is not None and "receipt" in answer:
            figures.sales += 1
        over.wait(0.02)
    till.ends()


def _promises(shop: Shop, figures: Figures) -> list[str]:
    """One answer to each question, one statement and one payout each, numbers without a hole, all of it counted."""
    wrong = [f"{asked}: {sorted(told)}" for asked, told in figures.answers.items() if len(told) > 1]
    wrong += [f"{asked}: {told}" for asked, told in figures.answers.items() if "error" in next(iter(told))]

    def look(session: Session) -> list[str]:
        producers = session.exec(select(func.count()).select_from(Producer)).one()
        frozen = session.exec(select(Statement).order_by(col(Statement.number))).all()
        paid = session.exec(select(Payout).order_by(col(Payout.number))).all()
        found = []
        if sorted(row.number for row in frozen) != _numbers("LPK", producers):
            found.append(f"statements {[row.number for row in frozen]} for {producers} producers")
        if sorted(row.number for row in paid) != _numbers("KWT", producers):
            found.append(f"payouts {[row.number for row in paid]} for {producers} producers")
        if any(row.earned < EARNED_LEAST for row in frozen):
            found.append("a statement counted less than was sold before anybody settled")
        return found

    return wrong + shop.story.ask(look)


def _numbers(series: str, count: int) -> list[str]:
    return [f"{series}-{UNTIL.year % 100}-{number:05d}" for number in range(1, count + 1)]


def serve(books_at: str, register: str, seed: int, *, careless: bool) -> None:
    """Wait for the word, then freeze and pay everybody; what was answered is told after it is in the books."""
    with closing(Books.connect(books_at)) as books:
        who = list(books.reading(lambda session: session.exec(select(Producer.id)).all()))
        on = Occasion("cli:Sari", register, tills.SUNDAY + timedelta(hours=8), approver="waived")
        random.Random(seed).shuffle(who)
        if careless:
            _forget_to_look()
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        sys.stdin.read()
        for producer in who:
            _tell(f"freeze {producer}", lambda: _facts(books, producer, on, careless=careless))  # noqa: B023
        for number in books.reading(lambda session: [one.number for one in statements.frozen(session)]):
            _tell(f"pay {number}", lambda: payouts.pay_once(books, statement=number, on=on))  # noqa: B023


def _facts(books: Books, producer: object, on: Occasion, *, careless: bool) -> object:
    if not careless:
        return statements.freeze_once(books, producer=producer, until=UNTIL, on=on)  # type: ignore[arg-type]
    return books.writing(
        lambda session: statements.freeze(session, producer=producer, until=UNTIL, on=on),  # type: ignore[arg-type]
        key=str(ids.new()),
        content=None,
        answer=statements.StatementDone,
    )


def _forget_to_look() -> None:
    """The negative control: nobody waits, nobody looks for the statement that is there, nothing remembers the deed."""
    freeze._last = lambda *_: None
    turns.take = lambda *_: None


def _tell(asked: str, does: object) -> None:
    try:
        answered = asdict(does())  # type: ignore[operator]
    except RuleBroken as refused:
        answered = {"error": type(refused).__name__}
    except Exception as error:  # whatever it is, it is told
        answered = {"error": f"{type(error).__name__}"}
    sys.stdout.write(json.dumps([asked, json.dumps(answered, default=_plain, sort_keys=True)]) + "\n")
    sys.stdout.flush()


def _plain(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)


def main() -> int:
    """The full run; 0 if everybody was settled and paid once."""
    if sys.argv[1:2] == ["--serve"]:
        serve(sys.argv[2], sys.argv[3], int(sys.argv[4]), careless=CARELESS in sys.argv)
        return 0
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--producers", type=int, default=60)
    words.add_argument("--processes", type=int, default=8)
    words.add_argument("--kills", type=int, default=40)
    words.add_argument("--seed", type=int, default=2026)
    words.add_argument("--postgres", action="store_true")
    asked = words.parse_args()
    began = time.monotonic()
    with tills.new_books(postgres=asked.postgres) as (books, at):
        shop = stocked(books, at, producers=asked.producers)
        dice = random.Random(asked.seed)
        got = run(shop, processes=asked.processes, kills=asked.kills, dice=dice)
    print(
        f"{asked.producers} producers, {asked.processes} processes, {got.killed} killed;"
        f" {len(got.answers)} questions, {got.sales} sales and {got.audits} audits meanwhile;"
        f" {time.monotonic() - began:.0f} s"
    )
    print("\n".join(got.wrong) or "nothing wrong")
    return bool(got.wrong)


if __name__ == "__main__":
    sys.exit(main())
