"""All parts on one page, as `components` among the mock-ups shows them; `python tests/ui/gallery.py FOLDER` draws it."""

import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from sentra_pos.base import paths
from sentra_pos.ui import language, theme
from sentra_pos.ui.widgets.banner import Banner
from sentra_pos.ui.widgets.buttons import AmountButton, Button, IconButton, MethodButton, Weight
from sentra_pos.ui.widgets.choices import Check, Choice, Segmented, Stepper, Tabs
from sentra_pos.ui.widgets.date_field import DateField
from sentra_pos.ui.widgets.fields import Field, PinEdit, QuantityField
from sentra_pos.ui.widgets.labels import Card, ChipLabel, Kind, Label
from sentra_pos.ui.widgets.money_field import MoneyField
from sentra_pos.ui.widgets.pads import NumberPad
from sentra_pos.ui.widgets.paint import Chip, Tone
from sentra_pos.ui.widgets.rows_model import Align, Cell, Column, Group, State, Total
from sentra_pos.ui.widgets.rows_view import Rows
from sentra_pos.ui.widgets.states import Empty, ProgressCard
from sentra_pos.ui.widgets.tiles import Tile, TileGrid

TODAY = date(2026, 11, 22)
GOODS = (
    ("Sate bandeng original", "biasa, 52", "3", "120.000"),
    ("Kue lapis", "terpilih", "5", "12.500"),
    ("Gipang ketan original 250 g", "baru dipindai, 600 ms", "1", "18.000"),
    ("Golok hias kecil", "perlu persetujuan", "2", "500.000"),
)
CHIPS = (
    Chip("exp. hari ini", "calendar-clock", Tone.DANGER),
    Chip("exp. besok", "calendar-clock", Tone.WARN),
    Chip("H-3", "calendar-days", Tone.ACCENT),
    Chip("Draf", "pen-line"),
    Chip("Dicetak", "printer-check", Tone.PRIMARY),
    Chip("Dibayar", "circle-check", Tone.GOOD),
)


def gallery() -> QWidget:
    """The page, 1366 px wide."""
    page = QWidget()
    page.setObjectName("screenHolder")
    columns = QHBoxLayout(page)
    for parts in ((buttons, table, notices, tiles), (fields, choices, banners, states, payment)):
        column = QVBoxLayout()
        column.setSpacing(16)
        for part in parts:
            column.addLayout(part())
        column.addStretch(1)
        columns.addLayout(column, 1)
    page.resize(1366, 1500)
    return page


def row(*widgets: QWidget, stretch: bool = True) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(12)
    for widget in widgets:
        line.addWidget(widget)
    if stretch:
        line.addStretch(1)
    return line


