"""Goods out: sold, given back, voided, exchanged, fetched, written off in every way, found again, sold for less."""

from functools import partial
from uuid import UUID

from faults.shelf.book import LEAVES, LotBook
from faults.shelf.shop import GOODS, HOUSE, REGISTERS, Bought, ShelfShop
from sqlmodel import Session, col, select

from sentra_pos.base import ids
from sentra_pos.books import places
from sentra_pos.books.tables import JournalEntry, StockMove
from sentra_pos.checkout import exchanges, sales
from sentra_pos.checkout.cart import Cart, CartLine, Discount, line_of
from sentra_pos.checkout.exchanges import Exchange
from sentra_pos.checkout.giving_back import Goods, Wanted
from sentra_pos.checkout.paying import Exact
from sentra_pos.checkout.reversals import RefundDone
from sentra_pos.checkout.sales import SaleDone
from sentra_pos.consignment import take_backs
from sentra_pos.consignment.take_backs import GoingBack, TakeBackDone
from sentra_pos.producers.terms import Bearer
from sentra_pos.stock.fefo import NotEnoughStock
from sentra_pos.stock.write_offs import Gone, Loss, NotExpiredYet
from shop_story import cash

WHERE_TO = {Loss.DAMAGED: places.DAMAGED, Loss.LOST: places.LOST, Loss.EXPIRED: places.EXPIRED}


def a_drawer_opens(shop: ShelfShop) -> None:
    closed = [register for register in REGISTERS if register not in shop.shifts]
    if closed:
        shop.story.register = shop.dice.choice(closed)
        opened = shop.story.opens_shift(float_=1_000_000)
        shop.shifts[opened.register] = opened.number, shop.today


def a_drawer_closes(shop: ShelfShop) -> None:
    if shop.shifts:
        number, _ = shop.drawer()
        del shop.shifts[shop.story.register]
        shop.story.closes_shift(shop.story.box(number))


def somebody_buys(shop: ShelfShop) -> None:
    names = sorted({lot.product for lot in shop.book.lots.values() if lot.shelf > 0})
    if not shop.shifts:
        a_drawer_opens(shop)
    if not names:
        return
    shift, _ = shop.drawer()
    chosen = shop.dice.sample(names, min(len(names), shop.dice.randint(1, 3)))
    off = Discount(bps=shop.dice.choice((500, 10_000)), bearer=shop.dice.choice(list(Bearer)))
    done: list[SaleDone] = []

    def sell() -> None:
        lines = tuple(_line(shop, name) for name in chosen)
        shop.story.cart = Cart(lines=lines, discount=off if shop.dice.random() < 0.2 else None)
        done.append(shop.story.pays([cash(50_000_000)], approved_by="manager"))

    if shop.tries(sell):
        _note_sale(shop, done[0], chosen, shift)
        for name, line in zip(chosen, done[0].lines, strict=True):
            shop.owed[GOODS[name].producer] += line.producer_part


def something_comes_back(shop: ShelfShop) -> None:
    held = [one for one in shop.bought if one.held]
    if not held or not shop.shifts:
        return
    shop.drawer()
    bought = shop.dice.choice(held)
    wanted = _wanted(shop, bought)
    done: list[RefundDone] = []

    def refund() -> None:
        done.append(shop.story.refunds(bought.receipt, *wanted, approved_by="manager"))

    if shop.tries(refund):
        _gives_back(bought, wanted)
        _note_back(shop, done[0])


def a_sale_is_voided(shop: ShelfShop) -> None:
    for register, (shift, _) in sorted(shop.shifts.items()):
        for bought in shop.bought:
            if bought.shift == shift and bought.is_whole and bought.held:
                shop.story.register = register
                _note_back(shop, shop.story.voids(bought.receipt, approved_by="manager"))
                bought.lines = [(name, 0) for name, _ in bought.lines]
                return


def goods_for_goods(shop: ShelfShop) -> None:
    held = [one for one in shop.bought if one.held]
    names = sorted({lot.product for lot in shop.book.lots.values() if lot.shelf > 0})
    if not held or not names or not shop.shifts:
        return
    shift, day = shop.drawer()
    bought, name = shop.dice.choice(held), shop.dice.choice(names)
    wanted = _wanted(shop, bought)[:1]
    done: list[SaleDone] = []
    if not shop.tries(lambda: done.append(_exchanged(shop, bought, wanted, name))):
        return
    _gives_back(bought, wanted)
    for lot, place, units in shop.story.ask(partial(_came_back, number=done[0].refund)):
        shop.book.comes_back(shop.book.lots[lot], day, units, place)
    _note_sale(shop, done[0], [name], shift)
    for maker in {GOODS[one].producer for one in (name, *(line for line, _ in bought.lines))} - {HOUSE}:
        shop.looks_again(maker, -(10**9), 10**9)


def goods_are_fetched(shop: ShelfShop) -> None:
    place = shop.dice.choice((places.SHELF, places.DAMAGED, places.EXPIRED))
    lot = shop.one_lot(lambda one: one.at[place] > 0 and one.producer != HOUSE)
    if lot is None:
        return
    units = shop.some_of(lot, lot.at[place])
    who, on = shop.story.producer(lot.producer), shop.story.occasion()
    going = [GoingBack(lot.lot, units, place)]
    deed = partial(take_backs.take_back, producer=who, goods=going, on=on, fetched_by="Bu Siti")
    if units > shop.book.fetchable(lot, place):
        shop.is_refused(lambda: shop.story.deed(deed, TakeBackDone), NotEnoughStock)
    else:
        shop.story.deed(deed, TakeBackDone)
        shop.book.goes_back(lot, shop.today, units, place)


