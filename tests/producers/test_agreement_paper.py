"""The agreement to sign: plain sentences with sums that can be checked, twice, with a meterai under the other's name."""

import io
from dataclasses import replace
from datetime import date, datetime

import pdfplumber
import pytest
from sample_papers import GOLDEN

from sentra_pos.base.clock import SHOP_ZONE
from sentra_pos.paper.letterhead import Letterhead
from sentra_pos.producers import agreement_pdf, agreement_words
from sentra_pos.producers.agreement_view import AgreementView, Party, Resolved, SpecialPaper
from sentra_pos.producers.agreements import AgreementFacts
from sentra_pos.producers.terms import Bearer, Terms, TermsKind

pytestmark = pytest.mark.sqlite

PRINTED = datetime(2026, 11, 24, 9, 12, tzinfo=SHOP_ZONE)
FIRST = date(2026, 12, 1)
FIXED = SpecialPaper(
    "Kain batik tulis 2 m", "", "lembar", Terms(TermsKind.FIXED, fixed_price=280_000), FIRST, 350_000
)
VIEW = AgreementView(
    shop=Letterhead("Sentra IKM Cilegon", "Jl. Lingkar Selatan (JLS), Cilegon", "0254-000000"),
    number="PTJ-0007",
    from_day=FIRST,
    made_on=date(2026, 11, 24),
    made_by="Hasan",
    signed_on=None,
    ended_day=None,
    party=Party(
        name="Dapur Gipang Melati",
        owner="Nur Aini",
        code="P-0007",
        address="Lingk. Contoh RT 02/RW 03, Kel. Citangkil, Kec. Citangkil",
        phone="0812-0000-0007",
        nib="0000000000007",
        account="BRI •••••••••••7500 a.n. Nur Aini",
        group="gipang",
    ),
    facts=AgreementFacts(
        commission_bps=2_000,
        rack_fee=25_000,
        minimum_payout=50_000,
        discount_bearers=frozenset({Bearer.SHOP, Bearer.PRODUCER}),
    ),
    resolved=Resolved(2_000, 0, 3, 50_000, 500),
    goods=("Gipang kacang toples kecil", "Gipang ketan original"),
    specials=(
        FIXED,
        SpecialPaper(
            "Gipang kacang toples kecil", "", "toples", Terms(TermsKind.PERCENT, 1_200), FIRST, 28_000
        ),
        SpecialPaper("", "bandeng", "", Terms(TermsKind.FIXED, fixed_price=30_000), FIRST),
    ),
    replaces="PTJ-0003",
    code="7F3A-92C1",
)


def pages(view, **facts):
    with pdfplumber.open(io.BytesIO(agreement_pdf.draw(view, printed_at=PRINTED, **facts))) as paper:
        return [page.extract_text() for page in paper.pages]


def test_the_agreement_reads_as_agreed_and_each_side_gets_one():
    producers, shops = pages(VIEW, printed_by="Rani")

    assert producers == (GOLDEN / "agreement.txt").read_text("utf-8").rstrip("\n")
    assert "Contoh: jual 40.000 → toko 8.000, produsen 32.000." in producers
    assert "Rangkap 1: untuk produsen" in producers
    assert "Rangkap 2: untuk toko" in shops
    assert all(page.count("Meterai") == 1 and page.count("ASLI") == 1 for page in (producers, shops))
    assert "SALINAN ke-2" in pages(VIEW, copy_no=2)[0]


@pytest.mark.parametrize(
    ("facts", "says"),
    [
        ({"damage_bearer": Bearer.PRODUCER}, "Barang rusak di toko ditanggung produsen. Barang hilang di toko diganti toko."),
        ({"discount_bearers": frozenset({Bearer.PRODUCER})}, "→ toko 8.000, produsen 28.000"),
        ({"discount_bearers": frozenset({Bearer.SHARED})}, "→ toko 7.200, produsen 28.800"),
        ({"rack_fee": 0}, "Tidak ada sewa rak"),
        ({"pay_method": "transfer", "pay_rhythm": "monthly"}, "setiap bulan pada hari bayar, transfer ke rekening produsen"),
    ],
)  # fmt: skip
def test_every_term_is_a_sentence(facts, says):
    articles = agreement_words.articles(replace(VIEW, facts=replace(VIEW.facts, **facts)))

    assert says in " ".join(" ".join((one.sentences, *one.examples)) for one in articles)


def test_a_long_agreement_never_leaves_the_signatures_alone_on_a_page():
    specials = tuple(
        replace(VIEW.specials[1], name=f"Gipang {number} rasa kacang tanah sangrai asli Cilegon")
        for number in range(14)
    )
    hostile = replace(VIEW.party, name="<para>&amp; “Dapur” " * 6, owner="", address="Jl. Panjang " * 20)

    for count in (5, 7, 14):
        made = pages(replace(VIEW, specials=specials[:count], party=hostile))

        assert len(made) in (2, 4)
        last = made[len(made) // 2 - 1]
        assert "Untuk produsen" in last
        assert "pemberitahuan" in last
    assert "halaman 2 dari 2" in last


def test_the_qr_code_says_it_without_a_network():
    assert agreement_pdf.qr_text(VIEW).splitlines() == [
        "PTJ-0007 P-0007 Dapur Gipang Melati",
        "toko 20 %, produsen 80 %",
        "sejak 01/12/2026",
        "Kode 7F3A-92C1",
    ]
