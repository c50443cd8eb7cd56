"""Two makers print the same code on their goods: it names neither any more, and both are sold by labels of our own."""

import pytest

from sentra_pos.catalogue import barcodes, sheets
from sentra_pos.catalogue.barcodes import CodeTaken, SharedCode, UnknownCode
from sentra_pos.catalogue.sheets import CodeLine, ProductKept
from sentra_pos.catalogue.tables import ProductFields
from sentra_pos.producers.directory import BadField

MAKERS = "8991234567891"
MELATI, CIBEBER = "Dapur Gipang Melati", "Jajanan Pasar Pagi Cibeber"


def enters(story, name, producer, **how):
    who, on = story.producer(producer), story.occasion()
    fields = ProductFields(name=name, group="gipang")
    return story.deed(
        lambda session: sheets.write(session, fields, producer=who, on=on, price=18_000, **how), ProductKept
    )


@pytest.fixture
def first(story):
    return enters(story, "gipang wijen", MELATI, codes=[CodeLine(MAKERS, 1)])


def test_a_code_that_is_another_makers_is_refused_by_name(story, first):
    with pytest.raises(CodeTaken, match="gipang wijen"):
        enters(story, "emping", CIBEBER, codes=[CodeLine(MAKERS, 1)])


def test_shared_both_get_codes_of_ours_and_the_makers_names_nobody(story, first):
    second = enters(story, "emping", CIBEBER, shared=[MAKERS])

    ((own, _),) = story.ask(lambda session: barcodes.of_product(session, first.id))
    assert own.startswith("29")
    assert second.code.startswith("29")
    assert story.offer(own).name == "gipang wijen"
    assert story.offer(second.code).name == "emping"
    with pytest.raises(SharedCode, match="gipang wijen among them"):
        story.offer(MAKERS)
    with pytest.raises(CodeTaken):
        enters(story, "peyek", CIBEBER, codes=[CodeLine(MAKERS, 1)])
    story.holds()


def test_a_third_maker_shares_it_too_and_nobody_gets_two_codes(story, first):
    enters(story, "emping", CIBEBER, shared=[MAKERS])
    enters(story, "peyek", "Bandeng Bahari Merak", shared=[MAKERS], issue=True)

    assert len(story.ask(lambda session: barcodes.of_product(session, first.id))) == 1


def test_a_code_of_nobody_cannot_be_shared(story):
    with pytest.raises(UnknownCode):
        enters(story, "emping", CIBEBER, shared=[MAKERS])


def test_place_and_drying_stand_on_the_sheet(story):
    who, on = story.producer(MELATI), story.occasion()
    fields = ProductFields(name="emping", group="gipang", decimals=3, shelf_place=" a2 ", drying_bps=150)
    made = story.deed(lambda s: sheets.write(s, fields, producer=who, on=on, price=90_000), ProductKept)

    sheet = story.ask(lambda session: sheets.read(session, made.id, day=story.today))

    assert (sheet.shelf_place, sheet.drying_bps) == ("A2", 150)
    with pytest.raises(BadField):
        story.do(
            lambda s: sheets.write(
                s,
                ProductFields(name="emping", decimals=3, drying_bps=2_001),
                producer=who,
                on=on,
                product=made.id,
            )
        )
