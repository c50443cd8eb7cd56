"""Goods out, losses, counts, what to bring, the opening day and agreements, from files."""

import pytest
from pypdf import PdfReader

from sentra_pos.base.database import Books
from sentra_pos.books import accounts
from shop_story import Story

MELATI = "Dapur Gipang Melati"
GIPANG = "2900000000018"


@pytest.fixture
def shop(books_url, clock):
    books = Books.connect(books_url)
    story = Story(books, clock)
    story.delivers(MELATI, gipang=10, price=12_500, commission_bps=2_000, expiry=+30)
    yield story
    books.close()


@pytest.fixture
def does(shop, sentra_pos, tmp_path):
    """A command with a file of these lines, at the moment of the story."""

    def run(command, *lines, more=()):
        file = tmp_path / f"{command}.csv"
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return sentra_pos(command, file, *more, "--json", at=shop.clock.now().isoformat())

    return run


def test_goods_go_back_once_however_often_the_file_is_sent(shop, does):
    lines = ("producer,code,quantity", f"P-0001,{GIPANG},4")

    first, again = does("take-back", *lines), does("take-back", *lines)

    assert first.code == 0
    assert [(note["number"], note["lines"][0]["quantity"]) for note in first.json["notes"]] == [
        ("RTB-26-00001", 4)
    ]
    assert again.json == first.json
    assert shop.on_hand("gipang") == 6


def test_losses_are_written_off_and_credited(shop, does):
    done = does("write-off", "lot_or_code,quantity,reason", f"{GIPANG},2,rusak: jatuh", f"{GIPANG},1,hilang")

    assert [(one["number"], one["loss"], one["compensation"]) for one in done.json["reports"]] == [
        ("BA-26-00001", "damaged", 20_000),
        ("BA-26-00002", "lost", 10_000),
    ]
    assert (shop.on_hand("gipang"), shop.balance(MELATI)) == (7, 30_000)
    shop.holds()


def test_a_count_posts_what_differs(shop, does):
    done = does("count", "code,counted", f"{GIPANG},9")

    assert [(one["loss"], one["lines"][0]["quantity"]) for one in done.json["reports"]] == [("lost", 1)]
    assert shop.on_hand("gipang") == 9


@pytest.mark.parametrize(
    ("command", "lines"),
    [
        ("take-back", ("producer,code,quantity", f"P-0001,{GIPANG},6", f"P-0001,{GIPANG},5")),
        ("write-off", ("lot_or_code,quantity,reason", f"{GIPANG},11,hilang")),
        ("write-off", ("lot_or_code,quantity,reason", f"{GIPANG},1,dicuri")),
        ("count", ("code,counted", f"{GIPANG},8", f"{GIPANG},9")),
        ("count", ("code,counted", f"{GIPANG},-1")),
        ("opening", ("producer,kind,amount", "P-0001,safe,5000")),
        ("opening", ("producer,kind,amount", ",owed,5000")),
        ("agreement", ("producer,commission_bps", "P-0001,10001")),
    ],
)
def test_a_file_with_one_wrong_row_is_refused_whole(shop, does, command, lines):
    done = does(command, *lines)

    assert (done.code, done.json["error"]) == (1, "ImportRefused")
    assert (shop.on_hand("gipang"), shop.balance(MELATI)) == (10, 0)


@pytest.mark.parametrize(
    ("command", "heading", "row"),
    [
        ("take-back", "producer,code,quantity", "P-0001,tidak-ada,1"),
        ("write-off", "lot_or_code,quantity,reason", "tidak-ada,1,hilang"),
    ],
)
def test_a_file_of_too_many_lines_is_refused_before_they_are_looked_up(shop, does, command, heading, row):
    done = does(command, heading, *[row] * 1_001)

    assert (done.code, done.json["error"]) == (1, "BadField")


def test_the_opening_day_is_the_opening_of_the_first_statement(shop, does):
    done = does(
        "opening",
        "producer,kind,amount",
        "P-0001,hutang,45.000",
        "P-0001,uang muka,100.000",
        ",brankas,1.500.000",
        ",bank,2.000.000",
    )

    assert [(one["number"], one["producer"]) for one in done.json["openings"]] == [
        ("BSA-26-0001", "P-0001"),
        ("BSA-26-0002", ""),
    ]
    assert (done.json["producers"], done.json["rest"]) == (1, -3_555_000)
    assert (shop.box(), shop.account(accounts.BANK), shop.balance(MELATI)) == (1_500_000, 2_000_000, 45_000)
    draft = shop.draft(MELATI)
    assert (draft.sums.opening, draft.net) == (45_000, 45_000)
    shop.holds()


