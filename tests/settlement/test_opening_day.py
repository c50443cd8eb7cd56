"""The opening day: drafts, an entry for each, papers, and the first statement that begins with it."""

import io
from datetime import datetime, timedelta

import pdfplumber
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sentra_pos.base import clock as clocks
from sentra_pos.base.money import Notes
from sentra_pos.books import accounts
from sentra_pos.producers.agreements import AgreementFacts
from sentra_pos.settlement import (
    advances,
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
from sentra_pos.settlement.opening_corrections import AdvanceRepaid, CorrectedBefore, OpeningUndone
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
        self.story.do(lambda s: opening_drafts.keep(s, producer=producer, content=Content(**content), on=on))

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
    """120.000 + 4 × 10.000 − 50.000 = 110.000; then 3 × 10.000 covers only 30.000 of the next instalment."""
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
    assert "Saldo awal hari pembukaan 120.000" in said
    assert "gipang 10 0 4 0 0 0 0 6 22/12/2026" in said
    assert "angsuran uang muka, sesudah ini tersisa 250.000 -50.000" in said
    assert "Jumlah bersih 120.000 + 40.000 − 50.000 = Rp110.000" in said
    assert story.account(accounts.PRODUCER_ADVANCE) == 250_000
    # 5 of 20 bags that cost 180.000 went: 45.000.
    assert (story.account(accounts.COST_OF_GOODS), story.account(accounts.INVENTORY)) == (45_000, 135_000)
    assert gathered.stages()[0] == [Stage.DONE, Stage.CLOSED, Stage.DONE]
    with pytest.raises(OpeningClosed):
        gathered.takes_back("BSA-26-0001")
    story.later(days=7)
    story.sells(gipang=3)
    second = story.settles(MELATI)
    assert (second.net, story.account(accounts.PRODUCER_ADVANCE)) == (0, 220_000)
    story.holds()


def test_a_wrong_opening_is_taken_back_whole_and_mended(gathered):
    story = gathered.story
    for who in (MELATI, OMBAK, None):
        gathered.posts(who)
    said = gathered.story.ask(lambda s: opening_views.view(s, "BSA-26-0003")).content

    undone = [gathered.takes_back(number) for number in ("BSA-26-0001", "BSA-26-0003")]

    assert [one.number for one in undone] == ["BSA-26-0004", "BSA-26-0005"]
    assert (story.balance(MELATI), story.on_hand("gipang"), story.account(accounts.PRODUCER_ADVANCE)) == (
        0,
        0,
        0,
    )
    assert (story.box(), story.account(accounts.INVENTORY), story.on_hand("tas")) == (0, 0, 0)
    assert gathered.draft() == said
    assert gathered.draft(MELATI).advances == (Advance(300_000, 50_000),)
    with pytest.raises(CorrectedBefore):
        gathered.takes_back("BSA-26-0001")
    story.holds()

    gathered.keeps(MELATI, goods=(gathered.goods("gipang", 8, 12_500, expiry=30),), owed=100_000)
    gathered.posts(MELATI)
    gathered.posts()
    (row,) = story.draft(MELATI).goods
    assert (row.opening, row.came_in, row.left, story.draft(MELATI).net) == (8, 0, 8, 100_000)
    assert story.box() == 1_250_000
    story.holds()


def test_an_opening_whose_advance_came_back_in_part_stays(gathered):
    story, melati = gathered.story, gathered.story.producer(MELATI)
    number = gathered.posts(MELATI).number
    on = story.occasion()
    story.do(lambda session: advances.repay(session, producer=melati, amount=40_000, on=on))

    with pytest.raises(AdvanceRepaid) as refused:
        gathered.takes_back(number)

    assert refused.value.facts() == {"number": number, "repaid": 40_000}
    assert story.account(accounts.PRODUCER_ADVANCE) == 260_000
    story.holds()


def test_what_was_sold_meanwhile_cannot_be_taken_back(gathered):
    number = gathered.posts(OMBAK).number
    gathered.story.opens_shift()
    gathered.story.sells(kain=1)

    with pytest.raises(NotEnoughStock):
        gathered.takes_back(number)
    assert gathered.story.balance(OMBAK) == -75_000 + 260_000
    gathered.story.holds()


@pytest.mark.sqlite
def test_a_draft_says_at_once_what_cannot_be(first_day):
    with pytest.raises(BothOwe):
        first_day.keeps(MELATI, owed=10, owes=20)
    with pytest.raises(InstalmentTooHigh):
        first_day.keeps(MELATI, advances=(Advance(100, 200),))
    first_day.keeps(MELATI, goods=(first_day.goods("gipang", 5, 12_500, expiry=3),))
    first_day.story.later(days=5)

    (problem,) = first_day.story.ask(lambda s: opening_drafts.problems(s, on=first_day.story.occasion()))
    assert (problem.name, type(problem.error).__name__) == (MELATI, "BadField")


@pytest.mark.sqlite
def test_the_papers_say_what_both_sides_sign(gathered):
    numbers = [gathered.posts(who).number for who in (MELATI, OMBAK, None)]
    undone = gathered.takes_back(numbers[1], "kain dihitung dua kali").number

    melati, ombak, shop = text(gathered.paper(*numbers))
    assert melati.count("BERITA ACARA SALDO AWAL") == 2
    assert "1 gipang 10 pcs 12.500 20 % → 80 % 2.500 10.000 22/12/2026 L-00001" in melati
    assert "Uang muka, diangsur 50.000 setiap laporan -300.000" in melati
    assert "Saldo: produsen berutang Rp180.000" in melati
    assert "seratus delapan puluh ribu rupiah" in melati
    assert "Laporan titip jual pertama dimulai dengan saldo Rp120.000." in melati
    assert "harga titip tetap 90.000 260.000" in ombak
    assert "12 × 100.000 + 1 × 50.000" in shop
    assert "1 tas 20 pcs 15.000 180.000 tidak ada" in shop
    assert "Saldo awal toko Rp3.660.000" in shop
    assert {"Pengelola", "Pemilik"} <= set(shop.replace("\n", " ").split())
    (correction,) = text(gathered.paper(undone))
    assert "KOREKSI SALDO AWAL" in correction
    assert "Berita acara BSA-26-0002 dibatalkan seluruhnya" in correction
    assert "kain dihitung dua kali" in correction


@pytest.mark.sqlite
@given(
    owed=st.integers(0, 10**9),
    advance=st.integers(1, 10**9),
    units=st.integers(1, 900),
    cost=st.integers(0, 10**6),
    safe=st.integers(0, 10**9),
)
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_opened_comes_back_to_nothing(first_day, owed, advance, units, cost, safe):
    first_day.keeps(
        MELATI, goods=(first_day.goods("gipang", units, 500),), owed=owed, advances=(Advance(advance),)
    )
    first_day.keeps(goods=(first_day.goods("tas", units, 500, cost=cost),), safe=safe)
    done = [first_day.posts(who) for who in (MELATI, None)]
    assert [one.rest for one in done] == [advance - owed, safe + units * cost]

    for one in done:
        first_day.takes_back(one.number)

    story = first_day.story
    left = {name: story.account(name) for name in sorted(accounts.ALL)}
    assert set(left.values()) == {0}, left
    assert (story.on_hand("gipang"), story.on_hand("tas")) == (0, 0)
