"""Sheets to be kept away from the shop: a recovery code, and how the books come back on a new machine."""

from collections.abc import Sequence
from dataclasses import dataclass

from sentra_pos.paper import faces, pdf
from sentra_pos.paper import pdf_parts as parts
from sentra_pos.paper.faces import Face
from sentra_pos.paper.letterhead import Letterhead
from sentra_pos.paper.pdf import A4, FRAME, INDONESIAN, Align, Sheet, Tongue

_NAMES = 46
"""Millimetres for the names of facts."""
_SIZE, _LEADING = 10.5, 4.6
_CODE_SIZE = 25


@dataclass(frozen=True)
class SafetySheet:
    """What such a sheet says; `code` stands large in a frame, `steps` are numbered, `warning` stands strong at the end."""

    shop: Letterhead
    title: str
    mark: str
    about: str
    intro: str
    facts: Sequence[tuple[str, str]]
    steps_title: str
    steps: Sequence[str]
    warning: str
    left: str
    code_title: str = ""
    code: str = ""
    tongue: Tongue = INDONESIAN


def draw(said: SafetySheet) -> bytes:
    """The sheet as A4; a code in several lines of its frame is never cut."""

    def body(sheet: Sheet) -> None:
        parts.letterhead(sheet, parts.PageHead(said.shop, said.title, said.about, said.mark))
        sheet.y += 8
        _words(sheet, said.intro)
        if said.code:
            _frame(sheet, said)
        for name, value in said.facts:
            _fact(sheet, name, value)
        sheet.y += 4
        sheet.needs(20)
        sheet.text(sheet.layout.left, sheet.y, said.steps_title, 12, Face.BOLD)
        sheet.y += 6.5
        for number, step in enumerate(said.steps, start=1):
            _step(sheet, f"{number}.", step)
        sheet.y += 3
        _words(sheet, said.warning, Face.STRONG)

    furniture = parts.furniture(
        title=said.title, about=said.about, copy=said.mark, left=said.left, tongue=said.tongue
    )
    return pdf.made(A4, body, title=said.title.capitalize(), author=said.shop.name, furniture=furniture)


def _words(sheet: Sheet, words: str, face: Face = Face.TEXT) -> None:
    layout = sheet.layout
    _put(sheet, layout.left, words, layout.room, face)
    sheet.y += 2.5


def _frame(sheet: Sheet, said: SafetySheet) -> None:
    layout = sheet.layout
    sheet.y += 2
    sheet.box(layout.left, sheet.y, layout.room, 26, FRAME, tint=0.05, radius=2)
    middle = layout.left + layout.room / 2
    sheet.text(middle, sheet.y + 7, said.code_title, 10.5, Face.STRONG, Align.CENTRE)
    size = faces.shrunk(said.code, layout.room - 8, _CODE_SIZE, Face.MONO_STRONG)
    sheet.text(middle, sheet.y + 19, said.code, size, Face.MONO_STRONG, Align.CENTRE)
    sheet.y += 36


def _fact(sheet: Sheet, name: str, value: str) -> None:
    layout = sheet.layout
    sheet.needs(_LEADING * 2)
    sheet.text(layout.left, sheet.y, name, _SIZE)
    _put(sheet, layout.left + _NAMES, value, layout.room - _NAMES, Face.STRONG)
    sheet.y += 1.2


def _step(sheet: Sheet, number: str, words: str) -> None:
    layout = sheet.layout
    sheet.needs(_LEADING * 3)
    sheet.text(layout.left, sheet.y, number, _SIZE, Face.STRONG)
    _put(sheet, layout.left + 7, words, layout.room - 7)
    sheet.y += 1.4


def _put(sheet: Sheet, x: float, words: str, room: float, face: Face = Face.TEXT) -> None:
    """Words from `x` on; a path or a key without blanks goes on in the next line where its own is full."""
    for line in _lines(words, room, face):
        sheet.needs(_LEADING)
        sheet.text(x, sheet.y, line, _SIZE, face)
        sheet.y += _LEADING


def _lines(words: str, room: float, face: Face) -> list[str]:
    lines = [""]
    for word in words.split():
        for piece in _pieces(word, room, face):
            longer = f"{lines[-1]} {piece}".strip()
            if faces.width(longer, _SIZE, face) <= room:
                lines[-1] = longer
            else:
                lines.append(piece)
    return lines


def _pieces(word: str, room: float, face: Face) -> list[str]:
    pieces, rest = [], faces.shown(word, face)
    while faces.width(rest, _SIZE, face) > room:
        most = next(n for n in range(len(rest) - 1, 0, -1) if faces.width(rest[:n], _SIZE, face) <= room)
        pieces.append(rest[:most])
        rest = rest[most:]
    return [*pieces, rest]
