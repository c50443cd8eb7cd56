"""The papers of a note as files a person can open and print: the note itself, and the labels of its lots."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sentra_pos.base import paths
from sentra_pos.consignment import labels, note_pdf, views
from sentra_pos.consignment.labels import LabelSize
from sentra_pos.consignment.views import LabelView, NoteView
from sentra_pos.ui.desk import Report

if TYPE_CHECKING:  # the desk hands the session on; no screen looks into it
    from sentra_pos.base.database import Session

FOLDER = "papers"


@dataclass(frozen=True)
class Wanted:
    """What the papers will say, read from the books."""

    note: NoteView
    labels: list[LabelView]


@dataclass(frozen=True)
class Made:
    """Where the papers are; None for one that was not wanted."""

    note: Path
    labels: Path | None
    label_count: int


def read(session: "Session", number: str, *, with_labels: bool) -> Wanted:
    """What the papers of the note `number` say."""
    return Wanted(views.note(session, number), views.labels_of(session, number) if with_labels else [])


def make(wanted: Wanted, *, at: datetime, by: str) -> Callable[[Report], Made]:
    """Slow work for the desk: draw the papers into the user's own folder of papers."""

    def work(report: Report) -> Made:
        folder = paths.data_folder() / FOLDER
        folder.mkdir(exist_ok=True)
        steps = 2 if wanted.labels else 1
        report.step(0, steps)
        number = wanted.note.number
        note = folder / f"{number}.pdf"
        note.write_bytes(note_pdf.draw(wanted.note, printed_at=at, printed_by=by))
        report.step(1, steps)
        if not wanted.labels:
            return Made(note, None, 0)
        sheet = folder / f"{number}-label.pdf"
        sheet.write_bytes(labels.draw(wanted.labels, LabelSize.A4))
        report.step(2, steps)
        return Made(note, sheet, len(wanted.labels))

    return work
