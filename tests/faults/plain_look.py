"""The books as SQLite alone shows them: are they whole, which deeds were answered, and has each of them its paper."""

import json
import shutil
from collections import Counter
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pysqlite3.dbapi2 as pysqlite3

Paper = tuple[str, int]
"""A number and an amount in rupiah; goods in have none."""


@dataclass
class Seen:
    """What is there: deeds by their key with the paper each made, sales that did not come back, the drawer; what is wrong."""

    deeds: dict[str, Paper | None] = field(default_factory=dict)
    to_refund: list[str] = field(default_factory=list)
    has_open_shift: bool = False
    wrong: list[str] = field(default_factory=list)


def look(books_at: Path) -> Seen:
    """Open the books, which brings what lies in their log into them."""
    seen = Seen()
    try:
        with closing(pysqlite3.connect(books_at)) as books:
            (said,) = books.execute("PRAGMA quick_check(1)").fetchone()
            if said != "ok":
                seen.wrong.append(said)
            _fill(seen, books)
    except pysqlite3.Error as error:
        seen.wrong.append(str(error))
    return seen


def look_at_copy(books_at: Path, place: Path) -> Seen:
    """Leave the books and their log to whoever opens them next, and look at a copy in the folder `place`."""
    copy = place / "looked.db"
    shutil.copyfile(books_at, copy)
    for end in ("-wal", "-journal"):
        log = books_at.with_name(f"{books_at.name}{end}")
        if log.exists():
            shutil.copyfile(log, copy.with_name(f"{copy.name}{end}"))
    try:
        return look(copy)
    finally:
        for left in place.glob(f"{copy.name}*"):
            left.unlink()


def paper_of(answer: Any) -> Paper | None:
    """The paper that a deed's answer names; None for one that makes none."""
    match answer:
        case {"receipt": number, "total": total}:
            return number, total
        case {"number": number, "paid": paid}:
            return number, paid
        case {"number": number, "float_amount": amount}:
            return number, amount
        case {"number": number, "lots": _}:
            return number, 0
        case {"closed": {"number": number, "counted": counted}}:
            return f"{number}/end", counted
        case _:
            return None


def papers(books: Any) -> Counter[Paper]:
    """Every number with its amount, and how often it is there, asked through a plain connection."""
    return Counter(books.execute(_PAPERS).fetchall())


def _fill(seen: Seen, books: Any) -> None:
    for key, result in books.execute("SELECT key, result FROM deed").fetchall():
        seen.deeds[key] = paper_of(json.loads(result)) if result else None
    there = papers(books)
    named = Counter(paper for paper in seen.deeds.values() if paper)
    seen.wrong += [f"{number} of {amount} has no deed" for number, amount in there - named]
    seen.wrong += [f"{number} of {amount} is not there" for number, amount in named - there]
    seen.wrong += [f"{sale} does not add up" for (sale,) in books.execute(_UNEVEN_SALES).fetchall()]
    seen.wrong += [f"entry {entry} does not add up" for (entry,) in books.execute(_UNEVEN).fetchall()]
    seen.to_refund = [sale for (sale,) in books.execute(_WHOLE_SALES).fetchall()]
    if not _have_no_gaps(number for (number,) in books.execute(_RECEIPTS).fetchall()):
        seen.wrong.append("receipt numbers have gaps")
    seen.has_open_shift = books.execute("SELECT 1 FROM open_shift").fetchone() is not None


def _have_no_gaps(receipts: Iterable[str]) -> bool:
    last: Counter[str] = Counter()
    for receipt in receipts:
        series, _, number = receipt.rpartition("-")
        last[series] += 1
        if int(number) != last[series]:
            return False
    return True


_PAPERS = """
    SELECT receipt, total FROM sale
    UNION ALL SELECT number, paid FROM refund
    UNION ALL SELECT number, 0 FROM consignment_note
    UNION ALL SELECT number, float_amount FROM shift
    UNION ALL SELECT shift.number || '/end', counted FROM shift_close JOIN shift ON shift.id = shift_close.shift
"""
_RECEIPTS = "SELECT receipt FROM sale UNION ALL SELECT number FROM refund ORDER BY 1"
_WHOLE_SALES = "SELECT receipt FROM sale WHERE id NOT IN (SELECT sale FROM refund) ORDER BY 1"
_UNEVEN_SALES = """
    SELECT receipt FROM sale
    WHERE total <> rounding + (SELECT TOTAL(net) FROM sale_line WHERE sale = sale.id)
       OR total + change <> (SELECT TOTAL(amount) FROM sale_payment WHERE sale = sale.id)
       OR 1 <> (SELECT COUNT(*) FROM print_job WHERE document_no = receipt AND copy_no = 0)
"""
_UNEVEN = "SELECT hex(entry) FROM money_posting GROUP BY entry HAVING SUM(amount) <> 0"
