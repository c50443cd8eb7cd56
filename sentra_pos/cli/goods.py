"""Commands about goods coming in: producers and products from files, deliveries; and tables out of the books."""

import hashlib
from collections.abc import Iterable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from sentra_pos.base import clock, ids, tablefile
from sentra_pos.base.database import Session
from sentra_pos.base.rowreport import Action, ImportRefused, Report, RowResult
from sentra_pos.base.tablefile import Table
from sentra_pos.books.occasion import Occasion
from sentra_pos.catalogue import importing as products_in
from sentra_pos.cli import context, filed, files, opening_day, output
from sentra_pos.cli.books import Json
from sentra_pos.cli.filed import Again
from sentra_pos.consignment import deliveries, notes
from sentra_pos.producers import importing as producers_in
from sentra_pos.reports import export as exporting
from sentra_pos.reports.export_tables import Span

import_app = typer.Typer(help="Take in a CSV or XLSX file, all or nothing.", no_args_is_help=True)


def add_to(app: typer.Typer) -> None:
    """Add these commands."""
    import_app.command("producers")(import_producers)
    import_app.command("products")(import_products)
    app.add_typer(import_app, name="import")
    app.command()(receive)
    app.command()(export)


def import_producers(ctx: typer.Context, file: Path, dry_run: bool = False, json: Json = False) -> None:
    """Producers: code, name and what else is known of them."""
    output.guarded(lambda: _import(ctx, file, producers=True, dry_run=dry_run, as_json=json), as_json=json)


def import_products(ctx: typer.Context, file: Path, dry_run: bool = False, json: Json = False) -> None:
    """Products: barcode (empty: the shop issues one), name, producer, price and their terms."""
    output.guarded(lambda: _import(ctx, file, producers=False, dry_run=dry_run, as_json=json), as_json=json)


def receive(
    ctx: typer.Context,
    file: Path,
    opening: Annotated[
        bool, typer.Option("--opening", help="Goods that lay on the shelf before the books began.")
    ] = False,
    again: Again = False,
    json: Json = False,
) -> None:
    """A delivery: producer, code, quantity, expiry, price, titip_price; one note for each producer in it."""
    work = partial(_receive, ctx, file, is_opening=opening, again=again, as_json=json)
    output.guarded(work, as_json=json)


def export(
    ctx: typer.Context,
    what: Annotated[exporting.What, typer.Argument()],
    out: Annotated[Path, typer.Option(help="The file to write.")],
    form: Annotated[
        exporting.Form, typer.Option("--format", help="beancount is for books.")
    ] = exporting.Form.CSV,
    first: Annotated[str, typer.Option("--from", help="First day, such as 2026-11-01.")] = "",
    last: Annotated[str, typer.Option("--to", help="Last day.")] = "",
    json: Json = False,
) -> None:
    """Tables of the books as files; the whole journal as plain-text accounting."""
    first_day, last_day = _day(first), _day(last)

    def work() -> None:
        with context.opened(ctx) as (books, given):
            on = given.occasion()
            span = Span(clock.day_of(on.at), first_day, last_day)
            count = books.reading(
                lambda session: exporting.export(
                    session, what=what, form=form, path=out, span=span, actor=on.actor
                )
            )
        facts = {"what": what.value, "file": str(out), "rows": count}
        output.tell(facts, as_json=json, lines=[f"{count} rows in {out}"])

    output.guarded(work, as_json=json)


def _import(ctx: typer.Context, file: Path, *, producers: bool, dry_run: bool, as_json: bool) -> None:
    content = files.read(file)
    columns = producers_in.COLUMNS if producers else products_in.COLUMNS
    take_in = producers_in.import_producers if producers else products_in.import_products
    table = tablefile.read(content, columns)
    try:
        with context.opened(ctx) as (books, given):
            on = given.occasion()
            if dry_run:
                report = books.reading(lambda session: take_in(session, table, on=on, dry_run=True))
            else:
                report = books.writing(
                    lambda session: take_in(session, table, on=on),
                    key=f"import:{ids.new()}",
                    content=hashlib.sha256(content).hexdigest(),
                    answer=Report,
                )
    except ImportRefused as refused:
        if not as_json:
            output.tell(None, as_json=False, lines=_told(refused.rows))
        raise
    counts = ", ".join(f"{report.count(action)} {action.value}" for action in Action)
    output.tell(report, as_json=as_json, lines=[*_told(report.rows), counts])


def _told(rows: Iterable[RowResult]) -> list[str]:
    return [f"row {row.row}: {row.action.value} {row.about} {row.sentence}".rstrip() for row in rows]


def _receive(ctx: typer.Context, file: Path, *, is_opening: bool, again: bool, as_json: bool) -> None:
    def deed(session: Session, table: Table, on: Occasion) -> list[notes.NoteDone]:
        brought = deliveries.read(session, table, day=on.business_day)
        return deliveries.receive(session, brought, on=on)

    if is_opening:
        opening_day.receive(ctx, file, again=again, as_json=as_json)
        return
    done = filed.done(ctx, file, deliveries.COLUMNS, deed, list[notes.NoteDone], name="receive", again=again)
    facts = {
        "notes": [
            {"note": note.number, "producer": note.producer, "code": note.code, "lots": note.lots}
            for note in done
        ]
    }
    lines = [f"{note.number} {note.producer}: {len(note.lots)} lots" for note in done]
    output.tell(facts, as_json=as_json, lines=lines)


def _day(typed: str) -> date | None:
    if not typed:
        return None
    try:
        return clock.read_day(typed)
    except ValueError as error:
        raise typer.BadParameter(f"{typed} is no day; write it as 2026-11-22") from error
