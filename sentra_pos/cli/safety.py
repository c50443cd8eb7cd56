"""Commands for copies of the books: make one, see which are there, put one back, and the owner's key."""

from contextlib import closing
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from sentra_pos.base import (
    backups,
    books_file,
    causes,
    clock,
    engines,
    ids,
    money,
    restoring,
    server_dump,
    upkeep,
)
from sentra_pos.base.backup_names import Backup
from sentra_pos.base.database import Books
from sentra_pos.base.errors import RuleBroken
from sentra_pos.base.restoring import Prepared
from sentra_pos.books.occasion import Occasion
from sentra_pos.cli import context, files, output
from sentra_pos.cli.books import Json
from sentra_pos.cli.context import Circumstances
from sentra_pos.reports import preview, verify
from sentra_pos.reports.lost import Lost, Papers
from sentra_pos.reports.preview import Label, Live, Preview
from sentra_pos.shop import safekeeping
from sentra_pos.shop.safekeeping import Known, Restored, Safekeeping, Second

KeyFile = Annotated[
    Path | None, typer.Option("--key", help="The file with the owner's private key (AGE-SECRET-KEY-1…).")
]


@dataclass(eq=False)
class WouldLose(RuleBroken):
    """Putting the backup back needs a clear yes."""

    sentence = "Nothing was changed. To put this backup in the place of the books say it again with --yes."


def add_to(app: typer.Typer) -> None:
    """Add these commands."""
    app.command()(backup)
    app.command("backups")(listed)
    app.command("backup-to")(where_to)
    app.command("backup-key")(key)
    app.command("second-journal")(second_journal)
    app.command()(restore)


def backup(
    ctx: typer.Context,
    file: Annotated[Path | None, typer.Argument(help="Where to; else the shop's folder of backups.")] = None,
    json: Json = False,
) -> None:
    """Copy the books, look through the copy, and thin the older ones in the shop's folder."""

    def work() -> None:
        given = context.of(ctx)
        at, known, told = datetime.now(UTC), _known(given), output.progress(json=json)
        if file is None:
            made = safekeeping.back_up(known, given.books, at, told=told)
        else:
            made = backups.make(
                given.books, file.parent, at=at, name=file.name, recipient=known.kept.recipient, told=told
            )
        output.tell(_facts(made), as_json=json, lines=[f"{made.path}  {_size(made.size)}, looked through"])

    output.guarded(work, as_json=json)


def listed(ctx: typer.Context, json: Json = False) -> None:
    """The backups in the shop's folder, the newest first, and how safe the books are."""

    def work() -> None:
        given = context.of(ctx)
        state = safekeeping.state(_known(given), given.books, datetime.now(UTC))
        facts = {
            "folder": str(state.folder),
            "old": state.is_old or not state.there,
            "beside": state.is_beside,
            "backups": [_facts(one) for one in state.there],
        }
        lines = [f"{_moment(one.made_at)}  {_size(one.size):>9}  {one.path.name}" for one in state.there]
        if state.is_missing:
            lines.append("The folder is not there; is the stick in its place?")
        if state.is_beside:
            lines.append("This folder is on the same disk as the books: one broken disk would take both.")
        if state.is_old or not state.there:
            lines.append("There is no recent backup.")
        output.tell(facts, as_json=json, lines=[str(state.folder), *lines])

    output.guarded(work, as_json=json)


def where_to(
    ctx: typer.Context,
    folder: Annotated[
        Path | None, typer.Argument(help="The folder; on another disk, such as a stick.")
    ] = None,
    public_key: Annotated[
        str | None, typer.Option("--key", help="The owner's public key (age1…); `-` for none.")
    ] = None,
    json: Json = False,
) -> None:
    """Where backups of this shop go, and to whose key they are encrypted."""

    def work() -> None:
        with context.opened(ctx) as (books, given):
            kept = books.reading(safekeeping.read)
            wanted = kept if folder is None else replace(kept, folder=str(folder.resolve()))
            if public_key is not None:
                wanted = replace(wanted, recipient="" if public_key == "-" else public_key)
            if wanted != kept:
                kept = _keep(books, wanted, given.occasion())
            shown = str(safekeeping.folder_of(kept.folder, given.books))
        lines = [shown, f"encrypted to {kept.recipient}" if kept.recipient else "not encrypted"]
        output.tell({"folder": shown, "key": kept.recipient}, as_json=json, lines=lines)

    output.guarded(work, as_json=json)


