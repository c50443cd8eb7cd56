"""A day at the shop can be shown on any machine: every picture, slip and paper is there, and their sums agree."""

import json
import os
import re
import subprocess
import sys
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from PIL import Image, ImageStat
from pypdf import PdfReader

from sentra_pos.base import upkeep
from sentra_pos.demo.folder import LIST, PAGE, Folder, NoFolder
from sentra_pos.settlement import statements

pytestmark = [pytest.mark.sqlite, pytest.mark.slow, pytest.mark.window, pytest.mark.timeout(300)]

SUNDAY = date(2026, 11, 22)
NOTE = "TTB-26-00012"
MAIN_SCREENS = {
    "sign-in", "shift-open", "goods-in-filled", "products", "producers", "checkout", "checkout-scan-mode",
    "payment-split", "paid", "shift-count", "settlement-drafts", "payday",
}  # fmt: skip
SOLD = {1: 17_500, 2: 118_000, 3: 31_900, 4: 234_000, 5: 145_000, 6: 185_000, 7: 162_000}


def run_demo(out: Path) -> dict[str, object]:
    """`sentra-pos demo` in a process of its own, on a machine without a display."""
    quiet = {name: value for name, value in os.environ.items() if "DISPLAY" not in name}
    done = subprocess.run(
        [sys.executable, "-m", "sentra_pos", "demo", "--out", str(out), "--json"],
        capture_output=True,
        text=True,
        env=quiet,
        timeout=280,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3_000:] + done.stdout
    told: dict[str, object] = json.loads(done.stdout)
    return told


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a demo has left in a folder with a file of somebody else in it."""
    folder = tmp_path_factory.mktemp("demo")
    (folder / "mine.txt").write_text("mine")
    told = run_demo(folder)
    assert told["wrong"] == []
    return folder


def names(out: Path, room: str) -> set[str]:
    return {file.name for file in (out / room).iterdir()}


def text_of(paper: Path) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(paper).pages)


def amount(text: str) -> int:
    return int(text.replace(".", ""))


def test_the_list_names_every_file_that_was_left(out):
    listed = {line.partition("\t")[0] for line in (out / LIST).read_text("utf-8").splitlines()}
    there = {str(path.relative_to(out)) for path in out.rglob("*") if path.is_file()}

    assert there - listed == {"mine.txt", LIST}
    assert listed - there == set()
    assert all(name in (out / PAGE).read_text("utf-8") for name in listed - {PAGE})


def test_every_main_screen_is_there_in_the_light_in_the_dark_and_in_english(out):
    taken = {re.sub(r"^\d+-|\.png$", "", name) for name in names(out, "screens")}

    for screen in MAIN_SCREENS:
        assert {screen, f"{screen}-dark", f"{screen}-english"} <= taken
    assert "broken-off" not in taken


def test_no_picture_is_blank_and_dark_ones_are_dark(out):
    for file in sorted((out / "screens").iterdir()):
        with Image.open(file) as picture:
            size, grey = picture.size, ImageStat.Stat(picture.convert("L"))

        assert size == (1366, 768), file.name
        assert grey.stddev[0] > 8, file.name
        assert (grey.mean[0] < 90) == file.stem.endswith("-dark") or "palette" in file.name, file.name


def test_every_slip_is_there_as_bytes_text_and_picture(out):
    numbers = [f"K1-26-{number:06}" for number in SOLD] + ["K1-26-000007-copy-1", "SHF-K1-26-0001"]

    assert names(out, "receipts") == {f"{n}.{kind}" for n in numbers for kind in ("bin", "txt", "png")}
    for number in numbers:
        data = (out / "receipts" / f"{number}.bin").read_bytes()
        assert data.startswith(b"\x1b@") and number.partition("-copy")[0].encode() in data  # noqa: PT018


def test_slips_say_what_was_sold_and_how_it_was_paid(out):
    texts = {number: (out / "receipts" / f"K1-26-{number:06}.txt").read_text("utf-8") for number in SOLD}
    totals = {
        number: amount(re.search(r"TOTAL\s+Rp([\d.]+)", text)[1])  # type: ignore[index]
        for number, text in texts.items()
    }

    assert totals == SOLD
    assert re.search(r"Pembulatan +-50", texts[3])
    assert re.search(r"12 x 18\.000 +216\.000", texts[4])
    assert re.search(r"QRIS +100\.000\nTunai +100\.000\nKembalian +38\.000", texts[7])
    copy = (out / "receipts" / "K1-26-000007-copy-1.txt").read_text("utf-8")
    assert "SALINAN ke-1" in copy


def test_the_note_and_the_labels_bear_what_was_delivered(out):
    note = text_of(out / "notes" / f"{NOTE}.pdf")

    assert "2.537.000" in note
    assert "473.650" in note
    assert "2.063.350" in note
    assert names(out, "labels") == {f"{NOTE}-{size}.pdf" for size in ("33x15", "40x30", "50x30", "a4")}
    assert len(PdfReader(out / "labels" / f"{NOTE}-40x30.pdf").pages) == 63


def test_statements_on_paper_are_those_of_the_books(out):
    with closing(upkeep.open_books(str(out / "books" / "shop.db"))) as books:
        drafts = books.reading(lambda session: statements.drafts(session, until=SUNDAY))

    assert names(out, "statements") == {f"{draft.number} {draft.code}.pdf" for draft in drafts}
    melati = next(draft for draft in drafts if draft.code == "P-0007")
    paper = text_of(out / "statements" / f"{melati.number} P-0007.pdf")
    assert (melati.net, melati.to_pay, melati.closing) == (312_757, 312_500, 257)
    assert "312.757" in paper
    assert "Rp312.500" in paper
    assert melati.payout == "KWT-26-00001"


def test_payouts_have_their_papers(out):
    assert names(out, "kwitansi") == {"KWT-26-00001.pdf", "KWT-26-00002.pdf"}
    assert "tiga ratus dua belas ribu lima ratus rupiah" in text_of(out / "kwitansi" / "KWT-26-00001.pdf")


def test_what_is_not_the_demos_own_is_left_alone(tmp_path):
    first = Folder(tmp_path)
    first.write("screens/01-old.png", b"old", "of the last demo")
    (tmp_path / "screens" / "mine.png").write_text("mine")
    (tmp_path.parent / "outside.txt").write_text("mine")
    listed = (tmp_path / LIST).read_text("utf-8")
    (tmp_path / LIST).write_text(f"{listed}../outside.txt\tnot its own\n")

    Folder(tmp_path)

    assert names(tmp_path, "screens") == {"mine.png"}
    assert (tmp_path.parent / "outside.txt").exists()


def test_a_file_is_no_folder(tmp_path):
    (tmp_path / "file").write_text("")

    with pytest.raises(NoFolder):
        Folder(tmp_path / "file")
