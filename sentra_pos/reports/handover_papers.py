"""The files of a hand-over in a folder: its paper to be signed, and its sheets to be calculated with."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sentra_pos.reports import export, handover_files, handover_pack
from sentra_pos.shop.handovers import Kept

STEPS = 3


@dataclass(frozen=True)
class Papers:
    """Where the two lie."""

    paper: Path
    sheets: Path


def _no_step(done: int) -> None:
    del done


def write(
    kept: Kept,
    folder: Path,
    *,
    copy_no: int,
    printed_at: datetime,
    printed_by: str,
    step: Callable[[int], None] = _no_step,
) -> Papers:
    """Both files, each whole or not at all; `step` hears how many of STEPS are done. Raises CannotWrite.

    The code is in their names, for the books of the demo shop count from 1 as the real ones do.
    """
    from sentra_pos.reports import handover_pdf  # here: it brings reportlab

    name = f"{kept.line.number} {kept.line.code}" + (f" salinan {copy_no}" if copy_no else "")
    papers = Papers(folder / f"{name}.pdf", folder / f"{name}.xlsx")
    pack = handover_pack.from_json(kept.content)
    step(1)
    drawn = handover_pdf.draw(pack, kept.line, copy_no=copy_no, printed_at=printed_at, printed_by=printed_by)
    export.whole(papers.paper, lambda part: _put(part, drawn))
    step(2)
    handover_files.write_xlsx(pack, kept.line, papers.sheets, copy_no=copy_no)
    step(STEPS)
    return papers


def _put(file: Path, content: bytes) -> int:
    file.parent.mkdir(parents=True, exist_ok=True)
    return file.write_bytes(content)
