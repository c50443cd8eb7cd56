"""The statement on paper: it says what the journals say, looks as agreed, and takes every name as plain words."""

import io
import re
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from itertools import pairwise

import pdfplumber
import pypdfium2  # type: ignore[import-untyped]
import pytest
import zxingcpp
from sample_papers import GOLDEN

from sentra_pos.base import clock, money
from sentra_pos.settlement import fees, proof, signing, statement_pdf, statements
from sentra_pos.shop import profile

pytestmark = pytest.mark.sqlite
"""Which engine keeps the books makes no difference on paper."""

SUNDAY = date(2026, 11, 22)
PRINTED = datetime(2026, 11, 23, 9, 12, tzinfo=clock.SHOP_ZONE)
AMOUNT = re.compile(r"-?\(?\d{1,3}(?:\.\d{3})*\)?")


def draw(view, **facts):
    return statement_pdf.draw(view, printed_at=PRINTED, **facts)


def pages(made):
    with pdfplumber.open(io.BytesIO(made)) as paper:
        return [page.extract_text() for page in paper.pages]


def rows(made, title):
    """The lines of a section as words, up to its total."""
    text = "\n".join(pages(made))
    section = text.split(title, 1)[1]
    return [line for line in section.split("\nJumlah ", 1)[0].splitlines() if line]


def amounts(line):
    return [int(found.strip("()").replace(".", "").replace("(", "")) for found in AMOUNT.findall(line)]


@pytest.fixture
def frozen(melati):
    melati.number = melati.freezes(melati.maker, SUNDAY, day=date(2026, 11, 23)).number
    return melati


@pytest.fixture
def many(ledger):
    """60 products with long names, discounts of every bearer, something held; paid by transfer."""
    ledger.maker = ledger.producer("Konveksi Rapi Jombang", code="P-0021", method="transfer", bank="Mandiri")
    for number in range(60):
        goods = ledger.product(
            f"Kaus motif rampak bedug lengan panjang {number:02}", ledger.maker, price=85_000 + number,
            hold=3 if number == 7 else 0,
        )  # fmt: skip
        ledger.delivers(goods, 10, date(2026, 11, 16))
        discount = {6: {"shop": 9_000}, 8: {"shared": 11_000}, 10: {"own": 5_000}}.get(number, {})
        ledger.sells(goods, 1 + number % 3, date(2026, 11, 21), **discount)
    ledger.number = ledger.freezes(ledger.maker, SUNDAY).number
    return ledger


def test_the_worked_statement_looks_as_agreed(frozen):
    view = replace(frozen.view(frozen.number), code="7F3A-92C1")

    (text,) = pages(draw(view))

    assert text == (GOLDEN / "statement.txt").read_text("utf-8").rstrip("\n")


def test_the_paper_says_what_the_journals_say(frozen):
    made = draw(frozen.view(frozen.number))
    frozen_again = frozen.draft(frozen.maker, SUNDAY)

    (text,) = pages(made)
    sums = [amounts(line)[-1] for line in rows(made, "2 Penjualan") if re.search(r"\d %", line)]
    charges = [amounts(line)[-1] for line in rows(made, "3 Pengembalian") if "/11/2026" in line]
    assert sum(sums) == frozen_again.sums.earned == 531_250
    assert sum(charges) == frozen_again.net - frozen_again.sums.opening - frozen_again.sums.earned
    assert f"Jumlah bersih {money.plain(frozen_again.net)}" in text
    assert "empat ratus dua puluh sembilan ribu rupiah" in text
    assert frozen.ask(proof.changed) == []


def test_every_row_of_goods_can_be_added_up_by_finger(frozen):
    made = draw(frozen.view(frozen.number))

    lines = [re.sub(r"(?:\d\d/\d\d/\d{4}|tidak ada)$", "", line) for line in rows(made, "1 Barang Anda")[3:]]
    for line in lines:
        start, came, sold, refunded, taken, broken, expired, left = amounts(line)[-8:]
        assert start + came - sold + refunded - taken - broken - expired == left
    assert len(lines) == 4


def test_a_copy_is_the_same_but_for_its_mark(frozen):
    view = frozen.view(frozen.number)
    frozen.sells(frozen.goods[0], 1, date(2026, 11, 24))
    frozen.pays(frozen.number, date(2026, 11, 24))

    again = frozen.view(frozen.number)

    assert draw(again) == draw(replace(view, draft=replace(view.draft, payout=again.draft.payout)))
    (original,), (copy,) = pages(draw(view)), pages(draw(again, copy_no=2))
    assert copy.replace("SALINAN ke-2", "ASLI") == original


def test_the_same_statement_gives_the_same_bytes(frozen):
    assert draw(frozen.view(frozen.number)) == draw(frozen.view(frozen.number))


def test_the_code_is_read_back_from_the_paper(frozen):
    view = frozen.view(frozen.number)

    picture = pypdfium2.PdfDocument(draw(view))[0].render(scale=200 / 72).to_pil()

    black_and_white = picture.convert("L").point(lambda grey: 255 if grey > 127 else 0).convert("1")
    (found,) = zxingcpp.read_barcodes(black_and_white.convert("L"))
    assert found.text == view.signed
    assert signing.seal(found.text, frozen.ask(signing.keys)) is signing.Seal.HOLDS
    assert found.text.split("|")[:6] == [
        "SENTRA1", "LPK-26-00025", "P-0007", "2026-11-16..2026-11-22", "429250", view.code,
    ]  # fmt: skip


