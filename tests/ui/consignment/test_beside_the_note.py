"""What is done at the counter beside the note: refused pieces, quick notes, old notes, labels, repacking, a whole visit."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from ui.post_kit import Hands, post_at

from fakes import LoopbackPrinter, eventually
from sentra_pos.base.clock import StoppedClock
from sentra_pos.base.database import Books
from sentra_pos.catalogue.tables import Product
from sentra_pos.consignment import note_list, quick_notes, views
from sentra_pos.consignment.quick_slip import QuickLine
from sentra_pos.paper import jobs
from sentra_pos.shop import registers
from sentra_pos.shop.registers import LabelHabits, LabelLanguage, PrinterKind
from sentra_pos.ui.consignment.correct_panel import CorrectPanel
from sentra_pos.ui.consignment.notes_panel import NotesPanel
from sentra_pos.ui.consignment.quick_panel import QuickPanel
from sentra_pos.ui.consignment.screen import ConsignmentScreen
from sentra_pos.ui.consignment.visit_panel import VisitPanel
from sentra_pos.ui.labels_panel import LabelsPanel
from sentra_pos.ui.repack_panel import RepackPanel
from shop_story import Story

pytestmark = [pytest.mark.sqlite, pytest.mark.window]

MELATI = "Dapur Gipang Melati"
ENTER = Qt.Key.Key_Return


@pytest.fixture(autouse=True)
def papers_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's folder of this test."""
    monkeypatch.setenv("SENTRA_POS_DATA", str(tmp_path / "data"))
    return tmp_path / "data" / "papers"


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the system was asked to open."""
    asked: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: asked.append(QUrl(url).toString()))
    return asked


@pytest.fixture
def story(books: Books, clock: StoppedClock) -> Story:
    told = Story(books, clock)
    told.delivers(MELATI, gipang_kecil=12, price=40_000, commission_bps=2_000, expiry=60)
    told.delivers(MELATI, emping_mentah=10_000, price=90_000, decimals=3, expiry=90)
    told.delivers(MELATI, emping_200g=1, price=25_000, expiry=90)
    return told


@pytest.fixture
def hands(qtbot: QtBot, story: Story, opened: list[str]) -> Hands:
    return Hands(qtbot, ConsignmentScreen(post_at(story.books, story.clock)))


def screen_of(hands: Hands) -> ConsignmentScreen:
    assert isinstance(hands.screen, ConsignmentScreen)
    return hands.screen


def panel(hands: Hands, kind: type):
    found = screen_of(hands).side.panel
    assert isinstance(found, kind), found
    return found


def last_note(hands: Hands, story: Story) -> views.NoteView:
    number = hands.part(QLabel, "noteNumber").text()
    return story.ask(lambda session: views.note(session, number))


# --- pieces that are not taken


def test_refused_pieces_stand_on_the_note_with_their_reason(hands: Hands, story: Story) -> None:
    hands.scans(story.code("gipang kecil"))
    hands.types("9")
    hands.does("F7")
    hands.types("3")
    hands.touches(QPushButton, "refusedReason_1")
    hands.does("F9")
    hands.does("F9")

    note = last_note(hands, story)
    assert [(one.product, one.quantity, one.reason) for one in note.not_taken] == [
        ("gipang kecil", 3, "kemasan rusak")
    ]
    assert story.on_hand("gipang kecil") == 21
    story.holds()


def test_goods_of_which_nothing_is_taken_are_named_and_do_not_come_in(hands: Hands, story: Story) -> None:
    hands.scans(story.code("gipang kecil"))
    hands.types("6")
    hands.scans(story.code("emping 200g"))
    hands.does("F7")
    hands.types("5")
    hands.presses(ENTER)
    hands.types("lewat tanggal")
    hands.presses(ENTER)
    hands.does("F9")

    note = last_note(hands, story)
    assert [line.product for line in note.lines] == ["gipang kecil"]
    assert [(one.product, one.reason) for one in note.not_taken] == [("emping 200g", "lewat tanggal")]
    assert story.on_hand("emping 200g") == 1


def test_a_refusal_without_a_number_or_reason_says_what_is_missing(hands: Hands, story: Story) -> None:
    hands.scans(story.code("gipang kecil"))
    hands.does("F7")
    hands.does("F9")
    assert hands.at == "refusedCount"
    hands.types("2")
    hands.does("F9")

    assert hands.at == "refusedReason"
    assert screen_of(hands).draft.entries[0].refused is None


# --- a producer who cannot wait


def test_a_quick_note_becomes_the_note_it_announced(hands: Hands, story: Story) -> None:
    hands.does("F3")
    hands.types("melati")
    hands.presses(ENTER)
    hands.types("gipang kecil")
    hands.presses(ENTER)
    hands.types("24")
    hands.presses(ENTER)
    hands.types("sambal")
    hands.presses(ENTER)
    hands.types("6")
    hands.does("F9")

    (open_,) = story.ask(quick_notes.waiting)
    assert open_.lines == (QuickLine("gipang kecil", 24), QuickLine("sambal", 6))
    (job,) = story.ask(lambda session: jobs.waiting(session, "K1", kinds=[jobs.QUICK_NOTE]))
    assert job.document_no == open_.number
    assert story.on_hand("gipang kecil") == 12
    assert "1" in screen_of(hands).beside.quick.text()

    hands.does("F3")
    assert panel(hands, QuickPanel).pages.current() == "waiting"
    hands.does("F9")
    draft = screen_of(hands).draft
    assert [(one.line.goods.name, one.line.quantity) for one in draft.entries] == [("gipang kecil", 24)]
    assert "6 sambal" in hands.part(QLabel, "noteQuick").text()
    hands.does("F9")

    assert story.ask(quick_notes.waiting) == []
    assert story.on_hand("gipang kecil") == 36
    story.holds()


def test_a_quick_note_whose_goods_went_back_is_called_off(hands: Hands, story: Story) -> None:
    who, on = story.producer(MELATI), story.occasion()
    story.do(lambda s: quick_notes.leave(s, producer=who, lines=[QuickLine("gipang", 2)], on=on))
    hands.screen.come()
    hands.does("F3")
    hands.touches(QPushButton, "quickOff")
    assert hands.at == "quickReason"
    hands.types("dibawa pulang")
    hands.touches(QPushButton, "quickOff")

    assert story.ask(quick_notes.waiting) == []


# --- notes that were written


def test_a_wrong_note_is_undone_by_a_counter_note(
    hands: Hands, story: Story, papers_go: Path, opened: list[str]
) -> None:
    number = story.notes[0].number
    hands.does("Ctrl+O")
    hands.types(number)
    hands.does("Ctrl+R")
    assert panel(hands, CorrectPanel)
    hands.types("13")
    hands.does("F9")
    assert "12" in hands.focused().accessibleDescription()
    hands.part(QLineEdit, "undo1").setText("2")
    panel(hands, CorrectPanel).list.set_value(1, 2)
    hands.does("F9")
    assert hands.at == "correctReason"
    hands.types("terhitung dua kali")
    hands.presses(ENTER)

    counter, *_ = story.ask(note_list.look)
    assert (counter.corrects, story.on_hand("gipang kecil")) == (number, 10)
    assert (papers_go / f"{counter.number}.pdf").is_file()
    assert opened == [QUrl.fromLocalFile(str(papers_go / f"{counter.number}.pdf")).toString()]
    assert panel(hands, NotesPanel).rows.model.rows()[0].number == counter.number
    story.holds()


def test_a_note_opened_again_is_a_numbered_copy(hands: Hands, story: Story, papers_go: Path) -> None:
    hands.does("Ctrl+O")
    hands.does("Ctrl+P")
    hands.does("Ctrl+P")

    newest = story.notes[-1].number
    assert sorted(file.name for file in papers_go.iterdir()) == [
        f"{newest} salinan 1.pdf",
        f"{newest} salinan 2.pdf",
    ]


def test_a_note_goes_out_as_a_message(hands: Hands, story: Story, opened: list[str]) -> None:
    hands.does("Ctrl+O")
    hands.does("Ctrl+W")

    assert story.notes[-1].number in QGuiApplication.clipboard().text()
    assert opened[0].startswith("https://wa.me/")


# --- labels


def label_habits(story: Story, labels: LabelHabits) -> None:
    def keep(session: object) -> None:
        registers.ensure(session, "K1")  # type: ignore[arg-type]
        kept = replace(registers.habits(session, "K1"), labels=labels)  # type: ignore[arg-type]
        registers.keep(session, "K1", kept)  # type: ignore[arg-type]

    story.books.keeping(keep)


def test_labels_are_chosen_counted_shifted_and_remembered(
    hands: Hands, story: Story, papers_go: Path
) -> None:
    hands.does("Ctrl+O")
    hands.types(story.notes[0].number)
    hands.does("Ctrl+B")
    labels = panel(hands, LabelsPanel)
    assert labels.count() == 12
    hands.touches(QPushButton, "labelRuler")
    hands.part(QLineEdit, "labelRight").setText("1,5")
    labels.sizes.choose("a4")
    labels.first.set_value(5)
    hands.does("F9")

    kept = story.ask(lambda session: registers.habits(session, "K1")).labels
    assert (kept.size, kept.sheet_right) == ("a4", 15)
    assert {file.name for file in papers_go.iterdir()} == {
        "label-uji-a4.pdf",
        f"{story.notes[0].number}-label.pdf",
    }


def test_labels_of_a_saved_note_go_straight_to_the_label_printer(hands: Hands, story: Story) -> None:
    with LoopbackPrinter() as printer:
        habits = LabelHabits(
            printer=PrinterKind.NETWORK,
            address="127.0.0.1",
            port=printer.port,
            language=LabelLanguage.ZPL,
            size="40x30",
        )
        label_habits(story, habits)
        hands.scans(story.code("gipang kecil"))
        hands.types("7")
        hands.presses(ENTER)
        hands.does("F9")

        assert eventually(lambda: b"^PQ7" in printer.received)
    assert "7 labels went to the label printer" in hands.part(QLabel, "notePapers").text()


def test_a_label_printer_that_is_away_leaves_a_file(hands: Hands, story: Story, papers_go: Path) -> None:
    with LoopbackPrinter() as printer:
        habits = LabelHabits(
            printer=PrinterKind.NETWORK, address="127.0.0.1", port=printer.port, size="33x15"
        )
        printer.unplug()
    label_habits(story, habits)
    hands.scans(story.code("gipang kecil"))
    hands.types("2")
    hands.presses(ENTER)
    hands.does("F9")

    number = hands.part(QLabel, "noteNumber").text()
    assert (papers_go / f"{number}-label.pdf").is_file()
    assert hands.told


# --- repacking


def test_a_sack_becomes_bags(hands: Hands, story: Story) -> None:
    def let_it_dry(session: object) -> None:
        row = session.get_one(Product, story.product_id("emping mentah"))  # type: ignore[attr-defined]
        row.drying_bps = 200
        session.add(row)  # type: ignore[attr-defined]

    story.do(let_it_dry)
    hands.does("Ctrl+B")
    repack = panel(hands, RepackPanel)
    hands.types("emping mentah")
    repack.product._take()
    hands.types("5,1")
    hands.part(QLineEdit, "repackInto").setFocus()
    hands.types("emping 200")
    repack.into._take()
    hands.types("25")
    hands.part(QLineEdit, "repackEach").setFocus()
    hands.types("0,200")
    assert "0,100 kg dried away" in repack.told.text()
    hands.does("F9")

    assert story.on_hand("emping mentah") == 4_900
    assert story.on_hand("emping 200g") == 26
    assert "KMS-26-00001" in hands.told
    story.holds()


def test_what_is_lost_beside_the_drying_takes_a_word(hands: Hands, story: Story, papers_go: Path) -> None:
    """A kilo is opened and four bags of 200 g are filled: of 200 g nothing may dry, so somebody says why."""
    hands.does("Ctrl+B")
    repack = panel(hands, RepackPanel)
    hands.types("emping mentah")
    repack.product._take()
    hands.types("1")
    hands.part(QLineEdit, "repackInto").setFocus()
    hands.types("emping 200")
    repack.into._take()
    hands.types("4")
    hands.part(QLineEdit, "repackEach").setFocus()
    hands.types("0,200")
    hands.does("F9")
    assert hands.part(QLineEdit, "repackWhy").hasFocus()
    hands.types("karung sobek")
    hands.does("F9")

    assert (story.on_hand("emping mentah"), story.on_hand("emping 200g")) == (9_000, 5)
    assert (papers_go / "BA-26-00001.pdf").is_file()
    story.holds()


# --- a whole visit


def test_a_visit_takes_back_the_old_brings_the_new_and_prints_all(
    hands: Hands, story: Story, papers_go: Path, opened: list[str]
) -> None:
    hands.types("melati")
    hands.presses(ENTER)
    hands.does("F8")
    visit = panel(hands, VisitPanel)
    visit.take_scan(story.notes[0].lots[0].code)
    visit.take_scan(story.notes[0].lots[0].code)
    hands.does("F7")
    assert story.on_hand("gipang kecil") == 10
    hands.does("F6")
    hands.scans(story.code("gipang kecil"))
    hands.types("20")
    hands.presses(ENTER)
    hands.does("F9")
    hands.touches(QPushButton, "visitAgainButton")
    note = hands.part(QLabel, "noteNumber").text()
    visited = screen_of(hands).side.visit
    assert visited is not None
    assert visited.papers == ["RTB-26-00001", note]
    opened.clear()
    hands.does("F9")

    assert [Path(QUrl(url).toLocalFile()).name for url in opened] == ["RTB-26-00001.pdf", f"{note}.pdf"]
    assert story.on_hand("gipang kecil") == 30
    story.holds()


def test_money_that_waits_is_shown_and_leads_to_payday(qtbot: QtBot, hands: Hands, story: Story) -> None:
    story.opens_shift(float_=300_000)
    story.sells(gipang_kecil=2)
    story.closes_shift(380_000)
    story.later(days=1)
    statement = story.settles(MELATI)
    hands.types("melati")
    hands.presses(ENTER)
    hands.does("F8")

    assert statement.number in hands.part(QLabel, "visitMoney").text()
    assert "Rp64.000" in hands.part(QLabel, "visitMoney").text()
    with qtbot.waitSignal(screen_of(hands).side.payday_wanted) as heard:
        hands.does("F8")
    assert heard.args == [statement.number]
