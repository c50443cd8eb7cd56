"""QRIS and card money that was on its way when the books began arrives in sums, and never more than there was."""

import pytest
from sqlalchemy import text

from sentra_pos.books import accounts
from sentra_pos.checkout import before_books, clearing, unverified
from sentra_pos.checkout.before_books import Come, MoneyArrived, MoreThanItWas, NotThatMuch
from sentra_pos.checkout.cart import Method
from sentra_pos.checkout.paying import Payment
from sentra_pos.reports import verify
from sentra_pos.settlement import opening, opening_corrections
from sentra_pos.settlement.opening import OpeningDone
from sentra_pos.settlement.opening_content import Content
from sentra_pos.settlement.opening_corrections import OpeningUndone
from sentra_pos.shop.permissions import NeedsApproval
from sentra_pos.shop.staff import Role
from sentra_pos.till.boxes import NotThisAmount
from sentra_pos.till.reasons import WhyMissing

MELATI = "Dapur Gipang Melati"


def opens(story, **content):
    on = story.occasion()
    return story.deed(
        lambda s: opening.post(s, producer=None, content=Content(**content), on=on), OpeningDone
    )


def takes_back(story, number):
    on = story.occasion(reason="salah hitung")
    return story.deed(lambda s: opening_corrections.correct(s, number=number, on=on), OpeningUndone)


def comes(story, method, amount, received):
    on = story.occasion()
    return story.deed(
        lambda s: before_books.arrived(s, method=method, amount=amount, received=received, on=on), Come
    )


def never_comes(story, method, amount, reason):
    on = story.occasion(reason=reason)
    return story.deed(lambda s: before_books.missing(s, method=method, amount=amount, on=on), Come)


def on_its_way(story):
    found = story.ask(before_books.still_to_come)
    return found[Method.QRIS], found[Method.CARD]


def test_what_was_on_its_way_arrives_in_parts_or_is_lost(story):
    """850.000 by QRIS cost 0,7 % on 600.000; of 400.000 by card 30.000 never come; what is sold today is apart."""
    wrong = opens(story, qris=80_000, bank=1)
    takes_back(story, wrong.number)
    number = opens(story, qris=850_000, card=400_000, bank=2_000_000).number
    story.delivers(MELATI, gipang=10, price=40_000, commission_bps=2_000)
    story.opens_shift(float_=200_000)
    story.sells(gipang=2, paid=[Payment(Method.QRIS, 80_000)])

    first = comes(story, Method.QRIS, 600_000, 595_800)
    second = comes(story, Method.QRIS, 250_000, 250_000)
    card = comes(story, Method.CARD, 370_000, 362_600)
    with pytest.raises(WhyMissing):
        never_comes(story, Method.CARD, 30_000, None)
    lost = never_comes(story, Method.CARD, 30_000, "dibatalkan bank")

    assert [(one.received, one.cost, one.left) for one in (first, second, card, lost)] == [
        (595_800, 4_200, 250_000), (250_000, 0, 0), (362_600, 7_400, 30_000), (0, 0, 0),
    ]  # fmt: skip
    assert on_its_way(story) == (0, 0)
    assert (story.account(accounts.QRIS_CLEARING), story.account(accounts.CARD_CLEARING)) == (80_000, 0)
    assert story.account(accounts.BANK) == 2_000_000 + 595_800 + 250_000 + 362_600
    assert (story.account(accounts.PAYMENT_COST), story.account(accounts.CASH_DIFFERENCE)) == (11_600, 30_000)
    for refused in (
        lambda: comes(story, Method.QRIS, 80_000, 79_440),
        lambda: never_comes(story, Method.CARD, 1, "tidak ada"),
    ):
        with pytest.raises(NotThatMuch):
            refused()
    with pytest.raises(MoneyArrived) as stays:
        takes_back(story, number)
    assert stays.value.facts() == {"number": number, "gone": 850_000}
    (sold,) = story.ask(lambda s: unverified.between(s, story.today, story.today))
    on = story.occasion()
    story.deed(lambda s: clearing.arrived(s, [sold.key], 79_440, on), clearing.Matched)
    assert story.account(accounts.QRIS_CLEARING) == 0
    story.holds()


def test_only_what_was_there_arrives_and_a_manager_says_so(story):
    opens(story, qris=50_000)

    with pytest.raises(MoreThanItWas):
        comes(story, Method.QRIS, 50_000, 50_001)
    with pytest.raises(NotThisAmount):
        comes(story, Method.QRIS, 50_000, 0)
    with pytest.raises(NotThatMuch) as more:
        comes(story, Method.QRIS, 50_001, 50_000)
    with pytest.raises(NotThatMuch):
        comes(story, Method.CARD, 1, 1)
    assert more.value.facts() == {"wanted": 50_001, "left": 50_000}
    story.actor = story.hires("Dewi", Role.SUPERVISOR)
    with pytest.raises(NeedsApproval):
        comes(story, Method.QRIS, 50_000, 49_650)
    with pytest.raises(NeedsApproval):
        never_comes(story, Method.QRIS, 50_000, "tidak ada")
    assert on_its_way(story) == (50_000, 0)
    story.holds()


@pytest.mark.sqlite
def test_more_than_was_on_its_way_is_noticed_behind_the_guards(story):
    opens(story, qris=50_000)
    comes(story, Method.QRIS, 50_000, 49_650)

    def changed(session):
        session.execute(text("DROP TRIGGER guard_update_money_posting"))
        session.execute(
            text(
                "UPDATE money_posting SET amount = amount - 7 WHERE amount = -50000"
                " AND account = 'QRIS_CLEARING'"
            )
        )

    story.do(changed)
    found = {one.sentence for one in story.ask(verify.verify).findings}
    assert any("7 more was settled than the opening day brought" in one for one in found), found
