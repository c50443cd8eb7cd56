"""A week: what each producer earned up to a day, frozen with one key, printed with another."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sentra_pos.settlement import overview, statements
from sentra_pos.settlement.overview import Week, WeekLine
from sentra_pos.settlement.statements import Draft, StatementDone, StatementView
from sentra_pos.ui import paper_files, theme, trouble
from sentra_pos.ui.post import Post
from sentra_pos.ui.settlement import papers, sum_card
from sentra_pos.ui.settlement.folding import Folding
from sentra_pos.ui.settlement.papers import Drawn
from sentra_pos.ui.settlement.runs import Outcome, Run
from sentra_pos.ui.settlement.sum_card import SumCard
from sentra_pos.ui.settlement.week_acts import WeekActs
from sentra_pos.ui.settlement.week_head import WeekHead
from sentra_pos.ui.settlement.week_table import WeekTable
from sentra_pos.ui.widgets import toast

if TYPE_CHECKING:  # the desk hands the session on; no screen looks into it
    from sentra_pos.base.database import Session

_FOLDS = 1160
_LOOK_AFTER_MS = 120
"""Who walks through the rows by arrow key does not wait for the details of each."""


class WeekView(QWidget):
    """Holds the week that is shown; freezing and printing go through the desk one by one."""

    payday_wanted = Signal()
    acts_changed = Signal()

    def __init__(self, post: Post) -> None:
        super().__init__()
        self.setObjectName("settlementWeek")
        self._post = post
        self._until: date | None = None
        self._pay_day: date | None = None
        self._drawn: frozenset[str] = frozenset()
        self._once: dict[tuple[UUID, date], int] = {}
        self._asked = 0
        self.week: Week | None = None
        self.head = WeekHead(post.today)
        self.table = WeekTable()
        self.sum = SumCard()
        self.acts = WeekActs()
        self.freezing = Run(self)
        self.printing = Run(self)
        self._look = QTimer(self, singleShot=True, interval=_LOOK_AFTER_MS)
        self._build()
        self._connect()

    @property
    def until(self) -> date | None:
        """The cut-off that is shown."""
        return self.week.until if self.week is not None else self._until

    def reload(self) -> None:
        """Ask for the week again, unless its statements are being frozen just now."""
        if self.freezing.is_running or self.printing.is_running:
            return
        self._asked += 1
        asked, until, pay_day, today = self._asked, self._until, self._pay_day, self._post.today()
        once = {producer: amount for (producer, day), amount in self._once.items() if day == self.until}
        self.acts.show_counting(counting=True)
        self._post.desk.ask(
            self,
            lambda session: overview.read(session, today=today, until=until, pay_day=pay_day, once=once),
            lambda week: self._show_week(asked, week),
            failed=lambda error: self._fail_to_read(asked, error),
        )

    def freeze_all(self) -> None:
        """Freeze every draft nobody has to look at first, a deed each; what is frozen stays frozen."""
        if self.week is not None:
            self._freeze(self.week.to_freeze)

    def freeze_one(self) -> None:
        """Freeze the chosen one, also one that had to be looked at: the person has just done that."""
        line = self.table.current()
        if line is not None and line.is_draft:
            self._freeze((line,))

    def take_off_once(self, draft: Draft, amount: int | None) -> None:
        """Freeze this draft with an instalment of `amount` rupiah, or with None as agreed again."""
        if amount is None:
            self._once.pop((draft.producer, draft.until), None)
        else:
            self._once[draft.producer, draft.until] = amount
        self.reload()

    def print_all(self) -> None:
        """Draw the papers of all frozen statements that have none yet."""
        if self.week is None or self.freezing.is_running or self.printing.is_running:
            return
        frozen = [line for line in self.week.lines if not line.is_draft]
        if not frozen:
            toast.show(
                self, self.tr("Freeze the statements first: only frozen ones are printed."), error=True
            )
            return
        waiting = [line for line in frozen if line.draft.number not in self._drawn]
        if not waiting:
            self._offer_folder(self.tr("All statements of this week are in the folder."))
            return
        self.acts.show_running(self.tr("Printing statements"))
        self.printing.start([(line.draft.name, line) for line in waiting], self._print_act)

    def view_paper(self) -> None:
        """Open the statement of the chosen one, a draft marked as such."""
        line = self.table.current()
        if line is not None:
            self._draw(line, paper_files.show, partial(trouble.show, self))

    def stop(self) -> None:
        """Call off what is running; what is done stays done."""
        self.freezing.stop()
        self.printing.stop()

    def reword(self) -> None:
        self.head.reword(self.week)
        self.table.reword()
        self.sum.reword()
        self.acts.reword()

    def _build(self) -> None:
        look = theme.current()
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look.px(side) for side in (24, 10, 24, 12)))
        column.setSpacing(look.px(10))
        column.addWidget(self.head)
        main = QWidget()
        left = QVBoxLayout(main)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(look.px(10))
        left.addWidget(self.table, 1)
        left.addWidget(self.acts)
        self.folding = Folding(
            main, self.sum, least=_FOLDS, side_width=sum_card.WIDE, side_height=sum_card.HIGH
        )
        column.addWidget(self.folding, 1)

    def _connect(self) -> None:
        self.head.cut_off.changed.connect(self._choose_cut_off)
        self.head.pay_day.changed.connect(self._choose_pay_day)
        self.table.chosen.connect(self._choose)
        self.table.opened.connect(lambda _: self.view_paper())
        self.sum.view_button.clicked.connect(self.view_paper)
        self.sum.freeze_button.clicked.connect(self.freeze_one)
        self.acts.freeze_button.clicked.connect(self.freeze_all)
        self.acts.print_button.clicked.connect(self.print_all)
        self.acts.payout_button.clicked.connect(self.payday_wanted)
        self.acts.cancelled.connect(self.stop)
        self.freezing.stepped.connect(self.acts.show_step)
        self.freezing.answered.connect(self._show_frozen)
        self.freezing.ended.connect(self._end_freezing)
        self.printing.stepped.connect(self.acts.show_step)
        self.printing.ended.connect(self._end_printing)
        self._look.timeout.connect(self._look_closer)
        self.folding.folded.connect(self._fold)

    def _fold(self, is_folded: bool) -> None:
        """Where the sum stands under the table, the table keeps only the columns that find room."""
        self.table.set_short(short=is_folded)
        self.head.set_short(short=is_folded)
        self.acts.set_short(short=is_folded)

    # --- the week

    def _choose_cut_off(self, day: date | None) -> None:
        if day is not None and day != self.until:
            self._until, self._pay_day = day, None
            self.reload()

    def _choose_pay_day(self, day: date | None) -> None:
        if day is not None and self.week is not None and day != self.week.pay_day:
            self._pay_day = day
            self.reload()

    def _show_week(self, asked: int, week: Week) -> None:
        if asked != self._asked:
            return
        self.week = week
        self._until = week.until
        self.head.show_week(week)
        self._show_lines()
        self._post.desk.send(self, papers.drawn_already(week.lines), self._show_drawn)

    def _fail_to_read(self, asked: int, error: Exception) -> None:
        if asked != self._asked:
            return
        if self.week is not None:
            self._until, self._pay_day = self.week.until, None
            self.head.show_week(self.week)
        self._show_lines()
        trouble.show(self, error)

    def _show_drawn(self, drawn: frozenset[str]) -> None:
        if drawn != self._drawn:
            self._drawn = drawn
            self._show_lines()

    def _show_lines(self) -> None:
        lines = self.week.lines if self.week is not None else ()
        self.table.show_lines(lines, self._drawn)
        self.sum.show_line(self.table.current())
        self._look.start()
        self.acts.show_counting(counting=False)
        self.acts.show_lines(lines, self._drawn)
        self.acts_changed.emit()

    def _choose(self, line: WeekLine | None) -> None:
        self.sum.show_line(line)
        self._look.start()

    def _look_closer(self) -> None:
        line = self.table.current()
        if line is not None and not self.freezing.is_running:
            self._ask_view(line, self.sum.show_view, partial(trouble.show, self))

    def _ask_view(
        self, line: WeekLine, then: Callable[[StatementView], None], failed: Callable[[Exception], None]
    ) -> None:
        once = self._once_of(line.draft)
        self._post.desk.ask(self, partial(_view, line=line, once=once), then, failed=failed)

    def _once_of(self, draft: Draft) -> int | None:
        return self._once.get((draft.producer, draft.until))

    # --- freezing

    def _freeze(self, lines: tuple[WeekLine, ...]) -> None:
        if self.freezing.is_running or self.printing.is_running or not lines:
            return
        self.acts.show_running(self.tr("Freezing statements"))
        self.acts_changed.emit()
        self.freezing.start([(line.draft.name, line) for line in lines], self._freeze_act)

    def _freeze_act(
        self, line: WeekLine, then: Callable[[Any], None], failed: Callable[[Exception], None]
    ) -> None:
        draft, on, once = line.draft, self._post.occasion(), self._once_of(line.draft)
        self._post.desk.do(
            self,
            lambda session: statements.freeze(
                session,
                producer=draft.producer,
                until=draft.until,
                pay_day=draft.pay_day,
                on=on,
                instalment=once,
            ),
            then,
            key=statements.key(draft.producer, draft.until),
            content=(draft.producer, draft.until),
            answer=StatementDone,
            failed=failed,
        )

    def _show_frozen(self, done: StatementDone) -> None:
        """The row says so at once; the figures of all are asked for when the run has ended."""
        for line in self.week.lines if self.week is not None else ():
            if line.draft.producer == done.producer:
                draft = replace(line.draft, statement=done.id, number=done.number, to_pay=done.to_pay)
                self.table.change(replace(line, draft=draft, code=done.code))

    def _end_freezing(self, outcome: Outcome) -> None:
        self.acts.show_ended()
        if outcome.error is not None:
            trouble.show(self, outcome.error)
        elif outcome.refused:
            trouble.show(self, outcome.refused[0])
        elif outcome.left:
            said = self.tr("{done} statements are frozen, {left} are left. F9 goes on.")
            toast.show(self, said.format(done=len(outcome.done), left=outcome.left), icon="snowflake")
        else:
            toast.show(
                self,
                self.tr("%n statement(s) frozen", "", len(outcome.done)),
                icon="snowflake",
                act=self.tr("Print all"),
                run=self.print_all,
            )
        self.reload()

    # --- papers

    def _print_act(
        self, line: WeekLine, then: Callable[[Any], None], failed: Callable[[Exception], None]
    ) -> None:
        self._draw(line, then, failed)

    def _draw(
        self, line: WeekLine, then: Callable[[Path], None], failed: Callable[[Exception], None]
    ) -> None:
        drawn = Drawn(self._post.now(), self._post.person.name)

        def draw(view: StatementView) -> None:
            self._post.desk.send(self, papers.statement(view, drawn), then, failed=failed)

        self._ask_view(line, draw, failed)

    def _end_printing(self, outcome: Outcome) -> None:
        self.acts.show_ended()
        if outcome.error is not None:
            trouble.show(self, outcome.error)
        else:
            self._offer_folder(self.tr("%n statement(s) are ready to be printed", "", len(outcome.done)))
        self.reload()

    def _offer_folder(self, said: str) -> None:
        toast.show(
            self,
            said,
            icon="printer-check",
            act=self.tr("Open the folder"),
            run=lambda: paper_files.show(paper_files.folder()),
        )


def _view(session: "Session", *, line: WeekLine, once: int | None) -> StatementView:
    draft = line.draft
    if draft.number is not None:
        return statements.view(session, draft.number)
    return statements.preview(
        session, producer=draft.producer, until=draft.until, pay_day=draft.pay_day, instalment=once
    )
