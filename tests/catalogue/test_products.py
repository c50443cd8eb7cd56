"""Products are cleaned when they are entered and found by any of their words."""

import pytest

from sentra_pos.catalogue import barcodes, products
from sentra_pos.catalogue.tables import ProductFields
from sentra_pos.producers.directory import BadField
from sentra_pos.stock import lots

MELATI = "Dapur Gipang Melati"


@pytest.mark.parametrize(
    "fields",
    [
        {"name": ""},
        {"name": "a", "group": "mobil"},
        {"name": "a", "decimals": 2},
        {"name": "a", "shelf_life_days": -1},
        {"name": "a", "shelf_life_days": 3_651},
    ],
)
def test_what_cannot_be_a_product_is_refused(fields):
    with pytest.raises(BadField):
        products.check(ProductFields(**fields))


def test_a_product_is_cleaned():
    checked = products.check(ProductFields(name="  Gipang  ", group="GIPANG", unit=" "))

    assert (checked.name, checked.group, checked.unit) == ("Gipang", "gipang", "pcs")


def test_words_are_found_in_any_order_with_the_price_and_the_code(story):
    story.delivers(MELATI, gipang_ketan=5, price=12_500)
    story.delivers("Batik Krakatoa", kain_batik=1, price=185_000, group="batik")

    (found,) = story.ask(lambda session: products.search(session, "MELATI gip", day=story.today))

    assert (found.name, found.price, found.producer, found.code) == (
        "gipang ketan",
        12_500,
        MELATI,
        "2900000000018",
    )
    assert story.ask(lambda session: products.card(session, found.id, day=story.today)) == found


def test_a_search_keeps_to_a_group_and_a_producer(story):
    story.delivers(MELATI, gipang=5, price=12_500)
    story.delivers("Batik Krakatoa", kain=1, price=185_000, group="batik")
    krakatoa = story.producer("Batik Krakatoa")

    def names(**wanted):
        return [
            card.name
            for card in story.ask(lambda session: products.search(session, day=story.today, **wanted))
        ]

    assert names() == ["gipang", "kain"]
    assert names(group="batik") == names(producer=krakatoa) == ["kain"]
    assert names(limit=1) == ["gipang"]
    assert names(words="100%_") == []


def test_a_piece_of_a_code_finds_what_bears_it_and_a_label_of_a_lot_is_found_whole(story):
    story.delivers(MELATI, gipang=5, price=12_500)
    story.delivers("Batik Krakatoa", kain=1, price=185_000, group="batik")
    label = story.ask(
        lambda session: barcodes.of_lot(session, lots.on_shelf(session, story.product_id("kain"))[0].lot)
    )

    assert label == "2800000000028"
    assert names(story, "0000025") == ["kain"]
    assert names(story, label) == names(story, f"{label} krakatoa") == ["kain"]
    assert names(story, label[:-1]) == names(story, "0000028") == []


def test_weighed_goods_stay_weighed(story):
    sate = story.product("sate", MELATI, decimals=3)

    with pytest.raises(BadField, match="decimals"):
        story.do(lambda session: products.change(session, sate, ProductFields(name="sate")))


def test_a_changed_name_is_found_and_the_old_one_is_not(story):
    gipang = story.product("gipang", MELATI)
    fields = ProductFields(name="Gipang kacang", group="gipang")

    story.do(lambda session: products.change(session, gipang, fields))

    def found(words):
        return len(story.ask(lambda session: products.search(session, words, day=story.today)))

    assert (found("kacang melati"), found("gipang p-0001"), found("ketan")) == (1, 1, 0)


def test_weighed_goods_get_an_item_number_each(story):
    story.product("sate", MELATI, decimals=3)
    story.product("abon", MELATI, decimals=3)

    assert (story.scale_item("sate"), story.scale_item("abon")) == (1, 2)


def names(story, words, **asked):
    found = story.ask(lambda session: products.search(session, words, day=story.today, **asked))
    return [card.name for card in found]


def test_names_that_begin_with_it_come_first(story):
    for name in ("Emping gipang manis", "Kue anggipangan", "Gipang wijen", "gipang kacang"):
        story.product(name, "Dapur Gipang Melati")

    assert names(story, "gipang") == [
        "Gipang wijen",
        "gipang kacang",
        "Emping gipang manis",
        "Kue anggipangan",
    ]


def test_words_are_found_in_any_order_whatever_their_accents_and_case(story):
    story.product("Crème brûlée", "Dapur Gipang Melati")

    assert names(story, "MELATI brulee") == names(story, "creme gipang") == ["Crème brûlée"]


def test_a_piece_of_a_code_finds_its_product(story):
    which = story.product("Gipang wijen", "Dapur Gipang Melati")
    story.product("Gipang kacang", "Dapur Gipang Melati")
    story.do(lambda session: barcodes.add(session, code="8991234567891", product=which))
    story.do(lambda session: barcodes.add(session, code="GPW-12", product=which, quantity=12))

    assert names(story, "234567") == names(story, "gpw-12") == names(story, "melati 8991") == ["Gipang wijen"]
    assert names(story, "1234567899") == []
