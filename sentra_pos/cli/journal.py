"""Commands that read the journal: its entries, one of them whole, and what is worth a look."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import Annotated

import typer

from sentra_pos.base import clock, money, quantity
from sentra_pos.cli import context, output
from sentra_pos.cli.books import Json
from sentra_pos.reports import export, export_files, journal_list, journal_table, patterns
from sentra_pos.reports.journal_list import Line, Wanted, Whole
from sentra_pos.shop import people


def add_to(app: typer.Typer) -> None:
    """Add these commands."""
    app.command("journal")(journal)
    app.command("entry")(entry)
    app.command("patterns")(worth_a_look)


def journal(
    ctx: typer.Context,
    first: Annotated[datetime | None, typer.Option("--from", formats=["%Y-%m-%d"])] = None,
    last: Annotated[datetime | None, typer.Option("--to", formats=["%Y-%m-%d"])] = None,
    person: Annotated[str, typer.Option(help="Who did it or gave leave, by name.")] = "",
    kind: Annotated[list[str] | None, typer.Option(help="Such as sale or void; may be given again.")] = None,
    at_register: Annotated[str, typer.Option("--register", help="Only this one.")] = "",
    number: Annotated[str, typer.Option(help="The number of a paper.")] = "",
    approved: Annotated[bool, typer.Option(help="Only with somebody's leave.")] = False,
    reversals: Annotated[bool, typer.Option(help="Only those that take another back.")] = False,
    most: Annotated[int, typer.Option(min=1, max=1_000_000)] = journal_list.MOST,
    out: Annotated[Path | None, typer.Option(help="A .csv or .xlsx file to write.")] = None,
    json: Json = False,
) -> None:
    """Who did what, when and why, the newest first."""
    if out is not None and out.suffix.lower() not in (".csv", ".xlsx"):
        raise typer.BadParameter("--out ends with .csv or .xlsx")

    def work() -> None:
        with context.opened(ctx) as (books, given):
            who = str(books.reading(lambda session: people.called(session, person)).id) if person else ""
            wanted = Wanted(
                first=first.date() if first else None,
                last=last.date() if last else None,
                person=who,
                kinds=tuple(kind or ()),
                register=at_register,
                number=number,
                approved_only=approved,
                reversals_only=reversals,
            )
            on = given.occasion()
            lines = books.reading(lambda session: journal_list.look(session, wanted, on=on, most=most))
        if out is not None:
            write = export_files.write_csv if out.suffix.lower() == ".csv" else export_files.write_xlsx
            export.whole(out, lambda part: write(part, journal_table.HEADER, map(journal_table.row, lines)))
        for line in lines if json or out is None else ():
            output.tell(line, as_json=json, lines=[_told(line)])

    output.guarded(work, as_json=json)


def entry(
    ctx: typer.Context,
    number: Annotated[str, typer.Argument(help="A paper's number, or an entry's id.")],
    json: Json = False,
) -> None:
    """One entry with all it moved, who gave leave, and its code."""

    def work() -> None:
        with context.opened(ctx) as (books, given):
            on = given.occasion()
            found = books.reading(lambda session: journal_list.whole(session, number, on=on))
        output.tell(found, as_json=json, lines=_whole(found))

    output.guarded(work, as_json=json)


def worth_a_look(
    ctx: typer.Context,
    first: Annotated[datetime | None, typer.Option("--from", formats=["%Y-%m-%d"])] = None,
    last: Annotated[datetime | None, typer.Option("--to", formats=["%Y-%m-%d"])] = None,
    json: Json = False,
) -> None:
    """What was counted in each shift, beside what is usual: voids, drawer openings, lines removed and more."""

    def work() -> None:
        with context.opened(ctx) as (books, given):
            on = given.occasion()
            until = last.date() if last else clock.day_of(on.at)
            since = first.date() if first else until - timedelta(days=6)
            found = books.reading(lambda session: patterns.look(session, first=since, last=until, on=on))
        for one in found:
            sign = "!" if one.is_much else " "
            said = f"{sign} {one.day} {one.shift:<18} {one.person:<16} {one.count:>3} {one.pattern.value}"
            output.tell(one, as_json=json, lines=[f"{said}, usually {one.usual}: {', '.join(one.entries)}"])

    output.guarded(work, as_json=json)


def _told(line: Line) -> str:
    when = clock.local(line.occurred_at).strftime("%Y-%m-%d %H:%M")
    amount = money.show(line.amount) if line.amount else ""
    leave = f" · leave of {line.approver}" if line.approver else ""
    why = f" · {line.reason}" if line.reason else ""
    return f"{when}  {line.register} {line.kind:<18} {line.number:<16} {amount:>14}  {line.actor}{leave}{why}"


def _whole(found: Whole) -> list[str]:
    lines = [_told(found.line), f"  code {found.line.code}, booked into {found.line.booked_day}"]
    lines += [
        f"  {one.account:<18} {money.show(one.amount):>14}  {one.of}".rstrip() for one in found.postings
    ]
    lines += [
        f"  {one.product}, lot {one.lot}: {one.from_place} -> {one.to_place}"
        f" {quantity.show(one.quantity, one.decimals)}"
        for one in found.moves
    ]
    lines += [f"  leave of {one.approver} for {one.act}" for one in found.leaves]
    if found.reverses:
        lines.append(f"  takes back {found.reverses}")
    lines += [f"  taken back by {one}" for one in found.reversed_by]
    return lines