def titled(title: str, *lines: QLayout | QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.addWidget(Label(title, Kind.CARD_TITLE))
    for line in lines:
        if isinstance(line, QWidget):
            column.addWidget(line)
        else:
            column.addLayout(line)
    return column


def buttons() -> QLayout:
    big = row(
        Button("Bayar", name="pay", weight=Weight.MAIN, key="F9", height=72, text_size=22),
        Button(
            "Uang pas",
            name="exact",
            weight=Weight.SECOND,
            icon="banknote",
            key="F12",
            height=72,
            text_size=18,
            icon_size=24,
        ),
        Button("Simpan & cetak", name="save", weight=Weight.MAIN, height=64),
    )
    off = Button("Simpan", name="off", weight=Weight.MAIN)
    off.setEnabled(False)
    small = row(
        Button("Cetak ulang", name="again", icon="printer"),
        Button("Susutkan", name="write_off", weight=Weight.DANGER, icon="package-x"),
        Button("Kosongkan", name="clear", weight=Weight.DANGER_FULL),
        Button("Batal", name="cancel", weight=Weight.QUIET),
        IconButton("plus", "Tambah", name="add"),
        off,
    )
    return titled("Tombol", big, small)


def table() -> QLayout:
    columns: list[Column[tuple[str, ...]]] = [
        Column("Barang", lambda good: Cell(good[0], bold=good[0] == "Kue lapis")),
        Column("Keadaan", lambda good: good[1], 190, muted=True),
        Column("Jumlah", lambda good: good[2], 84, Align.RIGHT),
        Column("Subtotal", lambda good: good[3], 108, Align.RIGHT, bold=True),
    ]
    rows: Rows[tuple[str, ...]] = Rows(
        columns,
        name="galleryRows",
        says="Barang",
        key=lambda good: good[0],
        state=lambda good: State.NEEDS_EYE if "persetujuan" in good[1] else State.NORMAL,
    )
    rows.show_rows(
        [
            Group("Periksa dulu: 1", "triangle-alert", is_warning=True),
            GOODS[0],
            Group("Tanpa catatan: 3", "check"),
            *GOODS[1:],
        ],
        total=Total({"Barang": "Jumlah", "Jumlah": "11", "Subtotal": "650.500"}),
    )
    rows.choose("Kue lapis")
    rows.model.flash("Gipang ketan original 250 g")
    rows.setFixedHeight(376)
    return titled("Baris tabel", rows)


def notices() -> QLayout:
    progress = ProgressCard("Mencetak laporan 5 dari 8")
    progress.show_step(5, 8, "Batik Ombak Selat")
    return titled("Kemajuan", progress)


def tiles() -> QLayout:
    art = paths.resource("art")
    grid = TileGrid(name="galleryTiles", says="Barang")
    grid.show_tiles(
        [
            Tile("1", "Gipang kacang toples kecil", "40.000", "sisa 8", art / "gipang-toples-kecil.svg", "2"),
            Tile(
                "2", "Sate bandeng pedas", "42.000", "sisa 3", art / "sate-bandeng-pedas.svg", "1", CHIPS[1]
            ),
            Tile(
                "3", "Gantungan kunci logam Gunung Krakatau", "15.000", "sisa 26", art / "gantungan-kunci.svg"
            ),
            Tile("4", "Tote bag kanvas", "45.000", "habis", art / "tote-bag.svg", is_sold_out=True),
        ]
    )
    grid.setFixedHeight(200)
    return titled("Petak barang", grid)


def fields() -> QLayout:
    amount = MoneyField("Uang, rata kanan", name="amount", hint="terima 40000, 40.000, Rp 40.000")
    amount.set_amount(40_000)
    wrong = MoneyField("Salah", name="wrong")
    wrong.set_text("12.50")
    wrong.check()
    day = DateField("Tanggal", name="day", today=lambda: TODAY)
    day.set_day(date(2026, 12, 22))
    locked = Field("Mati", name="locked", hint="Dikunci di lot saat titipan disimpan.")
    locked.set_text("20 %")
    locked.set_locked(locked=True)
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    some: list[QWidget] = [
        Field("Biasa", name="plain", placeholder="Nama barang"),
        QuantityField("Jumlah", name="quantity", decimals=3, unit="kg"),
        amount,
        wrong,
        day,
        locked,
        Field(name="scan", placeholder="Pindai, atau cari nama", icon="scan-barcode", key="F2", height=56),
        PinEdit(says="PIN", height=48),
    ]
    for at, field in enumerate(some):
        grid.addWidget(field, at // 2, at % 2)
    return titled("Masukan", grid)


def choices() -> QLayout:
    ticked = Check("Cetak label", name="labels")
    ticked.setChecked(True)
    one = Check("Toko", name="shop", is_one_of=True)
    one.setChecked(True)
    checks = row(
        ticked, Check("Lewati", name="skip"), one, Check("Produsen", name="producer", is_one_of=True)
    )
    checks.addWidget(Stepper(name="copies", says="Rangkap"))
    tabs = row(
        Tabs([Choice("star", "Favorit", "star"), Choice("gipang", "Gipang")], name="tabs", says="Kelompok"),
        Segmented(
            [Choice("in", "Masuk"), Choice("back", "Retur ke produsen")], name="direction", says="Arah"
        ),
    )
    return titled("Tanda, saringan", checks, row(*(ChipLabel(chip) for chip in CHIPS)), tabs)


def banners() -> QLayout:
    def nothing() -> None:
        return None

    printer = Banner(
        "Printer struk tidak terhubung",
        "Penjualan tetap jalan, 2 struk menunggu dicetak.",
        icon="printer-x",
        act="Coba lagi",
        run=nothing,
    )
    books = Banner(
        "Buku tidak cocok sejak K1-26-004302",
        "Penjualan dihentikan. Panggil Pengelola, jangan matikan komputer.",
        icon="book-alert",
        is_danger=True,
        act="Lihat",
        run=nothing,
    )
    return titled("Spanduk", printer, books)


def states() -> QLayout:
    card = Card()
    card.column.addWidget(
        Empty("Keranjang kosong", "Pindai barang, atau sentuh gambarnya di kiri.", icon="shopping-basket")
    )
    card.setFixedHeight(184)
    return titled("Keadaan kosong", card)


def payment() -> QLayout:
    cash = MethodButton("Tunai", "uang dari pembeli", name="cash", icon="banknote")
    cash.setChecked(True)
    qris = MethodButton("QRIS", "kode dengan jumlah", name="qris", icon="qr-code", key="F8")
    exact = AmountButton("62.000", name="quick1", key="Alt+1", words="Uang pas", weight=Weight.MAIN)
    other = AmountButton("65.000", name="quick2", key="Alt+2")
    pad = NumberPad()
    pad.setFixedSize(337, 344)
    left = QVBoxLayout()
    for line in (row(cash, qris, stretch=False), row(exact, other, stretch=False)):
        left.addLayout(line)
    left.addStretch(1)
    both = QHBoxLayout()
    both.addLayout(left, 1)
    both.addWidget(pad)
    return titled("Pembayaran", both)


def draw(app: QApplication, make: Callable[[], QWidget], name: str, scale: int, file: Path) -> None:
    """One picture of what `make` gives, in the theme `name`."""
    theme.apply(app, theme.load(name, scale))
    widget = make()
    widget.show()
    app.processEvents()
    widget.grab().save(str(file))
    widget.close()
    widget.deleteLater()


if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QApplication([])
    language.switch(application, language.DEFAULT)
    folder = Path(sys.argv[1])
    for look, size in (("light", 100), ("dark", 100), ("light", 150)):
        draw(application, gallery, look, size, folder / f"gallery_{look}_{size}.png")
