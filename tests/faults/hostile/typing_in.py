"""Every field of the shelf that somebody types into: the word is refused with a sentence, or kept as plain text."""

from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

from faults.hostile.words import AT
from reports import shelf_days
from sqlalchemy import String
from sqlmodel import Session, col, select

from sentra_pos import schema
from sentra_pos.base import text
from sentra_pos.base.database import Books
from sentra_pos.base.errors import RuleBroken
from sentra_pos.books.occasion import Occasion
from sentra_pos.catalogue import products
from sentra_pos.catalogue.tables import Product, ProductFields
from sentra_pos.consignment import corrections, notes, quick_notes, take_backs
from sentra_pos.consignment.corrections import Undone
from sentra_pos.consignment.notes import DeliveryLine, Rejected
from sentra_pos.consignment.quick_slip import QuickLine
from sentra_pos.consignment.tables import ConsignmentNote
from sentra_pos.consignment.take_backs import GoingBack
from sentra_pos.producers import decisions, directory, permits, stories
from sentra_pos.producers.decisions import Status
from sentra_pos.producers.permits import Permit, PermitFacts
from sentra_pos.producers.tables import Producer, ProducerFields
from sentra_pos.settlement import opening_corrections
from sentra_pos.shop import profile
from sentra_pos.shop.profile import ShopProfile
from sentra_pos.stock import conversions, counts, write_offs
from sentra_pos.stock.count_scopes import Scope
from sentra_pos.stock.tables import Lot
from sentra_pos.stock.write_offs import Gone, Loss

LONGEST_SENTENCE = 700
Deed = Callable[[Session, Occasion, str], object]


def deeds() -> dict[str, Deed]:
    """One for each field, by its name."""
    of_a_maker = {f"a maker's {name}": partial(_maker, field=name) for name in ProducerFields.model_fields}
    of_goods = {
        f"a product's {name}": partial(_product, field=name) for name in ("name", "unit", "shelf_place")
    }
    of_the_shop = {
        f"the shop's {name}": partial(_shop, field=name) for name in ("name", "address", "thanks", "footer")
    }
    return (
        of_a_maker
        | of_goods
        | of_the_shop
        | {
            "why goods were refused": _refuses,
            "what was left": _leaves,
            "why a note was wrong": _corrects,
            "who fetched": _fetches,
            "why it is gone": _writes_off,
            "who signed": _buys,
            "why it differs": _explains,
            "why somebody waits": _decides,
            "a story": _tells,
            "a permit": _permits,
            "why an opening was wrong": _reopens,
        }
    )


def refused(books_at: Path, words: dict[str, str]) -> tuple[set[str], list[str]]:
    """Type each word into each field of these books: the fields that took none of them, and what was wrong."""
    taken: set[str] = set()
    found: list[str] = []
    with closing(Books.connect(str(books_at))) as books:
        for named, word in words.items():
            for field, deed in deeds().items():
                done = partial(_done, deed, word)
                try:
                    books.writing(done, key=f"{named} {field}", content=None, answer=bool)
                    taken.add(field)
                except RuleBroken as no:
                    if not 0 < len(no.message()) <= LONGEST_SENTENCE:
                        found.append(f"{named}, {field}: no sentence {no.message()[:80]!r}")
                except Exception as error:
                    found.append(f"{named}, {field}: {type(error).__name__} {str(error)[:200]}")
        found += books.reading(unseen)
    return set(deeds()) - taken, found


def unseen(session: Session) -> list[str]:
    """Where in the books there is a sign that cannot be seen."""
    found = []
    for table in schema.metadata.tables.values():
        columns = [column for column in table.columns if isinstance(column.type, String)]
        for row in session.execute(select(*columns)) if columns else ():
            for column, said in zip(columns, row, strict=True):
                if said and text.visible(said.replace("\n", " ")) != said.replace("\n", " "):
                    found.append(f"{table.name}.{column.name}: {said[:60]!r}")
    return found


def _done(deed: Deed, word: str, session: Session) -> bool:
    deed(session, Occasion("cli:Rani", "K1", AT, reason=shelf_days.REASON, approver="waived"), word)
    return True


def _maker(session: Session, on: Occasion, word: str, *, field: str) -> object:
    fields = ProducerFields(name="Dapur Baru").model_copy(update={field: word})
    return directory.add(session, fields, at=on.at)


def _product(session: Session, on: Occasion, word: str, *, field: str) -> object:
    fields = ProductFields(name="Kue baru").model_copy(update={field: word})
    return products.add(session, fields, producer=_cibeber(session), at=on.at)


def _shop(session: Session, on: Occasion, word: str, *, field: str) -> object:
    del on
    said: dict[str, Any] = {field: word}
    profile.write(session, ShopProfile(**said))
    return None


def _refuses(session: Session, on: Occasion, word: str) -> object:
    owner = directory.find(session, "P-0001")
    which = session.exec(select(Product.id).where(Product.producer == owner.id)).one()
    refused = [Rejected(which, 1, word)]
    return notes.receive(session, producer=owner, delivery=[DeliveryLine(which, 1)], on=on, rejected=refused)


def _leaves(session: Session, on: Occasion, word: str) -> object:
    owner = directory.find(session, "P-0001")
    return quick_notes.leave(session, producer=owner.id, lines=[QuickLine(word, 3, word[:20])], on=on)


def _corrects(session: Session, on: Occasion, word: str) -> object:
    entry = _lot(session).entry
    number = session.exec(select(ConsignmentNote.number).where(ConsignmentNote.entry == entry)).one()
    return corrections.correct(session, note=number, lines=[Undone(1, 1)], on=on.because(word))


def _fetches(session: Session, on: Occasion, word: str) -> object:
    lot = _lot(session)
    going = [GoingBack(lot.id, 1)]
    return take_backs.take_back(session, producer=lot.producer, goods=going, on=on, fetched_by=word)


def _writes_off(session: Session, on: Occasion, word: str) -> object:
    return write_offs.write_off(session, loss=Loss.DAMAGED, goods=[Gone(_lot(session).id, 1, word)], on=on)


def _buys(session: Session, on: Occasion, word: str) -> object:
    return conversions.convert(session, lot=_lot(session).id, quantity=1, amount=90, signed_by=word, on=on)


def _explains(session: Session, on: Occasion, word: str) -> object:
    count = counts.start(session, scope=Scope(), on=on)
    line = counts.note(session, count=count, product=_lot(session).product, counted=0, on=on)
    counts.explain(session, line=line, explanation=word)
    return line


def _decides(session: Session, on: Occasion, word: str) -> object:
    who = directory.find(session, "P-0002").id
    return decisions.decide(session, producer=who, status=Status.PAUSED, reason=word, on=on)


def _tells(session: Session, on: Occasion, word: str) -> object:
    return stories.keep(session, producer="P-0001", story=word, picture="", agreed_on=on.business_day, on=on)


def _permits(session: Session, on: Occasion, word: str) -> object:
    who = directory.find(session, "P-0001").id
    return permits.keep(session, producer=who, facts=PermitFacts(Permit.NIB, word), on=on)


def _reopens(session: Session, on: Occasion, word: str) -> object:
    return opening_corrections.correct(session, number="BSA-26-0001", on=on.because(word))


def _cibeber(session: Session) -> Producer:
    return session.exec(select(Producer).where(Producer.name == "Jajanan Pasar Pagi Cibeber")).one()


def _lot(session: Session) -> Lot:
    """The sack, of which there is plenty."""
    found = select(Lot).where(Lot.producer == _cibeber(session).id).order_by(col(Lot.number))
    lot = session.exec(found).first()
    assert lot is not None
    return lot
