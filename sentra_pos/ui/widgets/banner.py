"""A strip under the status line that stays until what it speaks of is in order again."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from sentra_pos.ui import theme
from sentra_pos.ui.widgets import paint, toast
from sentra_pos.ui.widgets.buttons import Button, IconButton, Weight
from sentra_pos.ui.widgets.labels import IconLabel, Kind, Label
from sentra_pos.ui.widgets.paint import Tone


class Banner(QWidget):
    """What is wrong, what that means, and the verb that cures it."""

    def __init__(
        self,
        title: str,
        text: str,
        *,
        icon: str,
        is_danger: bool = False,
        tone: Tone = Tone.WARN,
        act: str = "",
        key: str = "",
        run: Callable[[], None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`tone` is how it speaks where it is no danger; `key` does the same as the button while it is in sight."""
        super().__init__(parent)
        self.setObjectName("banner")
        self.setAccessibleName(f"{title}. {text}")
        self._tone = Tone.DANGER if is_danger else tone
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        look = theme.current()
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(*(look.px(side) for side in (20, 8, 8, 8)))
        row.setSpacing(look.px(12))
        row.addWidget(IconLabel(icon, self._tone, 24))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(title, Kind.BODY_STRONG, tone=self._tone, wrap=True, name="bannerTitle"))
        if text:
            words.addWidget(Label(text, Kind.HINT, tone=Tone.PLAIN, wrap=True, name="bannerText"))
        row.addLayout(words, 1)
        if run is not None:
            button = Button(
                act, name="bannerAct", weight=Weight.DANGER if is_danger else Weight.PLAIN, key=key
            )
            button.clicked.connect(run)
            row.addWidget(button)
            if key:
                QShortcut(QKeySequence(key), self, button.click)
        self.close_button = IconButton("x", self.tr("Put away"), name="bannerClose", weight=Weight.QUIET)
        row.addWidget(self.close_button)

    def sizeHint(self) -> QSize:
        return QSize(theme.current().px(400), max(theme.current().px(64), self._row.sizeHint().height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        paint.rounded(painter, self.rect(), look.colour(self._tone.ground))
        painter.save()
        painter.setClipRect(QRectF(0, 0, look.px(4), self.height()))
        paint.rounded(painter, self.rect(), look.colour(self._tone.ink))
        painter.restore()


class BannerArea(QWidget):
    """Where the banners of a window stand, the newest last; it takes no room while there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bannerArea")
        self._banners: dict[str, Banner] = {}
        look = theme.current()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(look.px(16), look.px(8), look.px(16), 0)
        self._column.setSpacing(look.px(8))
        self.hide()

    def put(self, key: str, banner: Banner) -> None:
        """Show `banner`, in the place of the one with the same key."""
        self.take(key)
        self._banners[key] = banner
        self._column.addWidget(banner)
        banner.close_button.clicked.connect(lambda: self.take(key))
        self.show()

    def take(self, key: str) -> None:
        """What `key` speaks of is in order again."""
        banner = self._banners.pop(key, None)
        if banner is not None:
            self._column.removeWidget(banner)
            banner.hide()
            banner.deleteLater()
        self.setVisible(bool(self._banners))

    def keys(self) -> frozenset[str]:
        return frozenset(self._banners)


def show(
    widget: QWidget,
    *,
    key: str,
    title: str,
    text: str,
    icon: str,
    is_danger: bool = False,
    act: str = "",
    run: Callable[[], None] | None = None,
    closed: Callable[[], None] | None = None,
) -> None:
    """Put a banner into the window that `widget` is in; a window without a place for it says it shortly.

    `closed` hears that a person has put it away.
    """
    area = widget.window().findChild(BannerArea, "bannerArea")
    if area is None:
        toast.show(widget, f"{title} {text}", error=True)
        return
    made = Banner(title, text, icon=icon, is_danger=is_danger, act=act, run=run)
    if closed is not None:
        made.close_button.clicked.connect(closed)
    area.put(key, made)


def clear(widget: QWidget, *keys: str) -> None:
    """Take the banners `keys` away again, where there are any."""
    area = widget.window().findChild(BannerArea, "bannerArea")
    if area is not None:
        for key in keys:
            area.take(key)
