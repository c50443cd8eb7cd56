"""How everything looks: the tokens of one theme, its sizes at one font scale, fonts, tinted icons and style sheet.

The application itself keeps the theme that is on; painters and widgets ask for it with `current()` when they paint.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final, cast

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPainter, QPalette, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from sentra_pos.base import paths

FAMILY: Final = "IBM Plex Sans"
SCALES: Final = range(90, 151)
"""The font setting, in per cent."""

_KEPT_ON_APPLICATION = "sentraTheme"
_PLACE = re.compile(r"\$\{(?:(px):)?([a-z0-9-]+)\}")
_PIXMAP_CACHE_KB = 48 * 1024


@dataclass(frozen=True)
class Theme:
    """The colours of one theme by token, and the font scale."""

    name: str
    scale: int
    colours: Mapping[str, str]

    @property
    def is_dark(self) -> bool:
        return self.name == "dark"

    def colour(self, token: str) -> QColor:
        """The colour of `token`; `veil` is the see-through ground behind a panel."""
        if token == "transparent":  # noqa: S105 - a colour
            return QColor(0, 0, 0, 0)
        if token == "veil":  # noqa: S105 - a colour
            return _veil(self)
        return QColor(self.colours[token])

    def px(self, size: float) -> int:
        """`size`, given in px at 100 %, in whole px at this scale."""
        return max(1, round(size * self.scale / 100)) if size > 0 else round(size * self.scale / 100)

    def font(self, size: float, weight: int = 400) -> QFont:
        """The screen's font, `size` in px at 100 %."""
        return QFont(_font(self.px(size), weight))


@cache
def _font(px: int, weight: int) -> QFont:
    """To copy it takes a tenth of the time; nobody may change this one."""
    font = QFont(FAMILY)
    font.setPixelSize(px)
    font.setWeight(QFont.Weight(weight))
    return font


def load(name: str = "light", scale: int = 100) -> Theme:
    """The theme `light` or `dark` at a font scale, which is kept within what the screens allow."""
    kept = min(max(scale, SCALES.start), SCALES.stop - 1)
    return Theme(name, kept, _tokens(name))


def apply(app: QApplication, theme: Theme) -> None:
    """Everything of `app` looks like `theme` from now on."""
    _load_fonts()
    QPixmapCache.setCacheLimit(_PIXMAP_CACHE_KB)
    app.setProperty(_KEPT_ON_APPLICATION, theme)
    app.setStyleSheet("")  # laid over the one before, a new sheet takes six times as long
    app.setFont(theme.font(16))
    app.setPalette(_palette(theme))
    app.setStyleSheet(style_sheet(theme))


def current() -> Theme:
    """The theme that is on; the light one as long as none was applied."""
    app = QApplication.instance()
    kept = app.property(_KEPT_ON_APPLICATION) if app is not None else None
    return kept if isinstance(kept, Theme) else load()


def style_sheet(theme: Theme) -> str:
    """The one template, filled: `${token}` is a colour, `${px:48}` a size at the theme's scale."""

    def fill(found: re.Match[str]) -> str:
        if found[1]:
            return f"{theme.px(float(found[2]))}px"
        return theme.colour(found[2]).name(QColor.NameFormat.HexArgb)

    return _PLACE.sub(fill, _template())


def icon(name: str, colour: str = "muted", size: float = 20) -> QIcon:
    """The line icon `name` in the colour of a token, `size` in px at 100 %."""
    return QIcon(pixmap(name, colour, size))


def pixmap(name: str, colour: str = "muted", size: float = 20, ratio: float = 1.0) -> QPixmap:
    """The same as a picture, sharp on a screen of the given device pixel ratio."""
    theme = current()
    side = round(theme.px(size) * ratio)
    shade = theme.colour(colour).name()
    key = f"icon:{name}:{shade}:{side}"
    kept = QPixmap()
    if not QPixmapCache.find(key, kept):
        source = _icon_source(name).replace("currentColor", shade)
        kept = _drawn(source.encode(), QSize(side, side))
        QPixmapCache.insert(key, kept)
    kept.setDevicePixelRatio(ratio)
    return kept


def art(name: str, size: QSize, ratio: float = 1.0) -> QPixmap:
    """One of the project's own drawings in its own colours, filling `size` px."""
    pixels = size * ratio
    key = f"art:{name}:{pixels.width()}x{pixels.height()}"
    kept = QPixmap()
    if not QPixmapCache.find(key, kept):
        kept = _drawn(paths.resource(f"art/{name}.svg").read_bytes(), pixels)
        QPixmapCache.insert(key, kept)
    kept.setDevicePixelRatio(ratio)
    return kept


def _drawn(source: bytes, pixels: QSize) -> QPixmap:
    picture = QPixmap(pixels)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer = QSvgRenderer(QByteArray(source))
    renderer.render(painter, QRectF(0, 0, pixels.width(), pixels.height()))
    painter.end()
    return picture


@cache
def _icon_source(name: str) -> str:
    return paths.resource(f"icons/{name}.svg").read_text(encoding="utf-8")


@cache
def _template() -> str:
    return paths.resource("theme/sentra.qss").read_text(encoding="utf-8")


@cache
def _tokens(name: str) -> Mapping[str, str]:
    with paths.resource(f"theme/{name}.toml").open("rb") as file:
        return cast("Mapping[str, str]", tomllib.load(file))


@cache
def _load_fonts() -> None:
    for weight in ("400Regular", "500Medium", "600SemiBold"):
        QFontDatabase.addApplicationFont(str(paths.resource(f"fonts/IBMPlexSans_{weight}.ttf")))


def _veil(theme: Theme) -> QColor:
    veil = QColor("#000000") if theme.is_dark else QColor(theme.colours["ink"])
    veil.setAlphaF(0.56 if theme.is_dark else 0.40)
    return veil


def _palette(theme: Theme) -> QPalette:
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: "background",
        QPalette.ColorRole.WindowText: "ink",
        QPalette.ColorRole.Base: "surface",
        QPalette.ColorRole.AlternateBase: "sunk",
        QPalette.ColorRole.Text: "ink",
        QPalette.ColorRole.PlaceholderText: "muted",
        QPalette.ColorRole.Button: "surface",
        QPalette.ColorRole.ButtonText: "ink",
        QPalette.ColorRole.Highlight: "primary-soft",
        QPalette.ColorRole.HighlightedText: "ink",
        QPalette.ColorRole.ToolTipBase: "ink",
        QPalette.ColorRole.ToolTipText: "background",
        QPalette.ColorRole.Link: "primary",
    }
    for role, token in roles.items():
        palette.setColor(role, theme.colour(token))
    for role in (
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
        QPalette.ColorRole.WindowText,
    ):
        palette.setColor(QPalette.ColorGroup.Disabled, role, theme.colour("muted"))
    return palette
