"""The narrow strip: what stands on it as values, and how that becomes lines of 32, 42 or 48 signs.

Everything is printable ASCII in the end, texts wrap, and amounts are never cut.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from enum import Enum

from sentra_pos.base import text as plain_text

COLUMNS = (32, 42, 48)
WIDE_FROM = 40
"""From this many columns on the arrangement for 80 mm paper is used."""

_SIGNATURE_GAP = 4
_SIGNATURE = 28


class Align(Enum):
    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class Size(Enum):
    """How large signs are; LARGE becomes TALL where it would not fit into half the columns."""

    NORMAL = "normal"
    TALL = "tall"
    LARGE = "large"


@dataclass(frozen=True)
class Text:
    """Words that wrap; `hanging` indents what follows the first line; a line feed starts a new line."""

    text: str
    align: Align = Align.LEFT
    bold: bool = False
    size: Size = Size.NORMAL
    indent: int = 0
    hanging: int = 0


@dataclass(frozen=True)
class Pair:
    """Words on the left that wrap, and on the right an amount that keeps the last column and is never cut."""

    left: str
    right: str
    bold: bool = False
    size: Size = Size.NORMAL
    indent: int = 0


@dataclass(frozen=True)
class Rule:
    """A line across: `-` separates, `=` frames titles and totals."""

    sign: str = "-"


@dataclass(frozen=True)
class Blank:
    """Empty lines."""

    count: int = 1


@dataclass(frozen=True)
class Signatures:
    """One or two lines to sign on."""

    places: int = 1


@dataclass(frozen=True)
class Barcode:
    """A code as bars: EAN-13 if it is one, else Code 128."""

    code: str


@dataclass(frozen=True)
class Qr:
    """A text as a QR code."""

    text: str


@dataclass(frozen=True)
class Logo:
    """The shop's sign, known by its SHA-256; whoever has the books puts the `png` in, black and white."""

    sha256: str
    png: bytes = field(default=b"", repr=False)


Symbol = Barcode | Qr | Logo
SimpleLine = Text | Pair | Rule | Blank | Signatures | Barcode | Qr | Logo


@dataclass(frozen=True)
class ByWidth:
    """Lines arranged otherwise on 58 mm paper than on 80 mm paper."""

    narrow: tuple[SimpleLine, ...]
    wide: tuple[SimpleLine, ...]


Line = SimpleLine | ByWidth


@dataclass(frozen=True)
class Slip:
    """A whole strip, from top to bottom."""

    lines: tuple[Line, ...]

    def __add__(self, other: "Slip") -> "Slip":
        return Slip(self.lines + other.lines)


@dataclass(frozen=True)
class StyledLine:
    """One printed line: ASCII text padded to its place, or a symbol, or a rule (its sign in `rule`)."""

    text: str = ""
    bold: bool = False
    size: Size = Size.NORMAL
    rule: str = ""
    symbol: Symbol | None = None


@dataclass
class SlipBuilder:
    """Gathers lines; every verb returns the builder, so that a slip reads from top to bottom."""

    gathered: list[Line] = field(default_factory=list)
    last: list[Line] = field(default_factory=list)

    def add(self, *lines: Line) -> "SlipBuilder":
        """Ready-made lines."""
        self.gathered.extend(lines)
        return self

    def text(self, text: str, *, bold: bool = False, indent: int = 0, hanging: int = 0) -> "SlipBuilder":
        """Words from the left edge."""
        return self.add(Text(text, bold=bold, indent=indent, hanging=hanging))

    def centre(self, text: str, *, bold: bool = False, size: Size = Size.NORMAL) -> "SlipBuilder":
        """Words in the middle."""
        return self.add(Text(text, Align.CENTRE, bold, size))

    def pair(self, left: str, right: str, *, bold: bool = False, indent: int = 0) -> "SlipBuilder":
        """Words left, an amount right."""
        return self.add(Pair(left, right, bold, Size.NORMAL, indent))

    def total(self, left: str, right: str) -> "SlipBuilder":
        """The result, large, between double rules."""
        return self.add(Rule("="), Pair(left, right, bold=True, size=Size.LARGE), Rule("="))

    def rule(self, sign: str = "-") -> "SlipBuilder":
        """A line across."""
        return self.add(Rule(sign))

    def blank(self, count: int = 1) -> "SlipBuilder":
        """Empty lines."""
        return self.add(Blank(count))

    def by_width(self, *, narrow: "SlipBuilder", wide: "SlipBuilder") -> "SlipBuilder":
        """The lines of `narrow` on 58 mm paper, those of `wide` on 80 mm paper."""
        return self.add(ByWidth(narrow._simple(), wide._simple()))

    def end_with(self, *lines: Line) -> "SlipBuilder":
        """Lines that stand last, whatever is still added."""
        self.last.extend(lines)
        return self

    def build(self) -> Slip:
        """The slip as a value."""
        return Slip((*self.gathered, *self.last))

    def _simple(self) -> tuple[SimpleLine, ...]:
        return tuple(line for line in self.gathered if not isinstance(line, ByWidth))


def wants_logo(slip: Slip) -> bool:
    """Whether `slip` has a logo whose picture is still to be put in."""
    return any(isinstance(line, Logo) and not line.png for line in slip.lines)


