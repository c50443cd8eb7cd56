"""The answer about a paper, large: a sign, a word and a sentence, then what the books say of it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout

from sentra_pos.base import clock, money
from sentra_pos.base.errors import RuleBroken
from sentra_pos.paper import words
from sentra_pos.settlement.checking import Checked, Difference, Differs, SignedElsewhere
from sentra_pos.settlement.signing import Seal
from sentra_pos.ui import theme
from sentra_pos.ui.widgets.labels import Card, IconLabel, Kind, Label
from sentra_pos.ui.widgets.paint import Tone

_FACTS = ("net", "toPay", "state", "number", "producer", "period", "code")


class VerdictCard(Card):
    def __init__(self) -> None:
        super().__init__(name="verdictCard", padding=20, gap=10)
        self._said: Callable[[], None] = self.clear
        self.sign = IconLabel("shield-check", Tone.GOOD, 56)
        self.word = Label("", Kind.FIGURE, name="verdictWord", wrap=True)
        self.sentence = Label("", Kind.BODY_STRONG, name="verdictSentence", wrap=True)
        self.labels = {fact: Label("", Kind.SECOND) for fact in _FACTS}
        self.values = {
            fact: Label("", _kind(fact), name=f"verdict_{fact}", wrap=True, align=Qt.AlignmentFlag.AlignRight)
            for fact in _FACTS
        }
        self._fill()
        self.clear()

    def clear(self) -> None:
        """Nothing was asked yet."""
        self._said = self.clear
        self.hide()

    def show_checked(self, checked: Checked) -> None:
        """What the books say of a paper, and whether it is true."""
        self._said = lambda: self.show_checked(checked)
        if not checked.is_true:
            self._head(Tone.DANGER, "circle-x", self.tr("NOT GENUINE"), self._why_not(checked))
        elif checked.seal is Seal.HOLDS:
            said = self.tr("The shop signed this paper, and the books say the same.")
            self._head(Tone.GOOD, "shield-check", self.tr("GENUINE"), said)
        else:
            said = self.tr(
                "Compare with the paper: every figure must be the same. Only a scan proves the paper."
            )
            self._head(Tone.PRIMARY, "search", self.tr("IN THE BOOKS"), said)
        shown = {
            "number": checked.number,
            "producer": f"{checked.name} · {checked.producer}",
            "period": f"{words.day(checked.first)} – {words.day(checked.last)}",
            "net": money.show(checked.net),
            "toPay": money.show(checked.to_pay),
            "state": self._state(checked),
            "code": checked.code,
        }
        for fact, value in shown.items():
            self.values[fact].setText(value)
        self._show_facts(shown=True)

    def show_unknown(self, error: RuleBroken) -> None:
        """The books hold no such statement."""
        self._said = lambda: self.show_unknown(error)
        if isinstance(error, SignedElsewhere):
            said = self.tr(
                "The shop signed {number}, but these books do not hold it: are they an older copy?"
            )
            self._head(Tone.WARN, "triangle-alert", self.tr("NOT FOUND"), said.format(number=error.number))
        else:
            said = self.tr("No statement says this. Read it off the paper again, or scan its QR.")
            self._head(Tone.DANGER, "circle-x", self.tr("NOT FOUND"), said)
        self._show_facts(shown=False)

    def reword(self) -> None:
        """All words in the language that is on."""
        said = {
            "number": self.tr("Statement"),
            "producer": self.tr("Producer"),
            "period": self.tr("Period"),
            "net": self.tr("Net"),
            "toPay": self.tr("To be paid"),
            "state": self.tr("Paid?"),
            "code": self.tr("Signs under the QR"),
        }
        for fact, label in self.labels.items():
            label.setText(said[fact])
        self._said()

    def _fill(self) -> None:
        look = theme.current()
        head = QHBoxLayout()
        head.setSpacing(look.px(16))
        head.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.word, 1)
        self.column.addLayout(head)
        self.column.addWidget(self.sentence)
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.px(16))
        grid.setVerticalSpacing(look.px(6))
        grid.setColumnStretch(1, 1)
        for at, fact in enumerate(_FACTS):
            grid.addWidget(self.labels[fact], at, 0)
            grid.addWidget(self.values[fact], at, 1)
        self.column.addLayout(grid)

    def _head(self, tone: Tone, icon: str, word: str, sentence: str) -> None:
        self.set_ground(tone.ground, tone.ink)
        self.sign.set_icon(icon, tone)
        self.word.set_tone(tone)
        self.word.setText(word)
        self.sentence.setText(sentence)
        self.setAccessibleName(f"{word}. {sentence}")
        self.show()

    def _show_facts(self, *, shown: bool) -> None:
        for label in (*self.labels.values(), *self.values.values()):
            label.setVisible(shown)

    def _why_not(self, checked: Checked) -> str:
        why = [self._difference(one) for one in checked.differences]
        if checked.seal is Seal.BROKEN:
            why.append(self.tr("The signature does not hold: something on the paper was changed."))
        elif checked.seal is Seal.OTHER_KEY:
            why.append(self.tr("It was signed with a key that is not this shop's."))
        return "\n".join([*why, self.tr("Pay nothing on this paper; the books say:")])

    def _difference(self, one: Difference) -> str:
        said = {
            Differs.NUMBER: self.tr("The paper's number is {paper}, in the books {books}."),
            Differs.PRODUCER: self.tr("The paper's producer is {paper}, in the books {books}."),
            Differs.PERIOD: self.tr("The paper's period is {paper}, in the books {books}."),
            Differs.NET: self.tr("The paper's net is {paper}, in the books {books}."),
            Differs.CODE: self.tr("The paper's signs are {paper}, in the books {books}."),
        }[one.what]
        if one.what is Differs.NET:
            return said.format(paper=money.show(int(one.paper)), books=money.show(int(one.books)))
        return said.format(paper=one.paper, books=one.books)

    def _state(self, checked: Checked) -> str:
        if checked.paid_at is not None:
            said = self.tr("paid on {day} ({number})")
            return said.format(day=words.day(clock.day_of(checked.paid_at)), number=checked.payout)
        if checked.given_up_at is not None:
            return self.tr("given up: on the next statement")
        return self.tr("not paid yet") if checked.to_pay else self.tr("nothing to pay")


def _kind(fact: str) -> Kind:
    return Kind.HEAD if fact == "net" else Kind.BODY_STRONG
