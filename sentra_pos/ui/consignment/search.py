"""Who and what is meant by what was typed or scanned: asked of the books, answered by signals."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from sentra_pos.base import money
from sentra_pos.catalogue.barcodes import UnknownCode
from sentra_pos.catalogue.products import ProductCard, UnknownProduct
from sentra_pos.consignment.preview import Deliverer, Found
from sentra_pos.consignment.quick_notes import OpenQuick
from sentra_pos.producers import directory
from sentra_pos.producers.directory import ProducerCard
from sentra_pos.ui import goods_words
from sentra_pos.ui.consignment import deeds
from sentra_pos.ui.consignment.deeds import Matched, Met, Several
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets.suggest import Suggestion


class Search(QObject):
    met = Signal(object)
    """A producer who was meant beyond doubt (Met)."""
    found = Signal(object)
    """Goods that were meant beyond doubt (Found)."""
    producers_told = Signal(str, object)
    """For which text, and the suggestions."""
    goods_told = Signal(str, object)
    unknown = Signal(str)
    """A code or a name that no goods of this producer have."""
    told_again = Signal(object)
    """A producer and goods as they are now (Again)."""
    refused = Signal(object)
    """Why it cannot be (Exception)."""

    def __init__(self, widget: QWidget, post: Post) -> None:
        super().__init__(widget)
        self._widget, self._post = widget, post

    # --- who brings the goods

    def producers_of(self, text: str) -> None:
        """Tell who may be meant by `text`."""
        self._post.desk.ask(
            self._widget,
            lambda session: directory.everyone(session, text, limit=deeds.MOST_FOUND),
            lambda cards: self._tell_producers(text, cards),
        )

    def choose_producer(self, producer: UUID) -> None:
        register, today = self._post.register, self._post.today()
        self._post.desk.ask(
            self._widget, lambda session: deeds.meet(session, producer, register, today), self.met.emit
        )

    def enter_producer(self, text: str) -> None:
        """Whoever is meant by a code or a whole name."""
        register, today = self._post.register, self._post.today()
        self._post.desk.ask(
            self._widget,
            lambda session: deeds.meet_by(session, text, register, today),
            lambda answer: self._take_producer(text, answer),
            failed=self.refused.emit,
        )

    def match(self, one: OpenQuick, then: Callable[[Matched], None]) -> None:
        """The goods that a quick note means."""
        register, today = self._post.register, self._post.today()
        self._post.desk.ask(self._widget, lambda session: deeds.match(session, one, register, today), then)

    # --- which goods

    def look_again(self, who: Deliverer, goods: Sequence[UUID]) -> None:
        """Prices and terms may be others than before."""
        register, today, producer = self._post.register, self._post.today(), who.card.id
        self._post.desk.ask(
            self._widget,
            lambda session: deeds.again(session, producer, goods, register, today),
            self.told_again.emit,
        )

    def goods_of(self, text: str, who: Deliverer) -> None:
        """Tell which goods of `who` may be meant by `text`."""
        self._post.desk.ask(
            self._widget,
            lambda session: deeds.find_goods(session, text, who),
            lambda cards: self._tell_goods(text, cards),
        )

    def choose_goods(self, product: UUID, who: Deliverer) -> None:
        self._post.desk.ask(self._widget, lambda session: deeds.found(session, product, who), self.found.emit)

    def enter_goods(self, text: str, who: Deliverer) -> None:
        """Whatever of `who` is meant by a code or a whole name."""
        self._post.desk.ask(
            self._widget,
            lambda session: deeds.goods_by(session, text, who),
            lambda answer: self._take_goods(text, answer),
            failed=lambda error: self._refuse_goods(text, error),
        )

    def _take_producer(self, text: str, answer: Met | Several) -> None:
        if isinstance(answer, Several):
            self._tell_producers(text, answer.producers)
        else:
            self.met.emit(answer)

    def _take_goods(self, text: str, answer: Found | Several) -> None:
        if isinstance(answer, Several):
            self._tell_goods(text, answer.products)
        else:
            self.found.emit(answer)

    def _refuse_goods(self, text: str, error: Exception) -> None:
        if isinstance(error, UnknownCode | UnknownProduct):
            self.unknown.emit(text)
        else:
            self.refused.emit(error)

    def _tell_producers(self, text: str, cards: Sequence[ProducerCard]) -> None:
        told = [
            Suggestion(card.id, card.name, f"{card.code} · {card.owner}", goods_words.group(card.group))
            for card in cards
        ]
        self.producers_told.emit(text, told)

    def _tell_goods(self, text: str, cards: Sequence[ProductCard]) -> None:
        self.goods_told.emit(text, [_suggested(card) for card in cards])


def _suggested(card: ProductCard) -> Suggestion:
    price = "" if card.price is None else money.plain(card.price)
    return Suggestion(card.id, card.name, " · ".join(filter(None, (card.unit, card.code))), price)