def test_an_opening_is_kept_posted_put_on_paper_and_taken_back(shop, does, sentra_pos, tmp_path):
    out, at = tmp_path / "bsa.pdf", shop.clock.now().isoformat()
    lines = ("producer,kind,amount", "P-0001,hutang,45.000", ",brankas,1.500.000")
    assert does("opening", *lines, more=["--draft"]).code == 0
    assert shop.balance(MELATI) == 0

    (done,) = sentra_pos("opening-post", "P-0001", "--json", at=at).json["openings"]
    board = sentra_pos("opening-board", "--json").json
    paper = sentra_pos("opening-paper", "P-0001", "--out", out)
    undone = sentra_pos("opening-correct", done["number"], "--reason", "salah", "--draft", "--json", at=at)

    assert [(row["producer"], row["stage"]) for row in board["rows"]] == [("", "draft"), ("P-0001", "done")]
    assert (board["assets"], board["owed"]) == (1_500_000, 45_000)
    assert (paper.code, len(PdfReader(out).pages)) == (0, 1)
    assert (undone.json["corrects"], shop.balance(MELATI)) == (done["number"], 0)
    shop.holds()


def test_goods_that_lay_there_before_the_books_began_are_the_opening_of_their_row(shop, does):
    done = does(
        "receive", "producer,code,quantity,expiry", f"P-0001,{GIPANG},6,2026-12-30", more=["--opening"]
    )

    assert done.json["notes"][0]["note"] == "TTB-26-00002"
    (row,) = shop.draft(MELATI).goods
    assert (row.opening, row.came_in, row.left) == (6, 10, 16)


def test_agreements_come_from_a_file_and_what_is_left_empty_stays(shop, does):
    done = does("agreement", "producer,loss_bearer,rack_fee", "P-0001,produsen,25.000")

    assert done.json["agreements"] == ["PTJ-0002"]
    shop.delivers(MELATI, emping=4, price=20_000)
    (lost,) = does("write-off", "lot_or_code,quantity,reason", f"{shop.code('emping')},1,hilang").json[
        "reports"
    ]
    assert (lost["lines"][0]["bearer"], lost["compensation"]) == ("producer", 0)


def test_what_to_bring_is_said_in_words(shop, sentra_pos):
    said = sentra_pos("restock", "P-0001", at=shop.clock.now().isoformat())

    assert said.code == 0
    assert said.out.startswith("Sentra IKM Cilegon: usulan bawaan Dapur Gipang Melati, Minggu, 29/11/2026")


def test_nobody_signs_for_goods_of_another_producer(shop, sentra_pos, tmp_path):
    shop.delivers("Bandeng Bahari Merak", sate=5, price=40_000, commission_bps=1_500)
    at = shop.clock.now().isoformat()
    for lot in ("1", "2"):
        sentra_pos("buy", lot, "--quantity", 1, "--signed-by", "Bu Melati", at=at)

    mixed = sentra_pos("report", "PLK-26-00001", "PLK-26-00002", "--out", tmp_path / "beli.pdf", at=at)

    assert mixed.code == 1
    assert "each signs a paper of his own" in mixed.err
    assert not (tmp_path / "beli.pdf").exists()


def test_the_shop_buys_what_lies_there_and_both_sides_sign_one_paper(shop, sentra_pos, tmp_path):
    shop.producer("Toko sendiri", house=True)
    shop.delivers(MELATI, emping=6, price=20_000, commission_bps=2_000)
    at, paper = shop.clock.now().isoformat(), tmp_path / "beli.pdf"

    def buys(lot, *more):
        return sentra_pos("buy", lot, "--signed-by", "Bu Melati", *more, "--json", at=at)

    gipang, emping = buys("L-00001", "--quantity", 4), buys("2", "--quantity", 6, "--amount", 90_000)
    too_many = buys("1", "--quantity", 7)
    drawn = sentra_pos("report", "PLK-26-00001", "plk-26-00002", "--out", paper, at=at)
    unknown = sentra_pos("report", "PLK-26-00003", "--out", paper, at=at)

    assert [(one.json["number"], one.json["amount"]) for one in (gipang, emping)] == [
        ("PLK-26-00001", 40_000),
        ("PLK-26-00002", 90_000),
    ]
    assert (too_many.code, too_many.json["error"]) == (1, "NotEnoughStock")
    assert (drawn.code, unknown.code) == (0, 1)
    (page,) = [page.extract_text() for page in PdfReader(paper).pages]
    for said in (
        "PLK-26-00001 s.d. PLK-26-00002",
        "L-00001",
        "L-00003",
        "130.000",
        "seratus tiga puluh ribu",
    ):
        assert said in page
    assert shop.balance(MELATI) == 130_000
    shop.holds()
