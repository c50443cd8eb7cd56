"""Barcodes and QR codes: what their digits must be, and their bars and modules in whole units.

Whoever draws them multiplies by whole printer dots; anything scaled in between cannot be scanned.
"""

import re
from dataclasses import dataclass
from enum import Enum

from sentra_pos.base.errors import RuleBroken

OWN_PRODUCT = "29"
OWN_LOT = "28"
WEIGHED = "21"
PRICED = "23"
QUIET_LEFT, QUIET_RIGHT = 11, 7
"""Modules of white beside an EAN-13; less and scanners miss it."""
QUIET_CODE128 = 10
QUIET_QR = 4
SMALLEST_BAR_DOTS, SMALLEST_QR_DOTS = 2, 3
"""Printer dots (0,125 mm) a module needs to be read."""
PRICE_STEP = 100
"""A code that carries a price counts it in hundreds of rupiah (C5)."""

# The two long bars at both ends and in the middle, as offsets of modules.
_EAN_GUARDS = (0, 2, 46, 48, 92, 94)
_EAN_LENGTHS = (8, 12, 13)
_MASK = 2
"""One of the eight QR masks for all: every reader takes each, and trying which is prettiest costs 3 ms a paper."""
_ONE_BAR_OR_MORE = re.compile("1+")


class CodeFault(Enum):
    """Why a text cannot become this symbol."""

    NOT_DIGITS = "not_digits"
    WRONG_LENGTH = "wrong_length"
    WRONG_CHECK_DIGIT = "wrong_check_digit"
    NOT_ASCII = "not_ascii"
    TOO_LONG = "too_long"


@dataclass(eq=False)
class NotACode(RuleBroken):
    """The text cannot be encoded as it stands."""

    sentence = "“{code}” cannot be a code: {reason}."

    code: str
    reason: CodeFault


@dataclass(frozen=True)
class Bars:
    """A symbol of bars: `modules` of 1 and 0, which of them are the longer guard bars, and the text under it."""

    modules: str
    guard_bars: frozenset[int]
    text: str
    quiet_left: int
    quiet_right: int

    @property
    def width(self) -> int:
        """Modules with both quiet zones."""
        return self.quiet_left + len(self.modules) + self.quiet_right


@dataclass(frozen=True)
class WeighedCode:
    """What a code from the scales says: an item of 5 digits and its grams."""

    item: int
    grams: int


@dataclass(frozen=True)
class PricedCode:
    """What a code from the scales says: an item of 5 digits and its amount in rupiah."""

    item: int
    amount: int


def check_digit(digits: str) -> str:
    """The check digit after `digits` in EAN-8, UPC-A and EAN-13; raise NotACode if they are no digits."""
    _require_digits(digits)
    # Weights 3, 1, 3 … from the right, so the length does not matter.
    total = sum(int(digit) * (3 if place % 2 == 0 else 1) for place, digit in enumerate(reversed(digits)))
    return str(-total % 10)


def check_ean(code: str) -> str:
    """`code` itself if it is an EAN-8, UPC-A or EAN-13 with its right check digit; raise NotACode."""
    _require_digits(code)
    if len(code) not in _EAN_LENGTHS:
        raise NotACode(code, CodeFault.WRONG_LENGTH)
    if code[-1] != check_digit(code[:-1]):
        raise NotACode(code, CodeFault.WRONG_CHECK_DIGIT)
    return code


def is_ean(code: str) -> bool:
    """Whether `code` is an EAN-8, UPC-A or EAN-13 with its right check digit."""
    try:
        check_ean(code)
    except NotACode:
        return False
    return True


def from_upc_e(code: str) -> str:
    """The UPC-A that the 8 digits of a UPC-E stand for, or nothing if they are none (GS1 General Specifications 5.2)."""
    if len(code) != 8 or not code.isascii() or not code.isdigit() or code[0] not in "01":
        return ""
    one, two, three, four, five, last = tuple(code[1:7])
    body = {
        "0": one + two + "00000" + three + four + five,
        "1": one + two + "10000" + three + four + five,
        "2": one + two + "20000" + three + four + five,
        "3": one + two + three + "00000" + four + five,
        "4": one + two + three + four + "00000" + five,
    }.get(last, one + two + three + four + five + "0000" + last)
    whole = f"{code[0]}{body}{code[7]}"
    return whole if is_ean(whole) else ""


