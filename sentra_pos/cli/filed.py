"""A deed that comes in a file: read once, done under the file's own fingerprint, so that the same file counts once."""

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from sentra_pos.base import ids, tablefile
from sentra_pos.base.database import Session
from sentra_pos.base.tablefile import Columns, Table
from sentra_pos.books.occasion import Occasion
from sentra_pos.cli import context, files

T = TypeVar("T")

Again = Annotated[
    bool, typer.Option("--again", help="Do it once more although the same file was taken before.")
]


def done(
    ctx: typer.Context,
    file: Path,
    columns: Columns,
    deed: Callable[[Session, Table, Occasion], T],
    answer: type[T],
    *,
    name: str,
    again: bool,
) -> T:
    """What `deed` answers for the table in `file`; the same file a second time answers the first, unless `again`."""
    content = files.read(file)
    table = tablefile.read(content, columns)
    digest = hashlib.sha256(content).hexdigest()
    with context.opened(ctx) as (books, given):
        return books.writing(
            lambda session: deed(session, table, given.dated(session)),
            key=f"{name}:{digest}" + (f":{ids.new()}" if again else ""),
            content=digest,
            answer=answer,
        )
