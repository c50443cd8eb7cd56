"""All commands, and the options that stand before them."""

import sys
from typing import Annotated

import typer

from sentra_pos.cli import (
    agreeing,
    at_counter,
    banking,
    beginning,
    books,
    cash,
    closing,
    context,
    dues,
    envelopes,
    evening,
    goods,
    goods_papers,
    journal,
    looking,
    opening_day,
    output,
    papers,
    paying,
    people,
    persons,
    proving,
    recovering,
    reporting,
    reversing,
    runs,
    safety,
    selling,
    shelf,
    shift,
    showing,
    signed,
    speed,
    yearly,
)
from sentra_pos.cli.context import Circumstances

app = typer.Typer(
    name="sentra-pos",
    help="A till for a shop that sells other people's goods. Without a command the window opens.",
    no_args_is_help=False,
    add_completion=False,
    pretty_exceptions_enable=False,
)
for room in (
    books,
    opening_day,
    beginning,
    agreeing,
    people,
    persons,
    goods,
    goods_papers,
    shelf,
    signed,
    envelopes,
    banking,
    dues,
    evening,
    journal,
    looking,
    selling,
    shift,
    cash,
    reversing,
    paying,
    proving,
    closing,
    at_counter,
    papers,
    reporting,
    runs,
    recovering,
    safety,
    showing,
    speed,
    yearly,
):
    room.add_to(app)


@app.callback(invoke_without_command=True)
def circumstances(
    context_: typer.Context,
    books_at: Annotated[
        str, typer.Option("--books", help="A file, or postgresql://… for several registers.")
    ] = "",
    register: Annotated[str, typer.Option(help="The register; one not known yet is made.")] = "",
    staff: Annotated[str, typer.Option(help="In whose name.")] = "",
    training: Annotated[bool, typer.Option("--training", help="The books for practice.")] = False,
    at: Annotated[str, typer.Option(help="A moment such as 2026-11-22T09:30+07:00, for back entries.")] = "",
) -> None:
    """Take the options that stand before the command, or open the window."""
    moment = None
    if at:
        output.guarded(lambda: context.read_moment(at), as_json=False)
        moment = context.read_moment(at)
    context_.obj = Circumstances(
        books=books_at or (context.training_books() if training else context.default_books()),
        register=register or context.OFFICE,
        staff=staff,
        at=moment,
    )
    if context_.invoked_subcommand is None:
        from sentra_pos import app as window  # here: a command needs no window, and no Qt

        sys.exit(window.run(books_at, register=register, training=training))
