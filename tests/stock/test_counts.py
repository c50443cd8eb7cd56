"""Counting the shelf: blind, while selling goes on, and what differs."""

import io
from datetime import timedelta
from uuid import UUID

import pytest
from pypdf import PdfReader
from shelf_story import Shelves

from sentra_pos.books import places
from sentra_pos.catalogue import products
from sentra_pos.stock import count_pdf, count_scopes, count_views, counts, tasks
from sentra_pos.stock.count_scopes import Choice, Scope
from sentra_pos.stock.counts import CountedToday, CountEnded, NeverCameIn, NotExplained
from sentra_pos.stock.tasks import TaskKind
from sentra_pos.stock.write_offs import Loss, WriteOffDone

MELATI = "Dapur Gipang Melati"
OMBAK = "Batik Ombak Selat"


@pytest.fixture
def shelves(story):
    story.delivers(MELATI, gipang=10, emping=6, price=12_500, commission_bps=2_000, expiry=+7)
    story.delivers(OMBAK, kain=3, price=185_000, commission_bps=2_500, group="batik")
    story.opens_shift()
    return Shelves(story)


def test_a_sale_before_or_after_the_count_is_no_difference(story, shelves):
    count = shelves.starts_count()
    story.sells(gipang=2)
    shelves.counts(count, gipang=8)
    story.sells(gipang=3)

    assert shelves.differences(count) == []
    assert shelves.ends_count(count) == []
    assert story.on_hand("gipang") == 5


def test_what_is_missing_is_lost_and_credited_and_what_is_too_much_is_found(story, shelves):
    count = shelves.starts_count()
    shelves.counts(count, gipang=8, emping=7, kain=3)

    reports = shelves.ends_count(count)

    assert [(one.loss, one.compensation, len(one.lines)) for one in reports] == [
        (Loss.LOST, 20_000, 1),
        (Loss.FOUND, 0, 1),
    ]
    assert (story.on_hand("gipang"), story.on_hand("emping"), story.on_hand("kain")) == (8, 7, 3)
    assert (story.balance(MELATI), shelves.at("emping", places.LOST)) == (20_000, -1)
    story.holds()


def test_found_goods_come_back_to_the_loss_they_were(story, shelves):
    shelves.written_off(Loss.LOST, "hilang", gipang=2)
    count = shelves.starts_count()
    shelves.counts(count, gipang=10)

    shelves.ends_count(count)

    assert (story.balance(MELATI), story.on_hand("gipang"), shelves.at("gipang", places.LOST)) == (0, 10, 0)
    story.holds()


def test_the_last_word_about_a_product_holds(story, shelves):
    count = shelves.starts_count()
    shelves.counts(count, gipang=5)
    shelves.counts(count, gipang=10)

    assert shelves.differences(count) == []


def test_a_difference_needs_an_explanation_and_an_ended_count_stays(story, shelves):
    count = shelves.starts_count()
    shelves.counts(count, gipang=9)

    with pytest.raises(NotExplained, match="gipang differs by -1"):
        story.do(lambda session: counts.end(session, count=count, on=story.occasion()))
    shelves.ends_count(count)
    with pytest.raises(CountEnded):
        shelves.counts(count, gipang=10)

    assert story.on_hand("gipang") == 9


def test_pieces_of_what_never_came_in_are_not_dropped_in_silence(story, shelves):
    story.product("dodol", MELATI)
    count = shelves.starts_count()
    shelves.counts(count, dodol=3)

    with pytest.raises(NeverCameIn, match="dodol never came in, but 3 were counted"):
        shelves.ends_count(count)
    shelves.counts(count, dodol=0)

    assert shelves.ends_count(count) == []
    story.holds()


def test_a_count_of_one_producer_lists_only_his_goods_and_never_what_is_expected(story, shelves):
    count = shelves.starts_count(Scope(producer=story.producer(MELATI)))
    shelves.counts(count, gipang=4)

    listed = story.ask(lambda session: counts.to_count(session, count))

    assert [(one.name, one.counted) for one in listed] == [("emping", None), ("gipang", 4)]
    assert not hasattr(listed[0], "expected")


def daily(story, actor="cli:Sari"):
    story.actor = actor
    return story.deed(lambda session: counts.begin_daily(session, on=story.occasion()), UUID)


