"""Counting cash: note by note or as one sum, and never a sum that its notes do not make."""

from collections.abc import Sequence
from dataclasses import dataclass

from sentra_pos.base import money
from sentra_pos.base.errors import RuleBroken
from sentra_pos.base.money import Notes
from sentra_pos.books.journal import Entry
from sentra_pos.till.tables import CountedNotes

HIGHEST = 1_000_000_000


@dataclass(eq=False)
class BadCount(RuleBroken):
    """A count that can only be a slip, in rupiah."""

    sentence = "Rp{counted} cannot have been counted. Count the notes and coins again."

    counted: int


def total(counted: int | None, notes: Sequence[Notes]) -> int:
    """What was counted, in rupiah; raise BadCount if `notes` make something else, or nobody said a sum."""
    made = sum(one.denomination * one.count for one in notes)
    said = made if counted is None else counted
    values = [one.denomination for one in notes]
    is_odd = len(set(values)) < len(values) or not set(values) <= set(money.DENOMINATIONS)
    is_odd = is_odd or any(one.count < 0 for one in notes)
    if is_odd or not 0 <= said <= HIGHEST or (notes and said != made):
        raise BadCount(counted=said)
    return said


def attach(entry: Entry, notes: Sequence[Notes]) -> None:
    """Keep with `entry` how many of each were counted."""
    entry.attach(
        CountedNotes,
        [{"denomination": one.denomination, "count": one.count} for one in notes if one.count],
    )
