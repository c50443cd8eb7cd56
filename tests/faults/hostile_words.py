"""F19: whatever somebody typed into whatever field, it leaves the shop as plain words, and steers nothing.

PYTHONPATH=tests .venv/bin/python -m faults.hostile_words [--words "a formula" …]
"""

import argparse
import sys
import time
import traceback
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from faults.hostile import looks, papers, typing_in, window, words

DEAR = {
    "books.beancount", "handover", "producer-data", "roll.pdf", "card.pdf", "at-counter.png",
    "fairness.pdf", "fairness.xlsx", "stock.xlsx", "restock.xlsx", "sales.xlsx", "postings.xlsx", "moves.xlsx",
    "renewals.xlsx", "products.xlsx", "sales.csv", "moves.csv",
}  # fmt: skip
"""Papers that take long, or are like others."""


@dataclass
class Outcome:
    """How many things were made, and what should never have been in them."""

    made: int = 0
    wrong: list[str] = field(default_factory=list)


def run(folder: Path, kept: Path, chosen: Sequence[str], *, few: bool = False) -> Outcome:
    """Make every paper of `kept` with every chosen word; only a `few` of the papers, and each with one word in turn."""
    got = Outcome()
    known = [one for one in papers.makers().items() if not few or one[0] not in DEAR]
    for place, name in enumerate(chosen):
        at, out = folder / f"{place}.db", folder / f"out {place}"
        out.mkdir()
        missing = words.TYPED - words.with_word(kept, at, words.WORDS[name])
        got.wrong += [f"{one!r} was not in the books" for one in sorted(missing)]
        shop = papers.opened(at, out)
        turn = known[place :: len(chosen)] if few else known
        for paper, make in turn:
            for one in _made(shop, paper, make):
                got.made += isinstance(one, papers.Made)
                said = looks.wrong(one, words.WORDS[name]) if isinstance(one, papers.Made) else [one]
                got.wrong += [f"{name}, {found}" for found in said[:3]]
        at.unlink()
    return got


def _made(shop: papers.Shop, paper: str, make: papers.Maker) -> Iterator[papers.Made | str]:
    try:
        yield from make(shop)
    except Exception:
        yield f"{paper}: {traceback.format_exc(limit=-3)}"


def main() -> int:
    """The full run; 0 if nothing went wrong."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--words", nargs="*", choices=list(words.WORDS), default=list(words.WORDS))
    chosen, began = asked.parse_args().words, time.monotonic()
    with TemporaryDirectory(prefix="sentra-pos-faults-") as folder:
        kept = Path(folder) / "kept.db"
        words.told(kept)
        got = run(Path(folder), kept, chosen)
        for name in chosen:
            views, wrong = window.wrong(Path(folder), kept, words.WORDS[name])
            got.made += views
            got.wrong += [f"{name}, in the window: {one}" for one in wrong]
            if views < window.LEAST_VIEWS:
                got.wrong.append(f"{name}: only {views} views of the window")
        got.wrong += typing_in.refused(kept, {name: words.WORDS[name] for name in chosen})[1]
    print(
        f"{len(chosen)} words, {got.made} papers, tables, messages and views, {time.monotonic() - began:.0f} s"
    )
    print("\n".join(got.wrong) or "nothing went wrong")
    return bool(got.wrong)


if __name__ == "__main__":
    sys.exit(main())
