"""What a hand-over calls accounts, boxes, series and open matters on paper and in its book of sheets."""

from sentra_pos.books import accounts, places
from sentra_pos.reports.handover_pack import Open, Pack
from sentra_pos.shop.handovers import Purpose

TITLES = {Purpose.CHANGE: "SERAH TERIMA TOKO", Purpose.AUDIT: "KEADAAN TOKO (AUDIT)"}
ACCOUNTS = {
    accounts.CASH: "Kas (laci dan brankas)",
    accounts.BANK: "Bank",
    accounts.QRIS_CLEARING: "QRIS belum masuk",
    accounts.CARD_CLEARING: "Kartu belum masuk",
    accounts.PRODUCER_PAYABLE: "Utang kepada produsen",
    accounts.PRODUCER_ADVANCE: "Uang muka produsen",
    accounts.COMMISSION: "Komisi toko",
    accounts.SHOP_SALES: "Penjualan barang toko",
    accounts.INVENTORY: "Persediaan milik toko",
    accounts.COST_OF_GOODS: "Harga pokok barang toko",
    accounts.FEE_INCOME: "Sewa rak",
    accounts.ROUNDING: "Pembulatan",
    accounts.LOSS_COMPENSATION: "Ganti rugi kepada produsen",
    accounts.CASH_DIFFERENCE: "Selisih kas",
    accounts.PAYMENT_COST: "Biaya pembayaran",
    accounts.GUIDE_COMMISSION: "Komisi pemandu",
    accounts.GUIDE_PAYABLE: "Utang komisi pemandu",
    accounts.EXPENSE: "Beban",
    accounts.OTHER_INCOME: "Pendapatan lain",
    accounts.CUSTOMER_DEPOSIT: "Kelebihan bayar pembeli",
    accounts.OWNER: "Pemilik",
    accounts.OPENING_BALANCE: "Saldo awal",
}
METHODS = {"qris": "QRIS", "card": "Kartu", "transfer": "Transfer"}
MATTERS = {
    Open.SHIFT: "Shift belum ditutup",
    Open.CART: "Keranjang ditahan",
    Open.PAYMENT: "Pembayaran belum dicocokkan",
    Open.PULL: "Tugas turun rak",
    Open.COUNT_TASK: "Tugas hitung",
    Open.RELABEL: "Tugas label ulang",
    Open.STOCK_COUNT: "Stok opname belum selesai",
    Open.QUICK_NOTE: "Titipan cepat belum dimasukkan",
    Open.PERMIT: "Izin harus diperpanjang",
    Open.STATEMENT: "Laporan wajib diperiksa",
}
PROMISES = {
    "I1": "satu entri tidak seimbang",
    "I2": "semua pembukuan bersama tidak seimbang",
    "I3": "stok tidak sesuai dengan mutasi",
    "I4": "isi rak kurang dari nol",
    "I5": "satu lot tidak cocok",
    "I6": "satu penjualan atau akun tidak cocok",
    "I7": "bagian-bagian satu baris tidak sama dengan jumlahnya",
    "I8": "utang kepada produsen tidak cocok",
    "I9": "satu nomor hilang",
    "I10": "laporan beku kini berbunyi lain",
    "I11": "satu entri diubah sesudah ditulis",
    "I12": "satu tindakan tercatat dua kali atau setengah",
    "I13": "satu struk tidak pernah masuk antrean cetak",
    "I14": "satu shift tidak cocok",
    "I15": "berkas buku rusak",
    "I16": "ada yang dibukukan pada hari yang sudah ditutup",
    "I17": "penjaga jurnal hilang",
    "I18": "kunci tanda tangan laporan rusak",
}
"""What does not hold, before the exact words of the proof."""
_PLACES = {places.DAMAGED: "rusak", places.EXPIRED: "kedaluwarsa"}


def box(name: str) -> str:
    """A box of cash as people call it."""
    return "Brankas" if name == accounts.SAFE else f"Laci {name}"


def fault(told: str) -> str:
    """`I1: …` of the proof with what it means before it."""
    invariant, _, sentence = told.partition(": ")
    meaning = PROMISES.get(invariant)
    return told if meaning is None else f"{meaning.capitalize()} ({invariant}): {sentence}"


def place(name: str) -> str:
    """A place beside the shelf as people call it."""
    return _PLACES.get(name, name)


def summary(pack: Pack) -> list[tuple[str, int]]:
    """What the first page says, each amount as a person reads it: what is there, what is owed, what the shelf is worth."""
    return [
        ("Kas seharusnya, laci dan brankas", pack.cash),
        ("Bank menurut buku", pack.account(accounts.BANK)),
        ("QRIS belum masuk bank", pack.account(accounts.QRIS_CLEARING)),
        ("Kartu belum masuk bank", pack.account(accounts.CARD_CLEARING)),
        ("Utang kepada produsen", pack.to_producers),
        ("Produsen berutang kepada toko", pack.from_producers),
        ("Uang muka produsen belum lunas", pack.account(accounts.PRODUCER_ADVANCE)),
        ("Utang komisi pemandu", -pack.account(accounts.GUIDE_PAYABLE)),
        ("Kelebihan bayar milik pembeli", -pack.account(accounts.CUSTOMER_DEPOSIT)),
        ("Barang di rak, nilai jual", sum(one.value for one in pack.stock)),
        ("  bagian toko bila laku", sum(one.shop_part for one in pack.stock)),
        ("  hak produsen bila laku", sum(one.producer_part for one in pack.stock)),
    ]


def proof(pack: Pack) -> str:
    """Whether the books were proved, in one sentence."""
    if pack.checked is None:
        return "Buku belum diperiksa untuk serah terima ini."
    entries = f"{pack.checked.entries:,}".replace(",", ".")
    if pack.checked.holds:
        return f"Buku diperiksa: semua janji buku benar, {entries} entri, rantai utuh."
    return f"Buku diperiksa, dan TIDAK semua benar: {len(pack.checked.faults)} temuan pada {entries} entri."
