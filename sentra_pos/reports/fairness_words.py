"""What the fairness list calls its figures on paper and in files, each explained in a line anybody understands."""

from sentra_pos.producers.decisions import Status
from sentra_pos.reports.fairness import FairMaker, Order

STATUSES = {
    Status.APPLIED: "menunggu",
    Status.ACCEPTED: "diterima",
    Status.REFUSED: "ditolak",
    Status.PAUSED: "rehat",
    Status.ENDED: "berakhir",
}
ORDERS = {
    Order.NAME: "urut nama",
    Order.APPLICATION: "urut hari melamar",
    Order.DAYS: "urut hari di rak",
    Order.SHARE: "urut bagian",
}

EXPLAINED = (
    ("Lamaran", "hari produsen meminta tempat, dan apa yang ditawarkannya."),
    ("Hari", "selisih hari lamaran sampai keputusan; bila belum diputus, sampai akhir masa daftar ini."),
    ("Sejak", "hari pertama diterima; kosong bila diterima sebelum keputusan dicatat di buku."),
    ("Produk", "banyaknya produk yang aktif dijual sekarang."),
    ("Tempat", "tempat di rak menurut data produk sekarang."),
    ("Hari di rak", "hari dengan sedikitnya satu barang produsen di rak, menurut mutasi stok."),
    ("Titipan", "banyaknya tanda terima titipan pada masa ini."),
    ("Tidak diterima", "baris titipan yang tidak diterima di toko, dengan alasan pada tanda terimanya."),
    ("Laku", "potong terjual dikurangi yang dikembalikan; barang timbang dihitung satu tiap baris struk."),
    ("Bagian", "laku dibagi laku semua produsen, dalam persen potong dan bukan uang."),
)
EXPLAINED_MONEY = (
    "Bagian uang",
    "nilai jual dibagi nilai jual semua produsen; hanya untuk pengelola dan auditor.",
)


def explained(*, with_money: bool) -> tuple[tuple[str, str], ...]:
    """Every figure that is shown, with its line."""
    return (*EXPLAINED, EXPLAINED_MONEY) if with_money else EXPLAINED


def refused(maker: FairMaker) -> str:
    """`3: kemasan rusak (2), terlalu dekat kedaluwarsa (1)`, or a dash."""
    if not maker.refused:
        return "–"
    reasons = ", ".join(f"{one.reason} ({one.times})" for one in maker.refused)
    return f"{maker.times_refused}: {reasons}"


def places(maker: FairMaker) -> str:
    """`A1, B3`, or a dash."""
    return ", ".join(maker.places) or "–"
