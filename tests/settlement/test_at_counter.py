"""What a producer is told at the counter is his draft to the rupiah, is only his, and is told to whom it concerns."""

from dataclasses import replace
from datetime import date, datetime, time

import pytest
from sample_papers import golden
from sqlalchemy import event

from sentra_pos.base import clock
from sentra_pos.books.occasion import Occasion
from sentra_pos.paper import jobs
from sentra_pos.paper import slip as slips
from sentra_pos.paper.slip import COLUMNS
from sentra_pos.producers import account, cards, permits
from sentra_pos.producers.cards import NotThisCard
from sentra_pos.producers.permits import Permit, PermitFacts
from sentra_pos.settlement import counter_slip, counter_view
from sentra_pos.settlement.at_counter import Goods, Held, Renewal, Unclaimed
from sentra_pos.settlement.counter_view import ShopsOwnGoods
from sentra_pos.settlement.kinds import Term
from sentra_pos.shop import staff
from sentra_pos.shop.permissions import MayNotApprove, NeedsApproval
from sentra_pos.shop.staff import Person, Role

SUNDAY = date(2026, 11, 22)
MOST_QUESTIONS = 45


def on(day, actor="cli:Rani", **facts):
    at = datetime.combine(day, time(14, 5, 7), tzinfo=clock.SHOP_ZONE)
    return Occasion(actor, "K1", at, **facts)


@pytest.fixture
def rich(melati):
    """The worked weeks with held batik, a paper that ends, and a neighbour whose figures are nobody's business."""
    batik = melati.product("Syal batik", melati.maker, price=85_000, bps=2_500, group="batik", hold=3)
    melati.delivers(batik, 4, date(2026, 11, 20))
    melati.sells(batik, 1, date(2026, 11, 20))
    melati.sells(batik, 2, date(2026, 11, 21))
    facts = PermitFacts(Permit.PIRT, "206367201234526")
    melati._write(lambda s: permits.keep(s, producer=melati.maker, facts=facts, on=on(date(2026, 3, 1))))
    other = melati.producer("Batik Ombak Selat", code="P-0012")
    shirt = melati.product("Kemeja rahasia", other, price=225_000)
    melati.delivers(shirt, 5, date(2026, 11, 20))
    melati.sells(shirt, 3, date(2026, 11, 21))
    melati.producer("Toko", code="P-0001", house=True)
    return melati


def look(story, shown="P-0007", day=SUNDAY, **facts):
    return story.ask(lambda session: counter_view.look(session, shown, on=on(day, **facts)))


def same_as(story, told, maker):
    """Every figure the draft has, and all that is owed."""
    draft = story.draft(maker, told.until)
    of_term = {term: sum(line.amount for line in told.lines if line.term is term) for term in Term}
    sums = draft.sums
    assert (told.money.available, told.money.opening, told.money.earned) == (
        draft.net,
        sums.opening,
        sums.earned,
    )
    assert sum(row.part for row in told.sold) == sums.earned
    assert of_term[Term.REFUNDS] == told.money.refunds == sums.refunds
    assert of_term[Term.COMPENSATION] == told.money.compensation == sums.compensation
    assert of_term[Term.FEES] == told.money.fees == sums.fees
    assert of_term[Term.INSTALMENTS] == told.money.instalments == sums.instalments
    assert (told.held_in_all, told.unclaimed_in_all) == (draft.held, draft.unclaimed)
    assert [(row.product, row.quantity) for row in told.left] == [
        (row.name, row.left) for row in draft.goods if row.left
    ]
    assert told.owed == story.ask(lambda session: account.balance(session, maker))


def test_the_counter_says_what_the_draft_says(rich):
    told = look(rich)

    same_as(rich, told, rich.maker)
    assert (told.money.available, told.since, told.until) == (429_250, date(2026, 11, 16), SUNDAY)
    one, two = (Goods("Syal batik", "pcs", 0, count) for count in (1, 2))
    assert told.held == (Held(date(2026, 11, 23), 63_750, (one,)), Held(date(2026, 11, 24), 127_500, (two,)))
    assert told.pay_day == date(2026, 11, 24)
    assert told.advance == 150_000
    assert told.documents(Term.COMPENSATION) == ("BA-26-00007",)
    assert {row.product: row.quantity for row in told.sold} == {
        "Gipang ketan original": 12, "Sate bandeng original": 5, "Kain batik cap 2 m": 1,
    }  # fmt: skip
    assert {row.product: row.expires_on for row in told.left}["Gipang ketan original"] == date(2026, 12, 2)
    assert told.renewals == (Renewal(Permit.PIRT, date(2026, 12, 31), 39),)
    assert "rahasia" not in counter_slip.to_json(told)


