"""A producer as a person: everything that is kept of him, and making it anonymous.

The books are kept ten years, so a producer is never deleted: his name, numbers and pictures are.
"""

from dataclasses import asdict, dataclass
from uuid import UUID

from sqlalchemy import delete
from sqlmodel import Session, col, select

from sentra_pos.base import text
from sentra_pos.base.errors import RuleBroken
from sentra_pos.books import accounts, balances, journal
from sentra_pos.books.occasion import Occasion
from sentra_pos.books.tables import MoneyPosting
from sentra_pos.producers import decisions, permits
from sentra_pos.producers.decisions import Status
from sentra_pos.producers.tables import Producer, ProducerFields, ProducerPaper
from sentra_pos.shop import permissions
from sentra_pos.shop.permissions import Act

ANONYMOUS = "Produsen anonim"


@dataclass(eq=False)
class StillOwed(RuleBroken):
    """There is money between the shop and the producer."""

    sentence = "There are still {amount} between the shop and {producer}. Settle them first."

    producer: str
    amount: int


def data_of(session: Session, producer: UUID) -> dict[str, object]:
    """Everything that is kept of the producer as a person, for himself to take away."""
    row = session.get_one(Producer, producer)
    money = select(MoneyPosting).where(MoneyPosting.producer == producer)
    return {
        "code": row.code,
        **{name: getattr(row, name) for name in ProducerFields.model_fields},
        "postcode": row.postcode,
        "status": row.status,
        "story": row.story,
        "consented_on": row.consented_on,
        "permits": [asdict(view.facts) for view in permits.of(session, producer)],
        "decisions": [asdict(one) for one in decisions.history(session, producer)],
        "owed": balances.owed_to(session, producer),
        "postings": [
            {"account": one.account, "amount": one.amount, "payable_from": one.payable_from}
            for one in session.exec(money.order_by(col(MoneyPosting.entry), col(MoneyPosting.position)))
        ],
    }


def anonymise(session: Session, *, producer: UUID, on: Occasion) -> None:
    """Forget who the producer was; what he sold stays. Raises StillOwed, NotAStep or NeedsApproval."""
    row = session.get_one(Producer, producer)
    approver = permissions.require_two(session, Act.ANONYMISE, on)
    for account in sorted(accounts.OF_A_PRODUCER):
        open_amount = _balance(session, producer, account)
        if open_amount:
            raise StillOwed(producer=row.name, amount=abs(open_amount))
    if Status(row.status) is not Status.ENDED:
        raise decisions.NotAStep(producer=row.name, before=Status(row.status), after=Status.ENDED)
    entry = journal.open_entry(session, kind="anonymised", on=on.because(row.code, approver))
    journal.seal(session, entry)
    for name in ProducerFields.model_fields:
        if name not in ("name", "group"):
            setattr(row, name, "")
    row.name, row.search = f"{ANONYMOUS} {row.code}", text.search_form(row.code)
    row.story, row.photo, row.postcode, row.consented_on, row.is_anonymous = "", "", "", None, True
    session.add(row)
    session.execute(delete(ProducerPaper).where(col(ProducerPaper.producer) == producer))


def _balance(session: Session, producer: UUID, account: str) -> int:
    query = select(MoneyPosting.amount).where(
        MoneyPosting.producer == producer, MoneyPosting.account == account
    )
    return sum(session.exec(query))
