"""The sum of one producer, line by line, with what is paid and what stays; and the two acts for this one only."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sentra_pos.base import money
from sentra_pos.settlement.charges import ChargeRow
from sentra_pos.settlement.kinds import Term
from sentra_pos.settlement.overview import WeekLine
from sentra_pos.settlement.statements import Draft, StatementView
from sentra_pos.ui import theme
from sentra_pos.ui.settlement import folding, wording
from sentra_pos.ui.widgets import scrolling
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.labels import Card, IconLabel, Kind, Label, Line
from sentra_pos.ui.widgets.paint import Tone

WIDE, HIGH = 322, 600
_ALWAYS = (Term.OPENING, Term.EARNED, Term.REFUNDS)


class SumCard(Card):
    """Shows the figures of a line at once, and where they come from as soon as that is known."""

    def __init__(self) -> None:
        super().__init__(name="settlementSum", padding=0, gap=0)
        self._shown: WeekLine | None = None
        self._view: StatementView | None = None
        self.name = Label("", Kind.CARD_TITLE, name="settlementName", wrap=True)
        self.about = Label("", Kind.HINT, name="settlementAbout")
        self.terms = {term: _SumRow(term) for term in Term}
        self.net_word = Label("", Kind.AMOUNT)
        self.net = Label("", Kind.HEAD, name="settlementNet", align=Qt.AlignmentFlag.AlignRight)
        self.pays = _PayCard()
        self.held = Label("", Kind.HINT, name="settlementHeld", wrap=True)
        self.envelope = Label("", Kind.HINT, name="settlementEnvelope", wrap=True)
        self.goods_sign = IconLabel("circle-check", Tone.GOOD, 16)
        self.goods = Label("", Kind.HINT, name="settlementGoods", tone=Tone.GOOD, wrap=True)
        self.view_button = Button(name="viewStatementButton", icon="eye", key="Ctrl+P")
        self.freeze_button = Button(name="freezeOneButton", weight=Weight.SECOND, icon="snowflake")
        self._build()
        self.reword()

    def show_line(self, line: WeekLine | None) -> None:
        self._shown, self._view = line, None
        self.reword()

    def show_view(self, view: StatementView) -> None:
        """Where the figures come from; an answer that comes too late is not shown."""
        if self._shown is not None and view.draft.producer == self._shown.draft.producer:
            self._view = view
            self._tell_terms(self._shown.draft)
            folding.lay_out(self._inside)

    def reword(self) -> None:
        self.net_word.setText(self.tr("Net"))
        self.view_button.setText(self.tr("View"))
        self.view_button.setAccessibleName(self.tr("View the statement"))
        self.freeze_button.setText(self.tr("Freeze"))
        line = self._shown
        self._inside.setVisible(line is not None)
        self.view_button.setEnabled(line is not None)
        self.freeze_button.setEnabled(line is not None and line.is_draft)
        if line is not None:
            self._tell(line)
        folding.lay_out(self._inside)

    def _tell(self, line: WeekLine) -> None:
        draft = line.draft
        self.name.setText(draft.name)
        number = draft.number or self.tr("gets its LPK number when frozen")
        paid = self.tr("paid with {number}").format(number=draft.payout) if draft.payout else ""
        self.about.setText(" · ".join(part for part in (draft.code, number, paid) if part))
        self._tell_terms(draft)
        self.net.setText(money.plain(draft.net))
        self.net.set_tone(Tone.DANGER if draft.net < 0 else Tone.PLAIN)
        self.pays.tell(draft)
        self.held.setVisible(draft.held != 0)
        self.held.setText(self.tr("Held, counted later: {amount}").format(amount=money.plain(draft.held)))
        self.envelope.setVisible(draft.unclaimed > 0)
        self.envelope.setText(
            self.tr("Earlier envelope still to fetch: {amount}").format(amount=money.plain(draft.unclaimed))
        )
        self._tell_goods(draft)

    def _tell_terms(self, draft: Draft) -> None:
        sums = draft.sums
        told = {
            Term.OPENING: (self.tr("Opening"), sums.opening, self._from()),
            Term.EARNED: (self.tr("Earned"), sums.earned, self._sold(draft)),
            Term.REFUNDS: (self.tr("Refunds"), sums.refunds, self._charged(Term.REFUNDS)),
            Term.COMPENSATION: (
                self.tr("Compensation"), sums.compensation, self._charged(Term.COMPENSATION),
            ),
            Term.FEES: (self.tr("Fees"), sums.fees, self._charged(Term.FEES)),
            Term.INSTALMENTS: (
                self.tr("Advance instalment"), sums.instalments, self._instalment(draft),
            ),
        }  # fmt: skip
        for term, (word, amount, note) in told.items():
            row = self.terms[term]
            is_other = term is Term.INSTALMENTS and draft.agreed_instalment is not None
            row.setVisible(amount != 0 or term in _ALWAYS or is_other)
            is_debt = term is Term.OPENING and amount < 0
            row.tell(word, amount, note, Tone.DANGER if is_debt else Tone.PLAIN)

    def _from(self) -> str:
        number = self._view.previous if self._view is not None else None
        return self.tr("left by {number}").format(number=number) if number else ""

    def _sold(self, draft: Draft) -> str:
        sums = draft.sums
        if sums.sales_gross == 0:
            return ""
        said = self.tr("sold {gross}, commission {commission}")
        return said.format(gross=money.plain(sums.sales_gross), commission=money.plain(sums.commission))

    def _charged(self, term: Term) -> str:
        """The document and words of a single charge, or how many there are."""
        charges: list[ChargeRow] = []
        if self._view is not None:
            charges = [row for row in self._view.charges if row.term is term and row.amount != 0]
        if len(charges) == 1:
            return ", ".join(part for part in (charges[0].what, charges[0].document) if part)
        return self.tr("{count} entries").format(count=len(charges)) if charges else ""

    def _instalment(self, draft: Draft) -> str:
        if draft.agreed_instalment is None:
            return self._charged(Term.INSTALMENTS)
        said = self.tr("this once; agreed is {amount}")
        return said.format(amount=money.plain(draft.agreed_instalment))

    def _tell_goods(self, draft: Draft) -> None:
        odd = [row for row in draft.goods if row.left < 0 or row.opening < 0]
        tone = Tone.WARN if odd else Tone.GOOD
        self.goods_sign.set_icon("triangle-alert" if odd else "circle-check", tone)
        self.goods.set_tone(tone)
        if odd:
            said = self.tr("{name} has less than nothing left: count it").format(name=odd[0].name)
        else:
            said = self.tr("%n product(s), every row balances", "", len(draft.goods))
        self.goods.setText(said)

    def _build(self) -> None:
        look = theme.current()
        self.column.setContentsMargins(*(look.px(side) for side in (20, 14, 20, 16)))
        self._inside = QWidget()
        inside = QVBoxLayout(self._inside)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self.name)
        inside.addWidget(self.about)
        inside.addSpacing(look.px(10))
        inside.addWidget(Line())
        inside.addSpacing(look.px(6))
        for row in self.terms.values():
            inside.addWidget(row)
        inside.addSpacing(look.px(6))
        inside.addWidget(Line(ground="edge"))
        net = QHBoxLayout()
        net.addWidget(self.net_word)
        net.addWidget(self.net, 1)
        inside.addSpacing(look.px(6))
        inside.addLayout(net)
        inside.addSpacing(look.px(6))
        inside.addWidget(self.pays)
        inside.addSpacing(look.px(8))
        inside.addWidget(self.held)
        inside.addWidget(self.envelope)
        goods = QHBoxLayout()
        goods.setSpacing(look.px(8))
        goods.addWidget(self.goods_sign)
        goods.addWidget(self.goods, 1)
        inside.addSpacing(look.px(4))
        inside.addLayout(goods)
        inside.addStretch(1)
        # With a strip over the place a long sum may not fit; the two buttons under it always do.
        self.column.addWidget(scrolling.in_scroll(self._inside, name="settlementSumScroll"), 1)
        acts = QHBoxLayout()
        acts.setSpacing(look.px(8))
        acts.addWidget(self.view_button)
        acts.addWidget(self.freeze_button, 1)
        self.column.addLayout(acts)


class _SumRow(QWidget):
    """A term of the sum, where it comes from in small, and its amount."""

    def __init__(self, term: Term) -> None:
        super().__init__()
        name, look = f"settlement_{term.value}", theme.current()
        kind = Kind.BODY_STRONG if term is Term.EARNED else Kind.BODY
        self.word = Label("", Kind.SECOND)
        self.note = Label("", Kind.SMALL, name=f"{name}_note", wrap=True)
        self.amount = Label("", kind, name=name, align=Qt.AlignmentFlag.AlignRight)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.word)
        words.addWidget(self.note)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, look.px(4), 0, look.px(4))
        row.addLayout(words, 1)
        row.addWidget(self.amount, 0, Qt.AlignmentFlag.AlignTop)

    def tell(self, word: str, amount: int, note: str, tone: Tone) -> None:
        self.word.setText(word)
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.amount.setText(money.plain(amount))
        self.amount.set_tone(tone)
        self.setAccessibleName(f"{word} {money.show(amount)}")


class _PayCard(Card):
    """What is paid, how, and what stays for the next statement."""

    def __init__(self) -> None:
        super().__init__(name="settlementPays", padding=10, gap=2, ground="accent-soft", line="")
        right = Qt.AlignmentFlag.AlignRight
        self.way = Label("", Kind.BODY)
        self.to_pay = Label("", Kind.BODY_STRONG, name="settlementToPay", align=right)
        self.carried_word = Label("", Kind.SECOND)
        self.carried = Label("", Kind.SECOND, name="settlementCarried", align=right)
        for word, amount in ((self.way, self.to_pay), (self.carried_word, self.carried)):
            row = QHBoxLayout()
            row.addWidget(word, 1)
            row.addWidget(amount)
            self.column.addLayout(row)

    def tell(self, draft: Draft) -> None:
        self.way.setText(wording.way(draft) if draft.to_pay else self.tr("Nothing is paid"))
        self.to_pay.setText(money.plain(draft.to_pay))
        self.carried_word.setText(self.tr("Carried"))
        self.carried.setText(money.plain(draft.closing))
