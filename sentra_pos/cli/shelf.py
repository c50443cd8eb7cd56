"""Commands at the shelf: goods back to their producers, losses, and counts."""

from pathlib import Path
from typing import Annotated

import typer

from sentra_pos.base import money, quantity
from sentra_pos.base.database import Session
from sentra_pos.base.tablefile import Table
from sentra_pos.books.occasion import Occasion
from sentra_pos.cli import filed, output
from sentra_pos.cli.books import Json
from sentra_pos.cli.filed import Again
from sentra_pos.consignment import take_back_files
from sentra_pos.consignment.take_backs import TakeBackDone
from sentra_pos.stock import counts, goods_files, write_offs
from sentra_pos.stock.count_scopes import Scope
from sentra_pos.stock.write_offs import Loss, WriteOffDone


def add_to(app: typer.Typer) -> None:
    """Add these commands."""
    app.command("take-back")(take_back)
    app.command("write-off")(write_off)
    app.command()(count)


def take_back(ctx: typer.Context, file: Path, again: Again = False, json: Json = False) -> None:
    """Unsold goods back to their producers: producer, code, quantity; a note for each producer."""

    def deed(session: Session, table: Table, on: Occasion) -> list[TakeBackDone]:
        return take_back_files.take_back(session, take_back_files.read(session, table), on=on)

    def work() -> None:
        done = filed.done(
            ctx, file, take_back_files.COLUMNS, deed, list[TakeBackDone], name="take-back", again=again
        )
        lines = [f"{one.number} {one.producer}: {len(one.lines)} lines" for one in done]
        output.tell({"notes": done}, as_json=json, lines=lines)

    output.guarded(work, as_json=json)


def write_off(ctx: typer.Context, file: Path, again: Again = False, json: Json = False) -> None:
    """Losses: lot_or_code, quantity, reason (rusak, hilang, kedaluwarsa or ditemukan, then `: why`)."""

    def deed(session: Session, table: Table, on: Occasion) -> list[WriteOffDone]:
        rows = goods_files.losses(session, table)
        done: list[WriteOffDone] = []
        for loss in Loss:
            goods = [gone for row in rows if row.loss is loss for gone in row.goods]
            if goods:
                done += write_offs.write_off(session, loss=loss, goods=goods, on=on)
        if not done:
            raise write_offs.NothingToWriteOff
        return done

    def work() -> None:
        done = filed.done(
            ctx,
            file,
            goods_files.WRITE_OFF_COLUMNS,
            deed,
            list[WriteOffDone],
            name="write-off",
            again=again,
        )
        output.tell({"reports": done}, as_json=json, lines=_reported(done))

    output.guarded(work, as_json=json)


def count(
    ctx: typer.Context,
    file: Path,
    reason: Annotated[str, typer.Option(help="Why the counted goods differ.")] = "stok opname",
    again: Again = False,
    json: Json = False,
) -> None:
    """A blind count: code, counted. What is missing is lost, what is too much is found."""

    def deed(session: Session, table: Table, on: Occasion) -> list[WriteOffDone]:
        rows = goods_files.counted(session, table)
        begun = counts.start(session, scope=Scope(products=tuple(row.product for row in rows)), on=on)
        for row in rows:
            counts.note(session, count=begun, product=row.product, counted=row.counted, on=on)
        for one in counts.differences(session, begun):
            if not one.may_have_dried:
                counts.explain(session, line=one.line, explanation=reason)
        return counts.end(session, count=begun, on=on)

    def work() -> None:
        done = filed.done(
            ctx, file, goods_files.COUNT_COLUMNS, deed, list[WriteOffDone], name="count", again=again
        )
        lines = _reported(done) or ["Everything counted is as the books say."]
        output.tell({"reports": done}, as_json=json, lines=lines)

    output.guarded(work, as_json=json)


def _reported(done: list[WriteOffDone]) -> list[str]:
    lines = []
    for one in done:
        goods = ", ".join(
            f"{quantity.show(line.quantity, line.decimals, line.unit)} {line.product}" for line in one.lines
        )
        credited = f", {money.show(one.compensation)} to the producer" if one.compensation else ""
        lines.append(f"{one.number} {one.producer} {one.loss.value}: {goods}{credited}")
    return lines
