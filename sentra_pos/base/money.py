"""Whole rupiah: sharing, spreading, rounding, reading and showing them.

Money is an `int`; a rate is an `int` of basis points. Everything here refuses floats, bools and text.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from sentra_pos.base.errors import RuleBroken

WHOLE_BPS = 10_000
DENOMINATIONS = (100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100)

_QUICK_STEPS = (5_000, 10_000, 20_000, 50_000, 100_000)
_MOST_QUICK_SUMS = 5
# 15 digits stay far inside BIGINT even when multiplied by a rate.
_AMOUNT = re.compile(r"(-?)(?:rp\s*)?(0|[1-9][0-9]{0,14}|[1-9][0-9]{0,2}(?:\.[0-9]{3}){1,4})", re.IGNORECASE)


class CashRounding(Enum):
    """How the part of a total that is paid in cash is rounded (C1)."""

    NONE = "none"
    DOWN_100 = "down_100"
    NEAREST_100 = "nearest_100"
    DOWN_500 = "down_500"


@dataclass(frozen=True)
class Notes:
    """So many notes or coins of one denomination."""

    denomination: int
    count: int


@dataclass(eq=False)
class NotAnAmount(RuleBroken):
    """A text that is no unmistakable amount of rupiah (M4)."""

    sentence = "“{text}” is not an amount of rupiah."

    text: str


def share(amount: int, bps: int) -> int:
    """The part `bps` of `amount`, half up away from zero (M2), mirrored for a refund."""
    return proportion(amount, bps, WHOLE_BPS)


def proportion(amount: int, part: int, whole: int) -> int:
    """`amount` × `part` / `whole` in whole rupiah, half up away from zero; `whole` is positive."""
    _require_ints(amount, part, whole)
    if whole <= 0:
        raise ValueError("a proportion needs a positive whole")
    product = amount * part
    size = (2 * abs(product) + whole) // (2 * whole)
    return -size if product < 0 else size


def spread(total: int, weights: Sequence[int]) -> list[int]:
    """Parts of `total` by largest remainder, ties to the earlier; their sum is exact (R4).

    Weights are not negative. If all are zero the parts are as equal as whole rupiah allow.
    """
    _require_ints(total, *weights)
    if any(weight < 0 for weight in weights):
        raise ValueError("weights cannot be negative")
    if not weights:
        if total:
            raise ValueError("nothing to spread over")
        return []
    if total < 0:
        return [-part for part in spread(-total, weights)]
    return _largest_remainder(total, weights if any(weights) else [1] * len(weights))


def telescoped(amount: int, kept: int, taken: int, quantity: int) -> int:
    """What taking `taken` of the `kept` units left of `quantity` takes back of `amount` (R6)."""
    _require_ints(amount, kept, taken, quantity)
    if not 0 <= taken <= kept <= quantity:
        raise ValueError("taken ≤ kept ≤ quantity must hold")
    return proportion(amount, kept, quantity) - proportion(amount, kept - taken, quantity)


def round_cash(amount: int, rule: CashRounding) -> int:
    """`amount` as it is paid in cash under `rule`; a negative amount mirrors the positive one (C1)."""
    _require_ints(amount)
    if amount < 0:
        return -round_cash(-amount, rule)
    match rule:
        case CashRounding.NONE:
            return amount
        case CashRounding.DOWN_100:
            return amount - amount % 100
        case CashRounding.NEAREST_100:
            return proportion(amount, 1, 100) * 100
        case CashRounding.DOWN_500:
            return amount - amount % 500


def quick_cash(total: int) -> list[int]:
    """The sums a customer is likely to hand over for `total`, without the exact one; rising, at most 5 (C3)."""
    _require_ints(total)
    if total <= 0:
        return []
    skips_twenty = total >= 100_000 or total % 50_000 == 0
    steps = [step for step in _QUICK_STEPS if not (step == 20_000 and skips_twenty)]
    return sorted({(total // step + 1) * step for step in steps})[:_MOST_QUICK_SUMS]


def notes_for(amount: int) -> list[Notes]:
    """The fewest notes and coins for `amount`; less than Rp100 is left over."""
    _require_ints(amount)
    if amount < 0:
        raise ValueError("there are no notes for a negative amount")
    notes = []
    for denomination in DENOMINATIONS:
        count, amount = divmod(amount, denomination)
        if count:
            notes.append(Notes(denomination, count))
    return notes


def parse(text: str) -> int:
    """The rupiah in `text`, such as 12500, 12.500 or Rp 12.500; raise NotAnAmount for anything less clear (M4)."""
    found = _AMOUNT.fullmatch(text.strip())
    if found is None:
        raise NotAnAmount(text)
    size = int(found[2].replace(".", ""))
    return -size if found[1] else size


def show(amount: int) -> str:
    """`Rp12.500`, the minus in front: `-Rp12.500` (M4)."""
    return f"{'-' if amount < 0 else ''}Rp{plain(abs(amount))}"


def plain(amount: int) -> str:
    """`12.500` or `-12.500`, without the currency."""
    _require_ints(amount)
    return f"{amount:,}".replace(",", ".")


def _largest_remainder(total: int, weights: Sequence[int]) -> list[int]:
    whole = sum(weights)
    parts = [total * weight // whole for weight in weights]
    remainders = [total * weight % whole for weight in weights]
    # sorted() is stable, so equal remainders go to the earlier line.
    in_order = sorted(range(len(weights)), key=lambda index: -remainders[index])
    for index in in_order[: total - sum(parts)]:
        parts[index] += 1
    return parts


def _require_ints(*values: object) -> None:
    for value in values:
        # isinstance would let bool through.
        if type(value) is not int:
            raise TypeError(f"money is counted in int, not {type(value).__name__}")
