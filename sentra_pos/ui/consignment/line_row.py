"""A line of the note as it is read: painted, light, and touched to be taken in hand again."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sentra_pos.base import money, quantity
from sentra_pos.consignment import checks
from sentra_pos.consignment.checks import Odd
from sentra_pos.ui import goods_words, theme
from sentra_pos.ui.consignment import check_words, columns
from sentra_pos.ui.consignment.draft import Entry
from sentra_pos.ui.widgets import cells, day_entry, paint
from sentra_pos.ui.widgets.paint import Chip, Tone
from sentra_pos.ui.widgets.rows_model import Cell


class LineRow(QWidget):
    """Shows one entry; `touched` gives its number and the field that was meant."""

    touched = Signal(int, str)

    def __init__(self, entry: Entry, place: int, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entry, self._place, self._today = entry, place, today
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_entry(entry, place)

    @property
    def number(self) -> int:
        return self._entry.number

    def is_of(self, entry: Entry, place: int) -> bool:
        """Whether it shows just this already."""
        return entry is self._entry and place == self._place

    def show_entry(self, entry: Entry, place: int) -> None:
        self._entry, self._place = entry, place
        self.setObjectName(f"noteLine_{place + 1}")
        shown = cells_of(entry, self._today)
        said = [f"{columns.title(key)} {cell.spoken()}" for key, cell in shown.items() if cell.spoken()]
        self.setAccessibleName(f"{place + 1}. " + "; ".join(said))
        notes = [chip.text for chip in signs(entry, self._today)]
        self.setToolTip(paint.tip("\n".join([entry.line.goods.name, *notes])))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(0, theme.current().px(columns.ROW_HIGH))

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        spans = columns.spans(self.width(), self.height())
        x = event.position().toPoint().x()
        key = next((key for key, rect in spans.items() if rect.contains(x, 1)), "quantity")
        self.touched.emit(self._entry.number, key)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        ground = "danger-soft" if self._entry.wrong else "sunk" if self.underMouse() else "surface"
        painter.fillRect(self.rect(), look.colour(ground))
        painter.fillRect(0, self.height() - 1, self.width(), 1, look.colour("line"))
        spans = columns.spans(self.width(), self.height() - 1)
        paint_number(painter, spans["number"], str(self._place + 1), "muted")
        for key, cell in cells_of(self._entry, self._today).items():
            if key == "quantity":
                paint_quantity(painter, spans[key], self._entry)
            elif key == "product":
                paint_product(painter, spans[key], cell)
            elif spans[key].width():
                cells.draw(painter, look, spans[key], cell, columns.align(key))


def cells_of(entry: Entry, today: date) -> dict[str, Cell]:
    """What the columns of `entry` show, in the order of the house: the shop's part, then the producer's."""
    line = entry.line
    goods, parts = line.goods, line.parts_of_one()
    is_special = line.rule not in ("agreement", "shop", "house")
    return {
        "product": Cell(goods.name, bold=True, chip_under=_first_sign(entry, today)),
        "quantity": _quantity(entry),
        "expiry": _expiry(entry, today),
        "price": _price(entry),
        "shop": Cell("" if parts is None else money.plain(parts.shop), goods_words.shop_part(line.terms)),
        "producer": Cell(
            "" if parts is None else money.plain(parts.producer), goods_words.producer_part(line.terms)
        ),
        "rule": Cell(
            goods_words.rule(line.rule),
            tone=Tone.ACCENT if is_special else Tone.NEUTRAL,
            bold=is_special,
            size=14,
        ),
    }


def signs(entry: Entry, today: date) -> list[Chip]:
    """What is not taken, then what deserves a look but stops nobody."""
    found: list[Chip] = []
    if entry.refused is not None:
        found.append(check_words.refused(entry.refused, entry.line.goods))
    if entry.is_all_refused:
        return found
    odd = checks.odd(entry.line, day=today)
    return found + [
        check_words.odd(one) for one in odd if not (one is Odd.NO_DATE and "expiry" in entry.wrong)
    ]


def _first_sign(entry: Entry, today: date) -> Chip | None:
    """There is room for one; how many more there are stands in it."""
    found = signs(entry, today)
    if len(found) < 2:
        return found[0] if found else None
    return replace(found[0], text=f"{found[0].text} +{len(found) - 1}")


def distance(day: date, today: date) -> str:
    """`30 hari lagi`."""
    days = (day - today).days
    if days == 0:
        return QCoreApplication.translate("ConsignmentLines", "today")
    return QCoreApplication.translate("ConsignmentLines", "in %n day(s)", "", days)


def paint_number(painter: QPainter, rect: QRect, text: str, ink: str) -> None:
    look = theme.current()
    room = QRectF(rect).adjusted(0, 0, -look.px(16), 0)
    paint.words(painter, room, text, look.font(16), look.colour(ink), Qt.AlignmentFlag.AlignRight)


def paint_product(painter: QPainter, rect: QRect, cell: Cell) -> None:
    """The name in one line or two; with a sign under it there is room for one."""
    look = theme.current()
    pad = look.px(cells.PADDING)
    font, wide = look.font(16, 600), rect.width() - 2 * pad
    if cell.chip_under is not None:
        name = QRectF(rect.left() + pad, rect.top() + look.px(5), wide, look.px(22))
        paint.words(painter, name, cell.text, font, look.colour(cell.tone.ink))
        long = min(wide, paint.chip_width(cell.chip_under))
        paint.chip(
            painter, QRectF(name.left(), name.bottom() + look.px(3), long, look.px(24)), cell.chip_under
        )
        return
    if paint.width_of(cell.text, font) <= wide:
        cells.draw(painter, look, rect, cell, columns.align("product"))
        return
    painter.setFont(font)
    painter.setPen(look.colour(cell.tone.ink))
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
    room = QRectF(rect).adjusted(pad, look.px(4), -pad, -look.px(4))
    metrics = painter.fontMetrics()
    shown = metrics.elidedText(cell.text, Qt.TextElideMode.ElideRight, round(wide * 1.8))
    painter.drawText(room, int(flags), shown)


def paint_quantity(painter: QPainter, rect: QRect, entry: Entry) -> None:
    """The number stands at the right of its half, the unit at the left of the other."""
    look, cell = theme.current(), _quantity(entry)
    middle = rect.left() + look.px(62)
    number = QRectF(rect.left(), rect.top(), middle - rect.left(), rect.height())
    font, ink = look.font(17, 600), look.colour(cell.tone.ink)
    paint.words(painter, number, cell.text, font, ink, Qt.AlignmentFlag.AlignRight)
    unit = QRectF(middle + look.px(10), rect.top(), rect.right() - middle - look.px(14), rect.height())
    paint.words(painter, unit, entry.line.goods.unit, look.font(15), look.colour("muted"))


def _quantity(entry: Entry) -> Cell:
    wrong, amount = entry.wrong.get("quantity"), entry.line.quantity
    if wrong is not None:
        return Cell(wrong.text, tone=Tone.DANGER, bold=True)
    if entry.is_all_refused:
        return Cell("0", tone=Tone.NEUTRAL, bold=True)
    if amount is None:
        return Cell("?", tone=Tone.DANGER, bold=True)
    return Cell(quantity.show(amount, entry.line.goods.decimals), bold=True)


def _expiry(entry: Entry, today: date) -> Cell:
    wrong, day = entry.wrong.get("expiry"), entry.line.expiry
    if wrong is not None:
        return Cell(wrong.text, tone=Tone.DANGER)
    if day is None:
        return Cell("–", tone=Tone.NEUTRAL)
    return Cell(day_entry.show(day), below_expiry(entry, today))


def below_expiry(entry: Entry, today: date) -> str:
    """The day it was made on, where that is known, else how far the last day is away."""
    made, last = entry.line.made_on, entry.line.expiry
    if made is not None:
        said = QCoreApplication.translate("ConsignmentLines", "made {day}")
        return said.format(day=f"{made:%d/%m/%Y}")
    return "" if last is None else distance(last, today)


def _price(entry: Entry) -> Cell:
    wrong, price = entry.wrong.get("price"), entry.line.price
    if wrong is not None:
        return Cell(wrong.text, tone=Tone.DANGER, bold=True)
    if price is None:
        return Cell("?", tone=Tone.DANGER, bold=True)
    before = entry.line.goods.price
    said = QCoreApplication.translate("ConsignmentLines", "was {price}")
    changed = before is not None and before != price
    return Cell(money.plain(price), said.format(price=money.plain(before or 0)) if changed else "", bold=True)
