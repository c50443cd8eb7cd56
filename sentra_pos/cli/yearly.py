"""Commands of a year: a producer's turnover, the shop's, and the letter a producer may show to a bank."""

from pathlib import Path
from typing import Annotated

import typer

from sentra_pos.base import clock
from sentra_pos.base.database import Session
from sentra_pos.cli import context, files, output
from sentra_pos.producers import directory
from sentra_pos.reports import year as years
from sentra_pos.reports import year_files
from sentra_pos.reports.year import History, Year

Out = Annotated[Path, typer.Option(help="The file to write: .pdf, .xlsx or .csv.")]


def add_to(app: typer.Typer) -> None:
    """Add these commands."""
    app.command("year")(year)
    app.command("sales-letter")(sales_letter)


def year(
    ctx: typer.Context,
    out: Out,
    of: Annotated[int, typer.Option("--year", help="The year, such as 2026.")],
    producer: Annotated[str, typer.Option(help="One producer's code; the whole shop unless given.")] = "",
) -> None:
    """Twelve months of a producer, or of the shop with commission and clearing apart."""
    if out.suffix.lower() not in (".pdf", ".xlsx", ".csv"):
        raise typer.BadParameter("--out ends with .pdf, .xlsx or .csv")

    def work() -> None:
        with context.opened(ctx) as (books, given):
            on = given.occasion()

            def read(session: Session) -> Year:
                if not producer:
                    return years.of_shop(session, year=of, on=on)
                whose = directory.find(session, producer).id
                return years.of_producer(session, producer=whose, year=of, on=on)

            view = books.reading(read)
        if out.suffix.lower() != ".pdf":
            year_files.write(out, view)
        else:
            from sentra_pos.reports import year_pdf  # here: it brings reportlab

            draw = year_pdf.sheet_of_producer if view.to else year_pdf.sheet_of_shop
            files.write(out, draw(view, printed_at=on.at))
        output.tell(None, as_json=False, lines=[f"{of} in {out}"])

    output.guarded(work, as_json=False)


def sales_letter(
    ctx: typer.Context,
    producer: str,
    out: Annotated[Path, typer.Option(help="The PDF file to write.")],
    months: Annotated[
        int, typer.Option(min=1, max=years.MOST_MONTHS, help="Whole months before this one.")
    ] = 12,
) -> None:
    """What a producer sold, month by month, for whom he wants to show it to; make it at his wish only."""

    def work() -> None:
        from sentra_pos.reports import year_pdf  # here: it brings reportlab

        with context.opened(ctx) as (books, given):
            on = given.occasion()

            def read(session: Session) -> History:
                whose = directory.find(session, producer).id
                return years.history(session, producer=whose, months=months, until=clock.day_of(on.at), on=on)

            view = books.reading(read)
        files.write(out, year_pdf.letter(view, printed_at=on.at))
        output.tell(None, as_json=False, lines=[f"{len(view.months)} months in {out}"])

    output.guarded(work, as_json=False)
