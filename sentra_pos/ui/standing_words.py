"""Where a producer stands with the shop, in a word and as a sign, for every place that shows it."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from sentra_pos.producers.decisions import Status
from sentra_pos.ui.widgets.choices import Choice
from sentra_pos.ui.widgets.paint import Chip, Tone

_CONTEXT = "ProducerStanding"
_WORDS = {
    Status.APPLIED: QT_TRANSLATE_NOOP("ProducerStanding", "Applied"),
    Status.ACCEPTED: QT_TRANSLATE_NOOP("ProducerStanding", "Accepted"),
    Status.REFUSED: QT_TRANSLATE_NOOP("ProducerStanding", "Refused"),
    Status.PAUSED: QT_TRANSLATE_NOOP("ProducerStanding", "Paused"),
    Status.ENDED: QT_TRANSLATE_NOOP("ProducerStanding", "Ended"),
}
_SIGNS = {
    Status.APPLIED: ("hourglass", Tone.ACCENT),
    Status.ACCEPTED: ("circle-check", Tone.GOOD),
    Status.REFUSED: ("circle-x", Tone.DANGER),
    Status.PAUSED: ("circle-pause", Tone.WARN),
    Status.ENDED: ("user-x", Tone.NEUTRAL),
}


def word(of: Status) -> str:
    return QCoreApplication.translate(_CONTEXT, str(_WORDS[of]))


def chip(of: Status) -> Chip:
    """The status as a sign."""
    icon, tone = _SIGNS[of]
    return Chip(word(of), icon, tone)


def choices() -> list[Choice]:
    """Every status, to filter by."""
    return [Choice(one.value, word(one)) for one in Status]
