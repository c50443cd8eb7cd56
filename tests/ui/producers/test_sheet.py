"""The producer's sheet by keys: who asks, where he lives, his papers and his story; and nothing typed is lost."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot
from ui.post_kit import Hands, post_at, shown

from sentra_pos.base.clock import StoppedClock
from sentra_pos.base.database import Books
from sentra_pos.producers import overview
from sentra_pos.producers.decisions import Status
from sentra_pos.producers.overview import ProducerFile
from sentra_pos.producers.permits import Permit
from sentra_pos.reports import showcase
from sentra_pos.shop import permissions
from sentra_pos.ui.producers.panel import Page
from sentra_pos.ui.producers.screen import ProducersScreen
from sentra_pos.ui.widgets.dialog import Dialog
from shop_story import Story

pytestmark = [pytest.mark.sqlite, pytest.mark.window]

MELATI = "Dapur Gipang Melati"
ENTER = Qt.Key.Key_Return
CONTROL = Qt.KeyboardModifier.ControlModifier


class Opened(QObject):
    """What the system would have been asked to show."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.links.append(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))


@pytest.fixture
def opened() -> Iterator[Opened]:
    took = Opened()
    for scheme in ("https", "file"):
        QDesktopServices.setUrlHandler(scheme, took, "take")  # type: ignore[arg-type]  # what it says is not what it takes
    yield took
    for scheme in ("https", "file"):
        QDesktopServices.unsetUrlHandler(scheme)


@pytest.fixture
def story(books: Books, clock: StoppedClock) -> Story:
    told = Story(books, clock)
    told.delivers(MELATI, gipang=8, price=40_000, commission_bps=2_000, expiry=60)
    return told


