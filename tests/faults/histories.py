"""I3 to I5 and the goods of statements: whatever happens at the shelf, in whatever order, every piece is accounted for.

PYTHONPATH=tests .venv/bin/python -m faults.histories --runs 300 [--steps 80] [--postgres] [--seed 1]
"""

import argparse
import random
import sys
import time
import traceback
from collections import Counter
from dataclasses import dataclass, field

from faults import tills
from faults.shelf import beginnings, goods_in, goods_out, money
from faults.shelf import closed_and_named as later
from faults.shelf import counts_and_pay as paying
from faults.shelf import shop as shops
from faults.shelf.shop import ShelfShop

from sentra_pos.base.database import Books

HAPPENS = (
    [goods_in.goods_come_in] * 4
    + [goods_out.somebody_buys] * 8
    + [goods_out.something_comes_back, goods_out.goods_are_fetched, goods_out.goods_are_written_off] * 3
    + [paying.time_passes, paying.something_is_counted, paying.a_maker_is_settled, paying.all_are_drafted] * 2
    + [goods_in.a_note_was_wrong, goods_in.a_sack_becomes_bags, goods_in.the_shop_buys_goods] * 2
    + [goods_in.goods_are_left, goods_in.what_was_left_is_entered, goods_in.goods_lay_there_before]
    + [goods_out.a_sale_is_voided, goods_out.goods_for_goods, goods_out.goods_are_found]
    + [goods_out.goods_are_cheaper, goods_out.a_drawer_opens, goods_out.a_drawer_closes]
    + [paying.the_count_ends, shops.new_terms]
    + [beginnings.a_maker_begins, beginnings.a_beginning_was_wrong] * 2
    + [beginnings.the_day_ends] * 4
    + [money.a_maker_is_charged, money.a_charge_was_wrong, money.a_maker_is_lent, money.a_maker_repays]
    + [money.a_maker_objects, money.a_maker_is_answered, money.nobody_fetches_an_envelope]
    + [money.a_payout_was_wrong, later.a_period_closes, later.somebody_may_fetch] * 2
    + [later.a_charge_comes_late, later.somebody_may_fetch_no_more]
    + [paying.an_envelope_is_fetched] * 4
)
LAST_PAY_DAY = (
    *(later.somebody_may_fetch, later.somebody_may_fetch, paying.an_envelope_is_fetched),
    *(money.a_payout_was_wrong, paying.an_envelope_is_fetched, later.somebody_may_fetch_no_more),
    *(money.nobody_fetches_an_envelope, paying.an_envelope_is_fetched, money.nobody_fetches_an_envelope),
    *(money.a_maker_objects, money.a_maker_is_answered, money.a_maker_is_lent, money.a_maker_repays),
    *(later.a_charge_comes_late, later.a_period_closes, later.a_charge_comes_late),
)
"""What is rare in so few deeds."""
KINDS = (
    "receive", "opening", "receive_correction", "sale", "refund", "void", "take_back", "repack", "conversion",
    "markdown", "write_off_damaged", "write_off_lost", "write_off_expired", "write_off_found", "statement",
    "payout", "opening_correction", "instalment", "fee", "advance", "advance_repayment", "objection",
    "objection_answer", "payout_reversal", "give_up", "close_period", "delegate_named", "delegate_ended",
)  # fmt: skip
"""A history without one of these proves nothing about it."""


@dataclass
class Told:
    """What happened in all histories, and what did not hold."""

    kinds: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    statements: int = 0
    wrong: list[str] = field(default_factory=list)

    def missing(self) -> set[str]:
        return set(KINDS) - self.kinds.keys()


def tell(books: Books, dice: random.Random, *, steps: int, told: Told) -> None:
    """One history on empty books, checked after each step and as a whole; raise AssertionError."""
    shop = shops.opened(books, dice)
    for _ in range(steps):
        dice.choice(HAPPENS)(shop)
        shop.agrees()
    ends(shop)
    told.kinds.update(shop.kinds())
    told.refused.update(shop.refused)
    told.statements += len(shop.frozen)


def ends(shop: ShelfShop) -> None:
    """A last count, a statement and a pay day for everybody, and everything is looked at once more."""
    paying.the_count_ends(shop)
    shop.story.later(days=1)
    for _ in range(4):
        paying.a_maker_is_settled(shop)
    for deed in LAST_PAY_DAY:
        deed(shop)
        shop.agrees()
    paying.all_are_drafted(shop)
    shop.agrees()
    paying.every_statement_says_what_it_said(shop)
    shop.story.holds()


def run(*, runs: int, steps: int, seed: int, postgres: bool) -> Told:
    """So many histories, each on books of its own."""
    told = Told()
    for number in range(seed, seed + runs):
        with tills.new_books(postgres=postgres) as (books, _):
            try:
                tell(books, random.Random(number), steps=steps, told=told)
            except Exception:
                told.wrong.append(f"history {number}: {traceback.format_exc(limit=-3)}")
    return told


def main() -> int:
    """The full run; 0 if everything held."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--runs", type=int, default=300)
    words.add_argument("--steps", type=int, default=80)
    words.add_argument("--seed", type=int, default=1)
    words.add_argument("--postgres", action="store_true")
    asked = words.parse_args()
    start = time.monotonic()
    told = run(runs=asked.runs, steps=asked.steps, seed=asked.seed, postgres=asked.postgres)
    print(
        f"seeds {asked.seed} to {asked.seed + asked.runs - 1}: {sum(told.kinds.values())} entries,"
        f" {told.statements} statements, {time.monotonic() - start:.0f} s"
    )
    print(dict(told.kinds.most_common()), dict(told.refused.most_common()))
    wrong = told.wrong + [f"never happened: {kind}" for kind in sorted(told.missing())]
    print("\n".join(wrong) or "nothing wrong")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
