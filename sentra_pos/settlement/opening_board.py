"""Who is done with the opening day and who is not: the shop first, then every producer by code, with all sums."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum
from uuid import UUID

from sqlalchemy import ColumnElement, case, func, select
from sqlmodel import Session, col
from sqlmodel import select as select_rows

from sentra_pos.books import accounts
from sentra_pos.consignment.tables import ConsignmentLine
from sentra_pos.producers.tables import Producer
from sentra_pos.settlement import opening_content, opening_drafts, opening_views
from sentra_pos.settlement.opening_content import Content
from sentra_pos.settlement.rows import POSTING
from sentra_pos.settlement.tables import OpeningDraft, Statement
from sentra_pos.shop import profile


class Stage(Enum):
    """How far the opening of one is."""

    TO_DO = "to do"
    DRAFT = "draft"
    DONE = "done"
    CLOSED = "closed"
    """The first statement is frozen."""


@dataclass(frozen=True)
class Sums:
    """Lines of goods, and in rupiah what the shop has and is owed (assets) and what it owes."""

    lines: int = 0
    assets: int = 0
    owed: int = 0
    owes: int = 0
    advanced: int = 0

    @property
    def rest(self) -> int:
        """The opening balance, in the shop's favour if positive."""
        return self.assets - self.owed

    def plus(self, other: "Sums") -> "Sums":
        return Sums(
            lines=self.lines + other.lines,
            assets=self.assets + other.assets,
            owed=self.owed + other.owed,
            owes=self.owes + other.owes,
            advanced=self.advanced + other.advanced,
        )


@dataclass(frozen=True)
class BoardRow:
    """The shop (`producer` None) or one producer; `numbers` are its openings that stand."""

    producer: UUID | None
    code: str
    name: str
    owner: str
    stage: Stage
    sums: Sums = field(default_factory=Sums)
    numbers: tuple[str, ...] = ()


@dataclass(frozen=True)
class Board:
    """Every row, and what all of them come to."""

    rows: tuple[BoardRow, ...]

    @property
    def total(self) -> Sums:
        total = Sums()
        for row in self.rows:
            total = total.plus(row.sums)
        return total

    def count(self, *stages: Stage) -> int:
        """How many stand so."""
        return sum(row.stage in stages for row in self.rows)


def look(session: Session) -> Board:
    """All of it in six questions, however many producers there are."""
    drafts = {
        row.subject: opening_content.from_json(row.content) for row in session.exec(select_rows(OpeningDraft))
    }
    posted, numbers = _posted(session), _numbers(session)
    closed = set(session.execute(select(col(Statement.producer)).distinct()).scalars())
    shop = profile.read(session)
    query = select_rows(Producer).where(col(Producer.active), ~col(Producer.house)).order_by(Producer.code)
    people = [(row.id, row.code, row.name, row.owner) for row in session.exec(query)]
    everyone: Iterable[tuple[UUID | None, str, str, str]] = [(None, "", shop.name, ""), *people]
    return Board(tuple(_row(who, drafts, posted, numbers, is_closed=who[0] in closed) for who in everyone))


def _row(
    who: tuple[UUID | None, str, str, str],
    drafts: dict[str, Content],
    posted: dict[UUID | None, Sums],
    numbers: dict[UUID | None, list[str]],
    *,
    is_closed: bool,
) -> BoardRow:
    producer, code, name, owner = who
    draft = drafts.get(opening_drafts.subject(producer))
    theirs = tuple(numbers.get(producer, ()))
    sums = posted.get(producer, Sums())
    if is_closed:
        stage = Stage.CLOSED
    elif theirs:
        stage = Stage.DONE
    elif draft is not None:
        stage, sums = Stage.DRAFT, _of(draft)
    else:
        stage, sums = Stage.TO_DO, Sums()
    return BoardRow(producer, code, name, owner, stage, sums, theirs)


def _of(draft: Content) -> Sums:
    return Sums(
        lines=len(draft.goods),
        assets=draft.assets,
        owed=draft.owed,
        owes=draft.owes,
        advanced=draft.advanced,
    )


def _numbers(session: Session) -> dict[UUID | None, list[str]]:
    found: dict[UUID | None, list[str]] = {}
    for row in session.exec(opening_views.all_standing()):
        found.setdefault(row.producer, []).append(row.number)
    return found


def _posted(session: Session) -> dict[UUID | None, Sums]:
    """What stands in the books, by producer."""
    entries = opening_views.all_standing().order_by(None).subquery()
    owing = POSTING.c.account == accounts.PRODUCER_PAYABLE
    money = (
        select(
            entries.c.producer,
            _sum(~owing & (POSTING.c.account != accounts.OPENING_BALANCE), POSTING.c.amount),
            _sum(owing, POSTING.c.amount),
            _sum(POSTING.c.account == accounts.PRODUCER_ADVANCE, POSTING.c.amount),
        )
        .select_from(entries.join(POSTING, POSTING.c.entry == entries.c.entry))
        .group_by(entries.c.producer, entries.c.entry)
    )
    lines = (
        select(entries.c.producer, func.count())
        .select_from(entries.join(ConsignmentLine, col(ConsignmentLine.entry) == entries.c.entry))
        .group_by(entries.c.producer)
    )
    found: dict[UUID | None, Sums] = {}
    for producer, assets, debt, advanced in session.execute(money):
        owed, owes = max(0, -int(debt)), max(0, int(debt))
        one = Sums(assets=int(assets) + owes, owed=owed, owes=owes, advanced=int(advanced))
        found[producer] = found.get(producer, Sums()).plus(one)
    for producer, count in session.execute(lines):
        found[producer] = found.get(producer, Sums()).plus(Sums(lines=int(count)))
    return found


def _sum(condition: ColumnElement[bool], amount: ColumnElement[int]) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((condition, amount), else_=0)), 0)
