"""What goes back for goods that come back: exact shares of what was stored, and money that sums to what was paid; pure.

Every amount of a stored line telescopes over the units that are still with the buyer (R6), and so does the money
(C1): whoever gives everything back in whatever steps has exactly the money that was paid for it.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from uuid import UUID

from sentra_pos.base import money
from sentra_pos.base.errors import RuleBroken
from sentra_pos.base.money import CashRounding
from sentra_pos.books import places
from sentra_pos.checkout.cart import Method
from sentra_pos.checkout.taken_home import AMOUNTS, Line, LotTaken, Part, TakenHome
from sentra_pos.producers import directory
from sentra_pos.producers.terms import Bearer

_HALF_BPS = 5_000


class Goods(Enum):
    """Where goods that came back go."""

    SHELF = places.SHELF
    DAMAGED = places.DAMAGED


class Back(Enum):
    """How the money goes back."""

    AS_PAID = "as_paid"
    """By transfer as far as it came by transfer, else in cash: QRIS and cards have no way back of their own."""
    CASH = "cash"
    TRANSFER = "transfer"


@dataclass(eq=False)
class NothingToGiveBack(RuleBroken):
    """No line was chosen."""

    sentence = "Choose what comes back first."


@dataclass(eq=False)
class MoreThanLeft(RuleBroken):
    """Nobody can give back more than what was bought and not given back yet; in smallest units."""

    sentence = "Of {product} only {left} can still be given back, not {wanted}."

    product: str
    wanted: int
    left: int


@dataclass(eq=False)
class NoSuchReceiptLine(RuleBroken):
    """The receipt has no line of that number."""

    sentence = "Receipt {receipt} has no line {line}."

    receipt: str
    line: int


@dataclass(eq=False)
class PastItsDate(RuleBroken):
    """An expired lot never goes back on the shelf (UU 8/1999 art. 8)."""

    sentence = "{product} expired on {expiry}. It cannot go back on the shelf: choose damaged."

    product: str
    expiry: date


@dataclass(frozen=True)
class Wanted:
    """So many smallest units of a line of the receipt (from 1), and where they go."""

    line: int
    quantity: int
    goods: Goods


@dataclass(frozen=True)
class Step:
    """Units of one lot of one stored line that come back; all amounts negative or 0, `quantity` positive.

    `compensation` is what the producer keeps because somebody else answers for the damage, positive.
    """

    line: Line
    part: Part
    lot: LotTaken
    goods: Goods
    quantity: int
    gross: int
    shop_discount: int
    producer_discount: int
    shared_discount: int
    producer_part: int
    compensation: int = 0

    @property
    def net(self) -> int:
        return self.gross - self.shop_discount - self.producer_discount - self.shared_discount

    @property
    def shop_part(self) -> int:
        return self.net - self.producer_part

    @property
    def bearer(self) -> str:
        """Who answers for it by the lot's terms, if it is damaged."""
        return self.lot.damage_bearer.value if self.goods is Goods.DAMAGED else ""


@dataclass
class _Left:
    """How far the stored lines have been taken back while a plan is made."""

    kept: dict[UUID, int] = field(default_factory=dict)
    of_lot: dict[tuple[UUID, UUID], int] = field(default_factory=lambda: defaultdict(int))

    def of(self, part: Part) -> int:
        return self.kept.get(part.id, part.kept)

    def lot(self, part: Part, lot: LotTaken) -> int:
        return lot.quantity - self.of_lot[part.id, lot.lot]


def usual_place(line: Line, today: date) -> Goods:
    """Where goods of `line` go unless somebody says otherwise: food and what has expired never to the shelf (C10)."""
    is_over = line.expires is not None and line.expires < today
    return Goods.DAMAGED if line.group in directory.FOOD or is_over else Goods.SHELF


def plan(sold: TakenHome, wanted: Sequence[Wanted], *, today: date) -> tuple[Step, ...]:
    """What comes back for `wanted`, of a line stored in parts the newest part first; changes nothing.

    Raises NothingToGiveBack, NoSuchReceiptLine, MoreThanLeft, or PastItsDate for the shelf.
    """
    lines = {line.number: line for line in sold.lines}
    left, steps = _Left(), list[Step]()
    for one in wanted:
        if one.line not in lines:
            raise NoSuchReceiptLine(receipt=sold.receipt, line=one.line)
        steps += _of_line(lines[one.line], one, left, today)
    if not steps:
        raise NothingToGiveBack
    return tuple(steps)


