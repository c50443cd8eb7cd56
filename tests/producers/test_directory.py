"""Producers are found by what they are called, and their numbers are kept one way."""

import pytest

from sentra_pos.base.text import NotPlainText
from sentra_pos.producers import directory
from sentra_pos.producers.directory import BadField, ProducerExists, UnknownProducer
from sentra_pos.producers.tables import ProducerFields


def enters(story, name, code="", **fields):
    at = story.clock.now()
    made = []

    def deed(session):
        made.append(directory.add(session, ProducerFields(name=name, **fields), at=at, code=code).code)

    story.do(deed)
    return made[0]


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("0812-3456-7890", "+6281234567890"),
        ("+62 812 3456 7890", "+6281234567890"),
        ("0062812 3456 7890", "+6281234567890"),
        ("+62 (0)812.3456.7890", "+6281234567890"),
        ("62081234567890", "+6281234567890"),
        ("", ""),
    ],
)
def test_a_phone_number_is_kept_one_way_however_it_is_typed(typed, stored):
    assert directory.normal_phone(typed) == stored


@pytest.mark.parametrize("typed", ["08", "abc", "0812345678901234567", "0812²34567", "٠٨١٢٣٤٥٦٧٨٩"])
def test_what_is_no_phone_number_is_refused(typed):
    with pytest.raises(BadField):
        directory.normal_phone(typed)


def test_a_phone_number_is_shown_as_people_write_it():
    assert directory.shown_phone("+6281234567890") == "0812-3456-7890"
    assert directory.shown_phone("") == ""


def test_producers_are_numbered_and_a_code_in_use_is_skipped(story):
    first = enters(story, "Dapur Gipang Melati")
    enters(story, "Batik Krakatoa", code="p-0002")

    third = enters(story, "Logam Jaya")

    assert (first, third) == ("P-0001", "P-0003")
    assert story.ask(lambda session: directory.find(session, " p-0002 ").name) == "Batik Krakatoa"


def test_a_code_is_one_producers_only(story):
    enters(story, "Batik Krakatoa", code="BTK")

    with pytest.raises(ProducerExists, match="Batik Krakatoa"):
        enters(story, "Batik Rakata", code="btk")


@pytest.mark.sqlite
@pytest.mark.parametrize("code", ["-A", "A B", "A" * 21, "É"])
def test_a_code_is_short_and_plain(story, code):
    with pytest.raises(BadField):
        enters(story, "Batik Krakatoa", code=code)


@pytest.mark.sqlite
@pytest.mark.parametrize("fields", [{"name": " "}, {"name": "A", "group": "mobil"}])
def test_a_producer_needs_a_name_and_a_group_we_sell(story, fields):
    with pytest.raises(BadField):
        enters(story, **fields)


@pytest.mark.sqlite
def test_signs_nobody_sees_are_refused(story):
    with pytest.raises(NotPlainText):
        enters(story, "Melati\u202e")


def test_words_are_found_in_any_order_and_case(story):
    enters(story, "Dapur Gipang Melati", owner="Siti Aminah", group="gipang")
    enters(story, "Batik Krakatoa", owner="Siti Rohmah", group="batik")

    def found(words):
        return [card.name for card in story.ask(lambda session: directory.everyone(session, words))]

    assert found("siti MELATI") == ["Dapur Gipang Melati"]
    assert found("siti") == ["Batik Krakatoa", "Dapur Gipang Melati"]
    assert found("100%") == []


def test_a_code_with_signs_nobody_sees_is_an_unknown_one(story):
    """A server takes no NUL: it must not come as far as a question."""
    for strange in ("P-0001\0", "\0", "P\u202e1"):
        with pytest.raises(UnknownProducer):
            story.ask(lambda session, strange=strange: directory.find(session, strange))
        assert story.ask(lambda session, strange=strange: directory.everyone(session, f"{strange} x")) == []


@pytest.mark.sqlite
def test_an_unknown_code_is_named(story):
    with pytest.raises(UnknownProducer, match="P-9999"):
        story.ask(lambda session: directory.find(session, "P-9999"))
