"""Who works here, what each role may do, and the check of a PIN or password.

A wrong try is counted and committed before the secret is checked, so that pulling the plug buys no extra try.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from itertools import pairwise
from typing import TYPE_CHECKING
from uuid import UUID

from sqlmodel import Session, col, select

from sentra_pos.base import ids, text
from sentra_pos.base.errors import RuleBroken
from sentra_pos.shop.tables import Staff

if TYPE_CHECKING:
    from argon2 import PasswordHasher

QUICK_TRIES = 5
HARD_LOCK_TRIES = 10
PIN_DIGITS = 6
OFFICE = "cli"
"""The actor of deeds done on the command line, which acts as the owner of the books."""
WAIVED = "waived"
"""What stands as the approver of such a deed."""


class Role(Enum):
    """What a person is here for."""

    CASHIER = "cashier"
    SUPERVISOR = "supervisor"
    MANAGER = "manager"
    AUDITOR = "auditor"
    ADMIN = "admin"


WITH_PASSWORD = frozenset({Role.MANAGER, Role.ADMIN, Role.AUDITOR})
"""Roles that sign in with a password; the others use a PIN."""


@dataclass(eq=False)
class WrongSecret(RuleBroken):
    """The PIN or password is not right."""

    sentence = "The PIN or password of {name} is not right; {tries_left} tries left."

    name: str
    tries_left: int


@dataclass(eq=False)
class MustWait(RuleBroken):
    """Too many wrong tries: the person waits, or asks a manager."""

    sentence = "{name} must wait {seconds} seconds before the next try."

    name: str
    seconds: int


@dataclass(eq=False)
class IsLocked(RuleBroken):
    """After too many wrong tries only somebody else opens it again."""

    sentence = (
        "{name} is locked after too many wrong tries. A manager or admin unlocks it under Settings, Staff."
    )

    name: str


@dataclass(eq=False)
class WeakSecret(RuleBroken):
    """A PIN that anybody would guess, or a password that is too short."""

    sentence = "This PIN or password is too easy: six digits not in a row, or at least eight characters."


@dataclass(eq=False)
class NameTaken(RuleBroken):
    """Somebody who works or worked here has this name: papers could not tell them apart."""

    sentence = "There is already somebody called {name}."

    name: str


@dataclass(frozen=True)
class Person:
    """A member of staff as a sign-in tile shows it."""

    id: UUID
    name: str
    role: Role

    @property
    def uses_password(self) -> bool:
        """Whether this person signs in with a password instead of a PIN."""
        return self.role in WITH_PASSWORD


def everyone(session: Session) -> list[Person]:
    """All who may sign in: cashiers first, then by name."""
    rows = session.exec(select(Staff).where(col(Staff.active)).order_by(Staff.name)).all()
    people = [Person(row.id, row.name, Role(row.role)) for row in rows]
    return sorted(people, key=lambda person: list(Role).index(person.role))


def hire(session: Session, *, name: str, role: Role, secret_hash: str) -> Person:
    """A new member of staff; make `secret_hash` with `hash_secret` outside the transaction; raise NameTaken."""
    name = text.clean(name, 80)
    if session.exec(select(Staff).where(Staff.name == name)).first() is not None:
        raise NameTaken(name=name)
    row = Staff(id=ids.new(), name=name, role=role.value, secret_hash=secret_hash)
    session.add(row)
    session.flush()
    return Person(row.id, row.name, role)


def hash_secret(secret: str, role: Role) -> str:
    """argon2id of a PIN or password (64 MiB, t=3); raise WeakSecret."""
    if role in WITH_PASSWORD:
        weak = len(secret) < 8
    else:
        weak = (
            len(secret) != PIN_DIGITS or not secret.isascii() or not secret.isdigit() or _is_trivial(secret)
        )
    if weak:
        raise WeakSecret
    return _hasher().hash(secret)


def hash_random(code: str) -> str:
    """argon2id of a code that was made at random, and can be as long as it likes."""
    return _hasher().hash(code)


def count_try(session: Session, *, person: UUID, at: datetime) -> str:
    """Count a try and give the stored hash to check it against; raise MustWait or IsLocked while there is none.

    A clock that is put forward ends a wait, but never a lock.
    """
    # Locked, so that guesses made at one moment are counted one by one.
    row = session.get_one(Staff, person, with_for_update=True)
    if row.failed_tries >= HARD_LOCK_TRIES:
        raise IsLocked(name=row.name)
    if row.wait_until is not None and at < row.wait_until:
        raise MustWait(name=row.name, seconds=int((row.wait_until - at).total_seconds()) + 1)
    row.failed_tries += 1
    if row.failed_tries >= QUICK_TRIES:
        row.wait_until = at + timedelta(seconds=30 * 2 ** (row.failed_tries - QUICK_TRIES))
    session.add(row)
    return row.secret_hash


def is_right(secret: str, secret_hash: str) -> bool:
    """Whether `secret` fits the stored hash; slow on purpose (about 0,1 s), so not on the window's thread."""
    from argon2.exceptions import Argon2Error, InvalidHashError  # here: only sign-in needs them

    try:
        return _hasher().verify(secret_hash, secret)
    except (Argon2Error, InvalidHashError):
        return False


def forget_tries(session: Session, *, person: UUID) -> None:
    """The secret was right: the count starts anew."""
    row = session.get_one(Staff, person)
    row.failed_tries, row.wait_until = 0, None
    session.add(row)


def tries_left(session: Session, *, person: UUID) -> int:
    """Quick tries left before the person must wait."""
    return max(0, QUICK_TRIES - session.get_one(Staff, person).failed_tries)


def name_of(session: Session, actor: str) -> str:
    """The name to print for an entry's actor or approver: the person's; of the command line `Kantor` or its --staff.

    A waived approval has no name: on paper the line stays free for a hand.
    """
    if actor in _NAMES:
        return _NAMES[actor]
    try:
        row = session.get(Staff, UUID(actor))
    except ValueError:
        return actor.removeprefix(f"{OFFICE}:")
    return actor if row is None else row.name


_NAMES = {OFFICE: "Kantor", WAIVED: ""}


def _is_trivial(pin: str) -> bool:
    steps = {int(b) - int(a) for a, b in pairwise(pin)}
    return len(set(pin)) <= 2 or steps in ({1}, {-1})


def _hasher() -> "PasswordHasher":
    from argon2 import PasswordHasher  # here: sign-in alone needs it

    return PasswordHasher(time_cost=3, memory_cost=64 * 1024, parallelism=1)
