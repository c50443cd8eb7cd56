"""The command that closes a period for ever."""

from typing import Annotated

import typer

from sentra_pos.base import money
from sentra_pos.base.database import Session
from sentra_pos.cli import context, output
from sentra_pos.cli.books import Json
from sentra_pos.cli.paying import read_day
from sentra_pos.settlement import periods
from sentra_pos.settlement.periods import Undone


def add_to(app: typer.Typer) -> None:
    """Add this command."""
    app.command("close-period")(close_period)


def close_period(
    ctx: typer.Context,
    through: Annotated[str, typer.Option(help="The last day that closes, such as 2026-10-31.")],
    reason: Annotated[str, typer.Option(help="Why; it stands in the books.")] = "",
    look: Annotated[bool, typer.Option("--look", help="Only say what is not finished.")] = False,
    json: Json = False,
) -> None:
    """Close every day up to one, for ever: what is entered later is booked on the first open day."""
    last = read_day(through)

    def ask(session: Session) -> Undone:
        return periods.undone(session, through=last)

    def work() -> None:
        with context.opened(ctx) as (books, given):
            left = books.reading(ask)
            if not json:
                output.tell(left, as_json=False, lines=_lines(left))
            if look:
                done = None
            else:
                on = books.reading(given.dated).because(reason or None)
                done = periods.close_once(books, through=last, on=on)
        if done is None:
            output.tell(left, as_json=json, lines=[])
            return
        facts = {"first": done.first, "last": done.last, "days": done.days, "code": done.code, "undone": left}
        line = f"{done.first.isoformat()} to {done.last.isoformat()} are closed for ever."
        output.tell(facts, as_json=json, lines=[line])

    output.guarded(work, as_json=json)


def _lines(left: Undone) -> list[str]:
    said = [f"Shift {one.number} of {one.day.isoformat()} is still open." for one in left.shifts]
    if left.producers:
        said.append(f"{left.producers} producers are not settled: {money.show(left.owed)}.")
    if left.payments:
        said.append(f"{left.payments} payments are not matched: {money.show(left.unmatched)}.")
    if left.counts:
        said.append(f"{left.counts} counts are not ended.")
    return said
