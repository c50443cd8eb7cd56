"""Commands for sheets that are kept away from the shop, and for a password that was forgotten."""

import getpass
import sys
from datetime import UTC, datetime
from enum import Enum
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from sentra_pos.base import books_file, causes, ids
from sentra_pos.base.database import Session
from sentra_pos.cli import context, files, output
from sentra_pos.cli.books import Json
from sentra_pos.paper import pdf
from sentra_pos.shop import people, profile, recovery, safekeeping, safety_sheets, staff
from sentra_pos.shop.staff import Person


class Language(Enum):
    """The languages of these sheets."""

    INDONESIAN = "id"
    ENGLISH = "en"


_TONGUES = {Language.INDONESIAN: pdf.INDONESIAN, Language.ENGLISH: pdf.ENGLISH}
Out = Annotated[Path, typer.Option(help="The PDF file to write.")]
InLanguage = Annotated[Language, typer.Option("--language", help="The language of the words.")]


def add_to(app: typer.Typer) -> None:
    """Add the commands about backups."""
    app.command("backup-sheet")(backup_sheet)


def add_to_staff(group: typer.Typer) -> None:
    """Add the commands about people."""
    group.command("recovery-sheet")(recovery_sheet)
    group.command()(recover)


def backup_sheet(
    ctx: typer.Context, out: Out, language: InLanguage = Language.INDONESIAN, json: Json = False
) -> None:
    """Where the backups lie and how the books come back on a new machine, to be kept on paper."""

    def work() -> None:
        from sentra_pos.shop import safety_pdf  # here: it brings reportlab

        with context.opened(ctx) as (books, given):
            found = books.reading(partial(safety_sheets.facts, where=given.books))
        now = datetime.now(UTC)
        state = safekeeping.state(found.known, given.books, now)
        sheet = safety_sheets.backup(found, state, at=now, tongue=_TONGUES[language])
        files.write(out, safety_pdf.draw(sheet))
        output.tell({"file": str(out), "folder": str(found.known.folder)}, as_json=json, lines=[str(out)])

    output.guarded(work, as_json=json)


def recovery_sheet(
    ctx: typer.Context, name: str, out: Out, language: InLanguage = Language.INDONESIAN, json: Json = False
) -> None:
    """Make a new recovery code for somebody who manages staff, and the sheet that bears it; every older one is void."""

    def work() -> None:
        from sentra_pos.shop import safety_pdf  # here: it brings reportlab

        code = recovery.fresh()
        hashed = recovery.hash_code(code)
        with context.opened(ctx) as (books, given):
            on = given.occasion()
            person = books.reading(lambda session: people.called(session, name))
            shop = profile.letterhead(books.reading(profile.read))
            sheet = safety_sheets.recovery(
                shop, name=person.name, code=code, at=on.at, tongue=_TONGUES[language]
            )
            # Written first: a code that nobody can read any more would have made the older one void.
            _write_secret(out, safety_pdf.draw(sheet))
            done = books.writing(
                lambda session: recovery.keep(session, person.id, code_hash=hashed, on=on),
                key=f"recovery:{ids.new()}",
                content="",
                answer=Person,
            )
        output.tell(done, as_json=json, lines=[f"{out}: print it, then delete the file"])

    output.guarded(work, as_json=json)


def recover(ctx: typer.Context, name: str, json: Json = False) -> None:
    """A new password for whoever holds the recovery sheet; code and password are asked for, and the code is void then."""

    def work() -> None:
        with context.opened(ctx) as (books, given):
            person = books.reading(lambda session: people.called(session, name))
            stored = books.reading(lambda session: recovery.hash_for(session, person.id))
            if not recovery.is_right(_typed("Recovery code: "), stored):
                raise recovery.WrongCode
            hashed = staff.hash_secret(_typed("New password: "), person.role)

            def deed(session: Session) -> Person:
                return recovery.use(
                    session, person.id, code_hash=stored, secret_hash=hashed, on=given.occasion()
                )

            done = books.writing(deed, key=f"recovered:{ids.new()}", content="", answer=Person)
        output.tell(done, as_json=json, lines=[f"{done.name}: the new password holds, the code is void"])

    output.guarded(work, as_json=json)


def _write_secret(out: Path, content: bytes) -> None:
    """Readable by its owner alone."""
    try:
        books_file.write_synced(out, content)
    except OSError as error:
        raise files.FileTrouble(path=str(out), detail=causes.of(error)) from error


def _typed(what: str) -> str:
    """From the terminal without an echo, else one line of what is piped in."""
    return getpass.getpass(what) if sys.stdin.isatty() else sys.stdin.readline().rstrip("\r\n")
