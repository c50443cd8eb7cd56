"""A day at the shelf after the few days of the small shop: every consignment paper there is, written once."""

from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from uuid import UUID

from sentra_pos.base import clock
from sentra_pos.base.database import Books, Session
from sentra_pos.books.occasion import Occasion
from sentra_pos.catalogue import prices, products
from sentra_pos.catalogue.tables import ProductFields
from sentra_pos.consignment import corrections, notes, repacking, take_backs
from sentra_pos.consignment.corrections import Undone
from sentra_pos.consignment.notes import DeliveryLine, Rejected
from sentra_pos.consignment.take_backs import GoingBack
from sentra_pos.producers import agreements, decisions, directory, payees
from sentra_pos.producers.agreements import AgreementFacts
from sentra_pos.producers.decisions import Status
from sentra_pos.producers.tables import Producer, ProducerFields
from sentra_pos.producers.terms import Bearer
from sentra_pos.settlement import opening, rack_fees
from sentra_pos.settlement.opening_content import Advance, Content
from sentra_pos.stock import conversions, markdowns, write_offs
from sentra_pos.stock.write_offs import Gone, Loss

AT = datetime(2026, 11, 23, 9, tzinfo=clock.SHOP_ZONE)
REASON = "terhitung dua kali"
OPENING = Content(owed=45_000, advances=(Advance(100_000, 20_000),))


def tell(books: Books) -> None:
    """Goods come in and are refused, undone, fetched, repacked, written off, sold for less and bought."""
    on = Occasion("cli:Rani", "K1", AT, reason=REASON)
    producer, lot, number, bags = books.writing(
        partial(_delivery, on=on), key="shelf 0", content=None, answer=tuple[UUID, UUID, str, UUID]
    )
    deeds = (
        lambda s, on: corrections.correct(s, note=number, lines=[Undone(1, 500)], on=on).number,
        lambda s, on: (
            take_backs.take_back(
                s, producer=producer, goods=[GoingBack(lot, 500)], on=on, fetched_by="Bu Siti"
            ).number
        ),
        lambda s, on: repacking.repack(s, lot=lot, used=1_010, into=bags, made=5, each=200, on=on).number,
        lambda s, on: (
            write_offs.write_off(s, loss=Loss.DAMAGED, goods=[Gone(lot, 100, "jatuh")], on=on)[0].number
        ),
        lambda s, on: str(markdowns.mark(s, lots=[lot], bps=1_000, bearer=Bearer.SHOP, on=on)),
        lambda s, on: (
            conversions.convert(s, lot=lot, quantity=1_000, amount=70_000, signed_by="Bu Siti", on=on).number
        ),
        lambda s, on: (
            decisions.decide(
                s, producer=producer, status=Status.PAUSED, reason="libur panjang", on=on
            ).producer
        ),
        lambda s, on: _payee(s, producer, on),
        lambda s, on: _rack(s, producer, on),
        lambda s, on: opening.post(s, producer=producer, content=OPENING, on=on).number,
    )
    for place, deed in enumerate(deeds, start=1):
        at = replace(on, at=AT + timedelta(minutes=place), recorded_at=AT + timedelta(minutes=place))
        books.writing(partial(deed, on=at), key=f"shelf {place}", content=None, answer=str)


def _delivery(session: Session, *, on: Occasion) -> tuple[UUID, UUID, str, UUID]:
    fields = ProducerFields(name="Jajanan Pasar Pagi Cibeber", bank="BRI", account="012345678901234")
    producer = directory.add(session, fields, at=on.at)
    sack = products.add(
        session,
        ProductFields(name="Emping mentah", unit="kg", decimals=3, drying_bps=200),
        producer=producer,
        at=on.at,
    )
    bags = products.add(session, ProductFields(name="Emping 200 g"), producer=producer, at=on.at)
    for product, amount in ((sack, 90_000), (bags, 25_000)):
        prices.put(session, product=product.id, amount=amount, from_day=on.business_day, on=on)
    line = DeliveryLine(sack.id, 10_000, expiry=on.business_day + timedelta(days=90))
    refused = [Rejected(sack.id, 500, "kemasan rusak")]
    done = notes.receive(session, producer=producer, delivery=[line], on=on, rejected=refused)
    return producer.id, done.lots[0].lot, done.number, bags.id


def _rack(session: Session, producer: UUID, on: Occasion) -> str:
    facts = AgreementFacts(rack_fee=25_000, rack_period="weekly")
    row = agreements.agree(session, producer=producer, facts=facts, from_day=on.business_day, on=on)
    due = rack_fees.due(session, [producer], settled={}, until=on.business_day)
    rack_fees.charge(session, due[producer], producer=producer, on=on)
    return row.number


def _payee(session: Session, producer: UUID, on: Occasion) -> str:
    row = session.get_one(Producer, producer)
    told = ProducerFields(name=row.name, bank="BCA", account="0123456789")
    payees.journalled(session, row, told, on=on)
    return row.code
