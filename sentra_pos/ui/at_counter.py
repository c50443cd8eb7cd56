"""From a card, a code or a name to what is the producer's, at every place where one may stand at the counter."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from sentra_pos.books.occasion import Occasion
from sentra_pos.producers import directory
from sentra_pos.producers.directory import ProducerCard
from sentra_pos.settlement import counter_view
from sentra_pos.settlement.at_counter import AtCounter
from sentra_pos.shop import registers
from sentra_pos.ui import approval
from sentra_pos.ui.at_counter_find import FindProducerPanel
from sentra_pos.ui.at_counter_panel import CounterPanel
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets.screen import Act
from sentra_pos.ui.widgets.side_panel import SidePanel

if TYPE_CHECKING:  # the desk hands the session on; no screen looks into it
    from sentra_pos.base.database import Session

_MOST = 6
Hold = Callable[[SidePanel], None]


@dataclass(frozen=True)
class _Look:
    told: AtCounter
    columns: int


class Meetings(QObject):
    """One for each place; `hold` makes a panel that is coming in the one in front there."""

    printing_wanted = Signal()
    """A slip waits: wake whoever sends to the printer."""

    def __init__(self, screen: QWidget, post: Post, hold: Hold) -> None:
        super().__init__(screen)
        self._screen, self._post, self._hold = screen, post, hold
        self._panel: CounterPanel | None = None

    def meet(self, shown: str) -> None:
        """Open what is told to whoever this card or code is of; without a card it may need somebody's leave."""
        post = self._post

        def run(approver: str | None, failed: Callable[[Exception], None]) -> None:
            on = post.occasion().because(None, approver)

            def ask(session: "Session") -> _Look:
                told = counter_view.look(session, shown, on=on)
                return _Look(told, registers.columns_of(session, post.register))

            post.desk.ask(self._screen, ask, lambda found: self._show(found, shown, on), failed=failed)

        approval.guarded(self._screen, post, run, why=shown)

    def find(self) -> None:
        """Ask who stands there, for one who has no card with him."""
        panel = FindProducerPanel(self._screen, self._post)
        panel.chosen.connect(self.meet)
        self._hold(panel)
        panel.start()

    def acts_for(self, words: str, then: Callable[[Sequence[Act]], None]) -> None:
        """Tell `then` what can be done about the producers these words mean."""

        def tell(found: list[ProducerCard]) -> None:
            then([self._act(card) for card in found if not card.house])

        self._post.desk.ask(
            self._screen, lambda session: directory.everyone(session, words, limit=_MOST), tell
        )

    def _act(self, card: ProducerCard) -> Act:
        said = self.tr("{producer} ({code}) at the counter").format(producer=card.name, code=card.code)
        return Act(said, lambda: self.meet(card.code), icon="user-check")

    def _show(self, found: _Look, shown: str, on: Occasion) -> None:
        before, self._panel = self._panel, None
        if before is not None:
            before.shut()
        panel = CounterPanel(self._screen, self._post, found.told, shown=shown, on=on, columns=found.columns)
        panel.card_shown.connect(self.meet)
        panel.printing_wanted.connect(self.printing_wanted)
        panel.closed.connect(lambda: self._forget(panel))
        self._panel = panel
        self._hold(panel)
        panel.start()

    def _forget(self, panel: CounterPanel) -> None:
        if self._panel is panel:
            self._panel = None
