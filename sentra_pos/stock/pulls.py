"""What is over its date and still lies on the shelf: a task for each lot, which taking it off does (C6)."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlmodel import Session

from sentra_pos.books import balances, places
from sentra_pos.books.occasion import Occasion
from sentra_pos.stock import watch, write_offs
from sentra_pos.stock.watch import LotOnShelf
from sentra_pos.stock.write_offs import Gone, Loss, WriteOffDone

WHY = "lewat tanggal"
"""On the report, in Indonesian whatever the window speaks."""


def waiting(session: Session, *, day: date) -> list[LotOnShelf]:
    """The lots that must not be sold any more on `day`, the longest over first.

    They are read from the shelf, so that none is missing and none stays on the list once it is off.
    """
    return watch.look(session, day=day, within_days=-1)


def take_off(session: Session, *, lots: Sequence[UUID], on: Occasion) -> list[WriteOffDone]:
    """All that lies on the shelf of `lots`, in one step: a report for each producer, borne as the lot's terms say.

    What its producer answers for waits for him among the expired goods. Raises what `write_offs.write_off` raises.
    """
    there = [(lot, balances.at_place(session, lot, places.SHELF)) for lot in lots]
    goods = [Gone(lot, units, WHY) for lot, units in there if units > 0]
    return write_offs.write_off(session, loss=Loss.EXPIRED, goods=goods, on=on)
