"""A year as paper, workbook or table, and the letter of sales: read on the desk, drawn beside the window."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from sentra_pos.paper import words
from sentra_pos.reports import year as years
from sentra_pos.reports import year_files
from sentra_pos.reports.year import History, Year
from sentra_pos.ui import paper_files, trouble
from sentra_pos.ui.desk import Report
from sentra_pos.ui.post import Post
from sentra_pos.ui.reports.year_bar import Asked
from sentra_pos.ui.widgets import toast

LETTER_MONTHS = 12


class YearPapers(QObject):
    busy = Signal(bool)
    """Something is being drawn or written, or no more."""

    def __init__(self, post: Post, over: QWidget) -> None:
        super().__init__(over)
        self._post, self._over = post, over

    def print_year(self, view: Year) -> None:
        """The sheet of the year as PDF, which the system shows."""
        at, by = self._post.now(), self._post.person.name

        def draw() -> bytes:
            from sentra_pos.reports import year_pdf  # here: it brings reportlab

            sheet = year_pdf.sheet_of_producer if view.to else year_pdf.sheet_of_shop
            return sheet(view, printed_at=at, printed_by=by)

        self._draw(f"tahun {view.year} {_whose(view)}.pdf", draw)

    def write_letter(self, asked: Asked) -> None:
        """What the chosen producer sold in twelve whole months: those of a year that is over, else the last ones."""
        if asked.producer is None:
            return
        producer, code, on = asked.producer.id, asked.producer.code, self._post.occasion()
        until = min(self._post.today(), date(asked.year + 1, 1, 1))
        at, by = self._post.now(), self._post.person.name

        def drawn(view: History) -> None:
            if not view.proofs and not any(month.gross for month in view.months):
                toast.show(
                    self._over,
                    self.tr(
                        "Nothing was sold in the whole months before {day}: there is nothing to certify."
                    ).format(day=words.day(until.replace(day=1))),
                    error=True,
                )
                return

            def draw() -> bytes:
                from sentra_pos.reports import year_pdf  # here: as above

                return year_pdf.letter(view, printed_at=at, printed_by=by)

            self._draw(f"surat penjualan {code} {until.isoformat()}.pdf", draw)

        self._post.desk.ask(
            self._over,
            lambda session: years.history(
                session, producer=producer, months=LETTER_MONTHS, until=until, on=on
            ),
            drawn,
            failed=self._fail,
        )

    def save(self, view: Year, form: str) -> None:
        """As `form` (xlsx or csv) where the person wants it."""
        name = f"tahun {view.year} {_whose(view)}.{form}"
        title, forms = self.tr("Save the year as"), f"{form.upper()} (*.{form})"
        chosen, _ = QFileDialog.getSaveFileName(self._over.window(), title, name, forms)
        if not chosen:
            return
        path = Path(chosen)
        if path.suffix.lower() != f".{form}":
            path = path.with_name(f"{path.name}.{form}")

        def work(_report: Report) -> Path:
            year_files.write(path, view)
            return path

        def tell(file: Path) -> None:
            self._tell(self.tr("The year is written to {file}").format(file=file.name))

        self._send(work, tell)

    def _draw(self, name: str, draw: Callable[[], bytes]) -> None:
        def work(_report: Report) -> Path:
            return paper_files.written(paper_files.folder() / name, draw())

        def show(file: Path) -> None:
            paper_files.show(file)
            self._tell(self.tr("The paper is drawn: {file}").format(file=file.name))

        self._send(work, show)

    def _send(self, work: Callable[[Report], Path], then: Callable[[Path], None]) -> None:
        self.busy.emit(True)

        def done(file: Path) -> None:
            self.busy.emit(False)
            then(file)

        self._post.desk.send(self._over, work, done, failed=self._fail)

    def _tell(self, sentence: str) -> None:
        toast.show(self._over, sentence)

    def _fail(self, error: Exception) -> None:
        self.busy.emit(False)
        trouble.show(self._over, error)


def _whose(view: Year) -> str:
    return view.to.code if view.to else "toko"