def key(
    out: Annotated[Path, typer.Option(help="The file for the private key: keep it away from this machine.")],
    json: Json = False,
) -> None:
    """Make the owner's key for backups; only its public half goes into the books (backup-to --key)."""

    def work() -> None:
        pair = backups.new_key()
        if out.exists():
            raise upkeep.BooksExist(where=str(out))
        try:
            books_file.write_synced(out, f"# public key: {pair.public}\n{pair.private}\n".encode())
        except OSError as error:
            raise files.FileTrouble(path=str(out), detail=causes.of(error)) from error
        output.tell({"public": pair.public, "file": str(out)}, as_json=json, lines=[pair.public])

    output.guarded(work, as_json=json)


def second_journal(
    ctx: typer.Context,
    folder: Annotated[
        str | None, typer.Argument(help="Its folder, on another device such as a stick; `-` for none.")
    ] = None,
    json: Json = False,
) -> None:
    """Where each deed is also written, so that a broken disk loses nothing; and whether that works."""

    def work() -> None:
        with context.opened(ctx) as (books, given):
            kept = books.reading(safekeeping.read)
            if folder is not None:
                wanted = replace(kept, second="" if folder == "-" else str(Path(folder).resolve()))
                _keep(books, wanted, given.occasion())
            elif kept.second:
                now = datetime.now(UTC)
                books.keeping(lambda session: safekeeping.mend_second(session, now))
        known = _known(given)
        if safekeeping.is_base_due(known, datetime.now(UTC)):
            safekeeping.back_up(known, given.books, datetime.now(UTC), told=output.progress(json=json))
        how = safekeeping.second_state(known := _known(given))
        facts = {"folder": known.kept.second, "state": how.value, "lines": known.running.lines}
        said = _SECOND[how].format(lines=known.running.lines, why=known.running.stopped_by or "no file")
        output.tell(facts, as_json=json, lines=[known.kept.second or "none", said])

    output.guarded(work, as_json=json)


def restore(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(help="The backup; of a folder, the newest one in it.")],
    key_file: KeyFile = None,
    second: Annotated[
        Path | None,
        typer.Option(help="The folder of the second journal: what was written there since is done again."),
    ] = None,
    yes: Annotated[
        bool, typer.Option("--yes", help="Do it: what is beyond the backup is left behind.")
    ] = False,
    reason: Annotated[str, typer.Option(help="Why; it stands in the journal.")] = "",
    json: Json = False,
) -> None:
    """Look through a backup, say what would be lost, and with --yes put it in the place of the books."""

    def work() -> None:
        given = context.of(ctx)
        on = replace(given.occasion(), reason=reason or None)
        if engines.is_server(given.books):
            done, findings = _restore_server(file, given, on)
            output.tell(asdict(done) | {"findings": findings}, as_json=json, lines=_done(done, findings))
            return
        live, again = (
            Path(given.books),
            partial(verify.check_again, told=output.progress(json=json, what="looked through again")),
        )
        prepared = _prepared(file, live, key_file, second, json=json)
        try:
            seen = preview.look(prepared, live)
            if not yes:
                output.tell(seen, as_json=json, lines=_previewed(seen))
                raise WouldLose
            done = safekeeping.put_back(prepared, live, check=again, on=on)
        finally:
            restoring.discard(prepared.copy)
        facts = asdict(done) | {"lost": seen.lost}
        output.tell(facts, as_json=json, lines=[*_previewed(seen), *_done(done, [])])

    output.guarded(work, as_json=json)


def _prepared(file: Path, live: Path, key_file: Path | None, second: Path | None, *, json: bool) -> Prepared:
    opener = files.read(key_file).decode("utf-8", "replace") if key_file else ""
    chosen = backups.newest_in(file) if file.is_dir() else file
    told = output.progress(json=json, what="copied")
    check = partial(verify.check, told=output.progress(json=json, what="looked through"))
    return restoring.prepare(chosen, live, check=check, key=opener, second=second, told=told)


