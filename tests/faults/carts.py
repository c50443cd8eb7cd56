"""Carts through power cuts: a window is killed at any moment of the checkout; what is back is what was there.

PYTHONPATH=tests .venv/bin/python -m faults.carts --kills 40
"""

import argparse
import json
import queue
import random
import sys
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from faults import nursery, tills
from faults.real_window import PIN, with_a_cashier
from faults.tills import Shop
from sqlmodel import func, select

from sentra_pos.checkout import parked
from sentra_pos.checkout.tables import Sale

DRIVEN = "faults.driven_window"
PATIENCE = 60.0
SECONDS = 5.0
"""A cart is back by then after the sign-in."""
STARTED = time.time()
"""When the shop's Sunday began, on the machine's clock."""
Lines = tuple[tuple[str, int], ...]
Told = dict[str, Any]


@dataclass(frozen=True)
class Carts:
    """What should be so: the carts by place, the one in hand, and what is parked, oldest first."""

    places: tuple[tuple[int, Lines], ...] = ()
    at: int = 1
    parked: tuple[Lines, ...] = ()
    sold: int = 0

    def hand(self) -> Lines:
        return dict(self.places).get(self.at, ())

    def after(self, line: str, names: dict[str, str]) -> "Carts":
        """As the window should be after `line`."""
        verb, _, rest = line.partition(" ")
        hand = self.hand()
        if verb == "scan":
            name, counts = names[rest], dict(hand)
            grown = counts.pop(name, 0) + 1
            return self._with((*counts.items(), (name, grown)))
        if line == "Del":
            return self._with(hand[:-1])
        if line == "F12":
            return self._with((), sold=self.sold + bool(hand))
        if line == PARK:
            return self._with((), parked=(*self.parked, hand) if hand else self.parked)
        if line == FETCH and self.parked and not hand:
            return self._with(self.parked[0], parked=self.parked[1:])
        if line.startswith("Ctrl+"):
            return Carts(self.places, int(line[-1]), self.parked, self.sold)
        return self

    def _with(self, hand: Lines, **others: Any) -> "Carts":
        rest = tuple((place, lines) for place, lines in self.places if place != self.at)
        places = tuple(sorted((*rest, (self.at, hand)))) if hand else tuple(sorted(rest))
        return replace(self, places=places, **others)


PARK, FETCH = "F4 Return", "F5 Return"
"""Two keys, of which the second waits for what the first one opens."""


@dataclass
class Figures:
    """How it went; `slowest` is the longest wait in seconds from the PIN to the carts."""

    kills: int = 0
    lines: int = 0
    sold: int = 0
    slowest: float = 0.0
    wrong: list[str] = field(default_factory=list)


class Window:
    """The driven window as a child, from start to kill."""

    def __init__(self, books_at: str, folder: Path, *, program: str = DRIVEN) -> None:
        self.process = nursery.Process(
            program,
            *(books_at, "K1", PIN, str(STARTED)),
            kind=nursery.Kind.WINDOW,
            environ={"XDG_DATA_HOME": str(folder)},
        )
        self._told: queue.Queue[Told | None] = queue.Queue()
        self._ear = threading.Thread(target=self._listen, daemon=True)
        self._ear.start()

    def sends(self, *lines: str) -> None:
        self.process.stdin.write("".join(f"{line}\n" for line in lines))
        self.process.stdin.flush()

    def tells(self, patience: float = PATIENCE) -> Told:
        """The next thing it says."""
        told = self._told.get(timeout=patience)
        assert told is not None, "the window ended by itself"
        return told

    def tells_when(self, is_so: Callable[[Told], bool]) -> Told:
        """What it says once that is so."""
        while not is_so(told := self.tells()):
            pass
        return told

    def dies(self) -> int:
        """Killed; how many lines it had said were done and kept."""
        self.process.kill()
        self.process.wait(30)
        self._ear.join(30)
        done = 0
        while not self._told.empty():
            told = self._told.get()
            done = told["done"] if told else done
        for stream in (self.process.stdin, self.process.stdout):
            stream.close()
        return done

    def _listen(self) -> None:
        for line in self.process.stdout:
            if line.endswith("\n"):
                self._told.put(json.loads(line))
        self._told.put(None)


