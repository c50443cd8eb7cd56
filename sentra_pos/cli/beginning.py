"""The command that brings agreements in from a file."""

from pathlib import Path

import typer

from sentra_pos.base.database import Session
from sentra_pos.base.tablefile import Table
from sentra_pos.books.occasion import Occasion
from sentra_pos.cli import filed, output
from sentra_pos.cli.books import Json
from sentra_pos.cli.filed import Again
from sentra_pos.producers import agreement_files


def add_to(app: typer.Typer) -> None:
    """Add these commands."""
    app.command()(agreement)


def agreement(ctx: typer.Context, file: Path, again: Again = False, json: Json = False) -> None:
    """The next versions of agreements: producer, from_day and what changes; what is left empty stays."""

    def deed(session: Session, table: Table, on: Occasion) -> list[str]:
        agreed = agreement_files.read(session, table, day=on.business_day)
        return [row.number for row in agreement_files.agree(session, agreed, on=on)]

    def work() -> None:
        done = filed.done(ctx, file, agreement_files.COLUMNS, deed, list[str], name="agreement", again=again)
        output.tell({"agreements": done}, as_json=json, lines=done)

    output.guarded(work, as_json=json)
