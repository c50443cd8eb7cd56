"""Periods that are closed, what comes late for one, and people who may fetch a maker's money and sign for it."""

from datetime import date, timedelta
from functools import partial

from faults.shelf.shop import MAKERS, Charged, ShelfShop
from sqlmodel import Session

from sentra_pos.books.tables import JournalEntry
from sentra_pos.producers import delegates
from sentra_pos.producers.delegates import Delegate, NamedAlready, NotADelegate
from sentra_pos.settlement import fees, payouts, periods
from sentra_pos.settlement.fees import FeeDone
from sentra_pos.settlement.payouts import BANK, PayoutDone
from sentra_pos.settlement.periods import AlreadyClosed, NotOver, PeriodClosed, ShiftStillOpen

NAMES = ("Siti Rahma", "Ujang", "Bu Neneng")


def a_period_closes(shop: ShelfShop) -> None:
    """Never a day that runs, one with an open shift, or one that is closed."""
    through = shop.today - timedelta(days=shop.dice.choice((0, 1, 1, 2, 4)))
    on = shop.story.occasion(reason="tutup buku")
    close = partial(periods.close_days, through=through, on=on)
    if through == shop.today:
        shop.is_refused(lambda: shop.story.deed(close, PeriodClosed), NotOver)
    elif shop.closed is not None and through <= shop.closed:
        shop.is_refused(lambda: shop.story.deed(close, PeriodClosed), AlreadyClosed)
    elif any(day <= through for _, day in shop.shifts.values()):
        shop.is_refused(lambda: shop.story.deed(close, PeriodClosed), ShiftStillOpen)
    else:
        done = shop.story.deed(close, PeriodClosed)
        assert done.last == through
        assert shop.closed is None or done.first == shop.closed + timedelta(days=1)
        shop.closed = through


def a_charge_comes_late(shop: ShelfShop) -> None:
    """It keeps its true day, and is booked on the first one that is open."""
    maker, amount = shop.dice.choice(MAKERS), shop.dice.randint(1, 9_000)
    day = shop.today - timedelta(days=shop.dice.randint(0, 9))
    on = shop.story.occasion(reason="nota terlambat").on_day(day)
    charge = partial(fees.charge, producer=shop.story.producer(maker), amount=amount, on=on)
    done = shop.story.deed(charge, FeeDone)
    shop.charged.append(Charged(maker, amount, done.entry))
    shop.owed[maker] -= amount

    def days_of(session: Session) -> tuple[date, date]:
        entry = session.get_one(JournalEntry, done.entry)
        return entry.business_day, entry.booked_day

    is_open = shop.closed is None or day > shop.closed
    first_open = day if is_open else (shop.closed or day) + timedelta(days=1)
    assert shop.story.ask(days_of) == (day, first_open)


def somebody_may_fetch(shop: ShelfShop) -> None:
    maker, name = shop.dice.choice(MAKERS), shop.dice.choice(NAMES)
    on = shop.story.occasion()
    put = partial(delegates.name, producer=shop.story.producer(maker), name=name, relation="saudara", on=on)
    if name in shop.named[maker]:
        shop.is_refused(lambda: shop.story.deed(put, Delegate), NamedAlready)
    else:
        shop.named[maker][name] = shop.story.deed(put, Delegate).id


def somebody_may_fetch_no_more(shop: ShelfShop) -> None:
    maker = shop.dice.choice(MAKERS)
    if shop.named[maker]:
        name = shop.dice.choice(sorted(shop.named[maker]))
        one, on = shop.named[maker].pop(name), shop.story.occasion()
        shop.story.do(lambda session: delegates.end(session, delegate=one, on=on))
        shop.gone.append(one)


def hands_over(shop: ShelfShop, statement: str, maker: str) -> PayoutDone:
    """To the maker, or to one he named; a stranger and one who was taken off the list get nothing."""
    pay = partial(payouts.pay_once, shop.story.books, statement=statement, box=BANK)
    strangers = [*shop.gone, *(one for who in MAKERS if who != maker for one in shop.named[who].values())]
    if strangers:
        stranger, on = shop.dice.choice(strangers), shop.story.occasion()
        shop.is_refused(lambda: pay(on=on, received_by=stranger), NotADelegate)
    signers = [None, *shop.named[maker].items()]
    signs = shop.dice.choice(signers)
    done = pay(on=shop.story.occasion(), received_by=None if signs is None else signs[1])
    assert done.received_by == ("" if signs is None else f"{signs[0]} (saudara)")
    return done
