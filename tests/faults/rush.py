"""F12: eight tills sell the last pieces; stock stays exact and the books whole, though some are killed meanwhile.

PYTHONPATH=tests .venv/bin/python -m faults.rush --tills 8 --seconds 60 --kills 20 [--postgres]
"""

import argparse
import random
import sys
import threading
import time
from collections import Counter
from dataclasses import dataclass, field

from faults import tills
from faults.tills import Answer, Request, Shop, Till

from sentra_pos.reports import verify

PATIENCE = 40
"""Refusals in a row after which a till takes the shelf for empty."""


@dataclass
class Figures:
    """How it went; `refused` counts answers by the name of their error."""

    answered: dict[str, Answer] = field(default_factory=dict)
    refused: Counter[str] = field(default_factory=Counter)
    least_on_hand: dict[str, int] = field(default_factory=dict)
    cut_off: int = 0
    audits: int = 0
    left: dict[str, int] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)


class Rush:
    """Several tills on one shelf, with an auditor looking over their shoulders."""

    def __init__(
        self, shop: Shop, registers: list[str], *, seconds: float, kills: int, dice: random.Random
    ) -> None:
        self.shop, self.registers, self.dice = shop, registers, dice
        self.figures = Figures()
        self.kills_left = kills
        self.closes_at = time.monotonic() + seconds
        self._lock = threading.Lock()
        self._over = threading.Event()

    def run(self) -> Figures:
        """Everything sold or the time over; then all promises are checked."""
        before = self.shop.on_hand()
        sellers = [threading.Thread(target=self._sells, args=(register,)) for register in self.registers]
        auditor = threading.Thread(target=self._audits)
        for person in (*sellers, auditor):
            person.start()
        for seller in sellers:
            seller.join()
        self._over.set()
        auditor.join()
        self._stock_is_exact(before)
        self.figures.wrong += tills.what_is_wrong(self.shop, self.figures.answered)
        return self.figures

    def _sells(self, register: str) -> None:
        till = Till(self.shop.books_at, register).is_ready()
        dice, refusals, waiting = random.Random(f"{register}{self.dice.random()}"), 0, None
        while refusals < PATIENCE and time.monotonic() < self.closes_at:
            request = waiting or self._asks_for(dice)
            if self._kills_now(dice):
                till.is_killed_after(dice.uniform(0, 0.03))
            answer = till.asks(request)
            waiting = request if answer is None else None
            if answer is None:
                till.ends()
                till = Till(self.shop.books_at, register).is_ready()
            else:
                refusals = self._notes(request, answer, refusals)
        if waiting is not None:
            self._notes(waiting, till.asks(waiting) or {}, 0)
        till.ends()

    def _asks_for(self, dice: random.Random) -> Request:
        with self._lock:
            return tills.a_sale(self.shop, dice, lines=dice.randint(1, min(3, len(self.shop.codes))))

    def _kills_now(self, dice: random.Random) -> bool:
        with self._lock:
            if self.kills_left > 0 and dice.random() < 0.05:
                self.kills_left -= 1
                self.figures.cut_off += 1
                return True
            return False

    def _notes(self, request: Request, answer: Answer, refusals: int) -> int:
        with self._lock:
            if "error" not in answer:
                self.figures.answered[request["id"]] = answer
                return 0
            self.figures.refused[answer["error"]] += 1
            if answer["error"] == "NotEnoughStock":
                # Nothing comes back to the shelf here, so it can only hold less afterwards.
                least = self.figures.least_on_hand.get(answer["product"], answer["on_hand"])
                self.figures.least_on_hand[answer["product"]] = min(least, answer["on_hand"])
                if answer["wanted"] <= answer["on_hand"]:
                    self.figures.wrong.append(f"refused although there was enough: {answer}")
            return refusals + 1

    def _audits(self) -> None:
        while not self._over.wait(0.3):
            found = verify.check(self.shop.story.books)
            with self._lock:
                self.figures.audits += 1
                self.figures.wrong += found

    def _stock_is_exact(self, before: dict[str, int]) -> None:
        sold: Counter[str] = Counter()
        for answer in self.figures.answered.values():
            for line in answer["lines"]:
                sold[line["product"]] += line["quantity"]
        self.figures.left = self.shop.on_hand()
        for product, there in before.items():
            left = self.figures.left[product]
            if left < 0 or there - sold[product] != left:
                self.figures.wrong.append(f"{product}: {there} less {sold[product]} sold is not {left}")
            if left > self.figures.least_on_hand.get(product, left):
                self.figures.wrong.append(f"{product}: {left} left, but fewer were said to be there")


def registers(count: int) -> list[str]:
    return [f"K{number}" for number in range(1, count + 1)]


def main() -> None:
    """The full run."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--tills", type=int, default=8)
    words.add_argument("--seconds", type=float, default=60)
    words.add_argument("--kills", type=int, default=0)
    words.add_argument("--pieces", type=int, default=600)
    words.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    words.add_argument("--postgres", action="store_true")
    asked = words.parse_args()
    start = time.monotonic()
    names = registers(asked.tills)
    with tills.new_books(postgres=asked.postgres) as (books, at):
        shop = tills.stocked(books, at, products=4, pieces=asked.pieces, registers=names)
        dice = random.Random(asked.seed)
        got = Rush(shop, names, seconds=asked.seconds, kills=asked.kills, dice=dice).run()
    print(
        f"seed {asked.seed}: {asked.tills} tills, {len(got.answered)} sales, {got.cut_off} cut off,"
        f" refused {dict(got.refused)}, left {got.left}, {got.audits} audits; {time.monotonic() - start:.0f} s"
    )
    print("\n".join(got.wrong) or "nothing wrong")
    sys.exit(bool(got.wrong))


if __name__ == "__main__":
    main()
