"""What to bring, as text for a phone: short enough for one message, the weekday first."""

from sentra_pos.base import quantity
from sentra_pos.consignment.restock import Restock, Suggestion
from sentra_pos.paper import words

MOST_SIGNS = 900


def message(restock: Restock, *, shop: str, producer: str) -> str:
    """The suggestion as text of at most 900 signs; lines that do not fit are counted."""
    head = f"{shop}: usulan bawaan {producer}, {words.weekday_day(restock.bring_on)}"
    lines = [_line(one) for one in restock.suggestions if one.bring or one.expires]
    if not lines:
        return f"{head}\nStok masih cukup, belum perlu membawa barang."
    kept: list[str] = []
    for number, line in enumerate(lines):
        rest = len(lines) - number - 1
        tail = f"\n… dan {rest} barang lain" if rest else ""
        if len("\n".join([head, *kept, line])) + len(tail) > MOST_SIGNS:
            kept.append(f"… dan {rest + 1} barang lain")
            break
        kept.append(line)
    return "\n".join([head, *kept])


def _line(one: Suggestion) -> str:
    left = quantity.show(one.left, one.decimals, one.unit if one.decimals else "")
    bring = quantity.show(one.bring, one.decimals, one.unit)
    said = f"- {one.name}: bawa {bring}" if one.bring else f"- {one.name}: jangan bawa dulu"
    soon = ""
    if one.expires:
        soon = f", {quantity.show(one.expires, one.decimals, '')} segera kedaluwarsa"
    return f"{said} (sisa {left}{soon})"
