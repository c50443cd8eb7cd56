"""What any screen with goods offers: labels for lots on the shelf, those that are out of date, and a sack into bags."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from sentra_pos.consignment import relabel, views
from sentra_pos.consignment.relabel import ToRelabel
from sentra_pos.consignment.repacking import RepackDone
from sentra_pos.stock import watch, write_off_pdf, write_off_views
from sentra_pos.stock.watch import LotOnShelf
from sentra_pos.stock.write_off_views import ReportView
from sentra_pos.ui import paper_files
from sentra_pos.ui.desk import Report
from sentra_pos.ui.labelling import Labelling
from sentra_pos.ui.post import Post
from sentra_pos.ui.relabel_panel import RelabelPanel
from sentra_pos.ui.repack_panel import RepackPanel
from sentra_pos.ui.widgets import toast
from sentra_pos.ui.widgets.side_panel import SidePanel

if TYPE_CHECKING:  # the desk hands the session on; nothing here looks into it
    from sentra_pos.base.database import Session


class ShelfWork(QObject):
    """Made by a screen; `bring` puts a panel in front until it closes."""

    labelled = Signal()
    """Labels were printed, or ticked off as replaced."""

    def __init__(self, post: Post, screen: QWidget, bring: Callable[[SidePanel], None]) -> None:
        super().__init__(screen)
        self._post, self._screen, self._bring = post, screen, bring
        self.labels = Labelling(post, screen, bring)
        self.labels.printed.connect(self.labelled)

    # --- labels

    def label(self, lots: Sequence[LotOnShelf]) -> None:
        """One for each piece that is there, one for each lot of weighed goods, unless the person says otherwise."""
        if not lots:
            toast.show(self._screen, self.tr("Tick the lots, or choose one, that labels are wanted for."))
            return
        counts = {lot.lot: views.usual_labels(lot.quantity, decimals=lot.decimals) for lot in lots}
        self.labels.of_lots(self._named(self.tr("Labels")), counts)

    def label_product(self, product: UUID) -> None:
        """Labels for all lots of a product that are on the shelf."""
        day = self._post.today()

        def show(lots: list[LotOnShelf]) -> None:
            if lots:
                self.label(lots)
            else:
                toast.show(self._screen, self.tr("Nothing of it is on the shelf."), icon="tags")

        self._post.desk.ask(self._screen, lambda session: watch.look(session, day=day, product=product), show)

    def relabel(self) -> None:
        """What hangs there with a price that is over; a sentence where there is nothing."""
        day = self._post.today()

        def show(found: list[ToRelabel]) -> None:
            if not found:
                toast.show(self._screen, self.tr("All labels on the shelf are up to date."), icon="check")
                return
            panel = RelabelPanel(self._screen, self._post, found)
            panel.labels_wanted.connect(
                lambda counts: self.labels.of_lots(self._named(self.tr("New labels")), counts)
            )
            panel.ticked.connect(self.labelled)
            self.labelled.connect(panel.look)
            self._bring(panel)
            panel.open(panel.save_button)

        self._post.desk.ask(self._screen, lambda session: relabel.due(session, day=day), show)

    def tell_out_of_date(self, product: UUID, said: str) -> None:
        """Say `said`, and where labels of the product are out of date now that too, with the way to new ones."""
        day = self._post.today()

        def show(found: list[ToRelabel]) -> None:
            if not found:
                toast.show(self._screen, said)
                return
            lots = self.tr("%n lot(s) need new labels", "", len(found))
            toast.show(
                self._screen,
                f"{said}. {lots}.",
                icon="tags",
                act=self.tr("New labels"),
                key="Ctrl+Shift+P",
                run=self.relabel,
            )

        self._post.desk.ask(
            self._screen, lambda session: relabel.due(session, day=day, product=product), show
        )

    def _named(self, what: str) -> str:
        return f"{what} {self._post.now():%d-%m %H.%M}"

    # --- repacking

    def repack(self, lot: LotOnShelf | None) -> None:
        """A sack into bags; with a lot only the rest is asked."""
        panel = RepackPanel(self._screen, self._post)
        panel.made.connect(self._repacked)
        self._bring(panel)
        panel.start(lot)

    def repack_any(self) -> None:
        """Which lot is asked too."""
        self.repack(None)

    def repack_product(self, product: UUID) -> None:
        """The product's lot that expires first is opened; the panel says so if there is none."""
        day = self._post.today()
        self._post.desk.ask(
            self._screen,
            lambda session: watch.look(session, day=day, product=product),
            lambda lots: self.repack(lots[0] if lots else None),
        )

    def _repacked(self, done: RepackDone) -> None:
        said = self.tr("{number}: {count} of {product} are on the shelf")
        toast.show(
            self._screen,
            said.format(number=done.number, count=done.made, product=done.product),
            act=self.tr("Labels"),
            run=lambda: self.labels.of_lots(done.number, {done.lot: done.made}),
        )
        if done.report:
            self._draw_report(done.report)

    def _draw_report(self, number: str) -> None:
        """What was lost in repacking is signed for: the report opens beside the sentence about the bags."""
        at, by = self._post.now(), self._post.person.name

        def draw(view: ReportView) -> None:
            def work(report: Report) -> Path:
                drawn = write_off_pdf.draw(view, printed_at=at, printed_by=by)
                report.step(1, 1)
                return paper_files.written(paper_files.folder() / f"{number}.pdf", drawn)

            self._post.desk.send(self._screen, work, paper_files.show)

        def question(session: "Session") -> ReportView:
            return write_off_views.view(session, number)

        self._post.desk.ask(self._screen, question, draw)
