"""The statement in short on the strip of the receipt printer; what it leaves out stands on the A4 sheet."""

from pydantic import TypeAdapter

from sentra_pos.base import money, quantity
from sentra_pos.paper import letterhead, terbilang, words
from sentra_pos.paper.slip import Qr, Slip, SlipBuilder
from sentra_pos.settlement import statement_rows as told
from sentra_pos.settlement.sold import HeldRow, SoldRow
from sentra_pos.settlement.statement_words import Say
from sentra_pos.settlement.view import StatementView
from sentra_pos.shop import profile

_MOST = 40
"""Goods on one strip; nobody reads a metre of paper at a till."""


def slip(view: StatementView) -> Slip:
    """The strip."""
    draft, say = view.draft, view.say
    strip = letterhead.titled(profile.letterhead(view.shop), say(Say.SLIP_HEAD))
    strip.pair(draft.number or say(Say.DRAFT), view.to.code)
    strip.text(view.to.name, bold=True)
    if view.to.owner:
        strip.text(view.to.owner)
    strip.text(words.period(draft.period_from, draft.until))
    _sum(strip, view)
    _sold(strip, view)
    _charges(strip, view)
    _left(strip, view)
    strip.rule().centre(say(Say.SLIP_WHOLE)).centre(say(Say.SLIP_NO_RECEIPT))
    if view.code:
        strip.add(Qr(view.signed))
        strip.centre(view.code, bold=True)
    return strip.build()


def to_json(view: StatementView) -> str:
    """`view` as it is kept with its print job."""
    return _ADAPTER.dump_json(view).decode()


def from_json(content: str) -> StatementView:
    """What `to_json` kept; what is none is refused with pydantic's ValidationError."""
    return _ADAPTER.validate_json(content)


def _sum(strip: SlipBuilder, view: StatementView) -> None:
    draft, say = view.draft, view.say
    strip.rule()
    for label, _, amount in told.summary(view):
        strip.pair(label, money.plain(amount))
    strip.rule().pair(say(Say.NET), money.plain(draft.net), bold=True)
    strip.total(say(Say.SLIP_TO_PAY), money.show(draft.to_pay))
    if draft.to_pay > 0:
        strip.text(terbilang.rupiah(draft.to_pay))
        strip.pair(say(Say.PAY_DAY), say.weekday_day(draft.pay_day))
        strip.pair(say(Say.PAID_BY), told.way(view))
    else:
        strip.text(say(Say.NOTHING_PAID))
        if draft.net > 0:
            strip.text(told.nothing_paid(draft, say))
    strip.pair(say(Say.SLIP_CARRIED), money.plain(draft.closing))
    for waiting, amount in told.to_fetch(view):
        strip.pair(waiting, money.plain(amount))


def _sold(strip: SlipBuilder, view: StatementView) -> None:
    say = view.say
    strip.rule().text(say(Say.SLIP_SOLD), bold=True)
    for row in view.sold[:_MOST]:
        strip.pair(f"{_units(row)} {told.sold_name(row, say)}", money.plain(row.producer_part))
    if not view.sold:
        strip.text(say(Say.NO_SALES))
    _more(strip, view, len(view.sold))
    for held in view.held[:_MOST]:
        strip.pair(
            f"{say(Say.SLIP_HELD)} ({words.day(held.payable_from)[:5]}): {_units(held)} {held.product}",
            money.plain(held.amount),
        )


def _charges(strip: SlipBuilder, view: StatementView) -> None:
    if not view.charges:
        return
    strip.rule().text(view.say(Say.SLIP_CHARGES), bold=True)
    for row in view.charges[:_MOST]:
        strip.pair(f"{words.day(row.day)[:5]} {row.document}", money.plain(row.amount))
        strip.text(row.what, indent=2)
    _more(strip, view, len(view.charges))


def _left(strip: SlipBuilder, view: StatementView) -> None:
    say, rows = view.say, [row for row in view.draft.goods if row.left]
    strip.rule().text(say(Say.SLIP_LEFT), bold=True)
    for row in rows[:_MOST]:
        unit = row.unit if row.decimals else ""
        strip.pair(row.name, quantity.show(row.left, row.decimals, unit))
        expiry = view.outlook.expiries.get(row.product)
        if expiry is not None:
            strip.text(f"EXP {words.day(expiry)}", indent=2)
    if not rows:
        strip.text(say(Say.NOTHING_LEFT))
    _more(strip, view, len(rows))


def _more(strip: SlipBuilder, view: StatementView, count: int) -> None:
    if count > _MOST:
        strip.text(view.say(Say.SLIP_MORE, count=count - _MOST))


def _units(row: SoldRow | HeldRow) -> str:
    return quantity.show(row.quantity, row.decimals, row.unit if row.decimals else "")


_ADAPTER: TypeAdapter[StatementView] = TypeAdapter(StatementView)