def test_the_day_after_the_freeze_money_lies_ready_and_the_next_week_has_begun(rich):
    done = rich.freezes(rich.maker, SUNDAY)
    frozen_today, monday = look(rich), look(rich, day=date(2026, 11, 23))

    for told in (frozen_today, monday):
        same_as(rich, told, rich.maker)
        assert told.unclaimed == (Unclaimed(done.number, SUNDAY, 429_000),)
        assert told.since == told.until == date(2026, 11, 23)
        assert told.pay_day == date(2026, 12, 1)
    assert monday.money.available == 250 + 63_750
    rich.pays(done.number, date(2026, 11, 24))
    paid = look(rich, day=date(2026, 11, 24))
    same_as(rich, paid, rich.maker)
    assert (paid.unclaimed, paid.money.available) == ((), 250 + 63_750 + 127_500)


@pytest.mark.sqlite
def test_a_card_is_enough_for_a_cashier_and_a_code_is_not(rich):
    people = [
        rich.books.writing(
            lambda s, role=role: staff.hire(s, name=role.value, role=role, secret_hash="-"),
            key=role.value,
            content=1,
            answer=Person,
        )
        for role in (Role.CASHIER, Role.SUPERVISOR)
    ]
    cashier, supervisor = (str(one.id) for one in people)
    card = cards.text_of("P-0007", rich.maker)

    assert look(rich, card, actor=cashier).code == look(rich, actor=supervisor).code == "P-0007"
    assert look(rich, actor=cashier, approver=supervisor).code == "P-0007"
    with pytest.raises(NeedsApproval):
        look(rich, "P-0012", actor=cashier)
    with pytest.raises(MayNotApprove):
        look(rich, "P-0012", actor=cashier, approver=cashier)
    others = f"KP-P-0012-{card[-4:]}"  # another's code with the marks of one's own card
    with pytest.raises(NotThisCard):
        look(rich, others, actor=cashier)
    with pytest.raises(NotThisCard):
        rich.ask(lambda s: counter_view.queue(s, look(rich), shown=others, on=on(SUNDAY, cashier)))
    with pytest.raises(ShopsOwnGoods):
        look(rich, "P-0001")
    with pytest.raises(NeedsApproval):
        rich.ask(lambda s: counter_view.queue(s, look(rich), shown="P-0007", on=on(SUNDAY, cashier)))


@pytest.mark.sqlite
def test_the_slip_waits_once_and_again_as_a_copy_of_the_same_look(rich):
    told = look(rich)

    for _ in range(2):
        rich._write(lambda s: counter_view.queue(s, told, shown="P-0007", on=on(SUNDAY)))

    waiting = rich.ask(lambda session: jobs.waiting(session, "K1"))
    assert [(job.kind, job.copy_no, job.document_no) for job in waiting] == [
        ("at counter", 0, "P-0007-261122140507"), ("at counter", 1, "P-0007-261122140507"),
    ]  # fmt: skip
    assert {job.content for job in waiting} == {counter_slip.to_json(told)}
    assert counter_slip.from_json(waiting[0].content) == told
    assert not any(job.opens_drawer for job in waiting)


@pytest.mark.sqlite
@pytest.mark.parametrize("columns", COLUMNS)
def test_the_slip_looks_as_agreed(rich, columns):
    waits = Unclaimed("LPK-26-00022", date(2026, 11, 8), 138_500)
    told = replace(look(rich), unclaimed=(waits,))

    assert slips.as_text(counter_slip.slip(told), columns) == golden(f"at_counter_{columns}")


@pytest.mark.sqlite
def test_a_look_asks_the_same_questions_however_many_others_there_are(rich):
    asked = []
    event.listen(rich.books.engine, "before_cursor_execute", lambda *facts: asked.append(facts[2]))
    look(rich)
    few = len(asked)
    for number in range(20):
        maker = rich.producer(f"Produsen {number}", code=f"P-1{number:03}")
        goods = rich.product(f"Barang {number}", maker, price=5_000)
        rich.delivers(goods, 3, SUNDAY)
        rich.sells(goods, 1, SUNDAY)
    asked.clear()
    look(rich)

    assert len(asked) == few <= MOST_QUESTIONS
