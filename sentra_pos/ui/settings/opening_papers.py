"""The reports of the opening day as a file a person can open, print and sign."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from sentra_pos.settlement.opening_views import OpeningView
from sentra_pos.ui import paper_files
from sentra_pos.ui.desk import Report


def make(views: Sequence[OpeningView], *, at: datetime, by: str) -> Callable[[Report], Path]:
    """Slow work for the desk: draw the reports one after the other into one file."""

    def work(_report: Report) -> Path:
        from sentra_pos.settlement import opening_pdf  # here: it brings reportlab

        first, last = views[0], views[-1]
        span = first.number if len(views) == 1 else f"{first.number} - {last.number}"
        file = paper_files.folder() / f"Saldo awal {span} {first.code}.pdf"
        return paper_files.written(file, opening_pdf.draw(views, printed_at=at, printed_by=by))

    return work
