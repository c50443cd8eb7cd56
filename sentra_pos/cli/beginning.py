"""Commands for the beginning: the opening day, and agreements from a file."""

from pathlib import Path

import typer

from sentra_pos.base import money
from sentra_pos.base.database import Session
from sentra_pos.base.tablefile import Table
from sentra_pos.books.occasion import Occasion
from sentra_pos.cli import filed, output
from sentra_pos.cli.books import Json
from sentra_pos.cli.goods import Again
from sentra_pos.producers import agreement_files
from sentra_pos.settlement import opening as opening_day
from sentra_pos.settlement.opening import OpeningDone


def add_to(app: typer.Typer) -> None:
    """Add these commands."""
    app.command()(opening)
    app.command()(agreement)


def opening(ctx: typer.Context, file: Path, again: Again = False, json: Json = False) -> None:
    """What is owed and held when the books begin: producer, kind, amount."""

    def deed(session: Session, table: Table, on: Occasion) -> OpeningDone:
        return opening_day.enter(session, opening_day.read(session, table), on=on)

    def work() -> None:
        done = filed.done(ctx, file, opening_day.COLUMNS, deed, OpeningDone, name="opening", again=again)
        rest = money.show(-done.rest)
        lines = [f"{done.number}: {done.lines} lines of {done.producers} producers, opening balance {rest}"]
        output.tell(done, as_json=json, lines=lines)

    output.guarded(work, as_json=json)


def agreement(ctx: typer.Context, file: Path, again: Again = False, json: Json = False) -> None:
    """The next versions of agreements: producer, from_day and what changes; what is left empty stays."""

    def deed(session: Session, table: Table, on: Occasion) -> list[str]:
        agreed = agreement_files.read(session, table, day=on.business_day)
        return [row.number for row in agreement_files.agree(session, agreed, on=on)]

    def work() -> None:
        done = filed.done(ctx, file, agreement_files.COLUMNS, deed, list[str], name="agreement", again=again)
        output.tell({"agreements": done}, as_json=json, lines=done)

    output.guarded(work, as_json=json)
