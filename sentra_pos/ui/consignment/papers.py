"""The papers of goods in as files a person can open and print, and labels for the printer that prints only them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from sentra_pos.base import paths
from sentra_pos.consignment import (
    counter_pdf,
    counter_views,
    label_programs,
    note_pdf,
    take_back_pdf,
    take_back_views,
    views,
)
from sentra_pos.consignment.counter_views import CounterView
from sentra_pos.consignment.take_back_views import TakeBackView
from sentra_pos.consignment.views import LabelView, NoteView
from sentra_pos.devices.troubles import PrinterTrouble
from sentra_pos.shop import registers
from sentra_pos.shop.registers import LabelHabits
from sentra_pos.stock import write_off_pdf, write_off_views
from sentra_pos.stock.write_off_views import ReportView
from sentra_pos.ui import label_papers, paper_files
from sentra_pos.ui.desk import Report
from sentra_pos.ui.label_papers import LabelsMade

if TYPE_CHECKING:  # the desk hands the session on; no screen looks into it
    from sentra_pos.base.database import Session

FOLDER = "papers"


@dataclass(frozen=True)
class Drawn:
    """Who drew a paper, and when."""

    at: datetime
    by: str


@dataclass(frozen=True)
class Wanted:
    """What the papers will say, read from the books."""

    note: NoteView
    labels: list[LabelView]
    habits: LabelHabits


@dataclass(frozen=True)
class Made:
    """Where the papers are, None for one that was not wanted or was sent; `trouble` is the label printer's."""

    note: Path
    labels: Path | None
    label_count: int
    is_sent: bool = False
    trouble: PrinterTrouble | None = None


Paper = NoteView | CounterView | TakeBackView | ReportView


def show(paper: Path) -> None:
    """Let the system open a paper."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(paper)))


def read(session: "Session", number: str, register: str, *, with_labels: bool) -> Wanted:
    """What the papers of the note `number` say."""
    wanted = views.labels_of(session, number) if with_labels else []
    return Wanted(views.note(session, number), wanted, registers.usual(session, register).labels)


def read_any(session: "Session", number: str) -> Paper:
    """A note, counter-note, take-back note or report by its number; raise UnknownNote, NoSuchTakeBack or NoSuchReport."""
    if number.startswith("RTB"):
        return take_back_views.view(session, number)
    if number.startswith("BA"):
        return write_off_views.view(session, number)
    try:
        return views.note(session, number)
    except views.UnknownNote:
        return counter_views.view(session, number)


def make(wanted: Wanted, drawn: Drawn) -> Callable[[Report], Made]:
    """Slow work for the desk: draw the note into the user's own folder of papers, and bring its labels where they go.

    Labels whose printer is in trouble are drawn as a file, so that nothing is lost.
    """

    def work(report: Report) -> Made:
        steps = 2 if wanted.labels else 1
        report.step(0, steps)
        note = _folder() / f"{wanted.note.number}.pdf"
        note.write_bytes(_draw(wanted.note, drawn, 0))
        report.step(1, steps)
        if not wanted.labels:
            return Made(note, None, 0)
        size = label_programs.size_of(wanted.habits)
        named = f"{wanted.note.number}-label"
        trouble = None
        try:
            made = label_papers.draw(wanted.labels, size, wanted.habits, named, 1)
        except PrinterTrouble as error:
            trouble = error
            made = LabelsMade(
                label_papers.as_file(wanted.labels, size, wanted.habits, named, 1), len(wanted.labels)
            )
        report.step(2, steps)
        return Made(note, made.file, made.count, is_sent=made.file is None, trouble=trouble)

    return work


def originals(papers: Sequence[Paper], drawn: Drawn) -> Callable[[Report], list[Path]]:
    """Draw papers that were written just now."""

    def work(report: Report) -> list[Path]:
        made: list[Path] = []
        for view in papers:
            made.append(_folder() / f"{view.number}.pdf")
            made[-1].write_bytes(_draw(view, drawn, 0))
            report.step(len(made), len(papers))
        return made

    return work


def copy(view: Paper, drawn: Drawn) -> Callable[[Report], Path]:
    """Draw the next copy of a paper; each has its own file, so that they count themselves."""

    def work(report: Report) -> Path:
        copy_no, file = paper_files.next_copy(view.number)
        file.write_bytes(_draw(view, drawn, copy_no))
        report.step(1, 1)
        return file

    return work


def _draw(view: Paper, drawn: Drawn, copy_no: int) -> bytes:
    match view:
        case NoteView():
            return note_pdf.draw(view, copy_no=copy_no, printed_at=drawn.at, printed_by=drawn.by)
        case CounterView():
            return counter_pdf.draw(view, copy_no=copy_no, printed_at=drawn.at, printed_by=drawn.by)
        case TakeBackView():
            return take_back_pdf.draw(view, copy_no=copy_no, printed_at=drawn.at, printed_by=drawn.by)
        case ReportView():
            return write_off_pdf.draw(view, copy_no=copy_no, printed_at=drawn.at, printed_by=drawn.by)


def _folder() -> Path:
    where = paths.data_folder() / FOLDER
    where.mkdir(exist_ok=True)
    return where
