"""What recovery sheets say, in both languages of the shop's papers."""

from enum import Enum

from sentra_pos.paper.pdf import INDONESIAN, Tongue


class Say(Enum):
    """A phrase in Indonesian and English."""

    RECOVERY = "LEMBAR PEMULIHAN", "RECOVERY SHEET"
    SECRET = "RAHASIA", "SECRET"
    RECOVERY_INTRO = (
        "Dengan kode ini {name} dapat membuat kata sandi baru satu kali, bila kata sandinya lupa.",
        "With this code {name} can set a new password once, if the password is forgotten.",
    )
    CODE = "Kode pemulihan", "Recovery code"
    WHOM = "Untuk", "For"
    MADE = "Dibuat", "Made"
    HOW = "Cara memakainya", "How to use it"
    RECOVERY_STEPS = (
        (
            "Di layar masuk pilih nama {name}, lalu tekan “Lupa kata sandi”.",
            "Ketik kode di atas. Huruf besar atau kecil sama saja, tanda hubung boleh dilewati.",
            "Ketik kata sandi baru dua kali. Setelah itu kode ini tidak berlaku lagi.",
            "Buat lembar yang baru di Pengaturan, Staf, Lembar pemulihan.",
            'Tanpa jendela: sentra-pos staff recover "{name}"',
        ),
        (
            "At the sign-in choose the name {name}, then press “Forgot password”.",
            "Type the code above. Capitals or not is all the same, hyphens may be left out.",
            "Type a new password twice. After that this code is void.",
            "Make a new sheet under Settings, Staff, Recovery sheet.",
            'Without a window: sentra-pos staff recover "{name}"',
        ),
    )
    RECOVERY_WARNING = (
        (
            "Simpan lembar ini di tempat terkunci, jauh dari kasir: siapa pun yang memegangnya dapat masuk sebagai "
            "{name}. Hapus berkasnya setelah dicetak. Lembar yang lebih lama tidak berlaku."
        ),
        (
            "Keep this sheet locked away, far from the till: whoever holds it can sign in as {name}. Delete the file "
            "once it is printed. Every older sheet is void."
        ),
    )

    BACKUP = "LEMBAR CADANGAN", "BACKUP SHEET"
    KEEP = "SIMPAN", "KEEP"
    BACKUP_INTRO = (
        "Bila komputer toko rusak, hilang atau dicuri, pembukuan dipulihkan dari cadangan dengan langkah di bawah ini.",
        "If the shop's computer breaks, is lost or stolen, the books come back from a backup by the steps below.",
    )
    BOOKS = "Pembukuan", "Books"
    IDENTITY = "Nomor pembukuan", "Number of the books"
    FOLDER = "Folder cadangan", "Folder of backups"
    LAST = "Cadangan terakhir", "Last backup"
    NONE = "belum ada", "none yet"
    SECOND = "Jurnal kedua", "Second journal"
    ENCRYPTED = "Terenkripsi", "Encrypted"
    NOT_ENCRYPTED = (
        "tidak: siapa pun yang menemukan cadangan dapat membacanya",
        "no: whoever finds a copy can read it",
    )
    WITH_KEY = "ya, dengan kunci pemilik", "yes, to the owner's key"
    PUBLIC_KEY = "Kunci publik", "Public key"
    FINGERPRINT = "Sidik jari kunci", "Fingerprint of the key"
    HEAD = "Kode rantai {register}", "Code of the chain {register}"
    ENTRY = "{code} (catatan ke-{sequence})", "{code} (entry {sequence})"
    PROGRAM = "Program", "Program"
    STEPS = "Langkah pada komputer baru", "Steps on a new machine"
    BACKUP_STEPS = (
        (
            "Pasang Sentra POS versi {version} atau lebih baru.",
            "Pasang stik atau disk yang memuat folder cadangan. Cadangan terbaru bertanggal paling akhir pada namanya.",
            "Buka Sentra POS. Di layar pertama pilih “Pulihkan cadangan” (F7), lalu pilih berkas itu.",
            "{key}",
            "Periksa yang ditampilkan: nama toko dan saat catatan terakhir. Lalu pulihkan.",
            (
                "Masuk, lalu cari kode rantai di atas, atau kode dari struk yang lebih baru, di Laporan, Jurnal. Bila ada, "
                "tidak ada yang hilang sampai saat itu. Jalankan juga Laporan, Periksa buku."
            ),
            "Nomor struk berikutnya memakai huruf baru, supaya tidak ada nomor yang terpakai dua kali.",
            (
                "Tanpa jendela: sentra-pos --books toko.db restore BERKAS --yes (terenkripsi: --key KUNCI), lalu "
                "sentra-pos --books toko.db verify"
            ),
        ),
        (
            "Install Sentra POS {version} or newer.",
            "Plug in the stick or disk with the folder of backups. The newest backup has the latest date in its name.",
            "Open Sentra POS. On the first screen choose “Restore a backup” (F7), then that file.",
            "{key}",
            "Look at what is shown: the shop's name and when the last entry was made. Then restore.",
            (
                "Sign in and look for the code of the chain above, or for that of a newer receipt, under Reports, Journal. "
                "If it is there, nothing is lost up to then. Run Reports, Check the books as well."
            ),
            "The next receipt numbers bear a new letter, so that none is used twice.",
            (
                "Without a window: sentra-pos --books shop.db restore FILE --yes (encrypted: --key KEY), then "
                "sentra-pos --books shop.db verify"
            ),
        ),
    )
    STEP_WITH_KEY = (
        (
            "Siapkan kunci pribadi (AGE-SECRET-KEY-1…) dari kertas atau stik dan pilih berkasnya. Tanpa kunci itu tidak "
            "seorang pun dapat membuka cadangan."
        ),
        (
            "Have the private key (AGE-SECRET-KEY-1…) ready, from paper or a stick, and choose its file. Without it nobody "
            "can open the backup."
        ),
    )
    STEP_WITHOUT_KEY = (
        "Cadangan tidak terenkripsi: kunci tidak diperlukan.",
        "The backup is not encrypted: no key is needed.",
    )
    STEP_SECOND = (
        (
            "Ada jurnal kedua: pilih cadangan terbaru di foldernya dan biarkan “Beserta isi jurnal kedua sesudahnya” "
            "tercentang; maka semuanya kembali sampai struk terakhir."
        ),
        (
            "There is a second journal: choose the newest backup in its folder and leave “And what the second journal has "
            "after it” ticked; then all comes back up to the last receipt."
        ),
    )
    BACKUP_WARNING = (
        "Simpan lembar ini jauh dari toko, terpisah dari kunci pribadi. Cetak lagi bila folder atau kunci berganti.",
        "Keep this sheet away from the shop, and apart from the private key. Print it again when folder or key change.",
    )


def said(phrase: Say, tongue: Tongue, **facts: object) -> str:
    """The phrase in the language of the paper, with its facts put in as plain words."""
    words = phrase.value[0 if tongue is INDONESIAN else 1]
    assert isinstance(words, str)  # noqa: S101 - lists of steps are asked for with `steps`
    return words.format(**facts)


def steps(phrase: Say, tongue: Tongue, **facts: object) -> list[str]:
    """The steps in the language of the paper."""
    return [step.format(**facts) for step in phrase.value[0 if tongue is INDONESIAN else 1]]
