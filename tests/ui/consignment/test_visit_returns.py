"""A producer at the counter: unsold, damaged and expired goods go home by the lot's terms, with their reason."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLineEdit
from shelf_story import Shelves
from ui.post_kit import Hands, post_at

from sentra_pos.books import places
from sentra_pos.producers.agreements import AgreementFacts
from sentra_pos.producers.terms import Bearer
from sentra_pos.stock import write_off_views
from sentra_pos.stock.write_offs import Loss
from sentra_pos.ui.consignment.screen import ConsignmentScreen
from sentra_pos.ui.consignment.visit_panel import VisitPanel
from shop_story import Story

pytestmark = [pytest.mark.sqlite, pytest.mark.window]
MELATI = "Dapur Gipang Melati"


def test_a_visit_takes_damaged_and_expired_goods_as_the_terms_say(
    qtbot, story: Story, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SENTRA_POS_DATA", str(tmp_path))
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(QUrl(url).fileName()))
    story.agrees(
        MELATI,
        AgreementFacts(commission_bps=2_000, expiry_bearer=Bearer.SHOP, damage_bearer=Bearer.PRODUCER),
    )
    story.delivers(MELATI, gipang=10, price=18_000, expiry=+60)
    story.delivers(MELATI, wajit=6, price=15_000, expiry=+1)
    Shelves(story).written_off(Loss.DAMAGED, gipang=1)
    story.later(days=2)
    screen = ConsignmentScreen(post_at(story.books, story.clock))
    hands = Hands(qtbot, screen)
    hands.types("melati")
    hands.presses(Qt.Key.Key_Return)
    hands.does("F8")
    visit = screen.side.panel
    assert isinstance(visit, VisitPanel)
    assert hands.part(QLineEdit, "visitQuantity2").text() == "6"
    assert hands.part(QLineEdit, "visitAside1_damaged").text() == "1"

    hands.part(QLineEdit, "visitQuantity1").setFocus()
    hands.types("4")
    hands.does("F4")
    assert hands.at == "visitReason"
    (gipang,) = Shelves(story).lots("gipang")
    visit.lots.list.put_focus(gipang)
    hands.types("7")
    hands.does("F7")
    assert "5" in hands.focused().accessibleDescription()
    visit.lots.list.set_value(gipang, None)
    hands.types("2")
    hands.does("F7")
    assert hands.at == "visitReason"
    assert visit.lots.reason.under.text() == "Say what happened: it stands on the report."
    hands.types("kemasan robek")
    hands.does("F7")

    assert visit.visit.papers == ["BA-26-00002", "BA-26-00003", "RTB-26-00001"]
    assert hands.told.startswith(
        "BA-26-00002, BA-26-00003, RTB-26-00001: the goods went back · the shop pays Rp72.000"
    )
    report = story.ask(lambda session: write_off_views.view(session, "BA-26-00002"))
    assert [(line.product, line.quantity, line.reason) for line in report.lines] == [
        ("gipang", 2, "kemasan robek")
    ]
    shelves = Shelves(story)
    # Six wajit expired at the shop's cost: it pays 80 % of 15.000 each and keeps them.
    assert (story.on_hand("gipang"), shelves.at("gipang", places.DAMAGED)) == (3, 0)
    assert (shelves.at("wajit", places.EXPIRED), story.balance(MELATI)) == (6, 72_000)
    opened.clear()
    hands.does("F9")
    assert opened == ["BA-26-00002.pdf", "BA-26-00003.pdf", "RTB-26-00001.pdf"]
    story.holds()
