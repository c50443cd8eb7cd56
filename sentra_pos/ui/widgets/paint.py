"""How the parts are drawn: grounds, chips, keycaps, icons and words, from the tokens of the theme that is on."""

import html
from dataclasses import dataclass
from enum import Enum
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen

from sentra_pos.ui import theme

RADIUS: Final = 10


class Tone(Enum):
    """The meaning of a colour: the token of the words, and of the soft ground under them."""

    NEUTRAL = ("muted", "sunk")
    PLAIN = ("ink", "surface")
    PRIMARY = ("primary", "primary-soft")
    GOOD = ("good", "good-soft")
    WARN = ("warn", "warn-soft")
    DANGER = ("danger", "danger-soft")
    ACCENT = ("accent", "accent-soft")

    @property
    def ink(self) -> str:
        return self.value[0]

    @property
    def ground(self) -> str:
        return self.value[1]


@dataclass(frozen=True)
class Chip:
    """A small sign: always a word, and an icon where there is room."""

    text: str
    icon: str = ""
    tone: Tone = Tone.NEUTRAL


def mix(under: QColor, over: QColor, part: float) -> QColor:
    """`over` laid on `under` with the strength `part` between 0 and 1."""
    return QColor.fromRgbF(
        under.redF() + (over.redF() - under.redF()) * part,
        under.greenF() + (over.greenF() - under.greenF()) * part,
        under.blueF() + (over.blueF() - under.blueF()) * part,
    )


def rounded(
    painter: QPainter,
    rect: QRect | QRectF,
    fill: QColor | None,
    border: QColor | None = None,
    *,
    width: float = 1,
    radius: float = RADIUS,
) -> None:
    """A rounded ground with its line inside `rect`; width and radius in px at 100 %."""
    look = theme.current()
    line = max(1, look.px(width)) if border is not None else 0
    half = line / 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(border, line) if border is not None else Qt.PenStyle.NoPen)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    curve = max(0.0, look.px(radius) - half)
    painter.drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), curve, curve)
    painter.restore()


def outside_corners(painter: QPainter, rect: QRect, colour: QColor) -> None:
    """What lies outside the round corners of `rect`, so that square children seem to be clipped."""
    curve = theme.current().px(RADIUS)
    whole, round_one = QPainterPath(), QPainterPath()
    whole.addRect(QRectF(rect))
    round_one.addRoundedRect(QRectF(rect), curve, curve)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(whole.subtracted(round_one), colour)
    painter.restore()


def icon(painter: QPainter, centre: QPointF, name: str, colour: str, size: float) -> None:
    """The line icon `name` in a token's colour around `centre`."""
    picture = theme.pixmap(name, colour, size, painter.device().devicePixelRatio())
    side = theme.current().px(size)
    painter.drawPixmap(QPointF(round(centre.x() - side / 2), round(centre.y() - side / 2)), picture)


def words(
    painter: QPainter,
    rect: QRect | QRectF,
    text: str,
    font: QFont,
    colour: QColor,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """One line of plain text, in the middle of the height, shortened with … where it does not fit."""
    box = QRectF(rect)
    painter.setFont(font)
    painter.setPen(colour)
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, int(box.width() + 1))
    flags = align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    painter.drawText(box, int(flags), shown)


def width_of(text: str, font: QFont) -> int:
    return QFontMetrics(font).horizontalAdvance(text)


def chip_width(chip: Chip, size: float = 13) -> int:
    look = theme.current()
    sign = look.px(16) + look.px(4) if chip.icon else 0
    return width_of(chip.text, look.font(size, 500)) + sign + 2 * look.px(8)


def chip(painter: QPainter, rect: QRect | QRectF, chip: Chip, size: float = 13) -> None:
    """`chip` filling `rect`, whose width `chip_width` gives and whose height is 24 px at 100 %."""
    look = theme.current()
    box = QRectF(rect)
    rounded(painter, box, look.colour(chip.tone.ground), radius=6)
    left = box.left() + look.px(8)
    if chip.icon:
        icon(painter, QPointF(left + look.px(8), box.center().y()), chip.icon, chip.tone.ink, 16)
        left += look.px(20)
    rest = QRectF(left, box.top(), box.right() - look.px(4) - left, box.height())
    words(painter, rest, chip.text, look.font(size, 500), look.colour(chip.tone.ink))


def tip(text: str) -> str:
    """`text` as a tooltip that shows it as it is: Qt would take a product called `<img …>` for markup."""
    return f"<span>{html.escape(text).replace(chr(10), '<br>')}</span>" if text else ""


def key_words(key: str) -> str:
    """A key as it stands on a keycap: `Ctrl+K` becomes `Ctrl K`."""
    return key if key == "+" else key.replace("+", " ").replace("Return", "Enter")


def keycap_width(key: str) -> int:
    look = theme.current()
    return max(look.px(24), width_of(key_words(key), look.font(12, 500)) + 2 * look.px(6) + 2)


def keycap(painter: QPainter, rect: QRect | QRectF, key: str, line: QColor, ink: QColor) -> None:
    """The name of a key in its little frame, 22 px high at 100 %."""
    rounded(painter, rect, None, line, radius=5)
    words(painter, rect, key_words(key), theme.current().font(12, 500), ink, Qt.AlignmentFlag.AlignHCenter)


def dots(painter: QPainter, centre: QPointF, filled: int, count: int, size: float, gap: float) -> None:
    """`count` round marks in a row around `centre`, the first `filled` of them full."""
    look = theme.current()
    side, step = look.px(size), look.px(size) + look.px(gap)
    left = centre.x() - (count * step - look.px(gap)) / 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for number in range(count):
        box = QRectF(left + number * step, centre.y() - side / 2, side, side)
        if number < filled:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("ink"))
            painter.drawEllipse(box)
        else:
            painter.setPen(QPen(look.colour("edge"), look.px(2)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(box.adjusted(1, 1, -1, -1))
    painter.restore()
