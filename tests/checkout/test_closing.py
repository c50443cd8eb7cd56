"""A shift ends with a slip whose lines add up to what the books expect, whatever happened in it."""

import pytest
from sqlmodel import select

from sentra_pos.base import ids
from sentra_pos.base.money import Notes
from sentra_pos.books import accounts
from sentra_pos.checkout import closing, corrections, removals, reversals, shift_report
from sentra_pos.checkout.cart import Cart, Discount, Method, line_of
from sentra_pos.checkout.closing import LeftFloat, ShiftEnd
from sentra_pos.checkout.corrections import CorrectionDone
from sentra_pos.checkout.giving_back import Back, Goods, Wanted
from sentra_pos.checkout.paying import Payment
from sentra_pos.checkout.reversals import RefundDone
from sentra_pos.paper import jobs
from sentra_pos.paper import slip as slips
from sentra_pos.shop import permissions
from sentra_pos.shop.staff import Role
from sentra_pos.till import cash as cashbox
from sentra_pos.till import shift_slip, shifts
from sentra_pos.till.cash import DrawerOpened, Source
from sentra_pos.till.shift_slip import Movement, Way
from sentra_pos.till.tables import CountedNotes

MELATI = "Dapur Gipang Melati"


@pytest.fixture
def shop(story):
    story.delivers(MELATI, gipang=100, price=40_000, commission_bps=2_000, hold_days=0)
    return story


def ends(story, *notes, counted=None, next_float=0, reason=None, by=None):
    on = story.occasion(reason=reason, approved_by=by)
    return story.deed(
        lambda s: closing.close(s, counted=counted, notes=notes, next_float=next_float, on=on), ShiftEnd
    )


def slip_of(story, number):
    """The closing slip's content."""
    job = next(
        one
        for one in story.ask(lambda s: jobs.waiting(s, story.register))
        if (one.kind, one.document_no) == (jobs.SHIFT, number)
    )
    return shift_slip.from_json(job.content)


def looks(story):
    on = story.occasion()
    return story.ask(lambda session: closing.interim(session, on=on))


def opens_drawer(story, reason="tukar uang"):
    on = story.occasion(reason=reason)
    story.deed(lambda session: cashbox.open_drawer(session, on=on), DrawerOpened)


def clears_cart(story, **goods):
    lines = tuple(line_of(story.offer(story.code(name)), count) for name, count in goods.items())
    on = story.occasion(reason="pembeli batal")
    story.do(lambda session: removals.cart_cleared(session, cart=Cart(lines=lines), on=on))


def removes(story, name):
    line = line_of(story.offer(story.code(name)), 1)
    story.do(lambda s: removals.line_removed(s, cart=ids.new(), line=line, on=story.occasion()))


