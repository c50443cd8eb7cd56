"""Commands of a shift: open the drawer with a float, close it by a count, and report."""

import dataclasses
import re
from collections.abc import Sequence
from typing import Annotated, Any

import typer

from sentra_pos.base import ids, money
from sentra_pos.base.database import Session
from sentra_pos.base.errors import RuleBroken
from sentra_pos.base.money import Notes
from sentra_pos.checkout import closing
from sentra_pos.cli import context, output
from sentra_pos.cli.books import Json
from sentra_pos.paper import jobs, slip
from sentra_pos.till import shift_slip, shifts

app = typer.Typer(help="The drawer: open with a float, close by a count, report.", no_args_is_help=True)
_WHOLE = re.compile(r"[0-9]{1,9}")


@dataclasses.dataclass(eq=False)
class BadNotes(RuleBroken):
    """Notes that cannot be read."""

    sentence = "{typed} are no notes. Write them as 100000x3,50000x2."

    typed: str


def add_to(above: typer.Typer) -> None:
    """Add these commands."""
    above.add_typer(app, name="shift")


@app.command("open")
def open_shift(
    ctx: typer.Context,
    float_amount: Annotated[int, typer.Option("--float", help="Cash put into the drawer, in rupiah.")],
    json: Json = False,
) -> None:
    """Open the register's drawer."""

    def work() -> None:
        with context.opened(ctx) as (books, given):
            done = books.writing(
                lambda session: shifts.open_shift(session, float_amount=float_amount, on=given.occasion()),
                key=f"shift-open:{ids.new()}",
                content=[given.register, float_amount],
                answer=shifts.OpenedShift,
            )
        facts = {"shift": done.number, "register": done.register, "float": done.float_amount}
        output.tell(
            facts, as_json=json, lines=[f"{done.number} is open with {money.show(done.float_amount)}."]
        )

    output.guarded(work, as_json=json)


@app.command("close")
def close_shift(
    ctx: typer.Context,
    counted: Annotated[int | None, typer.Option(help="Cash found in the drawer, in rupiah.")] = None,
    notes: Annotated[str, typer.Option(help="The same note by note, such as 100000x3,50000x2.")] = "",
    next_float: Annotated[int, typer.Option(help="What stays in the drawer for the next shift.")] = 0,
    reason: Annotated[str, typer.Option(help="Why it differs, if it does.")] = "",
    json: Json = False,
) -> None:
    """Close the register's drawer by a blind count; the slip is queued for printing."""
    if counted is None and not notes:
        raise typer.BadParameter("say what was counted: --counted or --notes")

    def work() -> None:
        with context.opened(ctx) as (books, given):
            found, on = read_notes(notes), given.occasion().because(reason or None)
            end = books.writing(
                lambda session: closing.close(
                    session, counted=counted, notes=found, next_float=next_float, on=on
                ),
                key=f"shift-close:{ids.new()}",
                content=[given.register, counted, notes],
                answer=closing.ShiftEnd,
            )
        done = end.closed
        facts = {"shift": done.number, "expected": done.expected, "counted": done.counted}
        facts |= {"difference": done.difference, "code": done.code}
        facts |= {"handed_over": end.handed_over, "next_float": end.next_float}
        output.tell(
            facts, as_json=json, lines=[f"{done.number} is closed, difference {money.show(done.difference)}."]
        )

    output.guarded(work, as_json=json)


@app.command("report")
def report(
    ctx: typer.Context,
    columns: Annotated[int, typer.Option(help="32, 42 or 48.")] = 48,
    json: Json = False,
) -> None:
    """The register's running shift: what it sold, and what should be in its drawer now."""
    if columns not in (32, 42, 48):
        raise typer.BadParameter("columns are 32, 42 or 48")

    def ask(session: Session, given: context.Circumstances) -> tuple[dict[str, Any], slip.Slip]:
        on = given.dated(session)
        shift = shifts.require(session, on.register)
        running = closing.interim(session, on=on)
        facts = {
            "shift": shift.number,
            "register": shift.register,
            "business_day": shift.business_day,
            "float": shift.float_amount,
            "expected": running.drawer.expected,
        }
        for part in (running.sold, running.drawer, running.happened):
            facts |= {name: _plain(value) for name, value in _facts(part).items() if name not in facts}
        return facts, shift_slip.slip(running)

    def work() -> None:
        with context.opened(ctx) as (books, given):
            facts, strip = books.reading(lambda session: ask(session, given))
        expected = f"{facts['shift']}: {money.show(facts['expected'])} expected."
        output.tell(facts, as_json=json, lines=[slip.as_text(strip, columns).rstrip(), expected])

    output.guarded(work, as_json=json)


@app.command("slip")
def closing_slip(
    ctx: typer.Context,
    columns: Annotated[int, typer.Option(help="32, 42 or 48.")] = 48,
    json: Json = False,
) -> None:
    """Print the slip of the register's last closed shift again, marked SALINAN, and show it."""
    if columns not in (32, 42, 48):
        raise typer.BadParameter("columns are 32, 42 or 48")

    def again(session: Session, given: context.Circumstances) -> str:
        made = closing.print_again(session, on=given.occasion())
        job = jobs.find(session, made)
        assert job is not None  # noqa: S101 - it was just queued
        strip = shift_slip.slip(
            shift_slip.from_json(job.content),
            copy_no=job.copy_no,
            printed_at=job.made_at,
            printed_by=job.made_by,
        )
        return slip.as_text(strip, columns)

    def work() -> None:
        with context.opened(ctx) as (books, given):
            text = books.writing(
                lambda session: again(session, given),
                key=f"shift-slip:{ids.new()}",
                content=given.register,
                answer=str,
            )
        output.tell({"text": text}, as_json=json, lines=[text.rstrip()])

    output.guarded(work, as_json=json)


def read_notes(typed: str) -> Sequence[Notes]:
    """Notes written as 100000x3,50000x2; raise BadNotes."""
    found = []
    for part in filter(None, typed.replace(" ", "").split(",")):
        value, _, count = part.partition("x")
        if not (_WHOLE.fullmatch(value) and _WHOLE.fullmatch(count)):
            raise BadNotes(typed=typed)
        found.append(Notes(int(value), int(count)))
    return found


def _facts(part: Any) -> dict[str, Any]:
    return {one.name: getattr(part, one.name) for one in dataclasses.fields(part)}


def _plain(value: Any) -> Any:
    """A fact as JSON shows it; movements and visits become objects."""
    if isinstance(value, tuple):
        return [
            {name: getattr(inner, "value", inner) for name, inner in _facts(one).items()} for one in value
        ]
    return value
