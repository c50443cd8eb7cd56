"""A new epoch of all registers: after a restore the papers that were lost keep their numbers, and nobody gets them again.

Papers numbered by year bear the epoch (`K1-26-000123`, then `K1B-26-000001`); what is numbered for ever, such as
lots and the shop's own barcodes, goes on behind what was lost, and the numbers left out are kept.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from sqlalchemy import text
from sqlmodel import Session

from sentra_pos.base import numbering
from sentra_pos.books import journal
from sentra_pos.books.occasion import Occasion

RESTORED = "restored"
"""Kind of the first entry of each register's new epoch."""


def following(known: Iterable[str]) -> str:
    """The epoch after the last of `known`: nothing, B, C … Z, ZB, ZC …"""
    last = numbering.newest_epoch(known)
    if last.endswith("Z") or not last:
        return f"{last}B"
    return last[:-1] + chr(ord(last[-1]) + 1)


def begin(session: Session, epoch: str, *, counters: Mapping[str, int], on: Occasion) -> int:
    """Let every register go on in `epoch` and say why; give how many registers that are.

    `counters` are the numbers given out for ever so far, as far as anybody knows. Each register's first entry names
    the last hash of its old epoch, so that the chain does not break.
    """
    connection = session.connection()
    for series in numbering.FOR_EVER:
        numbering.leave_out(session, series, through=counters.get(series, 0))
    registers = connection.execute(_REGISTERS).scalars().all()
    connection.execute(_TURN, {"epoch": epoch})
    for register in registers:
        journal.seal(session, journal.open_entry(session, kind=RESTORED, on=replace(on, register=register)))
    return len(registers)


_REGISTERS = text("SELECT register_code FROM register_head ORDER BY register_code")
_TURN = text("UPDATE register_head SET epoch = :epoch, sequence = 0")