def everything(sold: TakenHome) -> tuple[Wanted, ...]:
    """All that is left of the sale, back to where it was taken."""
    return tuple(Wanted(line.number, line.left, Goods.SHELF) for line in sold.lines if line.left)


def usual(sold: TakenHome, today: date) -> tuple[Wanted, ...]:
    """All that is left of the sale, each line to its usual place."""
    return tuple(Wanted(line.number, line.left, usual_place(line, today)) for line in sold.lines if line.left)


def amount(sold: TakenHome, steps: Sequence[Step], *, in_cash: bool, rounding: CashRounding) -> int:
    """The rupiah that go back for `steps`, positive: with what went back before never more than was paid.

    In cash what the steps so far come to is rounded like a sale; the last one brings the rest to the rupiah (C1).
    """
    taken = defaultdict[UUID, int](int)
    for step in steps:
        taken[step.part.id] += step.quantity
    is_last = all(part.kept == taken[part.id] for line in sold.lines for part in line.parts)
    rest = sold.total - sold.paid_back
    if is_last:
        return rest
    so_far = sold.net_back - sum(step.net for step in steps)
    due = money.round_cash(so_far, rounding) if in_cash else so_far
    return min(max(0, due - sold.paid_back), rest)


def ways(sold: TakenHome, back: Back, rounding: CashRounding, steps: Sequence[Step]) -> Mapping[Method, int]:
    """How much goes back by which method, positive rupiah."""
    sent = max(0, sold.money.get(Method.TRANSFER, 0) - sold.sent_back)
    if back is Back.TRANSFER or (back is Back.AS_PAID and sent >= sold.total - sold.paid_back):
        return _named({Method.TRANSFER: amount(sold, steps, in_cash=False, rounding=rounding)})
    whole = amount(sold, steps, in_cash=True, rounding=rounding)
    by_hand = max(0, sold.total - sold.paid_back - sent)
    if back is Back.CASH or whole <= by_hand:
        return _named({Method.CASH: whole})
    return _named({Method.CASH: by_hand, Method.TRANSFER: whole - by_hand})


def _named(amounts: Mapping[Method, int]) -> Mapping[Method, int]:
    return {method: rupiah for method, rupiah in amounts.items() if rupiah}


def _of_line(line: Line, wanted: Wanted, left: _Left, today: date) -> list[Step]:
    there = sum(left.of(part) for part in line.parts)
    if wanted.quantity <= 0 or wanted.quantity > there:
        raise MoreThanLeft(product=line.name, wanted=wanted.quantity, left=there)
    steps, missing = list[Step](), wanted.quantity
    for part in reversed(line.parts):
        for lot in reversed(part.lots):
            taken = min(missing, left.lot(part, lot))
            if taken > 0:
                steps.append(_step(line, part, lot, wanted.goods, taken, left, today))
                missing -= taken
    return steps


def _step(line: Line, part: Part, lot: LotTaken, goods: Goods, taken: int, left: _Left, today: date) -> Step:
    if goods is Goods.SHELF and lot.expiry is not None and lot.expiry < today:
        raise PastItsDate(product=line.name, expiry=lot.expiry)
    kept = left.of(part)
    back = {name: -money.telescoped(getattr(part, name), kept, taken, part.quantity) for name in AMOUNTS}
    left.kept[part.id] = kept - taken
    left.of_lot[part.id, lot.lot] += taken
    answers = 0
    if goods is Goods.DAMAGED and not part.is_house:
        answers = compensation(lot.damage_bearer, -back["producer_part"])
    return Step(line, part, lot, goods, taken, compensation=answers, **back)


def compensation(bearer: Bearer, part: int) -> int:
    """What the producer keeps of a `part` that is taken back because the goods are damaged: by who answers for it."""
    match bearer:
        case Bearer.SHOP:
            return part
        case Bearer.SHARED:
            return money.share(part, _HALF_BPS)
        case Bearer.PRODUCER:
            return 0
