"""What a GS1 label says: element strings of GS1-128, GS1 DataMatrix and GS1 QR, strictly read; pure.

An element is an identifier of 2 to 4 digits and its value; values of no fixed length end with a separator (GS, which
is what scanners send for FNC1). Source: GS1 General Specifications, sections 3 and 7.8.
"""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final

from sentra_pos.base import text
from sentra_pos.base.errors import RuleBroken
from sentra_pos.paper import symbols

GS: Final = "\x1d"
LONGEST: Final = 400
"""More than any GS1 symbol of the counter holds."""

_SYMBOLS = ("]C1", "]d2", "]Q3", "]e0", "]J1")
"""What scanners put before GS1-128, DataMatrix, QR, DataBar and DotCode."""
_OTHER_SYMBOL = re.compile(r"\][A-Za-z][0-9A-Za-z]")
_WRITTEN = re.compile(r"\((\d{2,4})\)([^()]*)")
_SIGNS = re.compile(r"[!\"%&'()*+,\-./0-9:;<=>?A-Z_a-z]+")
_LONGEST_VALUE = 90
_SHOWN = 48
"""Signs of a label that stand in a sentence."""


class LabelFault(Enum):
    """What is wrong with a label."""

    TOO_SHORT = "it is cut off"
    SIGNS = "it has signs that no label has"
    DATE = "its date does not exist"
    NOTHING = "it counts nothing"
    NO_PRODUCT = "it names no product"
    TWICE = "it says two things at once"


@dataclass(eq=False)
class BrokenLabel(RuleBroken):
    """The element string breaks the rules of GS1: it was misread, or printed wrong."""

    sentence = "The label {code} cannot be used: {fault}. Scan it again, or the product's own barcode."

    code: str
    fault: LabelFault


@dataclass(eq=False)
class UnknownElement(RuleBroken):
    """An identifier nobody knows; where its value ends cannot be told."""

    sentence = (
        "The label {code} has an element ({element}) that is not known. Scan the product's own barcode."
    )

    code: str
    element: str


@dataclass(eq=False)
class WrongGtin(RuleBroken):
    """The check digit of the product's number in the label is wrong."""

    sentence = "The label holds the number {gtin}, whose check digit is wrong. Scan it again."

    gtin: str


@dataclass(frozen=True)
class Element:
    """One element as it stood there, such as ("17", "261130")."""

    identifier: str
    value: str


@dataclass(frozen=True)
class Label:
    """What the till understands of a label; `grams` and `count` are None where it says nothing about them.

    `expiry` is the last good day: AI 17, or AI 15 where there is no 17.
    """

    gtin: str
    elements: tuple[Element, ...]
    batch: str = ""
    made_on: date | None = None
    expiry: date | None = None
    count: int | None = None
    grams: int | None = None


def is_label(code: str) -> bool:
    """Whether `code` is meant as an element string: it says so, or it begins with a product's number and goes on."""
    if code.startswith((*_SYMBOLS, GS)) or GS in code or _WRITTEN.match(code):
        return True
    return len(code) > 16 and code[:2] in ("01", "02") and code[:16].isdigit() and _is_gtin(code[2:16])


def without_symbol(code: str) -> str:
    """`code` without what the scanner said about the kind of symbol (`]E0`, `]C0`)."""
    return code[3:] if _OTHER_SYMBOL.match(code) else code


def read(code: str) -> Label:
    """The label that `code` is; raise BrokenLabel, UnknownElement or WrongGtin."""
    shown = text.ascii(text.one_line(code))[:_SHOWN]
    if len(code) > LONGEST:
        raise BrokenLabel(shown, LabelFault.SIGNS)
    elements: dict[str, str] = {}
    for element in _elements(code, shown):
        if elements.setdefault(element.identifier, element.value) != element.value:
            raise BrokenLabel(shown, LabelFault.TWICE)
    gtin = elements.get("01") or elements.get("02")
    if gtin is None:
        raise BrokenLabel(shown, LabelFault.NO_PRODUCT)
    if not _is_gtin(gtin):
        raise WrongGtin(gtin=gtin)
    best_before, expiry = (_day(elements.get(key), shown) for key in ("15", "17"))
    return Label(
        gtin=gtin,
        elements=tuple(Element(*pair) for pair in elements.items()),
        batch=elements.get("10", ""),
        made_on=_day(elements.get("11"), shown),
        expiry=expiry or best_before,
        count=_more_than_nothing(elements.get("30") or elements.get("37"), shown),
        grams=_grams(elements, shown),
    )


def _elements(code: str, shown: str) -> Iterator[Element]:
    """Every element; whatever cannot be split raises."""
    if _WRITTEN.match(code):
        if "".join(f"({one[1]}){one[2]}" for one in _WRITTEN.finditer(code)) != code:
            raise BrokenLabel(shown, LabelFault.SIGNS)
        for one in _WRITTEN.finditer(code):
            yield _checked(Element(one[1], one[2].strip()), shown)
        return
    rest = code.removeprefix(next((mark for mark in _SYMBOLS if code.startswith(mark)), "")).strip(GS)
    while rest:
        identifier = _identifier(rest, shown)
        length = _KINDS[_kind(identifier)][0]
        after = rest[len(identifier) :]
        value = after[:length] if length else after.split(GS)[0]
        yield _checked(Element(identifier, value), shown)
        # A separator is allowed after values of fixed length too.
        rest = after[len(value) :].removeprefix(GS)


