"""Pay day: whose money lies ready, what each envelope holds, and the kwitansi that is signed before it is handed over."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy import ScalarSelect, Select, and_, exists, select, text, union_all
from sqlmodel import Session

from sentra_pos.base import clock, money
from sentra_pos.base.errors import RuleBroken
from sentra_pos.base.money import Notes
from sentra_pos.books import accounts, balances, chain
from sentra_pos.books.occasion import Occasion
from sentra_pos.producers import delegates, directory
from sentra_pos.producers.delegates import Delegate
from sentra_pos.producers.payees import Change
from sentra_pos.settlement import draft as drafts
from sentra_pos.settlement import payee_news, payouts, standing
from sentra_pos.settlement.payouts import PayoutDone, PayoutView
from sentra_pos.settlement.rows import ENTRY, OPEN_ENVELOPE, PAYOUT, PRODUCER, REVERSAL, STATEMENT
from sentra_pos.settlement.tables import Statement
from sentra_pos.settlement.view import addressee, masked
from sentra_pos.shop import profile, staff
from sentra_pos.till import shifts

NO_CODE_YET = "menyusul"
"""Where the paper has the eight characters of its entry once that is written."""


@dataclass(eq=False)
class KwitansiOutdated(RuleBroken):
    """Another register has used the number on the kwitansi that was signed; nothing was paid."""

    sentence = "Kwitansi {shown} is taken by now, the next one is {number}. Make it again and have it signed."

    shown: str
    number: str


@dataclass(frozen=True)
class Envelope:
    """A frozen statement on pay day, in rupiah; `payout` and `paid_at` are there once it was handed over."""

    statement: UUID
    number: str
    producer: UUID
    code: str
    name: str
    owner: str
    first: date
    last: date
    net: int
    to_pay: int
    closing: int
    method: str
    bank: str
    account: str = field(repr=False)
    account_name: str
    payout: str | None = None
    paid_at: datetime | None = None
    replaces: UUID | None = None
    """The payout before that was taken back."""
    payee_change: Change | None = None
    """Since the producer was last paid the money goes elsewhere; of an open envelope only."""
    delegates: tuple[Delegate, ...] = ()
    """Who may sign for it instead of the producer."""
    sign: str = ""
    """The 8 characters on the statement's paper."""

    @property
    def is_open(self) -> bool:
        """Whether there is money to be handed over."""
        return self.to_pay > 0 and self.payout is None

    @property
    def is_cash(self) -> bool:
        return self.method == drafts.CASH

    @property
    def shown_account(self) -> str:
        """The account with only its end, for a screen that others see."""
        return masked(self.account)

    @property
    def needs_stamp(self) -> bool:
        """Whether its kwitansi needs a meterai, if it is paid in cash."""
        return self.to_pay > payouts.STAMP_ABOVE

    @property
    def notes(self) -> list[Notes]:
        """What goes into the envelope."""
        return money.notes_for(self.to_pay)


@dataclass(frozen=True)
class Payday:
    """The envelopes in the order they are worked through; `drawer` is the open shift's box, `safe` what lies in it."""

    envelopes: tuple[Envelope, ...]
    safe: int
    drawer: str | None

    def waiting(self, *, cash: bool) -> list[Envelope]:
        """What is still to be handed over, or to be transferred."""
        return [one for one in self.envelopes if one.is_open and one.is_cash is cash]

    @property
    def nothing_to_pay(self) -> list[Envelope]:
        return [one for one in self.envelopes if one.to_pay <= 0]

    @property
    def handed_over(self) -> list[Envelope]:
        """What was paid today, the newest first."""
        paid = [(one.paid_at, one) for one in self.envelopes if one.paid_at is not None]
        return [one for _, one in sorted(paid, key=lambda pair: pair[0], reverse=True)]


def read(session: Session, *, today: date, until: date, register: str) -> Payday:
    """Every unpaid envelope there is, what was paid today, and who gets nothing of the cut-off `until`."""
    shift = shifts.current(session, register)
    moved = payee_news.untold(session)
    who = delegates.all_of(session)
    envelopes = tuple(_envelope(row, moved, who) for row in session.execute(_envelopes(today, until)))
    return Payday(
        envelopes=envelopes,
        safe=balances.of_box(session, accounts.SAFE),
        drawer=None if shift is None else shift.number,
    )


def notes_to_fetch(envelopes: Iterable[Envelope]) -> list[Notes]:
    """The notes and coins that fill all of `envelopes`, the largest first."""
    counts: Counter[int] = Counter()
    for envelope in envelopes:
        for notes in envelope.notes:
            counts[notes.denomination] += notes.count
    return [Notes(one, counts[one]) for one in money.DENOMINATIONS if counts[one]]


