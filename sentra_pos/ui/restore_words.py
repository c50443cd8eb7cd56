"""What a backup is, beside the books, in words."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from sentra_pos.reports.lost import Papers
from sentra_pos.reports.preview import Label, Live
from sentra_pos.ui import entry_words

_CONTEXT = "RestoreWords"
_SIGNS = {
    Label.OTHER_SHOP: QT_TRANSLATE_NOOP("RestoreWords", "It is of ANOTHER shop."),
    Label.TRAINING: QT_TRANSLATE_NOOP("RestoreWords", "It holds training books; nothing in it is real."),
    Label.OLDER: QT_TRANSLATE_NOOP("RestoreWords", "It is older than the books."),
    Label.PARTED: QT_TRANSLATE_NOOP("RestoreWords", "It has entries that the books do not have."),
    Label.DOES_NOT_HOLD: QT_TRANSLATE_NOOP("RestoreWords", "Not everything holds in it:"),
    Label.NO_SUM: QT_TRANSLATE_NOOP(
        "RestoreWords", "No check sum lies beside it: it could be compared with itself alone."
    ),
    Label.OLD_STEP: QT_TRANSLATE_NOOP(
        "RestoreWords", "It was written by an older version and is brought up to date."
    ),
    Label.PARTLY: QT_TRANSLATE_NOOP(
        "RestoreWords", "The second journal is damaged: what it has behind the damage could not be used."
    ),
}
_LIVE = {
    Live.THERE: QT_TRANSLATE_NOOP("RestoreWords", "there; they are kept under another name"),
    Live.MISSING: QT_TRANSLATE_NOOP("RestoreWords", "not there"),
    Live.UNREADABLE: QT_TRANSLATE_NOOP("RestoreWords", "cannot be read; the file is kept under another name"),
}


def sign(of: Label) -> str:
    """What is not as one would wish."""
    return QCoreApplication.translate(_CONTEXT, str(_SIGNS[of]))


def live(how: Live) -> str:
    """How the books are that would be replaced."""
    return QCoreApplication.translate(_CONTEXT, str(_LIVE[how]))


def papers(one: Papers) -> str:
    """So many of a kind, with the numbers of the first and the last."""
    span = one.first if one.first == one.last else f"{one.first} – {one.last}"
    return f"{one.count} × {entry_words.kind(one.kind)}  {span}".rstrip()
