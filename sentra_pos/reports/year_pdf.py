"""Papers of a year on A4: a producer's turnover, the letter he may show to a bank, and the shop's own months."""

from collections.abc import Callable, Sequence
from datetime import date, datetime

from sentra_pos.base import clock, money
from sentra_pos.paper import pdf, words
from sentra_pos.paper import pdf_parts as parts
from sentra_pos.paper import pdf_table as tables
from sentra_pos.paper.faces import Face
from sentra_pos.paper.pdf import A4, Align, Sheet
from sentra_pos.paper.pdf_table import Column, Row, Table, Title
from sentra_pos.reports.year import THRESHOLD, Clearing, History, Month, Year
from sentra_pos.shop import profile
from sentra_pos.shop.profile import ShopProfile

MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
    "Desember",
)  # fmt: skip
_FIGURES = ("Omzet kotor", "Potongan", "Penjualan\nbersih", "Bagian\nprodusen", "Bagian\ntoko")
_NUMBERS_SHOWN = 120


def sheet_of_producer(view: Year, *, printed_at: datetime, printed_by: str = "") -> bytes:
    """The producer's turnover of the year, month by month, with its running sum."""
    assert view.to is not None  # noqa: S101 - only the shop's year has no addressee
    to = view.to
    title, about = "LEMBAR TAHUNAN", f"{to.name} ({to.code}) · {view.year}"

    def body(sheet: Sheet) -> None:
        _say(
            sheet,
            f"{to.name}, kode {to.code}. Penjualan lewat toko, dikurangi pengembalian uang pada bulannya.",
        )
        running = Column("Omzet s.d.\nbulan ini", 28, face=Face.STRONG)
        columns = (_month_column(30), *_columns(24), running)
        rows = [
            (*_row(month), money.plain(so_far))
            for month, so_far in zip(view.months, view.cumulative, strict=True)
        ]
        tables.section(
            sheet, Title(f"Tahun {view.year}"), Table(columns, rows, total=(*_total(view.months), ""))
        )
        _say(sheet, _about_threshold(view))

    return _made(view.shop, title, about, str(view.year), "KETERANGAN", printed_at, printed_by, body)


def sheet_of_shop(view: Year, *, printed_at: datetime, printed_by: str = "") -> bytes:
    """The shop's year: consigned goods with the commission apart, its own goods, and QRIS and cards."""

    def body(sheet: Sheet) -> None:
        columns = (_month_column(33), *_columns(29))
        for title, months in (("Barang titipan", view.months), ("Barang toko sendiri", view.own)):
            rows = [_row(month) for month in months]
            tables.section(sheet, Title(title), Table(columns, rows, total=_total(months)))
        tables.section(sheet, Title("QRIS dan kartu"), _clearing(view.clearing))

    return _made(
        view.shop,
        "REKAP TAHUNAN TOKO",
        str(view.year),
        str(view.year),
        "INTERN",
        printed_at,
        printed_by,
        body,
    )


