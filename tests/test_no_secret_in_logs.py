"""Canaries for secrets, sent through every deed that handles one: they are looked for wherever they may not be."""

import logging
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import conftest
import pysqlite3.dbapi2 as pysqlite3
import pytest
from cli.commands import Command, Ran
from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError

from sentra_pos.base import database, logkeeping
from sentra_pos.base.database import Books
from sentra_pos.cli import main
from sentra_pos.producers import directory
from sentra_pos.producers.tables import Producer
from sentra_pos.sample import QRIS
from sentra_pos.shop import profile, staff
from sentra_pos.shop.staff import Role
from sentra_pos.ui import trouble

pytestmark = [pytest.mark.sqlite, pytest.mark.slow]

PIN, OTHER_PIN = "513862", "940275"
PASSWORD, OTHER_PASSWORD = "Kenari-Sandi/9@3f", "Kenari-Lain/7@1g"
ACCOUNT, OTHER_ACCOUNT = "7391460285113", "8602571396224"
SERVER_PASSWORD = "kenari1/kenari2@kenari3:kenari4"
SECRETS = (PIN, OTHER_PIN, PASSWORD, OTHER_PASSWORD)
MONEY = (ACCOUNT, OTHER_ACCOUNT)
AT = "2026-11-22T09:30:00+07:00"
PAY_DAY = "2026-11-23T09:30:00+07:00"

MAY_HOLD = {("producer", "account"), ("setting", "value")}
"""Where the money of a producer goes, and the code that the shop itself hangs out: the books must know them."""
UNRELATED = (
    ("version", "--json"), ("journal", "--json"), ("patterns", "--json"),
    ("staff", "list", "--json"), ("shift", "report", "--json"),
    ("settle", "--until", "2026-11-22", "--json"), ("lookup", "2900000000018", "--json"),
)  # fmt: skip


class Shop:
    """Everything that was said and written while a shop with canaries was worked."""

    def __init__(self, books_at: str, folder: Path) -> None:
        self.books_at, self.folder = books_at, folder
        self.command, self.said = Command(books_at), list[str]()
        self.canaries: tuple[str, ...] = ()

    def does(self, *words: object, stdin: str = "", at: str = AT, code: int = 0) -> Ran:
        ran = self.command(*words, stdin=stdin, at=at)
        assert ran.code == code, (words, ran.err, ran.out)
        self.said += [ran.out, ran.err]
        return ran

    def file(self, name: str, content: str = "") -> Path:
        path = self.folder / name
        if content:
            path.write_text(content)
        return path


@pytest.fixture(scope="module")
def shop(engine_name, tmp_path_factory, request) -> Iterator[Shop]:
    """Worked once; the tests look at what it left."""
    folder, patch = tmp_path_factory.mktemp("kenari"), pytest.MonkeyPatch()
    (folder / "data").mkdir()
    patch.setenv("SENTRA_POS_DATA", str(folder / "data"))
    before = logging.root.handlers[:], logging.root.level
    logkeeping.keep(folder / "data")
    for make in conftest.books_maker(engine_name, folder, request):
        made = Shop(make(), folder)
        made.canaries = _worked(made)
        yield made
    for handler in logging.root.handlers:
        handler.close()
    logging.root.handlers[:], logging.root.level = before[0], before[1]
    patch.undo()


def _people(shop: Shop) -> None:
    """Taken on and given another secret; one that does not fit the role is refused."""
    shop.does("staff", "add", "Sari", "--role", "manager", stdin=f"{PASSWORD}\n")
    shop.does("staff", "add", "Wati", stdin=f"{PIN}\n")
    shop.does("staff", "secret", "Wati", stdin=f"{OTHER_PIN}\n")
    shop.does("staff", "secret", "Sari", stdin=f"{OTHER_PASSWORD}\n")
    shop.does("staff", "secret", "Wati", stdin=f"{PASSWORD}\n", code=1)


def _producers(shop: Shop) -> None:
    """Taken in with an account, given another one, sold for, settled and paid by transfer."""
    head = "code,name,owner,bank,account,account_name\n"
    for account in (ACCOUNT, OTHER_ACCOUNT):
        row = f"P-0001,Dapur Kenari,Bu Kenari,Mandiri,{account},Bu Kenari\n"
        shop.does("import", "producers", shop.file("produsen.csv", head + row))
    shop.does("agreement", shop.file("janji.csv", "producer,pay_method,hold_days\nP-0001,transfer,0\n"))
    shop.does(
        "import", "products", shop.file("produk.csv", "barcode,name,producer,price\n,Gipang,P-0001,12500\n")
    )
    shop.does(
        "receive",
        shop.file("titipan.csv", "producer,code,quantity,expiry\nP-0001,2900000000018,20,2027-01-30\n"),
    )
    shop.does("shift", "open", "--float", 100000)
    shop.does("till", stdin='{"lines":[{"code":"2900000000018","quantity":5}],"payments":"exact"}\n')
    frozen = shop.does("settle", "--until", "2026-11-22", "--freeze", "--json", at=PAY_DAY)
    number = next(one["statement"] for one in frozen.jsons if one["statement"])
    shop.does("payout", number, "--from", "bank", "--json", at=PAY_DAY)


