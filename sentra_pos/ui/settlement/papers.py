"""Statements and kwitansi as files a person can open and print, in the user's own folder of papers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from sentra_pos.base import text
from sentra_pos.base.money import Notes
from sentra_pos.settlement.overview import WeekLine
from sentra_pos.settlement.payouts import PayoutView
from sentra_pos.settlement.statement_words import Language
from sentra_pos.settlement.statements import StatementView
from sentra_pos.shop.profile import ShopProfile
from sentra_pos.ui import paper_files
from sentra_pos.ui.desk import Report

_PARTS_OF_NAME = 3
"""Number, producer and code; what comes after says which form it is."""


@dataclass(frozen=True)
class Drawn:
    """Who drew a paper, and when."""

    at: datetime
    by: str


def statement(view: StatementView, drawn: Drawn, *, large: bool = False) -> Callable[[Report], Path]:
    """Draw the statement; what was drawn of a frozen one is found again, and only the first form is the original."""

    def work(report: Report) -> Path:
        draft, form = view.draft, _form(view, large=large)
        copy_no = 0
        if draft.number is None:
            file = paper_files.folder() / f"DRAF {draft.code} {draft.until.isoformat()}{form}.pdf"
        else:
            named = _statement_name(draft.number, draft.code, view.code)
            file = paper_files.folder() / f"{named} {text.file_name(view.to.name)}{form}.pdf"
            if file.is_file():
                return file
            copy_no = len(list(paper_files.folder().glob(f"{named}*.pdf")))
        from sentra_pos.settlement import statement_large_pdf, statement_pdf  # here: they bring reportlab

        draw = statement_large_pdf.draw if large else statement_pdf.draw
        paper = draw(view, printed_at=drawn.at, copy_no=copy_no, printed_by=drawn.by)
        return paper_files.written(file, paper)

    return work


def book(
    views: Sequence[StatementView], until: date, drawn: Drawn, *, large: bool = False
) -> Callable[[Report], Path]:
    """Draw all of `views` into one file, in their order; what was drawn before is a copy there.

    Those that were not are drawn as a file each as well, so that nobody draws a second original.
    """

    def work(report: Report) -> Path:
        from sentra_pos.settlement import statement_book_pdf  # here: it brings reportlab

        form, steps = _form(views[0], large=large), 2 * len(views)
        number = 1
        while (
            file := paper_files.folder() / f"semua laporan {until.isoformat()}{form} {number}.pdf"
        ).exists():
            number += 1
        leaves = []
        for place, view in enumerate(views):
            report.step(place, steps, view.to.name)
            named = _statement_name(view.draft.number or "", view.draft.code, view.code)
            before = len(list(paper_files.folder().glob(f"{named}*.pdf")))
            if not before:
                statement(view, drawn, large=large)(report)
            leaves.append(statement_book_pdf.Leaf(view, before + number - 1 if before else 0))
        paper = statement_book_pdf.draw(
            leaves,
            printed_at=drawn.at,
            printed_by=drawn.by,
            large=large,
            told=lambda done: report.step(len(views) + done, steps, views[done].to.name),
        )
        return paper_files.written(file, paper)

    return work


def drawn_already(lines: Sequence[WeekLine]) -> Callable[[Report], frozenset[str]]:
    """The numbers of those statements that have been drawn, in whatever form."""

    def work(report: Report) -> frozenset[str]:
        there = {
            " ".join(file.stem.split(" ")[:_PARTS_OF_NAME]) for file in paper_files.folder().glob("*.pdf")
        }
        frozen = [
            (line.draft.number or "", line.draft.code, line.code) for line in lines if not line.is_draft
        ]
        return frozenset(
            number for number, code, mark in frozen if _statement_name(number, code, mark) in there
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


def _statement_name(number: str, producer: str, code: str) -> str:
    """The code is in the name, for the books of the demo shop count from 1 as the real ones do."""
    return f"{number} {producer} {code}"


def _form(view: StatementView, *, large: bool) -> str:
    """What the name of a file adds where it is not the usual sheet."""
    return f"{' besar' if large else ''}{' en' if view.language is Language.ENGLISH else ''}"
