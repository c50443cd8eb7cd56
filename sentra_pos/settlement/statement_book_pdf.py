"""Many statements as one PDF, in the order they are given: each begins on a sheet of its own, also on both sides."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sentra_pos.paper import pdf
from sentra_pos.paper.pdf import A4, Part, Sheet
from sentra_pos.settlement import statement_large_pdf, statement_pdf
from sentra_pos.settlement.statement_words import Say
from sentra_pos.settlement.view import StatementView

Told = Callable[[int], None]
"""Hears how many are drawn; what it raises ends the drawing."""


@dataclass(frozen=True)
class Leaf:
    """One statement of it, and which copy: 0 is the original."""

    view: StatementView
    copy_no: int = 0


def nobody(drawn: int) -> None:
    """For those who do not want to hear."""


def draw(
    leaves: Sequence[Leaf],
    *,
    printed_at: datetime,
    printed_by: str = "",
    large: bool = False,
    told: Told = nobody,
) -> bytes:
    """All of `leaves`, at least one, with empty backs where a statement ends on a front."""
    paper = statement_large_pdf.paper if large else statement_pdf.paper
    first = leaves[0].view
    drawn = [
        _on_a_front(
            paper(leaf.view, printed_at=printed_at, copy_no=leaf.copy_no, printed_by=printed_by), place, told
        )
        for place, leaf in enumerate(leaves)
    ]
    return pdf.in_turn(A4, drawn, title=first.say(Say.HEAD), author=first.shop.name)


def _on_a_front(paper: Part, before: int, told: Told) -> Part:
    def body(sheet: Sheet) -> None:
        told(before)
        if sheet.canvas.getPageNumber() % 2 == 0:
            sheet.canvas.showPage()
        paper.body(sheet)

    return Part(body, paper.furniture)
