"""A producer's card: what its code says, who it belongs to, and that whoever shows it need not be asked (one rule).

    KP-P-0007-9C1E

At least eight signs, or a scanner would be taken for fingers; letters, digits and hyphens only, which every
keyboard layout sends alike. The four signs at its end follow from the producer's id, which nobody at a till sees:
a code that is typed from a list opens nothing, a card in the hand does.
"""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlmodel import Session, col, select

from sentra_pos.base.errors import RuleBroken
from sentra_pos.books.occasion import Occasion
from sentra_pos.paper.letterhead import Letterhead
from sentra_pos.producers import directory
from sentra_pos.producers.directory import UnknownProducer
from sentra_pos.producers.tables import Producer
from sentra_pos.shop import logos, permissions, profile
from sentra_pos.shop.permissions import Act

SIGNED = "SENTRA1|"
"""How the QR of a signed paper begins."""
_CARD = re.compile(r"KP-([A-Z0-9][A-Z0-9-]{0,19})-([0-9A-F]{4})")


@dataclass(eq=False)
class NotThisCard(RuleBroken):
    """The card bears signs that are not its producer's: it is damaged, copied wrongly or made up."""

    sentence = "The card of {code} cannot be right. Print a new one from the list of producers."

    code: str


@dataclass(frozen=True)
class Card:
    """What stands on a card: nothing that is not known to everybody who buys there. `text` is in its bars."""

    code: str
    name: str
    owner: str
    group: str
    text: str


@dataclass(frozen=True)
class CardSheet:
    """Cards to be printed together, with the shop and the picture of its logo, empty if it has none."""

    shop: Letterhead
    logo: bytes
    cards: tuple[Card, ...]


def text_of(code: str, producer: UUID) -> str:
    """What the bars of the producer's card say."""
    return f"KP-{code}-{hashlib.sha256(producer.bytes).hexdigest()[:4].upper()}"


def is_card(scanned: str) -> bool:
    """Whether it has the form of a card, whatever it says."""
    return _CARD.fullmatch(scanned.strip().upper()) is not None


def code_in(scanned: str) -> str:
    """The producer's code that was typed, or read from a card; of a QR of several fields its first but for a mark."""
    tidy = scanned.strip().upper().removeprefix(SIGNED).split("|", maxsplit=1)[0].strip()
    found = _CARD.fullmatch(tidy)
    return found[1] if found else tidy


def find(session: Session, scanned: str) -> Producer:
    """Whoever a card or a typed code is of; raise UnknownProducer, or NotThisCard for a card that is not his."""
    row = directory.find(session, code_in(scanned))
    if is_card(scanned) and not belongs(row, scanned):
        raise NotThisCard(code=row.code)
    return row


def belongs(row: Producer, scanned: str) -> bool:
    """Whether what was scanned is the card of this very producer."""
    return scanned.strip().upper() == text_of(row.code, row.id)


def sheet(session: Session, codes: Sequence[str] = (), *, on: Occasion) -> CardSheet:
    """The cards of these producers, or of all who bring goods, by code.

    Whoever has a card may see what is its producer's, so not everybody prints them: raises NeedsApproval, and
    UnknownProducer for the first unknown code.
    """
    permissions.require(session, Act.SEE_PRODUCER, on)
    wanted = [directory.checked_code(code) for code in codes]
    query = select(Producer).where(~col(Producer.house)).order_by(Producer.code)
    query = query.where(col(Producer.code).in_(wanted)) if wanted else query.where(col(Producer.active))
    rows = list(session.exec(query))
    known = {row.code for row in rows}
    for code in wanted:
        if code not in known:
            raise UnknownProducer(code=code)
    shop = profile.read(session)
    return CardSheet(
        profile.letterhead(shop), logos.content(session, shop), tuple(_card(row) for row in rows)
    )


def _card(row: Producer) -> Card:
    return Card(row.code, row.name, row.owner, row.group, text_of(row.code, row.id))
