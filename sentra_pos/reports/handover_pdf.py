"""Serah terima toko on A4: on the first page what there is and who signs for it, then every figure it is made of."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from sentra_pos.base import clock, money, text
from sentra_pos.paper import pdf, words
from sentra_pos.paper import pdf_parts as parts
from sentra_pos.paper import pdf_table as tables
from sentra_pos.paper.faces import Face
from sentra_pos.paper.pdf import A4, FRAME, HAIR, Sheet
from sentra_pos.paper.pdf_table import Cell, Row, Style, Table, Title
from sentra_pos.reports import handover_tables, handover_words
from sentra_pos.reports.export_tables import Value
from sentra_pos.reports.handover_pack import Pack, StockOf
from sentra_pos.reports.handover_tables import SECTIONS, STOCK, Section
from sentra_pos.settlement import recorded_pdf
from sentra_pos.shop.handovers import HandoverLine, Purpose

_STYLE = Style(size=8.8, row=4.4, leading=3.5, head_size=8, head=7.9)
_ROWS = 50
"""How many lots stand on a page, about."""
_LINE = 5.4
_QR = 23.5
_SUMS = 118.0
"""How wide the summary is, beside the code."""


def draw(
    pack: Pack, line: HandoverLine, *, copy_no: int = 0, printed_at: datetime, printed_by: str = ""
) -> bytes:
    """The pack under its number as PDF; but for the mark and the foot a copy is the original."""
    mark = parts.copy_mark(copy_no)
    title = f"{handover_words.TITLES[pack.purpose].capitalize()} {line.number}"
    furniture = parts.furniture(
        title=f"{title} (lanjutan)",
        about=f"{pack.shop.name} · keadaan {words.moment(pack.at)}",
        copy=mark,
        left=f"{line.number} · {words.printed(printed_at, printed_by)}",
        code=line.code,
    )

    def body(sheet: Sheet) -> None:
        _body(sheet, pack, line, mark)

    rows = sum(len(one.lots) + 1 for one in pack.stock)
    return pdf.made(
        A4,
        lambda sheet: recorded_pdf.whole(sheet, body, furniture, about=rows // _ROWS + 1),
        title=title,
        author=pack.shop.name,
    )


def _body(sheet: Sheet, pack: Pack, line: HandoverLine, mark: str) -> None:
    title = handover_words.TITLES[pack.purpose]
    parts.letterhead(sheet, parts.PageHead(pack.shop, title, line.number, mark))
    layout = sheet.layout
    sheet.y = sheet.paragraph(
        layout.left, sheet.y + 6, _said(pack), layout.room, size=10, leading=4.4, most=4
    )
    top = sheet.y + 2
    _summary(sheet, pack)
    _beside(sheet, pack, line, top)
    _proof(sheet, pack)
    _signatures(sheet, pack)
    for section in SECTIONS:
        rows = section.rows(pack)
        if rows:
            tables.section(sheet, Title(section.title, section.note), _table(section, rows))
    _stock(sheet, pack)


def _said(pack: Pack) -> str:
    at = clock.local(pack.at)
    why = (
        "Pengelola lama menyerahkan dan pengelola baru menerima"
        if pack.purpose is Purpose.CHANGE
        else "Untuk pemeriksaan dicatat"
    )
    return (
        f"{why} keadaan toko pada {words.weekday_day(at.date())} pukul {words.hour(at)} menurut buku, dibuat oleh"
        f" {pack.made_by or '-'}. Rinciannya pada halaman berikut. Yang terjadi sesudahnya tidak termasuk: ujung rantai"
        " menunjukkan entri terakhir yang dihitung."
    )


def _summary(sheet: Sheet, pack: Pack) -> None:
    left, right = sheet.layout.left, sheet.layout.left + _SUMS
    sheet.y += 3.4
    sheet.rule(left, right, sheet.y, FRAME)
    for label, amount in handover_words.summary(pack):
        part = label.startswith(" ")
        sheet.y += _LINE
        sheet.text(left + (4 if part else 0), sheet.y - 1.6, label.strip(), 10, Face.TEXT)
        sheet.right(right, sheet.y - 1.6, money.show(amount), 10, Face.TEXT if part else Face.STRONG)
        sheet.rule(left, right, sheet.y, HAIR)
    sheet.rule(left, right, sheet.y, FRAME)


def _beside(sheet: Sheet, pack: Pack, line: HandoverLine, top: float) -> None:
    left = sheet.layout.left + _SUMS + 10
    parts.code(sheet, _qr_text(pack, line), line.code, sheet.layout.right - _QR, top + 2, _QR)
    facts = (
        f"{sum(len(one.lots) for one in pack.stock)} lot di rak",
        f"{len(pack.stock)} produsen di rak",
        *(f"{one.lots} lot {handover_words.place(one.place)}" for one in pack.aside),
        f"{len(pack.open)} perkara belum beres",
        f"Sentra POS {pack.version}",
        f"{pack.engine}, tata {pack.step:04d}",
    )
    for number, fact in enumerate(facts):
        sheet.text(left, top + _QR + 13 + number * 4.4, fact, 9.2)


def _proof(sheet: Sheet, pack: Pack) -> None:
    layout = sheet.layout
    holds = pack.checked is not None and pack.checked.holds
    at = "" if pack.checked is None else f" ({words.moment(pack.checked.at)})"
    sheet.y += 7
    sheet.text(
        layout.left, sheet.y, handover_words.proof(pack) + at, 10.5, Face.STRONG if holds else Face.BOLD
    )
    for told in pack.checked.faults if pack.checked else ():
        fault = handover_words.fault(told)
        sheet.needs(8)
        sheet.y = sheet.paragraph(layout.left + 4, sheet.y + 4, fault, layout.room - 4, size=8.8, most=2)
    sheet.y += 3


def _signatures(sheet: Sheet, pack: Pack) -> None:
    """On the first page, where what is signed for stands."""
    names = pack.names
    if pack.purpose is Purpose.CHANGE:
        people = [
            parts.Signature("Yang menyerahkan", names.outgoing, "pengelola lama"),
            parts.Signature("Yang menerima", names.incoming, "pengelola baru"),
            parts.Signature("Menyaksikan", names.witness, "saksi atau pemilik"),
        ]
    else:
        people = [
            parts.Signature("Pengelola", names.outgoing, "pengelola toko"),
            parts.Signature("Pemeriksa", names.incoming, "auditor"),
            parts.Signature("Mengetahui", names.witness, "saksi atau pemilik"),
        ]
    sheet.needs(30)
    left = sheet.layout.left
    sheet.y = parts.signatures(sheet, sheet.y + 6, people, x=left, pitch=62, room=52) + 4


def _table(section: Section, rows: Sequence[tuple[Value, ...]]) -> Table:
    shown = [[handover_tables.shown(value) for value in _spaced(section, row)] for row in rows]
    total = None
    if section.sums:
        cells: list[Value] = [" " for _ in rows[0]]
        cells[0] = "Jumlah"
        for at in section.sums:
            cells[at] = money.plain(
                sum(value for value in (row[at] for row in rows) if isinstance(value, int))
            )
        total = [handover_tables.shown(value) for value in _spaced(section, cells)]
    return Table(section.columns, shown, total=total, style=_STYLE)


def _spaced(section: Section, row: Sequence[Value]) -> Iterator[Value]:
    """The values with nothing in the columns that are only room."""
    values = iter(row)
    for column in section.columns:
        yield " " if column.head == " " else next(values)


def _stock(sheet: Sheet, pack: Pack) -> None:
    rows: list[Row] = []
    before = [(0, 0, 0)]
    lots = iter(STOCK.rows(pack))
    for one in pack.stock:
        rows.append(_maker(one))
        before.append(before[-1])
        for lot in one.lots:
            rows.append([handover_tables.shown(value) for value in next(lots)])
            value, shop, producer = before[-1]
            before.append((value + lot.value, shop + lot.shop_part, producer + lot.producer_part))

    def carried(number: int, label: str) -> Row:
        return ("", label, "", "", "", *(money.plain(amount) for amount in before[number]))

    if rows:
        table = Table(STOCK.columns, rows, total=carried(len(rows), "Jumlah"), carried=carried, style=_STYLE)
        tables.section(sheet, Title(STOCK.title, STOCK.note), table)


def _maker(one: StockOf) -> Row:
    name = f"{one.name} (toko sendiri)" if one.is_house else one.name
    sums = (one.value, one.shop_part, one.producer_part)
    words_of = (one.code, name, "", f"{len(one.lots)} lot", "", *(money.plain(amount) for amount in sums))
    return [Cell(word, Face.BOLD) for word in words_of]


def _qr_text(pack: Pack, line: HandoverLine) -> str:
    lines = (
        f"{line.number} {words.moment(pack.at)}",
        f"Kas {money.show(pack.cash)}",
        f"Utang produsen {money.show(pack.to_producers)}",
        f"Rak {money.show(sum(one.value for one in pack.stock))}",
        f"Kode {line.code}",
    )
    return "\n".join(text.ascii(line) for line in lines)
