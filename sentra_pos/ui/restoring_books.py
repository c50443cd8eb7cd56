"""Puts a backup in the place of the books while no window has them open, and says afterwards how it went."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QWidget

from sentra_pos.base.errors import KnownTrouble
from sentra_pos.ui import trouble

if TYPE_CHECKING:  # the window stands before the books are loaded
    from sentra_pos.base.restoring import Prepared
    from sentra_pos.books.occasion import Occasion
    from sentra_pos.shop.safekeeping import Restored

FORMS: Final = "Sentra POS (*.db *.age);;* (*)"
"""What a backup's file may be called, for whoever chooses one."""
_CONTEXT = "RestoringBooks"
_TITLE = QT_TRANSLATE_NOOP("RestoringBooks", "The backup was restored")
_TEXT = QT_TRANSLATE_NOOP(
    "RestoringBooks",
    "Papers bear the sign {epoch} from now on. The books of before are kept as {kept}.",
)
_NOTHING_KEPT = QT_TRANSLATE_NOOP("RestoringBooks", "nothing: there were none")


@dataclass(frozen=True)
class Order:
    """A copy that was looked through, to be put in the place of the books, and by whom."""

    prepared: "Prepared"
    on: "Occasion"


@dataclass(frozen=True)
class RestoreDone:
    """How it went; neither if nothing was to be restored."""

    restored: "Restored | None" = None
    error: Exception | None = None


def put_back(order: Order, where: str) -> RestoreDone:
    """Let the copy take the place of the books at `where`; if it cannot, they stay as they are."""
    from sentra_pos.base import restoring  # here: most days nothing is restored
    from sentra_pos.reports import verify
    from sentra_pos.shop import safekeeping

    try:
        done = safekeeping.put_back(order.prepared, Path(where), check=verify.check_again, on=order.on)
    except KnownTrouble as error:
        restoring.discard(order.prepared.copy)
        return RestoreDone(error=error)
    return RestoreDone(restored=done)


def tell(window: QWidget, done: RestoreDone) -> None:
    """Say it to whoever opened the window."""
    from sentra_pos.ui.widgets import banner  # here: the window is painted first

    if done.error is not None:
        trouble.show(window, done.error)
    elif done.restored is not None:
        kept = Path(done.restored.kept).name or _tr(_NOTHING_KEPT)
        banner.show(
            window,
            key="restored",
            title=_tr(_TITLE),
            text=_tr(_TEXT).format(epoch=done.restored.epoch, kept=kept),
            icon="archive-restore",
        )


def _tr(source: object) -> str:
    return QCoreApplication.translate(_CONTEXT, str(source))
