"""Permits and certificates in words: what they are called, what looks wrong about a number, how long they last."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from sentra_pos.producers.papers import Doubt
from sentra_pos.producers.permits import DUE_DAYS, Permit
from sentra_pos.ui.widgets.choices import Choice
from sentra_pos.ui.widgets.paint import Chip, Tone

_CONTEXT = "PermitWords"
_KINDS = {
    Permit.NIB: "NIB",
    Permit.PIRT: "P-IRT",
    Permit.HALAL: "Halal",
    Permit.BPOM: "BPOM MD",
    Permit.TKDN: "TKDN",
    Permit.BRAND: "Merek",
}
"""What the papers are called in both languages."""
_DOUBTS = {
    Doubt.NIB: QT_TRANSLATE_NOOP("PermitWords", "usually 13 digits: check it"),
    Doubt.PIRT: QT_TRANSLATE_NOOP("PermitWords", "usually 15 digits: check it"),
    Doubt.PIRT_CITY: QT_TRANSLATE_NOOP("PermitWords", "not Cilegon's 3672: check it"),
    Doubt.HALAL: QT_TRANSLATE_NOOP("PermitWords", "usually ID and 17 or 18 digits"),
    Doubt.BPOM: QT_TRANSLATE_NOOP("PermitWords", "usually MD and 12 digits or more"),
    Doubt.ACCOUNT: QT_TRANSLATE_NOOP("PermitWords", "unusual length for this bank"),
    Doubt.WALLET: QT_TRANSLATE_NOOP("PermitWords", "usually a mobile number"),
}
_OVER = QT_TRANSLATE_NOOP("PermitWords", "over since %n day(s)")
_LEFT = QT_TRANSLATE_NOOP("PermitWords", "%n day(s) left")


def kind(of: Permit) -> str:
    """What the paper is called."""
    return _KINDS[of]


def kinds() -> list[Choice]:
    """Every kind of paper, in the order of the house."""
    return [Choice(one.value, kind(one)) for one in Permit]


def doubt(of: Doubt | None) -> str:
    """What to look at again, or nothing."""
    return "" if of is None else _tr(_DOUBTS[of])


def left(days: int | None) -> Chip:
    """How long a paper lasts: over, within the days in which to think of it, or long."""
    if days is None:
        return Chip(_tr(QT_TRANSLATE_NOOP("PermitWords", "no end")), "check", Tone.NEUTRAL)
    if days < 0:
        said = QCoreApplication.translate(_CONTEXT, str(_OVER), "", -days)
        return Chip(said, "triangle-alert", Tone.DANGER)
    said = QCoreApplication.translate(_CONTEXT, str(_LEFT), "", days)
    if days <= DUE_DAYS[0]:
        return Chip(said, "calendar-clock", Tone.WARN)
    if days <= DUE_DAYS[1]:
        return Chip(said, "calendar-days", Tone.ACCENT)
    return Chip(said, "check", Tone.GOOD)


def _tr(source: object) -> str:
    return QCoreApplication.translate(_CONTEXT, str(source))
