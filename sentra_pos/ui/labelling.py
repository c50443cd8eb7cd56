"""Labels for the goods of a note or for lots on the shelf: asked in a panel, written down as done, brought to paper."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from sentra_pos.base import ids
from sentra_pos.consignment import relabel
from sentra_pos.consignment.label_layout import LabelSize
from sentra_pos.consignment.relabel import LabelLine, LabelRun
from sentra_pos.shop import permissions, registers
from sentra_pos.shop.registers import LabelHabits
from sentra_pos.ui import label_papers, paper_files, trouble
from sentra_pos.ui.label_papers import LabelsMade
from sentra_pos.ui.label_printer_panel import LabelPrinterPanel
from sentra_pos.ui.labels_panel import LabelsPanel, LabelsWanted
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets import toast
from sentra_pos.ui.widgets.side_panel import SidePanel

if TYPE_CHECKING:  # the desk hands the session on; nothing here looks into it
    from sentra_pos.base.database import Session


class Labelling(QObject):
    """Made by a screen; `bring` puts a panel in front until it closes."""

    printed = Signal()

    def __init__(self, post: Post, screen: QWidget, bring: Callable[[SidePanel], None]) -> None:
        super().__init__(screen)
        self._post, self._screen, self._bring = post, screen, bring

    def of_note(self, number: str) -> None:
        """Labels for the goods of a note."""
        self._ask(number, lambda session: relabel.lines(session, number))

    def of_lots(self, name: str, counts: Mapping[UUID, int]) -> None:
        """So many labels of each lot, unless the person says otherwise; `name` stands over them and on the file."""
        wanted = dict(counts)
        self._ask(name, lambda session: relabel.of_lots(session, wanted))

    def _ask(self, name: str, question: "Callable[[Session], list[LabelLine]]") -> None:
        register = self._post.register
        self._post.desk.ask(
            self._screen,
            lambda session: (question(session), registers.usual(session, register).labels),
            lambda found: self._open(name, *found),
        )

    def _open(self, name: str, lines: list[LabelLine], habits: LabelHabits) -> None:
        panel = LabelsPanel(self._screen, name, lines, habits)
        panel.labels_wanted.connect(lambda wanted: self._print(panel, name, wanted))
        panel.ruler_wanted.connect(lambda wanted: self._try(wanted.size, wanted.habits))
        panel.set_up_wanted.connect(lambda: self._set_up(panel))
        self._bring(panel)
        panel.open(panel.save_button)

    def _print(self, panel: LabelsPanel, name: str, wanted: LabelsWanted) -> None:
        register, on = self._post.register, self._post.occasion()

        def deed(session: "Session") -> list[LabelRun]:
            registers.ensure(session, register)
            kept = registers.habits(session, register)
            registers.keep(session, register, replace(kept, labels=wanted.habits))
            return relabel.runs(session, wanted.counts, on=on)

        def draw(runs: list[LabelRun]) -> None:
            work = label_papers.label_work(
                relabel.expanded(runs), wanted.size, wanted.habits, f"{name}-label", wanted.first
            )
            self._post.desk.send(
                self._screen, work, lambda made: self._printed(panel, wanted, made), failed=fail
            )

        def fail(error: Exception) -> None:
            panel.set_ready()
            trouble.show(self._screen, error)

        counts = [f"{lot}:{count}" for lot, count in wanted.counts.items()]
        self._post.desk.do(
            self._screen,
            deed,
            draw,
            key=f"labels:{ids.new()}",
            content=counts,
            answer=list[LabelRun],
            failed=fail,
        )

    def _printed(self, panel: LabelsPanel, wanted: LabelsWanted, made: LabelsMade) -> None:
        """Only now their lots bear today's price: until here the printer might have been away."""
        lots, on = list(wanted.counts), self._post.occasion()
        self._post.desk.do(
            self._screen,
            lambda session: relabel.tick_off(session, lots, on=on),
            lambda _: self.printed.emit(),
            key=f"labelled:{ids.new()}",
            content=[str(lot) for lot in lots],
            answer=int,
        )
        panel.shut()
        self._tell(made, self.tr("%n label(s) sent to the label printer", "", made.count))

    def _try(self, size: LabelSize, habits: LabelHabits) -> None:
        self._post.desk.send(
            self._screen,
            label_papers.ruler_work(size, habits),
            lambda made: self._tell(made, self.tr("The trial label comes out")),
        )

    def _tell(self, made: LabelsMade, sent: str) -> None:
        """Open the file, or say that they were `sent`."""
        if made.file is not None:
            paper_files.show(made.file)
        else:
            toast.show(self._screen, sent)

    def _set_up(self, labels: LabelsPanel) -> None:
        register = self._post.register

        def ask(habits: LabelHabits) -> None:
            panel = LabelPrinterPanel(self._screen, habits)
            panel.kept.connect(lambda kept: self._keep_printer(panel, labels, kept))
            panel.ruler_wanted.connect(lambda kept: self._try(LabelSize.ROLL_40X30, kept))
            self._bring(panel)
            panel.open(panel.kind.box)

        self._post.desk.ask(self._screen, lambda session: registers.usual(session, register).labels, ask)

    def _keep_printer(self, panel: LabelPrinterPanel, labels: LabelsPanel, habits: LabelHabits) -> None:
        on, register = self._post.occasion(), self._post.register

        def note(session: "Session") -> LabelHabits:
            permissions.require(session, permissions.Act.SERVE, on)
            registers.ensure(session, register)
            registers.keep(session, register, replace(registers.habits(session, register), labels=habits))
            return habits

        def done(kept: LabelHabits) -> None:
            panel.shut()
            labels.show_habits(kept)

        self._post.desk.keep(self._screen, note, done)
