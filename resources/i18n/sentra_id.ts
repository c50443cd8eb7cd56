<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en">
<context>
    <name>AboutPage</name>
    <message>
        <source>Versions</source>
        <translation>Versi</translation>
    </message>
    <message>
        <source>Books</source>
        <translation>Buku</translation>
    </message>
    <message>
        <source>The code stands on every receipt: whoever holds a paper can tell whether the books still match it.</source>
        <translation>Kode ini tercetak di setiap struk: pemegang struk dapat memeriksa apakah buku masih cocok dengannya.</translation>
    </message>
    <message>
        <source>Copy all of this</source>
        <translation>Salin semua ini</translation>
    </message>
    <message>
        <source>Open the folder of the log</source>
        <translation>Buka folder log</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Basis data</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>on a server</source>
        <translation>di server</translation>
    </message>
    <message>
        <source>one file on this computer</source>
        <translation>satu berkas di komputer ini</translation>
    </message>
    <message>
        <source>{entries} entries, code {code}</source>
        <translation>{entries} catatan, kode {code}</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Disimpan</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Susunan</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Tersalin</translation>
    </message>
    <message>
        <source>Text for whoever helps</source>
        <translation>Teks untuk yang membantu</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>Pustaka program</translation>
    </message>
</context>
<context>
    <name>ActBar</name>
    <message>
        <source>Untick</source>
        <translation>Batal pilih</translation>
    </message>
    <message>
        <source>Write off</source>
        <translation>Susutkan</translation>
    </message>
    <message>
        <source>Back to maker</source>
        <translation>Ditarik produsen</translation>
    </message>
    <message>
        <source>Sell for less</source>
        <translation>Potong harga</translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) ticked</source>
        <translation>
            <numerusform>%n lot dipilih</numerusform>
        </translation>
    </message>
    <message>
        <source>worth {amount}</source>
        <translation>nilai {amount}</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Repack</source>
        <translation>Kemas ulang</translation>
    </message>
</context>
<context>
    <name>Acts</name>
    <message>
        <source>Discount on a line</source>
        <translation>Potongan pada baris</translation>
    </message>
    <message>
        <source>Discount on the cart</source>
        <translation>Potongan pada keranjang</translation>
    </message>
    <message>
        <source>Special price</source>
        <translation>Harga khusus</translation>
    </message>
    <message>
        <source>Price typed at the till</source>
        <translation>Harga diketik di kasir</translation>
    </message>
    <message>
        <source>Sale at a loss for the shop</source>
        <translation>Jual di bawah hak produsen</translation>
    </message>
    <message>
        <source>Sale of goods the books do not have</source>
        <translation>Jual barang yang tidak tercatat di rak</translation>
    </message>
    <message>
        <source>Sale for nothing</source>
        <translation>Barang diberikan gratis</translation>
    </message>
    <message>
        <source>Removing a line</source>
        <translation>Menghapus baris</translation>
    </message>
    <message>
        <source>Clearing the cart</source>
        <translation>Mengosongkan keranjang</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Pengembalian uang</translation>
    </message>
    <message>
        <source>Refund without a receipt</source>
        <translation>Pengembalian tanpa struk</translation>
    </message>
    <message>
        <source>Voiding a sale</source>
        <translation>Membatalkan penjualan</translation>
    </message>
    <message>
        <source>Correcting a payment</source>
        <translation>Memperbaiki cara bayar</translation>
    </message>
    <message>
        <source>Opening the drawer</source>
        <translation>Membuka laci</translation>
    </message>
    <message>
        <source>Cash in</source>
        <translation>Kas masuk</translation>
    </message>
    <message>
        <source>Cash out</source>
        <translation>Kas keluar</translation>
    </message>
    <message>
        <source>Cash to the safe</source>
        <translation>Setoran ke brankas</translation>
    </message>
    <message>
        <source>The safe</source>
        <translation>Brankas</translation>
    </message>
    <message>
        <source>Matching QRIS and cards</source>
        <translation>Mencocokkan QRIS dan kartu</translation>
    </message>
    <message>
        <source>Ending a shift</source>
        <translation>Mengakhiri shift</translation>
    </message>
    <message>
        <source>Seeing what should be in the drawer</source>
        <translation>Melihat kas seharusnya</translation>
    </message>
    <message>
        <source>Commission of a guide</source>
        <translation>Komisi pemandu</translation>
    </message>
    <message>
        <source>Changing the QRIS code</source>
        <translation>Mengganti kode QRIS</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Pengaturan</translation>
    </message>
    <message>
        <source>Goods in</source>
        <translation>Titipan masuk</translation>
    </message>
    <message>
        <source>Goods back to their maker</source>
        <translation>Barang ditarik produsen</translation>
    </message>
    <message>
        <source>Writing goods off</source>
        <translation>Menyusutkan barang</translation>
    </message>
    <message>
        <source>Posting a count</source>
        <translation>Mencatat hasil stok opname</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Potongan jelang kedaluwarsa</translation>
    </message>
    <message>
        <source>Buying goods for the shop</source>
        <translation>Membeli barang titipan untuk toko</translation>
    </message>
    <message>
        <source>Decision about a producer</source>
        <translation>Keputusan tentang produsen</translation>
    </message>
    <message>
        <source>Changing where a producer's money goes</source>
        <translation>Mengganti rekening produsen</translation>
    </message>
    <message>
        <source>Forgetting a producer</source>
        <translation>Menganonimkan produsen</translation>
    </message>
    <message>
        <source>Opening balances</source>
        <translation>Saldo awal</translation>
    </message>
    <message>
        <source>Agreement with a producer</source>
        <translation>Perjanjian dengan produsen</translation>
    </message>
    <message>
        <source>Seeing everybody's balances</source>
        <translation>Melihat saldo semua pihak</translation>
    </message>
    <message>
        <source>Handing the shop over</source>
        <translation>Serah terima toko</translation>
    </message>
    <message>
        <source>Seeing a producer's goods and money</source>
        <translation>Melihat barang dan uang seorang produsen</translation>
    </message>
    <message>
        <source>Taking out all data of a producer</source>
        <translation>Mengambil semua data seorang produsen</translation>
    </message>
    <message>
        <source>Rules for markdowns</source>
        <translation>Aturan potongan harga</translation>
    </message>
    <message>
        <source>Freezing statements</source>
        <translation>Membekukan laporan</translation>
    </message>
    <message>
        <source>Paying a producer</source>
        <translation>Membayar produsen</translation>
    </message>
    <message>
        <source>Taking a payout back</source>
        <translation>Membatalkan penyerahan uang</translation>
    </message>
    <message>
        <source>Giving up an envelope</source>
        <translation>Melepas amplop yang tidak diambil</translation>
    </message>
    <message>
        <source>Who may fetch for a producer</source>
        <translation>Siapa yang boleh mewakili produsen</translation>
    </message>
    <message>
        <source>Fees and credits of a producer</source>
        <translation>Biaya dan tambahan produsen</translation>
    </message>
    <message>
        <source>Advance to a producer</source>
        <translation>Uang muka produsen</translation>
    </message>
    <message>
        <source>Answering an objection</source>
        <translation>Menjawab keberatan</translation>
    </message>
    <message>
        <source>Closing a period</source>
        <translation>Menutup periode</translation>
    </message>
    <message>
        <source>Who works here</source>
        <translation>Staf</translation>
    </message>
    <message>
        <source>Reading the journal</source>
        <translation>Membaca jurnal</translation>
    </message>
    <message>
        <source>Working with a clock that went back</source>
        <translation>Bekerja dengan jam yang mundur</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Cadangan</translation>
    </message>
    <message>
        <source>Restoring a backup</source>
        <translation>Memulihkan cadangan</translation>
    </message>
    <message>
        <source>Serving at the counter</source>
        <translation>Melayani di kasir dan toko</translation>
    </message>
    <message>
        <source>Products and prices</source>
        <translation>Barang dan harga</translation>
    </message>
    <message>
        <source>Data of producers</source>
        <translation>Data produsen</translation>
    </message>
</context>
<context>
    <name>AdvancePanel</name>
    <message>
        <source>Give</source>
        <translation>Beri</translation>
    </message>
    <message>
        <source>Brought back</source>
        <translation>Dikembalikan</translation>
    </message>
    <message>
        <source>Give or bring back</source>
        <translation>Beri atau kembalikan</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Taken off each statement, at most</source>
        <translation>Angsuran tiap laporan, paling banyak</translation>
    </message>
    <message>
        <source>Reference of the transfer, from the bank</source>
        <translation>Nomor rujukan transfer dari bank</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Kas</translation>
    </message>
    <message>
        <source>Write an amount, such as 300.000.</source>
        <translation>Tulis jumlahnya, misalnya 300.000.</translation>
    </message>
    <message>
        <source>{number}: {amount} given ahead. Have the kwitansi signed before the money goes.</source>
        <translation>{number}: uang muka {amount}. Minta kwitansi ditandatangani sebelum uang diserahkan.</translation>
    </message>
    <message>
        <source>{amount} brought back, {left} left</source>
        <translation>{amount} dikembalikan, sisa {left}</translation>
    </message>
    <message>
        <source>{left} left of advances; the next statement takes {instalment} off, if it earns that</source>
        <translation>Sisa uang muka {left}; laporan berikutnya memotong {instalment} bila haknya cukup</translation>
    </message>
    <message>
        <source>No advance is open.</source>
        <translation>Tidak ada uang muka yang berjalan.</translation>
    </message>
    <message>
        <source>Advance</source>
        <translation>Uang muka</translation>
    </message>
    <message>
        <source>Give the advance</source>
        <translation>Beri uang muka</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>Terima</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Drawer</source>
        <translation>Laci</translation>
    </message>
    <message>
        <source>Safe</source>
        <translation>Brankas</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Bank</translation>
    </message>
</context>
<context>
    <name>AgeingPage</name>
    <message>
        <source>Search</source>
        <translation>Cari</translation>
    </message>
    <message>
        <source>Only what does not sell</source>
        <translation>Hanya yang tidak laku</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>Ekspor daftar</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>Produsen</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produk</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Kelompok</translation>
    </message>
    <message>
        <source>What a line stands for</source>
        <translation>Arti satu baris</translation>
    </message>
    <message>
        <source>Goods, producer</source>
        <translation>Barang, produsen</translation>
    </message>
    <message>
        <source>Search the stock</source>
        <translation>Cari di stok</translation>
    </message>
    <message>
        <source>How long goods have lain there</source>
        <translation>Sudah berapa lama barang ada di rak</translation>
    </message>
    <message>
        <source>Nothing to see here</source>
        <translation>Tidak ada apa-apa di sini</translation>
    </message>
    <message>
        <source>Everything here sells.</source>
        <translation>Semua barang di sini laku.</translation>
    </message>
    <message>
        <source>Try one word of it.</source>
        <translation>Coba satu kata saja.</translation>
    </message>
    <message>
        <source>Value at the sale price by days on the shelf. Sold out at the pace of the last eight weeks.</source>
        <translation>Nilai menurut harga jual per umur di rak. Habis dalam dihitung dari penjualan delapan minggu terakhir.</translation>
    </message>
    <message>
        <source>{amount} of it did not sell at all.</source>
        <translation>{amount} di antaranya sama sekali tidak laku.</translation>
    </message>
    <message numerus="yes">
        <source>Total · %n line(s)</source>
        <translation>
            <numerusform>Total · %n baris</numerusform>
        </translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ekspor</translation>
    </message>
</context>
<context>
    <name>AgreementHead</name>
    <message>
        <source>Open the paper</source>
        <translation>Buka surat</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>Simpan sebagai …</translation>
    </message>
    <message>
        <source>Mark as signed</source>
        <translation>Tandai ditandatangani</translation>
    </message>
    <message>
        <source>End the agreement</source>
        <translation>Akhiri perjanjian</translation>
    </message>
    <message>
        <source>On which day did both sides sign {number}?</source>
        <translation>Pada tanggal berapa kedua pihak menandatangani {number}?</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>Ditandatangani pada</translation>
    </message>
    <message>
        <source>It is signed</source>
        <translation>Sudah ditandatangani</translation>
    </message>
    <message>
        <source>Special terms end with it. Lots in the shop keep their terms; nothing is deleted.</source>
        <translation>Ketentuan khusus ikut berakhir. Barang di toko tetap memakai ketentuannya; tidak ada yang dihapus.</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Hari terakhir</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>Akhiri</translation>
    </message>
    <message>
        <source>No agreement yet</source>
        <translation>Belum ada perjanjian</translation>
    </message>
    <message>
        <source>What holds: the shop default, the shop keeps {rate}.</source>
        <translation>Yang berlaku: ketentuan toko, toko mendapat {rate}.</translation>
    </message>
    <message>
        <source>signed {day}</source>
        <translation>ditandatangani {day}</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>belum ditandatangani</translation>
    </message>
    <message>
        <source>A change makes the next version; lots in the shop keep theirs.</source>
        <translation>Perubahan membuat versi berikutnya; barang yang sudah di toko tetap memakai ketentuannya.</translation>
    </message>
    <message>
        <source>From {first} on.</source>
        <translation>Berlaku sejak {first}.</translation>
    </message>
    <message>
        <source>From {first} to {last}.</source>
        <translation>Berlaku {first} sampai {last}.</translation>
    </message>
    <message>
        <source>Save the agreement as</source>
        <translation>Simpan perjanjian sebagai</translation>
    </message>
    <message>
        <source>{file} is saved</source>
        <translation>{file} tersimpan</translation>
    </message>
</context>
<context>
    <name>AgreementWords</name>
    <message>
        <source>Discounts are borne by: {who}.</source>
        <translation>Potongan harga ditanggung: {who}.</translation>
    </message>
    <message>
        <source>The shop pays for broken goods.</source>
        <translation>Barang rusak diganti toko.</translation>
    </message>
    <message>
        <source>The producer bears broken goods.</source>
        <translation>Barang rusak ditanggung produsen.</translation>
    </message>
    <message>
        <source>The shop pays for lost goods.</source>
        <translation>Barang hilang diganti toko.</translation>
    </message>
    <message>
        <source>The producer bears lost goods.</source>
        <translation>Barang hilang ditanggung produsen.</translation>
    </message>
    <message>
        <source>The shop pays for expired goods.</source>
        <translation>Barang kedaluwarsa diganti toko.</translation>
    </message>
    <message>
        <source>The producer bears expired goods.</source>
        <translation>Barang kedaluwarsa ditanggung produsen.</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Setiap hari</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Setiap minggu</translation>
    </message>
    <message>
        <source>Every two weeks</source>
        <translation>Setiap dua minggu</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>Setiap bulan</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>berlaku</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>akan berlaku</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>diganti</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>berakhir</translation>
    </message>
    <message>
        <source>never held</source>
        <translation>tidak pernah berlaku</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Minggu</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Bulan</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Tahun</translation>
    </message>
</context>
<context>
    <name>Announcing</name>
    <message>
        <source>Tell the producer</source>
        <translation>Kabari produsen</translation>
    </message>
    <message>
        <source>Freeze a statement first: a draft is told to nobody.</source>
        <translation>Bekukan laporan dulu: draf tidak dikabarkan ke siapa pun.</translation>
    </message>
    <message>
        <source>All statements, one PDF</source>
        <translation>Semua laporan, satu PDF</translation>
    </message>
</context>
<context>
    <name>AnswersPanel</name>
    <message>
        <source>Open objections</source>
        <translation>Keberatan yang belum dijawab</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Jawab</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Nobody objects</source>
        <translation>Tidak ada keberatan</translation>
    </message>
    <message>
        <source>A new one is taken down at the producer's statement.</source>
        <translation>Keberatan baru dicatat dari laporan produsen.</translation>
    </message>
    <message>
        <source>Explained</source>
        <translation>Dijelaskan</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Diterima</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Ditolak</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Hasil</translation>
    </message>
    <message>
        <source>Answer, as the next statement prints it</source>
        <translation>Jawaban, seperti tercetak di laporan berikutnya</translation>
    </message>
    <message>
        <source>Add to what is owed</source>
        <translation>Tambah hak produsen</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Kurangi</translation>
    </message>
    <message>
        <source>Add or take off</source>
        <translation>Tambah atau kurangi</translation>
    </message>
    <message>
        <source>Correction, if any</source>
        <translation>Koreksi, bila ada</translation>
    </message>
    <message>
        <source>Write what the shop has found.</source>
        <translation>Tulis apa yang ditemukan toko.</translation>
    </message>
    <message>
        <source>{number} is answered</source>
        <translation>{number} dijawab</translation>
    </message>
    <message>
        <source>Objection</source>
        <translation>Keberatan</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Laporan</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Umur</translation>
    </message>
    <message>
        <source>after the 7 days</source>
        <translation>lewat 7 hari</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n hari</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ApprovalPanel</name>
    <message>
        <source>Approval</source>
        <translation>Persetujuan</translation>
    </message>
    <message>
        <source>Asked by {name}. The approval counts for this once.</source>
        <translation>Diminta oleh {name}. Persetujuan berlaku untuk sekali ini.</translation>
    </message>
    <message>
        <source>Nobody here may approve this</source>
        <translation>Tidak ada yang berwenang menyetujui ini</translation>
    </message>
    <message>
        <source>Somebody with more rights must be entered under Settings first.</source>
        <translation>Tambahkan dahulu orang yang berwenang di Pengaturan.</translation>
    </message>
</context>
<context>
    <name>Arrived</name>
    <message numerus="yes">
        <source>%n ticked</source>
        <translation>
            <numerusform>%n dicentang</numerusform>
        </translation>
    </message>
    <message>
        <source>Arrived in the bank</source>
        <translation>Diterima di bank</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Biaya</translation>
    </message>
    <message>
        <source>It has arrived</source>
        <translation>Sudah masuk</translation>
    </message>
    <message>
        <source>Write what the bank has received.</source>
        <translation>Tulis jumlah yang diterima bank.</translation>
    </message>
</context>
<context>
    <name>BackRow</name>
    <message>
        <source>nothing left</source>
        <translation>tidak ada sisa</translation>
    </message>
    <message>
        <source>{left} left</source>
        <translation>sisa {left}</translation>
    </message>
    <message>
        <source>bought {quantity} × {price}</source>
        <translation>dibeli {quantity} × {price}</translation>
    </message>
    <message>
        <source>EXP {day}</source>
        <translation>EXP {day}</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>All of {product}</source>
        <translation>Semua {product}</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Rak</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Rusak</translation>
    </message>
    <message>
        <source>Where {product} goes</source>
        <translation>Ke mana {product}</translation>
    </message>
    <message>
        <source>How many of {product}</source>
        <translation>Jumlah {product}</translation>
    </message>
</context>
<context>
    <name>BackSide</name>
    <message>
        <source>Say why: it stands on the slip and in the journal.</source>
        <translation>Isi alasannya: dicetak di struk dan dicatat di jurnal.</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Damaged or faulty</source>
        <translation>Cacat atau rusak</translation>
    </message>
    <message>
        <source>Wrong goods</source>
        <translation>Barang keliru</translation>
    </message>
    <message>
        <source>Wrong size</source>
        <translation>Ukuran keliru</translation>
    </message>
    <message>
        <source>The buyer changed their mind</source>
        <translation>Pembeli berubah pikiran</translation>
    </message>
    <message>
        <source>The money goes back by</source>
        <translation>Uang dikembalikan dengan</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Tunai</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>To which account, or the bank's reference</source>
        <translation>Ke rekening mana, atau referensi bank</translation>
    </message>
    <message>
        <source>Money back</source>
        <translation>Uang dikembalikan</translation>
    </message>
    <message>
        <source>Exchange for other goods</source>
        <translation>Tukar barang</translation>
    </message>
    <message>
        <source>Give money back</source>
        <translation>Kembalikan uang</translation>
    </message>
</context>
<context>
    <name>BankListPanel</name>
    <message>
        <source>Tick or leave out</source>
        <translation>Centang atau lewati</translation>
    </message>
    <message>
        <source>Match the bank's list</source>
        <translation>Cocokkan daftar bank</translation>
    </message>
    <message>
        <source>Record the ticked</source>
        <translation>Catat yang dicentang</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Pilih berkas</translation>
    </message>
    <message>
        <source>No list yet</source>
        <translation>Belum ada daftar</translation>
    </message>
    <message>
        <source>Take the list of bookings out of the bank's program as CSV or XLSX and choose it here.</source>
        <translation>Unduh daftar mutasi dari program bank sebagai CSV atau XLSX, lalu pilih di sini.</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Dibukukan</translation>
    </message>
    <message>
        <source>What the bank wrote</source>
        <translation>Keterangan bank</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Laporan</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Tick the transfers first that are to be recorded.</source>
        <translation>Centang dulu transfer yang akan dicatat.</translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s) recorded</source>
        <translation>
            <numerusform>%n transfer dicatat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s) ticked</source>
        <translation>
            <numerusform>%n transfer dicentang</numerusform>
        </translation>
    </message>
    <message>
        <source>with sen</source>
        <translation>dengan sen</translation>
    </message>
    <message>
        <source>fits, not recorded yet</source>
        <translation>cocok, belum dicatat</translation>
    </message>
    <message>
        <source>fits, recorded before</source>
        <translation>cocok, sudah dicatat</translation>
    </message>
    <message>
        <source>seen before</source>
        <translation>sudah pernah dilihat</translation>
    </message>
    <message>
        <source>perhaps: number missing</source>
        <translation>mungkin: nomor tidak ada</translation>
    </message>
    <message>
        <source>another amount</source>
        <translation>jumlah berbeda</translation>
    </message>
    <message>
        <source>paid twice?</source>
        <translation>dibayar dua kali?</translation>
    </message>
    <message>
        <source>paid another way</source>
        <translation>dibayar dengan cara lain</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>tidak dikenal</translation>
    </message>
    <message numerus="yes">
        <source>%n recorded before and seen now</source>
        <translation>
            <numerusform>%n sudah dicatat sebelumnya, kini terlihat di bank</numerusform>
        </translation>
    </message>
    <message>
        <source>due {amount}</source>
        <translation>mestinya {amount}</translation>
    </message>
</context>
<context>
    <name>BankPanel</name>
    <message>
        <source>File for the bank</source>
        <translation>Berkas untuk bank</translation>
    </message>
    <message>
        <source>Make the file</source>
        <translation>Buat berkas</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Whose form</source>
        <translation>Susunan bank mana</translation>
    </message>
    <message>
        <source>Tick or leave out</source>
        <translation>Centang atau lewatkan</translation>
    </message>
    <message>
        <source>Not verified by the bank: try it with one small transfer first. The file asks the bank to pay; the books record nothing until the bank's own list is read.</source>
        <translation>Belum diverifikasi bank: coba dulu dengan satu transfer kecil. Berkas ini hanya meminta bank membayar; buku baru mencatat setelah daftar mutasi bank dibaca.</translation>
    </message>
    <message>
        <source>The shop's account that pays</source>
        <translation>Rekening toko yang membayar</translation>
    </message>
    <message>
        <source>Company code at the bank</source>
        <translation>Kode perusahaan di bank</translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s)</source>
        <translation>
            <numerusform>%n transfer</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: {count}, {sum}. Nothing is paid yet.</source>
        <translation>{name}: {count}, {sum}. Belum ada yang dibayar.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Buka folder</translation>
    </message>
</context>
<context>
    <name>BankRows</name>
    <message>
        <source>No transfer waits</source>
        <translation>Tidak ada transfer yang menunggu</translation>
    </message>
    <message>
        <source>Statements of producers who are paid by transfer come here once they are frozen.</source>
        <translation>Laporan produsen yang dibayar lewat transfer muncul di sini setelah dibekukan.</translation>
    </message>
    <message>
        <source>Transfers that wait</source>
        <translation>Transfer yang menunggu</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>Produsen</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Ke</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>account changed</source>
        <translation>rekening baru diganti</translation>
    </message>
    <message>
        <source>usually {digits} digits there</source>
        <translation>biasanya {digits} angka di bank itu</translation>
    </message>
    <message>
        <source>no account known</source>
        <translation>belum ada rekening</translation>
    </message>
    <message>
        <source>account is not digits alone</source>
        <translation>rekening bukan angka saja</translation>
    </message>
    <message>
        <source>bank not known</source>
        <translation>bank tidak dikenal</translation>
    </message>
    <message>
        <source>e-wallet: send it yourself</source>
        <translation>dompet digital: kirim sendiri</translation>
    </message>
    <message>
        <source>account at another bank</source>
        <translation>rekening di bank lain</translation>
    </message>
    <message>
        <source>account too long for this form</source>
        <translation>rekening terlalu panjang</translation>
    </message>
</context>
<context>
    <name>BankTabs</name>
    <message>
        <source>Bank</source>
        <translation>Bank</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Lain</translation>
    </message>
</context>
<context>
    <name>BeforeBooks</name>
    <message>
        <source>Paid by buyers</source>
        <translation>Dibayar pembeli</translation>
    </message>
    <message>
        <source>It has arrived</source>
        <translation>Sudah masuk</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Cost: {amount}</source>
        <translation>Biaya: {amount}</translation>
    </message>
    <message>
        <source>Write what the bank has received.</source>
        <translation>Tulis jumlah yang diterima bank.</translation>
    </message>
    <message>
        <source>Write an amount up to {left}.</source>
        <translation>Tulis jumlah paling banyak {left}.</translation>
    </message>
    <message>
        <source>{amount} are still on their way.</source>
        <translation>{amount} masih dalam perjalanan.</translation>
    </message>
    <message>
        <source>Cost: {amount}. Is that right?</source>
        <translation>Biaya: {amount}. Sudah benar?</translation>
    </message>
    <message>
        <source>It never came</source>
        <translation>Tidak pernah datang</translation>
    </message>
    <message>
        <source>Arrived in the bank</source>
        <translation>Diterima di bank</translation>
    </message>
</context>
<context>
    <name>BookPanel</name>
    <message>
        <source>All statements, one PDF</source>
        <translation>Semua laporan, satu PDF</translation>
    </message>
    <message>
        <source>Make the PDF</source>
        <translation>Buat PDF</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>{count} statements in the order of pay day. Each begins on a sheet of its own, also if both sides are printed.</source>
        <translation>{count} laporan menurut urutan hari bayar. Masing-masing mulai di lembar sendiri, juga kalau dicetak bolak-balik.</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Bagaimana</translation>
    </message>
    <message>
        <source>In which language</source>
        <translation>Dalam bahasa apa</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Large type</source>
        <translation>Huruf besar</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Berhenti</translation>
    </message>
    <message>
        <source>{done} of {of}</source>
        <translation>{done} dari {of}</translation>
    </message>
</context>
<context>
    <name>CardPage</name>
    <message>
        <source>Bank of the terminal</source>
        <translation>Bank mesin EDC</translation>
    </message>
    <message>
        <source>Last 4 digits of the card</source>
        <translation>4 angka terakhir kartu</translation>
    </message>
    <message>
        <source>Approval code on the slip</source>
        <translation>Kode persetujuan di slip</translation>
    </message>
    <message>
        <source>Without them the payment is hard to find in the bank's list.</source>
        <translation>Tanpa itu, pembayaran sulit dicocokkan dengan daftar bank.</translation>
    </message>
</context>
<context>
    <name>CardShown</name>
    <message>
        <source>Producer at the counter</source>
        <translation>Produsen di kasir</translation>
    </message>
</context>
<context>
    <name>CardsPanel</name>
    <message>
        <source>Print the cards</source>
        <translation>Cetak kartu</translation>
    </message>
    <message>
        <source>Choose all that are shown</source>
        <translation>Pilih semua yang tampil</translation>
    </message>
    <message>
        <source>Producers' cards</source>
        <translation>Kartu produsen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Milik siapa</translation>
    </message>
    <message>
        <source>Name, owner or code</source>
        <translation>Nama, pemilik, atau kode</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Kertas</translation>
    </message>
    <message>
        <source>A4, ten to cut</source>
        <translation>A4, sepuluh untuk dipotong</translation>
    </message>
    <message>
        <source>One card a page</source>
        <translation>Satu kartu per halaman</translation>
    </message>
    <message>
        <source>Print at 100 % and cut along the marks. Whoever shows his card is told what is his.</source>
        <translation>Cetak pada 100 % lalu potong di tandanya. Siapa yang menunjukkan kartunya boleh melihat barang dan uangnya.</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>Pilih semua</translation>
    </message>
    <message>
        <source>Choose nobody</source>
        <translation>Kosongkan pilihan</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>Produsen</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n kartu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Print %n card(s)</source>
        <translation>
            <numerusform>Cetak %n kartu</numerusform>
        </translation>
    </message>
    <message>
        <source>The cards are drawn: {file}</source>
        <translation>Kartu sudah dibuat: {file}</translation>
    </message>
</context>
<context>
    <name>CartTabs</name>
    <message>
        <source>Park</source>
        <translation>Tahan</translation>
    </message>
    <message>
        <source>Carts</source>
        <translation>Keranjang</translation>
    </message>
    <message>
        <source>One more cart</source>
        <translation>Keranjang baru</translation>
    </message>
    <message>
        <source>All carts</source>
        <translation>Semua keranjang</translation>
    </message>
    <message numerus="yes">
        <source>%n parked</source>
        <translation>
            <numerusform>%n tertahan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Carts</name>
    <message>
        <source>new price</source>
        <translation>harga baru</translation>
    </message>
    <message>
        <source>only {left} left</source>
        <translation>sisa {left}</translation>
    </message>
    <message>
        <source>check the date</source>
        <translation>cek tanggal</translation>
    </message>
    <message numerus="yes">
        <source>%n more line(s) changed.</source>
        <translation>
            <numerusform>%n baris lain juga berubah.</numerusform>
        </translation>
    </message>
    <message>
        <source>{product} costs {now} now; it was {before} when it was scanned.</source>
        <translation>{product} sekarang {now}; saat dipindai {before}.</translation>
    </message>
    <message>
        <source>{product}: {before} in the cart, only {now} left on the shelf.</source>
        <translation>{product}: {before} di keranjang, di rak tinggal {now}.</translation>
    </message>
    <message>
        <source>{product}: check its date, and scan the label of what is in the hand.</source>
        <translation>{product}: cek tanggalnya, lalu pindai label barang yang dipegang.</translation>
    </message>
    <message>
        <source>Park the cart</source>
        <translation>Tahan keranjang</translation>
    </message>
    <message>
        <source>Parked carts</source>
        <translation>Keranjang tertahan</translation>
    </message>
    <message>
        <source>Cart {number}</source>
        <translation>Keranjang {number}</translation>
    </message>
    <message>
        <source>Close what is in front first, then scan the number again.</source>
        <translation>Tutup dulu yang terbuka di depan, lalu pindai nomornya lagi.</translation>
    </message>
    <message>
        <source>{name} is parked.</source>
        <translation>{name} ditahan.</translation>
    </message>
    <message>
        <source>The cart waits under {number}: put it with the goods.</source>
        <translation>Keranjang menunggu dengan nomor {number}: sertakan bersama barangnya.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Lanjutkan</translation>
    </message>
    <message>
        <source>Clear the cart?</source>
        <translation>Kosongkan keranjang?</translation>
    </message>
    <message>
        <source>{name}: {pieces}, {amount}.</source>
        <translation>{name}: {pieces}, {amount}.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Biarkan</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Kosongkan</translation>
    </message>
    <message>
        <source>The parked cart was cleared.</source>
        <translation>Keranjang tertahan sudah dikosongkan.</translation>
    </message>
    <message numerus="yes">
        <source>%n cart(s) cannot be read any more: see F5.</source>
        <translation>
            <numerusform>%n keranjang tidak terbaca lagi: lihat F5.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cart(s) are as they were left.</source>
        <translation>
            <numerusform>%n keranjang kembali seperti terakhir ditinggalkan.</numerusform>
        </translation>
    </message>
    <message>
        <source>{amount} typed in as paid were not kept: take that payment again.</source>
        <translation>{amount} yang diketik sebagai pembayaran tidak tersimpan: terima lagi pembayarannya.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more line(s)</source>
        <translation>
            <numerusform>dan %n baris lain</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CashDesk</name>
    <message>
        <source>Open the drawer</source>
        <translation>Buka laci</translation>
    </message>
    <message>
        <source>Cash in</source>
        <translation>Kas masuk</translation>
    </message>
    <message>
        <source>Cash out</source>
        <translation>Kas keluar</translation>
    </message>
    <message>
        <source>Cash to the safe</source>
        <translation>Setoran ke brankas</translation>
    </message>
    <message>
        <source>The shift so far</source>
        <translation>Laporan sementara</translation>
    </message>
    <message>
        <source>The safe</source>
        <translation>Brankas</translation>
    </message>
    <message>
        <source>Match QRIS and cards</source>
        <translation>Cocokkan QRIS &amp; kartu</translation>
    </message>
    <message>
        <source>The drawer opens: {reason}</source>
        <translation>Laci terbuka: {reason}</translation>
    </message>
    <message>
        <source>{amount} is in the books</source>
        <translation>{amount} sudah tercatat</translation>
    </message>
    <message>
        <source>The report is on its way</source>
        <translation>Laporan sedang dicetak</translation>
    </message>
    <message>
        <source>The safe holds {amount}, difference {difference}</source>
        <translation>Isi brankas {amount}, selisih {difference}</translation>
    </message>
    <message>
        <source>Print the last shift's slip again</source>
        <translation>Cetak ulang rekap shift terakhir</translation>
    </message>
</context>
<context>
    <name>CashInPanel</name>
    <message>
        <source>Cash in</source>
        <translation>Kas masuk</translation>
    </message>
    <message>
        <source>Money that goes into the drawer without a sale.</source>
        <translation>Uang yang masuk ke laci tanpa penjualan.</translation>
    </message>
    <message>
        <source>Put it in</source>
        <translation>Simpan kas masuk</translation>
    </message>
    <message>
        <source>Safe</source>
        <translation>Brankas</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Pemilik</translation>
    </message>
    <message>
        <source>Other income</source>
        <translation>Penghasilan lain</translation>
    </message>
    <message>
        <source>A buyer's</source>
        <translation>Uang pembeli</translation>
    </message>
    <message>
        <source>More small change</source>
        <translation>Tambahan uang kecil</translation>
    </message>
    <message>
        <source>Old cartons sold</source>
        <translation>Jual kardus bekas</translation>
    </message>
    <message>
        <source>Change a buyer left behind</source>
        <translation>Kembalian tertinggal</translation>
    </message>
</context>
<context>
    <name>CashOutPanel</name>
    <message>
        <source>Cash out</source>
        <translation>Kas keluar</translation>
    </message>
    <message>
        <source>Money that leaves the drawer for something else than change. Keep the bill.</source>
        <translation>Uang yang keluar dari laci selain kembalian. Simpan notanya.</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>Simpan kas keluar</translation>
    </message>
    <message>
        <source>The shop buys</source>
        <translation>Belanja toko</translation>
    </message>
    <message>
        <source>Owner takes</source>
        <translation>Diambil pemilik</translation>
    </message>
    <message>
        <source>Buyer fetches</source>
        <translation>Diambil pembeli</translation>
    </message>
    <message>
        <source>Drinking water</source>
        <translation>Galon air</translation>
    </message>
    <message>
        <source>Bags and wrapping</source>
        <translation>Kantong dan kemasan</translation>
    </message>
    <message>
        <source>Parking or transport</source>
        <translation>Parkir atau ongkos angkut</translation>
    </message>
    <message>
        <source>Cleaning things</source>
        <translation>Alat kebersihan</translation>
    </message>
</context>
<context>
    <name>CashPage</name>
    <message>
        <source>Cash received, one touch</source>
        <translation>Uang yang diterima, sekali sentuh</translation>
    </message>
    <message>
        <source>Add a note of {amount}</source>
        <translation>Tambah selembar {amount}</translation>
    </message>
    <message>
        <source>Count the notes again</source>
        <translation>Hitung ulang lembaran uang</translation>
    </message>
</context>
<context>
    <name>CashPanel</name>
    <message>
        <source>Amount</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Why (may stay empty)</source>
        <translation>Catatan (boleh kosong)</translation>
    </message>
    <message>
        <source>Write how much it is, for example {amount}.</source>
        <translation>Tulis jumlahnya, misalnya {amount}.</translation>
    </message>
    <message>
        <source>Say why: it stands in the books and on the shift's slip.</source>
        <translation>Tulis alasannya: tercatat di pembukuan dan di rekap shift.</translation>
    </message>
</context>
<context>
    <name>CheckPanel</name>
    <message>
        <source>Check a statement's paper</source>
        <translation>Periksa laporan</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Periksa</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Scan the QR, or type the number or the 8 signs under it</source>
        <translation>Pindai QR, atau ketik nomor atau 8 tanda di bawahnya</translation>
    </message>
    <message>
        <source>Page for producers</source>
        <translation>Halaman untuk produsen</translation>
    </message>
    <message>
        <source>Scan the paper, or type what stands under its QR.</source>
        <translation>Pindai kertasnya, atau ketik yang tertulis di bawah QR.</translation>
    </message>
    <message>
        <source>The key comes with the first statement: freeze one first.</source>
        <translation>Kunci dibuat bersama laporan pertama: bekukan satu dulu.</translation>
    </message>
    <message>
        <source>{name} is made: send it to the producers once, it needs no internet</source>
        <translation>{name} sudah dibuat: kirim sekali ke produsen, tanpa internet pun jalan</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Buka foldernya</translation>
    </message>
</context>
<context>
    <name>ChecksBar</name>
    <message>
        <source>Enters {number}.</source>
        <translation>Merinci {number}.</translation>
    </message>
    <message>
        <source>Look at: {list}</source>
        <translation>Periksa: {list}</translation>
    </message>
    <message>
        <source>Still to choose: {list}</source>
        <translation>Belum ketemu: {list}</translation>
    </message>
</context>
<context>
    <name>Chores</name>
    <message>
        <source>Take expired goods off the shelf</source>
        <translation>Turunkan barang kedaluwarsa dari rak</translation>
    </message>
    <message>
        <source>Proposed markdowns</source>
        <translation>Usulan potongan harga</translation>
    </message>
    <message>
        <source>End of the day</source>
        <translation>Tutup hari</translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) are sold for less from now on</source>
        <translation>
            <numerusform>%n lot dijual lebih murah mulai sekarang</numerusform>
        </translation>
    </message>
    <message>
        <source>The slip comes out</source>
        <translation>Struknya dicetak</translation>
    </message>
    <message>
        <source>The slip comes out once more</source>
        <translation>Struknya dicetak sekali lagi</translation>
    </message>
</context>
<context>
    <name>ChoresBar</name>
    <message numerus="yes">
        <source>%n off the shelf</source>
        <translation>
            <numerusform>%n lot turun dari rak</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is over</source>
        <translation>Tidak ada yang lewat</translation>
    </message>
    <message numerus="yes">
        <source>%n to sell for less</source>
        <translation>
            <numerusform>%n usulan potong harga</numerusform>
        </translation>
    </message>
    <message>
        <source>No markdown proposed</source>
        <translation>Tidak ada usulan potongan</translation>
    </message>
    <message numerus="yes">
        <source>End the day: %n producer(s)</source>
        <translation>
            <numerusform>Tutup hari: %n produsen</numerusform>
        </translation>
    </message>
    <message>
        <source>End of the day</source>
        <translation>Tutup hari</translation>
    </message>
</context>
<context>
    <name>ClearingPanel</name>
    <message>
        <source>Match QRIS and cards</source>
        <translation>Cocokkan QRIS &amp; kartu</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hari ini</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 hari</translation>
    </message>
    <message>
        <source>31 days</source>
        <translation>31 hari</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Cara bayar</translation>
    </message>
    <message>
        <source>How far back</source>
        <translation>Rentang hari</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Centang semua</translation>
    </message>
    <message>
        <source>Never came</source>
        <translation>Tidak pernah datang</translation>
    </message>
    <message>
        <source>Paid twice</source>
        <translation>Dibayar dua kali</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>Kembalikan</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) have arrived</source>
        <translation>
            <numerusform>%n pembayaran sudah masuk</numerusform>
        </translation>
    </message>
    <message>
        <source>{amount} is booked as lost</source>
        <translation>{amount} dicatat sebagai selisih</translation>
    </message>
    <message>
        <source>{amount} of {receipt} belong to the buyer</source>
        <translation>{amount} dari {receipt} milik pembeli</translation>
    </message>
    <message>
        <source>{amount} went back to the buyer</source>
        <translation>{amount} sudah dikembalikan ke pembeli</translation>
    </message>
    <message>
        <source>Settled ones too</source>
        <translation>Termasuk yang selesai</translation>
    </message>
    <message>
        <source>From before the books: {amount}</source>
        <translation>Dari sebelum pembukuan: {amount}</translation>
    </message>
    <message>
        <source>{amount} has arrived</source>
        <translation>{amount} sudah masuk</translation>
    </message>
    <message>
        <source>From before the books</source>
        <translation>Dari sebelum pembukuan</translation>
    </message>
    <message>
        <source>Nothing from before the books is on its way by this method.</source>
        <translation>Tidak ada uang dari sebelum pembukuan dengan cara bayar ini.</translation>
    </message>
</context>
<context>
    <name>ClearingRows</name>
    <message>
        <source>Nothing to match here</source>
        <translation>Tidak ada yang perlu dicocokkan</translation>
    </message>
    <message>
        <source>Look further back, or at another method.</source>
        <translation>Lihat hari sebelumnya, atau cara bayar lain.</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Daftar pembayaran</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Jam</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Struk</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>arrived</source>
        <translation>sudah masuk</translation>
    </message>
    <message>
        <source>never came</source>
        <translation>tidak datang</translation>
    </message>
    <message>
        <source>given back</source>
        <translation>sudah kembali</translation>
    </message>
    <message>
        <source>paid twice</source>
        <translation>dibayar dua kali</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>dikoreksi</translation>
    </message>
</context>
<context>
    <name>ConsignmentChecks</name>
    <message>
        <source>date on the pack</source>
        <translation>tanggal di kemasan</translation>
    </message>
    <message>
        <source>edges sheathed, no rust</source>
        <translation>tepi bersarung, tidak berkarat</translation>
    </message>
    <message>
        <source>far cheaper than before</source>
        <translation>jauh lebih murah dari terakhir</translation>
    </message>
    <message>
        <source>far dearer than before</source>
        <translation>jauh lebih mahal dari terakhir</translation>
    </message>
    <message>
        <source>few days left to sell</source>
        <translation>sisa hari jual sedikit</translation>
    </message>
    <message>
        <source>food without expiry</source>
        <translation>makanan tanpa kedaluwarsa</translation>
    </message>
    <message>
        <source>keeps unusually long</source>
        <translation>masa simpan tidak lazim</translation>
    </message>
    <message>
        <source>label complete</source>
        <translation>label lengkap</translation>
    </message>
    <message>
        <source>no flaws</source>
        <translation>tanpa cacat</translation>
    </message>
    <message>
        <source>no halal number yet</source>
        <translation>halal belum ada</translation>
    </message>
    <message>
        <source>package whole and clean</source>
        <translation>kemasan utuh dan bersih</translation>
    </message>
    <message>
        <source>pairs match</source>
        <translation>sepasang cocok</translation>
    </message>
    <message>
        <source>refused {count}: {reason}</source>
        <translation>ditolak {count}: {reason}</translation>
    </message>
    <message>
        <source>shop part below zero</source>
        <translation>bagian toko di bawah nol</translation>
    </message>
    <message>
        <source>size on it</source>
        <translation>ada ukurannya</translation>
    </message>
    <message>
        <source>still cold</source>
        <translation>masih dingin</translation>
    </message>
    <message>
        <source>{paper} ended {day}</source>
        <translation>{paper} berakhir {day}</translation>
    </message>
    <message>
        <source>{paper} ends {day}</source>
        <translation>{paper} habis {day}</translation>
    </message>
    <message>
        <source>{paper} not there yet</source>
        <translation>{paper} belum ada</translation>
    </message>
</context>
<context>
    <name>ConversionPanel</name>
    <message>
        <source>Buy for the shop</source>
        <translation>Beli untuk toko</translation>
    </message>
    <message>
        <source>From now on these goods are the shop's; the producer is owed the price and signs for it.</source>
        <translation>Mulai sekarang barang ini milik toko; produsen berhak atas harganya dan menandatanganinya.</translation>
    </message>
    <message>
        <source>Price of all of it</source>
        <translation>Harga beli semuanya</translation>
    </message>
    <message>
        <source>Who signs for the producer</source>
        <translation>Yang menandatangani untuk produsen</translation>
    </message>
    <message>
        <source>Buy and print</source>
        <translation>Beli &amp; cetak</translation>
    </message>
    <message>
        <source>Say for how much, 0 if for nothing.</source>
        <translation>Isi harganya, 0 bila tanpa bayar.</translation>
    </message>
    <message>
        <source>Say who signs: no goods change hands unsigned.</source>
        <translation>Isi siapa yang menandatangani: barang tidak berpindah tanpa tanda tangan.</translation>
    </message>
    <message>
        <source>Sold, the producer would have had {amount}.</source>
        <translation>Bila laku, produsen terima {amount}.</translation>
    </message>
</context>
<context>
    <name>CopyRow</name>
    <message>
        <source>Account</source>
        <translation>Rekening</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Berita</translation>
    </message>
    <message>
        <source>Copy: {what}</source>
        <translation>Salin: {what}</translation>
    </message>
    <message>
        <source>{what} copied</source>
        <translation>{what} tersalin</translation>
    </message>
</context>
<context>
    <name>CorrectPanel</name>
    <message>
        <source>Correct {number}</source>
        <translation>Perbaiki {number}</translation>
    </message>
    <message>
        <source>How many never came?</source>
        <translation>Berapa yang tidak pernah datang?</translation>
    </message>
    <message>
        <source>L-{lot} · written {written} · at most {most} can be undone</source>
        <translation>L-{lot} · tertulis {written} · bisa dikurangi {most}</translation>
    </message>
    <message>
        <source>Reason, as it stands on the counter-note</source>
        <translation>Alasan, tercetak di nota perbaikan</translation>
    </message>
    <message>
        <source>Say what was wrong: both sides read it.</source>
        <translation>Tulis apa yang salah: kedua pihak membacanya.</translation>
    </message>
    <message>
        <source>Type how many of a line never came. The note stays as it is; a counter-note for both sides takes them back. What is missing on the note comes in on a new one.</source>
        <translation>Isi berapa dari tiap baris yang tidak pernah datang. Nota lama tetap apa adanya; nota perbaikan untuk kedua pihak menguranginya. Yang kurang tertulis masuk lewat nota baru.</translation>
    </message>
    <message>
        <source>Write the counter-note</source>
        <translation>Buat nota perbaikan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>CountList</name>
    <message>
        <source>At most {most}.</source>
        <translation>Paling banyak {most}.</translation>
    </message>
</context>
<context>
    <name>CountPage</name>
    <message>
        <source>This product does not belong to this count.</source>
        <translation>Barang ini tidak termasuk hitungan ini.</translation>
    </message>
    <message>
        <source>What is to be counted</source>
        <translation>Yang harus dihitung</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Dihitung</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Catat</translation>
    </message>
    <message>
        <source>End the count</source>
        <translation>Selesai menghitung</translation>
    </message>
    <message>
        <source>Nothing to count</source>
        <translation>Tidak ada yang dihitung</translation>
    </message>
    <message>
        <source>There are no products on the shelf for this count.</source>
        <translation>Tidak ada barang di rak untuk hitungan ini.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Rak</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Satuan</translation>
    </message>
    <message>
        <source>{done} of {count} counted</source>
        <translation>{done} dari {count} dihitung</translation>
    </message>
    <message>
        <source>Write how many lie there, 0 if none.</source>
        <translation>Tulis jumlah yang ada, 0 bila tidak ada.</translation>
    </message>
    <message numerus="yes">
        <source>The count has ended. %n report(s) to sign.</source>
        <translation>
            <numerusform>Stok opname selesai. %n berita acara untuk ditandatangani.</numerusform>
        </translation>
    </message>
    <message>
        <source>Print the sheet</source>
        <translation>Cetak lembar hitung</translation>
    </message>
    <message>
        <source>Go on later</source>
        <translation>Lanjutkan nanti</translation>
    </message>
</context>
<context>
    <name>CountStart</name>
    <message>
        <source>You type or scan what lies there; what the books say is told afterwards. Selling goes on.</source>
        <translation>Ketik atau pindai yang ada di rak; catatan buku baru ditunjukkan sesudahnya. Penjualan tetap berjalan.</translation>
    </message>
    <message>
        <source>Count today's ten</source>
        <translation>Hitung sepuluh barang hari ini</translation>
    </message>
    <message>
        <source>Count everything</source>
        <translation>Hitung semua</translation>
    </message>
    <message>
        <source>Begun and not ended</source>
        <translation>Belum selesai</translation>
    </message>
    <message>
        <source>By producer</source>
        <translation>Per produsen</translation>
    </message>
    <message>
        <source>By group</source>
        <translation>Per kelompok</translation>
    </message>
    <message>
        <source>By shelf</source>
        <translation>Per rak</translation>
    </message>
    <message>
        <source>What is counted by itself</source>
        <translation>Yang dihitung tersendiri</translation>
    </message>
    <message>
        <source>Find in the list</source>
        <translation>Cari di daftar</translation>
    </message>
    <message>
        <source>Touch what you count</source>
        <translation>Sentuh yang akan dihitung</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>No product says yet where it stands</source>
        <translation>Belum ada barang yang mencatat raknya</translation>
    </message>
    <message>
        <source>Write the shelf on the product's sheet, such as “Rack A2”.</source>
        <translation>Isi rak di kartu produk, misalnya “Rak A2”.</translation>
    </message>
    <message>
        <source>Nothing like that on the shelf</source>
        <translation>Tidak ada yang seperti itu di rak</translation>
    </message>
    <message>
        <source>Try another word.</source>
        <translation>Coba kata lain.</translation>
    </message>
    <message>
        <source>Today's ten</source>
        <translation>Sepuluh hari ini</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>{name}, {time}: {count} counted</source>
        <translation>{name}, {time}: {count} dihitung</translation>
    </message>
</context>
<context>
    <name>CounterPanel</name>
    <message>
        <source>{producer} at the counter</source>
        <translation>{producer} di kasir</translation>
    </message>
    <message>
        <source>Print again as a copy</source>
        <translation>Cetak lagi sebagai salinan</translation>
    </message>
    <message>
        <source>Print the slip</source>
        <translation>Cetak slip</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Simpan PDF</translation>
    </message>
    <message>
        <source>Save as a picture</source>
        <translation>Simpan gambar</translation>
    </message>
    <message>
        <source>cash</source>
        <translation>tunai</translation>
    </message>
    <message>
        <source>transfer</source>
        <translation>transfer</translation>
    </message>
    <message>
        <source>pay day {day}, {method}</source>
        <translation>hari bayar {day}, {method}</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Ditahan</translation>
    </message>
    <message>
        <source>payable {days}</source>
        <translation>bisa dibayar {days}</translation>
    </message>
    <message>
        <source>nothing is held</source>
        <translation>tidak ada yang ditahan</translation>
    </message>
    <message>
        <source>Ready to be fetched</source>
        <translation>Siap diambil</translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>tidak ada yang menunggu</translation>
    </message>
    <message>
        <source>A copy is on its way</source>
        <translation>Salinan sedang dicetak</translation>
    </message>
    <message>
        <source>The slip is on its way</source>
        <translation>Slip sedang dicetak</translation>
    </message>
    <message>
        <source>Saved as {file} in {folder}.</source>
        <translation>Disimpan sebagai {file} di {folder}.</translation>
    </message>
    <message>
        <source>The file could not be written: the disk may be full, or the folder closed to us.</source>
        <translation>Berkas tidak dapat ditulis: mungkin disk penuh atau folder tertutup.</translation>
    </message>
</context>
<context>
    <name>CreditLine</name>
    <message>
        <source>Exchanged {receipt}</source>
        <translation>Ditukar {receipt}</translation>
    </message>
    <message>
        <source>Leave the exchange: nothing comes back</source>
        <translation>Batalkan tukar barang: tidak ada yang kembali</translation>
    </message>
</context>
<context>
    <name>Customer</name>
    <message>
        <source>Welcome to {shop}</source>
        <translation>Selamat datang di {shop}</translation>
    </message>
    <message>
        <source>TOTAL</source>
        <translation>TOTAL</translation>
    </message>
    <message>
        <source>You save {amount}</source>
        <translation>Anda hemat {amount}</translation>
    </message>
    <message>
        <source>Discount {amount}</source>
        <translation>Potongan {amount}</translation>
    </message>
    <message numerus="yes">
        <source>… and %n line(s) above</source>
        <translation>
            <numerusform>… dan %n baris di atas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n barang</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>by %n maker(s)</source>
        <translation>
            <numerusform>dari %n produsen</numerusform>
        </translation>
    </message>
    <message>
        <source>Cash rounding {amount} (if paid in cash)</source>
        <translation>Pembulatan tunai {amount} (bila dibayar tunai)</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Pembulatan</translation>
    </message>
    <message>
        <source>Pay with QRIS</source>
        <translation>Bayar dengan QRIS</translation>
    </message>
    <message>
        <source>Please scan the QRIS sticker on the counter and type {amount}.</source>
        <translation>Silakan pindai stiker QRIS di meja dan ketik {amount}.</translation>
    </message>
    <message>
        <source>Please use the card terminal.</source>
        <translation>Silakan gunakan mesin kartu.</translation>
    </message>
    <message>
        <source>Please transfer to the shop's account.</source>
        <translation>Silakan transfer ke rekening toko.</translation>
    </message>
    <message>
        <source>Please pay in cash.</source>
        <translation>Silakan bayar tunai.</translation>
    </message>
    <message>
        <source>Still to pay</source>
        <translation>Masih harus dibayar</translation>
    </message>
    <message>
        <source>The rest, in cash</source>
        <translation>Sisa, tunai</translation>
    </message>
    <message>
        <source>Cash, QRIS, card or transfer</source>
        <translation>Tunai, QRIS, kartu, atau transfer</translation>
    </message>
    <message>
        <source>Thank you.</source>
        <translation>Terima kasih.</translation>
    </message>
    <message numerus="yes">
        <source>What you bought was made by %n maker(s) of Cilegon:</source>
        <translation>
            <numerusform>Belanja Anda karya %n produsen Cilegon:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>dan %n lainnya</numerusform>
        </translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Kembalian</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Lunas</translation>
    </message>
    <message>
        <source>{shop} · receipt {number}</source>
        <translation>{shop} · struk {number}</translation>
    </message>
    <message>
        <source>A maker's story</source>
        <translation>Kisah produsen</translation>
    </message>
    <message>
        <source>Made in Cilegon</source>
        <translation>Karya IKM Cilegon</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Tunai</translation>
    </message>
    <message>
        <source>QRIS</source>
        <translation>QRIS</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kartu</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>Cash is not rounded.</source>
        <translation>Tunai tidak dibulatkan.</translation>
    </message>
    <message>
        <source>Cash is rounded down to Rp100.</source>
        <translation>Tunai dibulatkan ke bawah ke Rp100.</translation>
    </message>
    <message>
        <source>Cash is rounded to Rp100.</source>
        <translation>Tunai dibulatkan ke Rp100 terdekat.</translation>
    </message>
    <message>
        <source>Cash is rounded down to Rp500.</source>
        <translation>Tunai dibulatkan ke bawah ke Rp500.</translation>
    </message>
    <message>
        <source>Check the name before you pay.</source>
        <translation>Cek nama sebelum membayar.</translation>
    </message>
    <message>
        <source>Type {amount}. Check the name first.</source>
        <translation>Ketik {amount}. Cek nama dulu.</translation>
    </message>
    <message>
        <source>Goods brought back</source>
        <translation>Barang ditukar</translation>
    </message>
</context>
<context>
    <name>DayEndLines</name>
    <message>
        <source>Goes back</source>
        <translation>Ditarik</translation>
    </message>
    <message>
        <source>Only {left} are there.</source>
        <translation>Hanya ada {left}.</translation>
    </message>
    <message>
        <source>came {came} · sold {sold} · left {left} {unit}</source>
        <translation>masuk {came} · laku {sold} · sisa {left} {unit}</translation>
    </message>
    <message>
        <source>{rest} not found: count it tomorrow</source>
        <translation>{rest} tidak ketemu: hitung besok</translation>
    </message>
    <message>
        <source>good until {day}</source>
        <translation>baik s.d. {day}</translation>
    </message>
    <message>
        <source>Written off</source>
        <translation>Disusutkan</translation>
    </message>
    <message>
        <source>from before {before} · {rest}</source>
        <translation>dari kemarin {before} · {rest}</translation>
    </message>
</context>
<context>
    <name>DayEndPanel</name>
    <message>
        <source>Next producer</source>
        <translation>Produsen berikutnya</translation>
    </message>
    <message>
        <source>Producer before</source>
        <translation>Produsen sebelumnya</translation>
    </message>
    <message>
        <source>End of the day</source>
        <translation>Tutup hari</translation>
    </message>
    <message>
        <source>Producers with goods of the day</source>
        <translation>Produsen dengan barang harian</translation>
    </message>
    <message>
        <source>No goods of the day today</source>
        <translation>Tidak ada barang harian hari ini</translation>
    </message>
    <message>
        <source>Goods whose last day is today, or that keep a day, stand here.</source>
        <translation>Barang yang habis hari ini, atau tahan satu hari, tampil di sini.</translation>
    </message>
    <message>
        <source>Fetched by (empty: the producer himself)</source>
        <translation>Diambil oleh (kosong: produsen sendiri)</translation>
    </message>
    <message>
        <source>Finish and print</source>
        <translation>Selesai &amp; cetak</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>Produsen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>selesai</translation>
    </message>
    <message>
        <source>sold {amount}</source>
        <translation>laku {amount}</translation>
    </message>
    <message numerus="yes">
        <source>%n producer(s) to go</source>
        <translation>
            <numerusform>%n produsen lagi</numerusform>
        </translation>
    </message>
    <message>
        <source>all done</source>
        <translation>semua selesai</translation>
    </message>
    <message>
        <source>{name} · sold {amount}</source>
        <translation>{name} · laku {amount}</translation>
    </message>
    <message numerus="yes">
        <source>All %n at once</source>
        <translation>
            <numerusform>Semua (%n) sekaligus</numerusform>
        </translation>
    </message>
    <message>
        <source>Slip again</source>
        <translation>Cetak lagi</translation>
    </message>
</context>
<context>
    <name>DeedPanel</name>
    <message>
        <source>At most {left} are there.</source>
        <translation>Paling banyak {left} ada di rak.</translation>
    </message>
</context>
<context>
    <name>DeedStrip</name>
    <message>
        <source>Not now</source>
        <translation>Nanti saja</translation>
    </message>
    <message>
        <source>On which day?</source>
        <translation>Pada hari apa?</translation>
    </message>
    <message>
        <source>Say why: the producer may ask for it.</source>
        <translation>Sebutkan alasannya: produsen boleh menanyakannya.</translation>
    </message>
</context>
<context>
    <name>DelegatesPanel</name>
    <message>
        <source>Who may fetch money</source>
        <translation>Wakil produsen</translation>
    </message>
    <message>
        <source>Put on the list</source>
        <translation>Tambahkan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>On pay day one of these may sign and take the money. A second person agrees to each.</source>
        <translation>Pada hari bayar salah satu dari mereka boleh menandatangani dan menerima uang. Setiap nama disetujui orang kedua.</translation>
    </message>
    <message>
        <source>Nobody else</source>
        <translation>Belum ada</translation>
    </message>
    <message>
        <source>Only the producer may fetch the money.</source>
        <translation>Hanya produsen sendiri yang boleh mengambil uang.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>What the person is to the producer</source>
        <translation>Hubungan dengan produsen</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Hapus dari daftar</translation>
    </message>
    <message>
        <source>Write the name as on the identity card.</source>
        <translation>Tulis nama sesuai KTP.</translation>
    </message>
    <message>
        <source>Such as wife, son, driver.</source>
        <translation>Misalnya istri, anak, sopir.</translation>
    </message>
    <message>
        <source>{name} may fetch money now</source>
        <translation>{name} sekarang boleh mengambil uang</translation>
    </message>
    <message>
        <source>{name} may not fetch money any more</source>
        <translation>{name} tidak boleh lagi mengambil uang</translation>
    </message>
    <message>
        <source>To the producer</source>
        <translation>Hubungan</translation>
    </message>
</context>
<context>
    <name>DiscountPanel</name>
    <message>
        <source>Discount on the line</source>
        <translation>Potongan baris</translation>
    </message>
    <message>
        <source>Discount on the cart</source>
        <translation>Potongan keranjang</translation>
    </message>
    <message>
        <source>Per cent</source>
        <translation>Persen</translation>
    </message>
    <message>
        <source>Rupiah</source>
        <translation>Rupiah</translation>
    </message>
    <message>
        <source>Per cent or rupiah</source>
        <translation>Persen atau rupiah</translation>
    </message>
    <message>
        <source>Discount in per cent</source>
        <translation>Potongan dalam persen</translation>
    </message>
    <message>
        <source>Discount in rupiah</source>
        <translation>Potongan dalam rupiah</translation>
    </message>
    <message>
        <source>Borne by</source>
        <translation>Ditanggung</translation>
    </message>
    <message>
        <source>Who bears the discount</source>
        <translation>Siapa menanggung potongan</translation>
    </message>
    <message>
        <source>No discount</source>
        <translation>Tanpa potongan</translation>
    </message>
    <message>
        <source>Give the discount</source>
        <translation>Beri potongan</translation>
    </message>
    <message>
        <source>{before} → {after}</source>
        <translation>{before} → {after}</translation>
    </message>
    <message>
        <source>shop {shop} · producer {producer}</source>
        <translation>toko {shop} · produsen {producer}</translation>
    </message>
    <message>
        <source>Needs approval: {acts}</source>
        <translation>Perlu persetujuan: {acts}</translation>
    </message>
</context>
<context>
    <name>Disputes</name>
    <message>
        <source>Take an objection down</source>
        <translation>Catat keberatan</translation>
    </message>
    <message>
        <source>Answer objections</source>
        <translation>Jawab keberatan</translation>
    </message>
    <message>
        <source>Choose a producer whose statement is frozen: a draft is simply corrected.</source>
        <translation>Pilih produsen yang laporannya sudah dibekukan: draf cukup diperbaiki.</translation>
    </message>
</context>
<context>
    <name>DrawerPanel</name>
    <message>
        <source>Open the drawer</source>
        <translation>Buka laci</translation>
    </message>
    <message>
        <source>Without a sale. It is counted on the shift's slip.</source>
        <translation>Tanpa penjualan. Dihitung di rekap shift.</translation>
    </message>
    <message>
        <source>To change money</source>
        <translation>Menukar uang</translation>
    </message>
    <message>
        <source>Too little change given</source>
        <translation>Kembalian kurang</translation>
    </message>
    <message>
        <source>To sort the notes</source>
        <translation>Merapikan uang</translation>
    </message>
    <message>
        <source>It was shut by mistake</source>
        <translation>Laci tertutup tidak sengaja</translation>
    </message>
    <message>
        <source>Another reason, or 1 to 4</source>
        <translation>Alasan lain, atau 1 sampai 4</translation>
    </message>
    <message>
        <source>Say why: it stands in the books and on the shift's slip.</source>
        <translation>Tulis alasannya: tercatat di pembukuan dan di rekap shift.</translation>
    </message>
</context>
<context>
    <name>DrawerState</name>
    <message>
        <source>Drawer opened</source>
        <translation>Laci terbuka</translation>
    </message>
    <message>
        <source>Open the drawer by its key</source>
        <translation>Buka laci dengan kuncinya</translation>
    </message>
</context>
<context>
    <name>DropPanel</name>
    <message>
        <source>To the safe</source>
        <translation>Setoran ke brankas</translation>
    </message>
    <message>
        <source>Money that is too much for the drawer is brought to the safe.</source>
        <translation>Uang yang terlalu banyak di laci dipindahkan ke brankas.</translation>
    </message>
    <message>
        <source>Bring it to the safe</source>
        <translation>Setor ke brankas</translation>
    </message>
    <message>
        <source>Too much in the drawer</source>
        <translation>Laci terlalu penuh</translation>
    </message>
    <message>
        <source>Large notes</source>
        <translation>Uang besar</translation>
    </message>
</context>
<context>
    <name>Dues</name>
    <message>
        <source>Fee or credit of a producer</source>
        <translation>Biaya atau tambahan produsen</translation>
    </message>
    <message>
        <source>Advance to a producer</source>
        <translation>Uang muka produsen</translation>
    </message>
    <message>
        <source>Fee or credit</source>
        <translation>Biaya atau tambahan</translation>
    </message>
    <message>
        <source>Another instalment this once</source>
        <translation>Angsuran lain kali ini</translation>
    </message>
    <message>
        <source>{number} is frozen: the instalment of the next statement can be another one.</source>
        <translation>{number} sudah dibekukan: angsuran laporan berikutnya yang bisa diubah.</translation>
    </message>
</context>
<context>
    <name>Envelopes</name>
    <message>
        <source>Envelopes nobody has fetched</source>
        <translation>Amplop belum diambil</translation>
    </message>
    <message>
        <source>Who may fetch money</source>
        <translation>Wakil produsen</translation>
    </message>
    <message>
        <source>Rules of pay day</source>
        <translation>Aturan hari bayar</translation>
    </message>
</context>
<context>
    <name>ExplainPanel</name>
    <message>
        <source>End the count</source>
        <translation>Selesai menghitung</translation>
    </message>
    <message>
        <source>Everything counted is as the books say.</source>
        <translation>Semua yang dihitung cocok dengan catatan.</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) differ. Say why; it stands on the report.</source>
        <translation>
            <numerusform>%n barang berselisih. Jelaskan; tertulis pada berita acara.</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} missing</source>
        <translation>kurang {count}</translation>
    </message>
    <message>
        <source>{count} too many</source>
        <translation>lebih {count}</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Sebabnya</translation>
    </message>
    <message>
        <source>Post the count</source>
        <translation>Catat hasil hitungan</translation>
    </message>
    <message>
        <source>Say why it differs.</source>
        <translation>Jelaskan sebab selisihnya.</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>Hitung lagi</translation>
    </message>
    <message>
        <source>Count {product} again</source>
        <translation>Hitung lagi {product}</translation>
    </message>
    <message>
        <source>At most {allowed} ({rate}) may dry away: posted as dried unless you say otherwise.</source>
        <translation>Susut kering paling banyak {allowed} ({rate}): dicatat sebagai susut kering kecuali Anda menulis lain.</translation>
    </message>
    <message>
        <source>Only {allowed} ({rate}) may dry away: say what happened to the rest.</source>
        <translation>Hanya {allowed} ({rate}) yang boleh susut kering: tulis apa yang terjadi dengan sisanya.</translation>
    </message>
</context>
<context>
    <name>Extra</name>
    <message>
        <source>Choose a producer in the list first.</source>
        <translation>Pilih dulu produsen di daftar.</translation>
    </message>
</context>
<context>
    <name>FactsPanel</name>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>FairnessBar</name>
    <message>
        <source>Days</source>
        <translation>Masa</translation>
    </message>
    <message>
        <source>Every status</source>
        <translation>Semua status</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Dari</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Bulan lalu</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Urutan</translation>
    </message>
    <message>
        <source>Own choice</source>
        <translation>Pilih sendiri</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Cari</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Bulan ini</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Tahun ini</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Sampai</translation>
    </message>
    <message>
        <source>Name, code, reason</source>
        <translation>Nama, kode, alasan</translation>
    </message>
</context>
<context>
    <name>FairnessPage</name>
    <message numerus="yes">
        <source>An application waited %n day(s) at most.</source>
        <translation>
            <numerusform>Paling lama sebuah lamaran menunggu %n hari.</numerusform>
        </translation>
    </message>
    <message>
        <source>Anybody may read this list: who applied and what was decided with the reason, and how much of the shelf each producer had. It has no amounts of money, phone numbers or accounts in it.</source>
        <translation>Daftar ini boleh dibaca siapa saja: siapa melamar dan apa keputusannya dengan alasan, dan berapa bagian rak tiap produsen. Tidak ada jumlah uang, nomor telepon, atau rekening di dalamnya.</translation>
    </message>
    <message>
        <source>Applications ({count})</source>
        <translation>Lamaran ({count})</translation>
    </message>
    <message>
        <source>Applications and decisions</source>
        <translation>Lamaran dan keputusan</translation>
    </message>
    <message>
        <source>Applications are written down under “Producers”, on the page “Status”.</source>
        <translation>Lamaran dicatat di “Produsen”, pada halaman “Status”.</translation>
    </message>
    <message>
        <source>Choose other days, or take in the first producer under “Producers”.</source>
        <translation>Pilih masa lain, atau terima produsen pertama di “Produsen”.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ekspor</translation>
    </message>
    <message>
        <source>Fairness list</source>
        <translation>Daftar keadilan</translation>
    </message>
    <message>
        <source>No producer had anything to do with the shop in these days</source>
        <translation>Tidak ada produsen di toko pada masa ini</translation>
    </message>
    <message>
        <source>Nobody applied and nothing was decided in these days</source>
        <translation>Tidak ada lamaran dan keputusan pada masa ini</translation>
    </message>
    <message>
        <source>Nobody like that</source>
        <translation>Tidak ada yang cocok</translation>
    </message>
    <message>
        <source>On the shelf ({count})</source>
        <translation>Di rak ({count})</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>Cetak daftar</translation>
    </message>
    <message>
        <source>Producers and their part of the shelf</source>
        <translation>Produsen dan bagiannya di rak</translation>
    </message>
    <message>
        <source>Save the list as</source>
        <translation>Simpan daftar sebagai</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Cari</translation>
    </message>
    <message>
        <source>Shelf or applications</source>
        <translation>Rak atau lamaran</translation>
    </message>
    <message>
        <source>The list is drawn: {file}</source>
        <translation>Daftar dibuat: {file}</translation>
    </message>
    <message>
        <source>The whole list is written to {file}</source>
        <translation>Seluruh daftar ditulis ke {file}</translation>
    </message>
    <message>
        <source>Try one word of it, or every status.</source>
        <translation>Coba satu kata saja, atau semua status.</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Yang ditampilkan</translation>
    </message>
    <message>
        <source>What the figures mean</source>
        <translation>Arti angka</translation>
    </message>
    <message>
        <source>With shares in money</source>
        <translation>Dengan bagian uang</translation>
    </message>
    <message>
        <source>With shares in money this list is for manager and auditor only; paper and file say so too.</source>
        <translation>Dengan bagian uang, daftar ini hanya untuk pengelola dan auditor; kertas dan berkasnya juga menyebutkan itu.</translation>
    </message>
    <message>
        <source>not before the first day</source>
        <translation>tidak sebelum hari pertama</translation>
    </message>
</context>
<context>
    <name>FairnessWords</name>
    <message>
        <source>Applied on</source>
        <translation>Melamar</translation>
    </message>
    <message>
        <source>By day of application</source>
        <translation>Hari melamar</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Hari</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>Diputus</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Titipan</translation>
    </message>
    <message>
        <source>Longest on the shelf</source>
        <translation>Terlama di rak</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Tidak diterima</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Ditawarkan</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Hasil</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Tempat</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>Produsen</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produk</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Bagian</translation>
    </message>
    <message>
        <source>Share in money</source>
        <translation>Bagian uang</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sejak</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Laku</translation>
    </message>
    <message>
        <source>Sold most</source>
        <translation>Paling laku</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>days with at least one piece on the shelf, by the stock moves.</source>
        <translation>hari dengan sedikitnya satu barang di rak, menurut mutasi stok.</translation>
    </message>
    <message>
        <source>delivery receipts in these days.</source>
        <translation>banyaknya tanda terima titipan pada masa ini.</translation>
    </message>
    <message>
        <source>from the application to the decision; while it waits, to the end of these days.</source>
        <translation>dari lamaran sampai keputusan; selama menunggu, sampai akhir masa ini.</translation>
    </message>
    <message>
        <source>how many products are on sale now.</source>
        <translation>banyaknya produk yang dijual sekarang.</translation>
    </message>
    <message>
        <source>lines of deliveries the shop did not take, with the reason on the receipt.</source>
        <translation>baris titipan yang tidak diterima toko, dengan alasan pada tanda terimanya.</translation>
    </message>
    <message>
        <source>pieces sold less those that came back; weighed goods count once for each receipt line.</source>
        <translation>potong terjual dikurangi yang dikembalikan; barang timbang dihitung satu tiap baris struk.</translation>
    </message>
    <message>
        <source>sales of what all producers sold together; only for manager and auditor.</source>
        <translation>penjualan dibagi penjualan semua produsen; hanya untuk pengelola dan auditor.</translation>
    </message>
    <message>
        <source>sold of what all producers sold together, in pieces and not in money.</source>
        <translation>laku dibagi laku semua produsen, dalam potong dan bukan uang.</translation>
    </message>
    <message>
        <source>the day the producer asked for a place.</source>
        <translation>hari produsen meminta tempat.</translation>
    </message>
    <message>
        <source>the first day accepted; empty if that was before decisions were written down.</source>
        <translation>hari pertama diterima; kosong bila itu sebelum keputusan dicatat.</translation>
    </message>
    <message>
        <source>the shop's own goods</source>
        <translation>barang toko sendiri</translation>
    </message>
    <message>
        <source>where on the shelf they stand, as the products say now.</source>
        <translation>tempat di rak menurut data produk sekarang.</translation>
    </message>
    <message>
        <source>Days on shelf</source>
        <translation>Hari di rak</translation>
    </message>
</context>
<context>
    <name>Favourites</name>
    <message>
        <source>Star for what is chosen</source>
        <translation>Bintang untuk yang dipilih</translation>
    </message>
    <message>
        <source>Choose goods first, in the cart or on the shelf.</source>
        <translation>Pilih barang dulu, di keranjang atau di rak.</translation>
    </message>
</context>
<context>
    <name>FeePanel</name>
    <message>
        <source>Fee or credit</source>
        <translation>Biaya atau tambahan</translation>
    </message>
    <message>
        <source>Post it</source>
        <translation>Catat</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Kurangi</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Tambah</translation>
    </message>
    <message>
        <source>Take off or add</source>
        <translation>Kurangi atau tambah</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Reason, as the statement says it</source>
        <translation>Alasan, seperti tercetak di laporan</translation>
    </message>
    <message>
        <source>On no statement yet</source>
        <translation>Belum masuk laporan</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Tidak ada yang menunggu</translation>
    </message>
    <message>
        <source>The next statement has no fee but the agreed.</source>
        <translation>Laporan berikutnya hanya memuat biaya menurut perjanjian.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Batalkan</translation>
    </message>
    <message>
        <source>Write an amount, such as 25.000.</source>
        <translation>Tulis jumlahnya, misalnya 25.000.</translation>
    </message>
    <message>
        <source>Say why: the producer reads it.</source>
        <translation>Tulis alasannya: produsen membacanya.</translation>
    </message>
    <message>
        <source>{amount} taken off: {reason}</source>
        <translation>{amount} dikurangi: {reason}</translation>
    </message>
    <message>
        <source>{amount} added: {reason}</source>
        <translation>{amount} ditambahkan: {reason}</translation>
    </message>
    <message>
        <source>Take this back?</source>
        <translation>Batalkan ini?</translation>
    </message>
    <message>
        <source>{amount} for “{reason}” is posted the other way round; both stand on the statement.</source>
        <translation>{amount} untuk “{reason}” dicatat kebalikannya; keduanya tercetak di laporan.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Biarkan</translation>
    </message>
    <message>
        <source>taken back: {reason}</source>
        <translation>dibatalkan: {reason}</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tanggal</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
</context>
<context>
    <name>FetchersStrip</name>
    <message>
        <source>Open the list</source>
        <translation>Buka daftarnya</translation>
    </message>
    <message>
        <source>Only the producer, with the signed kwitansi.</source>
        <translation>Hanya produsen sendiri, dengan kwitansi yang ditandatangani.</translation>
    </message>
    <message>
        <source>Who may fetch the money</source>
        <translation>Wakil yang boleh mengambil uang</translation>
    </message>
</context>
<context>
    <name>FilesPanel</name>
    <message>
        <source>Files of the settlement</source>
        <translation>Berkas penyelesaian</translation>
    </message>
    <message>
        <source>Make the file</source>
        <translation>Buat berkas</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Which file</source>
        <translation>Berkas mana</translation>
    </message>
    <message>
        <source>Money journal</source>
        <translation>Jurnal uang</translation>
    </message>
    <message>
        <source>Goods journal</source>
        <translation>Jurnal barang</translation>
    </message>
    <message>
        <source>Beancount</source>
        <translation>Beancount</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Dari</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Sampai</translation>
    </message>
    <message>
        <source>{name} is in the folder</source>
        <translation>{name} sudah ada di folder</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Buka folder</translation>
    </message>
    <message>
        <source>One workbook of the cut-off {day}: sums, goods, everything else counted.</source>
        <translation>Satu buku kerja untuk batas hitung {day}: jumlah, barang, dan semua yang lain yang dihitung.</translation>
    </message>
    <message>
        <source>The same of {day} as three tables that any program reads.</source>
        <translation>Isi yang sama untuk {day} sebagai tiga tabel yang bisa dibaca program apa pun.</translation>
    </message>
    <message>
        <source>Every posting of money, with its paper and its statement.</source>
        <translation>Semua catatan uang, dengan surat dan laporannya.</translation>
    </message>
    <message>
        <source>Every move of goods, with its paper and its lot.</source>
        <translation>Semua perpindahan barang, dengan surat dan lotnya.</translation>
    </message>
    <message>
        <source>The whole money journal for plain-text accounting (Beancount).</source>
        <translation>Seluruh jurnal uang untuk pembukuan teks (Beancount).</translation>
    </message>
    <message>
        <source>Week, Excel</source>
        <translation>Pekan, Excel</translation>
    </message>
    <message>
        <source>Week, CSV</source>
        <translation>Pekan, CSV</translation>
    </message>
</context>
<context>
    <name>Filing</name>
    <message>
        <source>File for the bank</source>
        <translation>Berkas untuk bank</translation>
    </message>
    <message>
        <source>Files of the settlement</source>
        <translation>Berkas penyelesaian</translation>
    </message>
    <message>
        <source>Match the bank's list</source>
        <translation>Cocokkan daftar bank</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>By code</source>
        <translation>Urut kode</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Urut nama</translation>
    </message>
    <message>
        <source>Every group</source>
        <translation>Semua kelompok</translation>
    </message>
    <message>
        <source>Every status</source>
        <translation>Semua status</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Kelompok</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Terbaru dulu</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Urutan</translation>
    </message>
    <message>
        <source>Owed most first</source>
        <translation>Terutang terbesar</translation>
    </message>
    <message>
        <source>Search producers</source>
        <translation>Cari produsen</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Name, owner, village, phone</source>
        <translation>Nama, pemilik, kelurahan, telepon</translation>
    </message>
</context>
<context>
    <name>FindProducerPanel</name>
    <message>
        <source>Producer at the counter</source>
        <translation>Produsen di kasir</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation>Siapa yang datang?</translation>
    </message>
    <message>
        <source>Type a name or code</source>
        <translation>Ketik nama atau kode</translation>
    </message>
    <message>
        <source>With the card of a producer anybody may look; without it some need somebody's approval.</source>
        <translation>Dengan kartu produsen siapa pun boleh melihat; tanpa kartu mungkin perlu persetujuan.</translation>
    </message>
</context>
<context>
    <name>FindSalePanel</name>
    <message>
        <source>Open the sale</source>
        <translation>Buka penjualan</translation>
    </message>
    <message>
        <source>Scan the receipt, or type its number, amount or time</source>
        <translation>Pindai struk, atau ketik nomor, jumlah, atau jamnya</translation>
    </message>
    <message>
        <source>Without a receipt</source>
        <translation>Tanpa struk</translation>
    </message>
    <message>
        <source>No such sale in this shift</source>
        <translation>Tidak ada penjualan itu di shift ini</translation>
    </message>
    <message>
        <source>Of an earlier one, scan the receipt or type its whole number.</source>
        <translation>Untuk shift sebelumnya, pindai struk atau ketik nomor lengkapnya.</translation>
    </message>
    <message>
        <source>Sales of this shift</source>
        <translation>Penjualan shift ini</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Jam</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Struk</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Dibayar dengan</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>This card is of no producer of this shop ({code}). Ask who it is, and type the name.</source>
        <translation>Kartu ini bukan kartu produsen toko ini ({code}). Tanyakan siapa dia, lalu ketik namanya.</translation>
    </message>
    <message>
        <source>Nothing lies ready for {name}, and nothing was paid today.</source>
        <translation>Tidak ada amplop yang siap untuk {name}; hari ini juga belum ada yang dibayarkan kepadanya.</translation>
    </message>
</context>
<context>
    <name>FixPanel</name>
    <message>
        <source>Put the goods right</source>
        <translation>Betulkan barangnya</translation>
    </message>
    <message>
        <source>Refund or exchange</source>
        <translation>Pengembalian atau tukar barang</translation>
    </message>
    <message>
        <source>Another sale</source>
        <translation>Penjualan lain</translation>
    </message>
    <message>
        <source>Void the sale</source>
        <translation>Batalkan penjualan</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>Perbaiki</translation>
    </message>
    <message>
        <source>Back to the cart</source>
        <translation>Kembali ke keranjang</translation>
    </message>
    <message>
        <source>Receipt {number}</source>
        <translation>Struk {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n baris</numerusform>
        </translation>
    </message>
    <message>
        <source>Paid by another method: which one was it?</source>
        <translation>Cara bayar keliru: seharusnya yang mana?</translation>
    </message>
    <message>
        <source>Which payment was wrong</source>
        <translation>Pembayaran mana yang keliru</translation>
    </message>
    <message>
        <source>Time or reference of it (may stay empty)</source>
        <translation>Jam atau referensinya (boleh kosong)</translation>
    </message>
    <message>
        <source>Something else was wrong</source>
        <translation>Ada hal lain yang keliru</translation>
    </message>
    <message>
        <source>Put the goods right in the cart</source>
        <translation>Barang keliru: betulkan di keranjang</translation>
    </message>
    <message>
        <source>Something comes back: refund or exchange</source>
        <translation>Sebagian kembali: pengembalian atau tukar</translation>
    </message>
    <message>
        <source>Void the whole sale</source>
        <translation>Batalkan seluruh penjualan</translation>
    </message>
</context>
<context>
    <name>Fixes</name>
    <message>
        <source>Put a sale right</source>
        <translation>Perbaiki penjualan</translation>
    </message>
    <message>
        <source>Which sale is to be put right?</source>
        <translation>Penjualan mana yang diperbaiki?</translation>
    </message>
    <message>
        <source>{amount} of {receipt} now stand under: {method}.</source>
        <translation>{amount} dari {receipt} kini tercatat sebagai: {method}.</translation>
    </message>
    <message>
        <source>Pay or park the cart in hand first (F4): the goods come back into it.</source>
        <translation>Bayar atau tahan dulu keranjang ini (F4): barangnya dibuka lagi di sini.</translation>
    </message>
    <message>
        <source>wrong goods</source>
        <translation>barang keliru</translation>
    </message>
    <message>
        <source>{receipt} is voided, {amount} are the buyer's: put the cart right and pay it again.</source>
        <translation>{receipt} dibatalkan, {amount} milik pembeli: betulkan keranjang, lalu bayar lagi.</translation>
    </message>
    <message>
        <source>{receipt}: the goods go back on the shelf and {amount} to the buyer.</source>
        <translation>{receipt}: barang kembali ke rak dan {amount} ke pembeli.</translation>
    </message>
    <message>
        <source>If the QRIS never arrived, first say here that it was cash: then nothing has to be handed over.</source>
        <translation>Kalau QRIS-nya tidak masuk, betulkan dulu cara bayarnya ke Tunai: maka tidak ada uang yang diserahkan.</translation>
    </message>
    <message>
        <source>Void the sale?</source>
        <translation>Batalkan penjualan?</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Jangan</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Batalkan</translation>
    </message>
    <message>
        <source>the sale was cancelled</source>
        <translation>penjualan dibatalkan</translation>
    </message>
</context>
<context>
    <name>ForCustomer</name>
    <message>
        <source>Customer display</source>
        <translation>Layar pembeli</translation>
    </message>
</context>
<context>
    <name>FreePage</name>
    <message>
        <source>This cart costs nothing</source>
        <translation>Keranjang ini tidak berbayar</translation>
    </message>
    <message>
        <source>Say why before it is handed over; somebody else may have to approve it.</source>
        <translation>Tulis alasannya sebelum barang diserahkan; mungkin perlu persetujuan orang lain.</translation>
    </message>
    <message>
        <source>For tasting</source>
        <translation>Untuk dicicipi</translation>
    </message>
    <message>
        <source>Gift of the shop</source>
        <translation>Hadiah dari toko</translation>
    </message>
    <message>
        <source>Swap of faulty goods</source>
        <translation>Ganti barang cacat</translation>
    </message>
    <message>
        <source>Why does it cost nothing?</source>
        <translation>Mengapa tidak berbayar?</translation>
    </message>
</context>
<context>
    <name>Freezing</name>
    <message>
        <source>Freezing it under its number</source>
        <translation>Membekukan dengan nomornya</translation>
    </message>
    <message>
        <source>What does the shop have and owe?</source>
        <translation>Apa milik dan utang toko?</translation>
    </message>
</context>
<context>
    <name>FromBankPanel</name>
    <message>
        <source>From the bank to the safe</source>
        <translation>Ambil dari bank ke brankas</translation>
    </message>
    <message>
        <source>Small change or money for pay day that was fetched from the bank.</source>
        <translation>Uang kecil atau uang hari pembayaran yang diambil dari bank.</translation>
    </message>
    <message>
        <source>It is in the safe</source>
        <translation>Sudah di brankas</translation>
    </message>
    <message>
        <source>Small change</source>
        <translation>Uang kecil</translation>
    </message>
    <message>
        <source>For pay day</source>
        <translation>Untuk hari pembayaran</translation>
    </message>
</context>
<context>
    <name>GiveBack</name>
    <message>
        <source>{amount} of {receipt} belong to the buyer. How do they go back?</source>
        <translation>{amount} dari {receipt} milik pembeli. Dikembalikan lewat apa?</translation>
    </message>
    <message>
        <source>Cash out of the drawer</source>
        <translation>Tunai dari laci</translation>
    </message>
    <message>
        <source>By transfer</source>
        <translation>Lewat transfer</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
</context>
<context>
    <name>GivenBackPanel</name>
    <message>
        <source>Voided</source>
        <translation>Dibatalkan</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Uang dikembalikan</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Lanjut</translation>
    </message>
    <message>
        <source>Hand over in cash</source>
        <translation>Serahkan tunai</translation>
    </message>
    <message>
        <source>Nothing to hand over in cash</source>
        <translation>Tidak ada uang tunai yang diserahkan</translation>
    </message>
    <message>
        <source>Slip {number}</source>
        <translation>Struk {number}</translation>
    </message>
    <message>
        <source>for receipt {number}</source>
        <translation>untuk struk {number}</translation>
    </message>
</context>
<context>
    <name>GoodsTable</name>
    <message>
        <source>Goods</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>Left in the shop</source>
        <translation>Sisa di toko</translation>
    </message>
    <message>
        <source>Nothing is left.</source>
        <translation>Tidak ada sisa.</translation>
    </message>
    <message>
        <source>Written off since the last statement</source>
        <translation>Susut sejak laporan terakhir</translation>
    </message>
    <message>
        <source>{count} damaged</source>
        <translation>{count} rusak</translation>
    </message>
    <message>
        <source>{count} lost</source>
        <translation>{count} hilang</translation>
    </message>
    <message>
        <source>{count} expired</source>
        <translation>{count} kedaluwarsa</translation>
    </message>
    <message>
        <source>To bring on {day}</source>
        <translation>Bawa {day}</translation>
    </message>
    <message>
        <source>Papers to be renewed</source>
        <translation>Surat yang perlu diperpanjang</translation>
    </message>
    <message>
        <source>has ended</source>
        <translation>sudah habis</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n hari lagi</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupEndPanel</name>
    <message>
        <source>The group leaves</source>
        <translation>Rombongan selesai</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>sejak {time}</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Penjualan</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Pengembalian</translation>
    </message>
    <message>
        <source>Spent here</source>
        <translation>Belanja di sini</translation>
    </message>
    <message>
        <source>A sale on average</source>
        <translation>Rata-rata per penjualan</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Pemandu</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>Komisi</translation>
    </message>
    <message>
        <source>The shop bears it: every producer gets his whole part.</source>
        <translation>Ditanggung toko: hak setiap produsen tetap penuh.</translation>
    </message>
    <message>
        <source>Paid now</source>
        <translation>Bayar sekarang</translation>
    </message>
    <message>
        <source>Fetched later</source>
        <translation>Diambil nanti</translation>
    </message>
    <message>
        <source>When the guide gets the money</source>
        <translation>Kapan pemandu menerima uangnya</translation>
    </message>
    <message>
        <source>End and print the slip</source>
        <translation>Akhiri &amp; cetak slip</translation>
    </message>
    <message>
        <source>End without a commission</source>
        <translation>Akhiri tanpa komisi</translation>
    </message>
    <message>
        <source>Write the guide's name: he signs for the commission.</source>
        <translation>Tulis nama pemandunya: ia menandatangani komisinya.</translation>
    </message>
</context>
<context>
    <name>GroupPanel</name>
    <message>
        <source>A group is here</source>
        <translation>Rombongan datang</translation>
    </message>
    <message>
        <source>Bus</source>
        <translation>Bus</translation>
    </message>
    <message>
        <source>Minibus</source>
        <translation>Elf</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Sekolah</translation>
    </message>
    <message>
        <source>Office outing</source>
        <translation>Dinas</translation>
    </message>
    <message>
        <source>Name of the group or the bus</source>
        <translation>Nama rombongan atau bus</translation>
    </message>
    <message>
        <source>Guide (may stay empty)</source>
        <translation>Pemandu (boleh kosong)</translation>
    </message>
    <message>
        <source>Start the group</source>
        <translation>Mulai rombongan</translation>
    </message>
    <message>
        <source>Were here</source>
        <translation>Rombongan sebelumnya</translation>
    </message>
    <message>
        <source>No group yet</source>
        <translation>Belum ada rombongan</translation>
    </message>
    <message>
        <source>While a group is here, every sale of this register counts for it.</source>
        <translation>Selama rombongan ada di toko, setiap penjualan di kasir ini dihitung untuknya.</translation>
    </message>
    <message>
        <source>Slip again</source>
        <translation>Cetak ulang</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Rombongan</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Belanja</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Pemandu</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation>
            <numerusform>%n penjualan</numerusform>
        </translation>
    </message>
    <message>
        <source>to fetch {amount}</source>
        <translation>belum diambil {amount}</translation>
    </message>
    <message>
        <source>paid {amount}</source>
        <translation>dibayar {amount}</translation>
    </message>
    <message>
        <source>Pay {amount} from the drawer</source>
        <translation>Bayar {amount} dari laci</translation>
    </message>
    <message>
        <source>Pay the guide</source>
        <translation>Bayar pemandu</translation>
    </message>
    <message>
        <source>Give the group a name, for example Bus Melati 12.</source>
        <translation>Beri nama rombongannya, misalnya Bus Melati 12.</translation>
    </message>
</context>
<context>
    <name>GroupStrip</name>
    <message>
        <source>End</source>
        <translation>Akhiri</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>sejak {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation>
            <numerusform>%n penjualan</numerusform>
        </translation>
    </message>
    <message>
        <source>{amount} each</source>
        <translation>rata-rata {amount}</translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message>
        <source>A group is here</source>
        <translation>Rombongan datang</translation>
    </message>
    <message>
        <source>The group leaves</source>
        <translation>Rombongan selesai</translation>
    </message>
    <message>
        <source>From now on every sale here counts for {name}</source>
        <translation>Mulai sekarang setiap penjualan di sini dihitung untuk {name}</translation>
    </message>
    <message>
        <source>{amount} for {guide}: let him sign {number}</source>
        <translation>{amount} untuk {guide}: minta tanda tangannya di {number}</translation>
    </message>
    <message>
        <source>A copy of {number} is on its way</source>
        <translation>Salinan {number} sedang dicetak</translation>
    </message>
    <message numerus="yes">
        <source>{name} has left: {total} in %n sale(s)</source>
        <translation>
            <numerusform>{name} selesai: {total} dari %n penjualan</numerusform>
        </translation>
    </message>
    <message>
        <source>commission {number}, {amount}</source>
        <translation>komisi {number}, {amount}</translation>
    </message>
</context>
<context>
    <name>GuideRate</name>
    <message>
        <source>Commission of the guide in per cent</source>
        <translation>Komisi pemandu dalam persen</translation>
    </message>
    <message>
        <source>Needs approval, and the shop bears it.</source>
        <translation>Perlu persetujuan, dan toko yang menanggungnya.</translation>
    </message>
</context>
<context>
    <name>HandOver</name>
    <message>
        <source>Stays in the drawer for the next shift</source>
        <translation>Tinggal di laci untuk shift berikutnya</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Hitung fisik</translation>
    </message>
    <message>
        <source>Should be</source>
        <translation>Kas seharusnya</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Selisih</translation>
    </message>
    <message>
        <source>To the safe</source>
        <translation>Masuk ke brankas</translation>
    </message>
    <message>
        <source>Why it differs</source>
        <translation>Alasan selisih</translation>
    </message>
    <message>
        <source>Note about the count (may stay empty)</source>
        <translation>Catatan hitungan (boleh kosong)</translation>
    </message>
    <message>
        <source>No small change</source>
        <translation>Tidak ada uang kecil</translation>
    </message>
    <message>
        <source>Nobody knows</source>
        <translation>Tidak diketahui</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>Hitung ulang</translation>
    </message>
    <message>
        <source>Show the difference</source>
        <translation>Tampilkan selisih</translation>
    </message>
    <message>
        <source>End the shift</source>
        <translation>Akhiri shift</translation>
    </message>
    <message>
        <source>Only {amount} were counted.</source>
        <translation>Yang dihitung hanya {amount}.</translation>
    </message>
    <message>
        <source>Say why it differs, even if nobody knows.</source>
        <translation>Tulis alasan selisihnya, walaupun tidak diketahui.</translation>
    </message>
    <message>
        <source>Wrong change given</source>
        <translation>Salah kembalian</translation>
    </message>
</context>
<context>
    <name>HandoverForm</name>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>Change of manager</source>
        <translation>Ganti pengelola</translation>
    </message>
    <message>
        <source>Choose folder</source>
        <translation>Pilih folder</translation>
    </message>
    <message>
        <source>Freeze and make the files</source>
        <translation>Bekukan dan buat berkas</translation>
    </message>
    <message>
        <source>Manager of the shop</source>
        <translation>Pengelola toko</translation>
    </message>
    <message>
        <source>PDF and XLSX go into the folder of papers.</source>
        <translation>PDF dan XLSX disimpan di folder kertas.</translation>
    </message>
    <message>
        <source>PDF and XLSX go into {folder}.</source>
        <translation>PDF dan XLSX disimpan di {folder}.</translation>
    </message>
    <message>
        <source>Put the files into</source>
        <translation>Simpan berkas di</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Untuk apa</translation>
    </message>
    <message>
        <source>Who audits</source>
        <translation>Pemeriksa</translation>
    </message>
    <message>
        <source>Who hands over</source>
        <translation>Yang menyerahkan</translation>
    </message>
    <message>
        <source>Who takes over</source>
        <translation>Yang menerima</translation>
    </message>
    <message>
        <source>Witness or owner</source>
        <translation>Saksi atau pemilik</translation>
    </message>
    <message>
        <source>empty leaves room for a hand</source>
        <translation>kosong: ditulis tangan</translation>
    </message>
</context>
<context>
    <name>HandoverPage</name>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Oleh</translation>
    </message>
    <message>
        <source>Change of manager</source>
        <translation>Ganti pengelola</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Drawing the paper</source>
        <translation>Menggambar kertas</translation>
    </message>
    <message>
        <source>Earlier ones</source>
        <translation>Yang sudah ada</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Dibekukan</translation>
    </message>
    <message>
        <source>Hand-overs that are frozen</source>
        <translation>Serah terima yang sudah beku</translation>
    </message>
    <message>
        <source>Making the hand-over</source>
        <translation>Membuat serah terima</translation>
    </message>
    <message>
        <source>None was made yet</source>
        <translation>Belum ada serah terima</translation>
    </message>
    <message>
        <source>Not drawn. It is frozen and can be printed from the list.</source>
        <translation>Tidak digambar. Serah terima sudah beku dan dapat dicetak dari daftar.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nomor</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Buka folder</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Cetak lagi</translation>
    </message>
    <message>
        <source>Reading it as it was frozen</source>
        <translation>Membaca seperti saat dibekukan</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Hentikan</translation>
    </message>
    <message>
        <source>The books are proved, then everything the shop has and owes at one moment is frozen under a number: cash, bank, goods of each producer, debts, advances and open matters. Both sign the paper; nothing in it can be changed afterwards. The tills can go on meanwhile.</source>
        <translation>Buku diperiksa, lalu semua milik dan utang toko pada satu saat dibekukan dengan nomor: kas, bank, barang tiap produsen, utang, uang muka, dan yang belum beres. Kedua pihak menandatangani kertasnya; sesudah itu isinya tidak dapat diubah. Kasir dapat terus melayani.</translation>
    </message>
    <message>
        <source>The first one is made with F9 and stays here for ever.</source>
        <translation>Yang pertama dibuat dengan F9 dan selalu tersimpan di sini.</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Untuk</translation>
    </message>
    <message>
        <source>Writing the sheets</source>
        <translation>Menulis lembar XLSX</translation>
    </message>
    <message>
        <source>{number} is drawn again. PDF and XLSX are saved.</source>
        <translation>{number} dicetak lagi. PDF dan XLSX sudah disimpan.</translation>
    </message>
    <message>
        <source>{number} is frozen. Its PDF and XLSX are saved.</source>
        <translation>{number} dibekukan. PDF dan XLSX sudah disimpan.</translation>
    </message>
</context>
<context>
    <name>HeadActs</name>
    <message>
        <source>Notes</source>
        <translation>Nota lama</translation>
    </message>
    <message>
        <source>Quick note</source>
        <translation>Nota cepat</translation>
    </message>
    <message>
        <source>Quick note ({count} open)</source>
        <translation>Nota cepat ({count} belum)</translation>
    </message>
    <message>
        <source>Repack</source>
        <translation>Kemas ulang</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Kunjungan</translation>
    </message>
</context>
<context>
    <name>HouseRow</name>
    <message>
        <source>Goods of the shop's own</source>
        <translation>Barang milik toko sendiri</translation>
    </message>
    <message>
        <source>Sell own goods too</source>
        <translation>Jual barang sendiri juga</translation>
    </message>
    <message>
        <source>For what the shop buys or makes itself; it then stands among the producers.</source>
        <translation>Untuk barang yang dibeli atau dibuat toko sendiri; toko lalu tercatat di antara produsen.</translation>
    </message>
    <message>
        <source>The shop stands among the producers as {code}.</source>
        <translation>Toko tercatat di antara produsen sebagai {code}.</translation>
    </message>
</context>
<context>
    <name>InstalmentPanel</name>
    <message>
        <source>Another instalment this once</source>
        <translation>Angsuran lain kali ini</translation>
    </message>
    <message>
        <source>Put it on the draft</source>
        <translation>Pakai di draf</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Taken off this statement</source>
        <translation>Dipotong dari laporan ini</translation>
    </message>
    <message>
        <source>0 takes nothing off; the next statement does as agreed again.</source>
        <translation>0 berarti tidak dipotong; laporan berikutnya kembali sesuai perjanjian.</translation>
    </message>
    <message>
        <source>As agreed</source>
        <translation>Sesuai perjanjian</translation>
    </message>
    <message>
        <source>Write an amount, such as 50.000, or 0.</source>
        <translation>Tulis jumlahnya, misalnya 50.000, atau 0.</translation>
    </message>
    <message>
        <source>Only {amount} is left of the advance.</source>
        <translation>Sisa uang muka hanya {amount}.</translation>
    </message>
    <message>
        <source>This statement has only {amount} to take it off.</source>
        <translation>Laporan ini hanya punya {amount} untuk dipotong.</translation>
    </message>
    <message>
        <source>{left} left of advances</source>
        <translation>Sisa uang muka {left}</translation>
    </message>
    <message>
        <source>Agreed for each statement: {amount}</source>
        <translation>Disepakati per laporan: {amount}</translation>
    </message>
    <message>
        <source>No advance is open.</source>
        <translation>Tidak ada uang muka yang berjalan.</translation>
    </message>
</context>
<context>
    <name>LabelPrinterPanel</name>
    <message>
        <source>A device or file</source>
        <translation>Perangkat atau berkas</translation>
    </message>
    <message>
        <source>A number from 1 to 65535, usually 9100.</source>
        <translation>Angka 1 sampai 65535, biasanya 9100.</translation>
    </message>
    <message>
        <source>A printer of Windows</source>
        <translation>Pencetak di Windows</translation>
    </message>
    <message>
        <source>A printer of this computer</source>
        <translation>Pencetak di komputer ini (CUPS)</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Gap between labels (mm), 0 for endless paper</source>
        <translation>Jarak antar label (mm), 0 untuk kertas sambung</translation>
    </message>
    <message>
        <source>How it is connected</source>
        <translation>Cara tersambung</translation>
    </message>
    <message>
        <source>Its language</source>
        <translation>Bahasa pencetak</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Label printer</source>
        <translation>Pencetak label</translation>
    </message>
    <message>
        <source>Name, port or device</source>
        <translation>Nama, port, atau perangkat</translation>
    </message>
    <message>
        <source>None: labels are PDF</source>
        <translation>Tidak ada: label berupa PDF</translation>
    </message>
    <message>
        <source>On USB, by its number</source>
        <translation>USB, menurut nomornya</translation>
    </message>
    <message>
        <source>On a serial port</source>
        <translation>Port serial</translation>
    </message>
    <message>
        <source>On the network</source>
        <translation>Jaringan</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Print a trial label</source>
        <translation>Cetak label uji</translation>
    </message>
    <message>
        <source>Two numbers with a colon, such as 1203:0172.</source>
        <translation>Dua angka dengan titik dua, misalnya 1203:0172.</translation>
    </message>
    <message>
        <source>USB number</source>
        <translation>Nomor USB</translation>
    </message>
    <message>
        <source>What is it called on this computer?</source>
        <translation>Apa namanya di komputer ini?</translation>
    </message>
    <message>
        <source>Where is it? Its address stands on its test page.</source>
        <translation>Di mana alamatnya? Lihat halaman uji pencetak.</translation>
    </message>
    <message>
        <source>such as 192.168.1.50</source>
        <translation>misalnya 192.168.1.50</translation>
    </message>
    <message>
        <source>such as Zebra, COM3 or /dev/usb/lp1</source>
        <translation>misalnya Zebra, COM3 atau /dev/usb/lp1</translation>
    </message>
    <message>
        <source>vendor and product, such as 1203:0172</source>
        <translation>vendor dan produk, misalnya 1203:0172</translation>
    </message>
</context>
<context>
    <name>Labelling</name>
    <message numerus="yes">
        <source>%n label(s) sent to the label printer</source>
        <translation>
            <numerusform>%n label dikirim ke printer label</numerusform>
        </translation>
    </message>
    <message>
        <source>The trial label comes out</source>
        <translation>Label uji keluar</translation>
    </message>
</context>
<context>
    <name>LabelsPanel</name>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n label</numerusform>
        </translation>
    </message>
    <message>
        <source>A PDF opens; print it at 100 %, without fitting it to the page.</source>
        <translation>PDF akan terbuka; cetak pada 100 %, tanpa menyesuaikan ke halaman.</translation>
    </message>
    <message>
        <source>A4, 24 labels</source>
        <translation>A4, 24 label</translation>
    </message>
    <message>
        <source>As typed</source>
        <translation>Atur sendiri</translation>
    </message>
    <message>
        <source>First free label on the sheet</source>
        <translation>Mulai dari label ke-</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Berapa</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>One a line</source>
        <translation>Satu per baris</translation>
    </message>
    <message>
        <source>One a piece</source>
        <translation>Satu per buah</translation>
    </message>
    <message>
        <source>Open as PDF</source>
        <translation>Buka PDF</translation>
    </message>
    <message>
        <source>Print a trial label</source>
        <translation>Cetak label uji</translation>
    </message>
    <message>
        <source>Print the labels</source>
        <translation>Cetak label</translation>
    </message>
    <message>
        <source>Set up the label printer</source>
        <translation>Atur pencetak label</translation>
    </message>
    <message>
        <source>Shift down (mm)</source>
        <translation>Geser turun (mm)</translation>
    </message>
    <message>
        <source>Shift right (mm)</source>
        <translation>Geser kanan (mm)</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Ukuran</translation>
    </message>
    <message>
        <source>They go straight to the label printer.</source>
        <translation>Langsung ke pencetak label.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>LimitPanel</name>
    <message>
        <source>Whoever asks needs the PIN of somebody who may do it alone, for that one time.</source>
        <translation>Yang minta izin perlu PIN orang yang boleh sendiri, untuk satu kali itu.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Save the limits</source>
        <translation>Simpan batas</translation>
    </message>
</context>
<context>
    <name>LimitWords</name>
    <message>
        <source>asks</source>
        <translation>minta izin</translation>
    </message>
    <message>
        <source>alone</source>
        <translation>boleh sendiri</translation>
    </message>
    <message>
        <source>up to {limit}</source>
        <translation>s.d. {limit}</translation>
    </message>
</context>
<context>
    <name>LimitsPage</name>
    <message>
        <source>Change the limits of the line</source>
        <translation>Ubah batas baris ini</translation>
    </message>
    <message>
        <source>One-person shop: whoever acts may approve it too</source>
        <translation>Toko satu orang: pelaku boleh menyetujui sendiri</translation>
    </message>
    <message>
        <source>Without a second pair of eyes a mistake or a theft is seen only in the books; the shift slip says so.</source>
        <translation>Tanpa orang kedua, salah atau curang hanya terlihat di buku; slip shift menyebutkannya.</translation>
    </message>
    <message>
        <source>Touch a line to change it. Every change is written in the books with its name.</source>
        <translation>Sentuh satu baris untuk mengubahnya. Setiap perubahan tercatat di buku beserta namanya.</translation>
    </message>
    <message>
        <source>What each role may do alone</source>
        <translation>Yang boleh dilakukan sendiri oleh tiap peran</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Tindakan</translation>
    </message>
    <message>
        <source>Only managers may do this, or nobody could ever change it back.</source>
        <translation>Hanya Pengelola yang boleh; kalau tidak, tak ada yang dapat mengubahnya lagi.</translation>
    </message>
    <message>
        <source>The limits of “{act}” are saved</source>
        <translation>Batas “{act}” tersimpan</translation>
    </message>
</context>
<context>
    <name>LineActs</name>
    <message>
        <source>Pieces not taken</source>
        <translation>Barang tidak diterima</translation>
    </message>
    <message>
        <source>Day of production</source>
        <translation>Tanggal produksi</translation>
    </message>
    <message>
        <source>Photo of the delivery</source>
        <translation>Foto kiriman</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Bagaimana jika</translation>
    </message>
</context>
<context>
    <name>LineChanges</name>
    <message>
        <source>Discount on the line</source>
        <translation>Potongan baris</translation>
    </message>
    <message>
        <source>Discount on the cart</source>
        <translation>Potongan keranjang</translation>
    </message>
    <message>
        <source>Special price</source>
        <translation>Harga khusus</translation>
    </message>
    <message>
        <source>Note on the line</source>
        <translation>Catatan baris</translation>
    </message>
    <message>
        <source>Goods without a code</source>
        <translation>Barang tanpa kode</translation>
    </message>
    <message>
        <source>The whole cart</source>
        <translation>Seluruh keranjang</translation>
    </message>
    <message>
        <source>The books have only {count} of {product}.</source>
        <translation>Catatan hanya punya {count} {product}.</translation>
    </message>
    <message>
        <source>Sell with approval</source>
        <translation>Jual dengan persetujuan</translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>Search</source>
        <translation>Cari</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>Ekspor daftar</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produk</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>Produsen</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Tempat</translation>
    </message>
    <message>
        <source>What a line stands for</source>
        <translation>Arti satu baris</translation>
    </message>
    <message>
        <source>Goods, lot, producer</source>
        <translation>Barang, lot, produsen</translation>
    </message>
    <message>
        <source>Search the stock</source>
        <translation>Cari di stok</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ekspor</translation>
    </message>
    <message>
        <source>Stock list</source>
        <translation>Daftar stok</translation>
    </message>
    <message>
        <source>Which places</source>
        <translation>Tempat yang mana</translation>
    </message>
    <message>
        <source>What can be sold</source>
        <translation>Yang bisa dijual</translation>
    </message>
    <message>
        <source>On the shelf</source>
        <translation>Di rak</translation>
    </message>
    <message>
        <source>At a bazaar</source>
        <translation>Di bazar</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Rusak</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Kedaluwarsa</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Hilang</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Semua tempat</translation>
    </message>
    <message>
        <source>In which order</source>
        <translation>Urutan</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Menurut nama</translation>
    </message>
    <message>
        <source>Expiry first</source>
        <translation>Kedaluwarsa dulu</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Terlama dulu</translation>
    </message>
    <message>
        <source>Most first</source>
        <translation>Terbanyak dulu</translation>
    </message>
    <message>
        <source>Most valuable first</source>
        <translation>Nilai tertinggi dulu</translation>
    </message>
    <message>
        <source>Slowest first</source>
        <translation>Paling lambat laku</translation>
    </message>
    <message>
        <source>Nothing like that here</source>
        <translation>Tidak ada yang seperti itu</translation>
    </message>
    <message>
        <source>Try one word of it, or look everywhere.</source>
        <translation>Coba satu kata saja, atau pilih semua tempat.</translation>
    </message>
    <message>
        <source>Nothing lies here</source>
        <translation>Tidak ada barang di sini</translation>
    </message>
    <message>
        <source>Choose another place above.</source>
        <translation>Pilih tempat lain di atas.</translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s)</source>
        <translation>
            <numerusform>%n lot</numerusform>
        </translation>
    </message>
    <message>
        <source>the first {shown} of {count} lines</source>
        <translation>{shown} baris pertama dari {count}</translation>
    </message>
    <message>
        <source>Total · {lots}</source>
        <translation>Total · {lots}</translation>
    </message>
</context>
<context>
    <name>LogoRow</name>
    <message>
        <source>Logo on top of the receipt</source>
        <translation>Logo di atas struk</translation>
    </message>
    <message>
        <source>Choose another picture</source>
        <translation>Ganti gambar</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Pilih gambar</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>Hapus logo</translation>
    </message>
    <message>
        <source>JPEG, PNG or WEBP. Dark lines on white print best; it is kept on every register.</source>
        <translation>JPEG, PNG, atau WEBP. Garis gelap di atas putih paling jelas; berlaku untuk semua kasir.</translation>
    </message>
    <message>
        <source>Choose the shop's logo</source>
        <translation>Pilih logo toko</translation>
    </message>
    <message>
        <source>The logo is kept. It stands on the next receipt.</source>
        <translation>Logo disimpan. Struk berikutnya memakainya.</translation>
    </message>
    <message>
        <source>Receipts have no logo any more.</source>
        <translation>Struk tidak lagi memakai logo.</translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message>
        <source>Colours</source>
        <translation>Warna</translation>
    </message>
    <message>
        <source>Size of letters</source>
        <translation>Ukuran huruf</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Bahasa</translation>
    </message>
    <message>
        <source>The checkout begins with</source>
        <translation>Kasir dimulai dengan</translation>
    </message>
    <message>
        <source>Second screen</source>
        <translation>Layar kedua</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Terang</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Gelap</translation>
    </message>
    <message>
        <source>Pictures to touch</source>
        <translation>Gambar sentuh</translation>
    </message>
    <message>
        <source>Wide cart for scanning</source>
        <translation>Mode pindai</translation>
    </message>
    <message>
        <source>Show the buyer what is scanned</source>
        <translation>Tampilkan ke pembeli yang dipindai</translation>
    </message>
    <message>
        <source>All of this is kept on this computer, for everybody who works at it.</source>
        <translation>Semua ini disimpan di komputer ini, untuk siapa pun yang memakainya.</translation>
    </message>
    <message>
        <source>Save the list as</source>
        <translation>Simpan daftar sebagai</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) written to the file</source>
        <translation>
            <numerusform>%n baris ditulis ke berkas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LookingPage</name>
    <message>
        <source>Stock list</source>
        <translation>Daftar stok</translation>
    </message>
    <message>
        <source>Ageing</source>
        <translation>Umur stok</translation>
    </message>
    <message>
        <source>What to bring</source>
        <translation>Usulan bawaan</translation>
    </message>
    <message>
        <source>What is looked at</source>
        <translation>Yang dilihat</translation>
    </message>
</context>
<context>
    <name>LotCards</name>
    <message>
        <source>No goods here have the code {code}.</source>
        <translation>Tidak ada barang dengan kode {code} di sini.</translation>
    </message>
</context>
<context>
    <name>LotPanel</name>
    <message>
        <source>Stock card {what}</source>
        <translation>Kartu stok {what}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Every unit is accounted for.</source>
        <translation>Setiap satuan terhitung.</translation>
    </message>
    <message>
        <source>This does not add up. Check the books under “Reports”.</source>
        <translation>Tidak cocok. Periksa pembukuan di “Laporan”.</translation>
    </message>
    <message>
        <source>Open its paper</source>
        <translation>Buka dokumennya</translation>
    </message>
    <message>
        <source>Print the card</source>
        <translation>Cetak kartu</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ekspor</translation>
    </message>
    <message>
        <source>Moves of these goods</source>
        <translation>Gerakan barang ini</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Kejadian</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Dokumen</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Dari → ke</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>On the shelf</source>
        <translation>Di rak</translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s)</source>
        <translation>
            <numerusform>%n lot</numerusform>
        </translation>
    </message>
    <message>
        <source>place {place}</source>
        <translation>tempat {place}</translation>
    </message>
    <message>
        <source>price now {amount}</source>
        <translation>harga sekarang {amount}</translation>
    </message>
    <message>
        <source>came in {day}, {note}</source>
        <translation>masuk {day}, {note}</translation>
    </message>
    <message>
        <source>made {day}</source>
        <translation>dibuat {day}</translation>
    </message>
    <message>
        <source>the shop's part {part}</source>
        <translation>bagian toko {part}</translation>
    </message>
    <message>
        <source>{paper} opens</source>
        <translation>{paper} dibuka</translation>
    </message>
    <message>
        <source>Save the card as</source>
        <translation>Simpan kartu sebagai</translation>
    </message>
    <message numerus="yes">
        <source>%n move(s) written to the file</source>
        <translation>
            <numerusform>%n gerakan ditulis ke berkas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LotWords</name>
    <message>
        <source>Came in</source>
        <translation>Barang masuk</translation>
    </message>
    <message>
        <source>There on the opening day</source>
        <translation>Saldo awal</translation>
    </message>
    <message>
        <source>Note corrected</source>
        <translation>Nota dikoreksi</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Laku</translation>
    </message>
    <message>
        <source>Given back by a buyer</source>
        <translation>Dikembalikan pembeli</translation>
    </message>
    <message>
        <source>Sale voided</source>
        <translation>Penjualan dibatalkan</translation>
    </message>
    <message>
        <source>Back to its maker</source>
        <translation>Ditarik produsen</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Rusak</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Hilang</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Kedaluwarsa</translation>
    </message>
    <message>
        <source>Found again</source>
        <translation>Ditemukan</translation>
    </message>
    <message>
        <source>Bought by the shop</source>
        <translation>Dibeli toko</translation>
    </message>
    <message>
        <source>Repacked</source>
        <translation>Dikemas ulang</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Lain-lain</translation>
    </message>
    <message>
        <source>producer</source>
        <translation>produsen</translation>
    </message>
    <message>
        <source>shelf</source>
        <translation>rak</translation>
    </message>
    <message>
        <source>buyer</source>
        <translation>pembeli</translation>
    </message>
    <message>
        <source>damaged goods</source>
        <translation>barang rusak</translation>
    </message>
    <message>
        <source>expired goods</source>
        <translation>barang kedaluwarsa</translation>
    </message>
    <message>
        <source>bazaar</source>
        <translation>bazar</translation>
    </message>
    <message>
        <source>on the shelf</source>
        <translation>di rak</translation>
    </message>
    <message>
        <source>at a bazaar</source>
        <translation>di bazar</translation>
    </message>
    <message>
        <source>sold</source>
        <translation>laku</translation>
    </message>
    <message>
        <source>given back</source>
        <translation>dikembalikan</translation>
    </message>
    <message>
        <source>back to its maker</source>
        <translation>ditarik</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>rusak</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>kedaluwarsa</translation>
    </message>
    <message>
        <source>bought by the shop</source>
        <translation>dibeli toko</translation>
    </message>
    <message>
        <source>repacked</source>
        <translation>dikemas ulang</translation>
    </message>
    <message>
        <source>count</source>
        <translation>opname</translation>
    </message>
    <message>
        <source>came in</source>
        <translation>Masuk</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>hilang</translation>
    </message>
</context>
<context>
    <name>MadePanel</name>
    <message>
        <source>Day of production</source>
        <translation>Tanggal produksi</translation>
    </message>
    <message>
        <source>Put on the note</source>
        <translation>Catat di tanda terima</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Dibuat tanggal</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hari ini</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Kemarin</translation>
    </message>
    <message>
        <source>2 days ago</source>
        <translation>2 hari lalu</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Tidak diketahui</translation>
    </message>
    <message>
        <source>The product's sheet does not say how long it keeps: type the expiry on the line.</source>
        <translation>Masa simpan barang ini belum tercatat: ketik kedaluwarsa di barisnya.</translation>
    </message>
    <message numerus="yes">
        <source>Keeps %n day(s): good until {last}.</source>
        <translation>
            <numerusform>Tahan %n hari: baik sampai {last}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Which day? Type it, or touch one below.</source>
        <translation>Tanggal berapa? Ketik, atau sentuh pilihan di bawah.</translation>
    </message>
    <message>
        <source>This day is still to come.</source>
        <translation>Tanggal ini belum tiba.</translation>
    </message>
    <message>
        <source>This is after the last day, {last}.</source>
        <translation>Ini sesudah tanggal kedaluwarsa, {last}.</translation>
    </message>
    <message>
        <source>Then it is expired already: it is not taken in.</source>
        <translation>Berarti sudah kedaluwarsa: tidak dapat diterima.</translation>
    </message>
</context>
<context>
    <name>MarkdownPage</name>
    <message>
        <source>Rules only propose: in Stock somebody applies them with one key. A rule for a product counts instead of its group's, and that one instead of the one for all goods.</source>
        <translation>Aturan hanya mengusulkan: di Stok seseorang menerapkannya dengan satu tombol. Aturan produk mengalahkan aturan kelompoknya, dan aturan kelompok mengalahkan aturan semua barang.</translation>
    </message>
    <message>
        <source>The shop closes at (hour)</source>
        <translation>Toko tutup pukul</translation>
    </message>
    <message>
        <source>No rule yet</source>
        <translation>Belum ada aturan</translation>
    </message>
    <message>
        <source>Without a rule nothing is proposed for less by itself.</source>
        <translation>Tanpa aturan tidak ada potongan yang diusulkan sendiri.</translation>
    </message>
    <message>
        <source>Rules for markdowns</source>
        <translation>Aturan potongan harga</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ubah</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Aturan baru</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Untuk</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Mulai</translation>
    </message>
    <message>
        <source>Off, borne by</source>
        <translation>Potongan, oleh</translation>
    </message>
    <message>
        <source>The rules are saved</source>
        <translation>Aturan disimpan</translation>
    </message>
</context>
<context>
    <name>MarkdownPanel</name>
    <message>
        <source>Sell for less</source>
        <translation>Potong harga</translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s)</source>
        <translation>
            <numerusform>%n lot</numerusform>
        </translation>
    </message>
    <message>
        <source>Discount in per cent, until the goods are gone</source>
        <translation>Potongan dalam persen, sampai barang habis</translation>
    </message>
    <message>
        <source>Borne by</source>
        <translation>Ditanggung</translation>
    </message>
    <message>
        <source>Who bears the discount</source>
        <translation>Siapa menanggung potongan</translation>
    </message>
    <message>
        <source>The usual price again</source>
        <translation>Kembali ke harga biasa</translation>
    </message>
    <message>
        <source>{product}: {before} → {after}</source>
        <translation>{product}: {before} → {after}</translation>
    </message>
    <message>
        <source>From 1 to 90 %.</source>
        <translation>Dari 1 sampai 90 %.</translation>
    </message>
</context>
<context>
    <name>MarkdownRulePanel</name>
    <message>
        <source>New rule</source>
        <translation>Aturan baru</translation>
    </message>
    <message>
        <source>Rule for markdowns</source>
        <translation>Aturan potongan</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>One product</source>
        <translation>Satu produk</translation>
    </message>
    <message>
        <source>A group</source>
        <translation>Kelompok</translation>
    </message>
    <message>
        <source>All goods</source>
        <translation>Semua barang</translation>
    </message>
    <message>
        <source>For which goods</source>
        <translation>Untuk barang apa</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Kelompok</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produk</translation>
    </message>
    <message>
        <source>Type a name or code</source>
        <translation>Ketik nama atau kode</translation>
    </message>
    <message>
        <source>Days before the last</source>
        <translation>Hari sebelum habis</translation>
    </message>
    <message>
        <source>Hours before closing</source>
        <translation>Jam sebelum tutup</translation>
    </message>
    <message>
        <source>From when on</source>
        <translation>Mulai kapan</translation>
    </message>
    <message>
        <source>Discount in per cent</source>
        <translation>Potongan dalam persen</translation>
    </message>
    <message>
        <source>Borne by, where it was agreed</source>
        <translation>Ditanggung oleh, bila disepakati</translation>
    </message>
    <message>
        <source>on their last day, so many hours before the shop closes</source>
        <translation>pada hari terakhir, sekian jam sebelum toko tutup</translation>
    </message>
    <message>
        <source>so many days before their last day, from the morning on</source>
        <translation>sekian hari sebelum hari terakhir, sejak pagi</translation>
    </message>
    <message>
        <source>all of their last day</source>
        <translation>sepanjang hari terakhir</translation>
    </message>
    <message>
        <source>Choose a product from the list.</source>
        <translation>Pilih produk dari daftar.</translation>
    </message>
    <message>
        <source>From 1 to 90 %.</source>
        <translation>Dari 1 sampai 90 %.</translation>
    </message>
</context>
<context>
    <name>MarkdownWords</name>
    <message numerus="yes">
        <source>%n day(s) before the last</source>
        <translation>
            <numerusform>%n hari sebelum habis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) before closing</source>
        <translation>
            <numerusform>%n jam sebelum tutup</numerusform>
        </translation>
    </message>
    <message>
        <source>All goods</source>
        <translation>Semua barang</translation>
    </message>
    <message>
        <source>one product</source>
        <translation>satu produk</translation>
    </message>
    <message>
        <source>group</source>
        <translation>kelompok</translation>
    </message>
    <message>
        <source>where no other rule is</source>
        <translation>bila tak ada aturan lain</translation>
    </message>
    <message>
        <source>the whole last day</source>
        <translation>sepanjang hari terakhir</translation>
    </message>
</context>
<context>
    <name>Meetings</name>
    <message>
        <source>{producer} ({code}) at the counter</source>
        <translation>{producer} ({code}) di kasir</translation>
    </message>
</context>
<context>
    <name>Missing</name>
    <message numerus="yes">
        <source>%n payment(s) that the bank's list does not have:</source>
        <translation>
            <numerusform>%n pembayaran yang tidak ada di daftar bank:</numerusform>
        </translation>
    </message>
    <message>
        <source>False proof of payment</source>
        <translation>Bukti bayar palsu</translation>
    </message>
    <message>
        <source>The network failed</source>
        <translation>Jaringan gagal</translation>
    </message>
    <message>
        <source>Cancelled by the buyer</source>
        <translation>Dibatalkan pembeli</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>They never came</source>
        <translation>Tidak pernah datang</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Say why: the shop bears the loss.</source>
        <translation>Tulis alasannya: kerugian ditanggung toko.</translation>
    </message>
    <message>
        <source>{amount} from before the books, which the bank's list does not have.</source>
        <translation>{amount} dari sebelum pembukuan, yang tidak ada di daftar bank.</translation>
    </message>
</context>
<context>
    <name>MoneyDesk</name>
    <message>
        <source>Is this right?</source>
        <translation>Benarkah ini?</translation>
    </message>
    <message>
        <source>The change would be {amount}.</source>
        <translation>Kembaliannya akan menjadi {amount}.</translation>
    </message>
    <message>
        <source>No, leave it</source>
        <translation>Tidak, biarkan</translation>
    </message>
    <message>
        <source>Yes, go on</source>
        <translation>Ya, lanjutkan</translation>
    </message>
</context>
<context>
    <name>MoneyTable</name>
    <message>
        <source>Money</source>
        <translation>Uang</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>Nothing was sold yet.</source>
        <translation>Belum ada yang terjual.</translation>
    </message>
    <message>
        <source>Money given back to buyers</source>
        <translation>Pengembalian uang ke pembeli</translation>
    </message>
    <message>
        <source>Compensation for losses</source>
        <translation>Ganti rugi susut</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Biaya</translation>
    </message>
    <message>
        <source>Instalments of an advance</source>
        <translation>Angsuran uang muka</translation>
    </message>
    <message>
        <source>Carried over from the last statement</source>
        <translation>Saldo laporan lalu</translation>
    </message>
    <message>
        <source>Also counted</source>
        <translation>Ikut dihitung</translation>
    </message>
    <message>
        <source>Not counted yet</source>
        <translation>Belum dihitung</translation>
    </message>
    <message>
        <source>Payable from {day}</source>
        <translation>Bisa dibayar mulai {day}</translation>
    </message>
    <message>
        <source>Advance still to be paid back</source>
        <translation>Sisa uang muka</translation>
    </message>
    <message>
        <source>His part, {first} to {last}</source>
        <translation>Hak produsen {first} s.d. {last}</translation>
    </message>
</context>
<context>
    <name>MorePanel</name>
    <message>
        <source>More</source>
        <translation>Lainnya</translation>
    </message>
</context>
<context>
    <name>Morning</name>
    <message>
        <source>See the shelf</source>
        <translation>Lihat rak</translation>
    </message>
    <message>
        <source>Put away for today</source>
        <translation>Tutup untuk hari ini</translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) over their date: off the shelf first</source>
        <translation>
            <numerusform>%n lot lewat tanggal: turunkan dulu dari rak</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) expire today</source>
        <translation>
            <numerusform>%n lot habis hari ini</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) expire tomorrow</source>
        <translation>
            <numerusform>%n lot habis besok</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n within 3 days</source>
        <translation>
            <numerusform>%n dalam 3 hari</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n within a week</source>
        <translation>
            <numerusform>%n dalam seminggu</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotePanel</name>
    <message>
        <source>Note on the line</source>
        <translation>Catatan baris</translation>
    </message>
    <message>
        <source>Stands on the receipt</source>
        <translation>Tercetak pada struk</translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation>Simpan catatan</translation>
    </message>
    <message>
        <source>gift, wrapped</source>
        <translation>kado, dibungkus</translation>
    </message>
    <message>
        <source>box is dented</source>
        <translation>kemasan penyok</translation>
    </message>
    <message>
        <source>without chilli</source>
        <translation>tanpa pedas</translation>
    </message>
    <message>
        <source>picked up later</source>
        <translation>diambil nanti</translation>
    </message>
    <message>
        <source>size can be changed</source>
        <translation>ukuran boleh ditukar</translation>
    </message>
    <message>
        <source>display piece</source>
        <translation>barang pajangan</translation>
    </message>
</context>
<context>
    <name>NotesCount</name>
    <message>
        <source>How many of {value}</source>
        <translation>Banyaknya {value}</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>Correct the note</source>
        <translation>Perbaiki nota</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Baris</translation>
    </message>
    <message>
        <source>No note by that name</source>
        <translation>Tidak ada nota seperti itu</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Nota lama</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nomor</translation>
    </message>
    <message>
        <source>Number or producer</source>
        <translation>Nomor atau produsen</translation>
    </message>
    <message>
        <source>Open a copy</source>
        <translation>Buka SALINAN</translation>
    </message>
    <message>
        <source>Opened again a note is a numbered copy. A wrong one is never changed: correct it.</source>
        <translation>Nota yang dibuka lagi menjadi SALINAN bernomor. Nota yang salah tidak diubah, tetapi diperbaiki.</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>Produsen</translation>
    </message>
    <message>
        <source>Search notes</source>
        <translation>Cari nota</translation>
    </message>
    <message>
        <source>Try its number or one word.</source>
        <translation>Coba nomornya atau satu kata saja.</translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation>WhatsApp</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <source>corrected by {number}</source>
        <translation>diperbaiki {number}</translation>
    </message>
    <message>
        <source>corrects {number}</source>
        <translation>memperbaiki {number}</translation>
    </message>
    <message>
        <source>Photo of the delivery</source>
        <translation>Foto kiriman</translation>
    </message>
</context>
<context>
    <name>ObjectionPanel</name>
    <message>
        <source>Objection</source>
        <translation>Keberatan</translation>
    </message>
    <message>
        <source>Take it down</source>
        <translation>Catat</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Part of the statement</source>
        <translation>Bagian laporan</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Penjualan</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>Refunds, losses, fees, advances</source>
        <translation>Pengembalian uang, susut, biaya, uang muka</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Lainnya</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Baris</translation>
    </message>
    <message>
        <source>What the producer says</source>
        <translation>Kata produsen</translation>
    </message>
    <message>
        <source>The answer is printed on the next statement.</source>
        <translation>Jawabannya dicetak di laporan berikutnya.</translation>
    </message>
    <message>
        <source>Write what does not fit, in the producer's words.</source>
        <translation>Tulis apa yang tidak cocok, dengan kata-kata produsen.</translation>
    </message>
    <message>
        <source>{number} is taken down</source>
        <translation>{number} dicatat</translation>
    </message>
</context>
<context>
    <name>OnlyButton</name>
    <message>
        <source>Only {name}: show all again</source>
        <translation>Hanya {name}: tampilkan semua lagi</translation>
    </message>
    <message>
        <source>Show all again</source>
        <translation>Tampilkan semua lagi</translation>
    </message>
</context>
<context>
    <name>OpenPricePanel</name>
    <message>
        <source>Goods without a code</source>
        <translation>Barang tanpa kode</translation>
    </message>
    <message>
        <source>Producer or product</source>
        <translation>Produsen atau produk</translation>
    </message>
    <message>
        <source>Lots on the shelf</source>
        <translation>Lot di rak</translation>
    </message>
    <message>
        <source>Price of one, as it stands at the goods</source>
        <translation>Harga per satuan, seperti tertera pada barang</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Put into the cart</source>
        <translation>Masukkan ke keranjang</translation>
    </message>
    <message>
        <source>Nothing like that on the shelf</source>
        <translation>Tidak ada yang cocok di rak</translation>
    </message>
    <message>
        <source>Try one word of the name or of the maker.</source>
        <translation>Coba satu kata dari nama barang atau produsennya.</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>Kedaluwarsa</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Sisa</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Harga</translation>
    </message>
    <message>
        <source>Write the price that stands at the goods.</source>
        <translation>Tulis harga yang tertera pada barang.</translation>
    </message>
    <message>
        <source>Write how many.</source>
        <translation>Tulis jumlahnya.</translation>
    </message>
</context>
<context>
    <name>OpeningGoodsEditor</name>
    <message>
        <source>Goods of the shop's own, at cost</source>
        <translation>Barang milik toko, dengan harga pokok</translation>
    </message>
    <message>
        <source>Goods on the shelf</source>
        <translation>Barang di rak</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produk</translation>
    </message>
    <message>
        <source>Scan or find a product (F2)</source>
        <translation>Pindai atau cari produk (F2)</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Good until</source>
        <translation>Kedaluwarsa</translation>
    </message>
    <message>
        <source>Selling price</source>
        <translation>Harga jual</translation>
    </message>
    <message>
        <source>Cost a unit</source>
        <translation>Harga pokok satuan</translation>
    </message>
    <message>
        <source>Titip price (fixed)</source>
        <translation>Harga titip (tetap)</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>seperti biasa</translation>
    </message>
    <message>
        <source>as in the list</source>
        <translation>sesuai daftar</translation>
    </message>
    <message>
        <source>by commission</source>
        <translation>menurut komisi</translation>
    </message>
    <message>
        <source>Add the line</source>
        <translation>Tambahkan baris</translation>
    </message>
    <message>
        <source>No goods yet</source>
        <translation>Belum ada barang</translation>
    </message>
    <message>
        <source>Count what lies on the shelf, and add it line by line or by file.</source>
        <translation>Hitung yang ada di rak, lalu tambahkan per baris atau dari berkas.</translation>
    </message>
    <message>
        <source>Choose the product first.</source>
        <translation>Pilih produknya dulu.</translation>
    </message>
    <message>
        <source>How many?</source>
        <translation>Berapa jumlahnya?</translation>
    </message>
    <message>
        <source>Not found. Enter it under Products first.</source>
        <translation>Tidak ditemukan. Masukkan dulu di Produk.</translation>
    </message>
    <message>
        <source>{product} belongs to {producer}.</source>
        <translation>{product} milik {producer}.</translation>
    </message>
    <message>
        <source>Cost in all</source>
        <translation>Harga pokok</translation>
    </message>
    <message>
        <source>Shop / producer</source>
        <translation>Toko / produsen</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Harga</translation>
    </message>
    <message>
        <source>Cost {cost}, sells for {value}</source>
        <translation>Harga pokok {cost}, nilai jual {value}</translation>
    </message>
    <message>
        <source>If all is sold: {value}, of which the producer gets {part}</source>
        <translation>Bila semua laku: {value}, hak produsen {part}</translation>
    </message>
</context>
<context>
    <name>OpeningPage</name>
    <message>
        <source>What lay on the shelf, who owed whom and what money there was before the first sale. Type it or bring it by file; it counts once it is posted.</source>
        <translation>Barang di rak, utang piutang, dan uang yang ada sebelum penjualan pertama. Ketik atau ambil dari berkas; baru berlaku setelah dibukukan.</translation>
    </message>
    <message>
        <source>The shop has and is owed</source>
        <translation>Harta dan piutang toko</translation>
    </message>
    <message>
        <source>The shop owes</source>
        <translation>Utang toko</translation>
    </message>
    <message>
        <source>Opening balance</source>
        <translation>Saldo awal</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>Dari berkas</translation>
    </message>
    <message>
        <source>Print all reports</source>
        <translation>Cetak semua berita acara</translation>
    </message>
    <message>
        <source>The shop and its producers</source>
        <translation>Toko dan para produsen</translation>
    </message>
    <message numerus="yes">
        <source>%n opening(s) cannot be posted yet: the list says why</source>
        <translation>
            <numerusform>%n saldo awal belum dapat dibukukan: alasannya ada di daftar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n opening(s) posted</source>
        <translation>
            <numerusform>%n saldo awal dibukukan</numerusform>
        </translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Cetak</translation>
    </message>
    <message>
        <source>{file} is ready to be printed</source>
        <translation>{file} siap dicetak</translation>
    </message>
    <message>
        <source>{done} of {all} posted, {drafts} drafted</source>
        <translation>{done} dari {all} dibukukan, {drafts} draf</translation>
    </message>
    <message numerus="yes">
        <source>Post %n opening(s)</source>
        <translation>
            <numerusform>Bukukan %n saldo awal</numerusform>
        </translation>
    </message>
    <message>
        <source>Post the openings</source>
        <translation>Bukukan saldo awal</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Siapa</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>Owed to them</source>
        <translation>Utang kepadanya</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Berita acara</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n baris</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpeningPanel</name>
    <message>
        <source>Opening of {who}</source>
        <translation>Saldo awal {who}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>What is wrong with it?</source>
        <translation>Apa yang keliru?</translation>
    </message>
    <message>
        <source>Take it back, to mend it</source>
        <translation>Tarik kembali untuk diperbaiki</translation>
    </message>
    <message>
        <source>Print the report</source>
        <translation>Cetak berita acara</translation>
    </message>
    <message>
        <source>Post this opening</source>
        <translation>Bukukan saldo awal</translation>
    </message>
    <message>
        <source>Closed: it is part of the first statement, {number}.</source>
        <translation>Ditutup: sudah masuk laporan pertama, {number}.</translation>
    </message>
    <message>
        <source>Posted as {number}. Nothing in it can be changed; a wrong one is taken back whole.</source>
        <translation>Dibukukan sebagai {number}. Isinya tidak dapat diubah; yang keliru ditarik seluruhnya.</translation>
    </message>
    <message>
        <source>Everything is kept as you type. It counts only once it is posted.</source>
        <translation>Semua disimpan saat Anda mengetik. Baru berlaku setelah dibukukan.</translation>
    </message>
    <message>
        <source>The shop has {assets}</source>
        <translation>Toko memiliki {assets}</translation>
    </message>
    <message>
        <source>The first statement begins with {amount}.</source>
        <translation>Laporan pertama dimulai dengan {amount}.</translation>
    </message>
    <message>
        <source>Advance {amount}</source>
        <translation>Uang muka {amount}</translation>
    </message>
    <message>
        <source>Say what is wrong: it stands on the report.</source>
        <translation>Sebutkan apa yang keliru: tertulis di berita acara.</translation>
    </message>
    <message>
        <source>{number} is posted</source>
        <translation>{number} sudah dibukukan</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Cetak</translation>
    </message>
    <message>
        <source>{number} took it back. Mend it here, and post it again.</source>
        <translation>Sudah ditarik dengan {number}. Perbaiki di sini, lalu bukukan lagi.</translation>
    </message>
</context>
<context>
    <name>OpeningWords</name>
    <message>
        <source>to do</source>
        <translation>belum</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>draf</translation>
    </message>
    <message>
        <source>posted</source>
        <translation>dibukukan</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>ditutup</translation>
    </message>
    <message>
        <source>cash, bank and goods of the shop itself</source>
        <translation>uang dan barang milik toko sendiri</translation>
    </message>
    <message>
        <source>advance {amount}</source>
        <translation>uang muka {amount}</translation>
    </message>
    <message>
        <source>what it has</source>
        <translation>yang dimiliki</translation>
    </message>
</context>
<context>
    <name>ParkPanel</name>
    <message>
        <source>Park the cart</source>
        <translation>Tahan keranjang</translation>
    </message>
    <message>
        <source>Whose is it?</source>
        <translation>Milik siapa?</translation>
    </message>
    <message>
        <source>Touch to name it</source>
        <translation>Sentuh untuk memberi nama</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>Tahan</translation>
    </message>
    <message>
        <source>Counted ahead for another till: print a number, or scan a numbered card.</source>
        <translation>Dihitung dulu untuk kasir lain: cetak nomor, atau pindai kartu bernomor.</translation>
    </message>
    <message>
        <source>Park and print a number</source>
        <translation>Tahan dan cetak nomor</translation>
    </message>
    <message>
        <source>Mrs</source>
        <translation>Ibu</translation>
    </message>
    <message>
        <source>Mr</source>
        <translation>Bapak</translation>
    </message>
    <message>
        <source>Miss</source>
        <translation>Mbak</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Rombongan</translation>
    </message>
    <message>
        <source>headscarf</source>
        <translation>kerudung</translation>
    </message>
    <message>
        <source>shirt</source>
        <translation>baju</translation>
    </message>
    <message>
        <source>hat</source>
        <translation>topi</translation>
    </message>
    <message>
        <source>glasses</source>
        <translation>kacamata</translation>
    </message>
    <message>
        <source>red</source>
        <translation>merah</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>biru</translation>
    </message>
    <message>
        <source>black</source>
        <translation>hitam</translation>
    </message>
    <message>
        <source>white</source>
        <translation>putih</translation>
    </message>
</context>
<context>
    <name>ParkedPanel</name>
    <message numerus="yes">
        <source>%n parked</source>
        <translation>
            <numerusform>%n tertahan</numerusform>
        </translation>
    </message>
    <message>
        <source>Parked carts</source>
        <translation>Keranjang tertahan</translation>
    </message>
    <message>
        <source>No cart is parked</source>
        <translation>Tidak ada keranjang tertahan</translation>
    </message>
    <message>
        <source>F4 puts the cart in hand aside under a name.</source>
        <translation>F4 menahan keranjang yang sedang dilayani dengan nama.</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Milik</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Take in hand</source>
        <translation>Lanjutkan</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Kosongkan</translation>
    </message>
    <message>
        <source>Cart {number}</source>
        <translation>Keranjang {number}</translation>
    </message>
    <message>
        <source>open here</source>
        <translation>terbuka di kasir ini</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>tidak terbaca</translation>
    </message>
    <message>
        <source>Counted ahead</source>
        <translation>Dihitung dulu</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Tanpa nama</translation>
    </message>
</context>
<context>
    <name>Payment</name>
    <message>
        <source>from the buyer</source>
        <translation>uang dari pembeli</translation>
    </message>
    <message>
        <source>the shop's own code</source>
        <translation>kode QRIS toko</translation>
    </message>
    <message>
        <source>card terminal</source>
        <translation>mesin EDC</translation>
    </message>
    <message>
        <source>to the shop's account</source>
        <translation>ke rekening toko</translation>
    </message>
    <message>
        <source>code with the amount</source>
        <translation>kode dengan jumlah</translation>
    </message>
    <message>
        <source>Cash is not rounded.</source>
        <translation>Tunai tidak dibulatkan.</translation>
    </message>
    <message>
        <source>What is left in cash is rounded down to Rp100.</source>
        <translation>Sisa tunai dibulatkan ke bawah ke Rp100.</translation>
    </message>
    <message>
        <source>What is left in cash is rounded to Rp100.</source>
        <translation>Sisa tunai dibulatkan ke Rp100 terdekat.</translation>
    </message>
    <message>
        <source>What is left in cash is rounded down to Rp500.</source>
        <translation>Sisa tunai dibulatkan ke bawah ke Rp500.</translation>
    </message>
    <message>
        <source>Rounding: {amount}</source>
        <translation>Pembulatan: {amount}</translation>
    </message>
</context>
<context>
    <name>PeriodPanel</name>
    <message>
        <source>Close a period</source>
        <translation>Tutup periode</translation>
    </message>
    <message>
        <source>Close up to here</source>
        <translation>Tutup sampai di sini</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Nothing is booked into a closed day any more. What is entered later stands on the first open day, with its true date.</source>
        <translation>Hari yang ditutup tidak dapat dibukukan lagi. Yang dicatat belakangan masuk hari terbuka pertama, dengan tanggal aslinya.</translation>
    </message>
    <message>
        <source>Reason, for the books (may be left out)</source>
        <translation>Alasan, untuk buku (boleh kosong)</translation>
    </message>
    <message>
        <source>Nothing can be closed yet</source>
        <translation>Belum ada yang dapat ditutup</translation>
    </message>
    <message>
        <source>Close everything up to {day} for ever?</source>
        <translation>Tutup semua hari sampai {day} untuk selamanya?</translation>
    </message>
    <message>
        <source>A closed day never opens again, for nobody. {undone}</source>
        <translation>Hari yang ditutup tidak pernah dibuka lagi, oleh siapa pun. {undone}</translation>
    </message>
    <message>
        <source>Leave it open</source>
        <translation>Biarkan terbuka</translation>
    </message>
    <message>
        <source>Close for ever</source>
        <translation>Tutup selamanya</translation>
    </message>
    <message>
        <source>Closed up to {day}</source>
        <translation>Ditutup sampai {day}</translation>
    </message>
    <message>
        <source>These days are closed, for ever.</source>
        <translation>Hari-hari ini sudah ditutup selamanya.</translation>
    </message>
    <message>
        <source>All of these days is done.</source>
        <translation>Semua urusan hari-hari ini sudah selesai.</translation>
    </message>
    <message>
        <source>Shift {number} of {day} is still open: end it first.</source>
        <translation>Shift {number} tanggal {day} masih terbuka: akhiri dulu.</translation>
    </message>
    <message numerus="yes">
        <source>%n producer(s) not settled yet</source>
        <translation>
            <numerusform>%n produsen belum diselesaikan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n QRIS or card payment(s) the bank has not shown</source>
        <translation>
            <numerusform>%n pembayaran QRIS atau kartu belum tampak di bank</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n count(s) not ended.</source>
        <translation>
            <numerusform>%n stok opname belum selesai.</numerusform>
        </translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Masa</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>Month {month}</source>
        <translation>Bulan {month}</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Ditutup</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Terbuka</translation>
    </message>
    <message>
        <source>Week {first} to {last}</source>
        <translation>Pekan {first} s.d. {last}</translation>
    </message>
    <message>
        <source>A week can be closed from Monday, a month from the 1st.</source>
        <translation>Pekan dapat ditutup mulai Senin sesudahnya, bulan mulai tanggal 1.</translation>
    </message>
</context>
<context>
    <name>PermitWords</name>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n hari lagi</numerusform>
        </translation>
    </message>
    <message>
        <source>no end</source>
        <translation>tanpa batas</translation>
    </message>
    <message>
        <source>not Cilegon's 3672: check it</source>
        <translation>bukan 3672 (Cilegon): periksa</translation>
    </message>
    <message numerus="yes">
        <source>over since %n day(s)</source>
        <translation>
            <numerusform>lewat %n hari</numerusform>
        </translation>
    </message>
    <message>
        <source>unusual length for this bank</source>
        <translation>panjangnya tak lazim</translation>
    </message>
    <message>
        <source>usually 13 digits: check it</source>
        <translation>lazimnya 13 angka: periksa</translation>
    </message>
    <message>
        <source>usually 15 digits: check it</source>
        <translation>lazimnya 15 angka: periksa</translation>
    </message>
    <message>
        <source>usually ID and 17 or 18 digits</source>
        <translation>lazimnya ID dan 17 atau 18 angka</translation>
    </message>
    <message>
        <source>usually MD and 12 digits or more</source>
        <translation>lazimnya MD dan 12 angka atau lebih</translation>
    </message>
    <message>
        <source>usually a mobile number</source>
        <translation>lazimnya nomor HP</translation>
    </message>
</context>
<context>
    <name>PermitsPage</name>
    <message>
        <source>Enter the first one below.</source>
        <translation>Catat yang pertama di bawah.</translation>
    </message>
    <message>
        <source>Holds until</source>
        <translation>Berlaku s.d.</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Terbit</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Sisa waktu</translation>
    </message>
    <message>
        <source>New or renewed paper</source>
        <translation>Surat baru atau perpanjangan</translation>
    </message>
    <message>
        <source>No papers yet</source>
        <translation>Belum ada surat</translation>
    </message>
    <message>
        <source>Not there, or over: {papers}</source>
        <translation>Belum ada atau sudah lewat: {papers}</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nomor</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Surat</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Surat izin</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Sudah diganti</translation>
    </message>
    <message>
        <source>Scan or photo of it</source>
        <translation>Pindaian atau foto surat</translation>
    </message>
    <message>
        <source>The number that stands on the paper.</source>
        <translation>Isi nomor yang tertera di surat.</translation>
    </message>
    <message>
        <source>empty: no end</source>
        <translation>kosong: tanpa batas</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>diganti</translation>
    </message>
    <message>
        <source>{paper} is kept</source>
        <translation>{paper} tersimpan</translation>
    </message>
    <message>
        <source>{paper} is kept and holds until {day}</source>
        <translation>{paper} tersimpan, berlaku sampai {day}</translation>
    </message>
</context>
<context>
    <name>PersonPanel</name>
    <message>
        <source>Data of {producer}</source>
        <translation>Data {producer}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Take out everything</source>
        <translation>Ambil semua data</translation>
    </message>
    <message>
        <source>Details, agreements, decisions, permits with their scans, sales, statements and payouts, as sheets, JSON, pictures and PDF. It is written down that they were taken out.</source>
        <translation>Data diri, perjanjian, keputusan, izin beserta pindaiannya, penjualan, laporan, dan pembayaran, sebagai lembar kerja, JSON, gambar, dan PDF. Pengambilan ini tercatat.</translation>
    </message>
    <message>
        <source>Into one ZIP file</source>
        <translation>Ke satu berkas ZIP</translation>
    </message>
    <message>
        <source>Into a folder</source>
        <translation>Ke sebuah folder</translation>
    </message>
    <message>
        <source>Forget who it was</source>
        <translation>Lupakan siapa orangnya</translation>
    </message>
    <message>
        <source>Name, owner, phone, address, numbers, bank account, story, permits and pictures are gone for ever. The books keep every sale, statement and payout under {code} for ten years. Two people must agree.</source>
        <translation>Nama, pemilik, telepon, alamat, nomor izin, rekening, cerita, dan gambar hilang selamanya. Pembukuan tetap menyimpan semua penjualan, laporan, dan pembayaran atas {code} selama sepuluh tahun. Dua orang harus setuju.</translation>
    </message>
    <message>
        <source>Type {code} to confirm</source>
        <translation>Ketik {code} untuk memastikan</translation>
    </message>
    <message>
        <source>Forget for ever</source>
        <translation>Lupakan selamanya</translation>
    </message>
    <message>
        <source>Save all data as</source>
        <translation>Simpan semua data sebagai</translation>
    </message>
    <message>
        <source>Put the folder into</source>
        <translation>Letakkan folder di</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are in {place}</source>
        <translation>
            <numerusform>%n berkas ada di {place}</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is owed and nothing lies here. It cannot be undone.</source>
        <translation>Tidak ada utang dan tidak ada barang di sini. Ini tidak dapat dibatalkan.</translation>
    </message>
    <message>
        <source>{code} has no name any more</source>
        <translation>{code} tidak bernama lagi</translation>
    </message>
</context>
<context>
    <name>PhotoField</name>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>JPEG, PNG or WEBP. It can also be dropped here, or pasted with Ctrl+V.</source>
        <translation>JPEG, PNG, atau WEBP. Bisa juga diseret ke sini atau ditempel dengan Ctrl+V.</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Choose a photo</source>
        <translation>Pilih foto</translation>
    </message>
    <message>
        <source>Another photo</source>
        <translation>Foto lain</translation>
    </message>
</context>
<context>
    <name>PictureChoice</name>
    <message>
        <source>Pictures</source>
        <translation>Gambar</translation>
    </message>
    <message>
        <source>This file cannot be read. Choose another one.</source>
        <translation>Berkas ini tidak terbaca. Pilih yang lain.</translation>
    </message>
</context>
<context>
    <name>PhotoPanel</name>
    <message>
        <source>Photo of the delivery</source>
        <translation>Foto kiriman</translation>
    </message>
    <message>
        <source>Keep with the note</source>
        <translation>Simpan bersama tanda terima</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>What was brought, as both sides saw it. It is kept with the note and seen again there.</source>
        <translation>Barang yang dibawa, seperti dilihat kedua pihak. Foto disimpan bersama tanda terima dan dapat dilihat lagi di sana.</translation>
    </message>
</context>
<context>
    <name>PlaceFields</name>
    <message>
        <source>5 digits</source>
        <translation>5 angka</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Kecamatan</translation>
    </message>
    <message>
        <source>Lives in</source>
        <translation>Tempat tinggal</translation>
    </message>
    <message>
        <source>Outside Cilegon</source>
        <translation>Luar Cilegon</translation>
    </message>
    <message>
        <source>Place, district and regency</source>
        <translation>Desa, kecamatan, kabupaten</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Kode pos</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>Kelurahan</translation>
    </message>
    <message>
        <source>not among those of Cilegon</source>
        <translation>bukan kelurahan di Cilegon</translation>
    </message>
</context>
<context>
    <name>Preparing</name>
    <message>
        <source>Training</source>
        <translation>Mode latihan</translation>
    </message>
    <message>
        <source>The practice shop is being set up</source>
        <translation>Toko latihan sedang disiapkan</translation>
    </message>
    <message>
        <source>Its goods and people are made up. The real books stay closed meanwhile.</source>
        <translation>Barang dan orangnya contoh. Buku toko yang sungguhan tetap tertutup.</translation>
    </message>
</context>
<context>
    <name>PricePanel</name>
    <message>
        <source>Special price</source>
        <translation>Harga khusus</translation>
    </message>
    <message>
        <source>Shown at the goods: {price} a {unit}</source>
        <translation>Tertera pada barang: {price} per {unit}</translation>
    </message>
    <message>
        <source>The buyer pays for one</source>
        <translation>Pembeli membayar per satuan</translation>
    </message>
    <message>
        <source>The usual price</source>
        <translation>Harga biasa</translation>
    </message>
    <message>
        <source>Set the price</source>
        <translation>Pakai harga ini</translation>
    </message>
</context>
<context>
    <name>PrintPanel</name>
    <message>
        <source>Print statements</source>
        <translation>Cetak laporan</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>draf</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Milik siapa</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Bentuk</translation>
    </message>
    <message>
        <source>In which language</source>
        <translation>Bahasa</translation>
    </message>
    <message>
        <source>The chosen producer</source>
        <translation>Produsen terpilih</translation>
    </message>
    <message>
        <source>All frozen ({count})</source>
        <translation>Semua yang beku ({count})</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Large type</source>
        <translation>Huruf besar</translation>
    </message>
    <message>
        <source>Strip</source>
        <translation>Struk</translation>
    </message>
    <message>
        <source>The usual sheet. The first one that is drawn is the original, others are copies.</source>
        <translation>Lembar biasa. Yang pertama dibuat adalah ASLI, yang lain SALINAN.</translation>
    </message>
    <message>
        <source>The same words and figures in large letters, on more sheets, for older eyes.</source>
        <translation>Kata dan angka yang sama dengan huruf besar, lembarnya lebih banyak; lebih mudah dibaca.</translation>
    </message>
    <message>
        <source>The sums, what was sold and what is left, on the receipt printer of this till.</source>
        <translation>Jumlah, yang laku, dan sisa barang, di pencetak struk kasir ini.</translation>
    </message>
    <message>
        <source>Send to the printer</source>
        <translation>Kirim ke pencetak</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Cetak</translation>
    </message>
    <message>
        <source>A strip is for whoever stands at the till: choose one producer.</source>
        <translation>Struk dicetak untuk yang berdiri di kasir: pilih satu produsen.</translation>
    </message>
    <message>
        <source>A draft has no strip yet: freeze the statement first.</source>
        <translation>Draf belum ada struknya: bekukan laporannya dahulu.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Berhenti</translation>
    </message>
    <message>
        <source>{done} statements are in the folder, {left} are left.</source>
        <translation>{done} laporan ada di folder, {left} belum dibuat.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Buka folder</translation>
    </message>
    <message>
        <source>{done} of {of}</source>
        <translation>{done} dari {of}</translation>
    </message>
    <message>
        <source>The strip is on its way to the printer</source>
        <translation>Struk sedang dikirim ke pencetak</translation>
    </message>
    <message>
        <source>Copy {count} of the strip is on its way to the printer</source>
        <translation>SALINAN ke-{count} struk sedang dikirim ke pencetak</translation>
    </message>
</context>
<context>
    <name>PrinterChoice</name>
    <message>
        <source>Type the printer's address, or search for it.</source>
        <translation>Ketik alamat printer, atau cari dulu.</translation>
    </message>
    <message>
        <source>A number from 1 to 65535; nearly always 9100.</source>
        <translation>Angka 1 sampai 65535; hampir selalu 9100.</translation>
    </message>
    <message>
        <source>Choose one of those found, or type it.</source>
        <translation>Pilih dari yang ditemukan, atau ketik.</translation>
    </message>
    <message>
        <source>1. Which printer?</source>
        <translation>1. Printer yang mana?</translation>
    </message>
    <message>
        <source>How it is connected</source>
        <translation>Terhubung lewat</translation>
    </message>
    <message>
        <source>Network (cable or Wi-Fi)</source>
        <translation>Jaringan (kabel atau Wi-Fi)</translation>
    </message>
    <message>
        <source>USB cable</source>
        <translation>Kabel USB</translation>
    </message>
    <message>
        <source>Serial line or Bluetooth</source>
        <translation>Kabel serial atau Bluetooth</translation>
    </message>
    <message>
        <source>Printer of this computer</source>
        <translation>Printer di komputer ini</translation>
    </message>
    <message>
        <source>No printer</source>
        <translation>Tanpa printer</translation>
    </message>
    <message>
        <source>Find printers</source>
        <translation>Cari printer</translation>
    </message>
    <message>
        <source>Looking for printers</source>
        <translation>Mencari printer</translation>
    </message>
    <message>
        <source>Address of the printer</source>
        <translation>Alamat printer</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Signs a second (baud)</source>
        <translation>Kecepatan (baud)</translation>
    </message>
    <message>
        <source>Device file, such as /dev/usb/lp0</source>
        <translation>Berkas perangkat, seperti /dev/usb/lp0</translation>
    </message>
    <message>
        <source>Port, such as COM3 or /dev/ttyUSB0</source>
        <translation>Port, seperti COM3 atau /dev/ttyUSB0</translation>
    </message>
    <message>
        <source>Name of the printer</source>
        <translation>Nama printer</translation>
    </message>
    <message>
        <source>The till then sells without paper; receipts can still be saved and shared.</source>
        <translation>Kasir berjualan tanpa kertas; struk tetap bisa disimpan dan dibagikan.</translation>
    </message>
    <message>
        <source>None was found. Is it on, is its cable in, is it in the same network? You can also type it.</source>
        <translation>Tidak ditemukan. Apakah menyala, kabelnya terpasang, dan satu jaringan? Bisa juga diketik.</translation>
    </message>
</context>
<context>
    <name>PrinterPage</name>
    <message>
        <source>Keep this printer</source>
        <translation>Pakai printer ini</translation>
    </message>
    <message>
        <source>The test page is printed. Choose the last number on its dotted line.</source>
        <translation>Halaman tes dicetak. Pilih angka terakhir di baris titiknya.</translation>
    </message>
    <message>
        <source>A sample receipt is printed. Are all amounts whole, and is nothing broken?</source>
        <translation>Contoh struk dicetak. Apakah semua angka utuh dan tidak ada yang terpotong?</translation>
    </message>
    <message>
        <source>Did the drawer open? Then leave the mark at “springs open”, else take it away.</source>
        <translation>Laci terbuka? Biarkan centang “terbuka”. Kalau tidak, hapus centangnya.</translation>
    </message>
    <message>
        <source>It answers: from now on every paper is confirmed.</source>
        <translation>Printer menjawab: setiap cetakan akan dipastikan.</translation>
    </message>
    <message>
        <source>It does not answer, as many cheap ones. The till then trusts that it prints.</source>
        <translation>Printer tidak menjawab, seperti banyak printer murah. Kasir percaya saja bahwa kertas tercetak.</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Sebentar …</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Dihentikan.</translation>
    </message>
    <message>
        <source>This register prints no paper from now on.</source>
        <translation>Kasir ini tidak mencetak kertas lagi.</translation>
    </message>
    <message>
        <source>The printer is kept. The next receipt comes out of it.</source>
        <translation>Printer disimpan. Struk berikutnya keluar dari sana.</translation>
    </message>
</context>
<context>
    <name>PrinterTests</name>
    <message>
        <source>2. Try it</source>
        <translation>2. Coba</translation>
    </message>
    <message>
        <source>Print the test page</source>
        <translation>Cetak halaman tes</translation>
    </message>
    <message>
        <source>Print a sample receipt</source>
        <translation>Cetak contoh struk</translation>
    </message>
    <message>
        <source>Which is the last number on the dotted line of the test page?</source>
        <translation>Berapa angka terakhir di baris titik pada halaman tes?</translation>
    </message>
    <message>
        <source>Signs on a line of paper</source>
        <translation>Jumlah huruf per baris kertas</translation>
    </message>
    <message>
        <source>It cuts the paper by itself</source>
        <translation>Kertas terpotong sendiri</translation>
    </message>
    <message>
        <source>Try the drawer</source>
        <translation>Tes laci</translation>
    </message>
    <message>
        <source>A drawer is connected and springs open</source>
        <translation>Laci terpasang dan terbuka</translation>
    </message>
    <message>
        <source>Ask whether it answers</source>
        <translation>Tes jawaban printer</translation>
    </message>
    <message>
        <source>It confirms every paper</source>
        <translation>Memastikan setiap cetakan</translation>
    </message>
    <message>
        <source>Model (leave it as it is if you are not sure)</source>
        <translation>Model (biarkan kalau tidak yakin)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Hentikan</translation>
    </message>
    <message>
        <source>Any printer (safest)</source>
        <translation>Printer apa saja (paling aman)</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Receipt</source>
        <translation>Struk</translation>
    </message>
    <message>
        <source>Gift receipt</source>
        <translation>Struk hadiah</translation>
    </message>
    <message>
        <source>Shift slip</source>
        <translation>Slip shift</translation>
    </message>
    <message>
        <source>Opening the drawer</source>
        <translation>Buka laci</translation>
    </message>
    <message>
        <source>Cart slip</source>
        <translation>Slip keranjang</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>menunggu</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>sedang dikirim</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>tercetak</translation>
    </message>
    <message>
        <source>perhaps not printed</source>
        <translation>mungkin belum tercetak</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation>tidak tercetak</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>tidak dikirim</translation>
    </message>
    <message>
        <source>called off by hand</source>
        <translation>dibatalkan</translation>
    </message>
    <message>
        <source>nobody waits for it any more</source>
        <translation>sudah lewat, tidak ditunggu lagi</translation>
    </message>
    <message>
        <source>this register had no printer</source>
        <translation>kasir ini belum punya printer</translation>
    </message>
    <message>
        <source>its content is damaged</source>
        <translation>isinya rusak</translation>
    </message>
    <message>
        <source>the till was switched off meanwhile</source>
        <translation>kasir dimatikan saat mencetak</translation>
    </message>
    <message>
        <source>the printer stopped in the middle</source>
        <translation>printer macet di tengah</translation>
    </message>
    <message>
        <source>the connection broke in the middle</source>
        <translation>sambungan putus di tengah</translation>
    </message>
    <message>
        <source>the paper ran out in the middle</source>
        <translation>kertas habis di tengah</translation>
    </message>
    <message>
        <source>the printer did not confirm it</source>
        <translation>printer tidak memastikan</translation>
    </message>
    <message>
        <source>out of paper</source>
        <translation>kertas habis</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>tidak tersambung</translation>
    </message>
    <message>
        <source>printer stuck</source>
        <translation>printer macet</translation>
    </message>
    <message>
        <source>connection broke</source>
        <translation>sambungan putus</translation>
    </message>
    <message>
        <source>printer does not answer</source>
        <translation>printer diam</translation>
    </message>
    <message>
        <source>printer not set up</source>
        <translation>printer perlu diatur</translation>
    </message>
    <message>
        <source>printer trouble</source>
        <translation>printer bermasalah</translation>
    </message>
    <message>
        <source>no printer</source>
        <translation>tanpa printer</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>siap</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n menunggu</numerusform>
        </translation>
    </message>
    <message>
        <source>Quick note</source>
        <translation>Nota cepat</translation>
    </message>
    <message>
        <source>Guide's commission</source>
        <translation>Komisi pemandu</translation>
    </message>
    <message>
        <source>Guide's commission, paid</source>
        <translation>Komisi pemandu, dibayar</translation>
    </message>
    <message>
        <source>What to bring</source>
        <translation>Usulan bawaan</translation>
    </message>
    <message>
        <source>Producer at the counter</source>
        <translation>Produsen di kasir</translation>
    </message>
    <message>
        <source>Day's end of a producer</source>
        <translation>Tutup hari produsen</translation>
    </message>
    <message>
        <source>Statement in short</source>
        <translation>Ringkasan laporan</translation>
    </message>
</context>
<context>
    <name>PrintingTray</name>
    <message>
        <source>Printer and papers</source>
        <translation>Printer dan kertas</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Check the printer</source>
        <translation>Periksa printer</translation>
    </message>
    <message>
        <source>Set up the printer</source>
        <translation>Atur printer</translation>
    </message>
    <message>
        <source>Call off</source>
        <translation>Batalkan</translation>
    </message>
    <message>
        <source>No paper yet</source>
        <translation>Belum ada kertas</translation>
    </message>
    <message>
        <source>What this register prints stands here, the newest first.</source>
        <translation>Yang dicetak kasir ini muncul di sini, terbaru di atas.</translation>
    </message>
    <message>
        <source>The last papers</source>
        <translation>Kertas terakhir</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Kertas</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>This register has no printer.</source>
        <translation>Kasir ini belum punya printer.</translation>
    </message>
    <message>
        <source>Selling goes on meanwhile.</source>
        <translation>Penjualan tetap bisa berjalan.</translation>
    </message>
    <message>
        <source>The printer is ready ({printer}).</source>
        <translation>Printer siap ({printer}).</translation>
    </message>
    <message>
        <source>It confirms every paper.</source>
        <translation>Printer ini memastikan setiap kertas yang tercetak.</translation>
    </message>
    <message>
        <source>It cannot confirm what it prints: have a look at the paper.</source>
        <translation>Printer ini tidak bisa memastikan cetakannya: lihat kertasnya.</translation>
    </message>
    <message>
        <source>Set one up, or go on selling without paper.</source>
        <translation>Atur printer, atau lanjutkan berjualan tanpa kertas.</translation>
    </message>
    <message>
        <source>A manager can set one up in the settings. Selling goes on without paper.</source>
        <translation>Manajer bisa mengaturnya di Pengaturan. Penjualan tetap jalan tanpa kertas.</translation>
    </message>
    <message>
        <source>The printer is being called.</source>
        <translation>Printer sedang diperiksa.</translation>
    </message>
    <message>
        <source>copy {n}</source>
        <translation>salinan ke-{n}</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Kirim lagi</translation>
    </message>
    <message>
        <source>Print again as a copy</source>
        <translation>Cetak salinan</translation>
    </message>
    <message>
        <source>{paper} is on its way</source>
        <translation>{paper} sedang dikirim</translation>
    </message>
    <message>
        <source>{paper} was sent already</source>
        <translation>{paper} sudah dikirim</translation>
    </message>
    <message>
        <source>A copy of {paper} is on its way</source>
        <translation>Salinan {paper} sedang dikirim</translation>
    </message>
    <message>
        <source>Called off. It can still be sent later.</source>
        <translation>Dibatalkan. Masih bisa dikirim nanti.</translation>
    </message>
    <message>
        <source>It was sent already.</source>
        <translation>Sudah telanjur dikirim.</translation>
    </message>
    <message>
        <source>Gift slip</source>
        <translation>Struk hadiah</translation>
    </message>
    <message>
        <source>The gift slip of {paper} is on its way</source>
        <translation>Struk hadiah {paper} sedang dikirim</translation>
    </message>
</context>
<context>
    <name>ProducerComes</name>
    <message>
        <source>Producer at the counter</source>
        <translation>Produsen di kasir</translation>
    </message>
</context>
<context>
    <name>ProducerJobs</name>
    <message>
        <source>{number} is signed since {day}</source>
        <translation>{number} ditandatangani sejak {day}</translation>
    </message>
    <message>
        <source>The agreement with {producer} ends after {day}</source>
        <translation>Perjanjian dengan {producer} berakhir sesudah {day}</translation>
    </message>
    <message>
        <source>The term no longer holds for deliveries that come in</source>
        <translation>Ketentuan itu tidak berlaku lagi untuk kiriman yang masuk</translation>
    </message>
    <message>
        <source>Agreement {number} holds from {day}</source>
        <translation>Perjanjian {number} berlaku mulai {day}</translation>
    </message>
    <message>
        <source>The term holds from now on for deliveries that come in</source>
        <translation>Ketentuan berlaku mulai sekarang untuk titipan yang masuk</translation>
    </message>
    <message>
        <source>{producer} is saved</source>
        <translation>{producer} tersimpan</translation>
    </message>
    <message>
        <source>{producer} is saved. Now the agreement.</source>
        <translation>{producer} tersimpan. Sekarang perjanjiannya.</translation>
    </message>
</context>
<context>
    <name>ProducerMoney</name>
    <message>
        <source>Debts and advance</source>
        <translation>Utang piutang dan uang muka</translation>
    </message>
    <message>
        <source>The shop owes the producer</source>
        <translation>Toko berutang kepada produsen</translation>
    </message>
    <message>
        <source>The producer owes the shop</source>
        <translation>Produsen berutang kepada toko</translation>
    </message>
    <message>
        <source>Advance not paid back yet</source>
        <translation>Uang muka yang belum kembali</translation>
    </message>
    <message>
        <source>Taken off each statement</source>
        <translation>Angsuran setiap laporan</translation>
    </message>
</context>
<context>
    <name>ProducerStanding</name>
    <message>
        <source>Accept</source>
        <translation>Terima</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Diterima</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Mengajukan</translation>
    </message>
    <message>
        <source>Apply again</source>
        <translation>Ajukan lagi</translation>
    </message>
    <message>
        <source>Asks to bring goods. Nothing is taken in before the shop has accepted.</source>
        <translation>Mengajukan untuk menitip. Barang belum diterima sebelum toko menyetujui.</translation>
    </message>
    <message>
        <source>Brings no goods; may apply again later.</source>
        <translation>Tidak menitip; boleh mengajukan lagi nanti.</translation>
    </message>
    <message>
        <source>Brings nothing any more. What lies here is sold, taken back and paid as before.</source>
        <translation>Tidak menitip lagi. Barang yang ada tetap dijual, ditarik, dan dibayar seperti biasa.</translation>
    </message>
    <message>
        <source>Brings nothing new for now. What lies here is sold and paid as before.</source>
        <translation>Sementara tidak menitip barang baru. Barang yang ada tetap dijual dan dibayar seperti biasa.</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Akhiri</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Berakhir</translation>
    </message>
    <message>
        <source>May bring goods.</source>
        <translation>Boleh menitipkan barang.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Jeda</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Dijeda</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Tolak</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Ditolak</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Lanjutkan</translation>
    </message>
    <message>
        <source>Resumed</source>
        <translation>Dilanjutkan</translation>
    </message>
</context>
<context>
    <name>ProofWords</name>
    <message>
        <source>A deed is there twice or by half</source>
        <translation>Satu tindakan tercatat dua kali atau setengah</translation>
    </message>
    <message>
        <source>A frozen statement says something else now</source>
        <translation>Laporan beku kini berbunyi lain</translation>
    </message>
    <message>
        <source>A guard of the journals is missing</source>
        <translation>Penjaga jurnal hilang</translation>
    </message>
    <message>
        <source>A lot does not add up</source>
        <translation>Satu lot tidak cocok</translation>
    </message>
    <message>
        <source>A number is missing</source>
        <translation>Satu nomor hilang</translation>
    </message>
    <message>
        <source>A receipt was never queued for printing</source>
        <translation>Satu struk tidak pernah masuk antrean cetak</translation>
    </message>
    <message>
        <source>A sale or an account does not add up</source>
        <translation>Satu penjualan atau akun tidak cocok</translation>
    </message>
    <message>
        <source>A shift does not add up</source>
        <translation>Satu shift tidak cocok</translation>
    </message>
    <message>
        <source>All postings together do not balance</source>
        <translation>Semua pembukuan bersama tidak seimbang</translation>
    </message>
    <message>
        <source>An entry does not balance</source>
        <translation>Satu entri tidak seimbang</translation>
    </message>
    <message>
        <source>An entry was changed after it was written</source>
        <translation>Satu entri diubah sesudah ditulis</translation>
    </message>
    <message>
        <source>Are refunds the mirror of their sales?</source>
        <translation>Apakah pengembalian cermin penjualannya?</translation>
    </message>
    <message>
        <source>Are the guards in place?</source>
        <translation>Apakah penjaga jurnal terpasang?</translation>
    </message>
    <message>
        <source>Are the guides paid right?</source>
        <translation>Apakah komisi pemandu benar?</translation>
    </message>
    <message>
        <source>Do frozen statements say the same again?</source>
        <translation>Apakah laporan beku tetap berbunyi sama?</translation>
    </message>
    <message>
        <source>Do the goods add up?</source>
        <translation>Apakah barang cocok?</translation>
    </message>
    <message>
        <source>Does the money add up?</source>
        <translation>Apakah uang cocok?</translation>
    </message>
    <message>
        <source>Is no paper missing?</source>
        <translation>Apakah tidak ada kertas yang hilang?</translation>
    </message>
    <message>
        <source>Is the cash in its boxes?</source>
        <translation>Apakah kas ada di tempatnya?</translation>
    </message>
    <message>
        <source>Is the file whole?</source>
        <translation>Apakah berkas buku utuh?</translation>
    </message>
    <message>
        <source>Something was booked into a closed day</source>
        <translation>Ada yang dibukukan pada hari yang sudah ditutup</translation>
    </message>
    <message>
        <source>The file is damaged</source>
        <translation>Berkas buku rusak</translation>
    </message>
    <message>
        <source>The parts of a line are not its whole</source>
        <translation>Bagian-bagian satu baris tidak sama dengan jumlahnya</translation>
    </message>
    <message>
        <source>The stock does not follow from the moves</source>
        <translation>Stok tidak sesuai dengan mutasi</translation>
    </message>
    <message>
        <source>There is less than nothing on the shelf</source>
        <translation>Isi rak kurang dari nol</translation>
    </message>
    <message>
        <source>Was no entry changed afterwards?</source>
        <translation>Apakah tidak ada entri yang diubah?</translation>
    </message>
    <message>
        <source>What is owed to a producer does not add up</source>
        <translation>Utang kepada produsen tidak cocok</translation>
    </message>
    <message>
        <source>A key for signing statements is damaged</source>
        <translation>Kunci tanda tangan laporan rusak</translation>
    </message>
</context>
<context>
    <name>ProposalsPanel</name>
    <message>
        <source>Tick or leave out</source>
        <translation>Pilih atau lewati</translation>
    </message>
    <message>
        <source>Sell for less</source>
        <translation>Potong harga</translation>
    </message>
    <message>
        <source>Proposed by the rules, until the goods are gone. Where it was not agreed, the shop bears it.</source>
        <translation>Diusulkan oleh aturan, sampai barangnya habis. Bila tidak disepakati, toko yang menanggung.</translation>
    </message>
    <message>
        <source>Nothing to propose now</source>
        <translation>Belum ada usulan</translation>
    </message>
    <message>
        <source>The rules look again whenever you come here.</source>
        <translation>Aturan diperiksa lagi setiap kali Anda ke sini.</translation>
    </message>
    <message>
        <source>Proposed markdowns</source>
        <translation>Usulan potongan harga</translation>
    </message>
    <message>
        <source>The rules</source>
        <translation>Aturannya</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Sisa</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Harga</translation>
    </message>
    <message>
        <source>Off, borne by</source>
        <translation>Potongan, oleh</translation>
    </message>
    <message numerus="yes">
        <source>Sell %n lot(s) for less</source>
        <translation>
            <numerusform>Potong harga %n lot</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proving</name>
    <message>
        <source>Check a statement's paper</source>
        <translation>Periksa laporan</translation>
    </message>
    <message>
        <source>Close a period</source>
        <translation>Tutup periode</translation>
    </message>
</context>
<context>
    <name>PullsPanel</name>
    <message>
        <source>Off the shelf</source>
        <translation>Turun dari rak</translation>
    </message>
    <message>
        <source>These must not be sold any more. Touch one as you take it off: the report writes itself.</source>
        <translation>Ini tidak boleh dijual lagi. Sentuh satu per satu saat diturunkan: berita acaranya dibuat sendiri.</translation>
    </message>
    <message>
        <source>Nothing on the shelf is over its date</source>
        <translation>Tidak ada barang lewat tanggal di rak</translation>
    </message>
    <message>
        <source>The shelf may open as it is.</source>
        <translation>Rak siap dibuka.</translation>
    </message>
    <message>
        <source>Goods that are over their date</source>
        <translation>Barang lewat tanggal</translation>
    </message>
    <message>
        <source>Take this one off</source>
        <translation>Turunkan yang ini</translation>
    </message>
    <message numerus="yes">
        <source>Take all %n off</source>
        <translation>
            <numerusform>Turunkan semua (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Sisa</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>Selanjutnya</translation>
    </message>
    <message>
        <source>its maker fetches it</source>
        <translation>diambil produsen</translation>
    </message>
    <message>
        <source>the shop pays half</source>
        <translation>toko bayar separuh</translation>
    </message>
    <message>
        <source>the shop pays</source>
        <translation>toko yang bayar</translation>
    </message>
</context>
<context>
    <name>QrisPage</name>
    <message>
        <source>Time on the buyer's phone</source>
        <translation>Jam di HP pembeli</translation>
    </message>
    <message>
        <source>or last digits of the reference</source>
        <translation>atau angka terakhir referensi</translation>
    </message>
    <message>
        <source>Let the buyer scan the QRIS sticker on the counter and type the amount.</source>
        <translation>Minta pembeli memindai stiker QRIS di meja dan mengetik jumlahnya.</translation>
    </message>
    <message>
        <source>QRIS code of {name}</source>
        <translation>Kode QRIS {name}</translation>
    </message>
    <message>
        <source>The amount is in the code.</source>
        <translation>Jumlah sudah ada di dalam kode.</translation>
    </message>
    <message>
        <source>The buyer types the amount.</source>
        <translation>Pembeli mengetik jumlahnya.</translation>
    </message>
    <message>
        <source>Original code</source>
        <translation>Kode asli</translation>
    </message>
    <message>
        <source>Code with the amount</source>
        <translation>Kode dengan jumlah</translation>
    </message>
    <message>
        <source>It is {now} now: is this really the payment for these goods?</source>
        <translation>Sekarang pukul {now}: benarkah ini pembayaran untuk barang ini?</translation>
    </message>
    <message>
        <source>Keep this QRIS code</source>
        <translation>Simpan kode QRIS ini</translation>
    </message>
    <message>
        <source>Content of the shop's static QRIS code</source>
        <translation>Isi kode QRIS statis toko</translation>
    </message>
    <message>
        <source>Paste it, or scan the sticker with the till's scanner. It begins with 000201.</source>
        <translation>Tempel isinya, atau pindai stikernya dengan pemindai kasir. Isinya diawali 000201.</translation>
    </message>
    <message>
        <source>Amount inside the code (on trial)</source>
        <translation>Jumlah di dalam kode (uji coba)</translation>
    </message>
    <message>
        <source>The buyer then need not type the amount. Try it first with your own bank; the printed code stays one key away.</source>
        <translation>Pembeli tidak perlu mengetik jumlah. Uji dulu dengan bank Anda; kode tercetak tetap satu tombol jauhnya.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Take the code away</source>
        <translation>Hapus kode</translation>
    </message>
    <message>
        <source>Which code is shown</source>
        <translation>Kode yang ditampilkan</translation>
    </message>
    <message>
        <source>As printed</source>
        <translation>Seperti tercetak</translation>
    </message>
    <message>
        <source>With Rp1.000</source>
        <translation>Dengan Rp1.000</translation>
    </message>
    <message>
        <source>Scan it with your phone and do not pay: the name must be the shop's, and the amount Rp1.000.</source>
        <translation>Pindai dengan ponsel Anda tanpa membayar: namanya harus nama toko, jumlahnya Rp1.000.</translation>
    </message>
    <message>
        <source>Scan it with your phone and do not pay: the name must be the shop's.</source>
        <translation>Pindai dengan ponsel Anda tanpa membayar: namanya harus nama toko.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Kota</translation>
    </message>
    <message>
        <source>NMID</source>
        <translation>NMID</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>Angka periksa (CRC)</translation>
    </message>
    <message>
        <source>right</source>
        <translation>cocok</translation>
    </message>
    <message>
        <source>QRIS code of the shop</source>
        <translation>Kode QRIS toko</translation>
    </message>
    <message>
        <source>From now on the buyers' QRIS money goes to {name}, NMID {nmid}.</source>
        <translation>Mulai sekarang uang QRIS pembeli masuk ke {name}, NMID {nmid}.</translation>
    </message>
    <message>
        <source>Is this the shop's own code?</source>
        <translation>Ini benar kode milik toko?</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Belum</translation>
    </message>
    <message>
        <source>Yes, keep it</source>
        <translation>Ya, simpan</translation>
    </message>
    <message>
        <source>Take the code away?</source>
        <translation>Hapus kode ini?</translation>
    </message>
    <message>
        <source>The till then shows no QRIS code; buyers scan the sticker.</source>
        <translation>Kasir tidak lagi menampilkan kode QRIS; pembeli memindai stiker.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Biarkan</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>QRIS is saved, and who changed it is in the books.</source>
        <translation>QRIS tersimpan, dan pengubahnya tercatat di buku.</translation>
    </message>
</context>
<context>
    <name>QuickLines</name>
    <message>
        <source>How many</source>
        <translation>Berapa</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>how many</source>
        <translation>berapa</translation>
    </message>
    <message>
        <source>what, such as gipang kacang besar</source>
        <translation>barang, misalnya gipang kacang besar</translation>
    </message>
</context>
<context>
    <name>QuickPanel</name>
    <message>
        <source>Call off</source>
        <translation>Batalkan</translation>
    </message>
    <message>
        <source>Choose a producer from the list.</source>
        <translation>Pilih produsen dari daftar.</translation>
    </message>
    <message>
        <source>Enter now</source>
        <translation>Rinci sekarang</translation>
    </message>
    <message>
        <source>Everything is entered</source>
        <translation>Semua sudah dirinci</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Baru</translation>
    </message>
    <message>
        <source>Not entered yet</source>
        <translation>Belum dirinci</translation>
    </message>
    <message>
        <source>Not entered yet ({count})</source>
        <translation>Belum dirinci ({count})</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>Produsen</translation>
    </message>
    <message>
        <source>Quick note</source>
        <translation>Nota cepat</translation>
    </message>
    <message>
        <source>Quick notes that wait to be entered stand here.</source>
        <translation>Nota cepat yang menunggu dirinci tampil di sini.</translation>
    </message>
    <message>
        <source>Reason, if the goods went back</source>
        <translation>Alasan, bila barang dibawa pulang lagi</translation>
    </message>
    <message>
        <source>Save and print the slip</source>
        <translation>Simpan &amp; cetak slip</translation>
    </message>
    <message>
        <source>Say why: the producer holds a slip of it.</source>
        <translation>Tulis alasannya: produsen memegang slipnya.</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sejak</translation>
    </message>
    <message>
        <source>The goods are not in the stock until the note is entered the same day. The slip says so too.</source>
        <translation>Barang belum masuk stok sampai nota dirinci hari ini juga. Slip pun mengatakannya.</translation>
    </message>
    <message>
        <source>Type a name or code</source>
        <translation>Ketik nama atau kode</translation>
    </message>
    <message>
        <source>late</source>
        <translation>terlambat</translation>
    </message>
    <message>
        <source>{number} is called off</source>
        <translation>{number} dibatalkan</translation>
    </message>
    <message>
        <source>{number}: the slip comes out</source>
        <translation>{number}: slip sedang dicetak</translation>
    </message>
</context>
<context>
    <name>ReasonPanel</name>
    <message>
        <source>Why?</source>
        <translation>Mengapa?</translation>
    </message>
    <message>
        <source>The buyer changed their mind</source>
        <translation>Pembeli batal</translation>
    </message>
    <message>
        <source>Scanned by mistake</source>
        <translation>Salah pindai</translation>
    </message>
    <message>
        <source>Not enough money</source>
        <translation>Uang pembeli kurang</translation>
    </message>
    <message>
        <source>Another reason, or 1 to 3</source>
        <translation>Alasan lain, atau 1 sampai 3</translation>
    </message>
    <message>
        <source>Ask for approval</source>
        <translation>Minta persetujuan</translation>
    </message>
    <message>
        <source>Say why: it stands in the journal.</source>
        <translation>Tulis alasannya: tercatat di jurnal.</translation>
    </message>
</context>
<context>
    <name>ReceiptExtras</name>
    <message>
        <source>Gift slip of the last receipt</source>
        <translation>Struk hadiah dari struk terakhir</translation>
    </message>
    <message>
        <source>Save or share the last receipt</source>
        <translation>Simpan atau bagikan struk terakhir</translation>
    </message>
    <message>
        <source>The gift slip is on its way</source>
        <translation>Struk hadiah sedang dikirim</translation>
    </message>
    <message>
        <source>A copy is on its way</source>
        <translation>Salinan sedang dikirim</translation>
    </message>
    <message>
        <source>There is no receipt yet. Sell something first.</source>
        <translation>Belum ada struk. Lakukan penjualan dulu.</translation>
    </message>
</context>
<context>
    <name>ReceiptPanel</name>
    <message>
        <source>Gift slip</source>
        <translation>Struk hadiah</translation>
    </message>
    <message>
        <source>Receipt {number}</source>
        <translation>Struk {number}</translation>
    </message>
    <message>
        <source>Which slip</source>
        <translation>Struk yang mana</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Struk</translation>
    </message>
    <message>
        <source>Gift slip without prices</source>
        <translation>Hadiah, tanpa harga</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>Simpan sebagai berkas</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Simpan PDF</translation>
    </message>
    <message>
        <source>Save as a picture</source>
        <translation>Simpan gambar</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Buka folder</translation>
    </message>
    <message>
        <source>Share by WhatsApp</source>
        <translation>Bagikan lewat WhatsApp</translation>
    </message>
    <message>
        <source>The buyer's WhatsApp number (may be left empty)</source>
        <translation>Nomor WhatsApp pembeli (boleh dikosongkan)</translation>
    </message>
    <message>
        <source>WhatsApp opens with the message ready; you send it there. The number is not kept.</source>
        <translation>WhatsApp terbuka dengan pesan siap kirim; Anda yang mengirimnya. Nomor tidak disimpan.</translation>
    </message>
    <message>
        <source>Open WhatsApp</source>
        <translation>Buka WhatsApp</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Salin tautan</translation>
    </message>
    <message>
        <source>Print the gift slip</source>
        <translation>Cetak struk hadiah</translation>
    </message>
    <message>
        <source>Print again as a copy</source>
        <translation>Cetak salinan</translation>
    </message>
    <message>
        <source>Saved as {file} in {folder}.</source>
        <translation>Disimpan sebagai {file} di {folder}.</translation>
    </message>
    <message>
        <source>Nothing here opens WhatsApp. The link is copied instead.</source>
        <translation>Tidak ada yang bisa membuka WhatsApp di sini. Tautannya sudah disalin.</translation>
    </message>
    <message>
        <source>The link is copied. Paste it where you like.</source>
        <translation>Tautan disalin. Tempelkan di mana saja.</translation>
    </message>
</context>
<context>
    <name>RefundPanel</name>
    <message>
        <source>Give money back</source>
        <translation>Kembalikan uang</translation>
    </message>
    <message>
        <source>Exchange for other goods</source>
        <translation>Tukar barang</translation>
    </message>
    <message>
        <source>All of the receipt</source>
        <translation>Semua barang di struk</translation>
    </message>
    <message>
        <source>All of it is chosen.</source>
        <translation>Semuanya sudah dipilih.</translation>
    </message>
    <message>
        <source>This is not on the receipt.</source>
        <translation>Barang ini tidak ada di struk.</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Pengembalian</translation>
    </message>
    <message>
        <source>Back to the cart</source>
        <translation>Kembali ke keranjang</translation>
    </message>
    <message>
        <source>Receipt {number}</source>
        <translation>Struk {number}</translation>
    </message>
    <message>
        <source>given back before: {numbers}</source>
        <translation>sudah dikembalikan: {numbers}</translation>
    </message>
</context>
<context>
    <name>Refunds</name>
    <message>
        <source>Refund or exchange</source>
        <translation>Pengembalian atau tukar barang</translation>
    </message>
    <message>
        <source>Close what is in front first, then scan the receipt again.</source>
        <translation>Tutup dulu panel yang terbuka, lalu pindai struknya lagi.</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Pengembalian</translation>
    </message>
    <message>
        <source>Is there enough in the drawer?</source>
        <translation>Cukupkah uang di laci?</translation>
    </message>
    <message>
        <source>By the books there is less than {amount} in the drawer. Count first, or transfer it.</source>
        <translation>Menurut catatan, uang di laci kurang dari {amount}. Hitung dulu, atau kembalikan dengan transfer.</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Tunggu</translation>
    </message>
    <message>
        <source>It is there, go on</source>
        <translation>Ada, lanjutkan</translation>
    </message>
    <message>
        <source>{amount} of {receipt} pays for the new goods: scan them.</source>
        <translation>{amount} dari {receipt} membayar barang baru: pindai barangnya.</translation>
    </message>
</context>
<context>
    <name>RefusePanel</name>
    <message>
        <source>All of it is taken</source>
        <translation>Semua diterima</translation>
    </message>
    <message>
        <source>How many are not taken</source>
        <translation>Berapa yang ditolak</translation>
    </message>
    <message>
        <source>How many? More than nothing, at most 1.000.000.</source>
        <translation>Berapa? Lebih dari nol, paling banyak 1.000.000.</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Ditolak</translation>
    </message>
    <message>
        <source>Put on the note</source>
        <translation>Catat di nota</translation>
    </message>
    <message>
        <source>Reason, as it stands on the note</source>
        <translation>Alasan, tercetak di nota</translation>
    </message>
    <message>
        <source>Say why: the producer reads it on the note.</source>
        <translation>Tulis alasannya: produsen membacanya di nota.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Mengapa</translation>
    </message>
    <message>
        <source>beside those that come in; they go home with the producer</source>
        <translation>di luar yang diterima; dibawa pulang produsen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>RelabelPanel</name>
    <message>
        <source>Labels out of date</source>
        <translation>Label tidak sesuai harga</translation>
    </message>
    <message>
        <source>Print new labels</source>
        <translation>Cetak label baru</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Already replaced</source>
        <translation>Sudah diganti</translation>
    </message>
    <message>
        <source>The price has changed since these labels were printed; until they are replaced the buyer pays the lower one.</source>
        <translation>Harga berubah setelah label ini dicetak. Selama belum diganti, pembeli membayar harga yang lebih murah.</translation>
    </message>
    <message>
        <source>scanned at the till</source>
        <translation>dipindai di kasir</translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s)</source>
        <translation>
            <numerusform>%n lot</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) bear the new price</source>
        <translation>
            <numerusform>%n lot sudah berlabel harga baru</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelabelSign</name>
    <message>
        <source>Old labels: {count}</source>
        <translation>Label lama: {count}</translation>
    </message>
</context>
<context>
    <name>RenewalsPanel</name>
    <message numerus="yes">
        <source>%n paper(s) written to the file</source>
        <translation>
            <numerusform>%n surat ditulis ke berkas</numerusform>
        </translation>
    </message>
    <message>
        <source>All ({count})</source>
        <translation>Semua ({count})</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ekspor</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>Ekspor daftar</translation>
    </message>
    <message>
        <source>Holds until</source>
        <translation>Berlaku s.d.</translation>
    </message>
    <message>
        <source>How soon</source>
        <translation>Seberapa dekat</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Sisa waktu</translation>
    </message>
    <message>
        <source>Nothing to renew</source>
        <translation>Tidak ada yang perlu diperpanjang</translation>
    </message>
    <message>
        <source>Over ({count})</source>
        <translation>Sudah lewat ({count})</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Surat</translation>
    </message>
    <message>
        <source>Papers that end within 90 days are listed here.</source>
        <translation>Surat yang berakhir dalam 90 hari muncul di sini.</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telepon</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>Cetak daftar</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>Produsen</translation>
    </message>
    <message>
        <source>Renewals</source>
        <translation>Perpanjangan surat</translation>
    </message>
    <message>
        <source>Save the renewals as</source>
        <translation>Simpan daftar perpanjangan sebagai</translation>
    </message>
    <message>
        <source>The list is drawn: {file}</source>
        <translation>Daftar siap: {file}</translation>
    </message>
    <message>
        <source>Within {days} days ({count})</source>
        <translation>Dalam {days} hari ({count})</translation>
    </message>
    <message>
        <source>{first} to {last} days ({count})</source>
        <translation>{first}–{last} hari ({count})</translation>
    </message>
</context>
<context>
    <name>RepackPanel</name>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>How many are made</source>
        <translation>Jadi berapa</translation>
    </message>
    <message>
        <source>How much goes into one</source>
        <translation>Isi satu kemasan</translation>
    </message>
    <message>
        <source>How much of it is used</source>
        <translation>Berapa yang dipakai</translation>
    </message>
    <message>
        <source>Into which product</source>
        <translation>Menjadi barang apa</translation>
    </message>
    <message>
        <source>L-{lot} · {left} left</source>
        <translation>L-{lot} · sisa {left}</translation>
    </message>
    <message>
        <source>Nothing of it is on the shelf.</source>
        <translation>Barang ini tidak ada di rak.</translation>
    </message>
    <message>
        <source>Repack</source>
        <translation>Kemas ulang</translation>
    </message>
    <message>
        <source>This is still missing.</source>
        <translation>Ini belum diisi.</translation>
    </message>
    <message>
        <source>What is missing after repacking has dried away; its product says how much may.</source>
        <translation>Yang kurang sesudah dikemas dianggap susut; batasnya ada di data produk.</translation>
    </message>
    <message>
        <source>What is opened</source>
        <translation>Barang yang dibuka</translation>
    </message>
    <message>
        <source>Which lot</source>
        <translation>Lot yang mana</translation>
    </message>
    <message>
        <source>of the same producer</source>
        <translation>dari produsen yang sama</translation>
    </message>
    <message>
        <source>{made} is more than the {used} that are used.</source>
        <translation>{made} lebih banyak dari {used} yang dipakai.</translation>
    </message>
    <message>
        <source>{used} become {made}; {dried} dried away, {allowed} ({rate}) may.</source>
        <translation>{used} menjadi {made}; susut {dried}, boleh {allowed} ({rate}).</translation>
    </message>
    <message>
        <source>{dried} are missing; at most {allowed} ({rate}) may dry away. Weigh again, or say why.</source>
        <translation>Kurang {dried}; boleh susut paling banyak {allowed} ({rate}). Timbang lagi, atau tulis sebabnya.</translation>
    </message>
    <message>
        <source>Why the rest is lost (it stands on a report to sign)</source>
        <translation>Mengapa sisanya hilang (tertulis di berita acara)</translation>
    </message>
</context>
<context>
    <name>ReportList</name>
    <message>
        <source>All that the shop has and owes, frozen under a number: for a new manager or an audit.</source>
        <translation>Semua milik dan utang toko, dibekukan dengan nomor: untuk pengelola baru atau audit.</translation>
    </message>
    <message>
        <source>Check the books</source>
        <translation>Periksa buku</translation>
    </message>
    <message>
        <source>Fairness</source>
        <translation>Keadilan</translation>
    </message>
    <message>
        <source>Hand-over</source>
        <translation>Serah terima</translation>
    </message>
    <message>
        <source>Proves every promise of the books anew and names what does not hold.</source>
        <translation>Membuktikan lagi setiap janji buku dan menyebutkan yang tidak benar.</translation>
    </message>
    <message>
        <source>Who asked to bring goods and what was decided, and how much of the shelf each producer had. Anybody may read it.</source>
        <translation>Siapa melamar menitipkan barang dan apa keputusannya, dan berapa bagian rak tiap produsen. Boleh dibaca siapa saja.</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Tahun</translation>
    </message>
    <message>
        <source>Twelve months of the shop or of one producer, as paper or table, and the letter of sales.</source>
        <translation>Dua belas bulan toko atau satu produsen, sebagai kertas atau tabel, dan surat penjualannya.</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Jurnal</translation>
    </message>
    <message>
        <source>Who did what, when and why, and who gave leave; each entry with all it moved.</source>
        <translation>Siapa melakukan apa, kapan, mengapa, dan siapa yang menyetujui; setiap catatan dengan semua yang digerakkannya.</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>Patut dilihat</translation>
    </message>
    <message>
        <source>What was counted in each shift, beside what is usual here: voids, drawer openings, lines removed.</source>
        <translation>Yang terhitung di setiap shift, di samping yang biasa di sini: pembatalan, laci dibuka, baris dihapus.</translation>
    </message>
</context>
<context>
    <name>ReportsScreen</name>
    <message>
        <source>All reports</source>
        <translation>Semua laporan</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Laporan</translation>
    </message>
    <message>
        <source>Report: {page}</source>
        <translation>Laporan: {page}</translation>
    </message>
</context>
<context>
    <name>Restock</name>
    <message>
        <source>Producer</source>
        <translation>Produsen</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Sisa</translation>
    </message>
    <message>
        <source>Bring</source>
        <translation>Bawa</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>jangan dulu</translation>
    </message>
    <message>
        <source>enough</source>
        <translation>cukup</translation>
    </message>
    <message>
        <source>{units} soon over</source>
        <translation>{units} segera kedaluwarsa</translation>
    </message>
    <message>
        <source>{day}: bring {amount}</source>
        <translation>{day}: bawa {amount}</translation>
    </message>
    <message>
        <source>{day}: there is enough</source>
        <translation>{day}: stok masih cukup</translation>
    </message>
    <message>
        <source>nothing sells on those days</source>
        <translation>tidak ada yang laku pada hari-hari itu</translation>
    </message>
    <message>
        <source>less {units} that are left</source>
        <translation>dikurangi sisa {units}</translation>
    </message>
    <message>
        <source>keeps {count} days</source>
        <translation>tahan {count} hari</translation>
    </message>
    <message>
        <source>{days} always sold out, taken for an average day</source>
        <translation>{days} selalu habis, dikira rata-rata</translation>
    </message>
    <message>
        <source>at most twice the largest delivery</source>
        <translation>paling banyak dua kali bawaan terbesar</translation>
    </message>
    <message>
        <source>Will sell</source>
        <translation>Akan laku</translation>
    </message>
</context>
<context>
    <name>RestockPage</name>
    <message>
        <source>Print the slip</source>
        <translation>Cetak slip</translation>
    </message>
    <message>
        <source>Open WhatsApp</source>
        <translation>Buka WhatsApp</translation>
    </message>
    <message>
        <source>As PDF</source>
        <translation>Jadikan PDF</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Salin teks</translation>
    </message>
    <message>
        <source>Bring on another day</source>
        <translation>Bawa pada hari lain</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Cari</translation>
    </message>
    <message>
        <source>Export all suggestions</source>
        <translation>Ekspor semua usulan</translation>
    </message>
    <message>
        <source>Which producer</source>
        <translation>Produsen yang mana</translation>
    </message>
    <message>
        <source>Search the producers</source>
        <translation>Cari produsen</translation>
    </message>
    <message>
        <source>Who comes when</source>
        <translation>Siapa datang kapan</translation>
    </message>
    <message>
        <source>What to bring</source>
        <translation>Usulan bawaan</translation>
    </message>
    <message>
        <source>Bring on</source>
        <translation>Bawa pada</translation>
    </message>
    <message>
        <source>No producer like that</source>
        <translation>Tidak ada produsen seperti itu</translation>
    </message>
    <message>
        <source>Only who has goods here or sold any is in this list.</source>
        <translation>Daftar ini hanya memuat yang punya barang di sini atau yang barangnya laku.</translation>
    </message>
    <message>
        <source>Nothing to bring yet</source>
        <translation>Belum ada usulan</translation>
    </message>
    <message>
        <source>Choose a producer at the left to see what sells.</source>
        <translation>Pilih produsen di kiri untuk melihat apa yang laku.</translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation>WhatsApp</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Salin</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ekspor</translation>
    </message>
    <message>
        <source>Choose a day after today.</source>
        <translation>Pilih hari setelah hari ini.</translation>
    </message>
    <message>
        <source>{producer} ({code}) · enough until before {day}</source>
        <translation>{producer} ({code}) · cukup sampai sebelum {day}</translation>
    </message>
    <message>
        <source>The slip is on its way</source>
        <translation>Slip sedang dikirim ke pencetak</translation>
    </message>
    <message>
        <source>{paper} opens</source>
        <translation>{paper} dibuka</translation>
    </message>
    <message>
        <source>The text is copied</source>
        <translation>Teks disalin</translation>
    </message>
    <message>
        <source>The text is copied, and WhatsApp opens</source>
        <translation>Teks disalin, dan WhatsApp dibuka</translation>
    </message>
    <message>
        <source>No number is kept of this producer: choose him in WhatsApp</source>
        <translation>Nomor produsen ini belum ada: pilih orangnya di WhatsApp</translation>
    </message>
</context>
<context>
    <name>ReversalPanel</name>
    <message>
        <source>Take the payout back</source>
        <translation>Batalkan penyerahan</translation>
    </message>
    <message>
        <source>The money is back, and the envelope waits again under {number}. Put the kwitansi that was signed with it and cross it out.</source>
        <translation>Uangnya sudah kembali, dan amplopnya menunggu lagi dengan nomor {number}. Coret kwitansi yang sudah ditandatangani dan simpan bersama amplop.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>The money is back</source>
        <translation>Uang sudah kembali</translation>
    </message>
    <message>
        <source>Say why: it stands in the books.</source>
        <translation>Tulis alasannya: tercatat di buku.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>RulesPanel</name>
    <message>
        <source>Rules of pay day</source>
        <translation>Aturan hari bayar</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Cash is paid in steps of</source>
        <translation>Tunai dibayar dengan kelipatan</translation>
    </message>
    <message>
        <source>Rp1</source>
        <translation>Rp1</translation>
    </message>
    <message>
        <source>Rp500</source>
        <translation>Rp500</translation>
    </message>
    <message>
        <source>Rp1.000</source>
        <translation>Rp1.000</translation>
    </message>
    <message>
        <source>Nothing is paid below</source>
        <translation>Tidak dibayarkan di bawah</translation>
    </message>
    <message>
        <source>Less is carried to the next statement. An agreement may say otherwise.</source>
        <translation>Yang kurang dari itu dibawa ke laporan berikutnya. Perjanjian dapat menentukan lain.</translation>
    </message>
    <message>
        <source>Two people hand over more than</source>
        <translation>Dua orang menyerahkan bila lebih dari</translation>
    </message>
    <message>
        <source>Statements that are frozen already are paid as they say.</source>
        <translation>Laporan yang sudah dibekukan dibayar seperti tertulis.</translation>
    </message>
    <message>
        <source>Write an amount, 0 if everything is paid.</source>
        <translation>Tulis jumlahnya, 0 bila semua dibayarkan.</translation>
    </message>
    <message>
        <source>Write an amount, 0 if every payout takes two.</source>
        <translation>Tulis jumlahnya, 0 bila setiap pembayaran butuh dua orang.</translation>
    </message>
    <message>
        <source>Kept for the next drafts</source>
        <translation>Tersimpan untuk draf berikutnya</translation>
    </message>
</context>
<context>
    <name>SafeCountPanel</name>
    <message>
        <source>Count the safe</source>
        <translation>Hitung isi brankas</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Hitung fisik</translation>
    </message>
    <message>
        <source>The count stands</source>
        <translation>Selesai hitung</translation>
    </message>
    <message>
        <source>Spent without a bill</source>
        <translation>Belanja tanpa nota</translation>
    </message>
    <message>
        <source>Nobody knows</source>
        <translation>Tidak diketahui</translation>
    </message>
    <message>
        <source>Why it differs</source>
        <translation>Alasan selisih</translation>
    </message>
    <message>
        <source>Count the floats in closed drawers too: {drawers}.</source>
        <translation>Hitung juga kas awal di laci yang tutup: {drawers}.</translation>
    </message>
    <message>
        <source>By the books {expected}: a difference of {difference}.</source>
        <translation>Menurut pembukuan {expected}: selisih {difference}.</translation>
    </message>
    <message>
        <source>Say why it differs, even if nobody knows.</source>
        <translation>Tulis alasan selisihnya, walaupun tidak diketahui.</translation>
    </message>
    <message>
        <source>Miscounted before</source>
        <translation>Salah hitung</translation>
    </message>
</context>
<context>
    <name>SafeInPanel</name>
    <message>
        <source>The owner puts money in</source>
        <translation>Pemilik menaruh uang</translation>
    </message>
    <message>
        <source>The owner's own money for the shop.</source>
        <translation>Uang pribadi pemilik untuk toko.</translation>
    </message>
    <message>
        <source>Put it in</source>
        <translation>Simpan ke brankas</translation>
    </message>
    <message>
        <source>Capital</source>
        <translation>Modal</translation>
    </message>
    <message>
        <source>For small change</source>
        <translation>Untuk uang kecil</translation>
    </message>
</context>
<context>
    <name>SafeOutPanel</name>
    <message>
        <source>Out of the safe</source>
        <translation>Keluar dari brankas</translation>
    </message>
    <message>
        <source>Money the owner takes, or a bill that is paid out of the safe.</source>
        <translation>Uang yang diambil pemilik, atau tagihan yang dibayar dari brankas.</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>Ambil dari brankas</translation>
    </message>
    <message>
        <source>The shop buys</source>
        <translation>Belanja toko</translation>
    </message>
    <message>
        <source>Owner takes</source>
        <translation>Diambil pemilik</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>Listrik</translation>
    </message>
    <message>
        <source>Rent</source>
        <translation>Sewa</translation>
    </message>
    <message>
        <source>Wages</source>
        <translation>Upah</translation>
    </message>
    <message>
        <source>For the household</source>
        <translation>Keperluan rumah</translation>
    </message>
</context>
<context>
    <name>SafePanel</name>
    <message>
        <source>The safe</source>
        <translation>Brankas</translation>
    </message>
    <message>
        <source>Should be in the safe</source>
        <translation>Seharusnya di brankas</translation>
    </message>
    <message>
        <source>Count the safe</source>
        <translation>Hitung isi brankas</translation>
    </message>
    <message>
        <source>Bring money to the bank</source>
        <translation>Setor ke bank</translation>
    </message>
    <message>
        <source>Fetch money from the bank</source>
        <translation>Ambil dari bank</translation>
    </message>
    <message>
        <source>The owner puts money in</source>
        <translation>Pemilik menaruh uang</translation>
    </message>
    <message>
        <source>Take money out</source>
        <translation>Ambil uang dari brankas</translation>
    </message>
</context>
<context>
    <name>ScanCard</name>
    <message>
        <source>Scan here</source>
        <translation>Pindai di sini</translation>
    </message>
    <message>
        <source>Scan anything: nothing is sold here</source>
        <translation>Pindai apa saja: di sini tidak ada yang terjual</translation>
    </message>
    <message>
        <source>Understood: {product}</source>
        <translation>Yang saya pahami: {product}</translation>
    </message>
    <message>
        <source>“{text}” came like typing, not like a scan.</source>
        <translation>“{text}” datang seperti ketikan, bukan pindaian.</translation>
    </message>
    <message>
        <source>Codes of fewer than {count} signs and slow scanners need a prefix: set the scanner to send ~ before each code, and keep ~ as the prefix below.</source>
        <translation>Kode di bawah {count} tanda dan pemindai yang lambat butuh awalan: setel pemindai agar mengirim ~ sebelum tiap kode, lalu simpan ~ sebagai awalan di bawah.</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Ctrl+J</source>
        <translation>Ctrl+J</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>a pause</source>
        <translation>jeda</translation>
    </message>
    <message numerus="yes">
        <source>%n sign(s)</source>
        <translation>
            <numerusform>%n tanda</numerusform>
        </translation>
    </message>
    <message>
        <source>{signs}, {least} to {most} ms apart, ended by {end}</source>
        <translation>{signs}, berjarak {least} sampai {most} ms, diakhiri {end}</translation>
    </message>
    <message>
        <source>{signs} over the serial line, ended by {end}</source>
        <translation>{signs} lewat kabel serial, diakhiri {end}</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Tanda</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Caranya</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>Artinya</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>Nearest date on the shelf</source>
        <translation>Tanggal terdekat di rak</translation>
    </message>
    <message>
        <source>GS1 label</source>
        <translation>Label GS1</translation>
    </message>
    <message>
        <source>good until {day}</source>
        <translation>baik sampai {day}</translation>
    </message>
    <message>
        <source>This scanner is slow: let it send a prefix such as ~, so that it is never taken for typing.</source>
        <translation>Pemindai ini lambat: biarkan ia mengirim awalan, misalnya ~, supaya tidak pernah dikira ketikan.</translation>
    </message>
    <message>
        <source>Nothing ends its codes: let it send Enter after each, then a scan is there at once.</source>
        <translation>Kodenya tidak diakhiri apa-apa: biarkan ia mengirim Enter sesudah tiap kode, supaya pindaian langsung masuk.</translation>
    </message>
</context>
<context>
    <name>ScanGrammar</name>
    <message>
        <source>Adds one, wherever the focus is</source>
        <translation>Menambah satu, di mana pun kursornya</translation>
    </message>
    <message>
        <source>Then scan: three of it. Of weighed goods three whole units</source>
        <translation>Lalu pindai: tiga buah. Barang timbang: tiga satuan utuh</translation>
    </message>
    <message>
        <source>After a scan, at most four digits: that quantity instead</source>
        <translation>Sesudah memindai, paling banyak empat angka: jumlahnya jadi sekian</translation>
    </message>
    <message>
        <source>After weighed goods: that weight</source>
        <translation>Sesudah barang timbang: beratnya sekian</translation>
    </message>
    <message>
        <source>Finds by name, code or producer, words in any order</source>
        <translation>Mencari nama, kode, atau produsen; urutan kata bebas</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Pindai</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kartu</translation>
    </message>
    <message>
        <source>A producer comes: his goods and money, over whatever is in front</source>
        <translation>Produsen datang: barang dan uangnya, di atas apa pun yang terbuka</translation>
    </message>
</context>
<context>
    <name>ScannerPage</name>
    <message>
        <source>Keep how the scanner sends</source>
        <translation>Simpan cara pemindai mengirim</translation>
    </message>
    <message>
        <source>How the scanner sends</source>
        <translation>Cara pemindai mengirim</translation>
    </message>
    <message>
        <source>Plugged in as</source>
        <translation>Terpasang sebagai</translation>
    </message>
    <message>
        <source>Signs a second (baud)</source>
        <translation>Kecepatan (baud)</translation>
    </message>
    <message>
        <source>Before each code</source>
        <translation>Sebelum tiap kode</translation>
    </message>
    <message>
        <source>Such as ~ or &lt;STX&gt;; best empty</source>
        <translation>Misalnya ~ atau &lt;STX&gt;; sebaiknya kosong</translation>
    </message>
    <message>
        <source>After each code</source>
        <translation>Sesudah tiap kode</translation>
    </message>
    <message>
        <source>Empty: Enter, Tab or a pause</source>
        <translation>Kosong: Enter, Tab, atau jeda</translation>
    </message>
    <message>
        <source>Between GS1 elements</source>
        <translation>Antara unsur GS1</translation>
    </message>
    <message>
        <source>Empty: GS or &lt;F8&gt;</source>
        <translation>Kosong: GS atau &lt;F8&gt;</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Tones</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>How loud</source>
        <translation>Kekerasan suara</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Mati</translation>
    </message>
    <message>
        <source>Soft</source>
        <translation>Pelan</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>Sedang</translation>
    </message>
    <message>
        <source>Loud</source>
        <translation>Keras</translation>
    </message>
    <message>
        <source>In the cart</source>
        <translation>Masuk keranjang</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Tidak dikenal</translation>
    </message>
    <message>
        <source>Not for sale</source>
        <translation>Tidak boleh dijual</translation>
    </message>
    <message>
        <source>A keyboard (USB, Bluetooth)</source>
        <translation>Papan ketik (USB, Bluetooth)</translation>
    </message>
    <message>
        <source>The scanner on {port} is there.</source>
        <translation>Pemindai di {port} terhubung.</translation>
    </message>
    <message>
        <source>The scanner on {port} is not there; it is looked for every two seconds.</source>
        <translation>Pemindai di {port} tidak ada; dicari lagi tiap dua detik.</translation>
    </message>
    <message>
        <source>At most {count} signs.</source>
        <translation>Paling banyak {count} tanda.</translation>
    </message>
    <message>
        <source>The scanner is kept for {register}</source>
        <translation>Pengaturan pemindai {register} disimpan</translation>
    </message>
    <message>
        <source>The tones are kept for {register}</source>
        <translation>Nada {register} disimpan</translation>
    </message>
</context>
<context>
    <name>SettingsPages</name>
    <message>
        <source>About</source>
        <translation>Tentang</translation>
    </message>
    <message>
        <source>Shop and receipt</source>
        <translation>Toko &amp; struk</translation>
    </message>
    <message>
        <source>QRIS</source>
        <translation>QRIS</translation>
    </message>
    <message>
        <source>Limits and approvals</source>
        <translation>Batas &amp; persetujuan</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Tampilan</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Latihan</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Pemindai</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Opening day</source>
        <translation>Hari pertama</translation>
    </message>
    <message>
        <source>Markdown rules</source>
        <translation>Aturan potongan</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Cadangan</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Staf</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Settings</source>
        <translation>Pengaturan</translation>
    </message>
    <message>
        <source>Settings: {page}</source>
        <translation>Pengaturan: {page}</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Halaman pengaturan</translation>
    </message>
</context>
<context>
    <name>ShelfWork</name>
    <message>
        <source>Labels</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Nothing of it is on the shelf.</source>
        <translation>Barang ini tidak ada di rak.</translation>
    </message>
    <message>
        <source>New labels</source>
        <translation>Label baru</translation>
    </message>
    <message>
        <source>All labels on the shelf are up to date.</source>
        <translation>Semua label di rak sudah sesuai harga.</translation>
    </message>
    <message>
        <source>Tick the lots, or choose one, that labels are wanted for.</source>
        <translation>Centang lot, atau pilih satu, yang perlu label.</translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) need new labels</source>
        <translation>
            <numerusform>%n lot perlu label baru</numerusform>
        </translation>
    </message>
    <message>
        <source>{number}: {count} of {product} are on the shelf</source>
        <translation>{number}: {count} {product} ada di rak</translation>
    </message>
</context>
<context>
    <name>ShiftField</name>
    <message>
        <source>Such as 1,5 or -2; at most 10 mm.</source>
        <translation>Misalnya 1,5 atau -2; paling banyak 10 mm.</translation>
    </message>
</context>
<context>
    <name>ShiftLook</name>
    <message>
        <source>Shift {number} so far</source>
        <translation>Shift {number} sejauh ini</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Cetak</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Dibuka</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Penjualan</translation>
    </message>
    <message>
        <source>Refunds and voids</source>
        <translation>Pengembalian dan pembatalan</translation>
    </message>
    <message>
        <source>Gross</source>
        <translation>Bruto</translation>
    </message>
    <message>
        <source>Discounts</source>
        <translation>Potongan</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Pembulatan</translation>
    </message>
    <message>
        <source>Money given back</source>
        <translation>Pengembalian uang</translation>
    </message>
    <message>
        <source>Turnover</source>
        <translation>Omzet</translation>
    </message>
    <message>
        <source>Voids</source>
        <translation>Pembatalan</translation>
    </message>
    <message>
        <source>Drawer opened without a sale</source>
        <translation>Laci dibuka tanpa penjualan</translation>
    </message>
    <message>
        <source>Lines removed</source>
        <translation>Baris dihapus</translation>
    </message>
    <message>
        <source>Carts cleared</source>
        <translation>Keranjang dikosongkan</translation>
    </message>
    <message>
        <source>Tasks not done yet</source>
        <translation>Tugas belum selesai</translation>
    </message>
</context>
<context>
    <name>ShiftQuestion</name>
    <message>
        <source>Before you sell</source>
        <translation>Sebelum berjualan</translation>
    </message>
    <message>
        <source>Shift {number} of {day} is still open</source>
        <translation>Shift {number} tanggal {day} masih terbuka</translation>
    </message>
    <message>
        <source>We sell past midnight</source>
        <translation>Buka lewat tengah malam</translation>
    </message>
    <message>
        <source>It was forgotten</source>
        <translation>Lupa ditutup</translation>
    </message>
    <message>
        <source>The manager said so</source>
        <translation>Sesuai arahan pengelola</translation>
    </message>
    <message>
        <source>Shift {number} was opened by {name}</source>
        <translation>Shift {number} dibuka oleh {name}</translation>
    </message>
    <message>
        <source>A short break</source>
        <translation>Menggantikan sebentar</translation>
    </message>
    <message>
        <source>We share the drawer</source>
        <translation>Berbagi laci</translation>
    </message>
    <message>
        <source>Opened by {name} on {moment}. Count first, so that it is clear who answers for the money.</source>
        <translation>Dibuka {name}, {moment}. Hitung laci dulu, supaya jelas siapa yang bertanggung jawab.</translation>
    </message>
    <message>
        <source>Hand over: count the drawer</source>
        <translation>Serah terima: hitung laci</translation>
    </message>
    <message>
        <source>Count and close it</source>
        <translation>Hitung dan tutup shift</translation>
    </message>
    <message>
        <source>Or go on with it, because</source>
        <translation>Atau teruskan, karena</translation>
    </message>
    <message>
        <source>Go on with this shift</source>
        <translation>Teruskan shift ini</translation>
    </message>
    <message>
        <source>Say why: it stands in the books.</source>
        <translation>Tulis alasannya: tercatat di pembukuan.</translation>
    </message>
</context>
<context>
    <name>ShopMoney</name>
    <message>
        <source>Cash in the safe, note by note</source>
        <translation>Uang di brankas, per pecahan</translation>
    </message>
    <message>
        <source>Bank, and money on its way</source>
        <translation>Bank dan uang dalam perjalanan</translation>
    </message>
    <message>
        <source>In the bank</source>
        <translation>Di bank</translation>
    </message>
    <message>
        <source>QRIS, not arrived yet</source>
        <translation>QRIS, belum masuk</translation>
    </message>
    <message>
        <source>Cards, not arrived yet</source>
        <translation>Kartu, belum masuk</translation>
    </message>
    <message>
        <source>Other goods of the shop, at cost</source>
        <translation>Barang toko lainnya, harga pokok</translation>
    </message>
    <message>
        <source>In the safe: {amount}</source>
        <translation>Di brankas: {amount}</translation>
    </message>
</context>
<context>
    <name>ShopPage</name>
    <message>
        <source>Save the shop</source>
        <translation>Simpan data toko</translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation>Nama toko</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>Telephone, as it is printed</source>
        <translation>Telepon, seperti tercetak</translation>
    </message>
    <message>
        <source>Footer of the receipt</source>
        <translation>Kaki struk</translation>
    </message>
    <message>
        <source>Say how faulty goods are exchanged. It must not say that goods cannot be returned.</source>
        <translation>Tulis cara menukar barang cacat. Tidak boleh menyebut bahwa barang tidak dapat dikembalikan.</translation>
    </message>
    <message>
        <source>Thanks</source>
        <translation>Ucapan terima kasih</translation>
    </message>
    <message>
        <source>Rounding of what is paid in cash</source>
        <translation>Pembulatan pembayaran tunai</translation>
    </message>
    <message>
        <source>down to Rp100</source>
        <translation>ke bawah, Rp100</translation>
    </message>
    <message>
        <source>to the nearest Rp100</source>
        <translation>terdekat, Rp100</translation>
    </message>
    <message>
        <source>down to Rp500</source>
        <translation>ke bawah, Rp500</translation>
    </message>
    <message>
        <source>none</source>
        <translation>tanpa pembulatan</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>So it will be printed</source>
        <translation>Hasil cetaknya</translation>
    </message>
    <message>
        <source>Signs on a line of paper</source>
        <translation>Huruf per baris kertas</translation>
    </message>
    <message>
        <source>The shop needs a name: it stands on every paper.</source>
        <translation>Toko perlu nama: nama itu tercetak di setiap kertas.</translation>
    </message>
    <message>
        <source>The shop is saved. The next receipt looks like this.</source>
        <translation>Data toko tersimpan. Struk berikutnya seperti ini.</translation>
    </message>
</context>
<context>
    <name>SideWork</name>
    <message>
        <source>A copy opens</source>
        <translation>SALINAN dibuka</translation>
    </message>
    <message>
        <source>The text is copied, and WhatsApp opens</source>
        <translation>Teks nota disalin, WhatsApp dibuka</translation>
    </message>
    <message>
        <source>{counter} corrects {number}</source>
        <translation>{counter} memperbaiki {number}</translation>
    </message>
</context>
<context>
    <name>Stars</name>
    <message>
        <source>{product} has a star now</source>
        <translation>{product} kini berbintang</translation>
    </message>
    <message>
        <source>{product} has no star any more</source>
        <translation>{product} tidak berbintang lagi</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Urungkan</translation>
    </message>
</context>
<context>
    <name>StatementPapers</name>
    <message>
        <source>Print statements …</source>
        <translation>Cetak laporan …</translation>
    </message>
    <message>
        <source>There is no statement in this week to print.</source>
        <translation>Tidak ada laporan pada minggu ini untuk dicetak.</translation>
    </message>
</context>
<context>
    <name>StatusPage</name>
    <message>
        <source>Decided on</source>
        <translation>Diputuskan tanggal</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Keputusan</translation>
    </message>
    <message>
        <source>Decisions so far</source>
        <translation>Riwayat keputusan</translation>
    </message>
    <message>
        <source>Entered on {day}</source>
        <translation>Didaftarkan {day}</translation>
    </message>
    <message>
        <source>Next decision</source>
        <translation>Keputusan berikut</translation>
    </message>
    <message>
        <source>On which day?</source>
        <translation>Tanggal berapa?</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Say why: the producer may ask for it.</source>
        <translation>Tulis alasannya: produsen boleh menanyakannya.</translation>
    </message>
    <message>
        <source>anybody may read it: the producer too</source>
        <translation>boleh dibaca siapa saja, produsen juga</translation>
    </message>
    <message>
        <source>{producer}: {status} since {day}</source>
        <translation>{producer}: {status} sejak {day}</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tanggal</translation>
    </message>
</context>
<context>
    <name>Stock</name>
    <message>
        <source>Over</source>
        <translation>Lewat</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hari ini</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>H-1</translation>
    </message>
    <message>
        <source>In 3 days</source>
        <translation>H-3</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>H-7</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Rusak</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Hilang</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Kedaluwarsa</translation>
    </message>
    <message>
        <source>Found again</source>
        <translation>Ditemukan</translation>
    </message>
    <message>
        <source>must not be sold</source>
        <translation>tidak boleh dijual</translation>
    </message>
    <message>
        <source>may still be sold</source>
        <translation>masih boleh dijual</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>s.d. {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) over</source>
        <translation>
            <numerusform>lewat %n hari</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>hari ini</translation>
    </message>
</context>
<context>
    <name>StockColumns</name>
    <message>
        <source>Goods</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>Kedaluwarsa</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Sisa</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Harga</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Nilai</translation>
    </message>
    <message>
        <source>Expired: borne by</source>
        <translation>Ditanggung</translation>
    </message>
    <message>
        <source>none</source>
        <translation>tanpa tanggal</translation>
    </message>
</context>
<context>
    <name>StockDeeds</name>
    <message>
        <source>Tick lots of one producer only: each signs a note.</source>
        <translation>Pilih lot dari satu produsen saja: tiap produsen menandatangani sendiri.</translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) are sold for less from now on</source>
        <translation>
            <numerusform>%n lot dijual lebih murah mulai sekarang</numerusform>
        </translation>
    </message>
    <message>
        <source>The usual price counts again</source>
        <translation>Harga biasa berlaku lagi</translation>
    </message>
    <message>
        <source>{numbers}: ready to print and sign</source>
        <translation>{numbers}: siap dicetak dan ditandatangani</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>The sheet of the count is ready to print</source>
        <translation>Lembar hitung siap dicetak</translation>
    </message>
</context>
<context>
    <name>StockLook</name>
    <message>
        <source>Goods</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>Produsen</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Tempat</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Kelompok</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>Lots</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produk</translation>
    </message>
    <message>
        <source>There</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Nilai</translation>
    </message>
    <message>
        <source>Producers' part</source>
        <translation>Bagian produsen</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>Kedaluwarsa</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sejak</translation>
    </message>
    <message>
        <source>Sold out in</source>
        <translation>Habis dalam</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>Terlama</translation>
    </message>
    <message>
        <source>0–7 days</source>
        <translation>0–7 hari</translation>
    </message>
    <message>
        <source>8–30</source>
        <translation>8–30</translation>
    </message>
    <message>
        <source>31–60</source>
        <translation>31–60</translation>
    </message>
    <message>
        <source>61–90</source>
        <translation>61–90</translation>
    </message>
    <message>
        <source>over 90</source>
        <translation>di atas 90</translation>
    </message>
    <message>
        <source>does not sell</source>
        <translation>tidak laku</translation>
    </message>
    <message>
        <source>over a year</source>
        <translation>lebih dari setahun</translation>
    </message>
    <message>
        <source>{amount} left</source>
        <translation>sisa {amount}</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n hari</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StockScreen</name>
    <message>
        <source>Search</source>
        <translation>Cari</translation>
    </message>
    <message>
        <source>Tick or untick the lot</source>
        <translation>Pilih atau batal pilih lot</translation>
    </message>
    <message>
        <source>Sell for less</source>
        <translation>Potong harga</translation>
    </message>
    <message>
        <source>Write off</source>
        <translation>Susutkan</translation>
    </message>
    <message>
        <source>Back to their maker</source>
        <translation>Ditarik produsen</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Stok</translation>
    </message>
    <message>
        <source>Expiry first</source>
        <translation>Kedaluwarsa dulu</translation>
    </message>
    <message>
        <source>By product</source>
        <translation>Per produk</translation>
    </message>
    <message>
        <source>By producer</source>
        <translation>Per produsen</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Stok opname</translation>
    </message>
    <message>
        <source>How the shelf is looked at</source>
        <translation>Cara melihat rak</translation>
    </message>
    <message>
        <source>Goods, lot, producer</source>
        <translation>Barang, lot, produsen</translation>
    </message>
    <message>
        <source>Search the shelf</source>
        <translation>Cari di rak</translation>
    </message>
    <message>
        <source>Lots on the shelf</source>
        <translation>Lot di rak</translation>
    </message>
    <message>
        <source>Nothing like that on the shelf</source>
        <translation>Tidak ada yang cocok di rak</translation>
    </message>
    <message>
        <source>Try one word of it, or a lot number.</source>
        <translation>Coba satu katanya, atau nomor lot.</translation>
    </message>
    <message>
        <source>Nothing expires in the next week</source>
        <translation>Tidak ada yang kedaluwarsa sepekan ini</translation>
    </message>
    <message>
        <source>All lots stand under “By product” and “By producer”.</source>
        <translation>Semua lot ada di “Per produk” dan “Per produsen”.</translation>
    </message>
    <message>
        <source>The shelf is empty</source>
        <translation>Rak masih kosong</translation>
    </message>
    <message>
        <source>Take goods in under “Goods in”.</source>
        <translation>Catat barang masuk di “Titipan”.</translation>
    </message>
    <message>
        <source>Print labels</source>
        <translation>Cetak label</translation>
    </message>
    <message>
        <source>Labels out of date</source>
        <translation>Label tidak sesuai harga</translation>
    </message>
    <message>
        <source>Repack</source>
        <translation>Kemas ulang</translation>
    </message>
    <message>
        <source>Buy for the shop</source>
        <translation>Beli untuk toko</translation>
    </message>
    <message>
        <source>Stock card of the lot</source>
        <translation>Kartu stok lot</translation>
    </message>
    <message>
        <source>Stock book</source>
        <translation>Buku stok</translation>
    </message>
</context>
<context>
    <name>StoryPage</name>
    <message numerus="yes">
        <source>%n sign(s) left</source>
        <translation>
            <numerusform>sisa %n huruf</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sign(s) too many</source>
        <translation>
            <numerusform>kelebihan %n huruf</numerusform>
        </translation>
    </message>
    <message>
        <source>A story has words.</source>
        <translation>Tulis kisahnya dulu.</translation>
    </message>
    <message>
        <source>Agreed on</source>
        <translation>Setuju tanggal</translation>
    </message>
    <message>
        <source>Buyers see it now</source>
        <translation>Pembeli sekarang melihatnya</translation>
    </message>
    <message>
        <source>Consent is withdrawn: buyers see nothing of it any more</source>
        <translation>Persetujuan ditarik: pembeli tidak melihatnya lagi</translation>
    </message>
    <message>
        <source>Keep showing</source>
        <translation>Tetap tampilkan</translation>
    </message>
    <message>
        <source>Nothing is shown: no consent yet.</source>
        <translation>Belum ditampilkan: belum ada persetujuan.</translation>
    </message>
    <message>
        <source>On which day did the producer agree?</source>
        <translation>Tanggal berapa produsen setuju?</translation>
    </message>
    <message>
        <source>Shown to buyers since the consent of {day}.</source>
        <translation>Ditampilkan ke pembeli sejak persetujuan {day}.</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Kisah</translation>
    </message>
    <message>
        <source>Story and photo leave the buyers' screen at once. To show them again they are entered anew.</source>
        <translation>Kisah dan foto langsung hilang dari layar pembeli. Untuk menampilkannya lagi, isi ulang.</translation>
    </message>
    <message>
        <source>The producer agrees to be shown</source>
        <translation>Produsen setuju ditampilkan</translation>
    </message>
    <message>
        <source>Tick that the producer agrees: without it nothing is shown.</source>
        <translation>Centang bahwa produsen setuju: tanpa itu tidak ditampilkan.</translation>
    </message>
    <message numerus="yes">
        <source>Too long for the screen: at most %n sign(s).</source>
        <translation>
            <numerusform>Terlalu panjang untuk layar: paling banyak %n huruf.</numerusform>
        </translation>
    </message>
    <message>
        <source>What the buyer sees</source>
        <translation>Yang dilihat pembeli</translation>
    </message>
    <message>
        <source>Withdraw consent</source>
        <translation>Tarik persetujuan</translation>
    </message>
    <message>
        <source>Withdraw consent?</source>
        <translation>Tarik persetujuan?</translation>
    </message>
</context>
<context>
    <name>TakeBackPanel</name>
    <message>
        <source>Goods back to their maker</source>
        <translation>Barang ditarik produsen</translation>
    </message>
    <message>
        <source>Fetched by (empty: the producer himself)</source>
        <translation>Diambil oleh (kosong: produsen sendiri)</translation>
    </message>
    <message>
        <source>Hand over and print</source>
        <translation>Serahkan &amp; cetak</translation>
    </message>
    <message>
        <source>worth {amount}</source>
        <translation>nilai {amount}</translation>
    </message>
</context>
<context>
    <name>Takeover</name>
    <message>
        <source>The shift goes on</source>
        <translation>Shift diteruskan</translation>
    </message>
</context>
<context>
    <name>TellPanel</name>
    <message>
        <source>Tell the producer</source>
        <translation>Kabari produsen</translation>
    </message>
    <message>
        <source>Open WhatsApp</source>
        <translation>Buka WhatsApp</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Salin teks</translation>
    </message>
    <message>
        <source>The one before</source>
        <translation>Yang sebelumnya</translation>
    </message>
    <message>
        <source>The next one</source>
        <translation>Yang berikutnya</translation>
    </message>
    <message>
        <source>This goes to the producer</source>
        <translation>Ini yang dikirim ke produsen</translation>
    </message>
    <message>
        <source>WhatsApp takes only the words; add the paper from the folder that opens beside it.</source>
        <translation>WhatsApp hanya membawa teks; lampirkan laporan dari folder yang terbuka di sampingnya.</translation>
    </message>
    <message>
        <source>The text is copied</source>
        <translation>Teks sudah disalin</translation>
    </message>
    <message>
        <source>{name} is in the folder</source>
        <translation>{name} sudah ada di folder</translation>
    </message>
    <message>
        <source>WhatsApp cannot be opened here. Copy the text and send it another way.</source>
        <translation>WhatsApp tidak bisa dibuka di sini. Salin teks dan kirim dengan cara lain.</translation>
    </message>
    <message>
        <source>told</source>
        <translation>sudah dikabari</translation>
    </message>
    <message>
        <source>not told yet</source>
        <translation>belum dikabari</translation>
    </message>
    <message>
        <source>No telephone number is known. Copy the text and send it another way.</source>
        <translation>Nomor telepon belum ada. Salin teks dan kirim dengan cara lain.</translation>
    </message>
</context>
<context>
    <name>ToBankPanel</name>
    <message>
        <source>From the safe to the bank</source>
        <translation>Setor brankas ke bank</translation>
    </message>
    <message>
        <source>Write it when the bank has the money; its slip's number may stand as a note.</source>
        <translation>Tulis setelah bank menerima uangnya; nomor bukti setor boleh ditulis sebagai catatan.</translation>
    </message>
    <message>
        <source>It is in the bank</source>
        <translation>Sudah disetor</translation>
    </message>
</context>
<context>
    <name>TrainingFrame</name>
    <message>
        <source>made-up goods and people, nothing here is real</source>
        <translation>barang dan orang contoh, tidak ada yang sungguhan</translation>
    </message>
</context>
<context>
    <name>TrainingPage</name>
    <message>
        <source>You are practising. The real books are closed; nothing done here reaches them.</source>
        <translation>Anda sedang berlatih. Buku yang sungguhan tertutup; apa pun di sini tidak masuk ke sana.</translation>
    </message>
    <message>
        <source>Back to the shop</source>
        <translation>Kembali ke toko</translation>
    </message>
    <message>
        <source>Practise selling, taking in, counting and paying in a shop with made-up goods and people. The window has a red frame then, every paper says LATIHAN, the drawer stays shut, and the real books are not touched.</source>
        <translation>Berlatih menjual, menerima titipan, menghitung, dan membayar di toko dengan barang dan orang contoh. Jendelanya berbingkai merah, setiap kertas bertuliskan LATIHAN, laci tetap tertutup, dan buku toko yang sungguhan tidak tersentuh.</translation>
    </message>
    <message>
        <source>Begin training</source>
        <translation>Mulai latihan</translation>
    </message>
    <message>
        <source>Start training anew</source>
        <translation>Mulai latihan dari awal</translation>
    </message>
    <message>
        <source>Start training anew?</source>
        <translation>Mulai latihan dari awal?</translation>
    </message>
    <message>
        <source>What was practised so far is thrown away. The real books are not touched.</source>
        <translation>Hasil latihan sampai sekarang dibuang. Buku toko yang sungguhan tidak tersentuh.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Biarkan</translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation>Mulai dari awal</translation>
    </message>
</context>
<context>
    <name>TransferPage</name>
    <message>
        <source>Sent from</source>
        <translation>Dikirim dari</translation>
    </message>
    <message>
        <source>Sender's name or reference</source>
        <translation>Nama pengirim atau referensi</translation>
    </message>
    <message>
        <source>Look into the shop's account first: a picture on a phone is no payment yet.</source>
        <translation>Periksa rekening toko dulu: gambar di HP belum berarti uang masuk.</translation>
    </message>
</context>
<context>
    <name>Twice</name>
    <message>
        <source>How much came once too often for {receipt}? The shop owes it to the buyer.</source>
        <translation>Berapa yang terbayar lebih untuk {receipt}? Toko berutang kepada pembeli.</translation>
    </message>
    <message>
        <source>Paid too much</source>
        <translation>Lebih bayar</translation>
    </message>
    <message>
        <source>It was paid twice</source>
        <translation>Catat lebih bayar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Write what came too much.</source>
        <translation>Tulis jumlah lebih bayarnya.</translation>
    </message>
</context>
<context>
    <name>UnclaimedPanel</name>
    <message>
        <source>Envelopes nobody has fetched</source>
        <translation>Amplop belum diambil</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Everything was fetched</source>
        <translation>Semua sudah diambil</translation>
    </message>
    <message>
        <source>No envelope waits.</source>
        <translation>Tidak ada amplop yang menunggu.</translation>
    </message>
    <message>
        <source>Give this envelope up</source>
        <translation>Lepas amplop ini</translation>
    </message>
    <message>
        <source>Give the envelope of {name} up?</source>
        <translation>Lepas amplop {name}?</translation>
    </message>
    <message>
        <source>{amount} of {number} come back as a line of the next statement. This envelope can never be paid again.</source>
        <translation>{amount} dari {number} kembali sebagai satu baris di laporan berikutnya. Amplop ini tidak dapat dibayarkan lagi.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Simpan dulu</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>Lepas</translation>
    </message>
    <message>
        <source>{number} is given up: {amount} stand on the next statement</source>
        <translation>{number} dilepas: {amount} masuk laporan berikutnya</translation>
    </message>
    <message numerus="yes">
        <source>%n envelope(s)</source>
        <translation>
            <numerusform>%n amplop</numerusform>
        </translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>Produsen</translation>
    </message>
    <message>
        <source>Pay day</source>
        <translation>Hari bayar</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Umur</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Jumlah</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n hari</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnprintedReceipts</name>
    <message>
        <source>{sale}, receipt perhaps not printed</source>
        <translation>{sale}, struk belum pasti tercetak</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) whose receipt was perhaps not printed</source>
        <translation>
            <numerusform>%n penjualan yang struknya belum pasti tercetak</numerusform>
        </translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Cetak struk</translation>
    </message>
    <message>
        <source>It is in the books once: do not enter it again. Print it if the buyer has none.</source>
        <translation>Sudah tercatat satu kali: jangan diketik ulang. Cetak bila pembeli belum menerimanya.</translation>
    </message>
    <message>
        <source>{receipt} {amount} PAID {when}</source>
        <translation>{receipt} {amount} LUNAS {when}</translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s) are on their way</source>
        <translation>
            <numerusform>%n struk sedang dikirim ke pencetak</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnreceiptedPanel</name>
    <message>
        <source>Give money back</source>
        <translation>Kembalikan uang</translation>
    </message>
    <message>
        <source>Refund without a receipt</source>
        <translation>Pengembalian tanpa struk</translation>
    </message>
    <message>
        <source>Back to the cart</source>
        <translation>Kembali ke keranjang</translation>
    </message>
    <message>
        <source>Scan the goods, or type their name</source>
        <translation>Pindai barangnya, atau ketik namanya</translation>
    </message>
    <message>
        <source>No product, or more than one, has all of “{words}”. Scan it.</source>
        <translation>Tidak ada produk, atau ada beberapa, dengan “{words}”. Pindai barangnya.</translation>
    </message>
    <message>
        <source>Price of {product}, at most {amount}</source>
        <translation>Harga {product}, paling tinggi {amount}</translation>
    </message>
</context>
<context>
    <name>VerdictCard</name>
    <message>
        <source>NOT GENUINE</source>
        <translation>TIDAK SAH</translation>
    </message>
    <message>
        <source>GENUINE</source>
        <translation>SAH</translation>
    </message>
    <message>
        <source>IN THE BOOKS</source>
        <translation>ADA DI BUKU</translation>
    </message>
    <message>
        <source>NOT FOUND</source>
        <translation>TIDAK ADA</translation>
    </message>
    <message>
        <source>The shop signed this paper, and the books say the same.</source>
        <translation>Kertas ini ditandatangani toko, dan buku berkata sama.</translation>
    </message>
    <message>
        <source>Compare with the paper: every figure must be the same. Only a scan proves the paper.</source>
        <translation>Cocokkan dengan kertas: semua angka harus sama. Hanya pindaian yang membuktikan kertasnya.</translation>
    </message>
    <message>
        <source>The shop signed {number}, but these books do not hold it: are they an older copy?</source>
        <translation>Toko menandatangani {number}, tetapi tidak ada di buku ini: apakah buku ini salinan lama?</translation>
    </message>
    <message>
        <source>No statement says this. Read it off the paper again, or scan its QR.</source>
        <translation>Tidak ada laporan seperti ini. Baca lagi dari kertasnya, atau pindai QR-nya.</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Laporan</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>Produsen</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Masa</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Jumlah bersih</translation>
    </message>
    <message>
        <source>To be paid</source>
        <translation>Dibayarkan</translation>
    </message>
    <message>
        <source>Paid?</source>
        <translation>Sudah dibayar?</translation>
    </message>
    <message>
        <source>Signs under the QR</source>
        <translation>Tanda di bawah QR</translation>
    </message>
    <message>
        <source>The signature does not hold: something on the paper was changed.</source>
        <translation>Tanda tangannya tidak cocok: ada yang diubah di kertas ini.</translation>
    </message>
    <message>
        <source>It was signed with a key that is not this shop's.</source>
        <translation>Ditandatangani dengan kunci yang bukan milik toko ini.</translation>
    </message>
    <message>
        <source>Pay nothing on this paper; the books say:</source>
        <translation>Jangan bayar menurut kertas ini; menurut buku:</translation>
    </message>
    <message>
        <source>The paper's number is {paper}, in the books {books}.</source>
        <translation>Nomor di kertas {paper}, di buku {books}.</translation>
    </message>
    <message>
        <source>The paper's producer is {paper}, in the books {books}.</source>
        <translation>Produsen di kertas {paper}, di buku {books}.</translation>
    </message>
    <message>
        <source>The paper's period is {paper}, in the books {books}.</source>
        <translation>Masa di kertas {paper}, di buku {books}.</translation>
    </message>
    <message>
        <source>The paper's net is {paper}, in the books {books}.</source>
        <translation>Jumlah bersih di kertas {paper}, di buku {books}.</translation>
    </message>
    <message>
        <source>The paper's signs are {paper}, in the books {books}.</source>
        <translation>Tanda di kertas {paper}, di buku {books}.</translation>
    </message>
    <message>
        <source>paid on {day} ({number})</source>
        <translation>dibayar {day} ({number})</translation>
    </message>
    <message>
        <source>given up: on the next statement</source>
        <translation>dilepas: masuk laporan berikutnya</translation>
    </message>
    <message>
        <source>not paid yet</source>
        <translation>belum dibayar</translation>
    </message>
    <message>
        <source>nothing to pay</source>
        <translation>tidak ada yang dibayar</translation>
    </message>
</context>
<context>
    <name>VerifyPage</name>
    <message>
        <source>Asks the books whether money, goods, papers and the chain of entries still agree. Nothing is changed, and the tills can go on meanwhile.</source>
        <translation>Menanyai buku apakah uang, barang, kertas, dan rantai entri masih cocok. Tidak ada yang diubah, dan kasir dapat terus melayani.</translation>
    </message>
    <message>
        <source>Change nothing, make a copy of the books, and show this list to who looks after them.</source>
        <translation>Jangan mengubah apa pun, salin berkas buku, dan tunjukkan daftar ini kepada yang mengurus program.</translation>
    </message>
    <message>
        <source>Check the books</source>
        <translation>Periksa buku</translation>
    </message>
    <message>
        <source>Checked {when}: {entries} entries, {postings} postings, {moves} moves, {papers} papers.</source>
        <translation>Diperiksa {when}: {entries} entri, {postings} pembukuan, {moves} mutasi, {papers} kertas.</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Memeriksa</translation>
    </message>
    <message>
        <source>Everything holds</source>
        <translation>Semua benar</translation>
    </message>
    <message>
        <source>Not checked yet in this session</source>
        <translation>Belum diperiksa sejak masuk</translation>
    </message>
    <message numerus="yes">
        <source>Not everything holds: %n thing(s) found</source>
        <translation>
            <numerusform>Tidak semua benar: %n temuan</numerusform>
        </translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Kertas</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Hentikan</translation>
    </message>
    <message>
        <source>What does not hold</source>
        <translation>Yang tidak benar</translation>
    </message>
    <message>
        <source>{register}: {entries} entries, code {code}</source>
        <translation>{register}: {entries} entri, kode {code}</translation>
    </message>
</context>
<context>
    <name>VisitLots</name>
    <message numerus="yes">
        <source>%n lot(s) on the shelf, worth {amount}. How many go back?</source>
        <translation>
            <numerusform>%n lot di rak, senilai {amount}. Berapa yang ditarik?</numerusform>
        </translation>
    </message>
    <message>
        <source>L-{lot} · {left} left · {price}</source>
        <translation>L-{lot} · sisa {left} · {price}</translation>
    </message>
    <message>
        <source>Nothing of this producer is on the shelf.</source>
        <translation>Tidak ada barang produsen ini di rak.</translation>
    </message>
    <message>
        <source>expired {day}</source>
        <translation>kedaluwarsa {day}</translation>
    </message>
    <message>
        <source>Say what happened: it stands on the report.</source>
        <translation>Sebutkan kejadiannya: tercantum di berita acara.</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Rusak</translation>
    </message>
    <message>
        <source>How the goods go back</source>
        <translation>Bagaimana barang ditarik</translation>
    </message>
    <message>
        <source>What happened, as it will stand on the report</source>
        <translation>Apa yang terjadi, seperti tertulis di berita acara</translation>
    </message>
    <message>
        <source>How many are damaged? The terms say who answers for them.</source>
        <translation>Berapa yang rusak? Siapa yang menanggung sesuai perjanjian.</translation>
    </message>
    <message>
        <source>{count} damaged</source>
        <translation>{count} rusak</translation>
    </message>
    <message>
        <source>expired {day}: the shop pays</source>
        <translation>kedaluwarsa {day}: toko yang bayar</translation>
    </message>
    <message>
        <source>set aside: expired</source>
        <translation>disisihkan: kedaluwarsa</translation>
    </message>
    <message>
        <source>set aside: damaged</source>
        <translation>disisihkan: rusak</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Utuh</translation>
    </message>
</context>
<context>
    <name>VisitPanel</name>
    <message>
        <source>Fetched by (empty: the producer himself)</source>
        <translation>Diambil oleh (kosong: produsen sendiri)</translation>
    </message>
    <message>
        <source>Hand these back</source>
        <translation>Serahkan yang ditarik</translation>
    </message>
    <message>
        <source>New goods</source>
        <translation>Barang baru</translation>
    </message>
    <message>
        <source>No money waits to be fetched.</source>
        <translation>Tidak ada uang yang menunggu diambil.</translation>
    </message>
    <message>
        <source>No paper of this visit yet.</source>
        <translation>Belum ada nota pada kunjungan ini.</translation>
    </message>
    <message>
        <source>Papers of this visit: {numbers}</source>
        <translation>Nota kunjungan ini: {numbers}</translation>
    </message>
    <message>
        <source>Print all papers</source>
        <translation>Cetak semua</translation>
    </message>
    <message>
        <source>To payday</source>
        <translation>Ke hari bayar</translation>
    </message>
    <message>
        <source>Visit of {producer}</source>
        <translation>Kunjungan {producer}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>dan %n lagi</numerusform>
        </translation>
    </message>
    <message>
        <source>{number}: the goods went back</source>
        <translation>{number}: barang sudah ditarik</translation>
    </message>
    <message>
        <source>{total} to fetch: {number} until {day}</source>
        <translation>{total} menunggu diambil: {number} s.d. {day}</translation>
    </message>
    <message>
        <source>Damaged goods</source>
        <translation>Barang rusak</translation>
    </message>
    <message>
        <source>the shop pays {amount} and keeps those it answers for</source>
        <translation>toko membayar {amount} dan menyimpan yang ditanggungnya</translation>
    </message>
</context>
<context>
    <name>WhatIf</name>
    <message>
        <source>What if</source>
        <translation>Bagaimana jika</translation>
    </message>
    <message>
        <source>Sold for</source>
        <translation>Dijual</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Potongan</translation>
    </message>
    <message>
        <source>Borne by</source>
        <translation>Ditanggung</translation>
    </message>
    <message>
        <source>Type a rate or a price to see both parts.</source>
        <translation>Ketik persen atau harga untuk melihat kedua bagian.</translation>
    </message>
    <message>
        <source>Shop {amount}</source>
        <translation>Toko {amount}</translation>
    </message>
    <message>
        <source>Producer {amount}</source>
        <translation>Produsen {amount}</translation>
    </message>
    <message>
        <source>sold for {price}</source>
        <translation>jual {price}</translation>
    </message>
    <message>
        <source>sold for {price}, the buyer pays {net}</source>
        <translation>jual {price}, pembeli membayar {net}</translation>
    </message>
    <message>
        <source>shop {shop}, producer {producer}</source>
        <translation>toko {shop}, produsen {producer}</translation>
    </message>
    <message>
        <source>The shop loses: a manager must approve such a sale.</source>
        <translation>Toko rugi: penjualan begini perlu persetujuan pengelola.</translation>
    </message>
    <message>
        <source>With a fixed price a shared discount is the shop’s.</source>
        <translation>Dengan harga titip, potongan bersama menjadi tanggungan toko.</translation>
    </message>
</context>
<context>
    <name>WhatIfPanel</name>
    <message>
        <source>What if</source>
        <translation>Bagaimana jika</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>What holds: {rule}. Nothing is written here.</source>
        <translation>Yang berlaku: {rule}. Di sini tidak ada yang dicatat.</translation>
    </message>
</context>
<context>
    <name>WriteOffPanel</name>
    <message>
        <source>Write goods off</source>
        <translation>Susutkan barang</translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s)</source>
        <translation>
            <numerusform>%n lot</numerusform>
        </translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Kejadian</translation>
    </message>
    <message>
        <source>What happened, as it will stand on the report</source>
        <translation>Kejadian, seperti tertulis pada berita acara</translation>
    </message>
    <message>
        <source>Write off and print</source>
        <translation>Susutkan &amp; cetak</translation>
    </message>
    <message>
        <source>worth {amount}</source>
        <translation>nilai {amount}</translation>
    </message>
    <message>
        <source>Say what happened: the producer reads it.</source>
        <translation>Tuliskan kejadiannya: produsen membacanya.</translation>
    </message>
    <message>
        <source>past its date</source>
        <translation>melewati tanggalnya</translation>
    </message>
    <message>
        <source>smells or looks bad</source>
        <translation>berbau atau berubah rupa</translation>
    </message>
    <message>
        <source>packaging swollen</source>
        <translation>kemasan menggembung</translation>
    </message>
    <message>
        <source>not on the shelf</source>
        <translation>tidak ada di rak</translation>
    </message>
    <message>
        <source>counted twice</source>
        <translation>sudah dihitung dua kali</translation>
    </message>
    <message>
        <source>probably stolen</source>
        <translation>kemungkinan dicuri</translation>
    </message>
    <message>
        <source>fell down</source>
        <translation>jatuh dari rak</translation>
    </message>
    <message>
        <source>packaging torn</source>
        <translation>kemasan sobek</translation>
    </message>
    <message>
        <source>damp or mouldy</source>
        <translation>lembap atau berjamur</translation>
    </message>
</context>
<context>
    <name>YearBar</name>
    <message>
        <source>Year</source>
        <translation>Tahun</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>Produsen</translation>
    </message>
    <message>
        <source>Name, code, or scan the card</source>
        <translation>Nama, kode, atau pindai kartunya</translation>
    </message>
    <message>
        <source>Whose year</source>
        <translation>Tahun milik siapa</translation>
    </message>
    <message>
        <source>Whole shop</source>
        <translation>Seluruh toko</translation>
    </message>
    <message>
        <source>One producer</source>
        <translation>Satu produsen</translation>
    </message>
</context>
<context>
    <name>YearPage</name>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Letter of sales</source>
        <translation>Surat penjualan</translation>
    </message>
    <message>
        <source>Choose a producer</source>
        <translation>Pilih produsen</translation>
    </message>
    <message>
        <source>A year earlier</source>
        <translation>Setahun sebelumnya</translation>
    </message>
    <message>
        <source>A year later</source>
        <translation>Setahun sesudahnya</translation>
    </message>
    <message>
        <source>Shop or producer</source>
        <translation>Toko atau produsen</translation>
    </message>
    <message>
        <source>The months of the year</source>
        <translation>Bulan-bulan tahun ini</translation>
    </message>
    <message>
        <source>Whose year?</source>
        <translation>Tahun milik siapa?</translation>
    </message>
    <message>
        <source>Type a name or code above and choose with Enter, or scan the card of the producer.</source>
        <translation>Ketik nama atau kode di atas lalu pilih dengan Enter, atau pindai kartu produsennya.</translation>
    </message>
    <message>
        <source>The year</source>
        <translation>Setahun</translation>
    </message>
    <message>
        <source>Sales less what came back, in the month it came back. The letter of sales is made at a producer's wish.</source>
        <translation>Penjualan dikurangi pengembalian, pada bulan pengembaliannya. Surat penjualan dibuat atas permintaan produsen.</translation>
    </message>
    <message>
        <source>Gross sales of the year through this shop do not pass {amount}.</source>
        <translation>Omzet kotor setahun lewat toko ini tidak melewati {amount}.</translation>
    </message>
    <message>
        <source>Gross sales of the year through this shop passed {amount} in {month}. For information only: the tax office answers questions of tax.</source>
        <translation>Omzet kotor setahun lewat toko ini melewati {amount} pada {month}. Keterangan saja: soal pajak dijawab kantor pajak.</translation>
    </message>
</context>
<context>
    <name>YearPapers</name>
    <message>
        <source>Save the year as</source>
        <translation>Simpan tahun ini sebagai</translation>
    </message>
    <message>
        <source>The year is written to {file}</source>
        <translation>Tahun ini disimpan ke {file}</translation>
    </message>
    <message>
        <source>The paper is drawn: {file}</source>
        <translation>Berkas sudah dibuat: {file}</translation>
    </message>
    <message>
        <source>Nothing was sold in the whole months before {day}: there is nothing to certify.</source>
        <translation>Tidak ada penjualan pada bulan-bulan penuh sebelum {day}: belum ada yang dapat diterangkan.</translation>
    </message>
</context>
<context>
    <name>YearWords</name>
    <message>
        <source>Month</source>
        <translation>Bulan</translation>
    </message>
    <message>
        <source>Gross sales</source>
        <translation>Omzet kotor</translation>
    </message>
    <message>
        <source>Discounts</source>
        <translation>Potongan harga</translation>
    </message>
    <message>
        <source>Net sales</source>
        <translation>Penjualan bersih</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>Komisi</translation>
    </message>
    <message>
        <source>Producer's part</source>
        <translation>Bagian produsen</translation>
    </message>
    <message>
        <source>Producers' part</source>
        <translation>Bagian produsen</translation>
    </message>
    <message>
        <source>Gross since January</source>
        <translation>Omzet sejak Januari</translation>
    </message>
    <message>
        <source>Consigned, gross</source>
        <translation>Titipan, kotor</translation>
    </message>
    <message>
        <source>Own goods, gross</source>
        <translation>Toko sendiri, kotor</translation>
    </message>
    <message>
        <source>Own goods, net</source>
        <translation>Toko sendiri, bersih</translation>
    </message>
    <message>
        <source>Own goods, discounts</source>
        <translation>Toko sendiri, potongan</translation>
    </message>
    <message>
        <source>QRIS/card paid</source>
        <translation>QRIS/kartu dibayar</translation>
    </message>
    <message>
        <source>QRIS/card arrived</source>
        <translation>QRIS/kartu masuk</translation>
    </message>
    <message>
        <source>QRIS/card cost</source>
        <translation>Biaya QRIS/kartu</translation>
    </message>
    <message>
        <source>QRIS/card never came</source>
        <translation>QRIS/kartu tidak pernah masuk</translation>
    </message>
    <message>
        <source>QRIS/card to come</source>
        <translation>QRIS/kartu belum masuk</translation>
    </message>
    <message>
        <source>Passed in this month</source>
        <translation>Dilewati pada bulan ini</translation>
    </message>
    <message>
        <source>January</source>
        <translation>Januari</translation>
    </message>
    <message>
        <source>February</source>
        <translation>Februari</translation>
    </message>
    <message>
        <source>March</source>
        <translation>Maret</translation>
    </message>
    <message>
        <source>April</source>
        <translation>April</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Mei</translation>
    </message>
    <message>
        <source>June</source>
        <translation>Juni</translation>
    </message>
    <message>
        <source>July</source>
        <translation>Juli</translation>
    </message>
    <message>
        <source>August</source>
        <translation>Agustus</translation>
    </message>
    <message>
        <source>September</source>
        <translation>September</translation>
    </message>
    <message>
        <source>October</source>
        <translation>Oktober</translation>
    </message>
    <message>
        <source>November</source>
        <translation>November</translation>
    </message>
    <message>
        <source>December</source>
        <translation>Desember</translation>
    </message>
    <message>
        <source>over 500 million</source>
        <translation>lewat 500 juta</translation>
    </message>
    <message>
        <source>&gt; 500 M</source>
        <translation>&gt; 500 jt</translation>
    </message>
</context>
<context>
    <name>Yearly</name>
    <message>
        <source>Year of the producer</source>
        <translation>Lembar tahunan produsen</translation>
    </message>
    <message>
        <source>Letter of sales for a bank</source>
        <translation>Surat penjualan untuk bank</translation>
    </message>
    <message>
        <source>Year of the shop</source>
        <translation>Rekap tahunan toko</translation>
    </message>
</context>
<context>
    <name>_Pad</name>
    <message>
        <source>Delete the last digit</source>
        <translation>Hapus angka terakhir</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Masuk</translation>
    </message>
</context>
<context>
    <name>_PayCard</name>
    <message>
        <source>Carried</source>
        <translation>Sisa dibawa</translation>
    </message>
    <message>
        <source>Nothing is paid</source>
        <translation>Tidak dibayar</translation>
    </message>
</context>
<context>
    <name>_RoleRow</name>
    <message>
        <source>Asks</source>
        <translation>Minta izin</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>Sampai</translation>
    </message>
    <message>
        <source>Alone</source>
        <translation>Sendiri</translation>
    </message>
    <message>
        <source>{role}: what may be done alone</source>
        <translation>{role}: yang boleh dilakukan sendiri</translation>
    </message>
    <message>
        <source>{role}: limit</source>
        <translation>{role}: batas</translation>
    </message>
    <message>
        <source>Up to how much?</source>
        <translation>Sampai berapa?</translation>
    </message>
</context>
<context>
    <name>_SearchButton</name>
    <message>
        <source>Find an action</source>
        <translation>Cari tindakan</translation>
    </message>
</context>
<context>
    <name>AccountField</name>
    <message>
        <source>Show and change the whole number</source>
        <translation>Tampilkan dan ubah nomor lengkap</translation>
    </message>
</context>
<context>
    <name>AgreementPage</name>
    <message>
        <source>Agreement</source>
        <translation>Perjanjian</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Tunai</translation>
    </message>
    <message>
        <source>Damage borne by</source>
        <translation>Rusak ditanggung</translation>
    </message>
    <message>
        <source>Discounts may be borne by</source>
        <translation>Potongan boleh ditanggung</translation>
    </message>
    <message>
        <source>empty: shop default</source>
        <translation>kosong: bawaan toko</translation>
    </message>
    <message>
        <source>empty: {rate}</source>
        <translation>kosong: {rate}</translation>
    </message>
    <message>
        <source>Expiry borne by</source>
        <translation>Kedaluwarsa ditanggung</translation>
    </message>
    <message>
        <source>From which day?</source>
        <translation>Mulai tanggal berapa?</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>Berlaku mulai</translation>
    </message>
    <message>
        <source>Loss borne by</source>
        <translation>Hilang ditanggung</translation>
    </message>
    <message>
        <source>Paid after (days)</source>
        <translation>Tahan (hari)</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Dibayar lewat</translation>
    </message>
    <message>
        <source>Producer gets {percent}</source>
        <translation>Produsen terima {percent}</translation>
    </message>
    <message>
        <source>Shop keeps</source>
        <translation>Komisi toko</translation>
    </message>
    <message>
        <source>Shop keeps {percent}</source>
        <translation>Komisi toko {percent}</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>Versions of the agreement</source>
        <translation>Versi perjanjian</translation>
    </message>
    <message>
        <source>Whole days, at most 365.</source>
        <translation>Hari bulat, paling banyak 365.</translation>
    </message>
    <message>
        <source>The next version</source>
        <translation>Versi berikutnya</translation>
    </message>
    <message>
        <source>Paid how often</source>
        <translation>Dibayar tiap</translation>
    </message>
    <message>
        <source>Smallest payout</source>
        <translation>Pembayaran terkecil</translation>
    </message>
    <message>
        <source>empty: none</source>
        <translation>kosong: tidak ada</translation>
    </message>
    <message>
        <source>At most Rp100.000.000.</source>
        <translation>Paling banyak Rp100.000.000.</translation>
    </message>
    <message>
        <source>All versions</source>
        <translation>Semua versi</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Dari</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Sampai</translation>
    </message>
    <message>
        <source>Rack fee</source>
        <translation>Sewa rak</translation>
    </message>
    <message>
        <source>Rack fee is for a</source>
        <translation>Sewa rak untuk satu</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Put away</source>
        <translation>Singkirkan</translation>
    </message>
</context>
<context>
    <name>CartList</name>
    <message>
        <source>Cart</source>
        <translation>Keranjang</translation>
    </message>
</context>
<context>
    <name>CartPane</name>
    <message>
        <source>Exact cash</source>
        <translation>Uang pas</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Bayar</translation>
    </message>
    <message>
        <source>Scan goods, or touch their picture on the left.</source>
        <translation>Pindai barang, atau sentuh gambarnya di kiri.</translation>
    </message>
    <message>
        <source>The cart is empty</source>
        <translation>Keranjang kosong</translation>
    </message>
    <message>
        <source>TOTAL</source>
        <translation>TOTAL</translation>
    </message>
    <message>
        <source>Clear the cart</source>
        <translation>Kosongkan keranjang</translation>
    </message>
</context>
<context>
    <name>Checkout</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n barang</numerusform>
        </translation>
    </message>
    <message>
        <source>Batik</source>
        <translation>Batik</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kartu</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Tunai</translation>
    </message>
    <message>
        <source>Discount, borne by: {who}</source>
        <translation>Potongan, ditanggung {who}</translation>
    </message>
    <message>
        <source>exp. today</source>
        <translation>exp. hari ini</translation>
    </message>
    <message>
        <source>exp. tomorrow</source>
        <translation>exp. besok</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>kedaluwarsa</translation>
    </message>
    <message>
        <source>Garments</source>
        <translation>Konveksi</translation>
    </message>
    <message>
        <source>Gipang</source>
        <translation>Gipang</translation>
    </message>
    <message>
        <source>Leather</source>
        <translation>Kulit</translation>
    </message>
    <message>
        <source>Metal</source>
        <translation>Logam</translation>
    </message>
    <message>
        <source>Milkfish</source>
        <translation>Bandeng</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Lain-lain</translation>
    </message>
    <message>
        <source>producer</source>
        <translation>produsen</translation>
    </message>
    <message>
        <source>QRIS</source>
        <translation>QRIS</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>bersama</translation>
    </message>
    <message>
        <source>shop</source>
        <translation>toko</translation>
    </message>
    <message>
        <source>Snacks</source>
        <translation>Jajanan</translation>
    </message>
    <message>
        <source>Tofu</source>
        <translation>Tahu</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>Goods exchanged</source>
        <translation>Barang ditukar</translation>
    </message>
    <message>
        <source>given back</source>
        <translation>dikembalikan</translation>
    </message>
    <message>
        <source>partly given back</source>
        <translation>sebagian dikembalikan</translation>
    </message>
    <message>
        <source>Money back</source>
        <translation>Uang kembali</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>Kurang bayar</translation>
    </message>
    <message>
        <source>old label {price}</source>
        <translation>label lama {price}</translation>
    </message>
    <message>
        <source>usually {price}</source>
        <translation>biasa {price}</translation>
    </message>
</context>
<context>
    <name>CheckoutScreen</name>
    <message>
        <source>A copy of {receipt} is on its way</source>
        <translation>Salinan {receipt} dikirim ke printer</translation>
    </message>
    <message>
        <source>Checkout</source>
        <translation>Kasir</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Kosongkan</translation>
    </message>
    <message>
        <source>Clear the cart</source>
        <translation>Kosongkan keranjang</translation>
    </message>
    <message>
        <source>Clear the cart?</source>
        <translation>Kosongkan keranjang?</translation>
    </message>
    <message>
        <source>End the shift</source>
        <translation>Akhiri shift</translation>
    </message>
    <message>
        <source>Exact cash and print</source>
        <translation>Uang pas dan cetak</translation>
    </message>
    <message>
        <source>Find goods</source>
        <translation>Cari barang</translation>
    </message>
    <message>
        <source>Is this right?</source>
        <translation>Apakah ini benar?</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Biarkan</translation>
    </message>
    <message>
        <source>No, leave it</source>
        <translation>Tidak, batalkan</translation>
    </message>
    <message>
        <source>One less</source>
        <translation>Kurangi satu</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Tambah satu</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Bayar</translation>
    </message>
    <message>
        <source>Pay by QRIS</source>
        <translation>Bayar dengan QRIS</translation>
    </message>
    <message>
        <source>Pictures to touch</source>
        <translation>Mode sentuh (gambar barang)</translation>
    </message>
    <message>
        <source>Print the last receipt again</source>
        <translation>Cetak ulang struk terakhir</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Kembalikan</translation>
    </message>
    <message>
        <source>Quantity of the line</source>
        <translation>Jumlah pada baris</translation>
    </message>
    <message>
        <source>Quick cash</source>
        <translation>Uang cepat</translation>
    </message>
    <message>
        <source>Remove the line</source>
        <translation>Hapus baris</translation>
    </message>
    <message>
        <source>Shift {number} has begun</source>
        <translation>Shift {number} dimulai</translation>
    </message>
    <message>
        <source>Start the shift</source>
        <translation>Mulai shift</translation>
    </message>
    <message>
        <source>The change would be {amount}.</source>
        <translation>Kembaliannya menjadi {amount}.</translation>
    </message>
    <message>
        <source>There is no receipt to print again yet.</source>
        <translation>Belum ada struk untuk dicetak ulang.</translation>
    </message>
    <message>
        <source>Wide cart for scanning</source>
        <translation>Mode pindai (keranjang lebar)</translation>
    </message>
    <message>
        <source>Yes, go on</source>
        <translation>Ya, lanjutkan</translation>
    </message>
    <message>
        <source>{pieces}, {amount}.</source>
        <translation>{pieces}, {amount}.</translation>
    </message>
    <message>
        <source>{product} was taken out</source>
        <translation>Baris {product} dihapus</translation>
    </message>
    <message>
        <source>{quantity} of {product} make {amount}.</source>
        <translation>{quantity} {product} menjadi {amount}.</translation>
    </message>
</context>
<context>
    <name>CloseShift</name>
    <message>
        <source>Counted</source>
        <translation>Hitung fisik</translation>
    </message>
    <message>
        <source>End shift {number}</source>
        <translation>Akhiri shift {number}</translation>
    </message>
    <message>
        <source>End the shift</source>
        <translation>Akhiri shift</translation>
    </message>
    <message>
        <source>Shift {number} is closed</source>
        <translation>Shift {number} sudah ditutup</translation>
    </message>
    <message>
        <source>The count stands</source>
        <translation>Selesai hitung</translation>
    </message>
</context>
<context>
    <name>ConsignmentLines</name>
    <message>
        <source>Expiry</source>
        <translation>Kedaluwarsa</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>%n hari lagi</numerusform>
        </translation>
    </message>
    <message>
        <source>No.</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Harga jual</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>Produsen</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Aturan</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Toko</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hari ini</translation>
    </message>
    <message>
        <source>was {price}</source>
        <translation>dulu {price}</translation>
    </message>
    <message>
        <source>made {day}</source>
        <translation>dibuat {day}</translation>
    </message>
</context>
<context>
    <name>ConsignmentScreen</name>
    <message numerus="yes">
        <source>%n line(s) of {producer} have not been saved.</source>
        <translation>
            <numerusform>%n baris dari {producer} belum disimpan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Begin anew with {producer}?</source>
        <translation>Mulai baru dengan {producer}?</translation>
    </message>
    <message>
        <source>Choose the producer</source>
        <translation>Pilih produsen</translation>
    </message>
    <message>
        <source>Finish the line of {product} first</source>
        <translation>Lengkapi dulu baris {product}</translation>
    </message>
    <message>
        <source>Goods brought in</source>
        <translation>Titipan masuk</translation>
    </message>
    <message>
        <source>Keep the lines</source>
        <translation>Pertahankan</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Barang baru</translation>
    </message>
    <message>
        <source>Next delivery</source>
        <translation>Titipan baru</translation>
    </message>
    <message>
        <source>Open the note</source>
        <translation>Buka tanda terima</translation>
    </message>
    <message>
        <source>Producer's fixed price</source>
        <translation>Harga titip tetap</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Kembalikan</translation>
    </message>
    <message>
        <source>Remove this line</source>
        <translation>Hapus baris ini</translation>
    </message>
    <message>
        <source>Save &amp; print</source>
        <translation>Simpan &amp; cetak</translation>
    </message>
    <message>
        <source>Save only</source>
        <translation>Simpan saja</translation>
    </message>
    <message>
        <source>Save the product</source>
        <translation>Simpan barang</translation>
    </message>
    <message>
        <source>Throw them away</source>
        <translation>Buang barisnya</translation>
    </message>
    <message>
        <source>Type the producer's name or code above, or scan one of their products.</source>
        <translation>Ketik nama atau kode produsen di atas, atau pindai salah satu barangnya.</translation>
    </message>
    <message>
        <source>Who brings the goods?</source>
        <translation>Siapa yang menitipkan?</translation>
    </message>
    <message>
        <source>{number} is saved</source>
        <translation>Titipan {number} disimpan</translation>
    </message>
    <message>
        <source>{product} was removed from the note</source>
        <translation>{product} dihapus dari titipan</translation>
    </message>
    <message>
        <source>Say first who is at the counter: name, code or one of their products.</source>
        <translation>Pilih dulu siapa yang datang: nama, kode, atau salah satu barangnya.</translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <source>A producer needs a name.</source>
        <translation>Isi nama produsennya.</translation>
    </message>
    <message>
        <source>Account number</source>
        <translation>Nomor rekening</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Nama usaha</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Kelompok</translation>
    </message>
    <message>
        <source>Name on the account</source>
        <translation>Atas nama</translation>
    </message>
    <message>
        <source>NIB</source>
        <translation>NIB</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Pemilik</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telepon</translation>
    </message>
    <message>
        <source>Accepted now</source>
        <translation>Langsung diterima</translation>
    </message>
    <message>
        <source>Bank or e-wallet</source>
        <translation>Bank atau dompet digital</translation>
    </message>
    <message>
        <source>Comes in</source>
        <translation>Masuk sebagai</translation>
    </message>
    <message>
        <source>New producer</source>
        <translation>Produsen baru</translation>
    </message>
    <message>
        <source>Number of the wallet</source>
        <translation>Nomor dompet digital</translation>
    </message>
    <message>
        <source>Only applies</source>
        <translation>Baru mengajukan</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Untuk barang apa</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Write on WhatsApp</source>
        <translation>Kirim WhatsApp</translation>
    </message>
    <message>
        <source>anybody may read it: the producer too</source>
        <translation>boleh dibaca siapa saja, produsen juga</translation>
    </message>
    <message>
        <source>e-wallet</source>
        <translation>dompet digital</translation>
    </message>
    <message>
        <source>what the producer wants to bring</source>
        <translation>barang yang ingin dititipkan</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n hari lalu</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose from the calendar</source>
        <translation>Pilih dari kalender</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>%n hari lagi</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>hari ini</translation>
    </message>
    <message>
        <source>{text} is not a day. Write 22/12/2026 or +30.</source>
        <translation>{text} bukan tanggal. Tulis 22/12/2026 atau +30.</translation>
    </message>
</context>
<context>
    <name>DayWords</name>
    <message>
        <source>Fri</source>
        <translation>Jum</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>Sen</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>Sab</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>Min</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>Kam</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>Sel</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>Rab</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Carry on</source>
        <translation>Lanjutkan</translation>
    </message>
</context>
<context>
    <name>DoneCard</name>
    <message numerus="yes">
        <source>%n line(s) of {producer} are on the shelf.</source>
        <translation>
            <numerusform>%n baris dari {producer} sudah masuk rak.</numerusform>
        </translation>
    </message>
    <message>
        <source>Drawing the papers …</source>
        <translation>Menyiapkan kertas …</translation>
    </message>
    <message>
        <source>Next delivery</source>
        <translation>Titipan baru</translation>
    </message>
    <message>
        <source>Open the labels</source>
        <translation>Buka label</translation>
    </message>
    <message>
        <source>Open the note</source>
        <translation>Buka tanda terima</translation>
    </message>
    <message numerus="yes">
        <source>The note and %n label(s) are ready to be printed.</source>
        <translation>
            <numerusform>Tanda terima 2 rangkap dan %n label siap dicetak.</numerusform>
        </translation>
    </message>
    <message>
        <source>The note is ready to be printed.</source>
        <translation>Tanda terima 2 rangkap siap dicetak.</translation>
    </message>
    <message>
        <source>The note is saved, but its papers could not be drawn.</source>
        <translation>Titipan tersimpan, tetapi kertasnya gagal dibuat.</translation>
    </message>
    <message>
        <source>Back to the visit</source>
        <translation>Kembali ke kunjungan</translation>
    </message>
    <message>
        <source>Other labels</source>
        <translation>Label lain</translation>
    </message>
    <message numerus="yes">
        <source>The note is ready, and %n label(s) went to the label printer.</source>
        <translation>
            <numerusform>Nota siap, dan %n label dikirim ke pencetak label.</numerusform>
        </translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation>WhatsApp</translation>
    </message>
</context>
<context>
    <name>DueCard</name>
    <message>
        <source>Change</source>
        <translation>Kembalian</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Kurang</translation>
    </message>
    <message>
        <source>TOTAL</source>
        <translation>TOTAL</translation>
    </message>
</context>
<context>
    <name>EntryRow</name>
    <message>
        <source>New product</source>
        <translation>Barang baru</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>Scan, or type the name of a product of {producer}</source>
        <translation>Pindai atau ketik nama barang {producer}</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Ditolak</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Tgl. produksi</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Bagaimana jika</translation>
    </message>
</context>
<context>
    <name>EnvelopeCard</name>
    <message>
        <source>Carried</source>
        <translation>Sisa dibawa</translation>
    </message>
    <message>
        <source>Envelope {at} of {of}</source>
        <translation>Amplop {at} dari {of}</translation>
    </message>
    <message>
        <source>In the envelope</source>
        <translation>Isi amplop</translation>
    </message>
    <message>
        <source>Kwitansi once more</source>
        <translation>Cetak ulang kwitansi</translation>
    </message>
    <message>
        <source>Meterai</source>
        <translation>Meterai</translation>
    </message>
    <message>
        <source>Money handed over</source>
        <translation>Uang diserahkan</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Bersih</translation>
    </message>
    <message>
        <source>No bank account is known. Ask for it, or pay in cash.</source>
        <translation>Rekening belum ada. Tanyakan dulu, atau bayar tunai.</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>tidak perlu</translation>
    </message>
    <message>
        <source>Nothing to pay</source>
        <translation>Tidak dibayar</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Dibayar</translation>
    </message>
    <message>
        <source>Paid at {time} with {number}.</source>
        <translation>Dibayar pukul {time} dengan {number}.</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Lewati dulu</translation>
    </message>
    <message>
        <source>stick on Rp10.000</source>
        <translation>tempel Rp10.000</translation>
    </message>
    <message>
        <source>The balance is carried to the next statement. Nothing is to be done.</source>
        <translation>Saldo dibawa ke laporan berikutnya. Tidak ada yang perlu dikerjakan.</translation>
    </message>
    <message>
        <source>To {bank} {account} of {holder}</source>
        <translation>Ke {bank} {account} a.n. {holder}</translation>
    </message>
    <message>
        <source>Transfer {at} of {of}</source>
        <translation>Transfer {at} dari {of}</translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation>Sudah ditransfer</translation>
    </message>
    <message>
        <source>Account changed on {day}, now {bank} ••{digits}. Ask the producer before paying.</source>
        <translation>Rekening diganti {day}, kini {bank} ••{digits}. Tanyakan ke produsen sebelum membayar.</translation>
    </message>
    <message>
        <source>Take the payout back</source>
        <translation>Batalkan penyerahan</translation>
    </message>
</context>
<context>
    <name>ExpiryCell</name>
    <message>
        <source>More than ten years ahead. Check the year.</source>
        <translation>Lebih dari sepuluh tahun lagi. Periksa tahunnya.</translation>
    </message>
    <message>
        <source>This day is past. Expired goods are not taken in.</source>
        <translation>Tanggal ini sudah lewat. Barang kedaluwarsa tidak diterima.</translation>
    </message>
    <message>
        <source>It was made after this day. Check both.</source>
        <translation>Dibuat sesudah tanggal ini. Periksa keduanya.</translation>
    </message>
</context>
<context>
    <name>FetchCard</name>
    <message>
        <source>Count</source>
        <translation>Banyak</translation>
    </message>
    <message>
        <source>Fetch from the bank</source>
        <translation>Ambil dari bank</translation>
    </message>
    <message>
        <source>In the safe</source>
        <translation>Di brankas</translation>
    </message>
    <message>
        <source>Missing there</source>
        <translation>Masih kurang</translation>
    </message>
    <message>
        <source>No cash envelope is waiting.</source>
        <translation>Tidak ada amplop tunai yang menunggu.</translation>
    </message>
    <message>
        <source>No cash to fetch</source>
        <translation>Tidak perlu ambil uang</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Pecahan</translation>
    </message>
    <message numerus="yes">
        <source>notes for %n envelope(s)</source>
        <translation>
            <numerusform>pecahan untuk %n amplop</numerusform>
        </translation>
    </message>
    <message>
        <source>Notes to fetch</source>
        <translation>Pecahan yang diambil</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>Cetak daftar</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
</context>
<context>
    <name>GoodsWords</name>
    <message>
        <source>Agreement</source>
        <translation>Perjanjian</translation>
    </message>
    <message>
        <source>Batik</source>
        <translation>Batik</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>tetap</translation>
    </message>
    <message>
        <source>Garments</source>
        <translation>Konveksi</translation>
    </message>
    <message>
        <source>Gipang</source>
        <translation>Gipang</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Kelompok</translation>
    </message>
    <message>
        <source>Leather</source>
        <translation>Kulit</translation>
    </message>
    <message>
        <source>Metal</source>
        <translation>Logam</translation>
    </message>
    <message>
        <source>Milkfish</source>
        <translation>Bandeng</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Lain-lain</translation>
    </message>
    <message>
        <source>Own goods</source>
        <translation>Milik toko</translation>
    </message>
    <message>
        <source>producer</source>
        <translation>produsen</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produk</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>bersama</translation>
    </message>
    <message>
        <source>shop</source>
        <translation>toko</translation>
    </message>
    <message>
        <source>Shop default</source>
        <translation>Bawaan toko</translation>
    </message>
    <message>
        <source>Snacks</source>
        <translation>Jajanan</translation>
    </message>
    <message>
        <source>the rest</source>
        <translation>sisanya</translation>
    </message>
    <message>
        <source>This note</source>
        <translation>Nota ini</translation>
    </message>
    <message>
        <source>Tofu</source>
        <translation>Tahu</translation>
    </message>
</context>
<context>
    <name>HelpPanel</name>
    <message>
        <source>Everywhere</source>
        <translation>Di semua tempat</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Di sini</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tombol pintas</translation>
    </message>
    <message>
        <source>Typing and scanning</source>
        <translation>Ketik dan pindai</translation>
    </message>
    <message>
        <source>Closes what is in front; never clears a cart</source>
        <translation>Menutup yang di depan; tidak pernah mengosongkan keranjang</translation>
    </message>
    <message>
        <source>To the next field or button; Shift Tab goes back</source>
        <translation>Ke isian atau tombol berikutnya; Shift Tab kembali</translation>
    </message>
    <message>
        <source>Presses the button that has the frame</source>
        <translation>Menekan tombol yang berbingkai</translation>
    </message>
</context>
<context>
    <name>House</name>
    <message>
        <source>Admin</source>
        <translation>Admin</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>Pemeriksa</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>Kasir</translation>
    </message>
    <message>
        <source>Checkout</source>
        <translation>Kasir</translation>
    </message>
    <message>
        <source>Goods in</source>
        <translation>Titipan</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Pengelola</translation>
    </message>
    <message>
        <source>Producers</source>
        <translation>Produsen</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produk</translation>
    </message>
    <message>
        <source>Settlement</source>
        <translation>Penyelesaian</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Pengawas</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Pengaturan</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Stok</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Laporan</translation>
    </message>
</context>
<context>
    <name>ImportPanel</name>
    <message numerus="yes">
        <source>%n row(s) were imported</source>
        <translation>
            <numerusform>%n baris diimpor</numerusform>
        </translation>
    </message>
    <message>
        <source>A table with a head of these words</source>
        <translation>Tabel dengan judul kolom berikut</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Untuk</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>Berkas lain</translation>
    </message>
    <message>
        <source>Choose a CSV or XLSX file</source>
        <translation>Pilih berkas CSV atau XLSX</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Every row can be taken. Nothing has been written yet.</source>
        <translation>Semua baris bisa diterima. Belum ada yang ditulis.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Impor</translation>
    </message>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>Impor %n baris</numerusform>
        </translation>
    </message>
    <message>
        <source>Mend the refused rows in the file and choose it again. Nothing was imported.</source>
        <translation>Perbaiki baris yang ditolak di berkasnya lalu pilih lagi. Belum ada yang diimpor.</translation>
    </message>
    <message>
        <source>Needed: {needed}. If you like: {optional}.</source>
        <translation>Wajib: {needed}. Boleh ada: {optional}.</translation>
    </message>
    <message>
        <source>Reading the file …</source>
        <translation>Membaca berkas …</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Baris</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>Baris berkas</translation>
    </message>
    <message>
        <source>The books say all of this already.</source>
        <translation>Semua isinya sudah tercatat.</translation>
    </message>
    <message>
        <source>What changes, or why not</source>
        <translation>Yang berubah, atau sebab ditolak</translation>
    </message>
    <message>
        <source>Call off</source>
        <translation>Batalkan</translation>
    </message>
    <message>
        <source>Called off. Nothing was imported.</source>
        <translation>Dibatalkan. Tidak ada yang diimpor.</translation>
    </message>
    <message>
        <source>Reading the file: row {row} …</source>
        <translation>Membaca berkas: baris {row} …</translation>
    </message>
    <message>
        <source>Checking row {row} of {all} …</source>
        <translation>Memeriksa baris {row} dari {all} …</translation>
    </message>
    <message>
        <source>All {all} rows are checked …</source>
        <translation>{all} baris sudah diperiksa …</translation>
    </message>
    <message>
        <source>Writing {all} rows into the books …</source>
        <translation>Menulis {all} baris ke pembukuan …</translation>
    </message>
</context>
<context>
    <name>LastSaleCard</name>
    <message>
        <source>Last change</source>
        <translation>Kembalian terakhir</translation>
    </message>
    <message>
        <source>Last sale {receipt}</source>
        <translation>Penjualan terakhir {receipt}</translation>
    </message>
</context>
<context>
    <name>LineControls</name>
    <message>
        <source>One less</source>
        <translation>Kurangi satu</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Tambah satu</translation>
    </message>
    <message>
        <source>Quantity of {product}: {quantity}</source>
        <translation>Jumlah {product}: {quantity}</translation>
    </message>
    <message>
        <source>Remove the line</source>
        <translation>Hapus baris</translation>
    </message>
    <message>
        <source>Discount on the line</source>
        <translation>Potongan baris</translation>
    </message>
</context>
<context>
    <name>LineEditor</name>
    <message>
        <source>Producer gets</source>
        <translation>Produsen terima</translation>
    </message>
    <message>
        <source>Remove this line</source>
        <translation>Hapus baris ini</translation>
    </message>
</context>
<context>
    <name>LinesCard</name>
    <message>
        <source>Lines of the note</source>
        <translation>Baris titipan</translation>
    </message>
    <message>
        <source>The closest rule wins: product, group, agreement, shop default. It is fixed once saved.</source>
        <translation>Aturan terdekat menang: produk, lalu kelompok, perjanjian, bawaan toko. Hasilnya dikunci di lot saat disimpan.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Find an action</source>
        <translation>Cari tindakan</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Layar penuh</translation>
    </message>
    <message>
        <source>Help and keys</source>
        <translation>Bantuan dan tombol</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Kunci</translation>
    </message>
    <message>
        <source>waiting…</source>
        <translation>menunggu…</translation>
    </message>
    <message>
        <source>Nothing here takes a scan. Nothing was changed.</source>
        <translation>Di sini tidak ada yang menerima pindaian. Tidak ada yang berubah.</translation>
    </message>
    <message>
        <source>Printer and papers</source>
        <translation>Printer dan kertas</translation>
    </message>
    <message>
        <source>Sentra POS was open already: here it is</source>
        <translation>Sentra POS sudah terbuka: ini jendelanya</translation>
    </message>
    <message>
        <source>These books are open in another window, which is in front now</source>
        <translation>Pembukuan ini terbuka di jendela lain, yang sekarang di depan</translation>
    </message>
</context>
<context>
    <name>MoneyField</name>
    <message>
        <source>{text} is not an amount. Write for example 12.500.</source>
        <translation>{text} bukan jumlah. Tulis misalnya 12.500.</translation>
    </message>
    <message>
        <source>{text} is not an amount. Write {one} or {other}.</source>
        <translation>{text} bukan jumlah. Tulis {one} atau {other}.</translation>
    </message>
</context>
<context>
    <name>NewProductPanel</name>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Barang baru</translation>
    </message>
    <message>
        <source>Save and put on the note</source>
        <translation>Simpan dan masukkan</translation>
    </message>
</context>
<context>
    <name>OpenShift</name>
    <message>
        <source>Count the money that lies in the drawer now, then write the sum.</source>
        <translation>Hitung uang yang sekarang ada di laci, lalu tulis jumlahnya.</translation>
    </message>
    <message>
        <source>Empty drawer</source>
        <translation>Laci kosong</translation>
    </message>
    <message>
        <source>Float in the drawer</source>
        <translation>Kas awal di laci</translation>
    </message>
    <message>
        <source>Start the shift</source>
        <translation>Mulai shift</translation>
    </message>
    <message>
        <source>Start the shift of {register}</source>
        <translation>Mulai shift {register}</translation>
    </message>
    <message>
        <source>Write the float first; 0 if the drawer is empty.</source>
        <translation>Tulis kas awal dulu; 0 kalau laci kosong.</translation>
    </message>
    <message>
        <source>Left by the last shift: {amount}</source>
        <translation>Ditinggalkan shift lalu: {amount}</translation>
    </message>
    <message>
        <source>Other things</source>
        <translation>Lainnya</translation>
    </message>
</context>
<context>
    <name>PaidView</name>
    <message>
        <source>Cash received</source>
        <translation>Tunai diterima</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Kembalian</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Serahkan</translation>
    </message>
    <message>
        <source>or touch goods on the left. The change stays in sight until the first goods come in.</source>
        <translation>atau sentuh barang di kiri. Kembalian tetap terlihat sampai barang pertama masuk.</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Lunas</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Cetak ulang</translation>
    </message>
    <message>
        <source>Receipt {number} · {time}</source>
        <translation>Struk {number} · {time}</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Pembulatan</translation>
    </message>
    <message>
        <source>Scan for the next sale</source>
        <translation>Pindai untuk penjualan berikutnya</translation>
    </message>
    <message>
        <source>TOTAL</source>
        <translation>TOTAL</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>Perbaiki</translation>
    </message>
    <message>
        <source>Gift slip</source>
        <translation>Struk hadiah</translation>
    </message>
    <message>
        <source>Save or share</source>
        <translation>Simpan / bagikan</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Actions</source>
        <translation>Tindakan</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>Cari tindakan</translation>
    </message>
    <message>
        <source>Nothing by that name</source>
        <translation>Tidak ada yang bernama begitu</translation>
    </message>
    <message>
        <source>Try one word of it.</source>
        <translation>Coba satu katanya saja.</translation>
    </message>
    <message>
        <source>Where to, or what to do?</source>
        <translation>Mau ke mana, atau mau apa?</translation>
    </message>
</context>
<context>
    <name>PaydayHead</name>
    <message>
        <source>Back to the settlement</source>
        <translation>Kembali ke penyelesaian</translation>
    </message>
    <message>
        <source>Pay day</source>
        <translation>Hari bayar</translation>
    </message>
    <message>
        <source>{done} of {of} envelopes handed over</source>
        <translation>{done} dari {of} amplop diserahkan</translation>
    </message>
</context>
<context>
    <name>PaydayView</name>
    <message>
        <source>Show the paper</source>
        <translation>Lihat</translation>
    </message>
    <message>
        <source>{number}: {amount} handed over to {name}</source>
        <translation>{number}: {amount} diserahkan kepada {name}</translation>
    </message>
    <message>
        <source>{number}: {amount} transferred to {name}</source>
        <translation>{number}: {amount} ditransfer ke {name}</translation>
    </message>
    <message>
        <source>{number} is taken back: {amount} lie in the box again</source>
        <translation>{number} dibatalkan: {amount} kembali ke kas</translation>
    </message>
    <message>
        <source>{number} is taken back: {amount} are in the bank again</source>
        <translation>{number} dibatalkan: {amount} kembali ke bank</translation>
    </message>
</context>
<context>
    <name>PaymentPanel</name>
    <message>
        <source>Add {method}</source>
        <translation>Tambah {method}</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Back to the cart</source>
        <translation>Kembali ke keranjang</translation>
    </message>
    <message>
        <source>Cash received</source>
        <translation>Uang diterima</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Selesaikan</translation>
    </message>
    <message>
        <source>Complete the sale</source>
        <translation>Selesaikan penjualan</translation>
    </message>
    <message>
        <source>Exact cash and print</source>
        <translation>Uang pas dan cetak</translation>
    </message>
    <message>
        <source>Pay by QRIS</source>
        <translation>Bayar dengan QRIS</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Pembayaran</translation>
    </message>
    <message>
        <source>Quick cash</source>
        <translation>Uang cepat</translation>
    </message>
</context>
<context>
    <name>PaymentsList</name>
    <message>
        <source>Paid so far</source>
        <translation>Sudah dibayar</translation>
    </message>
    <message>
        <source>Take out {method} {amount}</source>
        <translation>Hapus {method} {amount}</translation>
    </message>
</context>
<context>
    <name>PriceCell</name>
    <message>
        <source>From 0 to Rp1.000.000.000.</source>
        <translation>Dari 0 sampai Rp1.000.000.000.</translation>
    </message>
</context>
<context>
    <name>ProducerCard</name>
    <message>
        <source>Agreement {number} since {day}</source>
        <translation>Perjanjian {number} sejak {day}</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ganti</translation>
    </message>
    <message>
        <source>Discounts borne by</source>
        <translation>Potongan ditanggung</translation>
    </message>
    <message>
        <source>Expiry borne by</source>
        <translation>Kedaluwarsa ditanggung</translation>
    </message>
    <message>
        <source>Loss borne by</source>
        <translation>Hilang ditanggung</translation>
    </message>
    <message>
        <source>No agreement yet: the shop default holds</source>
        <translation>Belum ada perjanjian: berlaku bawaan toko</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>Produsen</translation>
    </message>
    <message>
        <source>Producer gets {percent}</source>
        <translation>Produsen terima {percent}</translation>
    </message>
    <message>
        <source>Shop keeps {percent}</source>
        <translation>Komisi toko {percent}</translation>
    </message>
    <message>
        <source>The shop's own goods</source>
        <translation>Barang milik toko sendiri</translation>
    </message>
    <message>
        <source>Who brings the goods? Type a name or code, or scan one of their products</source>
        <translation>Siapa yang menitipkan? Ketik nama atau kode, atau pindai salah satu barangnya</translation>
    </message>
</context>
<context>
    <name>ProducerColumns</name>
    <message>
        <source>Agreement</source>
        <translation>Perjanjian</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Kelompok</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>belum ada</translation>
    </message>
    <message>
        <source>Owed now</source>
        <translation>Terutang kini</translation>
    </message>
    <message>
        <source>own goods</source>
        <translation>milik toko</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telepon</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>Produsen</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>ProducerPanel</name>
    <message>
        <source>Add the term</source>
        <translation>Tambahkan ketentuan</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Perjanjian</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Make the next version</source>
        <translation>Buat versi baru</translation>
    </message>
    <message>
        <source>New producer</source>
        <translation>Produsen baru</translation>
    </message>
    <message>
        <source>owed now {amount}</source>
        <translation>terutang kini {amount}</translation>
    </message>
    <message>
        <source>owes the shop {amount}</source>
        <translation>berutang ke toko {amount}</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Halaman</translation>
    </message>
    <message>
        <source>Save the details</source>
        <translation>Simpan data</translation>
    </message>
    <message>
        <source>Special terms</source>
        <translation>Ketentuan khusus</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Keep the permit</source>
        <translation>Simpan surat</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Belum disimpan</translation>
    </message>
    <message>
        <source>Permits</source>
        <translation>Surat izin</translation>
    </message>
    <message>
        <source>Show it to buyers</source>
        <translation>Tampilkan ke pembeli</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Kisah</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Buang</translation>
    </message>
    <message>
        <source>What you typed on this sheet is not saved. Go back to save it with F9.</source>
        <translation>Isian di lembar ini belum disimpan. Kembali, lalu simpan dengan F9.</translation>
    </message>
    <message>
        <source>Write the decision</source>
        <translation>Catat keputusan</translation>
    </message>
    <message>
        <source>All data …</source>
        <translation>Semua data …</translation>
    </message>
    <message>
        <source>Print the card</source>
        <translation>Cetak kartu</translation>
    </message>
</context>
<context>
    <name>ProducersScreen</name>
    <message numerus="yes">
        <source>%n producer(s)</source>
        <translation>
            <numerusform>%n produsen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n producer(s) written to the file</source>
        <translation>
            <numerusform>%n produsen ditulis ke berkas</numerusform>
        </translation>
    </message>
    <message>
        <source>Add the first one with F9, or import a file.</source>
        <translation>Tambahkan yang pertama dengan F9, atau impor dari berkas.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ekspor</translation>
    </message>
    <message>
        <source>Export producers</source>
        <translation>Ekspor produsen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Impor</translation>
    </message>
    <message>
        <source>Import producers</source>
        <translation>Impor produsen</translation>
    </message>
    <message>
        <source>Import the rows</source>
        <translation>Impor barisnya</translation>
    </message>
    <message>
        <source>New producer</source>
        <translation>Produsen baru</translation>
    </message>
    <message>
        <source>No producers yet</source>
        <translation>Belum ada produsen</translation>
    </message>
    <message>
        <source>Producers</source>
        <translation>Produsen</translation>
    </message>
    <message>
        <source>Save all producers as</source>
        <translation>Simpan semua produsen sebagai</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Cari</translation>
    </message>
    <message numerus="yes">
        <source>%n producer(s) of {total}</source>
        <translation>
            <numerusform>%n dari {total} produsen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody like that</source>
        <translation>Tidak ada yang cocok</translation>
    </message>
    <message>
        <source>Papers to renew</source>
        <translation>Surat yang perlu diperpanjang</translation>
    </message>
    <message>
        <source>Renewals</source>
        <translation>Perpanjangan</translation>
    </message>
    <message>
        <source>Renewals ({count})</source>
        <translation>Perpanjangan ({count})</translation>
    </message>
    <message>
        <source>Try one word of it, or every status and group.</source>
        <translation>Coba satu kata saja, atau semua status dan kelompok.</translation>
    </message>
    <message>
        <source>new producer</source>
        <translation>produsen baru</translation>
    </message>
    <message>
        <source>on the sheet: save the page</source>
        <translation>di lembar produsen: simpan halaman</translation>
    </message>
    <message>
        <source>on the sheet: the next page</source>
        <translation>di lembar produsen: halaman berikutnya</translation>
    </message>
    <message>
        <source>open the chosen producer</source>
        <translation>buka produsen yang dipilih</translation>
    </message>
    <message>
        <source>Print cards</source>
        <translation>Cetak kartu</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Kartu</translation>
    </message>
</context>
<context>
    <name>ProductColumns</name>
    <message>
        <source>Barcode</source>
        <translation>Kode batang</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Kelompok</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Sisa</translation>
    </message>
    <message>
        <source>Next expiry</source>
        <translation>Kedaluwarsa</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Harga</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>Produsen</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produk</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Satuan</translation>
    </message>
    <message>
        <source>{count} expired</source>
        <translation>{count} lewat</translation>
    </message>
</context>
<context>
    <name>ProductForm</name>
    <message>
        <source>A new product needs a price.</source>
        <translation>Barang baru perlu harga.</translation>
    </message>
    <message>
        <source>A product needs a name.</source>
        <translation>Isi nama barangnya.</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Kode batang</translation>
    </message>
    <message>
        <source>Barcode of a pack</source>
        <translation>Kode batang kemasan</translation>
    </message>
    <message>
        <source>bungkus, toples, kg</source>
        <translation>bungkus, toples, kg</translation>
    </message>
    <message>
        <source>Choose a producer from the list.</source>
        <translation>Pilih produsen dari daftar.</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>Dihitung per</translation>
    </message>
    <message>
        <source>Every lot has a price of its own, such as hand-drawn batik</source>
        <translation>Tiap lot punya harga sendiri, misalnya batik tulis</translation>
    </message>
    <message>
        <source>fills in the expiry</source>
        <translation>mengisi kedaluwarsa</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Kelompok</translation>
    </message>
    <message>
        <source>How many?</source>
        <translation>Berapa isinya?</translation>
    </message>
    <message>
        <source>Issue our own</source>
        <translation>Buat kode toko</translation>
    </message>
    <message>
        <source>Keeps for (days)</source>
        <translation>Tahan (hari)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Buah</translation>
    </message>
    <message>
        <source>Price of a unit</source>
        <translation>Harga satuan</translation>
    </message>
    <message>
        <source>Priced by lot</source>
        <translation>Harga per lot</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>Produsen</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Satuan</translation>
    </message>
    <message>
        <source>Units in it</source>
        <translation>Isi kemasan</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Berat</translation>
    </message>
    <message>
        <source>Whole days, at most 3650.</source>
        <translation>Hari bulat, paling banyak 3650.</translation>
    </message>
    <message>
        <source>Place on the shelf</source>
        <translation>Tempat di rak</translation>
    </message>
    <message>
        <source>such as A2</source>
        <translation>misalnya A2</translation>
    </message>
    <message>
        <source>May dry away (%)</source>
        <translation>Boleh susut (%)</translation>
    </message>
    <message>
        <source>when repacked</source>
        <translation>saat dikemas ulang</translation>
    </message>
    <message>
        <source>Two makers use this code: print our own labels for both</source>
        <translation>Dipakai dua produsen: pakai label toko untuk keduanya</translation>
    </message>
    <message>
        <source>{code} is on goods of two makers: ours is issued for both</source>
        <translation>{code} dipakai dua produsen: keduanya diberi kode toko</translation>
    </message>
</context>
<context>
    <name>ProductsScreen</name>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n produk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) written to the file</source>
        <translation>
            <numerusform>%n produk ditulis ke berkas</numerusform>
        </translation>
    </message>
    <message>
        <source>Add the first one with F9, or import a file.</source>
        <translation>Tambahkan yang pertama dengan F9, atau impor dari berkas.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>Change the product</source>
        <translation>Ubah produk</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ekspor</translation>
    </message>
    <message>
        <source>Export products</source>
        <translation>Ekspor produk</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Kelompok</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Impor</translation>
    </message>
    <message>
        <source>Import products</source>
        <translation>Impor produk</translation>
    </message>
    <message>
        <source>Import the rows</source>
        <translation>Impor barisnya</translation>
    </message>
    <message>
        <source>Name, producer or barcode, words in any order</source>
        <translation>Nama, produsen, atau kode batang, urutan kata bebas</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Produk baru</translation>
    </message>
    <message>
        <source>No products yet</source>
        <translation>Belum ada produk</translation>
    </message>
    <message>
        <source>Nothing by that name</source>
        <translation>Tidak ada yang cocok</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produk</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Save all products as</source>
        <translation>Simpan semua produk sebagai</translation>
    </message>
    <message>
        <source>Save the product</source>
        <translation>Simpan produk</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Cari</translation>
    </message>
    <message>
        <source>Search products</source>
        <translation>Cari produk</translation>
    </message>
    <message>
        <source>the first {shown} of {count}</source>
        <translation>{shown} pertama dari {count}</translation>
    </message>
    <message>
        <source>Try one word of it, or another group.</source>
        <translation>Coba satu kata saja, atau kelompok lain.</translation>
    </message>
    <message>
        <source>{product} is saved</source>
        <translation>{product} disimpan</translation>
    </message>
    <message>
        <source>Print labels</source>
        <translation>Cetak label</translation>
    </message>
    <message>
        <source>Labels out of date</source>
        <translation>Label tidak sesuai harga</translation>
    </message>
    <message>
        <source>Repack</source>
        <translation>Kemas ulang</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Choose a product first.</source>
        <translation>Pilih produk dulu.</translation>
    </message>
</context>
<context>
    <name>ProgressCard</name>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Salin</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Tempel</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Ulangi</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Urungkan</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Potong</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Pilih semua</translation>
    </message>
</context>
<context>
    <name>QuantityCell</name>
    <message>
        <source>More than nothing, at most 1.000.000.</source>
        <translation>Lebih dari nol, paling banyak 1.000.000.</translation>
    </message>
</context>
<context>
    <name>QuantityField</name>
    <message>
        <source>{text} is not a quantity. Write for example {example}.</source>
        <translation>{text} bukan banyaknya. Tulis misalnya {example}.</translation>
    </message>
</context>
<context>
    <name>QuantityPanel</name>
    <message>
        <source>Quantity</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Set the quantity</source>
        <translation>Pakai jumlah ini</translation>
    </message>
    <message>
        <source>Write for example {example}.</source>
        <translation>Tulis misalnya {example}.</translation>
    </message>
</context>
<context>
    <name>QueueCard</name>
    <message numerus="yes">
        <source>Cash, %n envelope(s)</source>
        <translation>
            <numerusform>Tunai, %n amplop</numerusform>
        </translation>
    </message>
    <message>
        <source>Envelopes</source>
        <translation>Amplop</translation>
    </message>
    <message>
        <source>Esc shows the whole queue again.</source>
        <translation>Esc menampilkan seluruh antrean lagi.</translation>
    </message>
    <message>
        <source>Find a producer</source>
        <translation>Cari produsen</translation>
    </message>
    <message>
        <source>Freeze the statements first, then their money is paid here.</source>
        <translation>Bekukan laporannya dulu, lalu uangnya dibayar di sini.</translation>
    </message>
    <message>
        <source>Handed over today: {count}</source>
        <translation>Dibayar hari ini: {count}</translation>
    </message>
    <message>
        <source>negative, carried</source>
        <translation>saldo minus, dibawa</translation>
    </message>
    <message>
        <source>No envelopes</source>
        <translation>Belum ada amplop</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Tidak ditemukan</translation>
    </message>
    <message>
        <source>Nothing to pay</source>
        <translation>Tidak dibayar</translation>
    </message>
    <message>
        <source>paid {time} · {number}</source>
        <translation>dibayar {time} · {number}</translation>
    </message>
    <message>
        <source>put off · {number}</source>
        <translation>dilewati · {number}</translation>
    </message>
    <message>
        <source>too little, carried</source>
        <translation>terlalu kecil, dibawa</translation>
    </message>
    <message numerus="yes">
        <source>Transfer, %n producer(s)</source>
        <translation>
            <numerusform>Transfer, %n produsen</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} · up to {day}</source>
        <translation>{number} · s.d. {day}</translation>
    </message>
    <message>
        <source>Name, code, or scan</source>
        <translation>Nama, kode, atau pindai</translation>
    </message>
</context>
<context>
    <name>QuickGrid</name>
    <message>
        <source>Cash</source>
        <translation>Tunai</translation>
    </message>
    <message>
        <source>Exact cash</source>
        <translation>Uang pas</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Lock</source>
        <translation>Kunci</translation>
    </message>
</context>
<context>
    <name>RateField</name>
    <message>
        <source>{text} is not a rate. Write for example 20 or 12,5.</source>
        <translation>{text} bukan persen. Tulis misalnya 20 atau 12,5.</translation>
    </message>
</context>
<context>
    <name>ReceiptState</name>
    <message>
        <source>Copy {n} printed</source>
        <translation>Salinan ke-{n} tercetak</translation>
    </message>
    <message>
        <source>No printer here</source>
        <translation>Tanpa printer</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>Gagal cetak</translation>
    </message>
    <message>
        <source>Perhaps not printed</source>
        <translation>Belum pasti tercetak</translation>
    </message>
    <message>
        <source>Receipt printed</source>
        <translation>Struk tercetak</translation>
    </message>
    <message>
        <source>Receipt sent</source>
        <translation>Struk dikirim</translation>
    </message>
    <message>
        <source>Receipt waiting</source>
        <translation>Struk menunggu</translation>
    </message>
</context>
<context>
    <name>RowWords</name>
    <message>
        <source>0 for pieces, 3 for weight or length.</source>
        <translation>0 untuk buah, 3 untuk berat atau panjang.</translation>
    </message>
    <message>
        <source>A commission or a fixed price, not both.</source>
        <translation>Komisi atau harga titip, jangan keduanya.</translation>
    </message>
    <message>
        <source>A new product needs a price.</source>
        <translation>Produk baru perlu harga.</translation>
    </message>
    <message>
        <source>A producer needs a name.</source>
        <translation>Isi nama produsennya.</translation>
    </message>
    <message>
        <source>A product needs a name.</source>
        <translation>Isi nama produknya.</translation>
    </message>
    <message>
        <source>A spreadsheet shortened it; make the column text.</source>
        <translation>Dipendekkan oleh lembar sebar; jadikan kolomnya teks.</translation>
    </message>
    <message>
        <source>A whole number from 0 to {most}.</source>
        <translation>Bilangan bulat dari 0 sampai {most}.</translation>
    </message>
    <message>
        <source>account</source>
        <translation>nomor rekening</translation>
    </message>
    <message>
        <source>account name</source>
        <translation>nama rekening</translation>
    </message>
    <message>
        <source>address</source>
        <translation>alamat</translation>
    </message>
    <message>
        <source>agreement</source>
        <translation>perjanjian</translation>
    </message>
    <message>
        <source>At most 1.000 lines on one note.</source>
        <translation>Paling banyak 1.000 baris per nota.</translation>
    </message>
    <message>
        <source>bank</source>
        <translation>bank</translation>
    </message>
    <message>
        <source>barcode</source>
        <translation>kode batang</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>berubah</translation>
    </message>
    <message>
        <source>code</source>
        <translation>kode</translation>
    </message>
    <message>
        <source>Codes that begin with 28 are labels of lots.</source>
        <translation>Kode berawalan 28 adalah label lot.</translation>
    </message>
    <message>
        <source>commission</source>
        <translation>komisi</translation>
    </message>
    <message>
        <source>Days, up to ten years.</source>
        <translation>Hari, sampai sepuluh tahun.</translation>
    </message>
    <message>
        <source>decimals</source>
        <translation>desimal</translation>
    </message>
    <message>
        <source>district</source>
        <translation>kecamatan</translation>
    </message>
    <message>
        <source>expiry</source>
        <translation>kedaluwarsa</translation>
    </message>
    <message>
        <source>fixed price</source>
        <translation>harga titip</translation>
    </message>
    <message>
        <source>From 0 to 10.000 (100 %).</source>
        <translation>Dari 0 sampai 10.000 (100 %).</translation>
    </message>
    <message>
        <source>From 0 to 365.</source>
        <translation>Dari 0 sampai 365.</translation>
    </message>
    <message>
        <source>From 0 to Rp1.000.000.000.</source>
        <translation>Dari 0 sampai Rp1.000.000.000.</translation>
    </message>
    <message>
        <source>From 0 to Rp100.000.000.</source>
        <translation>Dari 0 sampai Rp100.000.000.</translation>
    </message>
    <message>
        <source>group</source>
        <translation>kelompok</translation>
    </message>
    <message>
        <source>halal</source>
        <translation>halal</translation>
    </message>
    <message>
        <source>hold days</source>
        <translation>hari tahan</translation>
    </message>
    <message>
        <source>Letters, digits and hyphens, such as P-0007.</source>
        <translation>Huruf, angka, dan tanda hubung, misalnya P-0007.</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>baris</translation>
    </message>
    <message>
        <source>More than nothing, at most 1.000.000.</source>
        <translation>Lebih dari nol, paling banyak 1.000.000.</translation>
    </message>
    <message>
        <source>More than ten years ahead.</source>
        <translation>Lebih dari sepuluh tahun lagi.</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nama</translation>
    </message>
    <message>
        <source>new</source>
        <translation>baru</translation>
    </message>
    <message>
        <source>NIB</source>
        <translation>NIB</translation>
    </message>
    <message>
        <source>One of {words}.</source>
        <translation>Salah satu dari {words}.</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>pemilik</translation>
    </message>
    <message>
        <source>P-IRT</source>
        <translation>P-IRT</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>telepon</translation>
    </message>
    <message>
        <source>price</source>
        <translation>harga</translation>
    </message>
    <message>
        <source>producer</source>
        <translation>produsen</translation>
    </message>
    <message>
        <source>producer's price</source>
        <translation>harga titip</translation>
    </message>
    <message>
        <source>quantity</source>
        <translation>jumlah</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>ditolak</translation>
    </message>
    <message>
        <source>Row {row} is for the same producer.</source>
        <translation>Baris {row} untuk produsen yang sama.</translation>
    </message>
    <message>
        <source>Row {row} says something else of this product.</source>
        <translation>Baris {row} mengatakan lain tentang produk ini.</translation>
    </message>
    <message>
        <source>shelf life</source>
        <translation>masa simpan</translation>
    </message>
    <message>
        <source>Such as 0812-3456-7890.</source>
        <translation>Misalnya 0812-3456-7890.</translation>
    </message>
    <message>
        <source>Such as 2026-11-30, 30/11/2026 or 11/2026.</source>
        <translation>Misalnya 2026-11-30, 30/11/2026, atau 11/2026.</translation>
    </message>
    <message>
        <source>terms</source>
        <translation>ketentuan</translation>
    </message>
    <message>
        <source>The cash in the drawer, in rupiah.</source>
        <translation>Uang di laci, dalam rupiah.</translation>
    </message>
    <message>
        <source>This is a pack of {product}.</source>
        <translation>Ini kemasan {product}.</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>tetap</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>satuan</translation>
    </message>
    <message>
        <source>village</source>
        <translation>kelurahan</translation>
    </message>
    <message>
        <source>What was sold by it would change.</source>
        <translation>Penjualan yang sudah ada akan berubah.</translation>
    </message>
    <message>
        <source>Whole rupiah, such as 12500 or 12.500.</source>
        <translation>Rupiah bulat, misalnya 12500 atau 12.500.</translation>
    </message>
    <message>
        <source>{product} is expired already.</source>
        <translation>{product} sudah kedaluwarsa.</translation>
    </message>
    <message>
        <source>city</source>
        <translation>kota</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>hari terakhir</translation>
    </message>
    <message>
        <source>minimum payout</source>
        <translation>pembayaran terkecil</translation>
    </message>
    <message>
        <source>pay rhythm</source>
        <translation>waktu bayar</translation>
    </message>
    <message>
        <source>rack fee</source>
        <translation>sewa rak</translation>
    </message>
    <message>
        <source>day of signing</source>
        <translation>tanggal tanda tangan</translation>
    </message>
    <message>
        <source>first day</source>
        <translation>hari pertama</translation>
    </message>
    <message>
        <source>Today or later.</source>
        <translation>Hari ini atau sesudahnya.</translation>
    </message>
    <message>
        <source>postcode</source>
        <translation>kode pos</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>alasan</translation>
    </message>
    <message>
        <source>number</source>
        <translation>nomor</translation>
    </message>
    <message>
        <source>end</source>
        <translation>masa berlaku</translation>
    </message>
    <message>
        <source>day of the decision</source>
        <translation>tanggal keputusan</translation>
    </message>
    <message>
        <source>story</source>
        <translation>kisah</translation>
    </message>
    <message>
        <source>Say why: the producer may ask for it.</source>
        <translation>Tulis alasannya: produsen boleh menanyakannya.</translation>
    </message>
    <message>
        <source>It ends before it begins.</source>
        <translation>Berakhir sebelum mulai berlaku.</translation>
    </message>
    <message>
        <source>The number that stands on the paper.</source>
        <translation>Isi nomor yang tertera di surat.</translation>
    </message>
    <message>
        <source>That day has not come yet.</source>
        <translation>Hari itu belum tiba.</translation>
    </message>
    <message>
        <source>A story has words.</source>
        <translation>Tulis kisahnya dulu.</translation>
    </message>
    <message>
        <source>A sign in it cannot be seen ({sign}): type it anew.</source>
        <translation>Ada tanda yang tidak terlihat ({sign}): ketik ulang.</translation>
    </message>
    <message>
        <source>At most {most} characters.</source>
        <translation>Paling banyak {most} karakter.</translation>
    </message>
    <message>
        <source>time of the rack fee</source>
        <translation>masa sewa rak</translation>
    </message>
    <message>
        <source>The whole number, not its last digits.</source>
        <translation>Nomor lengkapnya, bukan hanya angka terakhirnya.</translation>
    </message>
    <message>
        <source>A day such as 2026-11-22.</source>
        <translation>Tanggal seperti 2026-11-22.</translation>
    </message>
    <message>
        <source>A whole number of pieces.</source>
        <translation>Jumlah buah, bilangan bulat.</translation>
    </message>
    <message>
        <source>A whole number.</source>
        <translation>Bilangan bulat.</translation>
    </message>
    <message>
        <source>An hour from 1 to 24.</source>
        <translation>Jam dari 1 sampai 24.</translation>
    </message>
    <message>
        <source>At most 1.000 lines at a time.</source>
        <translation>Paling banyak 1.000 baris sekaligus.</translation>
    </message>
    <message>
        <source>At most 200 rules.</source>
        <translation>Paling banyak 200 aturan.</translation>
    </message>
    <message>
        <source>At most 40 lines on a quick note.</source>
        <translation>Paling banyak 40 baris per nota cepat.</translation>
    </message>
    <message>
        <source>Begin with rusak, hilang, kedaluwarsa or ditemukan.</source>
        <translation>Awali dengan rusak, hilang, kedaluwarsa, atau ditemukan.</translation>
    </message>
    <message>
        <source>From 0 to 10.000.000.</source>
        <translation>Dari 0 sampai 10.000.000.</translation>
    </message>
    <message>
        <source>From 0 to 100 %.</source>
        <translation>Dari 0 sampai 100 %.</translation>
    </message>
    <message>
        <source>From 0 to 20 %.</source>
        <translation>Dari 0 sampai 20 %.</translation>
    </message>
    <message>
        <source>From 0 to 90 %.</source>
        <translation>Dari 0 sampai 90 %.</translation>
    </message>
    <message>
        <source>From 0 to Rp10.000.000.000.</source>
        <translation>Dari 0 sampai Rp10.000.000.000.</translation>
    </message>
    <message>
        <source>From 0 to Rp100.000.000.000.</source>
        <translation>Dari 0 sampai Rp100.000.000.000.</translation>
    </message>
    <message>
        <source>From 1 to 90 %, at most 60 days or 12 hours before.</source>
        <translation>Dari 1 sampai 90 %, paling lama 60 hari atau 12 jam sebelumnya.</translation>
    </message>
    <message>
        <source>Grams such as 7500, or kilograms such as 7,500.</source>
        <translation>Gram seperti 7500, atau kilogram seperti 7,500.</translation>
    </message>
    <message>
        <source>It cannot be made after its last day.</source>
        <translation>Tidak mungkin dibuat setelah hari kedaluwarsanya.</translation>
    </message>
    <message>
        <source>It cannot be more than what was used.</source>
        <translation>Tidak mungkin lebih dari yang dipakai.</translation>
    </message>
    <message>
        <source>More than nothing, from the shelf.</source>
        <translation>Lebih dari nol, dari rak.</translation>
    </message>
    <message>
        <source>More than nothing.</source>
        <translation>Lebih dari nol.</translation>
    </message>
    <message>
        <source>Name the producer.</source>
        <translation>Sebutkan produsennya.</translation>
    </message>
    <message>
        <source>Name who signed for the producer.</source>
        <translation>Sebutkan siapa yang menandatangani untuk produsen.</translation>
    </message>
    <message>
        <source>Nothing is made after the day it comes in.</source>
        <translation>Tidak ada yang dibuat setelah hari masuknya.</translation>
    </message>
    <message>
        <source>Only goods of the shop's own have a cost.</source>
        <translation>Hanya barang toko sendiri yang punya harga beli.</translation>
    </message>
    <message>
        <source>Say what happened: it stands on the report.</source>
        <translation>Tulis apa yang terjadi: ini tercantum di berita acara.</translation>
    </message>
    <message>
        <source>Say what it is, in a word or two.</source>
        <translation>Tulis barang apa itu, satu dua kata.</translation>
    </message>
    <message>
        <source>Say what was wrong: it stands on the counter-note.</source>
        <translation>Tulis apa yang keliru: ini tercantum di nota pembetulan.</translation>
    </message>
    <message>
        <source>Say why it was not taken: it stands on the note.</source>
        <translation>Tulis mengapa tidak diterima: ini tercantum di tanda terima.</translation>
    </message>
    <message>
        <source>Say why: the producer holds a slip of it.</source>
        <translation>Tulis alasannya: produsen memegang slipnya.</translation>
    </message>
    <message>
        <source>Such as 2026-11-20 or 20/11/2026.</source>
        <translation>Misalnya 2026-11-20 atau 20/11/2026.</translation>
    </message>
    <message>
        <source>Such as the bus or the guide.</source>
        <translation>Misalnya nama bus atau pemandunya.</translation>
    </message>
    <message>
        <source>The product stands in the file twice.</source>
        <translation>Produk ini tertulis dua kali di berkas.</translation>
    </message>
    <message>
        <source>This is the shop's: leave it empty.</source>
        <translation>Ini milik toko: biarkan kosong.</translation>
    </message>
    <message>
        <source>Whole rupiah, such as 12.500.</source>
        <translation>Rupiah bulat, misalnya 12.500.</translation>
    </message>
    <message>
        <source>advance</source>
        <translation>uang muka</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>jumlah uang</translation>
    </message>
    <message>
        <source>closing hour</source>
        <translation>jam tutup</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>harga beli</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>hasil hitung</translation>
    </message>
    <message>
        <source>who bears damage</source>
        <translation>penanggung barang rusak</translation>
    </message>
    <message>
        <source>who may bear discounts</source>
        <translation>penanggung potongan</translation>
    </message>
    <message>
        <source>drying</source>
        <translation>penyusutan</translation>
    </message>
    <message>
        <source>who bears expiry</source>
        <translation>penanggung kedaluwarsa</translation>
    </message>
    <message>
        <source>float</source>
        <translation>kas awal</translation>
    </message>
    <message>
        <source>instalment</source>
        <translation>cicilan</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>jenis</translation>
    </message>
    <message>
        <source>who bears loss</source>
        <translation>penanggung barang hilang</translation>
    </message>
    <message>
        <source>lot or code</source>
        <translation>lot atau kode</translation>
    </message>
    <message>
        <source>made</source>
        <translation>hasil</translation>
    </message>
    <message>
        <source>day it was made</source>
        <translation>tanggal dibuat</translation>
    </message>
    <message>
        <source>markdown</source>
        <translation>potongan harga</translation>
    </message>
    <message>
        <source>way of paying</source>
        <translation>cara bayar</translation>
    </message>
    <message>
        <source>signed by</source>
        <translation>penanda tangan</translation>
    </message>
    <message>
        <source>what it is</source>
        <translation>nama barang</translation>
    </message>
</context>
<context>
    <name>ScanField</name>
    <message>
        <source>Find or scan</source>
        <translation>Cari atau pindai</translation>
    </message>
    <message>
        <source>next scan: {count}</source>
        <translation>pindaian berikutnya: {count} buah</translation>
    </message>
    <message>
        <source>Scan, or find a name, code, producer</source>
        <translation>Pindai, atau cari nama, kode, produsen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Cari</translation>
    </message>
</context>
<context>
    <name>SecretCard</name>
    <message numerus="yes">
        <source>%n digit(s)</source>
        <translation>
            <numerusform>%n angka</numerusform>
        </translation>
    </message>
    <message>
        <source>Password of {name}</source>
        <translation>Kata sandi {name}</translation>
    </message>
    <message>
        <source>PIN of {name}</source>
        <translation>PIN {name}</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Masuk</translation>
    </message>
    <message>
        <source>Too many tries. Wait {time}.</source>
        <translation>Terlalu sering salah. Tunggu {time}.</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Setujui</translation>
    </message>
</context>
<context>
    <name>SellingView</name>
    <message>
        <source>How the cart is shown</source>
        <translation>Cara keranjang ditampilkan</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Pindai</translation>
    </message>
    <message>
        <source>Touch</source>
        <translation>Sentuh</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Tindakan lain</translation>
    </message>
</context>
<context>
    <name>Settlement</name>
    <message>
        <source>By transfer</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Draf</translation>
    </message>
    <message>
        <source>Earlier envelope: {amount}</source>
        <translation>Amplop lama: {amount}</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Dibekukan</translation>
    </message>
    <message>
        <source>Goods below nothing: count first</source>
        <translation>Sisa barang minus: hitung dulu</translation>
    </message>
    <message>
        <source>Held {amount}</source>
        <translation>Ditahan {amount}</translation>
    </message>
    <message>
        <source>In cash</source>
        <translation>Tunai</translation>
    </message>
    <message>
        <source>In cash, steps of {amount}</source>
        <translation>Tunai, per {amount}</translation>
    </message>
    <message>
        <source>More was sold than lay there: count first</source>
        <translation>Terjual melebihi stok: hitung dulu</translation>
    </message>
    <message>
        <source>Negative balance, carried</source>
        <translation>Saldo minus, dibawa</translation>
    </message>
    <message>
        <source>No bank account yet</source>
        <translation>Rekening belum ada</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Dibayar</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Dicetak</translation>
    </message>
    <message>
        <source>Too little to pay, carried</source>
        <translation>Terlalu kecil, dibawa</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} s.d. {last}</translation>
    </message>
    <message>
        <source>Account changed: check it</source>
        <translation>Rekening diganti: periksa</translation>
    </message>
    <message>
        <source>Not due yet as agreed</source>
        <translation>Belum waktunya menurut perjanjian</translation>
    </message>
    <message>
        <source>Objection not answered yet</source>
        <translation>Keberatan belum dijawab</translation>
    </message>
    <message>
        <source>Unusual: {amount} earned</source>
        <translation>Tidak biasa: hak {amount}</translation>
    </message>
    <message>
        <source>Other instalment: {amount}</source>
        <translation>Angsuran lain: {amount}</translation>
    </message>
</context>
<context>
    <name>SettlementScreen</name>
    <message>
        <source>Another cut-off</source>
        <translation>Ganti batas hitung</translation>
    </message>
    <message>
        <source>Back to the settlement</source>
        <translation>Kembali ke penyelesaian</translation>
    </message>
    <message>
        <source>Find a producer</source>
        <translation>Cari produsen</translation>
    </message>
    <message>
        <source>Freeze this one</source>
        <translation>Bekukan yang ini</translation>
    </message>
    <message>
        <source>Make the kwitansi</source>
        <translation>Buat kwitansi</translation>
    </message>
    <message>
        <source>Money handed over</source>
        <translation>Uang diserahkan</translation>
    </message>
    <message>
        <source>Open pay day</source>
        <translation>Buka hari bayar</translation>
    </message>
    <message>
        <source>Print all statements</source>
        <translation>Cetak semua laporan</translation>
    </message>
    <message>
        <source>Print the list for the bank</source>
        <translation>Cetak daftar pecahan</translation>
    </message>
    <message>
        <source>Put this envelope off</source>
        <translation>Lewati amplop ini dulu</translation>
    </message>
    <message>
        <source>View the statement</source>
        <translation>Lihat laporan</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Lainnya</translation>
    </message>
    <message>
        <source>Take the payout back</source>
        <translation>Batalkan penyerahan</translation>
    </message>
    <message>
        <source>Who may fetch money</source>
        <translation>Wakil produsen</translation>
    </message>
</context>
<context>
    <name>ShelfView</name>
    <message>
        <source>All</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>All products</source>
        <translation>Semua barang</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>Found for “{words}”</source>
        <translation>Hasil untuk “{words}”</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Kelompok barang</translation>
    </message>
    <message>
        <source>Nothing by that name</source>
        <translation>Tidak ada dengan nama itu</translation>
    </message>
    <message>
        <source>Nothing on this shelf yet</source>
        <translation>Belum ada barang di rak ini</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>sold out</source>
        <translation>habis</translation>
    </message>
    <message>
        <source>Take goods in first, under Goods in.</source>
        <translation>Terima dulu titipan lewat menu Titipan.</translation>
    </message>
    <message>
        <source>Try one word of it, its code or its producer.</source>
        <translation>Coba satu kata saja, kodenya, atau produsennya.</translation>
    </message>
    <message>
        <source>{count} left</source>
        <translation>sisa {count}</translation>
    </message>
    <message>
        <source>favourite</source>
        <translation>favorit</translation>
    </message>
    <message>
        <source>check the date</source>
        <translation>cek tanggal</translation>
    </message>
    <message>
        <source>Enter takes it, arrows choose</source>
        <translation>Enter ambil, panah pilih</translation>
    </message>
</context>
<context>
    <name>ShiftResult</name>
    <message>
        <source>Counted</source>
        <translation>Hitung fisik</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Selisih</translation>
    </message>
    <message>
        <source>Should be</source>
        <translation>Kas seharusnya</translation>
    </message>
    <message>
        <source>The drawer is right.</source>
        <translation>Isi laci cocok.</translation>
    </message>
    <message>
        <source>There is less in the drawer than there should be.</source>
        <translation>Isi laci kurang dari seharusnya.</translation>
    </message>
    <message>
        <source>There is more in the drawer than there should be.</source>
        <translation>Isi laci lebih dari seharusnya.</translation>
    </message>
    <message>
        <source>The drawer is handed over.</source>
        <translation>Laci sudah diserahkan.</translation>
    </message>
    <message>
        <source>To the safe</source>
        <translation>Masuk ke brankas</translation>
    </message>
    <message>
        <source>Stays in the drawer</source>
        <translation>Tinggal di laci</translation>
    </message>
    <message>
        <source>The slip {code} is being printed: sign it together, and put the money into the safe.</source>
        <translation>Rekap {code} sedang dicetak: tanda tangani berdua, lalu simpan uangnya di brankas.</translation>
    </message>
</context>
<context>
    <name>Shopfront</name>
    <message>
        <source>Shift {0}</source>
        <translation>Shift {0}</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>SignInScreen</name>
    <message>
        <source>Admin</source>
        <translation>Admin</translation>
    </message>
    <message>
        <source>Ask a manager for a new PIN. It is set under Settings, Staff.</source>
        <translation>Minta PIN baru ke Pengelola. Diatur di Pengaturan, Hak akses.</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>Pemeriksa</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>Kasir</translation>
    </message>
    <message>
        <source>Forgot PIN</source>
        <translation>Lupa PIN</translation>
    </message>
    <message>
        <source>Goods on trust, sums in the open.</source>
        <translation>Barang titipan, hitungan terang.</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Pengelola</translation>
    </message>
    <message>
        <source>Register {name}</source>
        <translation>Kasir {name}</translation>
    </message>
    <message>
        <source>Shift {number} is not open yet. You will be asked for the float.</source>
        <translation>Shift {number} belum dibuka. Anda akan diminta kas awal.</translation>
    </message>
    <message>
        <source>Shut down</source>
        <translation>Matikan</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Pengawas</translation>
    </message>
    <message>
        <source>Who is on duty?</source>
        <translation>Siapa yang bertugas?</translation>
    </message>
    <message>
        <source>Back to the shop</source>
        <translation>Kembali ke toko</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Mode latihan</translation>
    </message>
    <message>
        <source>Start training anew</source>
        <translation>Mulai latihan dari awal</translation>
    </message>
    <message>
        <source>For training the password of {name} is {secret}</source>
        <translation>Untuk latihan, kata sandi {name}: {secret}</translation>
    </message>
    <message>
        <source>For training the PIN of {name} is {secret}</source>
        <translation>Untuk latihan, PIN {name}: {secret}</translation>
    </message>
    <message>
        <source>Forgot password</source>
        <translation>Lupa kata sandi</translation>
    </message>
    <message>
        <source>The new password holds. The recovery code is void: make a new sheet.</source>
        <translation>Kata sandi baru berlaku. Kode pemulihan tidak berlaku lagi: buat lembar yang baru.</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>One less</source>
        <translation>Kurang satu</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Tambah satu</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Counted together</source>
        <translation>Dihitung berdua</translation>
    </message>
    <message>
        <source>Drawer</source>
        <translation>Laci</translation>
    </message>
    <message>
        <source>Kwitansi signed</source>
        <translation>Kwitansi ditandatangani</translation>
    </message>
    <message>
        <source>Make kwitansi</source>
        <translation>Buat kwitansi</translation>
    </message>
    <message>
        <source>Make the kwitansi first (Ctrl+P) and have it signed.</source>
        <translation>Buat kwitansi dulu (Ctrl+P) dan minta ditandatangani.</translation>
    </message>
    <message>
        <source>Meterai Rp10.000 stuck on and signed across</source>
        <translation>Meterai Rp10.000 ditempel dan kena tanda tangan</translation>
    </message>
    <message>
        <source>Money from</source>
        <translation>Uang dari</translation>
    </message>
    <message>
        <source>Reference of the transfer</source>
        <translation>Nomor referensi transfer</translation>
    </message>
    <message>
        <source>Reference of the transfer, from the bank</source>
        <translation>Nomor referensi transfer dari bank</translation>
    </message>
    <message>
        <source>Safe</source>
        <translation>Brankas</translation>
    </message>
    <message>
        <source>Signed before the money is handed over</source>
        <translation>Ditandatangani sebelum uang diserahkan</translation>
    </message>
    <message>
        <source>Still to tick: {what}</source>
        <translation>Belum dicentang: {what}</translation>
    </message>
    <message>
        <source>The bank has taken the transfer</source>
        <translation>Transfer sudah diterima bank</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>{number} is drawn. Print it and have it signed.</source>
        <translation>{number} siap. Cetak dan minta ditandatangani.</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>Yang menandatangani</translation>
    </message>
</context>
<context>
    <name>SumCard</name>
    <message numerus="yes">
        <source>%n product(s), every row balances</source>
        <translation>
            <numerusform>%n barang, semua baris seimbang</numerusform>
        </translation>
    </message>
    <message>
        <source>Advance instalment</source>
        <translation>Angsuran uang muka</translation>
    </message>
    <message>
        <source>Compensation</source>
        <translation>Ganti rugi</translation>
    </message>
    <message>
        <source>Earlier envelope still to fetch: {amount}</source>
        <translation>Amplop lama, masih dapat diambil: {amount}</translation>
    </message>
    <message>
        <source>Earned</source>
        <translation>Hak produsen</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Biaya</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Bekukan</translation>
    </message>
    <message>
        <source>gets its LPK number when frozen</source>
        <translation>nomor LPK saat dibekukan</translation>
    </message>
    <message>
        <source>Held, counted later: {amount}</source>
        <translation>Ditahan, dihitung nanti: {amount}</translation>
    </message>
    <message>
        <source>left by {number}</source>
        <translation>sisa {number}</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Bersih</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Saldo awal</translation>
    </message>
    <message>
        <source>paid with {number}</source>
        <translation>dibayar dengan {number}</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>Pengembalian</translation>
    </message>
    <message>
        <source>sold {gross}, commission {commission}</source>
        <translation>jual {gross}, komisi {commission}</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Lihat</translation>
    </message>
    <message>
        <source>View the statement</source>
        <translation>Lihat laporan</translation>
    </message>
    <message>
        <source>{count} entries</source>
        <translation>{count} catatan</translation>
    </message>
    <message>
        <source>{name} has less than nothing left: count it</source>
        <translation>Sisa {name} minus: hitung dulu</translation>
    </message>
    <message>
        <source>this once; agreed is {amount}</source>
        <translation>kali ini saja; disepakati {amount}</translation>
    </message>
</context>
<context>
    <name>SumLines</name>
    <message>
        <source>Discount</source>
        <translation>Potongan</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Pembulatan</translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>Subtotal</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>Labels</source>
        <translation>Label barang</translation>
    </message>
    <message>
        <source>Note on A4, copies</source>
        <translation>Tanda terima A4</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Buah</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>Produsen</translation>
    </message>
    <message>
        <source>Save &amp; print</source>
        <translation>Simpan &amp; cetak</translation>
    </message>
    <message>
        <source>Save only</source>
        <translation>Simpan saja</translation>
    </message>
    <message>
        <source>Selling value</source>
        <translation>Nilai jual</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Toko</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Ringkasan</translation>
    </message>
    <message>
        <source>To be printed</source>
        <translation>Yang dicetak</translation>
    </message>
    <message>
        <source>Weighed</source>
        <translation>Timbangan</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Photo taken</source>
        <translation>Foto ada</translation>
    </message>
</context>
<context>
    <name>TermsPage</name>
    <message>
        <source>A group</source>
        <translation>Satu kelompok</translation>
    </message>
    <message>
        <source>Choose a product from the list.</source>
        <translation>Pilih produk dari daftar.</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>Komisi</translation>
    </message>
    <message>
        <source>Everything comes in on the agreement. Add one below.</source>
        <translation>Semua barang masuk menurut perjanjian. Tambahkan di bawah.</translation>
    </message>
    <message>
        <source>Fixed price</source>
        <translation>Harga titip</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Untuk</translation>
    </message>
    <message>
        <source>From which day?</source>
        <translation>Mulai tanggal berapa?</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Kelompok</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>Berlaku mulai</translation>
    </message>
    <message>
        <source>How much does the shop keep?</source>
        <translation>Berapa komisi toko?</translation>
    </message>
    <message>
        <source>No special terms</source>
        <translation>Tidak ada ketentuan khusus</translation>
    </message>
    <message>
        <source>One product</source>
        <translation>Satu produk</translation>
    </message>
    <message>
        <source>Producer gets</source>
        <translation>Produsen terima</translation>
    </message>
    <message>
        <source>Producer gets for a unit</source>
        <translation>Produsen terima per satuan</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produk</translation>
    </message>
    <message>
        <source>Shop keeps</source>
        <translation>Komisi toko</translation>
    </message>
    <message>
        <source>Special terms</source>
        <translation>Ketentuan khusus</translation>
    </message>
    <message>
        <source>What does the producer get?</source>
        <translation>Berapa yang diterima produsen?</translation>
    </message>
    <message>
        <source>The order: product, group, agreement, shop default. The first that is agreed wins; lots in the shop keep theirs.</source>
        <translation>Urutannya: produk, kelompok, perjanjian, ketentuan toko. Yang pertama ada itu yang berlaku; barang di toko tetap memakai ketentuannya.</translation>
    </message>
    <message>
        <source>{product} now: {rule} holds, the shop keeps {shop}, the producer gets {producer}.</source>
        <translation>{product}, yang berlaku: {rule}; toko {shop}, produsen {producer}.</translation>
    </message>
    <message>
        <source>End this term</source>
        <translation>Akhiri ketentuan ini</translation>
    </message>
    <message>
        <source>End the term for {goods}?</source>
        <translation>Akhiri ketentuan untuk {goods}?</translation>
    </message>
    <message>
        <source>Deliveries from now on come in on the next rule. Lots in the shop keep their terms.</source>
        <translation>Kiriman mulai sekarang memakai aturan berikutnya. Barang di toko tetap memakai ketentuannya.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Biarkan</translation>
    </message>
</context>
<context>
    <name>TotalLabel</name>
    <message>
        <source>TOTAL</source>
        <translation>TOTAL</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>There is already somebody called {name}.</source>
        <translation>Sudah ada yang bernama {name}.</translation>
    </message>
    <message>
        <source>a cell of more than 2.000 characters</source>
        <translation>sel berisi lebih dari 2.000 huruf</translation>
    </message>
    <message>
        <source>a cell that shows an error</source>
        <translation>sel berisi kesalahan</translation>
    </message>
    <message>
        <source>a column that is there twice</source>
        <translation>kolom yang ada dua kali</translation>
    </message>
    <message>
        <source>A discount of {discount} is more than {amount}.</source>
        <translation>Potongan {discount} lebih besar dari {amount}.</translation>
    </message>
    <message>
        <source>a formula: paste its value instead</source>
        <translation>rumus: tempel nilainya saja</translation>
    </message>
    <message>
        <source>A payment of {amount} is not possible.</source>
        <translation>Pembayaran {amount} tidak mungkin.</translation>
    </message>
    <message>
        <source>A spreadsheet holds 1.048.575 rows. Ask for fewer days, or for CSV.</source>
        <translation>Lembar kerja hanya memuat 1.048.575 baris. Minta hari yang lebih sedikit, atau CSV.</translation>
    </message>
    <message>
        <source>already_dynamic</source>
        <translation>kodenya sudah memuat jumlah</translation>
    </message>
    <message>
        <source>an old Excel file: save it as .xlsx or .csv</source>
        <translation>berkas Excel lama: simpan sebagai .xlsx atau .csv</translation>
    </message>
    <message>
        <source>bad_amount</source>
        <translation>jumlahnya tidak berlaku</translation>
    </message>
    <message>
        <source>bad_length</source>
        <translation>panjangnya salah</translation>
    </message>
    <message>
        <source>bad_start</source>
        <translation>awalnya bukan QRIS</translation>
    </message>
    <message>
        <source>bad_tag</source>
        <translation>isinya tidak dikenal</translation>
    </message>
    <message>
        <source>beancount</source>
        <translation>beancount</translation>
    </message>
    <message>
        <source>books</source>
        <translation>buku</translation>
    </message>
    <message>
        <source>Check the date: {product} has an expired lot on the shelf. Scan the lot's label.</source>
        <translation>Periksa tanggalnya: di rak ada lot {product} yang kedaluwarsa. Pindai label lotnya.</translation>
    </message>
    <message>
        <source>control</source>
        <translation>ada tanda yang tidak terlihat</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Salin rincian</translation>
    </message>
    <message>
        <source>csv</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>damaged, or no table</source>
        <translation>rusak, atau bukan tabel</translation>
    </message>
    <message>
        <source>it would grow too large when unpacked</source>
        <translation>terlalu besar setelah dibuka</translation>
    </message>
    <message>
        <source>Kwitansi {shown} is taken by now, the next one is {number}. Make it again and have it signed.</source>
        <translation>Kwitansi {shown} sudah terpakai, berikutnya {number}. Buat lagi dan minta ditandatangani.</translation>
    </message>
    <message>
        <source>larger than 20 MB</source>
        <translation>lebih dari 20 MB</translation>
    </message>
    <message>
        <source>more cells than the header has columns</source>
        <translation>sel lebih banyak dari kolom di kepala</translation>
    </message>
    <message>
        <source>more than 50.000 rows</source>
        <translation>lebih dari 50.000 baris</translation>
    </message>
    <message>
        <source>more than 64 columns</source>
        <translation>lebih dari 64 kolom</translation>
    </message>
    <message>
        <source>moves</source>
        <translation>mutasi stok</translation>
    </message>
    <message>
        <source>neither UTF-8 nor Windows-1252 text</source>
        <translation>bukan teks UTF-8 atau Windows-1252</translation>
    </message>
    <message>
        <source>no header row</source>
        <translation>tidak ada baris kepala</translation>
    </message>
    <message>
        <source>no_checksum</source>
        <translation>angka pemeriksanya tidak ada</translation>
    </message>
    <message>
        <source>no_name</source>
        <translation>nama tokonya tidak ada</translation>
    </message>
    <message>
        <source>Not plain text: {reason} {sign} (at most {limit} characters).</source>
        <translation>Teks tidak bisa dipakai: {reason} {sign} (paling banyak {limit} huruf).</translation>
    </message>
    <message>
        <source>not_ascii</source>
        <translation>ada huruf di luar A sampai Z</translation>
    </message>
    <message>
        <source>not_digits</source>
        <translation>harus angka semua</translation>
    </message>
    <message>
        <source>Nothing is lost. Copy the details and send them to whoever looks after the till.</source>
        <translation>Tidak ada yang hilang. Salin rinciannya dan kirim ke pengurus kasir ini.</translation>
    </message>
    <message>
        <source>Nothing was paid. Choose another box, or fetch money first.</source>
        <translation>Belum ada yang dibayar. Pilih kas lain, atau ambil uang dulu.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Tidak ada yang dicatat.</translation>
    </message>
    <message>
        <source>Only {on_hand} left of {product}; {wanted} were wanted.</source>
        <translation>Sisa {product} hanya {on_hand}, diminta {wanted}.</translation>
    </message>
    <message>
        <source>postings</source>
        <translation>pembukuan</translation>
    </message>
    <message>
        <source>producers</source>
        <translation>produsen</translation>
    </message>
    <message>
        <source>products</source>
        <translation>produk</translation>
    </message>
    <message>
        <source>QRIS refused: {reason}.</source>
        <translation>QRIS ditolak: {reason}.</translation>
    </message>
    <message>
        <source>Register {register} already has the open shift {number}.</source>
        <translation>Kasir {register} masih punya shift {number} yang terbuka.</translation>
    </message>
    <message>
        <source>Register {register} has no open shift. Open one with the float first.</source>
        <translation>Kasir {register} belum membuka shift. Buka dulu dengan kas awal.</translation>
    </message>
    <message>
        <source>repeated_tag</source>
        <translation>ada isi yang terulang</translation>
    </message>
    <message>
        <source>Rp{missing} are missing.</source>
        <translation>Kurang Rp{missing}.</translation>
    </message>
    <message>
        <source>sales</source>
        <translation>penjualan</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>bersama</translation>
    </message>
    <message>
        <source>shop</source>
        <translation>toko</translation>
    </message>
    <message>
        <source>Something went wrong that should not.</source>
        <translation>Terjadi kesalahan yang tidak semestinya.</translation>
    </message>
    <message>
        <source>Statement {number} pays nothing.</source>
        <translation>Laporan {number} tidak membayar apa-apa.</translation>
    </message>
    <message>
        <source>Statement {number} was already paid ({payout}).</source>
        <translation>Laporan {number} sudah dibayar ({payout}).</translation>
    </message>
    <message>
        <source>The agreement for {product} does not let a discount be borne by: {bearer}.</source>
        <translation>Menurut perjanjian {product}, potongan tidak boleh ditanggung {bearer}.</translation>
    </message>
    <message>
        <source>The books are busy or out of reach: {detail}. Nothing was written; try again.</source>
        <translation>Buku sedang dipakai atau tidak terjangkau: {detail}. Tidak ada yang dicatat, coba lagi.</translation>
    </message>
    <message>
        <source>The books at {where} cannot be read: {detail}.</source>
        <translation>Buku di {where} tidak bisa dibaca: {detail}.</translation>
    </message>
    <message>
        <source>The books cannot be written: {detail}. Nothing of this deed was kept; what was there before is safe.</source>
        <translation>Buku tidak bisa ditulis: {detail}. Tindakan ini tidak dicatat, yang lama tetap aman.</translation>
    </message>
    <message>
        <source>The cart is empty. Scan something first.</source>
        <translation>Keranjang kosong. Pindai barang dulu.</translation>
    </message>
    <message>
        <source>The code {code} already belongs to {product}.</source>
        <translation>Kode {code} sudah dipakai {product}.</translation>
    </message>
    <message>
        <source>The code {code} is not known. Nothing was changed.</source>
        <translation>Kode {code} tidak dikenal. Tidak ada yang berubah.</translation>
    </message>
    <message>
        <source>The code {code} was misread: its check digit is wrong. Scan it again.</source>
        <translation>Kode {code} salah terbaca: angka pemeriksanya tidak cocok. Pindai lagi.</translation>
    </message>
    <message>
        <source>The connection to the receipt printer ({printer}) broke. Check the paper, then print a copy.</source>
        <translation>Sambungan ke printer struk ({printer}) putus. Periksa kertasnya, lalu cetak salinan.</translation>
    </message>
    <message>
        <source>The deed {key} was already done with other facts.</source>
        <translation>Tindakan {key} sudah dicatat dengan isi yang lain.</translation>
    </message>
    <message>
        <source>The drawer holds {there}, but {needed} are needed.</source>
        <translation>Isi laci hanya {there}, padahal perlu {needed}.</translation>
    </message>
    <message>
        <source>The file cannot be read, row {row}: {reason} {detail}</source>
        <translation>Berkas tidak bisa dibaca, baris {row}: {reason} {detail}</translation>
    </message>
    <message>
        <source>The file has columns that are not known: {columns}. Known are: {known}.</source>
        <translation>Ada kolom yang tidak dikenal: {columns}. Yang dikenal: {known}.</translation>
    </message>
    <message>
        <source>The file lacks these columns: {columns}.</source>
        <translation>Kolom ini belum ada di berkas: {columns}.</translation>
    </message>
    <message>
        <source>The footer must not say “{words}”: goods can be returned (UU 8/1999 art. 18).</source>
        <translation>Kaki struk tidak boleh berisi “{words}”: barang boleh dikembalikan (UU 8/1999 pasal 18).</translation>
    </message>
    <message>
        <source>The PIN or password of {name} is not right; {tries_left} tries left.</source>
        <translation>PIN atau sandi {name} salah. Sisa {tries_left} percobaan.</translation>
    </message>
    <message>
        <source>The producer code {code} is already used by {name}.</source>
        <translation>Kode produsen {code} sudah dipakai {name}.</translation>
    </message>
    <message>
        <source>The receipt printer ({printer}) cannot be used: {detail}. Check its settings.</source>
        <translation>Printer struk ({printer}) tidak bisa dipakai: {detail}. Periksa pengaturannya.</translation>
    </message>
    <message>
        <source>The receipt printer ({printer}) did not confirm. Look at the paper, then print a copy if needed.</source>
        <translation>Printer struk ({printer}) tidak memberi kabar. Lihat kertasnya, cetak salinan bila perlu.</translation>
    </message>
    <message>
        <source>The receipt printer ({printer}) does not answer. Check that it is on and its cable is in.</source>
        <translation>Printer struk ({printer}) tidak menjawab. Periksa apakah menyala dan kabelnya terpasang.</translation>
    </message>
    <message>
        <source>The receipt printer ({printer}) does not work: {detail}.</source>
        <translation>Printer struk ({printer}) tidak bekerja: {detail}.</translation>
    </message>
    <message>
        <source>The receipt printer ({printer}) is out of paper. Put in a new roll.</source>
        <translation>Kertas printer struk ({printer}) habis. Pasang gulungan baru.</translation>
    </message>
    <message>
        <source>The receipt printer ({printer}) stopped taking data. Check it, then print a copy if needed.</source>
        <translation>Printer struk ({printer}) berhenti di tengah. Periksa, lalu cetak salinan bila perlu.</translation>
    </message>
    <message>
        <source>The safe holds {there}, but {needed} are needed.</source>
        <translation>Isi brankas hanya {there}, padahal perlu {needed}.</translation>
    </message>
    <message>
        <source>There are no books at {where}. Make them with “sentra-pos init”.</source>
        <translation>Belum ada buku di {where}. Buat dengan “sentra-pos init”.</translation>
    </message>
    <message>
        <source>There is already something at {where}; it was left as it is.</source>
        <translation>Di {where} sudah ada isinya dan dibiarkan apa adanya.</translation>
    </message>
    <message>
        <source>There is no consignment note {number}.</source>
        <translation>Tidak ada tanda terima {number}.</translation>
    </message>
    <message>
        <source>There is no frozen statement {number}.</source>
        <translation>Tidak ada laporan {number} yang dibekukan.</translation>
    </message>
    <message>
        <source>There is no line {line} in this cart.</source>
        <translation>Tidak ada baris {line} di keranjang ini.</translation>
    </message>
    <message>
        <source>There is no paper {document_no} to copy.</source>
        <translation>Tidak ada dokumen {document_no} untuk disalin.</translation>
    </message>
    <message>
        <source>There is no payout {number}.</source>
        <translation>Tidak ada pembayaran {number}.</translation>
    </message>
    <message>
        <source>There is no producer {code}.</source>
        <translation>Tidak ada produsen {code}.</translation>
    </message>
    <message>
        <source>There is no product {product}.</source>
        <translation>Tidak ada produk {product}.</translation>
    </message>
    <message>
        <source>There is no register {code}.</source>
        <translation>Tidak ada kasir {code}.</translation>
    </message>
    <message>
        <source>There is nothing on this note yet.</source>
        <translation>Tanda terima ini masih kosong.</translation>
    </message>
    <message>
        <source>There is nothing to label.</source>
        <translation>Tidak ada yang perlu dilabeli.</translation>
    </message>
    <message>
        <source>There is nothing to settle for {producer} until {until}.</source>
        <translation>Tidak ada yang perlu diselesaikan untuk {producer} sampai {until}.</translation>
    </message>
    <message>
        <source>This PIN or password is too easy: six digits not in a row, or at least eight characters.</source>
        <translation>PIN atau sandi terlalu mudah: enam angka yang tidak berurutan, atau paling sedikit delapan huruf.</translation>
    </message>
    <message>
        <source>This product has no price yet.</source>
        <translation>Produk ini belum punya harga.</translation>
    </message>
    <message>
        <source>too_long</source>
        <translation>terlalu panjang</translation>
    </message>
    <message>
        <source>truncated</source>
        <translation>terpotong</translation>
    </message>
    <message>
        <source>What was written stays written.</source>
        <translation>Yang sudah dicatat tetap tercatat.</translation>
    </message>
    <message>
        <source>wrong_check_digit</source>
        <translation>angka pemeriksanya salah</translation>
    </message>
    <message>
        <source>wrong_checksum</source>
        <translation>angka pemeriksanya tidak cocok</translation>
    </message>
    <message>
        <source>wrong_length</source>
        <translation>panjangnya salah</translation>
    </message>
    <message>
        <source>xlsx</source>
        <translation>XLSX</translation>
    </message>
    <message>
        <source>{amount} are still missing.</source>
        <translation>Masih kurang {amount}.</translation>
    </message>
    <message>
        <source>{box} holds Rp{there}, and Rp{needed} are needed.</source>
        <translation>Di {box} ada Rp{there}, perlu Rp{needed}.</translation>
    </message>
    <message>
        <source>{code} is no register. Registers are called K0, K1 up to K999.</source>
        <translation>{code} bukan nama kasir. Kasir bernama K0, K1 sampai K999.</translation>
    </message>
    <message>
        <source>{column}: “{value}” cannot be used. {hint}</source>
        <translation>{column}: “{value}” tidak bisa dipakai. {hint}</translation>
    </message>
    <message>
        <source>{count} labels are too many at once: say how many of each are needed, {most} at most.</source>
        <translation>{count} label terlalu banyak sekaligus: sebutkan berapa per barang, paling banyak {most}.</translation>
    </message>
    <message>
        <source>{count} rows were refused, nothing was imported. Row {row}: {first}</source>
        <translation>{count} baris ditolak, tidak ada yang dimasukkan. Baris {row}: {first}</translation>
    </message>
    <message>
        <source>{field}: {value} cannot be used. {hint}</source>
        <translation>{field}: {value} tidak bisa dipakai. {hint}</translation>
    </message>
    <message>
        <source>{method} cannot be more than what is due: Rp{due}.</source>
        <translation>{method} tidak boleh lebih dari yang kurang: Rp{due}.</translation>
    </message>
    <message>
        <source>{method} gives no change: at most {amount}.</source>
        <translation>{method} tidak memberi kembalian: paling banyak {amount}.</translation>
    </message>
    <message>
        <source>{name} must wait {seconds} seconds before the next try.</source>
        <translation>{name} harus menunggu {seconds} detik sebelum mencoba lagi.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {detail}.</source>
        <translation>{path} tidak bisa ditulis: {detail}.</translation>
    </message>
    <message>
        <source>{producer} is already settled until {last} ({number}); {until} is before that.</source>
        <translation>{producer} sudah diselesaikan sampai {last} ({number}), sesudah {until}.</translation>
    </message>
    <message>
        <source>{product} expired on {expiry}. It is not sold: take it off the shelf.</source>
        <translation>{product} kedaluwarsa {expiry}. Tidak dijual: turunkan dari rak.</translation>
    </message>
    <message>
        <source>{product} is not a product of {producer}.</source>
        <translation>{product} bukan produk {producer}.</translation>
    </message>
    <message>
        <source>{product} is priced piece by piece. Scan the label of the piece.</source>
        <translation>Harga {product} per buah. Pindai label buahnya.</translation>
    </message>
    <message>
        <source>{quantity} is too many for one line.</source>
        <translation>{quantity} terlalu banyak untuk satu baris.</translation>
    </message>
    <message>
        <source>{until} has not come yet: statements count up to today at the latest.</source>
        <translation>{until} belum tiba: laporan paling jauh dihitung sampai hari ini.</translation>
    </message>
    <message>
        <source>{what} cannot be written as {form}.</source>
        <translation>{what} tidak bisa ditulis sebagai {form}.</translation>
    </message>
    <message>
        <source>{where} could not be brought up to date: {detail}. The books are as they were.</source>
        <translation>{where} gagal diperbarui: {detail}. Buku tetap seperti semula.</translation>
    </message>
    <message>
        <source>{where} is not a file of Sentra POS; it was left as it is.</source>
        <translation>{where} bukan berkas Sentra POS dan dibiarkan apa adanya.</translation>
    </message>
    <message>
        <source>{where} is of an older version. Run “sentra-pos migrate”.</source>
        <translation>{where} dari versi lama. Jalankan “sentra-pos migrate”.</translation>
    </message>
    <message>
        <source>{where} was written by a newer Sentra POS (step {theirs}, this one knows {ours}). Update the program.</source>
        <translation>{where} ditulis Sentra POS yang lebih baru (langkah {theirs}, di sini {ours}). Perbarui programnya.</translation>
    </message>
    <message>
        <source>“{code}” cannot be a code: {reason}.</source>
        <translation>“{code}” tidak bisa menjadi kode: {reason}.</translation>
    </message>
    <message>
        <source>“{text}” is not a quantity with {decimals} decimals.</source>
        <translation>“{text}” bukan banyaknya dengan {decimals} angka di belakang koma.</translation>
    </message>
    <message>
        <source>“{text}” is not an amount of rupiah.</source>
        <translation>“{text}” bukan jumlah rupiah.</translation>
    </message>
    <message>
        <source>{name} cannot approve this. Ask somebody else with more rights.</source>
        <translation>{name} tidak dapat menyetujui ini. Minta orang lain yang berwenang.</translation>
    </message>
    <message>
        <source>This needs somebody's approval: {act}.</source>
        <translation>Ini perlu persetujuan: {act}.</translation>
    </message>
    <message>
        <source>First see the payment: write its time or its last digits.</source>
        <translation>Lihat dulu pembayarannya: tulis jam atau angka terakhirnya.</translation>
    </message>
    <message>
        <source>{text} is no time of day. Write it as 14:03.</source>
        <translation>{text} bukan jam. Tulis seperti 14:03.</translation>
    </message>
    <message>
        <source>{text} are no last digits. Write 3 to 8 of them.</source>
        <translation>{text} bukan angka terakhir. Tulis 3 sampai 8 angka.</translation>
    </message>
    <message>
        <source>The number of a card must not be kept. Write its last 4 digits.</source>
        <translation>Nomor kartu tidak boleh disimpan. Tulis 4 angka terakhirnya.</translation>
    </message>
    <message>
        <source>Say why these goods cost nothing.</source>
        <translation>Tulis mengapa barang ini tidak berbayar.</translation>
    </message>
    <message>
        <source>Nothing was chosen to go back. Choose the goods first.</source>
        <translation>Belum ada barang yang dipilih untuk ditarik. Pilih dahulu barangnya.</translation>
    </message>
    <message>
        <source>Lot {number} of {product} does not belong to {producer}.</source>
        <translation>Lot {number} {product} bukan milik {producer}.</translation>
    </message>
    <message>
        <source>Nothing was chosen. Choose the goods first.</source>
        <translation>Belum ada barang yang dipilih. Pilih dahulu barangnya.</translation>
    </message>
    <message>
        <source>{product} does not expire before {expiry}: it may still be sold.</source>
        <translation>{product} baru kedaluwarsa {expiry}: masih boleh dijual.</translation>
    </message>
    <message>
        <source>Of {product} only {missing} are missing; {found} cannot be found.</source>
        <translation>{product} hanya kurang {missing}; tidak mungkin ditemukan {found}.</translation>
    </message>
    <message>
        <source>This count has ended already. Start a new one.</source>
        <translation>Hitungan ini sudah selesai. Mulai hitungan baru.</translation>
    </message>
    <message>
        <source>Say first why {product} differs by {difference}.</source>
        <translation>Jelaskan dahulu mengapa {product} berselisih {difference}.</translation>
    </message>
    <message>
        <source>Lot {number} belongs to the shop already.</source>
        <translation>Lot {number} sudah milik toko.</translation>
    </message>
    <message>
        <source>The shop has no entry of its own among the producers. Add it first.</source>
        <translation>Toko belum terdaftar sebagai produsen sendiri. Tambahkan dahulu.</translation>
    </message>
    <message>
        <source>The agreement for {product} does not let a markdown be borne by: {bearer}.</source>
        <translation>Perjanjian untuk {product} tidak mengizinkan potongan ditanggung: {bearer}.</translation>
    </message>
    <message>
        <source>There is no note {number}.</source>
        <translation>Tidak ada tanda terima {number}.</translation>
    </message>
    <message>
        <source>Line {line} of {number} has only {left} left to take back.</source>
        <translation>Baris {line} pada {number} hanya tersisa {left} untuk dibatalkan.</translation>
    </message>
    <message>
        <source>This cart is already at register {register}. It can only be paid there.</source>
        <translation>Keranjang ini sudah di kasir {register}. Hanya bisa dibayar di sana.</translation>
    </message>
    <message>
        <source>This cart is no longer parked: it was paid or cleared.</source>
        <translation>Keranjang ini tidak tertahan lagi: sudah dibayar atau dikosongkan.</translation>
    </message>
    <message>
        <source>No cart waits under {number}. To give it to the cart in hand, press F4 and scan it again.</source>
        <translation>Tidak ada keranjang menunggu dengan nomor {number}. Untuk memberikannya ke keranjang ini, tekan F4 lalu pindai lagi.</translation>
    </message>
    <message>
        <source>Another cart already waits under {number}. Take another card.</source>
        <translation>Keranjang lain sudah menunggu dengan nomor {number}. Ambil kartu lain.</translation>
    </message>
    <message>
        <source>This cart cannot be read any more. Scan its goods again, then clear it here.</source>
        <translation>Keranjang ini tidak terbaca lagi. Pindai lagi barangnya, lalu kosongkan di sini.</translation>
    </message>
    <message>
        <source>All nine carts are in use. Pay, park or clear one first.</source>
        <translation>Kesembilan keranjang terpakai. Bayar, tahan, atau kosongkan satu dulu.</translation>
    </message>
    <message>
        <source>{where} holds training books; nothing in them is real. Open them with “sentra-pos --training”.</source>
        <translation>{where} berisi buku latihan; tidak ada yang sungguhan di dalamnya. Buka dengan “sentra-pos --training”.</translation>
    </message>
    <message>
        <source>{where} holds the books of a real shop; they are never used for training. They were left alone.</source>
        <translation>{where} berisi buku toko yang sungguhan; buku itu tidak pernah dipakai untuk latihan dan dibiarkan utuh.</translation>
    </message>
    <message>
        <source>{producer} is {before}: that cannot become {after}.</source>
        <translation>{producer} berstatus {before}: tidak dapat menjadi {after}.</translation>
    </message>
    <message>
        <source>There are still {amount} between the shop and {producer}. Settle them first.</source>
        <translation>Masih ada {amount} antara toko dan {producer}. Selesaikan dahulu.</translation>
    </message>
    <message>
        <source>This file is no picture that can be used: JPEG, PNG or WEBP, at most 20 MB and 20 megapixels.</source>
        <translation>Berkas ini bukan gambar yang dapat dipakai: JPEG, PNG, atau WEBP, paling besar 20 MB dan 20 megapiksel.</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>mendaftar</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>diterima</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>ditolak</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>dihentikan sementara</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>berakhir</translation>
    </message>
    <message>
        <source>The label {code} cannot be used: {fault}. Scan it again, or the product's own barcode.</source>
        <translation>Label {code} tidak dapat dipakai: {fault}. Pindai lagi, atau pindai barkode produknya.</translation>
    </message>
    <message>
        <source>The label {code} has an element ({element}) that is not known. Scan the product's own barcode.</source>
        <translation>Label {code} memuat unsur ({element}) yang tidak dikenal. Pindai barkode produknya.</translation>
    </message>
    <message>
        <source>The label holds the number {gtin}, whose check digit is wrong. Scan it again.</source>
        <translation>Label memuat nomor {gtin} yang angka ceknya salah. Pindai lagi.</translation>
    </message>
    <message>
        <source>it is cut off</source>
        <translation>isinya terpotong</translation>
    </message>
    <message>
        <source>it has signs that no label has</source>
        <translation>ada tanda yang tidak mungkin pada label</translation>
    </message>
    <message>
        <source>its date does not exist</source>
        <translation>tanggalnya tidak ada</translation>
    </message>
    <message>
        <source>it counts nothing</source>
        <translation>jumlahnya nol</translation>
    </message>
    <message>
        <source>it names no product</source>
        <translation>tidak menyebut produk</translation>
    </message>
    <message>
        <source>it says two things at once</source>
        <translation>isinya bertentangan</translation>
    </message>
    <message>
        <source>There is no report {number}.</source>
        <translation>Tidak ada berita acara {number}.</translation>
    </message>
    <message>
        <source>There is no take-back note {number}.</source>
        <translation>Tidak ada tanda terima tarik barang {number}.</translation>
    </message>
    <message>
        <source>Call a supervisor or manager to the till.</source>
        <translation>Panggil supervisor atau pengelola ke kasir.</translation>
    </message>
    <message>
        <source>{price} is more than the shown price of {list_price}. The buyer pays at most what is shown.</source>
        <translation>{price} lebih tinggi dari harga tertera {list_price}. Pembeli membayar paling banyak harga tertera.</translation>
    </message>
    <message>
        <source>This sale costs nothing. Say why first, for example: sample for tasting.</source>
        <translation>Penjualan ini gratis. Sebutkan alasannya dahulu, misalnya: contoh untuk dicicipi.</translation>
    </message>
    <message>
        <source>There is no receipt {number}. Check the number, or refund without a receipt.</source>
        <translation>Struk {number} tidak ada. Periksa nomornya, atau kembalikan tanpa struk.</translation>
    </message>
    <message>
        <source>Choose what comes back first.</source>
        <translation>Pilih dulu barang yang dikembalikan.</translation>
    </message>
    <message>
        <source>Of {product} only {left} can still be given back, not {wanted}.</source>
        <translation>{product} yang masih dapat dikembalikan hanya {left}, bukan {wanted}.</translation>
    </message>
    <message>
        <source>Receipt {receipt} has no line {line}.</source>
        <translation>Struk {receipt} tidak punya baris {line}.</translation>
    </message>
    <message>
        <source>{product} expired on {expiry}. It cannot go back on the shelf: choose damaged.</source>
        <translation>{product} kedaluwarsa sejak {expiry}. Tidak boleh kembali ke rak: pilih rusak.</translation>
    </message>
    <message>
        <source>Everything of {receipt} was given back already: {number}.</source>
        <translation>Semua barang {receipt} sudah dikembalikan: {number}.</translation>
    </message>
    <message>
        <source>{receipt} does not belong to the shift that is open here. Refund it instead.</source>
        <translation>{receipt} bukan dari shift yang terbuka di sini. Pakai pengembalian uang.</translation>
    </message>
    <message>
        <source>Part of {receipt} was given back already. Refund the rest instead.</source>
        <translation>Sebagian {receipt} sudah dikembalikan. Kembalikan sisanya saja.</translation>
    </message>
    <message>
        <source>Of {product} only {sold} are with buyers: {wanted} cannot come back.</source>
        <translation>{product} yang pernah terjual hanya {sold}: {wanted} tidak dapat dikembalikan.</translation>
    </message>
    <message>
        <source>{product} cost at most Rp{highest}: Rp{price} is too much.</source>
        <translation>Harga {product} paling tinggi Rp{highest}: Rp{price} terlalu banyak.</translation>
    </message>
    <message>
        <source>Say why money goes back without a receipt.</source>
        <translation>Isi alasan pengembalian tanpa struk.</translation>
    </message>
    <message>
        <source>{receipt} does not belong to the shift that is open here. Tell the manager: it is settled later.</source>
        <translation>{receipt} bukan dari shift yang terbuka di sini. Beri tahu pengelola: dibetulkan kemudian.</translation>
    </message>
    <message>
        <source>Of {receipt} Rp{paid} were paid by: {method}. Nothing else can be corrected.</source>
        <translation>Dari {receipt}, Rp{paid} dibayar dengan: {method}. Hanya itu yang dapat dibetulkan.</translation>
    </message>
    <message>
        <source>Money of {receipt} was given back already, so its payment cannot be corrected any more.</source>
        <translation>Uang {receipt} sudah dikembalikan, jadi cara bayarnya tidak dapat dibetulkan lagi.</translation>
    </message>
    <message>
        <source>cash</source>
        <translation>Tunai</translation>
    </message>
    <message>
        <source>qris</source>
        <translation>QRIS</translation>
    </message>
    <message>
        <source>card</source>
        <translation>Kartu</translation>
    </message>
    <message>
        <source>transfer</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>exchange</source>
        <translation>Tukar barang</translation>
    </message>
    <message>
        <source>This picture is all one colour: nothing of it would be printed. Take one with dark lines on white.</source>
        <translation>Gambar ini satu warna saja, jadi tidak ada yang tercetak. Pakai gambar dengan garis gelap di atas putih.</translation>
    </message>
    <message>
        <source>Nothing was written on the quick note. Say what was left and how many.</source>
        <translation>Nota cepat masih kosong. Tulis barang apa yang ditinggal dan berapa.</translation>
    </message>
    <message>
        <source>The quick note {number} is not open any more. Look at the list again.</source>
        <translation>Nota cepat {number} sudah tidak terbuka. Lihat lagi daftarnya.</translation>
    </message>
    <message>
        <source>Rp{amount} cannot be moved. Write an amount from 1 to Rp1.000.000.000.</source>
        <translation>Rp{amount} tidak bisa dipindahkan. Tulis jumlah dari 1 sampai Rp1.000.000.000.</translation>
    </message>
    <message>
        <source>By the books the drawer holds Rp{there}; Rp{wanted} cannot be taken out of it.</source>
        <translation>Menurut pembukuan isi laci Rp{there}; Rp{wanted} tidak bisa dikeluarkan.</translation>
    </message>
    <message>
        <source>By the books the safe holds Rp{there}; Rp{wanted} cannot be taken out of it.</source>
        <translation>Menurut pembukuan isi brankas Rp{there}; Rp{wanted} tidak bisa dikeluarkan.</translation>
    </message>
    <message>
        <source>By the books there is not that much in there. Count the money and write less, or ask a manager to look.</source>
        <translation>Menurut pembukuan uangnya tidak sebanyak itu. Hitung uangnya lalu tulis lebih kecil, atau minta pengelola memeriksa.</translation>
    </message>
    <message>
        <source>Say why first: it stands in the books and on the shift's slip.</source>
        <translation>Tulis alasannya dulu: tercatat di pembukuan dan di rekap shift.</translation>
    </message>
    <message>
        <source>Rp{counted} cannot have been counted. Count the notes and coins again.</source>
        <translation>Rp{counted} tidak mungkin hasil hitungan. Hitung lagi lembaran dan koinnya.</translation>
    </message>
    <message>
        <source>Counted Rp{counted}, by the books Rp{expected}: a difference of Rp{difference}. Say why.</source>
        <translation>Dihitung Rp{counted}, menurut pembukuan Rp{expected}: selisih Rp{difference}. Tulis alasannya.</translation>
    </message>
    <message>
        <source>The payment of {receipt} was settled before, on {day}. It is counted once.</source>
        <translation>Pembayaran {receipt} sudah dicocokkan tanggal {day}. Dihitung satu kali saja.</translation>
    </message>
    <message>
        <source>Tick the payments first that stand in the list of the bank.</source>
        <translation>Centang dulu pembayaran yang ada di daftar bank.</translation>
    </message>
    <message>
        <source>Tick payments of one method only: QRIS, card and transfer arrive in separate sums.</source>
        <translation>Centang satu cara bayar saja: QRIS, kartu, dan transfer masuk sendiri-sendiri.</translation>
    </message>
    <message>
        <source>Rp{received} arrived, but only Rp{ticked} are ticked. Tick what is missing, or book what was paid twice.</source>
        <translation>Diterima Rp{received}, tetapi yang dicentang hanya Rp{ticked}. Centang yang kurang, atau catat yang dibayar dua kali.</translation>
    </message>
    <message>
        <source>What was paid too much for {receipt} was given back before.</source>
        <translation>Lebih bayar {receipt} sudah dikembalikan sebelumnya.</translation>
    </message>
    <message>
        <source>line_discount</source>
        <translation>potongan satu baris</translation>
    </message>
    <message>
        <source>cart_discount</source>
        <translation>potongan keranjang</translation>
    </message>
    <message>
        <source>price_change</source>
        <translation>ubah harga di kasir</translation>
    </message>
    <message>
        <source>open_price</source>
        <translation>jual dengan harga ketikan</translation>
    </message>
    <message>
        <source>shop_loss</source>
        <translation>jual di bawah hak produsen</translation>
    </message>
    <message>
        <source>sell_short</source>
        <translation>jual melebihi sisa di buku</translation>
    </message>
    <message>
        <source>free_sale</source>
        <translation>beri barang gratis</translation>
    </message>
    <message>
        <source>remove_line</source>
        <translation>hapus baris keranjang</translation>
    </message>
    <message>
        <source>clear_cart</source>
        <translation>kosongkan keranjang</translation>
    </message>
    <message>
        <source>refund</source>
        <translation>pengembalian uang dengan struk</translation>
    </message>
    <message>
        <source>refund_without_receipt</source>
        <translation>pengembalian uang tanpa struk</translation>
    </message>
    <message>
        <source>void</source>
        <translation>batalkan penjualan shift ini</translation>
    </message>
    <message>
        <source>correct_payment</source>
        <translation>perbaiki cara bayar</translation>
    </message>
    <message>
        <source>open_drawer</source>
        <translation>buka laci tanpa penjualan</translation>
    </message>
    <message>
        <source>cash_in</source>
        <translation>kas masuk ke laci</translation>
    </message>
    <message>
        <source>cash_out</source>
        <translation>kas keluar dari laci</translation>
    </message>
    <message>
        <source>safe_drop</source>
        <translation>setor ke brankas</translation>
    </message>
    <message>
        <source>safe</source>
        <translation>hitung brankas dan ke bank</translation>
    </message>
    <message>
        <source>clearing</source>
        <translation>cocokkan uang QRIS dan kartu</translation>
    </message>
    <message>
        <source>close_shift</source>
        <translation>akhiri shift</translation>
    </message>
    <message>
        <source>see_expected</source>
        <translation>lihat kas seharusnya</translation>
    </message>
    <message>
        <source>guide_commission</source>
        <translation>komisi pemandu</translation>
    </message>
    <message>
        <source>qris_payload</source>
        <translation>ubah kode QRIS</translation>
    </message>
    <message>
        <source>receive</source>
        <translation>terima titipan</translation>
    </message>
    <message>
        <source>take_back</source>
        <translation>serahkan barang yang ditarik</translation>
    </message>
    <message>
        <source>write_off</source>
        <translation>susutkan barang</translation>
    </message>
    <message>
        <source>count</source>
        <translation>simpan stok opname</translation>
    </message>
    <message>
        <source>markdown</source>
        <translation>turunkan harga barang</translation>
    </message>
    <message>
        <source>conversion</source>
        <translation>kemas ulang barang</translation>
    </message>
    <message>
        <source>producer_status</source>
        <translation>tunda atau akhiri produsen</translation>
    </message>
    <message>
        <source>payee</source>
        <translation>ubah rekening produsen</translation>
    </message>
    <message>
        <source>anonymise</source>
        <translation>anonimkan produsen</translation>
    </message>
    <message>
        <source>opening_day</source>
        <translation>catat hari pembukaan</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>ubah pengaturan</translation>
    </message>
    <message>
        <source>{typed} is no telephone number. Write it such as 0812-3456-7890.</source>
        <translation>{typed} bukan nomor telepon. Tulis seperti 0812-3456-7890.</translation>
    </message>
    <message>
        <source>{receipt} is no sale: there is nothing to give away.</source>
        <translation>{receipt} bukan penjualan: tidak ada yang bisa dihadiahkan.</translation>
    </message>
    <message>
        <source>This register has no label printer. Set it up first, or print the labels on a sheet.</source>
        <translation>Kasir ini belum punya pencetak label. Atur dulu pencetaknya, atau cetak label pada lembaran A4.</translation>
    </message>
    <message>
        <source>A label printer has rolls, no sheets. Choose one of the roll sizes.</source>
        <translation>Pencetak label memakai rol, bukan lembaran. Pilih salah satu ukuran rol.</translation>
    </message>
    <message>
        <source>The code {code} stands on goods of several makers, {product} among them. Scan our own label (28… or 29…).</source>
        <translation>Kode {code} dipakai beberapa produsen, di antaranya {product}. Pindai label toko (28… atau 29…).</translation>
    </message>
    <message>
        <source>{name} is still there. End that visit first.</source>
        <translation>{name} masih di sini. Akhiri rombongan itu dulu.</translation>
    </message>
    <message>
        <source>There is no visit to end here.</source>
        <translation>Tidak ada rombongan yang bisa diakhiri di sini.</translation>
    </message>
    <message>
        <source>Write the guide's name: he signs for the commission.</source>
        <translation>Tulis nama pemandunya: ia menandatangani komisinya.</translation>
    </message>
    <message>
        <source>Nothing is owed on {number}: it was paid before, or it is no commission of ours.</source>
        <translation>Tidak ada yang harus dibayar untuk {number}: sudah dibayar, atau bukan nomor komisi toko ini.</translation>
    </message>
    <message>
        <source>There is no hand-over {number}.</source>
        <translation>Tidak ada serah terima {number}.</translation>
    </message>
    <message>
        <source>The card of {code} cannot be right. Print a new one from the list of producers.</source>
        <translation>Kartu {code} ini tidak benar. Cetak kartu baru dari daftar produsen.</translation>
    </message>
    <message>
        <source>{product} never came in, but {counted} were counted. Enter its delivery, or count it as 0.</source>
        <translation>{product} belum pernah masuk, tetapi terhitung {counted}. Catat titipannya dulu, atau hitung sebagai 0.</translation>
    </message>
    <message>
        <source>There is no agreement {number}.</source>
        <translation>Tidak ada perjanjian {number}.</translation>
    </message>
    <message>
        <source>{number} holds since {day}. The next version can begin on that day or later.</source>
        <translation>{number} berlaku sejak {day}. Versi berikutnya dapat mulai pada hari itu atau sesudahnya.</translation>
    </message>
    <message>
        <source>{number} is signed already, on {day}.</source>
        <translation>{number} sudah ditandatangani pada {day}.</translation>
    </message>
    <message>
        <source>{producer} has no agreement that still runs.</source>
        <translation>{producer} tidak punya perjanjian yang masih berjalan.</translation>
    </message>
    <message>
        <source>{name} is the shop itself: nothing is owed for its goods.</source>
        <translation>{name} adalah toko sendiri: tidak ada utang untuk barangnya.</translation>
    </message>
    <message>
        <source>Goods of {producer} are still in the shop ({count} lots). Give them back first.</source>
        <translation>Barang {producer} masih ada di toko ({count} lot). Kembalikan dulu.</translation>
    </message>
    <message>
        <source>agreement</source>
        <translation>perjanjian</translation>
    </message>
    <message>
        <source>producer_data</source>
        <translation>data produsen</translation>
    </message>
    <message>
        <source>Today's ten are counted already. Count a producer, a group or a shelf.</source>
        <translation>Sepuluh barang hari ini sudah dihitung. Hitung per produsen, kelompok, atau rak.</translation>
    </message>
    <message>
        <source>{producer} is {status} and brings no goods now. A manager decides about it under Producers.</source>
        <translation>{producer} berstatus {status}, jadi sekarang tidak bisa menitipkan barang. Pengelola memutuskannya di Produsen.</translation>
    </message>
    <message>
        <source>The shop owes Rp{owed} and is owed Rp{owes} at once. Enter only the difference.</source>
        <translation>Toko berutang Rp{owed} dan sekaligus berpiutang Rp{owes}. Masukkan selisihnya saja.</translation>
    </message>
    <message>
        <source>The opening has no goods and no amount. Nothing was written.</source>
        <translation>Saldo awal tanpa barang dan tanpa jumlah. Tidak ada yang dicatat.</translation>
    </message>
    <message>
        <source>The opening of {producer} is closed: it is part of {number}. What is missing now comes in as a delivery or an entry of its own.</source>
        <translation>Saldo awal {producer} sudah ditutup: masuk laporan {number}. Yang masih kurang dicatat sebagai titipan masuk atau catatan tersendiri.</translation>
    </message>
    <message>
        <source>There is no opening {number}.</source>
        <translation>Tidak ada saldo awal {number}.</translation>
    </message>
    <message>
        <source>{number} was taken back before, by {by}.</source>
        <translation>{number} sudah pernah ditarik, dengan {by}.</translation>
    </message>
    <message>
        <source>The opening is posted already, as {number}. If it is wrong, take it back first.</source>
        <translation>Saldo awal sudah dibukukan sebagai {number}. Bila keliru, tarik kembali dulu.</translation>
    </message>
    <message>
        <source>{dried} of {product} are missing after repacking; at most {allowed} may dry away. Weigh again, or say why the rest is lost.</source>
        <translation>Setelah dikemas ulang {product} kurang {dried}; susut kering paling banyak {allowed}. Timbang lagi, atau sebutkan mengapa sisanya hilang.</translation>
    </message>
    <message>
        <source>The file cannot be read: {reason} {detail}</source>
        <translation>Berkas tidak bisa dibaca: {reason} {detail}</translation>
    </message>
    <message>
        <source>The file cannot be read, row {row}, column {column}: {reason} {detail}</source>
        <translation>Berkas tidak bisa dibaca, baris {row}, kolom {column}: {reason} {detail}</translation>
    </message>
    <message>
        <source>it holds macros: save it as .xlsx without them</source>
        <translation>berisi makro: simpan sebagai .xlsx tanpa makro</translation>
    </message>
    <message>
        <source>it draws on other files: paste the values instead</source>
        <translation>mengambil isi dari berkas lain: tempelkan nilainya saja</translation>
    </message>
    <message>
        <source>merged cells: split them and fill in each one</source>
        <translation>sel gabungan: pisahkan, lalu isi setiap selnya</translation>
    </message>
    <message>
        <source>Buy of one producer at a time: each signs a paper of his own.</source>
        <translation>Beli dari satu produsen dulu: tiap produsen menandatangani suratnya sendiri.</translation>
    </message>
    <message>
        <source>From {first} to {last} there is no day to look at. Choose the days again.</source>
        <translation>Dari {first} sampai {last} tidak ada hari untuk dilihat. Pilih lagi harinya.</translation>
    </message>
    <message>
        <source>hand_over</source>
        <translation>serah terima toko</translation>
    </message>
    <message>
        <source>see_accounts</source>
        <translation>lihat saldo semua produsen</translation>
    </message>
    <message>
        <source>see_producer</source>
        <translation>lihat barang dan uang satu produsen</translation>
    </message>
    <message>
        <source>renewals</source>
        <translation>perpanjangan izin</translation>
    </message>
    <message>
        <source>There is no lot {number}. Look at its label: L-00123.</source>
        <translation>Tidak ada lot {number}. Lihat labelnya: L-00123.</translation>
    </message>
    <message>
        <source>markdown_rules</source>
        <translation>aturan potongan harga</translation>
    </message>
    <message>
        <source>The envelope of {number} was given up: its money is on the next statement.</source>
        <translation>Amplop {number} sudah dilepas: uangnya ada di laporan berikutnya.</translation>
    </message>
    <message>
        <source>{number} was taken back before.</source>
        <translation>{number} sudah dibatalkan sebelumnya.</translation>
    </message>
    <message>
        <source>Write the person's name, and what he is to {producer}: wife, son, driver.</source>
        <translation>Tulis nama orangnya dan hubungannya dengan {producer}: istri, anak, sopir.</translation>
    </message>
    <message>
        <source>{name} may fetch money for {producer} already.</source>
        <translation>{name} sudah boleh mengambil uang {producer}.</translation>
    </message>
    <message>
        <source>{name} is not on the list of those who may fetch money for {producer}.</source>
        <translation>{name} tidak ada di daftar yang boleh mengambil uang {producer}.</translation>
    </message>
    <message>
        <source>freeze</source>
        <translation>membekukan laporan</translation>
    </message>
    <message>
        <source>payout</source>
        <translation>membayar produsen</translation>
    </message>
    <message>
        <source>payout_reversal</source>
        <translation>membatalkan penyerahan uang</translation>
    </message>
    <message>
        <source>give_up</source>
        <translation>melepas amplop</translation>
    </message>
    <message>
        <source>delegate</source>
        <translation>mengubah daftar wakil produsen</translation>
    </message>
    <message>
        <source>fee</source>
        <translation>biaya atau tambahan produsen</translation>
    </message>
    <message>
        <source>advance</source>
        <translation>memberi uang muka</translation>
    </message>
    <message>
        <source>objection</source>
        <translation>menjawab keberatan</translation>
    </message>
    <message>
        <source>close_period</source>
        <translation>menutup periode</translation>
    </message>
    <message>
        <source>An amount is corrected only if the objection is accepted.</source>
        <translation>Jumlah hanya dikoreksi jika keberatan diterima.</translation>
    </message>
    <message>
        <source>Write in the producer's own words what does not fit, and later what the answer is.</source>
        <translation>Tulis apa yang tidak cocok dengan kata-kata produsen, dan nanti jawabannya.</translation>
    </message>
    <message>
        <source>There is no objection {number}.</source>
        <translation>Keberatan {number} tidak ada.</translation>
    </message>
    <message>
        <source>{number} was answered before. Take a new objection down if there is more to say.</source>
        <translation>{number} sudah dijawab. Catat keberatan baru bila masih ada yang perlu disampaikan.</translation>
    </message>
    <message>
        <source>There is no such fee any more. Look at the list again.</source>
        <translation>Biaya itu sudah tidak ada. Lihat lagi daftarnya.</translation>
    </message>
    <message>
        <source>{producer} is the shop itself: it has no fees, no advances and no statements.</source>
        <translation>{producer} adalah toko sendiri: tidak ada biaya, uang muka, atau laporan untuknya.</translation>
    </message>
    <message>
        <source>An instalment of Rp{instalment} is more than the advance of Rp{amount}.</source>
        <translation>Angsuran Rp{instalment} lebih besar daripada uang muka Rp{amount}.</translation>
    </message>
    <message>
        <source>{producer} owes Rp{left} of advances; Rp{wanted} cannot be taken.</source>
        <translation>Sisa uang muka {producer} Rp{left}; Rp{wanted} tidak dapat diterima.</translation>
    </message>
    <message>
        <source>There is no advance {number}.</source>
        <translation>Uang muka {number} tidak ada.</translation>
    </message>
    <message>
        <source>The clock of this machine is behind the last statement. Set it right, then make the key.</source>
        <translation>Jam mesin ini tertinggal dari laporan terakhir. Betulkan jamnya, lalu buat kuncinya.</translation>
    </message>
    <message>
        <source>These books hold no statement “{typed}”. Read it off the paper again; if it is right, it is not from here.</source>
        <translation>Buku ini tidak memuat laporan “{typed}”. Baca lagi dari kertasnya; bila sudah benar, laporan itu bukan dari sini.</translation>
    </message>
    <message>
        <source>{number} was signed by this shop, but these books do not hold it: they may be an older copy.</source>
        <translation>{number} ditandatangani toko ini, tetapi tidak ada di buku ini: mungkin buku ini salinan lama.</translation>
    </message>
    <message>
        <source>The paper of {number} is not true: {why}. Pay nothing on it; the books say what is due.</source>
        <translation>Kertas {number} tidak benar: {why}. Jangan bayar menurut kertas itu; yang berlaku adalah buku.</translation>
    </message>
    <message>
        <source>{day} is not over yet. Close up to yesterday at most.</source>
        <translation>{day} belum lewat. Tutup paling lambat sampai kemarin.</translation>
    </message>
    <message>
        <source>Everything up to {day} is closed already.</source>
        <translation>Semua hari sampai {day} sudah ditutup.</translation>
    </message>
    <message>
        <source>Shift {number} of {day} is still open. End it first, then close the period.</source>
        <translation>Shift {number} tanggal {day} masih terbuka. Akhiri dulu, lalu tutup periode.</translation>
    </message>
    <message>
        <source>Say first which account of the shop pays (digits only).</source>
        <translation>Isi dulu rekening toko yang membayar (angka saja).</translation>
    </message>
    <message>
        <source>Say first which company code the bank gave the shop (letters and digits, at most 8).</source>
        <translation>Isi dulu kode perusahaan dari bank (huruf dan angka, paling banyak 8).</translation>
    </message>
    <message>
        <source>No waiting transfer can go into this file ({left_out} left out).</source>
        <translation>Tidak ada transfer menunggu yang bisa masuk berkas ini ({left_out} dilewatkan).</translation>
    </message>
    <message>
        <source>The list needs a row that names a date, a description and what was debited (Tanggal, Keterangan, Debet).</source>
        <translation>Daftar perlu satu baris judul dengan tanggal, keterangan, dan debet (Tanggal, Keterangan, Debet).</translation>
    </message>
    <message>
        <source>The list writes some amounts as 1.500,00 and others as 1,500.00. Export it anew from the bank.</source>
        <translation>Daftar menulis sebagian jumlah sebagai 1.500,00 dan sebagian 1,500.00. Unduh lagi dari bank.</translation>
    </message>
    <message>
        <source>“{value}” cannot be read as {what}.</source>
        <translation>“{value}” tidak bisa dibaca sebagai {what}.</translation>
    </message>
    <message>
        <source>Tick the transfers first that are to be recorded.</source>
        <translation>Centang dulu transfer yang akan dicatat.</translation>
    </message>
    <message>
        <source>Row {row} cannot be recorded any more. Read the list again. Nothing was recorded.</source>
        <translation>Baris {row} tidak bisa dicatat lagi. Baca daftar itu sekali lagi. Belum ada yang dicatat.</translation>
    </message>
    <message>
        <source>Of the advance in {number} Rp{repaid} came back already. Give that back first, or correct by a fee.</source>
        <translation>Dari uang muka di {number}, Rp{repaid} sudah kembali. Kembalikan dulu, atau koreksi lewat biaya.</translation>
    </message>
    <message>
        <source>Of the money from before the books Rp{left} is still on its way; Rp{wanted} cannot be booked. Write Rp{left} or less, and tick what today's buyers paid in the list.</source>
        <translation>Dari uang sebelum pembukuan, yang masih dalam perjalanan Rp{left}; Rp{wanted} tidak dapat dicatat. Tulis Rp{left} atau kurang, dan centang pembayaran pembeli sesudahnya di daftar.</translation>
    </message>
    <message>
        <source>Rp{received} arrived, but only Rp{amount} was paid. A cost is taken off, never added.</source>
        <translation>Rp{received} masuk, padahal yang dibayar hanya Rp{amount}. Biaya selalu mengurangi, tidak pernah menambah.</translation>
    </message>
    <message>
        <source>Of the QRIS or card money in {number} Rp{gone} was booked as arrived or lost already. The opening cannot be taken back any more.</source>
        <translation>Dari uang QRIS atau kartu pada {number}, Rp{gone} sudah dicatat masuk atau hilang. Pembukaan itu tidak dapat dibatalkan lagi.</translation>
    </message>
    <message>
        <source>staff</source>
        <translation>staf</translation>
    </message>
    <message>
        <source>see_journal</source>
        <translation>membaca jurnal</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>jam mundur</translation>
    </message>
    <message>
        <source>backup</source>
        <translation>cadangan</translation>
    </message>
    <message>
        <source>restore</source>
        <translation>memulihkan cadangan</translation>
    </message>
    <message>
        <source>No backup was made in {folder}: {detail}. The books themselves are as they were.</source>
        <translation>Cadangan di {folder} tidak jadi dibuat: {detail}. Pembukuan sendiri tetap seperti semula.</translation>
    </message>
    <message>
        <source>This is no key for backups. A public one begins with age1, a private one with AGE-SECRET-KEY-1.</source>
        <translation>Ini bukan kunci cadangan. Kunci publik diawali age1, kunci rahasia diawali AGE-SECRET-KEY-1.</translation>
    </message>
    <message>
        <source>{where} is damaged: {detail}. It was not used.</source>
        <translation>{where} rusak: {detail}. Berkas itu tidak dipakai.</translation>
    </message>
    <message>
        <source>{program} was not found. Install the PostgreSQL client, or name its folder in SENTRA_POS_PG_BIN.</source>
        <translation>{program} tidak ditemukan. Pasang klien PostgreSQL, atau sebutkan foldernya di SENTRA_POS_PG_BIN.</translation>
    </message>
    <message>
        <source>{program} could not do it: {detail}.</source>
        <translation>{program} gagal: {detail}.</translation>
    </message>
    <message>
        <source>{where} is no backup: {detail}. Nothing was changed.</source>
        <translation>{where} bukan cadangan: {detail}. Tidak ada yang diubah.</translation>
    </message>
    <message>
        <source>{where} is not what it was when it was made; it was damaged or changed since. Nothing was changed.</source>
        <translation>{where} tidak lagi seperti saat dibuat; berkas itu rusak atau diubah sesudahnya. Tidak ada yang diubah.</translation>
    </message>
    <message>
        <source>{where} is encrypted. Give the owner's private key; it stands on the recovery sheet.</source>
        <translation>{where} terenkripsi. Masukkan kunci rahasia pemilik; kunci itu tertera di lembar pemulihan.</translation>
    </message>
    <message>
        <source>{where} is open in another program. Close every window of Sentra POS that uses it, then try again.</source>
        <translation>{where} sedang dibuka program lain. Tutup semua jendela Sentra POS yang memakainya, lalu coba lagi.</translation>
    </message>
    <message>
        <source>Nothing was changed. To put this backup in the place of the books say it again with --yes.</source>
        <translation>Tidak ada yang diubah. Untuk menaruh cadangan ini di tempat pembukuan, ulangi dengan --yes.</translation>
    </message>
    <message>
        <source>{name} is locked after too many wrong tries. A manager or admin unlocks it under Settings, Staff.</source>
        <translation>{name} terkunci karena terlalu banyak salah mencoba. Pengelola atau admin membukanya di Pengaturan, Staf.</translation>
    </message>
    <message>
        <source>Only an admin may change {name} ({role}).</source>
        <translation>Hanya admin yang boleh mengubah {name} ({role}).</translation>
    </message>
    <message>
        <source>Nobody changes their own role or lets themselves go. Ask another manager or admin.</source>
        <translation>Peran sendiri tidak dapat diubah sendiri. Minta pengelola atau admin lain.</translation>
    </message>
    <message>
        <source>{name} is the last who can manage staff. Make somebody else manager or admin first.</source>
        <translation>{name} satu-satunya yang dapat mengatur staf. Jadikan orang lain pengelola atau admin dulu.</translation>
    </message>
    <message>
        <source>Nobody here is called {name}.</source>
        <translation>Tidak ada staf bernama {name}.</translation>
    </message>
    <message>
        <source>cashier</source>
        <translation>Kasir</translation>
    </message>
    <message>
        <source>supervisor</source>
        <translation>Pengawas</translation>
    </message>
    <message>
        <source>manager</source>
        <translation>Pengelola</translation>
    </message>
    <message>
        <source>auditor</source>
        <translation>Auditor</translation>
    </message>
    <message>
        <source>admin</source>
        <translation>Admin</translation>
    </message>
    <message>
        <source>The journal has no entry {number}.</source>
        <translation>Tidak ada catatan {number} di jurnal.</translation>
    </message>
    <message>
        <source>Only {megabytes} MB are free on the disk with the books: nothing is sold until there is room again. Free some space; the cart is kept.</source>
        <translation>Disk tempat pembukuan tinggal {megabytes} MB: penjualan berhenti sampai ada ruang lagi. Kosongkan ruang; keranjang tetap tersimpan.</translation>
    </message>
    <message>
        <source>{where} lies on a network share ({kind}), where a file of books can be damaged. Put it on this computer's own disk; several registers share a PostgreSQL server.</source>
        <translation>{where} berada di folder jaringan ({kind}); berkas pembukuan bisa rusak di sana. Taruh di disk komputer ini sendiri; beberapa kasir memakai server PostgreSQL bersama.</translation>
    </message>
    <message>
        <source>{where} lies in a folder that {program} keeps the same on several computers; that damages books. Put them into a folder of this computer alone. Backups may go there.</source>
        <translation>{where} berada di folder yang disamakan {program} ke beberapa komputer; itu merusak pembukuan. Taruh di folder komputer ini saja. Cadangan boleh di sana.</translation>
    </message>
    <message>
        <source>Sentra POS is already open on these books, but its window does not answer. Wait a moment, or end it, and start again.</source>
        <translation>Sentra POS sudah terbuka untuk pembukuan ini, tetapi jendelanya tidak menjawab. Tunggu sebentar, atau tutup jendela itu, lalu mulai lagi.</translation>
    </message>
    <message>
        <source>There is no second journal in {folder}: {detail}.</source>
        <translation>Tidak ada jurnal kedua di {folder}: {detail}.</translation>
    </message>
    <message>
        <source>The second journal is encrypted. Give the owner's private key; it stands on the recovery sheet.</source>
        <translation>Jurnal kedua terenkripsi. Masukkan kunci pribadi pemilik; kunci itu tertera di lembar pemulihan.</translation>
    </message>
    <message>
        <source>Books on a server have no second journal here: have the server itself keep one (WAL archiving).</source>
        <translation>Pembukuan di server tidak punya jurnal kedua di sini: mintalah server sendiri menyimpannya (WAL archiving).</translation>
    </message>
    <message>
        <source>In {folder} lie backups of {count} shops. Name the file that is meant.</source>
        <translation>Di {folder} ada cadangan dari {count} toko. Sebutkan berkas yang dimaksud.</translation>
    </message>
    <message>
        <source>This recovery code is not right. Take the newest sheet: every older one is void.</source>
        <translation>Kode pemulihan ini salah. Ambil lembar yang terbaru: lembar yang lebih lama tidak berlaku.</translation>
    </message>
    <message>
        <source>A recovery sheet is made only by {name}, after signing in: it lets its holder in.</source>
        <translation>Lembar pemulihan hanya dibuat oleh {name} sendiri, setelah masuk: siapa pun yang memegangnya dapat masuk.</translation>
    </message>
    <message>
        <source>No recovery code holds for {name}. Ask another manager or admin for a new password.</source>
        <translation>Tidak ada kode pemulihan yang berlaku untuk {name}. Mintalah kata sandi baru kepada pengelola atau admin lain.</translation>
    </message>
    <message>
        <source>The connection to the books broke at the last moment: {detail}. It is not known yet whether this counts. Do the same again, unchanged: it will never count twice.</source>
        <translation>Sambungan ke buku putus pada saat terakhir: {detail}. Belum diketahui apakah ini sudah tercatat. Ulangi hal yang sama tanpa mengubah apa pun: tidak akan tercatat dua kali.</translation>
    </message>
    <message>
        <source>serve</source>
        <translation>melayani di kasir dan toko</translation>
    </message>
    <message>
        <source>product</source>
        <translation>barang dan harga</translation>
    </message>
    <message>
        <source>producer</source>
        <translation>data produsen</translation>
    </message>
    <message>
        <source>The address of the books cannot be read. Write it as postgresql://user:password@computer:5432/database.</source>
        <translation>Alamat pembukuan tidak dapat dibaca. Tulis seperti postgresql://nama:sandi@komputer:5432/basisdata.</translation>
    </message>
    <message>
        <source>This cart was sold already as {receipt}, before it was changed. Take it away: nothing counts twice. A copy of {receipt} shows what was sold.</source>
        <translation>Keranjang ini sudah terjual sebagai {receipt} sebelum diubah. Kosongkan saja: tidak ada yang tercatat dua kali. Salinan {receipt} menunjukkan apa yang terjual.</translation>
    </message>
    <message>
        <source>Another program is writing in the books and does not let go of them. Nothing was written: wait a moment and try again, or close the other program.</source>
        <translation>Program lain sedang menulis di buku dan belum selesai. Tidak ada yang dicatat: tunggu sebentar lalu coba lagi, atau tutup program itu.</translation>
    </message>
    <message>
        <source>In {folder} there is already something called {name}, and a backup takes nobody's place: no backup was made. Give it another name, or leave the name out.</source>
        <translation>Di {folder} sudah ada sesuatu bernama {name}, dan cadangan tidak pernah menimpa apa pun: cadangan tidak dibuat. Beri nama lain, atau kosongkan namanya.</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>tanggal</translation>
    </message>
    <message>
        <source>an amount</source>
        <translation>jumlah uang</translation>
    </message>
    <message>
        <source>a folder is there, not a file</source>
        <translation>di situ ada folder, bukan berkas</translation>
    </message>
    <message>
        <source>a part of the way to it is a file, not a folder</source>
        <translation>sebagian dari alamatnya adalah berkas, bukan folder</translation>
    </message>
    <message>
        <source>a table is missing in it</source>
        <translation>ada tabel yang hilang di dalamnya</translation>
    </message>
    <message>
        <source>another deed of this program is still being written</source>
        <translation>pekerjaan lain dari program ini masih sedang ditulis</translation>
    </message>
    <message>
        <source>another program is writing in them</source>
        <translation>program lain sedang menulis di pembukuan</translation>
    </message>
    <message>
        <source>it cannot be decrypted to its end</source>
        <translation>sandinya tidak dapat dibuka sampai habis</translation>
    </message>
    <message>
        <source>it does not answer in time</source>
        <translation>tidak menjawab pada waktunya</translation>
    </message>
    <message>
        <source>it ended without a word</source>
        <translation>program itu berhenti tanpa keterangan</translation>
    </message>
    <message>
        <source>it is damaged inside</source>
        <translation>isinya rusak</translation>
    </message>
    <message>
        <source>it is in use by another program</source>
        <translation>sedang dipakai program lain</translation>
    </message>
    <message>
        <source>it is no file of books, or is damaged</source>
        <translation>itu bukan berkas pembukuan, atau rusak</translation>
    </message>
    <message>
        <source>it is no plain file</source>
        <translation>itu bukan berkas biasa</translation>
    </message>
    <message>
        <source>it is of a server; restore it into an empty database</source>
        <translation>itu cadangan server; pulihkan ke basis data yang kosong</translation>
    </message>
    <message>
        <source>it names no shop</source>
        <translation>nama tokonya tidak ada di dalamnya</translation>
    </message>
    <message>
        <source>it was not encrypted to its end</source>
        <translation>penyandiannya tidak selesai</translation>
    </message>
    <message>
        <source>its name is too long</source>
        <translation>namanya terlalu panjang</translation>
    </message>
    <message>
        <source>no answer to the call</source>
        <translation>tidak ada jawaban</translation>
    </message>
    <message>
        <source>no computer of that name was found in the network</source>
        <translation>tidak ada komputer bernama itu di jaringan</translation>
    </message>
    <message>
        <source>no printer profile has that name</source>
        <translation>tidak ada profil printer dengan nama itu</translation>
    </message>
    <message>
        <source>others are writing the same at this moment</source>
        <translation>saat ini orang lain sedang menulis hal yang sama</translation>
    </message>
    <message>
        <source>something of that name is there already</source>
        <translation>sudah ada sesuatu dengan nama itu</translation>
    </message>
    <message>
        <source>the SQLite of this program is too old</source>
        <translation>SQLite milik program ini terlalu lama</translation>
    </message>
    <message>
        <source>the backup was made while none was written</source>
        <translation>cadangan itu dibuat ketika jurnal kedua tidak ditulis</translation>
    </message>
    <message>
        <source>the connection to the server broke</source>
        <translation>sambungan ke server terputus</translation>
    </message>
    <message>
        <source>the copy is not what the books were</source>
        <translation>salinannya tidak sama dengan pembukuannya</translation>
    </message>
    <message>
        <source>the device is not there; is it plugged in?</source>
        <translation>perangkatnya tidak ada; apakah sudah terpasang?</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>disk penuh</translation>
    </message>
    <message>
        <source>the disk or stick fails while it is read or written</source>
        <translation>disk atau flashdisk gagal saat dibaca atau ditulis</translation>
    </message>
    <message>
        <source>the disk or stick takes no file so large</source>
        <translation>disk atau flashdisk tidak menerima berkas sebesar itu</translation>
    </message>
    <message>
        <source>the file cannot be opened</source>
        <translation>berkasnya tidak dapat dibuka</translation>
    </message>
    <message>
        <source>the folder is not there; is the stick in its place?</source>
        <translation>foldernya tidak ada; apakah flashdisk terpasang?</translation>
    </message>
    <message>
        <source>the printer hung up</source>
        <translation>printer memutus sambungan</translation>
    </message>
    <message>
        <source>the printer takes no more data</source>
        <translation>printer tidak menerima data lagi</translation>
    </message>
    <message>
        <source>the printing system of this computer is not installed</source>
        <translation>sistem cetak komputer ini belum dipasang</translation>
    </message>
    <message>
        <source>the queue takes nothing</source>
        <translation>antrean cetak tidak menerima apa pun</translation>
    </message>
    <message>
        <source>the server does not answer</source>
        <translation>server tidak menjawab</translation>
    </message>
    <message>
        <source>the server does not let this name and password in</source>
        <translation>server menolak nama dan kata sandi ini</translation>
    </message>
    <message>
        <source>the server has no database of that name</source>
        <translation>di server tidak ada basis data dengan nama itu</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>berkasnya tidak ada</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>berkas atau foldernya tidak ada</translation>
    </message>
    <message>
        <source>this disk or folder does not let them be used safely</source>
        <translation>disk atau folder ini tidak memungkinkan pembukuan dipakai dengan aman</translation>
    </message>
    <message>
        <source>this register has no printer</source>
        <translation>kasir ini tidak punya printer</translation>
    </message>
    <message>
        <source>too many files are open on this computer</source>
        <translation>terlalu banyak berkas terbuka di komputer ini</translation>
    </message>
    <message>
        <source>writing or reading is not allowed there</source>
        <translation>tidak ada izin membaca atau menulis di sana</translation>
    </message>
    <message>
        <source>This cannot be written or read: {detail}.</source>
        <translation>Tidak dapat ditulis atau dibaca: {detail}.</translation>
    </message>
    <message>
        <source>{where} does not fit the backup from line {line} on. It was not used.</source>
        <translation>{where} tidak cocok dengan cadangan mulai baris {line}. Berkas itu tidak dipakai.</translation>
    </message>
    <message>
        <source>that place can only be read</source>
        <translation>tempat itu hanya bisa dibaca</translation>
    </message>
    <message>
        <source>{where} was brought up to date, and something in it does not hold: {detail}. Let nobody work in it: put the backup of before into an empty database, and ask whoever looks after the till.</source>
        <translation>{where} sudah diperbarui, tetapi ada isinya yang tidak cocok: {detail}. Jangan ada yang bekerja di situ: pulihkan cadangan sebelumnya ke basis data yang kosong, lalu tanyakan kepada yang merawat program kasir ini.</translation>
    </message>
</context>
<context>
    <name>WeekActs</name>
    <message>
        <source>All frozen</source>
        <translation>Semua sudah dibekukan</translation>
    </message>
    <message>
        <source>Counting drafts …</source>
        <translation>Menghitung draf …</translation>
    </message>
    <message numerus="yes">
        <source>Freeze all, %n draft(s)</source>
        <translation>
            <numerusform>Bekukan semua, %n draf</numerusform>
        </translation>
    </message>
    <message>
        <source>No drafts</source>
        <translation>Tidak ada draf</translation>
    </message>
    <message>
        <source>Open pay day</source>
        <translation>Buka hari bayar</translation>
    </message>
    <message>
        <source>Print all</source>
        <translation>Cetak semua</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Hentikan</translation>
    </message>
    <message>
        <source>{what}: {done} of {of}</source>
        <translation>{what}: {done} dari {of}</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Lainnya</translation>
    </message>
</context>
<context>
    <name>WeekHead</name>
    <message numerus="yes">
        <source>%n producer(s)</source>
        <translation>
            <numerusform>%n produsen</numerusform>
        </translation>
    </message>
    <message>
        <source>Cut-off</source>
        <translation>Batas hitung</translation>
    </message>
    <message>
        <source>Pay day</source>
        <translation>Hari bayar</translation>
    </message>
    <message>
        <source>Settlement</source>
        <translation>Penyelesaian</translation>
    </message>
</context>
<context>
    <name>WeekTable</name>
    <message>
        <source>Earned</source>
        <translation>Hak produsen</translation>
    </message>
    <message>
        <source>Fees &amp; other</source>
        <translation>Biaya &amp; lain</translation>
    </message>
    <message>
        <source>For information: {count}</source>
        <translation>Sekadar info: {count}</translation>
    </message>
    <message>
        <source>Must be checked: {count}</source>
        <translation>Wajib diperiksa: {count}</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Bersih</translation>
    </message>
    <message>
        <source>Nothing to note: {count}</source>
        <translation>Tanpa catatan: {count}</translation>
    </message>
    <message>
        <source>Nothing to settle up to this day</source>
        <translation>Belum ada yang diselesaikan sampai hari ini</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Saldo awal</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>Produsen</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>Pengembalian</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Statements by producer</source>
        <translation>Laporan per produsen</translation>
    </message>
    <message numerus="yes">
        <source>Total of %n producer(s)</source>
        <translation>
            <numerusform>Jumlah %n produsen</numerusform>
        </translation>
    </message>
    <message>
        <source>To the opening day</source>
        <translation>Ke hari pertama</translation>
    </message>
    <message>
        <source>Choose a later cut-off, or sell something first. A new shop begins with its opening day.</source>
        <translation>Pilih batas hitung yang lebih lambat, atau jual dulu. Toko baru dimulai dari hari pertama.</translation>
    </message>
</context>
<context>
    <name>WeekView</name>
    <message numerus="yes">
        <source>%n statement(s) are ready to be printed</source>
        <translation>
            <numerusform>%n laporan siap dicetak</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) frozen</source>
        <translation>
            <numerusform>%n laporan dibekukan</numerusform>
        </translation>
    </message>
    <message>
        <source>All statements of this week are in the folder.</source>
        <translation>Semua laporan minggu ini ada di map.</translation>
    </message>
    <message>
        <source>Freeze the statements first: only frozen ones are printed.</source>
        <translation>Bekukan laporannya dulu: yang dicetak hanya yang sudah dibekukan.</translation>
    </message>
    <message>
        <source>Freezing statements</source>
        <translation>Membekukan laporan</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Buka map</translation>
    </message>
    <message>
        <source>Print all</source>
        <translation>Cetak semua</translation>
    </message>
    <message>
        <source>Printing statements</source>
        <translation>Mencetak laporan</translation>
    </message>
    <message>
        <source>{done} statements are frozen, {left} are left. F9 goes on.</source>
        <translation>{done} laporan dibekukan, {left} belum. F9 melanjutkan.</translation>
    </message>
</context>
<context>
    <name>WidePane</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n baris</numerusform>
        </translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Subtotal</translation>
    </message>
    <message>
        <source>Cart</source>
        <translation>Keranjang</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Potongan</translation>
    </message>
    <message>
        <source>Exact cash</source>
        <translation>Uang pas</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Bayar</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Harga</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>Produsen</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Scan goods, or find them by name.</source>
        <translation>Pindai barang, atau cari namanya.</translation>
    </message>
    <message>
        <source>The cart is empty</source>
        <translation>Keranjang kosong</translation>
    </message>
    <message>
        <source>TOTAL</source>
        <translation>TOTAL</translation>
    </message>
</context>
<context>
    <name>_Tab</name>
    <message>
        <source>in hand</source>
        <translation>sedang dilayani</translation>
    </message>
    <message>
        <source>Cart {number}, {what}</source>
        <translation>Keranjang {number}, {what}</translation>
    </message>
</context>
<context>
    <name>RestoringBooks</name>
    <message>
        <source>The backup was restored</source>
        <translation>Cadangan sudah dipulihkan</translation>
    </message>
    <message>
        <source>Papers bear the sign {epoch} from now on. The books of before are kept as {kept}.</source>
        <translation>Mulai sekarang nomor struk dan surat bertanda {epoch}. Pembukuan sebelumnya disimpan sebagai {kept}.</translation>
    </message>
    <message>
        <source>nothing: there were none</source>
        <translation>– (sebelumnya tidak ada)</translation>
    </message>
</context>
<context>
    <name>Safekeeper</name>
    <message>
        <source>no backup</source>
        <translation>cadangan gagal</translation>
    </message>
    <message>
        <source>no backup yet</source>
        <translation>belum ada cadangan</translation>
    </message>
    <message>
        <source>backup {time}</source>
        <translation>cadangan {time}</translation>
    </message>
    <message>
        <source>backup yesterday {time}</source>
        <translation>cadangan kemarin {time}</translation>
    </message>
    <message>
        <source>backup {day}</source>
        <translation>cadangan {day}</translation>
    </message>
    <message>
        <source>The disk is nearly full: {megabytes} MB left</source>
        <translation>Disk hampir penuh: sisa {megabytes} MB</translation>
    </message>
    <message>
        <source>Below 200 MB nothing can be sold. Free some space on this computer.</source>
        <translation>Di bawah 200 MB tidak bisa berjualan. Kosongkan sebagian ruang di komputer ini.</translation>
    </message>
    <message>
        <source>second journal stopped</source>
        <translation>jurnal kedua berhenti</translation>
    </message>
</context>
<context>
    <name>BackupPage</name>
    <message>
        <source>How the books are kept safe</source>
        <translation>Keamanan pembukuan</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Cadangkan sekarang</translation>
    </message>
    <message>
        <source>Another folder</source>
        <translation>Ganti folder</translation>
    </message>
    <message>
        <source>Encrypt</source>
        <translation>Enkripsi</translation>
    </message>
    <message>
        <source>Restore this one</source>
        <translation>Pulihkan yang ini</translation>
    </message>
    <message>
        <source>Restore a file</source>
        <translation>Pulihkan dari berkas</translation>
    </message>
    <message>
        <source>The books are being copied and looked through</source>
        <translation>Pembukuan sedang disalin dan diperiksa</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Cadangan</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Belum ada cadangan</translation>
    </message>
    <message>
        <source>One is made by itself after each shift and once a day, or now with F9.</source>
        <translation>Dibuat sendiri setiap akhir shift dan sekali sehari, atau sekarang dengan F9.</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Dibuat</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Terenkripsi</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ya</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Ukuran</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>belum ada</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>Cadangan terakhir</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>to the owner's key {key}</source>
        <translation>dengan kunci pemilik {key}</translation>
    </message>
    <message>
        <source>no: whoever finds a copy can read it</source>
        <translation>tidak: siapa pun yang menemukan salinannya dapat membacanya</translation>
    </message>
    <message>
        <source>These are training books: nothing in them is kept.</source>
        <translation>Ini pembukuan latihan: tidak ada yang dicadangkan.</translation>
    </message>
    <message>
        <source>The last backup is old. Is the stick in its place?</source>
        <translation>Cadangan terakhir sudah lama. Apakah flashdisk terpasang?</translation>
    </message>
    <message>
        <source>The folder is on the same disk as the books: one broken disk would take both. Choose a folder on a stick or another disk.</source>
        <translation>Folder ini satu disk dengan pembukuan: bila disk rusak, keduanya hilang. Pilih folder di flashdisk atau disk lain.</translation>
    </message>
    <message>
        <source>The backup is made and was looked through</source>
        <translation>Cadangan sudah dibuat dan diperiksa</translation>
    </message>
    <message>
        <source>Backups go to the new folder</source>
        <translation>Cadangan kini masuk ke folder baru</translation>
    </message>
    <message>
        <source>New backups are encrypted</source>
        <translation>Cadangan baru dienkripsi</translation>
    </message>
    <message>
        <source>New backups are not encrypted</source>
        <translation>Cadangan baru tidak dienkripsi</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Seri</translation>
    </message>
    <message>
        <source>The folder is not there. Is the stick in its place?</source>
        <translation>Foldernya tidak ada. Apakah flashdisk terpasang?</translation>
    </message>
    <message>
        <source>Second journal</source>
        <translation>Jurnal kedua</translation>
    </message>
    <message>
        <source>Every deed is written there too</source>
        <translation>Setiap transaksi kini juga dicatat di sana</translation>
    </message>
    <message>
        <source>No second journal is written</source>
        <translation>Jurnal kedua tidak lagi ditulis</translation>
    </message>
    <message>
        <source>Backup sheet</source>
        <translation>Lembar cadangan</translation>
    </message>
</context>
<context>
    <name>BackupKeyPanel</name>
    <message>
        <source>Encrypt backups</source>
        <translation>Enkripsi cadangan</translation>
    </message>
    <message>
        <source>Encrypt from now on</source>
        <translation>Enkripsi mulai sekarang</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Backups are then read with the owner's private key alone. Without it nobody can restore them, not even the maker of this program. Keep it on paper and on a stick, away from the shop.</source>
        <translation>Cadangan hanya dapat dibaca dengan kunci rahasia pemilik. Tanpa kunci itu tak seorang pun dapat memulihkannya, pembuat program ini pun tidak. Simpan di kertas dan di flashdisk, di luar toko.</translation>
    </message>
    <message>
        <source>Make a key</source>
        <translation>Buat kunci</translation>
    </message>
    <message>
        <source>Save the key to a file</source>
        <translation>Simpan kunci ke berkas</translation>
    </message>
    <message>
        <source>I have kept the private key in a safe place</source>
        <translation>Kunci rahasia sudah saya simpan di tempat aman</translation>
    </message>
    <message>
        <source>Encrypt no more</source>
        <translation>Hentikan enkripsi</translation>
    </message>
    <message>
        <source>The key is saved</source>
        <translation>Kunci sudah disimpan</translation>
    </message>
</context>
<context>
    <name>RestorePanel</name>
    <message>
        <source>Nothing was changed</source>
        <translation>Tidak ada yang diubah</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Pulihkan cadangan</translation>
    </message>
    <message>
        <source>Put it in the place of the books</source>
        <translation>Pulihkan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>The backup is being looked through</source>
        <translation>Cadangan sedang diperiksa</translation>
    </message>
    <message>
        <source>The owner's private key</source>
        <translation>Kunci rahasia pemilik</translation>
    </message>
    <message>
        <source>Open with this key</source>
        <translation>Buka dengan kunci ini</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Type {word} if you mean it</source>
        <translation>Ketik {word} bila Anda yakin</translation>
    </message>
    <message>
        <source>no entry</source>
        <translation>belum ada catatan</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Toko</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Last entry</source>
        <translation>Catatan terakhir</translation>
    </message>
    <message>
        <source>Books now</source>
        <translation>Pembukuan sekarang</translation>
    </message>
    <message>
        <source>What the books had beyond the backup cannot be told any more.</source>
        <translation>Apa yang dicatat sesudah cadangan ini tidak dapat diketahui lagi.</translation>
    </message>
    <message>
        <source>Nothing would be lost: the books have nothing that the backup has not.</source>
        <translation>Tidak ada yang hilang: isi pembukuan sama dengan cadangan ini.</translation>
    </message>
    <message numerus="yes">
        <source>Lost would be all since {since}: %n entries, sales of {amount}</source>
        <translation>
            <numerusform>Yang akan hilang sejak {since}: %n catatan, penjualan {amount}</numerusform>
        </translation>
    </message>
    <message>
        <source>Say why: it stands in the journal.</source>
        <translation>Tulis alasannya: dicatat di jurnal.</translation>
    </message>
    <message>
        <source>And what the second journal has after it</source>
        <translation>Beserta isi jurnal kedua sesudahnya</translation>
    </message>
    <message numerus="yes">
        <source>%n deeds brought back</source>
        <translation>
            <numerusform>%n transaksi dikembalikan</numerusform>
        </translation>
    </message>
    <message>
        <source>Second journal</source>
        <translation>Jurnal kedua</translation>
    </message>
</context>
<context>
    <name>RestoreWords</name>
    <message>
        <source>It is of ANOTHER shop.</source>
        <translation>Ini milik toko LAIN.</translation>
    </message>
    <message>
        <source>It holds training books; nothing in it is real.</source>
        <translation>Isinya pembukuan latihan; tidak ada yang nyata.</translation>
    </message>
    <message>
        <source>It is older than the books.</source>
        <translation>Lebih lama daripada pembukuan.</translation>
    </message>
    <message>
        <source>It has entries that the books do not have.</source>
        <translation>Ada catatan di dalamnya yang tidak ada di pembukuan.</translation>
    </message>
    <message>
        <source>Not everything holds in it:</source>
        <translation>Tidak semuanya cocok di dalamnya:</translation>
    </message>
    <message>
        <source>No check sum lies beside it: it could be compared with itself alone.</source>
        <translation>Tidak ada berkas pemeriksa (.sha256) di sampingnya: hanya dapat diperiksa dari isinya sendiri.</translation>
    </message>
    <message>
        <source>It was written by an older version and is brought up to date.</source>
        <translation>Ditulis oleh versi lama dan akan dimutakhirkan.</translation>
    </message>
    <message>
        <source>there; they are kept under another name</source>
        <translation>ada; disimpan dengan nama lain</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>tidak ada</translation>
    </message>
    <message>
        <source>cannot be read; the file is kept under another name</source>
        <translation>tidak dapat dibaca; berkasnya disimpan dengan nama lain</translation>
    </message>
    <message>
        <source>The second journal is damaged: what it has behind the damage could not be used.</source>
        <translation>Jurnal kedua rusak: isinya sesudah bagian yang rusak tidak dapat dipakai.</translation>
    </message>
</context>
<context>
    <name>EntryWords</name>
    <message>
        <source>Sale</source>
        <translation>Penjualan</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Pengembalian</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Pembatalan</translation>
    </message>
    <message>
        <source>Payment corrected</source>
        <translation>Pembayaran diperbaiki</translation>
    </message>
    <message>
        <source>Line removed</source>
        <translation>Baris dihapus</translation>
    </message>
    <message>
        <source>Line put back</source>
        <translation>Baris dikembalikan</translation>
    </message>
    <message>
        <source>Cart cleared</source>
        <translation>Keranjang dikosongkan</translation>
    </message>
    <message>
        <source>Shift opened</source>
        <translation>Shift dimulai</translation>
    </message>
    <message>
        <source>Shift ended</source>
        <translation>Shift diakhiri</translation>
    </message>
    <message>
        <source>Shift handed on</source>
        <translation>Shift diteruskan</translation>
    </message>
    <message>
        <source>Cash in</source>
        <translation>Kas masuk</translation>
    </message>
    <message>
        <source>Cash out</source>
        <translation>Kas keluar</translation>
    </message>
    <message>
        <source>Cash to the safe</source>
        <translation>Setoran ke brankas</translation>
    </message>
    <message>
        <source>Drawer opened</source>
        <translation>Laci dibuka</translation>
    </message>
    <message>
        <source>Safe to the bank</source>
        <translation>Brankas ke bank</translation>
    </message>
    <message>
        <source>Bank to the safe</source>
        <translation>Bank ke brankas</translation>
    </message>
    <message>
        <source>Safe counted</source>
        <translation>Brankas dihitung</translation>
    </message>
    <message>
        <source>Owner's money into the safe</source>
        <translation>Uang pemilik masuk brankas</translation>
    </message>
    <message>
        <source>Owner's money out of the safe</source>
        <translation>Uang pemilik keluar brankas</translation>
    </message>
    <message>
        <source>Expense out of the safe</source>
        <translation>Biaya dari brankas</translation>
    </message>
    <message>
        <source>QRIS or card money arrived</source>
        <translation>Uang QRIS/kartu masuk</translation>
    </message>
    <message>
        <source>QRIS or card money missing</source>
        <translation>Uang QRIS/kartu tidak masuk</translation>
    </message>
    <message>
        <source>Money of the opening day arrived</source>
        <translation>Uang hari pembukaan masuk</translation>
    </message>
    <message>
        <source>Money of the opening day missing</source>
        <translation>Uang hari pembukaan tidak masuk</translation>
    </message>
    <message>
        <source>Paid twice</source>
        <translation>Dibayar dua kali</translation>
    </message>
    <message>
        <source>Paid twice, given back</source>
        <translation>Bayar ganda dikembalikan</translation>
    </message>
    <message>
        <source>Group came</source>
        <translation>Rombongan datang</translation>
    </message>
    <message>
        <source>Group left</source>
        <translation>Rombongan pulang</translation>
    </message>
    <message>
        <source>Guide paid</source>
        <translation>Pemandu dibayar</translation>
    </message>
    <message>
        <source>Goods in</source>
        <translation>Barang masuk</translation>
    </message>
    <message>
        <source>Goods in, corrected</source>
        <translation>Barang masuk dikoreksi</translation>
    </message>
    <message>
        <source>Repacked</source>
        <translation>Dikemas ulang</translation>
    </message>
    <message>
        <source>Goods taken back</source>
        <translation>Barang ditarik</translation>
    </message>
    <message>
        <source>Goods bought for the shop</source>
        <translation>Barang dibeli toko</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Potongan harga</translation>
    </message>
    <message>
        <source>Written off as damaged</source>
        <translation>Dihapus: rusak</translation>
    </message>
    <message>
        <source>Written off as expired</source>
        <translation>Dihapus: kedaluwarsa</translation>
    </message>
    <message>
        <source>Written off as lost</source>
        <translation>Dihapus: hilang</translation>
    </message>
    <message>
        <source>Found again</source>
        <translation>Ditemukan kembali</translation>
    </message>
    <message>
        <source>Opening day</source>
        <translation>Hari pembukaan</translation>
    </message>
    <message>
        <source>Opening day, corrected</source>
        <translation>Hari pembukaan dikoreksi</translation>
    </message>
    <message>
        <source>Decision about a producer</source>
        <translation>Keputusan tentang produsen</translation>
    </message>
    <message>
        <source>Another account of a producer</source>
        <translation>Rekening produsen diganti</translation>
    </message>
    <message>
        <source>Data of a producer handed out</source>
        <translation>Data produsen diserahkan</translation>
    </message>
    <message>
        <source>Producer forgotten</source>
        <translation>Produsen dilupakan</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Biaya</translation>
    </message>
    <message>
        <source>Advance</source>
        <translation>Uang muka</translation>
    </message>
    <message>
        <source>Advance paid back</source>
        <translation>Uang muka dikembalikan</translation>
    </message>
    <message>
        <source>Instalment</source>
        <translation>Angsuran</translation>
    </message>
    <message>
        <source>Statement frozen</source>
        <translation>Laporan dibekukan</translation>
    </message>
    <message>
        <source>Producer paid</source>
        <translation>Produsen dibayar</translation>
    </message>
    <message>
        <source>Payout taken back</source>
        <translation>Pembayaran ditarik kembali</translation>
    </message>
    <message>
        <source>Transfer seen at the bank</source>
        <translation>Transfer terlihat di bank</translation>
    </message>
    <message>
        <source>Envelope given up</source>
        <translation>Amplop direlakan</translation>
    </message>
    <message>
        <source>Objection</source>
        <translation>Keberatan</translation>
    </message>
    <message>
        <source>Objection answered</source>
        <translation>Keberatan dijawab</translation>
    </message>
    <message>
        <source>Key for statements</source>
        <translation>Kunci laporan</translation>
    </message>
    <message>
        <source>Period closed</source>
        <translation>Periode ditutup</translation>
    </message>
    <message>
        <source>Settings changed</source>
        <translation>Pengaturan diubah</translation>
    </message>
    <message>
        <source>QRIS code changed</source>
        <translation>Kode QRIS diganti</translation>
    </message>
    <message>
        <source>Staff changed</source>
        <translation>Staf diubah</translation>
    </message>
    <message>
        <source>Shop handed over</source>
        <translation>Toko diserahterimakan</translation>
    </message>
    <message>
        <source>Backup restored</source>
        <translation>Cadangan dipulihkan</translation>
    </message>
    <message>
        <source>Clock that went back accepted</source>
        <translation>Jam mundur diterima</translation>
    </message>
</context>
<context>
    <name>StaffPanel</name>
    <message>
        <source>Somebody new</source>
        <translation>Staf baru</translation>
    </message>
    <message>
        <source>Another role</source>
        <translation>Ganti peran</translation>
    </message>
    <message>
        <source>A new PIN or password</source>
        <translation>PIN atau kata sandi baru</translation>
    </message>
    <message>
        <source>Back at work</source>
        <translation>Bekerja lagi</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Name, as papers bear it</source>
        <translation>Nama, seperti tercetak di struk</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Peran</translation>
    </message>
    <message>
        <source>Password, at least 8 characters</source>
        <translation>Kata sandi, minimal 8 huruf atau angka</translation>
    </message>
    <message>
        <source>The same password again</source>
        <translation>Ulangi kata sandi</translation>
    </message>
    <message>
        <source>This role signs in with a password.</source>
        <translation>Peran ini masuk dengan kata sandi.</translation>
    </message>
    <message>
        <source>PIN, six digits</source>
        <translation>PIN, enam angka</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation>Ulangi PIN</translation>
    </message>
    <message>
        <source>This role signs in with a PIN. The person may type it in here alone.</source>
        <translation>Peran ini masuk dengan PIN. Biarkan orangnya mengetik sendiri.</translation>
    </message>
    <message>
        <source>What is the person called?</source>
        <translation>Siapa namanya?</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Keduanya tidak sama.</translation>
    </message>
</context>
<context>
    <name>StaffPage</name>
    <message>
        <source>Whoever leaves stays in the list: the name is on what was done. Every change here is an entry of the journal, with who made it.</source>
        <translation>Yang berhenti tetap ada di daftar: namanya ada di catatan kerjanya. Setiap perubahan di sini tercatat di jurnal, dengan nama pengubahnya.</translation>
    </message>
    <message>
        <source>Who works here</source>
        <translation>Staf</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Peran</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>Staf baru</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>PIN baru</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Buka kunci</translation>
    </message>
    <message>
        <source>no longer here</source>
        <translation>sudah berhenti</translation>
    </message>
    <message>
        <source>locked: wrong tries</source>
        <translation>terkunci: salah mencoba</translation>
    </message>
    <message>
        <source>works here</source>
        <translation>bekerja</translation>
    </message>
    <message>
        <source>Back at work</source>
        <translation>Bekerja lagi</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Berhentikan</translation>
    </message>
    <message>
        <source>Let {name} go?</source>
        <translation>Berhentikan {name}?</translation>
    </message>
    <message>
        <source>From now on the name is not at the sign-in any more. What was done stays.</source>
        <translation>Namanya tidak lagi muncul di layar masuk. Catatan kerjanya tetap ada.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Biarkan</translation>
    </message>
    <message>
        <source>{name}: saved</source>
        <translation>{name}: tersimpan</translation>
    </message>
    <message>
        <source>My recovery sheet</source>
        <translation>Lembar pemulihan saya</translation>
    </message>
    <message>
        <source>Make a new recovery sheet?</source>
        <translation>Buat lembar pemulihan baru?</translation>
    </message>
    <message>
        <source>Its code sets a new password for {name}, once, if the password is forgotten. Every older sheet of this shop is void from then on.</source>
        <translation>Kodenya membuat kata sandi baru untuk {name}, satu kali, bila kata sandinya lupa. Semua lembar toko ini yang lebih lama tidak berlaku lagi.</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Buat</translation>
    </message>
</context>
<context>
    <name>FirstScreen</name>
    <message>
        <source>The books cannot be opened</source>
        <translation>Pembukuan tidak dapat dibuka</translation>
    </message>
    <message>
        <source>The file stays as it is. A backup can take its place.</source>
        <translation>Berkasnya dibiarkan. Cadangan dapat menggantikannya.</translation>
    </message>
    <message>
        <source>A new shop</source>
        <translation>Toko baru</translation>
    </message>
    <message>
        <source>There are no books here yet: {where}
Who begins them manages the shop, and takes on the others later. Keep the password well.</source>
        <translation>Belum ada pembukuan di sini: {where}
Yang memulainya menjadi pengelola toko, lalu mendaftarkan staf lain. Jaga kata sandinya.</translation>
    </message>
    <message>
        <source>Your name, as papers bear it</source>
        <translation>Nama Anda, seperti tercetak di struk</translation>
    </message>
    <message>
        <source>Password, at least 8 characters</source>
        <translation>Kata sandi, minimal 8 huruf atau angka</translation>
    </message>
    <message>
        <source>The same password again</source>
        <translation>Ulangi kata sandi</translation>
    </message>
    <message>
        <source>Begin the books</source>
        <translation>Mulai pembukuan</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Pulihkan cadangan</translation>
    </message>
    <message>
        <source>Shut down</source>
        <translation>Keluar</translation>
    </message>
    <message>
        <source>What are you called?</source>
        <translation>Siapa nama Anda?</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Keduanya tidak sama.</translation>
    </message>
    <message>
        <source>Goods on trust, sums in the open.</source>
        <translation>Barang titipan, hitungan terang.</translation>
    </message>
</context>
<context>
    <name>PatternWords</name>
    <message>
        <source>Voids in the last 30 minutes of the shift</source>
        <translation>Pembatalan dalam 30 menit terakhir shift</translation>
    </message>
    <message>
        <source>Voids</source>
        <translation>Pembatalan</translation>
    </message>
    <message>
        <source>Refunds without a receipt</source>
        <translation>Pengembalian tanpa struk</translation>
    </message>
    <message>
        <source>Drawer opened without a sale</source>
        <translation>Laci dibuka tanpa penjualan</translation>
    </message>
    <message>
        <source>Lines removed or carts cleared</source>
        <translation>Baris dihapus atau keranjang dikosongkan</translation>
    </message>
    <message>
        <source>Payments corrected</source>
        <translation>Pembayaran diperbaiki</translation>
    </message>
    <message>
        <source>Leave for discounts and prices</source>
        <translation>Persetujuan potongan dan harga</translation>
    </message>
</context>
<context>
    <name>PatternsPage</name>
    <message>
        <source>Counted per shift and person, beside the middle of all shifts of these days. A number says how often, not why: ask before you judge.</source>
        <translation>Dihitung per shift dan per orang, di samping nilai tengah semua shift pada hari-hari ini. Angka hanya menunjukkan seberapa sering, bukan alasannya: tanyakan dulu.</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 hari</translation>
    </message>
    <message>
        <source>31 days</source>
        <translation>31 hari</translation>
    </message>
    <message>
        <source>92 days</source>
        <translation>92 hari</translation>
    </message>
    <message>
        <source>Which days</source>
        <translation>Hari yang dilihat</translation>
    </message>
    <message>
        <source>Nothing was counted</source>
        <translation>Tidak ada yang terhitung</translation>
    </message>
    <message>
        <source>No voids, no openings of the drawer, no lines removed.</source>
        <translation>Tidak ada pembatalan, laci dibuka, atau baris dihapus.</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>Patut dilihat</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Apa</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Siapa</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>So often</source>
        <translation>Kali</translation>
    </message>
    <message>
        <source>Usually</source>
        <translation>Biasanya</translation>
    </message>
    <message>
        <source>See the entries</source>
        <translation>Lihat catatannya</translation>
    </message>
</context>
<context>
    <name>JournalPage</name>
    <message>
        <source>Today</source>
        <translation>Hari ini</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 hari</translation>
    </message>
    <message>
        <source>31 days</source>
        <translation>31 hari</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>Which days</source>
        <translation>Hari yang dilihat</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Siapa</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Apa</translation>
    </message>
    <message>
        <source>Number of a paper</source>
        <translation>Nomor struk atau surat</translation>
    </message>
    <message>
        <source>Only with somebody's leave</source>
        <translation>Hanya yang disetujui orang lain</translation>
    </message>
    <message>
        <source>Older ones</source>
        <translation>Lebih lama</translation>
    </message>
    <message>
        <source>As a file</source>
        <translation>Simpan berkas</translation>
    </message>
    <message>
        <source>The whole entry</source>
        <translation>Catatan lengkap</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Jurnal</translation>
    </message>
    <message>
        <source>Nothing of that kind</source>
        <translation>Tidak ada yang seperti itu</translation>
    </message>
    <message>
        <source>Choose other days, or all people.</source>
        <translation>Pilih hari lain, atau semua orang.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kapan</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>semua orang</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>semua</translation>
    </message>
    <message>
        <source>leave: {name}</source>
        <translation>disetujui {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n entries written</source>
        <translation>
            <numerusform>%n catatan ditulis</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntryPanel</name>
    <message>
        <source>producer</source>
        <translation>produsen</translation>
    </message>
    <message>
        <source>shelf</source>
        <translation>rak</translation>
    </message>
    <message>
        <source>buyer</source>
        <translation>pembeli</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>rusak</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>kedaluwarsa</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>hilang</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Uang</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>Leave given</source>
        <translation>Persetujuan</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kapan</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Siapa</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Disetujui</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Kasir</translation>
    </message>
    <message>
        <source>Business day</source>
        <translation>Hari usaha</translation>
    </message>
    <message>
        <source>Code on paper</source>
        <translation>Kode di struk</translation>
    </message>
    <message>
        <source>Takes back</source>
        <translation>Membatalkan</translation>
    </message>
    <message>
        <source>Taken back by</source>
        <translation>Dibatalkan oleh</translation>
    </message>
    <message>
        <source>Booked into</source>
        <translation>Dibukukan ke</translation>
    </message>
    <message>
        <source>Written down</source>
        <translation>Dicatat</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Kas</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Bank</translation>
    </message>
    <message>
        <source>QRIS on its way</source>
        <translation>QRIS belum masuk</translation>
    </message>
    <message>
        <source>Cards on their way</source>
        <translation>Kartu belum masuk</translation>
    </message>
    <message>
        <source>Owed to the producer</source>
        <translation>Utang ke produsen</translation>
    </message>
    <message>
        <source>Advance of the producer</source>
        <translation>Uang muka produsen</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>Komisi</translation>
    </message>
    <message>
        <source>The shop's own goods</source>
        <translation>Penjualan milik toko</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Biaya</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Pembulatan</translation>
    </message>
    <message>
        <source>Losses the shop bears</source>
        <translation>Ganti rugi toko</translation>
    </message>
    <message>
        <source>Difference of the drawer</source>
        <translation>Selisih laci</translation>
    </message>
    <message>
        <source>Commission of guides</source>
        <translation>Komisi pemandu</translation>
    </message>
    <message>
        <source>Owed to guides</source>
        <translation>Utang ke pemandu</translation>
    </message>
    <message>
        <source>Expenses</source>
        <translation>Pengeluaran</translation>
    </message>
    <message>
        <source>Other income</source>
        <translation>Pendapatan lain</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Pemilik</translation>
    </message>
</context>
<context>
    <name>ClockWatch</name>
    <message>
        <source>Is today really {day}?</source>
        <translation>Benarkah sekarang {day}?</translation>
    </message>
    <message>
        <source>The last entry is of {last}. Goods expire by this clock.</source>
        <translation>Catatan terakhir {last}. Kedaluwarsa barang dihitung dengan jam ini.</translation>
    </message>
    <message>
        <source>This computer's clock went back: it says {now}</source>
        <translation>Jam komputer ini mundur: sekarang tertulis {now}</translation>
    </message>
    <message>
        <source>The last entry is of {last}. Set the clock right, or let a manager go on.</source>
        <translation>Catatan terakhir {last}. Betulkan jamnya, atau minta pengelola untuk melanjutkan.</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Lanjutkan</translation>
    </message>
    <message>
        <source>It stands in the journal who goes on with this clock</source>
        <translation>Tercatat di jurnal siapa yang melanjutkan dengan jam ini</translation>
    </message>
</context>
<context>
    <name>SecondPanel</name>
    <message>
        <source>Second journal</source>
        <translation>Jurnal kedua</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Pilih folder</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Write it no more</source>
        <translation>Hentikan jurnal kedua</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Every deed is also written to a stick or another disk before it counts as done. If the disk of this computer breaks, a backup and the second journal together bring back everything up to the last receipt. If the stick is missing, selling goes on and the strip at the top says so.</source>
        <translation>Setiap transaksi juga dicatat di flashdisk atau disk lain sebelum dianggap selesai. Bila disk komputer ini rusak, cadangan dan jurnal kedua bersama-sama mengembalikan semuanya sampai struk terakhir. Bila flashdisk tidak terpasang, penjualan tetap jalan dan baris paling atas layar memberi tahu.</translation>
    </message>
</context>
<context>
    <name>SecondWords</name>
    <message>
        <source>none: a broken disk loses what is newer than the last backup</source>
        <translation>tidak ada: bila disk rusak, yang lebih baru dari cadangan terakhir hilang</translation>
    </message>
    <message>
        <source>stopped {since}: is the stick in its place?</source>
        <translation>berhenti {since}: apakah flashdisk terpasang?</translation>
    </message>
    <message>
        <source>begun; it waits for a backup beside it</source>
        <translation>dimulai; menunggu cadangan di sampingnya</translation>
    </message>
    <message>
        <source>written; {deeds} deeds since {since}</source>
        <translation>ditulis; {deeds} transaksi sejak {since}</translation>
    </message>
</context>
<context>
    <name>RecoveryPanel</name>
    <message>
        <source>Recovery sheet</source>
        <translation>Lembar pemulihan</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>If the password of {name} is ever forgotten, this code sets a new one, once. It is shown only now: print the sheet or write the code down, and lock it away, far from the till.</source>
        <translation>Bila kata sandi {name} suatu saat lupa, kode ini membuat yang baru, satu kali. Kode hanya ditampilkan sekarang: cetak lembarnya atau catat kodenya, lalu simpan terkunci, jauh dari kasir.</translation>
    </message>
    <message>
        <source>Save the sheet as PDF</source>
        <translation>Simpan lembar sebagai PDF</translation>
    </message>
    <message>
        <source>Save it on a stick, print it, and delete the file: whoever finds it can sign in.</source>
        <translation>Simpan di stik, cetak, lalu hapus berkasnya: siapa pun yang menemukannya dapat masuk.</translation>
    </message>
    <message>
        <source>I have the code on paper</source>
        <translation>Kode sudah ada di kertas</translation>
    </message>
    <message>
        <source>recovery sheet</source>
        <translation>lembar pemulihan</translation>
    </message>
    <message>
        <source>The sheet is saved: {file}</source>
        <translation>Lembar tersimpan: {file}</translation>
    </message>
</context>
<context>
    <name>RecoverPanel</name>
    <message>
        <source>Forgot password</source>
        <translation>Lupa kata sandi</translation>
    </message>
    <message>
        <source>Set the new password</source>
        <translation>Pakai kata sandi baru</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>The code stands on the recovery sheet. It works once.</source>
        <translation>Kode ada di lembar pemulihan dan hanya berlaku satu kali.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Kode pemulihan</translation>
    </message>
    <message>
        <source>The same password again</source>
        <translation>Kata sandi yang sama sekali lagi</translation>
    </message>
    <message>
        <source>Which code stands on the sheet?</source>
        <translation>Kode apa yang ada di lembar?</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Keduanya tidak sama.</translation>
    </message>
    <message>
        <source>New password, at least 8 characters</source>
        <translation>Kata sandi baru, minimal 8 huruf atau angka</translation>
    </message>
</context>
<context>
    <name>DiagnosticsPanel</name>
    <message>
        <source>Text for whoever helps</source>
        <translation>Teks untuk yang membantu</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>Simpan sebagai berkas</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Read it before you send it. It has no names, no amounts and no passwords; nothing is sent by itself.</source>
        <translation>Baca dulu sebelum Anda kirim. Isinya tanpa nama, tanpa jumlah uang, dan tanpa kata sandi; tidak ada yang terkirim dengan sendirinya.</translation>
    </message>
    <message>
        <source>This is what would be in the file</source>
        <translation>Inilah isi berkasnya</translation>
    </message>
    <message>
        <source>The books are proved: {done} of {of}</source>
        <translation>Pembukuan diperiksa: {done} dari {of}</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Tersimpan: {file}</translation>
    </message>
</context>
</TS>
