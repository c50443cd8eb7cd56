"""What a command prints, what it says when it cannot, and how it ends."""

import json

import pytest

from sentra_pos.base.database import Books
from shop_story import Story

MELATI = "Dapur Gipang Melati"
GIPANG = "2900000000018"


@pytest.fixture
def shop(books_url, clock):
    """Ten jars of gipang; told before the command runs, so that both see the same books."""
    books = Books.connect(books_url)
    story = Story(books, clock)
    story.delivers(MELATI, gipang=10, price=12_500, expiry=+30)
    yield story
    books.close()


def when(story):
    return story.clock.now().isoformat()


def test_a_drawer_is_opened_reported_and_closed(shop, sentra_pos):
    at = when(shop)
    opened = sentra_pos("shift", "open", "--float", 300_000, "--json", at=at)
    report = sentra_pos("shift", "report", "--json", at=at)
    closed = sentra_pos("shift", "close", "--counted", 299_500, "--json", at=at)

    assert (opened.code, opened.json["shift"], opened.json["float"]) == (0, "SHF-K1-26-0001", 300_000)
    assert (report.json["expected"], report.json["business_day"]) == (300_000, "2026-11-22")
    assert (closed.json["expected"], closed.json["counted"], closed.json["difference"]) == (
        300_000,
        299_500,
        -500,
    )


def test_a_rule_that_says_no_ends_with_1(shop, sentra_pos):
    plain = sentra_pos("shift", "close", "--counted", 0)
    as_json = sentra_pos("shift", "close", "--counted", 0, "--json")

    assert (plain.code, plain.out) == (1, "")
    assert plain.err == "Register K1 has no open shift. Open one with the float first.\n"
    assert (as_json.code, as_json.err) == (1, "")
    assert as_json.json == {"error": "NoOpenShift", "message": plain.err.strip(), "register": "K1"}


@pytest.mark.sqlite
@pytest.mark.parametrize(
    "wrong", [("shift", "close"), ("sell",), ("lookup",), ("shift", "open", "--float", "1.5")]
)
def test_wrong_usage_ends_with_2(shop, sentra_pos, wrong):
    ran = sentra_pos(*wrong)

    assert (ran.code, ran.out) == (2, "")


@pytest.mark.sqlite
def test_books_that_are_not_there_end_with_4(tmp_path, new_command):
    ran = new_command(str(tmp_path / "none.db"))("verify", "--json")

    assert (ran.code, ran.json["error"]) == (4, "NoBooks")
    assert not (tmp_path / "none.db").exists()


@pytest.mark.sqlite
def test_a_foreign_file_is_left_as_it_is(tmp_path, new_command):
    letter = tmp_path / "letter.txt"
    letter.write_text("Yth. Ibu Melati" * 50)

    ran = new_command(str(letter))("verify")

    assert ran.code == 4
    assert "left as it is" in ran.err
    assert letter.read_text() == "Yth. Ibu Melati" * 50


def test_new_books_are_made_once(tmp_path, new_command):
    command = new_command(str(tmp_path / "shop.db"))

    made, again = command("init", "--json"), command("init", "--json")

    assert (made.code, made.json["sample"]) == (0, False)
    assert (again.code, again.json["error"]) == (4, "BooksExist")
    assert command("verify").code == 0


@pytest.mark.sqlite
def test_a_moment_nobody_can_read_is_refused(sentra_pos):
    ran = sentra_pos("verify", at="yesterday")

    assert (ran.code, "yesterday is no moment" in ran.err) == (1, True)


def test_a_code_is_looked_up(shop, sentra_pos):
    found = sentra_pos("lookup", GIPANG, "--json", at=when(shop))
    unknown = sentra_pos("lookup", "29", "--json")

    assert (found.json["product"], found.json["price"], found.json["on_hand"]) == ("gipang", 12_500, 10)
    assert (unknown.code, unknown.json["error"]) == (1, "UnknownCode")


