"""A real deed for each act of the table, in a shop that is ready for all of them; sizes lie at and above the limits."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from uuid import UUID

from sqlmodel import Session

from sentra_pos.base import ids
from sentra_pos.books.occasion import Occasion
from sentra_pos.catalogue import sheets
from sentra_pos.catalogue.tables import ProductFields
from sentra_pos.checkout import (
    clearing,
    closing,
    corrections,
    offers,
    removals,
    reversals,
    sales,
    unreceipted,
    unverified,
    visits,
)
from sentra_pos.checkout.cart import Cart, CartLine, Discount, Method, line_of
from sentra_pos.checkout.giving_back import Goods, Wanted
from sentra_pos.checkout.paying import Exact, Payment
from sentra_pos.checkout.unreceipted import BroughtBack
from sentra_pos.consignment import notes, take_backs
from sentra_pos.consignment.notes import DeliveryLine
from sentra_pos.consignment.take_backs import GoingBack
from sentra_pos.producers import (
    agreement_deeds,
    cards,
    decisions,
    delegates,
    directory,
    overview,
    payees,
    person,
)
from sentra_pos.producers.agreements import AgreementFacts
from sentra_pos.producers.decisions import Status
from sentra_pos.producers.tables import Producer, ProducerFields
from sentra_pos.producers.terms import Bearer
from sentra_pos.reports import journal_list, run_tables
from sentra_pos.sample import QRIS
from sentra_pos.settlement import (
    advances,
    fees,
    objections,
    opening_drafts,
    payouts,
    periods,
    statements,
    unclaimed,
)
from sentra_pos.settlement import (
    reversals as payout_reversals,
)
from sentra_pos.settlement.objections import Section, Verdict
from sentra_pos.settlement.opening_content import Content
from sentra_pos.shop import changes, clockcheck, handovers, people, permissions, profile, safekeeping
from sentra_pos.shop.handovers import Purpose as Handing
from sentra_pos.shop.permissions import Act, Measure
from sentra_pos.shop.safekeeping import Safekeeping
from sentra_pos.shop.staff import Role
from sentra_pos.stock import conversions, counts, lots, markdown_rules, markdowns, write_offs
from sentra_pos.stock.count_scopes import Scope
from sentra_pos.stock.markdown_rules import Rules
from sentra_pos.stock.write_offs import Gone, Loss
from sentra_pos.till import cash, safe
from sentra_pos.till.boxes import MoreThanThere, NotInTheDrawer
from sentra_pos.till.cash import Purpose
from shop_story import ANYBODY, Story

WHOLE = 1_000_000
"""Rupiah of the dear piece: a hundredth of a per cent of it is a hundred rupiah."""
OMBAK, MELATI, LAMA = "Batik Ombak Selat", "Dapur Gipang Melati", "Kriya Lama"
Do = Callable[[Session, Occasion], object]


@dataclass(frozen=True)
class Deed:
    """One deed, and the size the table measures it by: rupiah or basis points."""

    act: Act
    do: Do
    amount: int = 0
    bps: int = 0

    @property
    def named(self) -> str:
        """Act and size, for a list of what went wrong."""
        return f"{self.act.value}:{self.amount or self.bps}"


def sizes(act: Act) -> tuple[int, ...]:
    """Every limit of the act, and a hair above it: of cash given back that is the smallest coin of the drawer."""
    kind, more = permissions.measure(act), 100 if act in (Act.REFUND, Act.VOID) else 1
    said = [one.bps if kind is Measure.BPS else one.amount for one in permissions.USUAL[act].values()]
    return tuple(sorted({size for one in said if one is not None for size in (one, one + more)}))


class ReadyShop:
    """The shop of a story with something to do for every act; `deeds` are tried one by one and undone."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self._open()
        self._sell()
        self._settle()
        self.people = {role: story.hires(role.value, role) for role in Role}
        self.second = story.hires("second", Role.MANAGER)
        self.deeds = [*self._selling(), *self._drawer(), *self._goods(), *self._producers(), *self._paying()]
        self.deeds += self._office()

    def _open(self) -> None:
        story = self.story
        story.delivers(
            OMBAK, kain=40, syal=5, price=WHOLE, commission_bps=6_000, discounts_by=ANYBODY, hold_days=0
        )
        story.delivers(MELATI, dua=5, price=200_000)
        story.delivers(MELATI, lebih=5, price=200_001)
        story.delivers(MELATI, gipang=5, price=90_000, titip=85_000)
        story.later(days=1)
        story.opens_shift(float_=500_000)
        story.deed(
            lambda s: safe.owner_in(s, amount=20_000_000, on=story.occasion(reason="modal")) is None, bool
        )

    def _sell(self) -> None:
        """A sale of every size that can be given back, one by QRIS."""
        self.receipts = {size: self._sold(size) for act in (Act.REFUND, Act.VOID) for size in sizes(act)}
        self.by_qris = self.story.sells(kain=1, paid=[Payment(Method.QRIS, WHOLE, "14:03")]).receipt

    def _sold(self, size: int) -> str:
        story = self.story
        story.cart = Cart(lines=(self._line("kain", price=size, is_open_price=True),))
        return story.pays().receipt

    def _settle(self) -> None:
        """Statements that pay exactly a limit and more, one that is paid, and an objection to it."""
        story = self.story
        self.maker, self.cook = story.producer(OMBAK), story.producer(MELATI)
        self.paid = story.settles(OMBAK).number
        self.payout = story.pays_out(self.paid or "").number
        self.to_pay = {}
        for size in (*sizes(Act.PAYOUT)[:1], 1_001_000):
            who = story.producer(f"{LAMA} {size}")
            story.agrees(f"{LAMA} {size}", AgreementFacts())
            bonus = story.occasion(reason="bonus")
            story.do(partial(fees.charge, producer=who, amount=-size, on=bonus))
            self.to_pay[size] = story.settles(f"{LAMA} {size}").number or ""
        self.gone = story.producer(LAMA)
        story.do(
            lambda s: decisions.decide(
                s, producer=self.gone, status=Status.ENDED, reason="tutup", on=story.occasion()
            )
        )
        raised = story.occasion()
        story.do(
            lambda s: objections.raise_one(
                s, statement=self.paid or "", section=Section.OTHER, subject="", said="Kurang.", on=raised
            )
        )

    # --- the deeds

    def _selling(self) -> list[Deed]:
        def off(bps: int) -> Cart:
            return Cart(lines=(self._line("kain", discount=Discount(amount=bps * WHOLE // 10_000)),))

        def cart_off(bps: int) -> Cart:
            return Cart(lines=(self._line("kain"),), discount=Discount(amount=bps * WHOLE // 10_000))

        def cheaper(bps: int) -> Cart:
            return Cart(lines=(self._line("kain", price=WHOLE - bps * WHOLE // 10_000, list_price=WHOLE),))

        def typed(size: int) -> Cart:
            return Cart(lines=(self._line("kain", price=size, is_open_price=True),))

        free = replace(typed(0), reason="contoh")
        loss = Cart(lines=(self._line("gipang", discount=Discount(bps=1_000)),))
        found = [Deed(Act.SERVE, self._sells(Cart(lines=(self._line("kain"),))))]
        found += [Deed(Act.LINE_DISCOUNT, self._sells(off(bps)), bps=bps) for bps in sizes(Act.LINE_DISCOUNT)]
        found += [
            Deed(Act.CART_DISCOUNT, self._sells(cart_off(bps)), bps=bps) for bps in sizes(Act.CART_DISCOUNT)
        ]
        found += [
            Deed(Act.PRICE_CHANGE, self._sells(cheaper(bps)), bps=bps) for bps in sizes(Act.PRICE_CHANGE)
        ]
        found += [Deed(Act.OPEN_PRICE, self._sells(typed(one)), amount=one) for one in sizes(Act.OPEN_PRICE)]
        found += [Deed(Act.SHOP_LOSS, self._sells(loss)), Deed(Act.FREE_SALE, self._sells(free))]
        found += [Deed(Act.SELL_SHORT, self._sells_short)]
        for size in sizes(Act.REMOVE_LINE):
            line = self._line("kain", price=size, list_price=size)
            gone = Cart(lines=(line,))
            found.append(
                Deed(Act.REMOVE_LINE, _on(removals.line_removed, cart=gone.id, line=line), amount=size)
            )
            found.append(Deed(Act.CLEAR_CART, _on(removals.cart_cleared, cart=gone), amount=size))
        return found

    def _drawer(self) -> list[Deed]:
        found = []
        for size in sizes(Act.REFUND):
            back = {"receipt": self.receipts[size], "wanted": [Wanted(1, 1, Goods.SHELF)]}
            found.append(Deed(Act.REFUND, _on(reversals.refund, id=ids.new(), **back), amount=size))
        found += [
            Deed(Act.VOID, _on(reversals.void, receipt=self.receipts[size]), amount=size)
            for size in sizes(Act.VOID)
        ]
        brought = BroughtBack(self._product("kain"), 1, 1_000, Goods.SHELF)
        found.append(Deed(Act.REFUND_WITHOUT_RECEIPT, _on(unreceipted.refund, id=ids.new(), goods=[brought])))
        wrong = {
            "receipt": self.by_qris,
            "from_method": Method.QRIS,
            "to_method": Method.CARD,
            "reference": "12",
        }
        found.append(Deed(Act.CORRECT_PAYMENT, _on(corrections.correct_payment, **wrong)))
        found.append(Deed(Act.OPEN_DRAWER, _on(cash.open_drawer)))
        found.append(Deed(Act.CASH_IN, _on(cash.cash_in, amount=5_000, source=cash.Source.INCOME)))
        out = {"purpose": Purpose.EXPENSE}
        found += [
            Deed(Act.CASH_OUT, _on(cash.cash_out, amount=one, **out), amount=one)
            for one in sizes(Act.CASH_OUT)
        ]
        found.append(Deed(Act.SAFE_DROP, _on(cash.safe_drop, amount=5_000)))
        found.append(Deed(Act.SAFE, _on(safe.expense, amount=5_000)))
        found.append(Deed(Act.CLEARING, self._clears))
        found.append(Deed(Act.CLOSE_SHIFT, _on(closing.close, counted=0)))
        found.append(Deed(Act.SEE_EXPECTED, _is_told))
        found += [
            Deed(
                Act.GUIDE_COMMISSION,
                _on(visits.start, name="Bus", guide="Pak Contoh", commission_bps=bps),
                bps=bps,
            )
            for bps in sizes(Act.GUIDE_COMMISSION)
        ]
        return found

    def _goods(self) -> list[Deed]:
        lot = self._lot("kain")
        found = [
            Deed(
                Act.PRODUCT,
                lambda s, on: sheets.write(
                    s, ProductFields(name="tas"), producer=self.maker, price=5_000, on=on
                ),
            ),
            Deed(Act.RECEIVE, self._receives),
            Deed(Act.TAKE_BACK, _on(take_backs.take_back, producer=self.maker, goods=[GoingBack(lot, 1)])),
            Deed(Act.MARKDOWN_RULES, lambda s, on: markdown_rules.keep(s, Rules(closes_at=19), on=on)),
            Deed(
                Act.CONVERSION, _on(conversions.convert, lot=lot, quantity=1, amount=1_000, signed_by="Ratna")
            ),
        ]
        for name, size in (("dua", 200_000), ("lebih", 200_001)):
            gone = [Gone(self._lot(name), 1, "pecah")]
            found.append(
                Deed(Act.WRITE_OFF, _on(write_offs.write_off, loss=Loss.DAMAGED, goods=gone), amount=size)
            )
            found.append(Deed(Act.COUNT, self._counts(name), amount=size))
        found += [
            Deed(Act.MARKDOWN, _on(markdowns.mark, lots=[lot], bps=bps, bearer=Bearer.SHOP), bps=bps)
            for bps in sizes(Act.MARKDOWN)
        ]
        return found

    def _producers(self) -> list[Deed]:
        maker, day = self.maker, self.story.today
        fields = ProducerFields(name="Dapur Baru")
        moved = ProducerFields(name=OMBAK, bank="BRI", account="002101234567508", account_name="Contoh")
        agreed = {"facts": AgreementFacts(commission_bps=2_100), "from_day": day + timedelta(days=1)}
        stop = {"status": Status.PAUSED, "reason": "libur"}
        return [
            Deed(Act.PRODUCER, lambda s, on: overview.write(s, fields, on=on)),
            Deed(Act.PRODUCER_STATUS, _on(decisions.decide, producer=maker, **stop)),
            Deed(Act.AGREEMENT, _on(agreement_deeds.make, producer=maker, **agreed)),
            Deed(Act.PAYEE, lambda s, on: payees.journalled(s, directory.get(s, maker), moved, on=on)),
            Deed(Act.PRODUCER_DATA, _on(person.hand_out, producer=maker)),
            Deed(Act.ANONYMISE, _on(person.anonymise, producer=self.gone)),
            Deed(Act.SEE_PRODUCER, _on(cards.sheet)),
            Deed(Act.DELEGATE, _on(delegates.name, producer=maker, name="Siti", relation="istri")),
        ]

    def _paying(self) -> list[Deed]:
        maker, tomorrow = self.cook, self.story.today + timedelta(days=1)
        found = [
            Deed(Act.PAYOUT, _on(payouts.pay, statement=number), amount=size)
            for size, number in self.to_pay.items()
        ]
        answer = {"number": "KBR-26-00001", "verdict": Verdict.EXPLAINED, "said": "Sudah benar."}
        return [
            *found,
            Deed(Act.FREEZE, _on(statements.freeze, producer=maker, until=tomorrow)),
            Deed(Act.PAYOUT_REVERSAL, _on(payout_reversals.reverse, payout=self.payout)),
            Deed(Act.GIVE_UP, _on(unclaimed.give_up, statement=self.to_pay[WHOLE]), amount=WHOLE),
            Deed(Act.FEE, _on(fees.charge, producer=maker, amount=1_000)),
            Deed(Act.ADVANCE, _on(advances.give, producer=maker, amount=1_000, instalment=0)),
            Deed(Act.OBJECTION, _on(objections.answer, **answer)),
            Deed(Act.CLOSE_PERIOD, _on(periods.close_days, through=self.story.today - timedelta(days=1))),
        ]

    def _office(self) -> list[Deed]:
        until = self.story.today
        return [
            Deed(Act.QRIS_PAYLOAD, lambda s, on: changes.keep_qris(s, QRIS, dynamic=True, on=on)),
            Deed(
                Act.SETTINGS,
                lambda s, on: changes.keep_profile(s, replace(profile.read(s), name="Lain"), on=on),
            ),
            Deed(Act.OPENING_DAY, _on(opening_drafts.keep, producer=self.cook, content=Content(owed=1_000))),
            Deed(Act.SEE_ACCOUNTS, _on(run_tables.read, until=until)),
            Deed(Act.HAND_OVER, _on(handovers.freeze, purpose=Handing.CHANGE, content="{}")),
            Deed(Act.STAFF, _on(people.take_on, name="Baru", role=Role.CASHIER, secret_hash="-")),
            Deed(Act.SEE_JOURNAL, lambda s, on: journal_list.look(s, journal_list.Wanted(), on=on)),
            Deed(Act.CLOCK, lambda s, on: clockcheck.accept(s, on=_years_ago(on))),
            Deed(Act.BACKUP, lambda s, on: safekeeping.keep(s, Safekeeping(folder="/media/usb"), on=on)),
            Deed(Act.RESTORE, safekeeping.may_restore),
        ]

    # --- what the deeds need

    def _line(self, name: str, **changed: object) -> CartLine:
        story = self.story
        found = story.ask(lambda s: offers.find(s, story.code(name), day=story.today))
        return replace(line_of(found, 1), **changed)  # type: ignore[arg-type]

    def _product(self, name: str) -> UUID:
        return self.story.product_id(name)

    def _lot(self, name: str) -> UUID:
        return self.story.ask(lambda s: lots.on_shelf(s, self._product(name))[0].lot)

    def _sells(self, cart: Cart) -> Do:
        return lambda s, on: sales.complete(s, cart=cart, payments=Exact.CASH, on=on)

    def _sells_short(self, session: Session, on: Occasion) -> object:
        line = replace(self._line("syal"), quantity=6, short_by=on.approver or on.actor)
        return sales.complete(session, cart=Cart(lines=(line,)), payments=Exact.CASH, on=on)

    def _clears(self, session: Session, on: Occasion) -> object:
        day = self.story.today
        waiting = [one.key for one in unverified.between(session, day, day) if one.receipt == self.by_qris]
        return clearing.arrived(session, waiting, WHOLE, on)

    def _receives(self, session: Session, on: Occasion) -> object:
        came = [DeliveryLine(self._product("kain"), 1)]
        return notes.receive(session, producer=session.get_one(Producer, self.maker), delivery=came, on=on)

    def _counts(self, name: str) -> Do:
        """One piece less than the books say; the counting itself is anybody's at the counter."""
        story, product = self.story, self._product(name)
        office = story.occasion()

        def begin(session: Session) -> UUID:
            count = counts.start(session, scope=Scope(products=(product,)), on=office)
            there = sum(lot.quantity for lot in lots.on_shelf(session, product))
            line = counts.note(session, count=count, product=product, counted=there - 1, on=office)
            counts.explain(session, line=line, explanation="terselip")
            return count

        return _on(counts.end, count=story.deed(begin, UUID))


def _on(deed: Callable[..., object], **facts: object) -> Do:
    return lambda session, on: deed(session, on=on, **facts)


def _years_ago(on: Occasion) -> Occasion:
    return replace(on, at=on.at - timedelta(days=900), recorded_at=on.at - timedelta(days=900))


def _is_told(session: Session, on: Occasion) -> object:
    """What the drawer holds is told by a refusal, to who may know it."""
    try:
        return cash.safe_drop(session, amount=900_000_000, on=on)
    except NotInTheDrawer:
        return True
    except MoreThanThere:
        raise permissions.NeedsApproval(act=Act.SEE_EXPECTED) from None
