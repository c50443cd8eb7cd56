"""A year by months in the language that is on: the names of its figures, and a month told whole."""

from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from sentra_pos.base import money
from sentra_pos.reports.year import THRESHOLD
from sentra_pos.ui.reports.facts_panel import Fact
from sentra_pos.ui.reports.year_rows import YearRow

_CONTEXT = "YearWords"
NOTHING = "–"

MONTH = QT_TRANSLATE_NOOP("YearWords", "Month")
GROSS = QT_TRANSLATE_NOOP("YearWords", "Gross sales")
DISCOUNTS = QT_TRANSLATE_NOOP("YearWords", "Discounts")
NET = QT_TRANSLATE_NOOP("YearWords", "Net sales")
COMMISSION = QT_TRANSLATE_NOOP("YearWords", "Commission")
PART = QT_TRANSLATE_NOOP("YearWords", "Producer's part")
SO_FAR = QT_TRANSLATE_NOOP("YearWords", "Gross since January")
CONSIGNED = QT_TRANSLATE_NOOP("YearWords", "Consigned, gross")
PARTS = QT_TRANSLATE_NOOP("YearWords", "Producers' part")
OWN = QT_TRANSLATE_NOOP("YearWords", "Own goods, gross")
PAID = QT_TRANSLATE_NOOP("YearWords", "QRIS/card paid")
ARRIVED = QT_TRANSLATE_NOOP("YearWords", "QRIS/card arrived")
COST = QT_TRANSLATE_NOOP("YearWords", "QRIS/card cost")
LOST = QT_TRANSLATE_NOOP("YearWords", "QRIS/card never came")
STILL = QT_TRANSLATE_NOOP("YearWords", "QRIS/card to come")
PASSED = QT_TRANSLATE_NOOP("YearWords", "over 500 million")
PASSED_SHORT = QT_TRANSLATE_NOOP("YearWords", "> 500 M")

_OWN_NET = QT_TRANSLATE_NOOP("YearWords", "Own goods, net")
_OWN_DISCOUNTS = QT_TRANSLATE_NOOP("YearWords", "Own goods, discounts")
_THRESHOLD = QT_TRANSLATE_NOOP("YearWords", "Passed in this month")
_MONTHS = (
    QT_TRANSLATE_NOOP("YearWords", "January"),
    QT_TRANSLATE_NOOP("YearWords", "February"),
    QT_TRANSLATE_NOOP("YearWords", "March"),
    QT_TRANSLATE_NOOP("YearWords", "April"),
    QT_TRANSLATE_NOOP("YearWords", "May"),
    QT_TRANSLATE_NOOP("YearWords", "June"),
    QT_TRANSLATE_NOOP("YearWords", "July"),
    QT_TRANSLATE_NOOP("YearWords", "August"),
    QT_TRANSLATE_NOOP("YearWords", "September"),
    QT_TRANSLATE_NOOP("YearWords", "October"),
    QT_TRANSLATE_NOOP("YearWords", "November"),
    QT_TRANSLATE_NOOP("YearWords", "December"),
)


def tr(source: object) -> str:
    """`source` of this report in the language that is on."""
    return QCoreApplication.translate(_CONTEXT, str(source))


def month(first: date) -> str:
    """The month without its year."""
    return tr(_MONTHS[first.month - 1])


def facts(row: YearRow) -> list[Fact]:
    """The row whole, in rupiah; a month that has not begun has none."""
    if not row.has_begun:
        return [(tr(MONTH), NOTHING)]
    one = row.month
    told = [(GROSS if row.own is None else CONSIGNED, one.gross), (DISCOUNTS, one.discounts)]
    told += [(NET, one.net), (COMMISSION, one.shop_part), (PART if row.own is None else PARTS, one.part)]
    if row.own is None:
        told.append((SO_FAR, row.so_far))
    else:
        told += [(OWN, row.own.gross), (_OWN_DISCOUNTS, row.own.discounts), (_OWN_NET, row.own.net)]
    if row.money is not None:
        way = row.money
        told += [
            (PAID, way.paid),
            (ARRIVED, way.arrived),
            (COST, way.cost),
            (LOST, way.lost),
            (STILL, way.still),
        ]
    found = [(tr(name), money.show(amount)) for name, amount in told]
    return [*found, (tr(_THRESHOLD), money.show(THRESHOLD))] if row.passes else found
