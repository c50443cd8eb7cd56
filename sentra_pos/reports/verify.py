"""Proves the books: every invariant is asked of the journals again, and the first entry that does not hold is named."""

from sqlalchemy import func
from sqlmodel import Session, SQLModel, col, select

from sentra_pos.base.database import Books
from sentra_pos.books.tables import JournalEntry, MoneyPosting, StockMove
from sentra_pos.reports import (
    verify_cash,
    verify_chain,
    verify_engine,
    verify_goods,
    verify_guides,
    verify_money,
    verify_numbers,
    verify_refunds,
    verify_statements,
)
from sentra_pos.reports.findings import Counts, Report, ask

QUESTIONS = (
    *verify_money.QUESTIONS,
    *verify_goods.QUESTIONS,
    *verify_numbers.QUESTIONS,
    *verify_refunds.QUESTIONS,
    *verify_cash.QUESTIONS,
    *verify_guides.QUESTIONS,
)
"""What one question in SQL answers; the others take a little more."""


def verify(session: Session) -> Report:
    """Ask everything; changes nothing. One consistent state is asked if it runs inside `Books.reading`."""
    verify_engine.prepare(session)
    damage = verify_engine.damage(session)
    if damage:
        return Report(tuple(damage), Counts())
    findings = [
        *verify_engine.look(session),
        *ask(session, QUESTIONS),
        *verify_numbers.look(session),
        *verify_statements.look(session),
        *verify_chain.look(session),
    ]
    return Report(tuple(findings), _counts(session))


def check(books: Books) -> list[str]:
    """What does not hold, as sentences: handed to `upkeep`, which trusts a migrated or restored copy by it."""
    return [f"{found.invariant}: {found.sentence}" for found in books.reading(verify).findings]


def _counts(session: Session) -> Counts:
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