def goods_are_written_off(shop: ShelfShop) -> None:
    loss = shop.dice.choice((Loss.DAMAGED, Loss.LOST, Loss.EXPIRED, Loss.EXPIRED))
    lot = shop.one_lot(lambda one: one.shelf > 0 and (loss is not Loss.EXPIRED or _is_over(shop, one)))
    lot = lot or shop.one_lot(lambda one: one.shelf > 0)
    if lot is None:
        return
    units = shop.some_of(lot, lot.shelf)
    write = partial(shop.shelves.writes_off, loss, [Gone(lot.lot, units, "jatuh")])
    if loss is Loss.EXPIRED and not _is_over(shop, lot):
        shop.is_refused(write, NotExpiredYet)
        return
    (done,) = write()
    (line,) = done.lines
    assert (line.quantity, line.bearer) == (units, lot.bearers[LEAVES[WHERE_TO[loss]]])
    is_theirs = line.bearer is Bearer.PRODUCER or lot.producer == HOUSE
    assert done.compensation == 0 if is_theirs else done.compensation >= 0
    shop.owed[lot.producer] += done.compensation
    shop.book.leaves(lot, shop.today, units, WHERE_TO[loss])


def goods_are_found(shop: ShelfShop) -> None:
    lot = shop.one_lot(lambda one: one.at[places.LOST] > 0)
    if lot is None:
        return
    units = shop.some_of(lot, lot.at[places.LOST])
    (done,) = shop.shelves.writes_off(Loss.FOUND, [Gone(lot.lot, units, "di gudang")])
    assert done.compensation <= 0
    shop.owed[lot.producer] += done.compensation
    shop.book.finds(lot, shop.today, units)


def goods_are_cheaper(shop: ShelfShop) -> None:
    lot = shop.one_lot(lambda one: one.shelf > 0)
    if lot is not None:
        bps, bearer = shop.dice.choice((0, 1_000, 5_000)), shop.dice.choice(list(Bearer))
        shop.tries(lambda: shop.shelves.marked_down(lot.product, bps, bearer))


def _line(shop: ShelfShop, name: str) -> CartLine:
    """A code of the product, or the label of a lot: of what is priced by lot always that."""
    lot = shop.one_lot(lambda one: one.product == name and one.shelf > 0)
    by_label = lot is not None and (GOODS[name].by_lot or shop.dice.random() < 0.3)
    code = lot.label if lot is not None and by_label else shop.story.code(name)
    return line_of(shop.story.offer(code), shop.dice.randint(1, 4) * GOODS[name].step)


def _is_over(shop: ShelfShop, lot: LotBook) -> bool:
    return lot.expiry is not None and lot.expiry < shop.today


def _wanted(shop: ShelfShop, bought: Bought) -> tuple[Wanted, ...]:
    lines = [place for place, (_, units) in enumerate(bought.lines, start=1) if units]
    chosen = shop.dice.sample(lines, shop.dice.randint(1, len(lines)))
    found = []
    for place in chosen:
        name, units = bought.lines[place - 1]
        step = GOODS[name].step
        some = min(units, shop.dice.randint(1, max(1, units // step)) * step)
        found.append(Wanted(place, some, shop.dice.choice(list(Goods))))
    return tuple(found)


def _gives_back(bought: Bought, wanted: tuple[Wanted, ...]) -> None:
    bought.is_whole = False
    for one in wanted:
        name, had = bought.lines[one.line - 1]
        bought.lines[one.line - 1] = name, had - one.quantity


def _note_sale(shop: ShelfShop, sale: SaleDone, names: list[str], shift: str) -> None:
    day = shop.shifts[shop.story.register][1]
    for line in sale.lines:
        for lot, units in line.lots:
            shop.book.sells(shop.book.lots[lot], day, units)
    sold = [(name, line.quantity) for name, line in zip(names, sale.lines, strict=True)]
    shop.bought.append(Bought(sale.receipt, shift, sold))


def _note_back(shop: ShelfShop, done: RefundDone) -> None:
    """Of goods that came back broken the maker keeps what others answer for."""
    day = shop.shifts[shop.story.register][1]
    for line in done.lines:
        lots = [(shop.book.lots[lot], units) for lot, units in line.lots]
        for lot, units in lots:
            shop.book.comes_back(lot, day, units, line.goods.value)
        maker, part = GOODS[lots[0][0].product].producer, line.producer_part
        if maker == HOUSE:
            continue
        bearers = {lot.bearers["damaged"] for lot, _ in lots if lot.producer != HOUSE}
        if line.goods is Goods.SHELF or bearers <= {Bearer.PRODUCER}:
            shop.owed[maker] += part
        elif bearers != {Bearer.SHOP}:
            shop.answered[maker] += part
    for maker, part in shop.answered.items():
        shop.looks_again(maker, part, 0)
    shop.answered.clear()


def _exchanged(shop: ShelfShop, bought: Bought, wanted: tuple[Wanted, ...], name: str) -> SaleDone:
    on = shop.story.occasion(approved_by="manager")
    back = Exchange(ids.new(), bought.receipt, wanted, 10**9, reason="tukar", approver="manager")
    cart = Cart(lines=(_line(shop, name),))
    return shop.story.books.writing(
        lambda s: exchanges.complete(s, exchange=back, cart=cart, payments=Exact.CASH, on=on),
        key=sales.key(cart.id),
        content=(str(cart), str(back)),
        answer=SaleDone,
    )


def _came_back(session: Session, *, number: str) -> list[tuple[UUID, str, int]]:
    query = (
        select(StockMove.lot, StockMove.to_place, StockMove.quantity)
        .join(JournalEntry, col(JournalEntry.id) == StockMove.entry)
        .where(JournalEntry.document_no == number, StockMove.from_place == places.CUSTOMER)
    )
    return [(lot, place, units) for lot, place, units in session.exec(query)]
