"""Gift slips: the goods of a receipt without any price, for whoever they are given to."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from sentra_pos.base.errors import RuleBroken
from sentra_pos.checkout import receipt as receipts
from sentra_pos.checkout.receipt import Kind
from sentra_pos.paper import jobs
from sentra_pos.paper.jobs import NothingToCopy


@dataclass(eq=False)
class NothingToGive(RuleBroken):
    """Goods that came back are nobody's gift."""

    sentence = "{receipt} is no sale: there is nothing to give away."

    receipt: str


def queue(session: Session, receipt: str, *, register: str, at: datetime, by: str) -> UUID:
    """Let the gift slip of `receipt` wait for the printer; every further one is a SALINAN.

    Raises NothingToGive for a refund or a void, NothingToCopy for a number nobody knows.
    """
    content = jobs.original(session, receipt).content
    if receipts.from_json(content).kind is not Kind.SALE:
        raise NothingToGive(receipt)
    try:
        return jobs.copy(session, document_no=receipt, register=register, at=at, by=by, kind=jobs.GIFT)
    except NothingToCopy:
        return jobs.queue(
            session, kind=jobs.GIFT, document_no=receipt, register=register, content=content, at=at, by=by
        )


def last_receipt(session: Session, register: str) -> str:
    """The number of the last receipt that `register` made; raise NothingToCopy before the first one."""
    for job in jobs.recent(session, register):
        if job.kind == jobs.RECEIPT:
            return job.document_no
    raise NothingToCopy(register)
