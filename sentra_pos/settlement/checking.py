"""Says whether the paper of a statement is true: what it says against the books, and whether the shop signed it."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import Enum

from sqlalchemy import select
from sqlmodel import Session

from sentra_pos.base.errors import RuleBroken
from sentra_pos.books import chain
from sentra_pos.settlement import freeze, history, signing, standing
from sentra_pos.settlement.rows import GIVEN_UP, PAYOUT, STATEMENT
from sentra_pos.settlement.signing import Said, Seal


class Differs(Enum):
    """What the paper says otherwise than the books."""

    NUMBER = "number"
    PRODUCER = "producer"
    PERIOD = "period"
    NET = "net"
    CODE = "code"


@dataclass(frozen=True)
class Difference:
    """One fact of the paper that is not in the books like that, both as they are spelled."""

    what: Differs
    paper: str
    books: str


@dataclass(frozen=True)
class Checked:
    """What the books say of a paper, in rupiah, and what is wrong with it; `payout` is empty until it is paid."""

    number: str
    producer: str
    name: str
    first: date
    last: date
    net: int
    to_pay: int
    method: str
    code: str
    payout: str
    paid_at: datetime | None
    given_up_at: datetime | None
    seal: Seal
    differences: tuple[Difference, ...]

    @property
    def is_true(self) -> bool:
        """Whether nothing speaks against the paper; one that was typed, or never signed, is judged by the books."""
        return not self.differences and self.seal in (Seal.HOLDS, Seal.MISSING)


@dataclass(eq=False)
class NoSuchPaper(RuleBroken):
    """Neither a number, nor a code, nor a text of a statement these books hold."""

    sentence = "These books hold no statement “{typed}”. Read it off the paper again; if it is right, it is not from here."

    typed: str


@dataclass(eq=False)
class SignedElsewhere(RuleBroken):
    """The shop signed it, but these books do not hold it."""

    sentence = "{number} was signed by this shop, but these books do not hold it: they may be an older copy."

    number: str


@dataclass(eq=False)
class PaperNotTrue(RuleBroken):
    """The paper was changed, or was never the shop's; `why` lists what is wrong with it."""

    sentence = "The paper of {number} is not true: {why}. Pay nothing on it; the books say what is due."

    number: str
    why: str
    producer: str
    net: int
    to_pay: int


def check(session: Session, typed: str) -> Checked:
    """What the books say of a scanned text, a number or the 8 signs of a code.

    Raise NoSuchPaper, or SignedElsewhere for a text the shop signed of a statement these books do not hold.
    """
    said = signing.read(typed)
    if said is None:
        done = freeze.find(session, typed) or _with_code(session, typed)
        if done is None:
            raise NoSuchPaper(typed=typed.strip())
        return _of(session, done.number)
    seal = signing.seal(typed, signing.keys(session))
    found = freeze.find(session, said.number) or _with_code(session, said.code)
    if found is None:
        raise SignedElsewhere(number=said.number) if seal is Seal.HOLDS else NoSuchPaper(typed=said.number)
    checked = _of(session, found.number)
    return replace(checked, seal=seal, differences=_differences(said, checked))


def require_true(checked: Checked) -> None:
    """Raise PaperNotTrue if anything speaks against the paper."""
    if not checked.is_true:
        why = [f"{one.what.value} {one.paper}, in the books {one.books}" for one in checked.differences]
        if checked.seal is not Seal.HOLDS and checked.seal is not Seal.MISSING:
            why.append(
                "the signature does not hold" if checked.seal is Seal.BROKEN else "not a key of this shop"
            )
        raise PaperNotTrue(
            number=checked.number,
            why="; ".join(why),
            producer=checked.producer,
            net=checked.net,
            to_pay=checked.to_pay,
        )


def _with_code(session: Session, code: str) -> freeze.StatementDone | None:
    return freeze.with_code(session, code) if any(sign.isalnum() for sign in code) else None


def _of(session: Session, number: str) -> Checked:
    row = session.execute(select(*STATEMENT.c).where(STATEMENT.c.number == number)).one()
    (party,) = history.parties(session, until=row.until, producers=[row.producer])
    entry = history.entry_of(session, row.entry)
    paid = session.execute(
        select(PAYOUT.c.number, PAYOUT.c.paid_at).where(PAYOUT.c.statement == row.id, standing.stands())
    ).one_or_none()
    given_up = session.execute(select(GIVEN_UP.c.given_up_at).where(GIVEN_UP.c.statement == row.id)).scalar()
    return Checked(
        number=row.number,
        producer=party.code,
        name=party.name,
        first=row.period_from,
        last=row.until,
        net=row.net,
        to_pay=row.to_pay,
        method=row.method,
        code=chain.code(entry.hash),
        payout=paid.number if paid else "",
        paid_at=paid.paid_at if paid else None,
        given_up_at=given_up,
        seal=Seal.MISSING,
        differences=(),
    )


def _differences(said: Said, books: Checked) -> tuple[Difference, ...]:
    pairs = {
        Differs.NUMBER: (said.number, books.number),
        Differs.PRODUCER: (said.producer, books.producer),
        Differs.PERIOD: (_period(said.first, said.last), _period(books.first, books.last)),
        Differs.NET: (str(said.net), str(books.net)),
        Differs.CODE: (said.code, books.code),
    }
    return tuple(Difference(what, paper, own) for what, (paper, own) in pairs.items() if paper != own)


def _period(first: date, last: date) -> str:
    return f"{first.isoformat()}..{last.isoformat()}"
