"""A table on a card: a head, rows of 52 px, groups, and a total that always stays in sight."""

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar, cast

from PySide6.QtCore import QEvent, QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableView, QVBoxLayout, QWidget

from sentra_pos.ui import theme
from sentra_pos.ui.widgets import cells, paint
from sentra_pos.ui.widgets.labels import Card
from sentra_pos.ui.widgets.rows_model import Cell, Column, Group, RowsModel, State, Total

Row = TypeVar("Row")

_ENDLESS = 16_777_215
"""Qt's own greatest size."""


class Rows(QWidget, Generic[Row]):
    """The card, the table in it, and its model; show rows through `show_rows` and hear of choices here."""

    chosen = Signal(object)
    """The row the person has moved to, or None."""
    opened = Signal(object)
    """The row that was opened: Enter or a double click."""
    touched = Signal(object, str)
    """A cell that only shows an icon was touched: the row, and the key of the column."""

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        *,
        name: str,
        says: str,
        key: Callable[[Row], object] | None = None,
        state: Callable[[Row], State] | None = None,
        row_height: int = 52,
        head_height: int = 40,
        empty: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.model: RowsModel[Row] = (
            RowsModel(columns, key=key, state=state) if key else RowsModel(columns, state=state)
        )
        self.view = RowsView(self.model, row_height=row_height, head_height=head_height)
        self.view.setObjectName(name)
        self.view.setAccessibleName(says)
        self.setFocusProxy(self.view)
        self._empty = empty
        self._corners = _Corners(self)
        self._total = _TotalLine(self.view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(self.view, 1)
        layout.addWidget(self._total)
        if empty is not None:
            layout.addWidget(empty, 1)
        layout.addStretch()
        self._show_empty(is_empty=True)
        self.view.selectionModel().currentRowChanged.connect(self._on_current)
        self.view.activated.connect(self._on_activated)
        self.view.touched.connect(self._on_touched)

    def show_rows(self, lines: Sequence[Row | Group], *, total: Total | None = None) -> None:
        """Show these; the row that was chosen stays chosen if it is still among them."""
        kept = self.model.key_at(self.view.currentIndex())
        self.model.show(lines)
        self._total.show_total(total)
        self.view.end_after_rows(at_last=total is not None)
        at = self.model.line_of(kept) if kept is not None else None
        if at is not None:
            self.view.selectRow(at)
        self._show_empty(is_empty=not lines)
        self._corners.raise_()

    def current(self) -> Row | None:
        """The chosen row."""
        return (
            self.model.row_at(self.view.currentIndex()) if self.view.selectionModel().hasSelection() else None
        )

    def choose(self, key: object) -> None:
        """Choose the row with `key` and bring it into sight."""
        at = self.model.line_of(key)
        if at is None:
            self.view.clearSelection()
            return
        self.view.selectRow(at)
        self.view.scrollTo(self.model.index(at, 0))

    def choose_first(self) -> None:
        """Choose the first row that can be chosen."""
        for at in range(self.model.rowCount()):
            if not isinstance(self.model.line(at), Group):
                self.view.selectRow(at)
                return

    def paintEvent(self, event: QPaintEvent) -> None:
        paint.rounded(QPainter(self), self.rect(), theme.current().colour("surface"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._corners.setGeometry(self.rect())
        self._corners.raise_()

    def _show_empty(self, *, is_empty: bool) -> None:
        if self._empty is not None:
            self._empty.setVisible(is_empty)
            self.view.setVisible(not is_empty)

    def _on_current(self, current: QModelIndex) -> None:
        self.chosen.emit(self.model.row_at(current))

    def _on_activated(self, index: QModelIndex) -> None:
        row = self.model.row_at(index)
        if row is not None:
            self.opened.emit(row)

    def _on_touched(self, line: int, column: int) -> None:
        row = self.model.row_at(self.model.index(line, column))
        if row is not None:
            self.touched.emit(row, self.model.columns[column].key or self.model.columns[column].title)


class RowsView(QTableView):
    """The table itself: whole rows are chosen, the pointer's row is tinted, columns keep their px."""

    touched = Signal(int, int)

    def __init__(self, model: RowsModel[Any], *, row_height: int, head_height: int) -> None:
        super().__init__()
        self._rows, self._row_height = model, row_height
        self._delegate = cells.CellDelegate(self)
        self._ends_after_rows = False
        self.setItemDelegate(self._delegate)
        self.setHorizontalHeader(_Head(model, head_height, self))
        self.setModel(model)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._on_clicked)
        model.modelReset.connect(self.fit_heights)
        model.rowsInserted.connect(self.fit_heights)
        self.fit_heights()

    def end_after_rows(self, *, at_last: bool) -> None:
        """Be no higher than the rows, so that a total can stand under the last one."""
        self._ends_after_rows = at_last
        self.fit_heights()

    def fit_heights(self) -> None:
        """Give every line its height and every column its width, at the scale that is on."""
        look = theme.current()
        self.verticalHeader().setDefaultSectionSize(look.px(self._row_height))
        for at in range(self._rows.rowCount()):
            is_group = isinstance(self._rows.line(at), Group)
            if is_group:
                self.setRowHeight(at, look.px(28))
                self.setSpan(at, 0, 1, len(self._rows.columns))
        rows = self.horizontalHeader().sizeHint().height() + self.verticalHeader().length()
        self.setMaximumHeight(rows if self._ends_after_rows else _ENDLESS)
        self.fit_columns()

    def fit_columns(self) -> None:
        look = theme.current()
        columns = self._rows.columns
        free = self.viewport().width() - sum(look.px(column.width) for column in columns if column.width)
        open_ones = [at for at, column in enumerate(columns) if not column.width]
        for at, column in enumerate(columns):
            wide = look.px(column.width) if column.width else max(look.px(80), free // max(1, len(open_ones)))
            self.setColumnWidth(at, wide)
        if open_ones:
            rest = free - sum(self.columnWidth(at) for at in open_ones)
            if rest > 0:
                self.setColumnWidth(open_ones[-1], self.columnWidth(open_ones[-1]) + rest)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_columns()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_delegate"):
            self.fit_heights()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(event.position().toPoint().y()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that write are the screen's: a table that swallowed them would eat half a scan."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
        elif event.text() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _hover(self, line: int) -> None:
        if line != self._delegate.hovered:
            self._delegate.hovered = line
            self.viewport().update()

    def _on_clicked(self, index: QModelIndex) -> None:
        row = self._rows.row_at(index)
        if row is None:
            return
        cell = self._rows.columns[index.column()].cell(row)
        if cell.icon and not cell.text:
            self.touched.emit(index.row(), index.column())


class _Head(QHeaderView):
    """The titles of the columns, aligned as their cells are."""

    def __init__(self, model: RowsModel[Any], height: int, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._rows, self._height = model, height
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), theme.current().px(self._height))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), theme.current().colour("sunk"))
        painter.end()
        super().paintEvent(event)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        if not rect.isValid() or logicalIndex >= len(self._rows.columns):
            return
        look, column = theme.current(), self._rows.columns[logicalIndex]
        painter.fillRect(rect, look.colour("sunk"))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, look.colour("line"))
        pad = look.px(cells.PADDING)
        ink = look.colour("muted")
        room = rect.adjusted(pad, 0, -pad, 0)
        paint.words(painter, room, column.title, look.font(13, 600), ink, column.align.value)


