"""The agreement as a file: the original is drawn once into the user's own folder of papers, and found again."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from sentra_pos.producers.agreement_view import AgreementView
from sentra_pos.ui import paper_files
from sentra_pos.ui.desk import Report


def draw(view: AgreementView, *, at: datetime, by: str, to: Path | None = None) -> Callable[[Report], Path]:
    """Slow work for the desk: the paper as PDF, at `to` or among the papers; it may raise CannotWrite."""

    def work(report: Report) -> Path:
        from sentra_pos.producers import agreement_pdf  # here: it brings reportlab

        file = to or paper_files.folder() / f"{view.number} {view.party.code} {view.code}.pdf"
        if to is None and file.is_file():
            return file
        paper_files.written(file, agreement_pdf.draw(view, printed_at=at, printed_by=by))
        report.step(1, 1)
        return file

    return work
