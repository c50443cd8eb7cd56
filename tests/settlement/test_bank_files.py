"""What banks are asked to pay: each form byte by byte, whom it leaves out, and that the books stay as they were."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sample_papers import GOLDEN
from sqlmodel import select

from sentra_pos.settlement.bank import bri, files
from sentra_pos.settlement.bank.files import Form, NothingToTransfer
from sentra_pos.settlement.bank.source import CompanyMissing, Source, SourceMissing
from sentra_pos.settlement.bank.transfers import Doubt, Transfer, Why, said
from sentra_pos.settlement.tables import Payout

pytestmark = pytest.mark.sqlite
SUNDAY, TUESDAY = date(2026, 11, 22), date(2026, 11, 24)
AT = datetime(2026, 11, 24, 2, 30, tzinfo=UTC)
OURS = Source("123-456-7890", "KBCLG")


def transfer(place, account, amount, bank="BRI", code="002", holder="Nur Aini"):
    return Transfer(f"LPK-26-{place:05d}", f"P-{place:04d}", "Dapur", holder, bank, code, account, amount)


PAID = (
    transfer(31, "012301000123500", 150_000),
    transfer(32, "012301000456501", 200_000, holder='=Sri, "Ibu"\nÉlok|é;Ünal dari kelompok wanita tani'),
)


@pytest.mark.parametrize("form", Form, ids=lambda form: form.value)
def test_a_form_is_what_was_approved(form):
    kept = GOLDEN / f"bank_{form.value}.txt"
    kind = files._KINDS[form]
    made = kind.write(PAID, Source("1234567890", "KBCLG"), AT)

    assert made == kept.read_bytes()
    assert made.isascii()
    assert all(line.count(b",") <= 43 for line in made.splitlines())


def test_bri_recomputes_the_check_that_is_known():
    assert bri.check(PAID) == "664b2d23a6af84ecc88964fbcf397ca9"


def test_names_cannot_become_columns_formulas_or_lines():
    assert said('=cmd|"x",\r\n+1;é', 40) == "cmd x 1 e"
    assert said("-@ Sri", 3) == "Sri"
    assert said("名前", 9) == ""


@pytest.fixture
def shop_of_transfers(ledger):
    """Five makers paid by transfer, one of them without an account; 100.000 each and 1.000 more from one to the next."""
    known = (
        ("Batik Ombak", "Bank BRI Cilegon", "0123 01 000123500"),
        ("Dapur Melati", "BCA", "123456789"),
        ("Kulit Ciwandan", "DANA", "081200000007"),
        ("Logam Jaya", "Mandiri", "x-00044"),
        ("Tahu Sumber", "", ""),
    )
    for place, (name, bank, account) in enumerate(known, start=1):
        maker = ledger.producer(name, code=f"P-{place:04d}", method="transfer", bank=bank, account=account)
        ledger.posts("fee", maker, 100_000 + place * 1_000, SUNDAY)
        ledger.freezes(maker, SUNDAY)
    return ledger


def made(ledger, form, source=OURS, only=None):
    on = ledger.occasion(TUESDAY)
    return ledger.ask(lambda session: files.make(session, form, source=source, on=on, only=only))


def test_a_file_pays_whom_it_can_and_names_the_others(shop_of_transfers):
    ledger = shop_of_transfers
    every, own = made(ledger, Form.GENERIC), made(ledger, Form.BRI)
    mandiri = made(ledger, Form.MANDIRI)

    assert [(one.number, one.why) for one in every.choice.left_out] == [
        ("LPK-26-00004", Why.NOT_DIGITS),
        ("LPK-26-00005", Why.NO_ACCOUNT),
    ]
    assert (every.choice.total, own.choice.total) == (306_000, 101_000)
    assert own.choice.transfers[0].account == "012301000123500"
    assert {one.why for one in own.choice.left_out} >= {Why.OTHER_BANK, Why.WALLET}
    assert [(one.doubt, one.digits, one.account) for one in every.choice.doubts] == [
        (Doubt.LENGTH, 10, "•••••6789")
    ]
    assert b"123456789,Dapur Melati,,,,IDR,102000,LPK-26-00002,,BAU,014," in mandiri.content
    note = files.note(every)
    assert "BELUM DIVERIFIKASI BANK" in note
    assert "LPK-26-00005 Tahu Sumber, Rp105.000: belum ada nomor rekening" in note
    assert "123456789" not in note
    assert ledger.ask(lambda session: session.exec(select(Payout)).all()) == []


def test_a_file_is_not_made_without_what_it_needs(shop_of_transfers):
    ledger = shop_of_transfers
    with pytest.raises(SourceMissing):
        made(ledger, Form.BNI, Source())
    with pytest.raises(SourceMissing):
        made(ledger, Form.BCA, Source("12345678901", "KBCLG"))
    with pytest.raises(CompanyMissing):
        made(ledger, Form.BCA, Source("1234567890", "a,b"))
    with pytest.raises(NothingToTransfer):
        made(ledger, Form.GENERIC, only={"LPK-26-00005"})
    assert made(ledger, Form.BCA, only={"LPK-26-00002"}).name == "transfer bca 2026-11-24 100000.txt"
    assert Path(made(ledger, Form.BRI).note_name).suffix == ".txt"
