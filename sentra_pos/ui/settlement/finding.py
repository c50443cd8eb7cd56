"""Whose envelope is asked for on pay day: by a paper's QR, a producer's card, a number, or the 8 signs of a code."""

import re

from PySide6.QtCore import QObject, Signal

from sentra_pos.producers import cards, directory
from sentra_pos.producers.directory import ProducerCard, UnknownProducer
from sentra_pos.settlement import checking, signing
from sentra_pos.settlement.checking import Checked
from sentra_pos.ui import trouble
from sentra_pos.ui.post import Post
from sentra_pos.ui.settlement.queue_card import QueueCard
from sentra_pos.ui.widgets import toast

_PAPER = re.compile(r"LPK[A-Z]?-\d\d-\d{5,}|[0-9A-F]{4}[- ]?[0-9A-F]{4}", re.IGNORECASE)


class Finding(QObject):
    """A paper that is true and waits is brought to the counter; of any other one it is shown what the books say."""

    doubted = Signal(str)
    """A paper that cannot simply be paid: it is not true, not of this shop, or was paid before."""

    def __init__(self, post: Post, queue: QueueCard) -> None:
        super().__init__(queue)
        self._post, self._queue = post, queue

    def take_scan(self, scanned: str) -> None:
        """What the scanner read: a signed paper, a card, or something else to be looked for as typed."""
        if signing.read(scanned) is not None:
            self._check(scanned)
        elif cards.is_card(scanned):
            self._find_card(scanned)
        else:
            self._queue.show_found(cards.code_in(scanned))

    def look(self, typed: str) -> None:
        """Enter in the search: what is scanned into it counts as scanned; a number not in the queue is looked up."""
        if signing.read(typed) is not None or cards.is_card(typed):
            self.take_scan(typed)
        elif self._queue.current() is None and _PAPER.fullmatch(typed.strip()):
            self._check(typed)

    def _check(self, paper: str) -> None:
        def show(checked: Checked) -> None:
            if not (checked.is_true and self._queue.show_found(checked.number)):
                self.doubted.emit(paper)

        self._post.desk.ask(
            self._queue,
            lambda session: checking.check(session, paper),
            show,
            failed=lambda error: self._unknown(paper, error),
        )

    def _unknown(self, paper: str, error: Exception) -> None:
        if isinstance(error, checking.NoSuchPaper | checking.SignedElsewhere):
            self.doubted.emit(paper)
        else:
            trouble.show(self._queue, error)

    def _find_card(self, card: str) -> None:
        def show(found: ProducerCard) -> None:
            if not self._queue.show_found(found.code):
                said = self.tr("Nothing lies ready for {name}, and nothing was paid today.")
                toast.show(self._queue, said.format(name=found.name), icon="info")

        self._post.desk.ask(
            self._queue,
            lambda session: directory.card(cards.find(session, card)),
            show,
            failed=self._no_card,
        )

    def _no_card(self, error: Exception) -> None:
        self._queue.clear()
        if isinstance(error, UnknownProducer):
            said = self.tr(
                "This card is of no producer of this shop ({code}). Ask who it is, and type the name."
            )
            toast.show(self._queue, said.format(code=error.code), error=True)
        else:
            trouble.show(self._queue, error)
