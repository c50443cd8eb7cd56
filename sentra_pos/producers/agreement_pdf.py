"""Perjanjian titip jual on A4, once for each side: who agrees, on what, with examples, and where both sign."""

from datetime import datetime

from sentra_pos.base import money, text
from sentra_pos.paper import faces, pdf, words
from sentra_pos.paper import pdf_parts as parts
from sentra_pos.paper import pdf_table as tables
from sentra_pos.paper.faces import Face
from sentra_pos.paper.pdf import A4, THIN, Align, Part, Run, Sheet
from sentra_pos.paper.pdf_table import Column, Style, Table, Title
from sentra_pos.producers import agreement_words
from sentra_pos.producers.agreement_view import AgreementView, SpecialPaper
from sentra_pos.producers.agreement_words import Article

TITLE = "PERJANJIAN TITIP JUAL"
READERS = ("produsen", "toko")
"""Rangkap 1 and 2; each bears the meterai under the other side's signature."""

_SPECIALS = (
    Column("Barang", 50, Align.LEFT, Face.STRONG, lines=2),
    Column("Berlaku sejak", 20, Align.LEFT),
    Column("Ketentuan", 45, Align.LEFT, Face.STRONG, lines=2),
    Column("Contoh", 63, Align.LEFT, lines=2),
)
_STYLE = Style(size=9.2, row=4.9, leading=3.7, head_size=8, head=5.4)
_TITLES, _PITCH, _SIZE, _GAP = 36.0, 4.05, 9.6, 2.3
"""Millimetres that titles stand in, between lines, points of the sentences, and millimetres between articles."""
_MOST_LINES = 12
_STAMP_WIDTH, _STAMP_HEIGHT = 32.0, 24.0
_SIGNING = 52.0
_QR = 20.0
_SIDES = 72.0
"""Millimetres from one side's signature to the other's."""


def draw(view: AgreementView, *, printed_at: datetime, copy_no: int = 0, printed_by: str = "") -> bytes:
    """Both copies, the producer's first: ASLI for copy 0, else SALINAN ke-n; the same bytes for the same facts."""
    papers = [_paper(view, number, printed_at, copy_no, printed_by) for number in (1, 2)]
    title = f"Perjanjian titip jual {view.number}"
    return pdf.in_turn(A4, papers, title=title, author=view.shop.name)


def qr_text(view: AgreementView) -> str:
    """Plain words for any phone: number, producer, shares, first day and code."""
    bps = view.resolved.commission_bps
    lines = (
        f"{view.number} {view.party.code} {view.party.name[:40]}",
        f"toko {words.percent(bps)}, produsen {words.percent(money.WHOLE_BPS - bps)}",
        f"sejak {words.day(view.from_day)}",
        f"Kode {view.code}",
    )
    return "\n".join(text.ascii(line) for line in lines)


def _paper(view: AgreementView, number: int, printed_at: datetime, copy_no: int, printed_by: str) -> Part:
    mark = parts.copy_mark(copy_no)
    printed = words.printed(printed_at, printed_by)
    furniture = parts.furniture(
        title=f"Perjanjian titip jual {view.number} (lanjutan)",
        about=f"{view.party.name} · kode {view.party.code} · berlaku sejak {words.day(view.from_day)}",
        copy=mark,
        left=f"Rangkap {number}: untuk {READERS[number - 1]} · {view.number} · {printed}",
        code=view.code,
    )

    def body(sheet: Sheet) -> None:
        parts.letterhead(sheet, parts.PageHead(view.shop, TITLE, view.number, mark))
        _sides(sheet, view)
        agreed = agreement_words.articles(view)
        for place, article in enumerate(agreed, start=1):
            # Nobody signs a page on which nothing is agreed.
            _article(sheet, place, article, below=_SIGNING if place == len(agreed) else 0)
            if place == 2 and view.specials:
                _specials(sheet, view)
        _signatures(sheet, view, number)

    return Part(body, furniture)


def _sides(sheet: Sheet, view: AgreementView) -> None:
    layout, top = sheet.layout, sheet.y
    party = view.party
    shop = (view.shop.name, view.shop.address, f"Telp. {view.shop.phone}" if view.shop.phone else "", "")
    producer = (
        party.name,
        " · ".join(filter(None, (party.owner, f"kode {party.code}", party.phone))),
        party.address,
        " · ".join(filter(None, (f"NIB {party.nib}" if party.nib else "", party.account))),
    )
    half = layout.room / 2 + 5
    lowest = top
    for x, label, lines in ((layout.left, "TOKO", shop), (layout.left + half - 22, "PRODUSEN", producer)):
        room = half - 28 if x == layout.left else layout.right - x
        sheet.text(x, top + 4.6, label, 8.6, Face.BOLD)
        sheet.text(x, top + 9.6, faces.cut(lines[0], room, 12.5, Face.BOLD), 12.5, Face.BOLD)
        y = top + 9.6
        for line in filter(None, lines[1:]):
            y = sheet.paragraph(x, y + 4.1, line, room, most=2)
        lowest = max(lowest, y)
    said = [
        Run("Kedua pihak sepakat atas yang berikut, berlaku sejak", size=_SIZE),
        Run(words.long_day(view.from_day), Face.BOLD, 10.5),
        Run("sampai diakhiri.", size=_SIZE),
    ]
    sheet.rule(layout.left, layout.right, lowest + 2.6, THIN)
    sheet.runs(layout.left, lowest + 7.6, said, gap=1.2)
    sheet.y = lowest + 9.6


