"""An agreement in sentences a maker reads without a lawyer, always the shop's part first, with sums that can be checked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sentra_pos.base import money
from sentra_pos.paper import words
from sentra_pos.producers import what_if
from sentra_pos.producers.agreement_view import AgreementView, SpecialPaper
from sentra_pos.producers.directory import FOOD
from sentra_pos.producers.terms import Bearer, Terms, TermsKind
from sentra_pos.producers.what_if import Tried

EXAMPLE, EXAMPLE_DISCOUNT = 40_000, 4_000
"""Rupiah of the worked examples."""
OBJECT_DAYS, NOTICE_DAYS = 7, 14
MOST_GOODS = 10
BEARERS = {Bearer.SHOP: "toko", Bearer.PRODUCER: "produsen", Bearer.SHARED: "bersama"}
_RHYTHMS = {
    "daily": "setiap hari buka",
    "weekly": "setiap minggu",
    "fortnightly": "setiap dua minggu",
    "monthly": "setiap bulan",
}
RACK_PERIODS = {"weekly": "minggu", "monthly": "bulan", "yearly": "tahun"}
_FIRST_DAYS = {"weekly": "hari Senin", "monthly": "tanggal 1", "yearly": "tanggal 1 Januari"}


@dataclass(frozen=True)
class Article:
    """One thing that is agreed: sentences, and worked examples that stand on lines of their own."""

    title: str
    sentences: str
    examples: tuple[str, ...] = ()


def articles(view: AgreementView) -> list[Article]:
    """Everything that is agreed but the special terms, which are a table."""
    return [
        _goods(view),
        _shares(view),
        _discounts(view),
        _losses(view),
        _payment(view),
        _rack(view),
        _objections(view),
        _end(view),
    ]


def rate(terms: Terms, unit: str = "") -> str:
    """`toko 12 %, produsen 88 %`, or the price the producer gets in any case."""
    if terms.kind is TermsKind.FIXED:
        return f"harga titip {money.plain(terms.fixed_price or 0)} / {unit or 'satuan'}"
    bps = terms.commission_bps or 0
    return f"toko {words.percent(bps)}, produsen {words.percent(money.WHOLE_BPS - bps)}"


def example(tried: Tried) -> str:
    """`jual 40.000 → toko 8.000, produsen 32.000`."""
    off = f" dipotong {money.plain(tried.discount)}" if tried.discount else ""
    parts = f"toko {money.plain(tried.share.shop)}, produsen {money.plain(tried.share.producer)}"
    return f"jual {money.plain(tried.price)}{off} → {parts}"


def special_example(special: SpecialPaper) -> str:
    """The example of a special term at the price of now; a fixed price without one is only told."""
    if special.price is None and special.terms.kind is TermsKind.FIXED:
        return "selebihnya bagian toko"
    return example(what_if.one(special.terms, price=special.price or EXAMPLE))


def _usual(view: AgreementView) -> Terms:
    return Terms(TermsKind.PERCENT, view.resolved.commission_bps)


def _goods(view: AgreementView) -> Article:
    names = view.goods[:MOST_GOODS]
    left_out = len(view.goods) - len(names)
    more = f" dan {left_out} lagi" if left_out else ""
    listed = f", saat ini {', '.join(names)}{more}" if names else ""
    return Article(
        "Barang",
        f"Produsen menitipkan barang buatannya (kelompok {view.party.group}{listed}) untuk dijual oleh toko."
        " Setiap penyerahan dicatat pada tanda terima titipan yang ditandatangani kedua pihak."
        " Barang tetap milik produsen sampai laku.",
    )


def _shares(view: AgreementView) -> Article:
    bps = view.resolved.commission_bps
    said = (
        f"Dari harga jual, toko mendapat {words.percent(bps)} dan produsen mendapat"
        f" {words.percent(money.WHOLE_BPS - bps)}."
    )
    if view.facts.commission_bps is None:
        said += " Ini ketentuan umum toko pada hari perjanjian ini dibuat."
    if view.specials:
        said += " Untuk barang pada tabel ketentuan khusus, tabel itu yang berlaku: produk lebih dulu, lalu kelompok."
    return Article(
        "Pembagian hasil", said, (f"Contoh: {example(what_if.one(_usual(view), price=EXAMPLE))}.",)
    )


def _discounts(view: AgreementView) -> Article:
    allowed = [one for one in Bearer if one in view.facts.discount_bearers]
    if allowed in ([], [Bearer.SHOP]):
        said = "Potongan harga ditanggung toko: hak produsen tetap dihitung dari harga penuh."
    elif allowed == [Bearer.PRODUCER]:
        said = "Potongan harga ditanggung produsen: dikurangkan dari hak produsen."
    elif allowed == [Bearer.SHARED]:
        said = "Potongan harga ditanggung bersama, menurut bagian masing-masing."
    else:
        said = (
            f"Potongan harga boleh ditanggung {either(BEARERS[one] for one in allowed)};"
            " setiap potongan mencatat penanggungnya, dan laporan menyebutnya."
        )
    tried = what_if.each(_usual(view), allowed or [Bearer.SHOP], price=EXAMPLE, discount=EXAMPLE_DISCOUNT)
    return Article(
        "Potongan harga",
        said,
        tuple(f"Contoh ditanggung {BEARERS[one.bearer]}: {example(one)}." for one in tried),
    )


def _losses(view: AgreementView) -> Article:
    facts = view.facts
    said = [
        f"Barang rusak di toko {_answered(facts.damage_bearer)}.",
        f"Barang hilang di toko {_answered(facts.loss_bearer)}.",
        f"Barang kedaluwarsa {_answered(facts.expiry_bearer)}.",
    ]
    if facts.damage_bearer is facts.loss_bearer:
        said[:2] = [f"Barang rusak atau hilang di toko {_answered(facts.damage_bearer)}."]
    if Bearer.SHOP in (facts.damage_bearer, facts.loss_bearer, facts.expiry_bearer):
        said.append(
            "Diganti berarti dibayar sebesar hak produsen seandainya barang itu laku dengan harga penuh."
        )
    said.append("Barang yang lewat tanggal tidak pernah dijual.")
    return Article("Rusak, hilang, kedaluwarsa", " ".join(said))


def _payment(view: AgreementView) -> Article:
    facts, found = view.facts, view.resolved
    way = "tunai dengan kwitansi" if facts.pay_method == "cash" else "transfer ke rekening produsen"
    said = [_hold(view), f"Toko membayar {_RHYTHMS[facts.pay_rhythm]} pada hari bayar, {way}."]
    if found.minimum_payout:
        said.append(
            f"Yang kurang dari {money.show(found.minimum_payout)} dibawa ke masa berikutnya dan tidak hangus."
        )
    if facts.pay_method == "cash" and found.payout_rounding > 1:
        said.append(
            f"Uang tunai dibayarkan dalam kelipatan {money.show(found.payout_rounding)}; sisanya dibawa."
        )
    return Article("Pembayaran", " ".join(said))


def _hold(view: AgreementView) -> str:
    found = view.resolved
    if found.hold_food == found.hold_other:
        return f"Hak produsen {_after(found.hold_food)}."
    if view.party.group in FOOD:
        return f"Hak produsen dari makanan {_after(found.hold_food)}, dari barang lain {_after(found.hold_other)}."
    return f"Hak produsen {_after(found.hold_other)}, dari makanan {_after(found.hold_food)}."


def _after(days: int) -> str:
    return f"dapat dibayarkan {days} hari sesudah laku" if days else "dapat dibayarkan sejak hari laku"


def _rack(view: AgreementView) -> Article:
    if view.facts.rack_fee:
        said = (
            f"Sewa rak {money.show(view.facts.rack_fee)} setiap {RACK_PERIODS[view.facts.rack_period]}, dihitung satu"
            f" kali pada laporan yang memuat {_FIRST_DAYS[view.facts.rack_period]} dan tertulis sebagai biaya"
            " tersendiri. Tidak ada biaya lain tanpa persetujuan produsen."
        )
    else:
        said = "Tidak ada sewa rak dan tidak ada biaya lain di luar bagian toko."
    return Article("Sewa rak dan biaya", said)


def _objections(view: AgreementView) -> Article:
    phone = f" atau telepon {view.shop.phone}" if view.shop.phone else ""
    return Article(
        "Laporan dan keberatan",
        "Pada setiap hari bayar produsen menerima laporan titip jual: barang masuk, laku, kembali, sisa, dan haknya."
        f" Bila ada yang tidak cocok, produsen menyampaikannya paling lambat {OBJECT_DAYS} hari sesudah laporan"
        f" diterima, di kasir{phone}, dengan menyebut nomor laporan dan barisnya."
        " Jawaban toko tercetak pada laporan berikutnya.",
    )


def _end(view: AgreementView) -> Article:
    before = f" Perjanjian ini menggantikan {view.replaces}." if view.replaces else ""
    return Article(
        "Perubahan dan berakhirnya",
        "Perubahan dibuat sebagai perjanjian baru yang ditandatangani lagi; barang yang sudah masuk tetap memakai"
        f" ketentuan pada tanda terimanya.{before} Setiap pihak dapat mengakhiri perjanjian ini dengan pemberitahuan"
        f" tertulis {NOTICE_DAYS} hari sebelumnya. Sesudah itu produsen mengambil sisa barangnya dan menerima haknya"
        " yang belum dibayar pada hari bayar berikutnya. Perselisihan diselesaikan dengan musyawarah.",
    )


def _answered(bearer: Bearer) -> str:
    return "diganti toko" if bearer is Bearer.SHOP else f"ditanggung {BEARERS[bearer]}"


def either(names: Iterable[str]) -> str:
    """`toko`, `toko atau produsen`, `toko, produsen atau bersama`."""
    listed: Sequence[str] = list(names)
    return (
        " atau ".join(filter(None, (", ".join(listed[:-1]), listed[-1]))) if listed else BEARERS[Bearer.SHOP]
    )
