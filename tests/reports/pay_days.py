"""A pay day after the days of the small shop where something goes wrong: every row of pay day, written once."""

from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

from sentra_pos.base import clock
from sentra_pos.base.database import Books, Session
from sentra_pos.books.occasion import Occasion
from sentra_pos.producers import directory
from sentra_pos.settlement import advances, objections, payouts, reversals, statements, unclaimed
from sentra_pos.settlement.bank import recording
from sentra_pos.settlement.bank.listing import Booking
from sentra_pos.settlement.objections import Section, Verdict

AT = datetime(2026, 11, 24, 9, tzinfo=clock.SHOP_ZONE)


def tell(books: Books) -> None:
    """A payout is taken back, made again and seen at the bank; envelope, advance and objection have their ends too."""
    on = Occasion("cli:Rani", "K1", AT, reason="amplop orang lain")
    deeds = (_reverse, _pay_again, _see, _give_up, _lend, _object, _answer)
    for place, deed in enumerate(deeds):
        at = AT + timedelta(minutes=place)
        this = replace(on, at=at, recorded_at=at)
        books.writing(partial(deed, on=this), key=f"pay day {place}", content=None, answer=str)


def _reverse(session: Session, *, on: Occasion) -> str:
    return reversals.reverse(session, payout="KWT-26-00001", on=on).code


def _pay_again(session: Session, *, on: Occasion) -> str:
    return payouts.pay(session, statement="LPK-26-00001", on=on, box=payouts.BANK, reference="TRX 7").number


def _see(session: Session, *, on: Occasion) -> str:
    paid = payouts.find(session, "KWT-26-00002")
    booking = Booking(2, on.business_day, f"TRF {paid.statement}", "FT7", paid.amount)
    return recording.record(session, [booking], rows={2}, on=on).seen[0]


def _give_up(session: Session, *, on: Occasion) -> str:
    batik = directory.find(session, "P-0002").id
    done = statements.freeze(session, producer=batik, until=on.business_day, on=on)
    return unclaimed.give_up(session, statement=done.number, on=on).code


def _lend(session: Session, *, on: Occasion) -> str:
    melati = directory.find(session, "P-0001").id
    return advances.give(
        session, producer=melati, amount=50_000, instalment=10_000, on=on, box=payouts.BANK
    ).number


def _object(session: Session, *, on: Occasion) -> str:
    return objections.raise_one(
        session,
        statement="LPK-26-00001",
        section=Section.SALES,
        subject="Gipang ketan",
        said="Laku 3, bukan 2.",
        on=on,
    ).number


def _answer(session: Session, *, on: Occasion) -> str:
    return objections.answer(
        session, number="KBR-26-00001", verdict=Verdict.ACCEPTED, said="Benar.", amount=10_040, on=on
    ).number
