"""Eight registers fetch one parked cart at one moment, again and again: one gets it, the others are told who.

PYTHONPATH=tests .venv/bin/python -m faults.one_parked --tills 8 --carts 200 [--postgres]
"""

import argparse
import json
import random
import sys
import threading
import time
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from uuid import UUID

from faults import nursery, rush, tills
from faults.tills import SUNDAY, Shop

from sentra_pos.base import ids
from sentra_pos.base.database import Books, Session
from sentra_pos.base.errors import RuleBroken
from sentra_pos.checkout import parked
from sentra_pos.checkout.cart import Cart
from sentra_pos.checkout.parked import Kept


@dataclass
class Figures:
    """How it went: carts fetched, and how often a register was told that another was faster."""

    carts: int = 0
    told: int = 0
    wrong: list[str] = field(default_factory=list)


class Fetcher:
    """A register in a process of its own that fetches the carts it is told to."""

    def __init__(self, books_at: str, register: str) -> None:
        self.register = register
        self._process = nursery.Process("faults.one_parked", "--serve", books_at, register)

    def fetches(self, cart: UUID) -> dict[str, str]:
        self._process.stdin.write(f"{cart}\n")
        self._process.stdin.flush()
        answer: dict[str, str] = json.loads(self._process.stdout.readline())
        return answer

    def ends(self) -> None:
        for stream in (self._process.stdin, self._process.stdout):
            stream.close()
        self._process.wait(60)


def run(shop: Shop, registers: Sequence[str], *, carts: int, dice: random.Random) -> Figures:
    """Park a cart, let every register fetch it at once, and see who has it."""
    figures = Figures()
    fetchers = [Fetcher(shop.books_at, register) for register in registers]
    for fetcher in fetchers:
        fetcher.fetches(ids.new())
    for _ in range(carts):
        cart = _parks(shop, dice)
        answers = _all_at_once(fetchers, cart.id)
        winners = [name for name, answer in answers.items() if "pieces" in answer]
        losers = [answer for answer in answers.values() if "pieces" not in answer]
        figures.carts += 1
        figures.told += len(losers)
        if len(winners) != 1 or answers[winners[0]]["pieces"] != str(cart.pieces):
            figures.wrong.append(f"{cart.id}: fetched by {winners}")
        if any(answer != {"error": "CartTaken", "register": winners[0]} for answer in losers):
            figures.wrong.append(f"{cart.id}: {winners} has it, the others heard {losers}")
        there = shop.story.ask(partial(parked.find, cart=cart.id))
        if there is None or there.register not in winners or there.cart != cart:
            figures.wrong.append(f"{cart.id}: the books say {there}")
    for fetcher in fetchers:
        fetcher.ends()
    return figures


def _parks(shop: Shop, dice: random.Random) -> Cart:
    cart = Cart()
    for code in dice.sample(sorted(shop.codes.values()), 2):
        cart = cart.add(shop.story.offer(code), times=dice.randint(1, 3))
    shop.story.do(
        lambda session: parked.park(session, cart, register="K1", name="Rombongan", at=SUNDAY, by="cli")
    )
    return cart


def _all_at_once(fetchers: Sequence[Fetcher], cart: UUID) -> dict[str, dict[str, str]]:
    answers: dict[str, dict[str, str]] = {}
    start = threading.Barrier(len(fetchers))

    def fetches(fetcher: Fetcher) -> None:
        start.wait()
        answers[fetcher.register] = fetcher.fetches(cart)

    people = [threading.Thread(target=fetches, args=(fetcher,)) for fetcher in fetchers]
    for person in people:
        person.start()
    for person in people:
        person.join()
    return answers


def serve(books_at: str, register: str) -> None:
    """Fetch each cart named on stdin, and say how many pieces are in it or why it was not to be had."""
    with closing(Books.connect(books_at)) as books:
        for line in sys.stdin:
            print(json.dumps(_fetched(books, register, UUID(line.strip()))), flush=True)


def _fetched(books: Books, register: str, cart: UUID) -> dict[str, str]:
    def deed(session: Session) -> Kept:
        return parked.resume(session, cart, register=register, place=1, at=SUNDAY, by="cli")

    try:
        kept = books.writing(deed, key=str(ids.new()), content=str(cart), answer=Kept)
    except RuleBroken as error:
        return {"error": type(error).__name__} | {name: str(fact) for name, fact in error.facts().items()}
    return {"pieces": str(kept.whole.pieces)}


def main() -> int:
    """The full run."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--tills", type=int, default=8)
    words.add_argument("--carts", type=int, default=200)
    words.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    words.add_argument("--postgres", action="store_true")
    words.add_argument("--serve", nargs=2)
    asked = words.parse_args()
    if asked.serve:
        serve(*asked.serve)
        return 0
    start = time.monotonic()
    with tills.new_books(postgres=asked.postgres) as (books, at):
        shop = tills.stocked(books, at, products=4, pieces=3_000, registers=["K1"])
        got = run(shop, rush.registers(asked.tills), carts=asked.carts, dice=random.Random(asked.seed))
    print(
        f"seed {asked.seed}: {got.carts} parked carts, each fetched by {asked.tills} registers at once;"
        f" {got.told} were told who was faster; {time.monotonic() - start:.0f} s"
    )
    print("\n".join(got.wrong) or "nothing wrong")
    return bool(got.wrong)


if __name__ == "__main__":
    sys.exit(main())