class _TotalLine(QWidget):
    """Under the last row, or at the foot of the card when there are more rows than it shows."""

    def __init__(self, view: RowsView) -> None:
        super().__init__()
        self._view, self._total = view, Total()
        self.setObjectName("totalLine")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_total(self, total: Total | None) -> None:
        self._total = total or Total()
        self.setVisible(total is not None)
        words = [cell if isinstance(cell, str) else cell.spoken() for cell in self._total.cells.values()]
        self.setAccessibleName(", ".join(words))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(0, theme.current().px(52))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter, view = theme.current(), QPainter(self), self._view
        painter.fillRect(self.rect(), look.colour("sunk"))
        painter.fillRect(0, 0, self.width(), 1, look.colour("line"))
        model = cast("RowsModel[Any]", view.model())
        for at, column in enumerate(model.columns):
            shown = self._total.cells.get(column.key or column.title, "")
            cell = shown if isinstance(shown, Cell) else Cell(shown, bold=True)
            wide = view.columnWidth(at)
            if at == 0:
                wide = max(wide, paint.width_of(cell.text, look.font(cell.size, 600)) + 2 * look.px(12))
            rect = QRect(view.columnViewportPosition(at), 0, wide, self.height())
            cells.draw(painter, look, rect, cell, column.align)


class _Corners(QWidget):
    """The line of the card and the ground outside its round corners, laid over what cannot be clipped."""

    def __init__(self, card: QWidget) -> None:
        super().__init__(card)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        paint.outside_corners(painter, self.rect(), look.colour(_ground_under(self)))
        paint.rounded(painter, self.rect(), None, look.colour("line"))


def _ground_under(corners: QWidget) -> str:
    """What the table lies on: the card around it, or else the place."""
    around: QWidget | None = corners.parentWidget()
    while around is not None and not isinstance(around, Card):
        around = around.parentWidget()
    return "background" if around is None else around.ground