def same_codes(code: str) -> list[str]:
    """The ways to write the number that `code` is, itself first: 8, 12, 13 or 14 digits, UPC-E spelled out."""
    forms = [code]
    if code.isascii() and code.isdigit():
        for digits in filter(None, (code if len(code) in (8, 12, 13, 14) else "", from_upc_e(code))):
            if check_digit(digits[:-1]) == digits[-1]:
                whole = digits.zfill(14)
                forms += [whole[14 - long :] for long in (13, 12, 8, 14) if not whole[: 14 - long].strip("0")]
    return list(dict.fromkeys(forms))


def product_code(number: int) -> str:
    """Our own EAN-13 for product `number`: 29, ten digits, check digit (C5)."""
    return _own(OWN_PRODUCT, _padded(number, 10))


def lot_code(number: int) -> str:
    """Our own EAN-13 for lot label `number`: 28, ten digits, check digit (C5)."""
    return _own(OWN_LOT, _padded(number, 10))


def weight_code(item: int, grams: int) -> str:
    """An EAN-13 that carries a weight: 21, five digits of item, five of grams, check digit (C5)."""
    return _own(WEIGHED, _padded(item, 5), _padded(grams, 5))


def price_code(item: int, amount: int) -> str:
    """An EAN-13 that carries a price: 23, five digits of item, five of Rp100, check digit (C5)."""
    if amount % PRICE_STEP:
        raise NotACode(str(amount), CodeFault.WRONG_LENGTH)
    return _own(PRICED, _padded(item, 5), _padded(amount // PRICE_STEP, 5))


def read_scale_code(code: str) -> WeighedCode | PricedCode | None:
    """What a valid 21… or 23… code carries; None for every other code."""
    if len(code) != 13 or not is_ean(code):
        return None
    item, carried = int(code[2:7]), int(code[7:12])
    if code.startswith(WEIGHED):
        return WeighedCode(item, carried)
    if code.startswith(PRICED):
        return PricedCode(item, carried * PRICE_STEP)
    return None


def ean13(code: str) -> Bars:
    """The 95 modules of `code`; raise NotACode unless it is 13 digits with the right last one."""
    # The library would silently print another last digit, so it gets only what we proved.
    if len(check_ean(code)) != 13:
        raise NotACode(code, CodeFault.WRONG_LENGTH)
    from barcode.ean import EAN13  # here: 20 ms at start-up that selling does not need

    return Bars(str(EAN13(code).build()[0]), frozenset(_EAN_GUARDS), code, QUIET_LEFT, QUIET_RIGHT)


def code128(text: str) -> Bars:
    """The modules of `text` as Code 128; raise NotACode unless it is 1 to 40 printable ASCII signs."""
    if not text or not all(" " <= sign <= "~" for sign in text):
        raise NotACode(text, CodeFault.NOT_ASCII)
    if len(text) > 40:
        raise NotACode(text, CodeFault.TOO_LONG)
    from barcode.codex import Code128  # here: as for EAN-13

    return Bars(str(Code128(text).build()[0]), frozenset(), text, QUIET_CODE128, QUIET_CODE128)


def qr(text: str, error: str = "m") -> tuple[tuple[bool, ...], ...]:
    """The rows of modules of a QR code without its quiet zone, True for black; raise NotACode if `text` is too long."""
    import segno  # here: as for the barcodes

    try:
        made = segno.make_qr(text, error=error, boost_error=False, mask=_MASK)
    except (segno.DataOverflowError, ValueError) as refused:
        raise NotACode(text, CodeFault.TOO_LONG) from refused
    return tuple(tuple(bool(module) for module in row) for row in made.matrix)


def bar_runs(modules: str) -> list[tuple[int, int]]:
    """The black bars of `modules` as (start, width), so that neighbours are drawn as one rectangle."""
    return [(bar.start(), bar.end() - bar.start()) for bar in _ONE_BAR_OR_MORE.finditer(modules)]


def row_runs(row: tuple[bool, ...]) -> list[tuple[int, int]]:
    """The black runs of one row of a QR code as (start, width)."""
    return bar_runs("".join("1" if module else "0" for module in row))


def _own(prefix: str, *fields: str) -> str:
    digits = prefix + "".join(fields)
    return digits + check_digit(digits)


def _padded(number: int, width: int) -> str:
    digits = f"{number:0{width}}"
    if len(digits) != width or number < 0:
        raise NotACode(str(number), CodeFault.WRONG_LENGTH)
    return digits


def _require_digits(code: str) -> None:
    if not code or not (code.isascii() and code.isdigit()):
        raise NotACode(code, CodeFault.NOT_DIGITS)
