"""Notes, messages and labels from the command line, in every format."""

import pypdf
import pytest

from sentra_pos.base.database import Books
from sentra_pos.consignment import corrections
from sentra_pos.consignment.corrections import CorrectionDone, Undone
from shop_story import Story

MELATI = "Dapur Gipang Melati"
NOTE = "TTB-26-00001"


@pytest.fixture
def shop(books_url, clock):
    books = Books.connect(books_url)
    story = Story(books, clock)
    story.delivers(MELATI, gipang=3, price=12_500, commission_bps=2_000, expiry=+30)
    story.delivers(MELATI, emping=2_500, decimals=3, price=90_000)
    yield story
    books.close()


@pytest.fixture
def does(shop, sentra_pos):
    def run(*words):
        return sentra_pos(*words, at=shop.clock.now().isoformat())

    return run


def pages(file):
    return [page.extract_text() for page in pypdf.PdfReader(file).pages]


def test_a_note_is_a_paper_a_copy_and_a_message(does, tmp_path):
    assert does("note", NOTE, "--out", tmp_path / "note.pdf", "--copy", "2").code == 0
    said = does("note", NOTE, "--text")

    assert "SALINAN ke-2" in pages(tmp_path / "note.pdf")[0]
    assert said.out.startswith(f"Sentra IKM Cilegon: tanda terima titipan {NOTE}") or NOTE in said.out
    assert len(said.out) <= 901
    assert does("note", NOTE).code == 2


def test_a_counter_note_is_found_by_its_number(shop, does, tmp_path):
    on = shop.occasion(reason="salah hitung")
    done = shop.deed(lambda s: corrections.correct(s, note=NOTE, lines=[Undone(1, 1)], on=on), CorrectionDone)

    assert does("note", done.number, "--out", tmp_path / "counter.pdf").code == 0
    assert "PERBAIKAN TANDA TERIMA" in pages(tmp_path / "counter.pdf")[0]
    assert does("note", "TTB-26-00099", "--out", tmp_path / "none.pdf").code == 1


@pytest.mark.parametrize(
    ("form", "sign"),
    [("tspl", b"SIZE 40 mm"), ("zpl", b"^XA"), ("escpos", b"\x1dv0"), ("pdf", b"%PDF")],
)
def test_labels_speak_every_language(does, tmp_path, form, sign):
    out = tmp_path / f"labels.{form}"

    done = does("labels", NOTE, "--size", "40x30", "--format", form, "--offset", "0.5,-1", "--out", out)

    assert (done.code, done.out.strip()) == (0, "3 labels")
    assert sign in out.read_bytes()


def test_labels_on_a_begun_sheet_one_a_line_or_a_trial(does, tmp_path):
    assert does("labels", NOTE, "--start", "23", "--out", tmp_path / "sheet.pdf").code == 0
    assert does("labels", NOTE, "--per", "line", "--size", "33x15", "--out", tmp_path / "one.pdf").code == 0
    assert does("labels", "--test", "--size", "50x30", "--out", tmp_path / "test.pdf").code == 0

    assert len(pages(tmp_path / "sheet.pdf")) == 2
    assert len(pages(tmp_path / "one.pdf")) == 1
    assert "Uji 50 x 30 mm" in pages(tmp_path / "test.pdf")[0]


@pytest.mark.parametrize(
    "words",
    [
        ("labels", NOTE),
        ("labels", "--out", "x.pdf"),
        ("labels", NOTE, "--size", "12x12", "--out", "x.pdf"),
        ("labels", NOTE, "--start", "25", "--out", "x.pdf"),
        ("labels", NOTE, "--offset", "far", "--out", "x.pdf"),
        ("labels", NOTE, "--offset", "11,0", "--out", "x.pdf"),
        ("labels", NOTE, "--format", "zpl", "--out", "x.zpl"),
    ],
)
def test_nonsense_is_wrong_usage(does, words):
    assert does(*words).code == 2


def test_a_register_without_a_label_printer_says_so(does):
    done = does("labels", NOTE, "--size", "40x30", "--format", "tspl", "--send")

    assert done.code == 1
    assert "no label printer" in done.err
