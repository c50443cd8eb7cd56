"""The label printer of a register: called, given its labels, and let go; it has a roll of its own and proves nothing."""

from dataclasses import dataclass
from threading import Event

from sentra_pos.base.errors import RuleBroken
from sentra_pos.devices import receipt_printer
from sentra_pos.devices.connections import Patience
from sentra_pos.devices.receipt_printer import ReceiptPrinter
from sentra_pos.shop.registers import Habits, LabelHabits, PrinterKind

PATIENCE = Patience(stall=20.0)
"""A label printer takes no more while it prints what it has: a roll of labels is many seconds."""


@dataclass(eq=False)
class NoLabelPrinter(RuleBroken):
    """A label printer was asked for, and the register has none."""

    sentence = "This register has no label printer. Set it up first, or print the labels on a sheet."


def send(
    labels: LabelHabits, data: bytes, patience: Patience | None = None, stopped: Event | None = None
) -> None:
    """Hand `data` over and wait until it was taken; raise NoLabelPrinter or PrinterTrouble.

    What was sent is never sent again by itself: of labels that were half printed a person knows which are missing.
    """
    if labels.printer is PrinterKind.NONE:
        raise NoLabelPrinter
    with ReceiptPrinter(_reached(labels), patience or PATIENCE, stopped) as printer:
        printer.print(data)


def name_of(labels: LabelHabits) -> str:
    """How the printer is called in a sentence."""
    return receipt_printer.name_of(_reached(labels))


def _reached(labels: LabelHabits) -> Habits:
    return Habits(
        printer=labels.printer,
        address=labels.address,
        port=labels.port,
        path=labels.path,
        vendor_id=labels.vendor_id,
        product_id=labels.product_id,
        baud=labels.baud,
        proves_printing=False,
    )
