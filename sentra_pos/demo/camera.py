"""Takes pictures of the window, in the light, in the dark and in English, and numbers them."""

from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QIODevice, QPoint, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from sentra_pos.demo.folder import Folder
from sentra_pos.demo.hands import Hands
from sentra_pos.ui import language, theme
from sentra_pos.ui.language import Language
from sentra_pos.ui.widgets.toast import Toast


@dataclass(frozen=True)
class Look:
    """How the window looks and speaks; `name` is added to the picture's."""

    name: str
    theme: str = "light"
    language: Language = Language.INDONESIAN


LIGHT = Look("")
DARK = Look("dark", theme="dark")
ENGLISH = Look("english", language=Language.ENGLISH)
ALL = (LIGHT, DARK, ENGLISH)
_BUYERS_SCREEN = QSize(1366, 768)


class Camera:
    def __init__(self, app: QApplication, window: QWidget, hands: Hands, folder: Folder) -> None:
        self._app, self._window, self._hands, self._folder = app, window, hands, folder
        self._taken = 0

    def take(self, name: str, says: str, *, looks: tuple[Look, ...] = (LIGHT,), toast: bool = False) -> None:
        """A picture of what is on the screen, `looks` of it; the short line at the bottom only with `toast`."""
        self._taken += 1
        self._hands.settle()
        if not toast:
            self._put_toast_away()
        for look in looks:
            self._dress(look)
            suffix = f"-{look.name}" if look.name else ""
            place = f"screens/{self._taken:02d}-{name}{suffix}.png"
            self._folder.write(place, _png(self._picture()), f"{says} ({look.name})" if look.name else says)
        self._dress(LIGHT)

    def take_buyer(self, name: str, says: str) -> None:
        """A picture of the display turned to the buyer, which stands on a second screen or waits for one."""
        self._taken += 1
        self._hands.settle()
        for top in QApplication.topLevelWidgets():
            if top.objectName() == "customerWindow":
                top.resize(_BUYERS_SCREEN)
                self._hands.settle()
                self._folder.write(f"screens/{self._taken:02d}-{name}.png", _png(top.grab().toImage()), says)

    def _dress(self, look: Look) -> None:
        if theme.current().name != look.theme:
            theme.apply(self._app, theme.load(look.theme))
        if language.current() is not look.language:
            language.switch(self._app, look.language)
        self._hands.settle()

    def _picture(self) -> QImage:
        """The window with the question that lies over it, if there is one."""
        picture = self._window.grab().toImage()
        painter = QPainter(picture)
        for top in QApplication.topLevelWidgets():
            if isinstance(top, QDialog) and top.isVisible():
                painter.drawPixmap(top.pos() - self._window.mapToGlobal(QPoint(0, 0)), top.grab())
        painter.end()
        return picture

    def _put_toast_away(self) -> None:
        for toast in self._window.findChildren(Toast):
            toast.hide()


def _png(picture: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.convertToFormat(QImage.Format.Format_RGB888).save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())
