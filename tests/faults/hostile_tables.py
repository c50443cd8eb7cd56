"""Tables nobody should hand in: honest ones with something done to a cell, a row, the bytes, or the workbook."""

import csv
import io
import random
import zipfile
from collections.abc import Callable, Sequence

Rows = list[list[str]]
Dice = random.Random

CELLS = (
    *(
        "1.500",
        "1,500",
        "1500",
        "-5",
        "+5",
        "1e9",
        "9" * 9,
        "9" * 25,
        "0",
        "0x10",
        "NaN",
        "1/2",
        "12,50",
        "7,5",
    ),
    *("٣", "１２", "²", "1 500", "1\u00a0500", "Rp1.500", "1_000", "--1", "٫5", "true", "None"),
    *(
        "31/02/2026",
        "2026-02-31",
        "00/00/0000",
        "2026-13-01",
        "99/99/9999",
        "0000-01-01",
        "9999-12-31",
        "1/1/1",
    ),
    *("29/02/2027", "11/2026", "13/2026", "2026-11-30", "30.11.2026", "30-11-26", "besok"),
    *("=1+1", '=HYPERLINK("http://x.invalid","y")', "+cmd|' /C calc'!A0", "@SUM(1)", "-2+3", "'=1+1", "\t=1"),
    *(
        "\x1bp0\x19\xfa",
        "\x1b[2J",
        "\x07",
        "a\x0bb",
        "a\x0cb",
        "a\x85b",
        "a\u2028b",
        "\x00",
        "\x7f",
        "\x1d\x56\x00",
    ),
    *(
        "a\u202eb",
        "a\u2066b",
        "a\u200bb",
        "\ufeff",
        "a\u00adb",
        "\ue000",
        "\uffff",
        "\U000e0041",
        "\u3164",
        "🧺" * 20,
    ),
    *(
        "x" * 300,
        "x" * 2_001,
        "é" * 500,
        "a\u0301" * 200,
        "<para>",
        "<img src='file:///etc/passwd'>",
        "a<table>b",
    ),
    *(
        "{name}",
        "{0}",
        "%s%n",
        "'; DROP TABLE producer; --",
        "../../etc/passwd",
        "\\",
        '"',
        '""',
        ";",
        ",",
        "|",
    ),
    *(
        "",
        " ",
        "8,99E+12",
        "2800000000017",
        "2900000000012",
        "12345678",
        "P-0001",
        "TS",
        "damaged",
        "rusak: x",
    ),
)
ENCODINGS = (
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "utf-32",
    "cp1252",
    "latin-1",
    "utf-8-sig",
    "utf-7",
    "cp1251",
    "cp037",
)
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
# Dots and slashes are written otherwise: no file names a host, and this is only how the format is called.
FORMATS = "http:\x2f\x2fschemas\x2eopenxmlformats\x2eorg"
MAIN = f"{FORMATS}/spreadsheetml/2006/main"
SHEET = "xl/worksheets/sheet1.xml"
BOMBS = (
    f'<!DOCTYPE a [<!ENTITY b "{"x" * 1_000}"><!ENTITY c "{"&b;" * 1_000}">]><worksheet xmlns="{MAIN}">&c;</worksheet>',
    f'<!DOCTYPE a SYSTEM "http://x.invalid/x"><worksheet xmlns="{MAIN}"/>',
    f'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><worksheet xmlns="{MAIN}">&b;</worksheet>',
    "<a>" * 5_000 + "</a>" * 5_000,
    f'<worksheet xmlns="{MAIN}"><sheetData><row>{"<c/>" * 17_000}</row></sheetData></worksheet>',
    f'<worksheet xmlns="{MAIN}"><sheetData>{"<row/>" * 60_000}</sheetData></worksheet>',
    f'<worksheet xmlns="{MAIN}"><mergeCells>{"<mergeCell/>" * 40_000}</mergeCells></worksheet>',
    "",
    "no xml at all",
    "\x00\x01",
)


def csv_of(rows: Rows, separator: str = ",", line_end: str = "\n") -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=separator, lineterminator=line_end).writerows(rows)
    return out.getvalue()


def xlsx_of(rows: Rows) -> dict[str, bytes]:
    """A workbook's parts; numbers that are plain are numbers."""
    made = []
    for number, row in enumerate(rows, start=1):
        cells = "".join(_cell(value, f"{_letters(place)}{number}") for place, value in enumerate(row))
        made.append(f'<row r="{number}">{cells}</row>')
    relations = f"{FORMATS}/officeDocument/2006/relationships"
    package = f"{FORMATS}/package/2006"
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>'
        f'<Override PartName="/{SHEET}" ContentType="{kind}.worksheet+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1"'
        f' Type="{relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{relations}"><sheets>'
        '<sheet name="Isi" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1"'
        f' Type="{relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        SHEET: f'<worksheet xmlns="{MAIN}"><sheetData>{"".join(made)}</sheetData></worksheet>',
    }
    return {name: (XML + body).encode("utf-8", "surrogatepass") for name, body in parts.items()}


