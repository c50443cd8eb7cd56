"""Deliveries from a table: each row a line, one note for each producer in it.

`quantity` counts smallest units: pieces, and grams of weighed goods. With a decimal comma it counts whole units of
weighed goods: `7500` and `7,500` are both 7,5 kg. A pack's code names the product, the quantity is still pieces.
`expiry` is a day (2026-11-30, 30/11/2026) or a month (11/2026: its last day); empty is the product's shelf life,
counted from `made_on` (a day) if that is said.
"""

import calendar
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import Session

from sentra_pos.base import quantity
from sentra_pos.base.errors import RuleBroken
from sentra_pos.base.rowreport import Action, RowResult, refusal, settled
from sentra_pos.base.tablefile import BadCell, Columns, Table, TableRow
from sentra_pos.books.occasion import Occasion
from sentra_pos.catalogue import barcodes, products
from sentra_pos.consignment import notes
from sentra_pos.consignment.notes import DeliveryLine, NoteDone
from sentra_pos.producers import directory

COLUMNS = Columns(
    required=("producer", "code", "quantity"), optional=("expiry", "price", "titip_price", "made_on")
)

_ISO_DAY = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_PAPER_DAY = re.compile(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})")
_MONTH = re.compile(r"([0-9]{1,2})[/.-]([0-9]{4})")
_PIECES = re.compile(r"[0-9]{1,9}")


@dataclass(frozen=True)
class Delivery:
    """What one producer brought; `rows` are where its lines stand in the file."""

    producer: UUID
    code: str
    lines: tuple[DeliveryLine, ...]
    rows: tuple[int, ...]


def read(session: Session, table: Table, *, day: date) -> list[Delivery]:
    """The deliveries in `table` (of COLUMNS) as they would be signed on `day`, in the order their producers appear.

    Nothing is written. Raises ImportRefused with the reason for each row that cannot be taken, EmptyDelivery without
    rows, BadField where there are too many for one note.
    """
    if not table.rows:
        raise notes.EmptyDelivery
    refuse_size(table)
    results: list[RowResult] = []
    found: dict[UUID, list[tuple[int, DeliveryLine]]] = {}
    codes: dict[UUID, str] = {}
    for row in table.rows:
        try:
            producer = directory.find(session, row.get("producer"))
            line = _line(session, row)
            notes.resolve(session, producer=producer, line=line, day=day)
        except RuleBroken as refused:
            results.append(refusal(row.number, row.get("code"), refused))
        else:
            results.append(RowResult(row.number, Action.NEW, row.get("code")))
            found.setdefault(producer.id, []).append((row.number, line))
            codes[producer.id] = producer.code
    settled(results, dry_run=False)
    return [
        Delivery(
            producer=producer,
            code=codes[producer],
            lines=tuple(line for _, line in numbered),
            rows=tuple(number for number, _ in numbered),
        )
        for producer, numbered in found.items()
    ]


def receive(session: Session, deliveries: Sequence[Delivery], *, on: Occasion) -> list[NoteDone]:
    """Take all of them in, a note each, or none."""
    return [
        notes.receive(
            session,
            producer=directory.get(session, one.producer),
            delivery=list(one.lines),
            on=on,
        )
        for one in deliveries
    ]


def refuse_size(table: Table) -> None:
    """Raise BadField where one producer has more rows than lines stand on a note, before any of them is looked up."""
    named = (row.get("producer").upper() for row in table.rows)
    for rows in Counter(filter(None, named)).values():
        notes.refuse_size(rows)


def expiry_day(typed: str) -> date | None:
    """The day in `typed`, None if empty; a month means its last day. Raises BadCell."""
    if not typed:
        return None
    try:
        if iso := _ISO_DAY.fullmatch(typed):
            return date(int(iso[1]), int(iso[2]), int(iso[3]))
        if paper := _PAPER_DAY.fullmatch(typed):
            return date(int(paper[3]), int(paper[2]), int(paper[1]))
        if month := _MONTH.fullmatch(typed):
            year, number = int(month[2]), int(month[1])
            return date(year, number, calendar.monthrange(year, number)[1])
    # calendar.IllegalMonthError is a ValueError.
    except ValueError:
        pass
    raise BadCell(column="expiry", value=typed[:60], hint="Such as 2026-11-30, 30/11/2026 or 11/2026.")


def made_day(typed: str) -> date | None:
    """The day goods were made on, None if empty; a month says too little. Raises BadCell."""
    if _MONTH.fullmatch(typed):
        raise BadCell(column="made_on", value=typed[:60], hint="Such as 2026-11-20 or 20/11/2026.")
    try:
        return expiry_day(typed)
    except BadCell as wrong:
        raise BadCell(column="made_on", value=wrong.value, hint="Such as 2026-11-20 or 20/11/2026.") from None


def units(typed: str, decimals: int) -> int:
    """Smallest units in `typed`: `12` is twelve of them, `7,500` of weighed goods 7.500; raise BadCell."""
    if _PIECES.fullmatch(typed):
        return int(typed)
    try:
        if decimals and "," in typed:
            return quantity.parse(typed, decimals)
    except quantity.NotAQuantity:
        pass
    hint = "Grams such as 7500, or kilograms such as 7,500." if decimals else "A whole number of pieces."
    raise BadCell(column="quantity", value=typed[:60], hint=hint)


def _line(session: Session, row: TableRow) -> DeliveryLine:
    scanned = barcodes.read(session, row.get("code"))
    product = products.get(session, scanned.product)
    return DeliveryLine(
        product=product.id,
        quantity=units(row.get("quantity"), product.decimals),
        expiry=expiry_day(row.get("expiry")),
        price=row.amount("price"),
        titip_price=row.amount("titip_price"),
        made_on=made_day(row.get("made_on")),
    )