@pytest.fixture
def hands(qtbot: QtBot, story: Story, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Hands:
    monkeypatch.setenv("SENTRA_POS_DATA", str(tmp_path / "data"))
    return Hands(qtbot, ProducersScreen(post_at(story.books, story.clock)))


def screen_of(hands: Hands) -> ProducersScreen:
    assert isinstance(hands.screen, ProducersScreen)
    return hands.screen


def fill(hands: Hands, **fields: str) -> None:
    for name, text in fields.items():
        edit = hands.part(QLineEdit, name)
        edit.setFocus()
        edit.selectAll()
        hands.types(text)


def file_of(story: Story, name: str) -> ProducerFile:
    who = next(line.card.id for line in story.ask(lambda s: overview.everyone(s, name, day=story.today)))
    return story.ask(lambda session: overview.read(session, who, day=story.today))


def opens(hands: Hands, page: Page) -> None:
    hands.types("melati")
    hands.presses(ENTER)
    hands.touches(QAbstractButton, f"producerPages_{page.value}")


def saves(hands: Hands) -> None:
    hands.qtbot.keyClick(hands.focused(), Qt.Key.Key_S, CONTROL)


def test_who_asks_is_entered_with_his_village_and_taken_in_later(
    hands: Hands, story: Story, opened: Opened
) -> None:
    hands.qtbot.keyClick(hands.focused(), Qt.Key.Key_N, CONTROL)
    fill(hands, producerName="Kulit Karya", producerPhone="0812-3456-7890", producerKelurahan="kubang")
    hands.presses(ENTER)
    hands.touches(QPushButton, "producerChat")
    fill(hands, producerBank="dana")
    hands.presses(ENTER)
    hands.types("12345")
    hands.presses(Qt.Key.Key_Tab)
    assert "mobile number" in hands.part(QLineEdit, "producerAccount").accessibleDescription()
    hands.touches(QAbstractButton, "producerComing_applied")
    fill(hands, producerReason="dompet dan sabuk")
    saves(hands)

    asked = file_of(story, "kubangsari")
    assert (asked.fields.kelurahan, asked.fields.kecamatan, asked.fields.postcode) == (
        "Kubangsari", "Ciwandan", "42445",
    )  # fmt: skip
    assert (asked.status, asked.decisions[0].reason) == (Status.APPLIED, "dompet dan sabuk")
    assert (asked.fields.bank, opened.links) == ("DANA", ["https://wa.me/6281234567890"])

    hands.touches(QAbstractButton, "producerPages_status")
    saves(hands)
    assert "Say why" in hands.part(QLineEdit, "producerDecisionReason").accessibleDescription()
    fill(hands, producerDecisionReason="jahitan rapi")
    saves(hands)

    assert file_of(story, "kulit").status is Status.ACCEPTED
    assert len(screen_of(hands).panel.status.rows.model.rows()) == 2
    assert hands.told.startswith("Kulit Karya: Accepted since ")


def test_who_lives_elsewhere_has_free_words_for_it(hands: Hands, story: Story) -> None:
    opens(hands, Page.DATA)
    fill(hands, producerKelurahan="Gerem", producerNib="123")
    hands.touches(QAbstractButton, "producerWhere_outside")
    fill(hands, producerCity="Kramatwatu, Kab. Serang")
    hands.does("F9")

    fields = file_of(story, MELATI).fields
    assert (fields.city, fields.kelurahan, fields.kecamatan) == ("Kramatwatu, Kab. Serang", "", "")


def test_what_is_typed_and_not_saved_is_asked_about(hands: Hands, story: Story) -> None:
    opens(hands, Page.STATUS)
    fill(hands, producerDecisionReason="stok penuh")
    hands.qtbot.keyClick(hands.focused(), Qt.Key.Key_PageUp, CONTROL)
    fill(hands, producerOwner="Nur Aini")
    saves(hands)
    panel = screen_of(hands).panel
    hands.presses(Qt.Key.Key_Escape)
    asked = hands.window.findChild(Dialog)

    assert asked is not None
    assert panel.is_open
    assert file_of(story, MELATI).fields.owner == "Nur Aini"
    assert hands.part(QLineEdit, "producerDecisionReason").text() == "stok penuh"

    asked.accept()
    assert not panel.is_open
    assert file_of(story, MELATI).status is Status.ACCEPTED


def test_a_paper_is_kept_with_its_scan_and_the_list_tells_when_it_ends(
    hands: Hands, story: Story, tmp_path: Path, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    scan = tmp_path / "pirt.png"
    Image.new("RGB", (40, 30), "teal").save(scan)
    opens(hands, Page.PERMITS)
    page = screen_of(hands).panel.permits
    page.kind.choose(Permit.PIRT.value)
    fill(hands, permitNumber="201367201012326", permitIssued=shown(story.today - timedelta(days=900)))
    page.scan.read(scan)
    assert hands.part(QLineEdit, "permitExpires").text() == "31/12/2026"
    saves(hands)
    (held,) = file_of(story, MELATI).papers.held
    page.rows.touched.emit(held, "scan")
    hands.presses(Qt.Key.Key_Escape)

    assert (held.facts.kind, held.days_left(story.today)) == (Permit.PIRT, 39)
    assert opened.links[-1].endswith(f"{held.facts.picture}.jpg")

    hands.does("Ctrl+R")
    renewals = screen_of(hands).renewals
    assert [(one.kind, one.days) for one in renewals.rows.model.rows()] == [(Permit.PIRT, 39)]
    hands.does("F9")
    assert opened.links[-1].endswith(".pdf")
    file = tmp_path / "perpanjangan.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    hands.does("Ctrl+E")
    assert "201367201012326" in file.read_text(encoding="utf-8-sig")
    hands.presses(ENTER)
    assert (screen_of(hands).panel.is_open, screen_of(hands).panel.page) == (True, Page.PERMITS)


def test_a_story_is_shown_with_consent_only_and_leaves_at_once(
    hands: Hands, story: Story, tmp_path: Path
) -> None:
    photo = tmp_path / "melati.png"
    Image.new("RGB", (64, 48), "orange").save(photo)
    opens(hands, Page.STORY)
    page = screen_of(hands).panel.story
    hands.part(QPlainTextEdit, "storyText").setFocus()
    hands.types("Gipang dari dapur nenek.")
    page.photo.read(photo)
    saves(hands)
    look = lambda: story.ask(lambda session: showcase.look(session, day=story.today).stories)  # noqa: E731
    assert look() == ()
    hands.touches(QAbstractButton, "storyAgrees")
    saves(hands)

    (maker,) = look()
    assert (maker.name, maker.text, len(maker.picture)) == (MELATI, "Gipang dari dapur nenek.", 64)
    assert hands.part(QLabel, "buyerStory").text() == "Gipang dari dapur nenek."

    hands.touches(QPushButton, "storyWithdraw")
    asked = hands.window.findChild(Dialog)
    assert asked is not None
    asked.accept()
    assert look() == ()
    assert hands.part(QLabel, "storyState").text() == "Nothing is shown: no consent yet."


def test_the_list_is_narrowed_by_status_and_group(hands: Hands) -> None:
    filters = screen_of(hands).filters
    filters.status.choose(Status.PAUSED.value)
    filters.changed.emit()

    assert hands.part(QLabel, "producerCount").text() == "0 producers of 1"

    filters.widen()
    assert hands.part(QLabel, "producerCount").text() == "1 producer"


def test_who_may_fetch_his_money_is_seen_on_the_sheet_and_changed_there(hands: Hands, story: Story) -> None:
    story.do(lambda session: permissions.set_one_person(session, on=True))
    hands.types("melati")
    hands.presses(ENTER)
    before = hands.part(QLabel, "producerFetcherNames").text()
    hands.does("Ctrl+Shift+N")
    fill(hands, delegateName="Siti Rahma", delegateRelation="istri")
    hands.does("F9")
    hands.presses(Qt.Key.Key_Escape)

    assert before == "Only the producer, with the signed kwitansi."
    assert hands.part(QLabel, "producerFetcherNames").text() == "Siti Rahma (istri)"
    assert screen_of(hands).panel.is_open, "the sheet stays"
    assert [one.spoken for one in file_of(story, MELATI).delegates] == ["Siti Rahma (istri)"]
    story.holds()
