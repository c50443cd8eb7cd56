"""After paying: a gift slip in one key, the receipt as a file, and a message that waits in WhatsApp."""

from urllib.parse import parse_qs, urlsplit

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from sentra_pos.checkout import receipt as receipts
from sentra_pos.paper import jobs
from sentra_pos.ui.checkout.receipt_panel import GIFT, PAPER, ReceiptPanel, Taken

pytestmark = [pytest.mark.sqlite, pytest.mark.window]

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def paid(till):
    """One gipang for exact cash, just now."""
    till.scan(till.story.code("gipang"))
    till.press(Qt.Key.Key_F12)
    till.wait_until_idle()
    assert len(till.sold) == 1
    return till


@pytest.fixture
def documents(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DOCUMENTS_DIR", str(tmp_path))
    return tmp_path / "Sentra POS" / "Struk"


def papers(till) -> list[tuple[str, int, bool]]:
    found = till.story.ask(lambda session: jobs.recent(session, "K1"))
    return [(job.kind, job.copy_no, job.opens_drawer) for job in reversed(found)]


def panel_of(till, **facts) -> ReceiptPanel:
    """The panel on its own, so that a test sees what it would open."""
    number = till.sold[0].receipt
    content = till.story.ask(lambda session: jobs.original(session, number)).content
    receipt = receipts.from_json(content)
    taken = Taken(receipt, receipts.slip(receipt), receipts.gift_slip(receipt), 32)
    panel = ReceiptPanel(till.screen, till.post, taken, **facts)
    panel.start()
    return panel


def test_one_key_prints_a_gift_slip_that_opens_no_drawer(paid):
    paid.press(Qt.Key.Key_D, ALT)
    paid.press(Qt.Key.Key_D, ALT)

    assert papers(paid) == [("receipt", 0, True), ("gift", 0, False), ("gift", 1, False)]
    assert paid.said() == "The gift slip is on its way"
    assert paid.wakes
    paid.story.holds()


def test_the_buttons_beside_the_change_do_the_same(paid):
    paid.click("giftButton")
    paid.click("shareButton")

    assert papers(paid)[-1] == ("gift", 0, False)
    assert paid.find("receiptPanel").accessibleName() == f"Receipt {paid.sold[0].receipt}"


def test_after_a_restart_the_last_receipt_of_the_register_is_meant(paid):
    paid.screen.counter.last_sale = None

    paid.press(Qt.Key.Key_D, ALT)

    assert papers(paid)[-1] == ("gift", 0, False)


def test_before_the_first_sale_there_is_nothing_to_give(till):
    till.press(Qt.Key.Key_G, ALT)
    till.press(Qt.Key.Key_D, ALT)

    assert till.said() == "There is no receipt yet. Sell something first."


def test_a_receipt_is_saved_as_a_file_of_its_number(paid, documents):
    number = paid.sold[0].receipt
    paid.press(Qt.Key.Key_G, ALT)
    paid.click("savePdfButton")
    paid.click("savePngButton")

    assert (documents / f"{number}.png").read_bytes().startswith(b"\x89PNG")
    assert (documents / f"{number}.pdf").read_bytes().startswith(b"%PDF")
    assert number in paid.text("savedFile")


def test_a_gift_is_saved_under_a_name_of_its_own(paid, tmp_path):
    panel = panel_of(paid, which=GIFT, folder=lambda: tmp_path)
    panel.pdf_button.click()
    panel.png_button.click()

    number = paid.sold[0].receipt
    assert sorted(file.name for file in tmp_path.glob("K1*")) == [
        f"{number}-hadiah.pdf",
        f"{number}-hadiah.png",
    ]


def test_a_closed_folder_is_said_and_nothing_is_lost(paid, tmp_path):
    panel = panel_of(paid, folder=lambda: tmp_path / "gone")
    panel.pdf_button.click()

    assert "cannot be written" in paid.said()
    assert panel.is_open


def test_whatsapp_opens_with_the_message_ready(paid):
    opened: list[str] = []
    panel = panel_of(paid, show=opened.append)
    QTest.keyClicks(panel.phone.edit, "0812-3456-7890")
    panel.chat_button.click()

    (link,) = opened
    parts = urlsplit(link)
    assert (parts.netloc, parts.path) == ("wa.me", "/6281234567890")
    assert parse_qs(parts.query)["text"] == [panel.message()]
    assert "*TOTAL Rp40.000*" in panel.message()


def test_a_wrong_number_is_said_at_the_field_and_opens_nothing(paid):
    opened: list[str] = []
    panel = panel_of(paid, show=opened.append)
    QTest.keyClicks(panel.phone.edit, "12")
    panel.chat_button.click()

    assert opened == []
    assert "no telephone number" in panel.phone.under.text()


def test_without_whatsapp_the_link_is_copied(paid):
    panel = panel_of(paid, which=PAPER, show=lambda _address: False)
    panel.chat_button.click()

    assert QApplication.clipboard().text().startswith("https://wa.me/?text=")
    assert "copied" in paid.said()


def test_the_gift_message_tells_no_price(paid):
    panel = panel_of(paid)
    panel.which.choose(GIFT)
    panel.link_button.click()

    assert "40.000" not in panel.message()
    assert "40.000" not in QApplication.clipboard().text()


def test_the_panel_prints_a_copy_or_a_gift_slip(paid):
    paid.press(Qt.Key.Key_G, ALT)
    paid.press(Qt.Key.Key_F9)
    paid.press(Qt.Key.Key_D, ALT)
    paid.press(Qt.Key.Key_F9)

    assert papers(paid)[1:] == [("receipt", 1, False), ("gift", 0, False)]
