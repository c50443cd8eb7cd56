"""Papers of a year on A4: a producer's turnover, the letter he may show to a bank, and the shop's own months."""

from collections.abc import Callable, Sequence
from datetime import datetime

from sentra_pos.base import clock, money
from sentra_pos.paper import pdf, words
from sentra_pos.paper import pdf_parts as parts
from sentra_pos.paper import pdf_table as tables
from sentra_pos.paper.faces import Face
from sentra_pos.paper.pdf import A4, Align, Sheet
from sentra_pos.paper.pdf_table import Cell, Column, Row, Style, Table, Title
from sentra_pos.reports import year_chart
from sentra_pos.reports.year import THRESHOLD, Clearing, History, Month, Year
from sentra_pos.reports.year_chart import Bar, Legend, Line
from sentra_pos.shop import profile
from sentra_pos.shop.profile import ShopProfile

_PROOFS_BESIDE = 3
_LAST = 35.0
"""Millimetres of the last words and the signature, which stay together."""
_OVER, _BEFORE = "DILEWATI", "di atas"


def sheet_of_producer(view: Year, *, printed_at: datetime, printed_by: str = "") -> bytes:
    """The producer's turnover of the year, month by month, with its running sum and where that passes the threshold."""
    assert view.to is not None  # noqa: S101 - only the shop's year has no addressee
    to = view.to
    title, about = "LEMBAR TAHUNAN", f"{to.name} ({to.code}) · {view.year}"
    begun = view.begun(clock.day_of(printed_at))

    def body(sheet: Sheet) -> None:
        _say(
            sheet,
            f"{to.name}, kode {to.code}. Penjualan lewat toko, dikurangi pengembalian uang pada bulannya."
            " Omzet kotor dihitung sebelum potongan harga dan sebelum komisi.",
        )
        tables.section(sheet, Title(f"Tahun {view.year}"), _of_producer(view, begun))
        tables.heading(sheet, Title("Omzet kotor sejak Januari", "Rp"))
        bars = [
            Bar(so_far - month.gross, month.gross) if month in begun else Bar(0, 0)
            for month, so_far in zip(view.months, view.cumulative, strict=True)
        ]
        year_chart.draw(sheet, bars, Legend("bulan itu", "bulan-bulan sebelumnya"), _line(view))
        _say(sheet, _about_threshold(view))

    return _made(view.shop, title, about, str(view.year), "KETERANGAN", printed_at, printed_by, body)


def sheet_of_shop(view: Year, *, printed_at: datetime, printed_by: str = "") -> bytes:
    """The shop's year: consigned goods with the commission apart, its own goods apart, and QRIS and cards."""
    begun = view.begun(clock.day_of(printed_at))

    def body(sheet: Sheet) -> None:
        _say(
            sheet,
            "Penjualan dikurangi pengembalian uang pada bulannya. Komisi = penjualan bersih − bagian produsen.",
        )
        tables.section(sheet, Title("Barang titipan, dan barang toko sendiri"), _of_shop(view, begun))
        tables.heading(sheet, Title("Omzet kotor tiap bulan", "Rp"))
        bars = [Bar(consigned.gross, own.gross) for consigned, own in zip(view.months, view.own, strict=True)]
        year_chart.draw(sheet, bars, Legend("barang toko sendiri", "barang titipan"))
        tables.section(
            sheet,
            Title("QRIS dan kartu", "uang pembeli, sampai masuk rekening toko"),
            _clearing(view.clearing[: len(begun)]),
        )

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
        _say(sheet, _average(view))
        _prove(sheet, view)
        place = view.shop.address.rpartition(",")[2].strip()
        people = [
            parts.Signature("Hormat kami", printed_by, f"{place}, {words.long_day(clock.day_of(printed_at))}")
        ]
        sheet.y = parts.signatures(sheet, sheet.y + 6, people, x=sheet.layout.left, pitch=70, room=60) + 2

    return _made(
        view.shop, "SURAT KETERANGAN PENJUALAN", about, _span(view), "ASLI", printed_at, printed_by, body
    )


def _certified(view: History) -> str:
    to = view.to
    owner = f"{to.owner}, pemilik {to.name}" if to.owner else to.name
    return (
        f"{view.shop.name} menerangkan bahwa {owner} (kode {to.code}), {to.address or 'alamat pada toko'},"
        f" menitipkan barang pada toko dan tercatat dalam bukunya sejak {words.long_day(view.since)}. Menurut buku"
        f" itu, penjualannya pada {_span(view)} adalah sebagai berikut. Surat ini dibuat atas permintaan produsen dan bukan jaminan."
    )


