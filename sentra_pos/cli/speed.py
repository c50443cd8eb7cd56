"""The command that measures: every figure beside its baseline, in the same run."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from sentra_pos.cli import output
from sentra_pos.cli.books import Json


def add_to(app: typer.Typer) -> None:
    """Add this command."""
    app.command()(bench)


def bench(
    rooms: Annotated[
        list[str] | None,
        typer.Argument(
            help="selling, scanning, paying, finding, starting, settling, delivering; all if none."
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
    json: Json = False,
) -> None:
    """Speed figures side by side with their baselines, medians of one interleaved run."""
    from sentra_pos.bench import measure, run

    wanted = rooms or list(run.ROOMS)
    if not set(wanted) <= set(run.ROOMS):
        raise typer.BadParameter(f"one of {', '.join(run.ROOMS)}")
    if quick and large:
        raise typer.BadParameter("--quick or --large, not both")
    size = run.QUICK if quick else run.LARGE if large else run.FULL
    for lines in run.run(wanted, size, folder=folder):
        for line in lines if json else ():
            output.tell(line, as_json=True, lines=())
        if not json:
            sys.stdout.write("\n".join(measure.told(lines)) + "\n")
            sys.stdout.flush()
