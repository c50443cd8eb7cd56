"""How a statement is printed: which form, which language, for one producer or for all; files are drawn one by one."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from types import NoneType
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sentra_pos.base import ids
from sentra_pos.settlement import paper_wishes, statement_print, statements
from sentra_pos.settlement.overview import WeekLine
from sentra_pos.settlement.paper_wishes import Wish
from sentra_pos.settlement.statement_words import Language
from sentra_pos.settlement.statements import StatementView
from sentra_pos.shop import permissions
from sentra_pos.ui import paper_files, theme, trouble
from sentra_pos.ui.post import Post
from sentra_pos.ui.settlement import papers
from sentra_pos.ui.settlement.papers import Drawn
from sentra_pos.ui.settlement.runs import Outcome, Run
from sentra_pos.ui.widgets import toast
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.choices import Choice, Segmented
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.screen import MAIN_KEY, Act
from sentra_pos.ui.widgets.side_panel import SidePanel
from sentra_pos.ui.widgets.states import ProgressCard

if TYPE_CHECKING:  # the desk hands the session on; no panel looks into it
    from sentra_pos.base.database import Session

USUAL, LARGE, SLIP = "usual", "large", "slip"
ONE, ALL = "one", "all"


class PrintPanel(SidePanel):
    """Made anew each time; `line` is the producer that was chosen, `frozen` are all that can be printed at once."""

    printed = Signal()

    def __init__(self, over: QWidget, post: Post, line: WeekLine | None, frozen: Sequence[WeekLine]) -> None:
        super().__init__(over, name="printStatementPanel", width=560)
        self._post, self._line, self._frozen = post, line, tuple(frozen)
        self.who_label, self.form_label, self.language_label = (Label("", Kind.FIELD) for _ in range(3))
        self.who = Segmented([], name="printWho", says="")
        self.form = Segmented([], name="printForm", says="")
        self.language = Segmented([], name="printLanguage", says="")
        self.about = Label("", Kind.BODY, name="printAbout", wrap=True)
        self.progress = ProgressCard("", name="printProgress")
        self.print_button = Button(
            name="printStatement", weight=Weight.MAIN, icon="printer", key=MAIN_KEY, height=64
        )
        self.run = Run(self)
        self._made: list[Path] = []
        self._wish = Wish()
        self._fill()
        self._connect()
        self.reword()

    def start(self) -> None:
        """Come in with what was chosen for this producer last."""
        self.open(self.print_button)
        if self._line is not None:
            producer = self._line.draft.producer
            self._post.desk.ask(self, lambda session: paper_wishes.read(session, producer), self._prefer)

    def acts(self) -> Sequence[Act]:
        return [Act(self.print_button.text(), self.print_button.click, MAIN_KEY, "printer")]

    def shut(self) -> None:
        """What is being drawn is finished, the rest is left; what was drawn stays."""
        self.run.stop()
        super().shut()

    def reword(self) -> None:
        """All words in the language that is on."""
        self.title.setText(self.tr("Print statements"))
        self.setAccessibleName(self.title.text())
        line = self._line
        number = (line.draft.number or self.tr("draft")) if line is not None else ""
        self.note.setText(f"{line.draft.name} · {number}" if line is not None else "")
        for label, choice, said in (
            (self.who_label, self.who, self.tr("Whose")),
            (self.form_label, self.form, self.tr("How")),
            (self.language_label, self.language, self.tr("In which language")),
        ):
            label.setText(said)
            choice.setAccessibleName(said)
        self._offer()
        self._say_what()

    def print_now(self) -> None:
        """Begin with what is chosen; a strip goes to the printer, sheets become files."""
        if self.run.is_running or not self.print_button.isEnabled():
            return
        if self.form.current() == SLIP:
            self._send_slip()
            return
        lines = self._frozen if self.who.current() == ALL else (self._line,)
        wanted = [(line.draft.name, line) for line in lines if line is not None]
        self.progress.cancel_button.setText(self.tr("Stop"))
        self.progress.cancel_button.setEnabled(True)
        self._show_running(running=True)
        if self.who.current() == ONE:
            self._remember(wanted[0][1])
        self.run.start(wanted, self._draw)

    # --- what is offered

    def _offer(self) -> None:
        chosen = [Choice(ONE, self.tr("The chosen producer"))] if self._line is not None else []
        count = len(self._frozen)
        every = [Choice(ALL, self.tr("All frozen ({count})").format(count=count))] if count else []
        self.who.set_choices(chosen + every)
        self.form.set_choices(
            [
                Choice(USUAL, self.tr("A4")),
                Choice(LARGE, self.tr("Large type")),
                Choice(SLIP, self.tr("Strip")),
            ]
        )
        self.language.set_choices(
            [Choice(Language.INDONESIAN.value, "Bahasa Indonesia"), Choice(Language.ENGLISH.value, "English")]
        )

    def _say_what(self) -> None:
        refused = self._refusal()
        said = {
            USUAL: self.tr(
                "The usual sheet. The first one that is drawn is the original, others are copies."
            ),
            LARGE: self.tr("The same words and figures in large letters, on more sheets, for older eyes."),
            SLIP: self.tr("The sums, what was sold and what is left, on the receipt printer of this till."),
        }
        self.about.setText(refused or said[self.form.current()])
        self.print_button.setEnabled(not refused and not self.run.is_running)
        self.print_button.setText(
            self.tr("Send to the printer") if self.form.current() == SLIP else self.tr("Print")
        )

    def _refusal(self) -> str:
        if self.form.current() != SLIP:
            return ""
        if self.who.current() == ALL:
            return self.tr("A strip is for whoever stands at the till: choose one producer.")
        if self._line is not None and self._line.is_draft:
            return self.tr("A draft has no strip yet: freeze the statement first.")
        return ""

    def _prefer(self, wish: Wish) -> None:
        self._wish = wish
        self.form.choose(LARGE if wish.large else USUAL)
        self.language.choose(wish.language.value)
        self._say_what()

    def _remember(self, line: WeekLine) -> None:
        wish = Wish(self.form.current() == LARGE, Language(self.language.current()))
        if wish == self._wish:
            return
        producer, on = line.draft.producer, self._post.occasion()

        def deed(session: "Session") -> None:
            permissions.require(session, permissions.Act.SERVE, on)
            paper_wishes.keep(session, producer, wish)

        self._post.desk.do(
            self,
            deed,
            lambda _: None,
            key=f"paper-wish:{ids.new()}",
            content=(producer, wish.large, wish.language.value),
            answer=NoneType,
        )

    # --- sheets

    def _draw(
        self, line: WeekLine, then: Callable[[Path], None], failed: Callable[[Exception], None]
    ) -> None:
        drawn, large = Drawn(self._post.now(), self._post.person.name), self.form.current() == LARGE
        language = Language(self.language.current())

        def draw(view: StatementView) -> None:
            self._post.desk.send(self, papers.statement(view, drawn, large=large), then, failed=failed)

        self._post.desk.ask(self, partial(_view, line=line, language=language), draw, failed=failed)

    def _end(self, outcome: Outcome) -> None:
        self._show_running(running=False)
        self._say_what()
        if outcome.done:
            self.printed.emit()
        if outcome.error is not None:
            trouble.show(self, outcome.error)
        elif outcome.refused:
            trouble.show(self, outcome.refused[0])
        elif len(outcome.done) == 1 and not outcome.left:
            paper_files.show(self._made[-1])
            self.shut()
        else:
            said = self.tr("{done} statements are in the folder, {left} are left.")
            toast.show(
                self._over,
                said.format(done=len(outcome.done), left=outcome.left),
                icon="printer-check",
                act=self.tr("Open the folder"),
                run=lambda: paper_files.show(paper_files.folder()),
            )

    def _show_running(self, *, running: bool) -> None:
        self.progress.setVisible(running)
        for hidden in (self.about, self.print_button):
            hidden.setVisible(not running)
        for part in (self.who, self.form, self.language):
            part.setEnabled(not running)
        self.print_button.setEnabled(not running)

    def _show_step(self, done: int, of: int, name: str) -> None:
        self.progress.title.setText(self.tr("{done} of {of}").format(done=done, of=of))
        self.progress.show_step(done, of, name)

    # --- the strip

    def _send_slip(self) -> None:
        number = self._line.draft.number if self._line is not None else None
        if number is None:
            return
        language, on = Language(self.language.current()), self._post.occasion()
        self.print_button.setEnabled(False)
        self._post.desk.do(
            self,
            lambda session: statement_print.queue(session, number, language=language, on=on),
            self._sent,
            key=f"statement-strip:{ids.new()}",
            content=(number, language.value),
            answer=int,
            failed=self._fail,
        )

    def _sent(self, copy_no: int) -> None:
        said = self.tr("The strip is on its way to the printer")
        if copy_no:
            said = self.tr("Copy {count} of the strip is on its way to the printer").format(count=copy_no)
        toast.show(self._over, said, icon="printer")
        self.shut()

    def _fail(self, error: Exception) -> None:
        self._say_what()
        trouble.show(self, error)

    # --- building

    def _fill(self) -> None:
        self.body.setSpacing(theme.current().px(8))
        for label, choice in (
            (self.who_label, self.who),
            (self.form_label, self.form),
            (self.language_label, self.language),
        ):
            self.body.addWidget(label)
            self.body.addWidget(choice)
        self.body.addWidget(self.about)
        self.body.addStretch(1)
        self.body.addWidget(self.progress)
        self.body.addWidget(self.print_button)
        self.progress.hide()

    def _connect(self) -> None:
        for choice in (self.who, self.form, self.language):
            choice.chosen.connect(lambda _key: self._say_what())
        self.print_button.clicked.connect(self.print_now)
        self.progress.cancelled.connect(self.run.stop)
        self.run.stepped.connect(self._show_step)
        self.run.answered.connect(self._made.append)
        self.run.ended.connect(self._end)
        self.closed.connect(self.deleteLater)


def _view(session: "Session", *, line: WeekLine, language: Language) -> StatementView:
    draft = line.draft
    if draft.number is not None:
        return statements.view(session, draft.number, language)
    return statements.preview(
        session, producer=draft.producer, until=draft.until, pay_day=draft.pay_day, language=language
    )
