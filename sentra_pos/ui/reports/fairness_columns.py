"""The columns of the fairness list: as many as there is room for, the most telling ones first."""

from sentra_pos.paper import words
from sentra_pos.reports.fairness import FairDecision, FairMaker
from sentra_pos.ui import goods_words, standing_words
from sentra_pos.ui.reports import fairness_words as says
from sentra_pos.ui.widgets.rows_model import Align, Cell, Column

_RIGHT = Align.RIGHT


def makers(room: int, *, days: int, with_money: bool) -> list[Column[FairMaker]]:
    """`room` in px at 100 %; `days` of the period."""
    tr = says.tr
    found: list[tuple[Column[FairMaker], int]] = [
        (Column(tr(says.PRODUCER), _maker), 0),
        (Column(tr(says.STATUS), lambda one: Cell(chip=standing_words.chip(one.status)), 130), 780),
        (Column(tr(says.SINCE), lambda one: says.day(one.since), 116), 1_180),
        (Column(tr(says.PRODUCTS), lambda one: str(one.products), 84, _RIGHT), 1_000),
        (Column(tr(says.PLACES), lambda one: ", ".join(one.places) or says.NOTHING, 90), 1_080),
        (Column(tr(says.ON_SHELF), lambda one: Cell(f"{one.days} / {days}", bold=True), 124, _RIGHT), 0),
        (Column(tr(says.DELIVERIES), lambda one: str(one.deliveries), 88, _RIGHT), 900),
        (Column(tr(says.NOT_TAKEN), _refused, 150), 640),
        (Column(tr(says.SOLD), lambda one: str(one.pieces), 76, _RIGHT), 0),
        (Column(tr(says.SHARE), lambda one: Cell(words.percent(one.share_bps), bold=True), 92, _RIGHT), 0),
    ]
    if with_money:
        money = Column[FairMaker](tr(says.MONEY), lambda one: words.percent(one.money_bps or 0), 124, _RIGHT)
        room -= money.width
        found.append((money, 0))
    return [column for column, least in found if room >= least]


def decisions(room: int) -> list[Column[FairDecision]]:
    """`room` in px at 100 %."""
    tr = says.tr
    found: list[tuple[Column[FairDecision], int]] = [
        (Column(tr(says.PRODUCER), lambda one: Cell(one.name, under=one.code, bold=True)), 0),
        (Column(tr(says.OFFERED), lambda one: one.asked or says.NOTHING, 210), 1_000),
        (Column(tr(says.APPLIED), lambda one: says.day(one.applied_on), 116), 640),
        (Column(tr(says.DECIDED), lambda one: says.day(one.decided_on), 116), 860),
        (Column(tr(says.WAITED), says.waited, 64, _RIGHT), 560),
        (Column(tr(says.OUTCOME), lambda one: Cell(chip=standing_words.chip(one.status)), 140), 0),
        (Column(tr(says.REASON), lambda one: one.reason or says.NOTHING), 0),
    ]
    return [column for column, least in found if room >= least]


def _maker(one: FairMaker) -> Cell:
    return Cell(one.name, under=says.about(one, goods_words.group(one.group)), bold=True)


def _refused(one: FairMaker) -> Cell:
    return Cell(str(one.times_refused), under=says.refusals(one)) if one.refused else Cell(says.NOTHING)
