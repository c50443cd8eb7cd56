"""A cart's lines as they are read, and how one of them is drawn in the narrow cart: two lines, wrapped names."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from sentra_pos.base import money
from sentra_pos.checkout.cart import CartLine
from sentra_pos.producers.terms import Bearer
from sentra_pos.ui import theme
from sentra_pos.ui.checkout import cart_words, wording
from sentra_pos.ui.checkout.counter import Counter
from sentra_pos.ui.theme import Theme
from sentra_pos.ui.widgets import paint
from sentra_pos.ui.widgets.paint import Chip, Tone

Index = QModelIndex | QPersistentModelIndex

ROW_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 1
CONTROLS_HIGH: Final = 58
"""What the chosen line needs more, in px at 100 %: its buttons and the gap above them."""


@dataclass(frozen=True)
class CartRow:
    """One line in words; `discount` is what is taken off, with who bears it, or empty; so is `remark`.

    The remark is the usual price of goods that are sold for another, and the cashier's note.
    """

    number: int
    line: CartLine
    name: str
    maker: str
    price: str
    quantity: str
    times: str
    net: str
    discount: str
    bearer: str
    remark: str
    chip: Chip | None

    def spoken(self) -> str:
        """All of it, for people who hear the screen."""
        chip = self.chip.text if self.chip else ""
        said = (self.name, self.times, self.net, chip, self.discount, self.bearer, self.remark)
        return ", ".join(part for part in said if part)


def rows(counter: Counter, today: date) -> list[CartRow]:
    """The lines of the cart in hand."""
    return [_row(number, line, counter, today) for number, line in enumerate(counter.cart.lines, start=1)]


def _row(number: int, line: CartLine, counter: Counter, today: date) -> CartRow:
    offer, notice = counter.offer_of(line), counter.places.notice_of(line)
    expiry = wording.expiry(offer.expiry, today) if offer else None
    sign = expiry or wording.old_label(line)
    taken = line.discounted
    return CartRow(
        number=number,
        line=line,
        name=line.name,
        maker=line.producer_name,
        price=money.plain(line.price),
        quantity=wording.amount_of(line),
        times=wording.times_price(line),
        net=money.plain(line.gross - taken),
        discount=money.plain(-taken) if taken else "",
        bearer=_bearer(line) if taken else "",
        remark=" · ".join(part for part in (wording.usual_price(line), line.note) if part),
        chip=cart_words.chip(notice) if notice else sign,
    )


def _bearer(line: CartLine) -> str:
    who = line.discount.bearer if line.discount else Bearer.SHOP
    return {
        Bearer.SHOP: wording.translate("Checkout", "shop"),
        Bearer.PRODUCER: wording.translate("Checkout", "producer"),
    }.get(who, wording.translate("Checkout", "shared"))


class CartModel(QAbstractListModel):
    """The lines, oldest first, as they were scanned."""

    def __init__(self, parent: QAbstractItemView) -> None:
        super().__init__(parent)
        self.rows: list[CartRow] = []

    def show(self, rows: Sequence[CartRow]) -> None:
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken()
        return None


class CartRowDelegate(QStyledItemDelegate):
    """Knows which line is fresh; the chosen one leaves room for its buttons."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self.chosen = -1
        self.is_fresh = False
        self._heights: dict[tuple[str, str, int, int], int] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        look, row, wide = theme.current(), index.data(ROW_ROLE), self._view.viewport().width()
        high = self._height(look, row, wide)
        return QSize(wide, high + (look.px(CONTROLS_HIGH) if index.row() == self.chosen else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, row, rect = theme.current(), index.data(ROW_ROLE), QRect(option.rect)
        is_chosen = index.row() == self.chosen
        is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        ground = "sunk" if is_hovered else "surface"
        if is_chosen:
            ground = "good-soft" if self.is_fresh else "primary-soft"
        painter.save()
        painter.fillRect(rect, look.colour(ground))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, look.colour("line"))
        if is_chosen:
            painter.fillRect(rect.x(), rect.y(), look.px(4), rect.height(), look.colour("primary"))
        _paint_row(painter, look, rect, row)
        painter.restore()

    def _height(self, look: Theme, row: CartRow, wide: int) -> int:
        key = (row.name, row.net, wide, look.scale)
        lines = self._heights.get(key)
        if lines is None:
            room = _name_room(look, QRect(0, 0, wide, 1_000), row)
            flags = int(Qt.TextFlag.TextWordWrap)
            box = QFontMetrics(look.font(16, 600)).boundingRect(room.toRect(), flags, row.name)
            lines = self._heights[key] = box.height()
        extra = look.px(22) * sum(1 for part in (row.discount, row.remark) if part)
        return look.px(10) + max(lines, look.px(21)) + look.px(26) + extra + look.px(11)


def _name_room(look: Theme, rect: QRect, row: CartRow) -> QRectF:
    amount = paint.width_of(row.net, look.font(18, 600))
    left = rect.left() + look.px(16)
    return QRectF(
        left,
        rect.top() + look.px(10),
        rect.right() - look.px(15) - left - amount - look.px(12),
        rect.height(),
    )


def _paint_row(painter: QPainter, look: Theme, rect: QRect, row: CartRow) -> None:
    room, ink, right = _name_room(look, rect, row), look.colour("ink"), Qt.AlignmentFlag.AlignRight
    painter.setFont(look.font(16, 600))
    painter.setPen(ink)
    flags = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    used = painter.boundingRect(room, flags, row.name)
    painter.drawText(room, flags, row.name)
    edge = rect.right() + 1 - look.px(16)
    first = QRectF(rect.left(), room.top() - 1, edge - rect.left(), look.px(22))
    paint.words(painter, first, row.net, look.font(18, 600), ink, right)
    top = room.top() + max(used.height(), look.px(21)) + look.px(2)
    second = QRectF(room.left(), top, edge - room.left(), look.px(24))
    _paint_second(painter, look, second, row)
    below = QRectF(room.left(), top + look.px(24), edge - room.left(), look.px(20))
    if row.discount:
        _paint_discount(painter, look, below, row)
        below.translate(0, look.px(22))
    if row.remark:
        paint.icon(
            painter, QPointF(below.left() + look.px(8), below.center().y()), "sticky-note", "muted", 16
        )
        words = below.adjusted(look.px(20), 0, 0, 0)
        paint.words(painter, words, row.remark, look.font(14), look.colour("muted"))


def _paint_second(painter: QPainter, look: Theme, room: QRectF, row: CartRow) -> None:
    muted, small = look.colour("muted"), look.font(14)
    times = paint.width_of(row.times, small)
    paint.words(painter, room, row.times, small, muted, Qt.AlignmentFlag.AlignRight)
    chip = paint.chip_width(row.chip) + look.px(8) if row.chip else 0
    free = room.width() - times - look.px(12) - chip
    maker = min(free, paint.width_of(row.maker, small) + 1)
    paint.words(painter, QRectF(room.left(), room.top(), maker, room.height()), row.maker, small, muted)
    if row.chip:
        box = QRectF(room.left() + maker + look.px(8), room.top(), chip - look.px(8), room.height())
        paint.chip(painter, box, row.chip)


def _paint_discount(painter: QPainter, look: Theme, room: QRectF, row: CartRow) -> None:
    accent, font = look.colour(Tone.ACCENT.ink), look.font(14, 500)
    paint.icon(painter, QPointF(room.left() + look.px(8), room.center().y()), "badge-percent", "accent", 16)
    said = wording.translate("Checkout", "Discount, borne by: {who}").format(who=row.bearer)
    paint.words(painter, room.adjusted(look.px(20), 0, 0, 0), said, font, accent)
    paint.words(painter, room, row.discount, font, accent, Qt.AlignmentFlag.AlignRight)
