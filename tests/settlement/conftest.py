"""Weeks of a shop written straight into the journals, so that statements are tried without any other deed."""

from dataclasses import dataclass
from datetime import date, datetime, time
from uuid import UUID

import pytest
from sqlmodel import Session

from sentra_pos.base import clock, ids, numbering
from sentra_pos.base.database import Books
from sentra_pos.books import accounts, journal, places
from sentra_pos.books.occasion import Occasion
from sentra_pos.catalogue.tables import Product
from sentra_pos.checkout.tables import Sale, SaleLine
from sentra_pos.producers import terms
from sentra_pos.producers.tables import Agreement, Producer
from sentra_pos.producers.terms import Terms, TermsKind
from sentra_pos.settlement import payouts, statements
from sentra_pos.stock.tables import Lot
from sentra_pos.till.tables import Shift


@dataclass(frozen=True)
class Goods:
    """A product with its price and terms, and the lot that was delivered last."""

    id: UUID
    name: str
    producer: UUID
    price: int
    terms: Terms
    decimals: int
    hold: int


@dataclass(frozen=True)
class Sold:
    """A sale of one line."""

    id: UUID
    line: UUID
    receipt: str
    lot: UUID
    goods: Goods
    quantity: int
    part: int
    net: int
    payable_from: date
    entry: UUID


