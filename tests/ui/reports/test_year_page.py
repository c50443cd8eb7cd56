"""Tahun by keys: the months of the shop and of one producer, as the books hold them, and all papers of them."""

import csv
import io
from datetime import datetime

import openpyxl
import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel
from sqlalchemy import text
from ui.post_kit import Hands, post_at

from sentra_pos.base import clock as clocks
from sentra_pos.base import paths
from sentra_pos.checkout import clearing, unverified
from sentra_pos.checkout.cart import Method
from sentra_pos.checkout.giving_back import Goods, Wanted
from sentra_pos.checkout.paying import Payment
from sentra_pos.producers import cards
from sentra_pos.shop import staff
from sentra_pos.shop.staff import Person, Role
from sentra_pos.ui import paper_files
from sentra_pos.ui.desk import InlineDesk
from sentra_pos.ui.post import Post
from sentra_pos.ui.reports.screen import ReportsScreen

pytestmark = [pytest.mark.sqlite, pytest.mark.window]

MELATI, BATIK = "Dapur Gipang Melati", "Batik Ombak Selat"
YEAR = "Alt+4"
OCTOBER = datetime(2026, 10, 5, 10, tzinfo=clocks.SHOP_ZONE)

SOLD = """SELECT COALESCE(SUM(l.gross), 0), COALESCE(SUM(l.producer_part), 0), COALESCE(SUM(l.shop_part), 0)
    FROM (
        SELECT entry, producer, gross, producer_part, shop_part FROM sale_line
        UNION ALL SELECT entry, producer, gross, producer_part, shop_part FROM refund_line
    ) l JOIN producer p ON p.id = l.producer
    JOIN journal_entry e ON e.id = l.entry
    WHERE p.name = :name AND e.business_day >= '2026-01-01' AND e.business_day < '2027-01-01'"""
POSTED = "SELECT SUM(amount) FROM money_posting WHERE account = :account"


@pytest.fixture
def shop(story, monkeypatch, tmp_path):
    """A year from October to December: batik passes Rp500 million in November, a jar comes back, QRIS is under way."""
    story.clock.at = OCTOBER
    story.delivers(MELATI, gipang=9, price=12_500, commission_bps=2_000, expiry=+90)
    story.delivers(BATIK, songket=9, price=260_000_000, commission_bps=2_500, hold_days=0, group="batik")
    story.delivers("Toko Sentra", house=True, tas=5, price=10_000)
    story.opens_shift(100_000)
    receipt = story.sells(gipang=4).receipt
    story.sells(songket=1, paid=[Payment(Method.QRIS, 260_000_000, "14:05")])
    story.sells(tas=1)
    day = story.today

    def arrives(session):
        keys = [one.key for one in unverified.between(session, day, day)]
        return clearing.arrived(session, keys, 258_180_000, story.occasion()).cost

    story.deed(arrives, int)
    story.closes_shift(160_000)
    story.settles(BATIK)
    story.later(days=30)
    story.opens_shift(160_000)
    story.sells(songket=1, paid=[Payment(Method.QRIS, 260_000_000, "14:05")])
    story.refunds(receipt, Wanted(1, 1, Goods.SHELF))
    story.later(days=30)
    monkeypatch.setattr(paths, "data_folder", lambda: tmp_path)
    story.shown = []
    monkeypatch.setattr(paper_files, "show", story.shown.append)
    return story


def at_reports(qtbot, post):
    return Hands(qtbot, ReportsScreen(post))


def told(page):
    return [
        [page.rows.model.columns[at].cell(row).spoken() for at in range(len(page.rows.model.columns))]
        for row in page.rows.model.rows()
    ]


def summed(shop, question, **of):
    return shop.ask(lambda session: tuple(session.execute(text(question), of).one()))


def paper(file):
    pages = pypdf.PdfReader(io.BytesIO(file.read_bytes())).pages
    return " ".join(" ".join(page.extract_text().split()) for page in pages)


