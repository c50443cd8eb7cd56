"""What stands on the buyer's display, in two languages, on every screen; and what makes it show nothing."""

from dataclasses import replace

import pytest
import zxingcpp
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from sentra_pos import sample
from sentra_pos.base.money import CashRounding
from sentra_pos.checkout.cart import Method
from sentra_pos.paper import qris
from sentra_pos.reports.showcase import MakerStory, Showcase, ShownGood
from sentra_pos.ui import language, theme
from sentra_pos.ui.customer import display, window
from sentra_pos.ui.customer.window import CustomerWindow
from sentra_pos.ui.customer_view import CustomerView, ShownCode, ShownLine, Stage
from sentra_pos.ui.language import Language

pytestmark = [pytest.mark.sqlite, pytest.mark.window]

SIZES = [(1024, 600), (1366, 768), (1920, 1080)]
GOODS = CustomerView(
    Stage.GOODS,
    lines=(
        ShownLine("Gipang kacang toples kecil", "Dapur Gipang Melati", "2 × 40.000", 80_000),
        ShownLine("Sate bandeng pedas", "Bandeng Bahari Merak", "1 × 42.000", 42_000),
        ShownLine("Keripik tahu 150 g", "Tahu Sumber Rasa", "2 × 15.000", 25_000, 5_000),
    ),
    pieces=5,
    total=146_950,
    discount=5_000,
    rounding=-50,
    rule=CashRounding.DOWN_100,
    missing=146_950,
)
CODE = ShownCode(
    qris.with_amount(sample.QRIS, 100_000), 100_000, True, "SENTRA IKM CILEGON", "ID1020000000001"
)
THANKS = replace(
    GOODS,
    stage=Stage.THANKS,
    received=((Method.QRIS, 100_000), (Method.CASH, 100_000)),
    change=53_050,
    receipt="K1-26-004318",
    footer="Barang cacat atau keliru dapat ditukar maks. 2x24 jam dengan struk ini.",
)
SHOP = Showcase(
    "Sentra IKM Cilegon",
    (
        MakerStory(
            "Batik Ombak Selat",
            "Kotabumi, Purwakarta, Cilegon",
            "Ombak di kain kami adalah ombak Selat Sunda.",
            "kisah-batik",
            (ShownGood("Kain batik cap 2 m", 185_000, "", "kain-batik-cap"),),
        ),
        MakerStory("Dapur Gipang Melati", "Warnasari, Citangkil, Cilegon", "Dijemur dua hari.", "", ()),
    ),
)


@pytest.fixture
def shown(app, qtbot):
    language.switch(app, Language.INDONESIAN)
    made = CustomerWindow()
    qtbot.addWidget(made)
    made.show_showcase(SHOP)
    made.show()
    yield made
    language.switch(app, Language.ENGLISH)


def size(shown: CustomerWindow, wide: int, high: int) -> None:
    shown.resize(wide, high)
    QTest.qWait(30)


def texts(shown: CustomerWindow) -> list[str]:
    return [label.text() for label in shown.findChildren(QLabel) if label.isVisible() and label.text()]


def one(shown: CustomerWindow, name: str) -> QLabel:
    (label,) = [label for label in shown.findChildren(QLabel, name) if label.isVisible()]
    return label


def test_lines_total_and_rounding_stand_there_before_paying(shown):
    shown.show_view(GOODS)

    seen = texts(shown)
    for said in ("Gipang kacang toples kecil", "Dapur Gipang Melati", "80.000", "2 × 40.000", "Rp146.950"):
        assert said in seen
    assert "Pembulatan tunai -Rp50 (bila dibayar tunai)" in seen
    assert "Cash rounding -Rp50 (if paid in cash)" in seen
    assert "Potongan -5.000" in seen
    assert "Anda hemat Rp5.000" in seen
    assert "5 barang dari 3 produsen" in seen
    assert one(shown, "customerTotal").accessibleName() == "TOTAL Rp146.950"


@pytest.mark.parametrize(("wide", "high"), SIZES)
def test_the_total_is_forty_points_at_least_and_all_of_it_is_seen(shown, wide, high):
    size(shown, wide, high)
    shown.show_view(replace(GOODS, total=12_345_600))
    QTest.qWait(20)

    total = one(shown, "customerTotal")
    assert QFontInfo(total.font()).pixelSize() * 0.75 >= 40
    assert total.fontMetrics().horizontalAdvance(total.text()) <= total.width()


@pytest.mark.parametrize(("wide", "high"), SIZES)
def test_the_newest_line_is_in_sight_and_older_ones_are_counted(shown, wide, high):
    size(shown, wide, high)
    many = tuple(ShownLine(f"Barang {n}", "Dapur", "1 × 1.000", 1_000) for n in range(1, 31))
    shown.show_view(replace(GOODS, lines=many))
    QTest.qWait(20)

    seen = [name for name in texts(shown) if name.startswith("Barang ")]
    assert seen[-1] == "Barang 30"
    assert 3 <= len(seen) <= 6
    assert f"… dan {30 - len(seen)} baris di atas" in texts(shown)


