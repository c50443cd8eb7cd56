"""Commands that make papers for money: statements, receipts of payouts."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from sentra_pos.base import text
from sentra_pos.base.database import Books
from sentra_pos.cli import context, files, output
from sentra_pos.cli.paying import read_day
from sentra_pos.paper import slip as slips
from sentra_pos.paper.slip import COLUMNS
from sentra_pos.settlement import payouts, statement_slip, statements
from sentra_pos.settlement.statement_words import Language
from sentra_pos.settlement.statements import StatementView

Out = Annotated[Path, typer.Option(help="The PDF file to write.")]
Large = Annotated[bool, typer.Option("--large", help="In large type, on more sheets.")]
InLanguage = Annotated[Language, typer.Option("--language", help="The language of the words.")]


def add_to(app: typer.Typer) -> None:
    """Add these commands."""
    for command in (statement, kwitansi):
        app.command()(command)
    app.command("statements")(all_statements)


def statement(
    ctx: typer.Context,
    number: str,
    out: Annotated[Path | None, typer.Option(help="The PDF file to write.")] = None,
    large: Large = False,
    language: InLanguage = Language.INDONESIAN,
    slip: Annotated[int | None, typer.Option(help="The strip as text: 32, 42 or 48 signs a line.")] = None,
) -> None:
    """The frozen statement with this number, as a PDF or in short as text."""
    if (out is None) == (slip is None):
        raise typer.BadParameter("give --out FILE.pdf, or --slip 32, 42 or 48")
    if slip is not None and (slip not in COLUMNS or large):
        raise typer.BadParameter("--slip is 32, 42 or 48, without --large")

    def work() -> None:
        with context.opened(ctx) as (books, given):
            view = _read(books, number, language)
        if slip is not None:
            strip = slips.as_text(statement_slip.slip(view), slip)
            output.tell(None, as_json=False, lines=strip.splitlines())
        elif out is not None:
            files.write(out, _drawn(view, given, large=large))

    output.guarded(work, as_json=False)


def all_statements(
    ctx: typer.Context,
    out: Annotated[Path, typer.Option(help="The folder to write them into.")],
    until: Annotated[str, typer.Option(help="Only those of this cut-off.")] = "",
    large: Large = False,
    language: InLanguage = Language.INDONESIAN,
    one_file: Annotated[
        bool, typer.Option("--one-file", help="One PDF, in the order of pay day, each on its own sheet.")
    ] = False,
) -> None:
    """All frozen statements, a file each that is named for people, or all in one."""
    last: date | None = read_day(until) if until else None

    def work() -> None:
        with context.opened(ctx) as (books, given):
            wanted = books.reading(lambda session: statements.frozen(session, until=last))
            wanted.sort(key=lambda one: (one.name, one.until))
            views = (_read(books, one.number, language) for one in wanted)
            if one_file and wanted:
                files.write(
                    out / f"semua laporan{f' {until}' if until else ''}.pdf", _book(views, given, large=large)
                )
            else:
                for view in views:
                    named = f"{view.draft.number} {text.file_name(view.to.name)}".strip()
                    files.write(out / f"{named}.pdf", _drawn(view, given, large=large))
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


def _read(books: Books, number: str, language: Language) -> StatementView:
    return books.reading(lambda session: statements.view(session, number, language))


def _book(views: Iterable[StatementView], given: context.Circumstances, *, large: bool) -> bytes:
    from sentra_pos.settlement import statement_book_pdf  # here: it brings reportlab

    leaves = [statement_book_pdf.Leaf(view) for view in views]
    return statement_book_pdf.draw(leaves, printed_at=given.occasion().at, large=large)


def _drawn(view: StatementView, given: context.Circumstances, *, large: bool) -> bytes:
    from sentra_pos.settlement import statement_large_pdf, statement_pdf  # here: they bring reportlab

    draw = statement_large_pdf.draw if large else statement_pdf.draw
    return draw(view, printed_at=given.occasion().at)
