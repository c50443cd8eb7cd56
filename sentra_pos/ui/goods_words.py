"""Words for goods and terms that several places show: groups, quantities, who bears what, which rule won."""

from collections.abc import Iterable

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from sentra_pos.base import quantity
from sentra_pos.paper import words
from sentra_pos.producers.directory import GROUPS
from sentra_pos.producers.terms import Bearer, Terms, TermsKind
from sentra_pos.ui.widgets.choices import Choice

_CONTEXT = "GoodsWords"
_GROUPS = {
    "batik": QT_TRANSLATE_NOOP("GoodsWords", "Batik"),
    "konveksi": QT_TRANSLATE_NOOP("GoodsWords", "Garments"),
    "kulit": QT_TRANSLATE_NOOP("GoodsWords", "Leather"),
    "logam": QT_TRANSLATE_NOOP("GoodsWords", "Metal"),
    "tahu": QT_TRANSLATE_NOOP("GoodsWords", "Tofu"),
    "jajanan": QT_TRANSLATE_NOOP("GoodsWords", "Snacks"),
    "gipang": QT_TRANSLATE_NOOP("GoodsWords", "Gipang"),
    "bandeng": QT_TRANSLATE_NOOP("GoodsWords", "Milkfish"),
    "lain": QT_TRANSLATE_NOOP("GoodsWords", "Other"),
}
_BEARERS = {
    Bearer.SHOP: QT_TRANSLATE_NOOP("GoodsWords", "shop"),
    Bearer.PRODUCER: QT_TRANSLATE_NOOP("GoodsWords", "producer"),
    Bearer.SHARED: QT_TRANSLATE_NOOP("GoodsWords", "shared"),
}
_RULES = {
    "product": QT_TRANSLATE_NOOP("GoodsWords", "Product"),
    "group": QT_TRANSLATE_NOOP("GoodsWords", "Group"),
    "agreement": QT_TRANSLATE_NOOP("GoodsWords", "Agreement"),
    "shop": QT_TRANSLATE_NOOP("GoodsWords", "Shop default"),
    "house": QT_TRANSLATE_NOOP("GoodsWords", "Own goods"),
    "note": QT_TRANSLATE_NOOP("GoodsWords", "This note"),
}


def group(key: str) -> str:
    """A group of goods as people call it."""
    return _tr(str(_GROUPS[key])) if key in _GROUPS else key.capitalize()


def group_choices() -> list[Choice]:
    """Every group, in the order of the house."""
    return [Choice(key, group(key)) for key in GROUPS]


def bearer(who: Bearer) -> str:
    return _tr(str(_BEARERS[who]))


def bearers(who: Iterable[Bearer]) -> str:
    """`toko`, or `toko, produsen` in the one order of the house."""
    known = set(who)
    return ", ".join(bearer(one) for one in Bearer if one in known)


def rule(key: str) -> str:
    """The rule that decided on the terms (R2)."""
    return _tr(str(_RULES[key])) if key in _RULES else key


def shop_part(terms: Terms) -> str:
    """`20 %`, or that the producer's price is fixed."""
    if terms.kind is TermsKind.FIXED:
        return _tr(str(QT_TRANSLATE_NOOP("GoodsWords", "the rest")))
    return words.percent(terms.commission_bps or 0)


def producer_part(terms: Terms) -> str:
    """`80 %`, or that it is fixed."""
    if terms.kind is TermsKind.FIXED:
        return _tr(str(QT_TRANSLATE_NOOP("GoodsWords", "fixed")))
    return words.percent(10_000 - (terms.commission_bps or 0))


def measured(amount: int, decimals: int, unit: str) -> str:
    """`24 bungkus` or `7,500 kg`."""
    return quantity.show(amount, decimals, unit)


def _tr(source: str) -> str:
    return QCoreApplication.translate(_CONTEXT, source)
