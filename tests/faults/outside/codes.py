"""Parsers of what machines send: QRIS, labels and codes, the serial line, signed texts, a till's lines, a printer."""

import json
from datetime import UTC, datetime
from functools import partial
from threading import Event

from faults.outside.parser import Parser, answer, as_text, must

from sentra_pos.base.errors import DeviceTrouble, RuleBroken
from sentra_pos.catalogue import gs1
from sentra_pos.cli import output, till_requests
from sentra_pos.devices import scanner_signs
from sentra_pos.devices.connections import Patience
from sentra_pos.devices.receipt_printer import ReceiptPrinter
from sentra_pos.devices.scanner_signs import LONGEST, Manner
from sentra_pos.devices.serial_scanner import Framer
from sentra_pos.devices.troubles import PrinterOutOfPaper, PrinterSilent
from sentra_pos.paper import qris, symbols
from sentra_pos.paper.qris import QrisRefused
from sentra_pos.paper.symbols import NotACode, PricedCode, WeighedCode
from sentra_pos.settlement import signing
from sentra_pos.settlement.signing import PublicKey
from sentra_pos.shop.registers import Habits, PrinterKind
from sentra_pos.ui.checkout import typed

_MANNERS = (Manner(), Manner("<STX>", "<ETX>", "<F8>"), Manner("ab", "<CR>", "|"))
_KEY = PublicKey("00000000", "11" * 32, datetime(2026, 11, 22, tzinfo=UTC))
_IMPATIENT = Patience(connect=0, stall=0, status=0.0005, proof=0.0005, goodbye=0)


def _qris(data: bytes) -> None:
    payload = as_text(data)
    elements = answer(lambda: qris.parse(payload), QrisRefused)
    for ask in (qris.merchant_name, qris.nmid, qris.city):
        answer(partial(ask, payload), QrisRefused)
    amount = len(data) * 37 + 1
    made = answer(lambda: qris.with_amount(payload, amount), QrisRefused)
    if elements is not None:
        must("".join(map(str, elements)) == payload.strip(), "its elements are not what it is")
        must(elements[-1].value == f"{_crc(payload.strip()[:-4]):04X}", "a check sum that is none")
    if made is not None:
        again = {element.tag: element.value for element in qris.parse(made)}
        must(again["54"] == str(amount) and again["01"] == "12", "another amount")
        before = {one.tag: one.value for one in elements or ()}
        kept = before.keys() - {"01", "54", "55", "56", "57", "63"}
        must(all(again[tag] == before[tag] for tag in kept), "something else was changed")


def _crc(text: str) -> int:
    """CRC-16/CCITT-FALSE a bit at a time: another way than the product's."""
    found = 0xFFFF
    for byte in text.encode():
        found ^= byte << 8
        for _ in range(8):
            found = (found << 1 ^ 0x1021 if found & 0x8000 else found << 1) & 0xFFFF
    return found


def _scan(data: bytes) -> None:
    code = as_text(data)
    read = typed.read(code)
    must(0 <= read.times <= 999, "more times than can be typed")
    typed.words_of(code)
    typed.scanned(scanner_signs.clean(list(code)), "3*")
    scanner_signs.split(code)
    gs1.is_label(gs1.without_symbol(code))
    label = answer(lambda: gs1.read(code), RuleBroken)
    if label is not None:
        must(symbols.check_digit(label.gtin[:-1]) == label.gtin[-1], "a number with a wrong check digit")
        spelled = "]C1" + gs1.GS.join(one.identifier + one.value for one in label.elements)
        must(gs1.read(spelled) == label, "spelled out it is another label")


def _scale(data: bytes) -> None:
    code = as_text(data)
    must(symbols.is_ean(code) == (answer(lambda: symbols.check_ean(code), NotACode) == code), "half a code")
    for same in symbols.same_codes(code)[1:]:
        must(int(same) == int(symbols.from_upc_e(code) or code) or int(same) == int(code), "another number")
    match symbols.read_scale_code(code):
        case WeighedCode(item, grams):
            must(symbols.weight_code(item, grams) == _thirteen(code), "another weight")
        case PricedCode(item, amount):
            must(symbols.price_code(item, amount) == _thirteen(code), "another price")
    for draw in (symbols.ean13, symbols.code128):
        answer(partial(draw, code), NotACode)


def _thirteen(code: str) -> str:
    must(len(code) == 13 and code.isascii(), "a scale's code of other signs")
    return code


def _serial(data: bytes) -> None:
    """However the bytes of a line are cut into pieces, the same codes come out of it."""
    cut = len(data) // 3
    for manner in _MANNERS:
        whole, parted = Framer(manner), Framer(manner)
        heard = [one.code for one in whole.feed(data) + whole.pause()]
        parts = parted.feed(data[:cut]) + parted.feed(data[cut : 2 * cut]) + parted.feed(data[2 * cut :])
        must(heard == [one.code for one in parts + parted.pause()], "cut otherwise it is another code")
        must(all(0 < len(code) <= LONGEST for code in heard), "a code without end")


def _signed(data: bytes) -> None:
    scanned = as_text(data)
    said = signing.read(scanned)
    seal = signing.seal(scanned, [_KEY])
    must(seal is not signing.Seal.HOLDS, "a signature nobody made")
    must(said is not None or seal is signing.Seal.MISSING, "a signature under nothing")


def _till(data: bytes) -> None:
    # A till's stdin is UTF-8 and shows what is none as a sign that means nothing.
    line = data.decode("utf-8", "replace")
    asked = answer(lambda: till_requests.read(line), till_requests.BadRequest)
    named = till_requests.id_of(line)
    output.to_json({"id": named}).encode("utf-8")
    if asked is not None:
        again = till_requests.read(asked.model_dump_json())
        must(again == asked, "written out it asks for something else")
        must(json.loads(line).keys() <= type(asked).model_fields.keys(), "a key that nobody understood")


class _Says:
    """A line on which a printer says these bytes, and then nothing."""

    can_answer = True

    def __init__(self, data: bytes) -> None:
        self._said = [data[:2], data[2:]]

    def send(self, data: bytes) -> None:
        """Everything is taken."""

    def receive(self, seconds: float) -> bytes:
        del seconds
        return self._said.pop(0) if self._said else b""

    def close(self) -> None:
        """Nothing is held."""


def _printer(data: bytes) -> None:
    """Asked for proof: printed, out of paper, or silent, by the first byte that is such a status and no other."""
    habits = Habits(printer=PrinterKind.NETWORK, address="192.0.2.1", proves_printing=True)
    printer = ReceiptPrinter(habits, _IMPATIENT, Event())
    printer._connection = _Says(data)
    status = next((byte for byte in data if byte & 0x90 == 0), None)
    wanted = PrinterSilent if status is None else PrinterOutOfPaper if status & 0x0C else None
    try:
        printer.print(b"x")
        became: type[DeviceTrouble] | None = None
    except DeviceTrouble as trouble:
        became = type(trouble)
        must(bool(trouble.message()), "no sentence")
    must(became is wanted or became is PrinterSilent, f"{became} instead of {wanted}")


PARSERS = (
    Parser("qris", _qris, longest=400),
    Parser("scan", _scan, longest=200),
    Parser("scale", _scale, longest=40, swollen=5_000),
    Parser("serial", _serial, longest=300, within=0.3, weight=0.3),
    Parser("signed", _signed, longest=400),
    Parser("till", _till, longest=600, within=0.3),
    Parser("printer", _printer, longest=40, weight=0.05, swollen=2_000),
)
