"""Tables and tiles: what they show, what can be chosen, and what they keep when shown anew."""

from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from ui.gallery import CHIPS

from sentra_pos.base import money, paths
from sentra_pos.ui.widgets.paint import Tone
from sentra_pos.ui.widgets.rows_model import Align, Cell, Column, Group, RowsModel, State, Total
from sentra_pos.ui.widgets.rows_view import Rows
from sentra_pos.ui.widgets.states import Empty
from sentra_pos.ui.widgets.tiles import Tile, TileGrid


@dataclass(frozen=True)
class Statement:
    producer: str
    net: int
    note: str = ""


MELATI = Statement("Dapur Gipang Melati", 429_250)
MERAK = Statement("Bandeng Bahari Merak", 1_369_000)
CIWANDAN = Statement("Kulit Karya Ciwandan", -102_000, "Saldo minus, dibawa")
COLUMNS: list[Column[Statement]] = [
    Column(
        "Produsen", lambda row: Cell(row.producer, row.note, bold=True, under_tone=Tone.WARN), key="producer"
    ),
    Column("Bersih", lambda row: money.plain(row.net), 120, Align.RIGHT, bold=True),
    Column("Status", lambda row: Cell(chip=CHIPS[3]), 120),
    Column("", lambda row: Cell(icon="chevron-right"), 48, key="open"),
]


@pytest.fixture
def table(qtbot) -> Rows[Statement]:
    made = Rows(
        COLUMNS,
        name="statementsView",
        says="Laporan",
        key=lambda row: row.producer,
        empty=Empty("Belum ada", "Pilih batas hitung.", icon="hand-coins"),
    )
    made.resize(800, 500)
    qtbot.addWidget(made)
    made.show()
    made.show_rows(
        [
            Group("Periksa dulu: 1", "triangle-alert", is_warning=True),
            CIWANDAN,
            Group("Tanpa catatan: 2"),
            MELATI,
            MERAK,
        ],
        total=Total({"producer": "Jumlah 3 produsen", "Bersih": "1.696.250"}),
    )
    return made


def words(model: RowsModel[Statement], line: int, column: int) -> str:
    return str(model.index(line, column).data(Qt.ItemDataRole.AccessibleTextRole))


def test_cells_are_spoken_with_all_their_words(table):
    assert words(table.model, 1, 0) == "Kulit Karya Ciwandan, Saldo minus, dibawa"
    assert words(table.model, 1, 1) == "-102.000"
    assert words(table.model, 3, 2) == "Draf"
    assert words(table.model, 0, 0) == "Periksa dulu: 1"


def test_titles_stand_over_their_cells(table):
    header = table.model.headerData(1, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)

    assert header & Qt.AlignmentFlag.AlignRight


def test_arrows_step_over_groups(table):
    chosen: list[Statement | None] = []
    table.chosen.connect(chosen.append)
    table.choose_first()

    QTest.keyClick(table.view, Qt.Key.Key_Down)
    QTest.keyClick(table.view, Qt.Key.Key_Down)
    QTest.keyClick(table.view, Qt.Key.Key_Down)

    assert [row.producer for row in chosen if row] == [CIWANDAN.producer, MELATI.producer, MERAK.producer]


def test_the_chosen_row_stays_chosen_when_the_list_is_shown_anew(table):
    table.choose(MELATI.producer)

    table.show_rows([MERAK, replace(MELATI, net=1)])

    assert table.current() == replace(MELATI, net=1)


def test_a_chosen_row_that_left_is_chosen_no_more(table):
    table.choose(MELATI.producer)

    table.show_rows([MERAK])

    assert table.current() is None


def test_enter_opens_and_a_touch_on_an_icon_tells_its_column(qtbot, table):
    opened: list[Statement] = []
    touched: list[tuple[Statement, str]] = []
    table.opened.connect(opened.append)
    table.touched.connect(lambda row, column: touched.append((row, column)))
    table.choose(MELATI.producer)

    QTest.keyClick(table.view, Qt.Key.Key_Return)
    corner = table.view.visualRect(table.model.index(4, 3)).center()
    qtbot.mouseClick(table.view.viewport(), Qt.MouseButton.LeftButton, pos=corner)

    assert opened == [MELATI]
    assert touched == [(MERAK, "open")]


