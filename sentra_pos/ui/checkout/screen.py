"""Kasir: from the float to the count of the drawer; between them scanning, touching and paying."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from sentra_pos.base import ids, money
from sentra_pos.checkout.cart import Cart, CartLine, Method
from sentra_pos.checkout.sales import SaleDone
from sentra_pos.paper import jobs
from sentra_pos.shop import permissions
from sentra_pos.till.shifts import NoOpenShift, OpenedShift
from sentra_pos.ui.checkout import scan_grammar, sentences, wording
from sentra_pos.ui.checkout.close_shift import CloseShift
from sentra_pos.ui.checkout.counter import Counter, Doubt
from sentra_pos.ui.checkout.extras import EXTRAS
from sentra_pos.ui.checkout.money_desk import MoneyDesk
from sentra_pos.ui.checkout.open_shift import OpenShift
from sentra_pos.ui.checkout.paid_view import Paid
from sentra_pos.ui.checkout.payment_panel import PaymentPanel
from sentra_pos.ui.checkout.quantity_panel import QuantityPanel
from sentra_pos.ui.checkout.selling import Mode, SellingView
from sentra_pos.ui.checkout.shift_keeper import ShiftKeeper
from sentra_pos.ui.checkout.station import Station
from sentra_pos.ui.checkout.typed import Meaning, Typed
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets import dialog, toast
from sentra_pos.ui.widgets.more_panel import MorePanel
from sentra_pos.ui.widgets.screen import Act, Screen, Sign
from sentra_pos.ui.widgets.side_panel import SidePanel

if TYPE_CHECKING:  # the desk hands the session on
    from sentra_pos.base.database import Session


class CheckoutScreen(Screen):
    """The place where most of the day is spent."""

    printing_wanted = Signal()
    """A paper waits: wake whoever sends to the printer."""
    shift_changed = Signal(str)
    """The number of the shift that is open now, or nothing."""
    sold = Signal(object)
    """A SaleDone."""

    def __init__(self, post: Post, parent: QWidget | None = None) -> None:
        super().__init__(name="checkoutScreen", parent=parent)
        sentences.register()
        self._post = post
        self._undo: Callable[[], None] | None = None
        self.keeper = ShiftKeeper(post, self)
        self.counter = Counter(post, self)
        self.opening = OpenShift()
        self.selling = SellingView(post, self.counter)
        self.station = Station(self, post, self.counter, self.keeper)
        self.money = MoneyDesk(self.station)
        self.extras = [make(self.station) for make in EXTRAS]
        self.begin()

    def come(self) -> None:
        """Ask for the shift and the shelf, and be ready for the next scan."""
        self.keeper.look()

    def acts(self) -> Sequence[Act]:
        """What can be done now: those of the panel in front, or of the page."""
        if self._panel is not None:
            return self._panel.acts()
        if self.keeper.shift is None:
            others = [act for extra in self.extras for act in extra.acts_without_shift()]
            start = Act(self.tr("Start the shift"), self.opening.open_button.click, "F9", "wallet-minimal")
            return [start, *others]
        others = [act for extra in self.extras for act in extra.acts()]
        return [*self._selling_acts(), *others, *self._quick_acts()]

    def take_scan(self, code: str) -> bool:
        """A scan is the panel's in front, or an extra's, or else goods for the cart (C4)."""
        if self._panel is not None and self._panel.take_scan(code):
            return True
        if self.keeper.shift is None:
            return any(extra.take_scan_without_shift(code) for extra in self.extras)
        self._on_entered(self.selling.scan.with_scan(code))
        return True

    def acts_for(self, words: str, then: Callable[[Sequence[Act]], None]) -> None:
        for extra in self.extras:
            extra.acts_for(words, then)

    def signs(self) -> Sequence[Sign]:
        return scan_grammar.signs()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Signs typed anywhere in the place belong to the scan field, or to the amount while paying."""
        is_plain = not event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        )
        is_sign = bool(event.text()) and event.text().isprintable() and is_plain
        if self.keeper.shift is None or (self._panel and not isinstance(self._panel, PaymentPanel)):
            event.ignore()
        elif isinstance(self._panel, PaymentPanel):
            if is_sign:
                self._panel.take_key(event)
        elif event.key() == Qt.Key.Key_Escape:
            self.selling.step_back()
        elif is_sign:
            self.selling.scan.take_key(event)
        else:
            event.ignore()

    def _build(self) -> None:
        self._pages = QStackedLayout(self)
        self._pages.addWidget(QWidget())
        self._pages.addWidget(self.opening)
        self._pages.addWidget(self.selling)

    def _connect(self) -> None:
        scan, selling, counter = self.selling.scan, self.selling, self.counter
        scan.entered.connect(self._on_entered)
        scan.stepped.connect(counter.step)
        scan.delete_wanted.connect(lambda: counter.remove(None))
        scan.clear_wanted.connect(self._ask_clear)
        scan.undo_wanted.connect(self._run_undo)
        selling.exact_wanted.connect(self.money.exact)
        selling.pay_wanted.connect(self.money.pay)
        selling.quick_wanted.connect(self.money.quick)
        self.money.answered.connect(self._take_focus)
        selling.clear_wanted.connect(self._ask_clear)
        selling.quantity_wanted.connect(self._ask_quantity)
        selling.discount_wanted.connect(partial(self._run_key, "F6"))
        selling.mode_changed.connect(self._on_mode)
        selling.paid.copy_wanted.connect(self._print_copy)
        selling.paid.fix_wanted.connect(self.station.fix_wanted)
        selling.paid.gift_wanted.connect(self.station.gift_wanted)
        selling.paid.share_wanted.connect(self.station.share_wanted)
        counter.sold.connect(self._on_sold)
        counter.removed.connect(self._on_removed)
        counter.unknown_words.connect(selling.search)
        counter.doubted.connect(self._on_doubt)
        counter.refused.connect(self._on_refused)
        self.opening.wanted.connect(self._open_shift)
        self.opening.more_wanted.connect(self._show_more)
        selling.more_wanted.connect(self._show_more)
        self.station.acts_changed.connect(self.acts_changed)
        self.station.printing_wanted.connect(self.printing_wanted)
        self.station.freed.connect(self._on_freed)
        self.station.strip_wanted.connect(selling.put_above)
        self.station.count_wanted.connect(self._ask_count)
        self.keeper.known.connect(self._show_page)

    def _words(self) -> None:
        self.setAccessibleName(self.tr("Checkout"))
        self.opening.reword()
        self.selling.reword()
        for extra in self.extras:
            extra.reword()
        if self._panel is not None:
            self._panel.reword()

    def _selling_acts(self) -> list[Act]:
        other = Mode.SCAN if self.selling.mode is Mode.TOUCH else Mode.TOUCH
        mode = self.tr("Wide cart for scanning") if other is Mode.SCAN else self.tr("Pictures to touch")
        return [
            Act(self.tr("Exact cash and print"), self.money.exact, "F12", "banknote"),
            Act(self.tr("Pay"), self.money.pay, "F9", "shopping-basket"),
            Act(self.tr("Pay by QRIS"), partial(self.money.pay, Method.QRIS), "F8", "qr-code"),
            Act(self.tr("Find goods"), self._find, "F2", "search"),
            Act(self.tr("Quantity of the line"), self._ask_quantity, "F7", "pen-line"),
            Act(self.tr("One more"), partial(self.counter.step, 1), "+", "plus"),
            Act(self.tr("One less"), partial(self.counter.step, -1), "-", "minus"),
            Act(self.tr("Remove the line"), self.counter.remove, "Del", "trash-2"),
            Act(self.tr("Clear the cart"), self._ask_clear, "Shift+Del", "trash-2"),
            Act(self.tr("Print the last receipt again"), self._print_copy, "Ctrl+P", "printer"),
            Act(mode, partial(self._set_mode, other), "", "rows-3"),
            Act(self.tr("End the shift"), self._ask_count, "", "wallet-minimal"),
        ]

    def _quick_acts(self) -> list[Act]:
        if self.selling.mode is Mode.TOUCH:
            return []
        strip = self.selling.face.findChildren(QWidget)
        buttons = [one for one in strip if one.objectName().startswith("quickStrip")]
        return [
            Act(self.tr("Quick cash"), one.click, f"Alt+{place}", "banknote")  # type: ignore[attr-defined]
            for place, one in enumerate(buttons, start=2)
        ]

    def _run_key(self, key: str) -> None:
        """Do what `key` does now, for who touches instead of typing."""
        for act in self.acts():
            if act.key == key:
                act.run()
                return

    # --- the shift

    def _show_page(self) -> None:
        shift = self.keeper.shift
        if self._panel is not None:
            return
        if shift is None:
            self._pages.setCurrentWidget(self.opening)
            self.opening.come(self._post.register, self.keeper.left)
        else:
            self.counter.rounding = self.keeper.rounding
            self._pages.setCurrentWidget(self.selling)
            self.selling.show_cart()
            self.selling.reload()
            self.selling.type_here()
        self.shift_changed.emit(shift.number if shift else "")
        self.acts_changed.emit()

    def _open_shift(self, amount: int) -> None:
        def opened(shift: OpenedShift) -> None:
            self._show_page()
            toast.show(self, self.tr("Shift {number} has begun").format(number=shift.number))

        self.keeper.open(amount, opened, self.opening.refused)

    def _ask_count(self) -> None:
        if self.keeper.shift is not None and self._panel is None:
            panel = CloseShift(self, self._post, self.keeper)
            panel.ended.connect(lambda _end: self.printing_wanted.emit())
            self.station.hold(panel)
            panel.start()

    # --- goods

    def _on_entered(self, line: Typed) -> None:
        if self.keeper.shift is None or any(extra.take_scan(line.text) for extra in self.extras):
            return
        if line.meaning is Meaning.WORDS:
            self.selling.search(line.text, line.times)
        else:
            self.counter.take(line)

    def _find(self) -> None:
        text = self.selling.scan.text()
        if text:
            self.selling.search(text)
        self.selling.type_here()

    def _ask_quantity(self) -> None:
        def ask() -> None:
            at, lines = self.counter.chosen, self.counter.cart.lines
            if 0 <= at < len(lines) and self._panel is None:
                panel = QuantityPanel(self, lines[at])
                panel.kept.connect(partial(self.counter.set_quantity, at))
                self.station.hold(panel)
                panel.start()

        self.counter.then(ask)

    def _ask_clear(self) -> None:
        cart = self.counter.cart
        if not cart.lines or self._panel is not None:
            return
        asked = dialog.confirm(
            self,
            title=self.tr("Clear the cart?"),
            text=self.tr("{pieces}, {amount}.").format(
                pieces=wording.pieces(cart.pieces), amount=money.show(cart.totals.net)
            ),
            stay=self.tr("Leave it"),
            act=self.tr("Clear"),
            act_key="Shift+Del",
            run=self.counter.clear,
        )
        asked.finished.connect(self._take_focus)

    def _on_removed(self, line: CartLine, before: Cart) -> None:
        self._undo = partial(self.counter.put_back, line, before)
        toast.show(
            self,
            self.tr("{product} was taken out").format(product=line.name),
            icon="undo-2",
            act=self.tr("Put back"),
            key="Ctrl+Z",
            run=self._run_undo,
        )

    def _run_undo(self) -> None:
        undo, self._undo = self._undo, None
        if undo is not None:
            undo()

    def _on_doubt(self, doubt: Doubt) -> None:
        line = doubt.line
        asked = dialog.confirm(
            self,
            title=self.tr("Is this right?"),
            text=self.tr("{quantity} of {product} make {amount}.").format(
                quantity=wording.amount_of(line), product=line.name, amount=money.show(line.gross)
            ),
            stay=self.tr("No, leave it"),
            act=self.tr("Yes, go on"),
            icon="triangle-alert",
            run=doubt.go_on,
        )
        asked.rejected.connect(doubt.stop)
        asked.finished.connect(self._take_focus)

    # --- money

    def _on_sold(self, done: SaleDone) -> None:
        if isinstance(self._panel, PaymentPanel):
            self._panel.shut()
        self.selling.show_paid(Paid(done, self.counter.last_payments, self._post.now()))
        self.selling.type_here()
        self.printing_wanted.emit()
        self.sold.emit(done)

    def _on_refused(self, error: Exception) -> None:
        if isinstance(error, NoOpenShift):
            self.come()

    def _print_copy(self) -> None:
        last = self.counter.last_sale
        if last is None:
            toast.show(self, self.tr("There is no receipt to print again yet."), error=True)
            return
        post, on = self._post, self._post.occasion()

        def deed(session: "Session") -> UUID:
            permissions.require(session, permissions.Act.SERVE, on)
            by = post.person.name
            return jobs.copy(session, document_no=last.receipt, register=on.register, at=on.at, by=by)

        def queued(job: UUID) -> None:
            self.selling.paid.receipt.follow(job)
            self.printing_wanted.emit()
            toast.show(
                self,
                self.tr("A copy of {receipt} is on its way").format(receipt=last.receipt),
                icon="printer",
            )

        key = f"receipt-copy:{ids.new()}"
        post.desk.do(self, deed, queued, key=key, content=last.receipt, answer=UUID)

    # --- panels

    @property
    def _panel(self) -> SidePanel | None:
        return self.station.panel

    def _show_more(self) -> None:
        if self._panel is None:
            self.station.open(MorePanel(self, [act for act in self.acts() if act.icon]))

    def _on_freed(self) -> None:
        if self.keeper.shift is None:
            self._show_page()
        else:
            self.selling.type_here()

    def _take_focus(self) -> None:
        """A dialog is gone: the next scan finds its field."""
        self.window().activateWindow()
        if self._panel is None:
            self.selling.type_here()

    def _set_mode(self, mode: Mode) -> None:
        self.selling.set_mode(mode)
        self.selling.type_here()

    def _on_mode(self) -> None:
        self.selling.type_here()
        self.acts_changed.emit()
