"""Commands for a producer who comes to the counter: his card, and what is his."""

from pathlib import Path
from typing import Annotated

import typer

from sentra_pos.base import money, quantity
from sentra_pos.cli import context, files, output
from sentra_pos.cli.books import Json
from sentra_pos.paper import slip as slips
from sentra_pos.paper import slip_files
from sentra_pos.paper.slip import COLUMNS
from sentra_pos.producers import cards as producers_cards
from sentra_pos.settlement import at_counter, counter_slip, counter_view
from sentra_pos.settlement.at_counter import AtCounter


def add_to(app: typer.Typer) -> None:
    """Add these commands."""
    app.command()(cards)
    app.command()(producer)


def cards(
    ctx: typer.Context,
    out: Annotated[Path, typer.Option(help="The PDF file to write.")],
    codes: Annotated[
        list[str] | None, typer.Argument(help="Whose; all who bring goods unless given.")
    ] = None,
    single: Annotated[bool, typer.Option("--single", help="Each on a page of its own size.")] = False,
) -> None:
    """Producers' cards, ten on an A4 sheet with marks to cut along."""

    def work() -> None:
        from sentra_pos.producers import cards_pdf  # here: it brings reportlab

        with context.opened(ctx) as (books, given):
            sheet = books.reading(
                lambda session: producers_cards.sheet(session, codes or (), on=given.occasion())
            )
        files.write(out, cards_pdf.draw(sheet, single=single))
        output.tell(None, as_json=False, lines=[f"{len(sheet.cards)} cards in {out}"])

    output.guarded(work, as_json=False)


def producer(
    ctx: typer.Context,
    code: Annotated[str, typer.Argument(help="A producer's code, or what his card says.")],
    slip: Annotated[bool, typer.Option("--slip", help="As the slip that is printed at the till.")] = False,
    columns: Annotated[int, typer.Option(help="Signs on a line of the slip: 32, 42 or 48.")] = 48,
    out: Annotated[Path | None, typer.Option(help="The slip as a PDF or PNG file.")] = None,
    json: Json = False,
) -> None:
    """What a producer is told at the counter: what is left, sold, held and to be paid."""
    if columns not in COLUMNS:
        raise typer.BadParameter("--columns is 32, 42 or 48")
    if out is not None and out.suffix.lower() not in (f".{slip_files.PDF}", f".{slip_files.PNG}"):
        raise typer.BadParameter("--out ends in .pdf or .png")

    def work() -> None:
        with context.opened(ctx) as (books, given):
            told = books.reading(lambda session: counter_view.look(session, code, on=given.occasion()))
        strip = counter_slip.slip(told)
        if out is not None:
            title, form = f"Produsen di kasir {told.code}", out.suffix.lower().removeprefix(".")
            files.write(out, slip_files.drawn(strip, columns, form, title=title, author=told.shop.name))
        lines = slips.as_text(strip, columns).splitlines() if slip else _in_short(told)
        output.tell(at_counter.as_facts(told), as_json=json, lines=lines)

    output.guarded(work, as_json=json)


def _in_short(told: AtCounter) -> list[str]:
    held = "".join(f", {money.show(one.amount)} from {one.payable_from}" for one in told.held)
    waits = "".join(f", {money.show(one.amount)} of {one.number} to fetch" for one in told.unclaimed)
    return [
        f"{told.code} {told.name}: {money.show(told.money.available)} to be paid on {told.pay_day}{held}{waits}",
        *(
            f"{row.product}: {quantity.show(row.quantity, row.decimals, row.unit)} left"
            + (f", first until {row.expires_on}" if row.expires_on else "")
            for row in told.left
        ),
        *(
            f"{row.product}: {quantity.show(row.quantity, row.decimals, row.unit)} sold, {money.show(row.part)}"
            for row in told.sold
        ),
    ]