def _keys(shop: Shop) -> str:
    """The owner's key made, a backup encrypted to it that another key does not open; the private half."""
    file = shop.file("kunci.txt")
    made = shop.does("backup-key", "--out", file, "--json")
    public, private = made.json["public"], file.read_text().splitlines()[1]
    shop.does("backup-to", shop.folder / "cadangan", "--key", public)
    (shop.folder / "cadangan").mkdir()
    backup = shop.does("backup", "--json").json["file"]
    wrong = shop.file("salah.txt", private[:-6] + "QQQQQQ\n")
    assert "key" in shop.does("restore", backup, "--key", wrong, code=1).err
    return str(private)


def _worked(shop: Shop) -> tuple[str, ...]:
    """All of it, and what was secret in it."""
    _people(shop)
    _producers(shop)
    with closing(Books.connect(shop.books_at)) as books:
        books.writing(_hangs_out_its_code, key="qris", content="", answer=str)
        hashed = staff.hash_secret(PIN, Role.CASHIER)
    return (*SECRETS, *MONEY, _keys(shop), hashed.rpartition("$")[2])


def _hangs_out_its_code(session) -> str:
    profile.write(session, replace(profile.read(session), qris=QRIS))
    return ""


def test_no_canary_is_said_logged_exported_or_told_from_afar(shop):
    canaries = shop.canaries
    for words in UNRELATED:
        shop.does(*words, at=PAY_DAY)
    shop.does("journal", "--out", shop.file("jurnal.csv"), at=PAY_DAY)
    for what in ("sales", "postings", "moves"):
        shop.does("export", what, "--out", shop.file(f"{what}.csv"), at=PAY_DAY)
    shop.does("export", "books", "--format", "beancount", "--out", shop.file("buku.beancount"), at=PAY_DAY)
    shop.does("diagnostics", "--out", shop.file("teks.txt"), at=PAY_DAY)
    written = {name: shop.file(name).read_text() for name in (
        "jurnal.csv", "sales.csv", "postings.csv", "moves.csv", "buku.beancount", "teks.txt",
    )}  # fmt: skip
    log = shop.folder / "data" / logkeeping.NAME

    found = [one for one in canaries if one in "\n".join(shop.said)]
    found += [
        f"{one} in {name}" for name, text in written.items() for one in (*canaries, QRIS) if one in text
    ]
    found += [f"{one} in the log" for one in canaries if log.exists() and one in log.read_text()]

    assert found == []


def test_in_the_books_it_stands_only_where_it_must(shop):
    assert _held(shop.books_at, (*shop.canaries, QRIS)) <= MAY_HOLD | {("staff", "secret_hash")}
    assert {table for table, _ in _held(shop.books_at, MONEY)} == {"producer"}
    assert _held(shop.books_at, SECRETS) == set()


def _held(books_at: str, canaries: tuple[str, ...]) -> set[tuple[str, str]]:
    """The columns of the books in which one of them stands."""
    with closing(pysqlite3.connect(books_at)) as books:
        tables = [name for (name,) in books.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {
            (table, column)
            for table in tables
            for (_, column, *_rest) in books.execute(f"PRAGMA table_info({table})").fetchall()
            for (value,) in books.execute(f'SELECT CAST("{column}" AS TEXT) FROM "{table}"')
            if any(canary in str(value) for canary in canaries)
        }


def test_an_error_of_the_books_does_not_repeat_what_was_to_be_written(shop):
    """Neither in its sentence, nor where its details are copied, printed by a command, or logged."""

    def doubled(session):
        row = directory.by_code(session)["P-0001"]
        session.execute(insert(Producer), [row.model_dump() | {"account": ACCOUNT}])

    with closing(Books.connect(shop.books_at)) as books, pytest.raises(IntegrityError) as refused:
        books.reading(doubled)
    logging.getLogger("sentra_pos.test").error("bug", exc_info=refused.value)

    log = (shop.folder / "data" / logkeeping.NAME).read_text()
    assert "IntegrityError" in log
    assert [one for one in (str(refused.value), trouble.details(refused.value), log) if ACCOUNT in one] == []


def test_a_bug_in_a_command_is_printed_without_secrets(capsys):
    error = ValueError(f"postgresql://toko:{SERVER_PASSWORD}@server/toko password='{PASSWORD}' {ACCOUNT}")

    main._told_without_secrets(ValueError, error, None)

    said = capsys.readouterr().err
    assert "ValueError: postgresql://toko:•••@server/toko" in said
    assert [one for one in (SERVER_PASSWORD, PASSWORD, ACCOUNT, "kenari") if one in said] == []


@pytest.mark.parametrize("place", ["127.0.0.1:9/toko", "127.0.0.1:nine/toko", "tidak.ada.invalid/toko"])
def test_a_server_that_cannot_be_reached_is_told_without_its_password(place, monkeypatch):
    monkeypatch.setattr(database, "DEADLINE_SECONDS", 0.1)
    where = f"postgresql://toko:{SERVER_PASSWORD}@{place}"
    for words in (("verify",), ("verify", "--json"), ("init",), ("backup", "x.pgdump", "--json")):
        ran = Command(where)(*words)

        said = ran.out + ran.err
        assert ran.code == 4
        assert "kenari" not in said


def test_the_canaries_would_be_found(shop):
    """The negative control: whoever writes one down is noticed."""
    with closing(Books.connect(shop.books_at)) as books:
        books.writing(_notes_the_pin, key="note", content="", answer=str)

    assert ("setting", "value") in _held(shop.books_at, SECRETS)


def _notes_the_pin(session) -> str:
    profile.write(session, replace(profile.read(session), thanks=f"PIN {PIN}"))
    return ""
