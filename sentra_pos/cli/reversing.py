"""Commands that give money back: refunds of a receipt's lines, and voids."""

from dataclasses import dataclass
from itertools import zip_longest
from typing import Annotated, Any
from uuid import UUID

import typer

from sentra_pos.base import clock, ids, money
from sentra_pos.base.database import Session
from sentra_pos.checkout import giving_back, reversals, taken_home
from sentra_pos.checkout.giving_back import Back, Goods, NoSuchReceiptLine, Wanted
from sentra_pos.checkout.reversals import LineBack, RefundDone
from sentra_pos.cli import context, output
from sentra_pos.cli.books import Json
from sentra_pos.cli.context import Circumstances

_GOODS = {"shelf": Goods.SHELF, "damaged": Goods.DAMAGED}
_BACK = {"as-paid": Back.AS_PAID, "cash": Back.CASH, "transfer": Back.TRANSFER}


def add_to(app: typer.Typer) -> None:
    """Add these commands."""
    app.command()(refund)
    app.command()(void)


def refund(
    ctx: typer.Context,
    receipt_no: str,
    line: Annotated[
        list[int] | None, typer.Option(help="A line of the receipt, from 1; all that is left if none.")
    ] = None,
    quantity: Annotated[
        list[int] | None,
        typer.Option(help="How many of the --line of the same place, in smallest units; else all left."),
    ] = None,
    goods: Annotated[
        str,
        typer.Option(help="shelf or damaged; unless said, food is damaged and the rest goes to the shelf."),
    ] = "",
    money_back: Annotated[str, typer.Option("--by", help="as-paid, cash or transfer.")] = "as-paid",
    reference: Annotated[str, typer.Option(help="The bank's reference of a transfer.")] = "",
    reason: Annotated[str, typer.Option(help="Why; it stands on the slip.")] = "",
    id: Annotated[str, typer.Option("--id", help="A UUID of your own: the same one is paid once.")] = "",
    json: Json = False,
) -> None:
    """Give money back for goods of a receipt."""
    if goods not in ("", *_GOODS) or money_back not in _BACK:
        raise typer.BadParameter("--goods is shelf or damaged; --by is as-paid, cash or transfer")
    if len(quantity or ()) > len(line or ()):
        raise typer.BadParameter("each --quantity belongs to a --line")
    lines = tuple(zip_longest(line or (), quantity or ()))
    asked = _Asked(read_id(id), receipt_no, lines, _GOODS.get(goods), _BACK[money_back], reference, reason)
    output.guarded(lambda: _refund(ctx, asked, as_json=json), as_json=json)


def void(
    ctx: typer.Context,
    receipt_no: str,
    reason: Annotated[str, typer.Option(help="Why; it stands on the slip.")] = "",
    json: Json = False,
) -> None:
    """Undo a whole sale of the register's open shift."""

    def work() -> None:
        with context.opened(ctx) as (books, given):
            on = given.occasion().because(reason or None)
            sale = books.reading(lambda session: taken_home.of_receipt(session, receipt_no).sale)
            done = books.writing(
                lambda session: reversals.void(session, receipt=receipt_no, on=on),
                key=reversals.void_key(sale),
                content=str(sale),
                answer=RefundDone,
            )
        _tell(done, as_json=json)

    output.guarded(work, as_json=json)


def facts(done: RefundDone) -> dict[str, Any]:
    """A refund or void as JSON shows it: all amounts negative, quantities in smallest units."""
    return {
        done.kind: done.number,
        "receipt": done.receipt,
        "id": done.id,
        "net": done.net,
        "rounding": done.rounding,
        "total": done.paid,
        "payments": [{"method": method, "amount": amount} for method, amount in done.payments],
        "lines": [_line(one) for one in done.lines],
        "code": done.code,
    }


def read_id(typed: str) -> UUID:
    """The id as it was typed, a new one if none was; wrong usage if it is none."""
    try:
        return UUID(typed) if typed else ids.new()
    except ValueError as error:
        raise typer.BadParameter(f"{typed} is no UUID") from error


@dataclass(frozen=True)
class _Asked:
    """What was asked for on the command line; `place` is None where each line has its usual one."""

    id: UUID
    receipt: str
    lines: tuple[tuple[int, int | None], ...]
    place: Goods | None
    back: Back
    reference: str
    reason: str


def _refund(ctx: typer.Context, asked: _Asked, *, as_json: bool) -> None:
    with context.opened(ctx) as (books, given):
        on = given.occasion().because(asked.reason or None)

        def deed(session: Session) -> RefundDone:
            wanted = _wanted(session, asked, given)
            return reversals.refund(
                session,
                id=asked.id,
                receipt=asked.receipt,
                wanted=wanted,
                back=asked.back,
                reference=asked.reference,
                on=on,
            )

        done = books.writing(deed, key=reversals.key(asked.id), content=asked, answer=RefundDone)
    _tell(done, as_json=as_json)


def _wanted(session: Session, asked: _Asked, given: Circumstances) -> tuple[Wanted, ...]:
    sold = taken_home.of_receipt(session, asked.receipt)
    usual = {one.line: one for one in giving_back.usual(sold, clock.day_of(given.occasion().at))}
    chosen = asked.lines or tuple((number, None) for number in usual)
    found = []
    for number, units in chosen:
        line = next((one for one in sold.lines if one.number == number), None)
        if line is None:
            raise NoSuchReceiptLine(receipt=sold.receipt, line=number)
        goods = asked.place or (usual[number].goods if number in usual else Goods.SHELF)
        found.append(Wanted(number, line.left if units is None else units, goods))
    return tuple(found)


def _line(line: LineBack) -> dict[str, Any]:
    return {
        "product": line.product,
        "producer": line.producer,
        "quantity": line.quantity,
        "net": line.net,
        "producer_part": line.producer_part,
        "shop_part": line.shop_part,
        "goods": line.goods.name.lower(),
        "lots": [[lot, units] for lot, units in line.lots],
    }


def _tell(done: RefundDone, *, as_json: bool) -> None:
    said = f"{done.number}: {money.show(-done.paid)} for {done.receipt}."
    output.tell(facts(done), as_json=as_json, lines=[said])
