"""Everything a shop hands out: made from its books by the commands and by what the window calls, as files and words."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from cli.commands import Command
from faults.hostile import words
from sqlalchemy import text

from sentra_pos.base import clock, phones
from sentra_pos.base.database import Books, Session
from sentra_pos.base.money import Notes
from sentra_pos.books.occasion import Occasion
from sentra_pos.consignment import (
    note_words,
    restock,
    restock_words,
    take_back_pdf,
    take_back_views,
    views,
)
from sentra_pos.devices import encoding, spooler
from sentra_pos.paper import jobs, slip_files
from sentra_pos.producers import permits, renewals, renewals_pdf
from sentra_pos.settlement import fetch_pdf
from sentra_pos.shop import profile
from sentra_pos.shop.registers import Habits

ON = Occasion("cli:Rani", "K1", words.AT)
TODAY = clock.day_of(words.AT)


@dataclass(frozen=True)
class Made:
    """A file that was made, or words that were said (`kind` is then `words` or `link`)."""

    name: str
    kind: str
    content: bytes


Maker = Callable[["Shop"], Iterator[Made]]


@dataclass(frozen=True)
class Shop:
    """Books and where their papers go."""

    books_at: Path
    out: Path
    numbers: dict[str, list[str]]

    def says(self, *typed: object) -> str:
        """What a command printed; raise AssertionError if it failed."""
        ran = Command(str(self.books_at))(*typed, at=words.AT.isoformat())
        assert ran.code == 0, f"{typed}: exit {ran.code} {ran.err[:300]}"
        return ran.out

    def asks(self, question: Callable[[Session], object]) -> object:
        with closing(Books.connect(str(self.books_at))) as books:
            return books.reading(question)


def opened(books_at: Path, out: Path) -> Shop:
    """The shop, with the numbers of its papers."""
    queries = {
        "note": "SELECT number FROM consignment_note",
        "counter": "SELECT number FROM counter_note",
        "back": "SELECT number FROM take_back",
        "agreement": "SELECT number FROM agreement",
        "statement": "SELECT number FROM statement",
        "payout": "SELECT number FROM payout",
        "opening": "SELECT number FROM opening",
        "receipt": "SELECT receipt FROM sale",
        "lot": "SELECT number FROM lot",
        "producer": "SELECT code FROM producer WHERE NOT house",
    }
    with closing(Books.connect(str(books_at))) as books:
        found = {
            name: [str(one) for one in books.reading(partial(_column, query=query))]
            for name, query in queries.items()
        }
    return Shop(books_at, out, found)


def _column(session: Session, *, query: str) -> Sequence[object]:
    return session.execute(text(query)).scalars().all()


def makers() -> dict[str, Maker]:
    """Every paper, table and message by its name."""
    by_command = _papers()
    for what in ("producers", "products", "sales", "postings", "moves", "renewals"):
        for form in ("csv", "xlsx"):
            by_command[f"{what}.{form}"] = partial(_export, what=what, form=form)
    by_command["books.beancount"] = partial(_export, what="books", form="beancount")
    found: dict[str, Maker] = {name: _by_command(name, line) for name, line in by_command.items()}
    return found | {
        "handover": _folder("handover", "--out"),
        "producer-data": _folder("producer-data", "P-0001", "--out"),
        "take-back.pdf": _take_back,
        "renewals.pdf": _renewals,
        "fetch.pdf": _fetch,
        "messages": _messages,
        "slips": _slips,
    }


def _papers() -> dict[str, Callable[[Shop], list[object]]]:
    """What each paper's command is."""
    return {
        "note.pdf": lambda s: ["note", s.numbers["note"][-1]],
        "counter-note.pdf": lambda s: ["note", s.numbers["counter"][-1]],
        "labels.pdf": lambda s: ["labels", s.numbers["note"][-1], "--per", "line"],
        "roll.pdf": lambda s: ["labels", s.numbers["note"][0], "--per", "line", "--size", "40x30"],
        "label.tspl": lambda s: _label(s, "tspl"),
        "label.zpl": lambda s: _label(s, "zpl"),
        "label.dots": lambda s: _label(s, "escpos"),
        "agreement.pdf": lambda s: ["agreement-paper", s.numbers["agreement"][0]],
        "cards.pdf": lambda _: ["cards"],
        "card.pdf": lambda _: ["cards", "P-0001", "--single"],
        "at-counter.pdf": lambda _: ["producer", "P-0001", "--slip"],
        "at-counter.png": lambda _: ["producer", "P-0001", "--slip"],
        "opening.pdf": lambda s: ["opening-paper", "--number", s.numbers["opening"][0]],
        "statement.pdf": lambda s: ["statement", s.numbers["statement"][0]],
        "kwitansi.pdf": lambda s: ["kwitansi", s.numbers["payout"][0]],
        "receipt.escpos": lambda s: ["receipt", s.numbers["receipt"][2], "--format", "escpos"],
        "fairness.pdf": lambda _: ["fairness"],
        "fairness.xlsx": lambda _: ["fairness"],
        "fairness.csv": lambda _: ["fairness"],
        "year.pdf": lambda _: ["year", "--year", words.AT.year, "--producer", "P-0001"],
        "year.xlsx": lambda _: ["year", "--year", words.AT.year],
        "sales-letter.pdf": lambda _: ["sales-letter", "P-0001"],
        "stock.csv": lambda _: ["stock"],
        "stock.xlsx": lambda _: ["stock", "--by", "lot"],
        "lot.pdf": lambda s: ["lot", s.numbers["lot"][-1]],
        "lot.csv": lambda s: ["lot", s.numbers["lot"][0]],
        "restock.pdf": lambda _: ["restock"],
        "restock.xlsx": lambda _: ["restock"],
    }


