"""What can be wrong with a receipt printer, and which of it an exception means."""

from dataclasses import dataclass
from typing import ClassVar

from sentra_pos.base import causes
from sentra_pos.base.errors import DeviceTrouble

_NOT_SET_UP = (PermissionError, IsADirectoryError, ValueError, LookupError, RuntimeError, ImportError)


@dataclass(eq=False)
class PrinterTrouble(DeviceTrouble):
    """The receipt printer did not do what it was told; `begun`: some of the paper may be out."""

    sentence: ClassVar[str] = "The receipt printer ({printer}) does not work: {detail}."

    printer: str
    detail: str = ""
    begun: bool = False


@dataclass(eq=False)
class PrinterNotThere(PrinterTrouble):
    """Nobody answers at its address, or the cable is out."""

    sentence = "The receipt printer ({printer}) does not answer. Check that it is on and its cable is in."


@dataclass(eq=False)
class PrinterStalled(PrinterTrouble):
    """It took no more data for too long."""

    sentence = "The receipt printer ({printer}) stopped taking data. Check it, then print a copy if needed."


@dataclass(eq=False)
class PrinterLost(PrinterTrouble):
    """The connection broke in the middle."""

    sentence = "The connection to the receipt printer ({printer}) broke. Check the paper, then print a copy."


@dataclass(eq=False)
class PrinterOutOfPaper(PrinterTrouble):
    """It says that its paper is at an end."""

    sentence = "The receipt printer ({printer}) is out of paper. Put in a new roll."


@dataclass(eq=False)
class PrinterSilent(PrinterTrouble):
    """It took everything and did not say that it printed it."""

    sentence = (
        "The receipt printer ({printer}) did not confirm. Look at the paper, then print a copy if needed."
    )


@dataclass(eq=False)
class PrinterRefused(PrinterTrouble):
    """We may not or cannot speak to it: the settings, a right or a driver is wrong."""

    sentence = "The receipt printer ({printer}) cannot be used: {detail}. Check its settings."


class Stopped(Exception):
    """The till closes: whatever waits for a printer shall wait no longer."""


def of(error: Exception, *, printer: str, begun: bool) -> PrinterTrouble:
    """The trouble that `error` means; never anything else, so that no printer can stop the till."""
    kind = _kind(error, begun)
    return kind(printer=printer, detail=causes.of(error), begun=begun)


def _kind(error: Exception, begun: bool) -> type[PrinterTrouble]:
    # USB and serial libraries bring errors of their own that are OSErrors or named like these.
    timed_out = isinstance(error, TimeoutError) or "Timeout" in type(error).__name__
    if isinstance(error, Stopped):
        return PrinterLost
    if isinstance(error, _NOT_SET_UP) and not timed_out:
        return PrinterRefused
    if not begun:
        return PrinterNotThere
    return PrinterStalled if timed_out else PrinterLost
