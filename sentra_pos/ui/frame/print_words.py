"""What papers on their way to the printer are called, where they stand, and what is wrong with the printer."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from sentra_pos.devices.troubles import PrinterTrouble
from sentra_pos.paper import jobs
from sentra_pos.paper.jobs import Job, State
from sentra_pos.ui.widgets.paint import Chip, Tone

_CONTEXT = "Printing"

_KINDS = {
    jobs.RECEIPT: QT_TRANSLATE_NOOP("Printing", "Receipt"),
    jobs.GIFT: QT_TRANSLATE_NOOP("Printing", "Gift receipt"),
    jobs.SHIFT: QT_TRANSLATE_NOOP("Printing", "Shift slip"),
    jobs.DRAWER: QT_TRANSLATE_NOOP("Printing", "Opening the drawer"),
    jobs.CART: QT_TRANSLATE_NOOP("Printing", "Cart slip"),
    jobs.QUICK_NOTE: QT_TRANSLATE_NOOP("Printing", "Quick note"),
    jobs.GUIDE: QT_TRANSLATE_NOOP("Printing", "Guide's commission"),
    jobs.GUIDE_PAID: QT_TRANSLATE_NOOP("Printing", "Guide's commission, paid"),
    jobs.STATEMENT: QT_TRANSLATE_NOOP("Printing", "Statement in short"),
    jobs.AT_COUNTER: QT_TRANSLATE_NOOP("Printing", "Producer at the counter"),
    jobs.DAY_END: QT_TRANSLATE_NOOP("Printing", "Day's end of a producer"),
    jobs.RESTOCK: QT_TRANSLATE_NOOP("Printing", "What to bring"),
}
_STATES = {
    State.WAITING: (QT_TRANSLATE_NOOP("Printing", "waiting"), "hourglass", Tone.NEUTRAL),
    State.SENDING: (QT_TRANSLATE_NOOP("Printing", "being sent"), "send", Tone.PRIMARY),
    State.PRINTED: (QT_TRANSLATE_NOOP("Printing", "printed"), "printer-check", Tone.GOOD),
    State.UNCERTAIN: (QT_TRANSLATE_NOOP("Printing", "perhaps not printed"), "circle-help", Tone.WARN),
    State.FAILED: (QT_TRANSLATE_NOOP("Printing", "not printed"), "printer-x", Tone.DANGER),
    State.LAPSED: (QT_TRANSLATE_NOOP("Printing", "not sent"), "circle-pause", Tone.NEUTRAL),
}
_REASONS = {
    jobs.CALLED_OFF: QT_TRANSLATE_NOOP("Printing", "called off by hand"),
    jobs.CAME_TOO_LATE: QT_TRANSLATE_NOOP("Printing", "nobody waits for it any more"),
    jobs.NO_PRINTER: QT_TRANSLATE_NOOP("Printing", "this register had no printer"),
    jobs.UNDRAWABLE: QT_TRANSLATE_NOOP("Printing", "its content is damaged"),
    jobs.CUT_OFF: QT_TRANSLATE_NOOP("Printing", "the till was switched off meanwhile"),
    "PrinterStalled": QT_TRANSLATE_NOOP("Printing", "the printer stopped in the middle"),
    "PrinterLost": QT_TRANSLATE_NOOP("Printing", "the connection broke in the middle"),
    "PrinterOutOfPaper": QT_TRANSLATE_NOOP("Printing", "the paper ran out in the middle"),
    "PrinterSilent": QT_TRANSLATE_NOOP("Printing", "the printer did not confirm it"),
}
_TROUBLES = {
    "PrinterOutOfPaper": QT_TRANSLATE_NOOP("Printing", "out of paper"),
    "PrinterNotThere": QT_TRANSLATE_NOOP("Printing", "not connected"),
    "PrinterStalled": QT_TRANSLATE_NOOP("Printing", "printer stuck"),
    "PrinterLost": QT_TRANSLATE_NOOP("Printing", "connection broke"),
    "PrinterSilent": QT_TRANSLATE_NOOP("Printing", "printer does not answer"),
    "PrinterRefused": QT_TRANSLATE_NOOP("Printing", "printer not set up"),
}
_TROUBLE = QT_TRANSLATE_NOOP("Printing", "printer trouble")


def kind(job: Job) -> str:
    """What the paper is called."""
    return _said(_KINDS.get(job.kind, job.kind))


def state(job: Job) -> Chip:
    """Where it stands: always a word and an icon."""
    word, icon, tone = _STATES[job.state]
    return Chip(_said(word), icon, tone)


def reason(job: Job) -> str:
    """Why it stands there, or nothing."""
    return _said(_REASONS[job.detail]) if job.detail in _REASONS else ""


def trouble(found: PrinterTrouble) -> str:
    """What is wrong, in the two or three words that the strip has room for."""
    return _said(_TROUBLES.get(type(found).__name__, _TROUBLE))


def _said(source: object) -> str:
    return QCoreApplication.translate(_CONTEXT, str(source))
