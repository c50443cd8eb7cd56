"""What a price and a discount would bring to both, before anybody agrees to it: always by the one share function."""

from collections.abc import Iterable
from dataclasses import dataclass

from sentra_pos.producers.terms import Bearer, Share, Terms, share


@dataclass(frozen=True)
class Tried:
    """One sale that is only thought of: price and discount in rupiah, and how they would be shared."""

    terms: Terms
    price: int
    discount: int
    bearer: Bearer
    share: Share

    @property
    def shop_bps(self) -> int:
        """How much of what the buyer pays is the shop's, never less than nothing of it nor more than all of it."""
        net = self.share.net
        return 0 if net <= 0 else max(0, min(10_000, self.share.shop * 10_000 // net))


def one(terms: Terms, *, price: int, discount: int = 0, bearer: Bearer = Bearer.SHOP) -> Tried:
    """One unit sold at `price` less `discount`, which `bearer` bears; a discount is at most the price."""
    off = max(0, min(discount, price))
    found = share(
        terms,
        gross=price,
        quantity_sold=1,
        decimals=0,
        shop_discount=off if bearer is Bearer.SHOP else 0,
        producer_discount=off if bearer is Bearer.PRODUCER else 0,
        shared_discount=off if bearer is Bearer.SHARED else 0,
    )
    return Tried(terms, price, off, bearer, found)


def each(terms: Terms, bearers: Iterable[Bearer], *, price: int, discount: int) -> list[Tried]:
    """The same for each of `bearers`, in the order of the house."""
    known = set(bearers)
    return [one(terms, price=price, discount=discount, bearer=who) for who in Bearer if who in known]
