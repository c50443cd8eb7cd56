"""Commands that make papers for goods: notes, their counter-notes and messages, and labels in every language."""

from collections.abc import Mapping
from dataclasses import replace
from enum import Enum
from pathlib import Path
from typing import Annotated
from uuid import UUID

import typer

from sentra_pos.base import ids
from sentra_pos.base.database import Books, Session
from sentra_pos.cli import context, files, output
from sentra_pos.consignment import note_words, relabel, views
from sentra_pos.consignment.relabel import LabelRun
from sentra_pos.consignment.views import UnknownNote
from sentra_pos.shop import registers
from sentra_pos.shop.registers import LabelHabits, LabelLanguage


class LabelFormat(Enum):
    """What labels are written as."""

    PDF = "pdf"
    ESCPOS = "escpos"
    TSPL = "tspl"
    ZPL = "zpl"


class Per(Enum):
    """How many labels a line gets."""

    PIECE = "piece"
    LINE = "line"


def add_to(app: typer.Typer) -> None:
    """Add these commands."""
    app.command()(note)
    app.command()(labels)


def note(
    ctx: typer.Context,
    number: str,
    out: Annotated[Path | None, typer.Option(help="The PDF file to write.")] = None,
    copy: Annotated[int, typer.Option(help="Which copy it is; 0 is the original.")] = 0,
    text: Annotated[bool, typer.Option("--text", help="As a message of at most 900 signs.")] = False,
) -> None:
    """The consignment note or counter-note with this number, in two copies on a sheet."""
    if out is None and not text:
        raise typer.BadParameter("say --out FILE.pdf, or --text")

    def work() -> None:
        with context.opened(ctx) as (books, given):
            if text:
                view = books.reading(lambda session: views.note(session, number))
                output.tell(None, as_json=False, lines=[note_words.message(view)])
            if out is not None:
                files.write(out, _drawn(books, given, number, copy))

    output.guarded(work, as_json=False)


def labels(
    ctx: typer.Context,
    note_number: Annotated[str, typer.Argument()] = "",
    out: Annotated[Path | None, typer.Option(help="The file to write.")] = None,
    size: Annotated[str, typer.Option(help="33x15, 40x30, 50x30 or a4.")] = "a4",
    form: Annotated[LabelFormat, typer.Option("--format", help="pdf, or a label printer's language.")] = (
        LabelFormat.PDF
    ),
    start: Annotated[int, typer.Option(help="First free label of a begun sheet, 1 to 24.")] = 1,
    offset: Annotated[str, typer.Option(help="Millimetres right,down such as 1.5,-2.")] = "",
    per: Annotated[Per, typer.Option(help="A label a piece, or one a line.")] = Per.PIECE,
    send: Annotated[bool, typer.Option("--send", help="To the register's label printer.")] = False,
    test: Annotated[
        bool, typer.Option("--test", help="One label with a ruler, to set a printer by.")
    ] = False,
) -> None:
    """The labels of a note's goods with today's prices."""
    _check(size, form, start, is_somewhere=send or out is not None, is_something=test or bool(note_number))
    shift = _offset(offset)

    def work() -> None:
        with context.opened(ctx) as (books, given):
            register = given.register
            kept = books.reading(lambda session: registers.usual(session, register)).labels
            habits = _habits(kept, form, shift, is_sent=send)
            runs = [] if test else _runs(books, given, note_number, per)
        data = _made(runs, size, form, start, habits, is_sent=send, is_test=test)
        _bring(data, habits, out, is_sent=send)
        count = sum(run.count for run in runs) or 1
        output.tell(None, as_json=False, lines=[f"{count} labels"])

    output.guarded(work, as_json=False)


def _drawn(books: Books, given: context.Circumstances, number: str, copy: int) -> bytes:
    from sentra_pos.consignment import counter_pdf, counter_views, note_pdf  # here: they bring reportlab

    at = given.occasion().at
    try:
        view = books.reading(lambda session: views.note(session, number))
    except UnknownNote:
        counter = books.reading(lambda session: counter_views.view(session, number))
        return counter_pdf.draw(counter, copy_no=copy, printed_at=at)
    return note_pdf.draw(view, copy_no=copy, printed_at=at)


def _check(size: str, form: LabelFormat, start: int, *, is_somewhere: bool, is_something: bool) -> None:
    if size not in ("33x15", "40x30", "50x30", "a4"):
        raise typer.BadParameter("sizes are 33x15, 40x30, 50x30 and a4")
    if not 1 <= start <= 24:
        raise typer.BadParameter("a sheet has the places 1 to 24")
    if not is_somewhere:
        raise typer.BadParameter("say --out FILE, or --send")
    if not is_something:
        raise typer.BadParameter("say which note, or --test")
    if form is not LabelFormat.PDF and size == "a4":
        raise typer.BadParameter("a label printer has rolls: 33x15, 40x30 or 50x30")


def _offset(typed: str) -> tuple[int, int] | None:
    """Tenths of a millimetre, right and down."""
    if not typed:
        return None
    try:
        right, down = (round(float(part) * 10) for part in typed.split(","))
    except ValueError as error:
        raise typer.BadParameter("an offset is two numbers of millimetres, such as 1.5,-2") from error
    if max(abs(right), abs(down)) > 100:
        raise typer.BadParameter("an offset is at most 10 mm")
    return right, down


def _habits(
    kept: LabelHabits, form: LabelFormat, shift: tuple[int, int] | None, *, is_sent: bool
) -> LabelHabits:
    if shift is not None:
        right, down = shift
        kept = replace(kept, right=right, down=down, sheet_right=right, sheet_down=down)
    if form is not LabelFormat.PDF:
        return replace(kept, language=LabelLanguage(form.value))
    return (
        kept if is_sent or shift is not None else replace(kept, right=0, down=0, sheet_right=0, sheet_down=0)
    )


def _runs(books: Books, given: context.Circumstances, number: str, per: Per) -> list[LabelRun]:
    def deed(session: Session) -> list[LabelRun]:
        usual: Mapping[UUID, int] = views.label_counts(session, number)
        counts = usual if per is Per.PIECE else dict.fromkeys(usual, 1)
        on = given.dated(session)
        made = relabel.runs(session, counts, on=on)
        relabel.tick_off(session, [lot for lot, count in counts.items() if count], on=on)
        return made

    return books.writing(deed, key=f"labels:{ids.new()}", content=number, answer=list[LabelRun])


def _made(
    runs: list[LabelRun],
    size: str,
    form: LabelFormat,
    start: int,
    habits: LabelHabits,
    *,
    is_sent: bool,
    is_test: bool,
) -> bytes:
    from sentra_pos.consignment import label_programs  # here: they bring reportlab
    from sentra_pos.consignment import labels as drawing
    from sentra_pos.consignment.label_layout import LabelSize

    wanted, chosen = relabel.expanded(runs), LabelSize(size)
    if is_sent or form is not LabelFormat.PDF:
        if is_test:
            return label_programs.ruler(chosen, habits)
        return label_programs.program(wanted, chosen, habits)
    right, down = label_programs.shift(habits, chosen)
    if is_test:
        return drawing.ruler_sheet(chosen, right_mm=right, down_mm=down)
    return drawing.draw(wanted, chosen, first=start, right_mm=right, down_mm=down)


def _bring(data: bytes, habits: LabelHabits, out: Path | None, *, is_sent: bool) -> None:
    if is_sent:
        from sentra_pos.devices import label_printer  # here: a file needs no printer

        label_printer.send(habits, data)
    if out is not None:
        files.write(out, data)
