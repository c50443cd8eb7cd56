"""A grid of pictures to touch: name, price, what is left, how many are in the cart, and a sign when time runs out."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QImageReader,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPixmap,
    QPixmapCache,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from sentra_pos.ui import theme
from sentra_pos.ui.theme import Theme
from sentra_pos.ui.widgets import drawing, paint
from sentra_pos.ui.widgets.paint import Chip

WIDE: Final = 154
HIGH: Final = 180
PICTURE_HIGH: Final = 92
GAP: Final = 12

_TILE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_DARK_PICTURES = 0.86
_SOLD_OUT_PICTURES = 0.45


@dataclass(frozen=True)
class Tile:
    """What one tile shows; `key` comes back when it is touched, all else is already in words."""

    key: str
    name: str
    price: str
    left: str = ""
    picture: Path | None = None
    count: str = ""
    chip: Chip | None = None
    is_sold_out: bool = False
    star: str = ""
    """What the star in the corner says to those who hear; none if empty."""


class TilesModel(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.tiles: list[Tile] = []
        self._rows: dict[str, int] = {}

    def show(self, tiles: Sequence[Tile]) -> None:
        """Show these; tiles that only changed stay where they are and keep the place of the scroll bar."""
        if [tile.key for tile in tiles] == [tile.key for tile in self.tiles]:
            for tile in tiles:
                self.change(tile)
            return
        self.beginResetModel()
        self.tiles = list(tiles)
        self._rows = {tile.key: row for row, tile in enumerate(self.tiles)}
        self.endResetModel()

    def change(self, tile: Tile) -> None:
        """Show `tile` instead of the one with its key: only that one is painted again."""
        row = self._rows[tile.key]
        if self.tiles[row] != tile:
            self.tiles[row] = tile
            self.dataChanged.emit(self.index(row), self.index(row))

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.tiles)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if not index.isValid() or index.row() >= len(self.tiles):
            return None
        tile = self.tiles[index.row()]
        if role == _TILE_ROLE:
            return tile
        if role == Qt.ItemDataRole.DisplayRole:
            return tile.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return paint.tip(tile.name)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            chip = tile.chip.text if tile.chip else ""
            return ", ".join(part for part in (tile.name, tile.price, tile.left, chip, tile.star) if part)
        return None


class TileGrid(QListView):
    """As many columns as fit; a touch, or Enter on the chosen tile, says which."""

    touched = Signal(str)
    """The key of the tile."""

    def __init__(self, *, name: str, says: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("tiles", "true")
        self.setAccessibleName(says)
        self.tiles = TilesModel(self)
        self.setModel(self.tiles)
        self.setItemDelegate(_TileDelegate(self))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setDragEnabled(False)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._on_touched)
        self.activated.connect(self._on_activated)
        self._shows_choice = False
        self._fit()

    @property
    def shows_choice(self) -> bool:
        """The chosen tile is marked although the focus is elsewhere."""
        return self._shows_choice

    def choose(self, row: int) -> None:
        """Mark the tile at `row`, or none below 0, while the focus stays where it is."""
        wanted = self.tiles.index(row) if row >= 0 else QModelIndex()
        if self._shows_choice is not (row >= 0) or self.currentIndex() != wanted:
            self._shows_choice = row >= 0
            self.setCurrentIndex(wanted)
            self.viewport().update()

    def step(self, key: Qt.Key) -> None:
        """Mark the tile that an arrow key leads to."""
        actions = {
            Qt.Key.Key_Up: QListView.CursorAction.MoveUp,
            Qt.Key.Key_Down: QListView.CursorAction.MoveDown,
            Qt.Key.Key_Left: QListView.CursorAction.MoveLeft,
            Qt.Key.Key_Right: QListView.CursorAction.MoveRight,
        }
        to = self.moveCursor(actions[key], Qt.KeyboardModifier.NoModifier)
        if to.isValid():
            self.choose(to.row())

    def chosen(self) -> Tile | None:
        """The tile that is marked, or has the focus."""
        row = self.currentIndex().row()
        return self.tiles.tiles[row] if 0 <= row < len(self.tiles.tiles) else None

    def show_tiles(self, tiles: Sequence[Tile]) -> None:
        self.tiles.show(tiles)

    def change(self, tile: Tile) -> None:
        """Another picture of one of the tiles that are shown."""
        self.tiles.change(tile)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that write are the screen's: a grid that swallowed them would eat half a scan."""
        if event.text() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "tiles"):
            self._fit()

    def _fit(self) -> None:
        look = theme.current()
        self.setGridSize(QSize(look.px(WIDE + GAP), look.px(HIGH + GAP)))

    def _on_touched(self, index: QModelIndex) -> None:
        self.touched.emit(self.tiles.tiles[index.row()].key)

    def _on_activated(self, index: QModelIndex) -> None:
        """Enter only: a double touch has been heard as two touches already."""
        if self.hasFocus() and not self.underMouse():
            self._on_touched(index)


class _TileDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        look = theme.current()
        return QSize(look.px(WIDE + GAP), look.px(HIGH + GAP))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        tile, look = index.data(_TILE_ROLE), theme.current()
        corner = option.rect.topLeft()
        rect = QRect(corner, QSize(look.px(WIDE), look.px(HIGH)))
        is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        paint.rounded(painter, rect, look.colour("sunk" if is_hovered else "surface"))
        _paint_picture(painter, look, rect, tile)
        has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus) or _is_chosen(option.widget, index)
        line = "focus" if has_focus else "primary" if tile.count else "line"
        paint.rounded(painter, rect, None, look.colour(line), width=2 if tile.count or has_focus else 1)
        _paint_words(painter, look, rect, tile)
        _paint_signs(painter, look, rect, tile)
        painter.restore()


