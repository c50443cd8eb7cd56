"""The note both sides sign: read from the books, drawn twice on A4, carried over pages, hostile names as words."""

import io
from dataclasses import replace
from datetime import date, datetime
from itertools import pairwise

import pdfplumber
import pypdfium2  # type: ignore[import-untyped]
import pytest
import zxingcpp

from sentra_pos.base.clock import SHOP_ZONE
from sentra_pos.consignment import note_pdf, views
from sentra_pos.consignment.views import Conditions, NoteLine, NoteView, UnknownNote
from sentra_pos.paper.letterhead import Letterhead
from sentra_pos.producers.agreements import AgreementFacts
from sentra_pos.producers.terms import Bearer, Terms, TermsKind

AT = datetime(2026, 11, 24, 9, 41, tzinfo=SHOP_ZONE)
MELATI = "Dapur Gipang Melati"


def line(product="Gipang ketan original", quantity=6, price=12_500, bps=2_000, lot=412):
    part = price - price * bps // 10_000
    return NoteLine(
        product=product,
        quantity=quantity,
        unit="bungkus",
        decimals=0,
        price=price,
        terms=Terms(TermsKind.PERCENT, bps),
        is_house=False,
        shop_part=price - part,
        producer_part=part,
        value=price * quantity,
        shop_total=(price - part) * quantity,
        producer_total=part * quantity,
        expiry=date(2027, 1, 8),
        lot=lot,
    )


VIEW = NoteView(
    shop=Letterhead("Sentra IKM Cilegon", "Jl. Lingkar Selatan (JLS), Cilegon", "0254-000000"),
    number="TTB-26-00045",
    received_at=AT,
    received_by="Rani",
    producer=MELATI,
    owner="Nur Aini",
    producer_code="P-0007",
    phone="0812-0000-0007",
    agreement="PTJ-0007",
    agreement_since=date(2026, 3, 1),
    conditions=Conditions(frozenset({Bearer.SHOP}), Bearer.SHOP, Bearer.SHOP, Bearer.PRODUCER, 0),
    lines=(line(),),
    code="E81D-5B0F",
)


def halves(made):
    """The text of each page's upper and lower half."""
    found: list[str] = []
    with pdfplumber.open(io.BytesIO(made)) as opened:
        for page in opened.pages:
            assert (round(page.width), round(page.height)) == (595, 842)
            middle = page.height / 2
            boxes = ((0, 0, page.width, middle), (0, middle, page.width, page.height))
            found += [page.crop(box).extract_text() for box in boxes]
    return found


def drawn(view=VIEW, **how):
    return halves(note_pdf.draw(view, printed_at=AT, **how))


# --- what is read from the books


def test_the_view_says_what_was_signed(story):
    number = story.agrees(MELATI, AgreementFacts(commission_bps=2_000, hold_days=2))
    note = story.delivers(MELATI, gipang=6, price=12_500, expiry=47)

    view = story.ask(lambda session: views.note(session, note.number.lower()))

    (only,) = view.lines
    assert (view.number, view.producer, view.received_by) == (note.number, MELATI, "Sari")
    assert (view.agreement, view.agreement_since, view.code) == (number, story.today, note.code)
    assert (only.shop_part, only.producer_part, only.shop_total, only.producer_total) == (
        2_500,
        10_000,
        15_000,
        60_000,
    )
    assert (only.lot, only.quantity, view.conditions.hold_days) == (1, 6, 2)


def test_fixed_terms_weighed_goods_and_house_goods_keep_their_parts(story):
    syal = story.delivers("Batik Ombak Selat", syal=2, price=85_000, titip=70_000)
    emping = story.delivers(MELATI, emping=3_500, decimals=3, price=90_000, commission_bps=2_000)
    own = story.delivers("Toko sendiri", kantong=4, price=5_000, house=True)

    def parts(note):
        (only,) = story.ask(lambda session: views.note(session, note.number)).lines
        return only.shop_part, only.producer_part, only.shop_total, only.producer_total, only.is_house

    assert parts(syal) == (15_000, 70_000, 30_000, 140_000, False)
    assert parts(emping) == (18_000, 72_000, 63_000, 252_000, False)
    assert parts(own) == (5_000, 0, 20_000, 0, True)


def test_an_unknown_number_is_said_so(story):
    with pytest.raises(UnknownNote, match="TTB-26-99999"):
        story.ask(lambda session: views.note(session, "TTB-26-99999"))


