"""The producers: who they are, how they are found, and how their numbers are kept."""

import re
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlmodel import Session, col, select

from sentra_pos.base import ids, numbering, phones, text
from sentra_pos.base.errors import RuleBroken
from sentra_pos.base.phones import BadPhone
from sentra_pos.books.occasion import Occasion
from sentra_pos.producers import papers
from sentra_pos.producers.tables import Producer, ProducerFields
from sentra_pos.shop import permissions
from sentra_pos.shop.permissions import Act

GROUPS = ("batik", "konveksi", "kulit", "logam", "tahu", "jajanan", "gipang", "bandeng", "lain")
"""Groups of goods the shop sells."""
HOUSE_CODE, HOUSE_NAME = "TOKO", "Toko sendiri"
"""What the shop is called among its producers."""
FOOD = frozenset({"tahu", "jajanan", "gipang", "bandeng"})

_CODE = re.compile(r"[A-Z0-9][A-Z0-9-]{0,19}")
_LIMITS = {"name": 500, "owner": 200, "address": 300, "kecamatan": 80, "kelurahan": 80, "city": 80}
_REST = 60


@dataclass(eq=False)
class UnknownProducer(RuleBroken):
    """No producer has this code."""

    sentence = "There is no producer {code}."

    code: str


@dataclass(eq=False)
class NoHouseProducer(RuleBroken):
    """The shop is not among its producers yet."""

    sentence = "The shop has no entry of its own among the producers. Add it first."


@dataclass(eq=False)
class ProducerExists(RuleBroken):
    """The code is already another producer's."""

    sentence = "The producer code {code} is already used by {name}."

    code: str
    name: str


@dataclass(eq=False)
class BadField(RuleBroken):
    """A field that cannot be taken as it is typed."""

    sentence = "{field}: {value} cannot be used. {hint}"

    field: str
    value: str
    hint: str


@dataclass(frozen=True)
class ProducerCard:
    """A producer as screens and papers show it."""

    id: UUID
    code: str
    name: str
    owner: str
    group: str
    phone: str
    house: bool


def check(fields: ProducerFields) -> ProducerFields:
    """`fields` cleaned: plain text, a known group, a phone as +62…; raise BadField or NotPlainText."""
    values = {name: text.clean(str(value), longest(name)) for name, value in fields.model_dump().items()}
    if not values["name"]:
        raise BadField(field="name", value="", hint="A producer needs a name.")
    values["group"] = (values["group"] or "lain").lower()
    if values["group"] not in GROUPS:
        raise BadField(field="group", value=values["group"], hint=f"One of {' '.join(GROUPS)}.")
    values["phone"] = normal_phone(values["phone"])
    if papers.HIDDEN in values["account"]:
        raise BadField(
            field="account", value=values["account"], hint="The whole number, not its last digits."
        )
    return ProducerFields(**values)


def longest(field: str) -> int:
    """Most characters of a field."""
    return _LIMITS.get(field, _REST)


def normal_phone(typed: str) -> str:
    """An Indonesian number as +62…, empty if empty; raise BadField for what is no number."""
    try:
        return phones.normal(typed)
    except BadPhone:
        raise BadField(field="phone", value=typed, hint="Such as 0812-3456-7890.") from None


def shown_phone(stored: str) -> str:
    """A stored number as people here write it: `0812-3456-7890`."""
    return phones.shown(stored)


def add(
    session: Session, fields: ProducerFields, *, at: datetime, code: str = "", house: bool = False
) -> Producer:
    """A new producer under `code` (else the next P-0001…); raise ProducerExists, BadField, NotPlainText."""
    checked = check(fields)
    code = checked_code(code) if code else _next_code(session)
    taken = session.exec(select(Producer).where(Producer.code == code)).one_or_none()
    if taken is not None:
        raise ProducerExists(code=code, name=taken.name)
    row = Producer.model_validate(
        checked,
        update={
            "id": ids.new(),
            "code": code,
            "house": house,
            "made_at": at,
            "search": _search(code, checked),
        },
    )
    session.add(row)
    session.flush()
    return row


def change(session: Session, producer: UUID, fields: ProducerFields) -> Producer:
    """The producer with these fields from now on."""
    row = session.get_one(Producer, producer)
    checked = check(fields)
    for name, value in checked.model_dump().items():
        setattr(row, name, value)
    row.search = _search(row.code, checked)
    session.add(row)
    session.flush()
    return row


def find(session: Session, code: str) -> Producer:
    """The producer with `code`; raise UnknownProducer."""
    row = session.exec(
        select(Producer).where(Producer.code == text.visible(code.strip().upper()))
    ).one_or_none()
    if row is None:
        raise UnknownProducer(code=code)
    return row


def get(session: Session, producer: UUID) -> Producer:
    """The producer with this id; it exists, for rows that point at it do."""
    return session.get_one(Producer, producer)


def by_code(session: Session) -> dict[str, Producer]:
    """Every producer by code, the inactive ones too."""
    return {row.code: row for row in session.exec(select(Producer))}


def house(session: Session) -> Producer | None:
    """The shop as a producer of its own goods, if it has any."""
    return session.exec(select(Producer).where(col(Producer.house))).first()


def the_house(session: Session, *, at: datetime) -> Producer:
    """The shop as a producer of its own goods, made on the day it first has some."""
    return house(session) or add(session, ProducerFields(name=HOUSE_NAME), at=at, code=HOUSE_CODE, house=True)


def admit_house(session: Session, *, on: Occasion) -> str:
    """The shop sells goods of its own from now on; its code. Raises NeedsApproval or MayNotApprove."""
    permissions.require(session, Act.SETTINGS, on)
    return the_house(session, at=on.at).code


def everyone(session: Session, words: str = "", *, limit: int = 2_000) -> list[ProducerCard]:
    """Producers by name whose code, name, owner or group holds every one of `words`, in any order."""
    query = select(Producer).where(col(Producer.active)).order_by(Producer.name).limit(limit)
    for word in text.search_form(words).split():
        query = query.where(col(Producer.search).contains(word, autoescape=True))
    return [card(row) for row in session.exec(query)]


def full_address(row: ProducerFields) -> str:
    """Street, village, district and, outside Cilegon, the city, on one line as papers write it."""
    parts = (
        row.address,
        f"Kel. {row.kelurahan}" if row.kelurahan else "",
        f"Kec. {row.kecamatan}" if row.kecamatan else "",
        f"{row.city} {row.postcode}".strip(),
    )
    return ", ".join(part for part in parts if part)


def card(row: Producer) -> ProducerCard:
    """The producer as screens show it."""
    return ProducerCard(row.id, row.code, row.name, row.owner, row.group, shown_phone(row.phone), row.house)


def _search(code: str, fields: ProducerFields) -> str:
    return text.search_form(f"{code} {fields.name} {fields.owner} {fields.group}")


def checked_code(code: str) -> str:
    """A producer's code in capitals; raise BadField."""
    tidy = code.strip().upper()
    if not _CODE.fullmatch(tidy):
        raise BadField(field="code", value=code, hint="Letters, digits and hyphens, such as P-0007.")
    return tidy


def _next_code(session: Session) -> str:
    while True:
        code = f"P-{numbering.take(session, 'producer'):04d}"
        if session.exec(select(Producer.id).where(Producer.code == code)).one_or_none() is None:
            return code