class Ledger:
    """Writes deeds of a day into the books, each in a transaction of its own."""

    def __init__(self, books: Books) -> None:
        self.books = books
        self.numbers = 0
        self.maker = UUID(int=0)
        self.goods: tuple[Goods, ...] = ()
        self.lots: dict[UUID, list[UUID]] = {}
        self.shift = self._open_shift()

    # --- who and what

    def producer(self, name, *, code="P-0007", method="cash", agreed=date(2026, 3, 1), house=False, **fields):
        row = Producer(id=ids.new(), code=code, name=name, house=house, made_at=_at(agreed), **fields)
        self._write(lambda session: session.add(row) or session.flush())
        if not house:
            agreement = Agreement(
                id=ids.new(), number=f"PTJ-{code[-4:]}", producer=row.id, from_day=agreed, kind="percent",
                commission_bps=2_000, pay_method=method, made_at=_at(agreed), actor="cli",
            )  # fmt: skip
            self._write(lambda session: session.add(agreement))
        return row.id

    def product(
        self, name, producer, *, price, bps=2_000, fixed=None, group="lain", hold=0, decimals=0, unit="pcs"
    ):
        agreed = Terms(TermsKind.PERCENT, bps) if fixed is None else Terms(TermsKind.FIXED, fixed_price=fixed)
        row = Product(
            id=ids.new(), producer=producer, name=name, group=group, decimals=decimals, unit=unit, search=name,
            made_at=_at(date(2026, 3, 1)),
        )  # fmt: skip
        self._write(lambda session: session.add(row))
        return Goods(row.id, name, producer, price, agreed, decimals, hold)

    # --- goods

    def delivers(
        self, goods, quantity, day, *, expiry=None, kind="receive", number="TTB-26-00001", **bearers
    ):
        lot = ids.new()
        self.numbers += 1
        row = {
            "id": lot, "number": self.numbers, "product": goods.id, "producer": goods.producer,
            "received_at": _at(day), "expiry": expiry, "price": goods.price,
            "terms_kind": goods.terms.kind.value, "commission_bps": goods.terms.commission_bps,
            "fixed_price": goods.terms.fixed_price, "rule": "product", "hold_days": goods.hold,
            "discount_bearers": "shop", "damage_bearer": "shop", "loss_bearer": "shop",
            "expiry_bearer": "producer",
        } | bearers  # fmt: skip

        def deed(session, entry):
            entry.attach(Lot, [row])
            entry.move(lot, places.PRODUCER, places.SHELF, quantity)

        self._deed(kind, day, deed, document=number)
        self.lots.setdefault(goods.id, []).append(lot)
        return lot

    def moves(self, goods, quantity, start, end, day, *, kind, document=None, reason=None, lot=None):
        lot = lot or self.lots[goods.id][-1]
        self._deed(kind, day, lambda _, entry: entry.move(lot, start, end, quantity), document, reason)

    # --- selling

    def sells(
        self, goods, quantity, day, *, shop=0, own=0, shared=0, price=None, lot=None, register="K1", hour=10
    ):
        price = goods.price if price is None else price
        gross = round(price * quantity / 10**goods.decimals)
        share = terms.share(
            goods.terms, gross=gross, quantity_sold=quantity, decimals=goods.decimals,
            shop_discount=shop, producer_discount=own, shared_discount=shared,
        )  # fmt: skip
        sale, line = ids.new(), ids.new()
        self.numbers += 1
        receipt = f"K1-26-{self.numbers:06d}"
        payable = date.fromordinal(day.toordinal() + goods.hold)
        lot = lot or self.lots[goods.id][-1]
        found = {}

        def deed(session, entry):
            found["entry"] = entry.id
            head = {"id": sale, "receipt": receipt, "shift": self.shift, "sold_at": _at(day)}
            entry.attach(Sale, [head | {"total": share.net, "rounding": 0, "paid": share.net, "change": 0}])
            row = {
                "id": line, "sale": sale, "position": 1, "cart_line": 1, "product": goods.id,
                "producer": goods.producer, "quantity": quantity, "price": price, "gross": gross,
                "shop_discount": shop, "producer_discount": own, "shared_discount": shared, "net": share.net,
                "producer_part": share.producer, "shop_part": share.shop,
                "terms_kind": goods.terms.kind.value, "commission_bps": goods.terms.commission_bps,
                "fixed_price": goods.terms.fixed_price, "payable_from": payable,
            }  # fmt: skip
            entry.attach(SaleLine, [row])
            entry.post(accounts.CASH, share.net, box="SHF-K1-26-0001")
            entry.post(
                accounts.PRODUCER_PAYABLE,
                -share.producer,
                producer=goods.producer,
                line=line,
                payable_from=payable,
            )
            entry.post(accounts.COMMISSION, -share.shop)
            entry.move(lot, places.SHELF, places.CUSTOMER, quantity, line=line)

        self._deed("sale", day, deed, receipt, register=register, hour=hour)
        return Sold(
            sale, line, receipt, lot, goods, quantity, share.producer, share.net, payable, found["entry"]
        )

    def refunds(self, sold, day, *, part=None, quantity=None, to=places.SHELF, kind="refund", answers=0):
        part = sold.part if part is None else part
        quantity = quantity or sold.quantity
        net = sold.net if quantity == sold.quantity else sold.net * quantity // sold.quantity

        def deed(session, entry):
            entry.post(accounts.CASH, -net, box="SHF-K1-26-0001")
            entry.post(
                accounts.PRODUCER_PAYABLE, part, producer=sold.goods.producer, line=sold.line,
                payable_from=sold.payable_from,
            )  # fmt: skip
            entry.post(accounts.COMMISSION, net - part)
            entry.post(accounts.PRODUCER_PAYABLE, -answers, producer=sold.goods.producer)
            entry.post(accounts.LOSS_COMPENSATION, answers)
            entry.move(sold.lot, places.CUSTOMER, to, quantity, line=sold.line)

        self._deed(kind, day, deed, sold.receipt, reverses=sold.entry)

    # --- other money

    def posts(
        self,
        kind,
        producer,
        amount,
        day,
        *,
        account=accounts.FEE_INCOME,
        reason=None,
        document=None,
        box=None,
    ):
        """`amount` to the producer's favour; `account` bears the other side."""

        def deed(session, entry):
            entry.post(accounts.PRODUCER_PAYABLE, -amount, producer=producer)
            mine = {"producer": producer} if account in accounts.OF_A_PRODUCER else {}
            entry.post(account, amount, box=box, **mine)

        self._deed(kind, day, deed, document, reason)

    def writes_off(self, *gone, day, to, document, answers=0):
        """`gone` is goods, quantity and lot of each line of the report."""

        def deed(session, entry):
            entry.post(accounts.PRODUCER_PAYABLE, -answers, producer=gone[0][0].producer)
            entry.post(accounts.LOSS_COMPENSATION, answers)
            for goods, quantity, lot in gone:
                entry.move(lot or self.lots[goods.id][-1], places.SHELF, to, quantity)

        self._deed("write_off", day, deed, document)

    def advances(self, producer, amount, day):
        def deed(session, entry):
            entry.post(accounts.PRODUCER_ADVANCE, amount, producer=producer)
            entry.post(accounts.CASH, -amount, box=accounts.SAFE)

        self._deed("advance", day, deed)

    def brings_cash(self, amount, day, box=accounts.SAFE):
        def deed(session, entry):
            entry.post(accounts.CASH, amount, box=box)
            entry.post(accounts.OWNER, -amount)

        self._deed("cash_in", day, deed)

    # --- settling

    def drafts(self, until, **asked):
        return self.books.reading(lambda session: statements.drafts(session, until=until, **asked))

    def draft(self, producer, until):
        (found,) = self.drafts(until, producers=[producer])
        return found

    def freezes(self, producer, until, *, day=None, register="K0", **facts):
        on = occasion(day or until, register)
        return statements.freeze_once(self.books, producer=producer, until=until, on=on, **facts)

    def pays(self, number, day, box=accounts.SAFE, register="K0", **facts):
        return payouts.pay_once(self.books, statement=number, on=occasion(day, register), box=box, **facts)

    def view(self, number):
        return self.books.reading(lambda session: statements.view(session, number))

    @staticmethod
    def occasion(day, register="K0"):
        return occasion(day, register)

    def ask(self, question):
        return self.books.reading(question)

    def _write(self, do, key=None):
        return self.books.writing(
            lambda session: do(session) and None, key=key or str(ids.new()), content=None, answer=type(None)
        )

    def _deed(self, kind, day, fill, document=None, reason=None, register="K1", reverses=None, hour=10):
        def do(session: Session) -> None:
            on = occasion(day, register, hour).because(reason)
            entry = journal.open_entry(session, kind=kind, on=on, reverses=reverses)
            entry.document_no = document
            fill(session, entry)
            journal.seal(session, entry)

        self._write(do)

    def _open_shift(self):
        row = {"id": ids.new(), "number": "SHF-K1-26-0001", "register_code": "K1", "opened_by": "cli"}
        day = date(2026, 11, 1)
        row |= {"opened_at": _at(day), "business_day": day, "float_amount": 0}
        self._deed("shift_open", day, lambda _, entry: entry.attach(Shift, [row]), row["number"])
        return row["id"]

    def numbers_go_on_after(self, series, last):
        self._write(lambda session: [numbering.take(session, series) for _ in range(last)] and None)


