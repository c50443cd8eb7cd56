"""A code on paper that lets its owner set a new password once; only its hash is kept, and only one holds at a time."""

import secrets
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from pydantic import AwareDatetime
from sqlmodel import Session

from sentra_pos.base.errors import RuleBroken
from sentra_pos.base.settings import Setting
from sentra_pos.books.occasion import Occasion
from sentra_pos.shop import changes, people, permissions, staff
from sentra_pos.shop.permissions import Act
from sentra_pos.shop.staff import Person, Role
from sentra_pos.shop.tables import Staff

GROUPS, TOGETHER = 5, 5
"""Five times five signs of 32 are 125 bits: nobody tries them all."""
_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_MISREAD = str.maketrans("ILO", "110")


@dataclass(eq=False)
class NoRecovery(RuleBroken):
    """No code lets this person in: none was made, it was used, or a newer one took its place."""

    sentence = "No recovery code holds for {name}. Ask another manager or admin for a new password."

    name: str


@dataclass(eq=False)
class WrongCode(RuleBroken):
    """The code is not the one that holds."""

    sentence = "This recovery code is not right. Take the newest sheet: every older one is void."


@dataclass(eq=False)
class NotForOthers(RuleBroken):
    """Whoever makes a code can sign in with it."""

    sentence = "A recovery sheet is made only by {name}, after signing in: it lets its holder in."

    name: str


@dataclass(frozen=True)
class _Kept:
    """Whom the code lets in (empty: nobody), its hash, and when it was made."""

    person: str = ""
    code_hash: str = ""
    made_at: AwareDatetime = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Holder:
    """Whom the code that holds lets in, and since when."""

    person: Person
    made_at: datetime


_KEPT = Setting("shop.recovery", _Kept, _Kept())


def fresh() -> str:
    """A new code: `K7QM2-…`, five groups of five signs that cannot be mistaken for each other."""
    groups = ("".join(secrets.choice(_SIGNS) for _ in range(TOGETHER)) for _ in range(GROUPS))
    return "-".join(groups)


def plain(typed: str) -> str:
    """`typed` as it is hashed: without hyphens and blanks, in capitals, misread signs as they were meant."""
    return "".join(sign for sign in typed.upper().translate(_MISREAD) if sign in _SIGNS)


def hash_code(code: str) -> str:
    """argon2id of a code; slow on purpose, so not on the window's thread."""
    return staff.hash_random(plain(code))


def is_right(typed: str, code_hash: str) -> bool:
    """Whether `typed` is the code of this hash; slow as well."""
    return staff.is_right(plain(typed), code_hash)


def holder(session: Session) -> Holder | None:
    """Whom a code lets in now, if it lets anybody in."""
    kept = _KEPT.read(session)
    row = session.get(Staff, UUID(kept.person)) if kept.person else None
    if row is None or not row.active:
        return None
    return Holder(Person(row.id, row.name, Role(row.role)), kept.made_at)


def hash_for(session: Session, person: UUID) -> str:
    """The hash to compare what this person types with; raise NoRecovery."""
    found = holder(session)
    if found is None or found.person.id != person:
        raise NoRecovery(name=staff.name_of(session, str(person)))
    return _KEPT.read(session).code_hash


def keep(session: Session, person: UUID, *, code_hash: str, on: Occasion) -> Person:
    """Let the code of this hash, and no other any more, let `person` in: the one who asks, of whom staff is managed.

    Raises NotForOthers, NeedsApproval or MayNotApprove.
    """
    approver = permissions.require(session, Act.STAFF, on)
    row = session.get_one(Staff, person)
    if str(person) != on.actor and not permissions.is_office(on.actor):
        raise NotForOthers(name=row.name)
    _KEPT.write(session, _Kept(str(person), code_hash, on.recorded_at))
    changes.record(session, people.CHANGED, Act.STAFF, f"recovery code made: {row.name}", on, approver)
    return Person(row.id, row.name, Role(row.role))


def use(session: Session, person: UUID, *, code_hash: str, secret_hash: str, on: Occasion) -> Person:
    """Give `person` a new password because their code was right; the code is void from now on, and a lock is off.

    `code_hash` is what `hash_for` gave and the code was compared with: of two who use it at once one does. Raises
    NoRecovery.
    """
    row = session.get_one(Staff, person, with_for_update=True)
    if hash_for(session, person) != code_hash:
        raise NoRecovery(name=row.name)
    row.secret_hash, row.failed_tries, row.wait_until = secret_hash, 0, None
    session.add(row)
    _KEPT.write(session, _Kept())
    changes.record(session, people.CHANGED, Act.STAFF, f"recovery code used: {row.name}", on, None)
    return Person(row.id, row.name, Role(row.role))
