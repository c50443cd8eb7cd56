"""The papers of goods in as files a person can open and print, and labels for the printer that prints only them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sentra_pos.consignment import label_programs, note_pdf, views
from sentra_pos.consignment.views import LabelView, NoteView
from sentra_pos.devices.troubles import PrinterTrouble
from sentra_pos.shop import registers
from sentra_pos.shop.registers import LabelHabits
from sentra_pos.ui import label_papers, paper_files
from sentra_pos.ui.desk import Report
from sentra_pos.ui.label_papers import LabelsMade

if TYPE_CHECKING:  # the desk hands the session on; no screen looks into it
    from sentra_pos.base.database import Session


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


def read(session: "Session", number: str, register: str, *, with_labels: bool) -> Wanted:
    """What the papers of the note `number` say."""
    wanted = views.labels_of(session, number) if with_labels else []
    return Wanted(views.note(session, number), wanted, registers.usual(session, register).labels)


def make(wanted: Wanted, *, at: datetime, by: str) -> Callable[[Report], Made]:
    """Slow work for the desk: draw the note into the user's own folder of papers, and bring its labels where they go.

    Labels whose printer is in trouble are drawn as a file, so that nothing is lost.
    """

    def work(report: Report) -> Made:
        steps = 2 if wanted.labels else 1
        report.step(0, steps)
        drawn = note_pdf.draw(wanted.note, printed_at=at, printed_by=by)
        note = paper_files.written(paper_files.folder() / f"{wanted.note.number}.pdf", drawn)
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
