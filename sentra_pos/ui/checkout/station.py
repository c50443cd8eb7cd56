"""What the parts of the checkout share: the counter, the shift, and the one panel that may be in front."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from sentra_pos.ui.checkout.counter import Counter
from sentra_pos.ui.checkout.shift_keeper import ShiftKeeper
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets.screen import Act
from sentra_pos.ui.widgets.side_panel import SidePanel


class Station(QObject):
    """Made by the screen and handed to every Extra."""

    acts_changed = Signal()
    printing_wanted = Signal()
    """A paper waits: wake whoever sends to the printer."""
    freed = Signal()
    """The panel that was in front has gone."""
    tendering = Signal(object)
    """A Tendering while the payment panel is in front, None when it has gone."""
    customer_sees = Signal(object)
    """A CustomerView: what the display turned to the buyer shows from now on."""
    refund_wanted = Signal(str)
    """The receipt number of which something comes back."""
    gift_wanted = Signal()
    """A gift slip of the sale that was just made."""
    share_wanted = Signal()
    """Its receipt as a file or a message."""
    strip_wanted = Signal(object)
    """A QWidget that stands above the scan field whenever it is not hidden."""
    fix_wanted = Signal()
    """The sale that was just made was wrong."""
    count_wanted = Signal()
    """The drawer is to be counted and the shift to be ended."""
    display_wanted = Signal()
    """Somebody wants the buyer's display shown, or hidden again."""

    def __init__(self, screen: QWidget, post: Post, counter: Counter, keeper: ShiftKeeper) -> None:
        super().__init__(screen)
        self.screen, self.post, self.counter, self.keeper = screen, post, counter, keeper
        self.panel: SidePanel | None = None

    @property
    def is_free(self) -> bool:
        """A shift is open and no panel is in front."""
        return self.keeper.shift is not None and self.panel is None

    def open(self, panel: SidePanel, focus: QWidget | None = None) -> None:
        """Bring `panel` to the front; its acts are the keys until it goes."""
        self.hold(panel)
        panel.open(focus)

    def hold(self, panel: SidePanel) -> None:
        """`panel` is in front from now on; it opens itself."""
        self.panel = panel
        panel.closed.connect(lambda: self._let_go(panel))
        panel.opened.connect(self.acts_changed)

    def hold_over(self, panel: SidePanel) -> None:
        """`panel`, already open, is in front of what was in front, which is again when it goes."""
        below, self.panel = self.panel, panel

        def back() -> None:
            if self.panel is panel:
                self.panel = below
            if below is None:
                self.freed.emit()
            self.acts_changed.emit()

        panel.closed.connect(back)
        self.acts_changed.emit()

    def _let_go(self, panel: SidePanel) -> None:
        if panel is self.panel:
            self.panel = None
        self.freed.emit()
        self.acts_changed.emit()


class Extra(QObject):
    """One more thing the checkout can do, with its own acts; listed in `extras`."""

    def __init__(self, station: Station) -> None:
        super().__init__(station.screen)
        self.station = station

    def acts(self) -> Sequence[Act]:
        """What can be done while a shift is open and no panel is in front."""
        return ()

    def acts_without_shift(self) -> Sequence[Act]:
        """What can be done before a shift is open."""
        return ()

    def take_scan(self, code: str) -> bool:
        """Something was scanned while a shift is open that the panel in front left alone; whether it is used."""
        return False

    def take_scan_without_shift(self, code: str) -> bool:
        """The same before a shift is open, when nothing can be sold."""
        return False

    def acts_for(self, words: str, then: Callable[[Sequence[Act]], None]) -> None:
        """Tell `then` what else these words could mean in the palette; not at all if nothing."""

    def reword(self) -> None:
        """Put what stays on the screen into the language that is on."""
