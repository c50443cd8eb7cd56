"""Commands for what both sides sign at the shelf: goods the shop buys of their maker, and reports on paper."""

from pathlib import Path
from typing import Annotated

import typer

from sentra_pos.base import ids, money
from sentra_pos.base.database import Session
from sentra_pos.books.occasion import Occasion
from sentra_pos.cli import context, files, output
from sentra_pos.cli.books import Json
from sentra_pos.reports import lot_card
from sentra_pos.stock import conversion_views, conversions, write_off_views
from sentra_pos.stock.conversions import ConversionDone


def add_to(app: typer.Typer) -> None:
    """Add these commands."""
    app.command()(buy)
    app.command()(report)


def buy(
    ctx: typer.Context,
    lot: Annotated[str, typer.Argument(help="Its number, or the code on its label.")],
    units: Annotated[int, typer.Option("--quantity", help="In smallest units.", min=1)],
    signed_by: Annotated[str, typer.Option(help="Who signed for the producer.")],
    amount: Annotated[
        int | None, typer.Option(help="Rupiah in all; the producer's part of a sale if left out.", min=0)
    ] = None,
    json: Json = False,
) -> None:
    """Goods on the shelf become the shop's own: the old lot closes, a house lot opens, the producer is owed."""

    def deed(session: Session, on: Occasion) -> ConversionDone:
        which = lot_card.find(session, lot)
        price = conversions.worth(session, lot=which, quantity=units) if amount is None else amount
        return conversions.convert(
            session, lot=which, quantity=units, amount=price, signed_by=signed_by, on=on
        )

    def work() -> None:
        with context.opened(ctx) as (books, given):
            done = books.writing(
                lambda session: deed(session, given.dated(session)),
                key=f"buy:{ids.new()}",
                content=[lot, units, amount, signed_by],
                answer=ConversionDone,
            )
        said = f"{done.number} {done.producer}: {done.product} for {money.show(done.amount)}"
        output.tell(done, as_json=json, lines=[said])

    output.guarded(work, as_json=json)


def report(
    ctx: typer.Context,
    numbers: Annotated[list[str], typer.Argument(help="BA-… alone, or PLK-… numbers of one producer.")],
    out: Annotated[Path, typer.Option(help="The PDF file to write.")],
    copy: Annotated[int, typer.Option(help="Which copy it is; 0 is the original.", min=0)] = 0,
) -> None:
    """A signed report again: losses (BA-…), or goods the shop bought (PLK-…)."""
    is_bought = all(number.strip().upper().startswith("PLK-") for number in numbers)
    if len(numbers) > 1 and not is_bought:
        raise typer.BadParameter("one report at a time, or PLK-… numbers together")

    def work() -> None:
        from sentra_pos.stock import conversion_pdf, write_off_pdf  # here: they bring reportlab

        with context.opened(ctx) as (books, given):
            at = given.occasion().at
            if is_bought:
                bought = books.reading(lambda session: conversion_views.view(session, numbers))
                drawn = conversion_pdf.draw(bought, copy_no=copy, printed_at=at)
            else:
                lost = books.reading(lambda session: write_off_views.view(session, numbers[0]))
                drawn = write_off_pdf.draw(lost, copy_no=copy, printed_at=at)
        files.write(out, drawn)

    output.guarded(work, as_json=False)
