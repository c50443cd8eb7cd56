"""A register on stdin and stdout: one JSON request a line, one JSON answer a line, given after the commit."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, TextIO

from sentra_pos.base import clock, ids
from sentra_pos.base.database import Books, Session
from sentra_pos.base.errors import KnownTrouble, RuleBroken
from sentra_pos.checkout import cart, offers, sales
from sentra_pos.checkout.cart import Cart, CartLine
from sentra_pos.checkout.offers import Offer
from sentra_pos.checkout.sales import SaleDone
from sentra_pos.cli import output, till_requests
from sentra_pos.cli.context import Circumstances
from sentra_pos.cli.till_requests import LineAsked, LookupAsked, SaleAsked, SaleByIdAsked


@dataclass(eq=False)
class UnknownSale(RuleBroken):
    """No sale was made under this id."""

    sentence = "No sale was made under the id {id}."

    id: str


def serve(books: Books, given: Circumstances, requests: Iterable[str], answers: TextIO) -> None:
    """Answer each line of `requests`; an error answers too, and the next line is served."""
    for line in requests:
        if line.strip():
            answers.write(output.to_json(_answer(books, given, line)) + "\n")
            answers.flush()


def offer_facts(offer: Offer) -> dict[str, Any]:
    """What a code stands for, as JSON shows it."""
    return {
        "product": offer.name,
        "product_id": offer.product,
        "producer": offer.producer_code,
        "producer_name": offer.producer,
        "price": offer.price,
        "unit": offer.unit,
        "decimals": offer.decimals,
        "quantity": offer.quantity,
        "amount": offer.amount,
        "lot": offer.lot,
        "on_hand": offer.on_hand,
        "expiry": offer.expiry,
    }


def _answer(books: Books, given: Circumstances, line: str) -> dict[str, Any]:
    try:
        asked = till_requests.read(line)
        match asked:
            case LookupAsked():
                return _lookup(books, given, asked.code)
            case SaleByIdAsked():
                return _found(books, asked)
            case SaleAsked():
                return _sale(books, given, asked)
    except KnownTrouble as error:
        named = till_requests.id_of(line)
        return ({} if named is None else {"id": named}) | output.error_facts(error)


def _lookup(books: Books, given: Circumstances, code: str) -> dict[str, Any]:
    day = clock.day_of(given.occasion().at)
    return {"code": code} | offer_facts(books.reading(lambda session: offers.find(session, code, day=day)))


def _found(books: Books, asked: SaleByIdAsked) -> dict[str, Any]:
    done = books.first_result(sales.key(asked.id), SaleDone)
    if done is None:
        raise UnknownSale(id=str(asked.id))
    return _facts(done)


def _sale(books: Books, given: Circumstances, asked: SaleAsked) -> dict[str, Any]:
    sale_id = asked.id or ids.new()
    content = asked.model_dump(mode="json", exclude={"id"})

    def sell(session: Session) -> SaleDone:
        on = given.occasion()
        day = clock.day_of(on.at)
        lines = tuple(_line(session, line, day) for line in asked.lines)
        discount = asked.discount.meant() if asked.discount else None
        return sales.complete(session, cart=Cart(sale_id, lines, discount), payments=asked.paid(), on=on)

    return _facts(books.writing(sell, key=sales.key(sale_id), content=content, answer=SaleDone))


def _line(session: Session, asked: LineAsked, day: Any) -> CartLine:
    offer = offers.find(session, asked.code, day=day)
    line = cart.line_of(offer, asked.quantity or offer.quantity)
    return replace(line, discount=asked.discount.meant()) if asked.discount else line


def _facts(done: SaleDone) -> dict[str, Any]:
    return {
        "id": done.id,
        "receipt": done.receipt,
        "total": done.total,
        "rounding": done.rounding,
        "change": done.change,
        "lines": done.lines,
    }
