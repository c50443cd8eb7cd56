<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en">
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
    <name>_SearchButton</name>
    <message>
        <source>Find an action</source>
        <translation>Cari tindakan</translation>
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
    <name>QuantityField</name>
    <message>
        <source>{text} is not a quantity. Write for example {example}.</source>
        <translation>{text} bukan banyaknya. Tulis misalnya {example}.</translation>
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
</context>
<context>
    <name>Shopfront</name>
    <message>
        <source>printer trouble</source>
        <translation>printer bermasalah</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>siap</translation>
    </message>
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
    <name>Trouble</name>
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
        <source>card</source>
        <translation>Kartu</translation>
    </message>
    <message>
        <source>cash</source>
        <translation>Tunai</translation>
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
        <source>producer</source>
        <translation>produsen</translation>
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
        <source>qris</source>
        <translation>QRIS</translation>
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
        <source>There are no books at {where}. Make them with “sentra-pos init”.</source>
        <translation>Belum ada buku di {where}. Buat dengan “sentra-pos init”.</translation>
    </message>
    <message>
        <source>There is already something at {where}; it was left as it is.</source>
        <translation>Di {where} sudah ada isinya dan dibiarkan apa adanya.</translation>
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
        <source>There is nothing to settle for {producer} until {until}.</source>
        <translation>Tidak ada yang perlu diselesaikan untuk {producer} sampai {until}.</translation>
    </message>
    <message>
        <source>This needs somebody's approval: {act}.</source>
        <translation>Perlu persetujuan: {act}.</translation>
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
        <source>transfer</source>
        <translation>Transfer</translation>
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
</context>
</TS>
