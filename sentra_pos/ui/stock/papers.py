"""The papers of the shelf as files a person can open and print: losses, and goods that went back."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from sentra_pos.consignment import take_back_pdf, take_back_views
from sentra_pos.consignment.take_back_views import TakeBackView
from sentra_pos.stock import (
    conversion_pdf,
    conversion_views,
    count_pdf,
    count_views,
    write_off_pdf,
    write_off_views,
)
from sentra_pos.stock.conversion_views import ConversionView
from sentra_pos.stock.count_views import CountView
from sentra_pos.stock.write_off_views import ReportView
from sentra_pos.ui import paper_files
from sentra_pos.ui.desk import Report

if TYPE_CHECKING:  # the desk hands the session on
    from sentra_pos.base.database import Session


@dataclass(frozen=True)
class Wanted:
    """What the papers will say, read from the books."""

    reports: tuple[ReportView, ...] = ()
    take_backs: tuple[TakeBackView, ...] = ()
    bought: ConversionView | None = None
    counts: tuple[CountView, ...] = ()


def read(
    session: "Session",
    *,
    reports: Sequence[str] = (),
    take_backs: Sequence[str] = (),
    bought: Sequence[str] = (),
    counts: Sequence[UUID] = (),
) -> Wanted:
    """The papers of these numbers, and of these counts."""
    return Wanted(
        tuple(write_off_views.view(session, number) for number in reports),
        tuple(take_back_views.view(session, number) for number in take_backs),
        conversion_views.view(session, bought) if bought else None,
        tuple(count_views.view(session, count) for count in counts),
    )


def make(wanted: Wanted, *, at: datetime, by: str) -> Callable[[Report], list[Path]]:
    """Slow work for the desk: draw the papers into the user's own folder of papers."""

    def work(report: Report) -> list[Path]:
        made: list[Path] = []
        count = len(wanted.reports) + len(wanted.take_backs) + bool(wanted.bought) + len(wanted.counts)

        def keep(name: str, drawn: bytes) -> None:
            made.append(paper_files.written(paper_files.folder() / f"{name}.pdf", drawn))
            report.step(len(made), count)

        for view in wanted.reports:
            drawn = write_off_pdf.draw(view, printed_at=at, printed_by=by)
            keep(f"{view.number} {_name(view.producer)}", drawn)
        for note in wanted.take_backs:
            drawn = take_back_pdf.draw(note, printed_at=at, printed_by=by)
            keep(f"{note.number} {_name(note.producer)}", drawn)
        if (bought := wanted.bought) is not None:
            drawn = conversion_pdf.draw(bought, printed_at=at, printed_by=by)
            keep(f"{bought.number} {_name(bought.producer)}", drawn)
        for sheet in wanted.counts:
            kind = "lembar hitung" if sheet.ended_at is None else "hasil opname"
            drawn = count_pdf.draw(sheet, printed_at=at, printed_by=by)
            keep(f"{kind} {sheet.started_at:%Y-%m-%d} {sheet.code}", drawn)
        return made

    return work


def _name(producer: str) -> str:
    """A producer's name as it can stand in a file's."""
    return "".join(sign if sign.isalnum() or sign in " -" else "_" for sign in producer)[:40].strip()
