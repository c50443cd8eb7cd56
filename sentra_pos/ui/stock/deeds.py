"""What is done with ticked lots: asked in a panel, written with somebody's leave where it needs one, put on paper."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from sentra_pos.base import ids
from sentra_pos.books.occasion import Occasion
from sentra_pos.consignment import take_backs
from sentra_pos.consignment.take_backs import GoingBack, TakeBackDone
from sentra_pos.producers.terms import Bearer
from sentra_pos.stock import conversions, markdowns, write_offs
from sentra_pos.stock.conversions import ConversionDone
from sentra_pos.stock.watch import LotOnShelf
from sentra_pos.stock.write_offs import Gone, WriteOffDone
from sentra_pos.ui import approval, paper_files, trouble
from sentra_pos.ui.post import Post
from sentra_pos.ui.stock import papers
from sentra_pos.ui.stock.conversion_panel import ConversionPanel
from sentra_pos.ui.stock.deed_panel import DeedPanel, Taken
from sentra_pos.ui.stock.markdown_panel import MarkdownPanel
from sentra_pos.ui.stock.papers import Wanted
from sentra_pos.ui.stock.take_back_panel import TakeBackPanel
from sentra_pos.ui.stock.write_off_panel import WriteOffPanel
from sentra_pos.ui.widgets import toast
from sentra_pos.ui.widgets.side_panel import SidePanel

if TYPE_CHECKING:  # the desk hands the session on; no screen looks into it
    from sentra_pos.base.database import Session

T = TypeVar("T")
_USUAL_MARKDOWN = 2_000
_FEW = 4


class StockDeeds(QObject):
    """Made by the screen; one panel at a time is in front of it."""

    done = Signal()
    """Something was done: nothing is ticked any more."""
    panel_changed = Signal()

    def __init__(self, post: Post, screen: QWidget) -> None:
        super().__init__(screen)
        self.post, self._screen = post, screen
        self.panel: SidePanel | None = None

    def _open(self, panel: SidePanel) -> None:
        self.panel = panel
        panel.closed.connect(self._let_go)
        panel.open()
        self.panel_changed.emit()

    def _let_go(self) -> None:
        self.panel = None
        self.panel_changed.emit()

    def ask_write_off(self, lots: Sequence[LotOnShelf]) -> None:
        """Begin with these."""
        if lots and self.panel is None:
            panel = WriteOffPanel(self._screen, lots)
            panel.wanted.connect(lambda taken: self._write_off(panel, taken))
            self._open(panel)

    def _write_off(self, panel: WriteOffPanel, taken: list[Taken]) -> None:
        loss, reason = panel.loss, panel.reason.text()
        goods = [Gone(one.lot.lot, one.quantity, reason) for one in taken]

        def deed(session: "Session", on: Occasion) -> list[WriteOffDone]:
            return write_offs.write_off(session, loss=loss, goods=goods, on=on)

        def done(reports: list[WriteOffDone]) -> None:
            self.draw(reports=[one.number for one in reports])

        self._do(panel, deed, done, answer=list[WriteOffDone], content=[loss.value, *map(str, goods)])

    def ask_take_back(self, lots: Sequence[LotOnShelf]) -> None:
        """Begin with these."""
        if self._is_of_one_producer(lots):
            panel = TakeBackPanel(self._screen, lots)
            panel.wanted.connect(lambda taken: self._take_back(panel, taken))
            self._open(panel)

    def _is_of_one_producer(self, lots: Sequence[LotOnShelf]) -> bool:
        """Whether one note can be signed for them; says so if not."""
        if len({lot.producer for lot in lots}) > 1:
            said = self.tr("Tick lots of one producer only: each signs a note.")
            toast.show(self._screen, said, error=True)
            return False
        return bool(lots) and self.panel is None

    def _take_back(self, panel: TakeBackPanel, taken: list[Taken]) -> None:
        goods = [GoingBack(one.lot.lot, one.quantity) for one in taken]
        producer, by = taken[0].lot.producer, panel.fetched_by.text()

        def deed(session: "Session", on: Occasion) -> TakeBackDone:
            return take_backs.take_back(session, producer=producer, goods=goods, on=on, fetched_by=by)

        self._do(
            panel,
            deed,
            lambda note: self.draw(take_backs=[note.number]),
            answer=TakeBackDone,
            content=[by, *map(str, goods)],
        )

    def ask_conversion(self, lots: Sequence[LotOnShelf]) -> None:
        """Begin with these."""
        if self._is_of_one_producer(lots):
            panel = ConversionPanel(self._screen, self.post, lots)
            panel.wanted.connect(lambda _: self._buy(panel))
            self._open(panel)

    def _buy(self, panel: ConversionPanel) -> None:
        goods, amount, by = panel.goods(), panel.amount.amount() or 0, panel.signed_by.text()

        def deed(session: "Session", on: Occasion) -> list[ConversionDone]:
            return conversions.convert_all(session, goods=goods, amount=amount, signed_by=by, on=on)

        self._do(
            panel,
            deed,
            lambda done: self.draw(bought=[one.number for one in done]),
            answer=list[ConversionDone],
            content=[by, amount, *map(str, goods)],
        )

    def ask_markdown(self, lots: Sequence[LotOnShelf]) -> None:
        """Begin with these."""
        if lots and self.panel is None:
            panel = MarkdownPanel(self._screen, lots, bps=lots[0].marked_bps or _USUAL_MARKDOWN)
            panel.wanted.connect(lambda bps, bearer: self._mark(panel, bps, bearer))
            self._open(panel)

    def _mark(self, panel: MarkdownPanel, bps: int, bearer: Bearer) -> None:
        lots = [lot.lot for lot in panel.lots]

        def deed(session: "Session", on: Occasion) -> int:
            return markdowns.mark(session, lots=lots, bps=bps, bearer=bearer, on=on)

        def done(count: int) -> None:
            said = self.tr("%n lot(s) are sold for less from now on", "", count)
            toast.show(self._screen, said if bps else self.tr("The usual price counts again"))

        self._do(panel, deed, done, answer=int, content=[bps, bearer.value, *map(str, lots)])

    def _do(
        self,
        panel: "DeedPanel | MarkdownPanel",
        deed: "Callable[[Session, Occasion], T]",
        then: Callable[[T], None],
        *,
        answer: type[T],
        content: object,
    ) -> None:
        """Do it, with somebody's leave if it needs one; the ticks go once it is done."""
        key = f"stock:{ids.new()}"

        def done(result: T) -> None:
            panel.shut()
            self.done.emit()
            then(result)

        def failed(error: Exception) -> None:
            panel.refused()
            trouble.show(self._screen, error)

        approval.do(
            self._screen, self.post, deed, done, key=key, content=content, answer=answer, failed=failed
        )

    def draw(
        self,
        *,
        reports: Sequence[str] = (),
        take_backs: Sequence[str] = (),
        bought: Sequence[str] = (),
        counts: Sequence[UUID] = (),
    ) -> None:
        """Draw the papers and open them; what was done stays done if that fails."""
        numbers = [*reports, *take_backs, *bought]
        if not numbers and not counts:
            return
        at, by = self.post.now(), self.post.person.name

        def drawn(files: list[Path]) -> None:
            toast.show(
                self._screen,
                self.tr("{numbers}: ready to print and sign").format(numbers=_told(numbers))
                if numbers
                else self.tr("The sheet of the count is ready to print"),
                icon="printer",
                act=self.tr("Open"),
                key="Ctrl+O",
                run=lambda: _open_all(files),
            )

        def send(wanted: Wanted) -> None:
            self.post.desk.send(self._screen, papers.make(wanted, at=at, by=by), drawn)

        self.post.desk.ask(
            self._screen,
            lambda session: papers.read(
                session, reports=reports, take_backs=take_backs, bought=bought, counts=counts
            ),
            send,
        )


def _told(numbers: Sequence[str]) -> str:
    """All of a few, else from the first to the last: they are in order."""
    return ", ".join(numbers) if len(numbers) <= _FEW else f"{numbers[0]} … {numbers[-1]}"


def _open_all(files: Sequence[Path]) -> None:
    """A few papers each in its window; of many the folder, where they are printed together."""
    wanted = files if len(files) <= _FEW else [files[0].parent]
    for file in wanted:
        paper_files.show(file)
