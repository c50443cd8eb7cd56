"""A note that is being typed: it stays as it is until it has been saved, whatever is in front meanwhile."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from sentra_pos.base import ids
from sentra_pos.consignment import preview, views
from sentra_pos.consignment.checks import PaperCheck
from sentra_pos.consignment.notes import DeliveryLine, Rejected
from sentra_pos.consignment.preview import Deliverer, Goods, PlannedLine, Totals
from sentra_pos.consignment.quick_notes import OpenQuick
from sentra_pos.consignment.quick_slip import QuickLine
from sentra_pos.shop.pictures import Prepared

COPIES = 2
"""On one sheet: the producer's above, the shop's below."""


@dataclass(frozen=True)
class Wrong:
    """What somebody typed that cannot be used, kept so that nothing is lost, and why."""

    text: str
    sentence: str


@dataclass(frozen=True)
class Refused:
    """Smallest units that are not taken, and why; it stands on the note."""

    quantity: int
    reason: str


@dataclass(frozen=True)
class Entry:
    """One line of the draft; `number` tells it apart from the others, `wrong` is by field."""

    number: int
    line: PlannedLine
    wrong: Mapping[str, Wrong] = field(default_factory=dict)
    refused: Refused | None = None

    @property
    def is_ready(self) -> bool:
        """Whether the line can be signed for as it stands; of some goods nothing is taken."""
        return (self.line.is_full or self.is_all_refused) and not self.wrong

    @property
    def is_all_refused(self) -> bool:
        """Whether nothing of it comes in."""
        return self.refused is not None and self.line.quantity is None


class Draft:
    """`key` is made when the note is begun: saved twice, it is written once."""

    def __init__(self) -> None:
        self.key = str(ids.new())
        self.deliverer: Deliverer | None = None
        self.entries: list[Entry] = []
        self.with_labels = True
        self.papers: tuple[PaperCheck, ...] = ()
        self.photo: Prepared | None = None
        self.quick: OpenQuick | None = None
        """The quick note that this note enters."""
        self.unmatched: tuple[QuickLine, ...] = ()
        """What of it nobody has found among the products yet."""
        self._last_number = 0

    @classmethod
    def of_quick(
        cls, quick: OpenQuick, goods: Iterable[tuple[Goods, int]], left: tuple[QuickLine, ...]
    ) -> "Draft":
        """A draft that enters `quick`: a line for each of `goods`; what is `left` is still to be chosen."""
        draft = cls()
        draft.quick, draft.unmatched = quick, left
        for one, units in goods:
            draft.add(one, units)
        return draft

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
            views.usual_labels(one.line.quantity or 0, decimals=one.line.goods.decimals)
            for one in self.entries
            if one.is_ready and not one.is_all_refused
        )

    def delivery(self) -> list[DeliveryLine]:
        """The lines as they are handed over to be written."""
        return [one.line.delivery() for one in self.entries if not one.is_all_refused]

    def rejected(self) -> list[Rejected]:
        """What is not taken, as it will stand on the note."""
        return [
            Rejected(one.line.goods.product, one.refused.quantity, one.refused.reason)
            for one in self.entries
            if one.refused is not None
        ]
