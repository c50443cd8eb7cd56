"""What the papers about goods say: read back from the PDF."""

import io
from typing import Any

import pytest
from pypdf import PdfReader
from shelf_story import Shelves

from sentra_pos.consignment import take_back_pdf, take_back_views
from sentra_pos.consignment.take_back_views import NoSuchTakeBack
from sentra_pos.stock import write_off_pdf, write_off_views
from sentra_pos.stock.write_off_views import NoSuchReport
from sentra_pos.stock.write_offs import Gone, Loss

MELATI = "Dapur Gipang Melati"


@pytest.fixture
def shelves(story):
    story.delivers(MELATI, gipang=12, emping=6, price=12_500, commission_bps=2_000, expiry=+7)
    return Shelves(story)


def words(content):
    return [page.extract_text() for page in PdfReader(io.BytesIO(content)).pages]


def test_a_report_says_what_happened_who_answers_and_what_it_means(story, shelves):
    gipang, emping = shelves.lots("gipang")[0], shelves.lots("emping")[0]
    (report,) = shelves.writes_off(
        Loss.DAMAGED, [Gone(gipang, 2, "jatuh dari rak"), Gone(emping, 1, "kemasan bocor")]
    )

    view = story.ask(lambda session: write_off_views.view(session, report.number.lower()))
    (page,) = words(write_off_pdf.draw(view, printed_at=story.clock.now()))

    for said in (
        "BERITA ACARA BARANG RUSAK",
        "BA-26-00001",
        "no. 1: jatuh dari rak; no. 2: kemasan bocor",
        "20.000",
        "30.000",
        "Toko mengganti Rp30.000",
        report.code,
    ):
        assert said in page


def test_a_found_good_takes_its_compensation_back_on_paper(story, shelves):
    shelves.written_off(Loss.LOST, "hilang", gipang=2)
    (report,) = shelves.written_off(Loss.FOUND, "di gudang", gipang=2)

    view = story.ask(lambda session: write_off_views.view(session, report.number))
    (page,) = words(write_off_pdf.draw(view, printed_at=story.clock.now(), copy_no=1, printed_by="Sari"))

    assert "DITEMUKAN" in page
    assert "Ganti rugi Rp20.000 yang pernah dicatat ditarik kembali" in page
    assert "SALINAN ke-1" in page


def test_a_long_report_and_a_long_note_go_over_pages_with_every_line(story):
    goods = {f"barang nomor {number}": 2 for number in range(40)}
    story.delivers(MELATI, price=1_000, **goods)
    shelves = Shelves(story)
    (report,) = shelves.written_off(Loss.LOST, "kebanjiran", **dict.fromkeys(goods, 1))
    halves_of_it: dict[str, Any] = dict.fromkeys(goods, 1)
    note = shelves.fetched(MELATI, **halves_of_it)

    of_report = story.ask(lambda session: write_off_views.view(session, report.number))
    of_note = story.ask(lambda session: take_back_views.view(session, note.number))
    pages = words(write_off_pdf.draw(of_report, printed_at=story.clock.now()))
    halves = words(take_back_pdf.draw(of_note, printed_at=story.clock.now()))

    assert len(pages) > 1
    assert all(f"barang nomor {number}" in "".join(pages) for number in range(40))
    assert "".join(halves).count("barang nomor 39") == 2
    assert "40 baris, nilai jual" in "".join(halves)


def test_papers_nobody_wrote_are_not_there(story):
    with pytest.raises(NoSuchReport):
        story.ask(lambda session: write_off_views.view(session, "BA-26-00001"))
    with pytest.raises(NoSuchTakeBack):
        story.ask(lambda session: take_back_views.view(session, "RTB-26-00001"))
