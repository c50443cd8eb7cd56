"""The storyteller at the shelf: goods go back, are written off, counted, marked down, bought or repacked."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from sqlmodel import col, select

from sentra_pos.books import balances, places
from sentra_pos.books.tables import LotBalance
from sentra_pos.consignment import corrections, repacking, take_backs
from sentra_pos.consignment.corrections import CorrectionDone, Undone
from sentra_pos.consignment.repacking import RepackDone
from sentra_pos.consignment.take_backs import GoingBack, TakeBackDone
from sentra_pos.producers.terms import Bearer
from sentra_pos.stock import conversions, counts, fefo, markdowns, write_offs
from sentra_pos.stock.conversions import ConversionDone
from sentra_pos.stock.count_scopes import Scope
from sentra_pos.stock.counts import Difference
from sentra_pos.stock.fefo import LotOnHand, Pick
from sentra_pos.stock.tables import Lot
from sentra_pos.stock.write_offs import Gone, Loss, WriteOffDone
from shop_story import Story


class Shelves:
    """What happens at the shelves of `story`; goods are named as there."""

    def __init__(self, story: Story) -> None:
        self.story = story

    def lots(self, product: str) -> list[UUID]:
        """The product's lots, the oldest first."""
        which = self.story.product_id(product)
        query = select(Lot.id).where(Lot.product == which).order_by(col(Lot.number))
        return self.story.ask(lambda session: list(session.exec(query)))

    def at(self, product: str, place: str) -> int:
        """Smallest units of the product at a place."""
        found = self.lots(product)
        return self.story.ask(lambda session: sum(balances.at_place(session, lot, place) for lot in found))

    def fetched(
        self, producer: str, *, place: str = places.SHELF, by: str = "Bu Melati", **goods: int
    ) -> TakeBackDone:
        """The producer fetches goods, those that expire first."""
        going = [
            GoingBack(pick.lot, pick.quantity, place)
            for name, wanted in goods.items()
            for pick in self._picks(name, wanted, place)
        ]
        who, on = self.story.producer(producer), self.story.occasion()
        return self.story.deed(
            lambda session: take_backs.take_back(session, producer=who, goods=going, on=on, fetched_by=by),
            TakeBackDone,
        )

    def written_off(self, loss: Loss, reason: str = "jatuh", **goods: int) -> list[WriteOffDone]:
        """Goods are gone, those that expire first; found ones come back to the oldest lot that misses any."""
        place = places.LOST if loss is Loss.FOUND else places.SHELF
        gone = [
            Gone(pick.lot, pick.quantity, reason)
            for name, wanted in goods.items()
            for pick in self._picks(name, wanted, place)
        ]
        return self.writes_off(loss, gone)

    def writes_off(self, loss: Loss, gone: Sequence[Gone]) -> list[WriteOffDone]:
        on = self.story.occasion()
        return self.story.deed(
            lambda session: write_offs.write_off(session, loss=loss, goods=gone, on=on), list[WriteOffDone]
        )

    def starts_count(self, scope: Scope | None = None) -> UUID:
        on = self.story.occasion()
        return self.story.deed(lambda session: counts.start(session, scope=scope or Scope(), on=on), UUID)

    def counts(self, count: UUID, **goods: int) -> None:
        on = self.story.occasion()
        for name, counted in goods.items():
            which = self.story.product_id(name)
            self.story.deed(partial(counts.note, count=count, product=which, counted=counted, on=on), UUID)

    def differences(self, count: UUID) -> list[Difference]:
        return self.story.ask(lambda session: counts.differences(session, count))

    def ends_count(self, count: UUID, explanation: str = "dihitung dua kali") -> list[WriteOffDone]:
        for one in self.differences(count):
            self.story.do(partial(counts.explain, line=one.line, explanation=explanation))
        on = self.story.occasion()
        return self.story.deed(lambda session: counts.end(session, count=count, on=on), list[WriteOffDone])

    def marked_down(self, product: str, bps: int, bearer: Bearer = Bearer.SHOP) -> int:
        found, on = self.lots(product), self.story.occasion()
        return self.story.deed(
            lambda session: markdowns.mark(session, lots=found, bps=bps, bearer=bearer, on=on), int
        )

    def bought(
        self, product: str, quantity: int, *, amount: int, signed_by: str = "Bu Melati"
    ) -> ConversionDone:
        """The shop buys units of the product's oldest lot."""
        return self.buys(self.lots(product)[0], quantity, amount=amount, signed_by=signed_by)

    def buys(
        self, lot: UUID, quantity: int, *, amount: int | None = None, signed_by: str = "Bu Melati"
    ) -> ConversionDone:
        """The shop buys units of a lot, for what their maker would have had of a sale if nothing is said."""
        on = self.story.occasion()
        if amount is None:
            amount = self.story.ask(partial(conversions.worth, lot=lot, quantity=quantity))
        return self.story.deed(
            lambda session: conversions.convert(
                session, lot=lot, quantity=quantity, amount=amount, signed_by=signed_by, on=on
            ),
            ConversionDone,
        )

    def corrected(self, note: str, *lines: Undone, reason: str = "salah hitung") -> CorrectionDone:
        on = self.story.occasion(reason=reason)
        return self.story.deed(
            lambda session: corrections.correct(session, note=note, lines=lines, on=on), CorrectionDone
        )

    def repacked(
        self,
        product: str,
        used: int,
        *,
        into: str,
        made: int,
        each: int,
        lot: UUID | None = None,
        why_lost: str = "",
    ) -> RepackDone:
        lot, target, on = lot or self.lots(product)[0], self.story.product_id(into), self.story.occasion()
        return self.story.deed(
            lambda session: repacking.repack(
                session, lot=lot, used=used, into=target, made=made, each=each, on=on, why_lost=why_lost
            ),
            RepackDone,
        )

    def _picks(self, product: str, wanted: int, place: str) -> list[Pick]:
        which = self.story.product_id(product)
        query = (
            select(Lot, LotBalance.quantity)
            .join(LotBalance, col(LotBalance.lot) == Lot.id)
            .where(Lot.product == which, LotBalance.place == place)
        )
        there = self.story.ask(
            lambda session: [
                LotOnHand(lot.id, quantity, lot.expiry, lot.received_at)
                for lot, quantity in session.exec(query)
            ]
        )
        return fefo.pick(there, wanted)
