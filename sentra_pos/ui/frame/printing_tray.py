"""Behind the printer's sign: the last papers of this register, where each stands, and what is wrong with the printer.

A paper of which no byte was sent may be sent again; of any other only a SALINAN comes out, which opens no drawer.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sentra_pos.base import clock, ids
from sentra_pos.checkout import gift_slips
from sentra_pos.devices import receipt_printer
from sentra_pos.devices.troubles import PrinterTrouble
from sentra_pos.paper import jobs
from sentra_pos.paper.jobs import Job, State
from sentra_pos.shop import permissions, registers
from sentra_pos.shop.registers import Habits, PrinterKind
from sentra_pos.ui import theme, trouble
from sentra_pos.ui.frame import print_words
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets import toast
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.labels import Card, IconLabel, Kind, Label
from sentra_pos.ui.widgets.paint import Tone
from sentra_pos.ui.widgets.rows_model import Cell, Column
from sentra_pos.ui.widgets.rows_model import State as Ground
from sentra_pos.ui.widgets.rows_view import Rows
from sentra_pos.ui.widgets.screen import MAIN_KEY, Act
from sentra_pos.ui.widgets.side_panel import SidePanel
from sentra_pos.ui.widgets.states import Empty

if TYPE_CHECKING:  # the desk hands the session on
    from sentra_pos.base.database import Session

_WIDE = 720
_NEEDS_EYE = (State.UNCERTAIN, State.FAILED)


@dataclass(frozen=True)
class Papers:
    """The last papers of a register, the newest first, and how it prints."""

    last: tuple[Job, ...]
    habits: Habits


class PrintingTray(SidePanel):
    """Made anew each time it opens; whoever opened it calls `look` when something may have changed."""

    check_wanted = Signal()
    """Somebody wants the printer called now."""
    set_up_wanted = Signal()

    def __init__(
        self,
        over: QWidget,
        post: Post,
        *,
        trouble_now: Callable[[], PrinterTrouble | None],
        may_set_up: bool,
    ) -> None:
        super().__init__(over, name="printingTray", width=_WIDE)
        self._post, self._trouble_now, self._may_set_up = post, trouble_now, may_set_up
        self._papers = Papers((), Habits())
        self._sign = IconLabel("printer", Tone.NEUTRAL, 32)
        self.state = Label("", Kind.BODY_STRONG, name="printerSentence", wrap=True)
        self.advice = Label("", Kind.SECOND, name="printerAdvice", wrap=True)
        self.check_button = Button("", name="checkPrinterButton", icon="refresh-cw")
        self.set_up_button = Button("", name="setUpPrinterButton", icon="settings-2")
        self._empty = Empty("", "", icon="printer", name="noPapers")
        self.rows: Rows[Job] = Rows(
            [],
            name="papersView",
            says="",
            key=lambda job: job.id,
            state=lambda job: Ground.NEEDS_EYE if job.state in _NEEDS_EYE else Ground.NORMAL,
            row_height=64,
            empty=self._empty,
        )
        self.again_button = Button("", name="sendAgainButton", weight=Weight.MAIN, key=MAIN_KEY, height=64)
        self.call_off_button = Button(
            "", name="callOffButton", weight=Weight.DANGER, icon="x", key="Del", height=64
        )
        self.gift_button = Button("", name="giftSlipButton", icon="gift", key="Alt+D", height=64)
        self._fill()
        self._connect()
        self.reword()

    def start(self) -> None:
        """Come in with what the books say now."""
        self.open()
        self.look()

    def look(self) -> None:
        """Ask where the papers stand."""
        register = self._post.register

        def ask(session: "Session") -> Papers:
            return Papers(tuple(jobs.recent(session, register)), registers.usual(session, register))

        self._post.desk.ask(self, ask, self.show_papers)

    def show_papers(self, papers: Papers) -> None:
        """These, the newest first; what was chosen stays chosen."""
        self._papers = papers
        self.rows.show_rows(papers.last)
        if self.rows.current() is None:
            self.rows.choose_first()
        if papers.last and self.close_button.hasFocus():
            self.rows.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell_printer()
        self._show_buttons()

    def acts(self) -> Sequence[Act]:
        return [
            Act(self.again_button.text(), self.again_button.click, MAIN_KEY, "printer"),
            Act(self.call_off_button.text(), self.call_off_button.click, "Del", "x"),
            Act(self.gift_button.text(), self.gift_button.click, "Alt+D", "gift"),
            Act(self.check_button.text(), self.check_button.click, "", "refresh-cw"),
        ]

    def reword(self) -> None:
        """All words in the language that is on."""
        self.title.setText(self.tr("Printer and papers"))
        self.setAccessibleName(self.title.text())
        self.close_button.setText(self.tr("Close"))
        self.check_button.setText(self.tr("Check the printer"))
        self.set_up_button.setText(self.tr("Set up the printer"))
        self.call_off_button.setText(self.tr("Call off"))
        self.gift_button.setText(self.tr("Gift slip"))
        self._empty.set_words(
            self.tr("No paper yet"), self.tr("What this register prints stands here, the newest first.")
        )
        self.rows.view.setAccessibleName(self.tr("The last papers"))
        self.rows.model.set_columns(
            [Column(self.tr("Paper"), self._paper), Column(self.tr("Where it stands"), _standing, 290)]
        )
        self.rows.view.fit_columns()
        self._tell_printer()
        self._show_buttons()

    def _fill(self) -> None:
        look = theme.current()
        card = Card(name="printerCard", padding=16, gap=12)
        head, words, keys = QHBoxLayout(), QVBoxLayout(), QHBoxLayout()
        head.setSpacing(look.px(16))
        words.setSpacing(look.px(2))
        words.addWidget(self.state)
        words.addWidget(self.advice)
        head.addWidget(self._sign)
        head.addLayout(words, 1)
        keys.setSpacing(look.px(12))
        keys.addWidget(self.check_button)
        keys.addWidget(self.set_up_button)
        keys.addStretch(1)
        card.column.addLayout(head)
        card.column.addLayout(keys)
        self.body.addWidget(card)
        self.body.addWidget(self.rows, 1)
        across = QHBoxLayout()
        across.setSpacing(look.px(12))
        across.addWidget(self.call_off_button)
        across.addWidget(self.gift_button)
        across.addWidget(self.again_button, 1)
        self.body.addLayout(across)

    def _connect(self) -> None:
        self.rows.chosen.connect(lambda _row: self._show_buttons())
        self.rows.opened.connect(lambda _row: self.again_button.click())
        self.again_button.clicked.connect(self._send_again)
        self.call_off_button.clicked.connect(self._call_off)
        self.gift_button.clicked.connect(self._gift)
        self.check_button.clicked.connect(self._check)
        self.set_up_button.clicked.connect(self._set_up)
        self.closed.connect(self.deleteLater)

    # --- the printer

    def _tell_printer(self) -> None:
        found, habits = self._trouble_now(), self._papers.habits
        is_there = habits.printer is not PrinterKind.NONE
        self.check_button.setVisible(is_there)
        self.set_up_button.setVisible(self._may_set_up)
        if not is_there:
            self._say(
                "printer-x", Tone.NEUTRAL, self.tr("This register has no printer."), self._how_to_get_one()
            )
        elif found is not None:
            said = trouble.words(found)
            self._say("printer-x", Tone.WARN, said.what, said.do or self.tr("Selling goes on meanwhile."))
        else:
            name = receipt_printer.name_of(habits)
            ready = self.tr("The printer is ready ({printer}).").format(printer=name)
            proves = self.tr("It confirms every paper.")
            believes = self.tr("It cannot confirm what it prints: have a look at the paper.")
            self._say("printer", Tone.GOOD, ready, proves if habits.proves_printing else believes)

    def _how_to_get_one(self) -> str:
        if self._may_set_up:
            return self.tr("Set one up, or go on selling without paper.")
        return self.tr("A manager can set one up in the settings. Selling goes on without paper.")

    def _say(self, icon: str, tone: Tone, what: str, advice: str) -> None:
        self._sign.set_icon(icon, tone)
        self.state.setText(what)
        self.advice.setText(advice)

    def _check(self) -> None:
        self.check_wanted.emit()
        toast.show(self, self.tr("The printer is being called."), icon="refresh-cw")

    def _set_up(self) -> None:
        self.shut()
        self.set_up_wanted.emit()

    # --- the papers

    def _paper(self, job: Job) -> Cell:
        made = clock.local(job.made_at)
        is_today = made.date() == self._post.today()
        parts = [f"{made:%H:%M}" if is_today else f"{made:%d/%m %H:%M}", job.made_by]
        if job.copy_no:
            parts.append(self.tr("copy {n}").format(n=job.copy_no))
        name = f"{print_words.kind(job)} {job.document_no}".strip()
        return Cell(name, " · ".join(part for part in parts if part), bold=True)

    def _show_buttons(self) -> None:
        job = self.rows.current()
        self.call_off_button.setEnabled(job is not None and job.state is State.WAITING)
        self.gift_button.setEnabled(job is not None and job.kind == jobs.RECEIPT)
        is_again = job is not None and job.may_be_sent_again
        has_copy = job is not None and job.may_be_copied and job.state in (State.PRINTED, State.UNCERTAIN)
        self.again_button.setEnabled(is_again or has_copy)
        self.again_button.setText(self.tr("Send again") if is_again else self.tr("Print again as a copy"))

    def _send_again(self) -> None:
        job = self.rows.current()
        if job is None:
            return
        if job.may_be_sent_again:
            self._retry(job)
        elif job.state in (State.PRINTED, State.UNCERTAIN):
            self._copy(job)

    def _retry(self, job: Job) -> None:
        on = self._post.occasion()

        def deed(session: "Session") -> bool:
            permissions.require(session, permissions.Act.SERVE, on)
            return jobs.retry(session, job.id, at=on.at)

        def done(is_sent: bool) -> None:
            name = f"{print_words.kind(job)} {job.document_no}"
            if is_sent:
                toast.show(self, self.tr("{paper} is on its way").format(paper=name), icon="printer")
            else:
                toast.show(self, self.tr("{paper} was sent already").format(paper=name), icon="info")
            self.look()

        self._post.desk.do(self, deed, done, key=f"send-again:{ids.new()}", content=str(job.id), answer=bool)

    def _copy(self, job: Job) -> None:
        post = self._post
        on, by = post.occasion(), post.person.name

        def deed(session: "Session") -> UUID:
            permissions.require(session, permissions.Act.SERVE, on)
            return jobs.copy(
                session, document_no=job.document_no, register=on.register, at=on.at, by=by, kind=job.kind
            )

        def done(copy: UUID) -> None:
            said = self.tr("A copy of {paper} is on its way").format(paper=job.document_no)
            toast.show(self, said, icon="printer")
            self.rows.choose(copy)
            self.look()

        post.desk.do(self, deed, done, key=f"paper-copy:{ids.new()}", content=str(job.id), answer=UUID)

    def _gift(self) -> None:
        job, post = self.rows.current(), self._post
        if job is None:
            return
        on, by, number = post.occasion(), post.person.name, job.document_no

        def deed(session: "Session") -> UUID:
            permissions.require(session, permissions.Act.SERVE, on)
            return gift_slips.queue(session, number, register=on.register, at=on.at, by=by)

        def done(gift: UUID) -> None:
            said = self.tr("The gift slip of {paper} is on its way")
            toast.show(self, said.format(paper=number), icon="printer")
            self.look()

        post.desk.do(self, deed, done, key=f"gift-slip:{ids.new()}", content=number, answer=UUID)

    def _call_off(self) -> None:
        job = self.rows.current()
        if job is None:
            return
        on = self._post.occasion()

        def deed(session: "Session") -> int:
            permissions.require(session, permissions.Act.SERVE, on)
            return jobs.lapsed(session, job.id, at=on.at, detail=jobs.CALLED_OFF)

        def done(count: int) -> None:
            if count:
                toast.show(self, self.tr("Called off. It can still be sent later."))
            else:
                toast.show(self, self.tr("It was sent already."), icon="info")
            self.look()

        self._post.desk.do(self, deed, done, key=f"call-off:{ids.new()}", content=str(job.id), answer=int)


def _standing(job: Job) -> Cell:
    return Cell(under=print_words.reason(job), chip=print_words.state(job))
