"""The group leaves: what it has spent, what its guide gets for it, and whether he gets it now."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sentra_pos.base import clock, ids, money
from sentra_pos.checkout import guides, visits
from sentra_pos.checkout.visits import VisitDone, VisitNow
from sentra_pos.ui import approval, theme, trouble
from sentra_pos.ui.checkout import sizing
from sentra_pos.ui.checkout.cash_reasons import Reason
from sentra_pos.ui.checkout.guide_rate import GuideRate
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.choices import Choice, Segmented
from sentra_pos.ui.widgets.labels import Card, Kind, Label
from sentra_pos.ui.widgets.paint import Tone
from sentra_pos.ui.widgets.screen import MAIN_KEY, Act
from sentra_pos.ui.widgets.side_panel import SidePanel

if TYPE_CHECKING:  # the desk hands the session on
    from sentra_pos.base.database import Session

_NOW, _LATER = "now", "later"
_RIGHT = Qt.AlignmentFlag.AlignRight


class GroupEndPanel(SidePanel):
    """Made anew each time, for the group that is here."""

    done = Signal(object)
    """The VisitDone, once it is in the books."""

    def __init__(self, over: QWidget, post: Post, now: VisitNow) -> None:
        super().__init__(over, name="groupEndPanel", width=880)
        self._post, self._now = post, now
        self._key = f"visit-end:{ids.new()}"
        self._words: list[Label] = []
        self.guide = Reason(name="guideNameEdit", count=0)
        self.guide.field.edit.setMaxLength(visits.LONGEST_NAME)
        self._is_roomy = sizing.is_roomy(over.height())
        self.rate = GuideRate(post, is_roomy=self._is_roomy)
        self.amount_word = Label("", Kind.FIELD)
        self.amount = Label("", Kind.FIGURE if self._is_roomy else Kind.HEAD, name="guideAmount")
        self.borne = Label("", Kind.HINT, wrap=True)
        self.pays = Segmented([], name="guidePays", says="")
        self.end_button = Button(
            "", name="endVisitButton", weight=Weight.MAIN, key=MAIN_KEY, height=56, text_size=18
        )
        self._fill()
        self._connect()
        self.guide.field.set_text(now.guide)
        self.rate.set_promised(now.commission_bps)
        self.reword()

    def start(self) -> None:
        self.open(self.rate.field.edit)
        self.rate.take_focus()

    def acts(self) -> Sequence[Act]:
        return [Act(self.end_button.text(), self.end_button.click, MAIN_KEY, "bus")]

    def reword(self) -> None:
        """All words in the language that is on."""
        now = self._now
        self.title.setText(self.tr("The group leaves"))
        self.setAccessibleName(self.title.text())
        self.note.setText(self.tr("since {time}").format(time=f"{clock.local(now.started_at):%H:%M}"))
        said = (
            self.tr("Sales"),
            self.tr("Given back"),
            self.tr("Spent here"),
            self.tr("A sale on average"),
        )
        for label, word in zip(self._words, said, strict=True):
            label.setText(word)
        self.guide.say(self.tr("Guide"), [])
        self.rate.reword()
        self.amount_word.setText(self.tr("Commission"))
        self.borne.setText(self.tr("The shop bears it: every producer gets his whole part."))
        self.pays.set_choices(
            [Choice(_NOW, self.tr("Paid now"), "hand-coins"), Choice(_LATER, self.tr("Fetched later"))]
        )
        self.pays.setAccessibleName(self.tr("When the guide gets the money"))
        self._show_amount()

    def _fill(self) -> None:
        look = theme.current()
        across = QHBoxLayout()
        across.setSpacing(look.px(24))
        left = QVBoxLayout()
        left.addWidget(self._figures())
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(look.px(12 if self._is_roomy else 4))
        right.addWidget(self.guide)
        right.addWidget(self.rate)
        paid = QHBoxLayout()
        paid.addWidget(self.amount_word)
        paid.addStretch(1)
        paid.addWidget(self.amount)
        right.addLayout(paid)
        right.addWidget(self.borne)
        right.addWidget(self.pays)
        right.addStretch(1)
        right.addWidget(self.end_button)
        across.addLayout(left, 4)
        across.addLayout(right, 5)
        self.body.addLayout(across, 1)

    def _figures(self) -> Card:
        now = self._now
        card = Card(name="groupCard", padding=20, gap=10)
        card.column.addWidget(Label(now.name, Kind.CARD_TITLE, name="groupEndName", wrap=True))
        told = (
            (str(now.sales), "groupSales", Kind.AMOUNT),
            (money.plain(-now.given_back), "groupGivenBack", Kind.AMOUNT),
            (money.show(now.total), "groupTotal", Kind.HEAD),
            (money.show(now.average), "groupAverage", Kind.AMOUNT),
        )
        for text, name, kind in told:
            row = QHBoxLayout()
            word = Label("", Kind.BODY, tone=Tone.NEUTRAL)
            self._words.append(word)
            row.addWidget(word)
            row.addWidget(Label(text, kind, name=name, align=_RIGHT), 1)
            card.column.addLayout(row)
        return card

    def _connect(self) -> None:
        self.rate.edited.connect(self._show_amount)
        self.rate.given.connect(self._end)
        self.guide.given.connect(self.rate.take_focus)
        self.end_button.clicked.connect(self._end)
        self.closed.connect(self.deleteLater)

    def _amount(self) -> int:
        return guides.amount_of(self._now.total, self.rate.bps())

    def _show_amount(self) -> None:
        amount = self._amount()
        self.amount.setText(money.show(amount))
        self.amount.set_tone(Tone.PLAIN if amount else Tone.NEUTRAL)
        self.borne.setVisible(amount > 0 and self._is_roomy)
        self.pays.setVisible(amount > 0)
        self.end_button.setText(
            self.tr("End and print the slip") if amount else self.tr("End without a commission")
        )

    def _end(self) -> None:
        if not self.end_button.isEnabled() or not self.rate.check():
            return
        if self._amount() and not self.guide.text():
            self.guide.ask_again(self.tr("Write the guide's name: he signs for the commission."))
            return
        self.end_button.setEnabled(False)
        self._write(self.guide.text(), self.rate.bps(), pays=self.pays.current() == _NOW)

    def _write(self, guide: str, bps: int, *, pays: bool) -> None:
        post = self._post

        def run(approver: str | None, failed: Callable[[Exception], None]) -> None:
            on = post.occasion().because(None, approver)

            def deed(session: "Session") -> VisitDone:
                return visits.end(session, on=on, pay_now=pays, guide=guide, commission_bps=bps)

            content = (self._now.id, guide, bps, pays)
            post.desk.do(
                self, deed, self._on_done, key=self._key, content=content, answer=VisitDone, failed=failed
            )

        why = f"{self._now.name} · {money.show(self._now.total)} → {money.show(self._amount())}"
        approval.guarded(self._over, post, run, why=why, failed=self._on_refused)

    def _on_done(self, done: VisitDone) -> None:
        self.shut()
        self.done.emit(done)

    def _on_refused(self, error: Exception) -> None:
        self.end_button.setEnabled(True)
        trouble.show(self, error)
        self.rate.take_focus()
