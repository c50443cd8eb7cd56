"""Goods in: deliveries with refused pieces, opening days, quick notes, counter-notes and sacks that become bags."""

from datetime import timedelta
from functools import partial

from faults.shelf.shop import BAG, CIBEBER, GOODS, HOUSE, MAKERS, SACK, ShelfShop, code_of, lot_of

from sentra_pos.consignment import notes, quick_notes
from sentra_pos.consignment.corrections import NothingToUndo, Undone
from sentra_pos.consignment.notes import DeliveryLine, NoteDone, Rejected
from sentra_pos.consignment.quick_notes import QuickDone
from sentra_pos.consignment.quick_slip import QuickLine
from sentra_pos.consignment.repacking import DriedTooMuch
from sentra_pos.producers.tables import Producer
from sentra_pos.producers.terms import Bearer
from sentra_pos.stock.fefo import NotEnoughStock


def goods_come_in(shop: ShelfShop, *, opens: bool = False) -> NoteDone:
    maker = shop.dice.choice(MAKERS if opens else (*MAKERS, HOUSE))
    names = [name for name, kind in GOODS.items() if kind.producer == maker]
    lines = [line_of(shop, name) for name in shop.dice.sample(names, shop.dice.randint(1, len(names)))]
    some = shop.dice.random() < 0.3
    refused = [Rejected(lines[0].product, shop.dice.randint(1, 9), "kemasan bocor")] if some else []
    on, who = shop.story.occasion(), shop.story.producer(maker)
    done = shop.story.deed(
        lambda session: notes.receive(
            session,
            producer=session.get_one(Producer, who),
            delivery=lines,
            on=on,
            rejected=refused,
            is_opening=opens,
        ),
        NoteDone,
    )
    for place, (made, line) in enumerate(zip(done.lots, lines, strict=True), start=1):
        lot = lot_of(shop, made.lot, made.product, maker, line.expiry)
        lot.note, lot.line, lot.label = done.number, place, made.code
        lot.is_fixed = line.titip_price is not None
        shop.book.brings(lot, shop.today, line.quantity, opens=opens)
    return done


def goods_lay_there_before(shop: ShelfShop) -> None:
    goods_come_in(shop, opens=True)


def goods_are_left(shop: ShelfShop) -> None:
    """In a hurry, against a slip: nothing of it is in stock."""
    maker = shop.dice.choice(MAKERS)
    who, on = shop.story.producer(maker), shop.story.occasion()
    said = [QuickLine("kue", shop.dice.randint(1, 50))]
    leave = partial(quick_notes.leave, producer=who, lines=said, on=on)
    shop.quick.append((shop.story.deed(leave, QuickDone).number, maker))


def what_was_left_is_entered(shop: ShelfShop) -> None:
    """Or fetched again before anybody entered it."""
    if not shop.quick:
        goods_are_left(shop)
    number, maker = shop.quick.pop(shop.dice.randrange(len(shop.quick)))
    done = goods_come_in(shop)
    if done.producer == code_of(shop, maker):
        who = shop.story.producer(maker)
        shop.story.do(partial(quick_notes.entered, number=number, note=done.id, producer=who))
    else:
        on = shop.story.occasion(reason="dijemput lagi")
        shop.story.deed(partial(quick_notes.call_off, number=number, on=on), str)


def a_note_was_wrong(shop: ShelfShop) -> None:
    lot = shop.one_lot(lambda one: bool(one.note))
    if lot is None:
        return
    units = shop.some_of(lot, lot.brought + GOODS[lot.product].step)
    correct = partial(shop.shelves.corrected, lot.note, Undone(lot.line, units))
    if units > lot.brought:
        shop.is_refused(correct, NothingToUndo)
    elif units > lot.shelf:
        shop.is_refused(correct, NotEnoughStock)
    else:
        correct()
        shop.book.undoes(lot, shop.today, units)


def a_sack_becomes_bags(shop: ShelfShop) -> None:
    lot = shop.one_lot(lambda one: one.product == SACK and one.producer == CIBEBER and one.shelf >= 200)
    if lot is None or all(one.product != BAG for one in shop.book.lots.values()):
        return
    made = shop.dice.randint(1, lot.shelf // 200)
    used = min(lot.shelf, made * 200 + shop.dice.choice((0, 1, 7, 30)))
    repack = partial(shop.shelves.repacked, SACK, used, into=BAG, made=made, each=200, lot=lot.lot)
    if used - made * 200 > (used * 200 + 5_000) // 10_000:
        shop.is_refused(repack, DriedTooMuch)
        return
    done = repack()
    shop.book.goes_back(lot, shop.today, used)
    bags = lot_of(shop, done.lot, BAG, CIBEBER, lot.expiry)
    bags.label, bags.bearers = done.lot_code, bags.bearers if lot.is_fixed else lot.bearers
    shop.book.brings(bags, shop.today, made)


def the_shop_buys_goods(shop: ShelfShop) -> None:
    """Signed for: the maker's lot closes and one of the house opens."""
    lot = shop.one_lot(lambda one: one.shelf > 0 and one.producer != HOUSE)
    if lot is None:
        return
    units = shop.some_of(lot, lot.shelf)
    done = shop.shelves.buys(lot.lot, units)
    shop.owed[lot.producer] += done.amount
    shop.book.goes_back(lot, shop.today, units)
    owned = lot_of(shop, done.lot, lot.product, HOUSE, lot.expiry)
    owned.label, owned.bearers = done.lot_code, dict.fromkeys(owned.bearers, Bearer.SHOP)
    shop.book.brings(owned, shop.today, units)


def line_of(shop: ShelfShop, name: str) -> DeliveryLine:
    kind, dice = GOODS[name], shop.dice
    price = dice.choice((0, 500, 12_500, 85_000, dice.randint(1, 90_000)))
    days = dice.choice((None, 0, 2, 10))
    return DeliveryLine(
        product=shop.story.product_id(name),
        quantity=dice.randint(3, 12) * (kind.step * 2 + (dice.randint(0, 9) if kind.decimals else 0)),
        expiry=None if days is None else shop.today + timedelta(days=days),
        price=price,
        titip_price=dice.randint(0, 60_000) if kind.producer != HOUSE and dice.random() < 0.2 else None,
    )
