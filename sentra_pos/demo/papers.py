"""The papers of the day: those the screens drew, and the labels of every size."""

import re
from pathlib import Path

from sentra_pos.consignment import labels, views
from sentra_pos.consignment.labels import LabelSize
from sentra_pos.consignment.views import NoteView
from sentra_pos.demo.stage import BOOKS, Stage

_ROOMS = (
    (re.compile(r"(TTB\S*)-label\.pdf"), "labels/{}-a4", "labels on A4, as the screen drew them"),
    (re.compile(r"(TTB\S*)\.pdf"), "notes/{}", "the consignment note that both sides sign"),
    (re.compile(r"(LPK\S* P-\d+) .+\.pdf"), "statements/{}", "a producer's statement"),
    (re.compile(r"(KWT\S*) .*\.pdf"), "kwitansi/{}", "the receipt of a payout"),
    (re.compile(r"(tahun \S+ \S+)\.pdf"), "years/{}", "a year by months"),
)
"""What the screens call a paper, where it goes, and what it is."""
_ROLLS = (LabelSize.ROLL_33X15, LabelSize.ROLL_40X30, LabelSize.ROLL_50X30)


def collect(stage: Stage, note: NoteView) -> None:
    """Leave all papers in the folder, each in its room."""
    for paper in sorted((stage.data / "papers").iterdir()):
        _leave(stage, paper)
    wanted = stage.books.reading(lambda session: views.labels_of(session, note.number))
    for size in _ROLLS:
        drawn = labels.draw(wanted, size)
        stage.folder.write(f"labels/{note.number}-{size.value}.pdf", drawn, f"labels of {size.value}")


def keep_books(stage: Stage) -> None:
    """Leave the books too; only once they are closed."""
    books = (stage.data / BOOKS).read_bytes()
    stage.folder.write(f"books/{BOOKS}", books, "the books of the day, to be opened with --books")


def _leave(stage: Stage, paper: Path) -> None:
    for pattern, place, says in _ROOMS:
        if found := pattern.fullmatch(paper.name):
            stage.folder.write(f"{place.format(found[1])}.pdf", paper.read_bytes(), says)
            return
