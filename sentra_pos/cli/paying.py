"""Commands of pay day: drafts, frozen statements, payouts."""

from datetime import date
from typing import Annotated

import typer

from sentra_pos.base import clock, money
from sentra_pos.base.database import Session
from sentra_pos.books import accounts
from sentra_pos.cli import context, output
from sentra_pos.cli.books import Json
from sentra_pos.producers import directory
from sentra_pos.settlement import payouts, statements
from sentra_pos.till import shifts


def add_to(app: typer.Typer) -> None:
    """Add these commands."""
    app.command()(settle)
    app.command()(payout)


def settle(
    ctx: typer.Context,
    until: Annotated[str, typer.Option(help="The last day counted, such as 2026-11-22.")],
    producer: Annotated[str, typer.Option(help="Only this producer's code.")] = "",
    freeze: Annotated[
        bool, typer.Option("--freeze", help="Freeze the statements instead of drafting them.")
    ] = False,
    pay_day: Annotated[
        str, typer.Option(help="When it will be paid; the day after tomorrow unless given.")
    ] = "",
    instalment: Annotated[
        int | None, typer.Option(min=0, help="Of advances, instead of what was agreed, this once.")
    ] = None,
    json: Json = False,
) -> None:
    """Draft or freeze statements; always one JSON object a producer, a line each.

    Who is paid at longer intervals as agreed is frozen when that is due, or by name.
    """
    last, pays = read_day(until), read_day(pay_day) if pay_day else None
    if instalment is not None and not producer:
        raise typer.BadParameter("--instalment needs --producer")
    output.guarded(
        lambda: _settle(ctx, last, pays, producer, freeze=freeze, instalment=instalment), as_json=json
    )


def payout(
    ctx: typer.Context,
    statement: str,
    source: Annotated[str, typer.Option("--from", help="safe, drawer or bank.")] = "safe",
    reference: Annotated[str, typer.Option(help="The bank's reference of a transfer.")] = "",
    json: Json = False,
) -> None:
    """Hand over what a frozen statement pays."""
    if source not in ("safe", "drawer", "bank"):
        raise typer.BadParameter("--from is safe, drawer or bank")
    output.guarded(lambda: _payout(ctx, statement, source, reference, as_json=json), as_json=json)


def read_day(typed: str) -> date:
    """A day as it was typed; wrong usage if it is none."""
    try:
        return clock.read_day(typed)
    except ValueError as error:
        raise typer.BadParameter(f"{typed} is no day; write it as 2026-11-22") from error


def _settle(
    ctx: typer.Context, until: date, pay_day: date | None, code: str, *, freeze: bool, instalment: int | None
) -> None:
    with context.opened(ctx) as (books, given):

        def read(session: Session) -> list[statements.Draft]:
            only = [directory.find(session, code).id] if code else None
            once = {who: instalment for who in only or () if instalment is not None}
            return statements.drafts(session, until=until, producers=only, pay_day=pay_day, once=once)

        drafts = books.reading(read)
        if freeze:
            wanted = [draft.producer for draft in drafts if draft.number is None and draft.is_due]
            if code:
                wanted = [books.reading(lambda session: directory.find(session, code).id)]
            for producer in wanted:
                statements.freeze_once(
                    books,
                    producer=producer,
                    until=until,
                    pay_day=pay_day,
                    on=given.occasion(),
                    instalment=instalment,
                )
            drafts = books.reading(read)
    for draft in drafts:
        output.tell(statements.as_facts(draft), as_json=True, lines=())


def _payout(ctx: typer.Context, number: str, source: str, reference: str, *, as_json: bool) -> None:
    with context.opened(ctx) as (books, given):
        box = {"safe": accounts.SAFE, "bank": payouts.BANK}.get(source)
        if box is None:
            box = books.reading(lambda session: shifts.require(session, given.register).number)
        on = books.reading(given.dated)
        done = payouts.pay_once(books, statement=number, on=on, box=box, reference=reference)
    facts = {
        "payout": done.number,
        "statement": done.statement,
        "method": done.method,
        "box": done.box,
        "reference": done.reference,
        "amount": done.amount,
        "code": done.code,
    }
    output.tell(
        facts, as_json=as_json, lines=[f"{done.number}: {money.show(done.amount)} for {done.statement}."]
    )
