"""The words of the shelf: how near the last day is, what happened to goods, who bears it."""

from datetime import date, timedelta

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from sentra_pos.stock.watch import Urgency
from sentra_pos.stock.write_offs import Loss
from sentra_pos.ui.widgets.paint import Chip, Tone

_CONTEXT = "Stock"
_URGENCIES = {
    Urgency.OVER: QT_TRANSLATE_NOOP("Stock", "Over"),
    Urgency.TODAY: QT_TRANSLATE_NOOP("Stock", "Today"),
    Urgency.TOMORROW: QT_TRANSLATE_NOOP("Stock", "Tomorrow"),
    Urgency.THREE_DAYS: QT_TRANSLATE_NOOP("Stock", "In 3 days"),
    Urgency.WEEK: QT_TRANSLATE_NOOP("Stock", "In a week"),
}
_LOSSES = {
    Loss.DAMAGED: QT_TRANSLATE_NOOP("Stock", "Damaged"),
    Loss.LOST: QT_TRANSLATE_NOOP("Stock", "Lost"),
    Loss.EXPIRED: QT_TRANSLATE_NOOP("Stock", "Expired"),
    Loss.FOUND: QT_TRANSLATE_NOOP("Stock", "Found again"),
}
TONES = {
    Urgency.OVER: Tone.DANGER,
    Urgency.TODAY: Tone.DANGER,
    Urgency.TOMORROW: Tone.WARN,
    Urgency.THREE_DAYS: Tone.ACCENT,
    Urgency.WEEK: Tone.NEUTRAL,
}
ICONS = {
    Urgency.OVER: "circle-x",
    Urgency.TODAY: "calendar-clock",
    Urgency.TOMORROW: "calendar-clock",
    Urgency.THREE_DAYS: "calendar-days",
    Urgency.WEEK: "calendar-days",
}
_UNTIL_DAYS = {Urgency.THREE_DAYS: 3, Urgency.WEEK: 7}


def urgency(of: Urgency) -> str:
    """`Hari ini`, `H-1`, …"""
    return _tr(str(_URGENCIES[of]))


def under(of: Urgency, today: date) -> str:
    """What the card says under the figure: whether it may be sold, or until which day."""
    if of is Urgency.OVER:
        return _tr(str(QT_TRANSLATE_NOOP("Stock", "must not be sold")))
    if of is Urgency.TODAY:
        return _tr(str(QT_TRANSLATE_NOOP("Stock", "may still be sold")))
    if of is Urgency.TOMORROW:
        return f"{today + timedelta(days=1):%d/%m}"
    until = today + timedelta(days=_UNTIL_DAYS[of])
    return _tr(str(QT_TRANSLATE_NOOP("Stock", "until {day}"))).format(day=f"{until:%d/%m}")


def chip(of: Urgency, expiry: date | None, today: date) -> Chip | None:
    """How near the last day is, beside it; nothing for what keeps longer."""
    if of not in _URGENCIES or expiry is None:
        return None
    if of is Urgency.OVER:
        days = (today - expiry).days
        text = QCoreApplication.translate(_CONTEXT, "%n day(s) over", "", days)
        return Chip(text, ICONS[of], Tone.DANGER)
    days = (expiry - today).days
    text = _tr(str(QT_TRANSLATE_NOOP("Stock", "today"))) if days == 0 else f"H-{days}"
    return Chip(text, ICONS[of], TONES[of])


def loss(of: Loss) -> str:
    """What happened to goods."""
    return _tr(str(_LOSSES[of]))


def _tr(source: str) -> str:
    return QCoreApplication.translate(_CONTEXT, source)
