"""Whatever is done with cash and in whatever order, every box is what a notebook says and every slip adds up."""

from collections import Counter
from contextlib import closing as closes
from datetime import datetime
from uuid import UUID

import pytest
from hypothesis import HealthCheck, Phase, given, note, settings
from hypothesis import strategies as st
from sqlmodel import select

from sentra_pos.base import clock as clocks
from sentra_pos.base import money
from sentra_pos.base.clock import StoppedClock
from sentra_pos.base.database import Books
from sentra_pos.books import accounts
from sentra_pos.books.tables import JournalEntry
from sentra_pos.checkout import clearing, closing, corrections, unverified
from sentra_pos.checkout.cart import Method
from sentra_pos.checkout.clearing import Back, Deposit, Matched
from sentra_pos.checkout.closing import ShiftEnd
from sentra_pos.checkout.corrections import CorrectionDone
from sentra_pos.checkout.giving_back import Goods, Wanted
from sentra_pos.checkout.paying import Payment
from sentra_pos.checkout.tables import Sale
from sentra_pos.paper import jobs
from sentra_pos.till import safe, shift_slip
from sentra_pos.till.boxes import NotInTheDrawer, NotInTheSafe
from sentra_pos.till.cash import CashDone, Purpose, Source
from sentra_pos.till.safe import CountedSafe
from shop_story import Story

SAFE = accounts.SAFE
MELATI = "Dapur Gipang Melati"
REGISTERS = ("K1", "K2")
AMOUNTS = st.integers(1, 900).map(lambda thousands: thousands * 500)
KINDS = (
    *("sale", "refund", "void", "payment_correction", "shift_close"),
    *("cash_in", "cash_out", "safe_drop", "safe_count", "payments_arrived", "paid_twice"),
)
SETTINGS = settings(derandomize=True, database=None, deadline=None, suppress_health_check=list(HealthCheck))