def test_the_year_of_the_shop_and_of_a_producer_as_the_books_hold_it(qtbot, shop, monkeypatch, tmp_path):
    hands = at_reports(qtbot, post_at(shop.books, shop.clock))
    hands.does(YEAR)
    page = hands.screen.page
    assert (hands.at, page.letter_button.isEnabled()) == ("yearProducer", False)
    months = page.rows.model.rows()
    assert told(page)[9] == [
        "October", "260.050.000", "65.010.000", "10.000", "260.000.000", "258.180.000", "1.820.000", "0"
    ]  # fmt: skip
    (still,) = summed(shop, POSTED, account="QRIS_CLEARING")
    assert (months[10].money.still, still) == (260_000_000, 260_000_000)
    by_name = {name: summed(shop, SOLD, name=name) for name in (MELATI, BATIK, "Toko Sentra")}
    consigned = [sum(pair) for pair in zip(by_name[MELATI], by_name[BATIK], strict=True)]
    whole = [(one.month.gross, one.month.part, one.month.shop_part) for one in months]
    assert [sum(column) for column in zip(*whole, strict=True)] == consigned
    assert sum(one.own.gross for one in months) == by_name["Toko Sentra"][0]
    hands.does("F9")
    assert "Oktober 2026 260.050.000 0 260.050.000 65.010.000 195.040.000 10.000" in paper(shop.shown[0])

    hands.types("batik")
    assert [one.text for one in page.bar.search.found] == [BATIK]
    hands.presses(Qt.Key.Key_Return)
    assert page.bar.search.text() == f"{BATIK} (P-0002)"
    assert (told(page)[10][0], told(page)[10][-1]) == ("November, over 500 million", "520.000.000")
    assert "in November. For information only" in page.said.text()
    assert sum(one.month.part for one in page.rows.model.rows()) == by_name[BATIK][1]
    hands.does("F9")
    hands.does("Ctrl+P")
    sheet, letter = map(paper, shop.shown[1:])
    assert "November 2026 260.000.000 0 260.000.000 65.000.000 195.000.000 520.000.000 DILEWATI" in sheet
    assert "Januari 2026 0" not in letter.partition("Dasar surat ini")[2]
    assert "LPK-26-00001" in letter

    for form, key in (("xlsx", "Ctrl+E"), ("csv", "Ctrl+Shift+E")):
        file = tmp_path / f"batik.{form}"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, file=file: (str(file), ""))
        hands.does(key)
        assert hands.told == f"The year is written to {file.name}"
    with (tmp_path / "batik.csv").open(encoding="utf-8-sig") as file:
        assert list(csv.DictReader(file))[10]["Lewat Rp500.000.000"] == "ya"
    total = list(openpyxl.load_workbook(tmp_path / "batik.xlsx").active.rows)[-1]
    assert [cell.value for cell in total][1:6] == [520_000_000, 0, 520_000_000, 130_000_000, 390_000_000]

    page.rows.opened.emit(page.rows.model.rows()[10])
    facts = [label.text() for label in page._panel.findChildren(QLabel)]
    assert {"November 2026", "Rp195.000.000", "Passed in this month"} <= set(facts)
    page._panel.shut()
    hands.does("F6")
    assert page.view.to is None
    shop.holds()


def test_a_card_shows_whose_year_and_a_wrong_one_says_so(qtbot, shop):
    hands = at_reports(qtbot, post_at(shop.books, shop.clock))
    hands.does(YEAR)
    page = hands.screen.page
    melati = shop.producer(MELATI)
    hands.screen.take_scan(cards.text_of("P-0001", melati))
    assert (page.view.to.name, told(page)[9][1], told(page)[10][1]) == (MELATI, "50.000", "-12.500")
    assert "do not pass Rp500.000.000" in page.said.text()
    hands.screen.take_scan("KP-P-0002-0000")
    assert ("cannot be right" in hands.told, page.view.to.name) == (True, MELATI)
    hands.does("F2")
    hands.types("P-99")
    hands.presses(Qt.Key.Key_Return)
    assert ("P-99" in hands.told, page.view.to.name) == (True, MELATI)
    page.bar.read("ombak")
    assert page.view.to.name == BATIK
    shop.later(days=40)
    page.come()
    hands.does("F7")
    hands.does("F8")
    hands.does("F8")
    assert (page.bar.wanted().year, page.view.year) == (2027, 2027)
    assert told(page)[1][1] == "–"
    assert page.rows.current().month.first.month == 1


def test_a_supervisor_sees_a_producers_year_and_not_the_shops(qtbot, shop):
    secret = staff.hash_secret("386142", Role.SUPERVISOR)
    budi = shop.books.writing(
        lambda session: staff.hire(session, name="Budi", role=Role.SUPERVISOR, secret_hash=secret),
        key="budi",
        content="budi",
        answer=Person,
    )
    hands = at_reports(qtbot, Post(InlineDesk(lambda: shop.books), shop.clock, "K1", budi))
    hands.does("Alt+2")
    page = hands.screen.page
    assert (page.view, hands.part(QAbstractButton, "yearPdf").isEnabled()) == (None, False)
    assert "F6" not in {act.key for act in hands.screen.acts()}
    hands.types("P-0001")
    hands.presses(Qt.Key.Key_Return)
    assert (page.view.to.name, page.letter_button.isEnabled()) == (MELATI, True)
    shop.clock.at = OCTOBER
    hands.does("Ctrl+P")
    assert (hands.told.partition(":")[0], shop.shown) == (
        "Nothing was sold in the whole months before 01/10/2026",
        [],
    )
