"""A photo on a form: chosen from a file, dropped, or pasted; seen at once, kept when the form is saved."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sentra_pos.shop import pictures as shop_pictures
from sentra_pos.shop.pictures import Prepared
from sentra_pos.ui import picture_choice, pictures, theme
from sentra_pos.ui.desk import Report
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets import paint
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.labels import Kind, Label

_WIDE, _HIGH = 120, 96


class PhotoField(QWidget):
    """Hidden until `serve` gives it a desk to make pictures small at.

    `name()` is what the form saves: the name of the picture, empty for none; `taken()` is the new one, if it is new.
    """

    changed = Signal()
    reading = Signal(bool)
    """A picture is being made small: what holds the form waits with saving it."""

    def __init__(self, *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAcceptDrops(True)
        self._post: Post | None = None
        self._name = ""
        self._taken: Prepared | None = None
        self._turn = 0
        self.label = Label("", Kind.FIELD)
        self.note = Label("", Kind.SMALL, wrap=True)
        self.view = _View()
        self.choose_button = Button(name=f"{name}Choose", icon="image")
        self.remove_button = Button(name=f"{name}Remove", weight=Weight.QUIET, icon="trash-2")
        self._build()
        self.choose_button.clicked.connect(self._choose)
        self.remove_button.clicked.connect(lambda: self.show_name(""))
        self.hide()

    def serve(self, post: Post) -> None:
        """From now on photos can be taken here."""
        self._post = post
        self.show()

    def name(self) -> str:
        return self._name

    def taken(self) -> Prepared | None:
        """The new picture, which is not in the books yet."""
        return self._taken

    def show_name(self, name: str) -> None:
        """What is kept in the books under `name`, or nothing."""
        self._turn += 1
        self._name, self._taken = name, None
        self._show_kept()
        if self._post is not None:
            pictures.bring(self, self._post.desk, [name], self._show_kept)

    def read(self, file: Path) -> None:
        """Take the picture in `file`."""
        self._prepare(file.read_bytes)

    def reword(self) -> None:
        self.label.setText(self.tr("Photo"))
        self.note.setText(self.tr("JPEG, PNG or WEBP. It can also be dropped here, or pasted with Ctrl+V."))
        self.remove_button.setText(self.tr("Take it away"))
        self.view.setAccessibleName(self.tr("Photo"))
        self._say()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self._take(QGuiApplication.clipboard().mimeData())
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasImage():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self._take(event.mimeData())
        event.acceptProposedAction()

    def _build(self) -> None:
        look = theme.current()
        column, across, beside = QVBoxLayout(self), QHBoxLayout(), QVBoxLayout()
        column.setContentsMargins(0, 0, 0, look.px(16))
        column.setSpacing(look.px(4))
        across.setSpacing(look.px(16))
        beside.setSpacing(look.px(8))
        buttons = QHBoxLayout()
        buttons.setSpacing(look.px(8))
        buttons.addWidget(self.choose_button)
        buttons.addWidget(self.remove_button)
        buttons.addStretch(1)
        beside.addLayout(buttons)
        beside.addWidget(self.note)
        beside.addStretch(1)
        across.addWidget(self.view)
        across.addLayout(beside, 1)
        column.addWidget(self.label)
        column.addLayout(across)
        self.reword()

    def _choose(self) -> None:
        chosen = picture_choice.choose(self, self.tr("Choose a photo"))
        if chosen is not None:
            self.read(chosen)

    def _take(self, data: QMimeData) -> None:
        """What was dropped or pasted: a file, or the picture itself."""
        local = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        if local:
            self.read(Path(local[0]))
        elif data.hasImage():
            image = QImage(data.imageData())
            self._prepare(lambda: _as_png(image))

    def _prepare(self, read: Callable[[], bytes]) -> None:
        if self._post is None:
            return
        self._turn += 1
        turn = self._turn
        self._wait(is_reading=True)

        def work(_report: Report) -> Prepared:
            return shop_pictures.prepare(read())

        def done(prepared: Prepared) -> None:
            self._wait(is_reading=False)
            if turn == self._turn:
                self.show_taken(prepared)

        self._post.desk.send(self, work, done, failed=self._refuse)

    def show_taken(self, prepared: Prepared) -> None:
        """Show what was taken, though it is not in the books yet."""
        self._name, self._taken = prepared.sha256, prepared
        image = QPixmap()
        image.loadFromData(prepared.content)
        self.view.show_picture(image)
        self._say()
        self.changed.emit()

    def _wait(self, *, is_reading: bool) -> None:
        self.choose_button.setEnabled(not is_reading)
        self.reading.emit(is_reading)

    def _refuse(self, error: Exception) -> None:
        self._wait(is_reading=False)
        picture_choice.refuse(self, error)

    def _show_kept(self) -> None:
        if self._taken is None:
            file = pictures.find(self._name)
            self.view.show_picture(QPixmap() if file is None else QPixmap(str(file)))
            self._say()

    def _say(self) -> None:
        self.choose_button.setText(self.tr("Another photo") if self._name else self.tr("Choose a photo"))
        self.remove_button.setVisible(bool(self._name))


class _View(QWidget):
    """The photo, cut to fill its place; a quiet sign where there is none."""

    def __init__(self) -> None:
        super().__init__()
        look = theme.current()
        self.setFixedSize(look.px(_WIDE), look.px(_HIGH))
        self._picture = QPixmap()

    def show_picture(self, picture: QPixmap) -> None:
        self._picture = picture
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look = QPainter(self), theme.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        shape = QPainterPath()
        shape.addRoundedRect(self.rect().toRectF(), look.px(paint.RADIUS), look.px(paint.RADIUS))
        painter.setClipPath(shape)
        painter.fillRect(self.rect(), look.colour("sunk"))
        if self._picture.isNull():
            paint.icon(painter, self.rect().toRectF().center(), "image", "muted", 28)
            return
        filled = self._picture.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        left, top = (self.width() - filled.width()) // 2, (self.height() - filled.height()) // 2
        painter.drawPixmap(left, top, filled.width(), filled.height(), self._picture)

    def sizeHint(self) -> QSize:
        return self.size()


def _as_png(image: QImage) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(data.data())