def _identifier(rest: str, shown: str) -> str:
    for length in (2, 3, 4):
        if rest[:length].isascii() and rest[:length].isdigit() and _kind(rest[:length]):
            return rest[:length]
    if not rest[:2].isascii() or not rest[:2].isdigit():
        raise BrokenLabel(shown, LabelFault.SIGNS)
    raise UnknownElement(code=shown, element=rest[:2])


def _checked(element: Element, shown: str) -> Element:
    kind = _kind(element.identifier)
    if not kind:
        raise UnknownElement(code=shown, element=element.identifier)
    length, longest, digits_only = _KINDS[kind]
    value = element.value
    if not value or (length and len(value) < length):
        raise BrokenLabel(shown, LabelFault.TOO_SHORT)
    is_good = value.isascii() and value.isdigit() if digits_only else bool(_SIGNS.fullmatch(value))
    if not is_good or len(value) > (length or longest):
        raise BrokenLabel(shown, LabelFault.SIGNS)
    return element


def _kind(identifier: str) -> str:
    """The row of the table for `identifier`, in which `n` is any digit; empty if there is none."""
    if identifier in _KINDS:
        return identifier
    anyhow = identifier[:-1] + "n"
    return anyhow if len(identifier) > 2 and anyhow in _KINDS else ""


def _is_gtin(digits: str) -> bool:
    return digits.isascii() and digits.isdigit() and symbols.check_digit(digits[:-1]) == digits[-1]


def _day(value: str | None, shown: str) -> date | None:
    """YYMMDD, where day 00 is the last of its month; what a shop sells was made in this century."""
    if value is None:
        return None
    year, month, day = 2000 + int(value[:2]), int(value[2:4]), int(value[4:])
    try:
        return date(year, month, day or calendar.monthrange(year, month)[1])
    except (ValueError, calendar.IllegalMonthError):
        raise BrokenLabel(shown, LabelFault.DATE) from None


def _more_than_nothing(value: str | None, shown: str) -> int | None:
    if value is None:
        return None
    if int(value) == 0:
        raise BrokenLabel(shown, LabelFault.NOTHING)
    return int(value)


def _grams(elements: dict[str, str], shown: str) -> int | None:
    """310n is a net weight in kg with n decimals; grams half up."""
    found = next((key for key in elements if key.startswith("310")), None)
    if found is None:
        return None
    value, decimals = int(elements[found]), int(found[3])
    scale: int = 10**decimals
    return _more_than_nothing(str((value * 1_000 * 2 + scale) // (2 * scale)), shown)


_DATES = dict.fromkeys(("11", "12", "13", "15", "16", "17"), (6, 6, True))
_MEASURES = {f"{two}{digit}n": (6, 6, True) for two in range(31, 37) for digit in range(10)}
_PLACES = {f"41{digit}": (13, 13, True) for digit in range(8)}
_OWN = {f"{number}": (0, _LONGEST_VALUE, False) for number in range(91, 100)}
_KINDS: Final[dict[str, tuple[int, int, bool]]] = {
    # identifier: fixed length or 0, longest, digits only
    "00": (18, 18, True),
    "01": (14, 14, True),
    "02": (14, 14, True),
    "03": (14, 14, True),
    "10": (0, 20, False),
    "20": (2, 2, True),
    "21": (0, 20, False),
    "22": (0, 20, False),
    "30": (0, 8, True),
    "37": (0, 8, True),
    "90": (0, 30, False),
    **_DATES,
    **_MEASURES,
    **_PLACES,
    **_OWN,
    **dict.fromkeys(("235", "240", "241", "243", "250", "251", "253", "254", "255"), (0, 30, False)),
    "242": (0, 6, True),
    **dict.fromkeys(("390n", "391n", "392n", "393n"), (0, 18, True)),
    "394n": (4, 4, True),
    "395n": (6, 6, True),
    **dict.fromkeys(("400", "401", "403", "420", "421", "427"), (0, 30, False)),
    "402": (17, 17, True),
    **dict.fromkeys(("422", "424", "426"), (3, 3, True)),
    **dict.fromkeys(("423", "425"), (0, 15, True)),
    **{f"43{digit}n": (0, 70, False) for digit in range(3)},
    **{f"700{digit}": (0, 30, False) for digit in range(1, 10)},
    **{f"70{digit}n": (0, 30, False) for digit in range(1, 5)},
    **{f"71{digit}": (0, 20, False) for digit in range(7)},
    **{f"72{digit}n": (0, 30, False) for digit in range(3, 5)},
    **{f"80{digit}n": (0, 70, False) for digit in range(3)},
    **{f"81{digit}n": (0, 70, False) for digit in range(2)},
    "8200": (0, 70, False),
}
