"""Commands for whoever doubts a statement: is the paper true, with which key was it signed, and a new key."""

from pathlib import Path
from typing import Annotated

import typer

from sentra_pos.base import ids, money
from sentra_pos.cli import context, files, output
from sentra_pos.cli.books import Json
from sentra_pos.settlement import checking, signing, verify_page
from sentra_pos.settlement.checking import Checked
from sentra_pos.settlement.signing import PublicKey
from sentra_pos.shop import profile

_SEALS = {
    signing.Seal.HOLDS: "signed by the shop",
    signing.Seal.BROKEN: "the signature does NOT hold",
    signing.Seal.OTHER_KEY: "NOT a key of this shop",
    signing.Seal.MISSING: "nothing signed to look at: judged by the books alone",
}


def add_to(app: typer.Typer) -> None:
    """Add these commands."""
    app.command("verify-statement")(verify_statement)
    app.command("verify-page")(page)
    app.command("signing-key")(key)


def verify_statement(
    ctx: typer.Context,
    code: Annotated[str, typer.Argument(help="What its QR says, its number, or the 8 signs under the QR.")],
    json: Json = False,
) -> None:
    """Whether the paper of a statement is true, and what the books say of it; 1 if it is not."""

    def work() -> None:
        with context.opened(ctx) as (books, _):
            found = books.reading(lambda session: checking.check(session, code))
        if not json:
            output.tell(found, as_json=False, lines=_lines(found))
        checking.require_true(found)
        if json:
            output.tell(found, as_json=True, lines=[])

    output.guarded(work, as_json=json)


def page(
    ctx: typer.Context,
    out: Annotated[Path, typer.Option(help="The HTML file to write, such as periksa-laporan.html.")],
) -> None:
    """A page for producers that tells offline, on any telephone, whether a statement is the shop's."""

    def work() -> None:
        with context.opened(ctx) as (books, _):
            shop = books.reading(profile.read)
            keys = books.reading(signing.keys)
        files.write(out, verify_page.draw(shop.name, keys).encode())

    output.guarded(work, as_json=False)


def key(
    ctx: typer.Context,
    new: Annotated[bool, typer.Option("--new", help="Make a new one, which signs from now on.")] = False,
    json: Json = False,
) -> None:
    """The public keys of the shop, the oldest first; old papers keep theirs when a new one is made."""

    def work() -> None:
        with context.opened(ctx) as (books, given):
            if new:
                books.writing(
                    lambda session: signing.make(session, on=given.occasion()),
                    key=f"signing-key:{ids.new()}",
                    content="new",
                    answer=PublicKey,
                )
            found = books.reading(signing.keys)
        for one in found:
            line = f"{one.id}  {one.public}  {one.made_at.isoformat(timespec='seconds')}"
            output.tell(one, as_json=json, lines=[line])

    output.guarded(work, as_json=json)


def _lines(found: Checked) -> list[str]:
    paid = f"paid ({found.payout})" if found.payout else "not paid"
    return [
        f"{found.number}  {found.producer} {found.name}",
        f"{found.first.isoformat()} to {found.last.isoformat()}  code {found.code}",
        f"net {money.show(found.net)}, to pay {money.show(found.to_pay)}: "
        + ("given up" if found.given_up_at else paid if found.to_pay else "nothing to pay"),
        _SEALS[found.seal],
    ]
