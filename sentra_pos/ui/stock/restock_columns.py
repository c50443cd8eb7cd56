"""How producers and what they should bring are read, in the language that is on."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from sentra_pos.base import quantity
from sentra_pos.consignment import restock_words
from sentra_pos.consignment.restock import Restock, Suggestion
from sentra_pos.consignment.restock_words import Sayings
from sentra_pos.reports import held
from sentra_pos.reports.held import Amount
from sentra_pos.ui.widgets import day_words
from sentra_pos.ui.widgets.paint import Tone
from sentra_pos.ui.widgets.rows_model import Align, Cell, Column

_CONTEXT = "Restock"
_TITLES = (
    QT_TRANSLATE_NOOP("Restock", "Producer"),
    QT_TRANSLATE_NOOP("Restock", "Goods"),
    QT_TRANSLATE_NOOP("Restock", "Left"),
    QT_TRANSLATE_NOOP("Restock", "Will sell"),
    QT_TRANSLATE_NOOP("Restock", "Bring"),
    QT_TRANSLATE_NOOP("Restock", "not yet"),
    QT_TRANSLATE_NOOP("Restock", "enough"),
    QT_TRANSLATE_NOOP("Restock", "{units} soon over"),
    QT_TRANSLATE_NOOP("Restock", "{day}: bring {amount}"),
    QT_TRANSLATE_NOOP("Restock", "{day}: there is enough"),
    QT_TRANSLATE_NOOP("Restock", "nothing sells on those days"),
    QT_TRANSLATE_NOOP("Restock", "less {units} that are left"),
    QT_TRANSLATE_NOOP("Restock", "keeps {count} days"),
    QT_TRANSLATE_NOOP("Restock", "{days} always sold out, taken for an average day"),
    QT_TRANSLATE_NOOP("Restock", "at most twice the largest delivery"),
)
"""What `_tr` is asked for, where the translators look for it."""
_WIDE, _MIDDLE = 1_000, 800


def of_makers() -> list[Column[Restock]]:
    """Who comes when, and how much he should bring."""
    return [
        Column(
            _tr("Producer"), lambda one: Cell(one.producer_name, day_words.short(one.bring_on), bold=True)
        ),
        Column(_tr("Bring"), _in_all, 112, Align.RIGHT),
    ]


def of_goods(room: int) -> list[Column[Suggestion]]:
    """What to bring and why, as far as a page of `room` px at 100 % holds it."""
    found: list[tuple[Column[Suggestion], int]] = [
        (Column(_tr("Goods"), _goods), 0),
        (Column(_tr("Left"), _left, 168, Align.RIGHT), _MIDDLE),
        (
            Column(_tr("Will sell"), lambda one: quantity.show(one.sells, one.decimals), 96, Align.RIGHT),
            _WIDE,
        ),
        (Column(_tr("Bring"), _bring, 128, Align.RIGHT), 0),
    ]
    return [column for column, least in found if room >= least]


def headline(one: Restock) -> str:
    """`Jum 27/11/2026: bawa 24`."""
    day = day_words.short(one.bring_on)
    amounts = _amounts(one)
    if not amounts:
        return _tr("{day}: there is enough").format(day=day)
    return _tr("{day}: bring {amount}").format(day=day, amount=held.shown(amounts))


def sayings() -> Sayings:
    """The words of a reckoning."""
    return Sayings(
        days=tuple(QCoreApplication.translate("DayWords", str(day)) for day in day_words.DAYS),
        nothing=_tr("nothing sells on those days"),
        covered=_tr("less {units} that are left"),
        keeps=_tr("keeps {count} days"),
        guessed=_tr("{days} always sold out, taken for an average day"),
        capped=_tr("at most twice the largest delivery"),
    )


def _amounts(one: Restock) -> tuple[Amount, ...]:
    """All that is to be brought: pieces together, each weighed unit by itself."""
    whole: dict[tuple[int, str], int] = {}
    for line in one.to_bring:
        measure = (line.decimals, line.unit if line.decimals else "")
        whole[measure] = whole.get(measure, 0) + line.bring
    return held.measured(whole)


def _in_all(one: Restock) -> Cell:
    amounts = _amounts(one)
    return Cell(held.shown(amounts), bold=True) if amounts else Cell(_tr("enough"), tone=Tone.NEUTRAL)


def _goods(one: Suggestion) -> Cell:
    return Cell(one.name, restock_words.reckoned(one, sayings()), bold=True)


def _left(one: Suggestion) -> Cell:
    soon = (
        _tr("{units} soon over").format(units=quantity.show(one.expires, one.decimals)) if one.expires else ""
    )
    return Cell(quantity.show(one.left, one.decimals, one.unit), soon, under_tone=Tone.WARN)


def _bring(one: Suggestion) -> Cell:
    if not one.bring:
        return Cell(_tr("not yet"), tone=Tone.NEUTRAL)
    return Cell(quantity.show(one.bring, one.decimals, one.unit), bold=True, tone=Tone.PRIMARY)


def _tr(source: str) -> str:
    return QCoreApplication.translate(_CONTEXT, source)
