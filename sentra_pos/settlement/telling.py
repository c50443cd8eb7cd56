"""A frozen statement as a message for the producer's phone, short enough for a link, and whom it was sent to."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date
from itertools import product

from sqlmodel import Session

from sentra_pos.base import money, quantity, text
from sentra_pos.base.settings import Setting
from sentra_pos.paper import words
from sentra_pos.settlement.draft import TRANSFER
from sentra_pos.settlement.outlook import SupplyRow
from sentra_pos.settlement.view import StatementView

MOST_SIGNS = 900
"""Longer ones are cut by some phones when they come as a link."""
_LONGEST_NAME = 40
_ENVELOPES = 4
_KEPT_CUT_OFFS = 8
_STEPS = (8, 5, 3, 2, 1, 0)
"""So many lines of each list are tried, until all of it is short enough."""
_FIRST_LINES = 10
_MARKS = str.maketrans(dict.fromkeys("*_~`", " "))
_TOLD = Setting("settlement.told", dict[date, list[str]], {})


def message(view: StatementView) -> str:
    """What the frozen `view` says in at most MOST_SIGNS signs; lists get shorter, no word or figure is ever cut.

    The first lines of each list are kept longest; money and code always stay.
    """
    head, end = _head(view), _end(view)
    lists = (_sold(view), _bring(view), _expiring(view))
    lengths = [len(lines) for _, lines in lists]
    tries = {tuple(map(min, most, lengths)) for most in product(_STEPS, repeat=len(lists))}
    said = (_joined(head, lists, most, end) for most in sorted(tries, key=_worth, reverse=True))
    return next((one for one in said if len(one) <= MOST_SIGNS), "\n".join([*head, "", *end]))


def told(session: Session, until: date) -> frozenset[str]:
    """The statements of a cut-off whose producers were told."""
    return frozenset(_TOLD.read(session).get(until, ()))


def mark_told(session: Session, until: date, number: str) -> None:
    """Remember that the producer of `number` was told; of old cut-offs it is forgotten."""
    known = _TOLD.read(session)
    numbers = [*known.get(until, ()), *([] if number in known.get(until, ()) else [number])]
    newest = sorted(known | {until: numbers}, reverse=True)[:_KEPT_CUT_OFFS]
    _TOLD.write(session, {day: (known | {until: numbers})[day] for day in newest})


def name_in_short(name: str, instead: str, most: int = _LONGEST_NAME) -> str:
    """The first whole words of a name, as many as fit; `instead` if not even one does."""
    plain = text.one_line(text.visible(name).translate(_MARKS))
    if len(plain) <= most:
        return plain or instead
    kept = plain[: most - 1].rpartition(" ")[0].rstrip(" ,.;:-")
    return f"{kept} …" if kept else instead


def _worth(most: tuple[int, ...]) -> tuple[int, ...]:
    """The first three lines of a list tell more than those after them; of two that tell as much, sales come first."""
    return (sum(_FIRST_LINES * min(count, 3) + count for count in most), *most)


def _joined(
    head: Sequence[str], lists: Sequence[tuple[str, Sequence[str]]], most: Sequence[int], end: Sequence[str]
) -> str:
    said = [*head]
    for (title, lines), count in zip(lists, most, strict=True):
        if not lines or not count:
            continue
        left = len(lines) - count
        said += ["", title, *lines[:count], *([f"- dan {left} lagi"] if left > 0 else [])]
    return "\n".join([*said, "", *end])


def _head(view: StatementView) -> list[str]:
    draft, shop = view.draft, name_in_short(view.shop.name, "Toko")
    return [
        f"{shop}: laporan titipan {draft.number}",
        f"{name_in_short(view.to.name, view.to.code)} ({view.to.code}), {words.period(draft.period_from, draft.until)}",
        "",
        f"Hasil bersih: {money.show(draft.net)}",
        _paid(view),
        *_envelopes(view),
    ]


def _paid(view: StatementView) -> str:
    draft = view.draft
    if draft.to_pay <= 0:
        return (
            f"Kali ini belum ada yang dibayar. Saldo {money.show(draft.closing)} dibawa ke laporan berikut."
        )
    if draft.payout is not None:
        return f"Sudah dibayar: {money.show(draft.to_pay)} ({draft.payout})"
    day = words.weekday_day(draft.pay_day)
    if draft.method == TRANSFER:
        bank = name_in_short(view.to.bank, "rekening")
        return f"Dibayar: {money.show(draft.to_pay)}, {day}, transfer ke {bank} {view.to.account}".rstrip()
    return f"Dibayar: {money.show(draft.to_pay)}, {day}, tunai di toko"


def _envelopes(view: StatementView) -> list[str]:
    if not view.envelopes:
        return []
    shown = [f"- {one.number}: {money.show(one.amount)}" for one in view.envelopes[:_ENVELOPES]]
    left = view.envelopes[_ENVELOPES:]
    rest = [f"- dan {len(left)} lagi: {money.show(sum(one.amount for one in left))}"] if left else []
    return ["Belum diambil, masih menunggu di toko:", *shown, *rest]


def _end(view: StatementView) -> list[str]:
    return [
        f"Kode laporan: {view.code}",
        f"Ada yang tidak cocok? Sampaikan paling lambat {words.day(view.object_by)}.",
    ]


def _sold(view: StatementView) -> tuple[str, list[str]]:
    """By product, what brought most first."""
    units, parts, shown = Counter[str](), Counter[str](), {}
    for row in view.sold:
        units[row.product] += row.quantity
        parts[row.product] += row.producer_part
        shown[row.product] = (row.decimals, row.unit)
    lines = [
        f"- {_goods(name, units[name], *shown[name])}: {money.show(part)}"
        for name, part in parts.most_common()
    ]
    return "Laku (bagian Anda):", lines


def _expiring(view: StatementView) -> tuple[str, list[str]]:
    def line(row: SupplyRow) -> str:
        first = f", mulai {words.day(row.expires_on)}" if row.expires_on else ""
        return f"- {_goods(row.product, row.expiring, row.decimals, _unit(view, row))}{first}"

    return f"Kedaluwarsa sampai {words.day(view.horizon)}:", _lines(view, lambda row: row.expiring, line)


def _bring(view: StatementView) -> tuple[str, list[str]]:
    def line(row: SupplyRow) -> str:
        return f"- {_goods(row.product, row.to_bring, row.decimals, _unit(view, row))}"

    return "Mohon bawa lagi:", _lines(view, lambda row: row.to_bring, line)


def _lines(
    view: StatementView, count: Callable[[SupplyRow], int], line: Callable[[SupplyRow], str]
) -> list[str]:
    rows = [row for row in view.outlook.supplies if count(row) > 0]
    return [line(row) for row in sorted(rows, key=lambda row: -count(row) // 10**row.decimals)]


def _goods(name: str, units: int, decimals: int, unit: str = "") -> str:
    amount = quantity.show(units, decimals, unit if decimals else "")
    return f"{amount} {name_in_short(name, 'barang')}"


def _unit(view: StatementView, row: SupplyRow) -> str:
    return next((one.unit for one in view.draft.goods if one.name == row.product), "")