def test_rows_are_52_high_groups_28_and_the_total_follows_the_last_row(table):
    assert [table.view.rowHeight(line) for line in range(5)] == [28, 52, 28, 52, 52]

    total = table._total
    assert total.accessibleName() == "Jumlah 3 produsen, 1.696.250"
    assert total.geometry().top() == table.view.geometry().top() + 40 + 28 * 2 + 52 * 3


def test_the_total_stays_in_sight_under_a_long_list(table, app):
    table.show_rows(
        [replace(MELATI, producer=f"P-{n:03}") for n in range(300)], total=Total({"producer": "Jumlah"})
    )
    app.processEvents()

    assert table._total.geometry().bottom() == table.height() - 2
    assert table.view.verticalScrollBar().maximum() > 0


def test_columns_share_the_room_that_is_left(table):
    widths = [table.view.columnWidth(column) for column in range(4)]

    assert widths[1:] == [120, 120, 48]
    assert sum(widths) == table.view.viewport().width()


def test_an_empty_list_says_what_to_do_next(table):
    table.show_rows([])

    assert table.findChild(Empty).isVisible()
    assert not table.view.isVisible()


def test_a_fresh_row_is_green_for_a_moment(qtbot, table):
    at = table.model.line_of(MELATI.producer)
    table.model.flash(MELATI.producer)
    fresh = table.model.index(at, 0).data(int(Qt.ItemDataRole.UserRole) + 2)

    qtbot.waitUntil(
        lambda: table.model.index(at, 0).data(int(Qt.ItemDataRole.UserRole) + 2) is State.NORMAL,
        timeout=2_000,
    )
    assert fresh is State.FRESH


def test_a_change_of_one_row_leaves_the_others_alone(table):
    table.model.change(replace(MERAK, net=5))
    table.model.change(Statement("Baru", 1))

    assert [row.net for row in table.model.rows()] == [-102_000, 429_250, 5, 1]


def test_letters_are_left_to_the_scan_field(qtbot, table):
    table.choose(MELATI.producer)

    QTest.keyClicks(table.view, "899")

    assert table.current() == MELATI


@pytest.fixture
def grid(qtbot) -> TileGrid:
    made = TileGrid(name="productGrid", says="Barang")
    made.resize(5 * 166 + 20, 400)
    qtbot.addWidget(made)
    made.show()
    made.show_tiles(
        [
            Tile(
                str(number),
                f"Gipang kacang toples {number}",
                "40.000",
                "sisa 8",
                paths.resource("art/gipang-toples-kecil.svg"),
                chip=CHIPS[0] if number == 3 else None,
            )
            for number in range(1, 8)
        ]
    )
    return made


def test_five_tiles_stand_in_a_row_at_1366(grid, app):
    app.processEvents()
    tops = [grid.visualRect(grid.tiles.index(at)).top() for at in range(7)]

    assert [top == tops[0] for top in tops] == [True] * 5 + [False] * 2


def test_a_touched_tile_tells_its_key(qtbot, grid, app):
    app.processEvents()
    keys: list[str] = []
    grid.touched.connect(keys.append)

    corner = grid.visualRect(grid.tiles.index(1)).topLeft() + QPoint(40, 40)
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=corner)

    assert keys == ["2"]


def test_a_tile_is_spoken_with_price_rest_and_warning(grid):
    spoken = grid.tiles.index(2).data(Qt.ItemDataRole.AccessibleTextRole)

    assert spoken == "Gipang kacang toples 3, 40.000, sisa 8, exp. hari ini"


def test_counts_change_without_moving_the_grid(grid):
    resets: list[bool] = []
    grid.tiles.modelReset.connect(lambda: resets.append(True))

    grid.show_tiles([replace(tile, count="2") for tile in grid.tiles.tiles])

    assert resets == []


def test_a_picture_that_cannot_be_read_is_a_blank_ground(grid, tmp_path):
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"no picture")

    grid.show_tiles([Tile("1", "Rusak", "1", picture=broken)])

    assert not grid.grab().isNull()