def test_the_day_of_a_drawer_is_on_its_slip(shop):
    shift = shop.opens_shift(float_=300_000)
    first = shop.sells(gipang=2, paid=100_000)
    shop.sells(gipang=1, paid=[Payment(Method.QRIS, 40_000)])
    wrong = shop.sells(gipang=1, paid=[Payment(Method.QRIS, 40_000)])
    shop.sells(gipang=1, paid=[Payment(Method.CARD, 40_000)], discount=None)
    shop.sells(gipang=1, paid=50_000, discount=Discount(amount=1_050))
    shop.refunds(first.receipt, Wanted(1, 1, Goods.DAMAGED))
    void = shop.sells(gipang=3, paid=150_000)
    shop.voids(void.receipt)
    on = shop.occasion()
    shop.deed(
        lambda s: corrections.correct_payment(
            s, receipt=wrong.receipt, from_method=Method.QRIS, to_method=Method.CASH, on=on
        ),
        CorrectionDone,
    )
    shop.cash_in(50_000, "uang kecil", source=Source.OWNER)
    shop.cash_out(20_000, "galon air")
    shop.drops(150_000)
    opens_drawer(shop)
    opens_drawer(shop, "salah pencet")
    removes(shop, "gipang")
    clears_cart(shop, gipang=2)
    shop.later(hours=8)

    ended = ends(
        shop, Notes(100_000, 2), Notes(50_000, 1), Notes(2_000, 4), next_float=100_000, reason="salah kembali"
    )

    report = slip_of(shop, shift.number)
    sold, drawer, happened = report.sold, report.drawer, report.happened
    assert (sold.sales, sold.refunds, sold.voids, sold.refunded) == (6, 2, 1, 160_000)
    assert (sold.gross, sold.discounts, sold.rounding) == (360_000, 1_050, -50)
    assert sold.turnover == sold.gross - sold.discounts + sold.rounding - sold.refunded == 198_900
    assert (sold.cash_net, sold.qris, sold.card, sold.transfer) == (118_900, 40_000, 40_000, 0)
    assert (sold.qris_payments, sold.card_payments) == (1, 1)
    assert (drawer.cash_taken, drawer.change_given) == (300_000, 61_100)
    assert (drawer.refunds, drawer.corrected, drawer.drops) == (160_000, 40_000, 150_000)
    assert drawer.balance == drawer.expected == 298_900
    assert drawer.movements == (
        Movement(Way.IN, 50_000, "uang kecil"),
        Movement(Way.OUT, 20_000, "galon air"),
        Movement(Way.DROP, 150_000, ""),
    )
    assert (happened.drawer_opened, happened.lines_removed, happened.removed_amount) == (2, 1, 40_000)
    assert happened.carts_cleared == 1
    assert (ended.closed.expected, ended.closed.counted, ended.closed.difference) == (
        298_900,
        258_000,
        -40_900,
    )
    assert (ended.handed_over, ended.next_float) == (158_000, 100_000)
    assert (report.code, report.count.reason, report.difference) == (
        ended.closed.code,
        "salah kembali",
        -40_900,
    )
    assert (report.first_receipt, report.last_receipt) == ("K1-26-000001", "K1-26-000008")
    rows = shop.ask(lambda s: s.exec(select(CountedNotes)).all())
    assert {(row.denomination, row.count) for row in rows} == {(100_000, 2), (50_000, 1), (2_000, 4)}
    shop.holds()


def test_a_producer_paid_out_of_the_drawer_is_on_its_slip(shop):
    shift = shop.opens_shift(float_=300_000)
    shop.sells(gipang=2)
    statement = shop.settles(MELATI)
    paid = shop.pays_out(statement.number, box=shift.number)

    ends(shop, counted=316_000)

    drawer = slip_of(shop, shift.number).drawer
    assert (drawer.payouts, drawer.balance, drawer.expected) == (64_000, 316_000, 316_000)
    assert drawer.movements == (Movement(Way.PAYOUT, 64_000, paid.number),)
    shop.holds()


def test_money_that_goes_back_by_transfer_counts_there(shop):
    shift = shop.opens_shift(float_=300_000)
    sale = shop.sells(gipang=2, paid=[Payment(Method.QRIS, 80_000)])
    shop.refunds(sale.receipt, Wanted(1, 1, Goods.DAMAGED), back=Back.TRANSFER)

    ends(shop, counted=300_000)

    sold = slip_of(shop, shift.number).sold
    assert (sold.turnover, sold.cash_net, sold.qris, sold.transfer) == (40_000, 0, 80_000, -40_000)
    shop.holds()


def test_the_slip_is_printed_with_the_close_and_again_as_a_copy(shop):
    shift = shop.opens_shift(float_=300_000)
    ended = ends(shop, counted=300_000)
    on = shop.occasion()

    copy = shop.deed(
        lambda s: str(
            jobs.copy(s, document_no=shift.number, register="K1", at=on.at, by="Sari", kind=jobs.SHIFT)
        ),
        str,
    )

    waiting = shop.ask(lambda s: jobs.waiting(s, "K1", kinds=[jobs.SHIFT]))
    assert [(str(job.id), job.copy_no) for job in waiting] == [(str(ended.job), 0), (copy, 1)]
    assert waiting[0].content == waiting[1].content


def test_a_running_shift_tells_sales_and_not_its_cash(shop):
    shop.opens_shift(float_=333_300)
    shop.sells(gipang=2, paid=100_000)
    opens_drawer(shop)

    report = looks(shop)

    text = slips.as_text(shift_slip.slip(report), 32)
    assert (report.sold.turnover, report.happened.drawer_opened) == (80_000, 1)
    assert "SHIFT BERJALAN" in text
    assert not any(word in text for word in ("333.300", "413.300", "KAS", "Tunai", "SELISIH"))
    assert "Laci dibuka tanpa jual" in text


