"""Four registers sell from one shelf at one moment: exact on both engines, and under the strictest isolation too."""

import threading
from contextlib import closing

import pytest
from sqlalchemy import text

from sentra_pos.base import engines
from sentra_pos.base.database import Books
from sentra_pos.checkout.giving_back import Goods, MoreThanLeft, Wanted
from sentra_pos.stock.fefo import NotEnoughStock
from shop_story import Story

MELATI = "Dapur Gipang Melati"
REGISTERS = ("K1", "K2", "K3", "K4")


def be_strict(url):
    """From now on every transaction of these books is SERIALIZABLE unless it says otherwise."""
    owner = engines.make(url, as_owner=True)
    with owner.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        name = connection.execute(text("SELECT current_database()")).scalar()
        connection.execute(text(f"ALTER DATABASE {name} SET default_transaction_isolation TO serializable"))
    owner.dispose()


def stocked(url, clock):
    """Thirteen jars in three lots, sold in ones and twos, and a drawer open at each register."""
    with closing(Books.connect(url)) as books:
        story = Story(books, clock)
        for expiry, jars in ((2, 4), (5, 5), (9, 4)):
            story.delivers(MELATI, gipang=jars, price=3_335, commission_bps=1_500, expiry=expiry)
        for register in REGISTERS:
            story.register = register
            story.opens_shift()
        return story


def sells_until_empty(url, clock, told, register, sold):
    with closing(Books.connect(url)) as books:
        story = Story(books, clock)
        story._products = told._products
        story.register = register
        for turn in range(13):
            try:
                sold.append(story.sells(gipang=turn % 2 + 1).lines[0].quantity)
            except NotEnoughStock:
                continue


def rush(url, clock):
    told = stocked(url, clock)
    sold: list[int] = []
    sellers = [
        threading.Thread(target=sells_until_empty, args=(url, clock, told, register, sold))
        for register in REGISTERS
    ]
    for seller in sellers:
        seller.start()
    for seller in sellers:
        seller.join()
    with closing(Books.connect(url)) as books:
        story = Story(books, clock)
        story._products = told._products
        story.holds()
        return sum(sold), story.on_hand("gipang")


def test_four_registers_sell_thirteen_jars_and_no_more(books_url, clock):
    assert rush(books_url, clock) == (13, 0)


@pytest.mark.postgresql
def test_the_same_under_serializable(books_url, clock):
    be_strict(books_url)

    assert rush(books_url, clock) == (13, 0)


@pytest.mark.postgresql
def test_strict_books_are_strict(books_url):
    """The control of the test above: the switch does what it says."""
    be_strict(books_url)

    with closing(Books.connect(books_url)) as books, books.engine.connect() as connection:
        assert connection.execute(text("SHOW transaction_isolation")).scalar() == "serializable"


def gives_back(url, clock, receipt, register, done):
    with closing(Books.connect(url)) as books:
        story = Story(books, clock)
        story.register = register
        try:
            done.append(story.refunds(receipt, Wanted(1, 2, Goods.SHELF)))
        except MoreThanLeft as error:
            done.append(error)


def test_two_tills_cannot_give_the_same_goods_back_twice(books_url, clock):
    """What a till reads while the other one is writing is not what it writes by."""
    with closing(Books.connect(books_url)) as books:
        story = Story(books, clock)
        story.delivers(MELATI, gipang=20, price=3_335, commission_bps=1_250)
        story.opens_shift(float_=300_000)
        receipt = story.sells(gipang=3).receipt
        story.register = "K2"
        story.opens_shift(float_=100_000)
        for turn in range(5):
            done: list[object] = []
            tills = [
                threading.Thread(target=gives_back, args=(books_url, clock, receipt, register, done))
                for register in ("K1", "K2")
            ]
            for till in tills:
                till.start()
            for till in tills:
                till.join()

            assert len([one for one in done if isinstance(one, MoreThanLeft)]) == 1, (turn, done)
            receipt = story.sells(gipang=3).receipt
        story.holds()
