"""Words of the opening day: how far each one is, and what a line of goods says."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from sentra_pos.base import money
from sentra_pos.settlement.opening_board import BoardRow, Stage
from sentra_pos.settlement.opening_sheet import SheetLine
from sentra_pos.ui import goods_words
from sentra_pos.ui.widgets.paint import Chip, Tone
from sentra_pos.ui.widgets.rows_model import Cell

_CONTEXT = "OpeningWords"
_STAGES = {
    Stage.TO_DO: (QT_TRANSLATE_NOOP("OpeningWords", "to do"), "circle", Tone.NEUTRAL),
    Stage.DRAFT: (QT_TRANSLATE_NOOP("OpeningWords", "draft"), "pen-line", Tone.WARN),
    Stage.DONE: (QT_TRANSLATE_NOOP("OpeningWords", "posted"), "circle-check", Tone.GOOD),
    Stage.CLOSED: (QT_TRANSLATE_NOOP("OpeningWords", "closed"), "lock", Tone.NEUTRAL),
}


def stage(one: Stage) -> Chip:
    """How far an opening is, in a word with its sign."""
    words, icon, tone = _STAGES[one]
    return Chip(_tr(str(words)), icon, tone)


def name(row: BoardRow) -> Cell:
    """Who it is; the shop itself says what its opening is about."""
    if row.producer is None:
        about = _tr(str(QT_TRANSLATE_NOOP("OpeningWords", "cash, bank and goods of the shop itself")))
        return Cell(row.name, under=about, bold=True)
    return Cell(row.name, under=" · ".join(filter(None, (row.code, row.owner))), bold=True)


def debt(row: BoardRow) -> Cell:
    """Who owes whom beside the goods; for the shop what it has."""
    sums = row.sums
    if row.producer is None:
        has = _tr(str(QT_TRANSLATE_NOOP("OpeningWords", "what it has")))
        return Cell(money.plain(sums.assets), under=has) if sums.assets else Cell("")
    amount = sums.owed - sums.owes
    if not amount and not sums.advanced:
        return Cell("")
    said = _tr(str(QT_TRANSLATE_NOOP("OpeningWords", "advance {amount}")))
    under = said.format(amount=money.plain(sums.advanced)) if sums.advanced else ""
    return Cell(money.plain(amount), under=under, tone=Tone.DANGER if amount < 0 else Tone.PLAIN)


def parts(line: SheetLine, *, is_house: bool) -> Cell:
    """Both shares of a line, or what a line of the shop's own cost."""
    if is_house:
        return Cell(money.plain(line.worth) if line.worth else "")
    shop, producer = goods_words.shop_part(line.terms), goods_words.producer_part(line.terms)
    return Cell(
        f"{money.plain(line.shop_part)} / {money.plain(line.producer_part)}", under=f"{shop} → {producer}"
    )


def _tr(source: str) -> str:
    return QCoreApplication.translate(_CONTEXT, source)
