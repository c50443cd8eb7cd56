"""F1: a till that is killed at any moment has sold what it answered, once, and nothing by halves.

At the end a till is tried that must be noticed: one that answers before it commits, killed at its answers.

PYTHONPATH=tests .venv/bin/python -m faults.kills --kills 200 --sales 1000 [--postgres]
"""

import argparse
import random
import sys
import time
from dataclasses import dataclass, field

from faults import tills
from faults.tills import REAL_TILL, Answer, Kept, Shop, Till

LINES = 5
SLOW_TILL = "faults.slow_till"
"""Between its commit and its answer there is time to be killed; the real one hardly leaves any."""
EARLY_TILL = "faults.early_till"
"""The negative control: it answers before it commits."""
LONGEST_LIFE = 0.06
"""Seconds until a till is killed."""


@dataclass
class Figures:
    """How it went; `there` and `absent` count the sales that were cut off."""

    answered: int = 0
    kills: int = 0
    there: int = 0
    absent: int = 0
    wrong: list[str] = field(default_factory=list)


def run(shop: Shop, *, kills: int, sales: int, dice: random.Random) -> Figures:
    """Sell until so many sales are answered and so many tills killed; what was cut off is asked for again."""
    figures = Figures()
    answered: dict[str, Answer] = {}
    waiting = None
    while figures.kills < kills or len(answered) < sales:
        till = Till(shop.books_at, "K1", dice.choice((REAL_TILL, SLOW_TILL))).is_ready()
        timer = till.is_killed_after(dice.uniform(0, LONGEST_LIFE)) if figures.kills < kills else None
        while len(answered) < sales or timer is not None:
            request = waiting or tills.a_sale(shop, dice, lines=LINES)
            waiting = None
            answer = till.asks(request)
            if answer is None:
                waiting = request
                break
            if "error" in answer:
                figures.wrong.append(f"{answer}")
            else:
                answered[request["id"]] = answer
        till.ends()
        if timer is not None:
            timer.join()
            figures.kills += 1
        if waiting is not None:
            _note_cut_off(shop, figures, waiting["id"])
            if dice.random() < 0.5:
                waiting = None  # the buyer went away: it must stay as it is
    figures.answered = len(answered)
    figures.wrong += tills.what_is_wrong(shop, answered)
    return figures


def killed_at_its_answers(shop: Shop, *, kills: int, dice: random.Random, program: str) -> list[str]:
    """What is wrong after so many tills were killed as soon as they had answered."""
    answered: dict[str, Answer] = {}
    for _ in range(kills):
        till = Till(shop.books_at, "K1", program).is_ready()
        request = tills.a_sale(shop, dice, lines=LINES)
        answer = till.asks(request)
        till.kill()
        till.ends()
        if answer is not None:
            answered[request["id"]] = answer
    return tills.what_is_wrong(shop, answered)


def _note_cut_off(shop: Shop, figures: Figures, sale: str) -> None:
    try:
        found: Kept | None = shop.story.books.reading(lambda session: tills.kept(session, sale))
    except tills.Half as half:
        figures.wrong.append(str(half))
        return
    if found is None:
        figures.absent += 1
    else:
        figures.there += 1


def main() -> None:
    """The full run."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--kills", type=int, default=200)
    words.add_argument("--sales", type=int, default=1_000)
    words.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    words.add_argument("--postgres", action="store_true")
    asked = words.parse_args()
    start = time.monotonic()
    with tills.new_books(postgres=asked.postgres) as (books, at):
        shop = tills.stocked(books, at, products=12, pieces=30_000, registers=["K1"])
        got = run(shop, kills=asked.kills, sales=asked.sales, dice=random.Random(asked.seed))
        control = killed_at_its_answers(shop, kills=5, dice=random.Random(asked.seed), program=EARLY_TILL)
    print(
        f"seed {asked.seed}: {got.answered} sales of {LINES} lines answered, {got.kills} kills,"
        f" cut off: {got.there} wholly there, {got.absent} absent; {time.monotonic() - start:.0f} s"
    )
    print("\n".join(got.wrong) or "nothing wrong")
    print(f"the early control: {control[0] if control else 'nothing noticed'}")
    sys.exit(bool(got.wrong) or not control)


if __name__ == "__main__":
    main()
