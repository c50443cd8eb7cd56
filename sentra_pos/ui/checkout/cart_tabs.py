"""The carts of the register as numbers to touch: which is in hand, which have goods in them, and one more."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from sentra_pos.checkout.parked import PLACES
from sentra_pos.ui import theme
from sentra_pos.ui.checkout import sizing, wording
from sentra_pos.ui.checkout.cart_places import CartPlaces
from sentra_pos.ui.widgets import paint
from sentra_pos.ui.widgets.buttons import Button, IconButton, Weight

_SIDE = 48
_GAP = 4
_MOST_SHOWN = 99
_BESIDE_WORDS = 84
"""Icon, keycap, gaps and edges of the button before the numbers."""


class _Tab(Button):
    """One number; a small count in its corner while it has goods and is not in hand."""

    def __init__(self, place: int, side: int) -> None:
        super().__init__(str(place), name=f"cart{place}", height=side, text_size=18)
        self._count = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_cart(self, pieces: int, *, is_in_hand: bool) -> None:
        self.set_weight(Weight.MAIN if is_in_hand else Weight.PLAIN)
        self._count = "" if is_in_hand or not pieces else str(min(pieces, _MOST_SHOWN))
        what = self.tr("in hand") if is_in_hand else wording.pieces(pieces)
        said = self.tr("Cart {number}, {what}").format(number=self.text(), what=what)
        self.setAccessibleName(said)
        self.setToolTip(paint.tip(f"{said} (Ctrl {self.text()})"))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._count:
            return
        look, painter = theme.current(), QPainter(self)
        font, high = look.font(11, 600), look.px(18)
        wide = max(high, paint.width_of(self._count, font) + look.px(9))
        box = QRectF(self.width() - wide - look.px(2), look.px(2), wide, high)
        paint.rounded(painter, box, look.colour("accent-soft"), radius=9)
        paint.words(painter, box, self._count, font, look.colour("accent"), Qt.AlignmentFlag.AlignHCenter)


class CartTabs(QWidget):
    """Park or fetch, then the numbers, then one more; `fit` says how much room there is."""

    list_wanted = Signal()

    def __init__(self, places: CartPlaces, *, side: int = _SIDE) -> None:
        super().__init__()
        self.setObjectName("cartTabs")
        self._places, self._side = places, side
        self._room, self._has_words = 0, True
        self._shown: tuple[int, ...] = ()
        self.park_button = Button(
            "", name="parkButton", weight=Weight.QUIET, icon="pause", key="F4", height=side
        )
        self.fetch_button = Button(
            "", name="fetchButton", weight=Weight.QUIET, icon="archive", key="F5", height=side
        )
        self.plus = IconButton("plus", "", name="newCartButton", weight=Weight.QUIET, size=side)
        self.others = IconButton("layers", "", name="otherCartsButton", weight=Weight.QUIET, size=side)
        self._tabs = {place: _Tab(place, side) for place in PLACES}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().px(_GAP))
        row.addStretch(1)
        for part in (self.park_button, self.fetch_button, *self._tabs.values(), self.others, self.plus):
            part.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(part)
        for place, tab in self._tabs.items():
            tab.clicked.connect(lambda _=False, place=place: places.go(place))
        self.plus.clicked.connect(places.go_to_free)
        self.park_button.clicked.connect(places.park_wanted)
        self.fetch_button.clicked.connect(places.list_wanted)
        self.others.clicked.connect(places.list_wanted)
        places.changed.connect(self.show_carts)
        self.reword()

    def fit(self, wide: int) -> None:
        """Make do with `wide` px: first the words go, then numbers hide behind one key."""
        self._room = sizing.units(wide)
        self._shown = ()
        self.show_carts()

    def show_carts(self) -> None:
        """The numbers as they are now."""
        places = self._places
        used = places.used()
        has_goods = bool(places.held(places.at).cart.lines)
        counts = {place: places.held(place).cart.pieces for place in used if place != places.at}
        state = (places.at, has_goods, places.waiting, *counts, *counts.values())
        if state == self._shown:
            return  # the usual case: one more piece in hand changes nothing here
        self._shown = state
        may_fetch = not has_goods and places.waiting > 0
        seen = self._seen(used, self.tr("%n parked", "", places.waiting) if may_fetch else self.tr("Park"))
        for place, tab in self._tabs.items():
            tab.setVisible(place in seen)
            if place in seen:
                tab.show_cart(counts.get(place, 0), is_in_hand=place == places.at)
        self.others.setVisible(len(used) > len(seen))
        self.plus.setVisible(len(used) == len(seen) and len(used) < len(PLACES))
        self.park_button.setVisible(not may_fetch)
        self.park_button.setEnabled(has_goods)
        self.fetch_button.setVisible(may_fetch)
        self._say_words()

    def reword(self) -> None:
        """All words in the language that is on."""
        self.setAccessibleName(self.tr("Carts"))
        self.plus.say(self.tr("One more cart"))
        self.others.say(self.tr("All carts"))
        self._shown = ()
        self.show_carts()

    def _say_words(self) -> None:
        waiting = self._places.waiting
        park, fetch = self.tr("Park"), self.tr("%n parked", "", waiting)
        for button, words, short, key in (
            (self.park_button, park, "", "F4"),
            (self.fetch_button, fetch, str(waiting), "F5"),
        ):
            button.setText(words if self._has_words else short)
            button.set_key(key if self._has_words else "")
            button.setAccessibleName(words)
            button.setToolTip(paint.tip(f"{words} ({key})"))

    def _seen(self, used: list[int], words: str) -> list[int]:
        """Those of `used` that have room: all, or the one in hand and the first others; a key stands for the rest.

        `words` are those of the button before them; they stay if everything else has room beside them.
        """
        step, font = self._side + _GAP, theme.current().font(16, 600)
        needed = sizing.units(paint.width_of(words, font)) + _BESIDE_WORDS
        self._has_words = self._room >= needed + (len(used) + 1) * step
        slots = (self._room - self._side) // step
        if len(used) < slots:
            return used
        others = [place for place in used if place != self._places.at][: max(0, slots - 2)]
        return sorted([self._places.at, *others])
