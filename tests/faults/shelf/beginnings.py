"""The opening day of a maker with goods, debts and advances, a wrong one taken back, and evenings at the shelf."""

from functools import partial

from faults.shelf.goods_in import line_of
from faults.shelf.shop import GOODS, MAKERS, Opened, ShelfShop, lot_of

from sentra_pos.books import places
from sentra_pos.consignment import day_end
from sentra_pos.consignment.day_end import DayEndDone, MakerDay
from sentra_pos.settlement import opening, opening_corrections
from sentra_pos.settlement.opening import OpeningClosed, OpeningDone
from sentra_pos.settlement.opening_content import Advance, Content, OpeningGoods
from sentra_pos.settlement.opening_corrections import OpeningUndone
from sentra_pos.stock.fefo import NotEnoughStock

DEAREST = 100_000


def a_maker_begins(shop: ShelfShop) -> None:
    """What lay on the shelf, who owed whom, and what was lent before the books began."""
    maker = shop.dice.choice(MAKERS)
    content, on = _content(shop, maker), shop.story.occasion()
    post = partial(opening.post, producer=shop.story.producer(maker), content=content, on=on)
    if maker in shop.book.settled:
        shop.is_refused(lambda: shop.story.deed(post, OpeningDone), OpeningClosed)
        return
    done = shop.story.deed(post, OpeningDone)
    lots = []
    for place, (made, goods) in enumerate(zip(done.lots, content.goods, strict=True), start=1):
        lot = lot_of(shop, made.lot, made.product, maker, goods.expiry)
        lot.note, lot.line, lot.label = done.note, place, made.code
        lot.is_fixed = goods.titip_price is not None
        shop.book.brings(lot, shop.today, goods.quantity, opens=True)
        lots.append(lot)
    shop.openings.append(Opened(done.number, maker, content.owed - content.owes, content.advances, lots))
    shop.owed[maker] += content.owed - content.owes
    shop.lent[maker] += content.advanced
    shop.instalments[maker] += sum(one.instalment for one in content.advances)


def a_beginning_was_wrong(shop: ShelfShop) -> None:
    """It is taken back whole, or not at all once something of it is gone or settled."""
    if not shop.openings:
        return
    opened = shop.dice.choice(shop.openings)
    on = shop.story.occasion(reason="dihitung ulang")
    undo = partial(opening_corrections.correct, number=opened.number, on=on)
    if opened.maker in shop.book.settled:
        shop.is_refused(lambda: shop.story.deed(undo, OpeningUndone), OpeningClosed)
        return
    if any(lot.shelf < lot.brought for lot in opened.lots):
        shop.is_refused(lambda: shop.story.deed(undo, OpeningUndone), NotEnoughStock)
        return
    shop.story.deed(undo, OpeningUndone)
    shop.openings.remove(opened)
    for lot in opened.lots:
        shop.book.undoes(lot, shop.today, lot.brought, opens=True)
    shop.owed[opened.maker] -= opened.debt
    shop.lent[opened.maker] -= sum(one.amount for one in opened.advances)
    shop.instalments[opened.maker] -= sum(one.instalment for one in opened.advances)


def the_day_ends(shop: ShelfShop) -> None:
    """What is over goes home with its maker, or is written off by whoever answers for it."""
    told = shop.story.ask(partial(day_end.look, day=shop.today))
    assert {line.lot: line.left for one in told for line in one.lines if line.left} == {
        lot.lot: lot.shelf for lot in shop.book.lots.values() if lot.expiry == shop.today and lot.shelf
    }
    chosen = [one for one in told if not one.is_done and shop.dice.random() < 0.7]
    if not chosen:
        return
    endings, on = [day_end.usual(one, fetched_by="Bu Siti") for one in chosen], shop.story.occasion()
    shop.story.deed(partial(day_end.finish, endings=endings, on=on), list[DayEndDone])
    for maker, ending in zip(chosen, endings, strict=True):
        for lot, units in ending.back:
            shop.book.goes_back(shop.book.lots[lot], shop.today, units)
        for lot, units in ending.gone:
            shop.book.leaves(shop.book.lots[lot], shop.today, units, places.EXPIRED)
        if not maker.is_house:
            shop.looks_again(maker.name, 0, _worth(maker))


def _worth(maker: MakerDay) -> int:
    """More nobody is paid for what was over: nothing costs more than DEAREST, whatever was agreed."""
    return sum(DEAREST * line.left // 10**line.decimals + 1 for line in maker.lines)


def _content(shop: ShelfShop, maker: str) -> Content:
    dice = shop.dice
    names = [name for name, kind in GOODS.items() if kind.producer == maker]
    goods = [line_of(shop, name) for name in dice.sample(names, dice.randint(0, len(names)))]
    owed, owes = dice.choice(((0, 0), (45_000, 0), (0, 30_500), (dice.randint(1, 900_000), 0)))
    lent = dice.choice((0, 100_000, dice.randint(1, 500_000)))
    advances = (Advance(lent, dice.randint(0, lent)),) if lent else ()
    if not goods and not owed and not owes and not advances:
        owed = 1
    return Content(
        goods=tuple(
            OpeningGoods(one.product, one.quantity, one.expiry, one.price, one.titip_price) for one in goods
        ),
        owed=owed,
        owes=owes,
        advances=advances,
    )
