"""F19 in small: every paper, table, slip and message once, each with one of the hostile words all over it."""

from shutil import copy

import pytest
from faults import hostile_words
from faults.hostile import looks, papers, typing_in, window, words
from faults.hostile.papers import Made
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from sentra_pos.base import text

pytestmark = [pytest.mark.faults, pytest.mark.slow, pytest.mark.sqlite]

FEW = ("markup", "a formula", "the drawer", "a label of TSPL", "bidi")
SIGNED = '=1+1"\r\nPRINT 9\r\n<b>\x1bp0\x19'


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("words")


@pytest.fixture(scope="module")
def kept(folder):
    at = folder / "told.db"
    words.told(at)
    return at


@pytest.fixture(scope="module")
def shop(folder, kept):
    """A shop in which everything is called so that it would do harm anywhere."""
    words.with_word(kept, folder / "signed.db", SIGNED)
    (folder / "out").mkdir()
    return papers.opened(folder / "signed.db", folder / "out")


def test_whatever_things_are_called_what_leaves_the_shop_is_plain(folder, kept):
    got = hostile_words.run(folder, kept, FEW, few=True)

    assert got.wrong == []
    assert got.made >= 60


def test_what_is_typed_is_refused_with_a_sentence_or_kept_as_plain_text(folder, kept):
    kept = copy(kept, folder / "typed.db")
    plain, nothing = typing_in.refused(kept, {"plain": "Kue lapis legit"})
    _, wrong = typing_in.refused(
        kept, {name: words.WORDS[name] for name in (*FEW, "a terminal", "very long")}
    )

    # Where a plain word is not taken either, hostile ones prove nothing.
    assert plain == {"a maker's group", "a maker's phone"}
    assert nothing + wrong == []


@pytest.mark.parametrize(
    ("paper", "broken"),
    [
        ("stock.csv", "spreadsheet"),
        ("stock.xlsx", "spreadsheet"),
        ("slips", "ascii"),
        ("label.tspl", "ascii"),
    ],
)
def test_a_paper_that_lets_words_act_is_noticed(shop, monkeypatch, paper, broken):
    """The negative control: each guard taken away in turn."""
    make = papers.makers()[paper]
    assert [found for one in make(shop) for found in looks.wrong(one, SIGNED)] == []

    monkeypatch.setattr(text, broken, lambda said: said)

    assert any(looks.wrong(one, SIGNED) for one in _tried(make, shop))


@pytest.mark.parametrize(
    "made",
    [
        Made("a/../b.pdf", "txt", b""),
        Made("note link", "link", b"https://wa.me/62812?text=a&b=c"),
        Made("lot.csv", "csv", b"name,price\n=1+1,2\n"),
        Made("stock, said", "said", b"Gipang\x1b[2J"),
        Made("restock", "words", b"x" * 901),
    ],
    ids=lambda made: made.name,
)
def test_harm_is_seen_where_there_is_some(made):
    """The negative control of the looks themselves."""
    assert looks.wrong(made, "x")


def test_a_label_or_tip_that_takes_a_name_for_markup_is_noticed(qtbot):
    """The negative control of the look at the window, which the long run takes through every panel."""
    holder, word = QWidget(), words.WORDS["markup"]
    qtbot.addWidget(holder)
    label = QLabel(word, holder)

    assert any("draws markup" in one for one in window.seen(holder, word))

    label.setTextFormat(Qt.TextFormat.PlainText)
    assert list(window.seen(holder, word)) == []
    label.setToolTip(word)
    assert list(window.seen(holder, word))


def _tried(make, shop):
    try:
        yield from make(shop)
    except UnicodeEncodeError:
        yield Made("restock", "words", b"x" * 901)
