"""A sack of emping becomes bags, and a little of it dries away."""

import pytest
from shelf_story import Shelves

from sentra_pos.catalogue.tables import Product
from sentra_pos.consignment.notes import NotTheirProduct
from sentra_pos.consignment.repacking import DriedTooMuch
from sentra_pos.producers.directory import BadField
from sentra_pos.stock import write_off_views
from sentra_pos.stock.fefo import NotEnoughStock

EMPING = "Jajanan Pasar Pagi Cibeber"


@pytest.fixture
def shelves(story):
    story.delivers(EMPING, emping_mentah=10_000, price=90_000, commission_bps=1_500, decimals=3, expiry=+60)
    story.delivers(EMPING, emping_200g=1, price=25_000, commission_bps=1_500, expiry=+30)

    def let_it_dry(session):
        row = session.get_one(Product, story.product_id("emping mentah"))
        row.drying_bps = 200
        session.add(row)

    story.do(let_it_dry)
    return Shelves(story)


def test_what_was_made_is_on_the_shelf_on_the_same_terms_and_the_statement_balances(story, shelves):
    done = shelves.repacked("emping mentah", 5_100, into="emping 200g", made=25, each=200)

    assert (done.number, done.made, done.dried) == ("KMS-26-00001", 25, 100)
    assert (story.on_hand("emping mentah"), story.on_hand("emping 200g")) == (4_900, 26)
    rows = {row.name: row for row in story.draft(EMPING).goods}
    assert (rows["emping mentah"].taken_back, rows["emping mentah"].left) == (5_100, 4_900)
    assert (rows["emping 200g"].came_in, rows["emping 200g"].left) == (26, 26)
    story.holds()


def test_what_is_lost_beside_the_drying_takes_a_word_and_is_written_off(story, shelves):
    """Of 5.100 g, 4.800 g are in bags: 102 g may have dried, and of 198 g somebody says that the sack was torn."""
    done = shelves.repacked(
        "emping mentah", 5_100, into="emping 200g", made=24, each=200, why_lost="karung sobek"
    )

    assert (done.dried, done.lost, done.report) == (102, 198, "BA-26-00001")
    assert (story.on_hand("emping mentah"), story.on_hand("emping 200g")) == (4_900, 25)
    (row,) = [one for one in story.draft(EMPING).goods if one.name == "emping mentah"]
    assert (row.taken_back, row.lost, row.left) == (4_902, 198, 4_900)
    report = story.ask(lambda session: write_off_views.view(session, done.report))
    assert [(line.quantity, line.reason) for line in report.lines] == [(198, "karung sobek")]
    story.holds()


def test_more_than_may_dry_away_and_other_slips_are_refused(story, shelves):
    story.delivers("Dapur Gipang Melati", gipang=1, price=12_500)

    with pytest.raises(DriedTooMuch, match="105 of emping mentah"):
        shelves.repacked("emping mentah", 5_001, into="emping 200g", made=24, each=204)
    with pytest.raises(BadField):
        shelves.repacked("emping mentah", 1_000, into="emping 200g", made=6, each=200)
    with pytest.raises(NotEnoughStock):
        shelves.repacked("emping mentah", 10_001, into="emping 200g", made=50, each=200)
    with pytest.raises(NotTheirProduct):
        shelves.repacked("emping mentah", 1_000, into="gipang", made=5, each=200)

    assert story.on_hand("emping mentah") == 10_000
