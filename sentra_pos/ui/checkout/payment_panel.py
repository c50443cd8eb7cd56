"""The payment panel: method, amount, what was paid so far, and one key that completes the sale."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from sentra_pos.base import money, text
from sentra_pos.base.errors import RuleBroken
from sentra_pos.base.money import CashRounding
from sentra_pos.checkout import tender
from sentra_pos.checkout.cart import Method
from sentra_pos.checkout.paying import Exact, Payment
from sentra_pos.ui import theme, trouble
from sentra_pos.ui.checkout import sizing, wording
from sentra_pos.ui.checkout.counter import Counter
from sentra_pos.ui.checkout.due_card import DueCard
from sentra_pos.ui.checkout.payments_list import PaymentsList
from sentra_pos.ui.checkout.quick_grid import MOST, QuickGrid
from sentra_pos.ui.widgets import toast
from sentra_pos.ui.widgets.buttons import Button, MethodButton, Weight
from sentra_pos.ui.widgets.fields import Field
from sentra_pos.ui.widgets.labels import IconLabel, Kind, Label
from sentra_pos.ui.widgets.money_field import MoneyField
from sentra_pos.ui.widgets.pads import NumberPad
from sentra_pos.ui.widgets.screen import Act
from sentra_pos.ui.widgets.side_panel import SidePanel

LONGEST_REFERENCE = 40
_WIDE = 922


class PaymentPanel(SidePanel):
    """Made anew at each opening, so that it fits the place as it is then; payments are kept by the counter."""

    completed = Signal(object)
    """The payments (a tuple, or Exact) with which the cart is to be sold."""

    def __init__(self, over: QWidget, counter: Counter) -> None:
        super().__init__(over, name="paymentPanel", width=_WIDE)
        self._counter = counter
        self._roomy = sizing.is_roomy(over.height())
        self._method = Method.CASH
        high = 72 if self._roomy else 56
        self.card = DueCard(roomy=self._roomy)
        self.methods = self._make_methods(76 if self._roomy else 52)
        self.paid = PaymentsList(row_height=62 if self._roomy else 52)
        self.quick = QuickGrid(height=72 if self._roomy else 52)
        self.quick_title = Label("", Kind.SMALL_STRONG)
        self.reference = Field(" ", name="referenceEdit", with_hint=False, height=56)
        self.add_button = Button("", name="addPaymentButton", weight=Weight.SECOND, icon="plus", height=56)
        self.notice = Label("", Kind.SECOND, name="roundingNotice", wrap=True)
        self.tender = MoneyField(
            name="tenderEdit", placeholder="0", height=high, text_size=32, weight=600, with_hint=False
        )
        self.pad = NumberPad(target=self.tender.edit, name="numberPad")
        self.complete_button = Button(
            "", name="completeButton", weight=Weight.MAIN, key="Enter", height=high, text_size=20
        )
        self._fill()
        self._connect()
        self.reword()

    def start(self, method: Method = Method.CASH) -> None:
        """Come in with `method` chosen."""
        self.open(self.tender.edit)
        self.choose(method)

    def acts(self) -> Sequence[Act]:
        """What can be done while the panel is open."""
        return [
            Act(self.tr("Exact cash and print"), lambda: self._complete(Exact.CASH), "F12", "banknote"),
            Act(self.tr("Pay by QRIS"), self.methods[Method.QRIS].click, "F8", "qr-code"),
            Act(self.tr("Complete the sale"), self.complete_button.click, "F9", "check"),
            *(
                Act(
                    self.quick.buttons[n].accessibleName() or self.tr("Quick cash"),
                    self.quick.buttons[n].click,
                    f"Alt+{n + 1}",
                )
                for n in range(MOST)
            ),
        ]

    def choose(self, method: Method) -> None:
        """The rest is paid by `method`; for all but cash the amount is what is left."""
        self._method = method
        self.methods[method].setChecked(True)
        is_cash = method is Method.CASH
        self.tender.set_amount(None if is_cash else self._counter.due(method).open)
        self.quick_title.setVisible(is_cash)
        self.quick.setVisible(is_cash)
        self.reference.setVisible(not is_cash)
        self.add_button.setVisible(not is_cash)
        self.reword()
        self._scroll.verticalScrollBar().setValue(0)
        where = self.tender.edit if is_cash else self.reference.edit
        where.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_key(self, event: QKeyEvent) -> None:
        """A sign typed while a button has the focus belongs to the amount."""
        self.tender.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.tender.edit.insert(event.text())
        self.tender.edit.textEdited.emit(self.tender.edit.text())

    def refresh(self) -> None:
        """The cart, its payments or the amount typed are others than before."""
        counter = self._counter
        due = tender.due(counter.cart.totals.net, self._with_pending(), counter.rounding, by=self._rest_by())
        self.note.setText(wording.pieces(counter.cart.pieces))
        self.card.show_due(due)
        self.paid.show_payments(counter.payments)
        free = bool(counter.cart.lines) and not counter.is_paying
        self.quick.show_missing(counter.due().missing, enabled=free)
        self.complete_button.setEnabled(free and due.missing == 0 and self._has_reference())
        self.add_button.setEnabled(free and self._pending() is not None and self._has_reference())
        self.notice.setText(self._rounding_words(due.rounding))

    def reword(self) -> None:
        """All words in the language that is on."""
        self.setAccessibleName(self.tr("Payment"))
        self.title.setText(self.tr("Payment"))
        self.close_button.setText(self.tr("Back to the cart"))
        under = {
            Method.CASH: self.tr("from the buyer"),
            Method.QRIS: self.tr("the shop's own code"),
            Method.CARD: self.tr("card terminal"),
            Method.TRANSFER: self.tr("to the shop's account"),
        }
        for method, button in self.methods.items():
            button.setText(wording.method(method))
            button.set_under(under[method])
        is_cash = self._method is Method.CASH
        received = self.tr("Cash received")
        amount = received if is_cash else self.tr("Amount")
        self.tender.prefix.setText(amount)
        self.tender.edit.setAccessibleName(amount)
        self.quick_title.setText(self.tr("Cash received, one touch"))
        self.quick.reword()
        self.reference.set_label(self._reference_words())
        self.add_button.setText(self.tr("Add {method}").format(method=wording.method(self._method)))
        self.complete_button.setText(self.tr("Complete"))
        self.refresh()

    # --- lay out

    def _make_methods(self, height: int) -> dict[Method, MethodButton]:
        made = {}
        for method in Method:
            button = MethodButton(
                "",
                "",
                name=f"{method.value}Method",
                icon=wording.METHOD_ICONS[method],
                key="F8" if method is Method.QRIS else "",
                height=height,
            )
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            button.clicked.connect(lambda _=False, method=method: self.choose(method))
            made[method] = button
        return made

    def _fill(self) -> None:
        look = theme.current()
        self.body.setSpacing(look.px(16 if self._roomy else 12))
        self.body.addWidget(self.card)
        across = QHBoxLayout()
        across.setSpacing(look.px(24))
        across.addWidget(self._left(), 1)
        across.addLayout(self._right())
        self.body.addLayout(across, 1)

    def _left(self) -> QScrollArea:
        look = theme.current()
        inside = QWidget()
        inside.setObjectName("paymentLeft")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(6))
        methods = QGridLayout()
        methods.setSpacing(look.px(8))
        for place, button in enumerate(self.methods.values()):
            methods.addWidget(button, place // 2, place % 2)
        column.addLayout(methods)
        column.addSpacing(look.px(8 if self._roomy else 2))
        column.addWidget(self.paid)
        column.addStretch(1)
        column.addWidget(self.quick_title)
        column.addWidget(self.quick)
        column.addWidget(self.reference)
        column.addSpacing(look.px(2))
        column.addWidget(self.add_button)
        column.addStretch(1)
        notice = QHBoxLayout()
        notice.setSpacing(look.px(8))
        notice.addWidget(IconLabel("info", size=18))
        notice.addWidget(self.notice, 1)
        column.addLayout(notice)
        self._scroll = scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        return scroll

    def _right(self) -> QVBoxLayout:
        look = theme.current()
        column = QVBoxLayout()
        column.setSpacing(look.px(12 if self._roomy else 8))
        column.addWidget(self.tender)
        taken = 72 + 104 + 16 + 72 + 12 + 12 + 72 + 24 if self._roomy else 72 + 76 + 12 + 56 + 8 + 8 + 56 + 24
        sizing.fit_pad(self.pad, self._over.height(), taken=taken)
        column.addWidget(self.pad)
        column.addStretch(1)
        column.addWidget(self.complete_button)
        for widget in (self.tender, self.pad, self.complete_button):
            widget.setFixedWidth(look.px(338))
        return column

    def _connect(self) -> None:
        self._counter.changed.connect(self.refresh)
        self.tender.changed.connect(lambda _: self.refresh())
        self.tender.edit.returnPressed.connect(self._on_enter)
        self.reference.edit.setMaxLength(LONGEST_REFERENCE)
        self.reference.edited.connect(lambda _: self.refresh())
        self.reference.edit.returnPressed.connect(self._on_enter)
        self.add_button.clicked.connect(self._add)
        self.paid.removed.connect(self._take_out)
        self.quick.chosen.connect(self._pay_cash)
        self.complete_button.clicked.connect(self._complete_pending)
        self.closed.connect(self._leave)

    # --- what stands there

    def _pending(self) -> Payment | None:
        """The payment that is being typed."""
        amount = self.tender.amount()
        if not amount or amount < 0:
            return None
        return Payment(self._method, amount, "" if self._method is Method.CASH else self.reference.text())

    def _with_pending(self) -> tuple[Payment, ...]:
        pending = self._pending()
        return self._counter.payments if pending is None else (*self._counter.payments, pending)

    def _rest_by(self) -> Method:
        """While an amount stands in the field, what it leaves is most likely paid in cash."""
        return Method.CASH if self._pending() is not None else self._method

    def _has_reference(self) -> bool:
        """QRIS counts only once the cashier has seen it: the time or the last digits (rule of the QRIS page)."""
        is_pending_qris = self._method is Method.QRIS and self._pending() is not None
        return not is_pending_qris or bool(self.reference.text())

    def _reference_words(self) -> str:
        if self._method is Method.QRIS:
            return self.tr("Time or last digits on the buyer's phone")
        if self._method is Method.CARD:
            return self.tr("Approval code on the terminal's slip")
        return self.tr("Sender's name or bank")

    def _rounding_words(self, rounding: int) -> str:
        said = {
            CashRounding.NONE: self.tr("Cash is not rounded."),
            CashRounding.DOWN_100: self.tr("What is left in cash is rounded down to Rp100."),
            CashRounding.NEAREST_100: self.tr("What is left in cash is rounded to Rp100."),
            CashRounding.DOWN_500: self.tr("What is left in cash is rounded down to Rp500."),
        }[self._counter.rounding]
        return f"{said} {self.tr('Rounding: {amount}').format(amount=money.plain(rounding))}"

    # --- what is done

    def _on_enter(self) -> None:
        typed = self.tender.text()
        if self._method is Method.CASH and len(typed) == 1 and typed in "123456":
            self.tender.set_amount(None)
            self.quick.choose(int(typed))
            return
        if not self.tender.check():
            toast.show(self, self.tender.edit.accessibleDescription(), error=True)
            return
        self.refresh()
        if self.complete_button.isEnabled():
            self._complete_pending()
        elif not self._has_reference():
            toast.show(self, self.tr("First see the payment: write its time or last digits."), error=True)
            self.reference.edit.setFocus()
        else:
            self._add()

    def _add(self) -> None:
        """What stands in the field is paid; the rest follows."""
        pending = self._checked()
        if pending is None:
            return
        limit = self._counter.due(pending.method).open
        if pending.method is not Method.CASH and pending.amount > limit:
            trouble.show(self, tender.too_large(pending, limit))
            return
        self._counter.set_payments((*self._counter.payments, pending))
        self.reference.set_text("")
        self.choose(Method.CASH)

    def _checked(self) -> Payment | None:
        pending = self._pending()
        if pending is None:
            return None
        try:
            return Payment(pending.method, pending.amount, text.clean(pending.reference, LONGEST_REFERENCE))
        except RuleBroken as error:
            trouble.show(self, error)
            return None

    def _take_out(self, place: int) -> None:
        left = list(self._counter.payments)
        del left[place]
        self._counter.set_payments(left)
        self.choose(self._method)

    def _pay_cash(self, amount: int) -> None:
        self._complete((*self._counter.payments, Payment(Method.CASH, amount)))

    def _complete_pending(self) -> None:
        pending = self._checked() if self._pending() is not None else None
        if pending is None and self._pending() is not None:
            return
        self._complete((*self._counter.payments, *([pending] if pending else [])))

    def _complete(self, payments: tuple[Payment, ...] | Exact) -> None:
        """Exact cash after other payments is the rest in cash."""
        so_far = self._counter.payments
        if payments is Exact.CASH and so_far:
            missing = self._counter.due().missing
            payments = (*so_far, Payment(Method.CASH, missing)) if missing else so_far
        self.completed.emit(payments)

    def _leave(self) -> None:
        self._counter.changed.disconnect(self.refresh)
        self.deleteLater()
