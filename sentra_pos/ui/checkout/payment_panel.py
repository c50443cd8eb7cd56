"""The payment panel: method, amount, what was paid so far, and one key that completes the sale."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from sentra_pos.base.errors import RuleBroken
from sentra_pos.checkout import tender
from sentra_pos.checkout.cart import Method
from sentra_pos.checkout.paying import Exact, Payment
from sentra_pos.ui import trouble
from sentra_pos.ui.checkout import payment_layout, payment_words, sizing, wording
from sentra_pos.ui.checkout.bank_pages import CardPage, TransferPage
from sentra_pos.ui.checkout.cash_page import CashPage
from sentra_pos.ui.checkout.due_card import DueCard
from sentra_pos.ui.checkout.free_page import FreePage
from sentra_pos.ui.checkout.payments_list import PaymentsList
from sentra_pos.ui.checkout.qris_page import QrisPage
from sentra_pos.ui.checkout.quick_grid import MOST
from sentra_pos.ui.checkout.station import Station
from sentra_pos.ui.checkout.tender_page import TenderPage
from sentra_pos.ui.checkout.tendering import Tendering
from sentra_pos.ui.widgets import toast
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.money_field import MoneyField
from sentra_pos.ui.widgets.pads import NumberPad
from sentra_pos.ui.widgets.screen import Act
from sentra_pos.ui.widgets.side_panel import SidePanel

_WIDE = 922


class PaymentPanel(SidePanel):
    """Made anew at each opening, so that it fits the place as it is then; payments are kept by the counter."""

    completed = Signal(object)
    """The payments (a tuple, or Exact) with which the cart is to be sold."""

    def __init__(self, station: Station) -> None:
        over = station.screen
        super().__init__(over, name="paymentPanel", width=_WIDE)
        self._station, self._counter = station, station.counter
        self._method = Method.CASH
        self._typed: dict[Method, int | None] = {}
        self.is_roomy = sizing.is_roomy(over.height())
        self._make_pages()
        self._make_amount()
        self._parts = payment_layout.Parts(
            card=self.card,
            methods=list(self.methods.values()),
            paid=self.paid,
            pages=[*self.pages.values(), self.free],
            notice=self.notice,
            tender=self.tender,
            pad=self.pad,
            last=[self.complete_button, self.add_button],
        )
        self._scroll = payment_layout.fill(self.body, self._parts, place_height=over.height())
        self._connect()
        self.reword()

    def _make_pages(self) -> None:
        roomy, shop = self.is_roomy, self._station.keeper.shop
        self.card = DueCard(roomy=roomy)
        self.methods = payment_layout.method_buttons(64 if roomy else 52)
        self.paid = PaymentsList(row_height=60 if roomy else 52)
        self.cash = CashPage(height=60 if roomy else 52, with_title=roomy)
        self.qris = QrisPage(
            shop.qris, is_dynamic=shop.qris_dynamic, now=self._station.post.now, fields_first=not roomy
        )
        self.pages: dict[Method, TenderPage] = {
            Method.CASH: self.cash,
            Method.QRIS: self.qris,
            Method.CARD: CardPage(),
            Method.TRANSFER: TransferPage(),
        }
        self.free = FreePage()
        self.notice = Label("", Kind.SECOND, name="roundingNotice", wrap=True)

    def _make_amount(self) -> None:
        high = 72 if self.is_roomy else 56
        self.tender = MoneyField(
            name="tenderEdit", placeholder="0", height=high, text_size=32, weight=600, with_hint=False
        )
        self.pad = NumberPad(target=self.tender.edit, name="numberPad")
        main, second = Weight.MAIN, Weight.SECOND
        self.complete_button = Button(
            "", name="completeButton", weight=main, key="Enter", height=high, text_size=20
        )
        self.add_button = Button(
            "", name="addPaymentButton", weight=second, icon="plus", key="Enter", height=high, text_size=18
        )

    @property
    def is_free(self) -> bool:
        """The goods cost nothing: instead of money, a reason is asked for (C9)."""
        cart = self._counter.cart
        return bool(cart.lines) and cart.totals.net == 0

    @property
    def page(self) -> TenderPage:
        """What stands beside the amount now."""
        return self.free if self.is_free else self.pages[self._method]

    def start(self, method: Method = Method.CASH) -> None:
        """Come in with `method` chosen."""
        self.open(self.tender.edit)
        self.choose(method)

    def acts(self) -> Sequence[Act]:
        """What can be done while the panel is open."""
        quick = self.cash.quick.buttons
        return [
            Act(self.tr("Exact cash and print"), self._pay_exact, "F12", "banknote"),
            Act(self.tr("Pay by QRIS"), self._on_qris_key, "F8", "qr-code"),
            Act(self.tr("Complete the sale"), self._press_main, "F9", "check"),
            *(
                Act(quick[n].accessibleName() or self.tr("Quick cash"), quick[n].click, f"Alt+{n + 1}")
                for n in range(MOST)
            ),
        ]

    def choose(self, method: Method) -> None:
        """The rest is paid by `method`; for all but cash the amount is what is left, or what was typed before."""
        self._method = method
        self.methods[method].setChecked(True)
        open_amount = self._counter.due(method).open
        typed = self._typed.get(method)
        if method is Method.CASH:
            self.tender.set_amount(typed)
        else:
            self.tender.set_amount(typed if typed and typed < open_amount else open_amount)
        for page in (*self.pages.values(), self.free):
            page.setVisible(page is self.page)
        self.reword()
        self._scroll.verticalScrollBar().setValue(0)
        (self.page.first or self.tender.edit).setFocus(Qt.FocusReason.OtherFocusReason)

    def take_key(self, event: QKeyEvent) -> None:
        """A sign typed while a button has the focus belongs to the amount, or to the reason of a gift."""
        edit = self.free.why.edit if self.is_free else self.tender.edit
        edit.setFocus(Qt.FocusReason.OtherFocusReason)
        edit.insert(event.text())
        edit.textEdited.emit(edit.text())

    def refresh(self) -> None:
        """The cart, its payments or the amount typed are others than before."""
        counter, pending = self._counter, self._pending()
        due = tender.due(counter.cart.totals.net, self._with_pending(), counter.rounding, by=self._rest_by())
        self.note.setText(wording.pieces(counter.cart.pieces))
        is_unseen = self._method is Method.QRIS and not self.page.is_ready
        self.card.show_due(counter.due(Method.QRIS) if is_unseen else due)
        self.paid.show_payments(counter.payments)
        self.qris.set_side(large=self.is_roomy and not counter.payments)
        free = bool(counter.cart.lines) and not counter.is_paying
        asked = pending.amount if pending is not None else counter.due(self._method).missing
        is_cash = self._method is Method.CASH
        self.page.show_due(counter.due().missing if is_cash else asked, enabled=free)
        is_part = pending is not None and due.missing > 0
        is_ready = self.page.is_ready or (pending is None and not self.is_free)
        self.complete_button.setVisible(not is_part)
        self.add_button.setVisible(is_part)
        self.complete_button.setEnabled(free and due.missing == 0 and is_ready)
        self.add_button.setEnabled(free and is_part and is_ready)
        self.notice.setText(payment_words.rounding(counter.rounding, due.rounding))
        self._parts.show_notice(shown=not self.is_free and (is_cash or due.rounding != 0))
        code = self.qris.code if self._method is Method.QRIS and not self.is_free else None
        told = counter.due() if is_cash else due
        self._station.tendering.emit(Tendering(self._method, told, counter.payments, code, asked))

    def reword(self) -> None:
        """All words in the language that is on."""
        self.setAccessibleName(self.tr("Payment"))
        self.title.setText(self.tr("Payment"))
        self.close_button.setText(self.tr("Back to the cart"))
        for method, button in self.methods.items():
            button.setText(wording.method(method))
            button.set_under(payment_words.under(method, is_dynamic=self._station.keeper.shop.qris_dynamic))
        amount = self.tr("Cash received") if self._method is Method.CASH else self.tr("Amount")
        self.tender.prefix.setText(amount)
        self.tender.edit.setAccessibleName(amount)
        for page in (*self.pages.values(), self.free):
            page.reword()
        self.add_button.setText(self.tr("Add {method}").format(method=wording.method(self._method)))
        self.complete_button.setText(self.tr("Complete"))
        self._parts.show_money(shown=not self.is_free)
        self.refresh()

    def _connect(self) -> None:
        self._counter.changed.connect(self.refresh)
        self.tender.changed.connect(self._on_amount)
        self.tender.edit.returnPressed.connect(self._on_enter)
        for page in (*self.pages.values(), self.free):
            page.edited.connect(self.refresh)
            page.entered.connect(self._on_enter)
            page.typing_in.connect(self._lend_pad)
        self.tender.edit.entered.connect(lambda: self._lend_pad(self.tender.edit))
        for method, button in self.methods.items():
            button.clicked.connect(lambda _=False, method=method: self.choose(method))
        self.cash.paid.connect(self._pay_cash)
        self.cash.laid_down.connect(self._lay_down)
        self.cash.taken_back.connect(lambda: self._set_amount(None))
        self.add_button.clicked.connect(self._add)
        self.paid.removed.connect(self._take_out)
        self.complete_button.clicked.connect(self._complete_pending)
        self.closed.connect(self._leave)

    # --- what stands there

    def _pending(self) -> Payment | None:
        """The payment that is being typed; its reference is looked at when it is taken."""
        amount = self.tender.amount()
        return Payment(self._method, amount) if amount and amount > 0 and not self.is_free else None

    def _with_pending(self) -> tuple[Payment, ...]:
        pending = self._pending()
        return self._counter.payments if pending is None else (*self._counter.payments, pending)

    def _rest_by(self) -> Method:
        """While an amount stands in the field, what it leaves is most likely paid in cash."""
        return Method.CASH if self._pending() is not None else self._method

    def _lend_pad(self, edit: QLineEdit) -> None:
        """The number pad types where typing was last."""
        self.pad.target = edit

    def _on_amount(self, amount: int | None) -> None:
        self._typed[self._method] = amount
        self.refresh()

    def _set_amount(self, amount: int | None) -> None:
        self.tender.set_amount(amount)
        self.tender.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self._on_amount(amount)

    def _lay_down(self, note: int) -> None:
        self._set_amount((self.tender.amount() or 0) + note)

    # --- what is done

    def _on_qris_key(self) -> None:
        """F8 chooses QRIS; once more, it shows the original code."""
        if self.is_free:
            return
        if self._method is Method.QRIS:
            self.qris.swap.click()
        else:
            self.methods[Method.QRIS].click()

    def _press_main(self) -> None:
        (self.add_button if self.add_button.isVisible() else self.complete_button).click()

    def _on_enter(self) -> None:
        typed = self.tender.text()
        if self._method is Method.CASH and len(typed) == 1 and typed in "123456" and not self.is_free:
            self._set_amount(None)
            self.cash.quick.choose(int(typed))
            return
        if not self.tender.check():
            toast.show(self, self.tender.edit.accessibleDescription(), error=True)
            return
        self.refresh()
        if (self._pending() is None and not self.is_free) or self._reference() is not None:
            self._press_main()

    def _add(self) -> None:
        """What stands in the field is paid; the rest follows in cash."""
        pending = self._checked()
        if pending is None:
            return
        limit = self._counter.due(pending.method).open
        if pending.method is not Method.CASH and pending.amount > limit:
            trouble.show(self, tender.too_large(pending, limit))
            return
        self.page.clear()
        self._typed.clear()
        self._counter.set_payments((*self._counter.payments, pending))
        self.choose(Method.CASH)

    def _reference(self) -> str | None:
        """How the payment was seen, or why it costs nothing; None after saying what is missing."""
        try:
            return self.page.reference()
        except RuleBroken as error:
            trouble.show(self, error)
            (self.page.first or self.tender.edit).setFocus(Qt.FocusReason.OtherFocusReason)
            return None

    def _checked(self) -> Payment | None:
        """The payment that is being typed with how it was seen."""
        pending, reference = self._pending(), self._reference()
        if pending is None or reference is None:
            return None
        return Payment(pending.method, pending.amount, reference)

    def _take_out(self, place: int) -> None:
        left = list(self._counter.payments)
        del left[place]
        self._counter.set_payments(left)
        self.choose(self._method)

    def _pay_cash(self, amount: int) -> None:
        self._complete((*self._counter.payments, Payment(Method.CASH, amount)))

    def _pay_exact(self) -> None:
        """Exact cash; what was seen of another payment that is still in the fields counts before it."""
        if self.is_free:
            self._press_main()
            return
        pending, page = self._pending(), self.page
        seen = page.reference() if pending is not None and page.is_ready else ""
        payments = self._counter.payments
        if pending is not None and seen:
            payments = (*payments, Payment(pending.method, pending.amount, seen))
        if not payments:
            self._complete(Exact.CASH)
            return
        counter = self._counter
        missing = tender.due(counter.cart.totals.net, payments, counter.rounding).missing
        self._complete((*payments, Payment(Method.CASH, missing)) if missing else payments)

    def _complete_pending(self) -> None:
        if self.is_free:
            reason = self._reference()
            if reason is not None:
                self._counter.give_reason(reason)
                self._complete(())
            return
        pending = self._checked() if self._pending() is not None else None
        if pending is not None or self._pending() is None:
            self._complete((*self._counter.payments, *([pending] if pending else [])))

    def _complete(self, payments: tuple[Payment, ...] | Exact) -> None:
        if not self._counter.is_paying:
            self.completed.emit(payments)

    def _leave(self) -> None:
        self._counter.changed.disconnect(self.refresh)
        self._station.tendering.emit(None)
        self.deleteLater()
