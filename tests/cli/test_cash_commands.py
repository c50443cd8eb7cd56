"""Cash and shifts on the command line: the same deeds, the same books, one JSON object each."""

import pytest

from sentra_pos.base.database import Books
from shop_story import Story

MELATI = "Dapur Gipang Melati"


@pytest.fixture
def shop(books_url, clock):
    books = Books.connect(books_url)
    story = Story(books, clock)
    story.delivers(MELATI, gipang=10, price=12_500, expiry=+30)
    yield story
    books.close()


@pytest.fixture
def run(shop, sentra_pos):
    """The command at the moment of the story."""
    return lambda *words, **more: sentra_pos(*words, at=shop.clock.now().isoformat(), **more)


def test_cash_moves_between_drawer_safe_bank_and_owner(shop, run):
    run("shift", "open", "--float", 300_000)
    went_in = run("cash", "in", "--amount", 50_000, "--reason", "jual kardus", "--json")
    run("cash", "out", "--amount", 20_000, "--reason", "galon air")
    run("cash", "drop", "--amount", 200_000)
    run("cash", "owner", "--amount", 100_000, "--reason", "modal")
    run("cash", "bank", "--amount", 250_000, "--reason", "setoran BRI")
    run("cash", "bank", "--amount", 40_000, "--fetch")
    run("cash", "out", "--box", "safe", "--amount", 30_000, "--reason", "listrik")
    boxes = run("cash", "boxes", "--json")

    assert (went_in.code, went_in.json["box"], went_in.json["amount"]) == (0, "SHF-K1-26-0001", 50_000)
    assert boxes.json == {"SAFE": 60_000, "SHF-K1-26-0001": 130_000}
    shop.holds()


def test_what_is_not_there_is_not_taken_out(shop, run):
    run("shift", "open", "--float", 10_000)
    plain = run("cash", "drop", "--amount", 10_100)
    as_json = run("cash", "bank", "--amount", 1, "--json")

    assert (plain.code, plain.out) == (1, "")
    assert plain.err == "By the books the drawer holds Rp10000; Rp10100 cannot be taken out of it.\n"
    assert (as_json.json["error"], as_json.json["there"], as_json.json["wanted"]) == ("NotInTheSafe", 0, 1)


def test_the_safe_is_counted_by_sum_or_by_notes(shop, run):
    run("cash", "owner", "--amount", 250_000, "--reason", "modal")
    by_notes = run("cash", "count", "--notes", "100000x2,50000x1", "--json")
    unexplained = run("cash", "count", "--counted", 240_000, "--json")
    by_sum = run("cash", "count", "--counted", 240_000, "--reason", "hilang", "--json")

    assert (by_notes.json["difference"], by_sum.json["difference"]) == (0, -10_000)
    assert (unexplained.code, unexplained.json["error"]) == (1, "SafeDiffers")
    shop.holds()


def test_a_shift_reports_what_it_did_and_leaves_a_slip(shop, run):
    run("shift", "open", "--float", 300_000)
    shop.sells(gipang=2)
    run("cash", "open", "--reason", "tukar uang")
    run("cash", "out", "--amount", 20_000, "--reason", "galon air")
    report = run("shift", "report", "--json")
    closed = run("shift", "close", "--notes", "100000x3,5000x1", "--next-float", 200_000, "--json")
    slip = run("shift", "slip", "--columns", 32)

    told = report.json
    assert (told["expected"], told["turnover"], told["sales"], told["drawer_opened"]) == (
        305_000,
        25_000,
        1,
        1,
    )
    assert told["movements"] == [{"way": "out", "amount": 20_000, "reason": "galon air"}]
    assert (closed.json["difference"], closed.json["handed_over"], closed.json["next_float"]) == (
        0,
        105_000,
        200_000,
    )
    assert "*** SALINAN ke-1 ***" in slip.out
    assert "Kas seharusnya           305.000" in slip.out
    assert closed.json["code"] in slip.out
    shop.holds()


@pytest.mark.sqlite
@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("cash", "in", "--amount", 1), 2),
        (("cash", "in", "--amount", 1, "--reason", "x", "--from", "nowhere"), 2),
        (("cash", "count"), 2),
        (("cash", "count", "--notes", "hundred"), 1),
        (("cash", "out", "--amount", 1, "--reason", "x", "--box", "safe", "--for", "customer"), 2),
        (("cash", "drop", "--amount", 1), 1),
        (("shift", "close"), 2),
        (("shift", "slip"), 1),
    ],
)
def test_what_is_said_wrongly_is_refused(shop, run, words, code):
    assert run(*words).code == code
