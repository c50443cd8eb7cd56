"""The end of a statement: the sum once more, what to bring, the last periods, how to object, and who signs."""

from sentra_pos.base import money, quantity
from sentra_pos.paper import faces, terbilang, words
from sentra_pos.paper import pdf_parts as parts
from sentra_pos.paper import pdf_table as tables
from sentra_pos.paper.faces import Face
from sentra_pos.paper.pdf import FRAME, HAIR, HEAVY, THIN, Align, Run, Sheet
from sentra_pos.paper.pdf_table import Cell, Column, Row, Table, Title
from sentra_pos.settlement.outlook import Period, SupplyRow
from sentra_pos.settlement.view import StatementView

MANY_PRODUCTS = 12
"""With more, section 4 lists only what is to be brought or expires."""
_MOST_SUPPLIES = 24
_SUPPLY_WIDTH, _PERIODS_LEFT = 101, 127
_BAR = 15
_TITLE, _HEAD, _ROW = 6.7, 7.9, 4.3


def total(sheet: Sheet, view: StatementView) -> None:
    """Draw the box with the whole sum on one line and the amount in words."""
    draft, layout = view.draft, sheet.layout
    said = terbilang.rupiah(draft.to_pay) if draft.to_pay else "tidak ada yang dibayarkan pada laporan ini"
    label = "Terbilang yang dibayarkan:"
    room = layout.room - 6 - faces.width(label, 9.2, Face.MEDIUM) - 1.5
    lines = faces.wrapped(said, room, 10, Face.ITALIC, most=2)
    height = 11.4 + (len(lines) - 1) * 4.2
    sheet.needs(height + 2.4)
    top = sheet.y + 2.4
    sheet.box(layout.left, top, layout.room, height, HEAVY)
    left, right = layout.left + 3, layout.right - 3
    sheet.runs(
        left, top + 4.8, [Run("Jumlah bersih"), Run(_sum(view), size=8.6), _result(draft.net)], gap=1.2
    )
    paid = [Run("dibayarkan"), _result(draft.to_pay), Run("sisa dibawa"), _result(draft.closing)]
    sheet.runs(right, top + 4.8, paid, gap=1.8, align=Align.RIGHT)
    end = sheet.text(left, top + 9.2, label, 9.2, Face.MEDIUM)
    for number, line in enumerate(lines):
        sheet.text(end + 1.5, top + 9.2 + number * 4.2, line, 10, Face.ITALIC)
    sheet.y = top + height


def outlook(sheet: Sheet, view: StatementView) -> None:
    """Draw what is left and what to bring, and beside it the last periods; both stay on one page."""
    shown, rest = _supplies(view)
    height = _TITLE + _HEAD + max(len(shown), 4) * _ROW + 5
    sheet.needs(height)
    top = sheet.y
    _supply_table(sheet, view, shown, rest)
    below = sheet.y
    sheet.y = top
    _periods(sheet, view)
    sheet.y = max(below, sheet.y)


def closing(sheet: Sheet, view: StatementView) -> None:
    """Draw how to object, three places to sign, and the QR code with its 8 characters; all on one page."""
    layout = sheet.layout
    sheet.needs(32.6)
    top = sheet.y + 2.6
    sheet.box(layout.left, top, 146.5, 9.2, THIN)
    phone = f" atau telepon {view.shop.phone}" if view.shop.phone else ""
    first = f"Sampaikan paling lambat {words.day(view.object_by)} (7 hari): di kasir{phone}."
    sheet.runs(layout.left + 2.4, top + 3.8, [Run("Ada yang tidak cocok?", Face.STRONG), Run(first)], gap=1.6)
    answer = "Sebut nomor laporan dan barisnya. Jawabannya kami cetak di laporan berikutnya."
    sheet.text(layout.left + 2.4, top + 7.6, answer)
    people = [
        parts.Signature("Dibuat", view.made_by, f"petugas · {words.day(view.made_on)}"),
        parts.Signature("Disetujui", view.approved_by, f"pengelola · {_date_or_dots(view)}"),
        parts.Signature(
            "Laporan diterima",
            view.to.owner or view.to.name,
            f"produsen · tgl. ......../......../{view.made_on.year}",
        ),
    ]
    end = parts.signatures(sheet, top + 12.7, people, x=layout.left, pitch=48.7, room=44)
    if view.code:
        parts.code(sheet, qr_text(view), view.code, layout.right - 23.5, top, 23.5)
    sheet.y = end + 1


def qr_text(view: StatementView) -> str:
    """What the QR code says: number, producer, period, net and code, each after a bar."""
    draft = view.draft
    period = f"{draft.period_from.isoformat()}..{draft.until.isoformat()}"
    return "|".join((draft.number or "", draft.code, period, str(draft.net), view.code))


def _sum(view: StatementView) -> str:
    sums = view.draft.sums
    rest = sums.net - sums.opening - sums.earned
    terms = [money.plain(sums.opening)]
    terms += [f"{'−' if term < 0 else '+'} {money.plain(abs(term))}" for term in (sums.earned, rest)]
    return f"{' '.join(terms)} ="


def _result(amount: int) -> Run:
    return Run(money.show(amount), Face.BOLD, 11.5)