def occasion(day, register="K1", hour=10):
    return Occasion(actor="cli:Rani", register=register, at=_at(day, hour))


def _at(day: date, hour: int = 10) -> datetime:
    return datetime.combine(day, time(hour), tzinfo=clock.SHOP_ZONE)


@pytest.fixture
def ledger(books: Books) -> Ledger:
    return Ledger(books)


@pytest.fixture
def melati(ledger: Ledger) -> Ledger:
    """The worked statement of the rules with the three weeks before it, up to the Sunday that is to be frozen."""
    maker = ledger.maker = ledger.producer(
        "Dapur Gipang Melati", owner="Ibu Nur Aini", phone="+6281200000007", nib="0000000000007", group="gipang",
        address="Lingk. Contoh RT 02/RW 03", kelurahan="Citangkil", kecamatan="Citangkil", bank="BRI",
        account="012345678907500", account_name="Nur Aini",
    )  # fmt: skip
    gipang = ledger.product("Gipang ketan original", maker, price=12_500, group="gipang")
    bandeng = ledger.product("Sate bandeng original", maker, price=35_000, bps=1_500, group="bandeng")
    kain = ledger.product("Kain batik cap 2 m", maker, price=350_000, bps=2_500, group="batik")
    toples = ledger.product("Gipang kacang toples kecil", maker, price=35_000, group="gipang")
    dodol = ledger.product("Dodol", maker, price=400_000, fixed=366_500, group="jajanan")
    wajik = ledger.product("Wajik", maker, price=250_000, fixed=199_500, group="jajanan")
    kue = ledger.product("Kue", maker, price=250_000, fixed=217_500, group="jajanan")
    ledger.brings_cash(5_000_000, date(2026, 10, 26))
    ledger.advances(maker, 300_000, date(2026, 10, 26))
    ledger.numbers_go_on_after("LPK-26", 21)
    ledger.goods = gipang, bandeng, kain, toples

    ledger.delivers(dodol, 1, date(2026, 10, 27))
    ledger.delivers(toples, 4, date(2026, 10, 27), expiry=date(2027, 2, 15))
    ledger.sells(dodol, 1, date(2026, 10, 28))
    ledger.pays(ledger.freezes(maker, date(2026, 11, 1), instalment=50_000).number, date(2026, 11, 3))

    ledger.delivers(wajik, 1, date(2026, 11, 3))
    ledger.delivers(kain, 3, date(2026, 11, 3))
    ledger.sells(wajik, 1, date(2026, 11, 4))
    taken = ledger.sells(kain, 1, date(2026, 11, 7))
    ledger.pays(ledger.freezes(maker, date(2026, 11, 8), instalment=50_000).number, date(2026, 11, 10))

    ledger.delivers(kue, 1, date(2026, 11, 10))
    ledger.delivers(bandeng, 3, date(2026, 11, 11), expiry=date(2026, 11, 19))
    old = ledger.delivers(gipang, 8, date(2026, 11, 10), expiry=date(2026, 11, 21))
    ledger.sells(kue, 1, date(2026, 11, 12))
    ledger.refunds(taken, date(2026, 11, 13))
    ledger.freezes(maker, date(2026, 11, 15), instalment=50_000)

    _last_week(ledger, old)
    return ledger


