"""What typing and scanning mean at the checkout, told in the help (C4)."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from sentra_pos.ui.widgets.screen import Sign

_CONTEXT = "ScanGrammar"
_SIGNS = (
    (
        QT_TRANSLATE_NOOP("ScanGrammar", "Scan"),
        QT_TRANSLATE_NOOP("ScanGrammar", "Adds one, wherever the focus is"),
    ),
    ("3*", QT_TRANSLATE_NOOP("ScanGrammar", "Then scan: three of it. Of weighed goods three whole units")),
    (
        "12 Enter",
        QT_TRANSLATE_NOOP("ScanGrammar", "After a scan, at most four digits: that quantity instead"),
    ),
    ("0,750 Enter", QT_TRANSLATE_NOOP("ScanGrammar", "After weighed goods: that weight")),
    ("gipang Enter", QT_TRANSLATE_NOOP("ScanGrammar", "Finds by name, code or producer, words in any order")),
    (
        QT_TRANSLATE_NOOP("ScanGrammar", "Card"),
        QT_TRANSLATE_NOOP("ScanGrammar", "A producer comes: his goods and money, over whatever is in front"),
    ),
)


def signs() -> list[Sign]:
    """In the language that is on."""
    tr = QCoreApplication.translate
    return [Sign(tr(_CONTEXT, str(typed)), tr(_CONTEXT, str(text))) for typed, text in _SIGNS]
