"""The words of the checks when goods come in: what is looked at, which paper is missing, what looks odd."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from sentra_pos.base import quantity
from sentra_pos.consignment.checks import Look, Odd, PaperCheck, Standing
from sentra_pos.consignment.preview import Goods
from sentra_pos.ui import permit_words
from sentra_pos.ui.consignment.draft import Refused
from sentra_pos.ui.widgets import day_entry
from sentra_pos.ui.widgets.paint import Chip, Tone

_CONTEXT = "ConsignmentChecks"
_LOOKS = {
    Look.LABEL: QT_TRANSLATE_NOOP("ConsignmentChecks", "label complete"),
    Look.DATE: QT_TRANSLATE_NOOP("ConsignmentChecks", "date on the pack"),
    Look.PACKAGE: QT_TRANSLATE_NOOP("ConsignmentChecks", "package whole and clean"),
    Look.COLD: QT_TRANSLATE_NOOP("ConsignmentChecks", "still cold"),
    Look.FLAWS: QT_TRANSLATE_NOOP("ConsignmentChecks", "no flaws"),
    Look.SIZE: QT_TRANSLATE_NOOP("ConsignmentChecks", "size on it"),
    Look.PAIR: QT_TRANSLATE_NOOP("ConsignmentChecks", "pairs match"),
    Look.EDGES: QT_TRANSLATE_NOOP("ConsignmentChecks", "edges sheathed, no rust"),
}
_STANDINGS = {
    Standing.MISSING: QT_TRANSLATE_NOOP("ConsignmentChecks", "{paper} not there yet"),
    Standing.ENDED: QT_TRANSLATE_NOOP("ConsignmentChecks", "{paper} ended {day}"),
    Standing.ENDING: QT_TRANSLATE_NOOP("ConsignmentChecks", "{paper} ends {day}"),
}
_ODD = {
    Odd.SHOP_LOSES: QT_TRANSLATE_NOOP("ConsignmentChecks", "shop part below zero"),
    Odd.NO_DATE: QT_TRANSLATE_NOOP("ConsignmentChecks", "food without expiry"),
    Odd.SHORT: QT_TRANSLATE_NOOP("ConsignmentChecks", "few days left to sell"),
    Odd.LONG: QT_TRANSLATE_NOOP("ConsignmentChecks", "keeps unusually long"),
    Odd.PRICE_UP: QT_TRANSLATE_NOOP("ConsignmentChecks", "far dearer than before"),
    Odd.PRICE_DOWN: QT_TRANSLATE_NOOP("ConsignmentChecks", "far cheaper than before"),
    Odd.NO_HALAL: QT_TRANSLATE_NOOP("ConsignmentChecks", "no halal number yet"),
}


def look(one: Look) -> str:
    """What a person looks at."""
    return _tr(str(_LOOKS[one]))


def paper(check: PaperCheck) -> Chip:
    """A paper to speak about."""
    day = day_entry.show(check.expires) if check.expires else ""
    said = _tr(str(_STANDINGS[check.standing])).format(paper=permit_words.kind(check.kind), day=day)
    tone = Tone.DANGER if check.standing is Standing.ENDED else Tone.WARN
    return Chip(said, "calendar-clock" if check.expires else "triangle-alert", tone)


def odd(one: Odd) -> Chip:
    """What deserves a look on a line."""
    return Chip(_tr(str(_ODD[one])), "triangle-alert", Tone.WARN)


def refused(what: Refused, goods: Goods) -> Chip:
    """`ditolak 3: kemasan rusak`."""
    said = _tr(str(QT_TRANSLATE_NOOP("ConsignmentChecks", "refused {count}: {reason}")))
    amount = quantity.show(what.quantity, goods.decimals, goods.unit if goods.decimals else "")
    return Chip(said.format(count=amount, reason=what.reason), "package-x", Tone.DANGER)


def _tr(source: str) -> str:
    return QCoreApplication.translate(_CONTEXT, source)
