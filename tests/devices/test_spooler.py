"""What waits is printed, at most once by itself, and the till never waits for it (F3, F8)."""

import threading
import time
from datetime import timedelta

import pytest
from devices.spooling import RECEIPT, Till
from escpos_decoder import decode
from sample_papers import SALE, SHIFT
from sqlalchemy import text

from fakes import LoopbackPrinter, Mood, eventually
from sentra_pos.checkout import receipt as receipts
from sentra_pos.devices import spooler as spoolers
from sentra_pos.devices.connections import Patience
from sentra_pos.devices.encoding import encode
from sentra_pos.devices.receipt_printer import ASK_PAPER, ASK_PRINTED
from sentra_pos.devices.spooler import Spooler
from sentra_pos.devices.troubles import PrinterNotThere, PrinterOutOfPaper
from sentra_pos.paper import jobs
from sentra_pos.paper.jobs import State
from sentra_pos.shop.registers import Habits
from sentra_pos.till import shift_slip

NEXT = RECEIPT.replace("000123", "000124")
LENGTH = len(encode(receipts.slip(SALE), Habits(), opens_drawer=True))


@pytest.fixture
def till(books, clock, monkeypatch):
    monkeypatch.setattr(spoolers, "LOOK_AGAIN", 0.05)
    monkeypatch.setattr(spoolers, "BACK_OFF", (0.02, 0.05))
    return Till(books, clock)


def texts(printer):
    return [decode(paper).text for paper in printer.papers]


def test_what_waits_is_printed_in_order(till):
    with LoopbackPrinter() as printer:
        till.has(printer.habits())
        content = [
            receipts.to_json(receipts.from_json(RECEIPT.replace("000123", f"{n:06}"))) for n in range(5)
        ]
        sold = [till.sells(number, content=one) for number, one in enumerate(content)]
        with till.spooling():
            assert till.reaches(sold[-1], State.PRINTED)

        assert [paper.count(f"No. K1-26-{n:06}") for n, paper in enumerate(texts(printer))] == [1] * 5
        assert [till.job(job).tries for job in sold] == [1] * 5
        assert till.changes == 5


def test_a_sale_is_printed_as_soon_as_the_spooler_is_woken(till, monkeypatch):
    monkeypatch.setattr(spoolers, "LOOK_AGAIN", 60)
    with LoopbackPrinter() as printer, till.spooling() as spooler:
        till.has(printer.habits(proves_printing=True))
        spooler.wake()
        sold = till.sells()
        spooler.wake()

        assert till.reaches(sold, State.PRINTED)
        assert decode(printer.papers[0]).drawer_opened == 1


def test_shift_gift_and_drawer_have_their_own_looks(till):
    with LoopbackPrinter() as printer:
        till.has(printer.habits())
        till.sells(kind=jobs.SHIFT, content=shift_slip.to_json(SHIFT), opens_drawer=False)
        till.sells(kind=jobs.GIFT, opens_drawer=False)
        last = till.sells(kind=jobs.DRAWER, content="")
        with till.spooling():
            assert till.reaches(last, State.PRINTED)

        shift, gift, drawer = map(decode, printer.papers)
        assert "TUTUP SHIFT" in shift.text
        assert "STRUK HADIAH" in gift.text
        assert [paper.drawer_opened for paper in (shift, gift, drawer)] == [0, 0, 1]
        assert drawer.text == ""


def test_a_copy_says_salinan_and_opens_nothing(till):
    with LoopbackPrinter() as printer:
        till.has(printer.habits())
        till.sells()
        copy = till.do(
            lambda session: jobs.copy(
                session, document_no="K1-26-000001", register="K1", at=till.clock.now(), by="Dewi"
            )
        )
        with till.spooling():
            assert till.reaches(copy, State.PRINTED)

        original, copied = map(decode, printer.papers)
        assert (original.drawer_opened, original.text.count("SALINAN")) == (1, 0)
        assert (copied.drawer_opened, copied.text.count("SALINAN ke-1")) == (0, 2)
        assert "dicetak 22/11/2026 09:00, Dewi" in copied.text


def test_a_sale_without_cash_opens_nothing(till):
    with LoopbackPrinter() as printer:
        till.has(printer.habits())
        sold = till.sells(opens_drawer=False)
        with till.spooling():
            assert till.reaches(sold, State.PRINTED)

        assert decode(printer.papers[0]).drawer_opened == 0


def test_a_receipt_that_comes_late_opens_nothing(till):
    with LoopbackPrinter() as printer:
        till.has(printer.habits())
        sold, drawer = till.sells(), till.sells(2, kind=jobs.DRAWER, content="")
        till.clock.at += timedelta(minutes=2)
        with till.spooling():
            assert till.reaches(sold, State.PRINTED)
            assert till.reaches(drawer, State.FAILED)

        assert [decode(paper).drawer_opened for paper in printer.papers] == [0]


