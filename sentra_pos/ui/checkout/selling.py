"""The place while a shift is open: scan field and shelf, the cart in one of two faces, and the sale just paid."""

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from sentra_pos.base import quantity
from sentra_pos.checkout import shelf
from sentra_pos.checkout.shelf import Shelf
from sentra_pos.ui import pictures, sounds, theme
from sentra_pos.ui.checkout import cart_pane, paid_view, sizing, typed
from sentra_pos.ui.checkout.cart_pane import CartPane
from sentra_pos.ui.checkout.cart_tabs import CartTabs
from sentra_pos.ui.checkout.counter import Counter
from sentra_pos.ui.checkout.favourites import Stars
from sentra_pos.ui.checkout.finder import Finder
from sentra_pos.ui.checkout.paid_view import Paid, PaidView
from sentra_pos.ui.checkout.scan_field import ScanField
from sentra_pos.ui.checkout.shelf_view import ShelfView
from sentra_pos.ui.checkout.typed import Typed
from sentra_pos.ui.checkout.wide_pane import WidePane
from sentra_pos.ui.post import Post
from sentra_pos.ui.preferences import Preferences
from sentra_pos.ui.widgets.buttons import IconButton
from sentra_pos.ui.widgets.choices import Choice, Segmented

if TYPE_CHECKING:  # the desk hands the session on
    from uuid import UUID

    from sentra_pos.base.database import Session
    from sentra_pos.checkout.shelf import ShelfTile

_SHOWN_FROM = frozenset({"lot_balance", "product", "price", "producer", "register"})
"""What the shelf is read from: a deed that wrote one of these makes it stale."""
_LARGE_PLACE = 1_480
_LEFT_OF_PAID = 352
_LITTLE_LEFT_OF_PAID = 186
"""One column of pictures instead of two, in px at 100 %, where a large font makes the place small."""
_SMALL_PLACE = 900


class Mode(Enum):
    """How the cart is shown."""

    TOUCH = "touch"
    SCAN = "scan"


