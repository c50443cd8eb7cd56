"""Commands that make papers for money: statements, receipts of payouts."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from sentra_pos.base.database import Books
from sentra_pos.cli import context, files, output
from sentra_pos.cli.paying import read_day
from sentra_pos.settlement import payouts, statements

Out = Annotated[Path, typer.Option(help="The PDF file to write.")]


def add_to(app: typer.Typer) -> None:
    """Add these commands."""
    for command in (statement, kwitansi):
        app.command()(command)
    app.command("statements")(all_statements)


def statement(ctx: typer.Context, number: str, out: Out) -> None:
    """The frozen statement with this number."""

    def work() -> None:
        with context.opened(ctx) as (books, given):
            files.write(out, _statement(books, given, number))

    output.guarded(work, as_json=False)


def all_statements(
    ctx: typer.Context,
    out: Annotated[Path, typer.Option(help="The folder to write them into.")],
    until: Annotated[str, typer.Option(help="Only those of this cut-off.")] = "",
) -> None:
    """All frozen statements, a file each, named for people."""
    last: date | None = read_day(until) if until else None

    def work() -> None:
        with context.opened(ctx) as (books, given):
            wanted = books.reading(lambda session: statements.frozen(session, until=last))
            for one in wanted:
                files.write(out / f"{one.number} {one.code}.pdf", _statement(books, given, one.number))
        output.tell(None, as_json=False, lines=[f"{len(wanted)} statements in {out}"])

    output.guarded(work, as_json=False)


def kwitansi(ctx: typer.Context, number: str, out: Out) -> None:
    """The receipt of a payout (KWT-…), or the note of a transfer."""

    def work() -> None:
        from sentra_pos.settlement import receipt_pdf

        with context.opened(ctx) as (books, given):
            view = books.reading(lambda session: payouts.view(session, number))
        files.write(out, receipt_pdf.draw(view, printed_at=given.occasion().at))

    output.guarded(work, as_json=False)


def _statement(books: Books, given: context.Circumstances, number: str) -> bytes:
    from sentra_pos.settlement import statement_pdf

    view = books.reading(lambda session: statements.view(session, number))
    return statement_pdf.draw(view, printed_at=given.occasion().at)
