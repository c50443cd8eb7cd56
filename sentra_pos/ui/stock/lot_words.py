"""The words of a stock card in the language that is on: what happened to goods, and where they can be."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from sentra_pos.books import places
from sentra_pos.reports import card_words
from sentra_pos.reports.lot_moves import CardLine, CardSums, What

_CONTEXT = "LotWords"
_WHAT = {
    What.RECEIVED: QT_TRANSLATE_NOOP("LotWords", "Came in"),
    What.OPENING: QT_TRANSLATE_NOOP("LotWords", "There on the opening day"),
    What.UNDONE: QT_TRANSLATE_NOOP("LotWords", "Note corrected"),
    What.SOLD: QT_TRANSLATE_NOOP("LotWords", "Sold"),
    What.REFUNDED: QT_TRANSLATE_NOOP("LotWords", "Given back by a buyer"),
    What.VOIDED: QT_TRANSLATE_NOOP("LotWords", "Sale voided"),
    What.TAKEN_BACK: QT_TRANSLATE_NOOP("LotWords", "Back to its maker"),
    What.DAMAGED: QT_TRANSLATE_NOOP("LotWords", "Damaged"),
    What.LOST: QT_TRANSLATE_NOOP("LotWords", "Lost"),
    What.EXPIRED: QT_TRANSLATE_NOOP("LotWords", "Expired"),
    What.FOUND: QT_TRANSLATE_NOOP("LotWords", "Found again"),
    What.BOUGHT: QT_TRANSLATE_NOOP("LotWords", "Bought by the shop"),
    What.REPACKED: QT_TRANSLATE_NOOP("LotWords", "Repacked"),
    What.OTHER: QT_TRANSLATE_NOOP("LotWords", "Something else"),
}
_PLACES = {
    places.PRODUCER: QT_TRANSLATE_NOOP("LotWords", "producer"),
    places.SHELF: QT_TRANSLATE_NOOP("LotWords", "shelf"),
    places.CUSTOMER: QT_TRANSLATE_NOOP("LotWords", "buyer"),
    places.DAMAGED: QT_TRANSLATE_NOOP("LotWords", "damaged goods"),
    places.EXPIRED: QT_TRANSLATE_NOOP("LotWords", "expired goods"),
    places.LOST: QT_TRANSLATE_NOOP("LotWords", "lost"),
    "BAZAAR": QT_TRANSLATE_NOOP("LotWords", "bazaar"),
}
_PARTS = {
    "shelf": QT_TRANSLATE_NOOP("LotWords", "on the shelf"),
    "bazaar": QT_TRANSLATE_NOOP("LotWords", "at a bazaar"),
    "sold": QT_TRANSLATE_NOOP("LotWords", "sold"),
    "refunded": QT_TRANSLATE_NOOP("LotWords", "given back"),
    "taken_back": QT_TRANSLATE_NOOP("LotWords", "back to its maker"),
    "damaged": QT_TRANSLATE_NOOP("LotWords", "damaged"),
    "expired": QT_TRANSLATE_NOOP("LotWords", "expired"),
    "lost": QT_TRANSLATE_NOOP("LotWords", "lost"),
    "own": QT_TRANSLATE_NOOP("LotWords", "bought by the shop"),
    "repacked": QT_TRANSLATE_NOOP("LotWords", "repacked"),
}


def what(line: CardLine) -> str:
    """What happened; what a count found out says so."""
    said = _tr(str(_WHAT[line.what]))
    counted = _tr(str(QT_TRANSLATE_NOOP("LotWords", "count")))
    return f"{said} ({counted})" if line.is_counted else said


def place(of: str) -> str:
    """Where goods are; of a bazaar the outing is left out."""
    return _tr(str(_PLACES[of.partition(":")[0]]))


def way(line: CardLine) -> str:
    """`rak → pembeli`."""
    return card_words.way(line, {key: _tr(str(said)) for key, said in _PLACES.items()})


def balance(sums: CardSums, decimals: int) -> str:
    """`masuk 40 = di rak 12 + laku 26 − dikembalikan 1 + ditarik 3`."""
    came_in = _tr(str(QT_TRANSLATE_NOOP("LotWords", "came in")))
    return card_words.balance(sums, decimals, {key: _tr(str(said)) for key, said in _PARTS.items()}, came_in)


def _tr(source: str) -> str:
    return QCoreApplication.translate(_CONTEXT, source)
