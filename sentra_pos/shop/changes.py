"""Changing how the shop works: each change is an entry that says who changed what; money and goods do not move."""

from dataclasses import fields, replace

from sqlmodel import Session

from sentra_pos.books import journal
from sentra_pos.books.occasion import Occasion
from sentra_pos.books.tables import Approval
from sentra_pos.paper import qris
from sentra_pos.shop import permissions, profile
from sentra_pos.shop.permissions import Act, Limits
from sentra_pos.shop.profile import ShopProfile

SETTINGS, QRIS = "settings_changed", "qris_changed"
"""Kinds of entries."""
_OF_QRIS = ("qris", "qris_dynamic")


def keep_profile(session: Session, wanted: ShopProfile, *, on: Occasion) -> ShopProfile:
    """Keep name, papers and habits of `wanted`; what is said of QRIS is left as it was.

    Raises ForbiddenFooter, NotPlainText, NeedsApproval or MayNotApprove; the same again is no entry.
    """
    approver = permissions.require(session, Act.SETTINGS, on)
    before = profile.read(session)
    profile.write(session, replace(wanted, qris=before.qris, qris_dynamic=before.qris_dynamic))
    kept = profile.read(session)
    changed = [one.name for one in fields(kept) if getattr(kept, one.name) != getattr(before, one.name)]
    if changed:
        note(session, f"shop: {', '.join(changed)}", on=on, approver=approver)
    return kept


def keep_limits(session: Session, wanted: Limits, *, on: Occasion) -> Limits:
    """Set what each role may do alone; raise NeedsApproval or MayNotApprove. The same again is no entry."""
    approver = permissions.require(session, Act.SETTINGS, on)
    before = permissions.limits(session)
    changed = {act: roles for act, roles in wanted.items() if roles != before.get(act)}
    if changed:
        permissions.keep_limits(session, changed)
        note(session, f"limits: {', '.join(act.value for act in changed)}", on=on, approver=approver)
    return permissions.limits(session)


def set_one_person(session: Session, *, alone: bool, on: Occasion) -> bool:
    """Let whoever acts approve it too, or not; raise NeedsApproval or MayNotApprove."""
    approver = permissions.require(session, Act.SETTINGS, on)
    if permissions.is_one_person(session) != alone:
        permissions.set_one_person(session, on=alone)
        note(session, f"one person: {'on' if alone else 'off'}", on=on, approver=approver)
    return alone


def keep_qris(session: Session, payload: str, *, dynamic: bool, on: Occasion) -> ShopProfile:
    """Let money of QRIS go to the owner of `payload` from now on; an empty one takes the code away.

    A swapped code sends the buyers' money to a stranger, so this is a manager's, and an entry names both NMIDs.
    Raises QrisRefused, NeedsApproval or MayNotApprove.
    """
    approver = permissions.require(session, Act.QRIS_PAYLOAD, on)
    payload = payload.strip()
    if payload:
        qris.merchant_name(payload)
        qris.with_amount(payload, qris.SMALLEST_AMOUNT)
    before = profile.read(session)
    kept = replace(before, qris=payload, qris_dynamic=dynamic and bool(payload))
    if kept != before:
        profile.write(session, kept)
        told = f"{_owner(before.qris)} -> {_owner(payload)}, amount inside: {'on' if kept.qris_dynamic else 'off'}"
        record(session, QRIS, Act.QRIS_PAYLOAD, told, on, approver)
    return kept


def note(
    session: Session, what: str, *, on: Occasion, approver: str | None = None, act: Act = Act.SETTINGS
) -> None:
    """An entry that says `what` of the settings was changed; whoever keeps a setting of its own calls this too."""
    record(session, SETTINGS, act, what, on, approver)


def _owner(payload: str) -> str:
    if not payload:
        return "-"
    return qris.nmid(payload) or qris.merchant_name(payload)


def record(session: Session, kind: str, act: Act, what: str, on: Occasion, approver: str | None) -> None:
    """An entry of `kind` that moves nothing and says `what` was changed, and who gave leave for it."""
    entry = journal.open_entry(session, kind=kind, on=on.because(what, approver))
    if approver is not None:
        entry.attach(Approval, [{"position": 1, "act": act.value, "approver": approver}])
    journal.seal(session, entry)
