"""The disk is full in the moment of paying: the cashier is told, the cart stays, and paid again it is sold once (F4)."""

import resource
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from sentra_pos.base import diskroom
from sentra_pos.ui.widgets.banner import Banner

pytestmark = [pytest.mark.sqlite, pytest.mark.window]


@contextmanager
def full_disk(books_at: str):
    """No file grows beyond the size the log of the books has now, as on a disk without a free block."""
    log = Path(f"{books_at}-wal")
    limit, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (log.stat().st_size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, hard))


def told(till) -> str:
    """What the banners say."""
    labels = [label for one in till.window.findChildren(Banner) for label in one.findChildren(QLabel)]
    return " ".join(label.text() for label in labels if label.isVisible())


def pays(till) -> None:
    till.press(Qt.Key.Key_F9)
    till.type("200000", enter=False)
    till.press(Qt.Key.Key_Return)
    till.wait_until_idle()


def test_a_sale_refused_by_a_full_disk_keeps_the_cart(till, books_url):
    till.type("3*", enter=False)
    till.scan(till.story.code("gipang"))
    with full_disk(books_url):
        pays(till)
        said, sold, cart = told(till), till.sales(), till.cart()

    assert sold == []
    assert cart == [("gipang", 3)]
    assert "The books cannot be written" in said
    assert till.story.on_hand("gipang") == 500

    pays(till)  # in the same window, with room again

    assert [sale.total for sale in till.sales()] == [120_000]
    assert till.cart() == []
    till.story.holds()


def test_a_sale_on_the_last_of_a_disk_keeps_the_cart(till, monkeypatch):
    till.scan(till.story.code("gipang"))
    monkeypatch.setattr(diskroom, "TOO_LITTLE", 2**62)  # whatever this machine has left is too little
    pays(till)

    assert till.sales() == []
    assert till.cart() == [("gipang", 1)]
    assert "nothing is sold until there is room again" in told(till)

    monkeypatch.undo()
    pays(till)

    assert [sale.total for sale in till.sales()] == [40_000]
