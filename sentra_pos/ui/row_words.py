"""What became of the rows of a file, and what is wrong about a field, in the language that is on.

Rows come back with the English sentence of an error; the facts are read out of it again by the error's own pattern.
"""

import re
from collections.abc import Iterable
from functools import cache

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from sentra_pos.base import money
from sentra_pos.base.errors import KnownTrouble
from sentra_pos.base.rowreport import Action, ImportRefused, RowResult
from sentra_pos.base.tablefile import BadCell
from sentra_pos.producers.directory import BadField
from sentra_pos.ui import trouble
from sentra_pos.ui.trouble import Sentence, Translate

_CONTEXT = "RowWords"
FIELDS = {
    "account": QT_TRANSLATE_NOOP("RowWords", "account"),
    "account_name": QT_TRANSLATE_NOOP("RowWords", "account name"),
    "address": QT_TRANSLATE_NOOP("RowWords", "address"),
    "advance": QT_TRANSLATE_NOOP("RowWords", "advance"),
    "agreement": QT_TRANSLATE_NOOP("RowWords", "agreement"),
    "amount": QT_TRANSLATE_NOOP("RowWords", "amount"),
    "bank": QT_TRANSLATE_NOOP("RowWords", "bank"),
    "barcode": QT_TRANSLATE_NOOP("RowWords", "barcode"),
    "city": QT_TRANSLATE_NOOP("RowWords", "city"),
    "closing": QT_TRANSLATE_NOOP("RowWords", "closing hour"),
    "code": QT_TRANSLATE_NOOP("RowWords", "code"),
    "commission_bps": QT_TRANSLATE_NOOP("RowWords", "commission"),
    "cost": QT_TRANSLATE_NOOP("RowWords", "cost"),
    "counted": QT_TRANSLATE_NOOP("RowWords", "counted"),
    "damage_bearer": QT_TRANSLATE_NOOP("RowWords", "who bears damage"),
    "decided_on": QT_TRANSLATE_NOOP("RowWords", "day of the decision"),
    "decimals": QT_TRANSLATE_NOOP("RowWords", "decimals"),
    "discount_bearers": QT_TRANSLATE_NOOP("RowWords", "who may bear discounts"),
    "drying_bps": QT_TRANSLATE_NOOP("RowWords", "drying"),
    "expires": QT_TRANSLATE_NOOP("RowWords", "end"),
    "expiry": QT_TRANSLATE_NOOP("RowWords", "expiry"),
    "expiry_bearer": QT_TRANSLATE_NOOP("RowWords", "who bears expiry"),
    "fixed_price": QT_TRANSLATE_NOOP("RowWords", "fixed price"),
    "float": QT_TRANSLATE_NOOP("RowWords", "float"),
    "from_day": QT_TRANSLATE_NOOP("RowWords", "first day"),
    "group": QT_TRANSLATE_NOOP("RowWords", "group"),
    "halal": QT_TRANSLATE_NOOP("RowWords", "halal"),
    "hold_days": QT_TRANSLATE_NOOP("RowWords", "hold days"),
    "instalment": QT_TRANSLATE_NOOP("RowWords", "instalment"),
    "kecamatan": QT_TRANSLATE_NOOP("RowWords", "district"),
    "kelurahan": QT_TRANSLATE_NOOP("RowWords", "village"),
    "kind": QT_TRANSLATE_NOOP("RowWords", "kind"),
    "last_day": QT_TRANSLATE_NOOP("RowWords", "last day"),
    "lines": QT_TRANSLATE_NOOP("RowWords", "lines"),
    "loss_bearer": QT_TRANSLATE_NOOP("RowWords", "who bears loss"),
    "lot_or_code": QT_TRANSLATE_NOOP("RowWords", "lot or code"),
    "made": QT_TRANSLATE_NOOP("RowWords", "made"),
    "made_on": QT_TRANSLATE_NOOP("RowWords", "day it was made"),
    "markdown": QT_TRANSLATE_NOOP("RowWords", "markdown"),
    "minimum_payout": QT_TRANSLATE_NOOP("RowWords", "minimum payout"),
    "name": QT_TRANSLATE_NOOP("RowWords", "name"),
    "nib": QT_TRANSLATE_NOOP("RowWords", "NIB"),
    "number": QT_TRANSLATE_NOOP("RowWords", "number"),
    "owner": QT_TRANSLATE_NOOP("RowWords", "owner"),
    "pay_method": QT_TRANSLATE_NOOP("RowWords", "way of paying"),
    "pay_rhythm": QT_TRANSLATE_NOOP("RowWords", "pay rhythm"),
    "phone": QT_TRANSLATE_NOOP("RowWords", "phone"),
    "pirt": QT_TRANSLATE_NOOP("RowWords", "P-IRT"),
    "postcode": QT_TRANSLATE_NOOP("RowWords", "postcode"),
    "price": QT_TRANSLATE_NOOP("RowWords", "price"),
    "producer": QT_TRANSLATE_NOOP("RowWords", "producer"),
    "quantity": QT_TRANSLATE_NOOP("RowWords", "quantity"),
    "rack_fee": QT_TRANSLATE_NOOP("RowWords", "rack fee"),
    "rack_period": QT_TRANSLATE_NOOP("RowWords", "time of the rack fee"),
    "reason": QT_TRANSLATE_NOOP("RowWords", "reason"),
    "shelf_life_days": QT_TRANSLATE_NOOP("RowWords", "shelf life"),
    "signed_by": QT_TRANSLATE_NOOP("RowWords", "signed by"),
    "signed_on": QT_TRANSLATE_NOOP("RowWords", "day of signing"),
    "story": QT_TRANSLATE_NOOP("RowWords", "story"),
    "terms": QT_TRANSLATE_NOOP("RowWords", "terms"),
    "titip_price": QT_TRANSLATE_NOOP("RowWords", "producer's price"),
    "unit": QT_TRANSLATE_NOOP("RowWords", "unit"),
    "what": QT_TRANSLATE_NOOP("RowWords", "what it is"),
}
FILLED = (
    QT_TRANSLATE_NOOP("RowWords", "A sign in it cannot be seen ({sign}): type it anew."),
    QT_TRANSLATE_NOOP("RowWords", "A whole number from 0 to {most}."),
    QT_TRANSLATE_NOOP("RowWords", "At most {most} characters."),
    QT_TRANSLATE_NOOP("RowWords", "One of {words}."),
    QT_TRANSLATE_NOOP("RowWords", "Row {row} is for the same producer."),
    QT_TRANSLATE_NOOP("RowWords", "Row {row} says something else of this product."),
    QT_TRANSLATE_NOOP("RowWords", "This is a pack of {product}."),
    QT_TRANSLATE_NOOP("RowWords", "{product} is expired already."),
)
"""Hints with something in them; any other is looked up as it is."""
_ACTIONS = {
    Action.NEW: QT_TRANSLATE_NOOP("RowWords", "new"),
    Action.CHANGED: QT_TRANSLATE_NOOP("RowWords", "changed"),
    Action.SAME: QT_TRANSLATE_NOOP("RowWords", "unchanged"),
    Action.REFUSED: QT_TRANSLATE_NOOP("RowWords", "refused"),
}
_NAMED = ("field", "column")


