"""Whoever doubts a paper asks the command line, which answers by the books and by the signature."""

import zipfile
from datetime import timedelta
from pathlib import Path

import pytest
from sqlmodel import select

from sentra_pos.base.database import Books
from sentra_pos.settlement import statements
from sentra_pos.settlement.tables import SigningKey
from shop_story import Story


@pytest.mark.sqlite
def test_a_paper_is_true_or_its_reader_is_told_why_not(books_url, clock, sentra_pos, tmp_path):
    books = Books.connect(books_url)
    shop = Story(books, clock)
    shop.sets(name="Toko Sentra <Contoh>")
    shop.delivers("Dapur Gipang Melati", gipang=10, price=12_500, commission_bps=2_000, expiry=+7)
    shop.opens_shift(100_000)
    shop.sells(gipang=2)
    done = shop.settles("Dapur Gipang Melati")
    text = books.reading(lambda session: statements.view(session, done.number)).signed

    for asked in (text, done.number, done.code, done.code.lower().replace("-", " ")):
        found = sentra_pos("verify-statement", asked, "--json")
        assert (found.code, found.json["net"], found.json["payout"]) == (0, 20_000, "")
    assert "signed by the shop" in sentra_pos("verify-statement", text).out
    assert "not paid" in sentra_pos("verify-statement", text).out

    dearer = sentra_pos("verify-statement", text.replace("|20000|", "|29000|"))
    assert dearer.code == 1
    assert "net Rp20.000, to pay Rp20.000" in dearer.out
    assert "net 29000, in the books 20000; the signature does not hold" in dearer.err
    forged = sentra_pos("verify-statement", text[:-1] + ("B" if text[-1] == "A" else "A"), "--json")
    assert (forged.code, forged.json["error"], forged.json["net"]) == (1, "PaperNotTrue", 20_000)
    assert sentra_pos("verify-statement", "LPK-26-09999").code == 1

    (key,) = sentra_pos("signing-key", "--json").jsons
    assert len(sentra_pos("signing-key", "--new", "--json").jsons) == 2
    assert sentra_pos("verify-statement", text).code == 0
    made = tmp_path / "periksa-laporan.html"
    assert sentra_pos("verify-page", "--out", made).code == 0
    page = made.read_text()
    assert key["public"] in page
    assert "Toko Sentra &lt;Contoh&gt;" in page
    shop.holds()
    books.close()


@pytest.mark.sqlite
def test_a_period_is_looked_at_then_closed_for_ever(books_url, clock, sentra_pos):
    books = Books.connect(books_url)
    shop = Story(books, clock)
    shop.delivers("Dapur Gipang Melati", gipang=10, price=12_500, commission_bps=2_000, expiry=+60)
    shop.opens_shift(100_000)
    shop.sells(gipang=2)
    first, through = shop.today, (shop.today + timedelta(days=1)).isoformat()
    shop.later(days=3)
    at = shop.clock.now().isoformat()

    refused = sentra_pos("close-period", "--through", through, "--json", register="K0", at=at)
    assert (refused.code, refused.json["error"]) == (1, "ShiftStillOpen")
    shop.closes_shift(125_000)
    said = sentra_pos("close-period", "--through", through, "--look", register="K0", at=at).out
    assert said == "1 producers are not settled: Rp20.000.\n"
    done = sentra_pos("close-period", "--through", through, "--json", register="K0", at=at).json
    assert (done["first"], done["last"], done["undone"]["owed"]) == (first.isoformat(), through, 20_000)
    again = sentra_pos("close-period", "--through", first, "--json", register="K0", at=at)
    assert (again.code, again.json["error"]) == (1, "AlreadyClosed")
    books.close()


@pytest.mark.sqlite
def test_the_secret_half_leaves_the_shop_on_no_way(books_url, clock, sentra_pos, tmp_path, caplog):
    books = Books.connect(books_url)
    shop = Story(books, clock)
    shop.delivers("Dapur Gipang Melati", gipang=10, price=12_500, commission_bps=2_000, expiry=+60)
    shop.settles("Dapur Gipang Melati")
    secret = books.reading(lambda session: session.exec(select(SigningKey.secret)).one())
    at, out = shop.clock.now().isoformat(), tmp_path / "out"
    out.mkdir()

    said = [
        sentra_pos("export", "postings", "--format", "csv", "--out", out / "postings.csv", at=at),
        sentra_pos("export", "books", "--format", "beancount", "--out", out / "books.beancount", at=at),
        sentra_pos("producer-data", "P-0001", "--out", out / "data", at=at),
        sentra_pos("handover", "--out", out / "pack", at=at),
        sentra_pos("verify-page", "--out", out / "page.html", at=at),
        sentra_pos("signing-key", "--json", at=at),
        sentra_pos("verify", "--json", at=at),
    ]

    assert [ran.code for ran in said] == [0] * len(said)
    files = [file for file in out.rglob("*") if file.is_file()]
    assert len(files) >= 6
    shown = [*(ran.out + ran.err for ran in said), caplog.text, *map(contents, files)]
    assert not [text for text in shown if secret in text or bytes.fromhex(secret).decode("latin-1") in text]
    books.close()


def contents(file: Path) -> str:
    """What stands in a file, or in the files packed into it."""
    if not zipfile.is_zipfile(file):
        return file.read_bytes().decode("latin-1")
    with zipfile.ZipFile(file) as packed:
        return "".join(packed.read(name).decode("latin-1") for name in packed.namelist())
