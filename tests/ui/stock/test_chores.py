"""What the shelf asks for each day, by keys: over goods off, proposals applied, the day of each maker ended."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton
from shelf_story import Shelves
from ui.post_kit import Hands, post_at

from fakes import LoopbackPrinter, eventually
from sentra_pos.base import paths
from sentra_pos.books import places
from sentra_pos.devices.spooler import Spooler
from sentra_pos.paper import jobs
from sentra_pos.paper.jobs import State
from sentra_pos.producers.agreements import AgreementFacts
from sentra_pos.producers.terms import Bearer
from sentra_pos.shop import registers
from sentra_pos.stock import markdowns
from sentra_pos.stock.write_offs import Loss
from sentra_pos.ui.stock.screen import StockScreen

pytestmark = [pytest.mark.sqlite, pytest.mark.window]

PASAR, TAHU, BAHARI = "Jajanan Pasar Pagi Cibeber", "Tahu Sumber Rasa Citangkil", "Bandeng Bahari Merak"


@pytest.fixture
def keeper(qtbot, story, monkeypatch, tmp_path):
    """Lemper of today whose maker fetches the rest, tofu the shop answers for, bandeng that keeps a day more."""
    monkeypatch.setattr(paths, "data_folder", lambda: tmp_path)
    story.agrees(TAHU, AgreementFacts(commission_bps=2_000, expiry_bearer=Bearer.SHOP))
    story.delivers(PASAR, lemper=30, lupis=10, price=2_500, commission_bps=1_500, expiry=+0, group="jajanan")
    story.delivers(TAHU, tahu=12, price=8_000, expiry=+0, group="tahu")
    story.delivers(BAHARI, bandeng=4, price=35_000, commission_bps=1_500, expiry=+1, group="bandeng")
    story.opens_shift(300_000)
    story.sells(lemper=22, tahu=9)
    return Hands(qtbot, StockScreen(post_at(story.books, story.clock)))


def slips(story):
    return [job for job in story.ask(lambda session: jobs.recent(session, "K1")) if job.kind == jobs.DAY_END]


def test_the_day_is_ended_maker_by_maker_and_the_rest_at_once(keeper, story, tmp_path):
    assert keeper.screen.chores.bar.evening.text() == "End the day: 2 producers"
    keeper.does("F4")
    assert keeper.at == "dayBack1"
    keeper.focused().selectAll()
    keeper.types("6")
    panel = keeper.screen.panels.front
    assert keeper.part(QLineEdit, "dayGone1").text() == "2"
    keeper.part(QLineEdit, "dayGone1").setFocus()
    keeper.focused().selectAll()
    keeper.types("1")
    assert "1 pcs not found" in panel._lines._rows[0].told.text()
    keeper.types("0")
    assert keeper.part(QLineEdit, "dayBack1").text() == "0"
    keeper.part(QLineEdit, "dayBack1").setText("9")
    keeper.does("F9")
    assert panel._lines._rows[0].back.under.text() == "Only 8 pcs are there."

    keeper.part(QLineEdit, "dayBack1").setText("6")
    keeper.part(QLineEdit, "dayGone1").setText("2")
    keeper.does("F9")
    assert panel.rows.current().name == TAHU
    assert (keeper.part(QLineEdit, "dayGone3").text(), panel.note.text()) == ("3", "1 producer to go")
    keeper.does("Ctrl+F9")

    assert panel.note.text() == "all done"
    shelves = Shelves(story)
    assert (story.on_hand("lemper"), story.on_hand("tahu"), shelves.at("lemper", places.EXPIRED)) == (0, 0, 2)
    # 22 lemper at 85 %; 9 + 3 tofu at 80 %: what did not sell is the shop's loss.
    assert (story.balance(PASAR), story.balance(TAHU)) == (22 * 2_125, 12 * 6_400)
    assert sorted(file.name[:11] for file in (tmp_path / "papers").iterdir()) == [
        "BA-26-00001",
        "BA-26-00002",
        "RTB-26-0000",
    ]
    assert keeper.screen.chores.bar.evening.text() == "End of the day"
    story.holds()


def test_what_went_back_in_the_day_does_not_go_back_once_more(keeper, story):
    shelves = Shelves(story)
    shelves.fetched(PASAR, lemper=5)
    shelves.written_off(Loss.DAMAGED, tahu=1)
    shelves.fetched(TAHU, tahu=1)
    keeper.does("F4")
    keeper.does("PgDown")
    fields = [keeper.part(QLineEdit, name).text() for name in ("dayBack3", "dayGone3")]
    assert fields == ["0", "1"]
    keeper.does("Ctrl+F9")

    assert (story.on_hand("lemper"), story.on_hand("tahu"), shelves.at("tahu", places.EXPIRED)) == (0, 0, 1)
    story.holds()


def test_nothing_typed_for_a_producer_stays_nothing(keeper, story):
    Shelves(story).fetched(PASAR, lemper=5)
    keeper.does("F4")
    panel = keeper.screen.panels.front
    keeper.part(QLineEdit, "dayBack1").setText("0")
    keeper.part(QLineEdit, "dayGone1").setText("0")
    keeper.does("PgDown")
    keeper.does("PgUp")
    assert [field.text() for field in (panel._lines._rows[0].back, panel._lines._rows[0].gone)] == ["0", "0"]


def test_what_is_sold_meanwhile_is_seen_before_anything_is_written(keeper, story):
    keeper.does("F4")
    panel = keeper.screen.panels.front
    story.sells(lemper=1)
    keeper.does("F9")
    assert "7" in keeper.told
    assert slips(story) == []
    assert panel._lines._rows[0].back.text() == "7"
    keeper.does("F9")
    assert story.on_hand("lemper") == 0
    story.holds()


def test_a_printer_that_jams_loses_no_slip(keeper, story):
    with LoopbackPrinter() as printer:
        printer.unplug()
        at = printer.habits()
        story.books.keeping(lambda session: registers.ensure(session, "K1"))
        story.books.keeping(lambda session: registers.keep(session, "K1", at))
        spooler = Spooler(story.books, "K1", story.clock)
        spooler.start()
        keeper.does("F4")
        keeper.does("Ctrl+F9")
        spooler.wake()
        assert eventually(lambda: spooler.trouble is not None)
        assert story.on_hand("lemper") == 0

        printer.plug_in()
        spooler.wake()
        assert eventually(lambda: printer.received.count(b"BARANG HARI INI") == 2)
        keeper.does("Ctrl+P")
        spooler.wake()
        assert eventually(lambda: b"SALINAN" in printer.received)
        spooler.stop()
    assert {job.state for job in slips(story)} == {State.PRINTED}


def test_over_goods_leave_by_a_touch_each_and_the_terms_say_who_pays(keeper, story):
    story.later(days=1)
    keeper.screen.come()
    assert keeper.screen.chores.bar.pulls.text() == "3 lots off the shelf"
    keeper.does("F9")
    panel = keeper.screen.panels.front
    assert [(lot.name, panel._follows(lot)) for lot in panel._lots] == [
        ("lemper", "its maker fetches it"),
        ("lupis", "its maker fetches it"),
        ("tahu", "the shop pays"),
    ]
    tofu = panel._lots[2]
    panel.rows.touched.emit(tofu, "pull")
    assert (story.on_hand("tahu"), story.balance(TAHU)) == (0, 12 * 6_400)
    assert [lot.name for lot in panel._lots] == ["lemper", "lupis"]
    keeper.presses(Qt.Key.Key_Return)
    keeper.does("F9")
    assert (keeper.screen.panels.front, story.on_hand("lupis")) == (None, 0)
    assert keeper.screen.chores.bar.pulls.text() == "Nothing is over"
    story.holds()


def test_what_the_rules_propose_is_applied_with_one_key(keeper, story, qtbot):
    story.later(hours=6)
    keeper.screen.come()
    assert keeper.screen.chores.bar.less.text() == "4 lots to sell for less"
    keeper.does("F8")
    panel = keeper.screen.panels.front
    assert [(one.product, one.reduced) for one in panel._found] == [
        ("lemper", 1_750),
        ("lupis", 1_750),
        ("tahu", 5_600),
        ("bandeng", 28_000),
    ]
    keeper.does("Space")
    keeper.does("F9")
    assert sorted(one.bps for one in story.ask(markdowns.in_force).values()) == [2_000, 3_000, 3_000]
    assert keeper.told == "3 lots are sold for less from now on"
    keeper.does("F8")
    with qtbot.waitSignal(keeper.screen.chores.rules_wanted):
        keeper.touches(QPushButton, "proposalRules")
    story.holds()
