"""Everything about one producer for himself to take away: a book of sheets, the same as JSON, pictures, agreements."""

import json
import shutil
import tempfile
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from pathlib import Path
from uuid import UUID

from sqlmodel import Session

from sentra_pos.base import causes, clock
from sentra_pos.catalogue import agreement_papers
from sentra_pos.producers import agreement_pdf, directory, person
from sentra_pos.producers.tables import Producer
from sentra_pos.reports import export, export_files, person_tables
from sentra_pos.reports.export_files import SheetOfRows
from sentra_pos.reports.export_tables import Value
from sentra_pos.reports.person_tables import TABLES
from sentra_pos.shop import pictures

BOOK, WHOLE, READ_ME = "data.xlsx", "data.json", "BACA DULU.txt"
PICTURES, PAPERS = "gambar", "surat"
_LISTS = {
    "agreements": "Perjanjian",
    "special_terms": "Ketentuan khusus",
    "permits": "Izin",
    "decisions": "Keputusan",
    "payee_changes": "Ganti rekening",
    "delegates": "Wakil",
}
_READ_ME = """{name} ({code})
Semua yang disimpan toko tentang produsen ini pada {day}.

{book}: satu lembar untuk tiap jenis data; lembar Surat menyebut setiap nota, laporan dan bukti bayar.
{whole}: isi yang sama untuk dibaca komputer. Uang dalam rupiah, jumlah dalam satuan terkecil.
{pictures}: pindaian izin dan foto. {papers}: perjanjian untuk dicetak.
Surat lain dicetak ulang di toko menurut nomornya.
"""


@dataclass(frozen=True)
class PersonFiles:
    """Where everything is, how many files there are, and how many rows of the books."""

    path: Path
    files: int
    rows: int


def write(session: Session, producer: UUID, out: Path, *, at: datetime) -> PersonFiles:
    """Write all of it into the folder `out`, or into one file if that ends in `.zip`; raise CannotWrite.

    `person.hand_out` is to be done first: it asks who may, and writes it down.
    """
    row = directory.get(session, producer)
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=out.parent, prefix=".data-") as made:
            rows = _fill(session, row, Path(made), at)
            files = sorted(one for one in Path(made).rglob("*") if one.is_file())
            if out.suffix.lower() == ".zip":
                export.whole(out, lambda part: _zipped(part, Path(made), files))
            else:
                shutil.copytree(made, out, dirs_exist_ok=True)
    except OSError as error:
        raise export.CannotWrite(path=str(out), detail=causes.of(error)) from error
    return PersonFiles(out, len(files), rows)


def _fill(session: Session, row: Producer, folder: Path, at: datetime) -> int:
    known = person.data_of(session, row.id)
    known.pop("postings")
    today = clock.day_of(at)
    tables = {one.key: list(one.rows(session, row.id, today)) for one in TABLES}
    whole: dict[str, object] = dict(known)
    for one in TABLES:
        whole[one.key] = [dict(zip(one.table.header, found, strict=True)) for found in tables[one.key]]
    (folder / WHOLE).write_text(json.dumps(_plain(whole), ensure_ascii=False, indent=1), "utf-8")
    count = export_files.write_book(folder / BOOK, _sheets(known, tables))
    _pictures(session, row.id, folder / PICTURES)
    _papers(session, tables["papers"], folder / PAPERS, at)
    said = _READ_ME.format(
        name=row.name, code=row.code, day=today.isoformat(), book=BOOK, whole=WHOLE, pictures=PICTURES, papers=PAPERS
    )  # fmt: skip
    (folder / READ_ME).write_text(said, "utf-8")
    return count


def _sheets(
    known: Mapping[str, object], tables: Mapping[str, Sequence[tuple[Value, ...]]]
) -> Iterator[SheetOfRows]:
    single = [(name, _cell(value)) for name, value in known.items() if name not in _LISTS]
    yield SheetOfRows("Data", ("name", "value"), single, (24, 60))
    for key, title in _LISTS.items():
        rows = known[key]
        found = [one for one in rows if isinstance(one, dict)] if isinstance(rows, list) else []
        header = tuple(found[0]) if found else ("-",)
        yield SheetOfRows(title, header, (tuple(map(_cell, one.values())) for one in found))
    for table in person_tables.TABLES:
        yield SheetOfRows(table.title, table.table.header, tables[table.key])


def _pictures(session: Session, producer: UUID, folder: Path) -> None:
    for number, (what, name) in enumerate(person.pictures_of(session, producer), start=1):
        content = pictures.content(session, name)
        if content is not None:
            folder.mkdir(exist_ok=True)
            (folder / f"{number:02} {_file_name(what)}.jpg").write_bytes(content)


def _papers(session: Session, index: Sequence[tuple[Value, ...]], folder: Path, at: datetime) -> None:
    for kind, number, _ in index:
        if kind == "Perjanjian":
            folder.mkdir(exist_ok=True)
            view = agreement_papers.read(session, str(number), day=clock.day_of(at))
            (folder / f"{number}.pdf").write_bytes(agreement_pdf.draw(view, printed_at=at, copy_no=1))


def _zipped(part: Path, folder: Path, files: Sequence[Path]) -> int:
    with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as pack:
        for file in files:
            pack.write(file, file.relative_to(folder).as_posix())
    return len(files)


def _file_name(what: str) -> str:
    return "".join(sign if sign.isalnum() or sign in " -" else "_" for sign in what)[:60].strip()


def _cell(value: object) -> Value:
    plain = value.value if isinstance(value, Enum) else value
    if plain is None or isinstance(plain, str | int | date | datetime | UUID):
        return plain
    return str(plain)


def _plain(value: object) -> object:
    match value:
        case dict():
            return {str(name): _plain(one) for name, one in value.items()}
        case list() | tuple():
            return [_plain(one) for one in value]
        case date():
            return value.isoformat()
        case UUID():
            return str(value)
        case Enum():
            return value.value
        case _:
            return value
