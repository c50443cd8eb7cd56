"""Pay day: one envelope after the other, its kwitansi signed first, and booked by one key."""

from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sentra_pos.base import money
from sentra_pos.settlement import draft as drafts
from sentra_pos.settlement import payday, payouts
from sentra_pos.settlement.payday import Envelope, Payday
from sentra_pos.settlement.payouts import PayoutDone, PayoutView
from sentra_pos.settlement.reversals import ReversalDone
from sentra_pos.shop import profile
from sentra_pos.shop.profile import ShopProfile
from sentra_pos.ui import approval, paper_files, theme, trouble
from sentra_pos.ui.delegates_panel import DelegatesPanel
from sentra_pos.ui.post import Post
from sentra_pos.ui.settlement import fetch_card, papers, sentences
from sentra_pos.ui.settlement.check_panel import CheckPanel
from sentra_pos.ui.settlement.envelope_card import EnvelopeCard
from sentra_pos.ui.settlement.fetch_card import FetchCard
from sentra_pos.ui.settlement.finding import Finding
from sentra_pos.ui.settlement.folding import Folding
from sentra_pos.ui.settlement.papers import Drawn
from sentra_pos.ui.settlement.payday_head import PaydayHead
from sentra_pos.ui.settlement.queue_card import QueueCard
from sentra_pos.ui.settlement.reversal_panel import ReversalPanel
from sentra_pos.ui.settlement.week_view import WeekView
from sentra_pos.ui.widgets import toast

sentences.register()

_FOLDS = 850


