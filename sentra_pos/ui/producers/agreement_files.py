"""The agreement as a file in the user's own folder of papers: the original is drawn once and found again."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from sentra_pos.base import paths
from sentra_pos.producers.agreement_view import AgreementView
from sentra_pos.reports import export
from sentra_pos.ui.desk import Report

FOLDER = "papers"


def draw(view: AgreementView, *, at: datetime, by: str, to: Path | None = None) -> Callable[[Report], Path]:
    """Slow work for the desk: the paper as PDF, at `to` or among the papers."""

    def work(report: Report) -> Path:
        from sentra_pos.producers import agreement_pdf  # here: it brings reportlab

        file = to or _folder() / f"{view.number} {view.party.code} {view.code}.pdf"
        if to is None and file.is_file():
            return file
        content = agreement_pdf.draw(view, printed_at=at, printed_by=by)
        export.whole(file, lambda part: part.write_bytes(content))
        report.step(1, 1)
        return file

    return work


def show(file: Path) -> None:
    """Let the system open the paper, to be printed from there."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))


def _folder() -> Path:
    where = paths.data_folder() / FOLDER
    where.mkdir(exist_ok=True)
    return where
