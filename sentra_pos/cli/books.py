"""Commands about the books themselves: make, migrate, verify, versions."""

from contextlib import closing
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import typer

from sentra_pos import sample
from sentra_pos.base import paths, upkeep
from sentra_pos.cli import context, files, output
from sentra_pos.cli.output import BOOKS_IN_TROUBLE
from sentra_pos.reports import about
from sentra_pos.reports import diagnostics as diagnosing
from sentra_pos.reports import verify as verifying
from sentra_pos.shop import safekeeping

Json = Annotated[bool, typer.Option("--json", help="One JSON object on stdout and nothing else.")]


def add_to(app: typer.Typer) -> None:
    """Add these commands."""
    for command in (init, migrate, verify, version, diagnostics):
        app.command()(command)


def init(
    ctx: typer.Context,
    sample_shop: Annotated[bool, typer.Option("--sample", help="Fill them with the demo shop.")] = False,
    json: Json = False,
) -> None:
    """Make new books."""
    output.guarded(lambda: _init(context.of(ctx), with_sample=sample_shop, as_json=json), as_json=json)


def migrate(ctx: typer.Context, json: Json = False) -> None:
    """Bring older books up to date, on a copy that is checked first."""
    output.guarded(lambda: _migrate(context.of(ctx).books, as_json=json), as_json=json)


def verify(ctx: typer.Context, json: Json = False) -> None:
    """Prove every invariant and the chain; exit code 0 only if all hold."""
    output.guarded(lambda: _verify(ctx, as_json=json), as_json=json)


def version(json: Json = False) -> None:
    """Versions of everything that matters."""
    facts = about.versions()
    output.tell(facts, as_json=json, lines=(f"{name} {value}" for name, value in facts.items()))


def diagnostics(
    ctx: typer.Context,
    out: Annotated[Path, typer.Option(help="The text file to write; read it before you send it.")],
    json: Json = False,
) -> None:
    """A text for whoever helps from afar: versions, counts, what verify says, the log's end; no names, no secrets."""

    def work() -> None:
        with context.opened(ctx) as (books, _):
            facts = books.reading(diagnosing.look)
            found = books.reading(verifying.verify).findings
        text = diagnosing.write(facts, paths.data_folder(), about.versions(), found=found)
        files.write(out, text.encode())
        output.tell({"file": str(out)}, as_json=json, lines=[str(out)])

    output.guarded(work, as_json=json)


def _init(given: context.Circumstances, *, with_sample: bool, as_json: bool) -> None:
    with closing(upkeep.create(given.books)) as books:
        if with_sample:
            sample.fill(books, at=given.at or datetime.now(UTC))
    facts = {"books": upkeep.shown(given.books), "sample": with_sample}
    output.tell(facts, as_json=as_json, lines=[f"New books at {facts['books']}."])


def _migrate(where: str, *, as_json: bool) -> None:
    check = partial(verifying.check, told=output.progress(json=as_json))
    before = safekeeping.bring_up_to_date(where, datetime.now(UTC), check=check)
    facts = {"books": upkeep.shown(where), "from_step": before, "to_step": upkeep.newest_step()}
    output.tell(facts, as_json=as_json, lines=[f"The books are at step {facts['to_step']}."])


def _verify(ctx: typer.Context, *, as_json: bool) -> None:
    with closing(upkeep.open_books(context.of(ctx).books)) as books:
        told = output.progress(json=as_json)
        report = books.reading(lambda session: verifying.verify(session, told))
    facts: dict[str, Any] = {"ok": report.ok, "counts": report.counts, "findings": report.findings}
    lines = [f"{finding.invariant}: {finding.sentence}" for finding in report.findings]
    output.tell(facts, as_json=as_json, lines=lines or ["Everything holds."])
    if not report.ok:
        raise typer.Exit(BOOKS_IN_TROUBLE)
