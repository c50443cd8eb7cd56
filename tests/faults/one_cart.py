"""F9: eight tills pay one cart at one moment, again and again: there is one sale, and everybody is told the same.

PYTHONPATH=tests .venv/bin/python -m faults.one_cart --tills 8 --carts 200 [--postgres]
"""

import argparse
import random
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

from faults import rush, tills
from faults.tills import Answer, Request, Shop, Till


@dataclass
class Figures:
    """How it went: carts paid, answers given, conflicts named."""

    carts: int = 0
    answers: int = 0
    conflicts: int = 0
    wrong: list[str] = field(default_factory=list)


def run(shop: Shop, registers: Sequence[str], *, carts: int, dice: random.Random) -> Figures:
    """Each cart is paid by all tills at once; every third time one of them asks for something else."""
    figures, answered = Figures(), {}
    counters = [Till(shop.books_at, register).is_ready() for register in registers]
    for number in range(carts):
        request = tills.a_sale(shop, dice, lines=2)
        asked = [request] * len(counters)
        if number % 3 == 2:
            asked[-1] = request | {"lines": request["lines"][:1]}
        answers = _all_at_once(counters, asked)
        told = [answer for answer in answers if "error" not in answer]
        refused = [answer["error"] for answer in answers if "error" in answer]
        figures.carts += 1
        figures.answers += len(told)
        figures.conflicts += refused.count("IdempotencyConflict")
        if not told or any(answer != told[0] for answer in told):
            figures.wrong.append(f"{request['id']}: told different things: {answers}")
        if set(refused) - {"IdempotencyConflict"} or bool(refused) != (number % 3 == 2):
            figures.wrong.append(f"{request['id']}: refused with {refused}")
        if told:
            answered[request["id"]] = told[0]
    for till in counters:
        till.ends()
    figures.wrong += tills.what_is_wrong(shop, answered)
    return figures


def _all_at_once(counters: Sequence[Till], requests: Sequence[Request]) -> list[Answer]:
    answers: list[Answer] = [{"error": "Died"}] * len(counters)
    start = threading.Barrier(len(counters))

    def pays(place: int) -> None:
        start.wait()
        answers[place] = counters[place].asks(requests[place]) or answers[place]

    people = [threading.Thread(target=pays, args=(place,)) for place in range(len(counters))]
    for person in people:
        person.start()
    for person in people:
        person.join()
    return answers


def main() -> None:
    """The full run."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--tills", type=int, default=8)
    words.add_argument("--carts", type=int, default=200)
    words.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    words.add_argument("--postgres", action="store_true")
    asked = words.parse_args()
    start = time.monotonic()
    names = rush.registers(asked.tills)
    with tills.new_books(postgres=asked.postgres) as (books, at):
        shop = tills.stocked(books, at, products=4, pieces=30_000, registers=names)
        got = run(shop, names, carts=asked.carts, dice=random.Random(asked.seed))
    print(
        f"seed {asked.seed}: {got.carts} carts paid by {asked.tills} tills at once: {got.answers} answers,"
        f" {got.conflicts} conflicts; {time.monotonic() - start:.0f} s"
    )
    print("\n".join(got.wrong) or "nothing wrong")
    sys.exit(bool(got.wrong))


if __name__ == "__main__":
    main()
