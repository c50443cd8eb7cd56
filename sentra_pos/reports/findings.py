"""What does not hold in the books, each said in one sentence with the entry it is about."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import TextualSelect, Uuid, text
from sqlmodel import Session, col, select

from sentra_pos.books.tables import JournalEntry

MOST_OF_A_KIND = 10
"""One mistake can break a million rows; so many are named, the first ones."""

_LAST = UUID(int=2**128 - 1)


@dataclass(frozen=True)
class Finding:
    """`invariant` (I1…I18 of the written promises) does not hold; the entry and document are named if there is one."""

    invariant: str
    sentence: str
    entry: UUID | None = None
    register: str | None = None
    epoch: str | None = None
    sequence: int | None = None
    document: str | None = None
    occurred_at: datetime | None = None


@dataclass(frozen=True)
class Counts:
    """How much was looked at."""

    registers: int = 0
    entries: int = 0
    postings: int = 0
    moves: int = 0
    documents: int = 0


@dataclass(frozen=True)
class Report:
    """Everything that does not hold; nothing, if all is well."""

    findings: tuple[Finding, ...]
    counts: Counts

    @property
    def ok(self) -> bool:
        """Whether every invariant holds."""
        return not self.findings

    @property
    def first(self) -> Finding | None:
        """The finding about the earliest entry (ids are made in order), else the first one at all."""
        return min(self.findings, key=lambda finding: finding.entry or _LAST, default=None)


@dataclass(frozen=True)
class Question:
    """SQL whose rows are what does not hold; `sentence` is filled in from a row's columns.

    A column `entry` names the entry the row is about.
    """

    invariant: str
    sentence: str
    sql: str


def ask(session: Session, questions: Iterable[Question]) -> list[Finding]:
    """The findings of `questions`, at most MOST_OF_A_KIND of each, the first entries first."""
    found: list[Finding] = []
    for question in questions:
        rows = session.execute(_typed(question.sql), {"most": MOST_OF_A_KIND}).mappings().all()
        found += [about(session, question.invariant, question.sentence, {**row}) for row in rows]
    return found


def about(session: Session, invariant: str, sentence: str, facts: Mapping[str, object]) -> Finding:
    """A finding with the entry `facts["entry"]` looked up, if it is there."""
    id = facts.get("entry")
    plain = {name: int(value) if isinstance(value, Decimal) else value for name, value in facts.items()}
    entry = None
    if isinstance(id, UUID):
        entry = session.exec(select(JournalEntry).where(col(JournalEntry.id) == id)).one_or_none()
    if entry is None:
        said = sentence.format(**plain, where="somewhere" if id is None else f"entry {id}")
        return Finding(invariant, said, entry=id if isinstance(id, UUID) else None)
    return Finding(
        invariant=invariant,
        sentence=sentence.format(**plain, where=_where(entry)),
        entry=entry.id,
        register=entry.register_code,
        epoch=entry.epoch,
        sequence=entry.sequence,
        document=entry.document_no,
        occurred_at=entry.occurred_at,
    )


def _where(entry: JournalEntry) -> str:
    paper = f" ({entry.document_no})" if entry.document_no else ""
    return f"{entry.register_code}{entry.epoch} no. {entry.sequence}, {entry.kind}{paper}"


def _typed(sql: str) -> TextualSelect:
    """The first rows of `sql`; ids read the same on both engines.

    Nearly always there are none, but PostgreSQL expects many and, told of the limit, would look for the first few
    in a way that takes hours: so it is not told.
    """
    first = f"WITH wrong AS MATERIALIZED ({sql}) SELECT * FROM wrong LIMIT :most"  # noqa: S608 - our own questions
    return text(first).columns(entry=Uuid(), producer=Uuid())
