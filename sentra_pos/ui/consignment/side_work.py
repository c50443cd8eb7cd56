"""What is done at this place beside the note that is being typed: a panel at a time, its deed, and its papers."""

from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from sentra_pos.base import ids
from sentra_pos.consignment import corrections, note_list, note_words, views
from sentra_pos.consignment.corrections import CorrectionDone, Undone
from sentra_pos.consignment.note_list import Undoable
from sentra_pos.consignment.views import NoteView
from sentra_pos.producers.directory import ProducerCard
from sentra_pos.ui import any_paper, approval, paper_files, trouble
from sentra_pos.ui.any_paper import Draw
from sentra_pos.ui.consignment.correct_panel import CorrectPanel
from sentra_pos.ui.consignment.deeds import Failed
from sentra_pos.ui.consignment.notes_panel import NotesPanel
from sentra_pos.ui.consignment.quick_panel import QuickPanel
from sentra_pos.ui.consignment.visit_panel import Visit, VisitPanel
from sentra_pos.ui.open_panels import OpenPanels
from sentra_pos.ui.post import Post
from sentra_pos.ui.shelf_work import ShelfWork
from sentra_pos.ui.widgets import toast
from sentra_pos.ui.widgets.side_panel import SidePanel


class SideWork(QObject):
    """Made by the screen; the panel in front is `panel`, others may wait under it."""

    panel_changed = Signal()
    quick_chosen = Signal(object)
    """The OpenQuick that is to be entered now."""
    quick_changed = Signal()
    goods_wanted = Signal(object)
    """The ProducerCard whose new goods are to be entered."""
    payday_wanted = Signal(str)
    """A producer at the counter wants the money of the statement with this number."""

    def __init__(self, post: Post, screen: QWidget) -> None:
        super().__init__(screen)
        self.post, self._screen = post, screen
        self._panels = OpenPanels(self)
        self._panels.changed.connect(self.panel_changed)
        self.bring = self._panels.bring
        self.visit: Visit | None = None
        self.shelf = ShelfWork(post, screen, self.bring)
        self.labels = self.shelf.labels

    @property
    def panel(self) -> SidePanel | None:
        """The panel in front."""
        return self._panels.front

    def reword(self) -> None:
        self._panels.reword()

    # --- quick notes

    def open_quick(self, who: ProducerCard | None, *, waiting: bool = False) -> None:
        """A producer cannot wait, or what waits is to be entered."""
        panel = QuickPanel(self._screen, self.post)
        panel.chosen.connect(self.quick_chosen)
        panel.left.connect(self.quick_changed)
        self.bring(panel)
        panel.start(who, waiting=waiting)

    # --- notes that were written

    def open_notes(self) -> None:
        """Find a note again."""
        panel = NotesPanel(self._screen, self.post)
        panel.copy_wanted.connect(self.copy)
        panel.message_wanted.connect(self.send_message)
        panel.labels_wanted.connect(self.labels.of_note)
        panel.correction_wanted.connect(lambda number: self._ask_correction(panel, number))
        self.bring(panel)
        panel.start()

    def copy(self, number: str) -> None:
        """Open the next numbered copy of a paper."""
        at, by, register = self.post.now(), self.post.person.name, self.post.register

        def draw(how: Draw) -> None:
            self.post.desk.send(self._screen, any_paper.copy(number, how, at=at, by=by), self._show_copy)

        self.post.desk.ask(self._screen, lambda session: any_paper.read(session, number, register), draw)

    def send_message(self, number: str) -> None:
        """The note as text: copied, and opened in WhatsApp for the producer's number."""

        def send(view: NoteView) -> None:
            QGuiApplication.clipboard().setText(note_words.message(view))
            QDesktopServices.openUrl(QUrl(note_words.link(view, view.phone)))
            toast.show(self._screen, self.tr("The text is copied, and WhatsApp opens"), icon="message-circle")

        self.post.desk.ask(self._screen, lambda session: views.note(session, number), send)

    def _ask_correction(self, notes: NotesPanel, number: str) -> None:
        def ask(lines: list[Undoable]) -> None:
            panel = CorrectPanel(self._screen, number, lines)
            panel.undone.connect(lambda undone, reason: self._correct(panel, notes, number, undone, reason))
            self.bring(panel)
            panel.start()

        self.post.desk.ask(self._screen, lambda session: note_list.undoable(session, number), ask)

    def _correct(
        self, panel: CorrectPanel, notes: NotesPanel, number: str, undone: list[Undone], reason: str
    ) -> None:
        key = f"correct:{ids.new()}"

        def done(result: CorrectionDone) -> None:
            panel.shut()
            notes.look()
            toast.show(
                self._screen,
                self.tr("{counter} corrects {number}").format(counter=result.number, number=number),
            )
            self.print_papers([result.number])

        def fail(error: Exception) -> None:
            panel.set_ready()
            trouble.show(self._screen, error)

        def run(approver: str | None, failed: Failed) -> None:
            on = self.post.occasion().because(reason, approver)
            self.post.desk.do(
                self._screen,
                lambda session: corrections.correct(session, note=number, lines=undone, on=on),
                done,
                key=key,
                content=[number, reason, *map(str, undone)],
                answer=CorrectionDone,
                failed=failed,
            )

        approval.guarded(panel, self.post, run, failed=fail)

    def print_papers(self, numbers: list[str]) -> None:
        """Draw the originals of these papers and open them."""
        at, by, register = self.post.now(), self.post.person.name, self.post.register

        def draw(found: dict[str, Draw]) -> None:
            self.post.desk.send(self._screen, any_paper.originals(found, at=at, by=by), self._show_all)

        self.post.desk.ask(
            self._screen,
            lambda session: {number: any_paper.read(session, number, register) for number in numbers},
            draw,
        )

    # --- a producer at the counter

    def open_visit(self, who: ProducerCard | None) -> bool:
        """All of the usual visit on one panel; what was done before stays with it. Nobody means the last visit again.

        False if there is neither.
        """
        if who is not None and (self.visit is None or self.visit.who.id != who.id):
            self.visit = Visit(who)
        visit = self.visit
        if visit is None:
            return False
        panel = VisitPanel(self._screen, self.post, visit)
        panel.goods_wanted.connect(lambda: self.goods_wanted.emit(visit.who))
        panel.payday_wanted.connect(self.payday_wanted)
        panel.papers_wanted.connect(self.print_papers)
        self.bring(panel)
        panel.start()
        return True

    def note_saved(self, number: str, who: ProducerCard) -> bool:
        """A note was written: it belongs to the visit of its producer, if there is one; whether it does."""
        if self.visit is None or self.visit.who.id != who.id:
            return False
        self.visit.papers.append(number)
        return True

    def _show_copy(self, paper: Path) -> None:
        paper_files.show(paper)
        toast.show(self._screen, self.tr("A copy opens"))

    def _show_all(self, made: list[Path]) -> None:
        for paper in made:
            paper_files.show(paper)
