"""The day from the first sign-in to pay day, and the proof of its books."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import QApplication

from sentra_pos.base import upkeep
from sentra_pos.demo import around, evening, goods_in, papers, selling, settling
from sentra_pos.demo.folder import Folder
from sentra_pos.demo.selling import Till
from sentra_pos.demo.stage import BOOKS, SUNDAY, Stage, built
from sentra_pos.demo.watch import Papers, Watch
from sentra_pos.reports import verify

MONDAY, PAY_DAY = SUNDAY + timedelta(days=1), SUNDAY + timedelta(days=2)
"""Counted up to Sunday, frozen on Monday, paid on Tuesday."""


@dataclass(frozen=True)
class Shown:
    """What a demo left: how many files, and every sentence that says something was wrong."""

    files: int
    wrong: tuple[str, ...]


def show(out: Path) -> Shown:
    """Play the day and leave its pictures, papers and books in `out`; raise NoFolder."""
    folder = Folder(out)
    app = QApplication.instance() or QApplication(["sentra-pos"])
    assert isinstance(app, QApplication)  # noqa: S101 - nobody else makes one in this process
    with tempfile.TemporaryDirectory(prefix="sentra-demo-") as name, Watch() as watch, Papers():
        data = Path(name)
        with _data_folder(data):
            with built(app, folder, data) as stage:
                try:
                    _play(stage)
                except BaseException as broken:
                    broken.add_note("\n".join(watch.found))
                    stage.camera.take("broken-off", "where the demo broke off", toast=True)
                    raise
            with closing(upkeep.open_books(str(data / BOOKS))) as books:
                wrong = verify.check(books)
            papers.keep_books(stage)
    folder.finish()
    return Shown(len(folder.left), (*watch.found, *wrong))


def _play(stage: Stage) -> None:
    till = Till(stage)
    stage.at(7, 45)
    around.sign_in(stage)
    stage.sign_in("Rani")
    till.come()
    stage.at(8, 0)
    till.open_shift()
    around.help_and_keys(stage)
    stage.at(8, 12)
    selling.morning(till)
    stage.at(9, 20)
    stage.sign_in("Sari")
    note = goods_in.play(stage)
    around.stock(stage)
    around.products(stage)
    around.producers(stage)
    stage.at(10, 5)
    stage.sign_in("Rani")
    till.come()
    selling.forenoon(till, note)
    stage.at(14, 5)
    selling.afternoon(till)
    stage.at(20, 5)
    difference = evening.play(till)
    if difference != "Rp0":
        raise AssertionError(f"the drawer differs by {difference}")
    stage.at(8, 40, MONDAY)
    stage.sign_in("Sari")
    settling.freeze(stage)
    stage.at(9, 20, PAY_DAY)
    stage.sign_in("Sari")
    settling.pay(stage)
    around.reports(stage)
    around.safety(stage)
    papers.collect(stage, note)


@contextmanager
def _data_folder(data: Path) -> Iterator[None]:
    """The screens leave their papers in the user's folder; for the demo that is `data`."""
    before = os.environ.get("SENTRA_POS_DATA")
    os.environ["SENTRA_POS_DATA"] = str(data)
    try:
        yield
    finally:
        if before is None:
            del os.environ["SENTRA_POS_DATA"]
        else:
            os.environ["SENTRA_POS_DATA"] = before
