"""The status strip: shop, register, shift and person; printer, backup, date and time."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QSizePolicy, QWidget

from sentra_pos.ui import theme
from sentra_pos.ui.frame.places import Standing
from sentra_pos.ui.widgets import day_words, paint
from sentra_pos.ui.widgets.labels import IconLabel, Kind, Label, Line
from sentra_pos.ui.widgets.paint import Tone


class Signpost(QAbstractButton):
    """An icon and a word or two about a machine or the books; takes no room while it has nothing to say.

    One that `opens` something can be touched in its whole height.
    """

    said = Signal()

    def __init__(self, *, name: str, opens: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._opens = opens
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        look = theme.current()
        self._sign = IconLabel("", Tone.GOOD, 18)
        self.words = Label("", Kind.HINT, tone=Tone.GOOD)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(8))
        line = Line(standing=True)
        line.setFixedHeight(look.px(20))
        row.addWidget(line)
        row.addSpacing(look.px(8))
        row.addWidget(self._sign)
        row.addWidget(self.words)
        row.addSpacing(look.px(8))
        self.hide()

    def set_compact(self, *, compact: bool) -> None:
        """Show the icon only; the words stay in the tooltip."""
        self.words.setVisible(not compact)

    def say(self, text: str, icon: str, tone: Tone = Tone.GOOD) -> None:
        self._sign.set_icon(icon, tone)
        self.words.set_tone(tone)
        self.words.setText(text)
        self.setAccessibleName(text)
        self.setToolTip(paint.tip(text))
        self.setVisible(bool(text))
        self.said.emit()

    def sizeHint(self) -> QSize:
        return QSize(max(self._row.sizeHint().width(), theme.current().px(48)), theme.current().px(48))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._opens and (self.underMouse() or self.isDown()):
            ground = self.rect().adjusted(theme.current().px(5), 4, 0, -5)
            paint.rounded(QPainter(self), ground, theme.current().colour("sunk"))


class StatusStrip(QWidget):
    """48 px on top of everything; `now` gives the shop's wall clock."""

    palette_wanted = Signal()

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusStrip")
        self._now = now
        self.setFixedHeight(theme.current().px(48))
        self.shop = Label("", Kind.BODY_STRONG, name="shopLabel")
        self.standing = Label("", Kind.SECOND, name="standingLabel")
        self.person = Label("", Kind.SECOND_STRONG, name="personLabel")
        self.waiting = Signpost(name="waitingState")
        self.printer = Signpost(name="printerState", opens=True)
        self.backup = Signpost(name="backupState")
        self.search = _SearchButton()
        self.day = Label("", Kind.SECOND, name="dayLabel")
        self.time = Label("", Kind.BODY_STRONG, name="timeLabel")
        self._build()
        self.search.clicked.connect(self.palette_wanted)
        for post in (self.waiting, self.printer, self.backup):
            post.said.connect(self.fit)
        self._tick = QTimer(self, interval=5_000)
        self._tick.timeout.connect(self.show_time)
        self._tick.start()
        self.show_time()

    def show_standing(self, standing: Standing) -> None:
        self.shop.setText(standing.shop)
        where = [part for part in (standing.register, standing.shift) if part]
        self.standing.setText(" · ".join([*where, ""]) if standing.person else " · ".join(where))
        self.person.setText(f"{standing.role_title} {standing.person}".strip())
        self._line.setVisible(bool(where or standing.person))
        self.fit()

    def show_time(self) -> None:
        now = self._now()
        self.day.setText(day_words.short(now.date()))
        self.time.setText(now.strftime("%H:%M"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.show_time()
            self.search.reword()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Where a large font leaves no room, first the words of search go, then those of backup, printer, day."""
        posts = (self.backup, self.printer)
        self.search.set_compact(compact=False)
        for post in posts:
            post.set_compact(compact=False)
        self.day.show()
        steps: tuple[Callable[[], object], ...] = (
            lambda: self.search.set_compact(compact=True),
            *(partial(post.set_compact, compact=True) for post in posts),
            self.day.hide,
        )
        for step in steps:
            self._row.activate()
            if self._row.sizeHint().width() <= self.width():
                return
            step()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        painter.fillRect(self.rect(), look.colour("surface"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, look.colour("line"))

    def _build(self) -> None:
        look = theme.current()
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, look.px(16), 0)
        row.setSpacing(0)
        row.addWidget(_Mark())
        row.addWidget(self.shop)
        self._line = Line(standing=True)
        self._line.setFixedHeight(look.px(20))
        row.addSpacing(look.px(16))
        row.addWidget(self._line)
        row.addSpacing(look.px(16))
        row.addWidget(self.standing)
        row.addWidget(self.person)
        row.addStretch(1)
        row.addWidget(self.waiting)
        row.addWidget(self.search)
        row.addSpacing(look.px(8))
        for post in (self.printer, self.backup):
            row.addWidget(post)
            row.addSpacing(look.px(8))
        line = Line(standing=True)
        line.setFixedHeight(look.px(20))
        row.addWidget(line)
        row.addSpacing(look.px(16))
        row.addWidget(self.day)
        row.addSpacing(look.px(8))
        row.addWidget(self.time)


class _Mark(QLabel):
    """The mark of the house, in the middle of the rail's width."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(theme.current().px(96))

    def paintEvent(self, event: QPaintEvent) -> None:
        side = theme.current().px(30)
        picture = theme.art("mark", QSize(side, side), self.devicePixelRatioF())
        QPainter(self).drawPixmap((self.width() - side) // 2, (self.height() - side) // 2, picture)


class _SearchButton(QAbstractButton):
    """Opens the palette; quiet, as those who need it use the key."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("paletteButton")
        self._is_compact = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.reword()

    def set_compact(self, *, compact: bool) -> None:
        self._is_compact = compact
        self.updateGeometry()
        self.update()

    def reword(self) -> None:
        self.setText(self.tr("Find an action"))
        self.setAccessibleName(self.text())
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        look = theme.current()
        words = 0 if self._is_compact else paint.width_of(self.text(), look.font(14))
        return QSize(look.px(48) + words + paint.keycap_width("Ctrl+K"), look.px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        ink = look.colour("ink" if self.underMouse() else "muted")
        middle, wide, cap = self.height() / 2, paint.keycap_width("Ctrl+K"), look.px(22)
        paint.icon(painter, QPointF(look.px(16), middle), "command", "muted", 16)
        words = QRectF(look.px(32), 0, self.width() - look.px(48) - wide, self.height())
        if not self._is_compact:
            paint.words(painter, words, self.text(), look.font(14), ink)
        box = QRectF(self.width() - look.px(8) - wide, round(middle - cap / 2), wide, cap)
        paint.keycap(painter, box, "Ctrl+K", look.colour("edge"), look.colour("muted"))
