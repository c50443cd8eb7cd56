"""What to bring, as text for a phone (short enough for one message, the weekday first), and how it was reckoned."""

from dataclasses import dataclass
from urllib.parse import quote

from sentra_pos.base import phones, quantity
from sentra_pos.consignment.restock import DayDemand, Restock, Suggestion
from sentra_pos.paper import words

MOST_SIGNS = 900
LONGEST_NAME = 60
"""Of a longer one a message keeps the beginning."""


@dataclass(frozen=True)
class Sayings:
    """The words of a reckoning in one language; `{…}` stands for figures."""

    days: tuple[str, ...]
    nothing: str
    covered: str
    keeps: str
    guessed: str
    capped: str


PAPER = Sayings(
    days=tuple(day[:3] for day in words.DAYS),
    nothing="tidak ada yang laku pada hari-hari itu",
    covered="dikurangi sisa {units}",
    keeps="tahan {count} hari",
    guessed="{days} selalu habis, dikira rata-rata",
    capped="paling banyak dua kali bawaan terbesar",
)
"""As it stands on paper and in messages."""


def message(restock: Restock, *, shop: str, producer: str) -> str:
    """The suggestion as text of at most 900 signs; lines that do not fit are counted."""
    to, by = producer[:LONGEST_NAME], shop[:LONGEST_NAME]
    head = f"{by}: usulan bawaan {to}, {words.weekday_day(restock.bring_on)}"
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


def link(text: str, phone: str) -> str:
    """The address that opens the message on a phone; without a number WhatsApp asks whom to send it to; raise BadPhone."""
    return f"https://wa.me/{phones.normal(phone).removeprefix('+')}?text={quote(text, safe='')}"


def reckoned(one: Suggestion, said: Sayings = PAPER) -> str:
    """In one line how it was computed: `Jum 24 + Sab 6 = 30, dikurangi sisa 3`."""
    wanted = [demand for demand in one.days if demand.units]
    if not wanted:
        return said.nothing
    terms = " + ".join(_term(demand, one, said) for demand in wanted)
    parts = [f"{terms} = {_units(one.sells, one)}" if len(wanted) > 1 else terms]
    if one.covered:
        parts.append(said.covered.format(units=_units(one.covered, one)))
    if one.shelf_life is not None:
        parts.append(said.keeps.format(count=one.shelf_life))
    guessed = [said.days[demand.day.weekday()] for demand in wanted if demand.is_guessed]
    if guessed:
        parts.append(said.guessed.format(days=", ".join(dict.fromkeys(guessed))))
    if one.is_capped:
        parts.append(said.capped)
    return ", ".join(parts)


def _term(demand: DayDemand, one: Suggestion, said: Sayings) -> str:
    return f"{said.days[demand.day.weekday()]} {_units(demand.units, one)}"


def _units(units: int, one: Suggestion) -> str:
    return quantity.show(units, one.decimals)


def _line(one: Suggestion) -> str:
    left = quantity.show(one.left, one.decimals, one.unit if one.decimals else "")
    bring = quantity.show(one.bring, one.decimals, one.unit)
    name = one.name[:LONGEST_NAME]
    said = f"- {name}: bawa {bring}" if one.bring else f"- {name}: jangan bawa dulu"
    soon = ""
    if one.expires:
        soon = f", {quantity.show(one.expires, one.decimals, '')} segera kedaluwarsa"
    return f"{said} (sisa {left}{soon})"
