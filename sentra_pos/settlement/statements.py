"""Statements: what each producer earned up to a day, first as a draft, then frozen for ever.

drafts = statements.drafts(session, until=sunday)
done = statements.freeze(session, producer=…, until=sunday, pay_day=tuesday, on=occasion)
paper = statement_pdf.draw(statements.view(session, done.number), …)
"""

from sentra_pos.settlement.draft import Draft, as_facts
from sentra_pos.settlement.draft import of_producers as drafts
from sentra_pos.settlement.freeze import (
    AlreadySettledLater,
    NothingToSettle,
    StatementDone,
    find,
    freeze,
    freeze_once,
    key,
    with_code,
)
from sentra_pos.settlement.history import Frozen, NoSuchStatement, frozen
from sentra_pos.settlement.view import StatementView, preview, view

__all__ = [
    "AlreadySettledLater",
    "Draft",
    "Frozen",
    "NoSuchStatement",
    "NothingToSettle",
    "StatementDone",
    "StatementView",
    "as_facts",
    "drafts",
    "find",
    "freeze",
    "freeze_once",
    "frozen",
    "key",
    "preview",
    "view",
    "with_code",
]
