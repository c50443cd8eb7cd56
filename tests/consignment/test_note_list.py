"""Notes are found again, and a wrong one shows what of it may still be undone."""

import io

import pdfplumber
import pytest
from shelf_story import Shelves

from sentra_pos.consignment import counter_pdf, counter_views, note_list, note_words, views
from sentra_pos.consignment.corrections import Undone
from sentra_pos.consignment.notes import DeliveryLine, NoteDone, Rejected, receive
from sentra_pos.consignment.views import UnknownNote
from sentra_pos.producers import directory
from sentra_pos.producers.directory import BadField
from sentra_pos.shop.permissions import NeedsApproval
from sentra_pos.shop.staff import Role

MELATI = "Dapur Gipang Melati"
BANDENG = "Bandeng Bahari Merak"


def look(story, words=""):
    return [row.number for row in story.ask(lambda session: note_list.look(session, words))]


def test_notes_are_found_by_number_and_producer_the_newest_first(story):
    story.delivers(MELATI, gipang=12, price=12_500)
    story.later(minutes=5)
    story.delivers(BANDENG, sate=5, price=42_000)
    story.later(minutes=5)
    Shelves(story).corrected("TTB-26-00001", Undone(1, 2))

    assert look(story) == ["TTB-26-00003", "TTB-26-00002", "TTB-26-00001"]
    assert look(story, "melati ttb") == ["TTB-26-00003", "TTB-26-00001"]
    assert look(story, "00002") == ["TTB-26-00002"]
    assert look(story, "kulit") == []
    counter, _, first = story.ask(note_list.look)
    assert (counter.corrects, first.corrected_by, first.lines) == ("TTB-26-00001", ("TTB-26-00003",), 1)


def test_what_was_sold_or_undone_already_is_out_of_reach(story):
    story.delivers(MELATI, gipang=12, emping=3_500, price=12_500, decimals=0)
    story.opens_shift()
    story.sells(gipang=4)
    Shelves(story).corrected("TTB-26-00001", Undone(1, 5))

    gipang, emping = story.ask(lambda session: note_list.undoable(session, "ttb-26-00001"))

    assert (gipang.quantity, gipang.left, gipang.here, gipang.most) == (12, 7, 3, 3)
    assert (emping.left, emping.most) == (3_500, 3_500)
    with pytest.raises(UnknownNote):
        story.ask(lambda session: note_list.undoable(session, "TTB-26-00009"))


def test_the_counter_note_is_a_paper_for_both_sides(story):
    story.delivers(MELATI, gipang=12, price=12_500, expiry=7)
    Shelves(story).corrected("TTB-26-00001", Undone(1, 2), reason="terhitung dua kali")
    view = story.ask(lambda session: counter_views.view(session, "ttb-26-00002"))

    paper = counter_pdf.draw(view, printed_at=story.clock.now(), printed_by="Rani")

    with pdfplumber.open(io.BytesIO(paper)) as opened:
        (page,) = opened.pages
        text = page.extract_text()
    assert text.count("PERBAIKAN TANDA TERIMA") == 2
    assert "memperbaiki TTB-26-00001" in text
    assert "Alasan: terhitung dua kali" in text
    assert "12 pcs 2 pcs 12.500" in text
    assert "1 baris, nilai jual yang dikurangi 25.000" in text
    with pytest.raises(UnknownNote):
        story.ask(lambda session: counter_views.view(session, "TTB-26-00001"))


def test_a_cashier_corrects_no_note_alone(story):
    story.delivers(MELATI, gipang=12, price=12_500)
    story.actor = story.hires("Rani", Role.CASHIER)

    with pytest.raises(NeedsApproval):
        Shelves(story).corrected("TTB-26-00001", Undone(1, 2))
    assert story.on_hand("gipang") == 12


def receives(story, rejected, **goods):
    story.delivers(MELATI, price=12_500, expiry=30, **goods)
    on, who = story.occasion(), story.producer(MELATI)
    lines = [DeliveryLine(story.product_id(name), units) for name, units in goods.items()]
    return story.deed(
        lambda session: receive(
            session, producer=directory.get(session, who), delivery=lines, on=on, rejected=rejected
        ),
        NoteDone,
    )


def test_what_was_not_taken_stands_on_the_note_and_in_the_message_but_not_in_the_stock(story):
    story.delivers(MELATI, gipang=1, price=12_500)
    which = story.product_id("gipang")

    done = receives(story, [Rejected(which, 3, "kemasan rusak")], gipang=9)

    view = story.ask(lambda session: views.note(session, done.number))
    assert [(one.product, one.quantity, one.reason) for one in view.not_taken] == [
        ("gipang", 3, "kemasan rusak")
    ]
    assert story.on_hand("gipang") == 1 + 9 + 9
    assert "- gipang 3 pcs: kemasan rusak" in note_words.message(view)
    with pytest.raises(BadField):
        receives(story, [Rejected(which, 3, " ")], gipang=9)
    story.holds()


def test_the_message_fits_a_phone_however_long_the_note_is(story):
    goods = {f"gipang_rasa_nomor_{number}_dengan_nama_panjang": 24 for number in range(60)}
    note = story.delivers(MELATI, price=12_500, commission_bps=2_000, expiry=30, **goods)
    view = story.ask(lambda session: views.note(session, note.number))

    said = note_words.message(view)

    assert len(said) <= note_words.MOST_SIGNS
    assert note.number in said
    assert note.code in said
    assert "baris lagi, lihat nota" in said
    assert "nilai jual Rp18.000.000, hak produsen Rp14.400.000" in said
    assert note_words.link(view, "+62812-3456-7890").startswith("https://wa.me/6281234567890?text=Sentra")
    assert "\n" not in note_words.link(view, "")
