"""The two tables of a producer at the counter: his goods, and what his next statement counts."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sentra_pos.base import money, quantity
from sentra_pos.settlement import counter_slip
from sentra_pos.settlement.at_counter import AtCounter, Gone, Goods, Left
from sentra_pos.settlement.kinds import Term
from sentra_pos.ui.widgets import day_entry, day_words
from sentra_pos.ui.widgets.paint import Tone
from sentra_pos.ui.widgets.rows_model import Align, Cell, Column, Group, Total
from sentra_pos.ui.widgets.rows_view import Rows

_SOON_DAYS, _ROW = 3, 52


@dataclass(frozen=True)
class Row:
    """One line of either table."""

    text: str
    right: str
    under: str = ""
    tone: Tone = Tone.PLAIN
    under_tone: Tone = Tone.NEUTRAL


class _Table(Rows[Row]):
    """Two columns without a head: what it is, and how much."""

    def __init__(self, *, name: str, right: int) -> None:
        super().__init__(
            [
                Column("", lambda row: Cell(row.text, row.under, under_tone=row.under_tone), key="text"),
                Column(
                    "", lambda row: Cell(row.right, bold=True, tone=row.tone), right, Align.RIGHT, key="right"
                ),
            ],
            name=name,
            says="",
            row_height=_ROW,
            head_height=0,
        )


class GoodsTable(_Table):
    """What is left, what was lost, what to bring, which papers end."""

    def __init__(self) -> None:
        super().__init__(name="counterGoods", right=128)

    def show_told(self, told: AtCounter) -> None:
        """Show it in the language that is on."""
        self.view.setAccessibleName(self.tr("Goods"))
        self.show_rows([*self._left(told), *self._gone(told), *self._bring(told), *self._renewals(told)])

    def _left(self, told: AtCounter) -> Iterator[Row | Group]:
        yield Group(self.tr("Left in the shop"), "boxes")
        if not told.left:
            yield Row(self.tr("Nothing is left."), "")
        today = told.until
        for row in told.left:
            yield Row(row.product, _units(row), *_expiry(row, today))

    def _gone(self, told: AtCounter) -> Iterator[Row | Group]:
        if told.gone:
            yield Group(self.tr("Written off since the last statement"), "package-x")
        for row in told.gone:
            yield Row(row.product, _pieces(row), self._states(row))

    def _states(self, row: Gone) -> str:
        said = (
            (row.damaged, self.tr("{count} damaged")),
            (row.lost, self.tr("{count} lost")),
            (row.expired, self.tr("{count} expired")),
        )
        return ", ".join(
            words.format(count=quantity.show(units, row.decimals)) for units, words in said if units
        )

    def _bring(self, told: AtCounter) -> Iterator[Row | Group]:
        if told.bring:
            yield Group(self.tr("To bring on {day}").format(day=day_words.short(told.bring_on)), "send")
        for row in told.bring:
            yield Row(row.product, _units(row))

    def _renewals(self, told: AtCounter) -> Iterator[Row | Group]:
        if told.renewals:
            yield Group(self.tr("Papers to be renewed"), "calendar-clock")
        for paper in told.renewals:
            over = paper.days < 0
            under = self.tr("has ended") if over else self.tr("%n day(s) left", "", paper.days)
            tone = Tone.DANGER if over else Tone.NEUTRAL
            yield Row(counter_slip.PERMITS[paper.kind], day_entry.show(paper.expires), under, under_tone=tone)


class MoneyTable(_Table):
    """What was sold and what else is counted; its total is what is to be paid."""

    def __init__(self) -> None:
        super().__init__(name="counterMoney", right=128)

    def show_told(self, told: AtCounter) -> None:
        """Show it in the language that is on."""
        self.view.setAccessibleName(self.tr("Money"))
        total: dict[str, str | Cell] = {
            "text": self.tr("Balance"),
            "right": Cell(money.plain(told.money.available), bold=True),
        }
        self.show_rows([*self._sold(told), *self._beside(told), *self._held(told)], total=Total(total))

    def _sold(self, told: AtCounter) -> Iterator[Row | Group]:
        said = self.tr("His part, {first} to {last}").format(
            first=f"{told.since:%d/%m}", last=f"{told.until:%d/%m}"
        )
        yield Group(said, "shopping-basket", amount=money.plain(told.money.earned))
        if not told.sold:
            yield Row(self.tr("Nothing was sold yet."), "")
        for row in told.sold:
            yield Row(row.product, money.plain(row.part), _units(row))

    def _beside(self, told: AtCounter) -> Iterator[Row | Group]:
        taken = told.money
        found = [
            (self.tr("Money given back to buyers"), taken.refunds, Term.REFUNDS),
            (self.tr("Compensation for losses"), taken.compensation, Term.COMPENSATION),
            (self.tr("Fees"), taken.fees, Term.FEES),
            (self.tr("Instalments of an advance"), taken.instalments, Term.INSTALMENTS),
        ]
        rows = [
            Row(words, money.plain(amount), ", ".join(told.documents(term)), _tone(amount))
            for words, amount, term in found
            if amount or told.documents(term)
        ]
        if taken.opening:
            opening = self.tr("Carried over from the last statement")
            rows.insert(0, Row(opening, money.plain(taken.opening), tone=_tone(taken.opening)))
        if rows:
            yield Group(self.tr("Also counted"), "list-checks")
            yield from rows

    def _held(self, told: AtCounter) -> Iterator[Row | Group]:
        if told.held:
            yield Group(self.tr("Not counted yet"), "hourglass", amount=money.plain(told.held_in_all))
        for held in told.held:
            goods = ", ".join(f"{_units(row)} {row.product}" for row in held.goods)
            day = self.tr("Payable from {day}").format(day=day_words.short(held.payable_from))
            yield Row(day, money.plain(held.amount), goods)
        if told.advance:
            yield Group(
                self.tr("Advance still to be paid back"), "hand-coins", amount=money.plain(told.advance)
            )


def _units(row: Goods) -> str:
    return quantity.show(row.quantity, row.decimals, row.unit)


def _pieces(row: Gone) -> str:
    return quantity.show(row.damaged + row.lost + row.expired, row.decimals, row.unit)


def _expiry(row: Left, today: date) -> tuple[str, Tone, Tone]:
    """The nearest last day, and how loudly it is said."""
    if row.expires_on is None:
        return "", Tone.PLAIN, Tone.NEUTRAL
    days = (row.expires_on - today).days
    tone = Tone.DANGER if days < 0 else Tone.WARN if days <= _SOON_DAYS else Tone.NEUTRAL
    return f"EXP {day_entry.show(row.expires_on)}", Tone.PLAIN, tone


def _tone(amount: int) -> Tone:
    return Tone.DANGER if amount < 0 else Tone.PLAIN
