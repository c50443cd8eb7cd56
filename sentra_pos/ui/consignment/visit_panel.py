"""Kunjungan produsen: what is left, what goes back, what comes in, what is to be fetched, and all papers at the end."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from sentra_pos.base import ids, money
from sentra_pos.consignment import hand_backs
from sentra_pos.consignment.hand_backs import Aside, HandedBack
from sentra_pos.producers.directory import ProducerCard
from sentra_pos.settlement import to_fetch
from sentra_pos.settlement.to_fetch import ToFetch
from sentra_pos.stock import watch
from sentra_pos.stock.watch import LotOnShelf
from sentra_pos.ui import approval, theme, trouble
from sentra_pos.ui.consignment.visit_lots import VisitLots
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets import day_entry, toast
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.fields import Field
from sentra_pos.ui.widgets.labels import Card, IconLabel, Kind, Label
from sentra_pos.ui.widgets.paint import Tone
from sentra_pos.ui.widgets.screen import MAIN_KEY, Act
from sentra_pos.ui.widgets.side_panel import SidePanel

if TYPE_CHECKING:  # the desk hands the session on; no screen looks into it
    from sentra_pos.base.database import Session

_ROOMY = 120


@dataclass
class Visit:
    """One producer at the counter, with the numbers of the papers made so far."""

    who: ProducerCard
    papers: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class _Look:
    lots: tuple[LotOnShelf, ...]
    aside: tuple[Aside, ...]
    money: tuple[ToFetch, ...]


class VisitPanel(SidePanel):
    """Made anew each time it comes in; the Visit remembers what was done before."""

    goods_wanted = Signal()
    """New goods are to be entered."""
    payday_wanted = Signal(str)
    """The number of the statement whose money is to be handed over."""
    papers_wanted = Signal(object)
    """The numbers of all papers of the visit."""

    def __init__(self, over: QWidget, post: Post, visit: Visit) -> None:
        super().__init__(over, name="visitPanel", width=820)
        self._post, self.visit, self._key = post, visit, str(ids.new())
        self._money: tuple[ToFetch, ...] = ()
        self.lots = VisitLots()
        self.fetched_by = Field(" ", name="visitFetchedBy")
        self.fetched_by.edit.setMaxLength(80)
        self.back_button = Button(name="visitBack", icon="package-minus", key="F7", height=56)
        self.goods_button = Button(name="visitGoods", icon="package-plus", key="F6", height=64)
        self.money_sign = IconLabel("hand-coins", Tone.PRIMARY, 24)
        self.money_words = Label("", Kind.BODY_STRONG, name="visitMoney", wrap=True)
        self.money_button = Button(name="visitPayday", icon="arrow-right", key="F8", height=56)
        self.money_card = Card(name="visitMoneyCard", padding=12)
        self.papers_words = Label("", Kind.SECOND, name="visitPapers", wrap=True)
        self.papers_button = Button(
            name="visitPrint", weight=Weight.MAIN, icon="printer", key=MAIN_KEY, height=64
        )
        self._fill()
        self._connect()
        self.reword()

    def start(self) -> None:
        """Come in and ask what is there."""
        self.open(self.goods_button)
        self.look()

    def acts(self) -> Sequence[Act]:
        return [
            Act(self.papers_button.text(), self.papers_button.click, MAIN_KEY, "printer"),
            Act(self.back_button.text(), self.back_button.click, "F7", "package-minus"),
            Act(self.tr("Damaged goods"), self.lots.toggle, "F4", "package-x"),
            Act(self.goods_button.text(), self.goods_button.click, "F6", "package-plus"),
            Act(self.money_button.text(), self.money_button.click, "F8", "hand-coins"),
        ]

    def take_scan(self, code: str) -> bool:
        """A lot's label: one more of it goes back."""
        return self.lots.scan(code)

    def look(self) -> None:
        """Ask what lies here and what money waits."""
        who, day = self.visit.who.id, self._post.today()

        def question(session: "Session") -> _Look:
            found = watch.look(session, day=day, producer=who)
            aside = hand_backs.aside(session, producer=who)
            return _Look(tuple(found), tuple(aside), tuple(to_fetch.of(session, who)))

        self._post.desk.ask(self, question, self._show)

    def reword(self) -> None:
        self.title.setText(self.visit.who.name)
        self.setAccessibleName(self.tr("Visit of {producer}").format(producer=self.visit.who.name))
        self.note.setText(self.visit.who.code)
        self.lots.reword()
        self.fetched_by.set_label(self.tr("Fetched by (empty: the producer himself)"))
        self.back_button.setText(self.tr("Hand these back"))
        self.goods_button.setText(self.tr("New goods"))
        self.money_button.setText(self.tr("To payday"))
        self.papers_button.setText(self.tr("Print all papers"))
        self._say_money()
        self._say_papers()

    def _connect(self) -> None:
        self.lots.changed.connect(self._fit)
        self.back_button.clicked.connect(self._hand_back)
        self.goods_button.clicked.connect(self._bring)
        self.money_button.clicked.connect(self._pay)
        self.papers_button.clicked.connect(lambda: self.papers_wanted.emit(list(self.visit.papers)))
        self.closed.connect(self.deleteLater)

    def _show(self, found: _Look) -> None:
        self.lots.show_lots(found.lots, found.aside)
        self._money = found.money
        self._say_money()
        self._fit()

    def _say_money(self) -> None:
        if not self._money:
            self.money_words.setText(self.tr("No money waits to be fetched."))
        else:
            total = money.show(sum(one.amount for one in self._money))
            first = self._money[0]
            said = self.tr("{total} to fetch: {number} until {day}").format(
                total=total, number=first.number, day=day_entry.show(first.until)
            )
            more = self.tr("and %n more", "", len(self._money) - 1) if len(self._money) > 1 else ""
            self.money_words.setText(f"{said} {more}".strip())
        self.money_button.setEnabled(bool(self._money))
        # With large letters the goods need the room more than the word that there is nothing.
        self.money_card.setVisible(bool(self._money) or theme.current().scale <= _ROOMY)

    def _say_papers(self) -> None:
        made = self.visit.papers
        said = self.tr("Papers of this visit: {numbers}").format(numbers=", ".join(made))
        self.papers_words.setText(said if made else self.tr("No paper of this visit yet."))
        self.papers_button.setEnabled(bool(made))

    def _fit(self) -> None:
        self.back_button.setEnabled(self.lots.is_anything())

    # --- goods back

    def _hand_back(self) -> None:
        if not self.lots.check():
            return
        goods, waiting, reason = self.lots.goods(), self.lots.waiting(), self.lots.reason.text()
        who, by, key = self.visit.who.id, self.fetched_by.text(), f"visit:{self._key}"
        self.back_button.setEnabled(False)

        approval.do(
            self,
            self._post,
            lambda session, on: hand_backs.hand_back(
                session, producer=who, goods=goods, waiting=waiting, reason=reason, on=on, fetched_by=by
            ),
            self._handed_back,
            key=key,
            content=[str(who), by, reason, *map(str, goods), *map(str, waiting)],
            answer=HandedBack,
            failed=self._fail,
        )

    def _handed_back(self, done: HandedBack) -> None:
        self._key = str(ids.new())
        self.visit.papers += done.papers
        self._say_papers()
        said = self.tr("{number}: the goods went back").format(number=", ".join(done.papers))
        if done.credited:
            paid = self.tr("the shop pays {amount} and keeps those it answers for")
            said += " · " + paid.format(amount=money.show(done.credited))
        toast.show(self, said)
        self.look()

    def _fail(self, error: Exception) -> None:
        self._key = str(ids.new())
        self._fit()
        trouble.show(self, error)

    def _bring(self) -> None:
        self.shut()
        self.goods_wanted.emit()

    def _pay(self) -> None:
        if self._money:
            number = self._money[0].number
            self.shut()
            self.payday_wanted.emit(number)

    def _fill(self) -> None:
        look = theme.current()
        self.body.setSpacing(look.px(12))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, look.px(12), 0)
        column.addWidget(self.lots)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setObjectName("visitScroll")
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        for part in (inside, scroll.viewport()):
            part.setAutoFillBackground(False)
        self.body.addWidget(scroll, 1)
        row = QHBoxLayout()
        row.setSpacing(look.px(12))
        row.addWidget(self.fetched_by, 1)
        row.addWidget(self.back_button)
        self.body.addLayout(row)
        card = self.money_card
        row = QHBoxLayout()
        row.setSpacing(look.px(12))
        row.addWidget(self.money_sign)
        row.addWidget(self.money_words, 1)
        row.addWidget(self.money_button)
        card.column.addLayout(row)
        self.body.addWidget(card)
        foot = QHBoxLayout()
        foot.setSpacing(look.px(12))
        foot.addWidget(self.goods_button)
        foot.addWidget(self.papers_words, 1)
        foot.addWidget(self.papers_button)
        self.body.addLayout(foot)
