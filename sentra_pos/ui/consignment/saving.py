"""A note is written once, then its papers are drawn; whatever becomes of them, the note is in the books."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from sentra_pos.consignment.notes import NoteDone
from sentra_pos.ui import approval, trouble
from sentra_pos.ui.consignment import deeds, papers
from sentra_pos.ui.consignment.done_card import DoneCard, PaperState
from sentra_pos.ui.consignment.draft import Draft
from sentra_pos.ui.consignment.papers import Made, Wanted
from sentra_pos.ui.post import Post

if TYPE_CHECKING:  # the desk hands the session on; no screen looks into it
    from sentra_pos.base.database import Session


class Saving(QObject):
    written = Signal(object, object)
    """The Draft that was saved, and the NoteDone."""
    refused = Signal()
    """It could not be saved; the person was told."""

    def __init__(self, post: Post, screen: QWidget, card: DoneCard) -> None:
        super().__init__(screen)
        self._post, self._screen, self._card = post, screen, card

    def save(self, draft: Draft, *, with_papers: bool) -> None:
        """Write the note of `draft`, with somebody's leave if it needs one."""
        assert draft.deliverer is not None  # noqa: S101 - it has lines
        wanted = deeds.NoteWanted(
            producer=draft.deliverer.card.id,
            delivery=tuple(draft.delivery()),
            rejected=tuple(draft.rejected()),
            quick=draft.quick.number if draft.quick else "",
            photo=draft.photo.sha256 if draft.photo else "",
        )

        def written(done: NoteDone) -> None:
            self.written.emit(draft, done)
            if with_papers:
                self._read_papers(done.number, with_labels=draft.with_labels)

        approval.do(
            self._screen,
            self._post,
            lambda session, on: deeds.receive(session, wanted, on, draft.photo),
            written,
            key=draft.key,
            content=wanted,
            answer=NoteDone,
            failed=self._fail,
        )

    def _fail(self, error: Exception) -> None:
        self.refused.emit()
        trouble.show(self._screen, error)

    def _read_papers(self, number: str, *, with_labels: bool) -> None:
        self._card.show_papers(PaperState.DRAWING)
        register = self._post.register

        def read(session: "Session") -> Wanted:
            return papers.read(session, number, register, with_labels=with_labels)

        self._post.desk.ask(self._screen, read, self._draw_papers, failed=self._fail_to_draw)

    def _draw_papers(self, wanted: Wanted) -> None:
        work = papers.make(wanted, at=self._post.now(), by=self._post.person.name)
        self._post.desk.send(self._screen, work, self._show_made, failed=self._fail_to_draw)

    def _show_made(self, made: Made) -> None:
        self._card.show_papers(PaperState.MADE, made)
        if made.trouble is not None:
            trouble.show(self._screen, made.trouble)

    def _fail_to_draw(self, error: Exception) -> None:
        self._card.show_papers(PaperState.FAILED)
        trouble.show(self._screen, error)
