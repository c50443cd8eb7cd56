"""One open drawer a register: a float, what was taken, a blind count, and the cash goes to the safe (T1 to T3)."""

import threading
import time

import pytest
from sqlmodel import select

from sentra_pos.base import ids
from sentra_pos.books import accounts, journal
from sentra_pos.books.tables import JournalEntry
from sentra_pos.checkout import sales
from sentra_pos.checkout.cart import Cart, Method, line_of
from sentra_pos.checkout.paying import Exact, Payment
from sentra_pos.producers.directory import BadField
from sentra_pos.till import shifts
from sentra_pos.till.counting import BadCount
from sentra_pos.till.shifts import NoOpenShift, ShiftAlreadyOpen
from sentra_pos.till.tables import ShiftClose

MELATI = "Dapur Gipang Melati"


def expected(story):
    return story.ask(lambda session: shifts.expected_cash(session, shifts.require(session, story.register)))


def test_the_first_float_is_brought_by_the_owner(story):
    shift = story.opens_shift(float_=300_000)

    assert (shift.number, shift.float_amount, shift.register) == ("SHF-K1-26-0001", 300_000, "K1")
    assert (story.box(shift.number), story.box(), story.account(accounts.OWNER)) == (300_000, 0, -300_000)
    story.holds()


def test_the_next_float_comes_out_of_the_safe_and_the_owner_brings_the_rest(story):
    story.opens_shift(float_=300_000)
    story.closes_shift(counted=300_000)
    second = story.opens_shift(float_=200_000)
    story.closes_shift(counted=200_000)
    third = story.opens_shift(float_=350_000)

    assert [second.number, third.number] == ["SHF-K1-26-0002", "SHF-K1-26-0003"]
    assert (story.box(third.number), story.box(), story.account(accounts.OWNER)) == (350_000, 0, -350_000)
    story.holds()


def test_a_drawer_expects_its_float_and_the_cash_it_took(story):
    story.delivers(MELATI, gipang=10, price=12_500)
    story.opens_shift(float_=300_000)
    story.sells(gipang=3, paid=50_000)
    story.sells(gipang=2, paid=[Payment(Method.QRIS, 25_000)])

    assert expected(story) == 337_500


def test_what_is_missing_at_the_count_is_posted_with_its_reason(story):
    story.delivers(MELATI, gipang=10, price=12_500)
    shift = story.opens_shift(float_=300_000)
    story.sells(gipang=3, paid=50_000)

    closed = story.closes_shift(counted=337_000, reason="uang kembali kurang")

    assert (closed.expected, closed.counted, closed.difference) == (337_500, 337_000, -500)
    assert (story.box(shift.number), story.box()) == (0, 337_000)
    assert story.account(accounts.CASH_DIFFERENCE) == 500
    last = story.ask(lambda s: s.exec(select(JournalEntry).order_by("sequence")).all())[-1]
    assert (last.kind, last.document_no, last.reason) == ("shift_close", shift.number, "uang kembali kurang")
    story.holds()


def test_what_is_too_much_at_the_count_is_posted_too(story):
    story.opens_shift(float_=300_000)

    closed = story.closes_shift(counted=301_000)

    assert closed.difference == 1_000
    assert (story.account(accounts.CASH_DIFFERENCE), story.box()) == (-1_000, 301_000)
    story.holds()


def test_closing_is_never_refused_for_a_difference_however_large(story):
    story.opens_shift(float_=300_000)

    assert story.closes_shift(counted=0).difference == -300_000
    story.holds()


def test_a_register_has_one_open_shift(story):
    story.opens_shift()

    with pytest.raises(ShiftAlreadyOpen, match="SHF-K1-26-0001"):
        story.opens_shift()
    story.register = "K2"
    assert story.opens_shift().number == "SHF-K2-26-0001"


def test_a_drawer_that_was_closed_is_closed(story):
    story.opens_shift()
    story.closes_shift(counted=0)

    with pytest.raises(NoOpenShift):
        story.closes_shift(counted=0)
    assert len(story.ask(lambda s: s.exec(select(ShiftClose)).all())) == 1


@pytest.mark.sqlite
@pytest.mark.parametrize("amount", [-1, 100_000_001])
def test_a_float_that_can_only_be_a_slip_is_refused(story, amount):
    with pytest.raises(BadField):
        story.opens_shift(float_=amount)


@pytest.mark.sqlite
@pytest.mark.parametrize("amount", [-1, 1_000_000_001])
def test_a_count_that_can_only_be_a_slip_is_refused(story, amount):
    story.opens_shift()

    with pytest.raises(BadCount):
        story.closes_shift(counted=amount)


def test_the_business_day_is_the_shifts_and_not_midnights(story):
    story.delivers(MELATI, gipang=10, price=12_500)
    sunday = story.today
    story.opens_shift()
    story.later(hours=16)
    story.sells(gipang=1)
    story.closes_shift(counted=12_500)

    entries = story.ask(lambda s: s.exec(select(JournalEntry)).all())
    assert {entry.business_day for entry in entries} == {sunday}
    assert story.today > sunday


class NoTurn:
    """Lets deeds of one program meet in the database, as those of two programs do."""

    def acquire(self, timeout):
        return True

    def release(self):
        return None


def in_this_order(story, *deeds):
    """What each deed came to when all wait for the register's turn, in this order."""
    story.books._turn = NoTurn()
    got = [""] * len(deeds)

    def runs(place):
        key = str(ids.new())
        try:
            story.books.writing(lambda s: deeds[place](s) is None, key=key, content=key, answer=bool)
            got[place] = "done"
        except Exception as refusal:
            got[place] = type(refusal).__name__

    def keeps_the_turn(session):
        journal.open_entry(session, kind="cash", on=story.occasion())
        for thread in threads:
            thread.start()
            time.sleep(0.2)

    threads = [threading.Thread(target=runs, args=(place,)) for place in range(len(deeds))]
    story.do(keeps_the_turn)
    for thread in threads:
        thread.join()
    return got


def test_two_who_open_one_drawer_at_once_get_one_shift(story):
    on = story.occasion()

    def opens(session):
        shifts.open_shift(session, float_amount=0, on=on)

    assert sorted(in_this_order(story, opens, opens)) == ["ShiftAlreadyOpen", "done"]
    story.holds()


def test_two_who_close_one_drawer_at_once_close_it_once(story):
    story.opens_shift(float_=300_000)
    on = story.occasion()

    def closes(session):
        shifts.close_shift(session, counted=300_000, on=on)

    assert sorted(in_this_order(story, closes, closes)) == ["NoOpenShift", "done"]
    assert story.box() == 300_000
    story.holds()


def test_no_sale_goes_into_a_drawer_that_is_counted_meanwhile(story):
    story.delivers(MELATI, gipang=10, price=12_500)
    shift = story.opens_shift(float_=300_000)
    on = story.occasion()
    cart = Cart(lines=(line_of(story.offer(story.code("gipang")), 1),))

    def closes(session):
        shifts.close_shift(session, counted=300_000, on=on)

    def sells(session):
        sales.complete(session, cart=cart, payments=Exact.CASH, on=on)

    came_to = in_this_order(story, closes, sells)

    assert came_to in (["done", "NoOpenShift"], ["done", "done"])  # on SQLite either may be first
    assert story.box(shift.number) == 0
    story.holds()