def test_the_daily_ten_are_for_everybody_all_day_and_nobody_foresees_them(story, shelves):
    for number in range(30):
        story.delivers(MELATI, price=1_000, **{f"barang {number}": 1})
    story.later(days=1)
    guessed = story.ask(lambda session: count_scopes.draw(session, day=story.today + timedelta(days=1)))

    first = daily(story)
    listed = story.ask(lambda session: counts.to_count(session, first))
    story.sells(**{listed[0].name.replace(" ", "_"): 1})  # sold out meanwhile: still to be counted
    story.later(hours=3)
    assert len(listed) == count_scopes.RANDOM_PRODUCTS
    assert daily(story, "cli:Rani") == first
    assert len(story.ask(lambda session: counts.to_count(session, first))) == 10

    shelves.ends_count(first)
    with pytest.raises(CountedToday):
        daily(story)
    story.later(days=1)
    drawn = story.ask(lambda session: counts.to_count(session, daily(story)))
    assert {one.product for one in drawn} != {one.product for one in listed}
    assert {one.product for one in drawn} != set(guessed.products)


def test_a_producer_a_group_or_a_shelf_is_counted_by_itself_and_gone_on_with(story, shelves):
    def stands(session):
        products.get(session, story.product_id("gipang")).shelf_place = "Rak A2"

    story.do(stands)
    choices = story.ask(count_scopes.choices)
    assert [(one.name, one.products) for one in choices.producers] == [(OMBAK, 1), (MELATI, 2)]
    assert [(one.name, one.products) for one in choices.groups] == [("batik", 1), ("gipang", 2)]
    assert choices.shelves == (Choice(Scope(shelf_place="Rak A2"), "Rak A2", 1),)

    count = shelves.starts_count(choices.shelves[0].scope)
    shelves.counts(count, gipang=9)
    (open_,) = story.ask(count_scopes.open_counts)
    assert (open_.id, open_.name, open_.counted) == (count, "Rak A2", 1)
    shelves.ends_count(count)
    assert story.ask(count_scopes.open_counts) == []


def test_who_was_asked_to_count_a_product_is_done_once_it_is_counted(story, shelves):
    gipang = story.product_id("gipang")
    story.do(lambda session: tasks.make(session, kind=TaskKind.COUNT, product=gipang, on=story.occasion()))
    count = shelves.starts_count(Scope(products=(gipang,)))
    shelves.counts(count, gipang=10)
    shelves.ends_count(count)

    assert story.ask(tasks.waiting) == []


def test_what_may_have_dried_needs_no_word_and_each_difference_knows_its_report(story, shelves):
    """Ten kilos that may lose 2 %: 201 g take a word, 200 g are posted as dried, beside a piece too many of another."""
    story.delivers(MELATI, kerupuk=10_000, price=60_000, decimals=3)

    def dries(session):
        products.get(session, story.product_id("kerupuk")).drying_bps = 200

    def end(session):
        return counts.end(session, count=count, on=story.occasion())

    story.do(dries)
    count = shelves.starts_count()
    shelves.counts(count, kerupuk=9_799, gipang=10)
    assert [one.may_have_dried for one in shelves.differences(count)] == [False]
    with pytest.raises(NotExplained, match="kerupuk"):
        story.deed(end, list[WriteOffDone])

    shelves.counts(count, kerupuk=9_800, gipang=11)
    found, dried = shelves.differences(count)
    assert (found.name, found.may_have_dried, dried.may_have_dried) == ("gipang", False, True)
    story.do(lambda session: counts.explain(session, line=found.line, explanation="terselip"))
    lost, back = story.deed(end, list[WriteOffDone])

    told = {one.name: (one.explanation, one.report) for one in shelves.differences(count)}
    assert told == {"kerupuk": (counts.DRIED, lost.number), "gipang": ("terselip", back.number)}
    sheet = count_pdf.draw(
        story.ask(lambda session: count_views.view(session, count)), printed_at=story.clock.now()
    )
    said = PdfReader(io.BytesIO(sheet)).pages[0].extract_text()
    assert f"{counts.DRIED} · {lost.number}" in " ".join(said.split())
    story.holds()