def _average(view: History) -> str:
    """Over the months since he is known to the shop."""
    months = view.months_there
    gross, part = (
        money.show(sum(amounts) // len(months))
        for amounts in ([one.gross for one in months], [one.part for one in months])
    )
    since = "" if len(months) == len(view.months) else f" sejak {words.month(months[0].first)}"
    return f"Rata-rata sebulan{since}: omzet kotor {gross}, bagian produsen {part}."


def _prove(sheet: Sheet, view: History) -> None:
    """The frozen statements with the codes of their papers, three beside each other."""
    if not view.proofs:
        sheet.needs(_LAST)
        _say(sheet, "Belum ada laporan titip jual pada masa ini.")
        return
    count = -(-len(view.proofs) // _PROOFS_BESIDE)
    told = [(one.number, words.day(one.until), one.code) for one in view.proofs]
    told += [("", "", "")] * (count * _PROOFS_BESIDE - len(told))
    rows = [
        tuple(cell for at in range(_PROOFS_BESIDE) for cell in told[at * count + row]) for row in range(count)
    ]
    beside = (
        Column("Laporan", 23, Align.LEFT),
        Column("s.d.", 18, Align.LEFT),
        Column("Kode", 18.3, Align.LEFT, Face.STRONG),
    )
    used = -(-len(view.proofs) // count)
    tables.section(
        sheet,
        Title("Dasar surat ini", "laporan titip jual yang sudah dibekukan, dengan kode kertasnya"),
        Table(beside * used, [row[: 3 * used] for row in rows], style=Style(size=8.6, row=4, head=4.9)),
    )
    phone = f", telepon {view.shop.phone}," if view.shop.phone else ""
    sheet.needs(_LAST)
    _say(
        sheet,
        f"Toko{phone} memeriksa setiap kode di atas dalam bukunya bila ditanya. Laporan berjalan sampai batas"
        " hitungnya dan surat ini menurut bulan, sehingga jumlahnya dapat berbeda.",
    )


def _span(view: History) -> str:
    first, last = (words.month(view.months[at].first) for at in (0, -1))
    return first if first == last else f"{first} s.d. {last}"


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
        copy=mark,
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
        f"Omzet setahun lewat toko ini melewati {money.show(THRESHOLD)} pada {words.month(passed)}. Keterangan saja:"
        " penjualan di tempat lain tidak terlihat di sini; tanyakan pajaknya kepada kantor pajak (PP 55/2022)."
    )


def _line(view: Year) -> Line:
    share = max(0, view.cumulative[-1]) * 100 // THRESHOLD
    so_far = f"baru {share} %" if share else "belum 1 %"
    far = f"{money.show(THRESHOLD)} jauh di atas gambar: omzet setahun {so_far} darinya"
    return Line(THRESHOLD, money.show(THRESHOLD), far)


def _of_producer(view: Year, begun: Sequence[Month]) -> Table:
    columns = (
        _month_column(27),
        *_columns(21),
        Column("Omzet sejak\nJanuari", 25, face=Face.STRONG),
        Column(" ", 3, Align.LEFT),
        Column("Batas\n500 juta", 18, Align.LEFT),
    )
    rows: list[Row] = []
    for month, so_far in zip(view.months, view.cumulative, strict=True):
        if month not in begun:
            rows.append((words.month(month.first), *("–",) * 6, "", ""))
        elif month.first == view.passed_in:
            marked = (*_row(month), money.plain(so_far), "", _OVER)
            rows.append([Cell(one, Face.BOLD) for one in marked])
        else:
            is_after = view.passed_in is not None and month.first > view.passed_in
            rows.append((*_row(month), money.plain(so_far), "", _BEFORE if is_after else ""))
    return Table(columns, rows, total=(*_total(view.months), "", "", ""))


def _of_shop(view: Year, begun: Sequence[Month]) -> Table:
    columns = (
        _month_column(27),
        *_columns(21.4),
        Column("Toko sendiri\nkotor", 22),
        Column("Toko sendiri\nbersih", 22, face=Face.STRONG),
    )
    rows: list[Row] = [
        (*_row(month), money.plain(own.gross), money.plain(own.net))
        if month in begun
        else (words.month(month.first), *("–",) * 7)
        for month, own in zip(view.months, view.own, strict=True)
    ]
    sums = (sum(one.gross for one in view.own), sum(one.net for one in view.own))
    return Table(columns, rows, total=(*_total(view.months), *(money.plain(one) for one in sums)))


def _month_column(width: float) -> Column:
    return Column("Bulan", width, Align.LEFT, Face.MEDIUM)


def _columns(width: float) -> tuple[Column, ...]:
    return (
        Column("Omzet\nkotor", width),
        Column("− Potongan\nharga", width),
        Column("= Penjualan\nbersih", width),
        Column("− Komisi\ntoko", width),
        Column("= Bagian\nprodusen", width, face=Face.STRONG),
    )


def _row(month: Month) -> tuple[str, ...]:
    return (words.month(month.first), *_figures([month]))


def _total(months: Sequence[Month]) -> tuple[str, ...]:
    return ("Jumlah", *_figures(months))


def _figures(months: Sequence[Month]) -> tuple[str, ...]:
    sums = (
        sum(one.gross for one in months),
        sum(one.discounts for one in months),
        sum(one.net for one in months),
        sum(one.shop_part for one in months),
        sum(one.part for one in months),
    )
    return tuple(money.plain(amount) for amount in sums)


def _clearing(months: Sequence[Clearing]) -> Table:
    names = ("Dibayar\npembeli", "− Masuk\nrekening", "− Biaya", "− Tidak\npernah masuk")
    columns = (
        _month_column(33),
        *(Column(name, 29) for name in names),
        Column("= Belum masuk\nakhir bulan", 29, face=Face.STRONG),
    )
    rows: list[Row] = [
        (words.month(one.first), *_plain((one.paid, one.arrived, one.cost, one.lost, one.still)))
        for one in months
    ]
    sums = (
        sum(one.paid for one in months),
        sum(one.arrived for one in months),
        sum(one.cost for one in months),
        sum(one.lost for one in months),
    )
    still = months[-1].still if months else 0
    return Table(columns, rows, total=("Jumlah", *_plain((*sums, still))))


def _plain(amounts: Sequence[int]) -> tuple[str, ...]:
    return tuple(money.plain(amount) for amount in amounts)
