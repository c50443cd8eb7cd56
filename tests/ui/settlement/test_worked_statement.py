"""The worked statement, told once and settled twice: by keys in the window, by command on a copy of the same books."""

import base64
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

import nacl.signing
import pypdfium2  # type: ignore[import-untyped]
import pytest
import zxingcpp
from cli.commands import Command
from PySide6.QtCore import Qt
from settlement.statement_reader import booked, box, flat, read, words
from shelf_story import Shelves
from sqlmodel import col, select
from ui.settlement.conftest import MONDAY, SUNDAY, Manager

from sentra_pos.base import clock as clocks
from sentra_pos.base.database import Books
from sentra_pos.checkout.giving_back import Goods, Wanted
from sentra_pos.producers import agreements
from sentra_pos.producers.agreements import AgreementFacts
from sentra_pos.producers.terms import Bearer, Terms, TermsKind
from sentra_pos.settlement import opening, signing
from sentra_pos.settlement.kinds import Term
from sentra_pos.settlement.opening import OpeningDone
from sentra_pos.settlement.opening_content import Advance, Content
from sentra_pos.settlement.statement_words import Language
from sentra_pos.settlement.tables import Statement
from sentra_pos.stock.write_offs import Loss
from sentra_pos.ui.desk import InlineDesk
from shop_story import Story

pytestmark = [pytest.mark.sqlite, pytest.mark.window]

MELATI = "Dapur Gipang Melati"
TUESDAY = datetime(2026, 11, 24, 9, tzinfo=clocks.SHOP_ZONE)
CTRL = Qt.KeyboardModifier.ControlModifier
SUMS = {
    Term.OPENING: -45_000,
    Term.EARNED: 531_250,
    Term.REFUNDS: -10_000,
    Term.COMPENSATION: 28_000,
    Term.FEES: -25_000,
    Term.INSTALMENTS: -50_000,
}
NET, TO_PAY, CLOSING = 429_250, 429_000, 250
TERBILANG = "empat ratus dua puluh sembilan ribu rupiah"


@pytest.fixture
def week(story: Story) -> Story:
    """He owed 45.000 of an advance of 200.000 on the opening day; then the week of the rules, with real deeds."""
    story.clock.at = MONDAY
    maker = story.producer(MELATI)
    story.agrees(
        MELATI,
        AgreementFacts(
            commission_bps=2_000, hold_days=0, loss_bearer=Bearer.SHOP, rack_fee=25_000, rack_period="weekly"
        ),
    )
    for group, bps in (("bandeng", 1_500), ("batik", 2_500)):
        agreed = partial(
            agreements.agree_special, producer=maker, terms=Terms(TermsKind.PERCENT, bps), group=group,
            from_day=story.today, on=story.occasion(),
        )  # fmt: skip
        story.do(agreed)
    begins, on = Content(owes=45_000, advances=(Advance(200_000, 50_000),)), story.occasion()
    story.deed(lambda s: opening.post(s, producer=maker, content=begins, on=on), OpeningDone)
    story.delivers(MELATI, gipang=20, price=12_500, expiry=+20)
    story.delivers(MELATI, bandeng=8, price=35_000, group="bandeng", expiry=+10)
    story.delivers(MELATI, kain=3, price=350_000, group="batik")
    story.delivers(MELATI, kaleng=4, price=35_000, expiry=+90)
    story.opens_shift(float_=100_000)
    bought = story.sells(gipang=12)
    story.later(days=2)
    story.sells(bandeng=5, kain=1)
    story.refunds(bought.receipt, Wanted(1, 1, Goods.SHELF))
    Shelves(story).written_off(Loss.LOST, "tidak ketemu", kaleng=1)
    story.closes_shift(100_000 + 675_000 - 12_500)
    story.clock.at = SUNDAY
    return story


@pytest.fixture
def copy(week, books_url, tmp_path):
    """The same books before anything is settled, for the command."""
    with closing(sqlite3.connect(books_url)) as there, closing(sqlite3.connect(tmp_path / "copy.db")) as here:
        there.backup(here)
    return Command(str(tmp_path / "copy.db"))