# --- what is drawn


def test_both_readers_get_the_same_note_on_one_sheet():
    above, below = drawn(printed_by="Rani")

    for half in (above, below):
        assert "TANDA TERIMA TITIPAN" in half
        assert "ASLI TTB-26-00045" in half
        assert "20 % → 80 % 2.500 10.000 08/01/2027 L-00412" in half
        assert "nilai jual 75.000 = bagian toko 15.000 + hak produsen Rp60.000" in half
        assert "Diterima Selasa, 24/11/2026 09:41" in half
        assert "Perjanjian titip jual PTJ-0007, sejak 01/03/2026" in half
        assert "Yang menyerahkan Yang menerima dan menghitung" in half
        assert "Kode E81D-5B0F · halaman 1 dari 1" in half
    assert "Rangkap 1: untuk produsen" in above
    assert "Rangkap 2: untuk toko" in below
    assert "dicetak 24/11/2026 09:41 oleh Rani" in above


def test_a_copy_says_so_and_the_same_facts_give_the_same_bytes():
    above, _ = drawn(copy_no=2)

    assert "SALINAN ke-2" in above
    assert "ASLI" not in above
    assert note_pdf.draw(VIEW, printed_at=AT) == note_pdf.draw(VIEW, printed_at=AT)


@pytest.mark.parametrize("count", [1, 7, 8, 9, 12, 13, 14, 15, 24, 60])
def test_no_line_is_lost_and_sums_are_carried(count):
    view = replace(VIEW, lines=tuple(line(lot=number, quantity=1) for number in range(1, count + 1)))

    pages = drawn(view)[::2]

    whole = "\n".join(pages)
    assert [whole.count(f"L-{number:05}") for number in range(1, count + 1)] == [1] * count
    assert whole.count("Dipindahkan:") == whole.count("Pindahan:") == len(pages) - 1
    assert len(pages) == 1 or count > 6
    for number, (first, second) in enumerate(pairwise(pages), start=1):
        assert first.split("Dipindahkan: ")[1].split("\n")[0] == second.split("Pindahan: ")[1].split("\n")[0]
        assert f"halaman {number} dari {len(pages)}" in first
    assert len(pages) == 1 or pages[-1].count("L-00") >= 2
    assert "Ketentuan yang disepakati" in pages[-1]


def test_conditions_are_spelled_out():
    agreed = Conditions(
        frozenset({Bearer.SHOP, Bearer.PRODUCER}), Bearer.PRODUCER, Bearer.SHOP, Bearer.SHARED, 3
    )
    text = " ".join(drawn(replace(VIEW, conditions=agreed))[0].split())

    assert "Potongan harga ditanggung toko atau produsen." in text
    assert "kedaluwarsa ditanggung bersama" in text
    assert "rusak di toko ditanggung produsen, yang hilang diganti toko" in text
    assert "mulai 3 hari sesudah laku" in text


@pytest.mark.parametrize(
    "hostile",
    ["\x1bp0", "<para>", "<img src=x>", "a<table>b", '=HYPERLINK("x")', "a\u202eb", "&amp; %s", "W" * 500],
)
def test_hostile_names_are_words_and_spoil_nothing(hostile):
    view = replace(
        VIEW,
        producer=hostile,
        owner=hostile,
        received_by=hostile,
        shop=Letterhead(hostile, hostile, hostile),
        lines=(line(product=hostile),) * 3,
    )

    above, below = drawn(view, printed_by=hostile)

    assert "Rp180.000" in above
    assert "halaman 1 dari 1" in below
    if hostile.isprintable() and len(hostile) < 20:
        assert hostile.split()[0] in above


def test_amounts_of_any_size_stay_whole():
    view = replace(VIEW, lines=(line(price=1_000_000_000, quantity=1_000_000),))

    text = drawn(view)[0]

    assert "1.000.000.000" in text
    assert "Rp800.000.000.000.000" in text


def test_the_code_is_read_by_any_phone():
    picture = pypdfium2.PdfDocument(note_pdf.draw(VIEW, printed_at=AT))[0].render(scale=203 / 72).to_pil()

    read = zxingcpp.read_barcodes(picture)

    assert len(read) == 2
    assert "TTB-26-00045 24/11/2026" in read[0].text
    assert "Kode E81D-5B0F" in read[0].text
