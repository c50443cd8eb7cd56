"""The backup sheet as a file among the papers: how the books come back on a new machine."""

from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from sentra_pos.base import clock
from sentra_pos.shop import permissions, safekeeping, safety_sheets
from sentra_pos.shop.permissions import Act
from sentra_pos.shop.safety_sheets import SafetyFacts
from sentra_pos.ui import language, paper_files
from sentra_pos.ui.language import Language
from sentra_pos.ui.post import Post

if TYPE_CHECKING:  # the desk hands the session on
    from sentra_pos.base.database import Session
    from sentra_pos.books.occasion import Occasion
    from sentra_pos.ui.desk import Report


def draw_backup_sheet(page: QWidget, post: Post, where: str) -> None:
    """Draw the sheet of the books at `where` and open it, in the language of the window."""
    on = post.occasion()

    def draw(found: SafetyFacts) -> None:
        post.desk.send(page, partial(_drawn, found, where, on.at), paper_files.show)

    post.desk.ask(page, partial(_facts, where=where, on=on), draw)


def _facts(session: "Session", *, where: str, on: "Occasion") -> SafetyFacts:
    permissions.require(session, Act.BACKUP, on)
    return safety_sheets.facts(session, where=where)


def _drawn(found: SafetyFacts, where: str, at: datetime, _report: "Report") -> Path:
    from sentra_pos.paper import pdf  # here: only whoever prints it waits for reportlab
    from sentra_pos.shop import safety_pdf

    english = language.current() is Language.ENGLISH
    state = safekeeping.state(found.known, where, at)
    tongue = pdf.ENGLISH if english else pdf.INDONESIAN
    sheet = safety_sheets.backup(found, state, at=at, tongue=tongue)
    name = f"{'backup sheet' if english else 'lembar cadangan'} {clock.day_of(at).isoformat()}.pdf"
    return paper_files.written(paper_files.folder() / name, safety_pdf.draw(sheet))
