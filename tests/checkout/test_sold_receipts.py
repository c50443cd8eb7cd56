"""The receipts of real sales look as agreed, on paper of every width: from the cart to the strip."""

import re
from dataclasses import replace

import pytest
from sample_papers import SHOP, golden

from sentra_pos.checkout import receipt as receipts
from sentra_pos.checkout.cart import Discount, Method
from sentra_pos.checkout.paying import Payment
from sentra_pos.paper import jobs, slip, symbols
from sentra_pos.paper.slip import COLUMNS
from sentra_pos.producers.terms import Bearer
from sentra_pos.shop.staff import Role

pytestmark = [pytest.mark.sqlite]

MELATI, OMBAK = "Dapur Gipang Melati", "Batik Ombak Selat"


@pytest.fixture
def shop(story):
    story.sets(name=SHOP.name, address=SHOP.address, footer="Barang cacat dapat ditukar maks. 2x24 jam.")
    story.delivers(MELATI, gipang=10, price=40_000, commission_bps=2_000, discounts_by=Bearer)
    story.delivers(MELATI, emping=6_400, price=90_000, decimals=3)
    story.delivers(OMBAK, kain=3, price=185_000, commission_bps=2_500, group="batik", discounts_by=Bearer)
    story.opens_shift()
    story.actor = story.hires("Rani", Role.CASHIER)
    return story


def printed(story, sale, columns):
    """The strip as it waits for the printer; the code of the chain is another each time."""
    job = story.ask(lambda session: jobs.original(session, sale.receipt))
    text = slip.as_text(receipts.slip(receipts.from_json(job.content)), columns)
    return re.sub(r"Kode \w{4}-\w{4}", "Kode 0000-0000", text)


def scans(story, *names):
    for name in names:
        story.scans(story.code(name))


@pytest.mark.parametrize("columns", COLUMNS)
def test_each_discount_says_who_gives_it(shop, columns):
    scans(shop, "gipang", "gipang", "kain")
    shop.scans(symbols.weight_code(shop.scale_item("emping"), 355))
    shop.cart = (
        shop.cart.with_discount(0, Discount(bps=1_000))
        .with_discount(1, Discount(amount=18_500, bearer=Bearer.PRODUCER))
        .with_discount(2, Discount(bps=1_000, bearer=Bearer.SHARED))
    )

    assert printed(shop, shop.pays(), columns) == golden(f"sold_bearers_{columns}")


@pytest.mark.parametrize("columns", COLUMNS)
def test_what_is_paid_in_two_ways_is_rounded_only_where_it_is_cash(shop, columns):
    scans(shop, "gipang")
    shop.scans(symbols.weight_code(shop.scale_item("emping"), 355))
    split = [Payment(Method.QRIS, 50_000, "14:03"), Payment(Method.CASH, 50_000)]

    assert printed(shop, shop.pays(split), columns) == golden(f"sold_split_{columns}")


@pytest.mark.parametrize("columns", COLUMNS)
def test_a_special_price_a_note_and_a_discount_on_everything_can_be_read(shop, columns):
    dewi = shop.hires("Dewi", Role.MANAGER)
    scans(shop, "gipang", "gipang", "kain")
    cart = shop.cart.with_price(0, 36_000).with_note(0, "toples penyok, tetap renyah")
    shop.cart = cart.with_note(1, "kado, dibungkus").with_cart_discount(Discount(amount=7_000))

    sale = shop.pays(approved_by=dewi)

    assert sale.total == 250_000
    assert printed(shop, sale, columns) == golden(f"sold_special_{columns}")


def test_goods_without_a_code_stand_like_all_others(shop):
    dewi = shop.hires("Dewi", Role.MANAGER)
    scans(shop, "kain")
    (kain,) = shop.cart.lines
    typed = replace(kain, price=150_000, list_price=185_000, is_open_price=True)
    shop.cart = replace(shop.cart, lines=(typed,))

    text = printed(shop, shop.pays(approved_by=dewi), 32)

    assert " 1 x 150.000             150.000\n Harga khusus, biasa 185.000" in text
