"""Draws SVG files, with the clip paths that Qt's own renderer leaves out: batik stays on its cloth."""

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from defusedxml.ElementTree import fromstring
from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

_SVG = "http://www.w3.org/2000/svg"
_CLIP = "clip-path"
ET.register_namespace("", _SVG)


def size_of(source: bytes) -> QSize:
    """How large the drawing says it is; empty if it is none."""
    renderer = QSvgRenderer(QByteArray(source))
    return renderer.defaultSize() if renderer.isValid() else QSize()


def draw(painter: QPainter, source: bytes, place: QRectF) -> None:
    """Fill `place` with the drawing, stretched to it."""
    if _CLIP.encode() not in source:
        QSvgRenderer(QByteArray(source)).render(painter, place)
        return
    root = fromstring(source)
    clips = {clip.get("id"): clip for clip in root.iter(f"{{{_SVG}}}clipPath")}
    for clip_name, children in _layers(root):
        clip = clips.get(clip_name)
        if clip is None:
            _render(painter, root, children, place)
        else:
            painter.drawPixmap(place.topLeft(), _clipped(root, children, list(clip), place))


def _layers(root: ET.Element) -> Iterator[tuple[str, list[ET.Element]]]:
    """What is drawn in one go: everything up to a clipped group, then that group under its clip's name."""
    gathered: list[ET.Element] = []
    for child in root:
        name = child.get(_CLIP, "").removeprefix("url(#").removesuffix(")")
        if not name:
            gathered.append(child)
            continue
        yield "", gathered
        yield name, [child]
        gathered = []
    yield "", gathered


def _clipped(root: ET.Element, children: list[ET.Element], clip: list[ET.Element], place: QRectF) -> QPixmap:
    layer, mask = (QPixmap(place.size().toSize()) for _ in range(2))
    inside = QRectF(layer.rect())
    for picture, parts in ((layer, children), (mask, clip)):
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        _render(painter, root, parts, inside)
        painter.end()
    painter = QPainter(layer)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
    painter.drawPixmap(0, 0, mask)
    painter.end()
    return layer


def _render(painter: QPainter, root: ET.Element, children: list[ET.Element], place: QRectF) -> None:
    part = ET.Element(root.tag, root.attrib)
    part.extend(children)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(ET.tostring(part))).render(painter, place)
    painter.restore()
