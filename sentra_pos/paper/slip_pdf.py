"""Slips as PDF: one page as wide as the roll and as long as the slip, of real words that can be searched and copied."""

import io

from sentra_pos.paper import faces, pdf, slip_picture
from sentra_pos.paper import slip as slips
from sentra_pos.paper.faces import POINT, Face
from sentra_pos.paper.pdf import LABEL_DOT, Layout, Sheet
from sentra_pos.paper.slip import Size, Slip, StyledLine
from sentra_pos.paper.slip_picture import CELL_WIDTH, PITCH

NARROW, WIDE = 58, 80
"""Millimetres of the rolls: 32 signs stand on the narrow one, 42 and 48 on the wide one."""
_CELL, _LINE = CELL_WIDTH * LABEL_DOT, PITCH * LABEL_DOT
_MARGIN = 5.0
_ADVANCE = 0.6
"""Of IBM Plex Mono, in ems."""
_FONT_SIZE = _CELL / _ADVANCE / POINT
_BASELINE = 0.72


def as_pdf(slip: Slip, columns: int, *, title: str, author: str) -> bytes:
    """`slip` as a PDF; `title` and `author` are for the file's properties."""
    rows = slips.lines(slip, columns)
    wide = float(NARROW if columns < slips.WIDE_FROM else WIDE)
    left = (wide - columns * _CELL) / 2
    high = sum(_height(row, columns) for row in rows) + 2 * _MARGIN
    layout = Layout(wide, high, left, wide - left, _MARGIN, high - _MARGIN, high, high)

    def body(sheet: Sheet) -> None:
        for row in rows:
            _draw(sheet, row, columns)
            sheet.y += _height(row, columns)

    return pdf.made(layout, body, title=title, author=author)


def _height(row: StyledLine, columns: int) -> float:
    if row.symbol is not None:
        return slip_picture.symbol_image(row.symbol, columns).height * LABEL_DOT
    return _LINE if row.size is Size.NORMAL else 2 * _LINE


def _draw(sheet: Sheet, row: StyledLine, columns: int) -> None:
    left, right = sheet.layout.left, sheet.layout.right
    if row.symbol is not None:
        image, out = slip_picture.symbol_image(row.symbol, columns), io.BytesIO()
        image.save(out, "PNG")
        sheet.picture(left, sheet.y, right - left, image.height * LABEL_DOT, out.getvalue())
    elif row.rule == "=":
        for down in (0.4, 0.6):
            sheet.rule(left, right, sheet.y + _LINE * down)
    else:
        _write(sheet, row, row.rule * columns if row.rule else row.text)


def _write(sheet: Sheet, row: StyledLine, words: str) -> None:
    """Signs on their grid, blanks included; a TALL line is stretched, a LARGE one doubled."""
    face = Face.MONO_STRONG if row.bold else Face.MONO
    times = 1 if row.size is Size.NORMAL else 2
    x, y = sheet.at(sheet.layout.left, sheet.y + _LINE * times * _BASELINE)
    canvas = sheet.canvas
    canvas.saveState()
    canvas.translate(x, y)
    if row.size is Size.TALL:
        canvas.scale(1, 2)
    canvas.setFont(faces.font(face).fontName, _FONT_SIZE * (2 if row.size is Size.LARGE else 1))
    canvas.drawString(0, 0, words.rstrip())
    canvas.restoreState()
