"""The manager makes files for the bank and for the books, and tells producers, all by keys."""

from datetime import date

import openpyxl
import pytest
from pypdf import PdfReader
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from sqlmodel import Session, select
from ui.settlement.conftest import BATIK, GIPANG, tells_account

from sentra_pos.producers import directory
from sentra_pos.producers.tables import Producer
from sentra_pos.ui import paper_files

pytestmark = pytest.mark.sqlite
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
SATURDAY = date(2026, 11, 21)


class Links(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.opened.append(bytes(url.toEncoded().data()).decode())


@pytest.fixture
def links():
    taker = Links()
    QDesktopServices.setUrlHandler("https", taker, "take")  # type: ignore[arg-type]  # what it says is not what it takes
    yield taker
    QDesktopServices.unsetUrlHandler("https")


@pytest.fixture
def settled(manager):
    """Batik has an account at BCA, gipang a telephone; both statements are frozen."""
    tells_account(manager.story, BATIK)

    def tell(session: Session) -> None:
        row = session.exec(select(Producer).where(Producer.name == GIPANG)).one()
        directory.change(session, row.id, row.model_copy(update={"phone": "081200000007"}))

    manager.story.do(tell)
    for name in (BATIK, GIPANG):
        manager.story.settles(name, until=SATURDAY)
    manager.screen.week.reload()
    return manager


def choose(panel, choice, key):
    getattr(panel, choice).choose(key)
    getattr(panel, choice).chosen.emit(key)


def test_a_bank_file_asks_for_the_account_once_and_pays_nothing(settled):
    settled.presses(Qt.Key.Key_E, CTRL, SHIFT)
    panel = settled.screen.panels.front
    choose(panel, "form_choice", "bca")
    settled.presses(Qt.Key.Key_F9)
    assert panel.account.under.text().startswith("Say first which account")
    panel.account.set_text("0123456789")
    panel.company.set_text("KBCLG")
    settled.presses(Qt.Key.Key_F9)
    settled.qtbot.waitUntil(lambda: "Nothing is paid yet" in settled.said())
    panel.rows.tick_current()
    assert not panel.save_button.isEnabled()
    choose(panel, "form_choice", "bri")
    assert panel.rows.wanted() == []
    choose(panel, "form_choice", "bca")

    assert panel.account.text() == "0123456789"
    (file,) = paper_files.folder().glob("transfer bca *.txt")
    assert b"00000000044" in file.read_bytes()
    assert len(list(paper_files.folder().glob("BACA DULU transfer bca *.txt"))) == 1
    assert settled.payouts() == []


def test_the_week_and_a_journal_come_out_as_files(settled):
    settled.presses(Qt.Key.Key_E, CTRL)
    settled.presses(Qt.Key.Key_F9)
    (book,) = paper_files.folder().glob("penyelesaian *.xlsx")
    choose(settled.screen.panels.front, "what", "books")
    settled.presses(Qt.Key.Key_F9)

    assert openpyxl.load_workbook(book).worksheets[0]["B2"].value == BATIK
    assert len(list(paper_files.folder().glob("buku *.beancount"))) == 1
    assert "is in the folder" in settled.said()


def test_producers_are_told_one_after_the_other(settled, links):
    settled.presses(Qt.Key.Key_W, CTRL, SHIFT)
    panel = settled.screen.panels.front
    panel.before_button.click()
    assert panel.who.text() == BATIK
    assert not panel.save_button.isEnabled()
    panel.copy()
    assert QGuiApplication.clipboard().text().splitlines()[1].startswith(BATIK)
    panel.after_button.click()
    settled.presses(Qt.Key.Key_F9)
    settled.qtbot.waitUntil(lambda: bool(links.opened))

    assert links.opened[0].startswith("https://wa.me/6281200000007?text=Sentra%20IKM%20Cilegon%3A%20laporan")
    assert panel.chip.accessibleName() == "told · 2/2"
    assert settled.opened.files[-1] == paper_files.folder()
    assert BATIK not in links.opened[0]


def test_all_statements_are_one_paper_and_no_second_original(settled):
    settled.presses(Qt.Key.Key_P, CTRL, Qt.KeyboardModifier.AltModifier)
    settled.presses(Qt.Key.Key_F9)
    settled.qtbot.waitUntil(lambda: bool(settled.opened.files))
    book = PdfReader(settled.opened.files[-1])
    fronts = [page.extract_text() for page in book.pages[::2]]

    assert settled.opened.files[-1].name == "semua laporan 2026-11-21 1.pdf"
    assert [name in page for name, page in zip((BATIK, GIPANG), fronts, strict=True)] == [True, True]
    assert all("ASLI" in page for page in fronts)
    singles = sorted(file.name for file in paper_files.folder().glob("LPK-*.pdf"))
    assert [name.split(" ", 3)[3] for name in singles] == [f"{BATIK}.pdf", f"{GIPANG}.pdf"]
    settled.presses(Qt.Key.Key_P, CTRL, Qt.KeyboardModifier.AltModifier)
    settled.presses(Qt.Key.Key_F9)
    settled.qtbot.waitUntil(lambda: len(settled.opened.files) == 2)
    assert "SALINAN ke-2" in PdfReader(settled.opened.files[-1]).pages[0].extract_text()
