"""A receipt as a message says what the paper says, fits into a chat, and a gift tells no price."""

from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample_papers import CHEAPER, DOMPET, EXCHANGE, REFUND, SALE, VOID

from sentra_pos.base.phones import BadPhone
from sentra_pos.checkout import receipt_text

MESSAGE = """\
*SENTRA IKM CILEGON*
Struk K1-26-000123, 22/11/2026 14:05

2 x Gipang ketan original 250 g: 36.000
1 x Sate bandeng pedas: 42.000
0,355 kg x Emping melinjo mentah: 31.950
1 x Dompet kulit pria: 145.000

Potongan -14.500
Pembulatan -50
*TOTAL Rp240.400*
QRIS 150.000
Tunai 100.000
Kembalian 9.600

Barang cacat atau keliru dapat ditukar maks. 2x24 jam dengan struk ini. Makanan: hubungi kami di hari yang sama.

Kode 5C08-D3A6"""


def test_a_message_says_what_the_receipt_says():
    assert receipt_text.message(SALE) == MESSAGE


def test_a_gift_tells_no_price():
    told = receipt_text.message(SALE, gift=True)

    assert told.startswith("*SENTRA IKM CILEGON*\nStruk hadiah K1-26-000123")
    assert "2 x Gipang ketan original 250 g\n" in told
    assert not any(word in told for word in ("36.000", "TOTAL", "Rp", "Tunai", "Kembalian"))


def test_practice_says_so():
    told = receipt_text.message(replace(SALE, shop=replace(SALE.shop, training=True)))

    assert told.splitlines()[1] == "*** LATIHAN *** bukan penjualan sungguhan"


@pytest.mark.parametrize(
    ("receipt", "title"),
    [
        (REFUND, "Pengembalian uang "),
        (VOID, "Pembatalan "),
        (EXCHANGE, "Penukaran barang "),
        (CHEAPER, "Penukaran barang "),
    ],
)
def test_other_papers_are_called_what_they_are(receipt, title):
    assert receipt_text.message(receipt).splitlines()[1].startswith(title)


def test_of_a_long_receipt_the_last_goods_are_only_counted():
    long = replace(SALE, lines=tuple(replace(DOMPET, name=f"Dompet {n:03}") for n in range(80)))

    told = receipt_text.message(long)

    assert len(told) <= receipt_text.LONGEST
    assert "1 x Dompet 000: 145.000" in told
    assert "… dan " in told
    assert "*TOTAL Rp240.400*" in told
    assert told.endswith("Kode 5C08-D3A6")


@given(name=st.text(max_size=400), count=st.integers(1, 40), footer=st.text(max_size=1_000))
def test_no_receipt_is_too_long_for_a_message(name, count, footer):
    odd = replace(SALE, lines=(replace(DOMPET, name=name),) * count, footer=footer)

    told = receipt_text.message(odd)

    assert len(told) <= receipt_text.LONGEST
    assert "*TOTAL Rp240.400*" in told


@pytest.mark.parametrize(
    "typed", ["0812-3456-7890", "+62 812 3456 7890", "812 3456 7890", "0062 812 34567890"]
)
def test_the_link_opens_a_chat_with_the_number_and_the_words(typed):
    link = receipt_text.whatsapp_link(typed, "Total & kembalian\n50%")

    parts = urlsplit(link)
    assert (parts.scheme, parts.netloc, parts.path) == ("https", "wa.me", "/6281234567890")
    assert parse_qs(parts.query)["text"] == ["Total & kembalian\n50%"]


def test_without_a_number_whatsapp_asks_whom_to_send_it_to():
    assert receipt_text.whatsapp_link("", "a b") == "https://wa.me/?text=a%20b"


@pytest.mark.parametrize("typed", ["halo", "123", "0812-3456-7890-1234-5", "0812x"])
def test_what_is_no_number_is_refused(typed):
    with pytest.raises(BadPhone):
        receipt_text.whatsapp_link(typed, "a")
