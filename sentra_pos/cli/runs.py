"""Commands for what comes after a cut-off: all of it as tables, and what a producer is told on the telephone."""

from pathlib import Path
from typing import Annotated

import typer

from sentra_pos.base import money, phones
from sentra_pos.cli import context, output
from sentra_pos.cli.books import Json
from sentra_pos.cli.paying import read_day
from sentra_pos.reports import run_files, run_tables
from sentra_pos.reports.run_tables import RunTables
from sentra_pos.settlement import statements, telling


def add_to(app: typer.Typer) -> None:
    """Add these commands."""
    app.command()(run)
    app.command()(tell)


def run(
    ctx: typer.Context,
    until: Annotated[str, typer.Option(help="The last day counted, such as 2026-11-22.")],
    out: Annotated[Path, typer.Option(help="The .xlsx, or the .csv of the sums (two more lie beside it).")],
    json: Json = False,
) -> None:
    """All producers of a cut-off: sums, goods, and what else was counted; frozen or still a draft."""
    last = read_day(until)
    if out.suffix.lower() not in (".xlsx", ".csv"):
        raise typer.BadParameter(f"{out.name}: tables are written as .xlsx or .csv")

    def read() -> RunTables:
        with context.opened(ctx) as (books, given):
            on = given.occasion()
            return books.reading(lambda session: run_tables.read(session, until=last, on=on))

    def work() -> None:
        tables = read()
        made = [str(file) for file in run_files.write(tables, out)]
        to_pay = tables.totals[run_tables.TO_PAY - run_tables.RUPIAH.start]
        facts = {"until": last, "files": made, "producers": len(tables.summary), "to_pay": to_pay}
        said = f"{len(tables.summary)} producers, {money.show(to_pay)} to pay, in {', '.join(made)}"
        output.tell(facts, as_json=json, lines=[said])

    output.guarded(work, as_json=json)


def tell(ctx: typer.Context, statement: str, json: Json = False) -> None:
    """What a producer is told of a frozen statement, and the link that opens it on a telephone; nothing is sent."""

    def work() -> None:
        with context.opened(ctx) as (books, _):
            view = books.reading(lambda session: statements.view(session, statement))
        said = telling.message(view)
        link = phones.chat_link(view.to.phone, said)
        facts = {"statement": view.draft.number, "message": said, "link": link}
        output.tell(facts, as_json=json, lines=[said, *(["", link] if link else [])])

    output.guarded(work, as_json=json)
