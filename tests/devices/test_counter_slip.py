"""A producer's slip and a printer that is stuck: nobody waits, it comes out once, and again only as a copy."""

from uuid import UUID

import pytest
from devices.spooling import Till
from escpos_decoder import decode

from fakes import LoopbackPrinter, Mood, eventually
from sentra_pos.devices import spooler as spoolers
from sentra_pos.paper import jobs
from sentra_pos.paper.jobs import State
from sentra_pos.producers import cards, directory
from sentra_pos.settlement import counter_view, statement_print

pytestmark = pytest.mark.sqlite
MELATI = "Dapur Gipang Melati"


@pytest.fixture
def shop(story, monkeypatch):
    monkeypatch.setattr(spoolers, "LOOK_AGAIN", 0.05)
    monkeypatch.setattr(spoolers, "BACK_OFF", (0.02, 0.05))
    story.delivers(MELATI, gipang=5, price=40_000, commission_bps=2_000, hold_days=0, expiry=60)
    story.opens_shift()
    story.sells(gipang=2)
    return story


def asks(shop):
    """The card is shown, and what is told waits as a slip."""
    who = shop.producer(MELATI)
    card = shop.ask(lambda session: cards.text_of(directory.get(session, who).code, who))
    told = shop.ask(lambda session: counter_view.look(session, card, on=shop.occasion()))
    return told, lambda: shop._do(lambda s: counter_view.queue(s, told, shown=card, on=shop.occasion()), UUID)


def test_a_stuck_printer_keeps_nobody_from_selling_and_the_slip_comes_out_once(shop):
    till = Till(shop.books, shop.clock)
    told, prints = asks(shop)
    with LoopbackPrinter(Mood.NO_PAPER) as printer:
        till.has(printer.habits(proves_printing=True))
        with till.spooling() as spooler:
            slip = prints()
            assert eventually(lambda: spooler.trouble is not None)
            shop.sells(gipang=1)
            assert till.state(slip) is State.WAITING

            printer.mood = Mood.FINE
            spooler.wake()
            assert till.reaches(slip, State.PRINTED)
            copy = prints()
            spooler.wake()
            assert till.reaches(copy, State.PRINTED)
        papers = [decode(paper) for paper in printer.papers]
    slips = [paper for paper in papers if "PRODUSEN DI KASIR" in paper.text]
    assert ["SALINAN" in paper.text for paper in slips] == [False, True]
    assert all("Rp64.000" in paper.text and MELATI in paper.text for paper in slips)
    assert [paper.drawer_opened for paper in slips] == [0, 0]
    assert told.money.available == 64_000
    assert shop.ask(lambda session: jobs.waiting(session, "K1")) == []


def test_a_statement_in_short_comes_out_once_then_as_a_copy_and_opens_no_drawer(shop):
    till = Till(shop.books, shop.clock)
    done = shop.settles(MELATI)
    with LoopbackPrinter() as printer:
        till.has(printer.habits())
        for _ in range(2):
            shop._do(lambda session: statement_print.queue(session, done.number, on=shop.occasion()), int)
        with till.spooling():
            assert eventually(lambda: not shop.ask(lambda session: jobs.on_the_way(session, "K1")))
        strips = [decode(paper) for paper in printer.papers]
    strips = [paper for paper in strips if "RINGKASAN LAPORAN" in paper.text]
    assert ["SALINAN ke-1" in paper.text for paper in strips] == [False, True]
    assert all(done.number in paper.text and "Rp64.000" in paper.text for paper in strips)
    assert [paper.drawer_opened for paper in strips] == [0, 0]
