"""What must never be in anything that leaves the shop, whatever somebody is called: looked for kind by kind."""

import csv
import io
import json
import re
import unicodedata
import zipfile
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from urllib.parse import parse_qs, urlsplit

import escpos_decoder
import openpyxl
import pypdf
from faults.hostile.papers import Made
from label_reader import burnt_tspl, burnt_zpl

from sentra_pos.consignment import label_raster
from sentra_pos.consignment.label_layout import LabelSize

ACTIVE = (
    "/JS",
    "/JavaScript",
    "/Launch",
    "/URI",
    "/EmbeddedFile",
    "/AA",
    "/OpenAction",
    "/GoToR",
    "/SubmitForm",
)
FORMULA = re.compile(r"[=+\-@\t\r\n]")
NUMBER = re.compile(r"-?[0-9]+([.,][0-9]+)?")
STEERS = frozenset({"Cc", "Cf", "Cs", "Co"})
LONGEST_MESSAGE = 900
LONGEST_KEPT = 500
"""No field of the books holds a longer word."""
TALLEST = 14_400
"""Points: the tallest page of a PDF (ISO 32000-1, annex C)."""
LONGEST_NAME = 120
FORBIDDEN_IN_NAMES = re.compile(r'[\x00-\x1f<>:"/\\|?*]|\.\.')


def wrong(made: Made, word: str) -> list[str]:
    """What is wrong with what was made of a shop in which everything is called `word`."""
    try:
        found = list(_LOOKS[made.kind](made.content, word)) if made.kind in _LOOKS else []
    except Exception as error:
        found = [f"{type(error).__name__} {str(error)[:200]}"]
    if made.kind not in ("words", "link", "said", "escpos"):
        found += _named(PurePosixPath(made.name.replace(", drawn", "")))
    return [f"{made.name}: {one}" for one in found]


def _named(path: PurePosixPath) -> list[str]:
    return [
        f"a file called {part!r}"
        for part in path.parts
        if FORBIDDEN_IN_NAMES.search(part) or len(part) > LONGEST_NAME
    ]


def _pdf(content: bytes, word: str) -> Iterator[str]:
    reader = pypdf.PdfReader(io.BytesIO(content), strict=True)
    for number, page in enumerate(reader.pages, start=1):
        if "/Annots" in page:
            yield f"page {number} has something to click"
        width, height = page.mediabox.width, page.mediabox.height
        # What nobody is called may run on: a paper must only not be larger than any program can show.
        if not (60 < width < 900 and (30 < height < TALLEST or len(word) > LONGEST_KEPT)):
            yield f"page {number} is {width} by {height}"
    if len(reader.pages) > 40:
        yield f"{len(reader.pages)} pages"
    for name in ACTIVE:
        if _has(reader, name):
            yield f"something active: {name}"
    if word.isascii() and word.isprintable() and len(word) < 90:
        told = "".join("".join(page.extract_text().split()) for page in reader.pages)
        # Long names are cut or go on in the next line; what there is of them is there as it was typed.
        begins = "".join(word.split())[:6]
        if begins not in told and "…" not in told:
            yield f"{begins!r} is not on it"


def _has(reader: pypdf.PdfReader, name: str) -> bool:
    objects = (reader.get_object(number) for number in range(1, int(str(reader.trailer["/Size"]))))
    return any(isinstance(one, dict) and (name in one or name in one.values()) for one in objects)


def _escpos(content: bytes, word: str) -> Iterator[str]:
    del word
    paper = escpos_decoder.decode(content)
    if paper.drawer_opened:
        yield "it opens the drawer"
    if paper.deeds.count("cut") > 1 or paper.deeds.count("init") != 1:
        yield f"it does {paper.deeds}"


def _label(content: bytes, word: str) -> Iterator[str]:
    """A label of dots is a reset, and then strips of dots and feeds, whatever its words are."""
    del word
    if not content.startswith(label_raster.RESET):
        yield "it does not begin with a reset"
    at = len(label_raster.RESET)
    while at < len(content):
        if content[at : at + 4] == b"\x1dv0\x00":
            wide, high = (int.from_bytes(content[at + 4 + k : at + 6 + k], "little") for k in (0, 2))
            at += 8 + wide * high
        elif content[at : at + 1] == label_raster.NEXT_LABEL:
            at += 1
        else:
            yield f"{content[at : at + 4]!r} at {at}"
            return


