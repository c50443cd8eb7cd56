"""Keeping how a register prints: an entry says who changed which printer, and who tried a drawer without a sale."""

from dataclasses import fields, replace

from sqlmodel import Session

from sentra_pos.books.occasion import Occasion
from sentra_pos.shop import changes, permissions, registers
from sentra_pos.shop.permissions import Act
from sentra_pos.shop.registers import Habits, PrinterKind

OF_PRINTING = (
    "columns", "printer", "address", "port", "path", "vendor_id", "product_id", "baud", "profile",
    "proves_printing", "has_drawer", "has_cutter",
)  # fmt: skip
"""The habits that are the printer's; the others are the scanner's and the shelf's."""


def keep(session: Session, register: str, wanted: Habits, *, on: Occasion) -> Habits:
    """The register prints as `wanted` from now on, and goes on scanning as before.

    Raises NeedsApproval, MayNotApprove or BadRegister; the same again is no entry.
    """
    approver = permissions.require(session, Act.SETTINGS, on)
    before = registers.ensure(session, register)
    after = replace(before, **{name: getattr(wanted, name) for name in OF_PRINTING})
    changed = [one.name for one in fields(Habits) if getattr(after, one.name) != getattr(before, one.name)]
    if changed:
        registers.keep(session, register, after)
        told = f"printer of {register}: {_told(after)} ({', '.join(changed)})"
        changes.note(session, told, on=on, approver=approver)
    return after


def note_drawer_tried(session: Session, register: str, *, on: Occasion) -> bool:
    """An entry before the drawer is tried: no drawer opens without one. Raises NeedsApproval or MayNotApprove."""
    approver = permissions.require(session, Act.SETTINGS, on)
    changes.note(session, f"drawer of {register} tried", on=on, approver=approver)
    return True


def _told(habits: Habits) -> str:
    where = {
        PrinterKind.NONE: "none",
        PrinterKind.NETWORK: f"{habits.address}:{habits.port}",
        PrinterKind.USB: f"USB {habits.vendor_id:04x}:{habits.product_id:04x}",
    }
    return f"{where.get(habits.printer, habits.path)}, {habits.columns} signs"