def test_a_look_does_not_stand_in_the_way_of_the_slip(shop):
    shift = shop.opens_shift(float_=300_000)
    on = shop.occasion()
    for _ in range(2):
        shop.do(lambda session: closing.print_interim(session, on=on))
    ends(shop, counted=300_000)

    waiting = shop.ask(lambda s: jobs.waiting(s, "K1", kinds=[jobs.SHIFT]))
    assert [job.document_no for job in waiting] == [f"{shift.number}/X1", f"{shift.number}/X2", shift.number]


def test_what_stays_for_the_next_shift_is_suggested_and_lies_in_the_safe_till_then(shop):
    first_time = shop.ask(lambda session: closing.usual_float(session, "K1"))
    shop.opens_shift(float_=300_000)
    ended = ends(shop, counted=300_000, next_float=200_000)

    assert first_time is None
    assert (ended.handed_over, ended.next_float) == (100_000, 200_000)
    assert shop.ask(lambda session: closing.usual_float(session, "K1")) == 200_000
    shop.do(lambda session: _knows(session, "K1"))
    assert shop.ask(closing.floats_left) == [LeftFloat("K1", 200_000)]
    assert shop.box() == 300_000
    shop.opens_shift(float_=200_000)
    assert shop.ask(closing.floats_left) == []
    assert (shop.box(), shop.account(accounts.OWNER)) == (100_000, -300_000)
    shop.holds()


def _knows(session, register):
    from sentra_pos.shop import registers

    registers.ensure(session, register)


def test_no_more_stays_than_was_counted(shop):
    shop.opens_shift(float_=300_000)

    ended = ends(shop, counted=150_000, next_float=300_000)

    assert (ended.handed_over, ended.next_float) == (0, 150_000)


def test_who_counted_and_who_looked_on_stand_on_the_slip(shop):
    rani, dewi = shop.hires("Rani", Role.CASHIER), shop.hires("Dewi", Role.CASHIER)
    sari = shop.hires("Sari", Role.MANAGER)
    shop.actor = rani
    shift = shop.opens_shift(float_=300_000)
    shop.actor = dewi
    shop.do(lambda session: permissions.set_one_person(session, on=True))

    ends(shop, counted=300_000, by=sari)

    report = slip_of(shop, shift.number)
    assert (report.cashier, report.closed_by, report.manager) == ("Rani", "Dewi", "Sari")
    assert report.note == shift_report.ONE_PERSON
    assert "Dihitung oleh" in slips.as_text(shift_slip.slip(report), 48)


def test_two_registers_do_not_mix(shop):
    one = shop.opens_shift(float_=300_000)
    shop.register = "K2"
    two = shop.opens_shift(float_=100_000)
    sale = shop.sells(gipang=1)
    removes(shop, "gipang")
    shop.register = "K1"
    shop.sells(gipang=3)
    shop.refunds(sale.receipt)

    ends(shop, counted=380_000)
    first = slip_of(shop, one.number)
    shop.register = "K2"
    ends(shop, counted=140_000)
    second = slip_of(shop, two.number)

    assert (first.sold.sales, first.sold.refunds, first.drawer.expected) == (1, 1, 380_000)
    assert (second.sold.sales, second.sold.refunds, second.drawer.expected) == (1, 0, 140_000)
    assert (first.happened.lines_removed, second.happened.lines_removed) == (0, 1)
    shop.holds()


def test_closing_twice_closes_once(shop):
    shift = shop.opens_shift(float_=300_000)
    on = shop.occasion()

    def deed(session):
        return closing.close(session, counted=300_000, on=on)

    twice = [
        shop.books.writing(deed, key=closing.key(shift.id), content=300_000, answer=ShiftEnd)
        for _ in range(2)
    ]

    assert twice[0] == twice[1]
    assert shop.ask(lambda s: shifts.current(s, "K1")) is None


def test_a_refund_of_an_earlier_shift_is_this_shifts(shop):
    shop.opens_shift(float_=300_000)
    sale = shop.sells(gipang=1)
    ends(shop, counted=340_000)
    shop.later(days=1)
    shift = shop.opens_shift(float_=300_000)
    id, on = ids.new(), shop.occasion(reason="lembek")
    shop.deed(
        lambda s: reversals.refund(s, id=id, receipt=sale.receipt, wanted=(), back=Back.CASH, on=on),
        RefundDone,
    )

    ends(shop, counted=260_000)

    report = slip_of(shop, shift.number)
    assert (report.sold.sales, report.sold.turnover, report.sold.cash_net) == (0, -40_000, -40_000)
    assert report.drawer.balance == report.drawer.expected == 260_000
    shop.holds()