def test_a_receipt_nobody_waits_for_does_not_come_out_by_itself(till):
    with LoopbackPrinter() as printer:
        till.has(printer.habits())
        sold = till.sells()
        till.clock.at += timedelta(minutes=6)
        with till.spooling() as spooler:
            assert till.reaches(sold, State.FAILED)
            assert printer.papers == []

            till.do(lambda session: jobs.retry(session, sold, at=till.clock.now()))
            spooler.wake()
            assert till.reaches(sold, State.PRINTED)


def test_a_register_without_a_printer_lets_its_papers_lapse(till):
    sold = till.sells()
    with till.spooling():
        assert till.reaches(sold, State.LAPSED)


def test_a_years_papers_lapse_bit_by_bit(till, monkeypatch):
    monkeypatch.setattr(spoolers, "BATCH", 3)
    monkeypatch.setattr(spoolers, "LOOK_AGAIN", 60)
    sold = [till.sells(number) for number in range(8)]
    with till.spooling():
        assert all(till.reaches(job, State.LAPSED) for job in sold)


def test_another_registers_papers_are_left_alone(till):
    with LoopbackPrinter() as printer:
        till.has(printer.habits())
        other, mine = till.sells(1, register="K2"), till.sells(2)
        foreign = till.sells(3, kind="statement")
        with till.spooling():
            assert till.reaches(mine, State.PRINTED)

        assert [till.state(job) for job in (other, foreign)] == [State.WAITING] * 2


def test_a_damaged_snapshot_holds_nobody_up(till):
    with LoopbackPrinter() as printer:
        till.has(printer.habits())
        damaged, sold = till.sells(1, content="{}"), till.sells(2)
        with till.spooling():
            assert till.reaches(sold, State.PRINTED)

        assert (till.state(damaged), till.job(damaged).detail) == (State.FAILED, "cannot be drawn")


def test_a_printer_that_is_switched_on_later_prints_then(till):
    with LoopbackPrinter() as printer:
        printer.unplug()
        till.has(printer.habits())
        with till.spooling() as spooler:
            sold = till.sells()
            assert eventually(lambda: isinstance(spooler.trouble, PrinterNotThere))
            assert (till.state(sold), till.job(sold).tries) == (State.WAITING, 0)

            printer.plug_in()
            assert till.reaches(sold, State.PRINTED)
            assert spooler.trouble is None
        assert len(printer.papers) == 1


def test_a_printer_that_is_well_again_is_told_although_nothing_waits(till):
    with LoopbackPrinter(Mood.HANGS_UP, after=300) as printer:
        till.has(printer.habits(proves_printing=True))
        with till.spooling() as spooler:
            sold = till.sells()
            assert till.reaches(sold, State.UNCERTAIN)
            assert eventually(lambda: spooler.trouble is not None)
            printer.mood = Mood.NO_PAPER
            assert eventually(lambda: isinstance(spooler.trouble, PrinterOutOfPaper))

            printer.mood = Mood.FINE
            assert eventually(lambda: spooler.trouble is None)

        assert len(printer.with_paper) == 1
        assert till.state(sold) is State.UNCERTAIN


def test_copies_of_every_slip_say_so(till):
    with LoopbackPrinter() as printer:
        till.has(printer.habits())
        till.sells(kind=jobs.GIFT, opens_drawer=False)
        till.sells(kind=jobs.RECEIPT)
        for kind in (jobs.GIFT, jobs.GIFT, jobs.RECEIPT):
            last = till.do(
                lambda session, kind=kind: jobs.copy(
                    session,
                    document_no="K1-26-000001",
                    register="K1",
                    at=till.clock.now(),
                    by="Dewi",
                    kind=kind,
                )
            )
        with till.spooling():
            assert till.reaches(last, State.PRINTED)

        papers = [decode(paper) for paper in printer.papers]
        marks = [line for paper in papers for line in paper.text.splitlines() if "SALINAN" in line]
        assert [mark.strip(" *") for mark in marks[::2]] == ["SALINAN ke-1", "SALINAN ke-2", "SALINAN ke-1"]
        assert [paper.drawer_opened for paper in papers] == [0, 1, 0, 0, 0]


def test_new_paper_lets_what_waited_come_out(till):
    with LoopbackPrinter(Mood.NO_PAPER) as printer:
        till.has(printer.habits(proves_printing=True))
        with till.spooling() as spooler:
            sold = till.sells()
            assert eventually(lambda: isinstance(spooler.trouble, PrinterOutOfPaper))
            assert till.state(sold) is State.WAITING

            printer.mood = Mood.FINE
            assert till.reaches(sold, State.PRINTED)
        assert len(printer.papers) == 1


def test_a_wrong_setting_is_told_and_can_be_mended(till):
    with LoopbackPrinter() as printer:
        till.has(printer.habits(profile="no such printer"))
        with till.spooling() as spooler:
            sold = till.sells()
            assert eventually(lambda: spooler.trouble is not None)

            till.has(printer.habits())
            assert till.reaches(sold, State.PRINTED)