def by_keys(manager: Manager) -> list[Path]:
    """The week is looked at, frozen and printed, and on Tuesday its envelope handed over."""
    manager.screen.week.table.choose(manager.story.producer(MELATI))
    manager.qtbot.waitUntil(lambda: not manager.screen.week._look.isActive())
    drafted = {term: manager.text(f"settlement_{term.value}") for term in Term}
    paid = [manager.text(f"settlement{name}") for name in ("Net", "ToPay", "Carried")]
    assert {term: int(said.replace(".", "")) for term, said in drafted.items()} == SUMS
    assert paid == ["429.250", "429.000", "250"]
    manager.presses(Qt.Key.Key_F9)
    manager.presses(Qt.Key.Key_P, CTRL)
    manager.story.clock.at = TUESDAY
    manager.opens_payday()
    assert (manager.text("paydayAmount"), manager.text("paydayTerbilang")) == ("Rp429.000", TERBILANG)
    manager.hands_over()
    assert manager.said() == f"KWT-26-00001: Rp429.000 handed over to {MELATI}"
    return manager.opened.files


def by_command(sentra_pos: Command, folder: Path) -> list[Path]:
    """The same, line by line; the papers are written where they are asked for."""

    def command(*said, at=SUNDAY):
        ran = sentra_pos(*said, at=at.isoformat())
        assert ran.code == 0, ran.err
        return ran

    drafted = command("settle", "--until", "2026-11-21").json
    assert {term: drafted[term.value] for term in Term} == {
        term: abs(sum_) for term, sum_ in SUMS.items()
    } | {Term.OPENING: -45_000}
    assert (drafted["net"], drafted["to_pay"], drafted["closing"]) == (NET, TO_PAY, CLOSING)
    frozen = command("settle", "--until", "2026-11-21", "--freeze").json
    assert {**frozen, "statement": None} == drafted
    papers = [folder / "statement.pdf", folder / "kwitansi.pdf"]
    command("statement", frozen["statement"], "--out", papers[0])
    paid = command("payout", frozen["statement"], "--json", at=TUESDAY).json
    assert (paid["payout"], paid["amount"], paid["box"]) == ("KWT-26-00001", TO_PAY, "SAFE")
    command("kwitansi", paid["payout"], "--out", papers[1], at=TUESDAY)
    command("verify")
    return papers


def test_the_window_the_command_and_the_paper_say_the_same_to_the_rupiah(week, copy, opened, qtbot, tmp_path):
    manager = Manager(week, InlineDesk(lambda: week.books), opened, qtbot)
    papers = {"window": by_keys(manager), "command": by_command(copy, tmp_path)}
    copied = Books.connect(copy.books_at)
    told = []
    for books, (statement, kwitansi) in zip((week.books, copied), papers.values(), strict=True):
        row = books.reading(lambda s: s.exec(select(Statement).order_by(col(Statement.number))).one())
        shown = words(statement.read_bytes())
        summary, tables = box(shown, Language.INDONESIAN), read(shown, Language.INDONESIAN)
        wanted = books.reading(lambda s, row=row: booked(s, row.id))
        assert replace(tables, goods=wanted.goods) == wanted
        assert {
            Term(name): amount for name, amount in summary.items() if name in {t.value for t in Term}
        } == SUMS
        assert (summary["net"], summary["to_pay"], summary["closing"]) == (NET, TO_PAY, CLOSING)
        assert wanted.charges | {Term.EARNED: wanted.sold, Term.OPENING: -45_000} == SUMS
        assert (row.net, row.to_pay, row.closing) == (NET, TO_PAY, CLOSING)
        receipt = flat(words(kwitansi.read_bytes()))
        assert "Rp429.000" in receipt
        assert TERBILANG in receipt
        seen_by_another_library(books, statement)
        told.append((tables, summary))
    assert told[0] == told[1]
    copied.close()
    week.holds()


def seen_by_another_library(books: Books, paper: Path) -> None:
    """The signed line is read from the picture of the paper, and PyNaCl finds it true."""
    page = pypdfium2.PdfDocument(paper.read_bytes())[0].render(scale=200 / 72).to_pil().convert("L")
    (found,) = zxingcpp.read_barcodes(page)
    head, _, signature = found.text.rpartition("|")
    (key,) = books.reading(signing.keys)
    raw = base64.urlsafe_b64decode(signature + "==")
    nacl.signing.VerifyKey(bytes.fromhex(key.public)).verify(signing.DOMAIN + head.encode(), raw)
    assert head.split("|")[4] == str(NET)
