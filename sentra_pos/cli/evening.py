"""The command of the evening: each producer's goods of the day, sold, back and written off, and the deed that ends it."""

from typing import Annotated

import typer

from sentra_pos.base import ids, money, quantity
from sentra_pos.base.database import Session
from sentra_pos.cli import context, output
from sentra_pos.cli.books import Json
from sentra_pos.consignment import day_end
from sentra_pos.consignment.day_end import DayEndDone, DayLine, MakerDay
from sentra_pos.producers import directory


def add_to(app: typer.Typer) -> None:
    """Add this command."""
    app.command("day-end")(ends_day)


def ends_day(
    ctx: typer.Context,
    producer: Annotated[str, typer.Option(help="Only the producer with this code.")] = "",
    finish: Annotated[
        bool, typer.Option("--finish", help="What is over goes back or is written off by its terms.")
    ] = False,
    fetched_by: Annotated[str, typer.Option(help="Who fetches it, if not the producer.")] = "",
    json: Json = False,
) -> None:
    """Goods that do not keep, by producer; with --finish the day is ended and the slips wait for the printer."""

    def work() -> None:
        with context.opened(ctx) as (books, given):
            on = books.reading(given.dated)

            def look(session: Session) -> list[MakerDay]:
                who = directory.find(session, producer).id if producer else None
                return day_end.look(session, day=on.business_day, producer=who)

            def deed(session: Session) -> list[DayEndDone]:
                open_ones = [one for one in look(session) if not one.is_done]
                endings = [day_end.usual(one, fetched_by=fetched_by) for one in open_ones]
                return day_end.finish(session, endings=endings, on=on)

            done: list[DayEndDone] = []
            if finish:
                content = [producer, fetched_by, on.business_day]
                done = books.writing(
                    deed, key=f"day-end:{ids.new()}", content=content, answer=list[DayEndDone]
                )
            days = books.reading(look)
        facts = {"day": on.business_day, "producers": days, "done": done}
        output.tell(facts, as_json=json, lines=[*_told(days), *map(_finished, done)])

    output.guarded(work, as_json=json)


def _told(days: list[MakerDay]) -> list[str]:
    lines = []
    for one in days:
        lines.append(f"{one.code} {one.name}: {money.show(one.sold_value)} sold")
        lines += [f"  {_line(line)}" for line in one.lines]
    return lines or ["No goods of the day."]


def _line(line: DayLine) -> str:
    before = {"before": line.before} if line.before else {}
    units = before | {
        "came": line.came,
        "sold": line.sold,
        "back": line.back,
        "off": line.gone,
        "left": line.left,
    }
    said = [f"{word} {quantity.show(count, line.decimals)}" for word, count in units.items()]
    return f"{line.name} L-{line.number:05}: {', '.join(said)} {line.unit}"


def _finished(done: DayEndDone) -> str:
    return f"{done.producer}: {', '.join(done.papers) or 'nothing was left'}"
