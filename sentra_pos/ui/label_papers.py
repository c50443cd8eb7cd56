"""Labels brought where they go: to the printer that prints only them, or into a file a person can open and print."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from sentra_pos.consignment import label_programs, labels
from sentra_pos.consignment.label_layout import LabelSize
from sentra_pos.consignment.views import LabelView
from sentra_pos.devices import label_printer
from sentra_pos.shop.registers import LabelHabits, PrinterKind
from sentra_pos.ui import paper_files
from sentra_pos.ui.desk import Report


@dataclass(frozen=True)
class LabelsMade:
    """Labels that were drawn into a file, or sent to their printer."""

    file: Path | None
    count: int


def label_work(
    wanted: Sequence[LabelView], size: LabelSize, habits: LabelHabits, name: str, first: int
) -> Callable[[Report], LabelsMade]:
    """Bring labels to their printer, or draw them as a file where there is none or they are on a sheet."""

    def work(report: Report) -> LabelsMade:
        made = draw(wanted, size, habits, name, first)
        report.step(1, 1)
        return made

    return work


def ruler_work(size: LabelSize, habits: LabelHabits) -> Callable[[Report], LabelsMade]:
    """One label to set a printer by."""

    def work(report: Report) -> LabelsMade:
        if goes_to_printer(size, habits):
            label_printer.send(habits, label_programs.ruler(size, habits))
            return LabelsMade(None, 1)
        right, down = label_programs.shift(habits, size)
        drawn = labels.ruler_sheet(size, right_mm=right, down_mm=down)
        report.step(1, 1)
        return LabelsMade(paper_files.written(paper_files.folder() / f"label-uji-{size.value}.pdf", drawn), 1)

    return work


def goes_to_printer(size: LabelSize, habits: LabelHabits) -> bool:
    """Whether labels of this size are sent and not drawn."""
    return not size.is_sheet and habits.printer is not PrinterKind.NONE


def draw(
    wanted: Sequence[LabelView], size: LabelSize, habits: LabelHabits, name: str, first: int
) -> LabelsMade:
    """Send them, or draw them; raise PrinterTrouble."""
    if goes_to_printer(size, habits):
        label_printer.send(habits, label_programs.program(wanted, size, habits))
        return LabelsMade(None, len(wanted))
    return LabelsMade(as_file(wanted, size, habits, name, first), len(wanted))


def as_file(wanted: Sequence[LabelView], size: LabelSize, habits: LabelHabits, name: str, first: int) -> Path:
    """Draw them even where a printer would take them."""
    right, down = label_programs.shift(habits, size)
    drawn = labels.draw(wanted, size, first=first, right_mm=right, down_mm=down)
    return paper_files.written(paper_files.folder() / f"{name}.pdf", drawn)