@pytest.mark.parametrize(("wide", "high"), SIZES)
@pytest.mark.parametrize("scale", [100, 150])
def test_the_code_can_be_scanned_from_every_screen(app, shown, tmp_path, wide, high, scale):
    theme.apply(app, theme.load("dark", scale))
    size(shown, wide, high)
    shown.show_view(replace(GOODS, stage=Stage.PAYING, method=Method.QRIS, code=CODE, missing=46_950))
    QTest.qWait(40)
    file = tmp_path / "code.png"
    shown.grab().save(str(file))

    (read,) = zxingcpp.read_barcodes(Image.open(file))
    assert read.text == CODE.payload
    assert "SENTRA IKM CILEGON" in texts(shown)
    assert {"Rp100.000", "Sisa, tunai", "Rp46.950"} <= set(texts(shown))


def test_without_a_code_the_buyer_is_sent_to_the_sticker(shown):
    shown.show_view(replace(GOODS, stage=Stage.PAYING, method=Method.QRIS, total=147_000, missing=0))

    assert "Silakan pindai stiker QRIS di meja dan ketik Rp147.000." in texts(shown)


def test_the_change_is_large_and_the_makers_are_thanked(shown):
    shown.show_view(THANKS)
    QTest.qWait(20)

    seen = texts(shown)
    assert {"Terima kasih.", "Thank you.", "Kembalian", "Rp53.050"} <= set(seen)
    assert {"Dapur Gipang Melati", "Bandeng Bahari Merak", "Tahu Sumber Rasa"} <= set(seen)
    assert "Belanja Anda karya 3 produsen Cilegon:" in seen
    assert "Sentra IKM Cilegon · struk K1-26-004318" in seen
    change = one(shown, "customerChange")
    assert QFontInfo(change.font()).pixelSize() * 0.75 >= 48
    assert change.accessibleName() == "Kembalian Rp53.050"


def test_the_change_stays_and_a_paid_sale_without_change_makes_room_for_stories(shown, monkeypatch):
    monkeypatch.setattr(shown, "_rest", shown._rest)
    shown._rest.setInterval(30)
    shown.show_view(THANKS)
    QTest.qWait(80)
    stays = "Rp53.050" in texts(shown)
    shown.show_view(replace(THANKS, change=0))
    QTest.qWait(80)

    assert stays
    assert window.IDLE_AFTER_MS == 60_000
    assert "Batik Ombak Selat" in texts(shown)


def test_stories_follow_one_another(shown):
    first = texts(shown)
    shown.idle.turn()

    assert {"Kisah produsen", "Batik Ombak Selat", "Kotabumi, Purwakarta, Cilegon", "Rp185.000"} <= set(first)
    assert "Dapur Gipang Melati" in texts(shown)
    assert "Selamat datang di Sentra IKM Cilegon" in texts(shown)


def test_while_nobody_is_signed_in_nothing_of_a_sale_is_seen(shown):
    shown.show_view(GOODS)
    shown.veil(on=True)
    veiled = texts(shown)
    shown.show_view(replace(GOODS, total=1_000))
    still = texts(shown)
    shown.veil(on=False)

    assert "Rp146.950" not in veiled
    assert "Rp1.000" not in still
    assert "Rp1.000" in texts(shown)


def test_in_english_the_small_line_is_indonesian(app, shown):
    shown.show_view(GOODS)
    language.switch(app, Language.ENGLISH)
    QTest.qWait(40)

    seen = texts(shown)
    assert "Cash rounding -Rp50 (if paid in cash)" in seen
    assert "Pembulatan tunai -Rp50 (bila dibayar tunai)" in seen
    assert "5 items by 3 makers" in seen


def test_what_people_typed_is_never_markup(shown):
    shown.show_view(replace(GOODS, lines=(ShownLine("<b>gratis</b>", "<img src=x>", "1 × 1", 1),)))

    assert "<b>gratis</b>" in texts(shown)
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in shown.findChildren(QLabel))


@pytest.mark.parametrize("scale", [90, 150])
@pytest.mark.parametrize(("wide", "high"), SIZES)
def test_nothing_leaves_the_screen(app, shown, wide, high, scale):
    theme.apply(app, theme.load("light", scale))
    size(shown, wide, high)
    paying = replace(GOODS, stage=Stage.PAYING, method=Method.QRIS, code=CODE, missing=46_950)
    for view in (CustomerView(), GOODS, paying, THANKS):
        shown.show_view(view)
        QTest.qWait(40)
        outside = [
            label.text()
            for label in shown.findChildren(QLabel)
            if label.isVisible()
            and label.text()
            and not shown.rect().contains(label.mapTo(shown, label.rect().bottomRight()))
        ]
        assert outside == [], view.stage


def test_it_takes_no_focus_and_does_not_keep_the_shop_open(shown):
    assert shown.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert not shown.testAttribute(Qt.WidgetAttribute.WA_QuitOnClose)


def test_the_second_screen_is_the_one_where_the_shop_is_not():
    assert display.second(["left", "right"], "left") == "right"
    assert display.second(["left", "right"], "right") == "left"
    assert display.second(["only"], "only") is None
