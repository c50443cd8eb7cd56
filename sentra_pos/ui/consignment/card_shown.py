"""A producer's card at goods in: the first time it says who brings them, after that it opens what is his."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from sentra_pos.producers import cards
from sentra_pos.ui.at_counter import Hold, Meetings
from sentra_pos.ui.consignment.draft import Draft
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets.screen import Act


class CardShown(QObject):
    """The note that is being typed stays as it is."""

    def __init__(self, post: Post, screen: QWidget, hold: Hold, draft: Callable[[], Draft]) -> None:
        """`draft` gives the note that is being typed."""
        super().__init__(screen)
        self._draft = draft
        self.meetings = Meetings(screen, post, hold)

    def acts(self) -> list[Act]:
        return [Act(self.tr("Producer at the counter"), self.open, "Alt+I", "user-check")]

    def acts_for(self, words: str, then: Callable[[Sequence[Act]], None]) -> None:
        """What the palette can do about the producers that `words` mean."""
        self.meetings.acts_for(words, then)

    def open(self) -> None:
        """What is told to whoever brings these goods, or to somebody still to be named."""
        who = self._draft().deliverer
        if who is None:
            self.meetings.find()
        else:
            self.meetings.meet(who.card.code)

    def opens(self, code: str, *, is_busy: bool) -> bool:
        """Whether this was a card that opened what is his; of somebody who only arrives it says who he is."""
        draft = self._draft()
        if not cards.is_card(code):
            return False
        stands_here = draft.deliverer is not None and draft.deliverer.card.code == cards.code_in(code)
        if not (is_busy or draft.entries or stands_here):
            return False
        self.meetings.meet(code)
        return True