class SellingView(QWidget):
    """Hears what is typed and touched and shows what the counter holds."""

    exact_wanted = Signal()
    pay_wanted = Signal()
    quick_wanted = Signal(object)
    clear_wanted = Signal()
    quantity_wanted = Signal()
    discount_wanted = Signal()
    mode_changed = Signal()
    more_wanted = Signal()

    def __init__(self, post: Post, counter: Counter) -> None:
        super().__init__()
        self.setObjectName("sellingView")
        self._post, self._counter = post, counter
        self.mode = Mode.TOUCH
        self._group = self._search_words = ""
        self._hurried = 0
        """How many are wanted of what Enter asked for before it was found; 0 if nobody waits."""
        self.scan = ScanField()
        self.finder, self._stars = Finder(post, self), Stars(post, self)
        self.switch = Segmented([], name="modeSwitch", says="", height=56)
        self.tabs = CartTabs(counter.places, side=56)
        self.more = IconButton("ellipsis", "", name="moreButton", size=56)
        self.shelf = ShelfView()
        self.paid, self._is_paid = PaidView(post), False
        self.paid.hide()
        self.face: CartPane | WidePane = CartPane(counter, post)
        self._build()
        self._connect()
        self._take_face()

    @property
    def is_paid_shown(self) -> bool:
        return self._is_paid

    def set_mode(self, mode: Mode) -> None:
        """Show the cart beside the shelf, or over the whole width."""
        if mode is self.mode:
            return
        self.mode = mode
        old = self.face
        self.face = (CartPane if mode is Mode.TOUCH else WidePane)(self._counter, self._post)
        old.hide()
        old.setParent(None)
        old.deleteLater()
        self._take_face()
        self._arrange()
        self.reword()
        self.mode_changed.emit()

    def remember_mode(self, preferences: Preferences) -> None:
        """Show the cart as it was shown last at this machine, and remember when that changes."""

        def keep() -> None:
            preferences.checkout_mode = self.mode.value

        self.set_mode(Mode(preferences.checkout_mode))
        self.mode_changed.connect(keep)

    def show_paid(self, paid: Paid) -> None:
        """The change stays in sight until the next goods come in."""
        self.paid.show_paid(paid)
        self._is_paid = True
        self.leave_search()
        self._arrange()
        self.paid.receipt.follow(paid.sale.job)

    def hide_paid(self) -> None:
        if self.is_paid_shown:
            self._is_paid = False
            self._arrange()

    def reload(self) -> None:
        """Ask what is on the shelf now, or what is found there now."""
        if self._search_words:
            self.finder.look_for(self._search_words, at_once=True)
            return
        day, group, register = self._post.today(), self._group, self._post.register

        def ask(session: "Session") -> Shelf:
            return shelf.look(session, day=day, group=group, register=register)

        def show(found: Shelf) -> None:
            if group == self._group and not self._search_words:
                self.shelf.show_shelf(found, day)

        self._post.desk.ask(self, ask, show)

    def search(self, words: str, times: int = 1) -> None:
        """Take what is chosen if these words have been answered; else show what they find, and take it if it is one."""
        if words == self._search_words:
            self._take_chosen(times)
            return
        self._hurried = times
        self.finder.look_for(words, at_once=True)

    def leave_search(self) -> None:
        self.finder.forget()
        self._hurried = 0
        if self._search_words:
            self._search_words, self.scan.is_choosing = "", False
            self._arrange()
            self.reload()

    def put_above(self, strip: QWidget) -> None:
        """Let `strip` stand above the scan field; it takes no room while it is hidden."""
        if self._above.indexOf(strip) < 0:
            self._above.addWidget(strip)

    def step_back(self) -> None:
        """Esc: one thing less on the screen, never one thing less in the cart."""
        if self._search_words or self.finder.wanted:
            self.scan.set_text("")
            self.leave_search()
        elif self.scan.edit.text():
            self.scan.set_text("")
        else:
            self.hide_paid()

    def type_here(self) -> None:
        self.scan.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_cart(self) -> None:
        """The cart, wherever it is shown."""
        if self._counter.cart.lines:
            self.hide_paid()
        self.face.show_cart()
        sums: dict[UUID, tuple[int, int]] = {}
        for line in self._counter.cart.lines:
            so_far = sums.get(line.product, (0, line.decimals))[0]
            sums[line.product] = (so_far + line.quantity, line.decimals)
        self.shelf.show_counts({product: quantity.show(*both) for product, both in sums.items()})

    def reword(self) -> None:
        """All words in the language that is on."""
        self.switch.set_choices(
            [
                Choice(Mode.TOUCH.value, self.tr("Touch"), "layout-grid"),
                Choice(Mode.SCAN.value, self.tr("Scan"), "rows-3"),
            ]
        )
        self.switch.choose(self.mode.value)
        self.switch.setAccessibleName(self.tr("How the cart is shown"))
        self.switch.updateGeometry()
        self.more.say(self.tr("More actions"))
        self.tabs.reword()
        self.scan.reword()
        self.shelf.reword()
        self.paid.reword()
        self.face.reword()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _bring_pictures(self) -> None:
        names = [tile.picture for tile in self.shelf.tiles()]
        pictures.bring(self.shelf, self._post.desk, names, self.shelf.show_pictures)

    # --- lay out

    def _build(self) -> None:
        look = theme.current()
        self._across = QHBoxLayout(self)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(0)
        left = QVBoxLayout()
        left.setContentsMargins(look.px(16), look.px(16), 0, 0)
        left.setSpacing(look.px(8))
        self._above = QVBoxLayout()
        self._above.setContentsMargins(0, 0, look.px(16), 0)
        left.addLayout(self._above)
        self._top = QHBoxLayout()
        self._top.setContentsMargins(0, 0, look.px(16), 0)
        self._top.setSpacing(look.px(12))
        self._top.addWidget(self.scan, 3)
        self._top.addWidget(self.switch)
        self._top.addWidget(self.tabs)
        self._top.addWidget(self.more)
        left.addLayout(self._top)
        body = QWidget()
        self._body = QStackedLayout(body)
        self._body.addWidget(self.shelf)
        self._wide_holder = QWidget()
        self._wide = QVBoxLayout(self._wide_holder)
        self._wide.setContentsMargins(0, look.px(8), look.px(16), look.px(12))
        self._body.addWidget(self._wide_holder)
        left.addWidget(body, 1)
        self._across.addLayout(left, 1)
        self._across.addWidget(self.paid)

    def _take_face(self) -> None:
        face = self.face
        if isinstance(face, CartPane):
            self._across.insertWidget(1, face)
        else:
            self._wide.addWidget(face)
        face.exact_wanted.connect(self.exact_wanted)
        face.pay_wanted.connect(self.pay_wanted)
        face.quick_wanted.connect(self.quick_wanted)
        face.clear_wanted.connect(self.clear_wanted)
        face.quantity_wanted.connect(self.quantity_wanted)
        face.discount_wanted.connect(self.discount_wanted)

    def _arrange(self) -> None:
        """Who stands where, and how wide."""
        look, is_paid = theme.current(), self.is_paid_shown
        is_touch = self.mode is Mode.TOUCH
        wanted = cart_pane.WIDE_ON_LARGE if self.width() >= _LARGE_PLACE else cart_pane.WIDE
        if is_touch:
            self.face.setFixedWidth(min(look.px(wanted), self.width() * 46 // 100))
        # What goes is gone before what comes is there: both at once would push the window wider.
        (self.face if is_paid else self.paid).hide()
        is_small = sizing.units(self.width()) < _SMALL_PLACE
        left = look.px(_LITTLE_LEFT_OF_PAID if is_small else _LEFT_OF_PAID)
        self.paid.setFixedWidth(max(self.width() // 2, min(self.width() - left, look.px(paid_view.WIDE))))
        self.switch.setVisible(not is_paid)
        # With large letters the scan field needs the room.
        self.switch.set_compact(compact=is_small)
        self.more.setVisible(not is_paid)
        self.tabs.setVisible(not is_paid and not is_touch)
        self.tabs.fit(self.width() * 38 // 100)
        (self.paid if is_paid else self.face).show()
        shows_shelf = is_touch or is_paid or bool(self._search_words)
        self._body.setCurrentIndex(0 if shows_shelf else 1)

    def _connect(self) -> None:
        self.more.clicked.connect(self.more_wanted)
        self.switch.chosen.connect(lambda key: self.set_mode(Mode(key)))
        self.shelf.touched.connect(self._touch)
        self.shelf.group_chosen.connect(self._choose_group)
        self.shelf.search_left.connect(self.step_back)
        self.scan.sought.connect(self._seek)
        self.scan.moved.connect(self.shelf.grid.step)
        self.scan.taken.connect(lambda: self._take_chosen(1))
        self.finder.found.connect(self._show_found)
        self.shelf.star_wanted.connect(self._stars.keep)
        self.shelf.shown.connect(self._bring_pictures)
        self._counter.changed.connect(self.show_cart)
        self._counter.scanned.connect(self._on_scanned)
        self._post.desk.changed.connect(self._on_changed)

    def _touch(self, product: "UUID") -> None:
        wanted = typed.words_of(self.scan.edit.text())
        self._take(product, wanted.times if wanted else typed.times_of(self.scan.edit.text()) or 1)

    def _seek(self, wanted: Typed | None) -> None:
        if wanted is None:
            self.leave_search()
        else:
            self._hurried = 0
            self.finder.look_for(wanted.text)

    def _show_found(self, words: str, tiles: "tuple[ShelfTile, ...]") -> None:
        hurried, self._hurried = self._hurried, 0
        if hurried and len(tiles) == 1:
            self._take(tiles[0].product, hurried)
            return
        is_new = words != self._search_words
        self._search_words, self.scan.is_choosing = words, True
        self.shelf.show_found(tiles, self._post.today(), words, anew=is_new)
        self._arrange()

    def _take_chosen(self, times: int) -> None:
        product = self.shelf.chosen()
        if product is not None and self._search_words:
            self._take(product, times)

    def _take(self, product: "UUID", times: int) -> None:
        self.scan.set_text("")
        self._counter.touch(product, times)
        self.leave_search()

    def _choose_group(self, group: str) -> None:
        self._group = group
        self.reload()

    def _on_scanned(self) -> None:
        sounds.play(sounds.SCAN)
        self.face.flash()
        self.leave_search()

    def _on_changed(self, tables: frozenset[str]) -> None:
        if tables & _SHOWN_FROM:
            self.reload()
