"""Any paper of the books by its number, as its original or a copy in the user's own folder of papers."""

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from sentra_pos.checkout import receipt
from sentra_pos.consignment import (
    counter_pdf,
    counter_views,
    note_pdf,
    take_back_pdf,
    take_back_views,
    views,
)
from sentra_pos.paper import jobs, slip_pdf
from sentra_pos.settlement import (
    advances,
    objection_pdf,
    objections,
    opening,
    opening_pdf,
    opening_views,
    receipt_pdf,
)
from sentra_pos.shop import registers
from sentra_pos.stock import conversion_pdf, conversion_views, write_off_pdf, write_off_views
from sentra_pos.ui import paper_files
from sentra_pos.ui.desk import Report

if TYPE_CHECKING:  # the desk hands the session on; nothing here looks into it
    from sentra_pos.base.database import Session

V_contra = TypeVar("V_contra", contravariant=True)
Draw = Callable[[int, datetime, str], bytes]
"""Draws copy number so-and-so, made at a moment by a person."""


class _Drawn(Protocol[V_contra]):
    def __call__(
        self, view: V_contra, /, *, copy_no: int, printed_at: datetime, printed_by: str
    ) -> bytes: ...


def read(session: "Session", number: str, register: str) -> Draw:
    """What draws the paper `number`; raise the room's own error for a number that has none."""
    kind = number.partition("-")[0]
    return _READ[kind](session, number) if kind in _READ else _receipt(session, number, register)


def copy(number: str, draw: Draw, *, at: datetime, by: str) -> Callable[[Report], Path]:
    """Slow work for the desk: draw the next copy; each has its own file, so that they count themselves."""

    def work(report: Report) -> Path:
        copy_no, file = paper_files.next_copy(number)
        paper_files.written(file, draw(copy_no, at, by))
        report.step(1, 1)
        return file

    return work


def originals(papers: Mapping[str, Draw], *, at: datetime, by: str) -> Callable[[Report], list[Path]]:
    """Slow work for the desk: draw what was written just now, by its number; no copy of it is one of the numbered."""

    def work(report: Report) -> list[Path]:
        made: list[Path] = []
        for number, draw in papers.items():
            made.append(paper_files.written(paper_files.folder() / f"{number}.pdf", draw(0, at, by)))
            report.step(len(made), len(papers))
        return made

    return work


def _made(draw: _Drawn[V_contra], view: V_contra) -> Draw:
    return lambda copy_no, at, by: draw(view, copy_no=copy_no, printed_at=at, printed_by=by)


def _note(session: "Session", number: str) -> Draw:
    """What came in, or the counter-note that corrects it: both are numbered in one row."""
    try:
        return _made(note_pdf.draw, views.note(session, number))
    except views.UnknownNote:
        return _made(counter_pdf.draw, counter_views.view(session, number))


def _receipt(session: "Session", number: str, register: str) -> Draw:
    """A sale's or a refund's slip, as wide as the register's paper."""
    printed = receipt.from_json(jobs.original(session, number).content)
    columns = registers.columns_of(session, register)

    def draw(copy_no: int, at: datetime, by: str) -> bytes:
        slip = receipt.slip(printed, copy_no=copy_no, printed_at=at, printed_by=by)
        return slip_pdf.as_pdf(slip, columns, title=number, author=printed.shop.name)

    return draw


_READ: dict[str, Callable[["Session", str], Draw]] = {
    "TTB": _note,
    "RTB": lambda session, number: _made(take_back_pdf.draw, take_back_views.view(session, number)),
    "BA": lambda session, number: _made(write_off_pdf.draw, write_off_views.view(session, number)),
    "PLK": lambda session, number: _made(conversion_pdf.draw, conversion_views.view(session, [number])),
    "UMK": lambda session, number: _made(receipt_pdf.draw_advance, advances.view(session, number)),
    "KBR": lambda session, number: _made(objection_pdf.draw, objections.view(session, number)),
    opening.SERIES: lambda session, number: _made(opening_pdf.draw, [opening_views.view(session, number)]),
}
"""By the first letters of their numbers; all others are receipts of registers."""
