"""All frozen statements of a week as one PDF in the order of pay day, to be printed in one go."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from sentra_pos.settlement import statements
from sentra_pos.settlement.overview import WeekLine
from sentra_pos.settlement.statement_words import Language
from sentra_pos.settlement.statements import StatementView
from sentra_pos.ui import paper_files, trouble
from sentra_pos.ui.ask_panel import AskPanel
from sentra_pos.ui.desk import Report, Stopped
from sentra_pos.ui.post import Post
from sentra_pos.ui.settlement import papers
from sentra_pos.ui.settlement.papers import Drawn
from sentra_pos.ui.settlement.runs import Outcome, Run
from sentra_pos.ui.widgets.choices import Choice, Segmented
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.states import ProgressCard

_USUAL, _LARGE = "usual", "large"


class BookPanel(AskPanel):
    """`frozen` are the statements in the order they are wanted."""

    def __init__(self, over: QWidget, post: Post, frozen: Sequence[WeekLine]) -> None:
        super().__init__(over, post, name="bookPanel", icon="printer", width=620)
        self._frozen = tuple(frozen)
        self._views: list[StatementView] = []
        self._drawing: Report | None = None
        self.run = Run(self)
        self.about = Label("", Kind.BODY, name="bookAbout", wrap=True)
        self.shape = Segmented([], name="bookForm", says="")
        self.language = Segmented(
            [
                Choice(Language.INDONESIAN.value, "Bahasa Indonesia"),
                Choice(Language.ENGLISH.value, "English"),
            ],
            name="bookLanguage",
            says="",
        )
        self.progress = ProgressCard("", name="bookProgress")
        for part in (self.about, self.shape, self.language, self.progress):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.progress.hide()
        self.progress.cancelled.connect(self.stop)
        self.run.stepped.connect(self._show_step)
        self.run.answered.connect(self._views.append)
        self.run.ended.connect(self._draw)
        self.reword()

    def start(self) -> None:
        self.open(self.save_button)

    def stop(self) -> None:
        """End after the statement that is being read or drawn; a book that is not whole is not written."""
        self.run.stop()
        if self._drawing is not None:
            self._drawing.stop()

    def shut(self) -> None:
        self.stop()
        super().shut()

    def reword(self) -> None:
        """All words in the language that is on."""
        self.say(self.tr("All statements, one PDF"), self.tr("Make the PDF"), self.tr("Close"))
        self.about.setText(
            self.tr(
                "{count} statements in the order of pay day. Each begins on a sheet of its own, also if both"
                " sides are printed."
            ).format(count=len(self._frozen))
        )
        self.shape.setAccessibleName(self.tr("How"))
        self.language.setAccessibleName(self.tr("In which language"))
        self.shape.set_choices([Choice(_USUAL, self.tr("A4")), Choice(_LARGE, self.tr("Large type"))])
        self.progress.cancel_button.setText(self.tr("Stop"))

    def keep(self) -> None:
        if self.run.is_running or self._drawing is not None:
            return
        self._views.clear()
        self._show_running(running=True)
        self.run.start([(line.draft.name, line) for line in self._frozen], self._ask)

    def _ask(
        self, line: WeekLine, then: Callable[[StatementView], None], failed: Callable[[Exception], None]
    ) -> None:
        read = partial(
            statements.view, number=line.draft.number or "", language=Language(self.language.current())
        )
        self.post.desk.ask(self, read, then, failed=failed)

    def _draw(self, outcome: Outcome) -> None:
        """Once all are read; a run that was called off draws nothing."""
        trouble_first = outcome.error or next(iter(outcome.refused), None)
        if trouble_first is not None or outcome.left or not self._views:
            self._end(trouble_first or Stopped())
            return
        drawn, large = Drawn(self.post.now(), self.post.person.name), self.shape.current() == _LARGE
        work = papers.book(tuple(self._views), self._frozen[0].draft.until, drawn, large=large)
        self._drawing = self.post.desk.send(
            self, work, self._made, failed=self._end, progress=self._show_step
        )

    def _made(self, file: Path) -> None:
        self._drawing = None
        paper_files.show(file)
        self.shut()

    def _end(self, error: Exception) -> None:
        self._drawing = None
        self._show_running(running=False)
        if not isinstance(error, Stopped):
            trouble.show(self, error)

    def _show_running(self, *, running: bool) -> None:
        self.progress.setVisible(running)
        self.progress.cancel_button.setEnabled(True)
        self.save_button.setEnabled(not running)
        for part in (self.shape, self.language):
            part.setEnabled(not running)

    def _show_step(self, done: int, of: int, name: str) -> None:
        self.progress.title.setText(self.tr("{done} of {of}").format(done=done, of=of))
        self.progress.show_step(done, of, name)
