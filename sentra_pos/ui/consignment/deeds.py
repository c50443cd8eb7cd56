"""What this place asks of the rooms: who brings goods, what a text stands for, and the one deed that takes them in."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from sentra_pos.base import text as plain
from sentra_pos.books.occasion import Occasion
from sentra_pos.catalogue import products, sheets
from sentra_pos.catalogue.products import ProductCard, UnknownProduct
from sentra_pos.consignment import checks, notes, preview, quick_notes
from sentra_pos.consignment.checks import PaperCheck
from sentra_pos.consignment.notes import DeliveryLine, NoteDone, Rejected
from sentra_pos.consignment.preview import Deliverer, Found, Goods
from sentra_pos.consignment.quick_notes import OpenQuick
from sentra_pos.consignment.quick_slip import QuickLine
from sentra_pos.producers import cards, directory
from sentra_pos.producers.directory import ProducerCard, UnknownProducer
from sentra_pos.shop import pictures
from sentra_pos.shop.pictures import Prepared
from sentra_pos.till import shifts
from sentra_pos.ui.product_form import ProductWanted

if TYPE_CHECKING:  # the desk hands the session on; no screen looks into it
    from sentra_pos.base.database import Session

Failed = Callable[[Exception], None]
MOST_FOUND = 6
_SHORTEST_CODE = 8


@dataclass(frozen=True)
class Met:
    """Somebody to take goods from, and the goods if one of them was scanned."""

    deliverer: Deliverer
    found: Found | None = None
    papers: tuple[PaperCheck, ...] = ()


@dataclass(frozen=True)
class NoteWanted:
    """What is written as one note; `quick` is the number of the quick note it enters, `photo` a picture's SHA-256."""

    producer: UUID
    delivery: tuple[DeliveryLine, ...]
    rejected: tuple[Rejected, ...] = ()
    quick: str = ""
    photo: str = ""


@dataclass(frozen=True)
class Matched:
    """A quick note with the goods its words mean (and how many smallest units), and what is left to be chosen."""

    met: Met
    goods: tuple[tuple[Goods, int], ...]
    left: tuple[QuickLine, ...]


@dataclass(frozen=True)
class Several:
    """More than one producer, or product, may be meant."""

    producers: tuple[ProducerCard, ...] = ()
    products: tuple[ProductCard, ...] = ()


@dataclass(frozen=True)
class Again:
    """A producer and goods as they are now, after the books have changed."""

    deliverer: Deliverer
    goods: tuple[Goods, ...]


def business_day(session: "Session", register: str, today: date) -> date:
    """The day of the register's open shift, else the calendar's."""
    shift = shifts.current(session, register)
    return today if shift is None else shift.business_day


def meet(session: "Session", producer: UUID, register: str, today: date) -> Met:
    """The producer as the head of a note shows them."""
    day = business_day(session, register, today)
    return _met(session, preview.deliverer(session, producer, day=day))


def meet_by(session: "Session", text: str, register: str, today: date) -> Met | Several:
    """Whoever `text` means: a producer's code, else the maker of the goods with that barcode, else those of that name.

    Raises UnknownProducer, or what an unknown or misread barcode raises.
    """
    day = business_day(session, register, today)
    if is_code(text):
        found = preview.scanned(session, text, producer=None, day=day)
        return _met(session, preview.deliverer(session, found.producer, day=day), found)
    try:
        return _met(session, preview.deliverer(session, cards.find(session, text).id, day=day))
    except UnknownProducer:
        named = directory.everyone(session, text, limit=MOST_FOUND)
    if not named:
        raise UnknownProducer(code=text)
    if len(named) > 1:
        return Several(producers=tuple(named))
    return _met(session, preview.deliverer(session, named[0].id, day=day))


def find_goods(session: "Session", text: str, who: Deliverer) -> list[ProductCard]:
    """Products of the deliverer by name; those that hold the words themselves before those that only share a maker."""
    found = products.search(session, text, day=who.day, producer=who.card.id)
    found.sort(key=lambda card: not _is_named(card, text))
    return found[:MOST_FOUND]


def goods_by(session: "Session", text: str, who: Deliverer) -> Found | Several:
    """What a code or a name means among the deliverer's products.

    Raises UnknownCode, WrongCheckDigit or NotTheirProduct for a code, and UnknownProduct for a name.
    """
    if is_code(text):
        return preview.scanned(session, text, producer=who.card.id, day=who.day)
    named = [card for card in find_goods(session, text, who) if _is_named(card, text)]
    if not named:
        raise UnknownProduct(product=text)
    if len(named) > 1:
        return Several(products=tuple(named))
    return found(session, named[0].id, who)


def found(session: "Session", product: UUID, who: Deliverer) -> Found:
    """A product that was chosen from the list: one of it."""
    goods = preview.goods(session, product, day=who.day)
    return Found(who.card.id, goods, int(10**goods.decimals))


def again(session: "Session", producer: UUID, goods: Sequence[UUID], register: str, today: date) -> Again:
    """The producer and the goods of a draft as the books know them now."""
    day = business_day(session, register, today)
    told = tuple(preview.goods(session, product, day=day) for product in goods)
    return Again(preview.deliverer(session, producer, day=day), told)


def is_code(text: str) -> bool:
    """Whether a text is digits enough to be a barcode."""
    return len(text) >= _SHORTEST_CODE and text.isascii() and text.isdigit()


def add_product(
    session: "Session", wanted: ProductWanted, on: Occasion, photo: Prepared | None = None
) -> UUID:
    """A new product of the deliverer, from the panel."""
    kept = sheets.write(
        session,
        wanted.fields(),
        producer=wanted.producer,
        on=on,
        price=wanted.price,
        codes=wanted.codes,
        issue=wanted.issue,
        shared=wanted.shared,
        picture=wanted.picture,
        photo=photo,
    )
    return kept.id


def receive(session: "Session", wanted: NoteWanted, on: Occasion, photo: Prepared | None = None) -> NoteDone:
    """Take the delivery in on the business day of the open shift, if the register has one; a quick note is entered by it."""
    on = on.on_day(business_day(session, on.register, on.business_day))
    if photo is not None:
        pictures.keep(session, photo, at=on.at)
    done = notes.receive(
        session,
        producer=directory.get(session, wanted.producer),
        delivery=list(wanted.delivery),
        on=on,
        rejected=wanted.rejected,
        photo=wanted.photo or None,
    )
    if wanted.quick:
        quick_notes.entered(session, number=wanted.quick, note=done.id, producer=wanted.producer)
    return done


def match(session: "Session", one: OpenQuick, register: str, today: date) -> Matched:
    """The lines of a quick note as far as their words mean exactly one product of its producer."""
    met = meet(session, one.producer, register, today)
    found: list[tuple[Goods, int]] = []
    left: list[QuickLine] = []
    for line in one.lines:
        named = [card for card in find_goods(session, line.what, met.deliverer) if _is_named(card, line.what)]
        if len(named) == 1:
            goods = preview.goods(session, named[0].id, day=met.deliverer.day)
            found.append((goods, line.count * int(10**goods.decimals)))
        else:
            left.append(line)
    return Matched(met, tuple(found), tuple(left))


def _met(session: "Session", who: Deliverer, found: Found | None = None) -> Met:
    return Met(who, found, checks.papers(session, who.card.id, day=who.day))


def _is_named(card: ProductCard, text: str) -> bool:
    """Whether the product's own name holds every word."""
    name = plain.search_form(card.name)
    return all(word in name for word in plain.search_form(text).split())
