"""The shop's name and habits are kept, and its footer never breaks the law (C13)."""

from dataclasses import replace

import pytest

from sentra_pos.base.money import CashRounding
from sentra_pos.base.text import NotPlainText
from sentra_pos.shop import profile
from sentra_pos.shop.profile import ForbiddenFooter, ShopProfile


def test_a_new_shop_has_its_habits(story):
    shop = story.ask(profile.read)

    assert shop == ShopProfile()
    assert (shop.cash_rounding, shop.commission_bps) == (CashRounding.DOWN_100, 2_000)
    assert "dapat ditukar maks. 2x24 jam" in shop.footer


def test_what_is_changed_is_kept(story):
    story.sets(name="Sentra Oleh-oleh", cash_rounding=CashRounding.NONE, hold_days_other=5)

    assert story.ask(profile.read) == replace(
        ShopProfile(), name="Sentra Oleh-oleh", cash_rounding=CashRounding.NONE, hold_days_other=5
    )


@pytest.mark.sqlite
@pytest.mark.parametrize(
    "footer",
    [
        "Barang yang sudah dibeli tidak dapat ditukar atau dikembalikan.",
        "BARANG TIDAK DAPAT DIKEMBALIKAN",
        "Barang yang sudah dibeli\ntidak  dapat\nditukar",
        "Barang tidak bisa dikembalikan",
        "Barang tidak boleh ditukar",
        "Barang tidak dapat di kembalikan",
        "Barang tdk dapat ditukar",
        "Barang tak bisa ditukar",
        "Tidak menerima pengembalian barang",
        "Tidak menerima retur",
        "No refund!",
        "NO RETURNS",
    ],
)
def test_a_footer_must_not_say_that_goods_stay_sold(story, footer):
    with pytest.raises(ForbiddenFooter):
        story.sets(footer=footer)

    assert story.ask(profile.read).footer == ShopProfile().footer


@pytest.mark.parametrize(
    "footer",
    [
        ShopProfile().footer,
        "Barang dapat ditukar dalam 2 hari dengan struk.",
        "Makanan yang tidak habis dapat dibawa pulang.",
        "",
    ],
)
def test_a_footer_may_say_how_goods_are_returned(footer):
    profile.check_footer(footer)


@pytest.mark.sqlite
@pytest.mark.parametrize("field", ["name", "address", "phone", "thanks", "footer"])
def test_signs_that_steer_a_printer_are_refused(story, field):
    with pytest.raises(NotPlainText):
        story.sets(**{field: "Sentra\x1bp"})
