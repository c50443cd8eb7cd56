"""Commands for what goes to the bank and comes back from it; no file pays anything by itself."""

from pathlib import Path
from typing import Annotated

import typer

from sentra_pos.base import money
from sentra_pos.base.database import Session
from sentra_pos.cli import context, output
from sentra_pos.cli import files as filed
from sentra_pos.cli.books import Json
from sentra_pos.settlement.bank import files, listing, matching, recording, source
from sentra_pos.settlement.bank.files import BankFile, Form
from sentra_pos.settlement.bank.matching import CERTAIN, Match
from sentra_pos.settlement.bank.recording import Recorded
from sentra_pos.settlement.bank.source import Source


def add_to(app: typer.Typer) -> None:
    """Add these commands."""
    app.command("bank-file")(bank_file)
    app.command("bank-list")(bank_list)


def bank_file(
    ctx: typer.Context,
    form: Annotated[Form, typer.Option("--format", help="Whose form; none is verified by its bank.")],
    out: Annotated[Path, typer.Option(help="The folder for the file and its note.")],
    statement: Annotated[
        list[str] | None, typer.Option(help="Only these; all that wait if left out.")
    ] = None,
    account: Annotated[str, typer.Option(help="The shop's account that pays; remembered.")] = "",
    company: Annotated[str, typer.Option(help="The shop's code at the bank; remembered.")] = "",
    json: Json = False,
) -> None:
    """A file that asks the bank to pay the transfers that wait; the books record nothing."""

    def work() -> None:
        with context.opened(ctx) as (books, given):
            on, only = books.reading(given.dated), None
            if statement:
                only = frozenset(number.strip().upper() for number in statement)
            kept = books.reading(lambda session: source.read(session, form.value))
            ours = Source(account or kept.account, company or kept.company)

            def make(session: Session) -> BankFile:
                return files.make(session, form, source=ours, on=on, only=only)

            made = books.reading(make)
            if ours != kept:
                books.keeping(lambda session: source.keep(session, form.value, ours))
        filed.write(out / made.note_name, files.note(made).encode())
        filed.write(out / made.name, made.content)
        output.tell(_facts(made, out), as_json=json, lines=_lines(made, out))

    output.guarded(work, as_json=json)


def _facts(made: BankFile, out: Path) -> dict[str, object]:
    choice = made.choice
    return {
        "file": str(out / made.name),
        "note": str(out / made.note_name),
        "format": made.form,
        "verified_by_bank": False,
        "transfers": len(choice.transfers),
        "total": choice.total,
        "statements": [one.number for one in choice.transfers],
        "left_out": list(choice.left_out),
        "doubts": list(choice.doubts),
    }


def _lines(made: BankFile, out: Path) -> list[str]:
    choice = made.choice
    said = f"{len(choice.transfers)} transfers, {money.show(choice.total)}, in {out / made.name}"
    lines = [said, "Not verified by the bank; nothing is paid or recorded by this."]
    lines += [f"Left out: {one.number} {one.producer}: {one.why.value}" for one in choice.left_out]
    return lines + [f"Look at: {one.number} {one.producer}: {one.doubt.value}" for one in choice.doubts]


def bank_list(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(help="The bank's own list, as CSV or XLSX.")],
    record: Annotated[
        bool, typer.Option("--record", help="Write down what fits by number and amount.")
    ] = False,
    json: Json = False,
) -> None:
    """What of the bank's list belongs to which statement; with --record those are paid in the books, once."""

    def work() -> None:
        content, done = filed.read(file), None
        with context.opened(ctx) as (books, given):
            bookings = listing.read(content, today=given.occasion().business_day)
            found = books.reading(lambda session: matching.match(session, bookings))
            rows = [one.booking.row for one in found if one.verdict in CERTAIN]
            if record and rows:
                on = books.reading(given.dated)
                done = books.writing(
                    lambda session: recording.record(session, bookings, rows=rows, on=on),
                    key=recording.key(bookings, rows),
                    content=rows,
                    answer=Recorded,
                )
        facts = {"rows": [_row(one) for one in found], "recorded": done}
        lines = [
            f"row {one.booking.row}: {one.verdict.value} {one.number} {one.producer}".rstrip()
            for one in found
        ]
        if done is not None:
            lines.append(f"{len(done.paid)} paid, {money.show(done.amount)}; {len(done.seen)} seen.")
        output.tell(facts, as_json=json, lines=lines)

    output.guarded(work, as_json=json)


def _row(one: Match) -> dict[str, object]:
    return {
        "row": one.booking.row,
        "verdict": one.verdict,
        "statement": one.number,
        "day": one.booking.day,
        "amount": one.booking.amount,
        "expected": one.expected,
        "payout": one.payout_number,
    }