def with_logo(slip: Slip, find: Callable[[str], bytes | None]) -> Slip:
    """`slip` with the pictures that `find` has for the SHA-256 of its logos; without those it has not."""
    if not wants_logo(slip):
        return slip
    found = (_found(line, find) for line in slip.lines)
    return Slip(tuple(line for line in found if line is not None))


def _found(line: Line, find: Callable[[str], bytes | None]) -> Line | None:
    if not isinstance(line, Logo) or line.png:
        return line
    png = find(line.sha256)
    return Logo(line.sha256, png) if png else None


def lines(slip: Slip, columns: int) -> list[StyledLine]:
    """The printed lines of `slip`; the text of a LARGE line fills half the columns."""
    return [styled for line in _arranged(slip, columns) for styled in _laid_out(line, columns)]


def as_text(slip: Slip, columns: int) -> str:
    """`slip` as plain text, large lines at normal width, symbols named in brackets."""
    flat = [_at_normal_size(line) for line in _arranged(slip, columns)]
    printed = [styled for line in flat for styled in _laid_out(line, columns)]
    return "".join(f"{_as_text(styled, columns).rstrip()}\n" for styled in printed)


def _arranged(slip: Slip, columns: int) -> Iterator[SimpleLine]:
    for line in slip.lines:
        if isinstance(line, ByWidth):
            yield from line.wide if columns >= WIDE_FROM else line.narrow
        else:
            yield line


def _at_normal_size(line: SimpleLine) -> SimpleLine:
    return replace(line, size=Size.NORMAL) if isinstance(line, Text | Pair) else line


def _as_text(styled: StyledLine, columns: int) -> str:
    match styled.symbol:
        case Barcode(code):
            return f"[{code}]".center(columns)
        case Qr():
            return "[QR]".center(columns)
        case Logo():
            return "[logo]".center(columns)
        case None:
            return styled.rule * columns if styled.rule else styled.text


def _laid_out(line: SimpleLine, columns: int) -> list[StyledLine]:
    match line:
        case Text():
            return _text_lines(line, columns)
        case Pair():
            return _pair_lines(line, columns)
        case Rule(sign):
            return [StyledLine(rule=sign)]
        case Blank(count):
            return [StyledLine()] * count
        case Signatures(places):
            return [StyledLine(_signatures(places, columns))]
        case Barcode() | Qr() | Logo():
            return [StyledLine(symbol=line)]


def _text_lines(line: Text, columns: int) -> list[StyledLine]:
    paragraphs = [plain_text.ascii(paragraph) for paragraph in line.text.split("\n")]
    fits = max(map(len, paragraphs)) + line.indent <= columns // 2
    size = Size.TALL if line.size is Size.LARGE and not fits else line.size
    width = columns // 2 if size is Size.LARGE else columns
    rows = [row for paragraph in paragraphs for row in _wrapped(paragraph, width - line.indent, line.hanging)]
    return [StyledLine(_aligned(" " * line.indent + row, line.align, width), line.bold, size) for row in rows]


def _pair_lines(line: Pair, columns: int) -> list[StyledLine]:
    left, right = plain_text.ascii(line.left), plain_text.ascii(line.right)
    fits = line.indent + len(left) + 1 + len(right) <= columns // 2
    size = Size.TALL if line.size is Size.LARGE and not fits else line.size
    width = columns // 2 if size is Size.LARGE else columns
    rows = _side_by_side(left, right, width - line.indent)
    return [StyledLine(" " * line.indent + row, line.bold, size) for row in rows]


def _side_by_side(left: str, right: str, width: int) -> list[str]:
    room = width - len(right) - 1
    if not right:
        return _wrapped(left, width)
    if room < min(len(left), width // 3):
        # Too little room beside it: the right part stands whole on lines of its own.
        return [*_wrapped(left, width), *(row.strip().rjust(width) for row in _wrapped(right, width))]
    first, *others = _wrapped(left, max(room, 1))
    return [f"{first:<{width - len(right)}}{right}", *others]


def _wrapped(text: str, width: int, hanging: int = 0) -> list[str]:
    """Rows of at most `width` signs, broken at blanks, words longer than a row broken anywhere."""
    hanging = min(hanging, width // 2)
    rows: list[str] = []
    rest = text.rstrip()
    room = width
    while len(rest) > room:
        cut = rest.rfind(" ", 1, room + 1)
        # Leading blanks are an indent and not a place to break.
        cut = cut if rest[: max(cut, 0)].strip() else room
        rows.append(rest[:cut].rstrip())
        rest = rest[cut:].lstrip()
        room = width - hanging
    rows.append(rest)
    return [rows[0], *(" " * hanging + row for row in rows[1:])]


def _aligned(row: str, align: Align, width: int) -> str:
    match align:
        case Align.LEFT:
            return row
        case Align.CENTRE:
            return " " * ((width - len(row.strip())) // 2) + row.strip()
        case Align.RIGHT:
            return row.strip().rjust(width)


def _signatures(places: int, columns: int) -> str:
    if places == 1:
        return "_" * _SIGNATURE
    each = "_" * ((columns - _SIGNATURE_GAP) // 2)
    return f"{each}{' ' * (columns - 2 * len(each))}{each}"
