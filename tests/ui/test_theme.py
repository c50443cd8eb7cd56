"""Colours, sizes, fonts and icons come from the theme that is on."""

import re

import pytest
from PySide6.QtGui import QFontInfo, QFontMetrics

from sentra_pos.base import paths
from sentra_pos.ui import theme
from sentra_pos.ui.widgets.labels import Kind, Label


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize("scale", [90, 100, 125, 150])
def test_the_style_sheet_is_filled(name, scale):
    sheet = theme.style_sheet(theme.load(name, scale))

    assert "${" not in sheet
    assert sheet.count("{") == sheet.count("}")
    assert f"min-height: {round(46 * scale / 100)}px" in sheet


def test_a_font_scale_stays_within_what_screens_allow():
    assert theme.load("light", 20).scale == 90
    assert theme.load("light", 400).scale == 150


def test_sizes_are_whole_px():
    look = theme.load("light", 150)

    assert look.px(13) == 20
    assert look.px(1) == 2
    assert theme.load("light", 90).px(1) == 1


def test_the_screens_font_is_the_one_we_bring(app):
    for weight in (400, 500, 600):
        found = QFontInfo(theme.current().font(16, weight))
        assert (found.family(), found.weight()) == ("IBM Plex Sans", weight)


def test_digits_are_as_wide_in_every_weight(app):
    widths = {
        QFontMetrics(theme.current().font(100, weight)).horizontalAdvance("8") for weight in (400, 500, 600)
    }

    assert len(widths) == 1


def test_an_icon_has_the_colour_of_its_token(app):
    image = theme.pixmap("square", "danger", 24).toImage()
    shades = {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }

    assert shades == {theme.current().colour("danger").name()}


def test_a_change_of_theme_reaches_what_is_shown(app, qtbot):
    label = Label("40.000", Kind.AMOUNT)
    qtbot.addWidget(label)
    label.show()

    theme.apply(app, theme.load("dark", 150))

    assert label.font().pixelSize() == 27
    assert label.palette().color(label.foregroundRole()) == theme.load("dark").colour("ink")


def test_every_icon_named_in_the_source_is_there():
    named = re.compile(r'icon(?:_name)?="([a-z0-9-]+)"|"((?:[a-z0-9]+-)*[a-z0-9]+)"')
    known = {file.stem for file in paths.resource("icons").glob("*.svg")}

    from ui.source_strings import UI

    missing = {
        found[1]
        for file in UI.rglob("*.py")
        for found in named.finditer(file.read_text("utf-8"))
        if found[1] and found[1] not in known
    }
    assert missing == set()
