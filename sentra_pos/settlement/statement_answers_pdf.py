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
_MOST = 6
"""Lines of an objection or of its answer; both are kept in full on their own paper."""


def answers(sheet: Sheet, view: StatementView, *, larger: float = 1) -> None:
    """Draw what came of objections since the statement before, `larger` so many times; nothing if there were none."""
    title = Title(view.say(Say.ANSWERS), size=10.5 * larger)
    for number, one in enumerate(answered for answered in view.answers if answered.answer is not None):
        _one(sheet, one, view.say, larger, None if number else title)


def _one(sheet: Sheet, one: Raised, say: Speech, larger: float, title: Title | None) -> None:
    if one.answer is None:
        return
    left, room, size, leading = sheet.layout.left, sheet.layout.room, _SIZE * larger, _LEADING * larger
    corrected = say(Say.CORRECTED, amount=money.show(one.answer.amount)) if one.answer.amount else ""
    lines = [
        line
        for said in (say(Say.OBJECTED, said=one.said), say(Say.ANSWERED, said=one.answer.said) + corrected)
        for line in faces.wrapped(said, room, size, most=_MOST)
    ]
    sheet.needs((len(lines) + 1) * leading + 2.4 + (7 * larger if title else 0))
    if title:
        sheet.y += 1.6 * (larger - 1)
        tables.heading(sheet, title)
    about = f" · {one.subject}" if one.subject else ""
    head = f"{one.number} · {words.day(clock.day_of(one.raised_at))} · {one.statement}{about}"
    y = sheet.y + 2.6 * larger
    verdict = say(VERDICTS[one.answer.verdict])
    head_room = room - faces.width(verdict, size, Face.STRONG) - 4
    sheet.text(left, y, faces.cut(head, head_room, size, Face.STRONG), size, Face.STRONG)
    sheet.right(sheet.layout.right, y, verdict, size=size, face=Face.STRONG)
    for number, line in enumerate(lines, start=1):
        sheet.text(left, y + number * leading, line, size)
    sheet.y = y + len(lines) * leading + 2.4
