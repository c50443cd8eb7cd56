"""Parsers that ask the books: the tables of every import and the lines of a till, each tried and then rolled back."""

import atexit
import io
import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from faults import tills
from faults.outside.parser import Parser, answer, must
from sqlmodel import Session

from sentra_pos.base import tablefile, upkeep
from sentra_pos.base.database import Books
from sentra_pos.base.errors import RuleBroken
from sentra_pos.base.tablefile import Columns, Table
from sentra_pos.books.occasion import Occasion
from sentra_pos.catalogue import importing as products
from sentra_pos.cli import till
from sentra_pos.consignment import deliveries, take_back_files
from sentra_pos.producers import agreement_files
from sentra_pos.producers import importing as producers
from sentra_pos.settlement import fee_files, opening_files
from sentra_pos.stock import goods_files

Deed = Callable[[Session, Table, Occasion], object]


class Rehearsal:
    """Books in which every deed is done and then taken back."""

    def __init__(self, books: Books) -> None:
        self.books = books

    def reading(self, ask: Callable[[Session], Any]) -> Any:
        return self.books.reading(ask)

    def writing(self, do: Callable[[Session], Any], *, key: str, content: object, answer: object) -> Any:
        del key, content, answer

        def rehearsed(session: Session) -> Any:
            done = do(session)
            session.flush()
            return done

        return self.books.reading(rehearsed)

    def first_result(self, key: str, answer: Any) -> Any:
        return self.books.first_result(key, answer)


@cache
def _shop() -> tuple[tills.Shop, Rehearsal]:
    kept = TemporaryDirectory(prefix="sentra-pos-faults-")
    at = str(Path(kept.name) / "books.db")
    books = upkeep.create(at)
    atexit.register(kept.cleanup)
    atexit.register(books.close)
    return tills.stocked(books, at, products=3, pieces=60, registers=["K1"]), Rehearsal(books)


def _file(columns: Columns, deed: Deed) -> Callable[[bytes], None]:
    def read(data: bytes) -> None:
        table = answer(lambda: tablefile.read(data, columns), RuleBroken)
        if table is None:
            return
        shop, rehearsal = _shop()
        on = shop.story.occasion()

        def do(session: Session) -> None:
            deed(session, table, on)

        answer(lambda: rehearsal.writing(do, key="", content="", answer=None), RuleBroken)

    return read


def _till_line(data: bytes) -> None:
    """Whatever is asked of a till, one line of JSON answers it."""
    shop, rehearsal = _shop()
    answers = io.StringIO()
    given = shop.story.circumstances(shop.books_at)
    line = data.decode("utf-8", "replace").replace("\n", " ").replace("\r", " ")
    till.serve(rehearsal, given, [line], answers)  # type: ignore[arg-type]  # a rehearsal of books
    said = answers.getvalue()
    must(said.count("\n") == bool(line.strip()), "not one answer")
    if said:
        facts = json.loads(said)
        must("error" not in facts or bool(facts["message"]), "an error without a sentence")
        must("receipt" not in facts or facts["change"] >= 0, "change below nothing")


PARSERS = (
    Parser("till_line", _till_line, longest=500, within=0.5, weight=0.05),
    *(
        Parser(f"{name}_file", _file(columns, deed), longest=400, within=1.0, weight=0.02)
        for name, columns, deed in (
            ("producers", producers.COLUMNS, lambda s, t, on: producers.import_producers(s, t, on=on)),
            ("products", products.COLUMNS, lambda s, t, on: products.import_products(s, t, on=on)),
            (
                "goods",
                deliveries.COLUMNS,
                lambda s, t, on: deliveries.receive(s, deliveries.read(s, t, day=on.business_day), on=on),
            ),
            (
                "agreements",
                agreement_files.COLUMNS,
                lambda s, t, on: agreement_files.agree(
                    s, agreement_files.read(s, t, day=on.business_day), on=on
                ),
            ),
            (
                "opening",
                opening_files.COLUMNS,
                lambda s, t, on: opening_files.take_in(s, t, on=on, dry_run=False),
            ),
            ("losses", goods_files.WRITE_OFF_COLUMNS, lambda s, t, on: goods_files.losses(s, t)),
            ("counts", goods_files.COUNT_COLUMNS, lambda s, t, on: goods_files.counted(s, t)),
            (
                "going_back",
                take_back_files.COLUMNS,
                lambda s, t, on: take_back_files.take_back(s, take_back_files.read(s, t), on=on),
            ),
            ("fees", fee_files.COLUMNS, fee_files.charge),
        )
    ),
)
