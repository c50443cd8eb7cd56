"""Commands about a producer as a person: everything that is kept of him in files, and forgetting who he was."""

from pathlib import Path
from typing import Annotated

import typer

from sentra_pos.base import ids
from sentra_pos.base.database import Session
from sentra_pos.cli import context, output
from sentra_pos.cli.books import Json
from sentra_pos.producers import directory, person

Code = Annotated[str, typer.Argument(help="The producer's code.")]


def add_to(app: typer.Typer) -> None:
    """Add these commands."""
    app.command("producer-data")(data)
    app.command()(anonymise)


def data(
    ctx: typer.Context,
    code: Code,
    out: Annotated[Path, typer.Option(help="A folder, or a file that ends in .zip.")],
    json: Json = False,
) -> None:
    """Everything that is kept about one producer: sheets, JSON, pictures, agreements, and an index of papers."""

    def work() -> None:
        from sentra_pos.reports import person_files  # here: it brings reportlab

        with context.opened(ctx) as (books, given):
            on = given.occasion()
            who = books.reading(lambda session: directory.find(session, code).id)
            books.writing(
                lambda session: person.hand_out(session, producer=who, on=on),
                key=f"producer-data:{ids.new()}",
                content=code,
                answer=str,
            )
            made = books.reading(lambda session: person_files.write(session, who, out, at=on.at))
        facts = {"producer": code, "path": str(made.path), "files": made.files, "rows": made.rows}
        output.tell(facts, as_json=json, lines=[f"{made.files} files with {made.rows} rows in {made.path}"])

    output.guarded(work, as_json=json)


def anonymise(
    ctx: typer.Context,
    code: Code,
    yes: Annotated[bool, typer.Option("--yes", help="It cannot be undone; say that you know.")] = False,
    json: Json = False,
) -> None:
    """Forget who a producer was; sales, statements and payouts stay in the books."""
    if not yes:
        raise typer.BadParameter("name, numbers and pictures are gone for ever: say --yes")

    def work() -> None:
        def deed(session: Session) -> str:
            row = directory.find(session, code)
            person.anonymise(session, producer=row.id, on=on)
            return row.name

        with context.opened(ctx) as (books, given):
            on = given.occasion()
            name = books.writing(deed, key=f"anonymise:{ids.new()}", content=code, answer=str)
        output.tell({"producer": code, "name": name}, as_json=json, lines=[f"{code} is {name} from now on."])

    output.guarded(work, as_json=json)
