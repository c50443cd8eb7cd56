"""The fairness list: what was decided and why, how much of the shelf each maker had, and nothing that is private."""

import csv
import io
from datetime import date, timedelta

import openpyxl
import pypdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample_papers import GOLDEN
from sqlalchemy import event

from sentra_pos.checkout.giving_back import Goods, Wanted
from sentra_pos.consignment import notes
from sentra_pos.consignment.notes import DeliveryLine, NoteDone, Rejected
from sentra_pos.producers import decisions, directory
from sentra_pos.producers.decisions import Status
from sentra_pos.producers.tables import Producer, ProducerFields
from sentra_pos.reports import fairness, fairness_files, fairness_pdf
from sentra_pos.reports.fairness import Order, PeriodBackwards
from sentra_pos.reports.fairness_shelf import Moved, Refusal, days_held
from sentra_pos.shop.permissions import NeedsApproval
from sentra_pos.shop.staff import Role

MELATI, BATIK, PAGI, RUSAK = (
    "Dapur Gipang Melati",
    "Batik Ombak Selat",
    "Jajanan Pasar Pagi",
    "Anyaman Citangkil",
)
FIRST = date(2026, 11, 22)


def applies(story, name, what):
    def deed(session):
        fields = ProducerFields(name=name, phone="081234567890", bank="BCA", account="0123456789")
        row = directory.add(session, fields, at=story.clock.now())
        decisions.apply(session, producer=row.id, on=story.occasion(), what=what)

    story.do(deed)


def decided(story, name, status, reason):
    on = story.occasion(approved_by="waived")
    story.do(
        lambda s: decisions.decide(s, producer=directory_id(s, name), status=status, reason=reason, on=on)
    )


def directory_id(session, name):
    return next(card.id for card in directory.everyone(session) if card.name == name)


def refused(story, name, taken, left):
    """A delivery of which some pieces were not taken."""
    who, product = story.producer(name), story.product_id("gipang")

    def deed(session):
        line = DeliveryLine(product, taken, story.today + timedelta(days=30), 10_000)
        away = [Rejected(product, left, "kemasan rusak")]
        maker = session.get_one(Producer, who)
        return notes.receive(session, producer=maker, delivery=[line], rejected=away, on=story.occasion())

    story.deed(deed, NoteDone)


@pytest.fixture
def ten_days(story):
    """Two makers sell, one waits, one was refused; ten days from the 22nd on."""
    applies(story, RUSAK, "tas anyaman")
    story.delivers(MELATI, gipang=6, price=10_000, commission_bps=2_000)
    story.opens_shift(float_=100_000)
    sale = story.sells(gipang=3)
    story.refunds(sale.receipt, Wanted(1, 1, Goods.SHELF))
    story.closes_shift(120_000)
    story.later(days=3)
    story.opens_shift(float_=100_000)
    decided(story, RUSAK, Status.REFUSED, "sudah ada empat perajin tas")
    applies(story, PAGI, "kue cincin")
    story.delivers(BATIK, syal=3, price=50_000, commission_bps=2_500, group="batik")
    story.sells(syal=2, gipang=4)
    story.later(days=4)
    refused(story, MELATI, 2, 1)
    story.later(days=2)
    return story


def read(story, **more):
    on = story.occasion()
    return story.ask(lambda s: fairness.read(s, first=FIRST, last=FIRST + timedelta(days=30), on=on, **more))


def test_everybody_is_told_the_same_about_everybody(ten_days):
    view = read(ten_days)

    by_name = {one.name: one for one in view.makers}
    melati, batik = by_name[MELATI], by_name[BATIK]
    assert (view.days, view.pieces, list(by_name)) == (10, 8, [BATIK, MELATI])
    # Four days until the last one was sold, and three since the next delivery.
    assert (melati.days, melati.deliveries, melati.products, melati.pieces) == (7, 2, 1, 6)
    assert melati.refused == (Refusal("kemasan rusak", 1),)
    assert (batik.days, batik.pieces, batik.share_bps, melati.share_bps) == (7, 2, 2_500, 7_500)
    assert [(one.name, one.status, one.days) for one in view.decisions] == [
        (RUSAK, Status.REFUSED, 3),
        (PAGI, Status.APPLIED, 6),
    ]
    assert view.slowest == 3
    assert "0123456789" not in repr(view)
    assert "81234567890" not in repr(view)
    ten_days.holds()


