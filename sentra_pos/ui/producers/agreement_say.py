"""An agreement in a few words of the window's language: who bears what, when it is paid, rack fees, where it stands."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from sentra_pos.base import money
from sentra_pos.producers.agreement_history import Standing, VersionLine
from sentra_pos.producers.agreements import AgreementFacts
from sentra_pos.producers.terms import Bearer
from sentra_pos.ui import goods_words
from sentra_pos.ui.widgets.choices import Choice
from sentra_pos.ui.widgets.paint import Chip, Tone

_CONTEXT = "AgreementWords"
_DISCOUNTS = QT_TRANSLATE_NOOP("AgreementWords", "Discounts are borne by: {who}.")
_LOSSES = {
    "damage": (
        QT_TRANSLATE_NOOP("AgreementWords", "The shop pays for broken goods."),
        QT_TRANSLATE_NOOP("AgreementWords", "The producer bears broken goods."),
    ),
    "loss": (
        QT_TRANSLATE_NOOP("AgreementWords", "The shop pays for lost goods."),
        QT_TRANSLATE_NOOP("AgreementWords", "The producer bears lost goods."),
    ),
    "expiry": (
        QT_TRANSLATE_NOOP("AgreementWords", "The shop pays for expired goods."),
        QT_TRANSLATE_NOOP("AgreementWords", "The producer bears expired goods."),
    ),
}
_RHYTHMS = {
    "daily": QT_TRANSLATE_NOOP("AgreementWords", "Every day"),
    "weekly": QT_TRANSLATE_NOOP("AgreementWords", "Every week"),
    "fortnightly": QT_TRANSLATE_NOOP("AgreementWords", "Every two weeks"),
    "monthly": QT_TRANSLATE_NOOP("AgreementWords", "Every month"),
}
_RACK_PERIODS = {
    "weekly": QT_TRANSLATE_NOOP("AgreementWords", "Week"),
    "monthly": QT_TRANSLATE_NOOP("AgreementWords", "Month"),
    "yearly": QT_TRANSLATE_NOOP("AgreementWords", "Year"),
}
_STANDINGS = {
    Standing.HOLDS: (QT_TRANSLATE_NOOP("AgreementWords", "holds"), "circle-check", Tone.GOOD),
    Standing.TO_COME: (QT_TRANSLATE_NOOP("AgreementWords", "to come"), "hourglass", Tone.PRIMARY),
    Standing.REPLACED: (QT_TRANSLATE_NOOP("AgreementWords", "replaced"), "", Tone.NEUTRAL),
    Standing.ENDED: (QT_TRANSLATE_NOOP("AgreementWords", "ended"), "", Tone.NEUTRAL),
    Standing.NEVER: (QT_TRANSLATE_NOOP("AgreementWords", "never held"), "", Tone.NEUTRAL),
}


def bearing(facts: AgreementFacts) -> str:
    """Who bears discounts, damage, loss and expiry, in whole sentences."""
    answers = {"damage": facts.damage_bearer, "loss": facts.loss_bearer, "expiry": facts.expiry_bearer}
    said = [_tr(_DISCOUNTS).format(who=goods_words.bearers(facts.discount_bearers))]
    said += [_tr(_LOSSES[key][0 if who is Bearer.SHOP else 1]) for key, who in answers.items()]
    return " ".join(said)


def rhythms() -> list[Choice]:
    """How often a producer may be paid."""
    return [Choice(key, _tr(source)) for key, source in _RHYTHMS.items()]


def rack_periods() -> list[Choice]:
    """For what time a rack fee may be."""
    return [Choice(key, _tr(source)) for key, source in _RACK_PERIODS.items()]


def rack_fee(one: VersionLine) -> str:
    """`Rp25.000 / bulan`, or a dash for none."""
    facts = one.version.facts
    if not facts.rack_fee:
        return "–"
    return f"{money.show(facts.rack_fee)} / {_tr(_RACK_PERIODS[facts.rack_period]).lower()}"


def standing(of: Standing) -> Chip:
    """Where a version stands, as a chip."""
    source, icon, tone = _STANDINGS[of]
    return Chip(_tr(source), icon, tone)


def _tr(source: object) -> str:
    return QCoreApplication.translate(_CONTEXT, str(source))
