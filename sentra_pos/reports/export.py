"""Takes what is in the books out of them: tables for a spreadsheet, and the whole journal for plain-text accounting."""

from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path

from sqlmodel import Session

from sentra_pos.base import causes, paths
from sentra_pos.base.errors import RuleBroken
from sentra_pos.reports import export_files, export_tables, plain_text
from sentra_pos.reports.export_tables import ExportTable, Span
from sentra_pos.shop import permissions
from sentra_pos.shop.permissions import Act


class What(Enum):
    """What can be taken out."""

    PRODUCERS = "producers"
    PRODUCTS = "products"
    SALES = "sales"
    POSTINGS = "postings"
    MOVES = "moves"
    RENEWALS = "renewals"
    BOOKS = "books"


class Form(Enum):
    """As what it is written."""

    CSV = "csv"
    XLSX = "xlsx"
    BEANCOUNT = "beancount"


@dataclass(eq=False)
class NotInThisForm(RuleBroken):
    """Tables are written as CSV or XLSX, the books as Beancount."""

    sentence = "{what} cannot be written as {form}."

    what: What
    form: Form


@dataclass(eq=False)
class CannotWrite(RuleBroken):
    """The file cannot be made there."""

    sentence = "{path} cannot be written: {detail}."

    path: str
    detail: str


def export(session: Session, *, what: What, form: Form, path: Path, span: Span, actor: str = "") -> int:
    """Write `what` to `path` whole, or leave what was there; give the number of rows (or of transactions).

    Accounts of producers are whole only where `actor` may take out all data of a producer. Raises NotInThisForm,
    CannotWrite or TooManyRows.
    """
    if what is What.PRODUCERS:
        span = replace(span, masked=not permissions.may(session, actor, Act.PRODUCER_DATA))
    if (what is What.BOOKS) != (form is Form.BEANCOUNT):
        raise NotInThisForm(what, form)
    return whole(path, _writer(session, what, form, span))


def whole(path: Path, write: Callable[[Path], int]) -> int:
    """Let `write` make the file at `path`, or leave what was there; give what it gives; raise CannotWrite.

    In the data folder it is its owner's alone; elsewhere it is as open as the person who saves it has it.
    """
    part = path.with_name(f"{path.name}.part")
    try:
        if paths.is_ours(path):
            part.touch(mode=0o600)
        count = write(part)
        part.replace(path)
    except OSError as error:
        raise CannotWrite(path=str(path), detail=causes.of(error)) from error
    finally:
        with suppress(OSError):
            part.unlink()
    return count


def _writer(session: Session, what: What, form: Form, span: Span) -> Callable[[Path], int]:
    if what is What.BOOKS:
        return lambda path: plain_text.write(session, path, span)
    table = _TABLES[what]
    write = export_files.write_csv if form is Form.CSV else export_files.write_xlsx

    def write_table(path: Path) -> int:
        with closing(table.rows(session, span)) as rows:
            return write(path, table.header, rows)

    return write_table


_TABLES: dict[What, ExportTable] = {
    What.PRODUCERS: export_tables.PRODUCERS,
    What.PRODUCTS: export_tables.PRODUCTS,
    What.SALES: export_tables.SALES,
    What.POSTINGS: export_tables.POSTINGS,
    What.MOVES: export_tables.MOVES,
    What.RENEWALS: export_tables.RENEWALS,
}
