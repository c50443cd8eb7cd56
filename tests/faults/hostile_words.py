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

from faults.hostile import looks, papers, words


@dataclass
class Outcome:
    """How many things were made, and what should never have been in them."""

    made: int = 0
    wrong: list[str] = field(default_factory=list)


def run(folder: Path, chosen: Sequence[str], *, each: bool) -> Outcome:
    """Make every paper with every chosen word, or only with one of them in turn if not `each`."""
    got, kept = Outcome(), folder / "kept.db"
    words.told(kept)
    for place, name in enumerate(chosen):
        at, out = folder / f"{place}.db", folder / f"out {place}"
        out.mkdir()
        missing = words.TYPED - words.with_word(kept, at, words.WORDS[name])
        got.wrong += [f"{one!r} was not in the books" for one in sorted(missing)]
        shop = papers.opened(at, out)
        turn = slice(None) if each else slice(place, None, len(chosen))
        for paper, make in list(papers.makers().items())[turn]:
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
        got = run(Path(folder), chosen, each=True)
    print(f"{len(chosen)} words, {got.made} papers, tables and messages, {time.monotonic() - began:.0f} s")
    print("\n".join(got.wrong) or "nothing went wrong")
    return bool(got.wrong)


if __name__ == "__main__":
    sys.exit(main())
