"""A statement before and after freezing: its figures for one producer, or for all in a handful of questions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, timedelta
from uuid import UUID

from sqlmodel import Session

from sentra_pos.base.errors import Fact
from sentra_pos.settlement import goods, history, instalments, rack_fees, rhythm, scope, sums
from sentra_pos.settlement.goods import GoodsRow
from sentra_pos.settlement.history import Party, Past
from sentra_pos.settlement.rack_fees import Due
from sentra_pos.settlement.sums import Figures, Totals
from sentra_pos.settlement.tables import Statement
from sentra_pos.shop import profile
from sentra_pos.shop.profile import ShopProfile

DAYS_TO_PAY = 2
"""Weeks end on Sunday and are paid on Tuesday, unless a pay day is given."""
CASH, TRANSFER = "cash", "transfer"


@dataclass(frozen=True)
class Draft:
    """What a statement says; amounts in rupiah, quantities in smallest units. `held` and `unclaimed` are outside net.

    `rack_fees` and `instalment` are what freezing will take off; they are in the sums already.

    `number` and `statement` are there once it is frozen, `payout` once it is paid.
    """

    producer: UUID
    code: str
    name: str
    period_from: date
    until: date
    pay_day: date
    method: str
    pay_rounding: int
    sums: Figures
    to_pay: int
    held: int
    unclaimed: int
    goods: tuple[GoodsRow, ...]
    moved: bool = True
    previous: UUID | None = None
    statement: UUID | None = None
    number: str | None = None
    payout: str | None = None
    instalment: int = 0
    agreed_instalment: int | None = None
    """What was agreed, where another instalment is to be taken off this once."""
    rack_fees: tuple[Due, ...] = ()
    rhythm: str = history.DEFAULT_RHYTHM

    @property
    def net(self) -> int:
        return self.sums.net

    @property
    def closing(self) -> int:
        return self.sums.net - self.to_pay

    @property
    def to_charge(self) -> int:
        """What freezing will take off, in rupiah: it is in the sums, and in no account yet."""
        return self.instalment + sum(fee.amount for fee in self.rack_fees)

    @property
    def is_due(self) -> bool:
        """Whether the producer is paid for days that end here, as agreed, or has waited longer than that."""
        return self.until >= rhythm.due_end(self.rhythm, since=self.period_from, usual=self.until)

    @property
    def is_empty(self) -> bool:
        """Nothing moved and the balance is 0: there is no statement to make."""
        return not self.moved and self.sums.opening == 0


@dataclass(frozen=True)
class Counted:
    """What a draft counts: its totals and its goods, or for a freeze only the first day anything of them moved."""

    totals: Totals
    goods: tuple[GoodsRow, ...] = ()
    moved_since: date | None = None

    @property
    def first_day(self) -> date | None:
        days = (self.totals.first_day, self.moved_since, *(row.since for row in self.goods))
        return min((day for day in days if day is not None), default=None)

    def moved(self, *, is_first: bool) -> bool:
        """Whether there is anything to say; what the opening day brought is said on the first statement."""
        goods = any(row.moved for row in self.goods) or (is_first and bool(self.goods))
        return self.totals.postings > 0 or self.moved_since is not None or goods


@dataclass(frozen=True)
class _Charge:
    """What freezing takes off at most: fees, and the instalment that was agreed or is asked for this `once`."""

    fees: tuple[Due, ...]
    agreed: int
    once: int | None

    @property
    def instalment(self) -> int:
        return self.agreed if self.once is None else self.once

    @property
    def instead_of(self) -> int | None:
        return None if self.once in (None, self.agreed) else self.agreed


def of_producers(
    session: Session,
    *,
    until: date,
    producers: Sequence[UUID] | None = None,
    pay_day: date | None = None,
    once: Mapping[UUID, int] | None = None,
) -> list[Draft]:
    """Drafts up to `until` by producer code, the frozen statement where there is one for that very day.

    `once` are instalments of at most so many rupiah that are taken off instead of what was agreed.

    A producer whose later statement is frozen has none; one for whom there is nothing to say only if asked for.
    """
    past = history.read(session, until=until, producers=producers)
    open_ones = [party.id for party in past.parties if not past.is_closed(party.id)]
    drafts = _frozen(session, past)
    opened = _open(session, past, open_ones, until, pay_day, is_for_all=producers is None, once=once or {})
    drafts |= opened
    found = [drafts[party.id] for party in past.parties if party.id in drafts]
    return [draft for draft in found if draft.number or producers is not None or not draft.is_empty]


def as_facts(draft: Draft) -> dict[str, Fact]:
    """The draft for other programs; all amounts are to be read with net = opening + earned − refunds +
    compensation − fees − instalments, so what is taken off is positive here.
    """
    return {
        "producer": draft.code,
        "statement": draft.number,
        "opening": draft.sums.opening,
        "sales_gross": draft.sums.sales_gross,
        "discounts": draft.sums.discounts,
        "commission": draft.sums.commission,
        "earned": draft.sums.earned,
        "refunds": -draft.sums.refunds,
        "compensation": draft.sums.compensation,
        "fees": -draft.sums.fees,
        "instalments": -draft.sums.instalments,
        "net": draft.net,
        "to_pay": draft.to_pay,
        "method": draft.method,
        "closing": draft.closing,
        "held": draft.held,
        "unclaimed": draft.unclaimed,
        "goods": [_goods_facts(row) for row in draft.goods],
    }


def amount_to_pay(net: int, party: Party, shop: ShopProfile) -> int:
    """What a statement pays of `net` (R13): nothing below the agreed or else the usual minimum, cash rounded down."""
    least = shop.minimum_payout if party.minimum is None else party.minimum
    if net <= 0 or net < least:
        return 0
    return net - net % max(1, shop.payout_rounding) if party.method == CASH else net


def _open(
    session: Session,
    past: Past,
    of: list[UUID],
    until: date,
    pay_day: date | None,
    *,
    is_for_all: bool,
    once: Mapping[UUID, int],
) -> dict[UUID, Draft]:
    if not of:
        return {}
    asked = None if is_for_all else of
    moves = scope.open_moves(asked)
    postings = scope.open_postings(asked).where(scope.up_to(until))
    for_nothing = scope.open_sold_for_nothing(asked).where(scope.up_to(until))
    totals = sums.totals(session, postings=postings, for_nothing=for_nothing, until=until)
    first = frozenset(producer for producer in of if producer not in past.previous)
    left = goods.rows(session, counted=moves, outside=[], first=first, of=asked, until=until)
    shop, agreed = profile.read(session), instalments.planned(session, asked)
    settled = {producer: row.until for producer, row in past.previous.items()}
    fees = rack_fees.due(session, asked, settled=settled, until=until)
    asked_for = instalments.at_most(session, once)

    def draft(party: Party) -> Draft:
        seen = Counted(totals.get(party.id, Totals()), left.get(party.id, ()))
        made = compose(party, past, seen, until=until, pay_day=pay_day, shop=shop)
        charge = _Charge(fees.get(party.id, ()), agreed.get(party.id, 0), asked_for.get(party.id))
        return _charged(made, party, charge, shop)

    return {party.id: draft(party) for party in past.parties if not past.is_closed(party.id)}


def _charged(draft: Draft, party: Party, charge: _Charge, shop: ShopProfile) -> Draft:
    """The draft as freezing will leave it: fees in any case, then an instalment off a positive net only."""
    fees, due = charge.fees, sum(fee.amount for fee in charge.fees)
    draft = replace(draft, agreed_instalment=charge.instead_of)
    amount = min(charge.instalment, max(0, draft.net - due))
    if not fees and not amount:
        return draft
    figures = replace(draft.sums, fees=draft.sums.fees - due, instalments=draft.sums.instalments - amount)
    to_pay, moved = amount_to_pay(figures.net, party, shop), draft.moved or bool(fees)
    return replace(draft, sums=figures, to_pay=to_pay, instalment=amount, rack_fees=fees, moved=moved)


def compose(
    party: Party, past: Past, counted: Counted, *, until: date, pay_day: date | None, shop: ShopProfile
) -> Draft:
    """The draft that follows from what was counted and from the statement before."""
    previous = past.previous.get(party.id)
    figures = counted.totals.figures(previous.closing if previous else None)
    is_first = previous is None
    return Draft(
        producer=party.id,
        code=party.code,
        name=party.name,
        period_from=previous.until + timedelta(days=1)
        if previous
        else min(counted.first_day or until, until),
        until=until,
        pay_day=pay_day or until + timedelta(days=DAYS_TO_PAY),
        method=party.method,
        pay_rounding=shop.payout_rounding if party.method == CASH else 0,
        sums=figures,
        to_pay=amount_to_pay(figures.net, party, shop),
        held=counted.totals.held,
        unclaimed=past.unclaimed.get(party.id, 0),
        goods=counted.goods,
        moved=counted.moved(is_first=is_first),
        previous=previous.id if previous else None,
        rhythm=party.rhythm,
    )


def goods_of_frozen(session: Session, frozen: Sequence[Draft]) -> dict[UUID, tuple[GoodsRow, ...]]:
    """The goods of frozen statements of one cut-off, by producer, from the moves they are linked to."""
    of = [draft.producer for draft in frozen]
    if not of:
        return {}
    return goods.rows(
        session,
        counted=scope.linked_moves([draft.statement for draft in frozen if draft.statement]),
        outside=[scope.open_moves(of), scope.moves_linked_after(frozen[0].until, of)],
        first=frozenset(draft.producer for draft in frozen if draft.previous is None),
        of=of,
    )


def _frozen(session: Session, past: Past) -> dict[UUID, Draft]:
    bare = [
        from_row(past.frozen[party.id], party, past.paid.get(party.id))
        for party in past.parties
        if party.id in past.frozen
    ]
    rows = goods_of_frozen(session, bare)
    return {draft.producer: replace(draft, goods=rows.get(draft.producer, ())) for draft in bare}


def from_row(row: Statement, party: Party, payout: str | None) -> Draft:
    """The figures of a frozen statement as they were stored, without its goods."""
    return Draft(
        producer=party.id,
        code=party.code,
        name=party.name,
        period_from=row.period_from,
        until=row.until,
        pay_day=row.pay_day,
        method=row.method,
        pay_rounding=row.pay_rounding,
        sums=Figures(**{field.name: getattr(row, field.name) for field in fields(Figures)}),
        to_pay=row.to_pay,
        held=row.held,
        unclaimed=row.unclaimed,
        goods=(),
        previous=row.previous,
        statement=row.id,
        number=row.number,
        payout=payout,
        rhythm=party.rhythm,
    )


def _goods_facts(row: GoodsRow) -> dict[str, Fact]:
    return {
        "product": row.name,
        "opening": row.opening,
        "in": row.came_in,
        "sold": row.sold,
        "refunded": row.refunded,
        "taken_back": row.taken_back,
        "damaged": row.damaged,
        "lost": row.lost,
        "expired": row.expired,
        "left": row.left,
    }
