"""Blind counts while the shop goes on, days that pass, statements that freeze their goods, and payouts."""

from dataclasses import replace
from datetime import date, timedelta

from faults.shelf import closed_and_named
from faults.shelf.book import Row
from faults.shelf.shop import GOODS, MAKERS, RACK, Fetched, ShelfShop

from sentra_pos.settlement import statements
from sentra_pos.settlement.draft import Draft
from sentra_pos.stock.counts import NeverCameIn
from sentra_pos.stock.write_offs import Loss

COLUMNS = ("opening", "came_in", "sold", "refunded", "taken_back", "damaged", "lost", "expired", "left")


def time_passes(shop: ShelfShop) -> None:
    shop.story.later(hours=shop.dice.randint(1, 30))


def something_is_counted(shop: ShelfShop) -> None:
    """What the books expect is what lies there now; what is sold later is no difference."""
    if shop.count is None:
        shop.count = shop.shelves.starts_count()
    name = shop.dice.choice(sorted(GOODS))
    there = shop.book.on_shelf(name)
    said = max(0, there + shop.dice.choice((0, -2, -1, 1, 3)) * GOODS[name].step)
    shop.shelves.counts(shop.count, **{name: said})
    shop.counted[name] = said - there


def the_count_ends(shop: ShelfShop) -> None:
    count = shop.count
    if count is None:
        return
    expected = {name: differs for name, differs in shop.counted.items() if differs}
    assert {one.name: one.difference for one in shop.shelves.differences(count)} == expected
    unknown = {name for name, differs in expected.items() if differs > 0} - {
        lot.product for lot in shop.book.lots.values()
    }
    if unknown:
        shop.is_refused(lambda: shop.shelves.ends_count(count), NeverCameIn)
        for name in unknown:
            shop.shelves.counts(count, **{name: 0})
            del expected[name]
    there = {name: shop.book.on_shelf(name) for name in expected}
    moved = dict.fromkeys(expected, 0)
    for done in shop.shelves.ends_count(count):
        for line in done.lines:
            lot = shop.book.lots[line.lot]
            if done.loss is Loss.LOST:
                shop.book.leaves(lot, shop.today, line.quantity, "LOST")
                moved[line.product] -= line.quantity
            else:
                shop.book.finds(lot, shop.today, line.quantity)
                moved[line.product] += line.quantity
            shop.owed[lot.producer] += line.compensation
    # What was sold since it was counted cannot be missing any more.
    assert moved == {name: max(differs, -there[name]) for name, differs in expected.items()}, (
        moved,
        expected,
        there,
    )
    shop.count, shop.counted = None, {}


def a_maker_is_settled(shop: ShelfShop) -> None:
    maker, until = shop.dice.choice(MAKERS), shop.today - timedelta(days=shop.dice.choice((0, 0, 1)))
    shop.story.register = "K0"
    announced = shop.story.draft(maker, until=until) if _is_open(shop, maker, until) else None
    if not shop.tries(lambda: shop.story.settles(maker, until=until)):
        return
    draft = shop.story.draft(maker, until=until)
    if (maker, until) in shop.frozen:
        assert _unpaid(draft) == shop.frozen[maker, until]
        return
    assert rows_of(draft) == shop.book.rows(maker, until)
    shop.frozen[maker, until] = _unpaid(draft)
    shop.book.freezes(maker, until)
    assert announced is not None
    assert (draft.sums, draft.to_pay) == (announced.sums, announced.to_pay)
    taken = -draft.sums.instalments
    assert 0 <= taken <= min(shop.instalments[maker], max(0, shop.lent[maker]))
    assert (announced.to_charge - taken) % RACK == 0
    shop.lent[maker] -= taken
    shop.owed[maker] -= announced.to_charge
    if draft.number:
        shop.numbers.append((draft.number, maker))
    if draft.number and draft.to_pay:
        shop.unpaid.append((draft.number, maker, draft.to_pay))


def all_are_drafted(shop: ShelfShop) -> None:
    """The draft of all producers says of each what its own says, and of goods what the notebook says."""
    until = shop.today
    for draft in shop.story.ask(lambda session: statements.drafts(session, until=until)):
        maker = draft.name
        assert maker in MAKERS, draft
        assert draft == shop.story.draft(maker, until=until)
        if draft.number is None:
            assert rows_of(draft) == shop.book.rows(maker, until)


def an_envelope_is_fetched(shop: ShelfShop) -> None:
    if shop.unpaid:
        number, maker, to_pay = shop.unpaid.pop(shop.dice.randrange(len(shop.unpaid)))
        shop.story.register = "K0"
        done = closed_and_named.hands_over(shop, number, maker)
        assert done.amount == to_pay
        shop.fetched.append(Fetched(done.number, number, maker, to_pay))
        shop.owed[maker] -= to_pay


def every_statement_says_what_it_said(shop: ShelfShop) -> None:
    """Its goods balance, and begin where those of the one before ended."""
    before: dict[tuple[str, str], int] = {}
    for (maker, until), kept in sorted(shop.frozen.items(), key=lambda one: one[0]):
        again = shop.story.draft(maker, until=until)
        assert _unpaid(again) == kept
        for row in again.goods:
            came = row.opening + row.came_in + row.refunded
            gone = row.sold + row.taken_back + row.damaged + row.lost + row.expired
            assert came - gone == row.left
            assert before.pop((maker, row.name), row.opening) == row.opening
        assert not any(units for (owner, _), units in before.items() if owner == maker)
        before |= {(maker, row.name): row.left for row in again.goods}


def _is_open(shop: ShelfShop, maker: str, until: date) -> bool:
    """Whether nothing of the maker is frozen up to that day or beyond."""
    return all(who != maker or day < until for who, day in shop.frozen)


def rows_of(draft: Draft) -> dict[str, Row]:
    return {row.name: tuple((name, getattr(row, name)) for name in COLUMNS) for row in draft.goods}


def _unpaid(draft: Draft) -> Draft:
    return replace(draft, payout=None)
