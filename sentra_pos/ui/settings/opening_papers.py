"""The reports of the opening day as a file a person can open, print and sign."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from sentra_pos.base import paths
from sentra_pos.settlement.opening_views import OpeningView
from sentra_pos.ui.desk import Report

FOLDER = "papers"


def make(views: Sequence[OpeningView], *, at: datetime, by: str) -> Callable[[Report], Path]:
    """Slow work for the desk: draw the reports one after the other into one file."""

    def work(report: Report) -> Path:
        from sentra_pos.settlement import opening_pdf  # here: it brings reportlab

        folder = paths.data_folder() / FOLDER
        folder.mkdir(exist_ok=True)
        first, last = views[0], views[-1]
        span = first.number if len(views) == 1 else f"{first.number} - {last.number}"
        file = folder / f"Saldo awal {span} {first.code}.pdf"
        file.write_bytes(opening_pdf.draw(views, printed_at=at, printed_by=by))
        report.step(1, 1)
        return file

    return work


def show(paper: Path) -> None:
    """Let the system open it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(paper)))
