"""Laporan by keys: the list anybody may be shown, and the pack that is frozen, signed and printed again as it was."""

import csv
import io
from dataclasses import replace

import openpyxl
import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel, QPushButton
from ui.post_kit import Hands, post_at

from sentra_pos.base import paths
from sentra_pos.producers import decisions, directory
from sentra_pos.producers.tables import ProducerFields
from sentra_pos.reports import verify
from sentra_pos.reports.findings import Finding
from sentra_pos.reports.verify import Part
from sentra_pos.shop import handovers, staff
from sentra_pos.shop.staff import Person, Role
from sentra_pos.ui import paper_files
from sentra_pos.ui.approval import ApprovalPanel
from sentra_pos.ui.desk import InlineDesk
from sentra_pos.ui.post import Post
from sentra_pos.ui.reports.screen import ReportsScreen
from sentra_pos.ui.reports.verify_page import VerifyPage

pytestmark = [pytest.mark.sqlite, pytest.mark.window]

MELATI, BATIK, PAGI = "Dapur Gipang Melati", "Batik Ombak Selat", "Jajanan Pasar Pagi"
FAIRNESS, HANDOVER = "Alt+1", "Alt+2"


@pytest.fixture
def shop(story, monkeypatch, tmp_path):
    """Two makers on the shelf, one who applies; papers are not shown by the system but remembered."""
    story.delivers(MELATI, gipang=6, price=10_000, commission_bps=2_000, hold_days=0)
    story.delivers(BATIK, syal=2, price=50_000, commission_bps=2_500, group="batik")
    story.do(lambda s: applies(s, story.occasion()))
    story.opens_shift(float_=100_000)
    story.sells(gipang=3, syal=1)
    monkeypatch.setattr(paths, "data_folder", lambda: tmp_path)
    story.shown = []
    monkeypatch.setattr(paper_files, "show", story.shown.append)
    return story


def applies(session, on):
    maker = directory.add(session, ProducerFields(name=PAGI), at=on.at)
    decisions.apply(session, producer=maker.id, on=on, what="kue cincin")


@pytest.fixture
def manager(qtbot, shop):
    return Hands(qtbot, ReportsScreen(post_at(shop.books, shop.clock)))


def hired(shop, name, role, pin):
    secret = staff.hash_secret(pin, role)
    return shop.books.writing(
        lambda session: staff.hire(session, name=name, role=role, secret_hash=secret),
        key=name,
        content=name,
        answer=Person,
    )


def at_reports(qtbot, shop, person):
    return Hands(qtbot, ReportsScreen(Post(InlineDesk(lambda: shop.books), shop.clock, "K1", person)))


def frozen(shop):
    return [one.number for one in shop.ask(lambda s: handovers.everything(s, on=shop.occasion()))]


def test_anybody_may_be_shown_who_had_what_of_the_shelf(manager, shop, monkeypatch, tmp_path):
    manager.does(FAIRNESS)
    page = manager.screen.page
    assert "no amounts of money" in page.said.text()
    assert [one.name for one in page.makers.model.rows()] == [BATIK, MELATI]
    assert page.tabs.current() == "makers"

    manager.does("F2")
    manager.types("melati")
    assert [one.name for one in page.makers.model.rows()] == [MELATI]
    page.makers.opened.emit(page.makers.model.rows()[0])
    told = [label.text() for label in page._panel.findChildren(QLabel)]
    assert {"75 %", "1 / 22"} <= set(told)
    page._panel.shut()

    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "adil.csv"), ""))
    manager.does("Ctrl+E")
    with (tmp_path / "adil.csv").open(encoding="utf-8-sig") as file:
        assert [row["Produsen"] for row in csv.DictReader(file)] == [BATIK, MELATI]
    manager.does("F9")
    assert (len(shop.shown), text(shop.shown[0]).count("Rp")) == (1, 0)
    assert {MELATI, BATIK, PAGI} == {name for name in (MELATI, BATIK, PAGI) if name in text(shop.shown[0])}

    manager.does("F2")
    manager.presses(Qt.Key.Key_Backspace)
    manager.does("F6")
    assert [(one.name, one.asked) for one in page.decisions.model.rows()] == [(PAGI, "kue cincin")]
    page.bar.last.set_day(page.bar.first.day().replace(year=2025))
    page.bar.last.changed.emit(None)
    assert "there is no day to look at" in manager.told


