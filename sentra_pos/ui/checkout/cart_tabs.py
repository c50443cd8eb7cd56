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
_GAP = 6
_MOST_SHOWN = 99


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
        self._most, self._has_words = 3, True
        self._shown: tuple[int, ...] = ()
        self.park_button = Button(
            "", name="parkButton", weight=Weight.QUIET, icon="pause", key="F4", height=side
        )
        self.fetch_button = Button(
            "", name="fetchButton", weight=Weight.QUIET, icon="archive", key="F5", height=side
        )
        self.plus = IconButton("plus", "", name="newCartButton", weight=Weight.QUIET, size=side)
        self.others = IconButton("ellipsis", "", name="otherCartsButton", weight=Weight.QUIET, size=side)
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
        look = theme.current()
        room = sizing.units(wide)
        self._has_words = room >= _needed(3) + self._words_wide()
        rest = room - (self._words_wide() if self._has_words else self._side + _GAP)
        self._most = max(2, min(len(PLACES), rest // (self._side + _GAP) - 1))
        self.park_button.setText(self.tr("Park") if self._has_words else "")
        self.setMaximumWidth(max(wide, look.px(3 * self._side)))
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
        seen = _seen(used, places.at, self._most)
        for place, tab in self._tabs.items():
            tab.setVisible(place in seen)
            if place in seen:
                tab.show_cart(counts.get(place, 0), is_in_hand=place == places.at)
        self.others.setVisible(len(used) > len(seen))
        self.plus.setVisible(len(used) == len(seen) and len(used) < len(PLACES))
        may_fetch = not has_goods and places.waiting > 0
        self.park_button.setVisible(not may_fetch)
        self.park_button.setEnabled(has_goods)
        self.fetch_button.setVisible(may_fetch)
        said = self.tr("%n parked", "", places.waiting)
        self.fetch_button.setText(said if self._has_words else str(places.waiting))
        self.fetch_button.setAccessibleName(said)

    def reword(self) -> None:
        """All words in the language that is on."""
        self.setAccessibleName(self.tr("Carts"))
        self.park_button.setText(self.tr("Park") if self._has_words else "")
        self.park_button.setAccessibleName(self.tr("Park"))
        self.plus.say(self.tr("One more cart"))
        self.others.say(self.tr("All carts"))
        self._shown = ()
        self.show_carts()

    def _words_wide(self) -> int:
        """What the park button needs with its word, in px at 100 %."""
        return sizing.units(paint.width_of(self.tr("Park"), theme.current().font(16, 600))) + 24 + 18 + 8 + 34


def _needed(tabs: int) -> int:
    return tabs * (_SIDE + _GAP)


def _seen(used: list[int], at: int, most: int) -> list[int]:
    """Those of `used` that have room: all, or the one in hand and the first others, one less for the key to all."""
    if len(used) <= most:
        return used
    others = [place for place in used if place != at][: most - 2]
    return sorted([at, *others])
