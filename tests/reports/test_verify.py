"""`verify` finds nothing in sound books, and names every promise that was broken behind the guards' back."""

import json
from dataclasses import asdict
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlmodel import Session

from sentra_pos import schema
from sentra_pos.base.database import Books
from sentra_pos.books import guards
from sentra_pos.reports import verify, verify_chain
from sentra_pos.reports.findings import Report

TABLES = list(schema.metadata.tables.values())
FIRST = "(SELECT entry FROM sale WHERE receipt = 'K1-26-000001')"
SECOND = "(SELECT entry FROM sale WHERE receipt = 'K1-26-000002')"
CLOSE = "(SELECT entry FROM shift_close)"
STATEMENT = "(SELECT entry FROM statement)"
OTHER = "(SELECT id FROM producer WHERE code = 'P-0002')"
PAYOUT = "(SELECT entry FROM payout)"


def test_sound_books_hold_everything(shop):
    report = shop.reading(verify.verify)

    assert report.findings == ()
    assert report.ok
    assert report.first is None
    assert report.counts.entries >= 15
    assert report.counts.documents > 20
    assert verify.check(shop) == []


def test_empty_books_hold_everything(books):
    assert books.reading(verify.verify).ok


def without_guards(connection, *tables: str) -> None:
    """Take the guards away, and on PostgreSQL the server's own checks of foreign keys too."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SET LOCAL session_replication_role = replica"))
    else:
        connection.execute(text("PRAGMA defer_foreign_keys = ON"))
    for guard in guards.triggers(connection.dialect.name, TABLES):
        on = f" ON {guard.table}" if connection.dialect.name == "postgresql" else ""
        if guard.table in tables:
            connection.execute(text(f"DROP TRIGGER {guard.name}{on}"))


def restored(connection, *tables: str) -> None:
    """Put the guards back, as somebody would who does not want to be found."""
    for guard in guards.triggers(connection.dialect.name, TABLES):
        if guard.table in tables:
            connection.execute(text(guard.sql))
            if connection.dialect.name == "postgresql":
                connection.execute(text(f"ALTER TABLE {guard.table} ENABLE ALWAYS TRIGGER {guard.name}"))


def after(connection, *changes: str) -> Report:
    """What verify says of the books after `changes`, made behind the guards, which are back in their place."""
    touched = tuple(name for name in guards.guarded(TABLES) if any(name in change for change in changes))
    without_guards(connection, *touched)
    for change in changes:
        assert connection.execute(text(change)).rowcount != 0, change
    restored(connection, *touched)
    return verify.verify(Session(connection))


def broken(report: Report) -> set[str]:
    return {finding.invariant for finding in report.findings}


def said(report: Report, invariant: str) -> str:
    return " ".join(finding.sentence for finding in report.findings if finding.invariant == invariant)


REFUND = (
    "(SELECT entry FROM refund ORDER BY number LIMIT 1)"  # the first line of the first sale came back by one
)
BREAKS = {
    "I5 more came back than went to the shelf": (
        f"UPDATE refund_line SET quantity = quantity + 1 WHERE entry = {REFUND}",
        {"I5", "I11"},
    ),
    "I5 goods went elsewhere than the refund says": (
        f"UPDATE refund_line SET goods = 'DAMAGED' WHERE entry = {REFUND}",
        {"I5", "I11"},
    ),
    "I6 more money was given back": (
        f"UPDATE refund SET paid = paid - 100, rounding = rounding - 100 WHERE entry = {REFUND}",
        {"I6", "I11"},
    ),
    "I6 money was given back another way": (
        f"UPDATE refund_payment SET amount = amount - 100 WHERE entry = {REFUND}",
        {"I6", "I11"},
    ),
    "I6 more was given back than paid": (
        f"UPDATE refund SET paid = -1000000 WHERE entry = {REFUND}",
        {"I6", "I11"},
    ),
    "I6 a correction says another amount": (
        "UPDATE payment_correction SET amount = amount - 1",
        {"I6", "I11"},
    ),
    "I6 a correction says the same method twice": (
        "UPDATE payment_correction SET to_method = from_method",
        {"I6", "I11"},
    ),
    "I7 more came back of a line than was sold": (
        f"UPDATE refund_line SET quantity = 4 WHERE entry = {REFUND}",
        {"I5", "I7", "I11"},
    ),
    "I7 a whole line came back for less": (
        f"UPDATE refund_line SET net = net + 1, gross = gross + 1, shop_part = shop_part + 1 WHERE entry <> {REFUND}",
        {"I6", "I7", "I11"},
    ),
    "I7 less was taken back from a producer": (
        f"UPDATE refund_line SET producer_part = producer_part + 1, shop_part = shop_part - 1 WHERE entry = {REFUND}",
        {"I7", "I11"},
    ),
    "I7 a refund is payable on a day of its own": (
        f"UPDATE refund_line SET payable_from = '2026-12-24' WHERE entry = {REFUND}",
        {"I7", "I11"},
    ),
    "I12 a refund bears another number": (
        f"UPDATE refund SET number = 'K1-26-000777' WHERE entry = {REFUND}",
        {"I11", "I12", "I13"},
    ),
    "I12 a refund calls itself a void": (
        f"UPDATE refund SET kind = 'void' WHERE entry = {REFUND}",
        {"I11", "I12"},
    ),
    "I13 a refund's slip was never queued": (
        f"DELETE FROM print_job WHERE document_no IN (SELECT number FROM refund WHERE entry = {REFUND})",
        {"I13"},
    ),
    "I1 an amount was changed": (
        f"UPDATE money_posting SET amount = amount + 1 WHERE entry = {FIRST} AND position = 1",
        {"I1", "I2", "I6", "I11", "I14"},
    ),
    "I2 a posting was taken out": (
        f"DELETE FROM money_posting WHERE entry = {SECOND} AND account = 'COMMISSION'",
        {"I1", "I2", "I11"},
    ),
    "I3 a kept balance was changed": (
        "UPDATE lot_balance SET quantity = quantity + 1 WHERE place = 'SHELF'",
        {"I3", "I5"},
    ),
    "I3 a move was changed": (
        f"UPDATE stock_move SET quantity = quantity + 1 WHERE entry = {FIRST}",
        {"I3", "I5", "I11"},
    ),
    "I3 a move takes nothing": (
        f"UPDATE stock_move SET to_place = 'SHELF' WHERE entry = {FIRST}",
        {"I3", "I5", "I11"},
    ),
    "I4 a shelf holds less than nothing": (
        "UPDATE lot_balance SET quantity = -1 WHERE place = 'SHELF'",
        {"I3", "I4", "I5"},
    ),
    "I5 a delivery says more than came": (
        "UPDATE consignment_line SET quantity = quantity + 1",
        {"I5", "I11"},
    ),
    "I5 a line says more than was taken": (
        f"UPDATE sale_line SET quantity = quantity + 1 WHERE entry = {FIRST}",
        {"I5", "I11"},
    ),
    "I6 a total was changed": (
        f"UPDATE sale SET total = total + 100 WHERE entry = {FIRST}",
        {"I6", "I11"},
    ),
    "I6 a payment was changed": (
        f"UPDATE sale_payment SET amount = amount + 100 WHERE entry = {SECOND}",
        {"I6", "I11"},
    ),
    "I6 the rounding was changed": (
        f"UPDATE sale SET rounding = rounding - 1, total = total - 1 WHERE entry = {FIRST}",
        {"I6", "I11"},
    ),
    "I7 a producer's part was changed": (
        f"UPDATE sale_line SET producer_part = producer_part - 1 WHERE entry = {FIRST}",
        {"I7", "I11"},
    ),
    "I7 both parts were changed": (
        f"UPDATE sale_line SET producer_part = producer_part - 1, shop_part = shop_part + 1 WHERE entry = {FIRST}",
        {"I7", "I11"},
    ),
    "I7 a discount was changed": (
        f"UPDATE sale_line SET shop_discount = shop_discount + 1 WHERE entry = {SECOND}",
        {"I7", "I11"},
    ),
    "I7 a line's credit went to another producer": (
        f"UPDATE money_posting SET producer = {OTHER} WHERE entry = {FIRST} AND account = 'PRODUCER_PAYABLE'",
        {"I7", "I8", "I10", "I11"},
    ),
    "I8 a link was taken out": ("DELETE FROM statement_posting", {"I8", "I10"}),
    "I8 a link was put in": (
        f"INSERT INTO statement_posting (entry, position, statement) SELECT {PAYOUT}, 1, id FROM statement",
        {"I8", "I10"},
    ),
    "I8 a payout was changed": ("UPDATE payout SET amount = amount - 100", {"I8", "I11"}),
    "I8 a statement's sum was changed": (
        "UPDATE statement SET net = net + 1, closing = closing + 1",
        {"I8", "I10", "I11"},
    ),
    "I8 a payout was forgotten": (
        f"DELETE FROM money_posting WHERE entry = {PAYOUT}",
        {"I8", "I11"},
    ),
    "I9 an entry was taken out": (
        f"DELETE FROM journal_entry WHERE id = {SECOND}",
        {"I8", "I9", "I11", "I12", "I15"},
    ),
    "I9 a paper's number was changed": (
        f"UPDATE journal_entry SET document_no = 'K1-26-000009' WHERE id = {FIRST}",
        {"I9", "I11", "I12"},
    ),
    "I9 a counter was turned back": ("UPDATE counter SET value = value - 1 WHERE series = 'LPK-26'", {"I9"}),
    "I9 the lots' counter was turned on": ("UPDATE counter SET value = 9 WHERE series = 'lot'", {"I9"}),
    "I10 a frozen figure was changed": (
        "UPDATE statement SET sales_gross = sales_gross + 1",
        {"I10", "I11"},
    ),
    "I10 a link to goods was taken out": ("DELETE FROM statement_move", {"I8", "I10"}),
    "I11 a reason was changed": (
        f"UPDATE journal_entry SET reason = 'nothing' WHERE id = {CLOSE}",
        {"I11"},
    ),
    "I11 who did it was changed": (f"UPDATE journal_entry SET actor = 'cli' WHERE id = {FIRST}", {"I11"}),
    "I11 a hash was changed": (
        f"UPDATE journal_entry SET hash = '{'0' * 64}' WHERE id = {FIRST}",
        {"I11"},
    ),
    "I11 the terms of a lot were changed": ("UPDATE lot SET commission_bps = 1000 WHERE number = 1", {"I11"}),
    "I11 the last entry was taken out": (
        "DELETE FROM journal_entry WHERE sequence = (SELECT MAX(sequence) FROM journal_entry)",
        {"I11", "I15"},
    ),
    "I12 a deed lost its answer": ("UPDATE deed SET result = '' WHERE key = 'deed 5'", {"I12"}),
    "I12 a sale is no sale any more": (
        f"UPDATE journal_entry SET kind = 'cash' WHERE id = {FIRST}",
        {"I10", "I11", "I12"},
    ),
    "I13 a receipt was never printed": (
        "DELETE FROM print_job WHERE document_no = 'K1-26-000002'",
        {"I13"},
    ),
    "I14 a count was changed": ("UPDATE shift_close SET counted = counted + 500", {"I11", "I14"}),
    "I14 a float was changed": (
        "UPDATE shift SET float_amount = 1 WHERE number LIKE '%0001'",
        {"I11", "I14"},
    ),
    "I14 a note more was counted": (
        "UPDATE counted_notes SET count = count + 1",
        {"I11", "I14"},
    ),
    "I14 the safe's count was changed": (
        "UPDATE safe_count SET expected = expected - 500",
        {"I11", "I14"},
    ),
    "I14 cash lies in a box nobody has": (
        f"UPDATE money_posting SET box = 'KALENG' WHERE entry = {CLOSE} AND box = 'SAFE'",
        {"I11", "I14"},
    ),
    "I14 a drawer that was closed holds something": (
        f"UPDATE money_posting SET amount = amount + 100 WHERE entry = {CLOSE} AND box <> 'SAFE'",
        {"I1", "I2", "I11", "I14"},
    ),
    "I6 a payment that was settled is another one": (
        "UPDATE payment_match SET position = 1",
        {"I6", "I11"},
    ),
    "I9 an agreement was taken out": ("DELETE FROM agreement", {"I9"}),
    "I15 a row names what is not there": ("UPDATE price SET product = id", {"I15"}),
    "I18 a signing key has the half of another": ("UPDATE signing_key SET secret = public", {"I11", "I18"}),
    "I18 a signing key is no key": ("UPDATE signing_key SET public = 'kunci'", {"I11", "I18"}),
    "I16 a day was closed earlier": ("UPDATE closed_day SET closed_at = 0", {"I16"}),
    "I16 a deed was booked elsewhere": (
        f"UPDATE journal_entry SET business_day = '2026-11-21' WHERE id = {CLOSE}",
        {"I11", "I16"},
    ),
}


@pytest.mark.parametrize("name", BREAKS)
def test_what_was_broken_is_named(behind_the_guards, name):
    change, expected = BREAKS[name]

    report = after(behind_the_guards, change)

    assert not report.ok
    assert broken(report) == expected


def test_the_first_entry_that_does_not_hold_is_named(behind_the_guards):
    report = after(
        behind_the_guards,
        f"UPDATE journal_entry SET actor = 'x' WHERE id = {SECOND}",
        f"UPDATE money_posting SET box = 'SAFE' WHERE entry = {FIRST} AND box IS NOT NULL",
    )

    assert report.first is not None
    assert report.first.document == "K1-26-000001"
    assert "K1 no. 5, sale (K1-26-000001)" in report.first.sentence
    assert "K1-26-000002" in said(report, "I11")


def test_a_finding_fits_into_json(behind_the_guards):
    report = after(behind_the_guards, f"UPDATE sale SET total = total + 1 WHERE entry = {FIRST}")

    assert "K1-26-000001" in json.dumps(asdict(report), default=str)


def test_a_swapped_pair_of_entries_is_found(behind_the_guards):
    report = after(
        behind_the_guards,
        f"UPDATE journal_entry SET sequence = -5 WHERE id = {FIRST}",
        f"UPDATE journal_entry SET sequence = 5 WHERE id = {SECOND}",
        f"UPDATE journal_entry SET sequence = 6 WHERE id = {FIRST}",
    )

    assert broken(report) == {"I11"}


def test_a_row_of_no_entry_is_found(behind_the_guards):
    report = after(
        behind_the_guards,
        "INSERT INTO stock_move (entry, position, lot, from_place, to_place, quantity)"
        " SELECT id, 1, id, 'LOST', 'SHELF', 1 FROM producer WHERE code = 'P-0001'",
    )

    assert {"I3", "I11", "I15"} <= broken(report)
    assert "stock_move" in said(report, "I15")


def test_a_million_wrong_rows_are_not_a_million_sentences(behind_the_guards):
    report = after(behind_the_guards, "UPDATE money_posting SET amount = amount * 2 + 1")

    assert len([finding for finding in report.findings if finding.invariant == "I1"]) <= 10


@pytest.mark.parametrize("table", guards.guarded(TABLES))
def test_a_missing_guard_is_named(behind_the_guards, table):
    without_guards(behind_the_guards, table)

    report = verify.verify(Session(behind_the_guards))

    assert broken(report) == {"I17"}
    assert table in report.findings[0].sentence


@pytest.mark.sqlite
def test_a_guard_that_does_nothing_is_named(behind_the_guards):
    without_guards(behind_the_guards, "lot")
    for verb in ("update", "delete"):
        behind_the_guards.execute(
            text(f"CREATE TRIGGER guard_{verb}_lot BEFORE {verb} ON lot BEGIN SELECT 1; END")
        )

    assert broken(verify.verify(Session(behind_the_guards))) == {"I17"}


@pytest.mark.postgresql
@pytest.mark.parametrize(
    "change",
    [
        "ALTER TABLE lot DISABLE TRIGGER guard_lot",
        "ALTER TABLE lot ENABLE TRIGGER guard_lot",
        "CREATE OR REPLACE FUNCTION sentra_pos_refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'",
    ],
)
def test_a_guard_that_is_switched_off_is_named(behind_the_guards, change):
    behind_the_guards.execute(text(change))

    assert broken(verify.verify(Session(behind_the_guards))) == {"I17"}


@pytest.mark.sqlite
def test_a_damaged_file_is_named(shop, shop_url, tmp_path):
    asked = text("SELECT rootpage FROM sqlite_master WHERE name = 'money_posting'")
    page = shop.reading(lambda s: int(s.execute(asked).scalar_one()))
    size = shop.reading(lambda s: int(s.execute(text("PRAGMA page_size")).scalar_one()))
    shop.close()  # what is still in the log goes into the file
    data = bytearray(Path(shop_url).read_bytes())
    data[(page - 1) * size : page * size] = bytes(size)
    (tmp_path / "damaged.db").write_bytes(data)
    report = Books.connect(str(tmp_path / "damaged.db")).reading(verify.verify)

    assert broken(report) == {"I15"}
    assert "damaged" in report.findings[0].sentence


def test_every_sealed_table_is_part_of_the_chain():
    sealed = {table.name for table in verify_chain.sealed_tables()}
    assert sealed | set(guards.JOURNALS) == set(guards.guarded(TABLES))
