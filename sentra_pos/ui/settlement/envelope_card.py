"""One envelope, as large as it gets: whose it is, how much, what lies in it, and the steps before it is handed over."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from sentra_pos.base import clock, money
from sentra_pos.paper import terbilang
from sentra_pos.settlement.payday import Envelope
from sentra_pos.ui import theme
from sentra_pos.ui.settlement import folding, wording
from sentra_pos.ui.settlement.copy_row import CopyRow
from sentra_pos.ui.settlement.notes_row import NotesRow
from sentra_pos.ui.settlement.steps import Steps
from sentra_pos.ui.widgets import scrolling
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.labels import Card, Kind, Label, Line
from sentra_pos.ui.widgets.paint import Tone
from sentra_pos.ui.widgets.screen import MAIN_KEY

_SIZES = (Kind.PAYDAY, Kind.TOTAL_WIDE, Kind.MISSING, Kind.TOTAL, Kind.FIGURE)


class EnvelopeCard(Card):
    copy_wanted = Signal()
    """The kwitansi of a paid one, once more."""
    reversal_wanted = Signal()
    """The payout was a mistake."""

    def __init__(self) -> None:
        super().__init__(name="paydayEnvelope", padding=0, gap=0)
        self._envelope: Envelope | None = None
        self._place, self._is_short = (0, 0), False
        self.place = Label("", Kind.BODY_STRONG, name="paydayPlace", tone=Tone.NEUTRAL)
        self.number = Label("", Kind.SECOND, name="paydayNumber", align=Qt.AlignmentFlag.AlignRight)
        self.name = Label("", Kind.HEAD, name="paydayName", wrap=True)
        self.amount = AmountLabel()
        self.words = Label("", Kind.AMOUNT, name="paydayTerbilang", tone=Tone.ACCENT, wrap=True)
        self.facts = [_Fact(name) for name in ("paydayNet", "paydayCarried", "paydayStamp")]
        self.inside_word = Label("", Kind.SMALL_STRONG)
        self.notes = NotesRow()
        self.account = Label("", Kind.BODY, name="paydayAccount", wrap=True)
        self.copies = CopyRow()
        self.moved = Label("", Kind.BODY_STRONG, name="paydayPayeeChanged", tone=Tone.WARN, wrap=True)
        self.steps = Steps()
        self.done = Label("", Kind.AMOUNT, name="paydayDone", tone=Tone.GOOD, wrap=True)
        self.copy_button = Button(name="kwitansiCopyButton", icon="printer", key="Ctrl+P")
        self.reverse_button = Button(name="reversePayoutButton", weight=Weight.DANGER, icon="undo-2")
        self.skip_button = Button(name="skipButton", key="Ctrl+N", height=72, text_size=17)
        self.pay_button = Button(
            name="handOverButton",
            weight=Weight.MAIN,
            icon="hand-coins",
            key=MAIN_KEY,
            height=72,
            text_size=22,
        )
        self._build()
        self.copy_button.clicked.connect(self.copy_wanted)
        self.reverse_button.clicked.connect(self.reversal_wanted)
        self.steps.changed.connect(self._on_steps)
        self.reword()

    @property
    def envelope(self) -> Envelope | None:
        return self._envelope

    def show_envelope(self, envelope: Envelope | None, place: tuple[int, int], drawer: str | None) -> None:
        """Begin with this one: every step is still to be done."""
        is_same = (
            self._envelope is not None
            and envelope is not None
            and self._envelope.statement == envelope.statement
            and self._envelope.is_open == envelope.is_open
        )
        self._envelope, self._place = envelope, place
        if envelope is not None and not is_same:
            self.steps.begin(envelope, drawer)
        self.reword()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_amount()

    def set_busy(self, *, busy: bool) -> None:
        """While the money is being booked nobody books it again."""
        self.steps.setEnabled(not busy)
        self.skip_button.setEnabled(not busy)
        self.pay_button.setEnabled(not busy and self._may_pay())

    def set_short(self, *, short: bool) -> None:
        """Keys are still in the help where there is no room to show them."""
        self.skip_button.set_key("" if short else "Ctrl+N")
        self.pay_button.set_key("" if short else MAIN_KEY)
        self.steps.set_short(short=short)
        self._is_short = short
        self._lay_facts()
        down, along = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._paid.setDirection(down if short else along)
        self._on_steps()

    def reword(self) -> None:
        self.steps.reword()
        self.inside_word.setText(self.tr("In the envelope"))
        self.copy_button.setText(self.tr("Kwitansi once more"))
        self.reverse_button.setText(self.tr("Take the payout back"))
        self.copies.reword()
        self.skip_button.setText(self.tr("Put off"))
        one = self._envelope
        self._inside.setVisible(one is not None)
        self.skip_button.setEnabled(one is not None and one.is_open)
        if one is not None:
            self._tell(one)
        self._on_steps()

    def _tell(self, one: Envelope) -> None:
        self._tell_place(one)
        self.number.setText(f"{one.number} · {wording.period(one.first, one.last)}")
        self.name.setText(one.name)
        shown = one.to_pay if one.to_pay > 0 else one.net
        self.amount.show_amount(shown)
        self.words.setText(terbilang.rupiah(shown))
        net, carried, stamp = self.facts
        net.tell(self.tr("Net"), money.plain(one.net))
        carried.tell(self.tr("Carried"), money.plain(one.closing))
        stamp.tell(
            self.tr("Meterai"),
            self.tr("stick on Rp10.000") if self.steps.needs_stamp else self.tr("not needed"),
        )
        is_cash = self.steps.is_cash
        for part in (self.inside_word, self.notes):
            part.setVisible(one.is_open and is_cash)
        self.notes.show_notes(one.notes if one.is_open else [])
        self.account.setVisible(one.is_open and not is_cash)
        self.account.setText(self._account(one))
        self.copies.setVisible(one.is_open and not is_cash)
        self.copies.show_envelope(one)
        self._tell_moved(one)
        self.steps.setVisible(one.is_open)
        self._tell_done(one)

    def _tell_moved(self, one: Envelope) -> None:
        """Money that goes elsewhere than the last time is said before it goes."""
        change = one.payee_change
        self.moved.setVisible(one.is_open and change is not None)
        if change is None:
            return
        said = self.tr("Account changed on {day}, now {bank} ••{digits}. Ask the producer before paying.")
        day = clock.local(change.changed_at).strftime("%d/%m/%Y")
        self.moved.setText(said.format(day=day, bank=change.bank, digits=change.last_digits))

    def _tell_place(self, one: Envelope) -> None:
        at, of = self._place
        if not one.is_open:
            self.place.setText(self.tr("Paid") if one.payout else self.tr("Nothing to pay"))
        elif one.is_cash:
            self.place.setText(self.tr("Envelope {at} of {of}").format(at=at, of=of))
        else:
            self.place.setText(self.tr("Transfer {at} of {of}").format(at=at, of=of))

    def _tell_done(self, one: Envelope) -> None:
        self.done.setVisible(not one.is_open)
        self.copy_button.setVisible(one.payout is not None)
        self.reverse_button.setVisible(one.payout is not None)
        if one.paid_at is not None:
            at = clock.local(one.paid_at).strftime("%H:%M")
            self.done.setText(self.tr("Paid at {time} with {number}.").format(time=at, number=one.payout))
        else:
            self.done.setText(self.tr("The balance is carried to the next statement. Nothing is to be done."))

    def _account(self, one: Envelope) -> str:
        if not one.account:
            return self.tr("No bank account is known. Ask for it, or pay in cash.")
        holder = one.account_name or one.owner or one.name
        said = self.tr("To {bank} {account} of {holder}")
        return said.format(bank=one.bank, account=one.shown_account, holder=holder)

    def _on_steps(self) -> None:
        one = self._envelope
        if one is not None and one.is_open:
            is_cash = self.steps.is_cash
            for part in (self.inside_word, self.notes):
                part.setVisible(is_cash)
            self.account.setVisible(not is_cash)
            self.copies.setVisible(not is_cash)
            self.facts[2].setVisible(is_cash and (self.steps.needs_stamp or not self._is_short))
        self.pay_button.setText(
            self.tr("Money handed over") if self.steps.is_cash else self.tr("Transferred")
        )
        self.pay_button.setEnabled(self._may_pay())
        self._fit_amount()
        folding.lay_out(self._inside)

    def _fit_amount(self) -> None:
        """The amount is as large as leaves every step in sight."""
        folding.lay_out(self._inside)
        shown, layout = self._scroll.viewport(), self._inside.layout()
        rest = layout.totalHeightForWidth(shown.width()) - self.amount.height() if layout else 0
        self.amount.limit(shown.height() - rest)

    def _may_pay(self) -> bool:
        return self._envelope is not None and self._envelope.is_open and self.steps.are_done

    def _lay_facts(self) -> None:
        """The meterai stands under the sums where there is no room beside them."""
        net, carried, stamp = self.facts
        self._facts.addWidget(net, 0, 0)
        self._facts.addWidget(carried, 0, 1)
        at = (1, 0, 1, 2) if self._is_short else (0, 2, 1, 1)
        self._facts.addWidget(stamp, *at, Qt.AlignmentFlag.AlignLeft)

    def _build(self) -> None:
        look = theme.current()
        self.column.setContentsMargins(1, look.px(10), 1, look.px(16))
        self._inside = QWidget()
        self._fill(QVBoxLayout(self._inside))
        # At a large font the steps may not fit; the two buttons under them always do.
        self._scroll = scrolling.in_scroll(self._inside, name="envelopeScroll")
        self.column.addWidget(self._scroll, 1)
        acts = QHBoxLayout()
        acts.setContentsMargins(look.px(31), look.px(4), look.px(31), 0)
        acts.setSpacing(look.px(12))
        acts.addWidget(self.skip_button)
        acts.addWidget(self.pay_button, 1)
        self.column.addLayout(acts)

    def _fill(self, column: QVBoxLayout) -> None:
        look = theme.current()
        column.setContentsMargins(look.px(31), 0, look.px(31), 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.addWidget(self.place)
        head.addStretch(1)
        head.addWidget(self.number)
        column.addLayout(head)
        for part, gap in ((self.name, 2), (self.amount, 4), (self.words, 2)):
            column.addSpacing(look.px(gap))
            column.addWidget(part)
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(look.px(28))
        self._facts.setVerticalSpacing(0)
        self._facts.setColumnStretch(len(self.facts), 1)
        column.addSpacing(look.px(6))
        column.addLayout(self._facts)
        self._lay_facts()
        column.addSpacing(look.px(6))
        column.addWidget(Line())
        column.addSpacing(look.px(4))
        column.addWidget(self.inside_word)
        column.addSpacing(look.px(3))
        for widget in (self.notes, self.account, self.copies, self.moved, self.steps, self.done):
            column.addWidget(widget)
        self._paid = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._paid.setContentsMargins(0, look.px(6), 0, 0)
        self._paid.setSpacing(look.px(12))
        for button in (self.copy_button, self.reverse_button):
            self._paid.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._paid.addStretch(1)
        column.addLayout(self._paid)
        column.addStretch(1)


class AmountLabel(Label):
    """The amount in the largest size that fits."""

    def __init__(self) -> None:
        super().__init__("", Kind.PAYDAY, name="paydayAmount")
        self._room = theme.current().px(_SIZES[0].value[0]) * 2
        self.setMinimumWidth(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_amount(self, amount: int) -> None:
        self.setText(money.show(amount))
        self._fit()

    def limit(self, room: int) -> None:
        """Be no higher than `room` px, down to the smallest size."""
        self._room = room
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        look = theme.current()
        for kind in _SIZES:
            # Digits have no descenders: the font's own line would waste a fifth of the height.
            high = round(look.px(kind.value[0]) * 1.14)
            self.set_kind(kind)
            if high <= self._room and self.fontMetrics().horizontalAdvance(self.text()) <= self.width():
                break
        self.setFixedHeight(high)


class _Fact(QWidget):
    """A muted word and what it comes to."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.word = Label("", Kind.BODY, tone=Tone.NEUTRAL)
        self.value = Label("", Kind.BODY_STRONG, name=name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().px(6))
        row.addWidget(self.word)
        row.addWidget(self.value)

    def tell(self, word: str, value: str) -> None:
        self.word.setText(word)
        self.value.setText(value)
