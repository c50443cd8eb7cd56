"""Commands of what a producer owes or is owed beside sales: fees, advances, objections."""

from pathlib import Path
from typing import Annotated

import typer

from sentra_pos.base import ids, money
from sentra_pos.base.database import Session
from sentra_pos.books import accounts
from sentra_pos.cli import context, filed, files, output
from sentra_pos.cli.books import Json
from sentra_pos.cli.filed import Again
from sentra_pos.producers import directory
from sentra_pos.settlement import advances, fee_files, fees, objections, payouts
from sentra_pos.settlement.advances import AdvanceDone, Repaid
from sentra_pos.settlement.fees import FeeDone
from sentra_pos.settlement.objections import Raised, Section, Verdict
from sentra_pos.till import shifts

Box = Annotated[str, typer.Option("--from", help="safe or drawer; a transfer comes from the bank.")]


def add_to(app: typer.Typer) -> None:
    """Add these commands."""
    app.command()(fee)
    app.command()(advance)
    app.command("advance-back")(advance_back)
    app.command()(objection)
    app.command("objection-answer")(answer)
    app.command("objections")(open_ones)


def fee(
    ctx: typer.Context,
    file: Annotated[Path | None, typer.Argument(help="CSV or XLSX: producer,amount,reason.")] = None,
    producer: Annotated[str, typer.Option(help="Without a file: whose code.")] = "",
    amount: Annotated[int, typer.Option(help="Rupiah taken off; negative is added.")] = 0,
    reason: Annotated[str, typer.Option(help="Why; the statement says it.")] = "",
    again: Again = False,
    json: Json = False,
) -> None:
    """Take something off what producers are owed, or add it (negative), each with its reason."""
    if (file is None) == (not producer):
        raise typer.BadParameter("give a FILE, or --producer with --amount and --reason")

    def work() -> None:
        if file is not None:
            done = filed.done(
                ctx, file, fee_files.COLUMNS, fee_files.charge, list[FeeDone], name="fee", again=again
            )
        else:
            done = [_charged(ctx, producer, amount, reason)]
        for one in done:
            facts = {
                "producer": one.producer,
                "amount": one.amount,
                "reason": one.reason,
                "code": one.code,
            }
            line = f"{one.producer}: {money.show(one.amount)} {one.reason}"
            output.tell(facts, as_json=json, lines=[line])

    output.guarded(work, as_json=json)


def advance(
    ctx: typer.Context,
    producer: str,
    amount: Annotated[int, typer.Option(help="Rupiah given ahead.")],
    instalment: Annotated[int, typer.Option(help="Taken off each statement, at most.")] = 0,
    method: Annotated[str, typer.Option(help="cash or transfer.")] = "cash",
    source: Box = "safe",
    reference: Annotated[str, typer.Option(help="The bank's reference of a transfer.")] = "",
    out: Annotated[Path | None, typer.Option(help="The PDF file for its kwitansi.")] = None,
    json: Json = False,
) -> None:
    """Give a producer money before it is earned; statements take it back by instalments."""
    if method not in ("cash", "transfer") or source not in ("safe", "drawer"):
        raise typer.BadParameter("--method is cash or transfer, --from is safe or drawer")

    def work() -> None:
        done = _given(ctx, producer, amount, instalment, _where(method, source), reference)
        if out is not None:
            files.write(out, _kwitansi(ctx, done.number))
        facts = {
            "advance": done.number,
            "producer": producer,
            "amount": done.amount,
            "instalment": done.instalment,
            "method": done.method,
            "box": done.box,
            "reference": done.reference,
            "code": done.code,
        }
        output.tell(facts, as_json=json, lines=[f"{done.number}: {money.show(done.amount)} given ahead."])

    output.guarded(work, as_json=json)


def advance_back(
    ctx: typer.Context,
    producer: str,
    amount: Annotated[int, typer.Option(help="Rupiah brought back.")],
    into: Annotated[str, typer.Option("--to", help="safe, drawer or bank.")] = "safe",
    json: Json = False,
) -> None:
    """A producer brings back of his advances what no statement has taken yet."""
    if into not in ("safe", "drawer", "bank"):
        raise typer.BadParameter("--to is safe, drawer or bank")

    def work() -> None:
        with context.opened(ctx) as (books, given):
            on = books.reading(given.dated)

            def deed(session: Session) -> Repaid:
                whose = directory.find(session, producer).id
                box = _box(session, given.register, into)
                return advances.repay(session, producer=whose, amount=amount, on=on, box=box)

            done = books.writing(deed, key=f"repayment:{ids.new()}", content=None, answer=Repaid)
        facts = {"producer": done.producer, "amount": done.amount, "left": done.left, "code": done.code}
        said = f"{done.producer}: {money.show(done.amount)} brought back, {money.show(done.left)} left."
        output.tell(facts, as_json=json, lines=[said])

    output.guarded(work, as_json=json)