def _tspl(content: bytes, word: str) -> Iterator[str]:
    del word
    program = content.decode("ascii")
    yield from _controls(program)
    if not burnt_tspl(program, LabelSize.ROLL_50X30).boxes:
        yield "no label"


def _zpl(content: bytes, word: str) -> Iterator[str]:
    del word
    program = content.decode("ascii")
    yield from _controls(program)
    for one in re.findall(r"\^XA.*?\^XZ", program, re.DOTALL):
        if not burnt_zpl(one, LabelSize.ROLL_50X30).boxes:
            yield "no label"
    if program.count("^XA") != program.count("^XZ"):
        yield "labels that do not end"


def _controls(program: str) -> Iterator[str]:
    if found := re.search(r"[^\r\n\x20-\x7e]", program):
        yield f"{found[0]!r} at {found.start()}"


def _csv(content: bytes, word: str) -> Iterator[str]:
    del word
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))
    for number, row in enumerate(rows, start=1):
        if len(row) != len(rows[0]):
            yield f"row {number} has {len(row)} cells, the head {len(rows[0])}"
        for cell in row:
            if FORMULA.match(cell) and not NUMBER.fullmatch(cell):
                yield f"row {number} has a formula {cell[:40]!r}"
            if "\0" in cell:
                yield f"row {number} has a NUL"


def _xlsx(content: bytes, word: str) -> Iterator[str]:
    del word
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        for name in parts.namelist():
            if any(bad in name.lower() for bad in ("externallink", "vbaproject", "..", "hyperlink")):
                yield f"a part called {name}"
            if b"<f>" in parts.read(name) or b"<hyperlink" in parts.read(name):
                yield f"{name} has a formula or a link"
    book = openpyxl.load_workbook(io.BytesIO(content), read_only=True)
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    yield f"{sheet.title} {cell.coordinate} is a formula"
                if isinstance(cell.value, str) and FORMULA.match(cell.value):
                    yield f"{sheet.title} {cell.coordinate} begins as one: {cell.value[:30]!r}"


def _json(content: bytes, word: str) -> Iterator[str]:
    del word
    if not json.loads(content.decode("utf-8", "surrogatepass")):
        yield "nothing in it"


def _said(content: bytes, word: str) -> Iterator[str]:
    """What a command prints must not steer the terminal."""
    del word
    for sign in content.decode("utf-8", "surrogatepass"):
        if sign != "\n" and unicodedata.category(sign) in STEERS:
            yield f"U+{ord(sign):04X} reaches the terminal"
            return


def _words(content: bytes, word: str) -> Iterator[str]:
    del word
    told = content.decode("utf-8", "surrogatepass")
    if len(told) > LONGEST_MESSAGE:
        yield f"a message of {len(told)} signs"


def _link(content: bytes, word: str) -> Iterator[str]:
    del word
    address = content.decode("ascii")
    parts = urlsplit(address)
    if (parts.scheme, parts.netloc) != ("https", "wa.me") or not re.fullmatch(r"/[0-9]*", parts.path):
        yield f"a link to {address[:60]!r}"
    if set(parse_qs(parts.query)) - {"text"} or parts.fragment:
        yield f"a link that asks for more: {address[:60]!r}"
    if not re.fullmatch(r"[\x21-\x7e]+", address):
        yield "a link with signs that are none of a link's"


def _beancount(content: bytes, word: str) -> Iterator[str]:
    del word
    from beancount import loader

    _, errors, _ = loader.load_string(content.decode("utf-8", "surrogatepass"))
    yield from (f"beancount: {error.message[:100]}" for error in errors[:3])


_LOOKS: dict[str, Callable[[bytes, str], Iterator[str]]] = {
    "pdf": _pdf,
    "escpos": _escpos,
    "dots": _label,
    "tspl": _tspl,
    "zpl": _zpl,
    "csv": _csv,
    "xlsx": _xlsx,
    "json": _json,
    "said": _said,
    "words": _words,
    "link": _link,
    "beancount": _beancount,
}