class PaydayView(QWidget):
    left = Signal()
    """The person goes back to the week."""
    panel_wanted = Signal(object)
    """A SidePanel that is in front until it closes."""

    def __init__(self, post: Post, week: WeekView) -> None:
        super().__init__()
        self.setObjectName("settlementPayday")
        self._post, self._week = post, week
        self._skipped: list[UUID] = []
        self._is_paying = False
        self._asked = 0
        self.payday: Payday | None = None
        self.head = PaydayHead(post.today)
        self.queue = QueueCard()
        self.finding = Finding(post, self.queue)
        self.card = EnvelopeCard()
        self.fetch = FetchCard()
        self._build()
        self._connect()

    def reload(self, then_choose: UUID | None = None) -> None:
        """Ask for the queue again; the envelope in hand stays in hand while it waits."""
        self._asked += 1
        asked, register, today = self._asked, self._post.register, self._post.today()
        until = self._week.until or today
        self._post.desk.ask(
            self,
            lambda session: payday.read(session, today=today, until=until, register=register),
            lambda found: self._show(asked, found, then_choose),
        )

    def come(self) -> None:
        self.reload()
        self.queue.to_field()

    def make_kwitansi(self) -> None:
        """Draw the paper that is signed before the money goes, or a copy of one that was."""
        one = self.card.envelope
        if one is None or self._is_paying:
            return
        if one.payout is not None:
            self._copy(one.payout)
        elif one.is_open and self.card.steps.is_cash:
            self._draw_kwitansi(one)

    def hand_over(self) -> None:
        """Book the payout of the envelope in hand, once; say what is missing if it may not be yet."""
        one, steps = self.card.envelope, self.card.steps
        if one is None or not one.is_open or self._is_paying:
            return
        if missing := steps.missing():
            toast.show(self, missing, error=True)
            return
        self._is_paying = True
        self.card.set_busy(busy=True)
        signed, box, reference = steps.signed_number, steps.box, steps.reference.text()
        received_by = steps.received_by
        approval.do(
            self,
            self._post,
            lambda session, on: payday.hand_over(
                session,
                statement=one.number,
                signed=signed,
                box=box,
                reference=reference,
                on=on,
                received_by=received_by,
            ),
            partial(self._handed_over, one),
            key=payouts.key(one.statement, one.replaces),
            content=one.statement,
            answer=PayoutDone,
            why=f"{one.name} · {one.number}",
            failed=self._refused,
        )

    def ask_reversal(self) -> None:
        """The payout in hand was a mistake: ask why, then take it back."""
        one = self.card.envelope
        if one is None or one.payout is None or self._is_paying:
            return
        panel = ReversalPanel(self, self._post, one)
        panel.taken_back.connect(lambda done: self._taken_back(one, done))
        self.panel_wanted.emit(panel)
        panel.start()

    def ask_delegates(self) -> None:
        """Somebody else has come for the envelope in hand: put him on the list, with a second person's leave."""
        one = self.card.envelope
        if one is not None and not self._is_paying:
            panel = DelegatesPanel(self, self._post, one.producer, one.name)
            panel.edited.connect(lambda: self._renew(one.statement))
            self.panel_wanted.emit(panel)
            panel.start()

    def check_paper(self, paper: str) -> None:
        """Show what the books say of a paper that cannot simply be paid."""
        panel = CheckPanel(self, self._post)
        self.panel_wanted.emit(panel)
        panel.start()
        panel.take_scan(paper)

    def _renew(self, statement: UUID) -> None:
        """The steps begin again with the list as it is now."""
        self.card.show_envelope(None, (0, 0), None)
        self.reload(statement)

    def skip(self) -> None:
        """Put the envelope in hand last: whoever it is for has not come yet."""
        one = self.card.envelope
        if one is None or not one.is_open or self._is_paying or self.payday is None:
            return
        self._skipped = [kept for kept in self._skipped if kept != one.statement] + [one.statement]
        self.queue.field.set_text("")
        self.queue.show_payday(self.payday, self._skipped)
        self.queue.choose_next()

    def print_list(self) -> None:
        """Draw the list of notes to take along to the bank, and show it."""
        notes, day = self.fetch.notes(), self._post.today()

        def draw(shop: ShopProfile) -> None:
            self._post.desk.send(self, papers.fetch_list(shop, notes, day, self._drawn()), paper_files.show)

        if notes:
            self._post.desk.ask(self, profile.read, draw)

    def back(self) -> None:
        """Esc: first the search is cleared, then the week comes back."""
        if self.queue.field.text():
            self.queue.clear()
        else:
            self.left.emit()

    def reword(self) -> None:
        for part in (self.queue, self.card, self.fetch):
            part.reword()
        self.head.reword(self.payday)

    def _build(self) -> None:
        look = theme.current()
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look.px(side) for side in (24, 12, 24, 12)))
        column.setSpacing(look.px(12))
        column.addWidget(self.head)
        self.folding = Folding(
            self.card, self.fetch, least=_FOLDS, side_width=fetch_card.WIDE, side_height=fetch_card.HIGH
        )
        row = QHBoxLayout()
        row.setSpacing(look.px(12))
        row.addWidget(self.queue)
        row.addWidget(self.folding, 1)
        column.addLayout(row, 1)

    def _connect(self) -> None:
        self.folding.folded.connect(self._fold)
        self.head.back_button.clicked.connect(self.left)
        self.queue.chosen.connect(self._choose)
        self.queue.entered.connect(self.finding.look)
        self.finding.doubted.connect(self.check_paper)
        self.card.steps.kwitansi_wanted.connect(self.make_kwitansi)
        self.card.copy_wanted.connect(self.make_kwitansi)
        self.card.reversal_wanted.connect(self.ask_reversal)
        self.card.pay_button.clicked.connect(self.hand_over)
        self.card.skip_button.clicked.connect(self.skip)
        self.fetch.print_button.clicked.connect(self.print_list)

    def _fold(self, is_folded: bool) -> None:
        """Where the notes to fetch stand under the envelope, the rest is kept short as well."""
        for part in (self.queue, self.card, self.head):
            part.set_short(short=is_folded)

    # --- the queue

    def _show(self, asked: int, found: Payday, then_choose: UUID | None) -> None:
        if asked != self._asked:
            return
        self.payday = found
        self.queue.show_payday(found, self._skipped)
        self.fetch.show_payday(found)
        self.head.reword(found)
        in_hand = self.queue.current()
        if then_choose is not None:
            self.queue.choose(then_choose)
        elif in_hand is None or not in_hand.is_open:
            self.queue.choose_next()
        self._choose(self.queue.current())

    def _choose(self, one: Envelope | None) -> None:
        if self._is_paying or self.payday is None:
            return
        self.card.show_envelope(one, self._place_of(one), self.payday.drawer)

    def _place_of(self, one: Envelope | None) -> tuple[int, int]:
        """The how-manieth of its kind it is, those handed over today counted in."""
        if one is None or self.payday is None:
            return 0, 0
        done = sum(1 for paid in self.payday.handed_over if paid.is_cash is one.is_cash)
        waiting = self.payday.waiting(cash=one.is_cash)
        at = next((place for place, other in enumerate(waiting, 1) if other.statement == one.statement), 0)
        return done + at, done + len(waiting)

    # --- kwitansi

    def _draw_kwitansi(self, one: Envelope) -> None:
        steps, on = self.card.steps, self._post.occasion()
        box, reference, received_by = steps.box, steps.reference.text(), steps.received_by

        def draw(view: PayoutView) -> None:
            shown = partial(self._show_kwitansi, one, (box, received_by), view.done.number)
            self._post.desk.send(self, papers.kwitansi(view, self._drawn()), shown)

        self._post.desk.ask(
            self,
            lambda session: payday.kwitansi(
                session,
                statement=one.number,
                box=box,
                reference=reference,
                on=on,
                received_by=received_by,
            ),
            draw,
            failed=self._refused,
        )

    def _show_kwitansi(self, one: Envelope, way: tuple[str, UUID | None], number: str, paper: Path) -> None:
        """It counts only while the same envelope, paid the same way to the same person, is still in hand."""
        in_hand, steps = self.card.envelope, self.card.steps
        is_same = in_hand is not None and in_hand.statement == one.statement
        if is_same and (steps.box, steps.received_by) == way:
            self.card.steps.show_kwitansi(number)
            paper_files.show(paper)

    def _copy(self, number: str) -> None:
        def draw(view: PayoutView) -> None:
            self._post.desk.send(self, papers.kwitansi_copy(view, self._drawn()), paper_files.show)

        self._post.desk.ask(self, lambda session: payouts.view(session, number), draw)

    def _drawn(self) -> Drawn:
        return Drawn(self._post.now(), self._post.person.name)

    # --- the money

    def _handed_over(self, one: Envelope, done: PayoutDone) -> None:
        self._is_paying = False
        self.card.set_busy(busy=False)
        self._skipped = [kept for kept in self._skipped if kept != one.statement]
        self.queue.field.set_text("")
        amount = money.show(done.amount)
        if done.method == drafts.CASH:
            said = self.tr("{number}: {amount} handed over to {name}")
        else:
            said = self.tr("{number}: {amount} transferred to {name}")
        toast.show(
            self,
            said.format(number=done.number, amount=amount, name=one.name),
            act=self.tr("Show the paper"),
            run=partial(self._show_paid, one, done),
        )
        if done.method != drafts.CASH:
            self._draw_note(done.number)
        self.reload()

    def _show_paid(self, one: Envelope, done: PayoutDone) -> None:
        self.queue.choose(one.statement)

    def _draw_note(self, number: str) -> None:
        """The note of a transfer is drawn once the money is gone; nobody signs it."""

        def draw(view: PayoutView) -> None:
            self._post.desk.send(self, papers.kwitansi(view, self._drawn()), lambda _: None)

        self._post.desk.ask(self, lambda session: payouts.view(session, number), draw)

    def _taken_back(self, one: Envelope, done: ReversalDone) -> None:
        amount = money.show(done.amount)
        if done.box:
            said = self.tr("{number} is taken back: {amount} lie in the box again")
        else:
            said = self.tr("{number} is taken back: {amount} are in the bank again")
        toast.show(self, said.format(number=done.number, amount=amount), icon="undo-2")
        self.reload(one.statement)

    def _refused(self, error: Exception) -> None:
        self._is_paying = False
        self.card.set_busy(busy=False)
        if isinstance(error, payday.KwitansiOutdated):
            self.card.steps.forget_kwitansi()
        if isinstance(error, payouts.AlreadyPaid):
            self.reload()
        trouble.show(self, error)
