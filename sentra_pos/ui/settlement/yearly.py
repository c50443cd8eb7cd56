"""Papers of a year: the chosen producer's months, the letter he may show to a bank, and the shop's own."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from sentra_pos.reports import year as years
from sentra_pos.reports import year_pdf
from sentra_pos.ui import paper_files, trouble
from sentra_pos.ui.desk import Report
from sentra_pos.ui.settlement.extra import Extra
from sentra_pos.ui.widgets.screen import Act

if TYPE_CHECKING:  # the desk hands the session on
    from datetime import datetime

    from sentra_pos.base.database import Session

T = TypeVar("T")
_MONTHS = 12


class Yearly(Extra):
    def acts(self) -> Sequence[Act]:
        return [
            Act(self.tr("Year of the producer"), self.draw_producer, "Ctrl+Shift+Y", "calendar-days"),
            Act(self.tr("Letter of sales for a bank"), self.draw_letter, "", "file-text"),
            Act(self.tr("Year of the shop"), self.draw_shop, "", "chart-column"),
        ]

    def draw_producer(self) -> None:
        line, year, on = self.chosen(), self._year(), self.post.occasion()
        if line is not None:
            producer, code = line.draft.producer, line.draft.code
            self._draw(
                lambda session: years.of_producer(session, producer=producer, year=year, on=on),
                year_pdf.sheet_of_producer,
                f"tahun {year} {code}.pdf",
            )

    def draw_letter(self) -> None:
        """Made at the producer's wish; it says so itself."""
        line, today, on = self.chosen(), self.post.today(), self.post.occasion()
        if line is not None:
            producer, code = line.draft.producer, line.draft.code
            self._draw(
                lambda session: years.history(session, producer=producer, months=_MONTHS, until=today, on=on),
                year_pdf.letter,
                f"surat penjualan {code} {today.isoformat()}.pdf",
            )

    def draw_shop(self) -> None:
        year, on = self._year(), self.post.occasion()
        self._draw(
            lambda session: years.of_shop(session, year=year, on=on),
            year_pdf.sheet_of_shop,
            f"tahun {year} toko.pdf",
        )

    def _draw(self, read: "Callable[[Session], T]", draw: Callable[..., bytes], name: str) -> None:
        """Read, then draw beside the window, and show the paper."""
        at, by = self.post.now(), self.post.person.name

        def send(view: T) -> None:
            self.post.desk.send(self.screen, _paper(view, draw, name, at, by), paper_files.show, failed=fail)

        def fail(error: Exception) -> None:
            trouble.show(self.screen, error)

        self.post.desk.ask(self.screen, read, send, failed=fail)

    def _year(self) -> int:
        """The year of the cut-off that is looked at."""
        return (self.week.until or self.post.today()).year


def _paper(
    view: object, draw: Callable[..., bytes], name: str, at: "datetime", by: str
) -> Callable[[Report], Path]:
    def work(report: Report) -> Path:
        file = paper_files.written(paper_files.folder() / name, draw(view, printed_at=at, printed_by=by))
        report.step(1, 1)
        return file

    return work
