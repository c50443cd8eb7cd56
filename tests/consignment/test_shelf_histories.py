"""Whatever happens at the shelf, in whatever order, every piece is accounted for, and so is every statement's goods.

A few short histories; `python -m faults.histories` tells hundreds of longer ones.
"""

import random
from contextlib import closing

import pytest
from faults import histories
from faults.histories import Told

from sentra_pos.base.database import Books
from sentra_pos.books import places
from sentra_pos.settlement import goods, kinds
from sentra_pos.stock import lots

STEPS = 45
SEEDS = (3, 23, 40)
# The first history that is told, and what is broken; others follow until one notices.
RULES = {
    "counter-notes are no take-backs": (3, kinds, "CORRECTION", "no such kind"),
    "what was written off left the row": (34, goods, "_WRITTEN_OFF", (places.LOST, places.EXPIRED)),
    "what the shop has paid for stays": (19, lots, "owned_by_shop", lambda session, lot, place: 0),
}


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_whatever_happens_every_piece_is_accounted_for(new_books_url):
    told = Told()

    for seed in SEEDS:
        with closing(Books.connect(new_books_url())) as books:
            histories.tell(books, random.Random(seed), steps=STEPS, told=told)

    # A history in which nothing happens proves nothing.
    assert told.missing() == set()
    assert told.statements >= 3


@pytest.mark.slow
@pytest.mark.sqlite
@pytest.mark.parametrize("rule", RULES)
def test_a_shop_that_breaks_a_rule_is_noticed(new_books_url, monkeypatch, rule):
    """The negative control: each rule broken in turn."""
    first, room, name, broken = RULES[rule]
    monkeypatch.setattr(room, name, broken)

    def tell_some():
        for seed in range(first, first + 40):
            with closing(Books.connect(new_books_url())) as books:
                histories.tell(books, random.Random(seed), steps=STEPS, told=Told())

    with pytest.raises(AssertionError):
        tell_some()