def _is_chosen(view: QWidget, index: QModelIndex | QPersistentModelIndex) -> bool:
    return isinstance(view, TileGrid) and view.shows_choice and view.currentIndex() == index


def _paint_picture(painter: QPainter, look: Theme, rect: QRect, tile: Tile) -> None:
    box = QRect(rect.left(), rect.top(), rect.width(), look.px(PICTURE_HIGH))
    curve = look.px(paint.RADIUS)
    shape = QPainterPath()
    shape.addRoundedRect(QRectF(box.adjusted(0, 0, 0, curve)), curve, curve)
    lower = QPainterPath()
    lower.addRect(QRectF(box.left(), box.bottom() + 1, box.width(), curve * 2))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipPath(shape.subtracted(lower))
    if tile.picture is None:
        painter.fillRect(box, look.colour("sunk"))
        paint.icon(painter, QRectF(box).center(), "tag", "muted", 32)
    else:
        dark = _DARK_PICTURES if look.is_dark else 1.0
        painter.setOpacity(_SOLD_OUT_PICTURES if tile.is_sold_out else dark)
        painter.drawPixmap(
            box.topLeft(), picture(tile.picture, box.size(), painter.device().devicePixelRatio())
        )
    painter.restore()


def _paint_words(painter: QPainter, look: Theme, rect: QRect, tile: Tile) -> None:
    ink = look.colour("muted" if tile.is_sold_out else "ink")
    left, right = rect.left() + look.px(10), rect.right() - look.px(9)
    painter.setPen(ink)
    _paint_two_lines(
        painter, look, QRectF(left, rect.top() + look.px(99), right - left, look.px(38)), tile.name
    )
    bottom = QRectF(left, rect.bottom() - look.px(33), right - left, look.px(26))
    paint.words(painter, bottom, tile.price, look.font(17, 600), ink)
    right_side = Qt.AlignmentFlag.AlignRight
    paint.words(painter, bottom.translated(0, 1), tile.left, look.font(13), look.colour("muted"), right_side)


def _paint_two_lines(painter: QPainter, look: Theme, room: QRectF, text: str) -> None:
    """The name over two lines at most, the second one shortened with … where it does not fit."""
    font = look.font(14, 500)
    painter.setFont(font)
    first, rest = _first_line(text, font, room.width())
    metrics = QFontMetrics(font)
    step = look.px(18)
    painter.drawText(QRectF(room.left(), room.top(), room.width() + 2, step), first)
    if rest:
        shown = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(QRectF(room.left(), room.top() + step, room.width() + 2, step), shown)


def _first_line(text: str, font: QFont, width: float) -> tuple[str, str]:
    layout = QTextLayout(text, font)
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(width)
    length = line.textLength()
    layout.endLayout()
    return text[:length].strip(), text[length:].strip()


def _paint_signs(painter: QPainter, look: Theme, rect: QRect, tile: Tile) -> None:
    edge = look.px(6)
    if tile.chip is not None:
        wide = paint.chip_width(tile.chip)
        paint.chip(painter, QRectF(rect.left() + edge, rect.top() + edge, wide, look.px(24)), tile.chip)
    if tile.star:
        side = look.px(28)
        corner = QRectF(
            rect.right() - edge - side, rect.top() + look.px(PICTURE_HIGH) - edge - side, side, side
        )
        paint.rounded(painter, corner, look.colour("surface"), radius=14)
        paint.icon(painter, corner.center(), "star", "accent", 18)
    if tile.count:
        font, high = look.font(16, 600), look.px(28)
        wide = max(high, paint.width_of(tile.count, font) + look.px(14))
        box = QRectF(rect.right() + 1 - edge - wide, rect.top() + edge, wide, high)
        paint.rounded(painter, box, look.colour("primary"), radius=14)
        centre = Qt.AlignmentFlag.AlignHCenter
        paint.words(painter, box, tile.count, font, look.colour("on-primary"), centre)


def picture(file: Path, size: QSize, ratio: float = 1.0) -> QPixmap:
    """The picture in `file` cut to fill `size`; an unreadable one is a blank ground."""
    pixels = size * ratio
    key = f"picture:{file}:{pixels.width()}x{pixels.height()}"
    kept = QPixmap()
    if not QPixmapCache.find(key, kept):
        kept = _drawn(file, pixels) if file.suffix == ".svg" else _read(file, pixels)
        QPixmapCache.insert(key, kept)
    kept.setDevicePixelRatio(ratio)
    return kept


def _drawn(file: Path, pixels: QSize) -> QPixmap:
    source = file.read_bytes()
    whole = QPixmap(pixels)
    whole.fill(theme.current().colour("sunk"))
    own = drawing.size_of(source)
    if not own.isEmpty():
        filled = own.scaled(pixels, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        painter = QPainter(whole)
        left, top = (pixels.width() - filled.width()) / 2, (pixels.height() - filled.height()) / 2
        drawing.draw(painter, source, QRectF(left, top, filled.width(), filled.height()))
        painter.end()
    return whole


def _read(file: Path, pixels: QSize) -> QPixmap:
    reader = QImageReader(str(file))
    reader.setAutoTransform(True)
    filled = reader.size().scaled(pixels, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    if filled.isValid():
        reader.setScaledSize(filled)
    image = reader.read()
    if image.isNull():
        blank = QPixmap(pixels)
        blank.fill(theme.current().colour("sunk"))
        return blank
    left, top = (image.width() - pixels.width()) // 2, (image.height() - pixels.height()) // 2
    return QPixmap.fromImage(image.copy(QRect(left, top, pixels.width(), pixels.height())))
