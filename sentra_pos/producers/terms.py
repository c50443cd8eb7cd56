"""The one function that computes a share, and the terms it computes by."""

from dataclasses import dataclass
from enum import Enum

from sentra_pos.base import money, quantity


class TermsKind(Enum):
    """How a producer's part is found."""

    PERCENT = "percent"
    FIXED = "fixed"


class Bearer(Enum):
    """Who bears a discount or a loss."""

    SHOP = "shop"
    PRODUCER = "producer"
    SHARED = "shared"


@dataclass(frozen=True)
class Terms:
    """`percent`: the shop keeps `commission_bps` basis points; `fixed`: the producer gets `fixed_price` a unit."""

    kind: TermsKind
    commission_bps: int | None = None
    fixed_price: int | None = None

    def __post_init__(self) -> None:
        value = self.commission_bps if self.kind is TermsKind.PERCENT else self.fixed_price
        if value is None or value < 0 or (self.kind is TermsKind.PERCENT and value > 10_000):
            raise ValueError(f"no such terms: {self.kind.value} {value}")


@dataclass(frozen=True)
class LotTerms:
    """Everything a lot is signed for: terms, hold, who bears what, and the rule that won."""

    terms: Terms
    rule: str
    hold_days: int
    agreement: str | None = None
    discount_bearers: frozenset[Bearer] = frozenset({Bearer.SHOP})
    damage_bearer: Bearer = Bearer.SHOP
    loss_bearer: Bearer = Bearer.SHOP
    expiry_bearer: Bearer = Bearer.PRODUCER


@dataclass(frozen=True)
class Share:
    """How a line's net splits, in rupiah; `shop` may be negative, which needs an approval."""

    net: int
    producer: int
    shop: int


def share(
    terms: Terms,
    *,
    gross: int,
    quantity_sold: int,
    decimals: int,
    shop_discount: int = 0,
    producer_discount: int = 0,
    shared_discount: int = 0,
) -> Share:
    """Both parts of a line of `gross` rupiah for `quantity_sold` smallest units (rule R3); net ≥ 0 is the caller's.

    percent: commission = half_up((G − Dh) × bps / 10.000), producer = max(0, (G − Dh) − commission − Dp).
    fixed: producer = max(0, half_up(price × quantity / 10^decimals) − Dp); a shared discount is the shop's.
    """
    net = gross - shop_discount - producer_discount - shared_discount
    if terms.kind is TermsKind.PERCENT:
        base = gross - shared_discount
        part = base - money.share(base, terms.commission_bps or 0)
    else:
        part = quantity.gross(terms.fixed_price or 0, quantity_sold, decimals)
    producer = max(0, part - producer_discount)
    return Share(net=net, producer=producer, shop=net - producer)


HOUSE = Terms(TermsKind.FIXED, fixed_price=0)
"""Of the shop's own goods the producer's part is nothing: all of the net is the shop's."""