class Shop:
    """The books on one side, on the other a notebook of what is in each box and what the bank owes."""

    def __init__(self, books: Books, draw) -> None:
        start = datetime(2026, 11, 22, 9, tzinfo=clocks.SHOP_ZONE)
        self.story, self.draw = Story(books, StoppedClock(start)), draw
        self.boxes: Counter[str] = Counter()
        self.clearing: Counter[str] = Counter()
        self.drawers: dict[str, str] = {}
        self.receipts: dict[str, list[str]] = {register: [] for register in REGISTERS}
        self.deposits: list[tuple[UUID, int]] = []
        self.story.delivers(MELATI, gipang=10_000, price=4_550, commission_bps=2_000)
        for register in REGISTERS:
            self.opens(register, 200_000)

    @property
    def drawer(self) -> str:
        return self.drawers[self.story.register]

    def opens(self, register, float_):
        self.story.register = register
        self.drawers[register] = self.story.opens_shift(float_=float_).number
        self.boxes[self.drawer] += float_
        self.boxes[SAFE] -= min(self.boxes[SAFE], float_)

    # --- what happens

    def somebody_buys(self):
        method = self.draw(st.sampled_from([Method.CASH, Method.CASH, Method.QRIS, Method.CARD]))
        count = self.draw(st.integers(1, 9))
        net = count * 4_550
        if method is Method.CASH:
            sale = self.story.sells(gipang=count, paid=net + self.draw(st.integers(0, 50_000)))
            self.boxes[self.drawer] += sale.cash
        else:
            sale = self.story.sells(gipang=count, paid=[Payment(method, net)])
            self.clearing[method.value] += net
        self.receipts[self.story.register].append(sale.receipt)

    def something_comes_back(self):
        if self.receipts[self.story.register]:
            receipt = self.receipts[self.story.register].pop()
            done = self.story.refunds(receipt, Wanted(1, 1, Goods.SHELF))
            self.boxes[self.drawer] -= done.cash

    def a_sale_was_wrong(self):
        if self.receipts[self.story.register]:
            receipt = self.receipts[self.story.register].pop()
            self.boxes[self.drawer] -= self.story.voids(receipt).cash

    def it_was_another_method(self):
        if not self.receipts[self.story.register]:
            return
        receipt = self.receipts[self.story.register].pop()
        found = self.story.ask(
            lambda s: unverified.of_sales(s, [s.exec(select(Sale.id).where(Sale.receipt == receipt)).one()])
        )
        wrong = found[0].method if found else Method.CASH
        right = Method.QRIS if wrong is Method.CASH else Method.CASH
        if any(one.outcome for one in found):
            return
        on = self.story.occasion()
        done = self.story.deed(
            lambda s: corrections.correct_payment(
                s, receipt=receipt, from_method=wrong, to_method=right, on=on
            ),
            CorrectionDone,
        )
        self.boxes[self.drawer] += done.amount if right is Method.CASH else -done.amount
        self.clearing[(right if wrong is Method.CASH else wrong).value] += (
            done.amount if wrong is Method.CASH else -done.amount
        )

    def cash_comes_in(self):
        amount, source = self.draw(AMOUNTS), self.draw(st.sampled_from(Source))
        if source is Source.SAFE and amount > self.boxes[SAFE]:
            with pytest.raises(NotInTheSafe):
                self.story.cash_in(amount, "uang kecil", source=source)
            return
        self.story.cash_in(amount, "uang kecil", source=source)
        self.boxes[self.drawer] += amount
        self.boxes[SAFE] -= amount if source is Source.SAFE else 0

    def cash_goes_out(self):
        amount, purpose = self.draw(AMOUNTS), self.draw(st.sampled_from(Purpose))
        if amount > self.boxes[self.drawer]:
            with pytest.raises(NotInTheDrawer):
                self.story.cash_out(amount, "belanja", purpose=purpose)
            return
        self.story.cash_out(amount, "belanja", purpose=purpose)
        self.boxes[self.drawer] -= amount

    def the_safe_gets_some(self):
        amount = self.draw(AMOUNTS)
        if amount > self.boxes[self.drawer]:
            with pytest.raises(NotInTheDrawer):
                self.story.drops(amount)
            return
        self.story.drops(amount)
        self.boxes[self.drawer] -= amount
        self.boxes[SAFE] += amount

    def the_safe_and_the_bank(self):
        amount, on = self.draw(AMOUNTS), self.story.occasion(reason="urusan toko")
        deed, sign = self.draw(
            st.sampled_from(
                [
                    (safe.to_bank, -1),
                    (safe.from_bank, 1),
                    (safe.owner_in, 1),
                    (safe.owner_out, -1),
                    (safe.expense, -1),
                ]
            )
        )
        if sign < 0 and amount > self.boxes[SAFE]:
            with pytest.raises(NotInTheSafe):
                self.story.deed(lambda s: deed(s, amount=amount, on=on), CashDone)
            return
        self.story.deed(lambda s: deed(s, amount=amount, on=on), CashDone)
        self.boxes[SAFE] += sign * amount

    def the_safe_is_counted(self):
        counted = max(0, self.boxes[SAFE] + self.draw(st.integers(-3, 3)) * 1_000)
        on = self.story.occasion(reason="hitung ulang")
        done = self.story.deed(lambda s: safe.count_safe(s, counted=counted, on=on), CountedSafe)

        assert (done.expected, done.difference) == (self.boxes[SAFE], counted - self.boxes[SAFE])
        self.boxes[SAFE] = counted

    def the_bank_sends_its_list(self):
        method = self.draw(st.sampled_from([Method.QRIS, Method.CARD]))
        today, on = self.story.today, self.story.occasion(reason="tidak pernah datang")
        there = self.story.ask(lambda s: unverified.between(s, today, today))
        open_ones = [one for one in there if one.method is method and one.outcome is None]
        chosen = open_ones[: self.draw(st.integers(1, 4))]
        if not chosen:
            return
        keys, ticked = [one.key for one in chosen], sum(one.amount for one in chosen)
        match self.draw(st.sampled_from(["arrived", "arrived", "missing", "twice"])):
            case "arrived":
                received = ticked - self.draw(st.integers(0, ticked // 100))
                self.story.deed(lambda s: clearing.arrived(s, keys, received, on), Matched)
                self.clearing[method.value] -= ticked
            case "missing":
                self.story.deed(lambda s: clearing.missing(s, keys, on), Matched)
                self.clearing[method.value] -= ticked
            case _:
                done = self.story.deed(lambda s: clearing.paid_twice(s, keys[0], 4_550, on), Deposit)
                self.deposits.append((done.entry, done.amount))
                self.clearing[method.value] += done.amount

    def a_buyer_gets_it_back(self):
        if not self.deposits:
            return
        entry, amount = self.deposits.pop()
        back, on = self.draw(st.sampled_from(Back)), self.story.occasion()
        if back is Back.CASH and amount > self.boxes[self.drawer]:
            return
        self.story.deed(lambda s: clearing.give_back(s, entry, back=back, on=on), Deposit)
        self.boxes[self.drawer] -= amount if back is Back.CASH else 0

    def the_other_register(self):
        self.story.register = "K2" if self.story.register == "K1" else "K1"

    def a_shift_ends(self):
        number, expected = self.drawer, self.boxes[self.drawer]
        counted = max(0, expected // 100 * 100 + self.draw(st.integers(-2, 2)) * 500)
        notes = money.notes_for(counted)
        stays, on = self.draw(AMOUNTS), self.story.occasion(reason="hitungan malam")
        done = self.story.deed(lambda s: closing.close(s, notes=notes, next_float=stays, on=on), ShiftEnd)

        assert (done.closed.expected, done.closed.counted) == (expected, counted)
        assert done.handed_over + done.next_float == counted
        self.boxes[number], self.boxes[SAFE] = 0, self.boxes[SAFE] + counted
        self.receipts[self.story.register].clear()
        self.the_slip_adds_up(number, counted)
        self.opens(self.story.register, done.next_float)

    # --- what must be so

    def the_slip_adds_up(self, number, counted):
        content = next(
            one.content
            for one in self.story.ask(lambda s: jobs.waiting(s, self.story.register, kinds=[jobs.SHIFT]))
            if one.document_no == number
        )
        report = shift_slip.from_json(content)
        sold, drawer = report.sold, report.drawer
        assert report.count is not None
        assert drawer.balance == drawer.expected
        assert report.difference == counted - drawer.expected
        assert report.count.counted == counted == sum(n.denomination * n.count for n in report.count.notes)
        for way, total in (
            (shift_slip.Way.IN, drawer.cash_in),
            (shift_slip.Way.OUT, drawer.cash_out),
            (shift_slip.Way.DROP, drawer.drops),
        ):
            assert sum(one.amount for one in drawer.movements if one.way is way) == total
        assert sold.gross - sold.discounts + sold.rounding - sold.refunded == sold.turnover
        assert sold.cash_net + sold.qris + sold.card + sold.transfer == sold.turnover
        assert sold.cash_net == drawer.cash_taken - drawer.change_given - drawer.refunds + drawer.corrected

    def the_notebook_says_the_same(self):
        for box in (SAFE, *self.drawers.values()):
            assert self.story.box(box) == self.boxes[box], box
        assert self.story.account(accounts.QRIS_CLEARING) == self.clearing["qris"]
        assert self.story.account(accounts.CARD_CLEARING) == self.clearing["card"]


WHAT_HAPPENS = [
    *[Shop.somebody_buys] * 6,
    *[Shop.cash_comes_in, Shop.cash_goes_out, Shop.the_safe_gets_some, Shop.the_safe_and_the_bank] * 2,
    *[Shop.the_bank_sends_its_list, Shop.it_was_another_method, Shop.something_comes_back] * 2,
    *[Shop.a_sale_was_wrong, Shop.the_safe_is_counted, Shop.a_buyer_gets_it_back],
    *[Shop.the_other_register, Shop.a_shift_ends],
]


def tell(shop):
    for happens in (*WHAT_HAPPENS[:3], *shop.draw(st.permutations(WHAT_HAPPENS * 2))):
        note(happens.__name__)
        happens(shop)
        shop.the_notebook_says_the_same()
    for register in REGISTERS:
        shop.story.register = register
        shop.a_shift_ends()
    shop.the_notebook_says_the_same()
    shop.story.holds()


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_every_rupiah_is_in_its_box(new_books_url, engine_name):
    seen: Counter[str] = Counter()

    @settings(SETTINGS, max_examples={"sqlite": 8, "postgres": 4}[engine_name])
    @given(st.data())
    def history(data):
        with closes(Books.connect(new_books_url())) as books:
            shop = Shop(books, data.draw)
            tell(shop)
            seen.update(shop.story.ask(lambda s: s.exec(select(JournalEntry.kind)).all()))

    history()

    # A history in which nobody touches the cash proves nothing.
    assert all(seen[kind] for kind in KINDS), seen


@pytest.mark.slow
@pytest.mark.sqlite
def test_a_rupiah_nobody_wrote_down_is_noticed(new_books_url):
    """The negative control."""

    @settings(SETTINGS, max_examples=1, phases=[Phase.generate])
    @given(st.data())
    def history(data):
        with closes(Books.connect(new_books_url())) as books:
            shop = Shop(books, data.draw)
            shop.boxes[SAFE] += 1
            tell(shop)

    with pytest.raises(AssertionError):
        history()
