"""The ways in which the place Stok is looked at, and lots under a line for each product or producer."""

from enum import Enum

from sentra_pos.stock.watch import LotOnShelf
from sentra_pos.ui.widgets.rows_model import Group


class View(Enum):
    """How the shelf is looked at."""

    EXPIRY = "expiry"
    PRODUCT = "product"
    PRODUCER = "producer"
    LOOK = "look"
    COUNT = "count"


def grouped(lots: list[LotOnShelf], view: View) -> list[LotOnShelf | Group]:
    """The lots under a line for each product or producer, or as they are."""
    if view not in (View.PRODUCT, View.PRODUCER):
        return list(lots)
    by_product = view is View.PRODUCT
    ordered = sorted(lots, key=lambda lot: lot.name if by_product else lot.producer_name)
    lines: list[LotOnShelf | Group] = []
    last = None
    for lot in ordered:
        title = f"{lot.name} · {lot.producer_name}" if by_product else lot.producer_name
        if title != last:
            lines.append(Group(title))
            last = title
        lines.append(lot)
    return lines
