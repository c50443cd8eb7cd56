"""How soon goods will be gone at the pace of the last eight weeks: in days on which the shop is open."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from sqlmodel import Session

from sentra_pos.base import ids, quantity
from sentra_pos.consignment import sell_through
from sentra_pos.consignment.sell_through import NOTHING, WHOLE, SellThrough

Paces = Mapping[str, SellThrough]
"""What sold of each product, by the 32 digits of its id."""


def known(session: Session, *, day: date) -> Paces:
    """Of all products, up to `day`."""
    return {ids.hexed(product): one for product, one in sell_through.by_stored_id(session, day=day).items()}


def of(paces: Paces, product: object) -> SellThrough:
    """Of one product, by its id as it is stored."""
    return paces.get(ids.hexed(product), NOTHING)


def worth_a_day(sold: SellThrough, price: int, decimals: int) -> int:
    """What sells on a day in 840ths of a rupiah at `price`; 0 if nothing did."""
    if sold.total <= 0 or not sold.days_there:
        return 0
    return quantity.gross(price, sold.total, decimals) * WHOLE // sold.days_there


def worth_of(rows: Iterable[Any], paces: Paces) -> int:
    """What sells of all products of these rows of reports.held on a day, each product once."""
    each = {row.product: row for row in rows}.values()
    return sum(worth_a_day(of(paces, row.product), row.price, row.decimals) for row in each)


def days(value: int, worth_a_day: int) -> int | None:
    """On how many open days what is worth `value` will be gone; None if nothing sells."""
    return -(-value * WHOLE // worth_a_day) if worth_a_day and value > 0 else None


def of_lots(rows: Iterable[Any], paces: Paces) -> dict[object, int]:
    """By lot, on how many open days it will be gone if what expires first is sold first; what does not sell is missing.

    `rows` are all lots of their products that can be sold, as reports.held gives them.
    """
    ahead: dict[object, int] = {}
    found: dict[object, int] = {}
    for row in sorted(rows, key=lambda row: (str(row.expiry or "9"), row.number)):
        sold = of(paces, row.product)
        units = ahead[row.product] = ahead.get(row.product, 0) + row.quantity
        if sold.total > 0 and sold.days_there:
            found[row.lot] = -(-units * sold.days_there // sold.total)
    return found
