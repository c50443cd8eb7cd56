"""What the checkout tells the buyer's display, sale by sale; and what it never tells."""

import io

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from sentra_pos import sample
from sentra_pos.catalogue import products
from sentra_pos.checkout.cart import Method
from sentra_pos.paper import qris
from sentra_pos.shop import pictures
from sentra_pos.ui.checkout.for_customer import ForCustomer
from sentra_pos.ui.customer_view import CustomerView, Stage

pytestmark = [pytest.mark.sqlite, pytest.mark.window]


class Watcher:
    """Hears what the display would show."""

    def __init__(self, till):
        self.till = till
        self.seen: list[CustomerView] = []
        till.screen.station.customer_sees.connect(self.seen.append)

    @property
    def now(self) -> CustomerView:
        """What the display shows when everything was told."""
        told = self.till.screen.findChild(ForCustomer)
        self.till.wait_for(lambda: bool(self.seen) and not told.is_waiting)
        return self.seen[-1]


@pytest.fixture
def watched(till):
    till.story.sets(qris=sample.QRIS, qris_dynamic=True)
    till.screen.come()
    return Watcher(till)


def test_goods_are_told_as_they_are_scanned(watched):
    till = watched.till
    till.type("3*", enter=False)
    till.scan(till.story.code("gipang"), till.story.code("sate bandeng"))

    seen = watched.now
    assert seen.stage is Stage.GOODS
    assert [(line.name, line.maker, line.quantity, line.amount) for line in seen.lines] == [
        ("gipang", "Dapur Gipang Melati", "3 × 40.000", 120_000),
        ("sate bandeng", "Bandeng Bahari", "1 × 42.000", 42_000),
    ]
    assert (seen.pieces, seen.total, seen.makers) == (4, 162_000, ("Dapur Gipang Melati", "Bandeng Bahari"))


def test_a_photo_out_of_the_books_reaches_the_buyer(watched, tmp_path, monkeypatch):
    monkeypatch.setenv("SENTRA_POS_DATA", str(tmp_path))
    till, story = watched.till, watched.till.story
    stream = io.BytesIO()
    Image.new("RGB", (900, 700), "orange").save(stream, "PNG")
    photo = pictures.prepare(stream.getvalue())
    story.do(lambda session: pictures.keep(session, photo, at=story.clock.now()))
    story.do(lambda session: products.show(session, story._products["gipang"], photo.sha256))

    till.scan(story.code("gipang"))

    till.wait_for(lambda: watched.now.lines[0].picture is not None)
    assert watched.now.lines[0].picture.name == f"{photo.sha256}-small.jpg"


def test_a_buyer_hears_without_another_key(watched):
    watched.till.scan(watched.till.story.code("gipang"))

    assert watched.now.total == 40_000


def test_a_flood_of_changes_does_not_keep_a_buyer_waiting(watched):
    till = watched.till
    till.scan(till.story.code("gipang"))
    _ = watched.now
    heard = len(watched.seen)
    for _ in range(200):  # one comes before the one before it was told
        till.screen.counter.changed.emit()
        QTest.qWait(1)

    assert len(watched.seen) > heard
    assert watched.seen[-1].total == 40_000


def test_rounding_is_told_before_anybody_pays(watched):
    till = watched.till
    till.story.delivers("Bandeng Bahari", otak_otak=5, price=12_345, expiry=5, group="bandeng")
    till.scan(till.story.code("otak otak"))

    seen = watched.now
    assert (seen.total, seen.rounding) == (12_300, -45)


def test_nothing_is_rounded_for_who_pays_by_qris(watched):
    till = watched.till
    till.story.delivers("Bandeng Bahari", otak_otak=5, price=12_345, expiry=5, group="bandeng")
    till.scan(till.story.code("otak otak"))
    till.press(Qt.Key.Key_F8)

    seen = watched.now
    assert (seen.stage, seen.method, seen.total, seen.rounding) == (Stage.PAYING, Method.QRIS, 12_345, 0)
    assert seen.code is not None
    assert (seen.code.payload, seen.code.amount) == (qris.with_amount(sample.QRIS, 12_345), 12_345)


def test_a_part_by_qris_leaves_the_rest_in_cash(watched):
    till = watched.till
    till.type("3*", enter=False)
    till.scan(till.story.code("gipang"))
    till.press(Qt.Key.Key_F8)
    till.writes("tenderEdit", "100000")

    seen = watched.now
    assert seen.code is not None
    assert (seen.code.amount, seen.missing) == (100_000, 20_000)


def test_what_is_being_typed_in_cash_is_not_told(watched):
    till = watched.till
    till.scan(till.story.code("gipang"))
    till.press(Qt.Key.Key_F9)
    till.type("20000", enter=False)
    typed = watched.now.missing
    till.press(Qt.Key.Key_Return)

    assert typed == 40_000
    assert (watched.now.missing, watched.now.received) == (20_000, ((Method.CASH, 20_000),))


def test_after_paying_the_change_and_the_makers_stay(watched):
    till = watched.till
    till.scan(till.story.code("gipang"), till.story.code("sate bandeng"))
    till.press(Qt.Key.Key_F9)
    till.type("100000")
    thanked = watched.now
    QTest.qWait(100)

    assert (thanked.stage, thanked.change) == (Stage.THANKS, 18_000)
    assert thanked.makers == ("Dapur Gipang Melati", "Bandeng Bahari")
    assert thanked.receipt == till.sales()[0].receipt
    assert watched.now == thanked


def test_the_next_scan_begins_the_next_sale(watched):
    till = watched.till
    till.scan(till.story.code("gipang"))
    till.press(Qt.Key.Key_F12)
    till.scan(till.story.code("gipang"))

    assert watched.now.stage is Stage.GOODS


def test_a_cleared_cart_leaves_nothing_to_be_seen(watched):
    till = watched.till
    till.scan(till.story.code("gipang"))
    till.screen.counter.clear()
    till.wait_until_idle()

    assert watched.now == CustomerView()


def test_neither_shares_nor_stock_nor_people_are_told(watched):
    till = watched.till
    till.scan(till.story.code("gipang"))
    till.press(Qt.Key.Key_F9)
    till.type("100000")
    QTest.qWait(60)

    told = repr(watched.seen)
    for private in ("Rani", "producer_part", "commission", "on_hand", "approver", "bearer", "lot"):
        assert private not in told
