"""Stok opname: what is counted is typed blind, and how it differs is told only when the count is given."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedLayout, QWidget

from sentra_pos.base import ids, quantity
from sentra_pos.books.occasion import Occasion
from sentra_pos.catalogue import barcodes
from sentra_pos.catalogue.barcodes import Scanned
from sentra_pos.stock import counts
from sentra_pos.stock.count_scopes import Scope
from sentra_pos.stock.counts import Difference, ToCount
from sentra_pos.stock.write_offs import WriteOffDone
from sentra_pos.ui import approval, theme, trouble
from sentra_pos.ui.post import Post
from sentra_pos.ui.stock.count_start import CountStart
from sentra_pos.ui.stock.explain_panel import ExplainPanel
from sentra_pos.ui.widgets import toast
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.fields import QuantityField
from sentra_pos.ui.widgets.labels import Card, Kind, Label
from sentra_pos.ui.widgets.paint import Tone
from sentra_pos.ui.widgets.rows_model import Align, Cell, Column
from sentra_pos.ui.widgets.rows_view import Rows
from sentra_pos.ui.widgets.screen import MAIN_KEY, Act
from sentra_pos.ui.widgets.states import Empty

if TYPE_CHECKING:  # the desk hands the session on
    from sentra_pos.base.database import Session


_TIGHT, _WIDE = 520, 900


class CountPage(QWidget):
    """Begins with a choice of what to count; then a list, a field for the chosen product, and one way to the end.

    Scanning counts up: each scan of a product is one more of it, and another product's scan notes what was scanned.
    """

    posted = Signal(object, object)
    """The WriteOffDones of a count that has ended, and its id."""
    sheet_wanted = Signal(object)
    """The id of a count whose paper is wanted."""
    acts_changed = Signal()

    def __init__(self, post: Post) -> None:
        super().__init__()
        self.setObjectName("countPage")
        self._post = post
        self._count: UUID | None = None
        self._lines: list[ToCount] = []
        self._is_scanned = self._is_tight = self._is_noting = False
        self._scanned: list[tuple[UUID, int]] = []
        self._panel: ExplainPanel | None = None
        self.beginning = CountStart(post)
        self.progress = Label("", Kind.SECOND, name="countProgress")
        self.empty = Empty("", "", icon="clipboard-list", name="countEmpty")
        self.rows: Rows[ToCount] = Rows(
            [], name="countView", says="", key=lambda line: line.product, empty=self.empty
        )
        self.name = Label("", Kind.CARD_TITLE, name="countName", wrap=True)
        self.field = QuantityField(" ", name="countEdit", height=64)
        self.keep_button = Button("", name="keepCountButton", weight=Weight.SECOND, key="Enter", height=64)
        self.end_button = Button(
            "", name="endCountButton", weight=Weight.MAIN, icon="check", key=MAIN_KEY, height=64
        )
        self.sheet_button = Button("", name="countSheetButton", icon="printer", key="Ctrl+P", height=56)
        self.later_button = Button("", name="countLaterButton", icon="pause", height=56)
        self._build()
        self._connect()
        self.reword()

    @property
    def is_counting(self) -> bool:
        return self._count is not None

    def acts(self) -> Sequence[Act]:
        """What can be done here now."""
        if self._panel is not None:
            return self._panel.acts()
        if not self.is_counting:
            daily = self.beginning.daily_button
            return [Act(daily.text(), daily.click, MAIN_KEY, "list-checks")]
        return [
            Act(self.end_button.text(), self.end_button.click, MAIN_KEY, "list-checks"),
            Act(self.sheet_button.text(), self.sheet_button.click, "Ctrl+P", "printer"),
        ]

    def come(self) -> None:
        """What can be counted may be others than before."""
        if not self.is_counting:
            self.beginning.look()

    def begin(self, scope: Scope) -> None:
        """Start a count of `scope`."""
        on = self._post.occasion()
        self._start(lambda session: counts.start(session, scope=scope, on=on), str(scope))

    def resume(self, count: UUID) -> None:
        """Go on with a count that was begun."""
        self._count = count
        self._pages.setCurrentIndex(1)
        self._look()
        self.acts_changed.emit()

    def _begin_daily(self) -> None:
        on = self._post.occasion()
        self._start(lambda session: counts.begin_daily(session, on=on), "daily")

    def _start(self, deed: "Callable[[Session], UUID]", content: str) -> None:
        self._post.desk.do(
            self, deed, self.resume, key=f"count-start:{ids.new()}", content=content, answer=UUID
        )

    def _leave(self) -> None:
        """For later: what was noted stays."""
        self._count, self._lines, self._is_noting = None, [], False
        self._scanned.clear()
        self._pages.setCurrentIndex(0)
        self.beginning.look()
        self.acts_changed.emit()

    def take_scan(self, code: str) -> bool:
        """A scanned product is the one that is counted next."""
        if self._panel is not None:
            return self._panel.take_scan(code)
        if not self.is_counting:
            return False

        def found(scanned: Scanned) -> None:
            line = self._line_of(scanned.product)
            if line is None:
                toast.show(self, self.tr("This product does not belong to this count."), error=True)
            else:
                self._scanned.append((line.product, scanned.quantity or int(10**line.decimals)))
                self._count_up()

        self._post.desk.ask(self, lambda session: barcodes.read(session, code), found)
        return True

    def _line_of(self, product: UUID) -> ToCount | None:
        return next((line for line in self._lines if line.product == product), None)

    def _count_up(self) -> None:
        """One more of each that was scanned; what was scanned of another product before is noted first.

        While that is written the rest waits: the list is read anew then.
        """
        while self._scanned and not self._is_noting:
            product, units = self._scanned[0]
            current = self.rows.current()
            if self._is_scanned and (current is None or current.product != product):
                self._note(self._count_up)
                if not self._is_noting:
                    self._scanned.clear()
                return
            self._scanned.pop(0)
            line = self._line_of(product)
            if self._is_scanned:
                self.field.set_quantity((self.field.quantity() or 0) + units)
                self.field.edit.selectAll()
            elif line is not None:
                self._choose(line, units)

    def _choose(self, line: ToCount, units: int) -> None:
        """Its first scan, beside what was counted of it at another place."""
        self.rows.choose(line.product)
        self._fill(line)
        self.field.set_quantity((line.counted or 0) + units)
        self.field.edit.setFocus()
        self.field.edit.selectAll()
        self._is_scanned = True

    def reword(self) -> None:
        """All words in the language that is on."""
        self.beginning.reword()
        self._fit()
        self.rows.view.setAccessibleName(self.tr("What is to be counted"))
        self.field.set_label(self.tr("Counted"))
        self.keep_button.setText(self.tr("Note it"))
        self.end_button.setText(self.tr("End the count"))
        self.empty.set_words(
            self.tr("Nothing to count"), self.tr("There are no products on the shelf for this count.")
        )
        self._tell()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a large type the names and the field need the room of what matters less."""
        super().resizeEvent(event)
        scale = theme.current().scale
        is_tight = self.height() * 100 // scale < _TIGHT
        if is_tight != self._is_tight or event.oldSize().width() != self.width():
            self._is_tight = is_tight
            self._fit()

    def _fit(self) -> None:
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._lesser.setDirection(across if self._is_tight else down)
        self._card.column.setSpacing(theme.current().px(4 if self._is_tight else 12))
        self.progress.setVisible(not self._is_tight)
        words = ((self.sheet_button, self.tr("Print the sheet")), (self.later_button, self.tr("Go on later")))
        for button, said in words:
            button.setText("" if self._is_tight else said)
            button.setAccessibleName(said)
            button.setToolTip(said)
        self.rows.model.set_columns(self._columns())

    def _columns(self) -> list[Column[ToCount]]:
        room = self.width() * 100 // theme.current().scale
        found: list[tuple[Column[ToCount], int]] = [
            (Column(self.tr("Place"), lambda line: line.shelf_place or "–", 110, muted=True), _WIDE),
            (Column(self.tr("Goods"), self._goods), 0),
            (Column(self.tr("Unit"), lambda line: line.unit, 110, muted=True), _WIDE),
            (Column(self.tr("Counted"), _counted, 110, Align.RIGHT), 0),
        ]
        return [column for column, least in found if room >= least]

    def _goods(self, line: ToCount) -> Cell:
        """Where the place has no column it stands under the name."""
        is_wide = self.width() * 100 // theme.current().scale >= _WIDE
        return Cell(line.name, "" if is_wide else line.shelf_place, bold=True)

    def _build(self) -> None:
        look = theme.current()
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self.beginning)
        counting = QWidget()
        across = QHBoxLayout(counting)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(look.px(16))
        across.addWidget(self.rows, 1)
        card = self._card = Card(padding=16, gap=12)
        card.setFixedWidth(look.px(320))
        for part in (self.progress, self.name, self.field, self.keep_button):
            card.column.addWidget(part)
        card.column.addStretch(1)
        self._lesser = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._lesser.setSpacing(look.px(8))
        for button in (self.sheet_button, self.later_button):
            self._lesser.addWidget(button)
        card.column.addLayout(self._lesser)
        card.column.addWidget(self.end_button)
        across.addWidget(card)
        self._pages.addWidget(counting)

    def _connect(self) -> None:
        self.beginning.daily_wanted.connect(self._begin_daily)
        self.beginning.wanted.connect(self.begin)
        self.beginning.resumed.connect(self.resume)
        self.sheet_button.clicked.connect(lambda: self.sheet_wanted.emit(self._count))
        self.later_button.clicked.connect(self._leave)
        self.rows.chosen.connect(self._fill)
        self.rows.opened.connect(lambda _: self.field.edit.setFocus())
        self.field.edit.returnPressed.connect(self._keep)
        self.keep_button.clicked.connect(self._keep)
        self.end_button.clicked.connect(self._end)

    def _look(self, then: Callable[[], None] | None = None) -> None:
        count = self._count

        def show(lines: list[ToCount]) -> None:
            self._show(lines)
            if then is not None:
                then()

        if count is not None:
            self._post.desk.ask(self, lambda session: counts.to_count(session, count), show)

    def _show(self, lines: list[ToCount]) -> None:
        self._lines = lines
        self.rows.show_rows(lines)
        following = next((line for line in lines if line.counted is None), None)
        if following is not None:
            self.rows.choose(following.product)
            self.field.edit.setFocus()
        self._tell()

    def _tell(self) -> None:
        done = sum(line.counted is not None for line in self._lines)
        self.progress.setText(self.tr("{done} of {count} counted").format(done=done, count=len(self._lines)))
        self._fill(self.rows.current())

    def _fill(self, line: ToCount | None) -> None:
        self._is_scanned = False
        self.name.setText(line.name if line else "")
        self.field.setEnabled(line is not None)
        if line is not None:
            self.field.set_measure(line.decimals, line.unit)
            self.field.set_quantity(line.counted)
            self.field.edit.selectAll()

    def _keep(self) -> None:
        self._note(None)

    def _note(self, then: Callable[[], None] | None) -> None:
        line, counted, count = self.rows.current(), self.field.quantity(), self._count
        if line is None or count is None or self._is_noting:
            return
        if counted is None:
            self.field.set_error(self.tr("Write how many lie there, 0 if none."))
            return
        on = self._post.occasion()
        self._is_noting = True

        def deed(session: "Session") -> UUID:
            return counts.note(session, count=count, product=line.product, counted=counted, on=on)

        def noted() -> None:
            self._is_noting = False
            if then is not None:
                then()

        def fail(error: Exception) -> None:
            self._is_noting = False
            self._scanned.clear()
            trouble.show(self, error)

        self._post.desk.do(
            self,
            deed,
            lambda _: self._look(noted),
            key=f"count-note:{ids.new()}",
            content=[str(line.product), counted],
            answer=UUID,
            failed=fail,
        )

    def _end(self) -> None:
        if self._is_scanned:
            self._note(self._end)
            return
        count = self._count
        if count is not None:
            self._post.desk.ask(
                self, lambda session: counts.differences(session, count), self._ask_explanations
            )

    def _ask_explanations(self, found: list[Difference]) -> None:
        panel = self._panel = ExplainPanel(self, found)
        panel.wanted.connect(lambda said: self._post_count(panel, said))
        panel.again_wanted.connect(self._count_again)
        panel.closed.connect(self._let_go)
        panel.start()
        self.acts_changed.emit()

    def _count_again(self, product: UUID) -> None:
        """Of one product, as blind as before: the last word holds."""
        lines = self._lines
        self._show([replace(line, counted=None) if line.product == product else line for line in lines])
        self.rows.choose(product)
        self.field.edit.setFocus()

    def _let_go(self) -> None:
        self._panel = None
        self.acts_changed.emit()

    def _post_count(self, panel: ExplainPanel, said: dict[UUID, str]) -> None:
        count = self._count
        if count is None:
            return

        def deed(session: "Session", on: Occasion) -> list[WriteOffDone]:
            for line, explanation in said.items():
                counts.explain(session, line=line, explanation=explanation)
            return counts.end(session, count=count, on=on)

        approval.do(
            self,
            self._post,
            deed,
            lambda done: self._ended(panel, done),
            key=f"count-end:{count}",
            content=sorted(f"{line}:{text}" for line, text in said.items()),
            answer=list[WriteOffDone],
            failed=lambda error: self._refused(panel, error),
        )

    def _refused(self, panel: ExplainPanel, error: Exception) -> None:
        panel.refused()
        trouble.show(self, error)

    def _ended(self, panel: ExplainPanel, done: list[WriteOffDone]) -> None:
        panel.shut()
        count = self._count
        self._leave()
        toast.show(self, self.tr("The count has ended. %n report(s) to sign.", "", len(done)))
        self.posted.emit(done, count)


def _counted(line: ToCount) -> Cell:
    if line.counted is None:
        return Cell("–", tone=Tone.NEUTRAL)
    return Cell(quantity.show(line.counted, line.decimals), bold=True)
