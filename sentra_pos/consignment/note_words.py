"""A consignment note as a message for the producer's phone: short enough to be read, and to be sent as a link."""

from urllib.parse import quote

from sentra_pos.base import clock, money, quantity
from sentra_pos.consignment.views import NoteLine, NoteView
from sentra_pos.paper import words

MOST_SIGNS = 900
"""Longer ones are cut by some phones when they come as a link."""
_LONGEST_NAME = 60


def message(view: NoteView) -> str:
    """What `view` says in at most MOST_SIGNS signs; where the lines are too many, their sum stands for the rest."""
    head = [
        f"{view.shop.name}: tanda terima titipan {view.number}",
        f"{view.producer} ({view.producer_code}), {words.moment(view.received_at)}",
        "",
    ]
    end = ["", *_sums(view), f"Kode {view.code}"]
    lines = [_line(number, line) for number, line in enumerate(view.lines, start=1)]
    refused = _not_taken(view)
    for kept in range(len(lines), -1, -1):
        said = _joined(head, lines[:kept], len(lines) - kept, refused, end)
        if len(said) <= MOST_SIGNS:
            return said
    return _joined(head, [], len(lines), [], end)[:MOST_SIGNS]


def link(view: NoteView, phone: str) -> str:
    """The address that opens the message on a phone; `phone` as stored or shown, empty lets the person choose."""
    digits = "".join(sign for sign in phone if sign.isdigit())
    if digits.startswith("0"):
        digits = f"62{digits[1:]}"
    return f"https://wa.me/{digits}?text={quote(message(view), safe='')}"


def _joined(head: list[str], lines: list[str], left_out: int, refused: list[str], end: list[str]) -> str:
    more = [f"… dan {left_out} baris lagi, lihat nota"] if left_out else []
    return "\n".join([*head, *lines, *more, *refused, *end])


def _line(number: int, line: NoteLine) -> str:
    amount = quantity.show(line.quantity, line.decimals, line.unit)
    said = f"{number}. {line.product[:_LONGEST_NAME]} {amount} @ {money.plain(line.price)}"
    return said + (f", EXP {words.short_day(line.expiry)}" if line.expiry else "")


def _not_taken(view: NoteView) -> list[str]:
    if not view.not_taken:
        return []
    told = [
        f"- {one.product[:_LONGEST_NAME]} {quantity.show(one.quantity, one.decimals, one.unit)}: {one.reason[:40]}"
        for one in view.not_taken[:4]
    ]
    more = [f"- dan {len(view.not_taken) - 4} lagi"] if len(view.not_taken) > 4 else []
    return ["Tidak diterima, dibawa pulang:", *told, *more]


def _sums(view: NoteView) -> list[str]:
    value = sum(line.value for line in view.lines)
    producer = sum(line.producer_total for line in view.lines)
    said = [f"Bila semua laku: nilai jual {money.show(value)}, hak produsen {money.show(producer)}."]
    if view.corrected_by:
        said.append(f"Diperbaiki dengan {', '.join(view.corrected_by[:3])}.")
    day = words.day(clock.day_of(view.received_at))
    return [*said, f"Barang tetap milik produsen sampai laku. Diterima {day}."]
