"""F11: the line to PostgreSQL is cut before or after any message of a sale: it is sold once, or said to be unknown.

Each sale is cut at its N-th message from the till or from the server, for N = 1, 2, 3 … until it makes no more, and at its COMMIT; once
with a server that can be called again, once with one that stays away longer than a deed may wait. What was answered is
there, what was said not to be written is not; asked again it is sold once, and the next sale goes on.

At the end two tills are tried that must be noticed: one that is always sure, and one that sells anew when in doubt.

PYTHONPATH=tests .venv/bin/python -m faults.cut_commit [--every 1]
"""

import argparse
import io
import json
import random
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from enum import Enum
from functools import partial

from faults import cutting_proxy, tills
from faults.cutting_proxy import AFTER, BEFORE, CLIENT, SERVER, CuttingProxy, Plan
from faults.tills import Answer, Half, Kept, Request, Shop
from sqlalchemy import text

from sentra_pos.base import database, ids
from sentra_pos.base.database import Books, BooksBusy, BooksUnsure
from sentra_pos.cli import till
from sentra_pos.cli.context import Circumstances

SHORT_SECONDS = 0.25
"""So long a deed waits for a server that stays away; in the shop it is ten seconds."""
UNWRITTEN, UNKNOWN = "BooksBusy", "BooksUnsure"
MOST = 5_000
_LOOKUP = {"do": "sale-by-id", "id": "01990000-0000-7000-8000-000000000000"}
GIVEN = Circumstances(books="", register="K1", staff="", at=tills.SUNDAY)


class Manner(Enum):
    """How the till behaves when the line was cut."""

    HONEST = "honest"
    SURE = "sure"
    """The negative control: it says that nothing was written whenever it got no answer."""
    FORGETFUL = "forgetful"
    """The negative control: it sells anew, under another id, what it was not sure of."""


@dataclass
class Figures:
    """How it went: sales cut, and what the till said first."""

    cuts: int = 0
    answered: int = 0
    said: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)


def run(
    shop: Shop,
    remote: Books,
    proxy: CuttingProxy,
    plan: Plan,
    *,
    at: Iterable[int] = range(1, MOST),
    manner: Manner = Manner.HONEST,
    dice: random.Random,
) -> Figures:
    """Sales cut as `plan` says, at each of the messages `at`, until one makes no so many messages."""
    figures = Figures()
    for number in at:
        sale = tills.a_sale(shop, dice, lines=2, most=1)
        now = Plan(plan.side, plan.when, number, plan.stays_away)
        if number == 0:
            _asks(remote, _LOOKUP)  # so that the line is there: who opens one commits that
        proxy.plan = now
        with waiting(SHORT_SECONDS if plan.stays_away else 10.0), behaving(manner):
            first = _asks(remote, sale)
        was = f"{now.when} {now.side} {number}"
        figures.wrong += [f"{was}: {one}" for one in _first(shop, sale, first)]
        proxy.comes_back()
        again = dict(sale, id=str(ids.new())) if manner is Manner.FORGETFUL and "error" in first else sale
        figures.wrong += [f"{was}: {one}" for one in _again(shop, remote, sale, again, first)]
        if not now.has_cut:
            return figures
        figures.cuts += 1
        figures.answered += "receipt" in first
        figures.said[str(first.get("error", "receipt"))] += 1
    return figures


def _asks(books: Books, request: Request) -> Answer:
    out = io.StringIO()
    try:
        till.serve(books, GIVEN, [json.dumps(request)], out)
    except Exception as error:  # the till would have died of it
        return {"error": f"a bug: {error!r}"}
    answer: Answer = json.loads(out.getvalue())
    return answer


def _first(shop: Shop, sale: Request, answer: Answer) -> list[str]:
    """What is not true of the first answer."""
    try:
        there = _kept(shop, sale)
    except Half as half:
        return [str(half)]
    if "receipt" in answer:
        return [] if there == Kept.of(answer) else [f"answered {answer['receipt']}, kept {there}"]
    if answer.get("error") == UNWRITTEN:
        return [f"said not to be written, but kept {there}"] if there else []
    return [] if answer.get("error") == UNKNOWN else [f"said {answer}"]


