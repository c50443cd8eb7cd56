"""F6, Shift+F6: a discount on the chosen line or on the whole cart, who bears it, and what it means for both sides."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sentra_pos.base import money
from sentra_pos.base.errors import RuleBroken
from sentra_pos.checkout import shares_now
from sentra_pos.checkout.cart import Cart, Discount
from sentra_pos.checkout.shares_now import CartNow
from sentra_pos.producers.terms import Bearer
from sentra_pos.ui import act_words, goods_words, theme, trouble
from sentra_pos.ui.checkout import sizing
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.choices import Choice, Segmented
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.money_field import MoneyField
from sentra_pos.ui.widgets.pads import NumberPad
from sentra_pos.ui.widgets.paint import Tone
from sentra_pos.ui.widgets.rate_field import RateField
from sentra_pos.ui.widgets.screen import MAIN_KEY, Act
from sentra_pos.ui.widgets.side_panel import SidePanel

if TYPE_CHECKING:  # the desk hands the session on
    from sentra_pos.base.database import Session

_PERCENT, _AMOUNT = "percent", "amount"
_QUICK_BPS = (500, 1_000, 1_500, 2_000, 5_000)
_ASK_AFTER_MS = 60


class DiscountPanel(SidePanel):
    """Made anew each time; `apply` puts a discount on a cart, the one in hand when it was opened."""

    kept = Signal(object)
    """The Discount, or None: there is none any more."""

    def __init__(
        self,
        over: QWidget,
        post: Post,
        cart: Cart,
        *,
        about: str,
        now: Discount | None,
        line: int | None,
        apply: Callable[[Cart, Discount | None], Cart],
    ) -> None:
        super().__init__(over, name="discountPanel", width=840)
        self._post, self._cart, self._apply, self._line = post, cart, apply, line
        self._about, self._had = about, now
        self._who = now.bearer if now is not None else Bearer.SHOP
        self._bearers: tuple[Bearer, ...] = tuple(dict.fromkeys((Bearer.SHOP, self._who)))
        self._roomy = sizing.is_roomy(over.height())
        high = 64 if self._roomy else 56
        self.kind = Segmented([], name="discountKind", says="")
        self.rate = RateField(" ", name="discountRate")
        self.amount = MoneyField(" ", name="discountAmount", height=48)
        self.quick = [
            Button(f"{bps // 100} %", name=f"quickDiscount{bps // 100}", text_size=15) for bps in _QUICK_BPS
        ]
        self.bearer = Segmented([], name="discountBearer", says="")
        self.bearer_word = Label("", Kind.FIELD)
        self.pays = Label("", Kind.AMOUNT, name="discountPays", wrap=True)
        self.shares = Label("", Kind.SECOND, name="discountShares", wrap=True)
        self.leave = Label("", Kind.SECOND, name="discountLeave", tone=Tone.WARN, wrap=True)
        self.pad = NumberPad(name="discountPad")
        self.none_button = Button("", name="noDiscountButton", icon="trash-2", height=high)
        self.keep_button = Button(
            "", name="keepDiscountButton", weight=Weight.MAIN, key=MAIN_KEY, height=high
        )
        self._later = QTimer(self, singleShot=True, interval=_ASK_AFTER_MS)
        self._fill()
        sizing.fit_pad(self.pad, over.height(), taken=200)
        self._connect()
        self.reword()

    def start(self) -> None:
        """Show what is so now, and let the first digit replace it."""
        had = self._had
        self.kind.choose(_AMOUNT if had is not None and had.amount is not None else _PERCENT)
        self.rate.set_bps(had.bps if had is not None and had.bps is not None else None)
        self.amount.set_amount(had.amount if had is not None else None)
        self._show_kind()
        self.open(self._field().edit)
        self._field().edit.selectAll()
        self._look()

    def acts(self) -> Sequence[Act]:
        return [Act(self.keep_button.text(), self.keep_button.click, MAIN_KEY, "badge-percent")]

    def wanted(self) -> Discount | None:
        """What stands in the fields; None if it is nothing yet."""
        if self.kind.current() == _PERCENT:
            bps = self.rate.bps()
            return Discount(bps=bps, bearer=self._who) if bps else None
        amount = self.amount.amount()
        return Discount(amount=amount, bearer=self._who) if amount else None

    def reword(self) -> None:
        """All words in the language that is on."""
        title = self.tr("Discount on the line") if self._line is not None else self.tr("Discount on the cart")
        self.title.setText(title)
        self.setAccessibleName(title)
        self.note.setText(self._about)
        kinds = [Choice(_PERCENT, self.tr("Per cent")), Choice(_AMOUNT, self.tr("Rupiah"))]
        self.kind.set_choices(kinds)
        self.kind.setAccessibleName(self.tr("Per cent or rupiah"))
        self.rate.set_label(self.tr("Discount in per cent"))
        self.amount.set_label(self.tr("Discount in rupiah"))
        self.bearer_word.setText(self.tr("Borne by"))
        self._offer_bearers(self._bearers)
        self.none_button.setText(self.tr("No discount"))
        self.keep_button.setText(self.tr("Give the discount"))
        self.pad.reword()

    def _fill(self) -> None:
        look = theme.current()
        left = QVBoxLayout()
        left.setSpacing(look.px(10 if self._roomy else 2))
        left.addWidget(self.kind)
        for field in (self.rate, self.amount):
            left.addWidget(field)
        quick = QHBoxLayout()
        quick.setSpacing(look.px(8))
        for button in self.quick:
            quick.addWidget(button, 1)
        left.addLayout(quick)
        for part in (self.bearer_word, self.bearer, self.pays, self.shares, self.leave):
            left.addWidget(part)
        left.addStretch(1)
        across = QHBoxLayout()
        across.setSpacing(look.px(24))
        across.addLayout(left, 5)
        right = QVBoxLayout()
        right.addWidget(self.pad)
        right.addStretch(1)
        across.addLayout(right, 4)
        self.body.addLayout(across, 1)
        foot = QHBoxLayout()
        foot.setSpacing(look.px(12))
        foot.addWidget(self.none_button)
        foot.addWidget(self.keep_button, 1)
        self.body.addLayout(foot)
        for button in self.quick:
            button.setVisible(self._roomy)

    def _connect(self) -> None:
        self.kind.chosen.connect(lambda _: self._show_kind())
        self.rate.edited.connect(lambda _: self._later.start())
        self.amount.edited.connect(lambda _: self._later.start())
        self.bearer.chosen.connect(self._on_bearer)
        for button, bps in zip(self.quick, _QUICK_BPS, strict=True):
            button.clicked.connect(lambda _=False, bps=bps: self._take_quick(bps))
        for field in (self.rate, self.amount):
            field.edit.returnPressed.connect(self._keep)
        self.pad.typed.connect(lambda _: self._later.start())
        self._later.timeout.connect(self._look)
        self.none_button.clicked.connect(self._drop)
        self.keep_button.clicked.connect(self._keep)
        self.closed.connect(self.deleteLater)

    def _field(self) -> RateField | MoneyField:
        return self.rate if self.kind.current() == _PERCENT else self.amount

    def _show_kind(self) -> None:
        is_rate = self.kind.current() == _PERCENT
        self.rate.setVisible(is_rate)
        self.amount.setVisible(not is_rate)
        self.pad.target = self._field().edit
        self._field().edit.setFocus()
        self._look()

    def _on_bearer(self, who: str) -> None:
        self._who = Bearer(who)
        self._look()

    def _take_quick(self, bps: int) -> None:
        self.kind.choose(_PERCENT)
        self.rate.set_bps(bps)
        self._show_kind()

    def _offer_bearers(self, bearers: Sequence[Bearer]) -> None:
        self._bearers = tuple(bearers)
        self.bearer.set_choices([Choice(one.value, goods_words.bearer(one)) for one in self._bearers])
        self.bearer.choose((self._who if self._who in self._bearers else Bearer.SHOP).value)
        self.bearer.setAccessibleName(self.tr("Who bears the discount"))
        for part in (self.bearer_word, self.bearer):
            part.setVisible(len(self._bearers) > 1)

    def _look(self) -> None:
        """Ask what it would mean; a discount that cannot be says why under its field."""
        wanted = self.wanted()
        try:
            cart = self._apply(self._cart, wanted)
        except RuleBroken as error:
            self._field().set_error(str(trouble.words(error)))
            return
        self._field().set_error("")
        on = self._post.occasion()

        def question(session: "Session") -> CartNow:
            return shares_now.look(session, cart, on)

        def failed(error: Exception) -> None:
            self._field().set_error(str(trouble.words(error)))

        self._post.desk.ask(self, question, lambda now: self._show(cart, now), failed=failed)

    def _show(self, cart: Cart, now: CartNow) -> None:
        lines = now.lines if self._line is None else (now.lines[self._line],)
        allowed = now.bearers if self._line is None else lines[0].bearers
        self._offer_bearers([one for one in Bearer if one in allowed])
        before = cart.totals.subtotal if self._line is None else cart.lines[self._line].gross
        net = sum(line.net for line in lines)
        self.pays.setText(
            self.tr("{before} → {after}").format(before=money.show(before), after=money.show(net))
        )
        self.shares.setText(
            self.tr("shop {shop} · producer {producer}").format(
                shop=money.show(sum(line.shop_part for line in lines)),
                producer=money.show(sum(line.producer_part for line in lines)),
            )
        )
        said = ", ".join(act_words.act(need.act) for need in now.missing)
        self.leave.setText(self.tr("Needs approval: {acts}").format(acts=said) if said else "")
        self.leave.setVisible(bool(said))

    def _keep(self) -> None:
        wanted, field = self.wanted(), self._field()
        if field.text() and not field.check():
            return
        try:
            self._apply(self._cart, wanted)
        except RuleBroken as error:
            field.set_error(str(trouble.words(error)))
            return
        self.shut()
        self.kept.emit(wanted)

    def _drop(self) -> None:
        self.shut()
        self.kept.emit(None)
