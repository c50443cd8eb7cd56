"""What has to be done before the money is handed over: where it comes from, the kwitansi, the ticks."""

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sentra_pos.books import accounts
from sentra_pos.producers.delegates import Delegate
from sentra_pos.settlement import payouts
from sentra_pos.settlement.payday import Envelope
from sentra_pos.ui import theme
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.choices import Check, Choice, Segmented
from sentra_pos.ui.widgets.drop_down import DropDown
from sentra_pos.ui.widgets.fields import Field
from sentra_pos.ui.widgets.labels import Keycap, Kind, Label
from sentra_pos.ui.widgets.paint import Tone

_SAFE, _DRAWER, _BANK = "safe", "drawer", "bank"


class Steps(QWidget):
    """Begun anew for every envelope; `are_done` is what the main act waits for."""

    changed = Signal()
    kwitansi_wanted = Signal()
    """Draw the paper that is signed, and show it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("paydaySteps")
        self._is_large, self._drawer, self._owner = False, "", ""
        self._delegates: tuple[Delegate, ...] = ()
        self.signed_number = ""
        self.box_word = Label("", Kind.SECOND)
        self.boxes = Segmented([], name="paydayBox", says="", height=50)
        self.signer = DropDown(" ", [], name="paydayReceiver")
        for unused in (self.signer.label, self.signer.under):
            unused.hide()
        self.reference = Field(name="paydayReferenceEdit", says=" ", with_hint=False)
        self.kwitansi_button = Button(
            name="kwitansiButton", weight=Weight.SECOND, icon="printer", key="Ctrl+P"
        )
        self.kwitansi_state = Label("", Kind.HINT, name="paydayKwitansi", wrap=True)
        self.drawn = Label("", Kind.HINT, name="paydayKwitansiDrawn", tone=Tone.GOOD, wrap=True)
        self.signed = Check("", name="paydaySignedCheck")
        self.counted = Check("", name="paydayCountedCheck")
        self.stamped = Check("", name="paydayStampedCheck")
        self.sent = Check("", name="paydaySentCheck")
        self._keys = [Keycap(f"Alt+{at}") for at in (1, 2, 3, 1)]
        self._build()
        self._connect()
        self.reword()

    @property
    def checks(self) -> list[Check]:
        """The ticks this envelope needs, in the order of their keys."""
        if not self.is_cash:
            return [self.sent]
        return [self.signed, self.counted, *([self.stamped] if self.needs_stamp else [])]

    @property
    def is_cash(self) -> bool:
        return self.boxes.current() != _BANK

    @property
    def needs_stamp(self) -> bool:
        """Whether the kwitansi needs a meterai."""
        return self.is_cash and self._is_large

    @property
    def are_done(self) -> bool:
        is_on_paper = bool(self.signed_number) or not self.is_cash
        return is_on_paper and all(check.isChecked() for check in self.checks)

    @property
    def box(self) -> str:
        """Where the money comes from, as the books name it."""
        return {_SAFE: accounts.SAFE, _DRAWER: self._drawer}.get(self.boxes.current(), payouts.BANK)

    @property
    def received_by(self) -> UUID | None:
        """The delegate who signs, None for the producer."""
        chosen = self.signer.current()
        return UUID(chosen) if self.is_cash and chosen else None

    def missing(self) -> str:
        """What is still to be done, in words; nothing if all is."""
        if self.is_cash and not self.signed_number:
            return self.tr("Make the kwitansi first (Ctrl+P) and have it signed.")
        left = [check.text() for check in self.checks if not check.isChecked()]
        return self.tr("Still to tick: {what}").format(what=", ".join(left)) if left else ""

    def begin(self, envelope: Envelope, drawer: str | None) -> None:
        """All steps of this envelope are still to be done."""
        self._is_large, self._drawer = envelope.needs_stamp, drawer or ""
        self._owner, self._delegates = envelope.owner or envelope.name, envelope.delegates
        self.signer.set_choices(self._signers())
        self.signer.choose("")
        self.boxes.set_choices(self._choices())
        self.boxes.choose(_SAFE if envelope.is_cash else _BANK)
        self.reference.set_text("")
        self.forget_kwitansi()

    def show_kwitansi(self, number: str) -> None:
        """The paper lies there to be signed."""
        self.signed_number = number
        self._follow()

    def forget_kwitansi(self) -> None:
        """The paper is good for nothing any more, and so is every tick."""
        self.signed_number = ""
        for check in (self.signed, self.counted, self.stamped, self.sent):
            check.setChecked(False)
        self._follow()

    def set_short(self, *, short: bool) -> None:
        """Keys are still in the help where there is no room to show them."""
        for key in self._keys:
            key.setVisible(not short)
        self.kwitansi_button.set_key("" if short else "Ctrl+P")

    def toggle(self, at: int) -> None:
        """The tick with this number, by its key."""
        if at < len(self.checks) and self.isEnabled():
            self.checks[at].click()

    def reword(self) -> None:
        self.box_word.setText(self.tr("Money from"))
        self.boxes.setAccessibleName(self.tr("Money from"))
        self.boxes.set_choices(self._choices())
        self.signer.set_label(self.tr("Who signs"))
        self.signer.set_choices(self._signers())
        self.reference.edit.setAccessibleName(self.tr("Reference of the transfer"))
        self.reference.edit.setPlaceholderText(self.tr("Reference of the transfer, from the bank"))
        self.kwitansi_button.setText(self.tr("Make kwitansi"))
        self.signed.setText(self.tr("Kwitansi signed"))
        self.counted.setText(self.tr("Counted together"))
        self.stamped.setText(self.tr("Meterai Rp10.000 stuck on and signed across"))
        self.sent.setText(self.tr("The bank has taken the transfer"))
        self._follow()

    def _choices(self) -> list[Choice]:
        """The safe, the drawer if a shift is open, and the bank."""
        drawer = [Choice(_DRAWER, self.tr("Drawer"), "wallet-minimal")] if self._drawer else []
        return [
            Choice(_SAFE, self.tr("Safe"), "lock"),
            *drawer,
            Choice(_BANK, self.tr("Transfer"), "landmark"),
        ]

    def _signers(self) -> list[Choice]:
        """The producer, then who may sign for him."""
        return [Choice("", self._owner), *(Choice(str(one.id), one.spoken) for one in self._delegates)]

    def _choose_box(self) -> None:
        """The paper names the way the money goes, so another way needs another paper."""
        self.forget_kwitansi()

    def _follow(self) -> None:
        is_cash = self.is_cash
        self.reference.setVisible(not is_cash)
        self._follow_signer()
        self._kwitansi_row.setVisible(is_cash)
        for check, holder in self._holders.items():
            holder.setVisible(check in self.checks)
        self.signed.setEnabled(bool(self.signed_number))
        if self.signed_number:
            self.kwitansi_state.setText(
                self.tr("{number} is drawn. Print it and have it signed.").format(number=self.signed_number)
            )
        else:
            self.kwitansi_state.setText(self.tr("Signed before the money is handed over"))
        self.kwitansi_state.set_tone(Tone.GOOD if self.signed_number else Tone.NEUTRAL)
        self.drawn.setText(self.kwitansi_state.text())
        self.kwitansi_button.set_weight(Weight.PLAIN if self.signed_number else Weight.SECOND)
        self.changed.emit()

    def _follow_signer(self) -> None:
        """Who signs is chosen beside the kwitansi, where it says otherwise what has become of it."""
        has_choice = self.is_cash and bool(self._delegates)
        self.signer.setVisible(has_choice)
        self.kwitansi_state.setVisible(not has_choice)
        self.drawn.setVisible(has_choice and bool(self.signed_number))

    def _build(self) -> None:
        look = theme.current()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look.px(4), 0, 0)
        column.setSpacing(look.px(4))
        source = QHBoxLayout()
        source.setSpacing(look.px(12))
        source.addWidget(self.box_word)
        source.addWidget(self.boxes)
        source.addStretch(1)
        column.addLayout(source)
        self._kwitansi_row = QWidget()
        paper = QHBoxLayout(self._kwitansi_row)
        paper.setContentsMargins(0, 0, 0, 0)
        paper.setSpacing(look.px(12))
        paper.addWidget(self.signer, 1)
        paper.addWidget(self.kwitansi_button)
        paper.addWidget(self.kwitansi_state, 1)
        column.addWidget(self._kwitansi_row)
        column.addWidget(self.drawn)
        column.addWidget(self.reference)
        self._holders = {
            check: _with_key(check, key)
            for check, key in zip(
                (self.signed, self.counted, self.stamped, self.sent), self._keys, strict=True
            )
        }
        ticks = QHBoxLayout()
        ticks.setSpacing(look.px(16))
        ticks.addWidget(self._holders[self.signed])
        ticks.addWidget(self._holders[self.counted])
        ticks.addStretch(1)
        below = QVBoxLayout()
        below.setSpacing(0)
        below.addLayout(ticks)
        below.addWidget(self._holders[self.stamped])
        below.addWidget(self._holders[self.sent])
        column.addLayout(below)

    def _connect(self) -> None:
        self.boxes.chosen.connect(lambda _: self._choose_box())
        self.signer.chosen.connect(lambda _: self.forget_kwitansi())
        self.kwitansi_button.clicked.connect(self.kwitansi_wanted)
        for check in self._holders:
            check.toggled.connect(lambda _: self.changed.emit())


def _with_key(check: Check, key: Keycap) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.current().px(8))
    row.addWidget(check)
    row.addWidget(key)
    row.addStretch(1)
    return holder
