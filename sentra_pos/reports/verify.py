"""Proves the books: every invariant is asked of the journals again, and the first entry that does not hold is named."""

from collections.abc import Callable, Mapping
from enum import Enum
from functools import partial

from sqlalchemy import func
from sqlmodel import Session, SQLModel, col, select

from sentra_pos.base.database import Books
from sentra_pos.books.tables import JournalEntry, MoneyPosting, StockMove
from sentra_pos.reports import (
    verify_cash,
    verify_chain,
    verify_costs,
    verify_engine,
    verify_goods,
    verify_guides,
    verify_keys,
    verify_money,
    verify_numbers,
    verify_opening,
    verify_refunds,
    verify_statements,
)
from sentra_pos.reports.findings import Counts, Finding, Question, Report, ask

Told = Callable[[int, int], None]
"""Hears how many of how many steps are done."""
_CHAIN_STEPS = 40
"""The chain takes four times as long as all other parts together."""
_NEWEST = 1_000
"""Much more entries than any deed makes."""


class Part(Enum):
    """What is asked in one go, in this order; each asks one consistent state, also if others write between two."""

    FILE = "file"
    """Whether the database itself is whole: where it is not, nothing else can be asked."""
    GUARDS = "guards"
    MONEY = "money"
    GOODS = "goods"
    REFUNDS = "refunds"
    CASH = "cash"
    GUIDES = "guides"
    NUMBERS = "numbers"
    STATEMENTS = "statements"
    CHAIN = "chain"


def verify(session: Session, told: Told = lambda _done, _of: None, *, newest: int | None = None) -> Report:
    """Ask everything; changes nothing. One consistent state is asked if it runs inside `Books.reading`.

    `told` hears how many of some dozen steps are done: on old books they take minutes. Of the chain only the `newest`
    entries are computed again, if that is said; all links are followed.
    """
    findings: list[Finding] = []
    for done, part in enumerate(Part):
        told(done, len(Part) + _CHAIN_STEPS)
        findings += look(session, part, newest=newest, told=partial(_within, told, done))
        if part is Part.FILE and findings:
            return Report(tuple(findings), Counts())
    told(len(Part) + _CHAIN_STEPS, len(Part) + _CHAIN_STEPS)
    return Report(tuple(findings), counts(session))


def look(
    session: Session, part: Part, *, newest: int | None = None, told: Told = lambda _done, _of: None
) -> list[Finding]:
    """What does not hold of one part; of the chain only the `newest` entries are computed again, if that is said."""
    verify_engine.prepare(session)
    if part is Part.CHAIN:
        return verify_chain.look(session, newest=newest, told=told)
    return [found for asked in _PARTS[part] for found in asked(session)]


def check(books: Books, told: Told = lambda _done, _of: None) -> list[str]:
    """What does not hold, as sentences: handed to `upkeep`, which trusts a migrated or restored copy by it."""
    return _sentences(books.reading(lambda session: verify(session, told)))


def check_again(books: Books, told: Told = lambda _done, _of: None) -> list[str]:
    """The same of books that were looked through a moment ago, and in which some deeds were done since.

    Of the chain, which takes most of the time, only the newest entries are computed again.
    """
    return _sentences(books.reading(lambda session: verify(session, told, newest=_NEWEST)))


def counts(session: Session) -> Counts:
    """How much there is to look at."""

    def rows(model: type[SQLModel]) -> int:
        return session.exec(select(func.count()).select_from(model)).one()

    registers = session.exec(select(func.count(func.distinct(col(JournalEntry.register_code))))).one()
    return Counts(
        registers=registers,
        entries=rows(JournalEntry),
        postings=rows(MoneyPosting),
        moves=rows(StockMove),
        documents=sum(
            session.exec(select(func.count()).select_from(table)).one()
            for table in verify_chain.sealed_tables()
        ),
    )


def _sentences(report: Report) -> list[str]:
    return [f"{found.invariant}: {found.sentence}" for found in report.findings]


def _within(told: Told, done: int, part_done: int, part_of: int) -> None:
    told(done + _CHAIN_STEPS * part_done // max(part_of, 1), len(Part) + _CHAIN_STEPS)


def _asked(questions: tuple[Question, ...]) -> Callable[[Session], list[Finding]]:
    return partial(ask, questions=questions)


_PARTS: Mapping[Part, tuple[Callable[[Session], list[Finding]], ...]] = {
    Part.FILE: (verify_engine.damage,),
    Part.GUARDS: (verify_engine.look,),
    Part.MONEY: (_asked((*verify_money.QUESTIONS, *verify_opening.QUESTIONS)),),
    Part.GOODS: (_asked(verify_goods.QUESTIONS), verify_costs.look),
    Part.REFUNDS: (_asked(verify_refunds.QUESTIONS),),
    Part.CASH: (_asked(verify_cash.QUESTIONS),),
    Part.GUIDES: (_asked(verify_guides.QUESTIONS),),
    Part.NUMBERS: (_asked(verify_numbers.QUESTIONS), verify_numbers.look),
    Part.STATEMENTS: (verify_statements.look, verify_keys.look),
}
