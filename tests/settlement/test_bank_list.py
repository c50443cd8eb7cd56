"""The bank's own list: its rows find their statements, pay them once, and nothing is ever guessed."""

import io
from datetime import date

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import select

from sentra_pos.base.rowreport import ImportRefused
from sentra_pos.reports import verify
from sentra_pos.settlement import reversals
from sentra_pos.settlement.bank import amounts, listing, matching, recording
from sentra_pos.settlement.bank.amounts import Way
from sentra_pos.settlement.bank.listing import BadBooking, Booking, MixedAmounts, NoBankList
from sentra_pos.settlement.bank.matching import CERTAIN, Verdict
from sentra_pos.settlement.bank.recording import BookingChanged, NothingToRecord
from sentra_pos.settlement.tables import TransferSeen

SUNDAY, TUESDAY, FRIDAY = date(2026, 11, 22), date(2026, 11, 24), date(2026, 11, 27)
LIST = """Rekening 1630000000007;;;;
Periode;01/11/2026 - 27/11/2026;;;
Tanggal;Keterangan;No. Referensi;Debet;Kredit
24/11/2026;TRF KE BATIK LPK-26-00001;FT001;101.000,00;
24/11/2026;PAYROLL LPK2600002NUR AINI;FT002;102.000,00;
24/11/26;lpk-26-00003;;103.500,00;
25/11/2026;LPK 26 00004;FT004;104.000,00;
25/11/2026;TRSF E-BANKING 0044 TAHU;FT005;105.000,00;
25/11/2026;BIAYA ADMIN;;2.500,75;
26/11/2026;SETORAN LPK-26-00001;FT006;;101.000,00
26 Nov 2026;LPK-26-00001 LAGI;FT007;101.000,00;
26/11/2026;LPK-26-09999;FT008;99.000,00;
;Saldo akhir;;9.999.999,00;
"""


def read(content, today=FRIDAY):
    return listing.read(content.encode(), today=today)


@pytest.fixture
def shop(ledger):
    """Five makers get 101.000 to 105.000; the second was transferred already, the fourth was paid in cash."""
    ledger.brings_cash(500_000, SUNDAY)
    for place, name in enumerate(("Batik", "Dapur", "Kulit", "Logam", "Tahu"), start=1):
        maker = ledger.producer(
            name, code=f"P-{place:04d}", method="transfer", bank="BCA", account=f"00000000{place}{place}"
        )
        ledger.posts("fee", maker, 100_000 + place * 1_000, SUNDAY)
        ledger.freezes(maker, SUNDAY)
    ledger.pays("LPK-26-00002", TUESDAY, box="BANK", reference="FT002")
    ledger.pays("LPK-26-00004", TUESDAY)
    return ledger


def contradictions(ledger):
    """Without the numbers of producers and agreements, which this ledger writes by itself."""
    return [one for one in verify.check(ledger.books) if not str(one).startswith("I9")]


def records(ledger, bookings, rows):
    def deed(session):
        on = ledger.occasion(FRIDAY)
        return recording.record(session, bookings, rows=rows, on=on)

    return ledger.books.writing(
        deed, key=recording.key(bookings, rows), content=sorted(rows), answer=recording.Recorded
    )


def wrong(shop):
    """What verify finds of statements and seals; the producers here were never agreed with by a deed."""
    return [one for one in shop.ask(verify.verify).findings if one.invariant in ("I8", "I10", "I11")]


def test_every_row_is_told_for_what_it_is_and_recorded_once(shop):
    bookings = read(LIST.replace("0044 TAHU", "0000000055 TAHU"))
    found = shop.ask(lambda session: matching.match(session, bookings))

    assert [(one.booking.row, one.verdict, one.number) for one in found] == [
        (4, Verdict.TO_RECORD, "LPK-26-00001"),
        (5, Verdict.RECORDED, "LPK-26-00002"),
        (6, Verdict.DIFFERS, "LPK-26-00003"),
        (7, Verdict.CLOSED, "LPK-26-00004"),
        (8, Verdict.PERHAPS, "LPK-26-00005"),
        (9, Verdict.UNKNOWN, ""),
        (11, Verdict.TWICE, "LPK-26-00001"),
        (12, Verdict.UNKNOWN, ""),
    ]
    certain = {one.booking.row for one in found if one.verdict in CERTAIN}
    done = records(shop, bookings, certain)
    assert (done.paid, done.seen, done.amount) == (("KWT-26-00003",), ("KWT-26-00001",), 101_000)
    assert records(shop, bookings, certain) == done
    again = shop.ask(lambda session: matching.match(session, bookings))
    assert [one.verdict for one in again][:2] == [Verdict.SEEN, Verdict.SEEN]
    assert again[6].verdict is Verdict.TWICE
    assert records(shop, bookings, {8}).amount == 105_000
    noted = shop.ask(lambda session: session.exec(select(TransferSeen)).all())
    assert {(one.booked_on.day, one.text) for one in noted} == {
        (24, "TRF KE BATIK LPK-26-00001"),
        (24, "PAYROLL LPK2600002NUR AINI"),
        (25, "TRSF E-BANKING 0000000055 TAHU"),
    }
    assert contradictions(shop) == []