def action(of: Action) -> str:
    return _tr(str(_ACTIONS[of]))


def field(name: str) -> str:
    """A field or column as people call it."""
    return _tr(str(FIELDS[name])) if name in FIELDS else name


def hint(text: str) -> str:
    """What a room says about a field."""
    for template in map(str, FILLED):
        if found := _pattern(template).fullmatch(text):
            return _tr(template).format(**found.groupdict())
    return _tr(text)


def said(result: RowResult) -> str:
    """What changes in the row, or why it was refused."""
    if result.action is not Action.REFUSED:
        return ", ".join(field(name) for name in result.sentence.split(", ") if name)
    template = _sentences().get(result.error, "")
    found = _pattern(template).fullmatch(result.sentence) if template else None
    if found is None:
        return result.sentence
    facts = {name: _fact(name, value) for name, value in found.groupdict().items()}
    return trouble.tr(template).format(**facts)


def _fact(name: str, value: str) -> str:
    if name in _NAMED:
        return field(value)
    return hint(value) if name == "hint" else trouble.tr(value)


@trouble.sentence.register
def _bad_field(error: BadField, tr: Translate) -> Sentence:
    told = tr("{field}: {value} cannot be used. {hint}")
    return Sentence(told.format(field=field(error.field), value=error.value, hint=hint(error.hint)))


@trouble.sentence.register
def _bad_cell(error: BadCell, tr: Translate) -> Sentence:
    told = tr("{column}: “{value}” cannot be used. {hint}")
    return Sentence(told.format(column=field(error.column), value=error.value, hint=hint(error.hint)))


@trouble.sentence.register
def _import_refused(error: ImportRefused, tr: Translate) -> Sentence:
    first = said(error.rows[0]) if error.rows else error.first
    told = tr(error.sentence)
    return Sentence(told.format(count=money.plain(error.count), row=money.plain(error.row), first=first))


def _sentences() -> dict[str, str]:
    """The sentence of every known error by the name of its class."""
    return {kind.__name__: kind.sentence for kind in _all(KnownTrouble) if kind.sentence}


def _all(kind: type[KnownTrouble]) -> Iterable[type[KnownTrouble]]:
    for child in kind.__subclasses__():
        yield child
        yield from _all(child)


@cache
def _pattern(template: str) -> re.Pattern[str]:
    """What `template` looks like once it is filled."""
    parts = re.split(r"\{(\w+)\}", template)
    made = [re.escape(part) if at % 2 == 0 else f"(?P<{part}>.*?)" for at, part in enumerate(parts)]
    return re.compile("".join(made), re.DOTALL)


def _tr(source: str) -> str:
    return QCoreApplication.translate(_CONTEXT, source)
