"""The evening of goods that do not keep: one act a producer, with figures that add up and a slip for the way home."""

import pytest
from shelf_story import Shelves

from sentra_pos.books import places
from sentra_pos.checkout.giving_back import Goods, Wanted
from sentra_pos.consignment import day_end, day_end_slip
from sentra_pos.consignment.day_end import DayEndDone, Ending
from sentra_pos.paper import jobs
from sentra_pos.paper import slip as slips
from sentra_pos.producers.agreements import AgreementFacts
from sentra_pos.producers.terms import Bearer
from sentra_pos.shop.permissions import NeedsApproval
from sentra_pos.shop.staff import Role
from sentra_pos.stock.fefo import NotEnoughStock
from sentra_pos.stock.write_offs import Loss, NotExpiredYet

PASAR, TAHU, MELATI = "Jajanan Pasar Pagi Cibeber", "Tahu Sumber Rasa Citangkil", "Dapur Gipang Melati"


@pytest.fixture
def evening(story):
    """Lemper and lupis of today, tofu whose maker is paid for what expires, and gipang that keeps."""
    facts = AgreementFacts(commission_bps=2_000, expiry_bearer=Bearer.SHOP)
    story.agrees(TAHU, facts)
    story.delivers(PASAR, lemper=30, lupis=10, price=2_500, commission_bps=1_500, expiry=+0, group="jajanan")
    story.delivers(TAHU, tahu=12, price=8_000, expiry=+0, group="tahu")
    story.delivers(MELATI, gipang=10, price=18_000, commission_bps=2_000, expiry=+60)
    story.opens_shift(300_000)
    sale = story.sells(lemper=24, tahu=9, gipang=1)
    story.refunds(sale.receipt, Wanted(1, 2, Goods.SHELF))
    story.later(hours=9)
    return story


def look(story):
    return {one.name: one for one in story.ask(lambda session: day_end.look(session, day=story.today))}


def ending(story, producer, *, back=(), gone=(), by=""):
    lots = {line.name: line.lot for line in look(story)[producer].lines}
    return Ending(
        story.producer(producer),
        tuple((lots[name], units) for name, units in back),
        tuple((lots[name], units) for name, units in gone),
        by,
    )


def finishes(story, *endings):
    on = story.occasion()
    return story.deed(lambda session: day_end.finish(session, endings=endings, on=on), list[DayEndDone])


def test_what_came_was_sold_and_is_left_is_told_by_producer(evening):
    days = look(evening)

    assert list(days) == [PASAR, TAHU]
    assert [(one.name, one.came, one.sold, one.left) for one in days[PASAR].lines] == [
        ("lemper", 30, 22, 8),
        ("lupis", 10, 0, 10),
    ]
    assert days[PASAR].lines[0].sold_value == 55_000
    assert [(one.sold, one.left, one.expiry_bearer) for one in days[TAHU].lines] == [(9, 3, Bearer.SHOP)]


def test_one_act_hands_back_writes_off_and_prints_the_slip(evening):
    story, shelves = evening, Shelves(evening)
    snacks = ending(story, PASAR, back=[("lemper", 8), ("lupis", 6)], gone=[("lupis", 4)], by="Bu Yuli")
    done, tofu = finishes(story, snacks, day_end.usual(look(story)[TAHU]))

    assert (done.take_back, done.reports) == ("RTB-26-00001", ("BA-26-00001",))
    assert (tofu.take_back, tofu.reports) == ("", ("BA-26-00002",))
    assert (story.on_hand("lemper"), story.on_hand("lupis"), shelves.at("lupis", places.EXPIRED)) == (0, 0, 4)
    # 22 lemper at 85 %; 9 + 3 tofu at 80 %: what expired is the shop's loss.
    assert (story.balance(PASAR), story.balance(TAHU)) == (22 * 2_125, 12 * 6_400)
    assert all(one.is_done for one in look(story).values())
    first, second = story.ask(lambda session: jobs.waiting(session, "K1", kinds=[jobs.DAY_END]))
    assert (first.document_no, second.document_no) == ("P-0002 22/11/2026", "P-0001 22/11/2026")
    for columns in (32, 42, 48):
        slip = day_end_slip.slip(day_end_slip.from_json(first.content))
        lines = [line.text for line in slips.lines(slip, columns)]
        assert max(map(len, lines)) <= columns
        text = " ".join(" ".join(lines).split())
        assert "lupis Masuk 10 pcs Laku 0 pcs Ditarik 6 pcs Disusutkan 4 pcs" in text
        assert "RTB-26-00001 BA-26-00001" in text
    who, on = story.producer(PASAR), story.occasion()
    story.do(lambda session: day_end.slip_again(session, producer=who, on=on))
    *_, copy = story.ask(lambda session: jobs.waiting(session, "K1", kinds=[jobs.DAY_END]))
    assert (copy.document_no, copy.copy_no) == ("P-0002 22/11/2026", 1)
    story.holds()


def test_what_lay_there_from_the_day_before_stays_on_the_slip_once_it_is_gone(story):
    story.delivers(TAHU, tahu=12, price=8_000, expiry=+1, group="tahu")
    story.opens_shift(300_000)
    story.sells(tahu=2)
    story.closes_shift(316_000)
    story.later(days=1)
    story.opens_shift(300_000)
    story.sells(tahu=3)

    story.later(hours=9)
    finishes(story, ending(story, TAHU, back=[("tahu", 7)]))

    (line,) = look(story)[TAHU].lines
    assert (line.before, line.came, line.sold, line.back, line.left) == (10, 0, 3, 7, 0)
    (job,) = story.ask(lambda session: jobs.waiting(session, "K1", kinds=[jobs.DAY_END]))
    slip = day_end_slip.slip(day_end_slip.from_json(job.content))
    text = " ".join(" ".join(line.text for line in slips.lines(slip, 42)).split())
    assert "tahu Dari kemarin 10 pcs Masuk 0 pcs Laku 3 pcs Ditarik 7 pcs" in text
    story.holds()


@pytest.mark.sqlite
def test_before_closing_nothing_of_today_has_expired_and_a_cashier_asks(evening):
    with pytest.raises(NotExpiredYet):
        Shelves(evening).written_off(Loss.EXPIRED, lupis=1)
    gipang = (Shelves(evening).lots("gipang")[0], 1)
    with pytest.raises(NotExpiredYet):
        finishes(evening, Ending(evening.producer(MELATI), gone=(gipang,)))
    evening.actor = evening.hires("Rani", Role.CASHIER)
    with pytest.raises(NeedsApproval):
        finishes(evening, ending(evening, PASAR, back=[("lemper", 8)]))
    assert evening.on_hand("lemper") == 8


@pytest.mark.sqlite
def test_one_that_cannot_be_done_leaves_all_as_it_was_and_the_usual_goes_by_the_terms(evening):
    days = look(evening)
    usual = [day_end.usual(one) for one in days.values()]
    told = [([units for _, units in one.back], [units for _, units in one.gone]) for one in usual]
    assert told == [([8, 10], []), ([], [3])]

    with pytest.raises(NotEnoughStock):
        finishes(evening, usual[0], ending(evening, TAHU, gone=[("tahu", 4)]))

    assert (evening.on_hand("lemper"), evening.on_hand("tahu")) == (8, 3)
    assert evening.ask(lambda session: jobs.waiting(session, "K1", kinds=[jobs.DAY_END])) == []