def _last_week(ledger: Ledger, old: UUID) -> None:
    gipang, bandeng, kain, toples = ledger.goods
    ledger.posts(
        "fee",
        ledger.maker,
        -25_000,
        date(2026, 11, 16),
        reason="Rak B-04, November 2026",
        document="Sewa rak",
    )
    gone = ledger.lots[bandeng.id][-1]
    ledger.delivers(gipang, 20, date(2026, 11, 17), expiry=date(2026, 12, 2))
    ledger.delivers(bandeng, 8, date(2026, 11, 17), expiry=date(2026, 11, 26))
    ledger.sells(gipang, 5, date(2026, 11, 17), lot=old)
    ledger.sells(bandeng, 1, date(2026, 11, 18), lot=gone, hour=16)
    ledger.writes_off(
        (toples, 1, None), day=date(2026, 11, 20), to=places.LOST, document="BA-26-00007", answers=28_000
    )
    ledger.writes_off(
        (gipang, 1, old),
        (bandeng, 2, gone),
        day=date(2026, 11, 21),
        to=places.EXPIRED,
        document="BA-26-00008",
    )
    ledger.moves(
        gipang, 2, places.SHELF, places.PRODUCER, date(2026, 11, 21), kind="take_back", lot=old,
        document="RTB-26-00012",
    )  # fmt: skip
    one = ledger.sells(gipang, 1, date(2026, 11, 19))
    ledger.sells(gipang, 6, date(2026, 11, 21), hour=11)
    ledger.sells(bandeng, 4, date(2026, 11, 21), hour=11)
    ledger.sells(kain, 1, date(2026, 11, 22))
    ledger.refunds(one, date(2026, 11, 21))
    ledger.posts(
        "instalment", ledger.maker, -50_000, date(2026, 11, 22), account=accounts.PRODUCER_ADVANCE,
        reason="dari uang muka 300.000, sesudah ini tersisa 150.000", document="Angsuran 3/6",
    )  # fmt: skip
