"""What stands on the sheets that are kept away from the shop: a recovery code, and the way back from a backup."""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import make_url, text
from sqlmodel import Session

from sentra_pos import __version__
from sentra_pos.base import clock, engines
from sentra_pos.base.backups import State
from sentra_pos.books import chain
from sentra_pos.paper import words
from sentra_pos.paper.letterhead import Letterhead
from sentra_pos.paper.pdf import INDONESIAN, Tongue
from sentra_pos.shop import profile, safekeeping
from sentra_pos.shop.safekeeping import Known
from sentra_pos.shop.safety_pdf import SafetySheet
from sentra_pos.shop.safety_words import Say, said, steps


@dataclass(frozen=True)
class Head:
    """Where the chain of a register stands: its newest entry and the code of it."""

    register: str
    sequence: int
    code: str


@dataclass(frozen=True)
class SafetyFacts:
    """What the books say for both sheets; `where` they are, without a password."""

    where: str
    shop: Letterhead
    known: Known
    heads: tuple[Head, ...]


def facts(session: Session, *, where: str) -> SafetyFacts:
    """What the books at `where` say."""
    heads = tuple(
        Head(row.register_code, row.sequence, chain.code(row.hash)) for row in session.execute(_HEADS)
    )
    shop = profile.letterhead(profile.read(session))
    shown = str(make_url(where)) if engines.is_server(where) else where
    return SafetyFacts(shown, shop, safekeeping.known(session, where=where), heads)


def recovery(
    shop: Letterhead, *, name: str, code: str, at: datetime, tongue: Tongue = INDONESIAN
) -> SafetySheet:
    """The sheet of a recovery code; it is drawn while the code is still known."""
    return SafetySheet(
        shop=shop,
        title=said(Say.RECOVERY, tongue),
        mark=said(Say.SECRET, tongue),
        about=name,
        intro=said(Say.RECOVERY_INTRO, tongue, name=name),
        facts=[(said(Say.WHOM, tongue), name), (said(Say.MADE, tongue), words.moment(at))],
        steps_title=said(Say.HOW, tongue),
        steps=steps(Say.RECOVERY_STEPS, tongue, name=name),
        warning=said(Say.RECOVERY_WARNING, tongue, name=name),
        left=shop.name,
        code_title=said(Say.CODE, tongue),
        code=code,
        tongue=tongue,
    )


def backup(found: SafetyFacts, state: State, *, at: datetime, tongue: Tongue = INDONESIAN) -> SafetySheet:
    """The sheet of the way back."""
    kept = found.known.kept
    key = Say.STEP_WITH_KEY if kept.recipient else Say.STEP_WITHOUT_KEY
    way = steps(Say.BACKUP_STEPS, tongue, version=__version__, key=said(key, tongue))
    if kept.second:
        way.insert(_AFTER_CHOOSING, said(Say.STEP_SECOND, tongue))
    return SafetySheet(
        shop=found.shop,
        title=said(Say.BACKUP, tongue),
        mark=said(Say.KEEP, tongue),
        about=words.day(clock.day_of(at)),
        intro=said(Say.BACKUP_INTRO, tongue),
        facts=[*_places(found, state, tongue), *_key(kept.recipient, tongue), *_heads(found, tongue)],
        steps_title=said(Say.STEPS, tongue),
        steps=way,
        warning=said(Say.BACKUP_WARNING, tongue),
        left=f"{found.shop.name} · {words.moment(at)}",
        tongue=tongue,
    )


def fingerprint(public_key: str) -> str:
    """Four groups of four signs of a public key, to be compared by eye: `3F9A 11C4 …`."""
    digits = hashlib.sha256(public_key.encode()).hexdigest()[:16].upper()
    return " ".join(digits[at : at + 4] for at in range(0, 16, 4))


def _places(found: SafetyFacts, state: State, tongue: Tongue) -> list[tuple[str, str]]:
    newest = state.newest
    last = said(Say.NONE, tongue) if newest is None else f"{words.moment(newest.made_at)}, {newest.path.name}"
    rows = [
        (said(Say.PROGRAM, tongue), f"Sentra POS {__version__}"),
        (said(Say.BOOKS, tongue), found.where),
        (said(Say.IDENTITY, tongue), str(found.known.identity)),
        (said(Say.FOLDER, tongue), str(found.known.folder)),
        (said(Say.LAST, tongue), last),
    ]
    second = found.known.kept.second
    return [*rows, (said(Say.SECOND, tongue), second)] if second else rows


def _key(recipient: str, tongue: Tongue) -> list[tuple[str, str]]:
    if not recipient:
        return [(said(Say.ENCRYPTED, tongue), said(Say.NOT_ENCRYPTED, tongue))]
    return [
        (said(Say.ENCRYPTED, tongue), said(Say.WITH_KEY, tongue)),
        (said(Say.PUBLIC_KEY, tongue), recipient),
        (said(Say.FINGERPRINT, tongue), fingerprint(recipient)),
    ]


def _heads(found: SafetyFacts, tongue: Tongue) -> list[tuple[str, str]]:
    return [
        (
            said(Say.HEAD, tongue, register=one.register),
            said(Say.ENTRY, tongue, code=one.code, sequence=one.sequence),
        )
        for one in found.heads
    ]


_AFTER_CHOOSING = 3
"""So many steps are done when the file was chosen."""
_HEADS = text(
    "SELECT register_code, sequence, hash FROM register_head WHERE sequence > 0 ORDER BY register_code"
)
