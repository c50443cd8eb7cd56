"""Quantities in a product's smallest unit: pieces, or thousandths of a kilogram, litre or metre (M3)."""

import re
from dataclasses import dataclass

from sentra_pos.base import money
from sentra_pos.base.errors import RuleBroken

_QUANTITY = re.compile(r"(0|[1-9][0-9]{0,8})(?:,([0-9]+))?")


@dataclass(eq=False)
class NotAQuantity(RuleBroken):
    """A text that is no unmistakable quantity of a product with so many decimals."""

    sentence = "“{text}” is not a quantity with {decimals} decimals."

    text: str
    decimals: int


def gross(price: int, quantity: int, decimals: int) -> int:
    """Price × quantity / 10^decimals in whole rupiah, half up away from zero (M3)."""
    return money.proportion(price, quantity, _units(decimals))


def parse(text: str, decimals: int) -> int:
    """The quantity in `text` in smallest units; `3` is three whole units, `0,75` and `0,750` are 750 of 1.000.

    A dot is refused: it could be meant either way.
    """
    found = _QUANTITY.fullmatch(text.strip())
    fraction = (found[2] or "") if found else ""
    if found is None or len(fraction) > decimals:
        raise NotAQuantity(text, decimals)
    return int(found[1]) * _units(decimals) + int(fraction.ljust(decimals, "0") or "0")


def show(quantity: int, decimals: int, unit: str = "") -> str:
    """`3`, `0,750` or, with a unit, `0,750 kg`."""
    sign = "-" if quantity < 0 else ""
    whole, fraction = divmod(abs(quantity), _units(decimals))
    number = f"{sign}{whole},{fraction:0{decimals}}" if decimals else f"{sign}{whole}"
    return f"{number} {unit}" if unit else number


def _units(decimals: int) -> int:
    if type(decimals) is not int or not 0 <= decimals <= 6:
        raise ValueError("decimals are a whole number from 0 to 6")
    return int(10**decimals)
