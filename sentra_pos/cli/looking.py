"""Commands that look at stock: what lies where, the card of a lot, and what producers should bring."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from sentra_pos.base import clock, quantity
from sentra_pos.base.database import Session
from sentra_pos.cli import context, files, output
from sentra_pos.cli.books import Json
from sentra_pos.cli.context import Circumstances
from sentra_pos.consignment import restock as restocking
from sentra_pos.consignment import restock_words
from sentra_pos.consignment.restock import Restock
from sentra_pos.producers import directory
from sentra_pos.reports import held, lot_card, stock_list, stock_tables
from sentra_pos.reports.held import Filter, Where
from sentra_pos.reports.lot_card import StockCard
from sentra_pos.reports.stock_list import By, Sort, StockList, StockRow
from sentra_pos.reports.stock_tables import StockTable
from sentra_pos.shop import profile

Out = Annotated[Path | None, typer.Option(help="A .pdf, .csv or .xlsx file to write.")]


def add_to(app: typer.Typer) -> None:
    """Add these commands."""
    app.command()(stock)
    app.command()(lot)
    app.command()(restock)


def stock(
    ctx: typer.Context,
    by: Annotated[By, typer.Option(help="What a line stands for.")] = By.PRODUCT,
    words: Annotated[str, typer.Option(help="Words in product, producer or lot number.")] = "",
    producer: Annotated[str, typer.Option(help="Only this producer's goods.")] = "",
    group: Annotated[str, typer.Option(help="Only this group.")] = "",
    place: Annotated[Where, typer.Option(help="Which places.")] = Where.HERE,
    sort: Annotated[Sort, typer.Option(help="In which order.")] = Sort.NAME,
    out: Annotated[Path | None, typer.Option(help="A .csv or .xlsx file to write.")] = None,
    json: Json = False,
) -> None:
    """What lies where, with its value at the sale price and the producers' part."""

    def ask(session: Session, given: Circumstances) -> StockList:
        who = directory.find(session, producer).id if producer else None
        wanted = Filter(where=place, words=words, producer=who, group=group)
        on = given.occasion()
        return stock_list.look(session, wanted, by=by, sort=sort, day=clock.day_of(on.at), actor=on.actor)

    def work() -> None:
        with context.opened(ctx) as (books, given):
            found = books.reading(lambda session: ask(session, given))
        if out is not None:
            _sheet(out, stock_tables.of_list(found))
        output.tell(found, as_json=json, lines=_listed(found))

    output.guarded(work, as_json=json)


def lot(ctx: typer.Context, number: str, out: Out = None, json: Json = False) -> None:
    """The stock card of a lot, by its number or the code on its label: every move from its delivery on."""

    def ask(session: Session, given: Circumstances) -> StockCard:
        on = given.occasion()
        which = lot_card.find(session, number)
        return lot_card.of_lot(session, which, day=clock.day_of(on.at), actor=on.actor)

    def work() -> None:
        with context.opened(ctx) as (books, given):
            card = books.reading(lambda session: ask(session, given))
            if out is not None and out.suffix.lower() == ".pdf":
                from sentra_pos.reports import lot_card_pdf  # here: it brings reportlab

                files.write(out, lot_card_pdf.draw(card, printed_at=given.occasion().at))
            elif out is not None:
                _sheet(out, stock_tables.of_card(card))
        facts = {"holds": card.sums.holds, "card": card}
        output.tell(facts, as_json=json, lines=_told(card))

    output.guarded(work, as_json=json)


def restock(
    ctx: typer.Context,
    producer: Annotated[str, typer.Argument(help="A producer's code; everybody's without it.")] = "",
    out: Out = None,
    text: Annotated[bool, typer.Option("--text", help="As a message of at most 900 signs.")] = False,
    json: Json = False,
) -> None:
    """What a producer should bring next time, or everybody, and how it was reckoned."""

    def ask(session: Session, given: Circumstances) -> list[Restock]:
        day = clock.day_of(given.occasion().at)
        if not producer:
            return restocking.suggest_all(session, day=day)
        row = directory.find(session, producer)
        return [restocking.suggest(session, producer=row.id, day=day)]

    def work() -> None:
        with context.opened(ctx) as (books, given):
            found = books.reading(lambda session: ask(session, given))
            shop = books.reading(profile.read)
            if out is not None and out.suffix.lower() == ".pdf":
                from sentra_pos.consignment import restock_pdf  # here: it brings reportlab

                at = given.occasion().at
                files.write(out, restock_pdf.draw(found, shop=profile.letterhead(shop), printed_at=at))
            elif out is not None:
                _sheet(out, stock_tables.of_restock(found))
        facts = found[0] if producer else {"producers": found}
        output.tell(facts, as_json=json, lines=_suggested(found, shop.name, with_reckoning=not text))

    output.guarded(work, as_json=json)


def _sheet(out: Path, table: StockTable) -> None:
    if out.suffix.lower() not in (".csv", ".xlsx"):
        raise typer.BadParameter("the file's name ends in .csv or .xlsx")
    stock_tables.write(table, out)


def _listed(found: StockList) -> Iterator[str]:
    for row in found.rows:
        expiry = f", EXP {row.expiry}" if row.expiry else ""
        yield f"{_named(row)}: {held.shown(row.amounts)}, {row.value}{expiry}"
    part = "" if found.producer_part is None else f", of which {found.producer_part} the producers'"
    yield f"{found.count} lines, {found.lots} lots: {held.shown(found.amounts)}, worth {found.value}{part}"


def _named(row: StockRow) -> str:
    match row.by:
        case By.LOT:
            return f"L-{row.lot_number:05} {row.name} ({row.producer_name}, {row.place})"
        case By.PRODUCT:
            return f"{row.name} ({row.producer_name})"
        case By.PRODUCER:
            return row.name
        case By.PLACE:
            return f"{row.place} {row.shelf_place}".strip()


def _told(card: StockCard) -> Iterator[str]:
    yield f"{card.title} {card.name}, {card.producer_name} ({card.producer_code})"
    for one in card.lots:
        expiry = f", EXP {one.expiry}" if one.expiry else ""
        yield f"{one.note or '-'} {clock.local(one.received_at):%Y-%m-%d %H:%M}, {one.received_by}, at {one.price}{expiry}"
    for line in card.lines:
        moved = quantity.show(line.quantity, card.decimals, card.unit)
        yield (
            f"{clock.local(line.at):%Y-%m-%d %H:%M} {line.document or '-'} {line.what.value}: {moved}"
            f" {line.from_place} → {line.to_place}, {quantity.show(line.on_shelf, card.decimals)} on the shelf, {line.who}"
        )
    sums = card.sums
    parts = " ".join(f"{'−' if units < 0 else '+'} {name} {abs(units)}" for name, units in sums.parts)
    proof = "every unit is accounted for" if sums.holds else "DOES NOT ADD UP: run verify"
    yield f"came in {sums.came_in - sums.undone} = {parts.removeprefix('+ ')}: {proof}"


def _suggested(found: list[Restock], shop: str, *, with_reckoning: bool) -> Iterator[str]:
    for one in found:
        yield restock_words.message(one, shop=shop, producer=one.producer_name)
        if with_reckoning:
            yield from (f"  {line.name}: {restock_words.reckoned(line)}" for line in one.to_bring)
