"""Signs what a statement's QR code says with the shop's Ed25519 key, and says whether a signature holds.

A statement is signed with the newest key that was there before it, else with the oldest: a copy says what the
original said, also after a new key was made. The secret half never leaves this module.
"""

import base64
import binascii
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy.exc import DBAPIError
from sqlmodel import Session, col, select

from sentra_pos.base import numbering
from sentra_pos.base.errors import RuleBroken
from sentra_pos.books import journal
from sentra_pos.books.occasion import Occasion
from sentra_pos.producers import cards
from sentra_pos.settlement import kinds
from sentra_pos.settlement.tables import SigningKey, Statement
from sentra_pos.shop import permissions
from sentra_pos.shop.permissions import Act

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

MARK = cards.SIGNED.rstrip("|")
"""How a signed text begins; another form gets another number."""
DOMAIN = b"Sentra POS statement\n"
"""Stands before what is signed, so that no signature of ours can be taken for one about something else."""
_FIELDS = 8
_TURN = "signing_key"


@dataclass(eq=False)
class ClockBehind(RuleBroken):
    """The new key would seem to be older than a statement that another one signed."""

    sentence = "The clock of this machine is behind the last statement. Set it right, then make the key."


@dataclass(frozen=True)
class PublicKey:
    """What everybody may know of a key; `public` is its public half in hexadecimal."""

    id: str
    public: str
    made_at: datetime


@dataclass(frozen=True)
class Said:
    """What a text of a statement says: net in rupiah; `key` and `signature` are empty if nobody signed it."""

    number: str
    producer: str
    first: date
    last: date
    net: int
    code: str
    key: str = ""
    signature: str = ""


class Seal(Enum):
    """What became of a signature."""

    HOLDS = "holds"
    BROKEN = "broken"
    """The text or the signature was changed."""
    OTHER_KEY = "other_key"
    """No key of this shop."""
    MISSING = "missing"
    """There is none: it was typed, or printed before the shop signed."""


def ensure(session: Session, *, on: Occasion) -> None:
    """Make the first key if there is none; of two registers at once the second waits and finds it."""
    if _none_yet(session):
        numbering.take(session, _TURN)
        if _none_yet(session):
            _make(session, on)


def make(session: Session, *, on: Occasion) -> PublicKey:
    """A new key, which signs from now on; papers of before keep theirs. Raise NeedsApproval or ClockBehind."""
    approver = permissions.require(session, Act.FREEZE, on)
    numbering.take(session, _TURN)
    return _make(session, on.because(on.reason, approver))


def keys(session: Session) -> list[PublicKey]:
    """The public halves of the shop's keys, the oldest first."""
    columns = (SigningKey.id, SigningKey.public, SigningKey.made_at)
    rows = session.execute(select(*columns).order_by(col(SigningKey.entry)))
    return [PublicKey(*row) for row in rows]


def text(session: Session, said: Said, *, entry: UUID) -> str:
    """What the QR code of the statement that `entry` sealed says; unsigned if the shop has no key yet."""
    rows = session.exec(select(SigningKey).order_by(col(SigningKey.entry))).all()
    before = [row for row in rows if row.entry < entry] or rows[:1]
    plain = _plain(said)
    if not before:
        return plain
    key = before[-1]
    head = f"{plain}|{key.id}"
    return f"{head}|{_encoded(_secret(key).sign(DOMAIN + head.encode('ascii')))}"


def read(scanned: str) -> Said | None:
    """What a scanned text says, of a paper without a signature too; None if it is no text of a statement."""
    parts = scanned.strip().split("|")
    signed = parts[0] == MARK
    parts = parts[1:] if signed else parts
    if len(parts) not in ((_FIELDS - 1, _FIELDS - 3) if signed else (_FIELDS - 3,)):
        return None
    number, producer, period, net, code, *rest = parts
    first, _, last = period.partition("..")
    try:
        return Said(
            number, producer, date.fromisoformat(first), date.fromisoformat(last), int(net), code, *rest
        )
    except ValueError:
        return None


def seal(scanned: str, known: Sequence[PublicKey]) -> Seal:
    """Whether the signature of a scanned text holds by one of the `known` keys."""
    said = read(scanned)
    if said is None or not said.signature:
        return Seal.MISSING
    key = next((one for one in known if one.id == said.key), None)
    if key is None:
        return Seal.OTHER_KEY
    head = scanned.strip().rpartition("|")[0]
    from cryptography.exceptions import (
        InvalidSignature,
    )  # here: a window that checks nothing starts without it
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        public = Ed25519PublicKey.from_public_bytes(bytes.fromhex(key.public))
        public.verify(_decoded(said.signature), DOMAIN + head.encode("ascii"))
    except (InvalidSignature, ValueError):
        return Seal.BROKEN
    return Seal.HOLDS


def faults(session: Session) -> list[tuple[UUID, str]]:
    """The keys that are none, by entry and id: a half is no key, the halves are of two, or the id is another's."""
    rows = session.exec(select(SigningKey).order_by(col(SigningKey.entry))).all()
    return [(row.entry, row.id) for row in rows if not _is_whole(row)]


def _none_yet(session: Session) -> bool:
    return session.execute(select(SigningKey.id).limit(1)).first() is None


def _make(session: Session, on: Occasion) -> PublicKey:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey  # here: as above

    secret = Ed25519PrivateKey.generate()
    public = secret.public_key().public_bytes_raw()
    entry = journal.open_entry(session, kind=kinds.SIGNING_KEY, on=on)
    newest = [_newest(session, Statement.entry), _newest(session, SigningKey.entry)]
    if not _none_yet(session) and any(one is not None and one >= entry.id for one in newest):
        raise ClockBehind
    made = PublicKey(_id(public), public.hex(), on.at)
    halves = {"public": made.public, "secret": secret.private_bytes_raw().hex()}
    entry.attach(SigningKey, [{"id": made.id, "made_at": made.made_at} | halves])
    try:
        journal.seal(session, entry)
    except DBAPIError as error:
        # Its message would show what was to be written.
        error.hide_parameters, error.params = True, None
        raise
    return made


def _newest(session: Session, column: UUID) -> UUID | None:
    newest = session.execute(select(column).order_by(col(column).desc()).limit(1)).scalar()
    assert newest is None or isinstance(newest, UUID)  # noqa: S101 - narrows the type
    return newest


def _is_whole(row: SigningKey) -> bool:
    try:
        public = bytes.fromhex(row.public)
        own = _secret(row).public_key().public_bytes_raw()
    except ValueError:
        return False
    return own == public and row.id == _id(public)


def _secret(row: SigningKey) -> "Ed25519PrivateKey":
    """Its secret half; raise ValueError for what is none."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey  # here: as above

    return Ed25519PrivateKey.from_private_bytes(bytes.fromhex(row.secret))


def _id(public: bytes) -> str:
    return hashlib.sha256(public).hexdigest()[:8]


def _plain(said: Said) -> str:
    period = f"{said.first.isoformat()}..{said.last.isoformat()}"
    return "|".join((MARK, said.number, said.producer, period, str(said.net), said.code))


def _encoded(signature: bytes) -> str:
    return base64.urlsafe_b64encode(signature).decode("ascii").rstrip("=")


def _decoded(signature: str) -> bytes:
    """The bytes; raise ValueError for a spelling that is not ours: four bits of the last sign mean nothing."""
    try:
        decoded = base64.urlsafe_b64decode(signature + "=" * (-len(signature) % 4))
    except binascii.Error as error:
        raise ValueError(signature) from error
    if _encoded(decoded) != signature:
        raise ValueError(signature)
    return decoded
