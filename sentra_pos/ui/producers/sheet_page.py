"""What every page of a producer's sheet can do: show, check, say whether something is typed, and be saved by itself."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from sentra_pos.books.occasion import Occasion
from sentra_pos.producers.directory import ProducerCard
from sentra_pos.ui.widgets.choices import Check, Segmented
from sentra_pos.ui.widgets.drop_down import DropDown
from sentra_pos.ui.widgets.fields import Edit
from sentra_pos.ui.widgets.screen import Act

if TYPE_CHECKING:  # the desk hands the session on; no screen looks into it
    from sentra_pos.base.database import Session


@dataclass(frozen=True)
class Job:
    """What saving a page writes, and what is said once it is written; `why` is told to whoever is asked for leave."""

    deed: "Callable[[Session, Occasion], Any]"
    content: object
    answer: type[Any]
    told: Callable[[Any], str]
    why: str = ""
    is_beside: bool = False
    """It writes nothing of what is typed on the page, which stays there to be saved."""


class SheetPage(QWidget):
    """A subclass with fields that show other things than what is typed says itself what is `typed`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before: object = None

    def acts(self) -> list[Act]:
        """What can be done on this page beside saving it."""
        return []

    def check(self) -> bool:
        """Whether the page can be saved; the field that cannot says why."""
        return True

    def refuse(self, error: Exception) -> bool:
        """Show a rule that said no where it belongs; False if that is not on this page."""
        return False

    def reword(self) -> None:
        """All words in the language that is on."""

    def put_focus(self) -> None:
        """Stand where typing begins."""

    def remember(self) -> None:
        """What is shown now is what the books know."""
        self._before = self.typed()

    def is_changed(self) -> bool:
        """Whether something would be lost if the page went away."""
        return self._before is not None and self.typed() != self._before

    def typed(self) -> object:
        """What a person has typed, chosen and ticked, in the order of the page."""
        return (
            [edit.text() for edit in self.findChildren(Edit)],
            [box.toPlainText() for box in self.findChildren(QPlainTextEdit)],
            [one.current() for one in self.findChildren(DropDown)],
            [one.current() for one in self.findChildren(Segmented)],
            [one.isChecked() for one in self.findChildren(Check)],
        )


def known(who: ProducerCard | None) -> ProducerCard:
    """The producer of a page that is shown of a known one only."""
    assert who is not None  # noqa: S101 - a new producer has the first page only
    return who
