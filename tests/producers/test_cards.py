"""A producer's card is read back at a printer's dots, opens what is his, and says nothing that is private."""

import io

import pdfplumber
import pypdfium2  # type: ignore[import-untyped]
import pytest
import zxingcpp

from sentra_pos.books.occasion import Occasion
from sentra_pos.producers import cards, cards_pdf, directory
from sentra_pos.producers.cards import NotThisCard
from sentra_pos.producers.directory import UnknownProducer
from sentra_pos.producers.tables import ProducerFields
from sentra_pos.shop.permissions import NeedsApproval
from sentra_pos.shop.staff import Role
from sentra_pos.ui.burst import SHORTEST

DOTS = 203.2 / 72
PRIVATE = ProducerFields(
    name="Dapur Gipang Melati", owner="Ibu Nur Aini", group="gipang", phone="0812-0000-0007",
    address="Lingk. Contoh RT 02", nib="0000000000007", bank="BRI", account="012345678907500",
    account_name="Nur Aini",
)  # fmt: skip

pytestmark = pytest.mark.sqlite


@pytest.fixture
def shop(story):
    for number, code in enumerate(("", "", "KELOMPOK-CIWANDAN-01")):
        fields = PRIVATE if not number else ProducerFields(name=f"Produsen {number}", group="batik")
        story.do(
            lambda s, fields=fields, code=code: directory.add(s, fields, at=story.clock.now(), code=code)
        )
    story.do(lambda s: directory.add(s, ProducerFields(name="Toko"), at=story.clock.now(), house=True))
    return story


def sheet(story, *codes):
    return story.ask(lambda session: cards.sheet(session, codes, on=story.occasion()))


def pictures(made):
    document = pypdfium2.PdfDocument(made)
    found = [page.render(scale=DOTS, grayscale=True).to_pil() for page in document]
    document.close()
    return found


def test_a_card_is_read_from_both_its_codes_at_a_printers_dots(shop):
    made = sheet(shop)
    singles = pictures(cards_pdf.draw(made, single=True))
    (whole,) = pictures(cards_pdf.draw(made))

    read = [sorted(found.text for found in zxingcpp.read_barcodes(one)) for one in singles]
    texts = [card.text for card in made.cards]
    assert [card.code for card in made.cards] == ["KELOMPOK-CIWANDAN-01", "P-0001", "P-0002"]
    assert read == [[texts[0]], [texts[1]] * 2, [texts[2]] * 2]  # a very long code has no room for bars
    assert sorted(found.text for found in zxingcpp.read_barcodes(whole)) == sorted(
        text for one in read for text in one
    )
    assert singles[0].size == (685, 432)
    assert all(len(text) >= SHORTEST for text in texts)


def test_a_card_says_who_brings_the_goods_and_nothing_private(shop):
    with pdfplumber.open(io.BytesIO(cards_pdf.draw(sheet(shop, "p-0001"), single=True))) as opened:
        (page,) = opened.pages
        words = page.extract_text()

    assert all(
        word in words for word in ("Sentra IKM Cilegon", "Dapur Gipang Melati", "Ibu Nur Aini", "P-0001")
    )
    assert not any(word in words for word in ("0812", "Lingk", "0000000000007", "BRI", "7500"))


def test_twelve_cards_take_two_sheets(shop):
    one = sheet(shop, "P-0001").cards[0]

    made = cards_pdf.draw(cards.CardSheet(sheet(shop).shop, b"", (one,) * 12))

    assert [len(zxingcpp.read_barcodes(page)) for page in pictures(made)] == [20, 4]


def test_a_card_or_a_code_means_one_producer_everywhere_and_another_mark_means_nobody(shop):
    card = sheet(shop, "P-0001").cards[0].text

    for said in (card, card.lower(), f" {card} ", "P-0001", "p-0001"):
        assert shop.ask(lambda session, said=said: cards.find(session, said).code) == "P-0001"
    assert cards.code_in("LPK-26-00031|P-0007|429000") == "LPK-26-00031"
    assert not cards.is_card("P-0001")
    forged = f"{card[:-4]}{int(card[-4:], 16) ^ 1:04X}"
    with pytest.raises(NotThisCard):
        shop.ask(lambda session: cards.find(session, forged))
    with pytest.raises(UnknownProducer):
        shop.ask(lambda session: cards.find(session, "KP-P-0099-0000"))


def test_a_cashier_prints_no_cards(shop):
    rani = shop.hires("Rani", Role.CASHIER)

    with pytest.raises(NeedsApproval):
        shop.ask(lambda session: cards.sheet(session, on=Occasion(rani, "K1", shop.clock.now())))
    with pytest.raises(UnknownProducer):
        sheet(shop, "P-0001", "P-0099")