def _article(sheet: Sheet, place: int, article: Article, *, below: float) -> None:
    left = sheet.layout.left + _TITLES
    room = sheet.layout.right - left
    count = len(faces.wrapped(article.sentences, room, _SIZE, most=_MOST_LINES)) + len(article.examples)
    sheet.needs(_GAP + count * _PITCH + 1 + below)
    y = sheet.y + _GAP + 3.2
    sheet.paragraph(
        sheet.layout.left,
        y,
        f"{place}  {article.title}",
        _TITLES - 3,
        size=9.6,
        face=Face.BOLD,
        leading=_PITCH,
    )
    end = sheet.paragraph(left, y, article.sentences, room, size=_SIZE, leading=_PITCH, most=_MOST_LINES)
    for line in article.examples:
        end += _PITCH
        sheet.text(left, end, faces.cut(line, room, _SIZE, Face.STRONG), _SIZE, Face.STRONG)
    titles = len(faces.wrapped(f"{place}  {article.title}", _TITLES - 3, 9.6, Face.BOLD))
    sheet.y = max(end, y + (titles - 1) * _PITCH) + 0.9


def _specials(sheet: Sheet, view: AgreementView) -> None:
    rows = [
        (
            special.name or f"Semua barang kelompok {special.group}",
            words.day(special.from_day),
            agreement_words.rate(special.terms, special.unit),
            agreement_words.special_example(special),
        )
        for special in _in_order(view)
    ]
    table = Table(_SPECIALS, rows, style=_STYLE)
    tables.section(sheet, Title("Ketentuan khusus", "mengalahkan pembagian di atas", size=9.6), table)


def _in_order(view: AgreementView) -> list[SpecialPaper]:
    """Groups after products, as they win."""
    return sorted(view.specials, key=lambda one: (not one.name, one.name, one.group))


def _signatures(sheet: Sheet, view: AgreementView, number: int) -> None:
    layout = sheet.layout
    top = sheet.y + 2.6
    place = view.shop.address.rpartition(",")[2].strip()
    made = f"Dibuat di {place}, " if place else "Dibuat "
    said = f"{made}{words.long_day(view.made_on)}, rangkap dua yang sama bunyinya: satu untuk produsen, satu untuk toko."
    sheet.rule(layout.left, layout.right, top, THIN)
    sheet.text(layout.left, top + 5, said, _SIZE)
    shop = (
        f"Untuk toko, {view.shop.name}",
        view.made_by,
        "petugas toko" if view.made_by else "nama dan jabatan",
    )
    owner = view.party.owner or view.party.name
    producer = ("Untuk produsen", owner, f"pemilik {view.party.name}" if view.party.owner else "produsen")
    for side, (label, name, role) in enumerate((shop, producer)):
        x = layout.left + side * _SIDES
        sheet.text(x, top + 11.5, faces.cut(label, 64, 9.6, Face.MEDIUM), 9.6, Face.MEDIUM)
        if side == number - 1:
            _stamp(sheet, x, top + 13.6)
        line = top + 41.4
        sheet.rule(x, x + 64, line, THIN)
        sheet.text(x, line + 4, faces.cut(name, 64, 9.6, Face.STRONG), 9.6, Face.STRONG)
        sheet.text(x, line + 7.8, faces.cut(f"{role} · tgl. ......../......../........", 64, 8.6), 8.6)
    parts.code(sheet, qr_text(view), view.code, layout.right - _QR, top + 13.6, _QR)
    sheet.y = top + 49.4


def _stamp(sheet: Sheet, x: float, y: float) -> None:
    """An agreement always needs one (UU 10/2020 art. 3); whoever keeps the copy has the other side's."""
    sheet.box(x, y, _STAMP_WIDTH, _STAMP_HEIGHT, THIN, dashed=True)
    middle = x + _STAMP_WIDTH / 2
    sheet.text(middle, y + 11, "Meterai", 10.5, Face.STRONG, Align.CENTRE)
    sheet.text(middle, y + 15.8, "Rp10.000", 10.5, Face.STRONG, Align.CENTRE)
    sheet.text(x + _STAMP_WIDTH + 1.5, y + 17, "tanda tangan mengenai", 8.2)
    sheet.text(x + _STAMP_WIDTH + 1.5, y + 20.4, "tepi meterai", 8.2)
