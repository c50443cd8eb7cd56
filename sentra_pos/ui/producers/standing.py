"""Where a producer stands with the shop, in words and as a sign."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from sentra_pos.producers.decisions import Decision, Status
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
_VERBS = {
    Status.APPLIED: QT_TRANSLATE_NOOP("ProducerStanding", "Apply again"),
    Status.ACCEPTED: QT_TRANSLATE_NOOP("ProducerStanding", "Accept"),
    Status.REFUSED: QT_TRANSLATE_NOOP("ProducerStanding", "Refuse"),
    Status.PAUSED: QT_TRANSLATE_NOOP("ProducerStanding", "Pause"),
    Status.ENDED: QT_TRANSLATE_NOOP("ProducerStanding", "End"),
}
_MEANS = {
    Status.APPLIED: QT_TRANSLATE_NOOP(
        "ProducerStanding", "Asks to bring goods. Nothing is taken in before the shop has accepted."
    ),
    Status.ACCEPTED: QT_TRANSLATE_NOOP("ProducerStanding", "May bring goods."),
    Status.REFUSED: QT_TRANSLATE_NOOP("ProducerStanding", "Brings no goods; may apply again later."),
    Status.PAUSED: QT_TRANSLATE_NOOP(
        "ProducerStanding", "Brings nothing new for now. What lies here is sold and paid as before."
    ),
    Status.ENDED: QT_TRANSLATE_NOOP(
        "ProducerStanding", "Brings nothing any more. What lies here is sold, taken back and paid as before."
    ),
}


def word(of: Status) -> str:
    return _tr(_WORDS[of])


def chip(of: Status) -> Chip:
    """The status as a sign."""
    icon, tone = _SIGNS[of]
    return Chip(word(of), icon, tone)


def decided(decision: Decision) -> Chip:
    """What was decided: a pause that ends is its own word."""
    if decision.is_resumption:
        return Chip(_tr(QT_TRANSLATE_NOOP("ProducerStanding", "Resumed")), "play", Tone.GOOD)
    return chip(decision.status)


def means(of: Status) -> str:
    """What a producer who stands there may do."""
    return _tr(_MEANS[of])


def verb(to: Status, *, before: Status) -> str:
    """What is done to come from `before` to `to`."""
    if before is Status.PAUSED and to is Status.ACCEPTED:
        return _tr(QT_TRANSLATE_NOOP("ProducerStanding", "Resume"))
    return _tr(_VERBS[to])


def choices() -> list[Choice]:
    """Every status, to filter by."""
    return [Choice(one.value, word(one)) for one in Status]


def _tr(source: object) -> str:
    return QCoreApplication.translate(_CONTEXT, str(source))