def run(
    shop: Shop,
    folder: Path,
    *,
    kills: int,
    dice: random.Random,
    most: int = 12,
    program: str = DRIVEN,
    rest: float | None = None,
) -> Figures:
    """Kill a window so often while keys rush in, start it again, and compare its carts with every moment allowed.

    It is killed at once, in the rush or after it; always after `rest` seconds if that is given.
    """
    figures = Figures()
    names = {code: name for name, code in shop.codes.items()}
    now = Carts()
    for _ in range(kills):
        window = Window(shop.books_at, folder, program=program)
        now = _check_back(window.tells(), now, figures)
        script = _script(now, dice, names, dice.randint(1, most))
        window.sends(*script)
        pause = dice.choice((0.0, dice.uniform(0, 0.05), dice.uniform(0, 0.4)))
        time.sleep(pause if rest is None else rest)
        done = window.dies()
        moments = [now]
        for line in script:
            moments.append(moments[-1].after(line, names))
        now = _what_is_there(shop, moments[done:], figures)
        figures.kills += 1
        figures.lines += len(script)
    window = Window(shop.books_at, folder)
    _check_back(window.tells(), now, figures)
    window.dies()
    figures.sold = now.sold
    figures.wrong += tills.what_is_wrong(shop, {})
    return figures


def _script(now: Carts, dice: random.Random, names: dict[str, str], length: int) -> list[str]:
    script: list[str] = []
    for _ in range(length):
        verbs = ["scan"] * 8 + ["Del", "F12", "F12", "Ctrl", "Ctrl", PARK, FETCH]
        verb = dice.choice(verbs)
        if verb == PARK and not now.hand():
            verb = "scan"
        if verb == FETCH and (now.hand() or not now.parked):
            verb = "scan"
        line = f"scan {dice.choice(sorted(names))}" if verb == "scan" else verb
        line = f"Ctrl+{dice.randint(1, 4)}" if verb == "Ctrl" else line
        script.append(line)
        now = now.after(line, names)
    return script


def _what_is_there(shop: Shop, allowed: Sequence[Carts], figures: Figures) -> Carts:
    """Which allowed moment the books hold; the last one if none, and that is wrong."""
    there = _in_books(shop)
    for one in reversed(allowed):
        if there == (one.places, tuple(sorted(one.parked)), one.sold):
            return one
    figures.wrong.append(f"kept {there}, allowed {allowed}")
    return Carts(places=there[0], parked=allowed[-1].parked, sold=there[2])


def _in_books(shop: Shop) -> tuple[tuple[tuple[int, Lines], ...], tuple[Lines, ...], int]:
    def ask(session: Any) -> tuple[tuple[tuple[int, Lines], ...], tuple[Lines, ...], int]:
        here = tuple((one.place, _lines(one)) for one in parked.at_register(session, "K1"))
        waiting = tuple(sorted(_lines(one) for one in parked.parked(session)))
        return here, waiting, session.exec(select(func.count()).select_from(Sale)).one()

    return shop.story.books.reading(ask)


def _lines(kept: parked.Kept) -> Lines:
    return tuple((line.name, line.quantity) for line in kept.whole.lines)


def _check_back(told: Told, kept: Carts, figures: Figures) -> Carts:
    """The window shows what the books hold, in time; the same with the cart that is in hand now."""
    places = {int(place): tuple(map(tuple, lines)) for place, lines in told["carts"].items() if lines}
    if places != dict(kept.places):
        figures.wrong.append(f"back {places}, kept {kept.places}")
    figures.slowest = max(figures.slowest, told["seconds"])
    if told["seconds"] > SECONDS:
        figures.wrong.append(f"back after {told['seconds']} s")
    return replace(kept, at=told["at"])


def main() -> int:
    """The full run."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--kills", type=int, default=40)
    words.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    words.add_argument("--postgres", action="store_true")
    asked = words.parse_args()
    with tills.new_books(postgres=asked.postgres) as (books, at), TemporaryDirectory() as folder:
        shop = with_a_cashier(tills.stocked(books, at, products=12, pieces=3_000, registers=["K1"]))
        got = run(shop, Path(folder), kills=asked.kills, dice=random.Random(asked.seed))
    print(
        f"seed {asked.seed}: {got.kills} kills among {got.lines} keys, {got.sold} sales;"
        f" carts back at most {got.slowest:.1f} s after the PIN"
    )
    print("\n".join(got.wrong) or "nothing wrong")
    return bool(got.wrong)


if __name__ == "__main__":
    sys.exit(main())
