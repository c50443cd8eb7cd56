"""Commands about envelopes beside paying them: taken back, never fetched, given up, fetched by somebody else."""

from typing import Annotated

import typer

from sentra_pos.base import clock, money
from sentra_pos.base.database import Session
from sentra_pos.books import accounts
from sentra_pos.cli import context, output
from sentra_pos.cli.books import Json
from sentra_pos.producers import delegates, directory
from sentra_pos.producers.delegates import Delegate
from sentra_pos.settlement import reversals, unclaimed
from sentra_pos.till import shifts

Producer = Annotated[str, typer.Argument(help="A producer's code.")]


def add_to(app: typer.Typer) -> None:
    """Add these commands."""
    app.command("payout-reverse")(reverse)
    app.command("unclaimed")(waiting)
    app.command("give-up")(give_up)
    app.command("delegate")(delegate)


def reverse(
    ctx: typer.Context,
    payout: Annotated[str, typer.Argument(help="The number of its kwitansi, such as KWT-26-00031.")],
    reason: Annotated[str, typer.Option(help="Why; it stands in the books.")],
    into: Annotated[str, typer.Option("--to", help="safe or drawer; where it came from unless given.")] = "",
    json: Json = False,
) -> None:
    """Take a payout back that was booked by mistake; its envelope can be paid again."""
    if into not in ("", "safe", "drawer"):
        raise typer.BadParameter("--to is safe or drawer")

    def work() -> None:
        with context.opened(ctx) as (books, given):
            box = accounts.SAFE if into == "safe" else ""
            if into == "drawer":
                box = books.reading(lambda session: shifts.require(session, given.register).number)
            on = books.reading(given.dated).because(reason)
            done = reversals.reverse_once(books, payout=payout, on=on, box=box)
        facts = {
            "payout": done.number,
            "statement": done.statement,
            "box": done.box,
            "amount": done.amount,
            "code": done.code,
        }
        line = f"{done.number} is taken back: {money.show(done.amount)} for {done.statement} wait again."
        output.tell(facts, as_json=json, lines=[line])

    output.guarded(work, as_json=json)


def waiting(ctx: typer.Context, json: Json = False) -> None:
    """Envelopes nobody has fetched, the oldest first, with the days since their pay day."""

    def work() -> None:
        with context.opened(ctx) as (books, given):
            today = clock.day_of(given.occasion().at)
            found = books.reading(lambda session: unclaimed.waiting(session, today=today))
        for one in found:
            facts = {
                "statement": one.number,
                "producer": one.code,
                "name": one.name,
                "until": one.until.isoformat(),
                "pay_day": one.pay_day.isoformat(),
                "amount": one.amount,
                "age": one.age,
            }
            line = f"{one.number}  {money.show(one.amount):>14}  {one.age:>4} d  {one.name}"
            output.tell(facts, as_json=json, lines=[line])
        if not json:
            total = money.show(sum(one.amount for one in found))
            output.tell(None, as_json=False, lines=[f"{len(found)} envelopes, {total}"])

    output.guarded(work, as_json=json)


def give_up(
    ctx: typer.Context,
    statement: Annotated[str, typer.Argument(help="The number of the statement, such as LPK-26-00031.")],
    json: Json = False,
) -> None:
    """Give an envelope up that nobody fetches: its money comes back on the producer's next statement."""

    def work() -> None:
        with context.opened(ctx) as (books, given):
            on = books.reading(given.dated)
            done = unclaimed.give_up_once(books, statement=statement, on=on)
        facts = {"statement": done.number, "amount": done.amount, "code": done.code}
        line = f"{done.number} is given up: {money.show(done.amount)} come back on the next statement."
        output.tell(facts, as_json=json, lines=[line])

    output.guarded(work, as_json=json)


def delegate(
    ctx: typer.Context,
    producer: Producer,
    name: Annotated[str, typer.Option(help="Put this person on the list.")] = "",
    relation: Annotated[str, typer.Option(help="What the person is to the producer.")] = "",
    end: Annotated[str, typer.Option(help="Take this person off the list.")] = "",
    json: Json = False,
) -> None:
    """Who may fetch a producer's money instead of him: shows the list, or changes it first."""

    def work() -> None:
        with context.opened(ctx) as (books, given):
            on = given.occasion()

            def change(session: Session) -> None:
                whose = directory.find(session, producer).id
                if end:
                    delegates.end(session, delegate=delegates.find(session, whose, end).id, on=on)
                if name or relation:
                    delegates.name(session, producer=whose, name=name, relation=relation, on=on)

            def read(session: Session) -> list[Delegate]:
                return delegates.of(session, directory.find(session, producer).id)

            if name or relation or end:
                key = f"delegate:{producer}:{end}:{name}:{relation}:{on.at.isoformat()}"
                books.writing(change, key=key, content=key, answer=type(None))
            found = books.reading(read)
        for one in found:
            facts = {"producer": producer, "name": one.name, "relation": one.relation}
            output.tell(facts, as_json=json, lines=[one.spoken])

    output.guarded(work, as_json=json)