def _again(shop: Shop, remote: Books, sale: Request, again: Request, first: Answer) -> list[str]:
    """The server is there again: the till asks what became of it, does the same again, and sells it once."""
    before = _sold(shop)
    was_there = _kept(shop, sale) is not None
    found = _asks(remote, {"do": "sale-by-id", "id": sale["id"]})
    second = _asks(remote, again)
    if "receipt" not in second:
        return [f"asked again it says {second}"]
    wrong = []
    if ("receipt" in found) != was_there:
        wrong.append(f"looked up it says {found}, kept is {was_there}")
    if "receipt" in first and second["receipt"] != first["receipt"]:
        wrong.append(f"first {first['receipt']}, then {second['receipt']}")
    if _sold(shop) - before != (not was_there):
        wrong.append("it was sold twice")
    return wrong


def _kept(shop: Shop, sale: Request) -> Kept | None:
    return shop.story.books.reading(partial(tills.kept, sale=sale["id"]))


def _sold(shop: Shop) -> int:
    def count(session: database.Session) -> int:
        return int(session.execute(text("SELECT COUNT(*) FROM sale")).scalar_one())

    return shop.story.books.reading(count)


@contextmanager
def waiting(seconds: float) -> Iterator[None]:
    """A deed waits no longer than this."""
    usual = database.DEADLINE_SECONDS
    vars(database)["DEADLINE_SECONDS"] = seconds
    try:
        yield
    finally:
        vars(database)["DEADLINE_SECONDS"] = usual


@contextmanager
def behaving(manner: Manner) -> Iterator[None]:
    """A till that is always sure takes every doubt for a refusal."""
    if manner is not Manner.SURE:
        yield
        return
    vars(database)["BooksUnsure"] = BooksBusy
    try:
        yield
    finally:
        vars(database)["BooksUnsure"] = BooksUnsure


def plans() -> list[Plan]:
    """Every way to cut."""
    return [
        Plan(side, when, 0, stays_away)
        for stays_away in (False, True)
        for side in (CLIENT, SERVER)
        for when in (BEFORE, AFTER)
    ]


def main() -> int:
    """The full run; 0 if nothing was lost, doubled or said wrongly, and both controls were noticed."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--every", type=int, default=1)
    words.add_argument("--seed", type=int, default=2026)
    asked = words.parse_args()
    dice, wrong = random.Random(asked.seed), False
    with tills.new_books(postgres=True) as (books, at):
        shop = tills.stocked(books, at, products=4, pieces=30_000, registers=["K1"])
        with cutting_proxy.before(at) as (proxy, there), closing(Books.connect(there)) as remote:
            for plan in plans():
                began = time.monotonic()
                got = run(shop, remote, proxy, plan, at=[0, *range(1, MOST, asked.every)], dice=dice)
                away = ", and the server stays away" if plan.stays_away else ""
                print(
                    f"{plan.when} a message of the {plan.side}{away}: {got.cuts} cuts, {dict(got.said)};"
                    f" {time.monotonic() - began:.0f} s"
                )
                print("\n".join(got.wrong[:5]) or "nothing wrong", flush=True)
                wrong |= bool(got.wrong)
            found = tills.what_is_wrong(shop, {})
            print("\n".join(found) or "the books hold", flush=True)
            wrong |= bool(found)
            for manner in (Manner.SURE, Manner.FORGETFUL):
                plan = Plan(CLIENT, AFTER, 0, stays_away=True)
                got = run(shop, remote, proxy, plan, at=range(1, MOST, asked.every), manner=manner, dice=dice)
                noticed = [one for one in got.wrong if "said not" in one or "sold twice" in one]
                print(f"the {manner.value} control: {noticed[0] if noticed else 'nothing noticed'}")
                wrong |= not noticed
    return wrong


if __name__ == "__main__":
    sys.exit(main())
