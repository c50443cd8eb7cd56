"""Money beside the shelf: fees and credits, advances, objections, payouts taken back, envelopes given up."""

from functools import partial

from faults.shelf.shop import MAKERS, Charged, Fetched, ShelfShop

from sentra_pos.books import accounts
from sentra_pos.settlement import advances, fees, objections, reversals, unclaimed
from sentra_pos.settlement.advances import AdvanceDone, OwesLess, Repaid
from sentra_pos.settlement.fees import FeeDone, NoSuchFee
from sentra_pos.settlement.objections import AnsweredAlready, Raised, Section, Verdict
from sentra_pos.settlement.payouts import BANK

WHY = "begitu adanya"


def a_maker_is_charged(shop: ShelfShop) -> None:
    """A fee, or something added to what he is owed."""
    maker, amount = shop.dice.choice(MAKERS), shop.dice.choice((1, -1)) * shop.dice.randint(1, 40_000)
    on = shop.story.occasion(reason=WHY)
    charge = partial(fees.charge, producer=shop.story.producer(maker), amount=amount, on=on)
    shop.charged.append(Charged(maker, amount, shop.story.deed(charge, FeeDone).entry))
    shop.owed[maker] -= amount


def a_charge_was_wrong(shop: ShelfShop) -> None:
    if not shop.charged:
        return
    one = shop.charged.pop(shop.dice.randrange(len(shop.charged)))
    back = partial(fees.take_back, entry=one.entry, on=shop.story.occasion(reason=WHY))
    shop.story.deed(back, FeeDone)
    shop.is_refused(lambda: shop.story.deed(back, FeeDone), NoSuchFee)
    shop.owed[one.maker] += one.amount


def a_maker_is_lent(shop: ShelfShop) -> None:
    maker, amount = shop.dice.choice(MAKERS), shop.dice.randint(1, 200_000)
    instalment, on = shop.dice.randint(0, amount), shop.story.occasion()
    give = partial(advances.give, producer=shop.story.producer(maker), amount=amount, instalment=instalment)
    shop.story.deed(partial(give, box=_box(shop, amount), on=on), AdvanceDone)
    shop.lent[maker] += amount
    shop.instalments[maker] += instalment
    shop.is_lent_here.add(maker)


def a_maker_repays(shop: ShelfShop) -> None:
    """Never more than is left of what he was lent."""
    maker, on = shop.dice.choice(MAKERS), shop.story.occasion()
    repay = partial(advances.repay, producer=shop.story.producer(maker), on=on)
    left = shop.lent[maker]
    too_much = partial(repay, amount=max(0, left) + 1)
    shop.is_refused(lambda: shop.story.deed(too_much, Repaid), OwesLess)
    if maker in shop.is_lent_here and left > 0:
        amount = shop.dice.randint(1, left)
        assert shop.story.deed(partial(repay, amount=amount), Repaid).left == left - amount
        shop.lent[maker] -= amount


def a_maker_objects(shop: ShelfShop) -> None:
    if shop.numbers:
        number, maker = shop.dice.choice(shop.numbers)
        on = shop.story.occasion()
        take_down = partial(objections.raise_one, statement=number, section=Section.OTHER, subject="", on=on)
        raised = shop.story.deed(partial(take_down, said="Kurang satu."), Raised)
        shop.objected.append((raised.number, maker))


def a_maker_is_answered(shop: ShelfShop) -> None:
    if not shop.objected:
        return
    number, maker = shop.objected.pop(shop.dice.randrange(len(shop.objected)))
    verdict = shop.dice.choice(list(Verdict))
    amount = shop.dice.choice((-2_500, 0, 12_345)) if verdict is Verdict.ACCEPTED else 0
    answer = partial(objections.answer, number=number, verdict=verdict, said="Benar.", amount=amount)
    on = shop.story.occasion()
    shop.story.deed(partial(answer, on=on), Raised)
    shop.is_refused(lambda: shop.story.deed(partial(answer, on=on), Raised), AnsweredAlready)
    shop.owed[maker] += amount


def a_payout_was_wrong(shop: ShelfShop) -> None:
    """Its money comes back, and the envelope waits again."""
    if not shop.fetched:
        return
    one: Fetched = shop.fetched.pop(shop.dice.randrange(len(shop.fetched)))
    shop.story.register = "K0"
    on = shop.story.occasion(reason="amplop orang lain")
    done = reversals.reverse_once(shop.story.books, payout=one.payout, on=on)
    assert (done.statement, done.amount) == (one.statement, one.amount)
    shop.owed[one.maker] += one.amount
    shop.unpaid.append((one.statement, one.maker, one.amount))


def nobody_fetches_an_envelope(shop: ShelfShop) -> None:
    """It is given up: what the maker is owed stays, and the next statement says it again."""
    if shop.unpaid and shop.dice.random() < 0.5:
        number, _, amount = shop.unpaid.pop(shop.dice.randrange(len(shop.unpaid)))
        on = shop.story.occasion()
        assert unclaimed.give_up_once(shop.story.books, statement=number, on=on).amount == amount


def _box(shop: ShelfShop, amount: int) -> str:
    """Out of the safe if it holds so much."""
    return accounts.SAFE if shop.dice.random() < 0.5 and shop.story.box() >= amount else BANK
