"""Commands of the opening day: from a file at once or as drafts, posted, taken back, and its papers."""

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated
from uuid import UUID

import typer

from sentra_pos.base import ids, money, tablefile
from sentra_pos.base.database import Books, Session
from sentra_pos.base.rowreport import Action, Report
from sentra_pos.base.tablefile import Columns, Table
from sentra_pos.books.occasion import Occasion
from sentra_pos.cli import context, filed, files, output
from sentra_pos.cli.books import Json
from sentra_pos.cli.context import Circumstances
from sentra_pos.cli.filed import Again
from sentra_pos.consignment import deliveries
from sentra_pos.producers import directory
from sentra_pos.settlement import opening as opening_deed
from sentra_pos.settlement import (
    opening_board,
    opening_corrections,
    opening_drafts,
    opening_files,
    opening_views,
)
from sentra_pos.settlement.opening import OpeningDone
from sentra_pos.settlement.opening_corrections import OpeningUndone

Producer = Annotated[
    str, typer.Argument(help="A producer's code; `shop` is the shop itself, nothing is all.")
]


def add_to(app: typer.Typer) -> None:
    """Add these commands."""
    app.command()(opening)
    app.command("opening-post")(post_drafts)
    app.command("opening-board")(board)
    app.command("opening-correct")(correct)
    app.command("opening-paper")(paper)


def opening(
    ctx: typer.Context,
    file: Path,
    again: Again = False,
    draft: Annotated[bool, typer.Option("--draft", help="Keep it as drafts, to be checked first.")] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only say what would become of the rows.")
    ] = False,
    json: Json = False,
) -> None:
    """What lies on the shelf, is owed and is held when the books begin: producer, kind, amount, or as `receive`."""

    def work() -> None:
        if draft or dry_run:
            _draft(ctx, file, dry_run=dry_run, as_json=json)
            return
        done = _entered(ctx, file, opening_files.COLUMNS, name="opening", again=again)
        _tell(done, as_json=json)

    output.guarded(work, as_json=json)


def receive(ctx: typer.Context, file: Path, *, again: bool, as_json: bool) -> None:
    """Goods that lay on the shelf before the books began, as `receive` says them."""
    done = _entered(ctx, file, deliveries.COLUMNS, name="receive", again=again)
    notes = [
        {
            "note": one.note,
            "producer": one.producer,
            "code": one.code,
            "lots": one.lots,
            "opening": one.number,
        }
        for one in done
    ]
    lines = [f"{one.note} {one.producer}: {len(one.lots)} lots, {one.number}" for one in done]
    output.tell({"notes": notes}, as_json=as_json, lines=lines)


def post_drafts(ctx: typer.Context, producer: Producer = "", json: Json = False) -> None:
    """Post what is kept as drafts, an entry each; a draft that cannot be posted stops it before anything is."""

    def deed(session: Session, on: Occasion) -> list[OpeningDone]:
        wanted = opening_drafts.waiting(session) if not producer else [_subject(session, producer)]
        return [opening_drafts.post(session, producer=one, on=on) for one in wanted]

    def work() -> None:
        with context.opened(ctx) as (books, given):
            done = books.writing(
                lambda session: deed(session, given.dated(session)),
                key=f"opening-post:{ids.new()}",
                content=producer,
                answer=list[OpeningDone],
            )
        _tell(done, as_json=json)

    output.guarded(work, as_json=json)


def board(ctx: typer.Context, json: Json = False) -> None:
    """Who is done with the opening day and who is not, with all sums."""

    def work() -> None:
        with context.opened(ctx) as (books, _):
            found = books.reading(opening_board.look)
        rows = [
            {"producer": row.code, "stage": row.stage.value, "numbers": row.numbers, "lines": row.sums.lines}
            | {"assets": row.sums.assets, "owed": row.sums.owed}
            for row in found.rows
        ]
        total = found.total
        facts = {"rows": rows, "assets": total.assets, "owed": total.owed, "rest": -total.rest}
        lines = [
            f"{row.code or 'shop'} {row.stage.value} {' '.join(row.numbers)}".rstrip() for row in found.rows
        ]
        sums = f"assets {money.show(total.assets)}, debts {money.show(total.owed)}, rest {money.show(total.rest)}"
        output.tell(facts, as_json=json, lines=[*lines, sums])

    output.guarded(work, as_json=json)


