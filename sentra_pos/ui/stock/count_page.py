"""Stok opname: what is counted is typed blind, and how it differs is told only when the count is given."""

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from sentra_pos.base import ids, quantity
from sentra_pos.catalogue import barcodes
from sentra_pos.catalogue.barcodes import Scanned
from sentra_pos.stock import counts
from sentra_pos.stock.counts import Difference, Scope, ToCount
from sentra_pos.stock.write_offs import WriteOffDone
from sentra_pos.ui import approval, theme, trouble
from sentra_pos.ui.post import Post
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


class CountPage(QWidget):
    """Begins with a choice of what to count; then a list, a field for the chosen product, and one way to the end."""

    posted = Signal(object)
    """The WriteOffDones of a count that has ended."""
    acts_changed = Signal()

    def __init__(self, post: Post) -> None:
        super().__init__()
        self.setObjectName("countPage")
        self._post = post
        self._count: UUID | None = None
        self._scope = Scope()
        self._lines: list[ToCount] = []
        self._panel: ExplainPanel | None = None
        self.daily_button = Button(
            "", name="countDailyButton", weight=Weight.MAIN, icon="list-checks", key=MAIN_KEY, height=72
        )
        self.all_button = Button("", name="countAllButton", icon="boxes", height=72)
        self.hint = Label("", Kind.BODY, wrap=True, name="countHint")
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
        main = self.end_button if self.is_counting else self.daily_button
        return [Act(main.text(), main.click, MAIN_KEY, "list-checks")]

    def begin(self, scope: Scope) -> None:
        """Start a count of `scope`."""
        on = self._post.occasion()
        self._scope = scope

        def started(count: UUID) -> None:
            self._count = count
            self._pages.setCurrentIndex(1)
            self._look()
            self.acts_changed.emit()

        self._post.desk.do(
            self,
            lambda session: counts.start(session, scope=scope, on=on),
            started,
            key=f"count-start:{ids.new()}",
            content=str(scope),
            answer=UUID,
        )

    def take_scan(self, code: str) -> bool:
        """A scanned product is the one that is counted next."""
        if not self.is_counting:
            return False

        def found(scanned: Scanned) -> None:
            if any(line.product == scanned.product for line in self._lines):
                self.rows.choose(scanned.product)
                self.field.edit.setFocus()
            else:
                toast.show(self, self.tr("This product does not belong to this count."), error=True)

        self._post.desk.ask(self, lambda session: barcodes.read(session, code), found)
        return True

    def reword(self) -> None:
        """All words in the language that is on."""
        self.daily_button.setText(self.tr("Count today's ten"))
        self.all_button.setText(self.tr("Count everything"))
        self.hint.setText(
            self.tr(
                "You type what lies there; what the books say is told only afterwards. Selling goes on meanwhile."
                " A single producer, group or shelf is counted from its list."
            )
        )
        self.rows.model.set_columns(self._columns())
        self.rows.view.setAccessibleName(self.tr("What is to be counted"))
        self.field.set_label(self.tr("Counted"))
        self.keep_button.setText(self.tr("Note it"))
        self.end_button.setText(self.tr("End the count"))
        self.empty.set_words(
            self.tr("Nothing to count"), self.tr("There are no products on the shelf for this count.")
        )
        self._tell()

    def _columns(self) -> list[Column[ToCount]]:
        return [
            Column(self.tr("Place"), lambda line: line.shelf_place or "–", 110, muted=True),
            Column(self.tr("Goods"), lambda line: Cell(line.name, bold=True)),
            Column(self.tr("Unit"), lambda line: line.unit, 110, muted=True),
            Column(self.tr("Counted"), _counted, 130, Align.RIGHT),
        ]

    def _build(self) -> None:
        look = theme.current()
        self._pages = QStackedLayout(self)
        start = QWidget()
        column = QVBoxLayout(start)
        column.setContentsMargins(0, look.px(24), 0, 0)
        column.setSpacing(look.px(16))
        column.addWidget(self.hint)
        row = QHBoxLayout()
        row.setSpacing(look.px(12))
        row.addWidget(self.daily_button)
        row.addWidget(self.all_button)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        self._pages.addWidget(start)
        counting = QWidget()
        across = QHBoxLayout(counting)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(look.px(16))
        across.addWidget(self.rows, 1)
        card = Card(padding=20, gap=12)
        card.setFixedWidth(look.px(340))
        for part in (self.progress, self.name, self.field, self.keep_button):
            card.column.addWidget(part)
        card.column.addStretch(1)
        card.column.addWidget(self.end_button)
        across.addWidget(card)
        self._pages.addWidget(counting)

    def _connect(self) -> None:
        self.daily_button.clicked.connect(self._begin_daily)
        self.all_button.clicked.connect(lambda: self.begin(Scope()))
        self.rows.chosen.connect(self._fill)
        self.rows.opened.connect(lambda _: self.field.edit.setFocus())
        self.field.edit.returnPressed.connect(self._keep)
        self.keep_button.clicked.connect(self._keep)
        self.end_button.clicked.connect(self._end)

    def _begin_daily(self) -> None:
        day = self._post.today()
        self._post.desk.ask(self, lambda session: counts.draw(session, day=day), self.begin)

    def _look(self) -> None:
        count = self._count
        if count is not None:
            self._post.desk.ask(self, lambda session: counts.to_count(session, count), self._show)

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
        self.name.setText(line.name if line else "")
        self.field.setEnabled(line is not None)
        if line is not None:
            self.field.set_measure(line.decimals, line.unit)
            self.field.set_quantity(line.counted)
            self.field.edit.selectAll()

    def _keep(self) -> None:
        line, counted, count = self.rows.current(), self.field.quantity(), self._count
        if line is None or count is None:
            return
        if counted is None:
            self.field.set_error(self.tr("Write how many lie there, 0 if none."))
            return
        on = self._post.occasion()

        def deed(session: "Session") -> UUID:
            return counts.note(session, count=count, product=line.product, counted=counted, on=on)

        self._post.desk.do(
            self,
            deed,
            lambda _: self._look(),
            key=f"count-note:{ids.new()}",
            content=[str(line.product), counted],
            answer=UUID,
        )

    def _end(self) -> None:
        count = self._count
        if count is not None:
            self._post.desk.ask(
                self, lambda session: counts.differences(session, count), self._ask_explanations
            )

    def _ask_explanations(self, found: list[Difference]) -> None:
        panel = self._panel = ExplainPanel(self, found)
        panel.wanted.connect(lambda said: self._post_count(panel, said))
        panel.closed.connect(self._let_go)
        panel.start()
        self.acts_changed.emit()

    def _let_go(self) -> None:
        self._panel = None
        self.acts_changed.emit()

    def _post_count(self, panel: ExplainPanel, said: dict[UUID, str]) -> None:
        count, key = self._count, f"count-end:{self._count}"
        if count is None:
            return

        def run(approver: str | None, failed: object) -> None:
            on = self._post.occasion().because(None, approver)

            def deed(session: "Session") -> list[WriteOffDone]:
                for line, explanation in said.items():
                    counts.explain(session, line=line, explanation=explanation)
                return counts.end(session, count=count, on=on)

            self._post.desk.do(
                self,
                deed,
                lambda done: self._ended(panel, done),
                key=key,
                content=sorted(f"{line}:{text}" for line, text in said.items()),
                answer=list[WriteOffDone],
                failed=failed,  # type: ignore[arg-type]
            )

        approval.guarded(self, self._post, run, failed=lambda error: self._refused(panel, error))

    def _refused(self, panel: ExplainPanel, error: Exception) -> None:
        panel.refused()
        trouble.show(self, error)

    def _ended(self, panel: ExplainPanel, done: list[WriteOffDone]) -> None:
        panel.shut()
        self._count = None
        self._lines = []
        self._pages.setCurrentIndex(0)
        toast.show(self, self.tr("The count has ended. %n report(s) to sign.", "", len(done)))
        self.posted.emit(done)
        self.acts_changed.emit()


def _counted(line: ToCount) -> Cell:
    if line.counted is None:
        return Cell("–", tone=Tone.NEUTRAL)
    return Cell(quantity.show(line.counted, line.decimals), bold=True)
