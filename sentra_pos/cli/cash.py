"""Commands of cash beside selling: in and out of a box, to the safe, to the bank and back, and the safe's count."""

from collections.abc import Callable
from enum import Enum
from typing import Annotated

import typer

from sentra_pos.base import ids, money
from sentra_pos.base.database import Session
from sentra_pos.books import accounts, balances
from sentra_pos.books.occasion import Occasion
from sentra_pos.cli import context, output, shift
from sentra_pos.cli.books import Json
from sentra_pos.till import cash, safe, shifts
from sentra_pos.till.cash import CashDone, Purpose, Source

app = typer.Typer(help="Cash in and out of the drawer and the safe.", no_args_is_help=True)

Amount = Annotated[int, typer.Option(help="In rupiah.")]
Reason = Annotated[str, typer.Option(help="Why.")]


class Box(Enum):
    """Which box of cash."""

    DRAWER = "drawer"
    SAFE = "safe"


def add_to(above: typer.Typer) -> None:
    """Add these commands."""
    above.add_typer(app, name="cash")


@app.command("in")
def cash_in(
    ctx: typer.Context,
    amount: Amount,
    reason: Reason,
    source: Annotated[Source, typer.Option("--from", help="Whose money it is.")] = Source.INCOME,
    json: Json = False,
) -> None:
    """Put cash into the register's drawer."""
    _do(ctx, lambda s, on: cash.cash_in(s, amount=amount, source=source, on=on), amount, reason, json=json)


@app.command("out")
def cash_out(
    ctx: typer.Context,
    amount: Amount,
    reason: Reason,
    purpose: Annotated[Purpose, typer.Option("--for", help="What it is for.")] = Purpose.EXPENSE,
    box: Annotated[Box, typer.Option(help="Out of the drawer or the safe.")] = Box.DRAWER,
    json: Json = False,
) -> None:
    """Take cash out of the register's drawer, or out of the safe."""

    def deed(session: Session, on: Occasion) -> CashDone:
        if box is Box.DRAWER:
            return cash.cash_out(session, amount=amount, purpose=purpose, on=on)
        if purpose is Purpose.OWNER:
            return safe.owner_out(session, amount=amount, on=on)
        if purpose is Purpose.CUSTOMER:
            raise typer.BadParameter("a buyer's money is in the drawer")
        return safe.expense(session, amount=amount, on=on)

    _do(ctx, deed, amount, reason, json=json)


@app.command("drop")
def drop(ctx: typer.Context, amount: Amount, reason: Reason = "", json: Json = False) -> None:
    """Take cash from the register's drawer to the safe."""
    _do(ctx, lambda session, on: cash.safe_drop(session, amount=amount, on=on), amount, reason, json=json)


@app.command("bank")
def bank(
    ctx: typer.Context,
    amount: Amount,
    reason: Reason = "",
    fetched: Annotated[bool, typer.Option("--fetch", help="From the bank into the safe.")] = False,
    json: Json = False,
) -> None:
    """Take cash from the safe to the bank, or fetch it from there."""
    deed = safe.from_bank if fetched else safe.to_bank
    _do(ctx, lambda session, on: deed(session, amount=amount, on=on), amount, reason, json=json)


@app.command("owner")
def owner(
    ctx: typer.Context,
    amount: Amount,
    reason: Reason,
    takes: Annotated[bool, typer.Option("--takes", help="The owner takes it out.")] = False,
    json: Json = False,
) -> None:
    """The owner puts cash into the safe, or takes it out."""
    deed = safe.owner_out if takes else safe.owner_in
    _do(ctx, lambda session, on: deed(session, amount=amount, on=on), amount, reason, json=json)


@app.command("open")
def open_drawer(ctx: typer.Context, reason: Reason, json: Json = False) -> None:
    """Open the register's drawer without a sale."""

    def work() -> None:
        with context.opened(ctx) as (books, given):
            on = given.occasion().because(reason)
            done = books.writing(
                lambda session: cash.open_drawer(session, on=on),
                key=f"drawer-open:{ids.new()}",
                content=reason,
                answer=cash.DrawerOpened,
            )
        output.tell(
            {"shift": done.shift, "reason": done.reason}, as_json=json, lines=[f"The drawer opens: {reason}."]
        )

    output.guarded(work, as_json=json)


@app.command("count")
def count(
    ctx: typer.Context,
    counted: Annotated[int | None, typer.Option(help="Cash found in the safe, in rupiah.")] = None,
    notes: Annotated[str, typer.Option(help="The same note by note, such as 100000x3,50000x2.")] = "",
    reason: Annotated[str, typer.Option(help="Why it differs, if it does.")] = "",
    json: Json = False,
) -> None:
    """Count the safe; a difference is posted with its reason."""
    if counted is None and not notes:
        raise typer.BadParameter("say what was counted: --counted or --notes")

    def work() -> None:
        with context.opened(ctx) as (books, given):
            found, on = shift.read_notes(notes), given.occasion().because(reason or None)
            done = books.writing(
                lambda session: safe.count_safe(session, counted=counted, notes=found, on=on),
                key=f"safe-count:{ids.new()}",
                content=[counted, notes, reason],
                answer=safe.CountedSafe,
            )
        facts = {"expected": done.expected, "counted": done.counted, "difference": done.difference}
        output.tell(
            facts | {"code": done.code},
            as_json=json,
            lines=[f"The safe holds {money.show(done.counted)}, difference {money.show(done.difference)}."],
        )

    output.guarded(work, as_json=json)


@app.command("boxes")
def boxes(ctx: typer.Context, json: Json = False) -> None:
    """What should be in the safe and in the register's drawer."""

    def ask(session: Session, register: str) -> dict[str, int]:
        running = shifts.current(session, register)
        there = {accounts.SAFE: balances.of_box(session, accounts.SAFE)}
        return (
            there if running is None else there | {running.number: balances.of_box(session, running.number)}
        )

    def work() -> None:
        with context.opened(ctx) as (books, given):
            facts = books.reading(lambda session: ask(session, given.register))
        output.tell(
            facts, as_json=json, lines=[f"{box}: {money.show(amount)}" for box, amount in facts.items()]
        )

    output.guarded(work, as_json=json)


def _do(
    ctx: typer.Context,
    deed: Callable[[Session, Occasion], CashDone],
    amount: int,
    reason: str,
    *,
    json: bool,
) -> None:
    def work() -> None:
        with context.opened(ctx) as (books, given):
            on = given.occasion().because(reason or None)
            done = books.writing(
                lambda session: deed(session, on),
                key=f"cash:{ids.new()}",
                content=[given.register, amount, reason],
                answer=CashDone,
            )
        facts = {"kind": done.kind, "box": done.box, "amount": done.amount}
        facts |= {"reason": done.reason, "code": done.code}
        output.tell(facts, as_json=json, lines=[f"{money.show(done.amount)} is in the books ({done.code})."])

    output.guarded(work, as_json=json)
