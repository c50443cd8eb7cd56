"""A notebook kept beside the books: where every piece of every lot is, and what each statement should say of goods.

It only knows what the deeds answered, and counts in its own way: nothing here asks the journals.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from sentra_pos.books import places
from sentra_pos.producers.terms import Bearer

Row = tuple[tuple[str, int], ...]
"""A row of a statement's goods as (column, smallest units)."""

SIGNS = {
    "came_in": 1,
    "sold": -1,
    "refunded": 1,
    "taken_back": -1,
    "damaged": -1,
    "lost": -1,
    "expired": -1,
}
LEAVES = {places.DAMAGED: "damaged", places.LOST: "lost", places.EXPIRED: "expired"}


@dataclass
class LotBook:
    """A lot: what is where, and who answers for it."""

    lot: UUID
    product: str
    producer: str
    expiry: date | None
    bearers: dict[str, Bearer]
    label: str = ""
    note: str = ""
    line: int = 0
    brought: int = 0
    is_fixed: bool = False
    at: Counter[str] = field(default_factory=Counter)
    paid_for: Counter[str] = field(default_factory=Counter)
    """Units in a place that the shop has paid for: nobody fetches them."""

    @property
    def shelf(self) -> int:
        return self.at[places.SHELF]


@dataclass
class Account:
    """What statements have counted of one product: how many were left, and what came since."""

    left: int = 0
    opened: list[tuple[date, int]] = field(default_factory=list)
    flows: list[tuple[date, str, int]] = field(default_factory=list)


class ShelfBook:
    """Every lot and every producer's goods."""

    def __init__(self) -> None:
        self.lots: dict[UUID, LotBook] = {}
        self.accounts: dict[tuple[str, str], Account] = {}
        self.settled: set[str] = set()

    # --- what happens

    def brings(self, lot: LotBook, day: date, units: int, *, opens: bool = False) -> None:
        self.lots[lot.lot] = lot
        lot.brought += units
        lot.at[places.SHELF] += units
        if opens:
            self._account(lot).opened.append((day, units))
        else:
            self._flows(lot, day, "came_in", units)

    def undoes(self, lot: LotBook, day: date, units: int, *, opens: bool = False) -> None:
        lot.brought -= units
        lot.at[places.SHELF] -= units
        if opens:
            self._account(lot).opened.append((day, -units))
        else:
            self._flows(lot, day, "came_in", -units)

    def sells(self, lot: LotBook, day: date, units: int) -> None:
        lot.at[places.SHELF] -= units
        self._flows(lot, day, "sold", units)

    def comes_back(self, lot: LotBook, day: date, units: int, place: str) -> None:
        lot.at[place] += units
        self._flows(lot, day, "refunded", units)
        if place == places.DAMAGED:
            self._flows(lot, day, "damaged", units)
            lot.paid_for[place] += units if lot.bearers["damaged"] is Bearer.SHOP else 0

    def leaves(self, lot: LotBook, day: date, units: int, place: str) -> None:
        """Written off to a place."""
        lot.at[places.SHELF] -= units
        lot.at[place] += units
        self._flows(lot, day, LEAVES[place], units)
        lot.paid_for[place] += units if lot.bearers[LEAVES[place]] is Bearer.SHOP else 0

    def finds(self, lot: LotBook, day: date, units: int) -> None:
        lot.at[places.LOST] -= units
        lot.at[places.SHELF] += units
        self._flows(lot, day, "lost", -units)

    def goes_back(self, lot: LotBook, day: date, units: int, place: str = places.SHELF) -> None:
        lot.at[place] -= units
        if place == places.SHELF:
            self._flows(lot, day, "taken_back", units)

    # --- what should be so

    def balances(self) -> dict[tuple[UUID, str], int]:
        return {
            (lot.lot, place): units for lot in self.lots.values() for place, units in lot.at.items() if units
        }

    def on_shelf(self, product: str) -> int:
        return sum(lot.shelf for lot in self.lots.values() if lot.product == product)

    def fetchable(self, lot: LotBook, place: str) -> int:
        return lot.at[place] - (lot.paid_for[place] if place != places.SHELF else 0)

    def rows(self, producer: str, until: date) -> dict[str, Row]:
        """The goods of the statement that would be frozen now."""
        found = {}
        for product, account in self._of(producer):
            sums = Counter(dict.fromkeys(SIGNS, 0))
            opening = account.left
            for day, units in account.opened:
                if day <= until and producer in self.settled:
                    sums["came_in"] += units
                elif day <= until:
                    opening += units
            for day, name, units in account.flows:
                if day <= until:
                    sums[name] += units
            left = opening + sum(sign * sums[name] for name, sign in SIGNS.items())
            if left or any(sums.values()):
                found[product] = (("opening", opening), *sums.items(), ("left", left))
        return found

    def freezes(self, producer: str, until: date) -> None:
        """What a statement counted is never counted again."""
        rows = self.rows(producer, until)
        for product, account in self._of(producer):
            account.left = dict(rows[product])["left"] if product in rows else 0
            account.opened = [one for one in account.opened if one[0] > until]
            account.flows = [one for one in account.flows if one[0] > until]
        self.settled.add(producer)

    def _of(self, producer: str) -> Iterator[tuple[str, Account]]:
        for (owner, product), account in self.accounts.items():
            if owner == producer:
                yield product, account

    def _account(self, lot: LotBook) -> Account:
        return self.accounts.setdefault((lot.producer, lot.product), Account())

    def _flows(self, lot: LotBook, day: date, name: str, units: int) -> None:
        self._account(lot).flows.append((day, name, units))