def _keep(books: Books, wanted: Safekeeping, on: Occasion) -> Safekeeping:
    return books.writing(
        lambda session: safekeeping.keep(session, wanted, on=on),
        key=f"safekeeping:{ids.new()}",
        content=asdict(wanted),
        answer=Safekeeping,
    )


def _restore_server(file: Path, given: Circumstances, on: Occasion) -> tuple[Restored, list[str]]:
    """Fill an empty database; one that holds anything is refused by `upkeep`."""
    upkeep.check_empty(given.books)
    if not file.is_file():
        raise restoring.NoBackup(where=str(file), detail="there is no such file")
    server_dump.check_dump(file)
    server_dump.restore(file, given.books)
    if upkeep.step_of(given.books) < upkeep.newest_step():
        upkeep.bring_up(given.books)
    with closing(Books.connect(given.books)) as books:
        return safekeeping.begin_on_server(books, file, check=verify.check, on=on)


def _known(given: Circumstances) -> Known:
    """Asked of the books as they are: older ones can be copied too."""
    upkeep.step_of(given.books)
    with closing(Books.connect(given.books)) as books:
        return books.reading(partial(safekeeping.known, where=given.books))


def _previewed(seen: Preview) -> list[str]:
    until = "no entry" if seen.until is None else _moment(seen.until)
    lines = [f"{seen.file}: {seen.shop}, {seen.entries} entries, the last of {until}"]
    lines += [f"  {_LABELS[label]}" for label in seen.labels]
    lines += [f"  does not hold: {found}" for found in seen.findings]
    if seen.forward is not None:
        lines.append(f"  {seen.forward} deeds were brought back from the second journal")
    if seen.live is not Live.THERE:
        lines.append(f"  the books that are there: {seen.live.value}")
    if seen.lost.entries:
        lines.append(f"Would be lost: {_counted(seen.lost)}")
        lines += [f"  {_papers(one)}" for one in seen.lost.papers]
    return lines


def _counted(found: Lost) -> str:
    since = "" if found.first is None else f" since {_moment(found.first)}"
    return f"{found.entries} entries{since}, {found.sales} sales of {money.show(found.sold)}"


def _papers(one: Papers) -> str:
    numbers = one.first if one.first == one.last else f"{one.first} to {one.last}"
    return f"{one.count} {one.kind} {numbers}".rstrip()


def _done(done: Restored, findings: list[str]) -> list[str]:
    lines = [f"Restored. Papers bear epoch {done.epoch} from now on ({done.registers} registers)."]
    if done.kept:
        lines.append(f"The books of before are kept as {done.kept}.")
    return [*lines, *(f"does not hold: {found}" for found in findings)]


def _facts(one: Backup) -> dict[str, object]:
    return {
        "file": str(one.path),
        "made_at": one.made_at,
        "size": one.size,
        "encrypted": one.is_encrypted,
        "epoch": one.epoch,
    }


def _moment(at: datetime) -> str:
    return clock.local(at).strftime("%Y-%m-%d %H:%M:%S")


def _size(count: int) -> str:
    return f"{count / 1_000_000:.1f} MB"


_LABELS = {
    Label.OTHER_SHOP: "of ANOTHER shop",
    Label.TRAINING: "for TRAINING, nothing in it is real",
    Label.OLDER: "OLDER than the books",
    Label.PARTED: "has entries that the books do not have",
    Label.DOES_NOT_HOLD: "NOT everything holds in it",
    Label.NO_SUM: "no check sum beside it: compared with itself alone",
    Label.OLD_STEP: "of an older version; brought up to date on the copy",
    Label.PARTLY: "the second journal is DAMAGED; not all of it could be used",
}
_SECOND = {
    Second.OFF: "no second journal is kept",
    Second.STOPPED: "STOPPED: {why}",
    Second.WAITS: "written, but it waits for a backup beside it",
    Second.ON: "written, {lines} deeds so far",
}