@pytest.mark.sqlite
@pytest.mark.faults
@pytest.mark.parametrize("mood", [Mood.HANGS_UP, Mood.STALLS])
@pytest.mark.parametrize("after", [1, 3, 4, 5, 8, 20, 300, LENGTH // 2, LENGTH - 1, LENGTH + 3, LENGTH + 5])
def test_an_original_comes_out_at_most_once_wherever_the_printer_fails(till, mood, after):
    with LoopbackPrinter(mood, after) as printer:
        till.has(printer.habits(proves_printing=True))
        sold = till.sells()
        with till.spooling() as spooler:
            assert eventually(lambda: spooler.trouble is not None)
            printer.mood = Mood.FINE
            spooler.wake()
            assert till.reaches(sold, State.PRINTED, State.UNCERTAIN)
            assert till.reaches(till.sells(2, content=NEXT), State.PRINTED)

        mine = [call for call in printer.with_paper if b"000124" not in call]
        assert len(mine) <= 1
        assert till.job(sold).tries == 1
        if after > len(ASK_PAPER):
            assert till.state(sold) is State.UNCERTAIN
        if till.state(sold) is State.PRINTED:
            assert mine[0].endswith(ASK_PRINTED)


@pytest.mark.sqlite
@pytest.mark.faults
def test_a_second_original_would_be_seen(till, monkeypatch):
    """The negative control: a spooler that sends again what may be out already."""

    def again(session, job, *, at, detail):
        session.execute(text("UPDATE print_job SET state = 'waiting'"))
        return True

    monkeypatch.setattr(jobs, "uncertain", again)
    with LoopbackPrinter(Mood.HANGS_UP, after=300) as printer:
        till.has(printer.habits(proves_printing=True))
        sold = till.sells()
        with till.spooling() as spooler:
            assert eventually(lambda: spooler.trouble is not None)
            printer.mood = Mood.FINE
            assert till.reaches(sold, State.PRINTED)

        assert len(printer.with_paper) > 1


@pytest.mark.parametrize("mood", [Mood.TRICKLES, Mood.SILENT])
def test_a_printer_without_proof_is_believed(till, mood):
    with LoopbackPrinter(mood) as printer:
        till.has(printer.habits())
        sold = till.sells()
        with till.spooling():
            assert till.reaches(sold, State.PRINTED)

        assert eventually(lambda: b"".join(printer.papers).endswith(b"\x1bd\x04"))


def test_what_was_under_way_when_the_till_died_is_never_sent_again(till):
    with LoopbackPrinter() as printer:
        till.has(printer.habits())
        under_way = till.sells(1)
        till.do(lambda session: jobs.sending(session, under_way))
        later = till.sells(2)
        with till.spooling():
            assert till.reaches(later, State.PRINTED)

        assert (till.state(under_way), till.job(under_way).detail) == (State.UNCERTAIN, "interrupted")
        assert len(printer.papers) == 1


def test_two_spoolers_print_a_job_once(till):
    with LoopbackPrinter() as printer:
        till.has(printer.habits())
        with till.spooling(), till.spooling():
            sold = [till.sells(number) for number in range(8)]
            assert all(till.reaches(job, State.PRINTED) for job in sold)

        assert len(printer.papers) == 8


@pytest.mark.parametrize("mood", [Mood.STALLS, Mood.SILENT])
def test_the_spooler_ends_within_a_second_whatever_the_printer_does(till, mood):
    with LoopbackPrinter(mood, after=50) as printer:
        till.has(printer.habits(proves_printing=True))
        sold = till.sells()
        spooler = Spooler(till.books, "K1", till.clock, patience=Patience())
        spooler.start()
        assert till.reaches(sold, State.SENDING)

        began = time.monotonic()
        ended = spooler.stop()

        assert ended
        assert time.monotonic() - began < 1.2
        assert till.state(sold) is State.UNCERTAIN


def test_the_till_never_waits_for_the_printer(till):
    with LoopbackPrinter(Mood.STALLS, after=50) as printer:
        till.has(printer.habits(proves_printing=True))
        with till.spooling(Patience()) as spooler:
            assert till.reaches(till.sells(), State.SENDING)
            began = time.monotonic()
            for _ in range(1_000):
                spooler.wake()
            till.sells(2)

            assert time.monotonic() - began < 0.5


def test_a_spooler_that_never_began_ends_at_once(books, clock):
    assert Spooler(books, "K1", clock).stop()


def test_books_that_are_away_do_not_end_the_spooler(till, monkeypatch):
    with LoopbackPrinter() as printer:
        till.has(printer.habits())
        away = threading.Event()
        real = jobs.waiting

        def waiting(session, register, **facts):
            if not away.is_set():
                away.set()
                raise OSError("the server is away")
            return real(session, register, **facts)

        monkeypatch.setattr(jobs, "waiting", waiting)
        with till.spooling():
            assert till.reaches(till.sells(), State.PRINTED)
