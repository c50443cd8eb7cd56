"""Commands about agreements: their paper, signed, ended, terms for single goods, and what a price would bring."""

from datetime import date
from pathlib import Path
from typing import Annotated
from uuid import UUID

import typer

from sentra_pos.base import ids, money
from sentra_pos.base.database import Session
from sentra_pos.books.occasion import Occasion
from sentra_pos.catalogue import agreement_papers
from sentra_pos.cli import context, files, output
from sentra_pos.cli.books import Json
from sentra_pos.cli.paying import read_day
from sentra_pos.consignment import preview
from sentra_pos.consignment.preview import Goods
from sentra_pos.producers import agreement_deeds, directory, what_if
from sentra_pos.producers.agreement_deeds import Ended
from sentra_pos.producers.terms import Bearer, Terms, TermsKind
from sentra_pos.producers.what_if import Tried

Code = Annotated[str, typer.Argument(help="The producer's code.")]
Day = Annotated[str, typer.Option("--day", help="A day such as 2026-11-22; today if left out.")]
ProductCode = Annotated[str, typer.Option("--product", help="A code of the product.")]


def add_to(app: typer.Typer) -> None:
    """Add these commands."""
    app.command("agreement-paper")(paper)
    app.command("agreement-signed")(signed)
    app.command("agreement-end")(end)
    app.command("special-term")(special_term)
    app.command("what-if")(try_out)


def paper(
    ctx: typer.Context,
    number: str,
    out: Annotated[Path, typer.Option(help="The PDF file to write.")],
    copy: Annotated[int, typer.Option(help="Which copy it is; 0 is the original.")] = 0,
) -> None:
    """The agreement with this number to sign, once for each side."""

    def work() -> None:
        from sentra_pos.producers import agreement_pdf  # here: it brings reportlab

        with context.opened(ctx) as (books, given):
            on = given.occasion()
            view = books.reading(lambda session: agreement_papers.read(session, number, day=on.business_day))
        files.write(out, agreement_pdf.draw(view, printed_at=on.at, copy_no=copy))

    output.guarded(work, as_json=False)


def signed(ctx: typer.Context, number: str, day: Day = "", json: Json = False) -> None:
    """Both sides signed the agreement with this number."""
    when = read_day(day) if day else None

    def work() -> None:
        with context.opened(ctx) as (books, given):
            on = given.occasion()
            done = books.writing(
                lambda session: (
                    agreement_deeds.sign(
                        session, number=number, signed_on=when or on.business_day, on=on
                    ).number
                ),
                key=f"agreement-signed:{ids.new()}",
                content=[number, day],
                answer=str,
            )
        output.tell({"agreement": done}, as_json=json, lines=[f"{done} is signed."])

    output.guarded(work, as_json=json)


def end(
    ctx: typer.Context,
    producer: Code,
    reason: Annotated[str, typer.Option(help="Why.")],
    day: Annotated[str, typer.Option("--day", help="The last day; today if left out.")] = "",
    json: Json = False,
) -> None:
    """End a producer's agreement and its special terms; lots in the shop keep theirs."""
    last = read_day(day) if day else None

    def work() -> None:
        with context.opened(ctx) as (books, given):
            on = given.occasion()
            done = books.writing(
                lambda session: agreement_deeds.end(
                    session,
                    producer=directory.find(session, producer).id,
                    last_day=last or on.business_day,
                    reason=reason,
                    on=on,
                ),
                key=f"agreement-end:{ids.new()}",
                content=[producer, day, reason],
                answer=Ended,
            )
        said = f"{done.versions} versions and {done.specials} special terms end after {done.last_day}."
        output.tell(done, as_json=json, lines=[said])

    output.guarded(work, as_json=json)


def special_term(
    ctx: typer.Context,
    producer: Code,
    product: ProductCode = "",
    group: Annotated[str, typer.Option(help="All goods of a group instead.")] = "",
    bps: Annotated[
        int | None, typer.Option(help="What the shop keeps, in basis points.", min=0, max=10_000)
    ] = None,
    price: Annotated[int | None, typer.Option(help="Or what the producer gets for a unit.", min=0)] = None,
    day: Annotated[str, typer.Option("--from", help="The first day; today if left out.")] = "",
    json: Json = False,
) -> None:
    """Other terms for one product or one group of a producer."""
    if bool(product) == bool(group) or (bps is None) == (price is None):
        raise typer.BadParameter("say --product or --group, and --bps or --price")
    if group and group not in directory.GROUPS:
        raise typer.BadParameter(f"groups are {', '.join(directory.GROUPS)}")
    first = read_day(day) if day else None
    terms = Terms(TermsKind.FIXED, fixed_price=price) if bps is None else Terms(TermsKind.PERCENT, bps)

    def work() -> None:
        with context.opened(ctx) as (books, given):
            on = given.occasion()
            made = books.writing(
                lambda session: _make_special(session, producer, (product, group), terms, first, on),
                key=f"special-term:{ids.new()}",
                content=[producer, product, group, bps, price],
                answer=str,
            )
        output.tell({"term": made}, as_json=json, lines=["The term holds for deliveries that come in."])

    output.guarded(work, as_json=json)


def _make_special(
    session: Session, producer: str, of: tuple[str, str], terms: Terms, first: date | None, on: Occasion
) -> str:
    """`of` is a product's code or a group; the other is empty."""
    who = directory.find(session, producer).id
    product, group = of
    made = agreement_deeds.make_special(
        session,
        producer=who,
        terms=terms,
        from_day=first or on.business_day,
        on=on,
        product=_theirs(session, who, product, on.business_day).product if product else None,
        group=group or None,
    )
    return str(made.id)


def try_out(
    ctx: typer.Context,
    producer: Code,
    price: Annotated[int, typer.Option(help="What it is sold for, in rupiah.", min=0)],
    product: ProductCode = "",
    discount: Annotated[int, typer.Option(help="In rupiah.", min=0)] = 0,
    json: Json = False,
) -> None:
    """What both sides get at a price and a discount; nothing is written."""

    def work() -> None:
        with context.opened(ctx) as (books, given):
            today = given.occasion().business_day
            rule, tried = books.reading(lambda s: _tried(s, producer, product, price, discount, today))
        facts = [
            {
                "bearer": one.bearer,
                "net": one.share.net,
                "shop": one.share.shop,
                "producer": one.share.producer,
            }
            for one in tried
        ]
        lines = [f"rule: {rule}"]
        lines += [
            f"{one.bearer.value} bears it: shop {money.show(one.share.shop)},"
            f" producer {money.show(one.share.producer)}"
            for one in tried
        ]
        output.tell({"rule": rule, "parts": facts}, as_json=json, lines=lines)

    output.guarded(work, as_json=json)


def _tried(
    session: Session, producer: str, product: str, price: int, discount: int, day: date
) -> tuple[str, list[Tried]]:
    who = directory.find(session, producer)
    if product:
        found = _theirs(session, who.id, product, day).terms
        return found.rule, what_if.each(found.terms, found.discount_bearers, price=price, discount=discount)
    met = preview.deliverer(session, who.id, day=day)
    terms = Terms(TermsKind.PERCENT, met.commission_bps)
    rule = "shop" if met.agreement is None else "agreement"
    return rule, what_if.each(terms, met.discount_bearers or {Bearer.SHOP}, price=price, discount=discount)


def _theirs(session: Session, producer: UUID, code: str, day: date) -> Goods:
    """The producer's product that `code` stands for; raise UnknownCode or NotTheirProduct."""
    return preview.scanned(session, code, producer=producer, day=day).goods
