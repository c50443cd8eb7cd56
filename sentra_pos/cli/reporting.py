"""Commands that tell: the fairness list for anybody, and all that the shop has and owes for whoever takes it over."""

from pathlib import Path
from typing import Annotated

import typer

from sentra_pos.base import ids
from sentra_pos.base.database import Books, Session
from sentra_pos.cli import context, output
from sentra_pos.cli.books import Json
from sentra_pos.cli.context import Circumstances
from sentra_pos.cli.paying import read_day
from sentra_pos.reports import fairness as fair
from sentra_pos.reports import fairness_files, handover_pack, handover_papers, verify
from sentra_pos.reports import handover as packs
from sentra_pos.reports.fairness import Order
from sentra_pos.reports.handover_pack import Names, Pack
from sentra_pos.shop import handovers
from sentra_pos.shop.handovers import HandoverLine, Purpose


def add_to(app: typer.Typer) -> None:
    """Add these commands."""
    app.command()(fairness)
    app.command()(handover)


def fairness(
    ctx: typer.Context,
    out: Annotated[Path, typer.Option(help="The .pdf, .xlsx or .csv to write.")],
    first: Annotated[str, typer.Option("--from", help="The first day; else the first of this month.")] = "",
    last: Annotated[str, typer.Option("--to", help="The last day; else today.")] = "",
    by: Annotated[Order, typer.Option(help="The order of the makers.")] = Order.NAME,
    with_money: Annotated[
        bool, typer.Option("--with-money", help="With shares in money: not for all.")
    ] = False,
    json: Json = False,
) -> None:
    """Who asked and what was decided, and how much of the shelf each maker had."""
    begin, end = read_day(first) if first else None, read_day(last) if last else None
    _refuse_other(out)

    def work() -> None:
        with context.opened(ctx) as (books, given):
            on = given.occasion()
            days = (begin or fair.month_of(on.business_day)[0], end or on.business_day)
            view = books.reading(
                lambda session: fair.read(
                    session, first=days[0], last=days[1], on=on, order=by, with_money=with_money
                )
            )
        fairness_files.write(view, out, printed_at=given.occasion().at, printed_by=given.staff)
        facts = {"file": str(out), "from": view.first, "to": view.last, "makers": len(view.makers)}
        told = f"{len(view.makers)} makers, {len(view.decisions)} decisions in {out}"
        output.tell(facts | {"decisions": len(view.decisions)}, as_json=json, lines=[told])

    output.guarded(work, as_json=json)


def handover(
    ctx: typer.Context,
    out: Annotated[Path, typer.Option(help="The folder for the PDF and the XLSX.")],
    number: Annotated[str, typer.Option(help="Print this one again instead of freezing a new one.")] = "",
    purpose: Annotated[Purpose, typer.Option(help="Why it is made.")] = Purpose.CHANGE,
    outgoing: Annotated[str, typer.Option(help="Who hands over.")] = "",
    incoming: Annotated[str, typer.Option(help="Who takes over, or audits.")] = "",
    witness: Annotated[str, typer.Option(help="Who was there.")] = "",
    json: Json = False,
) -> None:
    """Freeze all that the shop has and owes under a number, as PDF and XLSX; or a copy of an earlier one."""
    names = Names(outgoing, incoming, witness)

    def work() -> None:
        with context.opened(ctx) as (books, given):
            wanted = number or _frozen(books, given, purpose, names).number
            kept = books.reading(lambda session: handovers.find(session, wanted, on=given.occasion()))
            copy_no = books.writing(
                lambda session: handovers.put_on_paper(session, wanted, on=given.occasion()),
                key=f"handover paper:{ids.new()}",
                content=wanted,
                answer=int,
            )
        papers = handover_papers.write(
            kept, out, copy_no=copy_no, printed_at=given.occasion().at, printed_by=given.staff
        )
        made = [str(papers.paper), str(papers.sheets)]
        facts = {"number": kept.line.number, "code": kept.line.code, "copy": copy_no, "files": made}
        checked = handover_pack.from_json(kept.content).checked
        holds = checked is not None and checked.holds
        said = f"{kept.line.number} {kept.line.code}: {', '.join(made)}"
        output.tell(facts | {"verified": holds}, as_json=json, lines=[said])

    output.guarded(work, as_json=json)


def _refuse_other(out: Path) -> None:
    if out.suffix.lower() not in (".pdf", ".xlsx", ".csv"):
        raise typer.BadParameter(f"{out.name}: the list is written as .pdf, .xlsx or .csv")


def _frozen(books: Books, given: Circumstances, purpose: Purpose, names: Names) -> HandoverLine:
    """Proved and read in one state, then sealed."""
    on = given.occasion()

    def gather(session: Session) -> Pack:
        proof = packs.checked(verify.verify(session), at=on.at)
        return packs.gather(session, on=on, purpose=purpose, names=names, checked=proof)

    content = handover_pack.to_json(books.reading(gather))
    return books.writing(
        lambda session: handovers.freeze(session, purpose=purpose, content=content, on=on),
        key=f"handover:{ids.new()}",
        content=content,
        answer=HandoverLine,
    )
