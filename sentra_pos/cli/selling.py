"""Commands at the till: a register on stdin, receipts again, QRIS."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from sentra_pos.base import clock, ids, money
from sentra_pos.base.database import Session
from sentra_pos.checkout import offers, receipt
from sentra_pos.cli import context, files, output, till
from sentra_pos.cli.books import Json
from sentra_pos.paper import jobs, qris, slip
from sentra_pos.shop import registers, staff


def add_to(app: typer.Typer) -> None:
    """Add these commands."""
    app.command("till")(serve)
    app.command()(lookup)
    app.command("receipt")(receipt_again)
    app.command("qris")(qris_with_amount)


def serve(ctx: typer.Context) -> None:
    """A register on stdin and stdout: one JSON request a line, one JSON answer a line, after the commit."""

    def work() -> None:
        with context.opened(ctx) as (books, given):
            till.serve(books, given, sys.stdin, sys.stdout)

    output.guarded(work, as_json=True)


def lookup(ctx: typer.Context, code: str, json: Json = False) -> None:
    """What a scanned code stands for."""

    def work() -> None:
        with context.opened(ctx) as (books, given):
            day = clock.day_of(given.occasion().at)
            offer = books.reading(lambda session: offers.find(session, code, day=day))
        facts = {"code": code} | till.offer_facts(offer)
        said = f"{offer.name}, {offer.producer} ({offer.producer_code}), {money.show(offer.price)}"
        output.tell(
            facts, as_json=json, lines=[said, f"on hand {offer.on_hand}, expiry {offer.expiry or '-'}"]
        )

    output.guarded(work, as_json=json)


def receipt_again(
    ctx: typer.Context,
    number: str,
    columns: Annotated[int, typer.Option(help="32, 42 or 48.")] = 32,
    form: Annotated[str, typer.Option("--format", help="text, escpos or png.")] = "text",
    out: Annotated[Path | None, typer.Option(help="Into this file instead of stdout.")] = None,
) -> None:
    """The stored receipt again, marked SALINAN."""
    if columns not in (32, 42, 48) or form not in ("text", "escpos", "png"):
        raise typer.BadParameter("columns are 32, 42 or 48; formats are text, escpos or png")

    def copy(session: Session, given: context.Circumstances) -> jobs.Job:
        on = given.occasion()
        name = staff.name_of(session, on.actor)
        made = jobs.copy(session, document_no=number, register=given.register, at=on.at, by=name)
        jobs.sending(session, made)
        jobs.printed(session, made, at=on.at)
        job = jobs.find(session, made)
        assert job is not None  # noqa: S101 - it was just queued
        return job

    def work() -> None:
        with context.opened(ctx) as (books, given):
            job = books.writing(
                lambda session: copy(session, given), key=f"copy:{ids.new()}", content=number, answer=jobs.Job
            )
        strip = receipt.slip(
            receipt.from_json(job.content),
            copy_no=job.copy_no,
            printed_at=job.made_at,
            printed_by=job.made_by,
        )
        _write(_drawn(strip, columns, form), out)

    output.guarded(work, as_json=False)


def qris_with_amount(
    payload: str,
    amount: Annotated[int, typer.Option(help="Rupiah, 1 to 10.000.000.")],
    json: Json = False,
) -> None:
    """The shop's own static QRIS code with the amount inside, or why it refuses."""

    def work() -> None:
        made = qris.with_amount(payload, amount)
        facts = {
            "payload": made,
            "merchant": qris.merchant_name(made),
            "nmid": qris.nmid(made),
            "amount": amount,
        }
        output.tell(facts, as_json=json, lines=[made])

    output.guarded(work, as_json=json)


def _drawn(strip: slip.Slip, columns: int, form: str) -> bytes:
    if form == "text":
        return (slip.as_text(strip, columns) + "\n").encode()
    if form == "png":
        from sentra_pos.paper import slip_picture  # here: it brings Pillow

        return slip_picture.as_png(strip, columns)
    from sentra_pos.devices import receipt_printer  # here: it brings python-escpos

    habits = registers.Habits(columns=registers.columns(columns))
    return receipt_printer.encode(strip, habits, opens_drawer=False)


def _write(content: bytes, out: Path | None) -> None:
    if out is None:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return

    files.write(out, content)
