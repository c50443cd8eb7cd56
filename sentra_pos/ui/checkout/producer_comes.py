"""A producer comes to the till: his card is scanned over whatever is in front, or he is found by name."""

from collections.abc import Callable, Sequence

from sentra_pos.producers import cards
from sentra_pos.ui.at_counter import Meetings
from sentra_pos.ui.checkout.station import Extra, Station
from sentra_pos.ui.widgets.screen import Act


class ProducerComes(Extra):
    """The cart stays as it is; goods that are scanned meanwhile go into it."""

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        self.meetings = Meetings(station.screen, station.post, station.hold_over)
        self.meetings.printing_wanted.connect(station.printing_wanted)

    def acts(self) -> Sequence[Act]:
        return [Act(self.tr("Producer at the counter"), self.meetings.find, "Alt+I", "user-check")]

    def acts_without_shift(self) -> Sequence[Act]:
        return self.acts()

    def take_scan(self, code: str) -> bool:
        """The card of a producer, over whatever panel is in front."""
        if not cards.is_card(code):
            return False
        self.meetings.meet(code)
        return True

    def take_scan_without_shift(self, code: str) -> bool:
        return self.take_scan(code)

    def acts_for(self, words: str, then: Callable[[Sequence[Act]], None]) -> None:
        self.meetings.acts_for(words, then)