def kwitansi(
    session: Session,
    *,
    statement: str,
    box: str,
    reference: str,
    on: Occasion,
    received_by: UUID | None = None,
) -> PayoutView:
    """What the paper says that is signed before the money is handed over; its number is the next one.

    Raises NoSuchStatement, NothingToPay, EnvelopeGivenUp or AlreadyPaid.
    """
    row = payouts.payable(session, statement)
    on = dated(session, on)
    done = _promised(row, _next_number(session, on), box, on.at)
    signer = delegates.spoken(session, received_by)
    done = replace(done, reference=reference, received_by=signer)
    return PayoutView(
        done=done,
        shop=profile.read(session),
        to=addressee(directory.get(session, row.producer)),
        first=row.period_from,
        last=row.until,
        net=row.net,
        closing=row.closing,
        register=on.register,
        made_by=staff.name_of(session, on.actor),
        approved_by="",
    )


def _promised(row: Statement, number: str, box: str, at: datetime) -> PayoutDone:
    is_cash = box != payouts.BANK
    return PayoutDone(
        id=row.id,
        number=number,
        statement=row.number,
        producer=row.producer,
        method=drafts.CASH if is_cash else drafts.TRANSFER,
        box=box if is_cash else "",
        reference="",
        amount=row.to_pay,
        paid_at=at,
        code=NO_CODE_YET,
    )


def hand_over(
    session: Session,
    *,
    statement: str,
    signed: str,
    box: str,
    reference: str,
    on: Occasion,
    received_by: UUID | None = None,
) -> PayoutDone:
    """`payouts.pay` for the kwitansi with the number `signed`, empty if none was; raise KwitansiOutdated too."""
    done = payouts.pay(
        session,
        statement=statement,
        on=dated(session, on),
        box=box,
        reference=reference,
        received_by=received_by,
    )
    if signed and done.number != signed:
        raise KwitansiOutdated(shown=signed, number=done.number)
    return done


def dated(session: Session, on: Occasion) -> Occasion:
    """`on` the business day of the register's open shift, if it has one."""
    shift = shifts.current(session, on.register)
    return on if shift is None else on.on_day(shift.business_day)


def _next_number(session: Session, on: Occasion) -> str:
    """The number the next payout gets; taken for good only by the payout itself."""
    epoch = session.execute(_EPOCH, {"register": on.register}).scalar() or ""
    series = f"KWT{epoch}-{on.business_day.year % 100:02d}"
    taken = session.execute(_TAKEN, {"series": series}).scalar() or 0
    return f"{series}-{taken + 1:05d}"


def _envelopes(today: date, until: date) -> Select[tuple[object, ...]]:
    start = clock.start_of(today)
    paid = PAYOUT.alias("paid")
    paid_today = select(paid.c.statement).where(
        paid.c.paid_at >= start, paid.c.paid_at < start + timedelta(days=1), standing.stands(paid)
    )
    of_the_day = STATEMENT.alias("of_the_day")
    gets_nothing = select(of_the_day.c.id).where(of_the_day.c.until == until, of_the_day.c.to_pay <= 0)
    shown = union_all(select(OPEN_ENVELOPE.c.statement), paid_today, gets_nothing)
    whats = ("id", "number", "producer", "period_from", "until", "net", "to_pay", "closing", "method")
    whose = ("code", "name", "owner", "bank", "account", "account_name")
    columns = [*(STATEMENT.c[name] for name in whats), *(PRODUCER.c[name] for name in whose)]
    before = _taken_back().label("replaces")
    return (
        select(*columns, PAYOUT.c.number.label("payout"), PAYOUT.c.paid_at, before, ENTRY.c.hash)
        .select_from(
            STATEMENT.join(PRODUCER, PRODUCER.c.id == STATEMENT.c.producer)
            .join(ENTRY, ENTRY.c.id == STATEMENT.c.entry)
            .outerjoin(PAYOUT, and_(PAYOUT.c.statement == STATEMENT.c.id, standing.stands()))
        )
        .where(STATEMENT.c.id.in_(shown))
        .order_by(PRODUCER.c.name, STATEMENT.c.until)
    )


def _taken_back() -> ScalarSelect[UUID]:
    """The statement's newest payout, if it was taken back."""
    before, after = PAYOUT.alias("before"), PAYOUT.alias("after")
    return (
        select(before.c.id)
        .where(before.c.statement == STATEMENT.c.id)
        .where(exists().where(REVERSAL.c.payout == before.c.id))
        .where(~exists().where(after.c.replaces == before.c.id))
        .scalar_subquery()
    )


def _envelope(row: object, moved: Mapping[UUID, Change], who: Mapping[UUID, Sequence[Delegate]]) -> Envelope:
    found = row._mapping  # type: ignore[attr-defined]
    return Envelope(
        statement=found["id"],
        number=found["number"],
        producer=found["producer"],
        code=found["code"],
        name=found["name"],
        owner=found["owner"],
        first=found["period_from"],
        last=found["until"],
        net=found["net"],
        to_pay=found["to_pay"],
        closing=found["closing"],
        method=found["method"],
        bank=found["bank"],
        account=found["account"],
        account_name=found["account_name"],
        payout=found["payout"],
        paid_at=found["paid_at"],
        replaces=found["replaces"],
        payee_change=None if found["payout"] else moved.get(found["producer"]),
        delegates=tuple(who.get(found["producer"], ())),
        sign=chain.code(found["hash"]),
    )


_EPOCH = text("SELECT epoch FROM register_head WHERE register_code = :register")
_TAKEN = text("SELECT value FROM counter WHERE series = :series")