def _supplies(view: StatementView) -> tuple[list[SupplyRow], int]:
    rows = list(view.outlook.supplies)
    if len(rows) <= MANY_PRODUCTS:
        return rows, 0
    wanted = [row for row in rows if row.to_bring or row.expiring]
    return wanted[:_MOST_SUPPLIES], len(rows) - len(wanted[:_MOST_SUPPLIES])


def _supply_table(sheet: Sheet, view: StatementView, shown: list[SupplyRow], rest: int) -> None:
    expires = any(row.expiring for row in shown)
    period = (view.draft.until - view.draft.period_from).days + 1
    horizon = words.day(view.horizon)
    # Weighed goods need room for three decimals.
    wide = 2 if any(row.decimals for row in shown) else 0
    columns = [
        Column("Produk", 39 - 2 * wide if expires else 63 - wide, Align.LEFT, Face.MEDIUM),
        Column("Sisa", 10 + wide),
        Column(f"Kedaluwarsa\ns.d. {horizon}", 24 + wide),
        Column(f"Laku per\n{'minggu' if period == 7 else 'masa'}", 14),
        Column("Bawa\nlagi", 14),
    ]
    if not expires:
        del columns[2]
    title = "4  Yang perlu dibawa lagi" if rest else "4  Sisa barang dan saran bawa"
    if not shown:
        tables.heading(sheet, Title(title))
        sheet.text(sheet.layout.left, sheet.y + 2.6, "Semua cukup." if rest else "Tidak ada barang tersisa.")
        sheet.y += 3.4
    else:
        tables.heading(sheet, Title(title))
        tables.draw(sheet, Table(tuple(columns), [_supply_row(row, with_expiry=expires) for row in shown]))
    if rest:
        note = f"{rest} produk lain cukup: lihat kolom Sisa di bagian 1."
    elif period == 7:
        note = f"Bawa lagi = rata-rata laku seminggu − sisa yang masih baik sampai {horizon}."
    else:
        note = f"Bawa lagi = rata-rata laku semasa − sisa yang masih baik sampai {horizon}."
    sheet.text(sheet.layout.left, sheet.y + 3.6, faces.cut(note, _SUPPLY_WIDTH, 8.4), 8.4)
    sheet.y += 4.4


def _supply_row(row: SupplyRow, *, with_expiry: bool) -> Row:
    cells: list[str | Cell] = [row.product, _units(row.left, row)]
    if with_expiry:
        soon = f"{_units(row.expiring, row)} pada {words.day(row.expires_on)[:5]}" if row.expires_on else "0"
        cells.append(soon)
    cells.append(_units(row.per_period, row))
    cells.append(Cell(_units(row.to_bring, row), Face.STRONG) if row.to_bring else "cukup")
    return cells


def _periods(sheet: Sheet, view: StatementView) -> None:
    left, right = _PERIODS_LEFT, sheet.layout.right
    tables.heading(
        sheet, Title("5  Empat masa terakhir" if len(view.outlook.periods) == 4 else "5  Masa terakhir"), left
    )
    sheet.rule(left, right, sheet.y, FRAME)
    head = sheet.y + 4
    sheet.text(left, head, "Masa", 8, Face.MEDIUM)
    sheet.text(left + 22, head, "Hak dari penjualan", 8, Face.MEDIUM)
    sheet.right(right, head, "Dibayarkan", 8, Face.MEDIUM)
    sheet.y += 5.2
    sheet.rule(left, right, sheet.y, THIN)
    highest = max((period.earned for period in view.outlook.periods), default=0)
    for number, period in enumerate(view.outlook.periods):
        is_last = number == len(view.outlook.periods) - 1
        _period(sheet, period, highest, left, right, is_this=is_last)
        sheet.rule(left, right, sheet.y, FRAME if is_last else HAIR)
    best = _best(view)
    if best:
        room = right - left - faces.width("Paling laku:", 8.4, Face.STRONG) - 1.4
        runs = [Run("Paling laku:", Face.STRONG, 8.4), Run(faces.cut(best, room, 8.4), size=8.4)]
        sheet.runs(left, sheet.y + 3.6, runs, gap=1.4)
        sheet.y += 4.4


def _period(sheet: Sheet, period: Period, highest: int, left: float, right: float, *, is_this: bool) -> None:
    face = Face.STRONG if is_this else Face.TEXT
    baseline = sheet.y + 3.1
    sheet.text(left, baseline, f"{words.day(period.first)[:5]}–{words.day(period.last)[:5]}", 9.2, face)
    if period.earned > 0 and highest:
        width = max(0.4, _BAR * period.earned / highest)
        bar = sheet.solid if is_this else sheet.hatch
        bar(left + 22, sheet.y + 1.1, width, 2.2)
    sheet.amount(left + 52, baseline, money.plain(period.earned), 14, 9.2, face)
    sheet.amount(right, baseline, money.plain(period.paid), 16, 9.2, face)
    sheet.y += _ROW


def _best(view: StatementView) -> str:
    days = ", ".join(f"{words.DAYS[day][:3]} {units}" for day, units in view.busy.days)
    hours = ", ".join(f"{start:02}–{end:02}" for start, end in view.busy.hours)
    return f"{days} · jam {hours}" if days else ""


def _date_or_dots(view: StatementView) -> str:
    return words.day(view.made_on) if view.approved_by else f"tgl. ......../......../{view.made_on.year}"


def _units(units: int, row: SupplyRow) -> str:
    return quantity.show(units, row.decimals) if units else "0"
