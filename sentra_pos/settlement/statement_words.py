"""What a statement says, in the two languages it is printed in; money and days look the same in both."""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final

from sentra_pos.paper import pdf, words
from sentra_pos.paper.pdf import Tongue


class Language(Enum):
    """Indonesian unless somebody asks for English."""

    INDONESIAN = "id"
    ENGLISH = "en"


class Say(Enum):
    """A phrase in Indonesian and in English, with the same facts in braces."""

    HEAD = "LAPORAN TITIP JUAL", "CONSIGNMENT STATEMENT"
    TITLE = "Laporan titip jual {number}", "Consignment statement {number}"
    NO_NUMBER = "belum bernomor", "no number yet"
    NO_CODE = "belum ada", "none yet"
    DRAFT = "DRAF", "DRAFT"
    ORIGINAL = "ASLI", "ORIGINAL"
    COPY = "SALINAN ke-{count}", "COPY no. {count}"
    PRINTED = "dicetak {moment}", "printed {moment}"
    CODE = "kode {code}", "code {code}"
    IN_NAME_OF = "{bank} {account} a.n. {name}", "{bank} {account} held by {name}"
    PERIOD = "Masa laporan", "Period"
    CUT_OFF = "Batas hitung", "Counted up to"
    PAY_DAY = "Hari bayar", "Pay day"
    PAID_BY = "Cara bayar", "Paid"
    IN_CASH = "tunai di kasir", "in cash at the till"
    BY_TRANSFER = "transfer {bank}", "by transfer {bank}"

    OPENING = "Saldo awal", "Opening balance"
    EARNED = "Hak produsen dari penjualan", "Your part of what was sold"
    REFUNDS = "Pengembalian uang", "Refunds"
    COMPENSATION = "Ganti rugi dari toko", "Compensation by the shop"
    FEES = "Biaya", "Fees"
    INSTALMENTS = "Angsuran uang muka", "Advance paid back"
    NET = "Jumlah bersih", "Net amount"
    OPENING_DAY = "hari pembukaan", "opening day"
    FIRST = "laporan pertama", "first statement"
    SHORT_OF = "kekurangan {number}", "shortfall of {number}"
    REST_OF = "sisa {number}", "rest of {number}"
    GOODS_SOLD = "{count} barang laku", "{count} goods sold"
    KINDS_SOLD = "{count} macam barang laku", "{count} kinds of goods sold"
    SEE_CHARGES = "{count} catatan, lihat bagian 3", "{count} lines, see part 3"
    WILL_GET = "Akan Anda terima {day}", "You will receive on {day}"
    WILL_GET_SHORT = "Akan Anda terima", "You will receive"
    NOTHING_PAID = "Belum ada yang dibayarkan", "Nothing is paid yet"
    TRANSFERRED = "Dibayarkan lewat transfer", "Paid by transfer"
    CASH = "Dibayarkan tunai", "Paid in cash"
    CASH_ROUNDED = "Dibayarkan tunai (kelipatan {step})", "Paid in cash (in steps of {step})"
    CARRIED = "Sisa dibawa (saldo akhir)", "Carried over (closing balance)"
    SHORTFALL = (
        "Kekurangan {amount} dibawa ke laporan berikut.",
        ("A shortfall of {amount} goes on the next statement."),
    )
    KEPT = (
        "{amount} belum mencapai batas bayar; dibawa ke laporan berikut.",
        ("{amount} are below the least that is paid; they go on the next statement."),
    )
    NET_NOUGHT = "Jumlah bersih masa ini nol.", "The net amount of this period is nought."
    TO_FETCH = "Masih dapat diambil: {number}", "Still to be fetched: {number}"
    MORE_TO_FETCH = "Masih dapat diambil: {count} lagi", "Still to be fetched: {count} more"

    TERMS = "Ketentuan yang berlaku", "Terms in force"
    AGREEMENT = (
        "Perjanjian titip jual {number}, berlaku sejak {day}",
        "Agreement {number}, in force since {day}",
    )
    SHOP_TERMS = "menurut ketentuan toko", "by the shop's own terms"
    RATES = "Komisi toko → produsen terima:", "Shop's commission → producer's part:"
    FIXED = "harga titip tetap", "fixed price"
    DISCOUNTS_BY_SHOP = "Potongan harga ditanggung toko.", "Discounts are the shop's."
    DISCOUNTS_BY = (
        "Potongan harga menurut kolom “oleh” di bagian 2.",
        ("Discounts as the column “by” in part 2 says."),
    )
    LOSSES_BY_SHOP = (
        "Barang rusak atau hilang di toko diganti toko.",
        ("The shop replaces what is damaged or lost in it."),
    )
    LOSSES_BY = (
        "Barang rusak ditanggung {damage}, hilang ditanggung {loss}.",
        ("Damage: borne by {damage}; loss: borne by {loss}."),
    )
    EXPIRY_BY = "Barang kedaluwarsa ditanggung {who}.", "Expired goods: borne by {who}."
    OR = " atau ", " or "
    BY_SHOP = "toko", "shop"
    BY_PRODUCER = "produsen", "producer"
    BY_BOTH = "bersama", "shared"
    MIXED = "campur", "mixed"

    GOODS = "1  Barang Anda", "1  Your goods"
    GOODS_NOTE = (
        "tiap baris: awal + masuk − laku + retur pembeli − retur ke produsen − rusak/hilang − kedaluwarsa = sisa",
        "each row: before + in − sold + from buyers − back to you − broken/lost − expired = left",
    )
    NO_GOODS = "Tidak ada barang di toko pada masa ini.", "There were no goods in the shop in this period."
    PRODUCT = "Produk", "Product"
    BEFORE = "Awal", "Before"
    CAME_IN = "+ Masuk", "+ In"
    SOLD = "− Laku", "− Sold"
    FROM_BUYERS = "+ Retur\npembeli", "+ From\nbuyers"
    TAKEN_BACK = "− Retur ke\nprodusen", "− Back\nto you"
    BROKEN = "− Rusak/\nhilang", "− Broken/\nlost"
    EXPIRED = "− Kedalu-\nwarsa", "− Expired"
    LEFT = "= Sisa", "= Left"
    NEXT_EXPIRY = "Kedaluwarsa\nterdekat", "Nearest\nexpiry"
    NO_EXPIRY = "tidak ada", "none"
    EXPIRES = "kedaluwarsa {day}", "expires {day}"
    NEVER_EXPIRES = "tanpa kedaluwarsa", "no expiry"
    SUM = "Jumlah", "Total"

    SALES = "2  Penjualan", "2  Sales"
    NO_SALES = "Tidak ada penjualan yang dihitung pada masa ini.", "No sales are counted in this period."
    SOLD_PRODUCT = "Produk yang laku", "Product sold"
    QUANTITY = "Jumlah", "Quantity"
    PRICE = "Harga\nsatuan", "Unit\nprice"
    GROSS = "Nilai jual\n(bruto)", "Sold for\n(gross)"
    DISCOUNT = "Potongan", "Discount"
    BY = "oleh", "by"
    RATE = "Komisi\n%", "Comm.\n%"
    COMMISSION = "Komisi\nRp", "Comm.\nRp"
    PART = "Hak\nprodusen", "Your\npart"
    AT_FIXED = "titip", "fixed"
    LATE_SALE = "koreksi masa lalu {day}: {what}", "correction of {day}: {what}"
    LATE = "koreksi masa lalu: {what}", "correction of an earlier period: {what}"
    DISCOUNT_NOTE = (
        "potongan dalam kurung ditanggung toko ({amount}), tidak mengurangi hak produsen",
        "discounts in brackets are the shop's ({amount}) and take nothing from your part",
    )
    SHARED_NOTE = "“bersama” dibagi menurut komisi", "“shared” is divided as the commission is"
    HELD = (
        "Laku tetapi masih masa tahan, ditahan s.d. {until}: {goods}; hak produsen {amount}, masuk laporan berikutnya.",
        "Sold but held until {until}: {goods}; your part {amount}, comes on the next statement.",
    )

    CHARGES = "3  Pengembalian uang, susut, biaya, uang muka", "3  Refunds, losses, fees, advances"
    NO_CHARGES = "Tidak ada.", "None."

    PAID_IN_WORDS = "Terbilang yang dibayarkan:", "What is paid, in words:"
    NO_WORDS = "tidak ada yang dibayarkan pada laporan ini", "nothing is paid on this statement"
    PAID_OUT = "dibayarkan", "paid"
    CARRIED_OVER = "sisa dibawa", "carried over"
    SUPPLIES = "4  Sisa barang dan saran bawa", "4  What is left and what to bring"
    TO_BRING = "4  Yang perlu dibawa lagi", "4  What to bring again"
    IN_STOCK = "Sisa", "Left"
    EXPIRES_UNTIL = "Kedaluwarsa\ns.d. {day}", "Expires by\n{day}"
    PER_WEEK = "Laku per\nminggu", "Sold per\nweek"
    PER_PERIOD = "Laku per\nmasa", "Sold per\nperiod"
    BRING = "Bawa\nlagi", "Bring"
    ENOUGH = "cukup", "enough"
    SOON = "{units} pada {day}", "{units} on {day}"
    ALL_ENOUGH = "Semua cukup.", "There is enough of all."
    NOTHING_LEFT = "Tidak ada barang tersisa.", "No goods are left."
    SEE_LEFT = (
        "{count} produk: lihat kolom Sisa di bagian 1.",
        ("{count} products: see the column Left in part 1."),
    )
    OTHERS_ENOUGH = (
        "{count} produk lain cukup: lihat kolom Sisa di bagian 1.",
        ("Of {count} others there is enough: see the column Left in part 1."),
    )
    WEEK_RULE = (
        "Bawa lagi = rata-rata laku seminggu − sisa yang masih baik sampai {day}.",
        "Bring = what a week sells on average − what is left and good until {day}.",
    )
    PERIOD_RULE = (
        "Bawa lagi = rata-rata laku semasa − sisa yang masih baik sampai {day}.",
        "Bring = what a period sells on average − what is left and good until {day}.",
    )
    FOUR_PERIODS = "5  Empat masa terakhir", "5  Last four periods"
    PERIODS = "5  Masa terakhir", "5  Last periods"
    ONE_PERIOD = "Masa", "Period"
    PERIOD_EARNED = "Hak dari penjualan", "Your part"
    PERIOD_PAID = "Dibayarkan", "Paid"
    BEST = "Paling laku:", "Sells best:"
    HOURS = "{days} · jam {hours}", "{days} · hours {hours}"
    DOUBT = "Ada yang tidak cocok?", "Is anything wrong?"
    OBJECT_BY = (
        "Sampaikan paling lambat {day} (7 hari): di kasir{phone}.",
        "Tell us by {day} (7 days): at the till{phone}.",
    )
    OR_PHONE = " atau telepon {phone}", " or by phone {phone}"
    HOW_TO_OBJECT = (
        "Sebut nomor laporan dan barisnya. Jawabannya kami cetak di laporan berikutnya.",
        "Name the statement and the line. Our answer is printed on the next statement.",
    )
    MADE = "Dibuat", "Made by"
    APPROVED = "Disetujui", "Approved by"
    RECEIVED = "Laporan diterima", "Statement received"
    CLERK = "petugas · {day}", "clerk · {day}"
    MANAGER = "pengelola · {day}", "manager · {day}"
    RECEIVER = "produsen · {day}", "producer · {day}"
    SIGNED_ON = "tgl. ......../......../{year}", "date ......../......../{year}"

    GROUP_VOID = "Pembatalan", "Called off"
    GROUP_LOSS = "Susut", "Losses"
    GROUP_COMPENSATION = "Ganti rugi", "Compensation"
    GROUP_ADVANCE = "Uang muka", "Advances"
    GROUP_CORRECTION = "Koreksi", "Corrections"
    DAMAGED = "rusak", "damaged"
    LOST = "hilang", "lost"
    GONE_EXPIRED = "kedaluwarsa", "expired"
    FOUND_AGAIN = "ditemukan kembali", "found again"
    SHOP_ANSWERS = "diganti toko", "the shop pays"
    PRODUCER_ANSWERS = "ditanggung produsen", "the producer bears it"
    BOTH_ANSWER = "ditanggung bersama", "both bear it"
    LESS_COMMISSION = "{gross} − komisi {commission}", "{gross} − commission {commission}"
    NO_DOCUMENT = "tanpa nomor", "no number"
    A_FEE = "biaya", "fee"
    AN_INSTALMENT = "angsuran", "instalment"
    WHY_COMPENSATION = "ganti rugi dari toko", "compensation by the shop"
    WHY_FEE = "biaya menurut perjanjian", "fee by agreement"
    WHY_INSTALMENT = "angsuran uang muka", "part of the advance paid back"
    INSTALMENT_LEFT = (
        "angsuran uang muka, sesudah ini tersisa {left}",
        ("part of the advance paid back, {left} left after it"),
    )
    WHY_ANSWER = "jawaban atas keberatan", "answer to an objection"
    FEE_UNDONE = "pembatalan {what} ({why})", "taken back: {what} ({why})"
    WHY_CORRECTION = "saldo hari pembukaan, dicatat terlambat", "balance of the opening day, noted late"

    ANSWERS = "Jawaban atas keberatan", "Answers to objections"
    OBJECTED = "Keberatan: {said}", "Objection: {said}"
    ANSWERED = "Jawaban: {said}", "Answer: {said}"
    CORRECTED = " Koreksi {amount}, lihat bagian 3.", " Corrected by {amount}, see part 3."
    ACCEPTED = "diterima", "accepted"
    REFUSED = "ditolak", "refused"
    EXPLAINED = "dijelaskan", "explained"

    SLIP_HEAD = "RINGKASAN LAPORAN", "STATEMENT IN SHORT"
    SLIP_SOLD = "TERJUAL DAN HAK ANDA", "SOLD, AND YOUR PART"
    SLIP_CHARGES = "CATATAN LAIN", "ALSO COUNTED"
    SLIP_LEFT = "SISA DI TOKO", "LEFT IN THE SHOP"
    SLIP_TO_PAY = "DIBAYARKAN", "TO BE PAID"
    SLIP_CARRIED = "Sisa dibawa", "Carried over"
    SLIP_HELD = "Ditahan, masuk laporan berikut", "Held for the next statement"
    SLIP_MORE = "dan {count} barang lain di lembar A4", "and {count} more on the A4 sheet"
    SLIP_WHOLE = "Lengkapnya: lembar A4.", "In full: the A4 sheet."
    SLIP_NO_RECEIPT = "Bukan tanda terima uang.", "Not a receipt for money."


_DAYS = "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"
_TONGUES = (pdf.INDONESIAN, pdf.ENGLISH)


@dataclass(frozen=True)
class Speech:
    """Phrases of one language: `say(Say.SHORT_OF, number="LPK-26-00031")`."""

    language: Language

    def __call__(self, phrase: Say, **facts: object) -> str:
        """The phrase with its facts put in as plain words."""
        said = phrase.value[self._place]
        return said.format(**facts) if facts else said

    @property
    def tongue(self) -> Tongue:
        """What the sheet itself says: pages, sums carried over."""
        return _TONGUES[self._place]

    def weekday(self, day: int) -> str:
        """`Senin` or `Monday` for 0."""
        return _DAYS[day] if self._place else words.DAYS[day]

    def weekday_day(self, when: date) -> str:
        """`Selasa, 24/11/2026` or `Tuesday, 24/11/2026`."""
        return f"{self.weekday(when.weekday())}, {words.day(when)}"

    @property
    def _place(self) -> int:
        return int(self.language is Language.ENGLISH)


INDONESIAN: Final = Speech(Language.INDONESIAN)
