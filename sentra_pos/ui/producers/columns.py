"""How a producer is read in the list."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from sentra_pos.base import money
from sentra_pos.producers.decisions import Status
from sentra_pos.producers.overview import ProducerLine
from sentra_pos.ui import goods_words, standing_words
from sentra_pos.ui.widgets.paint import Chip, Tone
from sentra_pos.ui.widgets.rows_model import Align, Cell, Column, Total

CHAT, EDIT, OWED, NAME = "chat", "edit", "owed", "name"
"""Keys of columns."""

_CONTEXT = "ProducerColumns"
_TITLES = (
    QT_TRANSLATE_NOOP("ProducerColumns", "Code"),
    QT_TRANSLATE_NOOP("ProducerColumns", "Producer"),
    QT_TRANSLATE_NOOP("ProducerColumns", "Group"),
    QT_TRANSLATE_NOOP("ProducerColumns", "Phone"),
    QT_TRANSLATE_NOOP("ProducerColumns", "Status"),
    QT_TRANSLATE_NOOP("ProducerColumns", "Agreement"),
    QT_TRANSLATE_NOOP("ProducerColumns", "Owed now"),
    QT_TRANSLATE_NOOP("ProducerColumns", "none yet"),
    QT_TRANSLATE_NOOP("ProducerColumns", "own goods"),
)
"""What `_tr` is asked for, where the translators look for it."""


def columns(room: int) -> list[Column[ProducerLine]]:
    """The columns in the language that is on, as far as `room` px at 100 % hold them."""
    found: list[tuple[Column[ProducerLine], int]] = [
        (Column(_tr("Code"), lambda line: line.card.code, 88, muted=True), 0),
        (Column(_tr("Producer"), _name, key=NAME), 0),
        (Column(_tr("Group"), lambda line: goods_words.group(line.card.group), 100, muted=True), 1_080),
        (Column(_tr("Phone"), lambda line: line.card.phone, 164), 960),
        (Column("", _chat, 52, Align.CENTRE, key=CHAT), 700),
        (Column(_tr("Status"), lambda line: Cell(chip=standing_words.chip(line.status)), 148), 640),
        (Column(_tr("Agreement"), _agreement, 132), 1_180),
        (Column(_tr("Owed now"), _owed, 128, Align.RIGHT, key=OWED), 0),
        (Column("", lambda line: Cell(icon="pen-line"), 52, Align.CENTRE, key=EDIT), 0),
    ]
    return [column for column, least in found if room >= least]


def total(lines: list[ProducerLine], words: str) -> Total:
    """What is owed to all of them; a producer who owes counts against it."""
    owed = sum(line.owed for line in lines)
    return Total({_tr("Code"): Cell(words, bold=True), OWED: Cell(money.plain(owed), bold=True)})


def _name(line: ProducerLine) -> Cell:
    under = " · ".join(part for part in (line.card.owner, line.place) if part)
    return Cell(line.card.name, under=under, bold=True)


def _chat(line: ProducerLine) -> Cell:
    return Cell(icon="message-circle" if line.card.phone else "")


def _agreement(line: ProducerLine) -> Cell:
    if line.card.house:
        return Cell(_tr("own goods"), tone=Tone.NEUTRAL, size=15)
    if not line.agreement and line.status is Status.ACCEPTED:
        return Cell(chip=Chip(_tr("none yet"), "triangle-alert", Tone.WARN))
    return Cell(line.agreement, tone=Tone.NEUTRAL, size=15)


def _owed(line: ProducerLine) -> Cell:
    tone = Tone.DANGER if line.owed < 0 else Tone.PLAIN if line.owed else Tone.NEUTRAL
    return Cell(money.plain(line.owed), bold=line.owed != 0, tone=tone)


def _tr(source: str) -> str:
    return QCoreApplication.translate(_CONTEXT, source)