def correct(
    ctx: typer.Context,
    number: str,
    reason: Annotated[str, typer.Option(help="What was wrong; it stands on the counter-entry.")],
    draft: Annotated[bool, typer.Option("--draft", help="Make a draft of it, to be mended.")] = False,
    json: Json = False,
) -> None:
    """Take an opening back whole, by a counter-entry of its own number."""
    undo = opening_drafts.take_back if draft else opening_corrections.correct

    def work() -> None:
        with context.opened(ctx) as (books, given):
            done = books.writing(
                lambda session: undo(session, number=number, on=given.dated(session).because(reason)),
                key=f"opening-correct:{number.strip().upper()}",
                content=reason,
                answer=OpeningUndone,
            )
        output.tell(done, as_json=json, lines=[f"{done.number} takes {done.corrects} back."])

    output.guarded(work, as_json=json)


def paper(
    ctx: typer.Context,
    out: Annotated[Path, typer.Option(help="The PDF file to write.")],
    producer: Producer = "",
    number: Annotated[str, typer.Option(help="Only the one with this number, also a correction.")] = "",
    copy: Annotated[int, typer.Option(help="Which copy it is; 0 is the original.")] = 0,
) -> None:
    """The reports of the opening day in two copies each, in the order of their numbers, in one file."""

    def work() -> None:
        from sentra_pos.settlement import opening_pdf  # here: it brings reportlab

        with context.opened(ctx) as (books, given):
            views = books.reading(lambda session: _views(session, producer, number))
        files.write(out, opening_pdf.draw(views, copy_no=copy, printed_at=given.occasion().at))
        output.tell(None, as_json=False, lines=[f"{len(views)} papers in {out}"])

    output.guarded(work, as_json=False)


def _views(session: Session, producer: str, number: str) -> list[opening_views.OpeningView]:
    if number:
        return [opening_views.view(session, number)]
    wanted = [row.number for row in session.exec(opening_views.all_standing())]
    if producer:
        wanted = opening_views.standing(session, _subject(session, producer))
    if not wanted:
        raise opening_corrections.NoSuchOpening(number=producer)
    return [opening_views.view(session, one) for one in wanted]


def _entered(
    ctx: typer.Context, file: Path, columns: Columns, *, name: str, again: bool
) -> list[OpeningDone]:
    def deed(session: Session, table: Table, on: Occasion) -> list[OpeningDone]:
        said = opening_files.read(session, table, on=on)
        if not said:
            raise opening_deed.NothingToOpen
        return [
            opening_deed.post(session, producer=producer, content=content, on=on)
            for producer, content in said.items()
            if not content.is_empty
        ]

    return filed.done(ctx, file, columns, deed, list[OpeningDone], name=name, again=again)


def _draft(ctx: typer.Context, file: Path, *, dry_run: bool, as_json: bool) -> None:
    table = tablefile.read(files.read(file), opening_files.COLUMNS)
    with context.opened(ctx) as (books, given):
        report = _report(books, given, table, dry_run=dry_run)
    counts = ", ".join(f"{report.count(action)} {action.value}" for action in Action)
    lines = [f"row {row.row}: {row.action.value} {row.about} {row.sentence}".rstrip() for row in report.rows]
    output.tell(report, as_json=as_json, lines=[*lines, counts])


def _report(books: Books, given: Circumstances, table: Table, *, dry_run: bool) -> Report:
    if dry_run:
        return books.reading(
            lambda session: opening_files.take_in(session, table, on=given.dated(session), dry_run=True)
        )
    return books.writing(
        lambda session: opening_files.take_in(session, table, on=given.dated(session), dry_run=False),
        key=f"opening-draft:{ids.new()}",
        content=[dict(row.cells) for row in table.rows],
        answer=Report,
    )


def _subject(session: Session, typed: str) -> UUID | None:
    return None if typed.lower() == opening_drafts.SHOP else directory.find(session, typed).id


def _tell(done: Iterable[OpeningDone], *, as_json: bool) -> None:
    posted = list(done)
    facts = {
        "openings": [
            {
                "number": one.number,
                "producer": one.producer,
                "note": one.note,
                "rest": -one.rest,
                "code": one.code,
            }
            for one in posted
        ],
        "producers": sum(bool(one.producer) for one in posted),
        "rest": -sum(one.rest for one in posted),
    }
    lines = [
        f"{one.number} {one.producer or 'shop'}: opening balance {money.show(one.rest)}" for one in posted
    ]
    output.tell(facts, as_json=as_json, lines=lines)
