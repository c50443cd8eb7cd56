"""Parsers of files that are handed in: tables, a bank's list, pictures, backups with their keys, the window's habits."""

import atexit
import csv
import io
from collections.abc import Mapping
from datetime import UTC, date, datetime
from functools import cache, partial
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import pyrage
from faults.outside.parser import Parser, answer, as_text, must
from PIL import Image

from sentra_pos.base import backup_names, backups, restoring, tablefault, tablefile, text, upkeep
from sentra_pos.base.errors import KnownTrouble, RuleBroken
from sentra_pos.base.tablefile import Columns
from sentra_pos.producers import importing
from sentra_pos.settlement.bank import listing
from sentra_pos.shop import logos, pictures
from sentra_pos.ui.preferences import Preferences

_TODAY = date(2026, 11, 22)
_NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
_BIGINT = 2**63
_numbers = count(1)


@cache
def _folder() -> Path:
    kept = TemporaryDirectory(prefix="sentra-pos-faults-")
    atexit.register(kept.cleanup)
    return Path(kept.name)


def _table(data: bytes) -> None:
    columns = importing.COLUMNS
    read = answer(lambda: tablefile.read(data, columns), RuleBroken)
    if read is None:
        return
    must(len(read.rows) <= tablefault.MOST_ROWS, "too many rows")
    for row in read.rows:
        must(row.cells.keys() <= set(columns.all), "a column nobody named")
        must(all(len(cell) <= tablefault.LONGEST_CELL for cell in row.cells.values()), "a cell without end")
        for column in columns.all:
            answer(partial(row.amount, column), RuleBroken)
            answer(partial(row.whole, column, most=10_000), RuleBroken)
            answer(partial(row.plain, column, most=60), RuleBroken)
    again = _again(read, Columns(read.columns))
    must(
        [row.cells for row in again.rows] == [_filled(row.cells, read.columns) for row in read.rows],
        "written out and read again it is another table",
    )


def _filled(cells: Mapping[str, str], columns: tuple[str, ...]) -> dict[str, str]:
    return {name: cells.get(name, "") for name in columns}


def _again(read: tablefile.Table, columns: Columns) -> tablefile.Table:
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow(read.columns)
    writer.writerows([text.spreadsheet(row.get(name)) for name in read.columns] for row in read.rows)
    return tablefile.read(stream.getvalue().encode("utf-8"), columns)


def _bank_list(data: bytes) -> None:
    for one in answer(lambda: listing.read(data, today=_TODAY), RuleBroken) or ():
        must(one.amount is None or 0 <= one.amount < _BIGINT, f"{one.amount} fits no column")
        must(text.visible(one.text + one.reference) == one.text + one.reference, "signs that cannot be seen")
        must(len(one.text) <= 300 and len(one.reference) <= 60, "words without end")


def _picture(data: bytes) -> None:
    for prepare in (pictures.prepare, logos.prepare):
        made = answer(partial(prepare, data), RuleBroken)
        if made is not None:
            must(max(made.width, made.height) <= pictures.LONGEST_SIDE, "larger than it may be")
            with Image.open(io.BytesIO(made.content)) as opened:
                must(opened.size == (made.width, made.height), "another size than it says")
                must(not opened.getexif(), "what the camera added is still there")


def _backup_name(data: bytes) -> None:
    name = as_text(data).replace("/", "").replace("\0", "")
    found = answer(lambda: backup_names.read(Path("cadangan", name)))
    if found is not None:
        must(found.path.name == name, "another file")
        must(backup_names.kept([found.made_at], _NOW) == {found.made_at}, "the only one is thrown away")


@cache
def _shut() -> tuple[Path, Path, str]:
    """A small encrypted file under the name of a backup, where the books would be, and the key."""
    pair = backups.new_key()
    shut = _folder() / "shut.db.age"
    shut.write_bytes(pyrage.encrypt(b"no books", [pyrage.x25519.Recipient.from_str(pair.public)]))
    return shut, _folder() / "live.db", pair.private


def _age_key(data: bytes) -> None:
    key = as_text(data)
    answer(lambda: backups.check_recipient(key), backups.BadKey)
    shut, live, _ = _shut()
    answer(lambda: restoring.prepare(shut, live, check=lambda _: [], key=key), KnownTrouble)


@cache
def _good() -> bytes:
    where = _folder() / "good.db"
    upkeep.create(str(where)).close()
    backup = backups.make(str(where), _folder(), at=_NOW)
    return backup.path.read_bytes()


def _backup(data: bytes) -> None:
    """A backup whose first bytes are others, with or without the sum beside it."""
    good, at = _good(), _folder() / "tried.db"
    at.write_bytes(data + good[len(data) :])
    backups.sum_file(at).write_bytes(data[-80:]) if data[-1:] == b"\n" else backups.sum_file(at).unlink(
        missing_ok=True
    )
    prepared = answer(lambda: restoring.prepare(at, _folder() / "live.db", check=lambda _: []), KnownTrouble)
    if prepared is not None:
        restoring.discard(prepared.copy)


def _preferences(data: bytes) -> None:
    file = _folder() / f"window-{next(_numbers)}.ini"  # Qt remembers files by their names
    file.write_bytes(data)
    kept = Preferences(file)
    must(kept.theme in ("light", "dark"), "a look nobody drew")
    must(90 <= kept.scale <= 150, f"{kept.scale} percent")
    must(kept.checkout_mode in ("scan", "touch"), "a way nobody knows")
    must(len(kept.register) <= 200 and kept.language is not None, "no language")
    must(
        kept.customer_display in (True, False) and isinstance(kept.morning_put_away, str),
        "neither on nor off",
    )
    file.unlink()


PARSERS = (
    Parser("table", _table, longest=2_500, within=0.5, weight=0.15),
    Parser("bank_list", _bank_list, longest=600, within=0.5, weight=0.15),
    Parser("picture", _picture, longest=900, within=1.0, weight=0.05),
    Parser("backup_name", _backup_name, longest=90),
    Parser("age_key", _age_key, longest=120, weight=0.02),
    Parser("backup", _backup, longest=400, within=2.0, weight=0.01),
    Parser("preferences", _preferences, longest=200, weight=0.05),
)