def test_a_till_answers_a_line_with_a_line_after_the_commit(shop, sentra_pos):
    sentra_pos("shift", "open", "--float", 0, at=when(shop))
    requests = [
        {"lines": [{"code": GIPANG}], "payments": "exact"},
        {"lines": [{"code": GIPANG, "quantity": 10}], "payments": "exact"},
        {"do": "lookup", "code": GIPANG},
    ]

    ran = sentra_pos("till", at=when(shop), stdin="\n".join(map(json.dumps, requests)))

    sold, short, found = ran.jsons
    assert (ran.code, ran.err) == (0, "")
    assert (sold["receipt"], short["error"], found["on_hand"]) == ("K1-26-000001", "NotEnoughStock", 9)
    assert shop.on_hand("gipang") == 9
    shop.holds()


@pytest.mark.sqlite
def test_a_till_speaks_utf8_whatever_the_machine_speaks(shop, sentra_pos):
    """Bytes that are no text are a bad request; a mark before the first line and a name with accents are none."""
    shop.delivers(MELATI, kué_lapis=3, price=5_000)
    lookups = [json.dumps({"do": "lookup", "code": code}) for code in (GIPANG, shop.code("kué lapis"))]
    lines = [b"\xef\xbb\xbf" + lookups[0].encode(), b'\xff\xfe{"do"', lookups[1].encode()]

    out, err = sentra_pos.process("till", at=when(shop)).communicate(b"\n".join(lines), timeout=60)

    first, bad, second = (json.loads(line) for line in out.decode().splitlines())
    assert (first["product"], bad["error"], second["product"]) == ("gipang", "BadRequest", "kué lapis")
    assert err == b""


@pytest.mark.sqlite
def test_a_till_without_books_says_so_in_json(tmp_path, new_command):
    ran = new_command(str(tmp_path / "none.db"))("till")

    assert (ran.code, ran.json["error"]) == (4, "NoBooks")


@pytest.mark.sqlite
def test_a_reader_that_goes_away_ends_the_till_quietly(shop, sentra_pos):
    till = sentra_pos.process("till", at=when(shop))
    till.stdout.close()
    till.stdout = None
    lookup = json.dumps({"do": "lookup", "code": GIPANG}) + "\n"

    _, told = till.communicate((lookup * 50).encode(), timeout=60)

    assert (till.returncode, told) == (0, b"")


@pytest.mark.sqlite
def test_a_qris_payload_gets_its_amount(sentra_pos):
    head = (
        "00020101021126650013ID.CONTOH.WWW01189360000000000000010215CTH0000000000010303UMI"
        "51440014ID.CO.QRIS.WWW0215ID10200000000010303UMI520459475303360"
    )
    tail = "5802ID5918SENTRA IKM CILEGON6007CILEGON61054241162070703A016304"

    ran = sentra_pos("qris", f"{head}{tail}74C5", "--amount", 3_500, "--json")

    assert ran.json["payload"] == f"{head.replace('010211', '010212', 1)}54043500{tail}00BB"
    assert sentra_pos("qris", f"{head}{tail}74C6", "--amount", 3_500).code == 1


def test_a_receipt_is_printed_again_as_a_copy(shop, sentra_pos):
    shop.opens_shift()
    number = shop.sells(gipang=2).receipt

    first, second = sentra_pos("receipt", number), sentra_pos("receipt", number, "--columns", 42)

    assert "SALINAN ke-1" in first.out
    assert "SALINAN ke-2" in second.out
    assert {len(line) for line in first.out.splitlines()} <= set(range(33))
    assert "25.000" in first.out


def test_the_books_are_verified(shop, sentra_pos):
    ran = sentra_pos("verify", "--json")

    assert (ran.code, ran.json.get("ok", True)) == (0, True)


@pytest.mark.postgresql
def test_a_server_out_of_reach_is_said_in_a_sentence_without_its_password(new_command, engine_name):
    done = new_command("postgresql://kasir:kenari@127.0.0.1:1/toko")("verify")

    assert done.code == 4
    assert "out of reach" in done.err
    assert "kenari" not in done.err + done.out
