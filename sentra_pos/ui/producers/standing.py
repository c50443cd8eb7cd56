"""What was decided about a producer, what he may do then, and what can be decided next, in words."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from sentra_pos.producers.decisions import Decision, Status
from sentra_pos.ui import standing_words
from sentra_pos.ui.widgets.paint import Chip, Tone

_CONTEXT = "ProducerStanding"
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


def decided(decision: Decision) -> Chip:
    """What was decided: a pause that ends is its own word."""
    if decision.is_resumption:
        return Chip(_tr(QT_TRANSLATE_NOOP("ProducerStanding", "Resumed")), "play", Tone.GOOD)
    return standing_words.chip(decision.status)


def means(of: Status) -> str:
    """What a producer who stands there may do."""
    return _tr(_MEANS[of])


def verb(to: Status, *, before: Status) -> str:
    """What is done to come from `before` to `to`."""
    if before is Status.PAUSED and to is Status.ACCEPTED:
        return _tr(QT_TRANSLATE_NOOP("ProducerStanding", "Resume"))
    return _tr(_VERBS[to])


def _tr(source: object) -> str:
    return QCoreApplication.translate(_CONTEXT, str(source))
