"""The parts of the proof and what it found, in words a manager understands."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from sentra_pos.reports.verify import Part

_CONTEXT = "ProofWords"
_PARTS = {
    Part.FILE: QT_TRANSLATE_NOOP("ProofWords", "Is the file whole?"),
    Part.GUARDS: QT_TRANSLATE_NOOP("ProofWords", "Are the guards in place?"),
    Part.MONEY: QT_TRANSLATE_NOOP("ProofWords", "Does the money add up?"),
    Part.GOODS: QT_TRANSLATE_NOOP("ProofWords", "Do the goods add up?"),
    Part.REFUNDS: QT_TRANSLATE_NOOP("ProofWords", "Are refunds the mirror of their sales?"),
    Part.CASH: QT_TRANSLATE_NOOP("ProofWords", "Is the cash in its boxes?"),
    Part.GUIDES: QT_TRANSLATE_NOOP("ProofWords", "Are the guides paid right?"),
    Part.NUMBERS: QT_TRANSLATE_NOOP("ProofWords", "Is no paper missing?"),
    Part.STATEMENTS: QT_TRANSLATE_NOOP("ProofWords", "Do frozen statements say the same again?"),
    Part.CHAIN: QT_TRANSLATE_NOOP("ProofWords", "Was no entry changed afterwards?"),
}
_PROMISES = {
    "I1": QT_TRANSLATE_NOOP("ProofWords", "An entry does not balance"),
    "I2": QT_TRANSLATE_NOOP("ProofWords", "All postings together do not balance"),
    "I3": QT_TRANSLATE_NOOP("ProofWords", "The stock does not follow from the moves"),
    "I4": QT_TRANSLATE_NOOP("ProofWords", "There is less than nothing on the shelf"),
    "I5": QT_TRANSLATE_NOOP("ProofWords", "A lot does not add up"),
    "I6": QT_TRANSLATE_NOOP("ProofWords", "A sale or an account does not add up"),
    "I7": QT_TRANSLATE_NOOP("ProofWords", "The parts of a line are not its whole"),
    "I8": QT_TRANSLATE_NOOP("ProofWords", "What is owed to a producer does not add up"),
    "I9": QT_TRANSLATE_NOOP("ProofWords", "A number is missing"),
    "I10": QT_TRANSLATE_NOOP("ProofWords", "A frozen statement says something else now"),
    "I11": QT_TRANSLATE_NOOP("ProofWords", "An entry was changed after it was written"),
    "I12": QT_TRANSLATE_NOOP("ProofWords", "A deed is there twice or by half"),
    "I13": QT_TRANSLATE_NOOP("ProofWords", "A receipt was never queued for printing"),
    "I14": QT_TRANSLATE_NOOP("ProofWords", "A shift does not add up"),
    "I15": QT_TRANSLATE_NOOP("ProofWords", "The file is damaged"),
    "I16": QT_TRANSLATE_NOOP("ProofWords", "Something was booked into a closed day"),
    "I17": QT_TRANSLATE_NOOP("ProofWords", "A guard of the journals is missing"),
    "I18": QT_TRANSLATE_NOOP("ProofWords", "A key for signing statements is damaged"),
}


def part(of: Part) -> str:
    """What is being asked, in the language that is on."""
    return QCoreApplication.translate(_CONTEXT, str(_PARTS[of]))


def promise(invariant: str) -> str:
    """What does not hold, in the language that is on; one without words of its own shows its number."""
    known = _PROMISES.get(invariant)
    return invariant if known is None else QCoreApplication.translate(_CONTEXT, str(known))
