"""What all pages that only look at stock have in common: late answers are dropped, tables go into files."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from sentra_pos.base import clock
from sentra_pos.reports import pace, stock_tables
from sentra_pos.reports.pace import Paces
from sentra_pos.reports.stock_tables import StockTable
from sentra_pos.ui import theme
from sentra_pos.ui.desk import Report
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets import toast
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.drop_down import DropDown
from sentra_pos.ui.widgets.fields import Field
from sentra_pos.ui.widgets.rows_model import Column
from sentra_pos.ui.widgets.rows_view import Rows
from sentra_pos.ui.widgets.screen import Act

if TYPE_CHECKING:  # the desk hands the session on; no page looks into it
    from sentra_pos.base.database import Session

R = TypeVar("R")
T = TypeVar("T")
MOST_ROWS = 2_000
"""Nobody reads more; a file has them all."""
TIGHT = 1_000
"""Less room than this, in px at 100 %, holds no words on the lesser buttons."""
ALL_KEY = "Ctrl+0"
EXPORT_KEY, EXPORT_ICON = "Ctrl+E", "file-spreadsheet"
_LONG, _SHORT = 20, 11
_KEEPS = timedelta(minutes=10)


class PaceBook:
    """How fast everything sells, read once for all pages and kept for a while: it takes longer than a list itself."""

    def __init__(self) -> None:
        self._known: Paces = {}
        self._read_at: datetime | None = None

    def is_fresh(self, at: datetime) -> bool:
        """Whether what was read last may still be told."""
        return self._read_at is not None and at - self._read_at < _KEEPS

    def read(self, session: "Session", at: datetime) -> Paces:
        """On the books' thread."""
        if not self.is_fresh(at):
            self._known = pace.known(session, day=clock.day_of(at))
            self._read_at = at
        return self._known


@dataclass(frozen=True)
class Only:
    """The one product, producer or group that is looked at, and what it is called."""

    name: str
    product: UUID | None = None
    producer: UUID | None = None
    group: str = ""


class OnlyButton(Button):
    """Says what alone is looked at; touched it lets go of it. Not there while all is looked at."""

    let_go = Signal()

    def __init__(self, *, name: str) -> None:
        super().__init__("", name=name, weight=Weight.SECOND, icon="x", key=ALL_KEY)
        self.only = Only("")
        self._is_tight = False
        self.clicked.connect(self._let_go)
        self.hide()

    def hold(self, only: Only) -> None:
        """From now on only this is looked at; an Only without a name is everything."""
        self.only = only
        self.reword()
        self.setVisible(bool(only.name))

    def fit(self, *, is_tight: bool) -> None:
        """A long name is shortened, where there is little room still more."""
        self._is_tight = is_tight
        self.set_key("" if is_tight else ALL_KEY)
        self.reword()

    def reword(self) -> None:
        """All words in the language that is on."""
        most, name = _SHORT if self._is_tight else _LONG, self.only.name
        self.setText(name if len(name) <= most else f"{name[: most - 1].rstrip()}…")
        self.setToolTip(name)
        self.setAccessibleName(self.tr("Only {name}: show all again").format(name=self.only.name))

    def act(self) -> Act:
        """Letting go, with its key."""
        return Act(self.tr("Show all again"), self._let_go, ALL_KEY, "x")

    def _let_go(self) -> None:
        if self.only.name:
            self.hold(Only(""))
            self.let_go.emit()


class LookPage(QWidget):
    """Subclasses lay their parts in `column`, and say in `look` what they ask for."""

    def __init__(self, post: Post, *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.post = post
        self._asked = 0
        look = theme.current()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(look.px(12))

    @property
    def room(self) -> int:
        """Its width in px at 100 %."""
        return self.width() * 100 // theme.current().scale

    def come(self) -> None:
        """The page has come to the front."""
        self.look()

    def acts(self) -> Sequence[Act]:
        """What can be done on it."""
        return ()

    def look(self) -> None:
        """Ask the books anew."""

    def reword(self) -> None:
        """All words in the language that is on."""

    def fit(self) -> None:
        """Its room is another than before."""

    def resizeEvent(self, event: object) -> None:
        self.fit()

    def begin_asking(self) -> None:
        """What was asked before this is not wanted any more."""
        self._asked += 1

    def ask(self, question: "Callable[[Session], T]", then: Callable[[T], None]) -> None:
        """Read, then show; not what somebody has asked otherwise about meanwhile."""
        asked = self._asked

        def show(found: T) -> None:
            if asked == self._asked:
                then(found)

        self.post.desk.ask(self, question, show)

    def export(self, question: "Callable[[Session], StockTable]", usual_name: str) -> None:
        """Let the person choose a file, read all there is, and write it beside the window."""
        path = chosen_file(self, self.tr("Save the list as"), usual_name)
        if path is None:
            return

        def write(table: StockTable) -> None:
            def work(report: Report) -> int:
                count = stock_tables.write(table, path)
                report.step(1, 1)
                return count

            self.post.desk.send(self, work, self._exported)

        self.post.desk.ask(self, question, write)

    def _exported(self, count: int) -> None:
        toast.show(self, self.tr("%n line(s) written to the file", "", count))


def chosen_file(widget: QWidget, title: str, usual_name: str) -> Path | None:
    """Where a person wants a table, as XLSX or CSV by its name."""
    chosen, _ = QFileDialog.getSaveFileName(widget.window(), title, usual_name, "XLSX (*.xlsx);;CSV (*.csv)")
    return Path(chosen) if chosen else None


def fit_export(button: Button, said: str, *, is_tight: bool) -> None:
    """Only its icon, where there is no room for words."""
    button.setText("" if is_tight else said)
    button.set_key("" if is_tight else EXPORT_KEY)
    button.setAccessibleName(said)
    button.setToolTip(said)


def set_columns(rows: Rows[R], wanted: Sequence[Column[R]]) -> None:
    """Read the rows in these columns; what is chosen stays chosen where they are the same as before."""
    if [one.title for one in wanted] != [one.title for one in rows.model.columns]:
        rows.model.set_columns(wanted)
    rows.view.fit_columns()


def keep_in_hand(rows: Rows[R]) -> None:
    """Whoever goes on by keys has the first row in hand again."""
    if rows.view.hasFocus() and rows.current() is None:
        rows.choose_first()


def bare(choice: DropDown) -> DropDown:
    """A list of choices as high as the buttons beside it: what it is about is only heard."""
    choice.label.hide()
    choice.under.hide()
    return choice


def go_into(rows: Rows[R]) -> None:
    """From the search to the first row."""
    rows.choose_first()
    rows.view.setFocus(Qt.FocusReason.TabFocusReason)


def focus_on(field: Field) -> None:
    """Type anew."""
    field.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
    field.edit.selectAll()
