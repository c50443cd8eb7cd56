"""F9 and F12 in small: several tills on one shelf, and on one cart."""

import random

import pytest
from faults import one_cart, rush, tills
from faults.rush import Rush
from sqlalchemy import text

pytestmark = [pytest.mark.faults, pytest.mark.slow, pytest.mark.timeout(600)]

REGISTERS = rush.registers(3)


def test_several_tills_sell_the_last_pieces_once(books, books_url):
    shop = tills.stocked(books, books_url, products=3, pieces=40, registers=REGISTERS)

    got = Rush(shop, REGISTERS, seconds=120, kills=2, dice=random.Random(2026)).run()

    assert got.wrong == []
    assert set(got.left.values()) <= {0, 1, 2}
    assert got.refused["NotEnoughStock"] > 0


def test_several_tills_that_pay_one_cart_make_one_sale(books, books_url):
    shop = tills.stocked(books, books_url, products=3, pieces=300, registers=REGISTERS)

    got = one_cart.run(shop, REGISTERS, carts=6, dice=random.Random(2026))

    assert got.wrong == []
    assert got.answers + got.conflicts == 6 * 3
    assert got.conflicts >= 2


def test_a_shelf_that_is_off_by_one_is_caught(books, books_url):
    """The negative control: one piece vanishes without a move."""
    shop = tills.stocked(books, books_url, products=1, pieces=6, registers=REGISTERS[:1])
    shop.story.do(
        lambda session: session.execute(
            text("UPDATE lot_balance SET quantity = quantity - 1 WHERE quantity = 4")
        )
    )

    got = Rush(shop, REGISTERS[:1], seconds=60, kills=0, dice=random.Random(2026)).run()

    assert any("I3" in wrong for wrong in got.wrong)


def test_a_sale_that_was_answered_otherwise_is_caught(books, books_url):
    """The negative control: what was told is not what is kept."""
    shop = tills.stocked(books, books_url, products=2, pieces=30, registers=REGISTERS[:1])
    request = tills.a_sale(shop, random.Random(2026), lines=2)
    till = tills.Till(books_url, "K1")
    answer = till.asks(request) or {}
    till.ends()

    assert tills.what_is_wrong(shop, {request["id"]: answer}) == []
    assert len(tills.what_is_wrong(shop, {request["id"]: answer | {"total": 1}})) == 1
