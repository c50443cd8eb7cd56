"""How table cells are drawn: grounds, bars, two lines, icons and chips; shared by rows, groups, heads and totals."""

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from sentra_pos.ui import theme
from sentra_pos.ui.theme import Theme
from sentra_pos.ui.widgets import paint
from sentra_pos.ui.widgets.paint import Chip, Tone
from sentra_pos.ui.widgets.rows_model import CELL_ROLE, STATE_ROLE, Align, Cell, Column, Group, State

PADDING = 12


class CellDelegate(QStyledItemDelegate):
    """Draws the cells of a RowsModel; the view tells it which line the pointer is over."""

    hovered = -1

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        state, shown = index.data(STATE_ROLE), index.data(CELL_ROLE)
        rect: QRect = option.rect
        flags: QStyle.StateFlag = option.state
        look = theme.current()
        is_chosen = bool(flags & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(
            rect, ground(look, state, is_chosen=is_chosen, is_hovered=index.row() == self.hovered)
        )
        if index.row() > 0:
            painter.fillRect(rect.x(), rect.y(), rect.width(), 1, look.colour("line"))
        if isinstance(shown, Group):
            draw_group(painter, look, rect, shown)
        elif isinstance(shown, Cell):
            if is_chosen and index.column() == 0:
                painter.fillRect(rect.x(), rect.y(), look.px(4), rect.height(), look.colour("primary"))
            draw(painter, look, rect, shown, _align(index))
        painter.restore()


def ground(look: Theme, state: State | None, *, is_chosen: bool = False, is_hovered: bool = False) -> QColor:
    """The colour under a whole row; a choice is stronger than a fresh scan, a fresh scan than the pointer."""
    if is_chosen:
        return look.colour("primary-soft")
    if state not in (None, State.NORMAL):
        return look.colour(state.value.strip())
    return look.colour("sunk" if is_hovered else "surface")


def draw(painter: QPainter, look: Theme, rect: QRect, cell: Cell, align: Align) -> None:
    """Everything `cell` has to say, inside `rect`."""
    pad = look.px(PADDING)
    room = QRectF(rect).adjusted(pad, 0, -pad, 0)
    if cell.icon and not cell.text:
        paint.icon(painter, QRectF(rect).center(), cell.icon, cell.icon_tone.ink, cell.icon_size)
        return
    if cell.under or cell.chip_under:
        upper = QRectF(room.left(), room.center().y() - look.px(21), room.width(), look.px(22))
        lower = QRectF(room.left(), room.center().y() + look.px(1), room.width(), look.px(19))
        _draw_line(painter, look, upper, cell, align)
        if cell.chip_under is not None:
            _draw_chip(painter, look, lower.translated(0, -1), cell.chip_under)
        else:
            ink = look.colour(cell.under_tone.ink)
            paint.words(painter, lower, cell.under, look.font(14), ink, align.value)
    else:
        _draw_line(painter, look, room, cell, align)


def draw_group(painter: QPainter, look: Theme, rect: QRect, group: Group) -> None:
    """A line between rows, over the whole width."""
    tone = Tone.WARN if group.is_warning else Tone.NEUTRAL
    ink, left, middle = look.colour(tone.ink), rect.left() + look.px(PADDING), QRectF(rect).center().y()
    painter.fillRect(rect, look.colour("warn-soft" if group.is_warning else "sunk"))
    painter.fillRect(rect.x(), rect.y(), rect.width(), 1, look.colour("line"))
    if group.icon:
        paint.icon(painter, QPointF(left + look.px(8), middle), group.icon, tone.ink, 16)
        left += look.px(24)
    rest = QRectF(left, rect.top(), rect.right() - look.px(16) - left, rect.height())
    paint.words(painter, rest, group.text, look.font(14, 600), ink)
    if group.amount:
        right = Qt.AlignmentFlag.AlignRight
        paint.words(painter, rest, group.amount, look.font(15, 600), look.colour("ink"), right)


def _draw_line(painter: QPainter, look: Theme, room: QRectF, cell: Cell, align: Align) -> None:
    left = room.left()
    if cell.icon:
        half = look.px(cell.icon_size) / 2
        paint.icon(
            painter, QPointF(left + half, room.center().y()), cell.icon, cell.icon_tone.ink, cell.icon_size
        )
        left += 2 * half + look.px(8)
    font = look.font(cell.size, 600 if cell.bold else 400)
    chip = paint.chip_width(cell.chip) + look.px(8) if cell.chip is not None else 0
    rest = QRectF(left, room.top(), max(0.0, room.right() - left - chip), room.height())
    paint.words(painter, rest, cell.text, font, look.colour(cell.tone.ink), align.value)
    if cell.chip is not None:
        used = min(rest.width(), paint.width_of(cell.text, font)) + (look.px(8) if cell.text else 0)
        start = left + used if align is Align.LEFT else room.right() - chip + look.px(8)
        _draw_chip(painter, look, QRectF(start, room.top(), chip, room.height()), cell.chip)


def _draw_chip(painter: QPainter, look: Theme, room: QRectF, chip: Chip) -> None:
    high = look.px(24)
    paint.chip(painter, QRectF(room.left(), room.center().y() - high / 2, paint.chip_width(chip), high), chip)


def _align(index: QModelIndex | QPersistentModelIndex) -> Align:
    columns: list[Column[Any]] = index.model().columns  # type: ignore[attr-defined]
    return columns[index.column()].align
