"""The short statement for the receipt printer of a register: the original once, then copies that say so."""

from sqlmodel import Session

from sentra_pos.books.occasion import Occasion
from sentra_pos.paper import jobs
from sentra_pos.settlement import statement_slip
from sentra_pos.settlement import view as views
from sentra_pos.settlement.statement_words import Language
from sentra_pos.shop import permissions, staff
from sentra_pos.shop.permissions import Act


def queue(session: Session, number: str, *, language: Language = Language.INDONESIAN, on: Occasion) -> int:
    """Let the strip of a frozen statement wait for the printer; return which copy it is, 0 for the original.

    A frozen statement says the same whenever it is read, so each strip is made anew, in the language that is asked
    for. Raises NoSuchStatement.
    """
    permissions.require(session, Act.SERVE, on)
    view = views.view(session, number, language)
    document = view.draft.number or number
    copy_no = _next(session, document)
    jobs.queue(
        session,
        kind=jobs.STATEMENT,
        document_no=document,
        register=on.register,
        content=statement_slip.to_json(view),
        at=on.recorded_at,
        by=staff.name_of(session, on.actor),
        copy_no=copy_no,
    )
    return copy_no


def _next(session: Session, document: str) -> int:
    try:
        jobs.original(session, document, kind=jobs.STATEMENT)
    except jobs.NothingToCopy:
        return 0
    return jobs.next_copy_no(session, document, kind=jobs.STATEMENT)
