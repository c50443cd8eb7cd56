"""A producer takes goods home: what is unsold, what broke and what expired, each as the lot's terms say."""

import pytest
from shelf_story import Shelves

from sentra_pos.books import places
from sentra_pos.consignment import hand_backs, take_back_views
from sentra_pos.consignment.hand_backs import Handed, HandedBack, Why
from sentra_pos.consignment.take_backs import GoingBack, NothingToTakeBack
from sentra_pos.producers.agreements import AgreementFacts
from sentra_pos.producers.directory import BadField
from sentra_pos.producers.terms import Bearer
from sentra_pos.reports import handover_open
from sentra_pos.reports.handover_pack import Open
from sentra_pos.stock import pulls, watch
from sentra_pos.stock.watch import AtHand
from sentra_pos.stock.write_offs import NothingToWriteOff, WriteOffDone

MELATI, TAHU = "Dapur Gipang Melati", "Tahu Sumber Rasa Citangkil"


@pytest.fixture
def shop(story):
    """Gipang whose maker answers for what breaks and expires, and tofu for which the shop does."""
    theirs = AgreementFacts(
        commission_bps=2_000, expiry_bearer=Bearer.PRODUCER, damage_bearer=Bearer.PRODUCER
    )
    ours = AgreementFacts(commission_bps=2_000, expiry_bearer=Bearer.SHOP, damage_bearer=Bearer.SHOP)
    story.agrees(MELATI, theirs)
    story.agrees(TAHU, ours)
    story.delivers(MELATI, gipang=10, price=18_000, expiry=+1)
    story.delivers(MELATI, wajit=6, price=15_000, expiry=+60)
    story.delivers(TAHU, tahu=8, price=8_000, expiry=+1, group="tahu")
    return story


def hands_back(story, producer, *goods, **more):
    who, on = story.producer(producer), story.occasion()
    return story.deed(
        lambda session: hand_backs.hand_back(session, producer=who, goods=goods, on=on, **more), HandedBack
    )


@pytest.mark.sqlite
def test_unsold_and_broken_goods_go_home_on_one_note_and_the_report_says_what_happened(shop):
    shelves = Shelves(shop)
    (gipang,), (wajit,) = shelves.lots("gipang"), shelves.lots("wajit")

    done = hands_back(
        shop,
        MELATI,
        Handed(gipang, 4),
        Handed(wajit, 2, Why.DAMAGED),
        reason="kemasan robek",
        fetched_by="Bu Melati",
    )

    assert (done.papers, done.credited) == (("BA-26-00001", "RTB-26-00001"), 0)
    note = shop.ask(lambda session: take_back_views.view(session, "RTB-26-00001"))
    assert [(line.product, line.quantity, line.from_place) for line in note.lines] == [
        ("gipang", 4, places.SHELF),
        ("wajit", 2, places.DAMAGED),
    ]
    assert (shop.on_hand("gipang"), shop.on_hand("wajit"), shelves.at("wajit", places.DAMAGED)) == (6, 4, 0)
    with pytest.raises(BadField):
        hands_back(shop, MELATI, Handed(wajit, 1, Why.DAMAGED))
    with pytest.raises(NothingToTakeBack):
        hands_back(shop, MELATI)
    shop.holds()


def test_expired_goods_leave_in_one_step_and_go_home_or_are_paid_as_agreed(shop):
    shelves = Shelves(shop)
    assert shop.ask(lambda session: watch.at_hand(session, day=shop.today)) == AtHand(0, 0, 2, 0, 0)
    shop.later(days=2)
    assert shop.ask(lambda session: watch.at_hand(session, day=shop.today)) == AtHand(2, 0, 0)
    (tahu,) = shelves.lots("tahu")

    over = shop.ask(lambda session: pulls.waiting(session, day=shop.today))
    gipang = next(one.lot for one in over if one.name == "gipang")
    open_ones = shop.ask(lambda session: handover_open.matters(session, (), day=shop.today))
    assert [(one.what, one.who, one.amount) for one in open_ones if one.kind is Open.PULL] == [
        ("gipang", "L-00001", 180_000),
        ("tahu", "L-00003", 64_000),
    ]
    on = shop.occasion()
    (pulled,) = shop.deed(lambda session: pulls.take_off(session, lots=[gipang], on=on), list[WriteOffDone])
    with pytest.raises(NothingToWriteOff):
        shop.do(lambda session: pulls.take_off(session, lots=[gipang], on=on))
    paid = hands_back(shop, TAHU, Handed(tahu, 8, Why.EXPIRED))

    assert (pulled.compensation, paid.papers, paid.credited) == (0, ("BA-26-00002",), 51_200)
    assert shop.ask(lambda session: hand_backs.aside(session, producer=shop.producer(TAHU))) == []
    (waits,) = shop.ask(lambda session: hand_backs.aside(session, producer=shop.producer(MELATI)))
    assert (waits.goods.product, waits.goods.quantity, waits.place) == ("gipang", 10, places.EXPIRED)
    home = hands_back(shop, MELATI, waiting=[GoingBack(waits.goods.lot, waits.goods.quantity, waits.place)])
    assert (home.papers, shelves.at("gipang", places.EXPIRED)) == (("RTB-26-00001",), 0)
    assert (shop.balance(TAHU), shop.balance(MELATI)) == (51_200, 0)
    assert shop.ask(lambda session: watch.at_hand(session, day=shop.today)) == AtHand(0, 0, 0)
    shop.holds()