def test_sums_go_over_the_page_and_come_back(many):
    view = many.view(many.number)
    made = draw(view)
    text = pages(made)

    last = len(text)
    assert [f"halaman {number} dari {last}" in page for number, page in enumerate(text, 1)] == [True] * last
    for page, following in pairwise(text):
        if "Jumlah dipindahkan" in page:
            carried = page.split("Jumlah dipindahkan", 1)[1].splitlines()[0]
            assert following.split("Jumlah pindahan", 1)[1].splitlines()[0] == carried
    whole = "\n".join(text)
    assert sum(page.count("Jumlah dipindahkan") for page in text) >= 2
    assert set(re.findall(r"panjang (\d\d)", whole)) == {f"{number:02}" for number in range(60)}
    assert f"Rp{money.plain(view.draft.to_pay)}" in text[0]


def test_discounts_are_told_with_their_bearer_and_the_shops_own_in_brackets(many):
    text = "\n".join(pages(draw(many.view(many.number))))

    assert "(9.000) toko" in text
    assert "11.000 bersama" in text
    assert "5.000 produsen" in text
    assert "potongan dalam kurung ditanggung toko (9.000)" in text


def test_what_is_held_is_told_outside_the_sums(many):
    text = "\n".join(pages(draw(many.view(many.number))))

    assert "ditahan s.d. 24/11/2026: 2 Kaus motif rampak bedug lengan panjang 07" in text
    assert "hak produsen 136.011" in text


def test_a_negative_net_pays_nothing_and_says_so(frozen):
    frozen.posts("fee", frozen.maker, -90_000, date(2026, 11, 23))
    text = pages(draw(frozen.view(frozen.freezes(frozen.maker, date(2026, 11, 29)).number)))[0]

    assert "Belum ada yang dibayarkan" in text
    assert "Kekurangan Rp89.750 dibawa ke laporan" in text
    assert "Masih dapat diambil: LPK-26-00025" in text


def test_hostile_names_are_plain_words(ledger):
    name = "<para>Gipang</para> <img src='file:///etc/passwd'/> =HYPERLINK(1) a<table>b &amp; 豆"
    ledger.maker = ledger.producer(name, owner=name, address=name, bank="<b>BRI", account="<i>7")
    goods = ledger.product(name, ledger.maker, price=1_000)
    ledger.delivers(goods, 2, SUNDAY)
    sold = ledger.sells(goods, 1, SUNDAY)
    ledger.refunds(sold, SUNDAY)
    ledger.posts("fee", ledger.maker, -100, SUNDAY, reason=name, document=name)

    text = "\n".join(pages(draw(ledger.view(ledger.freezes(ledger.maker, SUNDAY).number))))

    assert "<para>Gipang</para> <img src='file:///etc/passwd'/>" in text
    assert "&amp;" in text
    assert "豆" not in text


def test_a_draft_can_be_looked_at_and_says_that_it_is_one(melati):
    view = melati.ask(lambda session: statements.preview(session, producer=melati.maker, until=SUNDAY))

    (text,) = pages(draw(view))

    assert "DRAF" in text
    assert "ASLI" not in text
    assert view.draft.net == 429_250


def test_of_long_words_nothing_is_cut_off_that_says_which(ledger):
    """Two envelopes that wait, a fee called off, millions beside their step, and a page that goes on."""
    long = "Paguyuban Perajin Oleh-oleh Khas Banten dan Sekitarnya Cabang Kecamatan Purwakarta Cilegon"
    ledger.maker = ledger.producer(long, owner="Ibu Nur Aini")
    for number in range(30):
        name = f"Paket oleh-oleh khas Banten lengkap isi emping, gipang, sambal burog edisi {number}"
        goods = ledger.product(name, ledger.maker, price=625_000)
        ledger.delivers(goods, 9, date(2026, 11, 2))
        ledger.sells(goods, 1, date(2026, 11, 3 + 7 * (number % 3)))
    for sunday in (date(2026, 11, 8), date(2026, 11, 15)):
        ledger.freezes(ledger.maker, sunday)
    on = ledger.occasion(date(2026, 11, 18))
    fee = partial(fees.charge, producer=ledger.maker, amount=35_000, on=on.because("Sewa rak B-04"))
    charged = ledger.books.writing(fee, key="fee", content=None, answer=fees.FeeDone)
    undo = partial(fees.take_back, entry=charged.entry, on=on.because("salah produsen"))
    ledger.books.writing(undo, key="undone", content=None, answer=fees.FeeDone)

    first, *_, last = pages(draw(ledger.view(ledger.freezes(ledger.maker, SUNDAY).number)))

    assert "Dibayarkan tunai (kelipatan Rp500) 5.000.000" in first
    for waiting in ("LPK-26-00001", "LPK-26-00002"):
        assert f"Masih dapat diambil: {waiting} 5.000.000" in first
    assert "pembatalan Sewa rak B-04 (salah produsen) 35.000" in last
    assert re.search(r"Paguyuban Perajin .*… \(P-0007\) · 16/11/2026 – 22/11/2026", last)


def test_what_is_too_little_to_pay_says_so(ledger):
    ledger._write(lambda s: profile.write(s, replace(profile.read(s), minimum_payout=50_000)))
    ledger.maker = ledger.producer("Gipang Bu Nur")
    goods = ledger.product("Gipang", ledger.maker, price=12_500)
    ledger.delivers(goods, 9, SUNDAY)
    ledger.sells(goods, 3, SUNDAY)

    (text,) = pages(draw(ledger.view(ledger.freezes(ledger.maker, SUNDAY).number)))

    assert "Rp30.000 belum mencapai batas bayar;" in text
