"""Answers to objections on the statement after them: what was said, what the shop found, what it corrected."""

from sentra_pos.base import clock, money
from sentra_pos.paper import faces, words
from sentra_pos.paper import pdf_table as tables
from sentra_pos.paper.faces import Face
from sentra_pos.paper.pdf import Sheet
from sentra_pos.paper.pdf_table import Title
from sentra_pos.settlement.objections import Raised, Verdict
from sentra_pos.settlement.statement_words import Say, Speech
from sentra_pos.settlement.view import StatementView

VERDICTS = {
    Verdict.ACCEPTED: Say.ACCEPTED,
    Verdict.REFUSED: Say.REFUSED,
    Verdict.EXPLAINED: Say.EXPLAINED,
}
_SIZE, _LEADING = 8.8, 3.7


def answers(sheet: Sheet, view: StatementView) -> None:
    """Draw what came of objections since the statement before; nothing at all if there were none."""
    for number, one in enumerate(view.answers):
        sheet.needs(16 if number else 24)
        if number == 0:
            tables.heading(sheet, Title(view.say(Say.ANSWERS)))
        _one(sheet, one, view.say)


def _one(sheet: Sheet, one: Raised, say: Speech) -> None:
    if one.answer is None:
        return
    left, room = sheet.layout.left, sheet.layout.room
    about = f" · {one.subject}" if one.subject else ""
    head = f"{one.number} · {words.day(clock.day_of(one.raised_at))} · {one.statement}{about}"
    sheet.text(left, sheet.y + 2.6, faces.cut(head, room - 30, _SIZE, Face.STRONG), _SIZE, Face.STRONG)
    sheet.right(
        sheet.layout.right, sheet.y + 2.6, say(VERDICTS[one.answer.verdict]), size=_SIZE, face=Face.STRONG
    )
    asked = say(Say.OBJECTED, said=one.said)
    end = sheet.paragraph(left, sheet.y + 6.4, asked, room, size=_SIZE, leading=_LEADING, most=3)
    corrected = say(Say.CORRECTED, amount=money.show(one.answer.amount)) if one.answer.amount else ""
    said = say(Say.ANSWERED, said=f"{one.answer.said}{corrected}")
    end = sheet.paragraph(left, end + _LEADING, said, room, size=_SIZE, leading=_LEADING, most=4)
    sheet.y = end + 2.4
