"""A year by months: sales less refunds of a maker, of the shop, and what QRIS and cards brought."""

from datetime import date, datetime

import pytest
from pypdf import PdfReader

from sentra_pos.base import clock as clocks
from sentra_pos.checkout import clearing, unverified
from sentra_pos.checkout.cart import Method
from sentra_pos.checkout.giving_back import Goods, Wanted
from sentra_pos.checkout.paying import Payment
from sentra_pos.reports import year, year_files, year_pdf
from sentra_pos.settlement import checking
from sentra_pos.shop.permissions import NeedsApproval
from sentra_pos.shop.staff import Role

MELATI, BATIK = "Dapur Gipang Melati", "Batik Ombak Selat"
OCTOBER = datetime(2026, 10, 5, 10, tzinfo=clocks.SHOP_ZONE)


@pytest.fixture
def shop(story):
    """Four jars in October, of which one comes back in November with three more sold; batik by QRIS in November."""
    story.clock.at = OCTOBER
    story.delivers(MELATI, gipang=20, price=12_500, commission_bps=2_000, expiry=+90)
    story.delivers(BATIK, kain=9, price=200_000, commission_bps=2_500, hold_days=0, group="batik")
    story.delivers("Toko Sentra", house=True, tas=5, price=10_000)
    story.opens_shift(100_000)
    receipt = story.sells(gipang=4).receipt
    story.sells(tas=1)
    story.closes_shift(160_000)
    story.settles(MELATI)
    story.later(days=30)
    story.opens_shift(160_000)
    story.sells(gipang=3)
    story.refunds(receipt, Wanted(1, 1, Goods.SHELF))
    story.sells(kain=1, paid=[Payment(Method.QRIS, 200_000, "14:05")])
    return story


def months(view):
    return {one.first.month: (one.gross, one.part, one.shop_part) for one in view.months if one.gross}


def test_a_refund_counts_in_its_own_month(shop):
    on, melati = shop.occasion(), shop.producer(MELATI)

    view = shop.ask(lambda s: year.of_producer(s, producer=melati, year=2026, on=on))

    assert months(view) == {10: (50_000, 40_000, 10_000), 11: (25_000, 20_000, 5_000)}
    assert view.cumulative[8:] == [0, 50_000, 75_000, 75_000]
    assert view.passed_in is None
    shop.holds()


def test_the_shop_sees_consigned_and_own_goods_apart_and_what_the_bank_owes(shop):
    day = shop.today

    def arrives(session):
        keys = [one.key for one in unverified.between(session, day, day)]
        return clearing.arrived(session, keys, 198_600, shop.occasion()).cost

    before = shop.ask(lambda s: year.of_shop(s, year=2026, on=shop.occasion()))
    shop.deed(arrives, int)
    view = shop.ask(lambda s: year.of_shop(s, year=2026, on=shop.occasion()))

    assert months(view) == {10: (50_000, 40_000, 10_000), 11: (225_000, 170_000, 55_000)}
    assert sum(one.gross for one in view.own) == 10_000
    assert [one.still for one in before.clearing[9:]] == [0, 200_000, 200_000]
    november = view.clearing[10]
    assert (november.paid, november.arrived, november.cost, november.still) == (200_000, 198_600, 1_400, 0)
    shop.holds()


def test_the_month_in_which_the_turnover_passes_the_threshold_is_told():
    grown = tuple(year.Month(date(2026, month, 1), gross=60_000_000) for month in range(1, 13))

    assert year.Year(shop=None, year=2026, months=grown).passed_in == date(2026, 9, 1)  # type: ignore[arg-type]
    assert year.Year(shop=None, year=2026, months=grown[:8]).passed_in is None  # type: ignore[arg-type]


@pytest.mark.sqlite
def test_papers_and_tables_say_the_same(shop, tmp_path):
    on, melati = shop.occasion(), shop.producer(MELATI)
    sheet = shop.ask(lambda s: year.of_producer(s, producer=melati, year=2026, on=on))
    told = shop.ask(lambda s: year.history(s, producer=melati, months=12, until=shop.today, on=on))
    whole = shop.ask(lambda s: year.of_shop(s, year=2026, on=on))
    drawn = (
        year_pdf.sheet_of_producer(sheet, printed_at=on.at),
        year_pdf.letter(told, printed_at=on.at, printed_by="Sari"),
        year_pdf.sheet_of_shop(whole, printed_at=on.at),
    )
    said = []
    for place, paper in enumerate(drawn):
        file = tmp_path / f"{place}.pdf"
        file.write_bytes(paper)
        said.append(" ".join(" ".join(page.extract_text().split()) for page in PdfReader(file).pages))
    year_files.write(tmp_path / "tahun.csv", sheet)

    assert "Oktober 2026 50.000 0 50.000 10.000 40.000 50.000" in said[0]
    assert "Jumlah 75.000 0 75.000 15.000 60.000" in said[0]
    assert "tidak melewati Rp500.000.000" in said[0]
    assert "November 2025 s.d. Oktober 2026" in said[1]
    assert "Rata-rata sebulan sejak Oktober 2026: omzet kotor Rp50.000, bagian produsen Rp40.000" in said[1]
    (proof,) = told.proofs
    assert f"LPK-26-00001 05/10/2026 {proof.code}" in said[1]
    assert shop.ask(lambda s: checking.check(s, proof.code)).number == proof.number
    assert (told.gross, told.part) == (50_000, 40_000)
    assert "November 2026 225.000 0 225.000 55.000 170.000" in said[2]
    rows = (tmp_path / "tahun.csv").read_text("utf-8-sig").splitlines()
    assert rows[11] == "2026-11,25000,0,25000,5000,20000,75000,"
    assert year_files.write(tmp_path / "toko.xlsx", whole) == 24


@pytest.mark.sqlite
def test_a_cashier_sees_nobodys_year(shop):
    shop.actor = shop.hires("Rani", Role.CASHIER)
    on, melati = shop.occasion(), shop.producer(MELATI)

    for ask in (
        lambda s: year.of_producer(s, producer=melati, year=2026, on=on),
        lambda s: year.history(s, producer=melati, months=12, until=shop.today, on=on),
        lambda s: year.of_shop(s, year=2026, on=on),
    ):
        with pytest.raises(NeedsApproval):
            shop.ask(ask)