def test_a_pack_is_frozen_and_printed_again_as_it_was(manager, shop):
    manager.does(HANDOVER)
    page = manager.screen.page
    manager.types("Dewi Anggraini")
    manager.does("F9")
    assert (frozen(shop), manager.told) == (
        ["ST-26-0001"],
        "ST-26-0001 is frozen. Its PDF and XLSX are saved.",
    )
    shop.sells(gipang=1)
    manager.does("Ctrl+P")

    first, copy = shop.shown
    assert copy.stem == f"{first.stem} salinan 1"
    assert text(copy).replace("SALINAN ke-1", "ASLI") == text(first)
    assert {"Sari", "Dewi Anggraini"} <= set(text(first).splitlines())
    sheets = [openpyxl.load_workbook(one.with_suffix(".xlsx"))["Barang di rak"] for one in (first, copy)]
    values = [[[cell.value for cell in row] for row in sheet.rows] for sheet in sheets]
    assert values[0] == values[1]
    assert len(page.rows.model.rows()) == 1
    shop.holds()


def test_what_is_called_off_or_cannot_be_written_leaves_no_half(manager, shop, tmp_path):
    manager.does(HANDOVER)
    page = manager.screen.page
    stop = page.progress.cancel_button
    calls_off = page.freezing.stepped.connect(lambda done, *_: done == len(Part) and stop.click())
    manager.does("F9")
    assert (frozen(shop), page.progress.isVisible(), shop.shown) == ([], False, [])

    page.freezing.stepped.disconnect(calls_off)
    in_the_way = tmp_path / "a file"
    in_the_way.write_text("x")
    page.form.folder = in_the_way
    manager.does("F9")
    assert "cannot be written" in manager.told
    page.form.folder = tmp_path / "stick"
    manager.does("Ctrl+P")
    assert [one.parent.name for one in shop.shown] == ["stick"]
    assert frozen(shop) == ["ST-26-0001"]


def test_an_auditor_needs_the_managers_leave_and_a_supervisor_sees_only_the_open_list(qtbot, shop):
    hired(shop, "Dewi", Role.MANAGER, "rahasia-pengelola-1")
    auditor = at_reports(qtbot, shop, hired(shop, "Wira", Role.AUDITOR, "rahasia-auditor-1"))
    auditor.does(HANDOVER)
    assert auditor.screen.page.form.incoming.text() == "Wira"
    auditor.does("F9")
    panel = auditor.part(ApprovalPanel, "approvalPanel")
    assert (panel.is_open, frozen(shop)) == (True, [])
    panel.shut()
    assert not auditor.screen.page.progress.isVisible()
    auditor.does("F9")
    panel = next(one for one in auditor.window.findChildren(ApprovalPanel) if one.is_open)
    panel.card.typed.emit("rahasia-pengelola-1")
    assert frozen(shop) == ["ST-26-0001"]
    assert auditor.part(QPushButton, "handoverFreeze").isEnabled()

    supervisor = at_reports(qtbot, shop, hired(shop, "Budi", Role.SUPERVISOR, "386142"))
    assert [one.key for one in supervisor.screen.makers] == ["fairness", "year"]
    supervisor.does(FAIRNESS)
    assert not supervisor.part(QAbstractButton, "fairnessMoney").isVisible()


class SlowDesk(InlineDesk):
    """Answers one question after another, each when it is told to."""

    def __init__(self, opening):
        super().__init__(opening)
        self.kept = []

    def ask(self, *asked, **more):
        self.kept.append((asked, more))

    def go_on(self):
        asked, more = self.kept.pop(0)
        super().ask(*asked, **more)


def test_a_proof_that_was_called_off_says_nothing_in_the_next_one(qtbot, shop, monkeypatch):
    asked, lie = [], Finding("I1", "not so")

    def look(_session, part):
        asked.append(part)
        return [lie] if len(asked) == 1 else []

    monkeypatch.setattr(verify, "look", look)
    desk = SlowDesk(lambda: shop.books)
    screen = ReportsScreen(replace(post_at(shop.books, shop.clock), desk=desk))
    qtbot.addWidget(screen)
    screen.go("verify")
    page = screen.page
    assert isinstance(page, VerifyPage)
    desk.go_on()
    page.proving.start()
    page.proving.stop()
    page.proving.start()
    while desk.kept:
        desk.go_on()

    assert asked == [Part.FILE, *Part]
    assert page.rows.model.rows() == []
    assert (page.verdict.text(), page.proving.is_running) == ("Everything holds", False)


def text(paper) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(paper.read_bytes())).pages)
