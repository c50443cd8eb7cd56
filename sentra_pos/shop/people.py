"""Who works here: taking on, another role, a new PIN, letting go and taking back; each is an entry without a secret.

An admin may change everybody, a manager those who do not manage; where no admin works, a manager stands in. Nobody
changes their own role or lets themselves go, so the last who can manage staff always stays.
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlmodel import Session, select

from sentra_pos.base.errors import RuleBroken
from sentra_pos.books.occasion import Occasion
from sentra_pos.shop import changes, permissions, staff
from sentra_pos.shop.permissions import Act
from sentra_pos.shop.staff import Person, Role
from sentra_pos.shop.tables import Staff

CHANGED = "staff_changed"
"""Kind of the entries."""
_BY_MANAGERS = frozenset({Role.CASHIER, Role.SUPERVISOR, Role.AUDITOR})
_KEEPERS = frozenset({Role.ADMIN, Role.MANAGER})


@dataclass(eq=False)
class NotYours(RuleBroken):
    """Somebody with more rights must do this."""

    sentence = "Only an admin may change {name} ({role})."

    name: str
    role: Role


@dataclass(eq=False)
class NotYourself(RuleBroken):
    """One's own role is somebody else's to change."""

    sentence = "Nobody changes their own role or lets themselves go. Ask another manager or admin."


@dataclass(eq=False)
class LastKeeper(RuleBroken):
    """Nobody would be left who can manage staff."""

    sentence = "{name} is the last who can manage staff. Make somebody else manager or admin first."

    name: str


@dataclass(eq=False)
class NoSuchPerson(RuleBroken):
    """Nobody of that name works or worked here."""

    sentence = "Nobody here is called {name}."

    name: str


@dataclass(frozen=True)
class Member(Person):
    """A person with how it stands: no longer here, locked by wrong tries, or waiting until a moment."""

    is_here: bool
    is_locked: bool
    waits_until: datetime | None


def everybody(session: Session) -> list[Member]:
    """All who work or worked here: those who are here first, then by role and name."""
    rows = session.exec(select(Staff).order_by(Staff.name)).all()
    members = [_member(row) for row in rows]
    return sorted(members, key=lambda one: (not one.is_here, list(Role).index(one.role)))


def called(session: Session, name: str) -> Person:
    """The person of that name; raise NoSuchPerson."""
    row = session.exec(select(Staff).where(Staff.name == name)).first()
    if row is None:
        raise NoSuchPerson(name=name)
    return Person(row.id, row.name, Role(row.role))


def take_on(session: Session, *, name: str, role: Role, secret_hash: str, on: Occasion) -> Person:
    """Somebody new; raise NameTaken, NotYours, NeedsApproval or MayNotApprove."""
    approver = permissions.require(session, Act.STAFF, on)
    _check_reach(session, on, name, role)
    person = staff.hire(session, name=name, role=role, secret_hash=secret_hash)
    _note(session, f"taken on: {person.name} ({role.value})", on, approver)
    return person


def change_role(session: Session, person: UUID, role: Role, *, secret_hash: str, on: Occasion) -> Person:
    """Give somebody another role, and a new secret with it: PINs and passwords are not alike.

    Raises NotYourself, LastKeeper, NotYours, NeedsApproval or MayNotApprove.
    """
    approver, row = _begin(session, person, on)
    _check_reach(session, on, row.name, role)
    if str(person) == on.actor:
        raise NotYourself
    before = Role(row.role)
    row.role, row.secret_hash = role.value, secret_hash
    _keep(session, row)
    _note(session, f"role: {row.name}, {before.value} -> {role.value}", on, approver)
    return Person(row.id, row.name, role)


def change_secret(session: Session, person: UUID, *, secret_hash: str, on: Occasion) -> Person:
    """A new PIN or password for somebody, who may try again at once; for oneself it needs no leave.

    Raises NotYours, NeedsApproval or MayNotApprove.
    """
    row = session.get_one(Staff, person)
    approver = None
    if str(person) != on.actor:
        approver, row = _begin(session, person, on)
    row.secret_hash, row.failed_tries, row.wait_until = secret_hash, 0, None
    _keep(session, row)
    _note(session, f"new PIN or password: {row.name}", on, approver)
    return Person(row.id, row.name, Role(row.role))


def let_go(session: Session, person: UUID, *, on: Occasion) -> Person:
    """Somebody works here no more and cannot sign in; the name stays on what they did.

    Raises NotYourself, LastKeeper, NotYours, NeedsApproval or MayNotApprove.
    """
    approver, row = _begin(session, person, on)
    if str(person) == on.actor:
        raise NotYourself
    row.active = False
    _keep(session, row)
    _note(session, f"let go: {row.name}", on, approver)
    return Person(row.id, row.name, Role(row.role))


def take_back(session: Session, person: UUID, *, secret_hash: str, on: Occasion) -> Person:
    """Somebody works here again, with a new secret; raise NotYours, NeedsApproval or MayNotApprove."""
    approver, row = _begin(session, person, on)
    row.active, row.secret_hash, row.failed_tries, row.wait_until = True, secret_hash, 0, None
    _keep(session, row)
    _note(session, f"back: {row.name}", on, approver)
    return Person(row.id, row.name, Role(row.role))


def unlock(session: Session, person: UUID, *, on: Occasion) -> Person:
    """Let somebody try again after too many wrong tries; raise NotYours, NeedsApproval or MayNotApprove."""
    approver, row = _begin(session, person, on)
    row.failed_tries, row.wait_until = 0, None
    session.add(row)
    _note(session, f"unlocked: {row.name}", on, approver)
    return Person(row.id, row.name, Role(row.role))


def first(session: Session, *, name: str, secret_hash: str, on: Occasion) -> Person:
    """The first person of new books manages them; raise NotYours once anybody works here."""
    if session.exec(select(Staff)).first() is not None:
        raise NotYours(name=name, role=Role.MANAGER)
    person = staff.hire(session, name=name, role=Role.MANAGER, secret_hash=secret_hash)
    _note(session, f"first: {person.name} ({person.role.value})", on, None)
    return person


def _begin(session: Session, person: UUID, on: Occasion) -> tuple[str | None, Staff]:
    approver = permissions.require(session, Act.STAFF, on)
    row = session.get_one(Staff, person, with_for_update=True)
    _check_reach(session, on, row.name, Role(row.role))
    return approver, row


def _check_reach(session: Session, on: Occasion, name: str, role: Role) -> None:
    """Whether who acts, or who approved it, may make or change somebody of `role`."""
    who = on.actor if permissions.may(session, on.actor, Act.STAFF) else on.approver or on.actor
    if permissions.is_office(who) or role in _BY_MANAGERS:
        return
    admins = session.exec(select(Staff).where(Staff.role == Role.ADMIN.value, Staff.active)).all()
    if permissions.role_of(session, who) is not Role.ADMIN and admins:
        raise NotYours(name=name, role=role)


def _keep(session: Session, row: Staff) -> None:
    session.add(row)
    session.flush()
    keepers = [one for one in staff.everyone(session) if one.role in _KEEPERS]
    if not keepers:
        raise LastKeeper(name=row.name)


def _note(session: Session, what: str, on: Occasion, approver: str | None) -> None:
    changes.record(session, CHANGED, Act.STAFF, what, on, approver)


def _member(row: Staff) -> Member:
    return Member(
        id=row.id,
        name=row.name,
        role=Role(row.role),
        is_here=row.active,
        is_locked=row.failed_tries >= staff.HARD_LOCK_TRIES,
        waits_until=row.wait_until,
    )
