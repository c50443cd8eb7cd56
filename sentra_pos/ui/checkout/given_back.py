"""After giving back: what is handed over, as large as the change after a sale, and where the slip is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sentra_pos.base import money
from sentra_pos.checkout.cart import Method
from sentra_pos.checkout.reversals import RefundDone
from sentra_pos.ui import theme
from sentra_pos.ui.checkout import wording
from sentra_pos.ui.checkout.receipt_state import ReceiptState
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets.buttons import Weight
from sentra_pos.ui.widgets.labels import Card, Kind, Label
from sentra_pos.ui.widgets.paint import Tone
from sentra_pos.ui.widgets.side_panel import SidePanel

_RIGHT = Qt.AlignmentFlag.AlignRight


class GivenBackPanel(SidePanel):
    """Stays until it is closed, or until the next scan."""

    def __init__(self, over: QWidget, post: Post, done: RefundDone) -> None:
        super().__init__(over, name="givenBackPanel", width=560)
        self._done = done
        self.word = Label("", Kind.PAD, tone=Tone.ACCENT, wrap=True)
        self.amount = Label("", Kind.MISSING, name="givenBackLabel", align=_RIGHT)
        self.notes = Label("", Kind.TITLE, name="givenBackNotes", align=_RIGHT, wrap=True)
        self.under = Label("", Kind.SECOND, name="givenBackUnder", wrap=True)
        self.receipt = ReceiptState(post)
        self._fill()
        self.reword()
        self.closed.connect(self.deleteLater)
        if done.job is not None:
            self.receipt.follow(done.job)

    def start(self) -> None:
        self.open(self.close_button)

    def take_scan(self, code: str) -> bool:
        """The next sale begins: this goes, and the scan is for the cart."""
        self.shut()
        return False

    def reword(self) -> None:
        """All words in the language that is on."""
        done = self._done
        title = self.tr("Voided") if done.kind == "void" else self.tr("Refunded")
        self.title.setText(title)
        self.setAccessibleName(title)
        self.close_button.setText(self.tr("Next"))
        self.word.setText(
            self.tr("Hand over in cash") if done.cash else self.tr("Nothing to hand over in cash")
        )
        self.amount.setText(money.show(done.cash))
        self.amount.setAccessibleName(f"{self.word.text()} {money.show(done.cash)}")
        notes = money.notes_for(done.cash)
        self.notes.setText(
            " + ".join(
                money.plain(one.denomination)
                if one.count == 1
                else f"{one.count} × {money.plain(one.denomination)}"
                for one in notes
            )
        )
        parts = [self.tr("Slip {number}").format(number=done.number)]
        if done.receipt:
            parts.append(self.tr("for receipt {number}").format(number=done.receipt))
        parts += [
            f"{wording.method(Method(method))} {money.plain(-amount)}"
            for method, amount in done.payments
            if method != Method.CASH.value
        ]
        self.under.setText(" · ".join(parts))
        self.receipt.reword()

    def _fill(self) -> None:
        look = theme.current()
        self.body.setSpacing(look.px(16))
        card = Card(padding=24, gap=8, ground="accent-soft", line="")
        for part in (self.word, self.amount, self.notes):
            card.column.addWidget(part)
        self.body.addWidget(card)
        row = QHBoxLayout()
        row.addWidget(self.under, 1)
        self.body.addLayout(row)
        self.body.addWidget(self.receipt)
        self.body.addStretch(1)
        self.close_button.set_weight(Weight.MAIN)