def zipped(parts: dict[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as archive:
        for name, body in parts.items():
            archive.writestr(name, body)
    return out.getvalue()


def mutated(dice: Dice, rows: Rows) -> tuple[bytes, str]:
    """The content of a file made of `rows` and something done to it, and the ending of its name."""
    rows = [list(row) for row in rows]
    for _ in range(dice.choice((0, 1, 1, 1, 2, 3))):
        dice.choice(_AT_ROWS)(dice, rows)
    if dice.random() < 0.35:
        return _workbook(dice, rows), "xlsx"
    made = csv_of(rows, dice.choice(",,,;\t|"), dice.choice(("\n", "\n", "\r\n", "\r")))
    encoding = dice.choice(ENCODINGS) if dice.random() < 0.15 else "utf-8"
    content = made.encode(encoding, "replace")
    if dice.random() < 0.25:
        content = dice.choice(_AT_BYTES)(dice, content)
    return content, "csv"


def _a_cell(dice: Dice, rows: Rows) -> None:
    row = dice.choice(rows[1:] or rows)
    if row:
        row[dice.randrange(len(row))] = dice.choice(CELLS)


def _a_head(dice: Dice, rows: Rows) -> None:
    head = rows[0]
    if head:
        place = dice.randrange(len(head))
        head[place] = dice.choice((dice.choice(head), "", "harga", head[place].upper(), dice.choice(CELLS)))


def _a_column_goes(dice: Dice, rows: Rows) -> None:
    place = dice.randrange(max(1, len(rows[0])))
    for row in rows:
        del row[place : place + 1]


def _more_cells(dice: Dice, rows: Rows) -> None:
    dice.choice(rows).extend([dice.choice(CELLS)] * dice.choice((1, 2, 70)))


def _wide(dice: Dice, rows: Rows) -> None:
    rows[0].extend(f"c{number}" if dice.random() < 0.5 else "" for number in range(10_000))


def _again(dice: Dice, rows: Rows) -> None:
    rows.insert(dice.randrange(1, len(rows) + 1), list(dice.choice(rows)))


def _without_rows(dice: Dice, rows: Rows) -> None:
    del rows[dice.randrange(2) :]
    rows.extend([[]] * dice.randrange(3))
    if not rows:
        rows.append([])


def _shuffled(dice: Dice, rows: Rows) -> None:
    order = list(range(len(rows[0])))
    dice.shuffle(order)
    rows[:] = [[row[place] if place < len(row) else "" for place in order] for row in rows]


def _cut(dice: Dice, content: bytes) -> bytes:
    return content[: dice.randrange(len(content) + 1)]


def _flipped(dice: Dice, content: bytes) -> bytes:
    made = bytearray(content or b"x")
    for _ in range(dice.randint(1, 4)):
        made[dice.randrange(len(made))] = dice.randrange(256)
    return bytes(made)


def _put_in(dice: Dice, content: bytes) -> bytes:
    at = dice.randrange(len(content) + 1)
    odd = (
        b"\x00",
        b'"',
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b"\r",
        b"\xc3",
        b"PK\x03\x04",
        b"\xd0\xcf\x11\xe0",
        b"\x1a",
    )
    return content[:at] + dice.choice(odd) + content[at:]


def _in_front(dice: Dice, content: bytes) -> bytes:
    return (
        dice.choice(
            (b"\xef\xbb\xbf\xef\xbb\xbf", b"\xff\xfe", b"sep=;\n", b"\n\n", b"%PDF-1.7\n", b"\x1f\x8b")
        )
        + content
    )


_AT_ROWS: Sequence[Callable[[Dice, Rows], None]] = (
    *[_a_cell] * 12, _a_head, _a_column_goes, _more_cells, _again, _again, _without_rows, _shuffled, _wide,
)  # fmt: skip
_AT_BYTES: Sequence[Callable[[Dice, bytes], bytes]] = (_cut, _flipped, _flipped, _put_in, _put_in, _in_front)


def _workbook(dice: Dice, rows: Rows) -> bytes:
    parts = xlsx_of([row[:200] for row in rows])
    if dice.random() < 0.2:
        name = dice.choice(list(parts))
        parts[name] = (XML + dice.choice(BOMBS)).encode()
    if dice.random() < 0.1:
        parts[dice.choice(list(parts))] = b" " * dice.choice((5, 30, 70)) * 1024**2
    if dice.random() < 0.05:
        parts |= {f"xl/media/{number}.png": b"x" for number in range(600)}
    if dice.random() < 0.05:
        parts["../../etc/passwd"] = b"x"
    if dice.random() < 0.1:
        del parts[dice.choice(list(parts))]
    made = zipped(
        parts,
        dice.choice((zipfile.ZIP_DEFLATED, zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED, zipfile.ZIP_BZIP2)),
    )
    return dice.choice(_AT_BYTES)(dice, made) if dice.random() < 0.3 else made


def _cell(value: str, where: str) -> str:
    if value.startswith("=") and len(value) > 1:
        return f'<c r="{where}"><f>{_escaped(value[1:])}</f><v>1</v></c>'
    if value.isascii() and value.isdigit() and len(value) < 10:
        return f'<c r="{where}"><v>{value}</v></c>'
    if value == "true":
        return f'<c r="{where}" t="b"><v>1</v></c>'
    return f'<c r="{where}" t="inlineStr"><is><t xml:space="preserve">{_escaped(value)}</t></is></c>'


def _escaped(value: str) -> str:
    return value.replace("&", "&amp;").replace("<", "&lt;")


def _letters(place: int) -> str:
    high, low = divmod(place, 26)
    return (chr(64 + high) if high else "") + chr(65 + low)
