"""Statements and kwitansi as files a person can open and print, in the user's own folder of papers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from sentra_pos.base.money import Notes
from sentra_pos.settlement.overview import WeekLine
from sentra_pos.settlement.payouts import PayoutView
from sentra_pos.settlement.statements import StatementView
from sentra_pos.shop.profile import ShopProfile
from sentra_pos.ui import paper_files
from sentra_pos.ui.desk import Report


@dataclass(frozen=True)
class Drawn:
    """Who drew a paper, and when."""

    at: datetime
    by: str


def statement(view: StatementView, drawn: Drawn) -> Callable[[Report], Path]:
    """Draw the statement; the original of a frozen one is drawn once and found again."""

    def work(report: Report) -> Path:
        draft = view.draft
        file = _statement_file(draft.number or "", draft.code, view.code)
        if draft.number is None:
            file = paper_files.folder() / f"DRAF {draft.code} {draft.until.isoformat()}.pdf"
        elif file.is_file():
            return file
        from sentra_pos.settlement import statement_pdf  # here: it brings reportlab

        return paper_files.written(file, statement_pdf.draw(view, printed_at=drawn.at, printed_by=drawn.by))

    return work


def drawn_already(lines: Sequence[WeekLine]) -> Callable[[Report], frozenset[str]]:
    """The numbers of those statements whose original has been drawn."""

    def work(report: Report) -> frozenset[str]:
        frozen = [
            (line.draft.number or "", line.draft.code, line.code) for line in lines if not line.is_draft
        ]
        return frozenset(
            number for number, code, mark in frozen if _statement_file(number, code, mark).is_file()
        )

    return work


def kwitansi(view: PayoutView, drawn: Drawn) -> Callable[[Report], Path]:
    """Draw the original that is signed, or the note of a transfer."""

    def work(report: Report) -> Path:
        from sentra_pos.settlement import receipt_pdf  # here: it brings reportlab

        file = paper_files.folder() / f"{view.done.number} {view.to.code} {view.done.statement}.pdf"
        return paper_files.written(file, receipt_pdf.draw(view, printed_at=drawn.at, printed_by=drawn.by))

    return work


def kwitansi_copy(view: PayoutView, drawn: Drawn) -> Callable[[Report], Path]:
    """Draw the next copy of a kwitansi that was signed; each has its own file, so that they count themselves."""

    def work(report: Report) -> Path:
        from sentra_pos.settlement import receipt_pdf  # here: it brings reportlab

        named = f"{view.done.number} {view.done.code} salinan"
        copy_no = 1
        while (paper_files.folder() / f"{named} {copy_no}.pdf").exists():
            copy_no += 1
        paper = receipt_pdf.draw(view, printed_at=drawn.at, copy_no=copy_no, printed_by=drawn.by)
        return paper_files.written(paper_files.folder() / f"{named} {copy_no}.pdf", paper)

    return work


def fetch_list(
    shop: ShopProfile, notes: Sequence[Notes], day: date, drawn: Drawn
) -> Callable[[Report], Path]:
    """Draw the list of notes to take along to the bank."""

    def work(report: Report) -> Path:
        from sentra_pos.settlement import fetch_pdf  # here: it brings reportlab

        paper = fetch_pdf.draw(shop, notes, day=day, printed_at=drawn.at, printed_by=drawn.by)
        return paper_files.written(paper_files.folder() / f"pecahan {day.isoformat()}.pdf", paper)

    return work


def _statement_file(number: str, producer: str, code: str) -> Path:
    """The code is in the name, for the books of the demo shop count from 1 as the real ones do."""
    return paper_files.folder() / f"{number} {producer} {code}.pdf"
