"""The shop's own static QRIS code with an amount put into it, every other element byte for byte as it was.

The payload is EMVCo's: elements of a 2-digit tag, a 2-digit length in characters, and a value.
"""

import binascii
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from sentra_pos.base.errors import RuleBroken

SMALLEST_AMOUNT = 1
LARGEST_AMOUNT = 10_000_000

_FORMAT = "00"
_METHOD = "01"
_STATIC, _DYNAMIC = "11", "12"
_AMOUNT = "54"
_NATIONAL = "51"
_NAME = "59"
_CITY = "60"
_CRC = "63"
# Amount, tip indicator, fixed tip, percentage tip and checksum: what an amount of our own replaces.
_REPLACED = frozenset({_AMOUNT, "55", "56", "57", _CRC})
_DIGITS = frozenset("0123456789")


class QrisFault(Enum):
    """Why a payload or an amount was refused."""

    BAD_TAG = "bad_tag"
    BAD_LENGTH = "bad_length"
    TRUNCATED = "truncated"
    REPEATED_TAG = "repeated_tag"
    BAD_START = "bad_start"
    NO_CHECKSUM = "no_checksum"
    WRONG_CHECKSUM = "wrong_checksum"
    ALREADY_DYNAMIC = "already_dynamic"
    NO_NAME = "no_name"
    BAD_AMOUNT = "bad_amount"


@dataclass(eq=False)
class QrisRefused(RuleBroken):
    """The payload is no usable QRIS code, or the amount is outside what QRIS carries."""

    sentence = "QRIS refused: {reason}."

    reason: QrisFault


@dataclass(frozen=True)
class Element:
    """One element of the payload's root."""

    tag: str
    value: str

    def __str__(self) -> str:
        return f"{self.tag}{len(self.value):02}{self.value}"


def parse(payload: str) -> tuple[Element, ...]:
    """The elements of `payload` in order, its checksum proved; raise QrisRefused."""
    payload = payload.strip()
    elements = _split(payload)
    tags = [element.tag for element in elements]
    if not elements or elements[0] != Element(_FORMAT, "01"):
        raise QrisRefused(QrisFault.BAD_START)
    if tags[-1] != _CRC:
        raise QrisRefused(QrisFault.NO_CHECKSUM)
    if len(set(tags)) != len(tags):
        raise QrisRefused(QrisFault.REPEATED_TAG)
    if len(elements[-1].value) != 4 or elements[-1].value != _checksum(payload[:-4]):
        raise QrisRefused(QrisFault.WRONG_CHECKSUM)
    return tuple(elements)


def with_amount(payload: str, amount: int) -> str:
    """The static `payload` as a dynamic one for `amount` rupiah, 1 … 10.000.000; raise QrisRefused."""
    if type(amount) is not int or not SMALLEST_AMOUNT <= amount <= LARGEST_AMOUNT:
        raise QrisRefused(QrisFault.BAD_AMOUNT)
    elements = parse(payload)
    if Element(_METHOD, _DYNAMIC) in elements:
        raise QrisRefused(QrisFault.ALREADY_DYNAMIC)
    body = "".join(map(str, _with_amount(elements, amount))) + f"{_CRC}04"
    made = body + _checksum(body)
    # A faulty code would send a customer's money nowhere: prove what we made before anyone sees it.
    if Element(_AMOUNT, str(amount)) not in parse(made):
        raise QrisRefused(QrisFault.BAD_AMOUNT)
    return made


def merchant_name(payload: str) -> str:
    """The name customers read when they pay; raise QrisRefused if there is none."""
    for element in parse(payload):
        if element.tag == _NAME and element.value.strip():
            return element.value.strip()
    raise QrisRefused(QrisFault.NO_NAME)


def nmid(payload: str) -> str:
    """The national merchant id that stands under the printed code, or an empty text; raise QrisRefused."""
    for element in parse(payload):
        if element.tag == _NATIONAL:
            return next((inner.value for inner in _split(element.value) if inner.tag == "02"), "")
    return ""


def city(payload: str) -> str:
    """The town of the merchant, or an empty text; raise QrisRefused."""
    return next((element.value.strip() for element in parse(payload) if element.tag == _CITY), "")


def _with_amount(elements: Sequence[Element], amount: int) -> list[Element]:
    made = [
        Element(_METHOD, _DYNAMIC) if element.tag == _METHOD else element
        for element in elements
        if element.tag not in _REPLACED
    ]
    if all(element.tag != _METHOD for element in made):
        made.insert(1, Element(_METHOD, _DYNAMIC))
    position = next((index for index, element in enumerate(made) if element.tag > _AMOUNT), len(made))
    made.insert(position, Element(_AMOUNT, str(amount)))
    return made


def _split(payload: str) -> list[Element]:
    elements: list[Element] = []
    position = 0
    while position < len(payload):
        tag = _two_digits(payload, position, QrisFault.BAD_TAG)
        length = int(_two_digits(payload, position + 2, QrisFault.BAD_LENGTH))
        value = payload[position + 4 : position + 4 + length]
        if len(value) < length:
            raise QrisRefused(QrisFault.TRUNCATED)
        if not length:
            raise QrisRefused(QrisFault.BAD_LENGTH)
        elements.append(Element(tag, value))
        position += 4 + length
    return elements


def _two_digits(payload: str, position: int, fault: QrisFault) -> str:
    digits = payload[position : position + 2]
    if len(digits) < 2:
        raise QrisRefused(QrisFault.TRUNCATED)
    # str.isdigit would accept digits of other scripts.
    if not _DIGITS.issuperset(digits):
        raise QrisRefused(fault)
    return digits


def _checksum(text: str) -> str:
    try:
        encoded = text.encode()
    except UnicodeEncodeError as lone_surrogate:
        raise QrisRefused(QrisFault.WRONG_CHECKSUM) from lone_surrogate
    return f"{binascii.crc_hqx(encoded, 0xFFFF):04X}"