def _label(shop: Shop, form: str) -> list[object]:
    return ["labels", shop.numbers["note"][-1], "--per", "line", "--size", "50x30", "--format", form]


def _export(shop: Shop, *, what: str, form: str) -> list[object]:
    del shop
    return ["export", what, "--format", form]


def _by_command(name: str, line: Callable[[Shop], list[object]]) -> Maker:
    def make(shop: Shop) -> Iterator[Made]:
        file = shop.out / name
        said = shop.says(*line(shop), "--out", file)
        yield Made(name, file.suffix[1:], file.read_bytes())
        yield Made(f"{name}, said", "said", said.encode("utf-8", "surrogatepass"))

    return make


def _folder(*line: str) -> Maker:
    def make(shop: Shop) -> Iterator[Made]:
        where = shop.out / line[0]
        shop.says(*line, where)
        for file in sorted(where.rglob("*")):
            if file.is_file():
                yield Made(str(file.relative_to(shop.out)), file.suffix[1:], file.read_bytes())

    return make


def _take_back(shop: Shop) -> Iterator[Made]:
    view = shop.asks(lambda session: take_back_views.view(session, shop.numbers["back"][0]))
    yield Made("take-back", "pdf", take_back_pdf.draw(view, printed_at=words.AT))  # type: ignore[arg-type]


def _renewals(shop: Shop) -> Iterator[Made]:
    def draw(session: Session) -> bytes:
        due = permits.due(session, day=TODAY)
        assert due
        return renewals_pdf.draw(profile.read(session), due, day=TODAY, printed_at=words.AT)

    yield Made("renewals", "pdf", shop.asks(draw))  # type: ignore[arg-type]


def _fetch(shop: Shop) -> Iterator[Made]:
    def draw(session: Session) -> bytes:
        notes = [Notes(100_000, 3)]
        return fetch_pdf.draw(profile.read(session), notes, day=TODAY, printed_at=words.AT)

    yield Made("fetch", "pdf", shop.asks(draw))  # type: ignore[arg-type]


def _messages(shop: Shop) -> Iterator[Made]:
    def say(session: Session) -> list[Made]:
        name = profile.read(session).name
        note = views.note(session, shop.numbers["note"][-1])
        said = [("note", note_words.message(note)), ("note link", note_words.link(note, note.producer))]
        for one in restock.suggest_all(session, day=TODAY):
            told = restock_words.message(one, shop=name, producer=one.producer_name)
            said += [("restock", told), ("restock link", restock_words.link(told, "0812 3456 7890"))]
        for due in permits.due(session, day=TODAY):
            told = renewals.message(due, shop=name)
            said += [("renewal", told), ("renewal link", phones.chat_link("0812 3456 7890", told))]
        return [Made(what, "link" if "link" in what else "words", _bytes(told)) for what, told in said]

    yield from shop.asks(say)  # type: ignore[misc]


def _slips(shop: Shop) -> Iterator[Made]:
    """Every paper that waits for the printer of the till, as it goes there and as a picture of it."""

    def draw(session: Session) -> list[Made]:
        found = []
        for job in jobs.waiting(session, "K1"):
            strip, name = spooler.DRAWN_BY[job.kind](job), f"{job.kind} {job.document_no}"
            for columns in (32, 48):
                data = encoding.encode(strip, Habits(columns=columns), opens_drawer=False)
                found.append(Made(f"{name} {columns}", "escpos", data))
            drawn = slip_files.drawn(strip, 48, slip_files.PDF, title=name, author=profile.read(session).name)
            found.append(Made(f"{name}, drawn", "pdf", drawn))
        return found

    yield from shop.asks(draw)  # type: ignore[misc]


def _bytes(said: str) -> bytes:
    return said.encode("utf-8", "surrogatepass")
