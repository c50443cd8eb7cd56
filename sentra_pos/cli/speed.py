"""The command that measures: every figure beside its baseline, in the same run."""

import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sentra_pos.cli import output
from sentra_pos.cli.books import Json

if TYPE_CHECKING:  # measuring loads much that no other command needs
    from sentra_pos.bench.measure import Line
    from sentra_pos.bench.run import Size

NewBooks = Annotated[
    Path | None, typer.Option(help="Make books of many years in this new file, and measure nothing.")
]
Years = Annotated[int, typer.Option(min=1, max=50, help="How old they are.")]
Sales = Annotated[int, typer.Option(min=1, max=10_000_000, help="Sales in all of them.")]
Producers = Annotated[int, typer.Option(min=1, max=1_300, help="Who brings goods.")]
Seed = Annotated[int, typer.Option(help="Another seed, another shop.")]


def add_to(app: typer.Typer) -> None:
    """Add this command."""
    app.command()(bench)


def bench(
    rooms: Annotated[
        list[str] | None,
        typer.Argument(
            help="selling, scanning, paying, finding, starting, settling, delivering, ageing; all if none."
        ),
    ] = None,
    quick: Annotated[
        bool, typer.Option("--quick", help="Small books and few rounds: shows that it runs.")
    ] = False,
    large: Annotated[
        bool,
        typer.Option("--large", help="1.300 producers and a million sold lines before the week (settling)."),
    ] = False,
    folder: Annotated[Path | None, typer.Option(help="Where the books of the measurement are made.")] = None,
    on: Annotated[
        Path | None,
        typer.Option(help="Old books to measure ageing on; some hundred deeds are added to them."),
    ] = None,
    books: NewBooks = None,
    years: Years = 10,
    sales: Sales = 1_100_000,
    producers: Producers = 100,
    seed: Seed = 1,
    json: Json = False,
) -> None:
    """Speed figures side by side with their baselines, medians of one interleaved run."""
    if books is not None:
        age = (years, sales, producers, seed)
        output.guarded(lambda: _make(books, *age, as_json=json), as_json=json)
        return
    from sentra_pos.bench import run

    wanted = rooms or list(run.ROOMS)
    if not set(wanted) <= set(run.ROOMS):
        raise typer.BadParameter(f"one of {', '.join(run.ROOMS)}")
    size = _size(quick=quick, large=large, on=on)
    for lines in run.run(wanted, size, folder=folder):
        _tell(lines, as_json=json)


def _size(*, quick: bool, large: bool, on: Path | None) -> "Size":
    from sentra_pos.bench import run

    if quick and large:
        raise typer.BadParameter("--quick or --large, not both")
    if on is not None and not on.exists():
        raise typer.BadParameter(f"no books at {on}")
    return replace(run.QUICK if quick else run.LARGE if large else run.FULL, on=on)


def _tell(lines: "Sequence[Line]", *, as_json: bool) -> None:
    for line in lines if as_json else ():
        output.tell(line, as_json=True, lines=())
    if not as_json:
        from sentra_pos.bench import measure

        sys.stdout.write("\n".join(measure.told(lines)) + "\n")
        sys.stdout.flush()


def _make(books: Path, years: int, sales: int, producers: int, seed: int, *, as_json: bool) -> None:
    from sentra_pos.bench import old_books
    from sentra_pos.bench.old_age import Age

    begun = time.monotonic()

    def told(words: str) -> None:
        sys.stderr.write(f"{time.monotonic() - begun:6.0f} s  {words}\n")

    age = Age(years=years, sales=sales, producers=producers, seed=seed)
    old_books.make(books, age, told)
    facts = {"books": str(books), "bytes": books.stat().st_size, "seconds": round(time.monotonic() - begun)}
    output.tell(facts, as_json=as_json, lines=[f"{name} {value}" for name, value in facts.items()])