def letter(view: History, *, printed_at: datetime, printed_by: str = "") -> bytes:
    """What the producer sold through the shop, for whom he wants to show it to; only facts of the books."""
    about = f"{view.to.name} ({view.to.code})"

    def body(sheet: Sheet) -> None:
        _say(sheet, _certified(view), most=6)
        columns = (_month_column(33), *_columns(29))
        rows = [_row(month) for month in view.months]
        tables.section(sheet, Title(_span(view)), Table(columns, rows, total=_total(view.months)))
        count = len(view.months)
        gross, part = (money.show(amount // count) for amount in (view.gross, view.part))
        _say(sheet, f"Rata-rata sebulan: omzet kotor {gross}, bagian produsen {part}.")
        _say(sheet, _proof(view.numbers), most=8)
        sheet.needs(34)
        place = view.shop.address.rpartition(",")[2].strip()
        people = [
            parts.Signature("Hormat kami", printed_by, f"{place}, {words.day(clock.day_of(printed_at))}")
        ]
        sheet.y = parts.signatures(sheet, sheet.y + 8, people, x=sheet.layout.left, pitch=70, room=60) + 2

    return _made(
        view.shop, "SURAT KETERANGAN PENJUALAN", about, _span(view), "ASLI", printed_at, printed_by, body
    )


def _certified(view: History) -> str:
    to = view.to
    owner = f"{to.owner}, pemilik {to.name}" if to.owner else to.name
    return (
        f"{view.shop.name} menerangkan bahwa {owner} (kode {to.code}), {to.address or 'alamat pada toko'},"
        f" menitipkan barang pada toko sejak {words.day(view.since)}. Menurut buku toko, penjualannya pada"
        f" {_span(view)} adalah sebagai berikut. Surat ini dibuat atas permintaan produsen dan bukan jaminan."
    )


def _span(view: History) -> str:
    return f"{_named(view.months[0].first)} s.d. {_named(view.months[-1].first)}"


def _made(
    shop: ShopProfile,
    title: str,
    about: str,
    number: str,
    mark: str,
    printed_at: datetime,
    printed_by: str,
    body: Callable[[Sheet], None],
) -> bytes:
    head = parts.PageHead(profile.letterhead(shop), title, number, mark)
    furniture = parts.furniture(
        title=title.capitalize(),
        about=about,
        copy="",
        left=f"{about} · {words.printed(printed_at, printed_by)}",
    )

    def whole(sheet: Sheet) -> None:
        parts.letterhead(sheet, head)
        body(sheet)

    return pdf.made(A4, whole, title=f"{title.capitalize()} {about}", author=shop.name, furniture=furniture)


def _say(sheet: Sheet, said: str, *, most: int = 3) -> None:
    sheet.needs(8)
    sheet.y = 1.2 + sheet.paragraph(
        sheet.layout.left, sheet.y + 5.6, said, sheet.layout.room, size=9.8, leading=4.3, most=most
    )


def _about_threshold(view: Year) -> str:
    passed = view.passed_in
    if passed is None:
        return f"Omzet setahun lewat toko ini tidak melewati {money.show(THRESHOLD)}."
    return (
        f"Omzet setahun lewat toko ini melewati {money.show(THRESHOLD)} pada {_named(passed)}. Keterangan saja:"
        " tanyakan pajaknya kepada kantor pajak (PP 55/2022)."
    )


def _proof(numbers: Sequence[str]) -> str:
    if not numbers:
        return "Belum ada laporan titip jual pada masa ini."
    shown = numbers[:_NUMBERS_SHOWN]
    more = f" dan {len(numbers) - len(shown)} lagi" if len(numbers) > len(shown) else ""
    return f"Laporan titip jual pada masa ini, dapat diperiksa di toko: {', '.join(shown)}{more}."


def _month_column(width: float) -> Column:
    return Column("Bulan", width, Align.LEFT, Face.MEDIUM)


def _columns(width: float) -> tuple[Column, ...]:
    gross, off, net, part, shop = _FIGURES
    plain = (Column(gross, width), Column(off, width), Column(net, width))
    return (*plain, Column(part, width, face=Face.STRONG), Column(shop, width))


def _row(month: Month) -> Row:
    return (_named(month.first), *_figures([month]))


def _total(months: Sequence[Month]) -> Row:
    return ("Jumlah", *_figures(months))


def _figures(months: Sequence[Month]) -> tuple[str, ...]:
    sums = (
        sum(one.gross for one in months),
        sum(one.discounts for one in months),
        sum(one.net for one in months),
        sum(one.part for one in months),
        sum(one.shop_part for one in months),
    )
    return tuple(money.plain(amount) for amount in sums)


def _clearing(months: Sequence[Clearing]) -> Table:
    columns = (
        _month_column(33),
        Column("Dibayar\npembeli", 36),
        Column("Sudah\ndicocokkan", 36),
        Column("Biaya", 36),
        Column("Belum masuk\nakhir bulan", 37, face=Face.STRONG),
    )
    rows: list[Row] = [
        (_named(one.first), *(money.plain(sum_) for sum_ in (one.paid, one.settled, one.cost, one.still)))
        for one in months
    ]
    sums = (
        sum(one.paid for one in months),
        sum(one.settled for one in months),
        sum(one.cost for one in months),
    )
    return Table(columns, rows, total=("Jumlah", *(money.plain(one) for one in sums), ""))


def _named(first: date) -> str:
    return f"{MONTHS[first.month - 1]} {first.year}"
