"""Commands about who works here; a PIN or password is typed or piped in, never given on the command line."""

import getpass
import sys
from collections.abc import Callable
from typing import Annotated
from uuid import UUID

import typer

from sentra_pos.base import ids
from sentra_pos.base.database import Books, Session
from sentra_pos.books.occasion import Occasion
from sentra_pos.cli import context, output, recovering
from sentra_pos.cli.books import Json
from sentra_pos.shop import people, staff
from sentra_pos.shop.staff import Person, Role

RoleOption = Annotated[Role, typer.Option(help="cashier, supervisor, manager, auditor or admin.")]


def add_to(app: typer.Typer) -> None:
    """Add these commands."""
    group = typer.Typer(help="Who works here: list, add, role, secret, leave, back, unlock, recover.")
    group.command("list")(everybody)
    for command in (add, role, secret, leave, back, unlock):
        group.command()(command)
    recovering.add_to_staff(group)
    app.add_typer(group, name="staff")


def everybody(ctx: typer.Context, json: Json = False) -> None:
    """All who work or worked here."""

    def work() -> None:
        with context.opened(ctx) as (books, _):
            found = books.reading(people.everybody)
        for one in found:
            state = "locked" if one.is_locked else "" if one.is_here else "no longer here"
            output.tell(one, as_json=json, lines=[f"{one.name:<24} {one.role.value:<11} {state}".rstrip()])

    output.guarded(work, as_json=json)


def add(ctx: typer.Context, name: str, role: RoleOption = Role.CASHIER, json: Json = False) -> None:
    """Take somebody on; the PIN (six digits) or password is asked for."""
    _do(
        ctx,
        json,
        lambda _: staff.hash_secret(_typed(role), role),
        lambda session, on, hashed: people.take_on(session, name=name, role=role, secret_hash=hashed, on=on),
    )


def role(ctx: typer.Context, name: str, role: RoleOption, json: Json = False) -> None:
    """Give somebody another role, and a new PIN or password with it."""
    _do(
        ctx,
        json,
        lambda _: staff.hash_secret(_typed(role), role),
        lambda session, on, hashed: people.change_role(
            session, _id(session, name), role, secret_hash=hashed, on=on
        ),
    )


def secret(ctx: typer.Context, name: str, json: Json = False) -> None:
    """A new PIN or password for somebody, who may try again at once."""
    _do(
        ctx,
        json,
        lambda books: _hashed(books, name),
        lambda session, on, hashed: people.change_secret(
            session, _id(session, name), secret_hash=hashed, on=on
        ),
    )


def leave(ctx: typer.Context, name: str, json: Json = False) -> None:
    """Somebody works here no more."""
    _do(ctx, json, lambda _: "", lambda session, on, _: people.let_go(session, _id(session, name), on=on))


def back(ctx: typer.Context, name: str, json: Json = False) -> None:
    """Somebody works here again, with a new PIN or password."""
    _do(
        ctx,
        json,
        lambda books: _hashed(books, name),
        lambda session, on, hashed: people.take_back(session, _id(session, name), secret_hash=hashed, on=on),
    )


def unlock(ctx: typer.Context, name: str, json: Json = False) -> None:
    """Let somebody try again after too many wrong tries."""
    _do(ctx, json, lambda _: "", lambda session, on, _: people.unlock(session, _id(session, name), on=on))


def _do(
    ctx: typer.Context,
    json: bool,
    prepare: Callable[[Books], str],
    deed: Callable[[Session, Occasion, str], Person],
) -> None:
    """Hash what is typed before the books are locked, then write the deed and say whom it was about."""

    def work() -> None:
        with context.opened(ctx) as (books, given):
            hashed = prepare(books)
            done = books.writing(
                lambda session: deed(session, given.occasion(), hashed),
                key=f"staff:{ids.new()}",
                content="",
                answer=Person,
            )
        output.tell(done, as_json=json, lines=[f"{done.name} ({done.role.value})"])

    output.guarded(work, as_json=json)


def _id(session: Session, name: str) -> UUID:
    return people.called(session, name).id


def _hashed(books: Books, name: str) -> str:
    person = books.reading(lambda session: people.called(session, name))
    return staff.hash_secret(_typed(person.role), person.role)


def _typed(role: Role) -> str:
    """From the terminal without an echo, else one line of what is piped in."""
    what = "Password: " if role in staff.WITH_PASSWORD else "PIN: "
    if sys.stdin.isatty():
        return getpass.getpass(what)
    return sys.stdin.readline().rstrip("\r\n")