def test_what_nobody_asked_for_is_not_told_and_money_only_to_who_may_see_it(ten_days):
    with pytest.raises(PeriodBackwards):
        ten_days.ask(lambda s: fairness.read(s, first=date(2027, 1, 1), last=FIRST, on=ten_days.occasion()))
    ten_days.actor = ten_days.hires("Rani", Role.CASHIER)
    with pytest.raises(NeedsApproval):
        read(ten_days, with_money=True)
    assert read(ten_days).makers[0].money_bps is None

    ten_days.actor = ten_days.hires("Wira", Role.AUDITOR)
    told = {one.name: one.money_bps for one in read(ten_days, with_money=True).makers}
    assert told == {BATIK: 6_250, MELATI: 3_750}
    assert [one.name for one in read(ten_days, order=Order.APPLICATION).makers] == [BATIK, MELATI]


@pytest.mark.sqlite
def test_paper_and_files_say_what_the_list_says(ten_days, tmp_path):
    view = read(ten_days)

    made = fairness_pdf.draw(view, printed_at=ten_days.clock.now(), printed_by="Sari")
    (page,) = pypdf.PdfReader(io.BytesIO(made)).pages
    csv_rows = fairness_files.write_csv(view, tmp_path / "daftar.csv")
    fairness_files.write_xlsx(view, tmp_path / "daftar.xlsx")
    assert page.extract_text().rstrip() == (GOLDEN / "fairness.txt").read_text("utf-8").rstrip("\n")
    with (tmp_path / "daftar.csv").open(encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    assert csv_rows == 2
    assert [(row["Produsen"], row["Hari di rak"], row["Laku (potong)"]) for row in rows] == [
        (BATIK, "7", "2"),
        (MELATI, "7", "6"),
    ]
    book = openpyxl.load_workbook(tmp_path / "daftar.xlsx")
    assert book.sheetnames == ["Bagian di rak", "Lamaran", "Arti angka"]
    assert [cell.value for cell in book["Lamaran"]["H"]][1:] == ["sudah ada empat perajin tas", ""]


@pytest.mark.sqlite
def test_all_makers_take_as_many_questions_as_one(ten_days):
    asked: list[str] = []
    engine = ten_days.books.engine
    event.listen(engine, "before_cursor_execute", lambda _c, _u, statement, *_: asked.append(statement))
    read(ten_days)
    few = sum(one.startswith("SELECT") for one in asked)
    asked.clear()
    for number in range(20):
        applies(ten_days, f"Perajin {number}", "apa saja")
        decided(ten_days, f"Perajin {number}", Status.ACCEPTED, "baik")
    asked.clear()
    read(ten_days)

    assert sum(one.startswith("SELECT") for one in asked) == few <= 12


@pytest.mark.sqlite
@given(
    st.lists(st.tuples(st.integers(-5, 5), st.integers(0, 3)), min_size=1, max_size=14),
    st.integers(0, 4),
)
def test_days_on_the_shelf_are_those_a_neighbour_would_count(days, at_first):
    """A day counts on which something lay there in the morning, or came."""
    moved, stock, counted = {}, at_first, 0
    for number, (change, through) in enumerate(days):
        came = max(0, change) + through
        left = min(stock + came, max(0, -change) + through)
        counted += 1 if stock > 0 or came > 0 else 0
        stock += came - left
        if came or left:
            moved[FIRST + timedelta(days=number)] = Moved(came, left)

    assert days_held(stock, moved, FIRST, FIRST + timedelta(days=len(days) - 1)) == counted
