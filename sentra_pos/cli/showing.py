"""The command that shows a day at the shop to people, without a display."""

import os
from pathlib import Path
from typing import Annotated

import typer

from sentra_pos.cli import output
from sentra_pos.cli.books import Json
from sentra_pos.cli.output import BOOKS_IN_TROUBLE


def add_to(app: typer.Typer) -> None:
    """Add this command."""
    app.command()(demo)


def demo(
    out: Annotated[Path, typer.Option(help="The folder for pictures, receipts, labels, notes, statements.")],
    json: Json = False,
) -> None:
    """A day at the shop through the real screens, on sample books of its own."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before Qt is loaded: the same pixels on every machine

    def work() -> None:
        from sentra_pos.demo import day  # here: it brings Qt, which other commands do not need

        shown = day.show(out)
        facts = {"out": str(out), "files": shown.files, "wrong": list(shown.wrong)}
        lines = [f"{shown.files} files in {out}", *(shown.wrong or ["Everything holds."])]
        output.tell(facts, as_json=json, lines=lines)
        if shown.wrong:
            raise typer.Exit(BOOKS_IN_TROUBLE)

    output.guarded(work, as_json=json)