def test_what_changed_meanwhile_records_nothing_at_all(shop):
    bookings = read(LIST)
    shop.pays("LPK-26-00001", TUESDAY)
    with pytest.raises(BookingChanged) as refused:
        records(shop, bookings, {4, 5})
    with pytest.raises(NothingToRecord):
        records(shop, bookings, set())

    assert refused.value.row == 4
    assert shop.ask(lambda session: session.exec(select(TransferSeen)).all()) == []


@pytest.mark.sqlite
def test_a_transfer_taken_back_waits_for_the_bank_again(shop):
    bookings = read(LIST)
    records(shop, bookings, {5})
    on = shop.occasion(FRIDAY).because("salah rekening")
    reversals.reverse_once(shop.books, payout="KWT-26-00001", on=on)
    found = shop.ask(lambda session: matching.match(session, bookings))

    assert found[1].verdict is Verdict.TO_RECORD
    assert contradictions(shop) == []


# --- reading


@pytest.mark.sqlite
def test_lists_of_other_banks_are_read_by_the_names_of_their_columns():
    english = read(
        'Posting Date,Description,Amount,DB/CR\n2026-11-24,LPK-26-00001,"101,000.00",DB\n'
        '2026-11-24,other,"5,000.00",CR\n'
    )
    bca = read('Tanggal,Keterangan,Jumlah\n"\'24/11",TRSF LPK-26-00001,"101,000.00 DB"\n30/12,LAMA,1.00 DB\n')
    book = openpyxl.Workbook()
    book.active.append(["Date", "Remarks", "Debit"])
    book.active.append([TUESDAY, "LPK-26-00001", 101_000])
    book.active.append([TUESDAY, "sen", 0.5])
    out = io.BytesIO()
    book.save(out)
    sheet = listing.read(out.getvalue(), today=FRIDAY)

    one = Booking(2, TUESDAY, "LPK-26-00001", "", 101_000)
    assert english == [one]
    assert [(each.day, each.amount) for each in bca] == [(TUESDAY, 101_000), (date(2025, 12, 30), 1)]
    assert sheet[0] == one
    assert sheet[1].amount is None


@pytest.mark.sqlite
def test_a_bad_list_is_refused_whole_with_every_row():
    head = "Tanggal;Keterangan;Debet\n"
    with pytest.raises(NoBankList):
        read("kode;nama\nP-1;Dapur\n")
    with pytest.raises(MixedAmounts):
        read(head + "24/11/2026;a;1.500,00\n24/11/2026;b;1,500.00\n")
    with pytest.raises(ImportRefused) as refused:
        read(head + "24/11/2026;baik;1.000\n32/11/2026;hari;1.000\n24/11/2026;uang;seribu\n")

    assert [(row.row, row.error) for row in refused.value.rows] == [
        (3, BadBooking.__name__),
        (4, BadBooking.__name__),
    ]


@pytest.mark.sqlite
@given(
    st.integers(min_value=0, max_value=10**12), st.integers(min_value=0, max_value=99), st.sampled_from(",.")
)
def test_an_amount_is_read_as_it_was_written(rupiah, sen, decimal):
    grouped = f"{rupiah:,}".replace(",", "." if decimal == "," else ",")
    cell = f"{grouped}{decimal}{sen:02d}"

    assert amounts.decimal_sign([cell]) == decimal
    assert amounts.read(f"Rp {cell} DB", decimal) == amounts.Amount(rupiah, sen == 0, Way.OUT)
    assert amounts.read(grouped, "") == amounts.Amount(rupiah, True, Way.UNSAID)


@pytest.mark.sqlite
@given(st.text(max_size=40))
def test_no_text_of_a_bank_breaks_the_reading(words):
    matching.number_in(words)
    amounts.decimal_sign([words])
    amounts.read(words, ",")