def objection(
    ctx: typer.Context,
    statement: str,
    text: Annotated[str, typer.Option(help="What does not fit, in the producer's words.")],
    section: Annotated[Section, typer.Option(help="The part of the statement.")] = Section.OTHER,
    line: Annotated[str, typer.Option(help="What the line is about, such as the product.")] = "",
    json: Json = False,
) -> None:
    """Take down what a producer does not agree with on a frozen statement."""

    def work() -> None:
        with context.opened(ctx) as (books, given):
            on = books.reading(given.dated)
            done = books.writing(
                lambda session: objections.raise_one(
                    session, statement=statement, section=section, subject=line, said=text, on=on
                ),
                key=f"objection:{ids.new()}",
                content=None,
                answer=Raised,
            )
        _tell(done, as_json=json)

    output.guarded(work, as_json=json)


def answer(
    ctx: typer.Context,
    number: str,
    verdict: Verdict,
    text: Annotated[str, typer.Option(help="What the next statement prints.")],
    amount: Annotated[int, typer.Option(help="Rupiah added if accepted; negative is taken off.")] = 0,
    json: Json = False,
) -> None:
    """Answer an objection; the next statement prints it."""

    def work() -> None:
        with context.opened(ctx) as (books, given):
            on = books.reading(given.dated)
            done = books.writing(
                lambda session: objections.answer(
                    session, number=number, verdict=verdict, said=text, amount=amount, on=on
                ),
                key=f"objection-answer:{number.strip().upper()}",
                content=(verdict, text, amount),
                answer=Raised,
            )
        _tell(done, as_json=json)

    output.guarded(work, as_json=json)


def open_ones(ctx: typer.Context, json: Json = False) -> None:
    """Objections nobody has answered yet, the oldest first."""

    def work() -> None:
        with context.opened(ctx) as (books, _):
            found = books.reading(objections.open_ones)
        for one in found:
            _tell(one, as_json=json)

    output.guarded(work, as_json=json)


def _charged(ctx: typer.Context, code: str, amount: int, reason: str) -> FeeDone:
    with context.opened(ctx) as (books, given):
        on = books.reading(given.dated).because(reason)

        def deed(session: Session) -> FeeDone:
            return fees.charge(session, producer=directory.find(session, code).id, amount=amount, on=on)

        return books.writing(deed, key=f"fee:{ids.new()}", content=None, answer=FeeDone)


def _given(
    ctx: typer.Context, code: str, amount: int, instalment: int, where: str, reference: str
) -> AdvanceDone:
    with context.opened(ctx) as (books, given):
        on = books.reading(given.dated)

        def deed(session: Session) -> AdvanceDone:
            return advances.give(
                session,
                producer=directory.find(session, code).id,
                amount=amount,
                instalment=instalment,
                on=on,
                box=_box(session, given.register, where),
                reference=reference,
            )

        return books.writing(deed, key=f"advance:{ids.new()}", content=None, answer=AdvanceDone)


def _kwitansi(ctx: typer.Context, number: str) -> bytes:
    from sentra_pos.settlement import receipt_pdf  # here: it brings reportlab

    with context.opened(ctx) as (books, given):
        view = books.reading(lambda session: advances.view(session, number))
        return receipt_pdf.draw_advance(view, printed_at=given.occasion().at)


def _where(method: str, source: str) -> str:
    return "bank" if method == "transfer" else source


def _box(session: Session, register: str, where: str) -> str:
    if where == "drawer":
        return shifts.require(session, register).number
    return {"safe": accounts.SAFE, "bank": payouts.BANK}[where]


def _tell(one: Raised, *, as_json: bool) -> None:
    facts = {
        "objection": one.number,
        "statement": one.statement,
        "producer": one.code,
        "section": one.section.value,
        "line": one.subject,
        "text": one.said,
        "late": one.is_late,
        "verdict": one.answer.verdict.value if one.answer else None,
        "answer": one.answer.said if one.answer else None,
        "amount": one.answer.amount if one.answer else 0,
    }
    said = f"{one.number} ({one.statement}, {one.name}): {one.said}"
    output.tell(facts, as_json=as_json, lines=[said])
