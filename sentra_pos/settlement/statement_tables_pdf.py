"""The tables of a statement: terms, goods that can be added up by finger, sales, and everything else."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from sentra_pos.base import money, quantity
from sentra_pos.paper import faces, words
from sentra_pos.paper import pdf_table as tables
from sentra_pos.paper.faces import Face
from sentra_pos.paper.pdf import Align, Run, Sheet
from sentra_pos.paper.pdf_table import Cell, Column, Row, Table, Title
from sentra_pos.settlement.conditions import Conditions, Rate
from sentra_pos.settlement.goods import GoodsRow
from sentra_pos.settlement.kinds import Term
from sentra_pos.settlement.sold import SoldRow
from sentra_pos.settlement.view import StatementView

T = TypeVar("T")
_LONG_NOTE = 36
"""Signs; of a longer explanation the box above shows the beginning, section 3 all."""
_BY = {"shop": "toko", "producer": "produsen", "shared": "bersama"}
_NAME = Column("Produk", 49, Align.LEFT, Face.MEDIUM, lines=3)
_GOODS = (
    _NAME,
    Column("Awal", 12),
    Column("+ Masuk", 13),
    Column("− Laku", 12),
    Column("+ Retur\npembeli", 16),
    Column("− Retur ke\nprodusen", 15),
    Column("− Rusak/\nhilang", 15),
    Column("− Kedalu-\nwarsa", 14),
    Column("= Sisa", 12),
    Column("Kedaluwarsa\nterdekat", 20),
)
_SALES = (
    Column("Produk yang laku", 50, Align.LEFT, Face.MEDIUM, lines=3),
    Column("Jumlah", 12),
    Column("Harga\nsatuan", 19),
    Column("Nilai jual\n(bruto)", 21),
    Column("Potongan", 14),
    Column("", 1.4),
    Column("oleh", 15.6, Align.LEFT),
    Column("Komisi\n%", 10),
    Column("Komisi\nRp", 16),
    Column("Hak\nprodusen", 19, face=Face.STRONG),
)
_CHARGES = (
    Column("", 37, Align.LEFT, Face.STRONG),
    Column("", 20, Align.LEFT),
    Column("", 27, Align.LEFT),
    Column("", 72, Align.LEFT, lines=3),
    Column("", 22, face=Face.STRONG),
)
_SUMMARY = (
    ("Hak produsen dari penjualan", Term.EARNED),
    ("Pengembalian uang", Term.REFUNDS),
    ("Ganti rugi dari toko", Term.COMPENSATION),
    ("Biaya", Term.FEES),
    ("Angsuran uang muka", Term.INSTALMENTS),
)


def summary_rows(view: StatementView) -> list[tuple[str, str, int]]:
    """The terms of net with a note on each: label, note, signed amount; a term never vanishes, also at 0."""
    sums = view.draft.sums
    rows = [("Saldo awal", _opening_note(view), sums.opening)]
    for label, term in _SUMMARY:
        note = _sold_note(view) if term is Term.EARNED else _charge_note(view, term)
        rows.append((label, note, getattr(sums, term.value)))
    return rows


def conditions(sheet: Sheet, view: StatementView) -> None:
    """Draw the terms in force: agreement, rates by group, who bears what."""
    terms = view.conditions
    agreement = (
        f"Perjanjian titip jual {terms.agreement}, berlaku sejak {words.day(terms.since)}"
        if terms.agreement and terms.since
        else "menurut ketentuan toko"
    )
    tables.heading(sheet, Title("Ketentuan yang berlaku", agreement))
    left, baseline = sheet.layout.left, sheet.y + 2.6
    x = sheet.text(left, baseline, "Komisi toko → produsen terima:") + 1.5
    for number, rate in enumerate(terms.rates):
        runs = [Run(_group(rate), Face.STRONG), Run(_rate(rate))]
        wide = sum(faces.width(faces.shown(run.words, run.face), run.size, run.face) for run in runs) + 1.2
        if x + wide > sheet.layout.right:
            x, baseline = left, baseline + 3.85
        elif number:
            x = sheet.text(x + 2, baseline, "·") + 2
        x = sheet.runs(x, baseline, runs, gap=1.2)
    said = " ".join(_bearers(terms))
    last = sheet.paragraph(left, baseline + 3.95, said, sheet.layout.room, leading=3.85, most=2)
    sheet.y = last + 0.65


def goods(sheet: Sheet, view: StatementView) -> None:
    """Draw the goods table, every row a sum."""
    rows = [_goods_row(row, view) for row in view.draft.goods]
    note = "tiap baris: awal + masuk − laku + retur pembeli − retur ke produsen − rusak/hilang − kedaluwarsa = sisa"
    if not rows:
        _nothing(sheet, "1  Barang Anda", "Tidak ada barang di toko pada masa ini.")
        return
    is_summable = len({(row.decimals, row.unit) for row in view.draft.goods}) == 1
    table = Table(
        _GOODS,
        rows,
        total=_goods_sum(view.draft.goods, "Jumlah") if is_summable else None,
        carried=_carried(view.draft.goods, _goods_sum) if is_summable else None,
    )
    tables.section(sheet, Title("1  Barang Anda", note), table)


def sales(sheet: Sheet, view: StatementView) -> None:
    """Draw what was sold, a row for each product, price and terms; then what is still held."""
    if view.sold:
        table = Table(
            _SALES,
            [_sold_row(row) for row in view.sold],
            total=_sold_sum(view.sold, "Jumlah"),
            carried=_carried(view.sold, _sold_sum),
        )
        tables.section(sheet, Title("2  Penjualan", _discount_note(view)), table)
    else:
        _nothing(sheet, "2  Penjualan", "Tidak ada penjualan yang dihitung pada masa ini.")
    if view.held:
        sheet.needs(10)
        last = sheet.paragraph(
            sheet.layout.left, sheet.y + 4, _held(view), sheet.layout.room, size=8.4, most=3
        )
        sheet.y = last + 0.6


def charges(sheet: Sheet, view: StatementView) -> None:
    """Draw refunds, losses, fees and advances in this order, each group named once."""
    title = "3  Pengembalian uang, susut, biaya, uang muka"
    if not view.charges:
        _nothing(sheet, title, "Tidak ada.")
        return
    rows: list[Row] = []
    group = ""
    for row in view.charges:
        label = "" if row.group == group else row.group
        group = row.group
        what = f"koreksi masa lalu: {row.what}" if row.late else row.what
        amount = money.plain(row.amount)
        last: str | Cell = amount if row.amount else Cell(amount, Face.TEXT)
        rows.append((label, words.day(row.day), row.document, what, last))
    total = ("Jumlah", "", "", "", money.plain(sum(row.amount for row in view.charges)))

    def carried(count: int, label: str) -> Row:
        return (label, "", "", "", money.plain(sum(row.amount for row in view.charges[:count])))

    table = Table(_CHARGES, rows, total=total, carried=carried, style=tables.Style(head=0))
    tables.section(sheet, Title(title), table)


def _carried(rows: Sequence[T], summed: Callable[[Sequence[T], str], Row]) -> Callable[[int, str], Row]:
    return lambda count, label: summed(rows[:count], label)


def _goods_row(row: GoodsRow, view: StatementView) -> Row:
    expiry = view.outlook.expiries.get(row.product)
    figures = (
        row.opening, row.came_in, row.sold, row.refunded, row.taken_back, row.damaged + row.lost, row.expired
    )  # fmt: skip
    shown = [_units(units, row.decimals) for units in figures]
    return (
        row.name,
        *shown[:2],
        _strong(row.sold, shown[2]),
        *shown[3:],
        _strong(row.left, _units(row.left, row.decimals)),
        words.day(expiry) if expiry else "tidak ada",
    )


def _goods_sum(rows: Sequence[GoodsRow], label: str) -> Row:
    decimals = rows[0].decimals
    figures = (
        sum(row.opening for row in rows),
        sum(row.came_in for row in rows),
        sum(row.sold for row in rows),
        sum(row.refunded for row in rows),
        sum(row.taken_back for row in rows),
        sum(row.damaged + row.lost for row in rows),
        sum(row.expired for row in rows),
        sum(row.left for row in rows),
    )
    return (label, *(_units(units, decimals) for units in figures), "")


def _sold_row(row: SoldRow) -> Row:
    name = row.product if row.late is None else f"koreksi masa lalu {words.day(row.late)}: {row.product}"
    if row.bearers == ("shop",):
        discount = f"({money.plain(row.shop_discount)})"
    else:
        discount = money.plain(row.discount)
    return (
        name,
        _strong(row.quantity, _units(row.quantity, row.decimals)),
        money.plain(row.price),
        money.plain(row.gross),
        discount,
        "",
        ", ".join(_BY[bearer] for bearer in row.bearers) if len(row.bearers) < 2 else "campuran",
        "titip" if row.commission_bps is None else words.percent(row.commission_bps),
        money.plain(row.commission),
        money.plain(row.producer_part),
    )


def _sold_sum(rows: Sequence[SoldRow], label: str) -> Row:
    is_summable = len({(row.decimals, row.unit) for row in rows}) == 1
    return (
        label,
        _units(sum(row.quantity for row in rows), rows[0].decimals) if is_summable else "",
        "",
        money.plain(sum(row.gross for row in rows)),
        money.plain(sum(row.discount for row in rows)),
        "",
        "",
        "",
        money.plain(sum(row.commission for row in rows)),
        money.plain(sum(row.producer_part for row in rows)),
    )


def _opening_note(view: StatementView) -> str:
    if view.previous is None:
        return "hari pembukaan" if view.draft.sums.opening else "laporan pertama"
    return f"kekurangan {view.previous}" if view.draft.sums.opening < 0 else f"sisa {view.previous}"


def _sold_note(view: StatementView) -> str:
    pieces = sum(row.quantity for row in view.sold if row.decimals == 0)
    if pieces or not view.sold:
        return f"{pieces} barang laku"
    return f"{len(view.sold)} macam barang laku"


def _charge_note(view: StatementView, term: Term) -> str:
    rows = [row for row in view.charges if row.term is term and row.amount]
    if len(rows) == 1:
        said = rows[0].what.partition(":")[0]
        return said if len(said) <= _LONG_NOTE else said.partition(",")[0]
    return f"{len(rows)} catatan, lihat bagian 3" if rows else ""


def _discount_note(view: StatementView) -> str:
    bearers = {bearer for row in view.sold for bearer in row.bearers}
    notes = []
    if "shop" in bearers:
        shop = sum(row.shop_discount for row in view.sold)
        notes.append(
            f"potongan dalam kurung ditanggung toko ({money.plain(shop)}), tidak mengurangi hak produsen"
        )
    if "shared" in bearers:
        notes.append("“bersama” dibagi menurut komisi")
    return "; ".join(notes)


def _held(view: StatementView) -> str:
    goods = ", ".join(f"{_units(row.quantity, row.decimals)} {row.product}" for row in view.held)
    first, last = (pick(row.payable_from for row in view.held) for pick in (min, max))
    until = words.day(first) if first == last else f"{words.day(first)}–{words.day(last)}"
    amount = money.plain(view.draft.held)
    return f"Laku tetapi masih masa tahan, ditahan s.d. {until}: {goods}; hak produsen {amount}, masuk laporan berikutnya."


def _group(rate: Rate) -> str:
    return rate.group.capitalize()


def _rate(rate: Rate) -> str:
    if rate.commission_bps is None:
        return "harga titip tetap"
    return f"{words.percent(rate.commission_bps)} → {words.percent(10_000 - rate.commission_bps)}"


def _bearers(terms: Conditions) -> list[str]:
    sentences = []
    if terms.discounts <= {"shop"}:
        sentences.append("Potongan harga ditanggung toko.")
    else:
        sentences.append("Potongan harga menurut kolom “oleh” di bagian 2.")
    if terms.damage == terms.loss == {"shop"}:
        sentences.append("Barang rusak atau hilang di toko diganti toko.")
    elif terms.damage | terms.loss:
        sentences.append(
            f"Barang rusak ditanggung {_who(terms.damage)}, hilang ditanggung {_who(terms.loss)}."
        )
    if terms.expiry:
        sentences.append(f"Barang kedaluwarsa ditanggung {_who(terms.expiry)}.")
    return sentences


def _who(bearers: frozenset[str]) -> str:
    return " atau ".join(_BY[bearer] for bearer in sorted(bearers))


def _nothing(sheet: Sheet, title: str, sentence: str) -> None:
    sheet.needs(14)
    tables.heading(sheet, Title(title))
    sheet.text(sheet.layout.left, sheet.y + 2.6, sentence)
    sheet.y += 3.4


def _units(units: int, decimals: int) -> str:
    return quantity.show(units, decimals) if units else "0"


def _strong(units: int, shown: str) -> Cell:
    return Cell(shown, Face.STRONG if units else Face.TEXT)
