"""A note that is being typed: it stays as it is until it has been saved, whatever is in front meanwhile."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from sentra_pos.base import ids
from sentra_pos.consignment import preview
from sentra_pos.consignment.notes import DeliveryLine
from sentra_pos.consignment.preview import Deliverer, Goods, PlannedLine, Totals

COPIES = 2
"""On one sheet: the producer's above, the shop's below."""


@dataclass(frozen=True)
class Wrong:
    """What somebody typed that cannot be used, kept so that nothing is lost, and why."""

    text: str
    sentence: str


@dataclass(frozen=True)
class Entry:
    """One line of the draft; `number` tells it apart from the others, `wrong` is by field."""

    number: int
    line: PlannedLine
    wrong: Mapping[str, Wrong] = field(default_factory=dict)

    @property
    def is_ready(self) -> bool:
        """Whether the line can be signed for as it stands."""
        return self.line.is_full and not self.wrong


class Draft:
    """`key` is made when the note is begun: saved twice, it is written once."""

    def __init__(self) -> None:
        self.key = str(ids.new())
        self.deliverer: Deliverer | None = None
        self.entries: list[Entry] = []
        self.with_labels = True
        self._last_number = 0

    def add(self, goods: Goods, quantity: int | None) -> Entry:
        """One more line, with what is known of the goods already in it."""
        self._last_number += 1
        line = PlannedLine(goods, quantity=quantity, expiry=goods.expiry, price=goods.price)
        entry = Entry(self._last_number, line)
        self.entries.append(entry)
        return entry

    def change(self, entry: Entry) -> None:
        """`entry` instead of the one with its number."""
        self.entries = [entry if one.number == entry.number else one for one in self.entries]

    def remove(self, number: int) -> None:
        self.entries = [one for one in self.entries if one.number != number]

    def put_back(self, entry: Entry, at: int) -> None:
        """A line that was removed, where it was."""
        self.entries.insert(min(at, len(self.entries)), entry)

    def find(self, number: int | None) -> Entry | None:
        return next((one for one in self.entries if one.number == number), None)

    def place_of(self, number: int) -> int:
        """Where the line stands, counted from 0."""
        return [one.number for one in self.entries].index(number)

    def retell(self, goods: Goods) -> None:
        """What is known of `goods` has changed: its lines follow, but keep what was typed."""
        self.entries = [
            replace(one, line=replace(one.line, goods=goods))
            if one.line.goods.product == goods.product
            else one
            for one in self.entries
        ]

    def unready(self) -> Entry | None:
        """The first line that cannot be signed for."""
        return next((one for one in self.entries if not one.is_ready), None)

    def totals(self) -> Totals:
        return preview.totals(one.line for one in self.entries if not one.wrong)

    def label_count(self) -> int:
        """One label a piece; weighed goods have one a lot."""
        return sum(
            1 if one.line.goods.decimals else one.line.quantity or 0 for one in self.entries if one.is_ready
        )

    def delivery(self) -> list[DeliveryLine]:
        """The lines as they are handed over to be written."""
        return [one.line.delivery() for one in self.entries]
