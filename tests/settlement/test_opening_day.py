"""The opening day: drafts, an entry for each, papers, and the first statement that begins with it."""

import io
from datetime import date, datetime, timedelta

import pdfplumber
import pytest

from sentra_pos.base import clock as clocks
from sentra_pos.base.money import Notes
from sentra_pos.books import accounts
from sentra_pos.settlement import (
    opening_board,
    opening_drafts,
    opening_pdf,
    opening_views,
    statement_pdf,
    statements,
)
from sentra_pos.settlement.opening import OpeningClosed, OpeningDone
from sentra_pos.settlement.opening_board import Stage
from sentra_pos.settlement.opening_content import Advance, BothOwe, Content, InstalmentTooHigh, OpeningGoods
from sentra_pos.settlement.opening_corrections import CorrectedBefore, OpeningUndone
from sentra_pos.settlement.opening_drafts import OpenedAlready
from sentra_pos.stock.fefo import NotEnoughStock

MELATI, OMBAK, SHOP = "Dapur Gipang Melati", "Batik Ombak Selat", "Toko sendiri"
PRINTED = datetime(2026, 11, 22, 9, 30, tzinfo=clocks.SHOP_ZONE)


def text(pdf):
    with pdfplumber.open(io.BytesIO(pdf)) as paper:
        return [page.extract_text() for page in paper.pages]


class Beginning:
    """What is gathered on the first day of `story`."""

    def __init__(self, story):
        self.story = story
        story.agrees(MELATI, _terms(2_000))
        story.agrees(OMBAK, _terms(2_500))
        story.producer(SHOP, house=True)
        story.product("gipang", MELATI)
        story.product("kain", OMBAK, group="batik")
        story.product("tas", SHOP, group="lain")

    def goods(self, name, quantity, price, *, expiry=None, titip=None, cost=None):
        last = self.story.today + timedelta(days=expiry) if expiry else None
        return OpeningGoods(self.story.product_id(name), quantity, last, price, titip, cost)

    def keeps(self, who=None, **content):
        producer, on = self._id(who), self.story.occasion()
        self.story.do(
            lambda s: opening_drafts.keep(s, producer=producer, content=Content(**content), on=on)
        )

    def posts(self, who=None):
        producer, on = self._id(who), self.story.occasion()
        return self.story.deed(lambda s: opening_drafts.post(s, producer=producer, on=on), OpeningDone)

    def takes_back(self, number, why="salah hitung"):
        on = self.story.occasion(reason=why)
        return self.story.deed(lambda s: opening_drafts.take_back(s, number=number, on=on), OpeningUndone)

    def draft(self, who=None):
        producer = self._id(who)
        return self.story.ask(lambda s: opening_drafts.read(s, producer))

    def stages(self):
        board = self.story.ask(opening_board.look)
        return [row.stage for row in board.rows], board.total

    def paper(self, *numbers):
        views = self.story.ask(lambda s: [opening_views.view(s, number) for number in numbers])
        return opening_pdf.draw(views, printed_at=PRINTED)

    def _id(self, who):
        return None if who is None else self.story.producer(who)


def _terms(bps):
    from sentra_pos.producers.agreements import AgreementFacts

    return AgreementFacts(commission_bps=bps, hold_days=0)


@pytest.fixture
def first_day(story):
    return Beginning(story)


@pytest.fixture
def gathered(first_day):
    """What is typed for two producers and the shop."""
    first_day.keeps(
        MELATI,
        goods=(first_day.goods("gipang", 10, 12_500, expiry=30),),
        owed=120_000,
        advances=(Advance(300_000, 50_000),),
    )
    first_day.keeps(OMBAK, goods=(first_day.goods("kain", 3, 350_000, titip=260_000),), owes=75_000)
    first_day.keeps(
        goods=(first_day.goods("tas", 20, 15_000, cost=9_000),),
        safe=1_250_000,
        notes=(Notes(100_000, 12), Notes(50_000, 1)),
        bank=2_000_000,
        qris=150_000,
        card=80_000,
    )
    return first_day


def test_a_shop_opens_with_what_it_has_and_owes(gathered):
    """1.250.000 + 2.000.000 + 150.000 + 80.000 + 20 × 9.000 + 300.000 + 75.000 = 4.035.000, less 120.000."""
    story = gathered.story
    stages, total = gathered.stages()
    assert stages == [Stage.DRAFT] * 3
    assert (total.assets, total.owed, total.rest) == (4_035_000, 120_000, 3_915_000)
    assert story.account(accounts.OPENING_BALANCE) == 0

    done = [gathered.posts(who) for who in (MELATI, OMBAK, None)]

    assert [one.number for one in done] == ["BSA-26-0001", "BSA-26-0002", "BSA-26-0003"]
    assert [one.rest for one in done] == [180_000, 75_000, 3_660_000]
    stages, after = gathered.stages()
    assert (stages, after) == ([Stage.DONE] * 3, total)
    assert (story.box(), story.account(accounts.BANK)) == (1_250_000, 2_000_000)
    assert (story.account(accounts.QRIS_CLEARING), story.account(accounts.CARD_CLEARING)) == (150_000, 80_000)
    assert (story.account(accounts.INVENTORY), story.account(accounts.PRODUCER_ADVANCE)) == (180_000, 300_000)
    assert (story.balance(MELATI), story.balance(OMBAK)) == (120_000, -75_000)
    assert story.account(accounts.OPENING_BALANCE) == -3_915_000
    assert [story.on_hand(name) for name in ("gipang", "kain", "tas")] == [10, 3, 20]
    with pytest.raises(OpenedAlready):
        gathered.keeps(MELATI, owed=1)
    story.holds()


def test_the_first_statement_begins_with_the_opening(gathered):
    """120.000 + 4 × 10.000 − 50.000 = 110.000; then 3 × 10.000 − 50.000 is not covered: 30.000 is taken."""
    story = gathered.story
    for who in (MELATI, OMBAK, None):
        gathered.posts(who)
    story.opens_shift(float_=200_000)
    story.sells(gipang=4, tas=5)
    draft = story.draft(MELATI)

    first = story.settles(MELATI)

    assert (draft.net, draft.to_pay, first.net, first.to_pay) == (110_000,) * 4
    view = story.ask(lambda s: statements.view(s, first.number))
    (said,) = text(statement_pdf.draw(view, printed_at=PRINTED))
    assert "Saldo awal 120.000" in said.replace("  ", " ")
    assert "gipang 10 0 4" in said
    assert story.account(accounts.PRODUCER_ADVANCE) == 250_000
    # 5 of 20 bags that cost 180.000 went: 45.000.
    assert (story.account(accounts.COST_OF_GOODS), story.account(accounts.INVENTORY)) == (45_000, 135_000)
    with pytest.raises(OpeningClosed):
        gathered.takes_back("BSA-26-0001")
    story.later(days=7)
    story.sells(gipang=3)
    second = story.settles(MELATI)
    assert (second.net, story.account(accounts.PRODUCER_ADVANCE)) == (0, 220_000)
    story.holds()


def test_see(gathered):
    gathered.story.producer("x")
    numbers = [gathered.posts(who).number for who in (MELATI, OMBAK, None)]
    open("/tmp/opening.pdf", "wb").write(gathered.paper(*numbers))
    gathered.takes_back("BSA-26-0001")
    gathered.story.holds()
    gathered.takes_back("BSA-26-0003")
    gathered.story.holds()
