"""A code stands for one thing, and a code that was misread stands for nothing (C5)."""

import pytest

from sentra_pos.catalogue import barcodes
from sentra_pos.catalogue.barcodes import CodeTaken, UnknownCode, WrongCheckDigit
from sentra_pos.paper import symbols

MELATI = "Dapur Gipang Melati"
DUMMY_EAN = "8991234567891"


def adds(story, code, product="gipang", quantity=1):
    which = story.product(product, MELATI)
    story.do(lambda session: barcodes.add(session, code=code, product=which, quantity=quantity))


def reads(story, code):
    return story.ask(lambda session: barcodes.read(session, code))


def test_a_product_gets_a_code_of_ours(story):
    story.product("gipang", MELATI)

    assert story.code("gipang") == "2900000000018"
    assert reads(story, "2900000000018").product == story.product("gipang", MELATI)


def test_one_product_may_have_several_codes_and_a_pack_counts_more(story):
    adds(story, DUMMY_EAN)
    adds(story, "GIPANG-12", quantity=12)

    assert reads(story, DUMMY_EAN).quantity == 1
    assert reads(story, " GIPANG-12 ").quantity == 12
    which = story.product("gipang", MELATI)
    assert story.ask(lambda session: barcodes.of_product(session, which)) == [
        ("2900000000018", 1),
        (DUMMY_EAN, 1),
        ("GIPANG-12", 12),
    ]


def test_a_code_is_one_products_only(story):
    adds(story, DUMMY_EAN)
    adds(story, DUMMY_EAN)

    with pytest.raises(CodeTaken, match="gipang"):
        adds(story, DUMMY_EAN, product="sate")


@pytest.mark.sqlite
@pytest.mark.parametrize("wrong", ["2900000000019", "8991234567890", "96385075", "036000291453"])
def test_a_wrong_check_digit_is_always_noticed(story, wrong):
    with pytest.raises(WrongCheckDigit):
        reads(story, wrong)
    with pytest.raises(WrongCheckDigit):
        adds(story, wrong)


@pytest.mark.sqlite
@pytest.mark.parametrize("code", ["", " ", "GIPANG", "\x1bp", "é", "1" * 4_000, "8.99E+12"])
def test_what_no_code_is_stands_for_nothing(story, code):
    with pytest.raises((UnknownCode, WrongCheckDigit)):
        reads(story, code)


def test_the_label_of_a_lot_says_which_lot(story):
    (lot,) = story.delivers(MELATI, gipang=5, price=10_000).lots

    scanned = reads(story, lot.code)

    assert lot.code == "2800000000011"
    assert (scanned.product, scanned.lot, scanned.quantity) == (
        story.product("gipang", MELATI),
        lot.lot,
        1,
    )


def test_a_scale_prints_a_weight_or_a_price(story):
    story.product("sate", MELATI, decimals=3)
    item = story.scale_item("sate")

    assert symbols.weight_code(42, 750) == "2100042007505"
    assert reads(story, symbols.weight_code(item, 750)).quantity == 750
    assert reads(story, symbols.price_code(item, 26_300)).amount == 26_300


@pytest.mark.sqlite
def test_a_scale_code_of_an_unknown_item_stands_for_nothing(story):
    with pytest.raises(UnknownCode):
        reads(story, symbols.weight_code(77, 750))


@pytest.mark.sqlite
@pytest.mark.parametrize("label", [symbols.weight_code(1, 0), symbols.price_code(1, 0)])
def test_a_scale_label_of_nothing_stands_for_nothing(story, label):
    story.product("sate", MELATI, decimals=3)

    with pytest.raises(UnknownCode):
        reads(story, label)


def test_a_code_of_ours_that_is_taken_is_skipped(story):
    adds(story, symbols.product_code(2))

    story.product("sate", MELATI)

    assert story.code("sate") == symbols.product_code(3)


@pytest.mark.parametrize(
    "scanned", [DUMMY_EAN, f"0{DUMMY_EAN}", f"]E0{DUMMY_EAN}", f"]C101{'0' + DUMMY_EAN}"]
)
def test_a_code_is_known_in_all_its_lengths(story, scanned):
    adds(story, DUMMY_EAN)

    assert reads(story, scanned).product == story.product("gipang", MELATI)


@pytest.mark.sqlite
def test_upc_a_and_upc_e_are_the_same_number(story):
    adds(story, "042100005264")

    assert reads(story, "0042100005264").quantity == reads(story, "04252614").quantity == 1


@pytest.mark.sqlite
def test_a_label_counts_and_weighs(story):
    adds(story, DUMMY_EAN)
    which = story.product("sate", MELATI, decimals=3)
    story.do(lambda session: barcodes.add(session, code="8991234567907", product=which))

    assert reads(story, f"]C101{'0' + DUMMY_EAN}3012").quantity == 12
    assert reads(story, "]C101089912345679073103000750").quantity == 750
    assert reads(story, f"]C101{'0' + DUMMY_EAN}3103000750").quantity == 1


@pytest.mark.sqlite
def test_a_label_of_a_product_nobody_knows_names_its_number(story):
    with pytest.raises(UnknownCode, match="08991234567914"):
        reads(story, "]C1010899123456791417261130")
