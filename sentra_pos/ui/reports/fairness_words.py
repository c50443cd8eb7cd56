"""What the figures of the fairness list mean, and its rows as facts, in the language that is on."""

from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from sentra_pos.paper import words
from sentra_pos.reports.fairness import FairDecision, FairMaker, Order
from sentra_pos.ui import standing_words
from sentra_pos.ui.reports.facts_panel import Fact
from sentra_pos.ui.widgets import day_entry

_CONTEXT = "FairnessWords"
NOTHING = "–"

PRODUCER = QT_TRANSLATE_NOOP("FairnessWords", "Producer")
STATUS = QT_TRANSLATE_NOOP("FairnessWords", "Status")
SINCE = QT_TRANSLATE_NOOP("FairnessWords", "Since")
PRODUCTS = QT_TRANSLATE_NOOP("FairnessWords", "Products")
PLACES = QT_TRANSLATE_NOOP("FairnessWords", "Places")
ON_SHELF = QT_TRANSLATE_NOOP("FairnessWords", "Days on shelf")
DELIVERIES = QT_TRANSLATE_NOOP("FairnessWords", "Deliveries")
NOT_TAKEN = QT_TRANSLATE_NOOP("FairnessWords", "Not taken")
SOLD = QT_TRANSLATE_NOOP("FairnessWords", "Sold")
SHARE = QT_TRANSLATE_NOOP("FairnessWords", "Share")
MONEY = QT_TRANSLATE_NOOP("FairnessWords", "Share in money")
OFFERED = QT_TRANSLATE_NOOP("FairnessWords", "Offered")
APPLIED = QT_TRANSLATE_NOOP("FairnessWords", "Applied on")
DECIDED = QT_TRANSLATE_NOOP("FairnessWords", "Decided on")
WAITED = QT_TRANSLATE_NOOP("FairnessWords", "Days")
OUTCOME = QT_TRANSLATE_NOOP("FairnessWords", "Outcome")
REASON = QT_TRANSLATE_NOOP("FairnessWords", "Reason")

_MEANINGS = (
    (APPLIED, QT_TRANSLATE_NOOP("FairnessWords", "the day the producer asked for a place.")),
    (
        WAITED,
        QT_TRANSLATE_NOOP(
            "FairnessWords", "from the application to the decision; while it waits, to the end of these days."
        ),
    ),
    (
        SINCE,
        QT_TRANSLATE_NOOP(
            "FairnessWords", "the first day accepted; empty if that was before decisions were written down."
        ),
    ),
    (PRODUCTS, QT_TRANSLATE_NOOP("FairnessWords", "how many products are on sale now.")),
    (PLACES, QT_TRANSLATE_NOOP("FairnessWords", "where on the shelf they stand, as the products say now.")),
    (
        ON_SHELF,
        QT_TRANSLATE_NOOP("FairnessWords", "days with at least one piece on the shelf, by the stock moves."),
    ),
    (DELIVERIES, QT_TRANSLATE_NOOP("FairnessWords", "delivery receipts in these days.")),
    (
        NOT_TAKEN,
        QT_TRANSLATE_NOOP("FairnessWords", "lines of deliveries the shop did not take, with the reason on the receipt."),
    ),
    (
        SOLD,
        QT_TRANSLATE_NOOP(
            "FairnessWords", "pieces sold less those that came back; weighed goods count once for each receipt line."
        ),
    ),
    (
        SHARE,
        QT_TRANSLATE_NOOP("FairnessWords", "sold of what all producers sold together, in pieces and not in money."),
    ),
)  # fmt: skip
_MEANING_OF_MONEY = QT_TRANSLATE_NOOP(
    "FairnessWords", "sales of what all producers sold together; only for manager and auditor."
)
_ORDERS = {
    Order.NAME: QT_TRANSLATE_NOOP("FairnessWords", "By name"),
    Order.APPLICATION: QT_TRANSLATE_NOOP("FairnessWords", "By day of application"),
    Order.DAYS: QT_TRANSLATE_NOOP("FairnessWords", "Longest on the shelf"),
    Order.SHARE: QT_TRANSLATE_NOOP("FairnessWords", "Sold most"),
}
_OWN_GOODS = QT_TRANSLATE_NOOP("FairnessWords", "the shop's own goods")


def tr(source: object) -> str:
    """`source` of this list in the language that is on."""
    return QCoreApplication.translate(_CONTEXT, str(source))


def meanings(*, with_money: bool) -> list[Fact]:
    """Every figure that is shown, with its line."""
    told = [(tr(figure), tr(meaning)) for figure, meaning in _MEANINGS]
    return [*told, (tr(MONEY), tr(_MEANING_OF_MONEY))] if with_money else told


def order(of: Order) -> str:
    return tr(_ORDERS[of])


def about(maker: FairMaker, group: str) -> str:
    """What stands under the maker's name."""
    return f"{maker.code} · {tr(_OWN_GOODS) if maker.is_house else group}"


def day(of: date | None) -> str:
    return day_entry.show(of) if of else NOTHING


def waited(of: FairDecision) -> str:
    return NOTHING if of.days is None else str(of.days)


def refusals(maker: FairMaker) -> str:
    """`kemasan rusak (2), terlalu dekat kedaluwarsa (1)`, as they stand on the receipts."""
    return ", ".join(f"{one.reason} ({one.times})" for one in maker.refused)


def facts_of_maker(maker: FairMaker, days: int) -> list[Fact]:
    """The row whole."""
    money = NOTHING if maker.money_bps is None else words.percent(maker.money_bps)
    return [
        (tr(STATUS), standing_words.word(maker.status)),
        (tr(APPLIED), day(maker.applied_on)),
        (tr(SINCE), day(maker.since)),
        (tr(PRODUCTS), str(maker.products)),
        (tr(PLACES), ", ".join(maker.places) or NOTHING),
        (tr(ON_SHELF), f"{maker.days} / {days}"),
        (tr(DELIVERIES), str(maker.deliveries)),
        (tr(NOT_TAKEN), f"{maker.times_refused}: {refusals(maker)}" if maker.refused else "0"),
        (tr(SOLD), str(maker.pieces)),
        (tr(SHARE), words.percent(maker.share_bps)),
        *([] if maker.money_bps is None else [(tr(MONEY), money)]),
    ]


def facts_of_decision(one: FairDecision) -> list[Fact]:
    """The row whole."""
    return [
        (tr(OFFERED), one.asked),
        (tr(APPLIED), day(one.applied_on)),
        (tr(DECIDED), day(one.decided_on)),
        (tr(WAITED), waited(one)),
        (tr(OUTCOME), standing_words.word(one.status)),
        (tr(REASON), one.reason),
    ]
