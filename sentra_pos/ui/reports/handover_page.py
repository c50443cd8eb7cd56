"""Serah terima: all that the shop has and owes is proved, frozen under a number, signed, and printed again as it was."""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout

from sentra_pos.base import ids
from sentra_pos.paper import words
from sentra_pos.reports import handover_papers
from sentra_pos.reports.handover_papers import Papers
from sentra_pos.shop import handovers
from sentra_pos.shop.handovers import HandoverLine, Kept, Purpose
from sentra_pos.ui import approval, paper_files, theme, trouble
from sentra_pos.ui.desk import Report, Stopped
from sentra_pos.ui.post import Post
from sentra_pos.ui.reports.freezing import Freezing, Wanted
from sentra_pos.ui.reports.handover_form import HandoverForm
from sentra_pos.ui.widgets import toast
from sentra_pos.ui.widgets.buttons import Button
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.page import Page
from sentra_pos.ui.widgets.rows_model import Column
from sentra_pos.ui.widgets.rows_view import Rows
from sentra_pos.ui.widgets.screen import MAIN_KEY, Act
from sentra_pos.ui.widgets.states import Empty, ProgressCard

_TABLES = frozenset({"handover"})
_ROOMY = 900


class HandoverPage(Page):
    def __init__(self, post: Post) -> None:
        super().__init__(name="handoverPage")
        self._post = post
        self._drawing: Report | None = None
        self.freezing = Freezing(post, self)
        self.said = Label("", Kind.BODY, name="handoverSaid", wrap=True)
        self.form = HandoverForm(post)
        self.progress = ProgressCard("", name="handoverProgress")
        self.list_title = Label("", Kind.CARD_TITLE, name="handoverListTitle")
        self.copy_button = Button(name="handoverCopy", icon="printer", key="Ctrl+P")
        self.empty = Empty("", "", icon="key-round", name="handoverEmpty")
        self.rows: Rows[HandoverLine] = Rows(
            [], name="handoverView", says=" ", key=lambda one: one.number, empty=self.empty
        )
        self._build()
        self._connect()
        self.reword()
        self._rest()

    def acts(self) -> Sequence[Act]:
        form = self.form
        return [
            Act(form.freeze_button.text(), form.freeze_button.click, MAIN_KEY, "key-round"),
            Act(self.copy_button.text(), self.copy_button.click, "Ctrl+P", "printer"),
            Act(form.folder_button.text(), form.folder_button.click, icon="folder-open"),
        ]

    def come(self) -> None:
        self.look()
        self.form.incoming.edit.setFocus()

    def look(self) -> None:
        """Ask which packs were frozen."""
        on = self._post.occasion()
        self._post.desk.ask(self, lambda session: handovers.everything(session, on=on), self._show)

    def reword(self) -> None:
        self.said.setText(
            self.tr(
                "The books are proved, then everything the shop has and owes at one moment is frozen under a number:"
                " cash, bank, goods of each producer, debts, advances and open matters. Both sign the paper; nothing"
                " in it can be changed afterwards. The tills can go on meanwhile."
            )
        )
        self.form.reword()
        self.progress.title.setText(self.tr("Making the hand-over"))
        self.progress.cancel_button.setText(self.tr("Stop"))
        self.list_title.setText(self.tr("Earlier ones"))
        self.copy_button.setText(self.tr("Print again"))
        self.rows.view.setAccessibleName(self.tr("Hand-overs that are frozen"))
        self.empty.set_words(
            self.tr("None was made yet"), self.tr("The first one is made with F9 and stays here for ever.")
        )
        self._fit_columns(always=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self, *, always: bool = False) -> None:
        room = self.width() * 100 // theme.current().scale
        found: list[tuple[Column[HandoverLine], int]] = [
            (Column(self.tr("Number"), lambda one: one.number, 150, bold=True), 0),
            (Column(self.tr("What for"), lambda one: self._why(one.purpose), 200), 0),
            (Column(self.tr("Frozen"), lambda one: words.moment(one.made_at), 180), 0),
            (Column(self.tr("By"), lambda one: one.made_by), 0),
            (Column(self.tr("Code"), lambda one: one.code, 140, muted=True), _ROOMY),
        ]
        wanted = [column for column, least in found if room >= least]
        if always or len(wanted) != len(self.rows.model.columns):
            self.rows.model.set_columns(wanted)
            self.rows.choose_first()

    def _why(self, purpose: Purpose) -> str:
        return self.tr("Change of manager") if purpose is Purpose.CHANGE else self.tr("Audit")

    def _show(self, lines: list[HandoverLine]) -> None:
        self.rows.show_rows(lines)
        if lines and self.rows.current() is None:
            self.rows.choose_first()
        self.copy_button.setEnabled(bool(lines) and not self._is_busy())

    # --- freezing

    def _freeze(self) -> None:
        wanted = Wanted(self.form.wanted(), self.form.names())

        def run(approver: str | None, failed: Callable[[Exception], None]) -> None:
            self._begin()
            self.freezing.start(wanted, approver=approver, failed=failed)

        approval.guarded(self.ground(), self._post, run, why=self._why(wanted.purpose))

    def _frozen(self, line: HandoverLine) -> None:
        self.look()
        self._draw(line.number, self.tr("{number} is frozen. Its PDF and XLSX are saved."))

    # --- papers: the original once, then copies that say so

    def _print_again(self) -> None:
        line = self.rows.current()
        if line is not None:
            self._begin()
            self._draw(line.number, self.tr("{number} is drawn again. PDF and XLSX are saved."))

    def _draw(self, number: str, told: str) -> None:
        """Which paper of it this is, is written down before it is drawn; then the pack is read as it was frozen."""
        on = self._post.occasion()
        self.progress.cancel_button.setEnabled(False)
        self.progress.show_step(0, handover_papers.STEPS, self.tr("Reading it as it was frozen"))

        def read(copy_no: int) -> None:
            self._post.desk.ask(
                self,
                lambda session: handovers.find(session, number, on=on),
                lambda kept: self._make(kept, copy_no, told),
                failed=self._fail,
            )

        self._post.desk.do(
            self,
            lambda session: handovers.put_on_paper(session, number, on=on),
            read,
            key=f"handover paper:{ids.new()}",
            content=number,
            answer=int,
            failed=self._fail,
        )

    def _make(self, kept: Kept, copy_no: int, told: str) -> None:
        at, by, target = self._post.now(), self._post.person.name, self.form.target

        def work(report: Report) -> Papers:
            return handover_papers.write(
                kept,
                target(),
                copy_no=copy_no,
                printed_at=at,
                printed_by=by,
                step=lambda done: report.step(done, handover_papers.STEPS),
            )

        self.progress.cancel_button.setEnabled(True)
        self._drawing = self._post.desk.send(
            self,
            work,
            lambda papers: self._drawn(papers, told.format(number=kept.line.number)),
            failed=self._fail,
            progress=self._say_drawing,
        )

    def _say_drawing(self, done: int, of: int, what: str) -> None:
        del what
        said = (self.tr("Drawing the paper"), self.tr("Writing the sheets"), "")
        self.progress.show_step(done, of, said[min(done, of) - 1])

    def _drawn(self, papers: Papers, told: str) -> None:
        self._rest()
        paper_files.show(papers.paper)
        folder = papers.paper.parent
        toast.show(
            self,
            told,
            act=self.tr("Open folder"),
            run=lambda: paper_files.show(folder),
        )

    # --- at work, and at rest

    def _is_busy(self) -> bool:
        return self.progress.isVisibleTo(self)

    def _begin(self) -> None:
        self.progress.cancel_button.setEnabled(True)
        self.progress.show_step(0, 1, "")
        self.progress.show()
        self.form.set_busy(busy=True)
        self.copy_button.setEnabled(False)

    def _rest(self) -> None:
        self._drawing = None
        self.progress.hide()
        self.form.set_busy(busy=False)
        self.copy_button.setEnabled(bool(self.rows.model.rows()))

    def _stop(self) -> None:
        if self._drawing is not None:
            self._drawing.stop()
        else:
            self.freezing.stop()

    def _fail(self, error: Exception) -> None:
        self._rest()
        if isinstance(error, Stopped):
            toast.show(self, self.tr("Not drawn. It is frozen and can be printed from the list."))
        else:
            trouble.show(self, error)

    # --- how it is laid out

    def _build(self) -> None:
        look = theme.current()
        self.column.setSpacing(look.px(12))
        head = QHBoxLayout()
        head.addWidget(self.list_title)
        head.addStretch(1)
        head.addWidget(self.copy_button)
        self.column.addWidget(self.said)
        self.column.addWidget(self.form)
        self.column.addWidget(self.progress)
        self.column.addLayout(head)
        self.column.addWidget(self.rows, 1)
        self.rows.setMinimumHeight(look.px(190))

    def _connect(self) -> None:
        self.form.freeze_button.clicked.connect(self._freeze)
        self.copy_button.clicked.connect(self._print_again)
        self.rows.opened.connect(lambda _: self.copy_button.click())
        self.progress.cancelled.connect(self._stop)
        self.freezing.stepped.connect(self.progress.show_step)
        self.freezing.frozen.connect(self._frozen)
        self.freezing.ended.connect(self._rest)
        self._post.desk.changed.connect(self._follow)

    def _follow(self, tables: frozenset[str]) -> None:
        if tables & _TABLES and self.isVisible():
            self.look()
