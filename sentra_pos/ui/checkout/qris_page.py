"""QRIS in the payment panel: the shop's code, with the amount in it where the shop wants that, and how it was seen.

The cashier says what stands on the buyer's phone; nothing is ever assumed, and it stays unverified until the bank's
list has come.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sentra_pos.base import clock, money
from sentra_pos.checkout import references
from sentra_pos.paper import qris
from sentra_pos.ui import theme
from sentra_pos.ui.checkout.tender_page import TenderPage, digits_only
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.fields import Field
from sentra_pos.ui.widgets.labels import IconLabel, Kind, Label
from sentra_pos.ui.widgets.paint import Tone
from sentra_pos.ui.widgets.qr_code import QrCard, QrCode

_SIDE, _SMALL_SIDE = 57 * 4, 57 * 3
"""In px at 100 %: the usual code has 49 modules and a quiet zone of 4 around them."""
_ODD_AFTER = timedelta(minutes=15)
"""Whoever shows a payment older than this may show somebody else's, or an old one."""


@dataclass(frozen=True)
class QrisCode:
    """The code as it is shown: `amount` is inside it, or None if the buyer types it."""

    payload: str
    amount: int | None
    merchant: str
    nmid: str


def code_for(payload: str, amount: int, *, is_dynamic: bool) -> QrisCode | None:
    """The shop's code with `amount` in it if it can be put there, else as it is; None without a usable code."""
    try:
        static = QrisCode(payload.strip(), None, qris.merchant_name(payload), qris.nmid(payload))
    except qris.QrisRefused:
        return None
    if not is_dynamic:
        return static
    try:
        return QrisCode(qris.with_amount(payload, amount), amount, static.merchant, static.nmid)
    except qris.QrisRefused:
        return static


class QrisPage(TenderPage):
    """`payload` is the shop's own static code; F8 again shows it instead of the one with the amount."""

    def __init__(
        self, payload: str, *, is_dynamic: bool, now: Callable[[], datetime], fields_first: bool
    ) -> None:
        super().__init__(name="qrisPage")
        self._payload, self._is_dynamic, self._now = payload, is_dynamic, now
        self.shows_original = False
        self.code: QrisCode | None = None
        self._amount = 0
        self.picture = QrCode(name="qrisCode", side=_SIDE)
        self.card = QrCard(self.picture)
        self.amount = Label("", Kind.HEAD, name="qrisAmount")
        self.merchant = Label("", Kind.BODY_STRONG, name="qrisMerchant", wrap=True)
        self.nmid = Label("", Kind.HINT, name="qrisNmid")
        self.how = Label("", Kind.HINT, name="qrisHow", wrap=True)
        self.swap = Button("", name="qrisOriginal", icon="replace", key="F8", weight=Weight.SECOND)
        self.time = Field(" ", name="referenceEdit", placeholder="14:03", with_hint=False, height=56)
        self.digits = Field(" ", name="referenceDigits", placeholder="7731", with_hint=False, height=56)
        self.odd = Label("", Kind.HINT, name="qrisOdd", tone=Tone.WARN, wrap=True)
        self._build(fields_first=fields_first)
        self.time.edit.setMaxLength(8)
        self.time.edited.connect(self._on_time)
        digits_only(self.digits, 8)
        self.swap.clicked.connect(self.swap_code)

    @property
    def first(self) -> QWidget:
        return self.time.edit

    def reference(self) -> str:
        return references.qris(time=self.time.text(), digits=self.digits.text())

    def clear(self) -> None:
        for field in (self.time, self.digits):
            field.set_text("")
        self._doubt()

    def show_due(self, amount: int, *, enabled: bool) -> None:
        self._amount = amount
        self._show()

    def set_side(self, *, large: bool) -> None:
        """How much room the code has: a module of the usual code is four pixels large, or three."""
        self.picture.set_side(_SIDE if large else _SMALL_SIDE)
        self.card.updateGeometry()

    def swap_code(self) -> None:
        """The original code instead of the one with the amount, or back."""
        self.shows_original = not self.shows_original
        self._show()
        self.edited.emit()

    def reword(self) -> None:
        self.time.set_label(self.tr("Time on the buyer's phone"))
        self.digits.set_label(self.tr("or last digits of the reference"))
        self._show()

    def _build(self, *, fields_first: bool) -> None:
        look = theme.current()
        words = QVBoxLayout()
        words.setSpacing(look.px(2))
        for label in (self.amount, self.merchant, self.nmid, self.how, self.odd):
            words.addWidget(label)
        words.addStretch(1)
        words.addWidget(self.swap)
        self._no_code = IconLabel("qr-code", Tone.NEUTRAL, 48)
        across = QHBoxLayout()
        across.setSpacing(look.px(16))
        across.addWidget(self.card, 0, Qt.AlignmentFlag.AlignTop)
        across.addWidget(self._no_code, 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(words, 1)
        if fields_first:
            self.add_fields(self.time, self.digits)
        self.column.addLayout(across)
        if not fields_first:
            self.add_fields(self.time, self.digits)
        self.odd.hide()

    def _show(self) -> None:
        wants_amount = self._is_dynamic and not self.shows_original
        self.code = code = code_for(self._payload, self._amount, is_dynamic=wants_amount)
        self.card.setVisible(code is not None)
        self._no_code.setVisible(code is None)
        for label in (self.merchant, self.nmid):
            label.setVisible(code is not None)
        self.swap.setVisible(code is not None and self._is_dynamic)
        self.amount.setText(money.show(self._amount))
        if code is None:
            self.how.setText(
                self.tr("Let the buyer scan the QRIS sticker on the counter and type the amount.")
            )
            return
        self.picture.show_code(code.payload, says=self.tr("QRIS code of {name}").format(name=code.merchant))
        self.merchant.setText(code.merchant)
        self.nmid.setText(f"NMID {code.nmid}" if code.nmid else "")
        is_inside = code.amount is not None
        self.how.setText(
            self.tr("The amount is in the code.") if is_inside else self.tr("The buyer types the amount.")
        )
        self.swap.setText(self.tr("Original code") if wants_amount else self.tr("Code with the amount"))

    def _on_time(self, typed: str) -> None:
        """Four digits are a time if they can be one, else the last digits of the reference."""
        if len(typed) == 4 and typed.isascii() and typed.isdigit():
            if references.is_clock(typed):
                self.time.edit.setText(references.clock(typed))
            else:
                self.time.set_text("")
                self.digits.set_text(typed)
                self.digits.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self._doubt()

    def _doubt(self) -> None:
        """An old payment on a phone may have paid for something else: say so, but stop nobody."""
        typed = self.time.text()
        is_odd = len(typed) >= 4 and references.is_clock(typed) and self._is_far(references.clock(typed))
        now = clock.local(self._now()).strftime("%H:%M")
        said = self.tr("It is {now} now: is this really the payment for these goods?").format(now=now)
        self.odd.setText(said if is_odd else "")
        self.odd.setVisible(is_odd)
        self.how.setVisible(not is_odd)

    def _is_far(self, typed: str) -> bool:
        local = clock.local(self._now())
        hour, minute = (int(part) for part in typed.split(":"))
        seen = local.replace(hour=hour, minute=minute, second=0, microsecond=0)
        apart = abs(seen - local)
        return min(apart, timedelta(days=1) - apart) > _ODD_AFTER
